#include "engine/scenario/reader.h"

#include <math.h>
#include <string.h>

static const char *const action_words[] = {"output",
                                           "set",
                                           "add",
                                           "message",
                                           "clear",
                                           "latch",
                                           "force_empty",
                                           "force_initial",
                                           "force_hold"};
enum { ACTION_WORD_COUNT = sizeof action_words / sizeof action_words[0] };
_Static_assert(PROGRAM_ACTION_FORCE_HOLD + 1 == ACTION_WORD_COUNT, "a word for each kind");

static const char *action_word_at(uint32_t index)
{
    return action_words[index];
}

static void read_inputs(struct reader *reader, const struct json_value *value)
{
    struct program *program = &reader->plant->program;
    const struct json_value *list = reader_list(reader, value, "inputs", &program->input_count);
    struct program_input *inputs =
        ARENA_NEW(reader->arena, struct program_input, program->input_count);
    program->inputs = inputs;
    for (uint32_t i = 0; i < program->input_count; i++) {
        uint32_t mark = reader_enter(reader, "inputs", i);
        const struct json_value *item = json_at(list, i);
        reader_members(reader, item, "address tag comment signal");
        inputs[i].address = reader_text(reader, item, "address");
        inputs[i].tag = reader_text(reader, item, "tag");
        inputs[i].comment = reader_bilingual(reader, item, "comment");
        inputs[i].signal = reader_index(reader, item, "signal", reader->plant->signal_count, false);
        reader_leave(reader, mark);
    }
}

static void read_outputs(struct reader *reader, const struct json_value *value)
{
    struct program *program = &reader->plant->program;
    const struct json_value *list = reader_list(reader, value, "outputs", &program->output_count);
    struct program_output *outputs =
        ARENA_NEW(reader->arena, struct program_output, program->output_count);
    program->outputs = outputs;
    for (uint32_t i = 0; i < program->output_count; i++) {
        uint32_t mark = reader_enter(reader, "outputs", i);
        const struct json_value *item = json_at(list, i);
        reader_members(reader, item, "address tag comment signal");
        outputs[i].address = reader_text(reader, item, "address");
        outputs[i].tag = reader_text(reader, item, "tag");
        outputs[i].comment = reader_bilingual(reader, item, "comment");
        outputs[i].signal =
            reader_index(reader, item, "signal", reader->plant->signal_count, false);
        reader_leave(reader, mark);
    }
}

// Over signals of the plant: read while its limits hold.
static void read_analogs(struct reader *reader, const struct json_value *value)
{
    struct program *program = &reader->plant->program;
    if (json_member(value, "analogs") == NULL) {
        return;
    }
    const struct json_value *list = reader_list(reader, value, "analogs", &program->analog_count);
    struct program_analog *analogs =
        ARENA_NEW(reader->arena, struct program_analog, program->analog_count);
    program->analogs = analogs;
    for (uint32_t i = 0; i < program->analog_count; i++) {
        uint32_t mark = reader_enter(reader, "analogs", i);
        const struct json_value *item = json_at(list, i);
        reader_members(reader, item, "address tag comment value resolution unit");
        analogs[i].address = reader_text(reader, item, "address");
        analogs[i].tag = reader_text(reader, item, "tag");
        analogs[i].comment = reader_bilingual(reader, item, "comment");
        analogs[i].value = reader_expression(reader, item, "value");
        analogs[i].resolution = reader_within(reader, item, "resolution", 1e-6, 1e6);
        analogs[i].unit = reader_text(reader, item, "unit");
        reader_leave(reader, mark);
    }
}

static void read_memories(struct reader *reader, const struct json_value *value)
{
    struct program *program = &reader->plant->program;
    const struct json_value *list = reader_list(reader, value, "memories", &program->memory_count);
    struct program_memory *memories =
        ARENA_NEW(reader->arena, struct program_memory, program->memory_count);
    program->memories = memories;
    for (uint32_t i = 0; i < program->memory_count; i++) {
        uint32_t mark = reader_enter(reader, "memories", i);
        const struct json_value *row = json_at(list, i);
        if (reader_row(reader, row, 2)) {
            memories[i].name = reader_text_at(reader, row, 0);
            memories[i].initial = reader_number_at(reader, row, 1);
        }
        reader_leave(reader, mark);
    }
}

static void read_readings(struct reader *reader, const struct json_value *value)
{
    struct program *program = &reader->plant->program;
    if (json_member(value, "readings") == NULL) {
        return;
    }
    const struct json_value *list = reader_list(reader, value, "readings", &program->reading_count);
    struct program_reading *readings =
        ARENA_NEW(reader->arena, struct program_reading, program->reading_count);
    program->readings = readings;
    for (uint32_t i = 0; i < program->reading_count; i++) {
        uint32_t mark = reader_enter(reader, "readings", i);
        const struct json_value *item = json_at(list, i);
        reader_members(reader, item, "memory comment unit resolution");
        readings[i].memory = reader_index(reader, item, "memory", program->memory_count, false);
        readings[i].comment = reader_bilingual(reader, item, "comment");
        readings[i].unit = reader_text(reader, item, "unit");
        readings[i].resolution = reader_within(reader, item, "resolution", 1e-6, 1e6);
        reader_leave(reader, mark);
    }
}

static void read_messages(struct reader *reader, const struct json_value *value)
{
    struct program *program = &reader->plant->program;
    const struct json_value *list = reader_list(reader, value, "messages", &program->message_count);
    struct program_message *messages =
        ARENA_NEW(reader->arena, struct program_message, program->message_count);
    program->messages = messages;
    for (uint32_t i = 0; i < program->message_count; i++) {
        uint32_t mark = reader_enter(reader, "messages", i);
        const struct json_value *item = json_at(list, i);
        reader_members(reader, item, "code text fault");
        messages[i].code = reader_text(reader, item, "code");
        messages[i].text = reader_bilingual(reader, item, "text");
        messages[i].fault = reader_bool(reader, item, "fault");
        reader_leave(reader, mark);
    }
}

static void read_charts(struct reader *reader, const struct json_value *value)
{
    struct program *program = &reader->plant->program;
    const struct json_value *list = reader_list(reader, value, "charts", &program->chart_count);
    struct program_chart *charts =
        ARENA_NEW(reader->arena, struct program_chart, program->chart_count);
    program->charts = charts;
    for (uint32_t i = 0; i < program->chart_count; i++) {
        uint32_t mark = reader_enter(reader, "charts", i);
        const struct json_value *item = json_at(list, i);
        reader_members(reader, item, "name comment rank");
        charts[i].name = reader_text(reader, item, "name");
        charts[i].comment = reader_bilingual(reader, item, "comment");
        charts[i].rank = reader_index(reader, item, "rank", 1000, false);
        reader_leave(reader, mark);
    }
}

static uint32_t target_limit(const struct program *program, enum program_action_kind kind)
{
    switch (kind) {
    case PROGRAM_ACTION_OUTPUT:
    case PROGRAM_ACTION_LATCH:
        return program->output_count;
    case PROGRAM_ACTION_SET:
    case PROGRAM_ACTION_ADD:
        return program->memory_count;
    case PROGRAM_ACTION_MESSAGE:
        return program->message_count;
    case PROGRAM_ACTION_CLEAR:
        return 1;
    case PROGRAM_ACTION_FORCE_EMPTY:
    case PROGRAM_ACTION_FORCE_INITIAL:
    case PROGRAM_ACTION_FORCE_HOLD:
        return program->chart_count;
    }
    return 0;
}

static struct program_action read_action(struct reader *reader, const struct json_value *value)
{
    struct program_action action = {.text = ""};
    reader_members(reader, value, "kind target value amount condition text");
    action.kind = (enum program_action_kind)reader_word(
        reader, value, "kind", action_word_at, ACTION_WORD_COUNT);
    action.target = reader_index(
        reader, value, "target", target_limit(&reader->plant->program, action.kind), false);
    action.value = reader_number(reader, value, "value");
    if (json_member(value, "amount") != NULL) {
        action.amount = reader_expression(reader, value, "amount");
    }
    action.condition = reader_expression(reader, value, "condition");
    action.text = reader_text(reader, value, "text");
    return action;
}

static void read_step(struct reader *reader,
                      const struct json_value *value,
                      struct program_step *step,
                      struct program_action *actions)
{
    struct program *program = &reader->plant->program;
    reader_members(reader, value, "name chart initial comment actions limit message x y");
    step->name = reader_text(reader, value, "name");
    step->chart = reader_index(reader, value, "chart", program->chart_count, false);
    step->initial = reader_bool(reader, value, "initial");
    step->comment = reader_bilingual(reader, value, "comment");
    step->limit = reader_within(reader, value, "limit", 0.0, 1e6);
    step->message = reader_index(reader, value, "message", program->message_count, true);
    step->x = (float)reader_within(reader, value, "x", -1e5, 1e5);
    step->y = (float)reader_within(reader, value, "y", -1e5, 1e5);
    const struct json_value *list = reader_list(reader, value, "actions", &step->action_count);
    step->action_first = program->action_count;
    for (uint32_t i = 0; i < step->action_count; i++) {
        uint32_t mark = reader_enter(reader, "actions", i);
        actions[program->action_count++] = read_action(reader, json_at(list, i));
        reader_leave(reader, mark);
    }
}

static uint32_t inner_total(const struct json_value *list, const char *inner)
{
    size_t sum = 0;
    for (size_t i = 0; i < json_count(list); i++) {
        sum += json_count(json_member(json_at(list, i), inner));
    }
    return sum < READER_COUNT_MAX ? (uint32_t)sum : READER_COUNT_MAX;
}

static void read_steps(struct reader *reader, const struct json_value *value)
{
    struct program *program = &reader->plant->program;
    const struct json_value *list = reader_list(reader, value, "steps", &program->step_count);
    struct program_step *steps = ARENA_NEW(reader->arena, struct program_step, program->step_count);
    struct program_action *actions =
        ARENA_NEW(reader->arena, struct program_action, inner_total(list, "actions"));
    program->steps = steps;
    program->actions = actions;
    reader->limits.steps = program->step_count;
    for (uint32_t i = 0; i < program->step_count && reader->status == STATUS_OK; i++) {
        uint32_t mark = reader_enter(reader, "steps", i);
        read_step(reader, json_at(list, i), &steps[i], actions);
        reader_leave(reader, mark);
    }
}

static uint32_t
read_links(struct reader *reader, const struct json_value *value, const char *name, uint32_t *links)
{
    struct program *program = &reader->plant->program;
    uint32_t count = 0;
    const struct json_value *list = reader_list(reader, value, name, &count);
    for (uint32_t i = 0; i < count; i++) {
        links[program->link_count++] = reader_index_at(reader, list, i, program->step_count, false);
    }
    return count;
}

static void read_transitions(struct reader *reader, const struct json_value *value)
{
    struct program *program = &reader->plant->program;
    const struct json_value *list =
        reader_list(reader, value, "transitions", &program->transition_count);
    struct program_transition *transitions =
        ARENA_NEW(reader->arena, struct program_transition, program->transition_count);
    uint32_t *links =
        ARENA_NEW(reader->arena, uint32_t, inner_total(list, "from") + inner_total(list, "to"));
    program->transitions = transitions;
    program->links = links;
    for (uint32_t i = 0; i < program->transition_count && reader->status == STATUS_OK; i++) {
        uint32_t mark = reader_enter(reader, "transitions", i);
        const struct json_value *item = json_at(list, i);
        reader_members(reader, item, "chart from to condition text");
        transitions[i].chart = reader_index(reader, item, "chart", program->chart_count, false);
        transitions[i].from_first = program->link_count;
        transitions[i].from_count = read_links(reader, item, "from", links);
        transitions[i].to_first = program->link_count;
        transitions[i].to_count = read_links(reader, item, "to", links);
        transitions[i].condition = reader_expression(reader, item, "condition");
        transitions[i].text = reader_text(reader, item, "text");
        reader_leave(reader, mark);
    }
}

void reader_program(struct reader *reader, const struct json_value *value)
{
    struct program *program = &reader->plant->program;
    uint32_t mark = reader_enter(reader, "program", PLANT_NONE);
    reader_members(reader,
                   value,
                   "inputs outputs analogs memories readings messages charts steps transitions run "
                   "fault_memory");
    struct reader_limits plant_limits = reader->limits;
    read_inputs(reader, value);
    read_outputs(reader, value);
    read_analogs(reader, value);
    read_memories(reader, value);
    read_readings(reader, value);
    read_messages(reader, value);
    read_charts(reader, value);
    // A program sees its images, not the plant.
    reader->limits = (struct reader_limits){.inputs = program->input_count,
                                            .outputs = program->output_count,
                                            .memories = program->memory_count,
                                            .analogs = program->analog_count};
    if (reader->status == STATUS_OK) {
        read_steps(reader, value);
    }
    if (reader->status == STATUS_OK) {
        read_transitions(reader, value);
    }
    reader->limits = plant_limits;
    program->run_signal = reader_index(reader, value, "run", reader->plant->signal_count, true);
    program->fault_memory =
        reader_index(reader, value, "fault_memory", program->memory_count, true);
    reader_leave(reader, mark);
}

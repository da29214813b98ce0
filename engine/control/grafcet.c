#include "engine/control/grafcet.h"

#include "engine/base/assert.h"
#include "engine/plant/plant.h"

#include <string.h>

static const double scan_seconds = GRAFCET_SCAN_MS / 1000.0;

// Offsets of the parts, doubles first so that all are aligned.
struct layout {
    size_t step_times, memories, inputs, inputs_last, outputs, latched, steps, messages;
    size_t forced_inputs, forced_outputs, ran, total;
};

static size_t take(size_t *at, size_t bytes)
{
    size_t start = *at;
    *at += bytes;
    return start;
}

static struct layout layout_of(const struct program *program)
{
    size_t at = 0;
    struct layout layout;
    layout.step_times = take(&at, program->step_count * sizeof(double));
    layout.memories = take(&at, program->memory_count * sizeof(double));
    layout.inputs = take(&at, program->input_count);
    layout.inputs_last = take(&at, program->input_count);
    layout.outputs = take(&at, program->output_count);
    layout.latched = take(&at, program->output_count);
    layout.steps = take(&at, program->step_count);
    layout.messages = take(&at, program->message_count);
    layout.forced_inputs = take(&at, program->input_count);
    layout.forced_outputs = take(&at, program->output_count);
    layout.ran = take(&at, 1);
    layout.total = (at + 7) / 8 * 8;
    return layout;
}

size_t grafcet_bytes(const struct program *program)
{
    return layout_of(program).total;
}

struct grafcet grafcet_bind(const struct program *program, void *block)
{
    struct layout layout = layout_of(program);
    uint8_t *bytes = block;
    return (struct grafcet){
        .program = program,
        .inputs = bytes + layout.inputs,
        .inputs_last = bytes + layout.inputs_last,
        .outputs = bytes + layout.outputs,
        .latched = bytes + layout.latched,
        .steps = bytes + layout.steps,
        .messages = bytes + layout.messages,
        .forced_inputs = (int8_t *)(bytes + layout.forced_inputs),
        .forced_outputs = (int8_t *)(bytes + layout.forced_outputs),
        .ran = bytes + layout.ran,
        .step_times = (double *)(void *)(bytes + layout.step_times),
        .memories = (double *)(void *)(bytes + layout.memories),
    };
}

void grafcet_init(struct grafcet *grafcet)
{
    const struct program *program = grafcet->program;
    memset(grafcet->step_times, 0, grafcet_bytes(program));
    memset(grafcet->forced_inputs, -1, program->input_count);
    memset(grafcet->forced_outputs, -1, program->output_count);
    for (uint32_t i = 0; i < program->memory_count; i++) {
        grafcet->memories[i] = program->memories[i].initial;
    }
}

struct expression_context grafcet_context(const struct grafcet *grafcet)
{
    return (struct expression_context){.inputs = grafcet->inputs,
                                       .inputs_last = grafcet->inputs_last,
                                       .outputs = grafcet->outputs,
                                       .steps = grafcet->steps,
                                       .step_times = grafcet->step_times,
                                       .memories = grafcet->memories};
}

static bool holds(const struct grafcet *grafcet, const struct expression *condition)
{
    struct expression_context context = grafcet_context(grafcet);
    return condition->count == 0 || expression_evaluate(condition, &context) != 0.0;
}

static void raise_message(struct grafcet *grafcet, uint32_t message)
{
    grafcet->messages[message] = 1;
    uint32_t fault = grafcet->program->fault_memory;
    if (grafcet->program->messages[message].fault && fault != PLANT_NONE) {
        grafcet->memories[fault] = 1.0;
    }
}

static void clear_messages(struct grafcet *grafcet)
{
    memset(grafcet->messages, 0, grafcet->program->message_count);
    if (grafcet->program->fault_memory != PLANT_NONE) {
        grafcet->memories[grafcet->program->fault_memory] = 0.0;
    }
}

// What a step does at the instant it becomes active.
static void run_activation(struct grafcet *grafcet, const struct program_action *action)
{
    switch (action->kind) {
    case PROGRAM_ACTION_SET:
        grafcet->memories[action->target] = action->value;
        return;
    case PROGRAM_ACTION_ADD:
        grafcet->memories[action->target] += action->value;
        return;
    case PROGRAM_ACTION_MESSAGE:
        raise_message(grafcet, action->target);
        return;
    case PROGRAM_ACTION_CLEAR:
        clear_messages(grafcet);
        return;
    case PROGRAM_ACTION_LATCH:
        grafcet->latched[action->target] = action->value != 0.0 ? 1 : 0;
        return;
    case PROGRAM_ACTION_OUTPUT:
    case PROGRAM_ACTION_FORCE_EMPTY:
    case PROGRAM_ACTION_FORCE_INITIAL:
        return; // while the step is active
    }
    ASSERT(!"unknown kind of action");
}

static void activate(struct grafcet *grafcet, uint32_t step)
{
    const struct program_step *what = &grafcet->program->steps[step];
    grafcet->steps[step] = 1;
    grafcet->step_times[step] = 0.0;
    for (uint32_t i = 0; i < what->action_count; i++) {
        const struct program_action *action = &grafcet->program->actions[what->action_first + i];
        if (holds(grafcet, &action->condition)) {
            run_activation(grafcet, action);
        }
    }
}

static void deactivate(struct grafcet *grafcet, uint32_t step)
{
    grafcet->steps[step] = 0;
    grafcet->step_times[step] = 0.0;
}

static void start_cold(struct grafcet *grafcet)
{
    const struct program *program = grafcet->program;
    memset(grafcet->steps, 0, program->step_count);
    memset(grafcet->latched, 0, program->output_count);
    memset(grafcet->messages, 0, program->message_count);
    memcpy(grafcet->inputs_last, grafcet->inputs, program->input_count);
    for (uint32_t i = 0; i < program->memory_count; i++) {
        grafcet->memories[i] = program->memories[i].initial;
    }
    for (uint32_t i = 0; i < program->step_count; i++) {
        deactivate(grafcet, i);
    }
    for (uint32_t i = 0; i < program->step_count; i++) {
        if (program->steps[i].initial) {
            activate(grafcet, i);
        }
    }
}

// The order that an active step gives to @p chart, PROGRAM_ACTION_OUTPUT for none. A chart takes
// orders from charts of a lower rank alone.
static enum program_action_kind forcing_of(const struct grafcet *grafcet, uint32_t chart)
{
    const struct program *program = grafcet->program;
    for (uint32_t s = 0; s < program->step_count; s++) {
        const struct program_step *step = &program->steps[s];
        if (grafcet->steps[s] == 0 ||
            program->charts[step->chart].rank >= program->charts[chart].rank) {
            continue;
        }
        for (uint32_t i = 0; i < step->action_count; i++) {
            const struct program_action *action = &program->actions[step->action_first + i];
            bool forces = action->kind == PROGRAM_ACTION_FORCE_EMPTY ||
                          action->kind == PROGRAM_ACTION_FORCE_INITIAL;
            if (forces && action->target == chart && holds(grafcet, &action->condition)) {
                return action->kind;
            }
        }
    }
    return PROGRAM_ACTION_OUTPUT;
}

// Puts a forced chart in its situation. True if that changed something.
static bool force(struct grafcet *grafcet, uint32_t chart, enum program_action_kind order)
{
    const struct program *program = grafcet->program;
    bool changed = false;
    for (uint32_t s = 0; s < program->step_count; s++) {
        const struct program_step *step = &program->steps[s];
        if (step->chart != chart) {
            continue;
        }
        bool wanted = order == PROGRAM_ACTION_FORCE_INITIAL && step->initial;
        if (wanted && grafcet->steps[s] == 0) {
            activate(grafcet, s);
            changed = true;
        } else if (!wanted && grafcet->steps[s] != 0) {
            deactivate(grafcet, s);
            changed = true;
        }
    }
    return changed;
}

static bool is_clearable(const struct grafcet *grafcet, const struct program_transition *transition)
{
    const uint32_t *from = &grafcet->program->links[transition->from_first];
    for (uint32_t i = 0; i < transition->from_count; i++) {
        if ((grafcet->steps[from[i]] & 1) == 0) {
            return false;
        }
    }
    return transition->from_count > 0 && holds(grafcet, &transition->condition);
}

enum { LEFT = 1, ENTERED = 2 };

// Clears all clearable transitions of a chart at once. True if there was one.
static bool evolve(struct grafcet *grafcet, uint32_t chart)
{
    const struct program *program = grafcet->program;
    // Marks share the step's own byte: bit 1 left, bit 2 entered, above the activity of bit 0.
    bool any = false;
    for (uint32_t t = 0; t < program->transition_count; t++) {
        const struct program_transition *transition = &program->transitions[t];
        if (transition->chart != chart || !is_clearable(grafcet, transition)) {
            continue;
        }
        any = true;
        for (uint32_t i = 0; i < transition->from_count; i++) {
            grafcet->steps[program->links[transition->from_first + i]] |= LEFT << 1;
        }
        for (uint32_t i = 0; i < transition->to_count; i++) {
            grafcet->steps[program->links[transition->to_first + i]] |= ENTERED << 1;
        }
    }
    if (!any) {
        return false;
    }
    for (uint32_t s = 0; s < program->step_count; s++) {
        uint8_t mark = grafcet->steps[s] >> 1;
        if (mark == 0) {
            continue;
        }
        grafcet->steps[s] &= 1;
        if ((mark & LEFT) != 0 && (mark & ENTERED) == 0) {
            deactivate(grafcet, s);
        }
        if ((mark & ENTERED) != 0) {
            activate(grafcet, s);
        }
    }
    return true;
}

static bool evolve_all(struct grafcet *grafcet)
{
    const struct program *program = grafcet->program;
    bool changed = false;
    uint32_t ranks = 0;
    for (uint32_t c = 0; c < program->chart_count; c++) {
        ranks = program->charts[c].rank > ranks ? program->charts[c].rank : ranks;
    }
    for (uint32_t rank = 0; rank <= ranks; rank++) {
        for (uint32_t c = 0; c < program->chart_count; c++) {
            if (program->charts[c].rank != rank) {
                continue;
            }
            enum program_action_kind order = forcing_of(grafcet, c);
            bool moved =
                order == PROGRAM_ACTION_OUTPUT ? evolve(grafcet, c) : force(grafcet, c, order);
            changed = changed || moved;
        }
    }
    return changed;
}

static void watch_limits(struct grafcet *grafcet)
{
    const struct program *program = grafcet->program;
    for (uint32_t s = 0; s < program->step_count; s++) {
        const struct program_step *step = &program->steps[s];
        if (grafcet->steps[s] != 0 && step->limit > 0.0 && step->message != PLANT_NONE &&
            grafcet->step_times[s] > step->limit) {
            raise_message(grafcet, step->message);
        }
    }
}

static void write_outputs(struct grafcet *grafcet)
{
    const struct program *program = grafcet->program;
    memcpy(grafcet->outputs, grafcet->latched, program->output_count);
    for (uint32_t s = 0; s < program->step_count; s++) {
        const struct program_step *step = &program->steps[s];
        for (uint32_t i = 0; grafcet->steps[s] != 0 && i < step->action_count; i++) {
            const struct program_action *action = &program->actions[step->action_first + i];
            if (action->kind == PROGRAM_ACTION_OUTPUT && holds(grafcet, &action->condition)) {
                grafcet->outputs[action->target] = 1;
            }
        }
    }
}

static void apply_forced(uint8_t *image, const int8_t *forced, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        image[i] = forced[i] >= 0 ? (uint8_t)forced[i] : image[i];
    }
}

uint32_t grafcet_scan(struct grafcet *grafcet, const uint8_t *inputs, bool running)
{
    const struct program *program = grafcet->program;
    memcpy(grafcet->inputs_last, grafcet->inputs, program->input_count);
    if (!running) {
        *grafcet->ran = 0;
        memset(grafcet->inputs, 0, program->input_count);
        memset(grafcet->outputs, 0, program->output_count);
        return 0;
    }
    memcpy(grafcet->inputs, inputs, program->input_count);
    apply_forced(grafcet->inputs, grafcet->forced_inputs, program->input_count);
    if (*grafcet->ran == 0) {
        start_cold(grafcet);
        *grafcet->ran = 1;
    }
    for (uint32_t s = 0; s < program->step_count; s++) {
        grafcet->step_times[s] += grafcet->steps[s] != 0 ? scan_seconds : 0.0;
    }
    watch_limits(grafcet);
    uint32_t passes = 0;
    while (passes < GRAFCET_PASSES_MAX && evolve_all(grafcet)) {
        passes++;
        // An edge is an instant: it clears transitions once, in the first evolution.
        memcpy(grafcet->inputs_last, grafcet->inputs, program->input_count);
    }
    write_outputs(grafcet);
    apply_forced(grafcet->outputs, grafcet->forced_outputs, program->output_count);
    return passes;
}

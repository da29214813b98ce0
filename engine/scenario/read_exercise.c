#include "engine/scenario/reader.h"

#include <string.h>

enum { ACTIONS_MAX = 2000 };

static const char *const style_words[] = {"wire",
                                          "power",
                                          "ac",
                                          "neutral",
                                          "pe",
                                          "excepted",
                                          "bus",
                                          "fluid",
                                          "pilot",
                                          "frame",
                                          "mechanical",
                                          "hose",
                                          "shaft"};
enum { STYLE_WORD_COUNT = sizeof style_words / sizeof *style_words };
static const char *const align_words[] = {"left", "middle", "right"};
_Static_assert(sizeof align_words / sizeof *align_words == FOLIO_ALIGN_COUNT, "a word for each");
static const char *const binding_words[] = {"move", "turn", "state", "sprite"};
static const char *const task_words[] = {
    "", "diagnose", "repair", "commission", "preventive", "improve", "modify"};
static const char *const paper_words[] = {"folio", "text", "table"};

static const char *style_at(uint32_t index)
{
    return style_words[index];
}

static const char *align_at(uint32_t index)
{
    return align_words[index];
}

static const char *binding_at(uint32_t index)
{
    return binding_words[index];
}

static const char *task_at(uint32_t index)
{
    return task_words[index];
}

static const char *paper_at(uint32_t index)
{
    return paper_words[index];
}

static const char *exercise_trade_at(uint32_t index)
{
    return trade_word((enum trade)index);
}

// ---- What is wrong ----

static struct plant_course
read_course(struct reader *reader, const struct json_value *value, struct expression *when)
{
    struct plant_course course = {.condition = PLANT_NONE};
    course.severity = reader_within(reader, value, "severity", 1e-3, 1.0);
    course.ramp = reader_within(reader, value, "ramp", 0.0, 1e7);
    course.every = reader_within(reader, value, "every", 0.0, 1e7);
    course.lasting = reader_within(reader, value, "lasting", 0.0, 1e7);
    course.mean_on = reader_within(reader, value, "on", 0.0, 1e7);
    course.mean_off = reader_within(reader, value, "off", 0.0, 1e7);
    *when = reader_expression(reader, value, "when");
    return course;
}

static struct scenario_fault
read_fault(struct reader *reader, const struct json_value *value, struct expression *when)
{
    struct scenario_fault fault = {0};
    reader_members(reader, value, "variant at severity ramp every lasting on off when");
    fault.variant = reader_index(reader, value, "variant", reader->plant->variant_count, false);
    fault.at = reader_within(reader, value, "at", 0.0, 1e7);
    fault.course = read_course(reader, value, when);
    if (reader->status == STATUS_OK && reader->plant->variants[fault.variant].kind != PLANT_FAULT) {
        reader_fail(reader, "variant", "this variant is no fault");
    }
    return fault;
}

// The conditions of the exercise's faults are the plant's, where the sim finds them.
static void
read_faults(struct reader *reader, const struct json_value *value, struct scenario *scenario)
{
    const struct json_value *list = reader_list(reader, value, "faults", &scenario->fault_count);
    if (scenario->fault_count > SCENARIO_FAULTS_MAX) {
        reader_fail(reader, "faults", "more than %d", SCENARIO_FAULTS_MAX);
        scenario->fault_count = 0;
    }
    struct scenario_fault *faults =
        ARENA_NEW(reader->arena, struct scenario_fault, scenario->fault_count);
    struct expression *conditions =
        ARENA_NEW(reader->arena, struct expression, scenario->fault_count);
    for (uint32_t i = 0; i < scenario->fault_count; i++) {
        uint32_t mark = reader_enter(reader, "faults", i);
        faults[i] = read_fault(reader, json_at(list, i), &conditions[i]);
        faults[i].course.condition = conditions[i].count > 0 ? i : PLANT_NONE;
        reader_leave(reader, mark);
    }
    scenario->faults = faults;
    reader->plant->conditions = conditions;
    reader->plant->condition_count = scenario->fault_count;
}

static void
read_neighbours(struct reader *reader, const struct json_value *value, struct scenario *scenario)
{
    const struct json_value *list =
        reader_list(reader, value, "neighbours", &scenario->neighbour_count);
    uint32_t *neighbours = ARENA_NEW(reader->arena, uint32_t, scenario->neighbour_count);
    for (uint32_t i = 0; i < scenario->neighbour_count; i++) {
        neighbours[i] = reader_index_at(reader, list, i, reader->plant->variant_count, false);
    }
    scenario->neighbours = neighbours;
}

static void
read_aged(struct reader *reader, const struct json_value *value, struct scenario *scenario)
{
    const struct json_value *list = reader_list(reader, value, "aged", &scenario->aged_count);
    struct scenario_aged *aged =
        ARENA_NEW(reader->arena, struct scenario_aged, scenario->aged_count);
    scenario->aged = aged;
    for (uint32_t i = 0; i < scenario->aged_count; i++) {
        uint32_t mark = reader_enter(reader, "aged", i);
        const struct json_value *row = json_at(list, i);
        if (reader_row(reader, row, 2)) {
            aged[i].wear = reader_index_at(reader, row, 0, reader->plant->wear_count, false);
            aged[i].damage = reader_number_at(reader, row, 1);
            if (!(aged[i].damage >= 0.0 && aged[i].damage <= 1.0)) {
                reader_fail(reader, NULL, "a damage is from 0 to 1");
            }
        }
        reader_leave(reader, mark);
    }
}

static void
read_presets(struct reader *reader, const struct json_value *value, struct scenario *scenario)
{
    const struct json_value *list = reader_list(reader, value, "presets", &scenario->preset_count);
    struct scenario_preset *presets =
        ARENA_NEW(reader->arena, struct scenario_preset, scenario->preset_count);
    scenario->presets = presets;
    for (uint32_t i = 0; i < scenario->preset_count; i++) {
        uint32_t mark = reader_enter(reader, "presets", i);
        const struct json_value *row = json_at(list, i);
        if (reader_row(reader, row, 2)) {
            presets[i].setting =
                reader_index_at(reader, row, 0, reader->plant->setting_count, false);
            presets[i].value = reader_number_at(reader, row, 1);
        }
        reader_leave(reader, mark);
    }
}

// ---- What people say and what is written ----

static void
read_questions(struct reader *reader, const struct json_value *value, struct scenario *scenario)
{
    const struct json_value *list =
        reader_list(reader, value, "questions", &scenario->question_count);
    struct scenario_question *questions =
        ARENA_NEW(reader->arena, struct scenario_question, scenario->question_count);
    scenario->questions = questions;
    for (uint32_t i = 0; i < scenario->question_count; i++) {
        uint32_t mark = reader_enter(reader, "questions", i);
        const struct json_value *item = json_at(list, i);
        reader_members(reader, item, "id person q a");
        questions[i].id = reader_text(reader, item, "id");
        questions[i].person = reader_text(reader, item, "person");
        questions[i].question = reader_bilingual(reader, item, "q");
        questions[i].answer = reader_bilingual(reader, item, "a");
        reader_leave(reader, mark);
    }
}

static void
read_history(struct reader *reader, const struct json_value *value, struct scenario *scenario)
{
    const struct json_value *list = reader_list(reader, value, "history", &scenario->history_count);
    struct scenario_history *history =
        ARENA_NEW(reader->arena, struct scenario_history, scenario->history_count);
    scenario->history = history;
    for (uint32_t i = 0; i < scenario->history_count; i++) {
        uint32_t mark = reader_enter(reader, "history", i);
        const struct json_value *item = json_at(list, i);
        reader_members(reader, item, "date order ref finding action hours");
        history[i].date = reader_text(reader, item, "date");
        history[i].order = reader_text(reader, item, "order");
        history[i].ref = reader_text(reader, item, "ref");
        history[i].finding = reader_bilingual(reader, item, "finding");
        history[i].action = reader_bilingual(reader, item, "action");
        history[i].hours = reader_within(reader, item, "hours", 0.0, 1e5);
        reader_leave(reader, mark);
    }
}

static void
read_readings(struct reader *reader, const struct json_value *value, struct scenario *scenario)
{
    const struct json_value *list =
        reader_list(reader, value, "readings", &scenario->reading_count);
    struct scenario_reading *readings =
        ARENA_NEW(reader->arena, struct scenario_reading, scenario->reading_count);
    scenario->readings = readings;
    for (uint32_t i = 0; i < scenario->reading_count; i++) {
        uint32_t mark = reader_enter(reader, "readings", i);
        const struct json_value *item = json_at(list, i);
        reader_members(reader, item, "points value when");
        readings[i].points = reader_texts(reader, item, "points", &readings[i].point_count);
        readings[i].value = reader_bilingual(reader, item, "value");
        readings[i].when = reader_bilingual(reader, item, "when");
        reader_leave(reader, mark);
    }
}

static void
read_papers(struct reader *reader, const struct json_value *value, struct scenario *scenario)
{
    const struct json_value *list = reader_list(reader, value, "papers", &scenario->paper_count);
    struct scenario_paper *papers =
        ARENA_NEW(reader->arena, struct scenario_paper, scenario->paper_count);
    scenario->papers = papers;
    for (uint32_t i = 0; i < scenario->paper_count; i++) {
        uint32_t mark = reader_enter(reader, "papers", i);
        const struct json_value *item = json_at(list, i);
        reader_members(reader, item, "id kind title body sheet");
        papers[i].id = reader_text(reader, item, "id");
        papers[i].kind = paper_words[reader_word(reader, item, "kind", paper_at, 3)];
        papers[i].title = reader_bilingual(reader, item, "title");
        papers[i].body = reader_bilingual(reader, item, "body");
        papers[i].sheet = reader_index(reader, item, "sheet", scenario->folio_count, true);
        reader_leave(reader, mark);
    }
}

static const uint32_t *read_components(struct reader *reader,
                                       const struct json_value *item,
                                       const char *name,
                                       uint32_t *count)
{
    const struct json_value *list = reader_list(reader, item, name, count);
    uint32_t *components = ARENA_NEW(reader->arena, uint32_t, *count);
    for (uint32_t i = 0; i < *count; i++) {
        components[i] = reader_index_at(reader, list, i, reader->plant->component_count, false);
    }
    return components;
}

static void
read_release(struct reader *reader, const struct json_value *item, struct scenario_energy *energy)
{
    const struct json_value *list = reader_list(reader, item, "release", &energy->release_count);
    struct scenario_release *release =
        ARENA_NEW(reader->arena, struct scenario_release, energy->release_count);
    energy->release = release;
    for (uint32_t i = 0; i < energy->release_count; i++) {
        const struct json_value *row = json_at(list, i);
        if (reader_row(reader, row, 2)) {
            release[i].signal = reader_index_at(reader, row, 0, reader->plant->signal_count, false);
            release[i].value = reader_number_at(reader, row, 1);
        }
    }
}

static void
read_energies(struct reader *reader, const struct json_value *value, struct scenario *scenario)
{
    const struct json_value *list = reader_list(reader, value, "energies", &scenario->energy_count);
    struct scenario_energy *energies =
        ARENA_NEW(reader->arena, struct scenario_energy, scenario->energy_count);
    scenario->energies = energies;
    for (uint32_t i = 0; i < scenario->energy_count; i++) {
        uint32_t mark = reader_enter(reader, "energies", i);
        const struct json_value *item = json_at(list, i);
        reader_members(
            reader, item, "id isolator others verify release block still zone live required");
        energies[i].id = reader_text(reader, item, "id");
        energies[i].isolator =
            reader_index(reader, item, "isolator", reader->plant->component_count, false);
        energies[i].verify = reader_texts(reader, item, "verify", &energies[i].verify_count);
        energies[i].zone = reader_bilingual(reader, item, "zone");
        energies[i].live = reader_bilingual(reader, item, "live");
        energies[i].required = reader_bool(reader, item, "required");
        energies[i].others = read_components(reader, item, "others", &energies[i].other_count);
        energies[i].block = read_components(reader, item, "block", &energies[i].block_count);
        energies[i].still = read_components(reader, item, "still", &energies[i].still_count);
        read_release(reader, item, &energies[i]);
        for (uint32_t j = 0; j < energies[i].verify_count && reader->status == STATUS_OK; j++) {
            if (plant_terminal_find(reader->plant, energies[i].verify[j]) == PLANT_NONE) {
                reader_fail(reader, "verify", "no terminal \"%.40s\"", energies[i].verify[j]);
            }
        }
        reader_leave(reader, mark);
    }
}

static void
read_tests(struct reader *reader, const struct json_value *value, struct scenario *scenario)
{
    const struct json_value *list = reader_list(reader, value, "tests", &scenario->test_count);
    struct scenario_test *tests =
        ARENA_NEW(reader->arena, struct scenario_test, scenario->test_count);
    scenario->tests = tests;
    // The figures of a test may name what the program knows: points, steps, memories.
    const struct program *program = &reader->plant->program;
    struct reader_limits outer = reader->limits;
    reader->limits.inputs = program->input_count;
    reader->limits.outputs = program->output_count;
    reader->limits.steps = program->step_count;
    reader->limits.memories = program->memory_count;
    reader->limits.analogs = program->analog_count;
    for (uint32_t i = 0; i < scenario->test_count; i++) {
        uint32_t mark = reader_enter(reader, "tests", i);
        const struct json_value *item = json_at(list, i);
        reader_members(reader, item, "id name seconds measure pass value unit gestures");
        tests[i].id = reader_text(reader, item, "id");
        tests[i].name = reader_bilingual(reader, item, "name");
        tests[i].duration = reader_within(reader, item, "seconds", 0.0, 1e5);
        tests[i].measure_id = reader_text(reader, item, "measure");
        tests[i].pass = reader_expression(reader, item, "pass");
        tests[i].value = reader_expression(reader, item, "value");
        tests[i].unit = reader_text(reader, item, "unit");
        tests[i].gestures = reader_gestures(reader, item, "gestures", &tests[i].gesture_count);
        reader_leave(reader, mark);
    }
    reader->limits = outer;
}

// ---- Drawings ----

static void
read_symbol(struct reader *reader, const struct json_value *value, struct folio_symbol *symbol)
{
    reader_members(reader, value, "component ref symbol x y rotation label pins");
    symbol->component =
        reader_index(reader, value, "component", reader->plant->component_count, false);
    symbol->ref = reader_text(reader, value, "ref");
    symbol->symbol = reader_text(reader, value, "symbol");
    symbol->x = reader_within(reader, value, "x", -1e4, 1e4);
    symbol->y = reader_within(reader, value, "y", -1e4, 1e4);
    symbol->rotation = reader_index(reader, value, "rotation", 4, false);
    symbol->label = reader_text(reader, value, "label");
    symbol->pins = reader_texts(reader, value, "pins", &symbol->pin_count);
}

static const double *
read_points(struct reader *reader, const struct json_value *value, uint32_t *point_count)
{
    uint32_t count = 0;
    const struct json_value *list = reader_list(reader, value, "points", &count);
    if (count % 2 != 0 || count < 4) {
        reader_fail(reader, "points", "x and y of two points at least are wanted");
        count = 0;
    }
    double *points = ARENA_NEW(reader->arena, double, count);
    for (uint32_t i = 0; i < count; i++) {
        points[i] = reader_number_at(reader, list, i);
    }
    *point_count = count / 2;
    return points;
}

static void
read_line(struct reader *reader, const struct json_value *value, struct folio_line *line)
{
    reader_members(reader, value, "ref connection points style label");
    const struct json_value *ref = json_member(value, "ref");
    line->ref = ref != NULL && json_is_null(ref) ? NULL : reader_text(reader, value, "ref");
    line->connection =
        reader_index(reader, value, "connection", reader->plant->component_count, true);
    line->points = read_points(reader, value, &line->point_count);
    line->style = style_words[reader_word(reader, value, "style", style_at, STYLE_WORD_COUNT)];
    line->label = reader_text(reader, value, "label");
}

static void
read_folio_text(struct reader *reader, const struct json_value *value, struct folio_text *text)
{
    reader_members(reader, value, "x y size align text");
    text->x = reader_within(reader, value, "x", -1e4, 1e4);
    text->y = reader_within(reader, value, "y", -1e4, 1e4);
    text->size = reader_within(reader, value, "size", 0.01, 1e3);
    text->align =
        (enum folio_align)reader_word(reader, value, "align", align_at, FOLIO_ALIGN_COUNT);
    text->text = reader_bilingual(reader, value, "text");
}

static void
read_point(struct reader *reader, const struct json_value *row, struct folio_terminal *terminal)
{
    if (reader_row(reader, row, 4)) {
        terminal->name = reader_text_at(reader, row, 0);
        terminal->terminal = reader_index_at(reader, row, 1, reader->plant->terminal_count, false);
        terminal->x = reader_number_at(reader, row, 2);
        terminal->y = reader_number_at(reader, row, 3);
    }
}

// A list of structs, each read by its own function.
#define READ_LIST(member, type, count, function)                                                   \
    do {                                                                                           \
        const struct json_value *list_ = reader_list(reader, value, #member, &folio->count);       \
        struct type *items_ = ARENA_NEW(reader->arena, struct type, folio->count);                 \
        folio->member = items_;                                                                    \
        for (uint32_t i_ = 0; i_ < folio->count && reader->status == STATUS_OK; i_++) {            \
            uint32_t mark_ = reader_enter(reader, #member, i_);                                    \
            function(reader, json_at(list_, i_), &items_[i_]);                                     \
            reader_leave(reader, mark_);                                                           \
        }                                                                                          \
    } while (0)

static void read_folio(struct reader *reader, const struct json_value *value, struct folio *folio)
{
    reader_members(
        reader, value, "id trade title revision date width height symbols lines texts terminals");
    folio->id = reader_text(reader, value, "id");
    folio->trade = (enum trade)reader_word(reader, value, "trade", exercise_trade_at, TRADE_COUNT);
    folio->title = reader_bilingual(reader, value, "title");
    folio->revision = reader_text(reader, value, "revision");
    folio->date = reader_text(reader, value, "date");
    folio->width = reader_within(reader, value, "width", 1.0, 1e4);
    folio->height = reader_within(reader, value, "height", 1.0, 1e4);
    READ_LIST(symbols, folio_symbol, symbol_count, read_symbol);
    READ_LIST(lines, folio_line, line_count, read_line);
    READ_LIST(texts, folio_text, text_count, read_folio_text);
    READ_LIST(terminals, folio_terminal, terminal_count, read_point);
}

static void
read_folios(struct reader *reader, const struct json_value *value, struct scenario *scenario)
{
    const struct json_value *list = reader_list(reader, value, "folios", &scenario->folio_count);
    struct folio *folios = ARENA_NEW(reader->arena, struct folio, scenario->folio_count);
    scenario->folios = folios;
    for (uint32_t i = 0; i < scenario->folio_count && reader->status == STATUS_OK; i++) {
        uint32_t mark = reader_enter(reader, "folios", i);
        read_folio(reader, json_at(list, i), &folios[i]);
        reader_leave(reader, mark);
    }
}

static void
read_scene(struct reader *reader, const struct json_value *value, struct scenario *scenario)
{
    const struct json_value *member = reader_object(reader, value, "scene");
    uint32_t scene_mark = reader_enter(reader, "scene", PLANT_NONE);
    reader_members(reader, member, "file bindings");
    struct scene *scene = &scenario->scene;
    scene->file = reader_text(reader, member, "file");
    const struct json_value *list = reader_list(reader, member, "bindings", &scene->binding_count);
    struct scene_binding *bindings =
        ARENA_NEW(reader->arena, struct scene_binding, scene->binding_count);
    scene->bindings = bindings;
    for (uint32_t i = 0; i < scene->binding_count; i++) {
        uint32_t mark = reader_enter(reader, "bindings", i);
        const struct json_value *item = json_at(list, i);
        reader_members(reader, item, "id kind value visible scale");
        bindings[i].id = reader_text(reader, item, "id");
        bindings[i].kind = binding_words[reader_word(reader, item, "kind", binding_at, 4)];
        bindings[i].value = reader_expression(reader, item, "value");
        bindings[i].visible = reader_expression(reader, item, "visible");
        bindings[i].scale = reader_number(reader, item, "scale");
        reader_leave(reader, mark);
    }
    reader_leave(reader, scene_mark);
}

static void
read_panel(struct reader *reader, const struct json_value *value, struct scenario *scenario)
{
    const struct json_value *list = reader_list(reader, value, "panel", &scenario->panel_count);
    struct panel_item *panel = ARENA_NEW(reader->arena, struct panel_item, scenario->panel_count);
    scenario->panel = panel;
    for (uint32_t i = 0; i < scenario->panel_count; i++) {
        uint32_t mark = reader_enter(reader, "panel", i);
        const struct json_value *item = json_at(list, i);
        reader_members(reader, item, "kind component signal positions legend colour x y");
        panel[i].kind = reader_text(reader, item, "kind");
        panel[i].component =
            reader_index(reader, item, "component", reader->plant->component_count, false);
        panel[i].signal = reader_index(reader, item, "signal", reader->plant->signal_count, false);
        panel[i].positions = reader_within(reader, item, "positions", 1.0, 12.0);
        panel[i].legend = reader_bilingual(reader, item, "legend");
        panel[i].colour = reader_text(reader, item, "colour");
        panel[i].x = reader_within(reader, item, "x", 0.0, 1.0);
        panel[i].y = reader_within(reader, item, "y", 0.0, 1.0);
        reader_leave(reader, mark);
    }
}

// ---- Lists of actions ----

static const struct action *read_actions(struct reader *reader,
                                         const struct json_value *value,
                                         const char *name,
                                         uint32_t *count)
{
    const struct json_value *list = reader_list(reader, value, name, count);
    if (*count > ACTIONS_MAX) {
        reader_fail(reader, name, "more than %d actions", ACTIONS_MAX);
        *count = 0;
    }
    struct action *actions = ARENA_NEW(reader->arena, struct action, *count);
    for (uint32_t i = 0; i < *count && reader->status == STATUS_OK; i++) {
        struct error error = {0};
        if (action_read(json_at(list, i), reader->place, &actions[i], &error) != STATUS_OK) {
            uint32_t mark = reader_enter(reader, name, i);
            reader_fail(reader, NULL, "%s", error.what);
            reader_leave(reader, mark);
        }
    }
    return actions;
}

static void
read_competences(struct reader *reader, const struct json_value *value, struct scenario *scenario)
{
    uint32_t count = 0;
    const char *const *list = reader_texts(reader, value, "competences", &count);
    if (count > SCENARIO_COMPETENCES_MAX) {
        reader_fail(reader, "competences", "more than %d", SCENARIO_COMPETENCES_MAX);
        return;
    }
    scenario->competence_count = count;
    for (uint32_t i = 0; i < count; i++) {
        scenario->competences[i] = list[i];
    }
}

static void
read_head(struct reader *reader, const struct json_value *value, struct scenario *scenario)
{
    scenario->id = reader_text(reader, value, "id");
    scenario->exercise = reader_bool(reader, value, "exercise");
    scenario->title = reader_bilingual(reader, value, "title");
    scenario->task = task_words[reader_word(reader, value, "task", task_at, 7)];
    scenario->trade =
        (enum trade)reader_word(reader, value, "trade", exercise_trade_at, TRADE_COUNT);
    scenario->level = reader_index(reader, value, "level", 6, false);
    scenario->minutes = reader_within(reader, value, "minutes", 0.0, 1e4);
    read_competences(reader, value, scenario);
    scenario->arrival = reader_within(reader, value, "arrival", 0.0, 1e6);
    scenario->order_number = reader_text(reader, value, "order");
    const struct json_value *person = reader_object(reader, value, "operator");
    uint32_t mark = reader_enter(reader, "operator", PLANT_NONE);
    reader_members(reader, person, "name says");
    scenario->operator_name = reader_bilingual(reader, person, "name");
    scenario->symptom = reader_bilingual(reader, person, "says");
    reader_leave(reader, mark);
}

void reader_exercise(struct reader *reader,
                     const struct json_value *value,
                     struct scenario *scenario)
{
    read_head(reader, value, scenario);
    read_faults(reader, value, scenario);
    read_aged(reader, value, scenario);
    read_presets(reader, value, scenario);
    read_neighbours(reader, value, scenario);
    read_questions(reader, value, scenario);
    read_history(reader, value, scenario);
    read_readings(reader, value, scenario);
    read_folios(reader, value, scenario);
    read_papers(reader, value, scenario);
    read_energies(reader, value, scenario);
    read_tests(reader, value, scenario);
    scenario->risks = reader_texts(reader, value, "risks", &scenario->risk_count);
    read_scene(reader, value, scenario);
    read_panel(reader, value, scenario);
    scenario->expectations = reader_object(reader, value, "expectations");
    scenario->reference = read_actions(reader, value, "reference", &scenario->reference_count);
    scenario->bad = read_actions(reader, value, "bad", &scenario->bad_count);
}

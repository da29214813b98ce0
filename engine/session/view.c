// Builds what can be perceived. What does not change is laid out once; what does is read from the sim
// each time, through the same functions that hands and eyes use. Nothing else leaves the session.
#include "engine/session/view.h"

#include "engine/base/assert.h"
#include "engine/session/internal.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { PANEL_STEP_BYTES = 96 };

struct view_store {
    struct view view;
    struct arena *arena;
    struct view_component *components;
    struct view_setting *settings;
    struct view_control *controls;
    uint32_t *control_signals; ///< [control_count]
    struct view_panel_item *panel;
    struct view_message *messages;
    struct view_reading *readings;
    struct view_channel *channels;
    struct view_hypothesis *hypotheses;
    struct view_plc_point *points;
    struct view_plc_step *steps;
    struct view_plc_transition *transitions;
    struct view_part *parts;
    struct view_paper *papers;
    struct view_question *questions;
    struct view_test *tests;
    const char **report_texts;
    char panel_step[PANEL_STEP_BYTES];
};

static const char *last_name(const char *name)
{
    const char *dot = strrchr(name, '.');
    return dot == NULL ? name : dot + 1;
}

// ---- Laid out once ----

static uint32_t control_count(const struct plant *plant)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < plant->signal_count; i++) {
        count += plant->signals[i].control ? 1 : 0;
    }
    return count;
}

// Names for people: the plant's signals have none of their own.
static struct bilingual control_name(const char *id)
{
    static const struct {
        const char *id;
        struct bilingual name;
    } names[] = {
        {"handle", {"Poignée", "Handle"}},
        {"pressed", {"Appui", "Press"}},
        {"manual", {"Commande manuelle", "Manual override"}},
        {"position", {"Position", "Position"}},
        {"auto", {"Automatique", "Automatic"}},
        {"closed", {"Protecteur fermé", "Guard closed"}},
        {"drain", {"Vidange", "Drain"}},
        {"isolator", {"Isolement", "Isolator"}},
        {"cock", {"Robinet de manomètre", "Gauge cock"}},
        {"manual_a", {"Commande manuelle, côté a", "Manual override, side a"}},
        {"manual_b", {"Commande manuelle, côté b", "Manual override, side b"}},
        {"manual14", {"Commande manuelle 14", "Manual override 14"}},
        {"manual12", {"Commande manuelle 12", "Manual override 12"}},
        {"hand_release", {"Levier de déblocage manuel", "Hand release lever"}},
        {"reset", {"Réarmement", "Reset"}},
        {"test", {"Bouton de test", "Test button"}},
        {"switch", {"Interrupteur", "Switch"}},
        {"plugged", {"Embout (1 en place)", "Plug (1 in)"}},
        {"knife", {"Couteau (1 fermé)", "Knife (1 closed)"}},
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (strcmp(names[i].id, id) == 0) {
            return names[i].name;
        }
    }
    return (struct bilingual){id, id};
}

static void lay_controls(struct view_store *store, const struct plant *plant)
{
    uint32_t count = control_count(plant);
    store->controls = ARENA_NEW(store->arena, struct view_control, count);
    store->control_signals = ARENA_NEW(store->arena, uint32_t, count);
    uint32_t at = 0;
    for (uint32_t i = 0; i < plant->component_count; i++) {
        const struct plant_component *owner = &plant->components[i];
        store->components[i].control_first = at;
        for (uint32_t k = 0; k < owner->signal_count; k++) {
            uint32_t signal = owner->signal_first + k;
            if (plant->signals[signal].control) {
                const char *id = last_name(plant->signals[signal].name);
                store->control_signals[at] = signal;
                store->controls[at++] =
                    (struct view_control){.component = i, .id = id, .name = control_name(id)};
            }
        }
        store->components[i].control_count = at - store->components[i].control_first;
    }
    store->view.controls = store->controls;
    store->view.control_count = at;
}

static const char *const *
terminal_names(struct view_store *store, const struct plant *plant, uint32_t component)
{
    const struct plant_component *owner = &plant->components[component];
    const char **names = ARENA_NEW(store->arena, const char *, owner->terminal_count);
    for (uint32_t i = 0; i < owner->terminal_count; i++) {
        names[i] = plant->terminals[owner->terminal_first + i].name;
    }
    return names;
}

static void lay_components(struct view_store *store, const struct plant *plant)
{
    store->components = ARENA_NEW(store->arena, struct view_component, plant->component_count);
    store->settings = ARENA_NEW(store->arena, struct view_setting, plant->setting_count);
    for (uint32_t i = 0; i < plant->component_count; i++) {
        const struct plant_component *owner = &plant->components[i];
        store->components[i] = (struct view_component){
            .ref = owner->ref,
            .kind = owner->kind,
            .name = owner->name,
            .kind_name = owner->kind_name,
            .trade = trade_word(owner->trade),
            .place = owner->place,
            .station = owner->station,
            .plate = owner->data,
            .removable = (owner->flags & PLANT_REMOVABLE) != 0,
            .connection = (owner->flags & PLANT_CONNECTION) != 0,
            .isolator = (owner->flags & PLANT_ISOLATOR) != 0,
            .test_point = (owner->flags & PLANT_TEST_POINT) != 0,
            .terminals = terminal_names(store, plant, i),
            .terminal_count = owner->terminal_count,
            .setting_first = owner->setting_first,
            .setting_count = owner->setting_count,
        };
    }
    for (uint32_t i = 0; i < plant->setting_count; i++) {
        const struct plant_setting *row = &plant->settings[i];
        store->settings[i] = (struct view_setting){.component = row->component,
                                                   .id = row->id,
                                                   .name = row->name,
                                                   .unit = row->unit,
                                                   .minimum = row->minimum,
                                                   .maximum = row->maximum,
                                                   .value = row->nominal};
    }
    lay_controls(store, plant);
    store->view.components = store->components;
    store->view.component_count = plant->component_count;
    store->view.settings = store->settings;
    store->view.setting_count = plant->setting_count;
}

static void lay_panel(struct view_store *store, const struct session *session)
{
    const struct scenario *scenario = session->scenario;
    store->panel = ARENA_NEW(store->arena, struct view_panel_item, scenario->panel_count);
    for (uint32_t i = 0; i < scenario->panel_count; i++) {
        const struct panel_item *item = &scenario->panel[i];
        bool control = item->signal < session->plant->signal_count &&
                       session->plant->signals[item->signal].control;
        store->panel[i] = (struct view_panel_item){
            .kind = item->kind,
            .colour = item->colour,
            .ref = session->plant->components[item->component].ref,
            .control = control ? last_name(session->plant->signals[item->signal].name) : "",
            .legend = item->legend,
            .x = item->x,
            .y = item->y,
            .positions = item->positions,
        };
    }
    store->messages =
        ARENA_NEW(store->arena, struct view_message, session->plant->program.message_count);
    const struct program *program = &session->plant->program;
    store->readings = ARENA_NEW(store->arena, struct view_reading, program->reading_count);
    for (uint32_t i = 0; i < program->reading_count; i++) {
        store->readings[i] = (struct view_reading){.comment = program->readings[i].comment,
                                                   .unit = program->readings[i].unit,
                                                   .resolution = program->readings[i].resolution};
    }
    store->view.readings = store->readings;
    store->view.panel = store->panel;
    store->view.panel_count = scenario->panel_count;
    store->view.messages = store->messages;
    store->view.panel_step = store->panel_step;
}

static void lay_scene(struct view_store *store, const struct scene *scene)
{
    store->channels = ARENA_NEW(store->arena, struct view_channel, scene->binding_count);
    for (uint32_t i = 0; i < scene->binding_count; i++) {
        store->channels[i] =
            (struct view_channel){.id = scene->bindings[i].id, .kind = scene->bindings[i].kind};
    }
    store->view.scene_file = scene->file;
    store->view.channels = store->channels;
    store->view.channel_count = scene->binding_count;
}

static void lay_points(struct view_store *store, const struct program *program)
{
    uint32_t digital = program->input_count + program->output_count;
    store->points = ARENA_NEW(store->arena, struct view_plc_point, digital + program->analog_count);
    for (uint32_t i = 0; i < program->input_count; i++) {
        store->points[i] = (struct view_plc_point){.address = program->inputs[i].address,
                                                   .tag = program->inputs[i].tag,
                                                   .comment = program->inputs[i].comment};
    }
    for (uint32_t i = 0; i < program->output_count; i++) {
        store->points[program->input_count + i] =
            (struct view_plc_point){.address = program->outputs[i].address,
                                    .tag = program->outputs[i].tag,
                                    .comment = program->outputs[i].comment,
                                    .output = true};
    }
    for (uint32_t i = 0; i < program->analog_count; i++) {
        const struct program_analog *analog = &program->analogs[i];
        store->points[digital + i] = (struct view_plc_point){.address = analog->address,
                                                             .tag = analog->tag,
                                                             .comment = analog->comment,
                                                             .forced = -1,
                                                             .analog = true,
                                                             .unit = analog->unit,
                                                             .resolution = analog->resolution};
    }
    store->view.plc_points = store->points;
}

// The texts of a step's actions, one after the other.
static const char *
actions_text(struct arena *arena, const struct program *program, const struct program_step *step)
{
    char text[256] = "";
    size_t used = 0;
    for (uint32_t i = 0; i < step->action_count; i++) {
        const struct program_action *action = &program->actions[step->action_first + i];
        if (action->text == NULL || action->text[0] == '\0') {
            continue;
        }
        int more =
            snprintf(text + used, sizeof text - used, "%s%s", used == 0 ? "" : ", ", action->text);
        if (more < 0 || (size_t)more >= sizeof text - used) {
            break;
        }
        used += (size_t)more;
    }
    return arena_text(arena, text);
}

static void lay_charts(struct view_store *store, const struct program *program)
{
    store->steps = ARENA_NEW(store->arena, struct view_plc_step, program->step_count);
    for (uint32_t i = 0; i < program->step_count; i++) {
        const struct program_step *step = &program->steps[i];
        store->steps[i] =
            (struct view_plc_step){.name = step->name,
                                   .chart = program->charts[step->chart].name,
                                   .chart_comment = program->charts[step->chart].comment,
                                   .comment = step->comment,
                                   .actions = actions_text(store->arena, program, step),
                                   .initial = step->initial,
                                   .x = (double)step->x,
                                   .y = (double)step->y};
    }
    store->transitions =
        ARENA_NEW(store->arena, struct view_plc_transition, program->transition_count);
    for (uint32_t i = 0; i < program->transition_count; i++) {
        const struct program_transition *row = &program->transitions[i];
        store->transitions[i] =
            (struct view_plc_transition){.chart = program->charts[row->chart].name,
                                         .text = row->text,
                                         .from = program->links + row->from_first,
                                         .to = program->links + row->to_first,
                                         .from_count = row->from_count,
                                         .to_count = row->to_count};
    }
    store->view.plc_steps = store->steps;
    store->view.plc_transitions = store->transitions;
}

static void lay_papers(struct view_store *store, const struct scenario *scenario)
{
    store->papers = ARENA_NEW(store->arena, struct view_paper, scenario->paper_count);
    for (uint32_t i = 0; i < scenario->paper_count; i++) {
        const struct scenario_paper *row = &scenario->papers[i];
        store->papers[i] = (struct view_paper){
            .id = row->id,
            .kind = row->kind,
            .title = row->title,
            .body = row->body,
            .folio = row->sheet < scenario->folio_count ? &scenario->folios[row->sheet] : NULL,
        };
    }
    store->questions = ARENA_NEW(store->arena, struct view_question, scenario->question_count);
    for (uint32_t i = 0; i < scenario->question_count; i++) {
        store->questions[i] = (struct view_question){.id = scenario->questions[i].id,
                                                     .person = scenario->questions[i].person,
                                                     .question = scenario->questions[i].question};
    }
    struct view_history *history =
        ARENA_NEW(store->arena, struct view_history, scenario->history_count);
    for (uint32_t i = 0; i < scenario->history_count; i++) {
        const struct scenario_history *row = &scenario->history[i];
        history[i] = (struct view_history){.date = row->date,
                                           .order = row->order,
                                           .ref = row->ref,
                                           .finding = row->finding,
                                           .action = row->action,
                                           .hours = row->hours};
    }
    store->view.folios = scenario->folios;
    store->view.folio_count = scenario->folio_count;
    store->view.papers = store->papers;
    store->view.paper_count = scenario->paper_count;
    store->view.questions = store->questions;
    store->view.question_count = scenario->question_count;
    store->view.history = history;
    store->view.history_count = scenario->history_count;
}

static const char *const *
names_of(struct view_store *store, const struct plant *plant, const uint32_t *list, uint32_t count)
{
    const char **names = ARENA_NEW(store->arena, const char *, count);
    for (uint32_t i = 0; i < count; i++) {
        names[i] = plant->components[list[i]].ref;
    }
    return names;
}

static const struct view_release *lay_release(struct view_store *store,
                                              const struct session *session,
                                              const struct scenario_energy *energy)
{
    struct view_release *release =
        ARENA_NEW(store->arena, struct view_release, energy->release_count);
    for (uint32_t i = 0; i < energy->release_count; i++) {
        uint32_t signal = energy->release[i].signal;
        release[i].wanted = energy->release[i].value;
        release[i].ref = session->plant->components[session->plant->signals[signal].component].ref;
        for (uint32_t k = 0; k < store->view.control_count; k++) {
            if (store->control_signals[k] == signal) {
                release[i].control = store->controls[k].id;
                release[i].name = store->controls[k].name;
                release[i].index = k;
            }
        }
    }
    return release;
}

static void lay_work(struct view_store *store, const struct session *session)
{
    const struct scenario *scenario = session->scenario;
    struct view_energy *energies =
        ARENA_NEW(store->arena, struct view_energy, scenario->energy_count);
    for (uint32_t i = 0; i < scenario->energy_count; i++) {
        const struct scenario_energy *row = &scenario->energies[i];
        energies[i] = (struct view_energy){
            .id = row->id,
            .isolator = session->plant->components[row->isolator].ref,
            .verify = row->verify,
            .verify_count = row->verify_count,
            .release = lay_release(store, session, row),
            .release_count = row->release_count,
            .block = names_of(store, session->plant, row->block, row->block_count),
            .block_count = row->block_count,
            .still = names_of(store, session->plant, row->still, row->still_count),
            .still_count = row->still_count};
    }
    store->tests = ARENA_NEW(store->arena, struct view_test, scenario->test_count);
    for (uint32_t i = 0; i < scenario->test_count; i++) {
        store->tests[i] =
            (struct view_test){.id = scenario->tests[i].id, .name = scenario->tests[i].name};
    }
    store->parts = ARENA_NEW(store->arena,
                             struct view_part,
                             session->plant->variant_count + session->plant->component_count);
    store->hypotheses = ARENA_NEW(store->arena, struct view_hypothesis, SESSION_HYPOTHESES_MAX);
    store->report_texts = ARENA_NEW(store->arena, const char *, SESSION_FIELDS);
    store->view.energies = energies;
    store->view.energy_count = scenario->energy_count;
    store->view.tests = store->tests;
    store->view.test_count = scenario->test_count;
    store->view.parts = store->parts;
    store->view.hypotheses = store->hypotheses;
    store->view.report_texts = store->report_texts;
}

static void lay_vocabulary(struct view_store *store)
{
    struct view *view = &store->view;
    uint32_t count = 0;
    while (hands_equipment(count) != NULL) {
        count++;
    }
    const char **equipment = ARENA_NEW(store->arena, const char *, count);
    for (uint32_t i = 0; i < count; i++) {
        equipment[i] = hands_equipment(i);
    }
    view->equipment = equipment;
    view->equipment_count = count;
    view->risks = desk_risks();
    view->risk_count = words_count(view->risks);
    view->failure_modes = desk_failure_modes();
    view->failure_mode_count = words_count(view->failure_modes);
    view->causes = desk_causes();
    view->cause_count = words_count(view->causes);
    view->report_fields = desk_fields();
    view->report_field_count = SESSION_FIELDS;
}

void view_create(struct session *session)
{
    struct view_store *store = ARENA_NEW(session->arena, struct view_store, 1);
    store->arena = session->arena;
    session->view = store;
    struct view *view = &store->view;
    view->mode = session->policy->word;
    view->language = session->language == LANGUAGE_EN ? "en" : "fr";
    view->line_name = session->plant->name;
    view->title = session->scenario->title;
    view->order_number = session->scenario->order_number;
    view->operator_name = session->scenario->operator_name;
    lay_components(store, session->plant);
    lay_panel(store, session);
    lay_scene(store, &session->scenario->scene);
    lay_points(store, &session->plant->program);
    lay_charts(store, &session->plant->program);
    lay_papers(store, session->scenario);
    lay_work(store, session);
    lay_vocabulary(store);
}

void view_destroy(struct session *session)
{
    session->view = NULL; // it lies in the session's arena
}

// ---- Read each time ----

static const char *end_name(struct session *session, uint32_t component, uint32_t end)
{
    uint32_t terminal = hands_end_terminal(session->hands, component, end);
    if (terminal == PLANT_NONE) {
        return NULL;
    }
    char name[ACTION_NAME_BYTES_MAX];
    plant_terminal_name(session->plant, terminal, name, sizeof name);
    const char *known = session->view->components[component].end_names[end];
    return known != NULL && strcmp(known, name) == 0 ? known : arena_text(session->arena, name);
}

static void read_components(struct session *session)
{
    struct view_store *store = session->view;
    for (uint32_t i = 0; i < session->plant->component_count; i++) {
        struct view_component *component = &store->components[i];
        component->present = sim_present(session->sim, i);
        component->locked = session->hands->components[i].locked;
        component->tagged = session->hands->components[i].tagged;
        component->mechanism = sim_mechanism(session->sim, i) != PLANT_NONE;
        component->propped = sim_propped(session->sim, i);
        component->unguarded = session->hands->components[i].unguarded;
        uint32_t handle = component->isolator ? hands_handle(session->hands, i) : PLANT_NONE;
        component->open = handle != PLANT_NONE && sim_signal(session->sim, handle) < 0.5;
        if (component->connection) {
            component->end_names[0] = end_name(session, i, 0);
            component->end_names[1] = end_name(session, i, 1);
        }
    }
    for (uint32_t i = 0; i < session->plant->setting_count; i++) {
        struct view_setting *setting = &store->settings[i];
        setting->visible = session->hands->components[setting->component].looked;
        if (setting->visible) {
            setting->value = hands_setting(session->hands, i);
        }
    }
    for (uint32_t i = 0; i < store->view.control_count; i++) {
        store->controls[i].value = sim_signal(session->sim, store->control_signals[i]);
    }
}

// The messages that stand, newest first.
static void read_messages(struct session *session, struct sim_plc plc)
{
    struct view_store *store = session->view;
    const struct program *program = &session->plant->program;
    uint64_t stamps[64];
    uint32_t count = 0;
    for (uint32_t i = 0; i < program->message_count && plc.running && count < 64; i++) {
        if (plc.messages[i] == 0) {
            continue;
        }
        uint64_t stamp = session->notice.message_ticks[i];
        stamp = stamp == 0 ? session->tick : stamp;
        uint32_t at = count++;
        for (; at > 0 && stamps[at - 1] < stamp; at--) {
            stamps[at] = stamps[at - 1];
            store->messages[at] = store->messages[at - 1];
        }
        stamps[at] = stamp;
        store->messages[at] = (struct view_message){.code = program->messages[i].code,
                                                    .text = program->messages[i].text,
                                                    .fault = program->messages[i].fault};
    }
    store->view.message_count = count;
}

static void read_panel(struct session *session, struct sim_plc plc)
{
    struct view_store *store = session->view;
    const struct program *program = &session->plant->program;
    for (uint32_t i = 0; i < session->scenario->panel_count; i++) {
        uint32_t signal = session->scenario->panel[i].signal;
        store->panel[i].value =
            signal < session->plant->signal_count ? sim_signal(session->sim, signal) : 0.0;
    }
    read_messages(session, plc);
    store->view.reading_count = plc.running ? program->reading_count : 0;
    for (uint32_t i = 0; i < store->view.reading_count; i++) {
        store->readings[i].value = plc.memories[program->readings[i].memory];
    }
    size_t length = 0;
    store->panel_step[0] = '\0';
    for (uint32_t i = 0; i < program->step_count && plc.running; i++) {
        if (plc.steps[i] != 0 && length + 16 < sizeof store->panel_step) {
            int wrote = snprintf(store->panel_step + length,
                                 sizeof store->panel_step - length,
                                 "%sX%.12s",
                                 length == 0 ? "" : " ",
                                 program->steps[i].name);
            length += (size_t)wrote;
        }
    }
}

static void read_scene(struct session *session)
{
    struct view_store *store = session->view;
    const struct scene *scene = &session->scenario->scene;
    for (uint32_t i = 0; i < scene->binding_count; i++) {
        const struct scene_binding *binding = &scene->bindings[i];
        double value = sim_expression(session->sim, &binding->value);
        double scale = binding->scale < 0.0 || binding->scale > 0.0 ? binding->scale : 1.0;
        store->channels[i].value = value * scale;
        double visible =
            binding->visible.count == 0 ? 1.0 : sim_expression(session->sim, &binding->visible);
        store->channels[i].visible = visible > 0.5 || visible < -0.5;
    }
}

static void read_charts(struct session *session, struct sim_plc plc)
{
    struct view_store *store = session->view;
    const struct program *program = &session->plant->program;
    for (uint32_t i = 0; i < program->step_count; i++) {
        store->steps[i].active = plc.steps[i] != 0;
        store->steps[i].seconds = plc.steps[i] != 0 ? plc.step_times[i] : 0.0;
    }
    for (uint32_t i = 0; i < program->transition_count; i++) {
        struct view_plc_transition *row = &store->transitions[i];
        row->enabled = row->from_count > 0;
        for (uint32_t k = 0; k < row->from_count; k++) {
            row->enabled = row->enabled && plc.steps[row->from[k]] != 0;
        }
        const struct expression *condition = &program->transitions[i].condition;
        row->true_now = condition->count == 0 || sim_expression(session->sim, condition) > 0.5;
    }
}

static void read_plc(struct session *session, struct sim_plc plc)
{
    struct view_store *store = session->view;
    const struct program *program = &session->plant->program;
    bool connected = session->plc_connected && plc.running;
    store->view.plc_connected = connected;
    uint32_t digital = program->input_count + program->output_count;
    store->view.plc_point_count = connected ? digital + program->analog_count : 0;
    store->view.plc_step_count = connected ? program->step_count : 0;
    store->view.plc_transition_count = connected ? program->transition_count : 0;
    if (!connected) {
        return;
    }
    for (uint32_t i = 0; i < program->input_count; i++) {
        store->points[i].value = plc.inputs[i];
        store->points[i].forced = plc.forced_inputs == NULL ? -1 : plc.forced_inputs[i];
    }
    for (uint32_t i = 0; i < program->output_count; i++) {
        struct view_plc_point *point = &store->points[program->input_count + i];
        point->value = plc.outputs[i];
        point->forced = plc.forced_outputs == NULL ? -1 : plc.forced_outputs[i];
    }
    for (uint32_t i = 0; i < program->analog_count; i++) {
        store->points[digital + i].number = plc.analogs[i];
    }
    read_charts(session, plc);
}

static void add_part(struct view_store *store, struct view_part part)
{
    store->parts[store->view.part_count++] = part;
}

// The store's answers so far.
static void read_parts(struct session *session)
{
    struct view_store *store = session->view;
    const struct plant *plant = session->plant;
    store->view.part_count = 0;
    for (uint32_t i = 0; i < plant->component_count; i++) {
        const struct plant_component *owner = &plant->components[i];
        if (!session->queried[i]) {
            continue;
        }
        bool own_listed = owner->article[0] == '\0';
        for (uint32_t k = 0; k < owner->variant_count; k++) {
            uint32_t variant = owner->variant_first + k;
            const struct plant_variant *row = &plant->variants[variant];
            if (row->kind != PLANT_SPARE) {
                continue;
            }
            own_listed = own_listed || strcmp(row->id, owner->article) == 0;
            add_part(store,
                     (struct view_part){.article = row->id,
                                        .ref = owner->ref,
                                        .name = row->name,
                                        .remark = row->remark,
                                        .price_eur = row->price_eur,
                                        .stock = session->hands->stock[variant]});
        }
        if (!own_listed) {
            add_part(store,
                     (struct view_part){.article = owner->article,
                                        .ref = owner->ref,
                                        .name = owner->kind_name,
                                        .remark = {"", ""},
                                        .price_eur = owner->price_eur,
                                        .stock = 1.0});
        }
    }
}

static void read_desk(struct session *session)
{
    struct view_store *store = session->view;
    struct view *view = &store->view;
    for (uint32_t i = 0; i < view->paper_count; i++) {
        store->papers[i].opened = session->opened[i];
    }
    for (uint32_t i = 0; i < view->question_count; i++) {
        store->questions[i].asked = session->asked[i];
    }
    for (uint32_t i = 0; i < view->test_count; i++) {
        store->tests[i].done = session->test_done[i];
        store->tests[i].passed = session->test_passed[i];
    }
    for (uint32_t i = 0; i < session->hypothesis_count; i++) {
        const struct hypothesis *row = &session->hypotheses[i];
        store->hypotheses[i] =
            (struct view_hypothesis){.ref = session->plant->components[row->component].ref,
                                     .mode = row->mode,
                                     .comment = row->comment,
                                     .state = row->state,
                                     .sequence = row->sequence,
                                     .cites = row->cites,
                                     .cite_count = row->cite_count};
    }
    view->hypothesis_count = session->hypothesis_count;
    for (uint32_t i = 0; i < SESSION_FIELDS; i++) {
        store->report_texts[i] = session->fields[i];
    }
    view->order_read = session->order_read;
    view->symptom = session->order_read ? session->scenario->symptom : (struct bilingual){"", ""};
    view->report_signed = session->report_signed;
    view->handed_over = session->handed_over;
    read_parts(session);
}

static bool energy_on(const struct session *session, const char *energy)
{
    uint32_t isolator = hands_isolator(session->hands, energy);
    uint32_t handle = isolator == PLANT_NONE ? PLANT_NONE : hands_handle(session->hands, isolator);
    return handle == PLANT_NONE || sim_signal(session->sim, handle) > 0.5;
}

// Oil stays under pressure until what holds it is let out.
static bool oil_is_held(const struct session *session)
{
    const struct scenario *scenario = session->scenario;
    for (uint32_t i = 0; i < scenario->energy_count; i++) {
        const struct scenario_energy *energy = &scenario->energies[i];
        if (!text_equal(energy->id, "hydraulic")) {
            continue;
        }
        for (uint32_t k = 0; k < energy->release_count; k++) {
            if (fabs(sim_signal(session->sim, energy->release[k].signal) -
                     energy->release[k].value) > 0.5) {
                return true;
            }
        }
    }
    return false;
}

static void read_state(struct session *session)
{
    struct view *view = &session->view->view;
    const struct hands *hands = session->hands;
    view->tick = session->tick;
    view->cost_eur = hands->cost_eur;
    view->stop_ticks = session->notice.stop_ticks;
    view->parts_made = (uint32_t)(notice_parts_made(session) + 0.5);
    view->electrical_on = energy_on(session, "electrical");
    view->pneumatic_on = energy_on(session, "pneumatic");
    view->has_hydraulic = hands_isolator(hands, "hydraulic") != PLANT_NONE;
    view->hydraulic_on =
        view->has_hydraulic && (energy_on(session, "hydraulic") || oil_is_held(session));
    view->equipment_worn = hands->worn;
    view->zone_marked = hands->zone_marked;
    view->tester_proved = hands->tester_proved;
    view->left_on = hands->left.meter == METER_COUNT ? "" : hands->left.on;
    view->left_there =
        hands->left.meter == METER_COUNT ? INSTRUMENT_COUNT : meter_instrument(hands->left.meter);
    view->busy = session->busy;
    view->busy_action = session->action;
    view->busy_progress = session->busy && session->busy_ticks > 0
                              ? 1.0 - (double)session->busy_left / (double)session->busy_ticks
                              : 0.0;
    view->finished = session->finished;
    view->accident = session->accident;
    view->accident_text = session->accident_text;
    view->facts = session->facts;
    view->fact_count = session->fact_count;
    view->journal = session->lines;
    view->journal_count = session->line_count;
}

const struct view *session_view(struct session *session)
{
    struct sim_plc plc = sim_plc(session->sim);
    read_state(session);
    read_components(session);
    read_panel(session, plc);
    read_scene(session);
    read_plc(session, plc);
    read_desk(session);
    return &session->view->view;
}

// What eyes, ears and fingers tell, and what the panel and the PLC's console show.
#include "engine/base/assert.h"
#include "engine/intervention/internal.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static enum sense sense_of(enum action_kind kind)
{
    switch ((int)kind) {
    case ACTION_LISTEN:
        return SENSE_LISTEN;
    case ACTION_TOUCH:
        return SENSE_TOUCH;
    case ACTION_SMELL:
        return SENSE_SMELL;
    default:
        return SENSE_LOOK;
    }
}

// ---- The PLC ----

/// A point of the PLC by its address or its tag.
struct point {
    bool found, output;
    uint32_t index;
};

static struct point point_of(const struct hands *hands, const char *name)
{
    const struct program *program = &hands->plant->program;
    for (uint32_t i = 0; i < program->input_count; i++) {
        if (strcmp(program->inputs[i].address, name) == 0 ||
            strcmp(program->inputs[i].tag, name) == 0) {
            return (struct point){.found = true, .output = false, .index = i};
        }
    }
    for (uint32_t i = 0; i < program->output_count; i++) {
        if (strcmp(program->outputs[i].address, name) == 0 ||
            strcmp(program->outputs[i].tag, name) == 0) {
            return (struct point){.found = true, .output = true, .index = i};
        }
    }
    return (struct point){0};
}

static uint32_t analog_of(const struct hands *hands, const char *name)
{
    const struct program *program = &hands->plant->program;
    for (uint32_t i = 0; i < program->analog_count; i++) {
        if (strcmp(program->analogs[i].address, name) == 0 ||
            strcmp(program->analogs[i].tag, name) == 0) {
            return i;
        }
    }
    return PLANT_NONE;
}

static uint32_t step_of(const struct hands *hands, const char *name)
{
    const struct program *program = &hands->plant->program;
    const char *bare = name[0] == 'X' ? name + 1 : name;
    for (uint32_t i = 0; i < program->step_count; i++) {
        if (strcmp(program->steps[i].name, bare) == 0) {
            return i;
        }
    }
    return PLANT_NONE;
}

static const char *plc_refusal(const struct hands *hands, const struct action *action)
{
    if (!sim_plc(hands->sim).running) {
        return "plc_off";
    }
    if (action->kind != ACTION_READ_PLC) {
        return !point_of(hands, action->on).found                                  ? "no_such_point"
               : action->kind == ACTION_FORCE && fabs(action->value - 0.5) > 0.501 ? "value"
                                                                                   : NULL;
    }
    bool known = action->mode[0] == '\0' || strcmp(action->mode, "steps") == 0 ||
                 strcmp(action->mode, "io") == 0 || point_of(hands, action->mode).found ||
                 analog_of(hands, action->mode) != PLANT_NONE ||
                 step_of(hands, action->mode) != PLANT_NONE;
    return known ? NULL : "no_such_point";
}

const char *senses_refusal(const struct hands *hands, const struct action *action)
{
    if (action->kind == ACTION_READ_PLC || action->kind == ACTION_FORCE ||
        action->kind == ACTION_UNFORCE) {
        return plc_refusal(hands, action);
    }
    return component_of(hands, action->on) == PLANT_NONE ? "no_such_component" : NULL;
}

static void tell_point(struct hands *hands, struct outcome *outcome, bool output, uint32_t index)
{
    const struct program *program = &hands->plant->program;
    struct sim_plc plc = sim_plc(hands->sim);
    const char *address = output ? program->outputs[index].address : program->inputs[index].address;
    const char *tag = output ? program->outputs[index].tag : program->inputs[index].tag;
    int value = output ? plc.outputs[index] : plc.inputs[index];
    const int8_t *forced = output ? plc.forced_outputs : plc.forced_inputs;
    struct observation *told = outcome_add(outcome, OBSERVATION_PLC, address, tag, "");
    told->exact = value;
    phrase_write(told->shown,
                 sizeof told->shown,
                 hands->language,
                 forced != NULL && forced[index] >= 0 ? PHRASE_FORCED : PHRASE_POINT,
                 address,
                 tag,
                 value != 0 ? "1" : "0");
}

static void tell_analog(struct hands *hands, struct outcome *outcome, uint32_t index)
{
    const struct program_analog *analog = &hands->plant->program.analogs[index];
    struct observation *told =
        outcome_add(outcome, OBSERVATION_PLC, analog->address, analog->tag, "");
    told->exact = sim_plc(hands->sim).analogs[index];
    char number[64];
    program_number_text(
        number, sizeof number, told->exact, analog->unit, analog->resolution, hands->language);
    phrase_write(told->shown,
                 sizeof told->shown,
                 hands->language,
                 PHRASE_POINT,
                 analog->address,
                 analog->tag,
                 number);
}

static void tell_step(struct hands *hands, struct outcome *outcome, uint32_t step)
{
    struct sim_plc plc = sim_plc(hands->sim);
    char name[ACTION_NAME_BYTES_MAX];
    snprintf(name, sizeof name, "X%s", hands->plant->program.steps[step].name);
    bool active = plc.steps[step] != 0;
    struct observation *told = outcome_add(outcome, OBSERVATION_PLC, name, "", "step");
    told->exact = active ? 1.0 : 0.0;
    char since[64];
    show_number(hands, plc.step_times[step], 1, "s", since, sizeof since);
    phrase_write(told->shown,
                 sizeof told->shown,
                 hands->language,
                 active ? PHRASE_ACTIVE : PHRASE_INACTIVE,
                 name,
                 since);
}

// A watch at rest: its chart has several steps that begin active, one for each watch.
static bool is_resting_watch(const struct program *program, uint32_t step)
{
    uint32_t begin = 0;
    for (uint32_t i = 0; i < program->step_count; i++) {
        bool same = program->steps[i].chart == program->steps[step].chart;
        begin += same && program->steps[i].initial ? 1 : 0;
    }
    return program->steps[step].initial && begin > 1;
}

static void read_plc(struct hands *hands, struct outcome *outcome)
{
    const struct program *program = &hands->plant->program;
    const char *mode = hands->action.mode;
    struct sim_plc plc = sim_plc(hands->sim);
    if (!plc.running) {
        struct observation *refused = outcome_add(outcome, OBSERVATION_REFUSED, "", "", "plc_off");
        text_copy(
            refused->shown, sizeof refused->shown, phrase_refusal("plc_off", hands->language));
        return;
    }
    struct point point = point_of(hands, mode);
    if (point.found) {
        tell_point(hands, outcome, point.output, point.index);
    } else if (analog_of(hands, mode) != PLANT_NONE) {
        tell_analog(hands, outcome, analog_of(hands, mode));
    } else if (strcmp(mode, "io") == 0) {
        for (uint32_t i = 0; i < program->input_count; i++) {
            tell_point(hands, outcome, false, i);
        }
        for (uint32_t i = 0; i < program->output_count; i++) {
            tell_point(hands, outcome, true, i);
        }
        for (uint32_t i = 0; i < program->analog_count; i++) {
            tell_analog(hands, outcome, i);
        }
    } else if (mode[0] != '\0' && strcmp(mode, "steps") != 0) {
        tell_step(hands, outcome, step_of(hands, mode));
    } else {
        for (uint32_t i = 0; i < program->step_count; i++) {
            if (plc.steps[i] != 0 && !is_resting_watch(program, i)) {
                tell_step(hands, outcome, i);
            }
        }
    }
}

static void force(struct hands *hands, struct outcome *outcome)
{
    struct point point = point_of(hands, hands->action.on);
    int value = hands->action.kind == ACTION_UNFORCE ? -1 : hands->action.value > 0.5 ? 1 : 0;
    sim_force(hands->sim, point.output, point.index, value);
    outcome_add(outcome, OBSERVATION_DONE, hands->action.on, "", hands->action.mode)->exact = value;
}

// ---- The panel ----

static void read_lamps(struct hands *hands, struct outcome *outcome)
{
    const struct scenario *scenario = hands->scenario;
    for (uint32_t i = 0; i < scenario->panel_count; i++) {
        const struct panel_item *item = &scenario->panel[i];
        if (strcmp(item->kind, "lamp") != 0 || item->signal == PLANT_NONE) {
            continue;
        }
        double light = sim_signal(hands->sim, item->signal);
        struct observation *lamp = outcome_add(
            outcome, OBSERVATION_PANEL, hands->plant->components[item->component].ref, "", "lamp");
        lamp->exact = light > 0.3 ? 1.0 : 0.0;
        phrase_write(lamp->shown,
                     sizeof lamp->shown,
                     hands->language,
                     light > 0.3 ? PHRASE_LAMP_LIT : PHRASE_LAMP_DARK,
                     bilingual_pick(item->legend, hands->language));
    }
}

// Counters and times that the panel has beside its messages.
static void read_readings(struct hands *hands, struct outcome *outcome)
{
    const struct program *program = &hands->plant->program;
    struct sim_plc plc = sim_plc(hands->sim);
    for (uint32_t i = 0; i < program->reading_count && plc.running; i++) {
        const struct program_reading *reading = &program->readings[i];
        const char *name = program->memories[reading->memory].name;
        struct observation *told = outcome_add(outcome, OBSERVATION_PANEL, "", "", name);
        char number[64];
        program_number_text(number,
                            sizeof number,
                            plc.memories[reading->memory],
                            reading->unit,
                            reading->resolution,
                            hands->language);
        phrase_write(told->shown,
                     sizeof told->shown,
                     hands->language,
                     PHRASE_READING,
                     bilingual_pick(reading->comment, hands->language),
                     number);
    }
}

static void read_panel(struct hands *hands, struct outcome *outcome)
{
    const struct program *program = &hands->plant->program;
    struct sim_plc plc = sim_plc(hands->sim);
    uint32_t standing = 0;
    for (uint32_t i = 0; i < program->message_count && plc.running; i++) {
        if (plc.messages[i] != 0) {
            const struct program_message *message = &program->messages[i];
            struct observation *told =
                outcome_add(outcome, OBSERVATION_PANEL, "", "", message->code);
            text_copy(
                told->shown, sizeof told->shown, bilingual_pick(message->text, hands->language));
            standing++;
        }
    }
    if (standing == 0) {
        struct observation *told =
            outcome_add(outcome, OBSERVATION_PANEL, "", "", plc.running ? "none" : "off");
        phrase_write(told->shown,
                     sizeof told->shown,
                     hands->language,
                     plc.running ? PHRASE_NO_MESSAGE : PHRASE_PANEL_OFF);
    }
    read_lamps(hands, outcome);
    read_readings(hands, outcome);
}

// ---- A component ----

static bool has_loose_end(const struct hands *hands, uint32_t component)
{
    return (hands->plant->components[component].flags & PLANT_CONNECTION) != 0 &&
           (hands_end_terminal(hands, component, 0) == PLANT_NONE ||
            hands_end_terminal(hands, component, 1) == PLANT_NONE);
}

static void read_scales(struct hands *hands, struct outcome *outcome)
{
    const struct plant_component *owner = &hands->plant->components[hands->component];
    for (uint32_t i = 0; i < owner->display_count; i++) {
        uint32_t display = owner->display_first + i;
        const struct plant_display *row = &hands->plant->displays[display];
        struct observation *reading =
            outcome_add(outcome, OBSERVATION_READING, owner->ref, "", row->id);
        reading->exact = sim_expression(hands->sim, &row->value);
        hands_display_text(hands, display, reading->shown, sizeof reading->shown);
    }
    for (uint32_t i = 0; i < owner->setting_count; i++) {
        uint32_t setting = owner->setting_first + i;
        struct observation *reading = outcome_add(
            outcome, OBSERVATION_READING, owner->ref, "", hands->plant->settings[setting].id);
        reading->exact = hands_setting(hands, setting);
        hands_setting_text(hands, setting, reading->shown, sizeof reading->shown);
    }
    hands->components[hands->component].looked = true;
}

static void use_sense(struct hands *hands, struct outcome *outcome)
{
    enum sense sense = sense_of(hands->action.kind);
    const struct plant_component *owner = &hands->plant->components[hands->component];
    struct observation *told =
        outcome_add(outcome, OBSERVATION_SENSE, owner->ref, "", sense_word(sense));
    bool present = sim_present(hands->sim, hands->component);
    uint32_t row = present ? hands_sense(hands, hands->component, sense) : PLANT_NONE;
    if (!present) {
        phrase_write(told->shown, sizeof told->shown, hands->language, PHRASE_REMOVED);
    } else if (sense == SENSE_LOOK && has_loose_end(hands, hands->component)) {
        phrase_write(told->shown, sizeof told->shown, hands->language, PHRASE_LOOSE_END);
    } else if (row == PLANT_NONE) {
        phrase_write(told->shown, sizeof told->shown, hands->language, PHRASE_NOTHING);
    } else {
        text_copy(told->shown,
                  sizeof told->shown,
                  bilingual_pick(hands->plant->senses[row].text, hands->language));
    }
    if (sense == SENSE_LOOK && present) {
        read_scales(hands, outcome);
    }
}

void senses_finish(struct hands *hands, struct outcome *outcome)
{
    switch ((int)hands->action.kind) {
    case ACTION_READ_PANEL:
        read_panel(hands, outcome);
        return;
    case ACTION_READ_PLC:
        read_plc(hands, outcome);
        return;
    case ACTION_FORCE:
    case ACTION_UNFORCE:
        force(hands, outcome);
        return;
    default:
        use_sense(hands, outcome);
    }
}

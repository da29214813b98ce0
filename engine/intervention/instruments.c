// Instruments in common: which function an act uses, what it is put on, when it is looked at, its
// error and its figures. Each family has a file of its own, instrument_*.c.
#include "engine/base/assert.h"
#include "engine/base/random.h"
#include "engine/intervention/instrument.h"

#include <math.h>
#include <string.h>

const struct range volt_ranges[] = {{6.0, 1.0, 3, "V"},
                                    {60.0, 1.0, 2, "V"},
                                    {600.0, 1.0, 1, "V"},
                                    {1000.0, 1.0, 0, "V"},
                                    {0.0, 0.0, 0, NULL}};
const struct range ohm_ranges[] = {{600.0, 1.0, 1, "Ω"},
                                   {6e3, 1e3, 3, "kΩ"},
                                   {60e3, 1e3, 2, "kΩ"},
                                   {600e3, 1e3, 1, "kΩ"},
                                   {6e6, 1e6, 3, "MΩ"},
                                   {40e6, 1e6, 2, "MΩ"},
                                   {0.0, 0.0, 0, NULL}};

static const struct instrument_use *const uses[METER_COUNT] = {
    [METER_DC_VOLTS] = &volts_use,
    [METER_AC_VOLTS] = &volts_use,
    [METER_LOZ_VOLTS] = &volts_use,
    [METER_OHMS] = &ohms_use,
    [METER_CONTINUITY] = &ohms_use,
    [METER_DIODE] = &diode_use,
    [METER_HERTZ] = &hertz_use,
    [METER_DC_AMPS] = &amps_use,
    [METER_AC_AMPS] = &amps_use,
    [METER_DC_MILLIAMPS] = &milliamps_use,
    [METER_DC_CLAMP] = &clamp_use,
    [METER_AC_CLAMP] = &clamp_use,
    [METER_LEAK_CLAMP] = &leak_clamp_use,
    [METER_EARTH] = &earth_use,
    [METER_LOOP] = &loop_use,
    [METER_RCD] = &rcd_use,
    [METER_INSULATION] = &insulation_use,
    [METER_ROTATION] = &rotation_use,
    [METER_SOURCE] = &source_use,
    [METER_LOOP_AMPS] = &loop_amps_use,
    [METER_BAR] = &gauge_use,
    [METER_FLOW] = &flow_use,
    [METER_CONTACT] = &contact_use,
    [METER_INFRARED] = &infrared_use,
    [METER_ULTRASOUND] = &ultrasound_use,
    [METER_STETHOSCOPE] = &stethoscope_use,
    [METER_STOPWATCH] = &stopwatch_use,
    [METER_OPTICAL] = &optical_use,
    [METER_FRICTION] = &friction_use,
    [METER_STROBE] = &strobe_use,
    [METER_VIBRATION] = &vibration_use,
    [METER_ENVELOPE] = &vibration_use,
    [METER_RUNOUT] = &length_use,
    [METER_MISALIGNMENT] = &length_use,
    [METER_LASER] = &length_use,
    [METER_PLAY] = &length_use,
    [METER_BACKLASH] = &length_use,
    [METER_FEELER] = &feeler_use,
    [METER_CALLIPER] = &calliper_use,
    [METER_MICROMETER] = &calliper_use,
    [METER_BELT_HERTZ] = &belt_hertz_use,
    [METER_BELT_FORCE] = &belt_force_use,
    [METER_TORQUE] = &torque_use,
    [METER_PULL] = &pull_use,
    [METER_OIL] = &oil_use,
};

// Half-widths of the errors: share of the value, steps of the display. See
// docs/physics/instruments.md for where each figure comes from.
static const struct {
    double gain, steps;
} accuracies[METER_COUNT] = {
    [METER_DC_VOLTS] = {0.005, 2.0},   [METER_AC_VOLTS] = {0.010, 3.0},
    [METER_LOZ_VOLTS] = {0.02, 3.0},   [METER_OHMS] = {0.009, 1.0},
    [METER_CONTINUITY] = {0.009, 1.0}, [METER_DIODE] = {0.01, 1.0},
    [METER_HERTZ] = {0.001, 1.0},      [METER_DC_AMPS] = {0.01, 3.0},
    [METER_AC_AMPS] = {0.01, 3.0},     [METER_DC_MILLIAMPS] = {0.01, 3.0},
    [METER_DC_CLAMP] = {0.02, 5.0},    [METER_AC_CLAMP] = {0.02, 5.0},
    [METER_LEAK_CLAMP] = {0.01, 10.0}, [METER_EARTH] = {0.02, 2.0},
    [METER_LOOP] = {0.05, 3.0},        [METER_RCD] = {0.0, 1.0},
    [METER_INSULATION] = {0.03, 2.0},  [METER_SOURCE] = {0.0002, 1.0},
    [METER_LOOP_AMPS] = {0.0002, 1.0}, [METER_BAR] = {0.0, 1.0},
    [METER_FLOW] = {0.015, 0.0},       [METER_CONTACT] = {0.0, 11.0},
    [METER_INFRARED] = {0.0, 20.0},    [METER_ULTRASOUND] = {0.0, 1.0},
    [METER_STETHOSCOPE] = {0.0, 2.0},  [METER_STOPWATCH] = {0.0, 1.0},
    [METER_OPTICAL] = {0.0005, 1.0},   [METER_FRICTION] = {0.0005, 1.0},
    [METER_STROBE] = {0.0001, 0.0},    [METER_VIBRATION] = {0.05, 1.0},
    [METER_ENVELOPE] = {0.05, 1.0},    [METER_RUNOUT] = {0.0, 1.0},
    [METER_MISALIGNMENT] = {0.0, 2.0}, [METER_LASER] = {0.0, 1.0},
    [METER_PLAY] = {0.0, 1.0},         [METER_BACKLASH] = {0.0, 1.0},
    [METER_CALLIPER] = {0.0, 1.0},     [METER_MICROMETER] = {0.0, 1.0},
    [METER_BELT_HERTZ] = {0.03, 0.0},  [METER_BELT_FORCE] = {0.10, 0.0},
    [METER_TORQUE] = {0.04, 0.0},      [METER_PULL] = {0.02, 0.0},
    [METER_OIL] = {0.0, 1.0},
};

enum meter meter_of(const struct action *action)
{
    return action->kind == ACTION_MEASURE ? meter_find(action->mode) : METER_COUNT;
}

static const struct instrument_use *use_of(const struct action *action)
{
    enum meter meter = meter_of(action);
    return meter == METER_COUNT ? NULL : uses[meter];
}

// ---- Errors of the instruments, drawn once for the session ----

static double drawn(struct random *random, double half_width)
{
    return (2.0 * random_double(random) - 1.0) * half_width;
}

void instruments_init(struct hands *hands)
{
    for (uint32_t i = 0; i < METER_COUNT; i++) {
        struct random random = random_for(hands->seed,
                                          instrument_word(meter_instrument((enum meter)i)),
                                          meter_word((enum meter)i));
        hands->errors[i].gain = drawn(&random, accuracies[i].gain);
        hands->errors[i].offset = drawn(&random, accuracies[i].steps);
    }
    hands->left = (struct left_in_place){.meter = METER_COUNT, .connection = PLANT_NONE};
}

// ---- What it is put on ----

uint32_t instrument_line(const struct hands *hands, const struct action *action)
{
    enum meter meter = meter_of(action);
    if (meter == METER_COUNT ||
        (meter_points(meter) != POINTS_PAIR_OR_WIRE && meter_points(meter) != POINTS_PIPE)) {
        return PLANT_NONE;
    }
    uint32_t component = plant_component_find(hands->plant, action->on);
    bool line = component != PLANT_NONE &&
                (hands->plant->components[component].flags & PLANT_CONNECTION) != 0;
    return line ? component : PLANT_NONE;
}

void instrument_leave(struct hands *hands, uint32_t connection, uint32_t end)
{
    hands->left = (struct left_in_place){
        .meter = meter_of(&hands->action), .connection = connection, .end = end};
    (void)text_copy(hands->left.on, sizeof hands->left.on, hands->action.on);
}

bool instrument_is_in(const struct hands *hands, uint32_t connection)
{
    return hands->left.connection == connection && connection != PLANT_NONE;
}

uint32_t instrument_slot(const struct hands *hands)
{
    bool left = instrument_line(hands, &hands->action) != PLANT_NONE ||
                meter_of(&hands->action) == METER_SOURCE;
    return left ? SLOT_LEFT : SLOT_PROBES;
}

static const char *pair_refusal(const struct hands *hands, const char *on, const char *with)
{
    uint32_t a = plant_terminal_find(hands->plant, on);
    uint32_t b = plant_terminal_find(hands->plant, with);
    if (a == PLANT_NONE || b == PLANT_NONE) {
        return "no_such_terminal";
    }
    if (hands->plant->terminals[a].domain != DOMAIN_ELECTRICAL ||
        hands->plant->terminals[b].domain != DOMAIN_ELECTRICAL) {
        return "other_domain";
    }
    return a == b ? "same_point" : NULL;
}

// Does an end of this connection join something of that trade?
static bool carries(const struct hands *hands, uint32_t connection, bool electrical)
{
    for (uint32_t end = 0; end < 2; end++) {
        uint32_t terminal = sim_end(hands->sim, connection, end);
        if (terminal != PLANT_NONE) {
            enum domain domain = hands->plant->terminals[terminal].domain;
            bool fluid = domain == DOMAIN_PNEUMATIC || domain == DOMAIN_HYDRAULIC;
            return electrical ? domain == DOMAIN_ELECTRICAL : fluid;
        }
    }
    return false;
}

// A line that is opened must be whole before, and there is one meter to leave in a line.
static const char *line_refusal(const struct hands *hands, uint32_t line, bool electrical)
{
    if (line == PLANT_NONE) {
        return "not_connection";
    }
    if (!carries(hands, line, electrical)) {
        return "other_domain";
    }
    if (sim_end(hands->sim, line, 0) == PLANT_NONE || sim_end(hands->sim, line, 1) == PLANT_NONE) {
        return "not_there";
    }
    return hands->left.meter != METER_COUNT && !instrument_is_in(hands, line) ? "in_use" : NULL;
}

static const char *wires_refusal(const struct hands *hands, const struct action *action)
{
    uint32_t first = plant_component_find(hands->plant, action->on);
    if (first == PLANT_NONE || !carries(hands, first, true)) {
        return first == PLANT_NONE ? "no_such_component" : "not_connection";
    }
    char name[ACTION_NAME_BYTES_MAX];
    for (uint32_t i = 0; word_at(action->with, i, name, sizeof name); i++) {
        uint32_t wire = plant_component_find(hands->plant, name);
        if (wire == PLANT_NONE || !carries(hands, wire, true)) {
            return wire == PLANT_NONE ? "no_such_component" : "not_connection";
        }
    }
    return NULL;
}

static const char *three_refusal(const struct hands *hands, const struct action *action)
{
    char second[ACTION_NAME_BYTES_MAX];
    char third[ACTION_NAME_BYTES_MAX];
    if (!word_at(action->with, 0, second, sizeof second) ||
        !word_at(action->with, 1, third, sizeof third)) {
        return "no_such_terminal";
    }
    const char *reason = pair_refusal(hands, action->on, second);
    reason = reason != NULL ? reason : pair_refusal(hands, action->on, third);
    return reason != NULL ? reason : pair_refusal(hands, second, third);
}

static const char *
points_refusal(const struct hands *hands, const struct action *action, enum meter meter)
{
    uint32_t line = instrument_line(hands, action);
    switch (meter_points(meter)) {
    case POINTS_PAIR_OR_WIRE:
        if (line != PLANT_NONE) {
            return line_refusal(hands, line, true);
        }
        return pair_refusal(hands, action->on, action->with);
    case POINTS_PAIR:
        return pair_refusal(hands, action->on, action->with);
    case POINTS_THREE:
        return three_refusal(hands, action);
    case POINTS_WIRES:
        return wires_refusal(hands, action);
    case POINTS_PIPE:
        return line_refusal(hands, line, false);
    case POINTS_PORT:
        return gauge_refusal(hands, action);
    case POINTS_COMPONENT:
        return component_of(hands, action->on) == PLANT_NONE ? "no_such_component" : NULL;
    }
    return NULL;
}

const char *instruments_refusal(const struct hands *hands, const struct action *action)
{
    if (action->kind == ACTION_SPRAY) {
        return component_of(hands, action->on) == PLANT_NONE ? "no_such_component" : NULL;
    }
    if (action->kind == ACTION_TEST_DEAD) {
        bool mode = action->mode[0] == '\0' || strcmp(action->mode, "loz") == 0;
        return mode ? pair_refusal(hands, action->on, action->with) : "no_such_mode";
    }
    if (action->kind == ACTION_PUT_BACK) {
        return instrument_find(action->on) == INSTRUMENT_COUNT ? "no_such_instrument" : NULL;
    }
    enum meter meter = meter_of(action);
    if (meter == METER_COUNT) {
        return "no_such_mode";
    }
    const char *reason = points_refusal(hands, action, meter);
    if (reason == NULL && uses[meter]->refusal != NULL) {
        reason = uses[meter]->refusal(hands, action);
    }
    return reason;
}

double instruments_duration(const struct hands *hands, const struct action *action)
{
    static const double to_open_wire = 180.0; // [s] to open a terminal and put a meter in
    static const double to_open_pipe = 900.0; // [s] to undo a fitting
    enum meter meter = meter_of(action);
    if (meter == METER_COUNT) {
        return action_duration(action->kind);
    }
    uint32_t line = instrument_line(hands, action);
    bool opens = line != PLANT_NONE && !instrument_is_in(hands, line);
    double own =
        meter == METER_STOPWATCH && action->value > 0.0 ? action->value : meter_duration(meter);
    return own + (!opens ? 0.0 : meter_points(meter) == POINTS_PIPE ? to_open_pipe : to_open_wire);
}

bool instruments_open(const struct hands *hands, const struct action *action)
{
    uint32_t line = instrument_line(hands, action);
    return line != PLANT_NONE && !instrument_is_in(hands, line);
}

bool instruments_hold(const struct action *action)
{
    enum meter meter = meter_of(action);
    if (meter == METER_COUNT) {
        return false;
    }
    enum instrument instrument = meter_instrument(meter);
    return instrument == INSTRUMENT_DIAL_GAUGE || instrument == INSTRUMENT_CALLIPER ||
           instrument == INSTRUMENT_BELT_METER || instrument == INSTRUMENT_TORQUE;
}

// ---- In time ----

uint32_t instruments_touch_at(const struct hands *hands)
{
    const struct instrument_use *use = use_of(&hands->action);
    uint32_t on = use != NULL && use->touch_ticks > 0 ? use->touch_ticks : HANDS_TOUCH_TICKS;
    return hands->ticks > on ? hands->ticks - on : 0;
}

void instruments_touch(struct hands *hands)
{
    hands->measuring = (struct measuring){.since = hands->elapsed, .trip = -1.0};
    bool pair = hands->terminals[0] != PLANT_NONE && hands->terminals[1] != PLANT_NONE;
    hands->measuring.direct_before = pair ? direct_between(hands) : 0.0;
    hands->measuring.alternating_before = pair ? alternating_between(hands) : 0.0;
    if (hands->action.kind == ACTION_TEST_DEAD) {
        tester_touch(hands);
        return;
    }
    const struct instrument_use *use = use_of(&hands->action);
    if (use != NULL && use->touch != NULL) {
        use->touch(hands);
    }
    hands->measuring.sample_ticks = use != NULL && use->sample != NULL ? use->sample_ticks : 0;
}

void instruments_sample(struct hands *hands)
{
    use_of(&hands->action)->sample(hands);
}

void instruments_let_go(struct hands *hands)
{
    static const struct sim_instrument nowhere = {
        .terminal_a = PLANT_NONE, .terminal_b = PLANT_NONE, .resistance = 1e9};
    for (uint32_t i = 0; i < hands->measuring.slots; i++) {
        sim_instrument(hands->sim, SLOT_PROBES + i, &nowhere);
    }
    hands->measuring.slots = 0;
    hands->measuring.sample_ticks = 0;
}

static void put_back(struct hands *hands, struct outcome *outcome)
{
    static const struct sim_instrument nowhere = {
        .terminal_a = PLANT_NONE, .terminal_b = PLANT_NONE, .resistance = 1e9};
    enum instrument instrument = instrument_find(hands->action.on);
    if (hands->left.meter != METER_COUNT && meter_instrument(hands->left.meter) == instrument) {
        sim_instrument(hands->sim, SLOT_LEFT, &nowhere);
        hands->left = (struct left_in_place){.meter = METER_COUNT, .connection = PLANT_NONE};
    }
    hands->broken[instrument] = false;
    outcome_add(outcome, OBSERVATION_DONE, hands->action.on, "", "");
}

void instruments_read(struct hands *hands, struct outcome *outcome)
{
    if (hands->action.kind == ACTION_SPRAY) {
        spray_read(hands, outcome);
    } else if (hands->action.kind == ACTION_PUT_BACK) {
        put_back(hands, outcome);
    } else if (hands->action.kind == ACTION_TEST_TESTER) {
        tester_prove(hands, outcome);
    } else if (hands->action.kind == ACTION_TEST_DEAD) {
        tester_read(hands, outcome);
    } else {
        use_of(&hands->action)->read(hands, outcome);
    }
    instruments_let_go(hands);
}

// ---- Figures ----

double direct_between(const struct hands *hands)
{
    return terminal_direct(hands, hands->terminals[0]) -
           terminal_direct(hands, hands->terminals[1]);
}

double alternating_between(const struct hands *hands)
{
    struct phasor a = terminal_phasor(hands, hands->terminals[0]);
    struct phasor b = terminal_phasor(hands, hands->terminals[1]);
    return sqrt((a.re - b.re) * (a.re - b.re) + (a.im - b.im) * (a.im - b.im));
}

double voltage_before(const struct hands *hands)
{
    double direct = fabs(hands->measuring.direct_before);
    return direct > hands->measuring.alternating_before ? direct
                                                        : hands->measuring.alternating_before;
}

struct observation *instrument_reading(struct hands *hands, struct outcome *outcome)
{
    const struct action *action = &hands->action;
    return outcome_add(outcome, OBSERVATION_READING, action->on, action->with, action->mode);
}

double instrument_shown(const struct hands *hands, double value, double step)
{
    const struct instrument_error *error = &hands->errors[meter_of(&hands->action)];
    double with_error = value * (1.0 + error->gain) + error->offset * step;
    return floor(with_error / step + 0.5) * step;
}

void instrument_show(const struct hands *hands,
                     struct observation *reading,
                     double value,
                     double step,
                     const char *unit)
{
    show_number(hands,
                instrument_shown(hands, value, step),
                decimals_of(step),
                unit,
                reading->shown,
                sizeof reading->shown);
}

// The range chosen by hand, or else the first one that 5999 counts are enough for.
static const struct range *range_for(const struct range *ranges, double value, double wanted)
{
    const struct range *range = ranges;
    while (range->name != NULL &&
           (wanted > 0.0 ? range->full * 1.001 < wanted : range->full * 0.9998 < fabs(value))) {
        range++;
    }
    return range;
}

bool instrument_counts(
    const struct hands *hands, const struct range *ranges, double value, char *text, size_t size)
{
    const struct instrument_error *error = &hands->errors[meter_of(&hands->action)];
    const struct range *range = range_for(ranges, value, hands->action.value);
    if (range->name == NULL || fabs(value) > range->full) {
        text_copy(text, size, "OL");
        return false;
    }
    double count = 1.0;
    for (int i = 0; i < range->decimals; i++) {
        count *= 0.1;
    }
    double shown = value / range->unit * (1.0 + error->gain) + error->offset * count;
    if (ranges == ohm_ranges && shown < 0.0) {
        shown = 0.0; // an ohmmeter has no sign
    }
    show_number(hands, shown, range->decimals, range->name, text, size);
    return true;
}

// ---- Components ----

static bool
measure_on(const struct hands *hands, uint32_t component, enum measure measure, double *value)
{
    uint32_t row = plant_measure_find(hands->plant, component, measure);
    if (row == PLANT_NONE || !sim_present(hands->sim, component)) {
        return false;
    }
    *value = sim_expression(hands->sim, &hands->plant->measures[row].value);
    return true;
}

bool component_measure(const struct hands *hands, enum measure measure, double *value)
{
    return measure_on(hands, hands->component, measure, value);
}

const char *
needs_measure(const struct hands *hands, const struct action *action, enum measure measure)
{
    double value = 0.0;
    uint32_t component = component_of(hands, action->on);
    return measure_on(hands, component, measure, &value) ? NULL : "not_measurable";
}

double component_speed(const struct hands *hands, uint32_t component)
{
    double value = 0.0;
    if (measure_on(hands, component, MEASURE_SPEED, &value)) {
        return value;
    }
    uint32_t node = mechanism_of(hands, component);
    return node == PLANT_NONE ? 0.0 : sim_node(hands->sim, node);
}

// ---- Damage ----

bool instrument_is_broken(const struct hands *hands)
{
    return hands->broken[meter_instrument(meter_of(&hands->action))];
}

void instrument_show_broken(struct hands *hands, struct observation *reading)
{
    phrase_write(reading->shown, sizeof reading->shown, hands->language, PHRASE_METER_DAMAGED);
    reading->flags |= OBSERVATION_FUSE_BLOWN;
}

void instrument_breaks(struct hands *hands,
                       struct outcome *outcome,
                       struct observation *reading,
                       const char *how,
                       struct hazard hazard)
{
    enum instrument instrument = meter_instrument(meter_of(&hands->action));
    hands->broken[instrument] = true;
    reading->flags |= OBSERVATION_UNSAFE;
    outcome_add(outcome, OBSERVATION_DAMAGE, instrument_word(instrument), "", how);
    hazards_add(&hands->hazards, hazard);
}

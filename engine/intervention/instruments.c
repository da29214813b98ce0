// The multimeter, the voltage tester, the air gauge and the soap spray: what they show, what they do
// to the circuit while they touch it, and what using them wrongly does.
#include "engine/base/assert.h"
#include "engine/base/random.h"
#include "engine/base/units.h"
#include "engine/intervention/internal.h"

#include <math.h>
#include <string.h>

enum { METER_SLOT = 0, TESTER_SLOT = 1 };

static const double meter_resistance = 10e6;     // [ohm] as a voltmeter
static const double ohm_source = 2.7;            // [V] open, as an ohmmeter
static const double ohm_resistance = 100e3;      // [ohm] behind that source: 27 µA
static const double lead_resistance = 0.2;       // [ohm] both leads
static const double beep_below = 40.0;           // [ohm]
static const double tester_resistance = 200e3;   // [ohm]
static const double live_for_ohms = 0.1;         // [V] that make an ohmmeter's figure nonsense
static const double damage_above = 30.0;         // [V] across an ohmmeter
static const double loading_share = 0.05;        // of the voltage lost to the voltmeter
static const double gauge_class = 0.016 * 10e5;  // [Pa] class 1.6 of 10 bar
static const double gauge_step = 0.05e5;         // [Pa] that an eye can tell
static const double leak_seen = 0.05 / 60000.0;  // [m³/s ANR] 0.05 l/min
static const double leak_blown = 20.0 / 60000.0; // 20 l/min blow the foam away

/// One range of a display of 6000 counts.
struct range {
    double full; // [V] or [ohm]
    double unit; // what one displayed unit is
    int decimals;
    const char *name;
};
static const struct range volt_ranges[] = {
    {6.0, 1.0, 3, "V"}, {60.0, 1.0, 2, "V"}, {600.0, 1.0, 1, "V"}, {0.0, 0.0, 0, NULL}};
static const struct range ohm_ranges[] = {{600.0, 1.0, 1, "Ω"},
                                          {6e3, 1e3, 3, "kΩ"},
                                          {60e3, 1e3, 2, "kΩ"},
                                          {600e3, 1e3, 1, "kΩ"},
                                          {6e6, 1e6, 3, "MΩ"},
                                          {40e6, 1e6, 2, "MΩ"},
                                          {0.0, 0.0, 0, NULL}};

// ---- Errors of the instruments, drawn once for the session ----

static struct instrument_error
draw_error(uint64_t seed, const char *instrument, const char *function, double gain, double counts)
{
    struct random random = random_for(seed, instrument, function);
    struct instrument_error error;
    error.gain = (2.0 * random_double(&random) - 1.0) * gain;
    error.offset = (2.0 * random_double(&random) - 1.0) * counts;
    return error;
}

void instruments_init(struct hands *hands)
{
    hands->dc_volts = draw_error(hands->seed, "multimeter", "V=", 0.005, 2.0);
    hands->ac_volts = draw_error(hands->seed, "multimeter", "V~", 0.010, 3.0);
    hands->ohms = draw_error(hands->seed, "multimeter", "ohm", 0.009, 1.0);
    hands->gauge = draw_error(hands->seed, "gauge", "bar", 0.0, gauge_class);
}

// ---- May it be done? ----

enum meter_mode { METER_DC, METER_AC, METER_OHM, METER_CONTINUITY, METER_BAR, METER_NONE };

static enum meter_mode mode_of(const struct action *action)
{
    static const char *const words[] = {"V=", "V~", "ohm", "continuity", "bar"};
    for (uint32_t i = 0; i < METER_NONE; i++) {
        if (strcmp(action->mode, words[i]) == 0) {
            return (enum meter_mode)i;
        }
    }
    return METER_NONE;
}

// The point a gauge is put on: a terminal, or a component with a single pneumatic one.
static uint32_t gauge_terminal(const struct hands *hands, const char *name)
{
    uint32_t terminal = plant_terminal_find(hands->plant, name);
    uint32_t component = plant_component_find(hands->plant, name);
    if (terminal != PLANT_NONE || component == PLANT_NONE) {
        return terminal;
    }
    const struct plant_component *owner = &hands->plant->components[component];
    for (uint32_t i = 0; i < owner->terminal_count; i++) {
        if (hands->plant->terminals[owner->terminal_first + i].domain == DOMAIN_PNEUMATIC) {
            return owner->terminal_first + i;
        }
    }
    return PLANT_NONE;
}

// A port takes a gauge if it, or what is joined to it, has a coupling for one, or is a gauge.
static bool takes_gauge(const struct hands *hands, uint32_t terminal)
{
    const struct plant *plant = hands->plant;
    uint32_t node = plant->terminals[terminal].node;
    for (uint32_t i = 0; i < plant->terminal_count; i++) {
        const struct plant_terminal *other = &plant->terminals[i];
        const struct plant_component *owner = &plant->components[other->component];
        bool same = i == terminal || (other->node == node && node != PLANT_REFERENCE);
        if (same && ((owner->flags & PLANT_TEST_POINT) != 0 || owner->display_count > 0)) {
            return true;
        }
    }
    return false;
}

static const char *pair_refusal(const struct hands *hands, const struct action *action)
{
    uint32_t a = plant_terminal_find(hands->plant, action->on);
    uint32_t b = plant_terminal_find(hands->plant, action->with);
    if (a == PLANT_NONE || b == PLANT_NONE) {
        return "no_such_terminal";
    }
    if (hands->plant->terminals[a].domain != DOMAIN_ELECTRICAL ||
        hands->plant->terminals[b].domain != DOMAIN_ELECTRICAL) {
        return "other_domain";
    }
    return a == b ? "same_point" : NULL;
}

const char *instruments_refusal(const struct hands *hands, const struct action *action)
{
    if (action->kind == ACTION_SPRAY) {
        return component_of(hands, action->on) == PLANT_NONE ? "no_such_component" : NULL;
    }
    if (action->kind == ACTION_TEST_DEAD) {
        return pair_refusal(hands, action);
    }
    enum meter_mode mode = mode_of(action);
    if (mode == METER_NONE) {
        return "no_such_mode";
    }
    if (mode != METER_BAR) {
        return pair_refusal(hands, action);
    }
    uint32_t terminal = gauge_terminal(hands, action->on);
    if (terminal == PLANT_NONE) {
        return "no_such_terminal";
    }
    if (hands->plant->terminals[terminal].domain != DOMAIN_PNEUMATIC) {
        return "other_domain";
    }
    return takes_gauge(hands, terminal) ? NULL : "no_test_point";
}

// ---- Touching ----

static double direct_between(const struct hands *hands)
{
    return terminal_direct(hands, hands->terminals[0]) -
           terminal_direct(hands, hands->terminals[1]);
}

static double alternating_between(const struct hands *hands)
{
    struct phasor a = terminal_phasor(hands, hands->terminals[0]);
    struct phasor b = terminal_phasor(hands, hands->terminals[1]);
    return sqrt((a.re - b.re) * (a.re - b.re) + (a.im - b.im) * (a.im - b.im));
}

void instruments_touch(struct hands *hands)
{
    enum meter_mode mode = mode_of(&hands->action);
    if (hands->action.kind == ACTION_MEASURE && mode == METER_BAR) {
        return;
    }
    hands->voltage_before = direct_between(hands);
    hands->alternating_before = alternating_between(hands);
    struct sim_instrument instrument = {
        .terminal_a = hands->terminals[0],
        .terminal_b = hands->terminals[1],
        .resistance = meter_resistance,
    };
    if (hands->action.kind == ACTION_TEST_DEAD) {
        instrument.resistance = tester_resistance;
        sim_instrument(hands->sim, TESTER_SLOT, &instrument);
        return;
    }
    if (mode == METER_OHM || mode == METER_CONTINUITY) {
        instrument.resistance = ohm_resistance;
        instrument.source_voltage = hands->meter_damaged ? 0.0 : ohm_source;
    }
    sim_instrument(hands->sim, METER_SLOT, &instrument);
}

void instruments_let_go(struct hands *hands)
{
    static const struct sim_instrument nowhere = {
        .terminal_a = PLANT_NONE, .terminal_b = PLANT_NONE, .resistance = 1e9};
    sim_instrument(hands->sim, METER_SLOT, &nowhere);
    sim_instrument(hands->sim, TESTER_SLOT, &nowhere);
}

// ---- The display ----

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

// Writes what 6000 counts show of a value; false if it is beyond the range.
static bool show_counts(const struct hands *hands,
                        const struct range *ranges,
                        const struct instrument_error *error,
                        double value,
                        char *text,
                        size_t size)
{
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

static struct observation *add_reading(struct hands *hands, struct outcome *outcome)
{
    const struct action *action = &hands->action;
    return outcome_add(outcome, OBSERVATION_READING, action->on, action->with, action->mode);
}

static void read_volts(struct hands *hands, struct outcome *outcome, enum meter_mode mode)
{
    bool direct = mode == METER_DC;
    double dc = direct_between(hands);
    double ac = alternating_between(hands);
    double value = direct ? dc : ac;
    double before = direct ? hands->voltage_before : hands->alternating_before;
    struct observation *reading = add_reading(hands, outcome);
    reading->exact = value;
    if (!show_counts(hands,
                     volt_ranges,
                     direct ? &hands->dc_volts : &hands->ac_volts,
                     value,
                     reading->shown,
                     sizeof reading->shown)) {
        reading->flags |= OBSERVATION_OUT_OF_RANGE;
    }
    if (direct ? ac > 5.0 && fabs(dc) < 1.0 : fabs(dc) > 5.0 && ac < 1.0) {
        reading->flags |= OBSERVATION_WRONG_FUNCTION;
    }
    if (fabs(before) > 0.1 && fabs(value - before) > loading_share * fabs(before)) {
        reading->flags |=
            fabs(value) < 0.01 * fabs(before) ? OBSERVATION_FLOATING : OBSERVATION_LOADING;
    }
}

static double measured_ohms(const struct hands *hands)
{
    double current = fabs(sim_instrument_current(hands->sim, METER_SLOT));
    double voltage = fabs(direct_between(hands));
    return current < 1e-9 ? 1e12 : voltage / current + lead_resistance;
}

static void damage_meter(struct hands *hands, struct outcome *outcome, struct observation *reading)
{
    hands->meter_damaged = true;
    reading->flags |= OBSERVATION_FUSE_BLOWN | OBSERVATION_UNSAFE;
    outcome_add(outcome, OBSERVATION_DAMAGE, "multimeter", "", "overload");
    struct hazards *hazards = &hands->hazards;
    ASSERT(hazards->count < HANDS_HAZARDS_MAX);
    hazards->list[hazards->count++] =
        (struct hazard){.kind = "instrument", .barrier = "function", .severity = 1};
}

static void read_ohms(struct hands *hands, struct outcome *outcome, enum meter_mode mode)
{
    double across = fabs(hands->voltage_before) > hands->alternating_before
                        ? fabs(hands->voltage_before)
                        : hands->alternating_before;
    struct observation *reading = add_reading(hands, outcome);
    bool live = across > live_for_ohms;
    if (hands->meter_damaged) {
        phrase_write(reading->shown, sizeof reading->shown, hands->language, PHRASE_METER_DAMAGED);
        reading->flags = OBSERVATION_FUSE_BLOWN | (live ? OBSERVATION_LIVE_CIRCUIT : 0);
        reading->exact = 1e12;
        return;
    }
    double ohms = measured_ohms(hands);
    char text[64];
    bool in_range = show_counts(hands, ohm_ranges, &hands->ohms, ohms, text, sizeof text) &&
                    (mode == METER_OHM || ohms <= 600.0);
    reading->exact = ohms;
    reading->flags =
        (in_range ? 0 : OBSERVATION_OUT_OF_RANGE) | (live ? OBSERVATION_LIVE_CIRCUIT : 0);
    if (!in_range) {
        text_copy(reading->shown, sizeof reading->shown, "OL");
    } else if (mode == METER_CONTINUITY && ohms < beep_below) {
        phrase_write(reading->shown, sizeof reading->shown, hands->language, PHRASE_BEEP, text);
    } else {
        text_copy(reading->shown, sizeof reading->shown, text);
    }
    if (across > damage_above) {
        damage_meter(hands, outcome, reading);
    }
}

static void read_gauge(struct hands *hands, struct outcome *outcome)
{
    uint32_t terminal = gauge_terminal(hands, hands->action.on);
    struct observation *reading = add_reading(hands, outcome);
    reading->exact = terminal_pressure(hands, terminal) - UNITS_ATMOSPHERE_PA;
    // The needle rests on its pin without pressure: the class is an error of the needle in its scale.
    double share = reading->exact / 0.5e5;
    double error = hands->gauge.offset * (share > 1.0 ? 1.0 : share > 0.0 ? share : 0.0);
    double shown = floor((reading->exact + error) / gauge_step + 0.5) * gauge_step;
    shown = shown > 0.0 ? shown : 0.0;
    if (shown > 10e5) {
        shown = 10e5;
        reading->flags = OBSERVATION_OUT_OF_RANGE;
    }
    show_number(hands, shown / 1e5, 2, "bar", reading->shown, sizeof reading->shown);
}

static void read_tester(struct hands *hands, struct outcome *outcome)
{
    static const double steps[] = {12.0, 24.0, 50.0, 120.0, 230.0, 400.0, 690.0};
    double direct = fabs(direct_between(hands));
    double alternating = alternating_between(hands);
    double value = direct > alternating ? direct : alternating;
    double lit = 0.0;
    for (uint32_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        lit = value >= 0.85 * steps[i] ? steps[i] : lit;
    }
    struct observation *reading = outcome_add(outcome,
                                              OBSERVATION_TESTER,
                                              hands->action.on,
                                              hands->action.with,
                                              lit > 0.0 ? "live" : "dead");
    reading->exact = value;
    show_number(hands, lit, 0, "V", reading->shown, sizeof reading->shown);
}

static void read_self_test(struct hands *hands, struct outcome *outcome)
{
    struct observation *reading = outcome_add(outcome, OBSERVATION_TESTER, "", "", "ok");
    hands->tester_proved = true;
    phrase_write(reading->shown, sizeof reading->shown, hands->language, PHRASE_TESTER_OK);
}

// ---- Leaks ----

// Flow to the atmosphere through a conductance, ISO 6358 with b = 0.5, at the reference temperature.
static double to_atmosphere(double conductance, double pressure)
{
    const double critical_ratio = 0.5;
    double ratio = UNITS_ATMOSPHERE_PA / pressure;
    if (conductance <= 0.0 || ratio >= 1.0) {
        return 0.0;
    }
    double x = ratio > critical_ratio ? (ratio - critical_ratio) / (1.0 - critical_ratio) : 0.0;
    return conductance * pressure * sqrt(1.0 - x * x);
}

// Conductance of the opening to the atmosphere that a law stands for, and where; 0 if it has none.
static double opening_of(const struct hands *hands, const struct plant_law *law, uint32_t *node)
{
    if (strcmp(law->law, "leak") == 0) {
        *node = law_node(hands, law, 0);
        return sim_parameter(hands->sim, law->parameter_first);
    }
    if (strcmp(law->law, "cylinder") == 0 && law->parameter_count > 6) { // the rod's seal
        *node = law_node(hands, law, 1);
        return sim_parameter(hands->sim, law->parameter_first + 6);
    }
    return 0.0;
}

double leak_flow(const struct hands *hands, uint32_t component)
{
    const struct plant_component *owner = &hands->plant->components[component];
    double flow = 0.0;
    for (uint32_t i = 0; i < owner->law_count && sim_present(hands->sim, component); i++) {
        uint32_t node = PLANT_NONE;
        double opening = opening_of(hands, &hands->plant->laws[owner->law_first + i], &node);
        if (node < hands->plant->node_count) {
            flow += to_atmosphere(opening, sim_node(hands->sim, node));
        }
    }
    return flow;
}

static void read_spray(struct hands *hands, struct outcome *outcome)
{
    struct observation *sense = outcome_add(
        outcome, OBSERVATION_SENSE, hands->plant->components[hands->component].ref, "", "spray");
    sense->exact = leak_flow(hands, hands->component);
    enum phrase phrase = sense->exact > leak_blown  ? PHRASE_BIG_BUBBLES
                         : sense->exact > leak_seen ? PHRASE_BUBBLES
                                                    : PHRASE_NO_BUBBLES;
    phrase_write(sense->shown, sizeof sense->shown, hands->language, phrase);
}

void instruments_read(struct hands *hands, struct outcome *outcome)
{
    if (hands->action.kind == ACTION_SPRAY) {
        read_spray(hands, outcome);
        return;
    }
    if (hands->action.kind == ACTION_TEST_TESTER) {
        read_self_test(hands, outcome);
        return;
    }
    enum meter_mode mode = mode_of(&hands->action);
    if (hands->action.kind == ACTION_TEST_DEAD) {
        read_tester(hands, outcome);
    } else if (mode == METER_BAR) {
        read_gauge(hands, outcome);
    } else if (mode == METER_DC || mode == METER_AC) {
        read_volts(hands, outcome, mode);
    } else {
        read_ohms(hands, outcome, mode);
    }
    instruments_let_go(hands);
}

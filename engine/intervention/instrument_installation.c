// Testers of installations: low ohms of the earth, loop impedance, residual current devices,
// insulation, and the order of the phases.
#include "engine/intervention/instrument.h"

#include <math.h>
#include <string.h>

static const double lead_resistance = 0.0;      // compensated
static const double earth_source = 9.0;         // [V]
static const double earth_current = 0.2;        // [A]
static const double live_for_earth = 3.0;       // [V]
static const double loop_load = 10.0;           // [ohm]: 23 A on 230 V
static const double loop_least = 100.0;         // [V] without which there is no loop to measure
static const uint32_t loop_settled = 5;         // [ms] after which its voltage is read
static const double rcd_default = 0.03;         // [A]
static const double insulation_default = 500.0; // [V]
static const double insulation_current = 1e-3;  // [A] short-circuited
static const double insulation_live = 25.0;     // [V] that it refuses
static const double electronics_bear = 60.0;    // [V] direct at a terminal of electronics
static const double phase_least = 90.0;         // [V] between phases
static const double phase_resistance = 1e6;     // [ohm]

static void put_on(struct hands *hands, struct sim_instrument instrument)
{
    instrument.terminal_a = hands->terminals[0];
    instrument.terminal_b = hands->terminals[1];
    sim_instrument(hands->sim, SLOT_PROBES, &instrument);
    hands->measuring.slots = 1;
}

static void show_live(struct hands *hands, struct observation *reading)
{
    phrase_write(reading->shown, sizeof reading->shown, hands->language, PHRASE_LIVE);
    reading->flags |= OBSERVATION_LIVE_CIRCUIT;
    reading->exact = voltage_before(hands);
}

// ---- Earth continuity ----

static void earth_touch(struct hands *hands)
{
    hands->measuring.live = voltage_before(hands) > live_for_earth;
    if (!hands->measuring.live) {
        put_on(hands,
               (struct sim_instrument){.resistance = 1.0,
                                       .source_voltage = earth_source,
                                       .current_limit = earth_current});
    }
}

static void earth_read(struct hands *hands, struct outcome *outcome)
{
    struct observation *reading = instrument_reading(hands, outcome);
    if (hands->measuring.live) {
        show_live(hands, reading);
        return;
    }
    double current = fabs(sim_instrument_current(hands->sim, SLOT_PROBES));
    double ohms = current < 1e-6 ? 1e12 : fabs(direct_between(hands)) / current + lead_resistance;
    reading->exact = ohms;
    if (ohms > 2000.0) {
        text_copy(reading->shown, sizeof reading->shown, "OL");
        reading->flags = OBSERVATION_OUT_OF_RANGE;
    } else {
        double shown = instrument_shown(hands, ohms, 0.01);
        show_number(
            hands, shown > 0.0 ? shown : 0.0, 2, "Ω", reading->shown, sizeof reading->shown);
    }
}

const struct instrument_use earth_use = {.touch = earth_touch, .read = earth_read};

// ---- Loop and residual current ----

static void loop_touch(struct hands *hands)
{
    if (hands->measuring.alternating_before > loop_least) {
        put_on(hands, (struct sim_instrument){.resistance = loop_load});
    }
}

static void loop_sample(struct hands *hands)
{
    if (hands->elapsed - hands->measuring.since == loop_settled) {
        hands->measuring.worst = alternating_between(hands);
    }
}

static void loop_read(struct hands *hands, struct outcome *outcome)
{
    struct observation *reading = instrument_reading(hands, outcome);
    double before = hands->measuring.alternating_before;
    double under_load = hands->measuring.worst;
    if (before <= loop_least) {
        text_copy(reading->shown, sizeof reading->shown, "OL");
        reading->flags = OBSERVATION_OUT_OF_RANGE;
        return;
    }
    if (alternating_between(hands) < 0.5 * before) { // a device has opened before it was done
        phrase_write(reading->shown, sizeof reading->shown, hands->language, PHRASE_TRIPPED);
        reading->flags = OBSERVATION_OUT_OF_RANGE;
        return;
    }
    reading->exact = (before - under_load) * loop_load / under_load;
    double shown = instrument_shown(hands, reading->exact, 0.01);
    show_number(hands, shown > 0.0 ? shown : 0.0, 2, "Ω", reading->shown, sizeof reading->shown);
}

const struct instrument_use loop_use = {.touch = loop_touch,
                                        .sample = loop_sample,
                                        .read = loop_read,
                                        .touch_ticks = 40,
                                        .sample_ticks = 1};

static void rcd_touch(struct hands *hands)
{
    double current = hands->action.value > 0.0 ? hands->action.value * 1e-3 : rcd_default;
    if (hands->measuring.alternating_before > loop_least) {
        put_on(
            hands,
            (struct sim_instrument){.resistance = hands->measuring.alternating_before / current});
    }
}

static void rcd_sample(struct hands *hands)
{
    struct measuring *measuring = &hands->measuring;
    if (measuring->trip < 0.0 && alternating_between(hands) < 0.2 * measuring->alternating_before) {
        measuring->trip = (hands->elapsed - measuring->since) * 1e-3;
    }
}

static void rcd_read(struct hands *hands, struct outcome *outcome)
{
    struct observation *reading = instrument_reading(hands, outcome);
    reading->exact = hands->measuring.trip;
    if (hands->measuring.alternating_before <= loop_least || reading->exact < 0.0) {
        text_copy(reading->shown, sizeof reading->shown, "> 300 ms");
        reading->flags = OBSERVATION_OUT_OF_RANGE;
        return;
    }
    instrument_show(hands, reading, reading->exact * 1e3, 1.0, "ms");
}

static const char *rcd_refusal(const struct hands *hands, const struct action *action)
{
    (void)hands;
    return action->value < 0.0 || action->value > 1000.0 ? "value" : NULL;
}

const struct instrument_use rcd_use = {.refusal = rcd_refusal,
                                       .touch = rcd_touch,
                                       .sample = rcd_sample,
                                       .read = rcd_read,
                                       .touch_ticks = 300,
                                       .sample_ticks = 1};

// ---- Insulation ----

static double test_voltage(const struct action *action)
{
    return action->value > 0.0 ? action->value : insulation_default;
}

static const char *insulation_refusal(const struct hands *hands, const struct action *action)
{
    (void)hands;
    double volts = test_voltage(action);
    return volts < 249.0 || volts > 1001.0 ? "value" : NULL;
}

static void insulation_touch(struct hands *hands)
{
    hands->measuring.live = voltage_before(hands) > insulation_live;
    double volts = test_voltage(&hands->action);
    if (!hands->measuring.live) {
        put_on(hands,
               (struct sim_instrument){.resistance = volts / insulation_current,
                                       .source_voltage = volts});
    }
}

// The failure that too much voltage leaves in electronics.
static uint32_t worst_fault(const struct plant *plant, uint32_t component)
{
    static const char *const modes[] = {"dead", "shorted", "blown", "open", "no_contact"};
    const struct plant_component *owner = &plant->components[component];
    for (size_t m = 0; m < sizeof modes / sizeof *modes; m++) {
        for (uint32_t i = 0; i < owner->variant_count; i++) {
            const struct plant_variant *variant = &plant->variants[owner->variant_first + i];
            if (variant->kind == PLANT_FAULT && text_starts_with(variant->id, modes[m])) {
                return owner->variant_first + i;
            }
        }
    }
    return PLANT_NONE;
}

static double highest_direct(const struct hands *hands, uint32_t component)
{
    const struct plant_component *owner = &hands->plant->components[component];
    double most = 0.0;
    for (uint32_t i = 0; i < owner->terminal_count; i++) {
        uint32_t terminal = owner->terminal_first + i;
        if (hands->plant->terminals[terminal].domain == DOMAIN_ELECTRICAL) {
            double volts = fabs(terminal_direct(hands, terminal));
            most = volts > most ? volts : most;
        }
    }
    return most;
}

// Electronics that the test voltage reaches are destroyed.
static void insulation_sample(struct hands *hands)
{
    const struct plant *plant = hands->plant;
    for (uint32_t i = 0; i < plant->component_count && !hands->measuring.live; i++) {
        bool electronic = (plant->components[i].flags & PLANT_ELECTRONIC) != 0;
        if (!electronic || !sim_present(hands->sim, i) ||
            highest_direct(hands, i) < electronics_bear) {
            continue;
        }
        uint32_t fault = worst_fault(plant, i);
        hands->measuring.burst = true;
        hands->measuring.seen[0] = i;
        if (fault != PLANT_NONE) {
            sim_fault(hands->sim, fault, true);
        }
    }
}

static void tell_electronics(struct hands *hands, struct outcome *outcome)
{
    const char *ref = hands->plant->components[hands->measuring.seen[0]].ref;
    outcome_add(outcome, OBSERVATION_DAMAGE, ref, "", "insulation_test");
    hazards_add(&hands->hazards,
                (struct hazard){.kind = "electronics", .barrier = "function", .severity = 1});
}

static void show_insulation(struct hands *hands, struct observation *reading, double ohms)
{
    static const struct range ranges[] = {{1e6, 1e3, 0, "kΩ"},
                                          {10e6, 1e6, 2, "MΩ"},
                                          {100e6, 1e6, 1, "MΩ"},
                                          {500e6, 1e6, 0, "MΩ"},
                                          {0.0, 0.0, 0, NULL}};
    const struct range *range = ranges;
    while (range->name != NULL && ohms > range->full) {
        range++;
    }
    if (range->name == NULL) {
        text_copy(reading->shown, sizeof reading->shown, "> 500 MΩ");
        reading->flags |= OBSERVATION_OUT_OF_RANGE;
        return;
    }
    double step = 1.0;
    for (int i = 0; i < range->decimals; i++) {
        step *= 0.1;
    }
    double shown = instrument_shown(hands, ohms / range->unit, step);
    show_number(hands,
                shown > 0.0 ? shown : 0.0,
                range->decimals,
                range->name,
                reading->shown,
                sizeof reading->shown);
}

static void insulation_read(struct hands *hands, struct outcome *outcome)
{
    struct observation *reading = instrument_reading(hands, outcome);
    if (hands->measuring.live) {
        show_live(hands, reading);
        return;
    }
    double current = fabs(sim_instrument_current(hands->sim, SLOT_PROBES));
    double ohms = current < 1e-12 ? 1e15 : fabs(direct_between(hands)) / current;
    reading->exact = ohms;
    if (ohms < 1e3) {
        show_number(hands, 0.0, 0, "kΩ", reading->shown, sizeof reading->shown);
    } else {
        show_insulation(hands, reading, ohms);
    }
    if (hands->measuring.burst) {
        reading->flags |= OBSERVATION_UNSAFE;
        tell_electronics(hands, outcome);
    }
}

const struct instrument_use insulation_use = {.refusal = insulation_refusal,
                                              .touch = insulation_touch,
                                              .sample = insulation_sample,
                                              .read = insulation_read,
                                              .touch_ticks = 10000,
                                              .sample_ticks = 100};

// ---- Order of phases ----

static uint32_t phase_terminal(const struct hands *hands, uint32_t index)
{
    char name[ACTION_NAME_BYTES_MAX];
    if (index == 0) {
        return plant_terminal_find(hands->plant, hands->action.on);
    }
    bool found = word_at(hands->action.with, index - 1, name, sizeof name);
    return found ? plant_terminal_find(hands->plant, name) : PLANT_NONE;
}

static void rotation_touch(struct hands *hands)
{
    for (uint32_t i = 0; i < SLOT_PROBES_COUNT; i++) {
        sim_instrument(hands->sim,
                       SLOT_PROBES + i,
                       &(struct sim_instrument){.terminal_a = phase_terminal(hands, i),
                                                .terminal_b = phase_terminal(hands, (i + 1) % 3),
                                                .resistance = phase_resistance});
    }
    hands->measuring.slots = SLOT_PROBES_COUNT;
}

static struct phasor between(struct phasor a, struct phasor b)
{
    return (struct phasor){a.re - b.re, a.im - b.im};
}

static double length(struct phasor volts)
{
    return sqrt(volts.re * volts.re + volts.im * volts.im);
}

static void rotation_read(struct hands *hands, struct outcome *outcome)
{
    struct phasor at[3];
    for (uint32_t i = 0; i < 3; i++) {
        at[i] = terminal_phasor(hands, phase_terminal(hands, i));
    }
    bool whole = true;
    for (uint32_t i = 0; i < 3; i++) {
        whole = whole && length(between(at[i], at[(i + 1) % 3])) > phase_least;
    }
    struct phasor first = between(at[0], at[1]);
    struct phasor second = between(at[1], at[2]);
    double turn = first.re * second.im - first.im * second.re; // < 0: the second lags, L1 L2 L3
    // a phase that is lost floats between the two others, in line with them
    whole = whole && fabs(turn) > 0.5 * length(first) * length(second);
    struct observation *reading = instrument_reading(hands, outcome);
    reading->exact = !whole ? 0.0 : turn < 0.0 ? 1.0 : -1.0;
    reading->flags = whole ? 0 : OBSERVATION_OUT_OF_RANGE;
    phrase_write(reading->shown,
                 sizeof reading->shown,
                 hands->language,
                 !whole       ? PHRASE_PHASE_MISSING
                 : turn < 0.0 ? PHRASE_PHASES_RIGHT
                              : PHRASE_PHASES_LEFT);
}

const struct instrument_use rotation_use = {.touch = rotation_touch, .read = rotation_read};

// The multimeter as voltmeter, ohmmeter, continuity and diode tester, and frequency meter.
#include "engine/base/random.h"
#include "engine/intervention/instrument.h"

#include <math.h>
#include <string.h>

static const double input_resistance = 10e6;     // [ohm]
static const double input_capacitance = 100e-12; // [F]
static const double loz_resistance = 3e3;        // [ohm]
static const double ohm_source = 2.7;            // [V] open
static const double ohm_resistance = 100e3;      // [ohm] behind that source: 27 µA
static const double diode_source = 2.5;          // [V] open
static const double diode_current = 1e-3;        // [A]
static const double diode_open = 2.0;            // [V] and above
static const double lead_resistance = 0.2;       // [ohm] both leads
static const double beep_below = 40.0;           // [ohm]
static const double live_for_ohms = 0.1;         // [V] that make an ohmmeter's figure nonsense
static const double damage_above = 30.0;         // [V] across an ohmmeter
static const double loading_share = 0.05;        // of the voltage lost to the voltmeter
static const double drift = 0.2;                 // [V] an input that floats wanders within
static const double chopped_least = 0.10;        // share that a drive's pulses add to a reading
static const double chopped_spread = 0.15;
static const double hertz_least = 1.0; // [V] to count a frequency

static void put_on(struct hands *hands, struct sim_instrument instrument)
{
    instrument.terminal_a = hands->terminals[0];
    instrument.terminal_b = hands->terminals[1];
    sim_instrument(hands->sim, SLOT_PROBES, &instrument);
    hands->measuring.slots = 1;
}

static bool reads_direct(const struct hands *hands)
{
    return meter_of(&hands->action) == METER_DC_VOLTS;
}

// ---- Volts ----

static uint32_t node_at(const struct hands *hands, uint32_t point)
{
    return hands->plant->terminals[hands->terminals[point]].node;
}

// Does one point hang on nothing while the other is fed?
static bool floats(const struct hands *hands)
{
    uint32_t a = node_at(hands, 0);
    uint32_t b = node_at(hands, 1);
    return a != PLANT_REFERENCE && b != PLANT_REFERENCE &&
           sim_node_direct(hands->sim, a) != sim_node_direct(hands->sim, b);
}

static void volts_touch(struct hands *hands)
{
    bool loz = meter_of(&hands->action) == METER_LOZ_VOLTS;
    hands->measuring.live = floats(hands); // told before the meter itself joins them
    put_on(hands,
           (struct sim_instrument){.resistance = loz ? loz_resistance : input_resistance,
                                   .capacitance = loz ? 0.0 : input_capacitance});
}

// What an open input shows: a few tens of millivolts that wander.
static double wandering(const struct hands *hands)
{
    struct random random = random_for(hands->seed ^ sim_tick(hands->sim), "multimeter", "floating");
    return (2.0 * random_double(&random) - 1.0) * drift;
}

// The pulses of a drive that a voltmeter without low-pass filter takes in.
static double chopped(const struct hands *hands, double value, uint32_t *flags)
{
    struct sim_alternating a = sim_node_alternating(hands->sim, node_at(hands, 0));
    struct sim_alternating b = sim_node_alternating(hands->sim, node_at(hands, 1));
    if (!a.own && !b.own) {
        return value;
    }
    struct random random = random_for(hands->seed, "multimeter", "chopped");
    *flags |= OBSERVATION_WRONG_FUNCTION;
    return value * (1.0 + chopped_least + chopped_spread * random_double(&random));
}

static uint32_t volts_flags(const struct hands *hands, double value, double other)
{
    bool direct = reads_direct(hands);
    double before = direct ? hands->measuring.direct_before : hands->measuring.alternating_before;
    bool loz = meter_of(&hands->action) == METER_LOZ_VOLTS;
    uint32_t flags = 0;
    if (!loz && (direct ? other > 5.0 && fabs(value) < 1.0 : fabs(other) > 5.0 && value < 1.0)) {
        flags |= OBSERVATION_WRONG_FUNCTION;
    }
    if (fabs(before) > 0.1 && fabs(value - before) > loading_share * fabs(before)) {
        flags |= fabs(value) < 0.01 * fabs(before) ? OBSERVATION_FLOATING : OBSERVATION_LOADING;
    }
    return flags;
}

static void volts_read(struct hands *hands, struct outcome *outcome)
{
    double direct = direct_between(hands);
    double alternating = alternating_between(hands);
    bool loz = meter_of(&hands->action) == METER_LOZ_VOLTS;
    bool take_direct = reads_direct(hands) || (loz && fabs(direct) > alternating);
    double value = take_direct ? direct : alternating;
    struct observation *reading = instrument_reading(hands, outcome);
    reading->exact = value;
    reading->flags = volts_flags(hands, value, take_direct ? alternating : direct);
    if (!take_direct) {
        value = chopped(hands, value, &reading->flags);
    } else if (!loz && hands->measuring.live) {
        value += wandering(hands);
        reading->flags |= OBSERVATION_FLOATING;
    }
    if (!instrument_counts(hands, volt_ranges, value, reading->shown, sizeof reading->shown)) {
        reading->flags |= OBSERVATION_OUT_OF_RANGE;
    }
}

const struct instrument_use volts_use = {.touch = volts_touch, .read = volts_read};

// ---- Ohms ----

static bool ohms_lost(const struct hands *hands)
{
    return hands->broken[INSTRUMENT_MULTIMETER];
}

static void ohms_touch(struct hands *hands)
{
    put_on(hands,
           (struct sim_instrument){.resistance = ohm_resistance,
                                   .source_voltage = ohms_lost(hands) ? 0.0 : ohm_source});
}

static void diode_touch(struct hands *hands)
{
    put_on(hands,
           (struct sim_instrument){.resistance = 1.0,
                                   .source_voltage = ohms_lost(hands) ? 0.0 : diode_source,
                                   .current_limit = diode_current});
}

static double measured_ohms(const struct hands *hands)
{
    double current = fabs(sim_instrument_current(hands->sim, SLOT_PROBES));
    double voltage = fabs(direct_between(hands));
    return current < 1e-9 ? 1e12 : voltage / current + lead_resistance;
}

// Flags of a live circuit, and what it does to a meter that has a source of its own.
static void mind_voltage(struct hands *hands, struct outcome *outcome, struct observation *reading)
{
    double across = voltage_before(hands);
    if (across > live_for_ohms) {
        reading->flags |= OBSERVATION_LIVE_CIRCUIT;
    }
    if (across > damage_above) {
        reading->flags |= OBSERVATION_FUSE_BLOWN;
        instrument_breaks(
            hands,
            outcome,
            reading,
            "overload",
            (struct hazard){.kind = "instrument", .barrier = "function", .severity = 1});
    }
}

static void ohms_read(struct hands *hands, struct outcome *outcome)
{
    struct observation *reading = instrument_reading(hands, outcome);
    if (ohms_lost(hands)) {
        instrument_show_broken(hands, reading);
        reading->exact = 1e12;
        mind_voltage(hands, outcome, reading);
        return;
    }
    bool beeps = meter_of(&hands->action) == METER_CONTINUITY;
    double ohms = measured_ohms(hands);
    char text[64];
    bool in_range =
        instrument_counts(hands, ohm_ranges, ohms, text, sizeof text) && (!beeps || ohms <= 600.0);
    reading->exact = ohms;
    reading->flags = in_range ? 0 : OBSERVATION_OUT_OF_RANGE;
    if (!in_range) {
        text_copy(reading->shown, sizeof reading->shown, "OL");
    } else if (beeps && ohms < beep_below) {
        phrase_write(reading->shown, sizeof reading->shown, hands->language, PHRASE_BEEP, text);
    } else {
        text_copy(reading->shown, sizeof reading->shown, text);
    }
    mind_voltage(hands, outcome, reading);
}

static void diode_read(struct hands *hands, struct outcome *outcome)
{
    struct observation *reading = instrument_reading(hands, outcome);
    reading->exact = direct_between(hands);
    if (ohms_lost(hands)) {
        instrument_show_broken(hands, reading);
    } else if (fabs(reading->exact) > diode_open) {
        text_copy(reading->shown, sizeof reading->shown, "OL");
        reading->flags |= OBSERVATION_OUT_OF_RANGE;
    } else {
        instrument_show(hands, reading, reading->exact, 0.001, "V");
    }
    mind_voltage(hands, outcome, reading);
}

const struct instrument_use ohms_use = {.touch = ohms_touch, .read = ohms_read};
const struct instrument_use diode_use = {.touch = diode_touch, .read = diode_read};

// ---- Hertz ----

static void hertz_read(struct hands *hands, struct outcome *outcome)
{
    struct observation *reading = instrument_reading(hands, outcome);
    struct sim_alternating a = sim_node_alternating(hands->sim, node_at(hands, 0));
    struct sim_alternating b = sim_node_alternating(hands->sim, node_at(hands, 1));
    bool counted = alternating_between(hands) > hertz_least && (a.driven || b.driven);
    reading->exact = !counted ? 0.0 : a.driven ? a.frequency : b.frequency;
    reading->flags = counted ? 0 : OBSERVATION_OUT_OF_RANGE;
    instrument_show(hands, reading, reading->exact, 0.01, "Hz");
}

const struct instrument_use hertz_use = {.touch = volts_touch, .read = hertz_read};

// The multimeter as ammeter, and the calibrator's: a shunt with a fuse, between two open points or in
// a wire that is opened. Across a voltage it is a short circuit, and its fuse melts.
#include "engine/intervention/instrument.h"

#include <math.h>

/// A shunt and what protects it.
struct shunt {
    double resistance; ///< [ohm]
    double rated;      ///< current of its fuse [A]
    double melting;    ///< I²t at which that fuse melts [A²s]
    double full;       ///< scale [A]
    double step;       ///< of the display, in displayed units
    double unit;       ///< displayed unit [A]
    const char *unit_name;
};

static const struct shunt ten_amps = {0.03, 11.0, 100.0, 10.0, 0.01, 1.0, "A"};
static const struct shunt milliamps = {1.8, 0.44, 0.5, 0.4, 0.1, 1e-3, "mA"};
static const struct shunt loop_shunt = {10.0, 0.1, 0.05, 0.024, 0.001, 1e-3, "mA"};

static const double melts_above = 1.35;     // times the rated current, for ever below
static const double blown_resistance = 1e9; // [ohm]
static const double arc_current = 1e3;      // [A] prospective, above which a fuse ends in an arc
static const double arc_resistance = 1e-3;  // [ohm]
static const double sample_seconds = 1e-3;

static const struct shunt *shunt_of(const struct hands *hands)
{
    enum meter meter = meter_of(&hands->action);
    return meter == METER_LOOP_AMPS      ? &loop_shunt
           : meter == METER_DC_MILLIAMPS ? &milliamps
                                         : &ten_amps;
}

static void put_in(struct hands *hands, double resistance)
{
    struct sim_instrument meter = {.resistance = resistance};
    uint32_t line = instrument_line(hands, &hands->action);
    if (line == PLANT_NONE) {
        meter.terminal_a = hands->terminals[0];
        meter.terminal_b = hands->terminals[1];
        hands->measuring.slots = 1;
    } else {
        meter.kind = SIM_IN_LINE;
        meter.connection = line;
        meter.end = 1;
        instrument_leave(hands, line, 1);
    }
    sim_instrument(hands->sim, instrument_slot(hands), &meter);
}

static void amps_touch(struct hands *hands)
{
    put_in(hands, instrument_is_broken(hands) ? blown_resistance : shunt_of(hands)->resistance);
}

static double current_now(const struct hands *hands)
{
    uint32_t slot = instrument_slot(hands);
    double direct = sim_instrument_current(hands->sim, slot);
    struct phasor phasor = sim_instrument_phasor(hands->sim, slot);
    return sqrt(direct * direct + phasor.re * phasor.re + phasor.im * phasor.im);
}

// The fuse melts: for a millisecond an arc bridges it, and what flows then is what the source can give.
static void melt(struct hands *hands)
{
    hands->measuring.burst = true;
    hands->broken[meter_instrument(meter_of(&hands->action))] = true;
    put_in(hands, arc_resistance);
}

static void go_out(struct hands *hands)
{
    hands->measuring.arc = current_now(hands) > arc_current;
    put_in(hands, blown_resistance);
    hands->measuring.sample_ticks = 0;
}

static void amps_sample(struct hands *hands)
{
    struct measuring *measuring = &hands->measuring;
    const struct shunt *shunt = shunt_of(hands);
    double current = current_now(hands);
    if (measuring->burst) {
        go_out(hands);
    } else if (!instrument_is_broken(hands) && current > melts_above * shunt->rated) {
        measuring->heat += current * current * sample_seconds;
        if (measuring->heat > shunt->melting) {
            melt(hands);
        }
    }
}

static void tell_fuse(struct hands *hands, struct outcome *outcome, struct observation *reading)
{
    bool arc = hands->measuring.arc;
    bool across = voltage_before(hands) > 50.0;
    instrument_breaks(hands,
                      outcome,
                      reading,
                      "fuse",
                      (struct hazard){.kind = arc ? "arc" : "meter_fuse",
                                      .barrier = "function",
                                      .severity = arc || across ? 2 : 1});
}

static void amps_read(struct hands *hands, struct outcome *outcome)
{
    if (hands->measuring.burst && hands->measuring.sample_ticks > 0) {
        go_out(hands); // it melted in the last moment
    }
    const struct shunt *shunt = shunt_of(hands);
    uint32_t slot = instrument_slot(hands);
    bool alternating = meter_of(&hands->action) == METER_AC_AMPS;
    struct phasor phasor = sim_instrument_phasor(hands->sim, slot);
    double value = alternating ? sqrt(phasor.re * phasor.re + phasor.im * phasor.im)
                               : sim_instrument_current(hands->sim, slot);
    struct observation *reading = instrument_reading(hands, outcome);
    reading->exact = value;
    if (instrument_is_broken(hands)) {
        reading->exact = 0.0;
        reading->flags = OBSERVATION_FUSE_BLOWN;
        show_number(hands,
                    0.0,
                    decimals_of(shunt->step),
                    shunt->unit_name,
                    reading->shown,
                    sizeof reading->shown);
    } else if (fabs(value) > shunt->full) {
        text_copy(reading->shown, sizeof reading->shown, "OL");
        reading->flags = OBSERVATION_OUT_OF_RANGE;
    } else {
        instrument_show(hands, reading, value / shunt->unit, shunt->step, shunt->unit_name);
    }
    double other = alternating ? fabs(sim_instrument_current(hands->sim, slot))
                               : sqrt(phasor.re * phasor.re + phasor.im * phasor.im);
    if (other > 0.05 * shunt->full && fabs(value) < 0.1 * other) {
        reading->flags |= OBSERVATION_WRONG_FUNCTION;
    }
    if (hands->measuring.burst) {
        tell_fuse(hands, outcome, reading);
    }
}

const struct instrument_use amps_use = {
    .touch = amps_touch, .sample = amps_sample, .read = amps_read, .sample_ticks = 1};
const struct instrument_use milliamps_use = {
    .touch = amps_touch, .sample = amps_sample, .read = amps_read, .sample_ticks = 1};
const struct instrument_use loop_amps_use = {
    .touch = amps_touch, .sample = amps_sample, .read = amps_read, .sample_ticks = 1};

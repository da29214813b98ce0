// The calibrator as a source of 4 to 20 mA: it stays on its two points until it is put back.
#include "engine/intervention/instrument.h"

#include <math.h>

static const double source_voltage = 24.0; // [V] it can reach
static const double source_least = 1e-3;   // [mA] under which it is off

static const char *source_refusal(const struct hands *hands, const struct action *action)
{
    if (action->value < 0.0 || action->value > 24.0) {
        return "value";
    }
    bool other = hands->left.meter != METER_COUNT && hands->left.meter != METER_SOURCE;
    return other ? "in_use" : NULL;
}

static void source_touch(struct hands *hands)
{
    bool on = hands->action.value > source_least && !instrument_is_broken(hands);
    instrument_leave(hands, PLANT_NONE, 0);
    hands->left.meter = on ? METER_SOURCE : METER_COUNT;
    double gain = 1.0 + hands->errors[METER_SOURCE].gain;
    sim_instrument(
        hands->sim,
        SLOT_LEFT,
        &(struct sim_instrument){.terminal_a = on ? hands->terminals[0] : PLANT_NONE,
                                 .terminal_b = on ? hands->terminals[1] : PLANT_NONE,
                                 .resistance = 1.0,
                                 .source_voltage = on ? source_voltage : 0.0,
                                 .current_limit = on ? hands->action.value * 1e-3 * gain : 0.0});
}

static void source_read(struct hands *hands, struct outcome *outcome)
{
    struct observation *reading = instrument_reading(hands, outcome);
    reading->exact = -sim_instrument_current(hands->sim, SLOT_LEFT);
    double short_of = hands->action.value * 1e-3 - reading->exact;
    if (voltage_before(hands) > 1.0) {
        reading->flags |= OBSERVATION_LIVE_CIRCUIT; // the loop has a source already
    }
    if (fabs(short_of) > 0.01 * hands->action.value * 1e-3 + 1e-6) {
        reading->flags |= OBSERVATION_OUT_OF_RANGE; // it does not get it through
    }
    show_number(hands, reading->exact * 1e3, 3, "mA", reading->shown, sizeof reading->shown);
}

const struct instrument_use source_use = {
    .refusal = source_refusal, .touch = source_touch, .read = source_read};

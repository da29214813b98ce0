// Thermometers: a probe held on a surface, and one that sees its infrared light.
#include "engine/base/det_math.h"
#include "engine/base/units.h"
#include "engine/intervention/instrument.h"

#include <math.h>

static const double room = 295.15;           // [K] 22 °C: of what no kind tells, and of the walls
static const double zero_celsius = 273.15;   // [K]
static const double contact_lag = 10.0;      // [s]
static const double contact_share = 0.004;   // class 1: 1.1 K or 0.4 %
static const double poor_contact = 5.0;      // [K] lost on a surface that runs away under it
static const double emissivity_set = 0.95;   // of an instrument that was left as delivered
static const double emissivity_usual = 0.95; // of a painted surface
static const double infrared_share = 0.02;   // 2 % or 2 K
static const double least_speed = 1.0;       // [rad/s] at which a probe no longer holds

static double surface(const struct hands *hands)
{
    double temperature = room;
    (void)component_measure(hands, MEASURE_TEMPERATURE, &temperature);
    return temperature;
}

static void
show_celsius(struct hands *hands, struct observation *reading, double kelvin, double share)
{
    double celsius = kelvin - zero_celsius;
    double steps = hands->errors[meter_of(&hands->action)].offset; // of the smaller limit
    double limit = meter_of(&hands->action) == METER_CONTACT ? 11.0 : 20.0;
    double wide = share * fabs(celsius) / 0.1;
    double error = wide > limit ? steps / limit * wide : steps;
    double shown = floor(celsius / 0.1 + error + 0.5) * 0.1;
    show_number(hands, shown, 1, "°C", reading->shown, sizeof reading->shown);
}

static void contact_read(struct hands *hands, struct outcome *outcome)
{
    struct observation *reading = instrument_reading(hands, outcome);
    reading->exact = surface(hands);
    double held = (hands->ticks - hands->measuring.since) / (double)SIM_TICKS_PER_SECOND;
    double seen = reading->exact + (room - reading->exact) * det_exp(-held / contact_lag);
    if (fabs(component_speed(hands, hands->component)) > least_speed) {
        seen -= seen - room > poor_contact ? poor_contact : 0.0;
        reading->flags |= OBSERVATION_UNSAFE; // a hand on what turns
    }
    show_celsius(hands, reading, seen, contact_share);
}

const struct instrument_use contact_use = {.read = contact_read, .touch_ticks = 55000};

static double fourth(double x)
{
    return x * x * x * x;
}

// What it shows is the temperature at which its own emissivity explains the light it gets.
static double apparent(double temperature, double emissivity, double set)
{
    double light = emissivity * fourth(temperature) + (1.0 - emissivity) * fourth(room);
    double own = (light - (1.0 - set) * fourth(room)) / set;
    return own > 0.0 ? sqrt(sqrt(own)) : 0.0;
}

static const char *infrared_refusal(const struct hands *hands, const struct action *action)
{
    (void)hands;
    bool known = action->value >= 0.0 && action->value <= 1.0;
    return known && !(action->value > 0.0 && action->value < 0.02) ? NULL : "value";
}

static void infrared_read(struct hands *hands, struct outcome *outcome)
{
    struct observation *reading = instrument_reading(hands, outcome);
    reading->exact = surface(hands);
    double emissivity = emissivity_usual;
    (void)component_measure(hands, MEASURE_EMISSIVITY, &emissivity);
    double set = hands->action.value > 0.0 ? hands->action.value : emissivity_set;
    double seen = apparent(reading->exact, emissivity, set);
    if (fabs(emissivity - set) > 0.1) {
        reading->flags |= OBSERVATION_WRONG_FUNCTION; // set for another surface
    }
    show_celsius(hands, reading, seen, infrared_share);
}

const struct instrument_use infrared_use = {.refusal = infrared_refusal, .read = infrared_read};

// Speeds and times: tachometers, stroboscope, stopwatch.
#include "engine/base/det_math.h"
#include "engine/intervention/instrument.h"

#include <math.h>
#include <string.h>

static const double rpm = 2.0 * DET_PI / 60.0; // [rad/s]
static const double contact_slip = 0.01;       // of a wheel held on a shaft
static const double still_speed = 0.1;         // [rad/s] under which there is nothing to count
static const double moves_above = 0.01;        // [m/s], [rad/s]

static bool turns(const struct hands *hands, const struct action *action)
{
    double speed = 0.0;
    uint32_t component = component_of(hands, action->on);
    uint32_t node = mechanism_of(hands, component);
    bool shaft = node != PLANT_NONE && hands->plant->nodes[node].domain == DOMAIN_ROTATION;
    (void)speed;
    return shaft || plant_measure_find(hands->plant, component, MEASURE_SPEED) != PLANT_NONE;
}

static const char *speed_refusal(const struct hands *hands, const struct action *action)
{
    return turns(hands, action) ? NULL : "not_measurable";
}

static void optical_read(struct hands *hands, struct outcome *outcome)
{
    struct observation *reading = instrument_reading(hands, outcome);
    reading->exact = component_speed(hands, hands->component);
    double value = fabs(reading->exact) / rpm;
    if (meter_of(&hands->action) == METER_FRICTION) {
        value *= 1.0 - contact_slip;
    }
    if (fabs(reading->exact) < still_speed) {
        show_number(hands, 0.0, 0, "tr/min", reading->shown, sizeof reading->shown);
        return;
    }
    instrument_show(hands, reading, value, 1.0, phrase_text(PHRASE_RPM, hands->language));
}

const struct instrument_use optical_use = {.refusal = speed_refusal, .read = optical_read};
const struct instrument_use friction_use = {.refusal = speed_refusal, .read = optical_read};

// ---- Stroboscope ----

enum { MARKS_MAX = 4, TURNS_MAX = 12 };

static const double strobe_top = 10000.0; // flashes a minute

// Flash rates that make the picture stand still are n q/p: p turns between flashes show q marks. The
// person turns the knob to the one next to where it stood; from the top, to the first single mark.
static double still_rate(double speed, double from, uint32_t *marks)
{
    double best = 0.0;
    *marks = 1;
    for (uint32_t q = 1; q <= (from > 0.0 ? MARKS_MAX : 1); q++) {
        for (uint32_t p = 1; p <= TURNS_MAX; p++) {
            double rate = speed * q / p;
            bool shared = q > 1 && p % q == 0; // one turn a flash seen again
            shared = shared || (q == 4 && p % 2 == 0);
            double start = from > 0.0 ? from : strobe_top;
            if (!shared && rate <= strobe_top && fabs(rate - start) < fabs(best - start)) {
                best = rate;
                *marks = q;
            }
        }
    }
    return best;
}

static void strobe_read(struct hands *hands, struct outcome *outcome)
{
    struct observation *reading = instrument_reading(hands, outcome);
    reading->exact = component_speed(hands, hands->component);
    double speed = fabs(reading->exact) / rpm;
    if (fabs(reading->exact) < still_speed) {
        phrase_write(reading->shown, sizeof reading->shown, hands->language, PHRASE_STILL);
        return;
    }
    uint32_t marks = 1;
    double rate = still_rate(speed, hands->action.value, &marks);
    char figure[64];
    char count[2] = {(char)('0' + marks), '\0'};
    show_number(hands,
                instrument_shown(hands, rate, 1.0),
                0,
                phrase_text(PHRASE_RPM, hands->language),
                figure,
                sizeof figure);
    phrase_write(reading->shown,
                 sizeof reading->shown,
                 hands->language,
                 marks == 1 ? PHRASE_ONE_MARK : PHRASE_MARKS,
                 figure,
                 count);
}

static const char *strobe_refusal(const struct hands *hands, const struct action *action)
{
    bool rate = action->value >= 0.0 && action->value <= strobe_top;
    return rate ? speed_refusal(hands, action) : "value";
}

const struct instrument_use strobe_use = {.refusal = strobe_refusal, .read = strobe_read};

// ---- Stopwatch ----

static const double longest = 600.0; // [s]
static const double reaction = 0.1;  // [s] of the thumb

static uint32_t watched(const struct hands *hands, uint32_t index)
{
    uint32_t other = component_of(hands, hands->action.with);
    return index == 1 && other != PLANT_NONE ? other : hands->component;
}

// What eyes see of a part: whether it moves, and what it looks like.
static uint32_t appearance(const struct hands *hands, uint32_t component)
{
    uint32_t node = mechanism_of(hands, component);
    bool moves = node != PLANT_NONE && fabs(sim_node(hands->sim, node)) > moves_above;
    if (node != PLANT_NONE) {
        return moves ? 1 : 0;
    }
    return hands_sense(hands, component, SENSE_LOOK);
}

static void stopwatch_touch(struct hands *hands)
{
    for (uint32_t i = 0; i < 2; i++) {
        hands->measuring.seen[i] = appearance(hands, watched(hands, i));
    }
}

// Starts when the first part changes, stops when the second one (or the first again) does.
static void stopwatch_sample(struct hands *hands)
{
    struct measuring *measuring = &hands->measuring;
    double now = (hands->elapsed - measuring->since) / (double)SIM_TICKS_PER_SECOND;
    uint32_t index = measuring->events == 0 ? 0 : 1;
    uint32_t seen = appearance(hands, watched(hands, index));
    bool changed = seen != measuring->seen[index];
    if (measuring->events >= 2 || !changed) {
        return;
    }
    if (measuring->events == 0) {
        measuring->start = now;
        measuring->seen[1] = appearance(hands, watched(hands, 1));
    } else {
        measuring->trip = now - measuring->start;
    }
    measuring->events++;
}

static void stopwatch_read(struct hands *hands, struct outcome *outcome)
{
    struct observation *reading = instrument_reading(hands, outcome);
    if (hands->measuring.events < 2) {
        phrase_write(reading->shown, sizeof reading->shown, hands->language, PHRASE_NO_EVENT);
        reading->flags = OBSERVATION_OUT_OF_RANGE;
        return;
    }
    reading->exact = hands->measuring.trip;
    double shown = instrument_shown(hands, reading->exact, reaction);
    show_number(hands, shown > 0.0 ? shown : 0.0, 1, "s", reading->shown, sizeof reading->shown);
}

static const char *stopwatch_refusal(const struct hands *hands, const struct action *action)
{
    bool other = action->with[0] == '\0' || component_of(hands, action->with) != PLANT_NONE;
    if (!other) {
        return "no_such_component";
    }
    return action->value < 0.0 || action->value > longest ? "value" : NULL;
}

const struct instrument_use stopwatch_use = {.refusal = stopwatch_refusal,
                                             .touch = stopwatch_touch,
                                             .sample = stopwatch_sample,
                                             .read = stopwatch_read,
                                             .touch_ticks = 600000,
                                             .sample_ticks = 10};

// Clamps: the current of the conductors they close around, without touching the circuit.
#include "engine/base/random.h"
#include "engine/intervention/instrument.h"

#include <math.h>
#include <string.h>

static const double floor_current = 0.1;   // [A] below which it shows nothing
static const double zero_drift = 0.2;      // [A] of the remanence, until it is zeroed
static const double position_error = 0.02; // of the value, by where the wire lies in it
static const double chopped_least = 0.02;  // share that a drive's pulses add
static const double chopped_spread = 0.03;

// Is the second wire drawn the other way round? They run together from one part to another.
static bool runs_back(const struct hands *hands, uint32_t first, uint32_t wire)
{
    uint32_t ends[2][2];
    for (uint32_t end = 0; end < 2; end++) {
        uint32_t a = sim_end(hands->sim, first, end);
        uint32_t b = sim_end(hands->sim, wire, end);
        ends[0][end] = a == PLANT_NONE ? PLANT_NONE : hands->plant->terminals[a].component;
        ends[1][end] = b == PLANT_NONE ? PLANT_NONE : hands->plant->terminals[b].component;
    }
    bool same = ends[0][0] == ends[1][0] || ends[0][1] == ends[1][1];
    return !same && (ends[0][0] == ends[1][1] || ends[0][1] == ends[1][0]);
}

static void add_current(struct sim_current *sum, struct sim_current current, double sign)
{
    sum->direct += sign * current.direct;
    sum->alternating.re += sign * current.alternating.re;
    sum->alternating.im += sign * current.alternating.im;
}

// The sum of all conductors that it closes around.
static struct sim_current enclosed(const struct hands *hands)
{
    uint32_t first = plant_component_find(hands->plant, hands->action.on);
    struct sim_current sum = sim_component_current(hands->sim, first);
    char name[ACTION_NAME_BYTES_MAX];
    for (uint32_t i = 0; word_at(hands->action.with, i, name, sizeof name); i++) {
        uint32_t wire = plant_component_find(hands->plant, name);
        double sign = runs_back(hands, first, wire) ? -1.0 : 1.0;
        add_current(&sum, sim_component_current(hands->sim, wire), sign);
    }
    return sum;
}

static bool is_chopped(const struct hands *hands)
{
    uint32_t first = plant_component_find(hands->plant, hands->action.on);
    uint32_t terminal = sim_end(hands->sim, first, 0);
    return terminal != PLANT_NONE &&
           sim_node_alternating(hands->sim, hands->plant->terminals[terminal].node).own;
}

static double spread(const struct hands *hands, const char *what)
{
    struct random random = random_for(hands->seed, "clamp", what);
    return 2.0 * random_double(&random) - 1.0;
}

static double taken_in(const struct hands *hands, double value, bool direct)
{
    value *= 1.0 + position_error * spread(hands, "position");
    if (!direct && is_chopped(hands)) {
        value *= 1.0 + chopped_least + chopped_spread * fabs(spread(hands, "chopped"));
    }
    if (direct && hands->action.value < 0.5) {
        value += zero_drift * spread(hands, "zero");
    }
    return value;
}

static void clamp_read(struct hands *hands, struct outcome *outcome)
{
    bool direct = meter_of(&hands->action) == METER_DC_CLAMP;
    struct sim_current sum = enclosed(hands);
    double alternating =
        sqrt(sum.alternating.re * sum.alternating.re + sum.alternating.im * sum.alternating.im);
    struct observation *reading = instrument_reading(hands, outcome);
    reading->exact = direct ? sum.direct : alternating;
    double value = taken_in(hands, reading->exact, direct);
    if (direct && hands->action.value < 0.5) {
        reading->flags |= OBSERVATION_NOT_ZEROED;
    }
    double other = direct ? alternating : fabs(sum.direct);
    if (other > 0.5 && fabs(reading->exact) < 0.1 * other) {
        reading->flags |= OBSERVATION_WRONG_FUNCTION;
    }
    if (fabs(value) < floor_current) {
        show_number(hands, 0.0, 2, "A", reading->shown, sizeof reading->shown);
    } else {
        instrument_show(hands, reading, value, 0.01, "A");
    }
}

static void leak_read(struct hands *hands, struct outcome *outcome)
{
    struct sim_current sum = enclosed(hands);
    struct observation *reading = instrument_reading(hands, outcome);
    reading->exact =
        sqrt(sum.alternating.re * sum.alternating.re + sum.alternating.im * sum.alternating.im);
    double shown = fabs(instrument_shown(hands, reading->exact * 1e3, 0.01));
    show_number(hands, shown, 2, "mA", reading->shown, sizeof reading->shown);
}

const struct instrument_use clamp_use = {.read = clamp_read};
const struct instrument_use leak_clamp_use = {.read = leak_read};

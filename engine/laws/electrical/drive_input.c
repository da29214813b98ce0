#include "engine/laws/electrical/drive_input.h"

#include <math.h>

enum { CAPACITANCE, BLEEDER, STANDBY, EFFICIENCY, DEAD };
enum { BUS_PLUS = 3, BUS_MINUS };
enum { SOURCE, DROOP, CONDUCTANCE, PAIRS, LOSS_TICKS };
enum { POWER };

static const double least_voltage = 100.0;    // between lines, that counts [V]
static const double live_share = 0.8;         // of the highest line voltage
static const double idle_conductance = 1e-7;  // between two lines [S]
static const double conductance_step = 0.005; // share worth a new solution
static const double source_step = 0.001;      // share
static const double bus_digits = 10.0; // a signal of tenths of a volt does not change all the time
static const double loss_ticks = 500.0;
static const double least_load_voltage = 60.0; // under which the output stage is asleep [V]

static double rectified(const struct element *element, double bus)
{
    double drive = element->state[SOURCE] - bus;
    return drive > 0.0 ? drive / element->state[DROOP] : 0.0;
}

static void stamp_bus(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    const double *p = element->parameters;
    double bus = stamp->x[0] - stamp->x[1];
    double before = stamp->old[0] - stamp->old[1];
    double storage = p[CAPACITANCE] / stamp->step;
    double g = storage + 1.0 / p[BLEEDER];
    stamp_flow(stamp, 0, 1, storage * (bus - before) + bus / p[BLEEDER], g, -g);
    if (element->state[SOURCE] > bus) {
        double rectifier = 1.0 / element->state[DROOP];
        stamp_flow(stamp, 0, 1, -rectified(element, bus), rectifier, -rectifier);
    }
    double power = element_read(element, POWER);
    power = power > 0.0 ? power / p[EFFICIENCY] : power * p[EFFICIENCY];
    if (before > least_load_voltage) {
        double current = power / before;
        stamp_flow(stamp, 0, 1, current, 0.0, 0.0);
    }
}

// Bit k of PAIRS: do lines k and k+1 feed the bus?
static bool pair_feeds(const struct element *element, uint32_t pair)
{
    return ((uint32_t)element->state[PAIRS] >> pair & 1U) != 0;
}

static void stamp_lines(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    for (uint32_t pair = 0; pair < 3; pair++) {
        double g = pair_feeds(element, pair) ? element->state[CONDUCTANCE] : 0.0;
        g = g > idle_conductance ? g : idle_conductance;
        stamp_admittance(stamp, pair, (pair + 1) % 3, g, 0.0);
    }
}

struct lines {
    double squared[3]; // between lines k and k+1 [V2]
    double highest;    // [V]
};

static struct lines lines_of(const struct element *element)
{
    struct lines lines = {.highest = 0.0};
    for (uint32_t pair = 0; pair < 3; pair++) {
        const double *a = &element->unknowns[element->phasors[pair]];
        const double *b = &element->unknowns[element->phasors[(pair + 1) % 3]];
        double re = a[0] - b[0];
        double im = a[1] - b[1];
        lines.squared[pair] = re * re + im * im;
        double voltage = sqrt(lines.squared[pair]);
        lines.highest = voltage > lines.highest ? voltage : lines.highest;
    }
    return lines;
}

static uint32_t feeding_pairs(const struct element *element, const struct lines *lines)
{
    uint32_t pairs = 0;
    double limit = live_share * lines->highest;
    if (lines->highest < least_voltage || element->parameters[DEAD] >= 0.5) {
        return 0;
    }
    for (uint32_t pair = 0; pair < 3; pair++) {
        pairs |= lines->squared[pair] >= limit * limit ? 1U << pair : 0U;
    }
    return pairs;
}

// What the bus sees of the lines. Returns true if it changed.
static bool set_source(struct element *element, const struct lines *lines, uint32_t pairs)
{
    double *state = element->state;
    double source = pairs != 0 ? sqrt(2.0) * lines->highest : 0.0;
    double pulses = pairs == 7 ? 6.0 : 2.0;
    double frequency = *element->frequency;
    double droop = 0.5 / (pulses * frequency * element->parameters[CAPACITANCE]);
    bool changed = fabs(source - state[SOURCE]) > source_step * source || droop != state[DROOP];
    changed = changed || (source == 0.0 && state[SOURCE] != 0.0);
    if (changed) {
        state[SOURCE] = source;
        state[DROOP] = droop;
    }
    return changed;
}

// What the lines see of the bus. Returns true if it changed.
static bool set_load(struct element *element, const struct lines *lines, uint32_t pairs, double bus)
{
    double *state = element->state;
    double squared = 0.0;
    for (uint32_t pair = 0; pair < 3; pair++) {
        squared += (pairs >> pair & 1U) != 0 ? lines->squared[pair] : 0.0;
    }
    double power = state[SOURCE] * rectified(element, bus) + element->parameters[STANDBY];
    double conductance = squared > 0.0 ? power / squared : 0.0;
    double change = fabs(conductance - state[CONDUCTANCE]);
    if (pairs == (uint32_t)state[PAIRS] && change <= conductance_step * state[CONDUCTANCE]) {
        return false;
    }
    state[CONDUCTANCE] = conductance;
    state[PAIRS] = pairs;
    return true;
}

static uint32_t end(struct element *element)
{
    double *state = element->state;
    struct lines lines = lines_of(element);
    uint32_t pairs = feeding_pairs(element, &lines);
    double bus = element_node(element, BUS_PLUS) - element_node(element, BUS_MINUS);
    bool changed = set_source(element, &lines, pairs);
    changed = set_load(element, &lines, pairs, bus) || changed;
    bool lost = pairs != 7 && pairs != 0;
    state[LOSS_TICKS] = lost ? state[LOSS_TICKS] + 1.0 : 0.0;
    bool counting = lost && state[LOSS_TICKS] <= loss_ticks;
    element_write(element, 0, floor(bus * bus_digits + 0.5) / bus_digits);
    element_write(element, 1, state[LOSS_TICKS] > loss_ticks ? 1.0 : 0.0);
    element_write(element, 2, pairs != 0 ? 1.0 : 0.0);
    return (changed ? (uint32_t)ELEMENT_TOUCHED : 0U) | (counting ? (uint32_t)ELEMENT_BUSY : 0U);
}

static uint32_t begin(struct element *element)
{
    (void)element;
    return ELEMENT_TOUCHED; // another power
}

static void start(struct element *element)
{
    double frequency = element_mains_frequency;
    element->state[DROOP] = 0.5 / (6.0 * frequency * element->parameters[CAPACITANCE]);
    element_write(element, 0, 0.0);
}

const struct element_type drive_input_element = {
    .layers = {[LAYER_DC] = {.stamp = stamp_bus,
                             .node_first = BUS_PLUS,
                             .node_count = 2,
                             .source = true,
                             .dynamic = true},
               [LAYER_AC] = {.stamp = stamp_lines, .node_count = 3, .linear = true}},
    .state_count = 5,
    .start = start,
    .begin = begin,
    .end = end,
};

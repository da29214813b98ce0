#include "engine/laws/electrical/drive_output.h"

#include "engine/base/det_math.h"
#include "engine/laws/electrical/complex.h"

#include <math.h>

enum {
    RATED_CURRENT,
    RATED_VOLTAGE,
    RATED_POWER,
    BASE_FREQUENCY,
    MAXIMUM_FREQUENCY,
    PRESET1,
    PRESET2,
    RAMP_UP,
    RAMP_DOWN,
    BOOST,
    CURRENT_LIMIT,
    OVERCURRENT,
    OVERVOLTAGE,
    UNDERVOLTAGE,
    TRIP_TEMPERATURE,
    OVERLOAD_TAU,
    EARTH_CURRENT,
    ANALOGUE_SPAN,
    OPEN1,
    DEAD = OPEN1 + 3,
};
enum { ANALOGUE = 4, COMMON };
enum { FIRING, SET, DIRECTION, FAULT, VOLTAGE, FREQUENCY, THETA, PHASE_TICKS, ARMED };
enum { BUS, RUN, REVERSE, SELECT1, SELECT2, STO_A, STO_B, INPUT_LOSS, TEMPERATURE, RESET };
enum { F_OUT, I_OUT, U_OUT, P_OUT, FAULT_OUT, RUNNING, TORQUE, HEAT, READY, STO };

static const double tick = 1e-3;               // [s]
static const double slow_step = 0.1;           // [s]
static const double least_frequency = 0.5;     // [Hz]
static const double blocked_resistance = 1e7;  // of a stage that does not fire [ohm]
static const double source_resistance = 0.2;   // [ohm]
static const double analogue_resistance = 2e4; // [ohm]
static const double overload_level = 1.2;      // of (I/In)^2: 150 % for 60 s
static const double phase_ticks = 300.0;       // without current in one phase
static const double foreign_voltage = 60.0;    // on the output [V]
static const double standing_heat = 30.0;      // [W]
static const double loss_share = 0.05;         // of the power

// The mains frequency is the mains' alone: a drive is never in step with them.
static double frequency(const struct element *element)
{
    double set = element->state[FREQUENCY];
    return set == element_mains_frequency ? set + 1e-9 : set;
}

static bool fires(const struct element *element, uint32_t phase)
{
    return element->state[FIRING] > 0.5 && element->parameters[OPEN1 + phase] < 0.5;
}

static void stamp_ac(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    double amplitude = element->state[VOLTAGE] / sqrt(3.0);
    for (uint32_t phase = 0; phase < 3; phase++) {
        uint32_t branch = 4 + phase; // current into the line
        bool on = fires(element, phase);
        stamp_phasor(stamp, phase, branch, -1.0, 0.0);
        stamp_phasor(stamp, 3, branch, 1.0, 0.0);
        stamp_phasor(stamp, branch, phase, 1.0, 0.0);
        stamp_phasor(stamp, branch, 3, -1.0, 0.0);
        stamp_phasor(stamp, branch, branch, on ? source_resistance : blocked_resistance, 0.0);
        double angle = -2.0 * DET_PI / 3.0 * (double)phase * element->state[DIRECTION];
        if (on) {
            stamp_add(stamp, 2 * branch, -amplitude * det_cos(angle));
            stamp_add(stamp, 2 * branch + 1, -amplitude * det_sin(angle));
        }
    }
}

static void stamp_dc(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    (void)element;
    stamp_conductance(stamp, 0, 1, 1.0 / analogue_resistance);
}

struct output {
    double largest, smallest, residual; // [A]
    double power;                       // [W]
    double voltage;                     // highest, to earth [V]
};

static struct complex_value at(const struct element *element, uint32_t place)
{
    return (struct complex_value){element->unknowns[place], element->unknowns[place + 1]};
}

static struct output output_of(const struct element *element)
{
    struct output output = {.smallest = HUGE_VAL};
    struct complex_value sum = {0.0, 0.0};
    struct complex_value earth = at(element, element->phasors[3]);
    for (uint32_t phase = 0; phase < 3; phase++) {
        struct complex_value current = at(element, element->branches[LAYER_AC] + 2 * phase);
        struct complex_value voltage = z_sub(at(element, element->phasors[phase]), earth);
        double size = sqrt(z_squared(current));
        double volts = sqrt(z_squared(voltage));
        sum = z_add(sum, current);
        output.largest = size > output.largest ? size : output.largest;
        output.smallest = size < output.smallest ? size : output.smallest;
        output.voltage = volts > output.voltage ? volts : output.voltage;
        output.power += voltage.re * current.re + voltage.im * current.im;
    }
    output.residual = sqrt(z_squared(sum));
    return output;
}

static double wanted_frequency(const struct element *element)
{
    const double *p = element->parameters;
    double wanted = 0.0;
    if (element_read(element, RUN) < 0.5) {
        return 0.0;
    }
    if (element_read(element, SELECT2) > 0.5) {
        wanted = p[PRESET2];
    } else if (element_read(element, SELECT1) > 0.5) {
        wanted = p[PRESET1];
    } else {
        double volts = element_node(element, ANALOGUE) - element_node(element, COMMON);
        wanted = volts / p[ANALOGUE_SPAN] * p[MAXIMUM_FREQUENCY];
    }
    return wanted < p[MAXIMUM_FREQUENCY] ? wanted : p[MAXIMUM_FREQUENCY];
}

static bool safe_torque_off(const struct element *element)
{
    bool wired = element->reads[STO_A] != PLANT_NONE;
    return wired && (element_read(element, STO_A) < 0.5 || element_read(element, STO_B) < 0.5);
}

// A current that one phase does not have, for a while.
static bool phase_missing(struct element *element, const struct output *output)
{
    double rated = element->parameters[RATED_CURRENT];
    bool missing = element->state[FIRING] > 0.5 && output->largest > 0.2 * rated &&
                   output->smallest < 0.1 * output->largest;
    element->state[PHASE_TICKS] = missing ? element->state[PHASE_TICKS] + 1.0 : 0.0;
    return element->state[PHASE_TICKS] > phase_ticks;
}

static bool overloaded(struct element *element, double current)
{
    const double *p = element->parameters;
    if (*element->tick % ELEMENT_SLOW_TICKS == 0) {
        double load = current / p[RATED_CURRENT];
        double kept = det_exp(-slow_step / p[OVERLOAD_TAU]);
        double *theta = &element->state[THETA];
        *theta = load * load + (*theta - load * load) * kept;
    }
    return element->state[THETA] > overload_level;
}

// The frequency of the output's island is another one: the mains are on it.
static bool joined_to_mains(const struct element *element, const struct output *output)
{
    return *element->frequency != frequency(element) && output->voltage > foreign_voltage;
}

static enum drive_fault fault_now(struct element *element, const struct output *output)
{
    const double *p = element->parameters;
    bool firing = element->state[FIRING] > 0.5;
    bool missing = phase_missing(element, output);
    bool over = overloaded(element, output->largest);
    if (joined_to_mains(element, output)) {
        return DRIVE_DESTROYED;
    }
    if (element_read(element, BUS) > p[OVERVOLTAGE]) {
        return DRIVE_OVERVOLTAGE;
    }
    if (!firing) {
        return DRIVE_SOUND;
    }
    if (output->residual > p[EARTH_CURRENT] * p[RATED_CURRENT]) {
        return DRIVE_EARTH;
    }
    if (output->largest > p[OVERCURRENT] * p[RATED_CURRENT]) {
        return DRIVE_OVERCURRENT;
    }
    if (element_read(element, BUS) < p[UNDERVOLTAGE]) {
        return DRIVE_UNDERVOLTAGE;
    }
    if (element_read(element, TEMPERATURE) > p[TRIP_TEMPERATURE]) {
        return DRIVE_HOT;
    }
    if (element_read(element, INPUT_LOSS) > 0.5) {
        return DRIVE_INPUT_PHASE;
    }
    return missing ? DRIVE_OUTPUT_PHASE : over ? DRIVE_OVERLOAD : DRIVE_SOUND;
}

static void judge(struct element *element, const struct output *output)
{
    double *state = element->state;
    enum drive_fault fault = fault_now(element, output);
    if (state[FAULT] < 0.5 || fault == DRIVE_DESTROYED) {
        state[FAULT] = fault;
    }
    bool reset = element_read(element, RESET) > 0.5 && state[FAULT] != DRIVE_DESTROYED;
    if (reset && fault == DRIVE_SOUND) {
        state[FAULT] = DRIVE_SOUND;
        state[ARMED] = 0.0;
    }
}

// One tick of the ramp towards the wanted frequency, held back by the current.
static void ramp(struct element *element, double wanted, const struct output *output)
{
    const double *p = element->parameters;
    double *state = element->state;
    double up = p[BASE_FREQUENCY] * tick / p[RAMP_UP];
    double down = p[BASE_FREQUENCY] * tick / p[RAMP_DOWN];
    bool limited = output->largest > p[CURRENT_LIMIT] * p[RATED_CURRENT];
    bool braking = output->power < 0.0;
    if (limited) {
        state[SET] += braking ? 0.0 : -down;
    } else if (state[SET] < wanted) {
        state[SET] = state[SET] + up < wanted ? state[SET] + up : wanted;
    } else {
        state[SET] = state[SET] - down > wanted ? state[SET] - down : wanted;
    }
    state[SET] = state[SET] > 0.0 ? state[SET] : 0.0;
}

static bool ready(const struct element *element)
{
    const double *p = element->parameters;
    return p[DEAD] < 0.5 && element->state[FAULT] < 0.5 && !safe_torque_off(element) &&
           element_read(element, BUS) > p[UNDERVOLTAGE];
}

static void drive(struct element *element, const struct output *output)
{
    double *state = element->state;
    double wanted = wanted_frequency(element);
    double direction = element_read(element, REVERSE) > 0.5 ? -1.0 : 1.0;
    if (!ready(element)) {
        state[FIRING] = 0.0;
        state[SET] = 0.0;
        state[ARMED] = 0.0;
        return;
    }
    if (element_read(element, RUN) < 0.5) {
        state[ARMED] = 1.0;
    }
    if (state[FIRING] < 0.5) {
        state[DIRECTION] = direction;
        state[SET] = 0.0;
        state[FIRING] = wanted > 0.0 && state[ARMED] > 0.5 ? 1.0 : 0.0;
    }
    bool other_way = direction != state[DIRECTION];
    ramp(element, other_way ? 0.0 : wanted, output);
    if (state[SET] <= 0.0 && (wanted <= 0.0 || other_way)) {
        state[FIRING] = 0.0;
    }
}

// Voltage and frequency of the output; returns true if they changed.
static bool set_output(struct element *element)
{
    const double *p = element->parameters;
    double *state = element->state;
    double set = state[SET] > least_frequency ? state[SET] : least_frequency;
    double voltage = p[RATED_VOLTAGE] * set / p[BASE_FREQUENCY] + p[BOOST];
    double ceiling = element_read(element, BUS) / sqrt(2.0);
    ceiling = ceiling < p[RATED_VOLTAGE] ? ceiling : p[RATED_VOLTAGE];
    voltage = voltage < ceiling ? voltage : ceiling;
    voltage = state[FIRING] > 0.5 ? voltage : 0.0;
    bool changed = fabs(voltage - state[VOLTAGE]) > 1e-4 * voltage || set != state[FREQUENCY] ||
                   (voltage == 0.0 && state[VOLTAGE] != 0.0);
    if (changed) {
        state[VOLTAGE] = voltage;
        state[FREQUENCY] = set;
    }
    return changed;
}

static void publish(const struct element *element, const struct output *output)
{
    const double *p = element->parameters;
    const double *state = element->state;
    bool firing = state[FIRING] > 0.5;
    bool alive = p[DEAD] < 0.5 && element_read(element, BUS) > 0.5 * p[UNDERVOLTAGE];
    double power = firing ? output->power : 0.0;
    double per_hertz = power / state[FREQUENCY];
    element_write(element, F_OUT, firing ? state[SET] : 0.0);
    element_write(element, I_OUT, firing ? output->largest : 0.0);
    element_write(element, U_OUT, firing ? state[VOLTAGE] : 0.0);
    element_write(element, P_OUT, power);
    element_write(element, FAULT_OUT, alive ? state[FAULT] : 0.0);
    element_write(element, RUNNING, firing ? 1.0 : 0.0);
    element_write(element, TORQUE, per_hertz * p[BASE_FREQUENCY] / p[RATED_POWER]);
    element_write(element, HEAT, alive ? standing_heat + loss_share * fabs(power) : 0.0);
    element_write(element, READY, alive && ready(element) ? 1.0 : 0.0);
    element_write(element, STO, alive && safe_torque_off(element) ? 1.0 : 0.0);
}

static uint32_t end(struct element *element)
{
    double firing = element->state[FIRING];
    double direction = element->state[DIRECTION];
    struct output output = output_of(element);
    judge(element, &output);
    drive(element, &output);
    bool changed = set_output(element) || firing != element->state[FIRING] ||
                   direction != element->state[DIRECTION];
    publish(element, &output);
    bool busy = element->state[FIRING] > 0.5 || element->state[THETA] > 0.01;
    return (changed ? (uint32_t)ELEMENT_TOUCHED : 0U) | (busy ? (uint32_t)ELEMENT_BUSY : 0U);
}

static uint32_t begin(struct element *element)
{
    (void)element;
    return ELEMENT_TOUCHED; // an input moved: the end hook must see it
}

static void start(struct element *element)
{
    element->state[FREQUENCY] = least_frequency;
    element->state[DIRECTION] = 1.0;
    publish(element, &(struct output){0});
}

const struct element_type drive_output_element = {
    .layers =
        {[LAYER_DC] = {.stamp = stamp_dc, .node_first = ANALOGUE, .node_count = 2, .linear = true},
         [LAYER_AC] = {.stamp = stamp_ac,
                       .node_count = 4,
                       .branch_count = 3,
                       .linear = true,
                       .source = true}},
    .state_count = 9,
    .start = start,
    .frequency = frequency,
    .begin = begin,
    .end = end,
};

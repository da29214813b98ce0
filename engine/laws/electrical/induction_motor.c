#include "engine/laws/electrical/induction_motor.h"

#include "engine/base/det_math.h"
#include "engine/laws/electrical/copper.h"
#include "engine/laws/electrical/motor_circuit.h"
#include "engine/laws/electrical/sequence.h"

#include <math.h>
#include <string.h>

enum {
    STATOR_RESISTANCE,
    STATOR_REACTANCE,
    IRON_RESISTANCE,
    MAGNETISING_REACTANCE,
    ROTOR_RESISTANCE,
    ROTOR_REACTANCE,
    RESISTANCE_FACTOR,
    REACTANCE_FACTOR,
    ZERO_REACTANCE,
    POLE_PAIRS,
    NOMINAL_FREQUENCY,
    REFERENCE_TEMPERATURE,
    INERTIA,
    DRAG,
    ROTOR_FACTOR,
    OPEN1,
    WINDING1 = OPEN1 + 3,
    SHORT1 = WINDING1 + 3,
    RATED_VOLTAGE = SHORT1 + 3,
    SATURATION,
};

enum {
    SLIP,
    TEMPERATURE,
    FREQUENCY,
    ROTOR,     // factor in use
    BEAT,      // angle of the broken bars against the field [rad]
    FORWARDS,  // |V1|^2 of the sound part of the windings
    BACKWARDS, // |V2|^2
    LAST_SLIP, // of the last tick
    LAST_TICK,
    IRON,                 // how many times the magnetising current of sound iron
    MATRIX,               // admittances between the windings [18]
    INSIDE = MATRIX + 18, // voltages of the sound part from those of the terminals [18]
    STATES = INSIDE + 18
};

enum { SHAFT = 6, TEMPERATURE_READ = 0 };
enum { CURRENT1, HEAT = 3, SLIP_OUT, TORQUE, POWER, UNBALANCE, SPEED };

static const double cut_resistance = 1e7;   // of an open winding [ohm]
static const double tick = 1e-3;            // [s]
static const double slip_step = 1e-4;       // worth a new solution
static const double slip_rest = 2e-7;       // change in a tick of a speed that has settled
static const double temperature_step = 1.0; // 0.4 % of copper [K]
static const double field_step =
    2e-3; // share of |V|^2 that wakes the shaft: less acts in its next step
static const double spare_flux = 1.2; // of the rated flux, squared
static const double beat_depth = 0.3; // of the added rotor resistance

static double stator_resistance(const struct element *element)
{
    const double *p = element->parameters;
    if (element->reads[TEMPERATURE_READ] == PLANT_NONE) {
        return p[STATOR_RESISTANCE];
    }
    return p[STATOR_RESISTANCE] * copper_factor(element->state[TEMPERATURE]) /
           copper_factor(p[REFERENCE_TEMPERATURE]);
}

static struct motor_circuit circuit_of(const struct element *element)
{
    const double *p = element->parameters;
    double frequency = *element->frequency;
    return (struct motor_circuit){
        .r1 = stator_resistance(element),
        .x1 = p[STATOR_REACTANCE],
        .rfe = p[IRON_RESISTANCE],
        .xm = p[MAGNETISING_REACTANCE] / element->state[IRON],
        .r2 = p[ROTOR_RESISTANCE] * element->state[ROTOR],
        .x2 = p[ROTOR_REACTANCE],
        .kr = p[RESISTANCE_FACTOR],
        .kx = p[REACTANCE_FACTOR],
        .scale = frequency / p[NOMINAL_FREQUENCY],
        .no_slip = 2.0 * DET_PI * frequency / p[POLE_PAIRS],
    };
}

static double slip_at(const struct motor_circuit *circuit, double speed)
{
    return 1.0 - speed / circuit->no_slip;
}

static struct complex_value *matrix_of(const struct element *element, uint32_t which)
{
    return (struct complex_value *)(void *)&element->state[which];
}

// What the fault puts in series with a winding [ohm].
static double series_of(const struct element *element, uint32_t winding, double resistance)
{
    const double *p = element->parameters;
    double added = resistance * (p[WINDING1 + winding] - 1.0);
    return p[OPEN1 + winding] >= 0.5 ? cut_resistance : added;
}

static void
add_series(const struct element *element, double resistance, struct complex_value matrix[9])
{
    struct complex_value *inside = matrix_of(element, INSIDE);
    struct complex_value divided[9];
    for (uint32_t row = 0; row < 3; row++) {
        double series = series_of(element, row, resistance);
        for (uint32_t column = 0; column < 3; column++) {
            divided[3 * row + column] = z_scale(matrix[3 * row + column], series);
        }
        divided[4 * row].re += 1.0;
    }
    sequence_invert(divided, inside);
    struct complex_value result[9];
    for (uint32_t column = 0; column < 3; column++) {
        struct complex_value in[3] = {inside[column], inside[3 + column], inside[6 + column]};
        struct complex_value out[3];
        sequence_apply(matrix, in, out);
        for (uint32_t row = 0; row < 3; row++) {
            result[3 * row + column] = out[row];
        }
    }
    memcpy(matrix, result, sizeof(result));
}

// Admittances at the slip in use. Returns true if they are others than before.
static bool refresh(struct element *element)
{
    struct motor_circuit circuit = circuit_of(element);
    double slip = element->state[SLIP];
    struct complex_value still = {circuit.r1, circuit.scale * element->parameters[ZERO_REACTANCE]};
    struct sequence values = {
        .zero = z_inverse(still),
        .positive = motor_admittance(&circuit, slip),
        .negative = motor_admittance(&circuit, 2.0 - slip),
    };
    struct complex_value matrix[9];
    sequence_matrix(&values, matrix);
    add_series(element, circuit.r1, matrix);
    for (uint32_t i = 0; i < 3; i++) {
        matrix[4 * i].re += element->parameters[SHORT1 + i];
    }
    if (memcmp(matrix, matrix_of(element, MATRIX), sizeof(matrix)) == 0) {
        return false;
    }
    memcpy(matrix_of(element, MATRIX), matrix, sizeof(matrix));
    return true;
}

static void stamp_ac(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    const struct complex_value *matrix = matrix_of(element, MATRIX);
    for (uint32_t row = 0; row < 3; row++) {
        for (uint32_t column = 0; column < 3; column++) {
            struct complex_value y = matrix[3 * row + column];
            stamp_phasor(stamp, row, column, y.re, y.im);
            stamp_phasor(stamp, row, column + 3, -y.re, -y.im);
            stamp_phasor(stamp, row + 3, column, -y.re, -y.im);
            stamp_phasor(stamp, row + 3, column + 3, y.re, y.im);
        }
    }
}

static double winding_resistance(const struct element *element, uint32_t winding)
{
    double resistance = stator_resistance(element);
    return resistance + series_of(element, winding, resistance);
}

static void stamp_dc(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    for (uint32_t i = 0; i < 3; i++) {
        stamp_conductance(stamp, i, i + 3, 1.0 / winding_resistance(element, i));
    }
}

static struct motor_torque torque_at(const struct element *element, double speed)
{
    const double *state = element->state;
    struct motor_circuit circuit = circuit_of(element);
    double slip = slip_at(&circuit, speed);
    struct motor_torque forwards = motor_torque(&circuit, slip);
    struct motor_torque backwards = motor_torque(&circuit, 2.0 - slip);
    return (struct motor_torque){
        .value = forwards.value * state[FORWARDS] - backwards.value * state[BACKWARDS],
        .d_slip = forwards.d_slip * state[FORWARDS] + backwards.d_slip * state[BACKWARDS],
    };
}

static void stamp_flow_layer(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    const double *p = element->parameters;
    double storage = p[INERTIA] / stamp->step;
    stamp_add(stamp, 0, storage * (stamp->x[0] - stamp->old[0]));
    stamp_slope(stamp, 0, 0, storage);
    stamp_term(stamp, 0, 0, p[DRAG]);
    if (element->state[FORWARDS] + element->state[BACKWARDS] <= 0.0) {
        return;
    }
    struct motor_torque torque = torque_at(element, stamp->x[0]);
    double no_slip = 2.0 * DET_PI * *element->frequency / p[POLE_PAIRS];
    stamp_add(stamp, 0, -torque.value);
    stamp_slope(stamp, 0, 0, torque.d_slip / no_slip);
}

static struct complex_value phasor(const struct element *element, uint32_t node)
{
    const double *place = &element->unknowns[element->phasors[node]];
    return (struct complex_value){place[0], place[1]};
}

struct windings {
    struct complex_value voltage[3], current[3];
};

static struct windings windings_of(const struct element *element)
{
    struct windings now;
    for (uint32_t i = 0; i < 3; i++) {
        now.voltage[i] = z_sub(phasor(element, i), phasor(element, i + 3));
    }
    sequence_apply(matrix_of(element, MATRIX), now.voltage, now.current);
    return now;
}

// Adds what a direct current heats; returns the whole current of a winding [A].
static double whole_current(const struct element *element,
                            const struct windings *now,
                            uint32_t winding,
                            double *heat)
{
    double direct = (element_node(element, winding) - element_node(element, winding + 3)) /
                    winding_resistance(element, winding);
    *heat += direct * direct * winding_resistance(element, winding);
    return sqrt(z_squared(now->current[winding]) + direct * direct);
}

static double power_of(const struct windings *now)
{
    double power = 0.0;
    for (uint32_t i = 0; i < 3; i++) {
        power += now->voltage[i].re * now->current[i].re + now->voltage[i].im * now->current[i].im;
    }
    return power;
}

static void publish(const struct element *element, const struct windings *now)
{
    double speed = element_node(element, SHAFT);
    double torque = torque_at(element, speed).value;
    double power = power_of(now);
    double heat = power - torque * speed;
    heat = heat > 0.0 ? heat : 0.0;
    for (uint32_t i = 0; i < 3; i++) {
        element_write(element, CURRENT1 + i, whole_current(element, now, i, &heat));
    }
    struct sequence parts = sequence_of(now->current);
    double positive = sqrt(z_squared(parts.positive));
    double negative = sqrt(z_squared(parts.negative));
    double larger = positive > negative ? positive : negative;
    double smaller = positive > negative ? negative : positive;
    element_write(element, HEAT, heat);
    element_write(element, SLIP_OUT, element->state[LAST_SLIP]);
    element_write(element, TORQUE, torque);
    element_write(element, POWER, power);
    element_write(element, UNBALANCE, larger > 0.0 ? smaller / larger : 0.0);
    element_write(element, SPEED, speed);
}

// The iron carries a fifth more than its rated flux squared before it asks for more current.
static double iron_of(const struct element *element)
{
    const double *p = element->parameters;
    const double *state = element->state;
    double scale = *element->frequency / p[NOMINAL_FREQUENCY];
    double rated = p[RATED_VOLTAGE] * scale;
    double squared = (state[FORWARDS] + state[BACKWARDS]) / (rated * rated);
    double beyond = squared - spare_flux;
    return beyond > 0.0 ? 1.0 + p[SATURATION] * beyond : 1.0;
}

// Takes up a slip, a temperature, a frequency that differ enough. Returns true if one did.
static bool follow(struct element *element)
{
    double *state = element->state;
    struct motor_circuit circuit = circuit_of(element);
    double slip = slip_at(&circuit, element_node(element, SHAFT));
    bool settled = fabs(slip - state[LAST_SLIP]) < slip_rest;
    double off = fabs(slip - state[SLIP]);
    bool follows = off > slip_step || (settled && off > 4.0 * slip_rest);
    state[LAST_SLIP] = slip;
    if (*element->frequency != state[FREQUENCY]) {
        state[FREQUENCY] = *element->frequency;
        follows = true;
    }
    double rotor = element->parameters[ROTOR_FACTOR];
    rotor += beat_depth * (rotor - 1.0) * det_sin(state[BEAT]);
    if (fabs(rotor - state[ROTOR]) > 0.005 * rotor) {
        state[ROTOR] = rotor;
        follows = true;
    }
    double iron = iron_of(element);
    if (fabs(iron - state[IRON]) > 0.005 * state[IRON]) {
        state[IRON] = iron;
        follows = true;
    }
    double temperature = element_read(element, TEMPERATURE_READ);
    if (temperature > 0.0 && fabs(temperature - state[TEMPERATURE]) > temperature_step) {
        state[TEMPERATURE] = temperature;
        follows = true;
    }
    if (follows) {
        state[SLIP] = slip;
    }
    return follows;
}

// Returns true if the torque is another one for it.
static bool remember_fields(struct element *element, const struct windings *now)
{
    struct complex_value sound[3];
    sequence_apply(matrix_of(element, INSIDE), now->voltage, sound);
    struct sequence fields = sequence_of(sound);
    double forwards = z_squared(fields.positive);
    double backwards = z_squared(fields.negative);
    double *state = element->state;
    double change = fabs(forwards - state[FORWARDS]) + fabs(backwards - state[BACKWARDS]);
    state[FORWARDS] = forwards;
    state[BACKWARDS] = backwards;
    return change > field_step * (forwards + backwards);
}

// Broken bars pass under a pole twice in a turn of the slip. Returns true while they do.
static bool beat(struct element *element)
{
    double *state = element->state;
    double now = (double)*element->tick;
    double passed = (now - state[LAST_TICK]) * tick;
    state[LAST_TICK] = now;
    if (element->parameters[ROTOR_FACTOR] <= 1.0 || state[FORWARDS] + state[BACKWARDS] < 1.0) {
        state[BEAT] = 0.0;
        return false;
    }
    double frequency = fabs(state[LAST_SLIP]) * *element->frequency;
    double angle = state[BEAT] + 4.0 * DET_PI * frequency * passed;
    state[BEAT] = angle - 2.0 * DET_PI * floor(angle / (2.0 * DET_PI));
    return true;
}

static uint32_t end(struct element *element)
{
    uint32_t request = beat(element) ? ELEMENT_BUSY : 0U;
    bool changed = follow(element) && refresh(element);
    struct windings now = windings_of(element);
    bool driven = remember_fields(element, &now);
    publish(element, &now);
    return request | (changed || driven ? (uint32_t)ELEMENT_TOUCHED : 0U);
}

static uint32_t begin(struct element *element)
{
    follow(element);
    return refresh(element) ? ELEMENT_TOUCHED : 0U;
}

static void start(struct element *element)
{
    double *state = element->state;
    state[SLIP] = 1.0;
    state[LAST_SLIP] = 1.0;
    state[FREQUENCY] = element_mains_frequency;
    state[ROTOR] = element->parameters[ROTOR_FACTOR];
    state[IRON] = 1.0;
    double temperature = element_read(element, TEMPERATURE_READ);
    state[TEMPERATURE] =
        temperature > 0.0 ? temperature : element->parameters[REFERENCE_TEMPERATURE];
    refresh(element);
    struct windings none = {0};
    publish(element, &none);
}

const struct element_type induction_motor_element = {
    .layers = {[LAYER_DC] = {.stamp = stamp_dc, .node_count = 6, .linear = true},
               [LAYER_AC] = {.stamp = stamp_ac, .node_count = 6, .linear = true},
               [LAYER_FLOW] = {.stamp = stamp_flow_layer, .node_first = SHAFT, .node_count = 1}},
    .state_count = STATES,
    .start = start,
    .begin = begin,
    .end = end,
};

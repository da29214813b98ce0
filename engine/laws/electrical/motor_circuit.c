#include "engine/laws/electrical/motor_circuit.h"

#include <math.h>

// Rotor branch and its slope along the slip.
struct rotor {
    struct complex_value admittance, slope;
};

static struct rotor rotor_at(const struct motor_circuit *c, double slip)
{
    double depth = fabs(slip) < 1.0 ? fabs(slip) : 1.0;
    double sign = fabs(slip) < 1.0 ? (slip < 0.0 ? -1.0 : 1.0) : 0.0;
    double resistance = c->r2 * (1.0 + (c->kr - 1.0) * depth);
    double reactance = c->scale * c->x2 * (1.0 + (c->kx - 1.0) * depth);
    double d_resistance = sign * c->r2 * (c->kr - 1.0);
    double d_reactance = sign * c->scale * c->x2 * (c->kx - 1.0);
    // admittance = slip / (resistance + j slip reactance)
    struct complex_value inverse = z_inverse((struct complex_value){resistance, slip * reactance});
    struct complex_value growth = {d_resistance, reactance + slip * d_reactance};
    struct complex_value admittance = z_scale(inverse, slip);
    return (struct rotor){
        .admittance = admittance,
        .slope = z_sub(inverse, z_mul(admittance, z_mul(growth, inverse))),
    };
}

static struct complex_value gap_admittance(const struct motor_circuit *c, const struct rotor *rotor)
{
    struct complex_value shunt = {1.0 / c->rfe, -1.0 / (c->scale * c->xm)};
    return z_add(shunt, rotor->admittance);
}

// Voltage of the winding for one volt across the gap: 1 + Z1 Y.
static struct complex_value divider(const struct motor_circuit *c, struct complex_value gap)
{
    struct complex_value stator = {c->r1, c->scale * c->x1};
    return z_add((struct complex_value){1.0, 0.0}, z_mul(stator, gap));
}

struct complex_value motor_admittance(const struct motor_circuit *circuit, double slip)
{
    struct rotor rotor = rotor_at(circuit, slip);
    struct complex_value gap = gap_admittance(circuit, &rotor);
    return z_div(gap, divider(circuit, gap));
}

struct motor_torque motor_torque(const struct motor_circuit *circuit, double slip)
{
    struct rotor rotor = rotor_at(circuit, slip);
    struct complex_value d = divider(circuit, gap_admittance(circuit, &rotor));
    struct complex_value stator = {circuit->r1, circuit->scale * circuit->x1};
    struct complex_value d_slope = z_mul(stator, rotor.slope);
    double squared = z_squared(d);
    double per_watt = 3.0 / (circuit->no_slip * squared);
    double growth = 2.0 * (d.re * d_slope.re + d.im * d_slope.im) / squared;
    return (struct motor_torque){
        .value = per_watt * rotor.admittance.re,
        .d_slip = per_watt * (rotor.slope.re - rotor.admittance.re * growth),
    };
}

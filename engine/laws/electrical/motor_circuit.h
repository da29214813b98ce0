/// @file motor_circuit.h
/// The equivalent circuit of an induction motor, one phase of its star: stator R1 + jX1, iron and
/// magnetising branch Rfe // jXm, rotor R2(s)/s + jX2(s).
///
/// Deep bars: R2 and X2 move with the slip, from their value at speed to kR R2 and kX X2 at
/// standstill, and stay there beyond. All reactances are given at the nominal frequency and scale
/// with the true one. See docs/physics/electrical_power.md.
#pragma once

#include "engine/laws/electrical/complex.h"

/// What the motor is, at one temperature and one frequency.
struct motor_circuit {
    double r1, x1;  ///< stator [ohm]
    double rfe, xm; ///< iron, magnetising [ohm]
    double r2, x2;  ///< rotor at speed, seen from the stator [ohm]
    double kr, kx;  ///< factors of r2 and x2 at standstill [1]
    double scale;   ///< frequency over nominal frequency [1], > 0
    double no_slip; ///< speed of the field [rad/s], > 0
};

/// Torque of a rotating field of one volt, and its slope.
struct motor_torque {
    double value;  ///< [N.m/V2], along the field
    double d_slip; ///< [N.m/V2]
};

/// Admittance of a winding in a field against which the rotor slips by @p slip.
struct complex_value motor_admittance(const struct motor_circuit *circuit, double slip);

/// Torque in such a field, for a winding voltage of 1 V rms.
struct motor_torque motor_torque(const struct motor_circuit *circuit, double slip);

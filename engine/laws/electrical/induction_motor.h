/// @file induction_motor.h
/// A three-phase induction motor with its six terminals: three windings, a rotor on a shaft. Star or
/// delta is made by the links between the terminals, outside.
///
/// The windings are coupled by symmetrical components: Y1(s) forwards, Y2(2-s) backwards, Y0 for what
/// does not turn. So a lost phase, an unbalance, swapped phases and the voltage that a running motor
/// gives back to an open terminal come by themselves. An open or shorted winding is put in series or
/// in parallel with them. Torque = T(s)|V1|^2 - T(2-s)|V2|^2, with the speed implicit and the voltage
/// of the last solution. The frequency is that of the island. See docs/physics/electrical_power.md.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type induction_motor_element;

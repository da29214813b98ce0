/// @file coil.h
/// A coil with its suppressor: v - R(T) i - L di/dt = 0, with copper's R(T) = R20 (1 + 0.00393 dT), and a
/// path beside it that depends on the suppressor. Source: IEC 60228 annex for copper; data sheets.
/// A step is exact for a voltage that stands still, whatever the time constant.
///
/// The armature pulls delay_on after the current passed pick_up (times stiction, for a plunger that
/// needs more force) and falls delay_off after it went under drop_out: the delays are the travel, the
/// rise and fall of the current come out of the equation. In alternating current the coil is
/// R + j w L, with only a share of L until the armature has closed its gap; pull is by the heating
/// current. Heat is R i2.
#pragma once

#include "engine/solver/element.h"

/// What limits the voltage when the coil is switched off.
enum coil_suppressor {
    COIL_SUPPRESSOR_NONE,     ///< only the insulation: a kilovolt
    COIL_SUPPRESSOR_LIMITER,  ///< conducts backwards beyond suppressor_voltage: diode, varistor
    COIL_SUPPRESSOR_REVERSED, ///< a diode plug the wrong way round: a short circuit at command
    COIL_SUPPRESSOR_SHORTED,  ///< pierced
};

extern const struct element_type coil_element;

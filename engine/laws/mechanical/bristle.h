/// @file bristle.h
/// Dry friction by elasto-plastic return mapping: what each law of friction, traction and pressing has
/// in common. The bristle bends by what moves in the step, holds for ever, and slips at its limit.
/// @see physics.md A.7
#pragma once

#include <stdbool.h>

/// A force that opposes motion, and its slope with the speed.
struct bristle {
    double force, slope;
    bool slips;
};

/// @param bent       force of the bristle at the end of the last step
/// @param stiffness  of the bristle times the step [N.s/m or N.m.s/rad]
/// @param speed      between the two sides
/// @param limit      at which it slips, >= 0
static inline struct bristle bristle_at(double bent, double stiffness, double speed, double limit)
{
    double trial = bent + stiffness * speed;
    if (trial > limit) {
        return (struct bristle){limit, 0.0, true};
    }
    if (trial < -limit) {
        return (struct bristle){-limit, 0.0, true};
    }
    return (struct bristle){trial, stiffness, false};
}

/// Speed at which it slips: what moves less what bends.
static inline double
bristle_slip(const struct bristle *now, double bent, double stiffness, double speed)
{
    return stiffness > 0.0 && now->slips ? speed - (now->force - bent) / stiffness : 0.0;
}

/// @file bearing.h
/// A rolling bearing: what it resists, how it warms, sounds and ages.
///
/// M = mu P d/2 (1 + 5 s) (lubrication), s the severity of its damage, from 0 to 1; at 1 it seizes and
/// resists forty times as much. Without grease it rubs 3.25 times as much and its envelope rises, with too
/// much it churns 2.7 times. What one measures at its housing at full speed: v = v0 + 6 s^1.5 mm/s, an envelope
/// of 1 + 40 s (1 as new), and lines at the frequencies of its parts:
///   BPFO = z/2 f (1 - d/D cos a), BPFI = z/2 f (1 + d/D cos a), BSF = D/2d f (1 - (d/D cos a)^2), FTF = f/2 (1 - d/D cos a).
/// Life in hours L10h = (C/P)^p 1e6/(60 n), p = 3.
/// @see physics.md B4.6, W3, T26, T27; SKF: mu = 0.0015 for a deep groove
#pragma once

#include "engine/solver/element.h"

/// Frequencies at which a bearing's parts roll over a damage [Hz].
struct bearing_lines {
    double outer, inner, ball, cage;
};

/// @param ratio  ball diameter over pitch diameter, times the cosine of the contact angle
struct bearing_lines bearing_lines(double balls, double ratio, double turns_per_second);

/// Hours that 90 of 100 such bearings last.
double bearing_life_hours(double capacity, double load, double turns_per_second);

extern const struct element_type bearing_element;

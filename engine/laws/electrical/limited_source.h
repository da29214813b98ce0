/// @file limited_source.h
/// A voltage behind a resistance that gives no more than a limit and takes nothing back: a power
/// supply, the output stage of a sensor. Three straight pieces.
#pragma once

/// Slope of the pieces beyond the limit and below zero [S]: flat, but not singular.
static const double limited_source_flat = 1e-7;

/// The current that the curve gives at this iterate, and how it falls with the voltage.
struct limited_current {
    double value;     ///< [A] from the source into its terminal
    double d_voltage; ///< [S] <= 0; that of the source's own voltage is the opposite
};

/// @param source   voltage without load [V]
/// @param resistance  > 0 [ohm]
/// @param limit    > 0 [A]
/// @param voltage  at the terminal [V]
/// @param current  of the iterate [A]: tells which piece, since a step of Newton's method always
///                 passes through the middle one
struct limited_current
limited_source(double source, double resistance, double limit, double voltage, double current);

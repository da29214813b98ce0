/// @file det_math.h
/// Elementary functions that give the same bits on every machine, which libm does not.
///
/// Made of + - * / and the exact sqrt, floor, fabs, ldexp alone; at most 2 units in the last place
/// away from the true value.
#pragma once

#define DET_PI 3.14159265358979323846

/// e to the power @p x. Overflows to infinity above 709.78, underflows to 0 below -745.
double det_exp(double x);

/// Natural logarithm. @p x > 0 and finite.
double det_log(double x);

/// @p x to the power @p y.
/// @param x  >= 0 and finite; 0 to a positive power is 0, anything to the power 0 is 1
/// @pre x > 0 or y >= 0
double det_pow(double x, double y);

/// Sine of an angle [rad], |x| <= 1e8.
double det_sin(double x);

/// Cosine of an angle [rad], |x| <= 1e8.
double det_cos(double x);

/// The angle of the point (x, y), from -pi to pi [rad]; 0 at the origin.
double det_atan2(double y, double x);

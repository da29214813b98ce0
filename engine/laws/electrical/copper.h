/// @file copper.h
/// Resistance of copper against temperature.
#pragma once

/// Resistance over that at 20 degrees Celsius. @param temperature [K]
static inline double copper_factor(double temperature)
{
    return 1.0 + 0.00393 * (temperature - 293.15);
}

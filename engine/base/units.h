/// @file units.h
/// Quantities as people write them, "0.9 l/(s·bar)", to SI and back to what a display shows.
///
/// A text is a number with a decimal point, and a unit: symbols with SI prefixes, products with
/// `·`, `*` or `.`, quotients with `/`, parentheses, exponents as `2`, `²`, `^2`, `-1`. The
/// dimension is checked against the quantity that was asked.
///
/// A pressure is taken as written: "6 bar" is 600000 Pa, be it a difference or absolute; only
/// "bar_gauge" adds the atmosphere. A temperature in °C becomes kelvins from absolute zero when
/// "temperature" is asked, and stays a difference for "temperature_difference".
#pragma once

#include "engine/base/text.h"

#include <stdbool.h>
#include <stddef.h>

/// The atmosphere that gauge pressures are counted from [Pa absolute].
#define UNITS_ATMOSPHERE_PA 101300.0

/// One quantity: a name, the dimension it has, and the SI unit it is stored in.
struct units_quantity {
    const char *name;    ///< "sonic_conductance"
    const char *si_unit; ///< "m³/(s·Pa)"
};

/// Reads a quantity.
///
/// @param text      "4.8 W", "2.5 mm2", "384 Ω", "384 ohm", "50 %"; a number without a unit is
///                  accepted for a ratio or a count only
/// @param quantity  a quantity's name ("power") or a unit of the dimension wanted ("W")
/// @param si        the value in SI; untouched on failure
/// @return false if the text is no quantity or of another dimension
/// @pre @p quantity is known: asserted, since it is written in our code; for an author's, ask
///      units_is_known first
bool units_parse(const char *text, const char *quantity, double *si);

/// Is @p quantity the name of a quantity, or a unit?
bool units_is_known(const char *quantity);

/// Do both (each a quantity's name or a unit) have the same dimension? False if one is unknown.
bool units_same_dimension(const char *a, const char *b);

/// The SI unit's name of a quantity, such as "V" for "voltage"; NULL if there is no such quantity.
const char *units_si_name(const char *quantity);

/// The quantities, in a fixed order; NULL after the last.
const struct units_quantity *units_quantity_at(size_t index);

/// Writes a value as a display shows it, for example "5,9 bar" for 691300 Pa in "bar_gauge", one
/// decimal, French. French has a decimal comma; a no-break space U+00A0 precedes the unit.
///
/// @param unit  what to show it in: "V", "mA", "bar_gauge", "rpm", "°C", "%", ... or "" for a
///              bare number; asserted to be known
/// @param decimals  0 to 9
/// @return false if it was cut to fit
bool units_format(
    char *to, size_t size, double si, const char *unit, int decimals, enum language language);

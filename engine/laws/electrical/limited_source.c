#include "engine/laws/electrical/limited_source.h"

// Slope of the pieces beyond the limit and below zero [S]: flat, but not singular.
static const double flat = 1e-7;

struct limited_current
limited_source(double source, double resistance, double limit, double voltage, double current)
{
    double corner = source - resistance * limit;
    if (current >= limit && voltage <= corner) {
        return (struct limited_current){limit + flat * (corner - voltage), -flat};
    }
    if (current <= 0.0 && voltage >= source) {
        return (struct limited_current){flat * (source - voltage), -flat};
    }
    return (struct limited_current){(source - voltage) / resistance, -1.0 / resistance};
}

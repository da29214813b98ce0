#include "engine/laws/electrical/limited_source.h"

struct limited_current
limited_source(double source, double resistance, double limit, double voltage, double current)
{
    double corner = source - resistance * limit;
    if (current >= limit && voltage <= corner) {
        return (struct limited_current){limit + limited_source_flat * (corner - voltage),
                                        -limited_source_flat};
    }
    if (current <= 0.0 && voltage >= source) {
        return (struct limited_current){limited_source_flat * (source - voltage),
                                        -limited_source_flat};
    }
    return (struct limited_current){(source - voltage) / resistance, -1.0 / resistance};
}

#include "engine/laws/pneumatic/flow.h"

#include <math.h>

static const double chord_ratio = 0.99; // where the chord takes over from the ellipse

// The flow as a share of the choked flow, at one pressure ratio.
struct share {
    double value; // 1 when choked, 0 at equal pressures
    double slope; // d(value)/d(ratio), never positive
};

static double ellipse(double x)
{
    return sqrt(1.0 - x * x);
}

static struct share share_at(double ratio, double critical_ratio)
{
    if (ratio <= critical_ratio) {
        return (struct share){1.0, 0.0};
    }
    double width = 1.0 - critical_ratio;
    if (ratio <= chord_ratio) {
        double x = (ratio - critical_ratio) / width;
        double value = ellipse(x);
        return (struct share){value, -x / (value * width)};
    }
    double slope = -ellipse((chord_ratio - critical_ratio) / width) / (1.0 - chord_ratio);
    return (struct share){slope * (ratio - 1.0), slope};
}

// The flow from the higher pressure to the lower.
static struct flow
downhill(double conductance, double critical_ratio, double upstream, double downstream)
{
    double ratio = downstream / upstream;
    struct share share = share_at(ratio, critical_ratio);
    return (struct flow){
        .value = conductance * upstream * share.value,
        .d_pressure1 = conductance * (share.value - ratio * share.slope),
        .d_pressure2 = conductance * share.slope,
    };
}

struct flow
flow_between(double conductance, double critical_ratio, double pressure1, double pressure2)
{
    if (pressure1 >= pressure2) {
        return downhill(conductance, critical_ratio, pressure1, pressure2);
    }
    struct flow back = downhill(conductance, critical_ratio, pressure2, pressure1);
    return (struct flow){-back.value, -back.d_pressure2, -back.d_pressure1};
}

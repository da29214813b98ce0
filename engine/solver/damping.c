#include "engine/solver/damping.h"

#include <math.h>
#include <stdbool.h>

static const double turned_back = 0.3; // of the last change
static const double least = 1e-3;      // share

// After DAMPING_FULL iterations: a change that turns goes half as far as the last one went, for the
// solution lies between; one that does not turn may go farther again.
static double late_share(double product, double went)
{
    double share = product < 0.0 ? 0.5 * went : 1.5 * went;
    return share < least ? least : share < 1.0 ? share : 1.0;
}

double damping_share(
    uint32_t size, const double *scale, const double *change, double *last, uint32_t iteration)
{
    double product = 0.0;
    double square = 0.0;
    double square_now = 0.0;
    for (uint32_t i = 0; i < size; i++) {
        double before = last[i] * scale[i];
        double now = change[i] * scale[i];
        product += now * before;
        square += before * before;
        square_now += now * now;
        last[i] = change[i];
    }
    double share = 1.0;
    if (iteration >= DAMPING_FULL) {
        share = square_now > 0.0 ? late_share(product, sqrt(square / square_now)) : 1.0;
    } else if (iteration >= 2 && product < -turned_back * square) {
        share = square / (square - product);
    }
    for (uint32_t i = 0; iteration + 1 >= DAMPING_FULL && i < size; i++) {
        last[i] *= share; // from here on it is what was taken
    }
    return share;
}

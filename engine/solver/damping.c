#include "engine/solver/damping.h"

#include <stdbool.h>

static const double turned_back = 0.3; // of the last change
static const double shrinking = 0.36;  // square of the ratio: the kink is behind

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
    bool behind = iteration > DAMPING_FULL + 4 && square_now < shrinking * square;
    double share = iteration < DAMPING_FULL || behind ? 1.0 : 0.5;
    if (iteration < 2 || product >= -turned_back * square) {
        return share;
    }
    double meeting = square / (square - product);
    return meeting < share ? meeting : share;
}

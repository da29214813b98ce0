#include "engine/laws/mechanical/feet.h"

#include <math.h>

enum {
    BASE_FRONT_LEFT,
    BASE_FRONT_RIGHT,
    BASE_REAR_LEFT,
    BASE_REAR_RIGHT,
    SHIM_FRONT_LEFT,
    SHIM_FRONT_RIGHT,
    SHIM_REAR_LEFT,
    SHIM_REAR_RIGHT,
    WANTED,
    SIDEWAYS,
    DISTANCE,
    OVERHANG,
    STIFFNESS
};

static const double smallest_gap = 1e-9; // [m]

static void publish(const struct element *element)
{
    const double *p = element->parameters;
    double fl = p[BASE_FRONT_LEFT] + p[SHIM_FRONT_LEFT];
    double fr = p[BASE_FRONT_RIGHT] + p[SHIM_FRONT_RIGHT];
    double rl = p[BASE_REAR_LEFT] + p[SHIM_REAR_LEFT];
    double rr = p[BASE_REAR_RIGHT] + p[SHIM_REAR_RIGHT];
    double front = 0.5 * (fl + fr);
    double slope = (front - 0.5 * (rl + rr)) / p[DISTANCE];
    double height = front + slope * p[OVERHANG] - p[WANTED];
    double offset = sqrt(height * height + p[SIDEWAYS] * p[SIDEWAYS]);
    double gap = fabs(fl + rr - fr - rl);
    element_write(element, 0, offset);
    element_write(element, 1, slope);
    element_write(element, 2, height);
    element_write(element, 3, gap > smallest_gap ? gap : 0.0);
    element_write(element, 4, p[STIFFNESS] * offset);
}

static uint32_t begin(struct element *element)
{
    publish(element);
    return 0;
}

static uint32_t end(struct element *element)
{
    publish(element);
    return 0;
}

static void start(struct element *element)
{
    publish(element);
}

const struct element_type feet_element = {
    .start = start,
    .begin = begin,
    .end = end,
    .slow = true,
};

#include "engine/laws/mechanical/vibration.h"

#include "engine/base/det_math.h"

#include <math.h>

enum {
    BASE,
    UNBALANCE,
    RUN_OUT,
    CRACK,
    LOOSENESS,
    MESH,
    REFERENCE_SPEED,
    ZONE_B,
    ZONE_C,
    ZONE_D,
    FLEX_LOSS
};
enum { BEARING_1, BEARING_2, OFFSET, ANGLE, LOOSE, MESHING, SOFT_FOOT };

static const double offset_shakes = 7.0;      // [m/s for a metre], 0.5 mm gives 3.5 mm/s, B4.2
static const double angle_shakes = 1.75;      // [m/s for a radian]: 2 mrad as 0.5 mm of offset
static const double once_of_misaligned = 0.4; // share of it that comes once a turn
static const double run_out_shakes = 8.0;     // [m/s for a metre] of eccentricity at full speed
static const double crack_shakes = 4e-3;      // [m/s], B4.1
static const double loose_shakes = 5e-3;      // [m/s]
static const double soft_foot_shakes = 10.0;  // [m/s for a metre] of gap
static const double mesh_shakes = 5e-3;       // [m/s]

static double square(double x)
{
    return x * x;
}

static double zone(const double *p, double total)
{
    return (total > p[ZONE_B] ? 1.0 : 0.0) + (total > p[ZONE_C] ? 1.0 : 0.0) +
           (total > p[ZONE_D] ? 1.0 : 0.0);
}

static uint32_t end(struct element *element)
{
    const double *p = element->parameters;
    double turns = fabs(element_node(element, 0)) / (2.0 * DET_PI);
    double share = fabs(element_node(element, 0)) / p[REFERENCE_SPEED];
    double full = share > 1.0 ? 1.0 : share;
    double misaligned = offset_shakes * fabs(element_read(element, OFFSET)) +
                        angle_shakes * fabs(element_read(element, ANGLE));
    double loose = p[LOOSENESS] + element_read(element, LOOSE);
    double once = square(share) * (p[UNBALANCE] + run_out_shakes * p[RUN_OUT]) +
                  full * (once_of_misaligned * misaligned +
                          soft_foot_shakes * fabs(element_read(element, SOFT_FOOT)));
    double twice = full * (misaligned + crack_shakes * p[CRACK]);
    double harmonics = full * loose_shakes * loose;
    double mesh = full * mesh_shakes * (p[MESH] + element_read(element, MESHING));
    double rolling =
        square(element_read(element, BEARING_1)) + square(element_read(element, BEARING_2));
    double total = sqrt(square(full * p[BASE]) + square(once) + square(twice) + square(harmonics) +
                        square(mesh) + rolling);
    element_write(element, 0, total);
    element_write(element, 1, once);
    element_write(element, 2, twice);
    element_write(element, 3, full * misaligned);
    element_write(element, 4, harmonics);
    element_write(element, 5, mesh);
    element_write(element, 6, zone(p, total));
    element_write(element, 7, turns);
    element_write(element,
                  8,
                  p[FLEX_LOSS] * square(element_read(element, OFFSET)) *
                      fabs(element_node(element, 0)));
    return 0;
}

static uint32_t begin(struct element *element)
{
    (void)end(element);
    return 0;
}

const struct element_type vibration_element = {
    .begin = begin,
    .end = end,
};

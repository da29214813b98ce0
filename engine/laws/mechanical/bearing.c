#include "engine/laws/mechanical/bearing.h"

#include "engine/base/det_math.h"
#include "engine/laws/mechanical/bristle.h"

#include <math.h>

enum {
    LOAD,
    BORE,
    FRICTION,
    SEVERITY,
    DRY,
    OVERFILL,
    BALLS,
    BALL_RATIO,
    CAPACITY,
    BASE_VIBRATION,
    CLEARANCE,
    FULL_SPEED,
    SEAL_TORQUE
};
enum { BENT, LIMIT, HEAT, TOTAL };
enum { MORE_LOAD, MORE_SEVERITY };

static const double bend = 1e-3;             // [rad] from rest to rolling
static const double damage_friction = 5.0;   // B4.6
static const double seized_friction = 40.0;  // B4.6
static const double dry_friction = 2.25;     // more than greased: +40 K where a sound one has +18
static const double churning = 1.7;          // more than greased: +30 K
static const double damage_vibration = 6e-3; // [m/s], B4.6
static const double damage_envelope = 40.0;  // 8 over 0.2, B4.6
static const double dry_envelope = 15.0;     // metal on metal rings without shaking
static const double damage_clearance = 30e-6;
static const double limit_change = 1e-3;
static const double least_load = 1.0; // [N]

struct bearing_lines bearing_lines(double balls, double ratio, double turns_per_second)
{
    double f = turns_per_second;
    return (struct bearing_lines){
        .outer = 0.5 * balls * f * (1.0 - ratio),
        .inner = 0.5 * balls * f * (1.0 + ratio),
        .ball = 0.5 * f / ratio * (1.0 - ratio * ratio),
        .cage = 0.5 * f * (1.0 - ratio),
    };
}

double bearing_life_hours(double capacity, double load, double turns_per_second)
{
    double share = capacity / load;
    return share * share * share * 1e6 / (3600.0 * turns_per_second);
}

static double severity(const struct element *element)
{
    double sum = element->parameters[SEVERITY] + element_read(element, MORE_SEVERITY);
    return sum > 1.0 ? 1.0 : sum < 0.0 ? 0.0 : sum;
}

static double load(const struct element *element)
{
    double sum = element->parameters[LOAD] + fabs(element_read(element, MORE_LOAD));
    return sum > least_load ? sum : least_load;
}

static double torque_limit(const struct element *element)
{
    const double *p = element->parameters;
    double s = severity(element);
    double factor = s >= 1.0 ? seized_friction : 1.0 + damage_friction * s;
    double grease = 1.0 + dry_friction * p[DRY] + churning * p[OVERFILL];
    return 0.5 * p[FRICTION] * load(element) * p[BORE] * factor * grease + p[SEAL_TORQUE];
}

static struct bristle roll_at(const struct element *element, double speed, double h)
{
    const double *state = element->state;
    return bristle_at(state[BENT], state[LIMIT] / bend * h, speed, state[LIMIT]);
}

static void stamp_torque(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    struct bristle roll = roll_at(element, stamp->x[0], stamp->step);
    stamp_add(stamp, 0, roll.force);
    stamp_slope(stamp, 0, 0, roll.slope);
}

static bool commit(struct element *element, double step)
{
    double *state = element->state;
    double speed = element_node(element, 0);
    struct bristle roll = roll_at(element, speed, step);
    double slip = bristle_slip(&roll, state[BENT], state[LIMIT] / bend * step, speed);
    state[HEAT] = fabs(roll.force * slip);
    state[BENT] = roll.force;
    return false;
}

static uint32_t begin(struct element *element)
{
    double limit = torque_limit(element);
    if (fabs(limit - element->state[LIMIT]) <= limit_change * limit) {
        return 0;
    }
    element->state[LIMIT] = limit;
    return ELEMENT_TOUCHED;
}

static void publish_shaking(const struct element *element, double speed)
{
    const double *p = element->parameters;
    double s = severity(element);
    double share = fabs(speed) / p[FULL_SPEED];
    share = share > 1.0 ? 1.0 : share;
    double shakes = p[BASE_VIBRATION] + damage_vibration * s * sqrt(s);
    double rings = 1.0 + damage_envelope * s + dry_envelope * p[DRY];
    element_write(element, 2, share * shakes);
    element_write(element, 3, share * rings);
    element_write(element, 4, p[CLEARANCE] + damage_clearance * s);
}

static uint32_t end(struct element *element)
{
    const double *p = element->parameters;
    double speed = element_node(element, 0);
    double turns = fabs(speed) / (2.0 * DET_PI);
    element_write(element, 0, element->state[BENT]);
    element_write(element, 1, element->state[HEAT]);
    publish_shaking(element, speed);
    struct bearing_lines lines = bearing_lines(p[BALLS], p[BALL_RATIO], turns);
    element_write(element, 5, lines.outer);
    element_write(element, 6, lines.inner);
    element_write(element, 7, lines.ball);
    element_write(element, 8, lines.cage);
    double share = load(element) / p[CAPACITY];
    element_write(element, 9, share * share * share * turns * 1e-6); // damage a second
    element_write(element, 10, severity(element));
    return 0;
}

static void start(struct element *element)
{
    element->state[LIMIT] = torque_limit(element);
}

const struct element_type bearing_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_torque, .node_count = 1}},
    .state_count = TOTAL,
    .start = start,
    .begin = begin,
    .commit = commit,
    .end = end,
};

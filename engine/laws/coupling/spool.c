#include "engine/laws/coupling/spool.h"

#include "engine/laws/pneumatic/stamp_air.h"

#include <math.h>

enum {
    TIME_ON,
    TIME_OFF,
    PILOT_MINIMUM,
    STUCK,
    SPRING_BROKEN,
    LOCKED,
    FRICTION,
    WET_FRICTION,
    SPRING
};
enum { COMMAND, MANUAL, WET, OIL };
enum { POSITION, MOVED, TOLD };

static const double told_travel = 0.19; // its paths are told in fifths of the travel

static double friction_of(const struct element *element)
{
    const double *p = element->parameters;
    return p[FRICTION] +
           p[WET_FRICTION] * (element_read(element, WET) + element_read(element, OIL));
}

static double target_of(const struct element *element)
{
    const double *p = element->parameters;
    double friction = friction_of(element);
    double pilot = element_node(element, 0) - AIR_ATMOSPHERE;
    bool piloted = pilot >= p[PILOT_MINIMUM] + friction;
    bool pushed = element_read(element, MANUAL) > 0.5 || p[LOCKED] >= 0.5;
    if (pushed && friction < spool_hand_pressure) {
        return 1.0;
    }
    if (element_read(element, COMMAND) > 0.5 && piloted) {
        return 1.0;
    }
    bool sprung = p[SPRING_BROKEN] < 0.5 && p[SPRING] > friction;
    return sprung ? 0.0 : element->state[POSITION];
}

// One tick of its travel: called before the networks for a command, after them for its pilot.
static uint32_t travel(struct element *element)
{
    const double *p = element->parameters;
    double *state = element->state;
    double position = state[POSITION];
    double target = target_of(element);
    if (p[STUCK] >= 0.5 || position == target) {
        return 0;
    }
    double now = (double)*element->tick;
    if (state[MOVED] == now) {
        return ELEMENT_BUSY;
    }
    state[MOVED] = now;
    double time = p[target > position ? TIME_ON : TIME_OFF] * spool_drag(friction_of(element));
    double most = 1e-3 / time;
    position += clamp(target - position, -most, most);
    state[POSITION] = position;
    if (position == target || fabs(position - state[TOLD]) >= told_travel) {
        state[TOLD] = position;
        element_write(element, 0, position);
    }
    return position == target ? 0 : (uint32_t)ELEMENT_BUSY;
}

static void start(struct element *element)
{
    element_write(element, 0, 0.0);
}

const struct element_type spool_element = {
    .state_count = 3,
    .start = start,
    .begin = travel,
    .end = travel,
};

#include "engine/laws/coupling/spool.h"

#include "engine/laws/pneumatic/stamp_air.h"

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
enum { POSITION };

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

static uint32_t begin(struct element *element)
{
    const double *p = element->parameters;
    double position = element->state[POSITION];
    double target = target_of(element);
    uint32_t waiting = element_read(element, COMMAND) > 0.5 ? (uint32_t)ELEMENT_BUSY : 0;
    if (p[STUCK] >= 0.5 || position == target) {
        return waiting; // commanded, it may yet lose or gain its pilot
    }
    double time = p[target > position ? TIME_ON : TIME_OFF] * spool_drag(friction_of(element));
    double travel = 1e-3 / time;
    position += clamp(target - position, -travel, travel);
    element->state[POSITION] = position;
    element_write(element, 0, position);
    return ELEMENT_BUSY;
}

static void start(struct element *element)
{
    element_write(element, 0, 0.0);
}

const struct element_type spool_element = {
    .state_count = 1,
    .start = start,
    .begin = begin,
};

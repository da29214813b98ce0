#include "engine/laws/coupling/spool.h"

#include "engine/laws/pneumatic/stamp_air.h"

enum { TIME_ON, TIME_OFF, PILOT_MINIMUM, STUCK, SPRING_BROKEN };
enum { POSITION };

static double target_of(const struct element *element)
{
    double pilot = element_node(element, 0) - AIR_ATMOSPHERE;
    bool piloted = pilot >= element->parameters[PILOT_MINIMUM];
    if (element_read(element, 1) > 0.5 || (element_read(element, 0) > 0.5 && piloted)) {
        return 1.0;
    }
    return element->parameters[SPRING_BROKEN] >= 0.5 ? element->state[POSITION] : 0.0;
}

static uint32_t begin(struct element *element)
{
    double position = element->state[POSITION];
    double target = target_of(element);
    uint32_t waiting = element_read(element, 0) > 0.5 ? (uint32_t)ELEMENT_BUSY : 0;
    if (element->parameters[STUCK] >= 0.5 || position == target) {
        return waiting; // commanded, it may yet lose or gain its pilot
    }
    double travel = 1e-3 / element->parameters[target > position ? TIME_ON : TIME_OFF];
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

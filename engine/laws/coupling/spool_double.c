#include "engine/laws/coupling/spool_double.h"

#include "engine/laws/coupling/spool.h"
#include "engine/laws/pneumatic/stamp_air.h"

#include <math.h>

enum {
    TIME,
    PILOT_MINIMUM,
    CENTRED,
    MONOSTABLE,
    INITIAL,
    STUCK,
    SPRING_BROKEN,
    LOCKED,
    FRICTION,
    WET_FRICTION,
    SPRING,
};
enum { COMMAND_A, COMMAND_B, MANUAL_A, MANUAL_B, WET, OIL };
enum { PLACE, MOVED, TOLD }; // -1 at b, 0 in the middle, 1 at a; the tick it moved in

static const double told_travel = 0.38; // its paths are told in fifths of the travel

static double friction_of(const struct element *element)
{
    const double *p = element->parameters;
    return p[FRICTION] +
           p[WET_FRICTION] * (element_read(element, WET) + element_read(element, OIL));
}

// What pushes the spool: 1 towards a, -1 towards b, 0 nothing or both.
static double push_of(const struct element *element)
{
    const double *p = element->parameters;
    double friction = friction_of(element);
    double pilot = element_node(element, 0) - AIR_ATMOSPHERE;
    bool piloted = pilot >= p[PILOT_MINIMUM] + friction;
    bool by_hand = friction < spool_hand_pressure;
    bool hand_a = by_hand && (element_read(element, MANUAL_A) > 0.5 || p[LOCKED] > 0.5);
    bool hand_b = by_hand && (element_read(element, MANUAL_B) > 0.5 || p[LOCKED] < -0.5);
    bool a = hand_a || (piloted && element_read(element, COMMAND_A) > 0.5);
    bool b = hand_b || (piloted && element_read(element, COMMAND_B) > 0.5);
    return (a ? 1.0 : 0.0) - (b ? 1.0 : 0.0);
}

static double target_of(const struct element *element)
{
    const double *p = element->parameters;
    double push = push_of(element);
    if (push != 0.0) {
        return push;
    }
    bool sprung = p[SPRING_BROKEN] < 0.5 && p[SPRING] > friction_of(element);
    if (!sprung) {
        return element->state[PLACE];
    }
    if (p[MONOSTABLE] >= 0.5) {
        return -1.0;
    }
    return p[CENTRED] >= 0.5 ? 0.0 : element->state[PLACE];
}

static void publish(const struct element *element)
{
    double place = element->state[PLACE];
    element_write(element, 0, 0.5 * (place + 1.0));
    element_write(element, 1, place > 0.0 ? place : 0.0);
    element_write(element, 2, place < 0.0 ? -place : 0.0);
    element_write(element, 3, place > 0.0 ? 1.0 - place : 1.0 + place);
}

// One tick of its travel: called before the networks for a command, after them for its pilot.
static uint32_t travel(struct element *element)
{
    double *state = element->state;
    double target = target_of(element);
    if (element->parameters[STUCK] >= 0.5 || state[PLACE] == target) {
        return 0;
    }
    double now = (double)*element->tick;
    if (state[MOVED] == now) {
        return ELEMENT_BUSY;
    }
    state[MOVED] = now;
    // From one end to the other within the switching time, slower the more it sticks.
    double most = 2e-3 / (element->parameters[TIME] * spool_drag(friction_of(element)));
    state[PLACE] += clamp(target - state[PLACE], -most, most);
    if (state[PLACE] == target || fabs(state[PLACE] - state[TOLD]) >= told_travel) {
        state[TOLD] = state[PLACE];
        publish(element);
    }
    return state[PLACE] == target ? 0 : (uint32_t)ELEMENT_BUSY;
}

static void start(struct element *element)
{
    element->state[PLACE] = element->parameters[INITIAL];
    element->state[TOLD] = element->state[PLACE];
    publish(element);
}

const struct element_type spool_double_element = {
    .state_count = 3,
    .start = start,
    .begin = travel,
    .end = travel,
};

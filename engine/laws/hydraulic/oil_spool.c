#include "engine/laws/hydraulic/oil_spool.h"

#include "engine/laws/hydraulic/oil.h"

enum {
    TIME_ON,
    TIME_OFF,
    DETENTED,
    TWO_POSITIONS,
    FORCE,
    SILTING,
    FLOW_LIMIT,
    STUCK,
    SPRING_BROKEN,
    CROSSED,
};
enum { COIL_A, COIL_B, HAND_A, HAND_B, FLOW };
enum { POSITION, STILL, LAST };
enum { PORT };

static const double silt_time = 1800.0;   // [s] at pressure until it is silted up
static const double silt_pressure = 20e5; // [Pa]

static bool on(const struct element *element, uint32_t read)
{
    return element_read(element, read) > 0.5;
}

// Where coils, hands and springs want the spool.
static double target_of(const struct element *element)
{
    const double *p = element->parameters;
    bool crossed = p[CROSSED] >= 0.5 && (on(element, COIL_A) || on(element, COIL_B));
    bool a = crossed || on(element, COIL_A);
    bool b = crossed || on(element, COIL_B);
    double position = element->state[POSITION];
    if (on(element, HAND_A) != on(element, HAND_B)) {
        return on(element, HAND_A) ? 1.0 : -1.0;
    }
    if (a && b) {
        return position;
    }
    double flow = element_read(element, FLOW);
    bool swept = flow > p[FLOW_LIMIT] || flow < -p[FLOW_LIMIT];
    if ((a || b) && !(swept && position == 0.0)) {
        return a ? 1.0 : -1.0;
    }
    if (p[DETENTED] >= 0.5 || p[SPRING_BROKEN] >= 0.5) {
        return position;
    }
    return p[TWO_POSITIONS] >= 0.5 ? -1.0 : 0.0;
}

// Is the force on the spool enough to break it loose?
static bool moves(const struct element *element)
{
    const double *p = element->parameters;
    bool by_hand = on(element, HAND_A) != on(element, HAND_B);
    double silted = p[SILTING] * oil_clamp(element->state[STILL] / silt_time, 0.0, 1.0);
    double force = by_hand ? p[FORCE] + 1.0 : p[FORCE];
    return p[STUCK] < 0.5 && force >= 1.0 + silted;
}

static void count_still(struct element *element)
{
    double now = (double)*element->tick * 1e-3;
    double passed = now - element->state[LAST];
    element->state[LAST] = now;
    if (element_node(element, PORT) > silt_pressure) {
        element->state[STILL] += passed;
    }
}

static uint32_t begin(struct element *element)
{
    const double *p = element->parameters;
    double position = element->state[POSITION];
    double target = target_of(element);
    if (target == position || !moves(element)) {
        return 0;
    }
    element->state[STILL] = 0.0;
    bool driven = on(element, COIL_A) || on(element, COIL_B);
    double travel = 1e-3 / p[driven ? TIME_ON : TIME_OFF];
    position += oil_clamp(target - position, -travel, travel);
    element->state[POSITION] = position;
    element_write(element, 0, position);
    return ELEMENT_BUSY;
}

static uint32_t end(struct element *element)
{
    if (*element->tick % ELEMENT_SLOW_TICKS == 0) {
        count_still(element);
    }
    return 0;
}

static void start(struct element *element)
{
    const double *p = element->parameters;
    bool rests_aside = p[TWO_POSITIONS] >= 0.5;
    element->state[POSITION] = rests_aside ? -1.0 : 0.0;
    element_write(element, 0, element->state[POSITION]);
}

const struct element_type oil_spool_element = {
    .state_count = 3,
    .start = start,
    .begin = begin,
    .end = end,
    .slow = true,
};

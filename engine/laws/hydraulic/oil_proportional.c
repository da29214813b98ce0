#include "engine/laws/hydraulic/oil_proportional.h"

#include "engine/laws/hydraulic/oil.h"

enum {
    FULL_VOLTAGE,
    FULL_CURRENT,
    DEAD_BAND,
    COMPENSATION,
    GAIN,
    OFFSET,
    RAMP,
    HYSTERESIS,
    FOLLOW_TIME,
    SUPPLY_MINIMUM,
    TRANSDUCER,
    CABLE_BROKEN,
};
enum { COMMAND, COMMON, PLUS, MINUS };
enum { RAMPED, SPOOL, LAST };

static const double settled = 1e-6;
static const double tick = 1e-3; // [s]

static double sign_of(double x)
{
    return x > 0.0 ? 1.0 : x < 0.0 ? -1.0 : 0.0;
}

static bool powered(const struct element *element)
{
    const double *p = element->parameters;
    double supply = element_node(element, PLUS) - element_node(element, MINUS);
    bool lost = p[TRANSDUCER] >= 0.5 && p[CABLE_BROKEN] >= 0.5;
    return supply >= p[SUPPLY_MINIMUM] && !lost;
}

static double demand(const struct element *element)
{
    const double *p = element->parameters;
    double volts = element_node(element, COMMAND) - element_node(element, COMMON);
    double wanted = p[GAIN] * volts / p[FULL_VOLTAGE] + p[OFFSET];
    return powered(element) ? oil_clamp(wanted, -1.0, 1.0) : 0.0;
}

// Coil current as a share of the full one: the card jumps over the dead band.
static double current_of(const double *p, double ramped)
{
    double size = ramped < 0.0 ? -ramped : ramped;
    if (size < 0.005) {
        return 0.0;
    }
    return sign_of(ramped) * (p[COMPENSATION] + (1.0 - p[COMPENSATION]) * size);
}

// Where that current holds the spool.
static double spool_target(const double *p, double current)
{
    double size = current < 0.0 ? -current : current;
    double open = oil_clamp((size - p[DEAD_BAND]) / (1.0 - p[DEAD_BAND]), 0.0, 1.0);
    return sign_of(current) * open;
}

static bool follow(struct element *element, double passed)
{
    const double *p = element->parameters;
    double *state = element->state;
    double wanted = demand(element);
    double reach = powered(element) ? passed / p[RAMP] : 1.0;
    state[RAMPED] += oil_clamp(wanted - state[RAMPED], -reach, reach);
    double target = spool_target(p, current_of(p, state[RAMPED]));
    double behind = target - state[SPOOL];
    double slack = 0.5 * p[HYSTERESIS] * (p[TRANSDUCER] >= 0.5 ? 0.2 : 1.0);
    double pull = behind > slack ? behind - slack : behind < -slack ? behind + slack : 0.0;
    if (target == 0.0) {
        pull = behind; // springs centre it
    }
    state[SPOOL] += pull * passed / (passed + p[FOLLOW_TIME]);
    double left = wanted - state[RAMPED];
    return pull > settled || pull < -settled || left > settled || left < -settled;
}

static uint32_t end(struct element *element)
{
    const double *p = element->parameters;
    double now = (double)*element->tick * tick;
    double last = element->state[LAST]; // 0 while it stands still
    bool moving = follow(element, last > 0.0 ? now - last : tick);
    element->state[LAST] = moving ? now : 0.0;
    double current = current_of(p, element->state[RAMPED]) * p[FULL_CURRENT];
    element_write(element, 0, element->state[SPOOL]);
    element_write(element, 1, current < 0.0 ? -current : current);
    element_write(element, 2, p[CABLE_BROKEN] >= 0.5 ? 0.0 : element->state[SPOOL]);
    element_write(element, 3, powered(element) ? 0.0 : 1.0);
    return moving ? (uint32_t)ELEMENT_BUSY : 0;
}

const struct element_type oil_proportional_element = {
    .state_count = 3,
    .end = end,
};

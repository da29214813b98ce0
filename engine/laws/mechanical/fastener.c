#include "engine/laws/mechanical/fastener.h"

#include "engine/base/det_math.h"

enum { TORQUE, WANTED_TORQUE, DIAMETER, NUT_FACTOR, UNLOCKED, STRIPPED, LIFE, PLAY };
enum { KEPT, SET };

static const double shaking = 4.5e-3;       // [m/s] rms at which LIFE holds
static const double unlocked_factor = 10.0; // times as fast
static const double stripped_share = 0.1;
static const double enough = 0.5; // of the wanted preload
static const double slow_step = 1e-3 * ELEMENT_SLOW_TICKS;

static void publish(const struct element *element)
{
    const double *p = element->parameters;
    double held = p[STRIPPED] >= 0.5 ? stripped_share : 1.0;
    double torque = p[TORQUE] * held * element->state[KEPT];
    double share = torque / p[WANTED_TORQUE];
    double loose = share >= enough ? 0.0 : 1.0 - share / enough;
    element_write(element, 0, torque / (p[NUT_FACTOR] * p[DIAMETER]));
    element_write(element, 1, torque);
    element_write(element, 2, loose);
    element_write(element, 3, loose * p[PLAY]);
}

static void tighten(struct element *element)
{
    if (element->parameters[TORQUE] != element->state[SET]) {
        element->state[SET] = element->parameters[TORQUE];
        element->state[KEPT] = 1.0;
    }
}

static uint32_t begin(struct element *element)
{
    tighten(element);
    publish(element);
    return 0;
}

static uint32_t end(struct element *element)
{
    const double *p = element->parameters;
    tighten(element);
    if (*element->tick % ELEMENT_SLOW_TICKS == 0) {
        double v = element_read(element, 0) / shaking;
        double rate = v * v / p[LIFE] * (p[UNLOCKED] >= 0.5 ? unlocked_factor : 1.0);
        element->state[KEPT] *= det_exp(-rate * slow_step);
    }
    publish(element);
    return 0;
}

static void start(struct element *element)
{
    tighten(element);
    publish(element);
}

const struct element_type fastener_element = {
    .state_count = 2,
    .start = start,
    .begin = begin,
    .end = end,
    .slow = true,
};

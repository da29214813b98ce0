#include "engine/laws/logic/intermittent.h"

#include "engine/base/det_math.h"

enum { ENABLED, MEAN_ON, MEAN_OFF, SEED };
enum { ACTIVE };

static const double slow_step = 0.001 * ELEMENT_SLOW_TICKS; // [s]

// A number in [0, 1) that a tick and a seed always give again (SplitMix64).
static double drawn(uint64_t tick, double seed)
{
    uint64_t z = tick + (uint64_t)(seed * 4294967296.0) * 0x9e3779b97f4a7c15U;
    z += 0x9e3779b97f4a7c15U;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
    z ^= z >> 31;
    return (double)(z >> 11) * 0x1p-53;
}

static bool allowed(const struct element *element)
{
    bool joined = element->reads[0] != PLANT_NONE;
    bool holds = !joined || element_read(element, 0) > 0.5;
    return element->parameters[ENABLED] >= 0.5 && holds;
}

static uint32_t tell(struct element *element, double active)
{
    element->state[ACTIVE] = active;
    element_write(element, 0, active);
    return 0;
}

static uint32_t begin(struct element *element)
{
    return allowed(element) ? 0 : tell(element, 0.0);
}

static uint32_t end(struct element *element)
{
    if (*element->tick % ELEMENT_SLOW_TICKS != 0) {
        return 0;
    }
    const double *p = element->parameters;
    if (!allowed(element)) {
        return tell(element, 0.0);
    }
    bool active = element->state[ACTIVE] > 0.5;
    double change = 1.0 - det_exp(-slow_step / p[active ? MEAN_ON : MEAN_OFF]);
    if (drawn(*element->tick, p[SEED]) < change) {
        active = !active;
    }
    return tell(element, active ? 1.0 : 0.0);
}

static void start(struct element *element)
{
    (void)tell(element, 0.0);
}

const struct element_type intermittent_element = {
    .state_count = 1,
    .start = start,
    .begin = begin,
    .end = end,
    .slow = true,
};

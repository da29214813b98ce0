#include "engine/laws/thermal/thermal_mass.h"

#include "engine/base/det_math.h"

enum { CAPACITY, CONDUCTANCE, AMBIENT, INITIAL_RISE };
enum { TEMPERATURE };
enum { AROUND, COOLING, HEAT_FIRST, HEAT_LAST = HEAT_FIRST + 5 };

static const double slow_step = 0.001 * ELEMENT_SLOW_TICKS; // [s]

static double around(const struct element *element)
{
    bool joined = element->reads[AROUND] != PLANT_NONE;
    return joined ? element_read(element, AROUND) : element->parameters[AMBIENT];
}

static double heat(const struct element *element)
{
    double sum = 0.0;
    for (uint32_t i = HEAT_FIRST; i <= HEAT_LAST; i++) {
        sum += element_read(element, i);
    }
    return sum;
}

static void start(struct element *element)
{
    element->state[TEMPERATURE] = around(element) + element->parameters[INITIAL_RISE];
    element_write(element, 0, element->state[TEMPERATURE]);
}

static uint32_t end(struct element *element)
{
    if (*element->tick % ELEMENT_SLOW_TICKS != 0) {
        return 0;
    }
    const double *p = element->parameters;
    bool cooled = element->reads[COOLING] != PLANT_NONE;
    double conductance = p[CONDUCTANCE] * (cooled ? element_read(element, COOLING) : 1.0);
    double settled = around(element);
    double kept = 1.0;
    double *temperature = &element->state[TEMPERATURE];
    if (conductance > 0.0) {
        settled += heat(element) / conductance;
        kept = det_exp(-slow_step * conductance / p[CAPACITY]);
        *temperature = settled + (*temperature - settled) * kept;
    } else {
        *temperature += slow_step * heat(element) / p[CAPACITY];
    }
    element_write(element, 0, *temperature);
    return 0;
}

const struct element_type thermal_mass_element = {
    .state_count = 1,
    .start = start,
    .end = end,
    .slow = true,
};

#include "engine/laws/hydraulic/oil_cooler.h"

#include "engine/laws/hydraulic/oil.h"

enum { WITH_FAN, WITHOUT, FOULED, SET, HYSTERESIS, THERMOSTAT_STUCK, AMBIENT };
enum { TEMPERATURE, FAN };
enum { CALLED };

static void ask_for_fan(struct element *element, double temperature)
{
    const double *p = element->parameters;
    if (p[THERMOSTAT_STUCK] > 0.5 || p[THERMOSTAT_STUCK] < -0.5) {
        element->state[CALLED] = p[THERMOSTAT_STUCK] > 0.0 ? 1.0 : 0.0;
    } else if (temperature > p[SET]) {
        element->state[CALLED] = 1.0;
    } else if (temperature < p[SET] - p[HYSTERESIS]) {
        element->state[CALLED] = 0.0;
    }
}

static uint32_t end(struct element *element)
{
    const double *p = element->parameters;
    double temperature = element_read(element, TEMPERATURE);
    ask_for_fan(element, temperature);
    bool joined = element->reads[FAN] != PLANT_NONE;
    double fan = joined ? oil_clamp(element_read(element, FAN), 0.0, 1.0) : element->state[CALLED];
    double conductance = p[WITHOUT] + fan * (p[WITH_FAN] - p[WITHOUT]);
    conductance *= 1.0 - p[FOULED];
    double taken = temperature > 0.0 ? conductance * (temperature - p[AMBIENT]) : 0.0;
    element_write(element, 0, -taken);
    element_write(element, 1, element->state[CALLED]);
    element_write(element, 2, fan);
    return 0;
}

const struct element_type oil_cooler_element = {
    .state_count = 1,
    .end = end,
    .slow = true,
};

#include "engine/laws/hydraulic/oil_contact.h"

#include "engine/laws/hydraulic/oil.h"

enum { RISING, FALLING, WARM_FROM, STUCK };
enum { TEMPERATURE };
enum { CLOSED };

static uint32_t end(struct element *element)
{
    const double *p = element->parameters;
    double drop = element_node(element, 0) - element_node(element, 1);
    bool joined = element->reads[TEMPERATURE] != PLANT_NONE;
    bool cold = joined && element_read(element, TEMPERATURE) < p[WARM_FROM];
    if (p[STUCK] > 0.5 || p[STUCK] < -0.5) {
        element->state[CLOSED] = p[STUCK] > 0.0 ? 1.0 : 0.0;
    } else if (drop >= p[RISING] && !cold) {
        element->state[CLOSED] = 1.0;
    } else if (drop < p[FALLING] || cold) {
        element->state[CLOSED] = 0.0;
    }
    element_write(element, 0, element->state[CLOSED]);
    return 0;
}

static void start(struct element *element)
{
    (void)end(element);
}

const struct element_type oil_contact_element = {
    .state_count = 1,
    .start = start,
    .end = end,
    .slow = true,
};

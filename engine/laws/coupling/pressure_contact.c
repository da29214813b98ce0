#include "engine/laws/coupling/pressure_contact.h"

#include "engine/laws/pneumatic/air.h"

enum { RISING, FALLING };
enum { CLOSED };

static uint32_t end(struct element *element)
{
    double gauge = element_node(element, 0) - AIR_ATMOSPHERE;
    if (gauge >= element->parameters[RISING]) {
        element->state[CLOSED] = 1.0;
    } else if (gauge < element->parameters[FALLING]) {
        element->state[CLOSED] = 0.0;
    }
    element_write(element, 0, element->state[CLOSED]);
    return 0;
}

static void start(struct element *element)
{
    (void)end(element);
}

const struct element_type pressure_contact_element = {
    .state_count = 1,
    .start = start,
    .end = end,
};

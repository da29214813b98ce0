#include "engine/laws/logic/property.h"

enum { VALUE };

static void start(struct element *element)
{
    element_write(element, 0, element->parameters[VALUE]);
}

static uint32_t begin(struct element *element)
{
    start(element);
    return 0;
}

const struct element_type property_element = {
    .start = start,
    .begin = begin,
};

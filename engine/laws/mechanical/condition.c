#include "engine/laws/mechanical/condition.h"

enum { VALUES = 6 };

static void publish(struct element *element)
{
    for (uint32_t i = 0; i < VALUES; i++) {
        element_write(element, i, element->parameters[i]);
    }
}

static uint32_t begin(struct element *element)
{
    publish(element);
    return 0;
}

static uint32_t end(struct element *element)
{
    publish(element);
    return 0;
}

const struct element_type condition_element = {
    .start = publish,
    .begin = begin,
    .end = end,
    .slow = true,
};

/// @file follow.h
/// The position that a slide writes, followed by the laws that push on it.
#pragma once

#include "engine/solver/element.h"

/// Takes the position read from @p read into state[position] when a new one was written; between two
/// of its values the law integrates its own. state[seen] is the last one taken.
static inline void
follow_position(struct element *element, uint32_t read, uint32_t position, uint32_t seen)
{
    double value = element_read(element, read);
    if (value != element->state[seen]) {
        element->state[seen] = value;
        element->state[position] = value;
    }
}

/// @file property.h
/// A number of a part that people and instruments find on it and that no equation needs: how loose, how
/// dirty, of what colour. The parameter as a signal, so that senses and measures can follow it.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type property_element;

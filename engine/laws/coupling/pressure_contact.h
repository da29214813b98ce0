/// @file pressure_contact.h
/// A pressure switch: a signal that closes at its rising threshold and opens at its falling one. The
/// contact itself is another law that reads it.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type pressure_contact_element;

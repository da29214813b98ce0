/// @file oil_contact.h
/// A switch on a pressure, or on the difference of two (a filter indicator): closes at its rising threshold,
/// opens at its falling one. It may wait for the oil to be warm.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type oil_contact_element;

/// @file plc_output.h
/// A transistor output of a controller, plus switching: an on-resistance one way, a leakage when off, and
/// a current limit. In its limit for 100 ms it switches off for one second and tries again: thermal
/// protection. Source: data sheets of 0.5 A output cards.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type plc_output_element;

/// @file friction.h
/// Dry and viscous friction against the frame, by elasto-plastic return mapping: a bristle of 20 um that
/// holds for ever and slips at the limit. It neither creeps, as smooth laws do, nor needs events.
///
/// trial = lambda + kb h v; force = clamp(trial, -F, F), F the static limit after a step without slip,
/// else the sliding one.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type friction_element;

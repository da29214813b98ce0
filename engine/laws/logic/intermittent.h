/// @file intermittent.h
/// A fault that comes and goes: a bad contact that shaking opens and closes. Two states, which last
/// mean_on and mean_off on average, drawn every tenth of a second from the tick and a seed, so that the
/// same run fails at the same moments. Only while enabled, and while the condition holds if it is
/// joined. Source: two-state Markov chain.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type intermittent_element;

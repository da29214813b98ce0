/// @file cells.h
/// A plant of many cells out of a line of one: what stands in station 0 is there once (mains, earth,
/// air main), the rest as many times as wanted, on the same nodes of what is shared. One controller
/// program runs them all.
#pragma once

#include "engine/plant/plant.h"

/// @param one    borrowed; outlives the result, which keeps its names
/// @param count  of cells, from 1
/// @param active of them get the gestures that start production
/// @return freed with plant_destroy()
struct plant *cells_plant(const struct plant *one, uint32_t count, uint32_t active);

/// @file line.h
/// A line the size of stations 0 and 1, written by hand: mains, transformer, 24 V supply, safety relay,
/// eight sensors, PLC, valve, pusher, magazine; some 150 wires. It produces a part every 8 s.
#pragma once

#include "engine/sim/sim.h"
#include "tests/physics/plant_builder.h"

struct plant *line_plant(void);

/// Switches the line on and starts production: 6 s of line time.
void line_start(struct sim *sim);

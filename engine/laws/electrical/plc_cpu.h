/// @file plc_cpu.h
/// The supply of a PLC: a load, and whether the processor runs. It stops when the voltage stayed too
/// low for longer than it can ride through, and runs again half a second after the voltage is back.
/// Stopped (no program, a fault of its own) it does not run at all.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type plc_cpu_element;

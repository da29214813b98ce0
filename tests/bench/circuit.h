/// @file circuit.h
/// The 24 V circuit of a line, taken out of it: for work that others can do too. What moved its
/// contacts and sensors from elsewhere becomes signals that hands move.
#pragma once

#include "engine/plant/plant.h"

#include <stdio.h>

/// All laws of direct current that hang together with a terminal, not through the reference, and those
/// without terminals that they read. A supply is kept with a mains of its own.
///
/// @param one   borrowed; outlives the result, which keeps its names
/// @param terminal  "XD:+"
/// @return freed with plant_destroy(); signals have the indices they had
struct plant *circuit_plant(const struct plant *one, const char *terminal);

/// Is this signal what a contact, a sensor or an output of the circuit follows?
bool circuit_switches(const struct plant *circuit, uint32_t signal);

/// The circuit as an ngspice netlist without analysis. Each signal that switches is a voltage
/// between node "sN" and 0 V, N its index; the caller adds its source.
///
/// @param signals  [circuit.signal_count]: temperatures of coils
/// @return false, naming it on stderr, if there is a law that has no netlist
bool circuit_netlist(const struct plant *circuit, const double *signals, FILE *file);

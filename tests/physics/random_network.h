/// @file random_network.h
/// Random electrical networks: wires, resistors, contacts, coils, capacitors and supplies on 4 to 23
/// nodes, some of them hanging on nothing but their insulation.
///
/// A direct network has contacts that close when they are told to.
#pragma once

#include "engine/plant/plant.h"
#include "engine/sim/sim.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

enum { RANDOM_NETWORK_NAME_BYTES = 32 };

/// The network of that seed and name, the same each time.
///
/// @param netlist     the same network for ngspice is written there; NULL: nobody wants it
/// @param node_count  with node 0, the reference
/// @return freed with plant_destroy()
struct plant *random_network_plant(
    uint64_t seed, const char *name, bool alternating, FILE *netlist, uint32_t *node_count);

/// Name of a node in the plant.
const char *random_network_node(uint32_t node, char name[RANDOM_NETWORK_NAME_BYTES]);

/// Those that are open until they are told to close.
void random_network_close_contacts(struct sim *sim, const struct plant *plant);

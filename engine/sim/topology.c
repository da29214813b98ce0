#include "engine/base/assert.h"
#include "engine/laws/pneumatic/leak.h"
#include "engine/sim/internal.h"

#include <stdlib.h>
#include <string.h>

// What is joined to what now, as parts of networks.

// An open port or hose: conductance [m3/(s.Pa)] and critical ratio.
static const double open_port[] = {2e-8, 0.5};
static const uint32_t no_signal[] = {PLANT_NONE, PLANT_NONE};

struct parts {
    struct network_part *items;
    uint32_t count, room;
};

static void add_part(struct parts *parts, struct network_part part)
{
    if (parts->count == parts->room) {
        parts->room = parts->room == 0 ? 256 : 2 * parts->room;
        parts->items = realloc(parts->items, parts->room * sizeof(*parts->items));
        ASSERT(parts->items != NULL);
    }
    parts->items[parts->count++] = part;
}

static uint32_t part_count(const struct element *element, const struct element_layer *layer)
{
    return layer->parts ? element->node_count / layer->node_count : 1;
}

static bool
drives(const struct element *element, const struct element_layer *layer, enum layer which)
{
    bool battery = element->type == &instrument_element && which == LAYER_DC;
    return layer->source || (battery && element->parameters[1] != 0.0);
}

static void add_element(struct parts *parts, struct element *element, uint32_t owner)
{
    for (uint32_t which = 0; which < LAYER_COUNT; which++) {
        const struct element_layer *layer = &element->type->layers[which];
        if (layer->stamp == NULL) {
            continue;
        }
        uint32_t count = part_count(element, layer);
        for (uint32_t p = 0; p < count; p++) {
            bool source = drives(element, layer, (enum layer)which);
            add_part(parts, (struct network_part){element, (enum layer)which, p, owner, source});
        }
    }
}

static uint32_t node_of_terminal(const struct sim *sim, uint32_t terminal)
{
    return terminal == PLANT_NONE ? PLANT_NONE : sim->plant->terminals[terminal].node;
}

// Places of a node in the unknowns; a loose end has none.
static bool place_node(
    const struct sim *sim, struct element *element, uint32_t i, uint32_t node, enum domain domain)
{
    uint32_t count = sim->plant->node_count;
    if (node == PLANT_NONE && domain == DOMAIN_ELECTRICAL) {
        element->nodes[i] = sim->reference[DOMAIN_ELECTRICAL];
        element->phasors[i] = sim->reference[DOMAIN_ELECTRICAL];
        return false;
    }
    if (node >= count) { // the reference, or a hose that ends in the open
        element->nodes[i] = sim->reference[domain];
        element->phasors[i] = sim->reference[DOMAIN_ELECTRICAL];
        return true;
    }
    element->nodes[i] = node;
    element->phasors[i] = count + 2 * node;
    return true;
}

// Finds the nodes of a law; false if one of its ends is loose.
static bool place_nodes(struct sim *sim, uint32_t law)
{
    const struct plant_law *wanted = &sim->plant->laws[law];
    struct element *element = &sim->elements[law];
    bool whole = true;
    for (uint32_t i = 0; i < wanted->node_count; i++) {
        uint32_t node = wanted->nodes[i];
        if (node == PLANT_END_0 || node == PLANT_END_1) {
            uint32_t end = node == PLANT_END_0 ? 0 : 1;
            node = node_of_terminal(sim, sim->state.ends[2 * wanted->component + end]);
        }
        whole = place_node(sim, element, i, node, sim->laws[law]->nodes[i].domain) && whole;
    }
    return whole;
}

// Ports that a tube has left, and those of parts taken away, are open.
static void add_vents(struct sim *sim, struct parts *parts)
{
    const struct plant *plant = sim->plant;
    uint8_t *held = calloc(plant->terminal_count + 1, 1);
    ASSERT(held != NULL);
    for (uint32_t c = 0; c < plant->component_count; c++) {
        for (uint32_t e = 0; e < 2 && sim->state.present[c]; e++) {
            uint32_t terminal = sim->state.ends[2 * c + e];
            if (terminal != PLANT_NONE) {
                held[terminal] = 1;
            }
        }
    }
    for (uint32_t t = 0; t < plant->terminal_count; t++) {
        const struct plant_terminal *terminal = &plant->terminals[t];
        bool gone = !sim->state.present[terminal->component];
        bool left = sim->plugged[t] && !held[t];
        bool pipe = plant->components[terminal->component].flags & PLANT_CONNECTION;
        if (terminal->domain != DOMAIN_PNEUMATIC || pipe || !(gone || left)) {
            continue;
        }
        struct element *vent = &sim->vents[t];
        *vent = (struct element){.type = &leak_element,
                                 .parameters = open_port,
                                 .unknowns = sim->state.unknowns,
                                 .node_count = 1,
                                 .reads = no_signal,
                                 .writes = no_signal,
                                 .board = &sim->board,
                                 .tick = &sim->state.header->tick};
        place_node(sim, vent, 0, terminal->node, DOMAIN_PNEUMATIC);
        add_element(parts, vent, PLANT_NONE);
    }
    free(held);
}

static bool conducts(const struct sim *sim, uint32_t terminal)
{
    return terminal != PLANT_NONE && sim->plant->terminals[terminal].domain == DOMAIN_ELECTRICAL;
}

static void add_instruments(struct sim *sim, struct parts *parts)
{
    for (uint32_t i = 0; i < SIM_INSTRUMENTS_MAX; i++) {
        uint32_t first = 2 * i;
        const uint32_t *probes = &sim->state.probes[first];
        if (!conducts(sim, probes[0]) || !conducts(sim, probes[1])) {
            continue;
        }
        struct element *element = &sim->instruments[i];
        for (uint32_t end = 0; end < 2; end++) {
            uint32_t node = node_of_terminal(sim, probes[end]);
            place_node(sim, element, end, node, DOMAIN_ELECTRICAL);
        }
        add_element(parts, element, PLANT_NONE);
    }
}

// Islands of a law in which it stands or whose nodes it looks at; returns how many.
static uint32_t islands_of_law(const struct sim *sim, uint32_t law, bool stands, uint32_t *islands)
{
    const struct element *element = &sim->elements[law];
    uint32_t count = 0;
    for (uint32_t i = 0; i < element->node_count; i++) {
        uint32_t places[] = {element->nodes[i], element->phasors[i], element->phasors[i]};
        for (uint32_t layer = 0; layer < LAYER_COUNT; layer++) {
            bool electrical = sim->laws[law]->nodes[i].domain == DOMAIN_ELECTRICAL;
            if (electrical == (layer == LAYER_FLOW)) {
                continue;
            }
            uint32_t place = layer == LAYER_AC ? places[1] : places[0];
            uint32_t island = network_island_of(sim->network, place);
            bool there = !stands || element->type->layers[layer].stamp != NULL;
            bool known = island == PLANT_NONE || !there;
            for (uint32_t k = 0; k < count && !known; k++) {
                known = islands[k] == island;
            }
            if (!known) {
                islands[count++] = island;
            }
        }
    }
    return count;
}

static void order_islands(struct sim *sim)
{
    uint32_t count = network_island_count(sim->network);
    uint32_t place = 0;
    sim->island_order = ARENA_NEW(sim->topology, uint32_t, count + 1);
    for (uint32_t layer = 0; layer < LAYER_COUNT; layer++) {
        for (uint32_t i = 0; i < count; i++) {
            if (network_island_layer(sim->network, i) == (enum layer)layer) {
                sim->island_order[place++] = i;
            }
        }
    }
}

// Lists from laws to the islands they touch, and from islands to the laws that follow them.
static void list_laws(struct sim *sim)
{
    uint32_t law_count = sim->plant->law_count;
    uint32_t island_count = network_island_count(sim->network);
    uint32_t islands[2 * PLANT_LAW_NODES_MAX];
    struct law_lists *touches = &sim->touches;
    struct law_lists *ends = &sim->ends;
    touches->first = ARENA_NEW(sim->topology, uint32_t, law_count + 1);
    touches->items = ARENA_NEW(sim->topology, uint32_t, 2 * PLANT_LAW_NODES_MAX * law_count + 1);
    ends->first = ARENA_NEW(sim->topology, uint32_t, island_count + 2);
    uint32_t total = 0;
    uint32_t end_total = 0;
    for (uint32_t law = 0; law < law_count; law++) {
        touches->first[law] = total;
        if (!sim->state.present[sim->plant->laws[law].component]) {
            continue;
        }
        total += islands_of_law(sim, law, true, touches->items + total);
        uint32_t seen = sim->has_end[law] ? islands_of_law(sim, law, false, islands) : 0;
        for (uint32_t k = 0; k < seen; k++) {
            ends->first[islands[k] + 2]++;
        }
        end_total += seen;
    }
    touches->first[law_count] = total;
    ends->items = ARENA_NEW(sim->topology, uint32_t, end_total + 1);
    for (uint32_t i = 2; i < island_count + 2; i++) {
        ends->first[i] += ends->first[i - 1];
    }
    for (uint32_t law = 0; law < law_count; law++) {
        bool follows = sim->has_end[law] && sim->state.present[sim->plant->laws[law].component];
        uint32_t seen = follows ? islands_of_law(sim, law, false, islands) : 0;
        for (uint32_t k = 0; k < seen; k++) {
            ends->items[ends->first[islands[k] + 1]++] = law;
        }
    }
}

void topology_build(struct sim *sim)
{
    struct parts parts = {0};
    for (uint32_t law = 0; law < sim->plant->law_count; law++) {
        bool whole = place_nodes(sim, law);
        if (whole && sim->state.present[sim->plant->laws[law].component]) {
            add_element(&parts, &sim->elements[law], law);
        }
    }
    add_instruments(sim, &parts);
    add_vents(sim, &parts);
    network_build(sim->network, parts.items, parts.count);
    free(parts.items);

    arena_destroy(sim->topology);
    sim->topology = arena_create(0);
    order_islands(sim);
    list_laws(sim);
    ASSERT(network_island_count(sim->network) <= sim->island_room);
}

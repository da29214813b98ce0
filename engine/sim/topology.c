#include "engine/base/assert.h"
#include "engine/laws/hydraulic/oil_orifice.h"
#include "engine/laws/mechanical/damper.h"
#include "engine/laws/pneumatic/leak.h"
#include "engine/sim/internal.h"

#include <stdlib.h>
#include <string.h>

// What is joined to what now, as parts of networks.

// An open port or hose: conductance [m3/(s.Pa)] and critical ratio.
static const double open_port[] = {2e-8, 0.5};
// The same for oil, 30 l/min at 1 bar: flow, drop, diameter, discharge, opening, blocked, rounding.
static const double open_oil_port[] = {5e-4, 1e5, 0.0, 0.62, 1.0, 0.0, 1e4};
// A prop or pin: so stiff a damper to the frame that a ton creeps by a micrometre in a second.
static const double prop[] = {1e10, 0.0};
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
    bool battery = which == LAYER_DC && (element->type == &instrument_element ||
                                         element->type == &instrument_limited_element);
    return layer->source || (battery && element->parameters[INSTRUMENT_SOURCE] != 0.0);
}

static void add_element(
    struct parts *parts, struct element *element, uint32_t owner, double *pieces, bool follows)
{
    for (uint32_t which = 0; which < LAYER_COUNT; which++) {
        const struct element_layer *layer = &element->type->layers[which];
        if (layer->stamp == NULL) {
            continue;
        }
        uint32_t count = part_count(element, layer);
        for (uint32_t p = 0; p < count; p++) {
            bool source = drives(element, layer, (enum layer)which);
            uint32_t memory = network_memory_doubles(layer, (enum layer)which);
            add_part(parts,
                     (struct network_part){.element = element,
                                           .layer = (enum layer)which,
                                           .part = p,
                                           .owner = owner,
                                           .source = source,
                                           .follows = follows,
                                           .memory = memory > 0 ? pieces : NULL});
            pieces += memory;
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

// The instrument that was put into a connection at that end, or PLANT_NONE.
static uint32_t instrument_in(const struct sim *sim, uint32_t component, uint32_t end)
{
    for (uint32_t i = 0; i < SIM_INSTRUMENTS_MAX; i++) {
        const uint32_t *places = &sim->state.probes[(size_t)INSTRUMENT_PLACES * i];
        if (places[PLACE_CONNECTION] == component && places[PLACE_END] == end &&
            sim->state.ends[2 * component + end] != PLANT_NONE) {
            return i;
        }
    }
    return PLANT_NONE;
}

static void place_own_node(const struct sim *sim,
                           struct element *element,
                           uint32_t i,
                           uint32_t instrument,
                           enum domain domain)
{
    element->nodes[i] = sim->own[instrument][domain];
    element->phasors[i] = sim->own_phasors[instrument];
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
            uint32_t instrument = instrument_in(sim, wanted->component, end);
            if (instrument != PLANT_NONE) {
                place_own_node(sim, element, i, instrument, sim->laws[law]->nodes[i].domain);
                continue;
            }
            node = node_of_terminal(sim, sim->state.ends[2 * wanted->component + end]);
        }
        whole = place_node(sim, element, i, node, sim->laws[law]->nodes[i].domain) && whole;
    }
    return whole;
}

// Air that blows from a port, or oil that runs from it to the ground.
static void add_vent(struct sim *sim, struct parts *parts, uint32_t t)
{
    const struct plant_terminal *terminal = &sim->plant->terminals[t];
    bool oil = terminal->domain == DOMAIN_HYDRAULIC;
    struct element *vent = &sim->vents[t];
    *vent = (struct element){.type = oil ? &oil_orifice_element : &leak_element,
                             .parameters = oil ? open_oil_port : open_port,
                             .unknowns = sim->state.unknowns,
                             .node_count = oil ? 2 : 1,
                             .reads = no_signal,
                             .writes = no_signal,
                             .board = &sim->board,
                             .tick = &sim->state.header->tick};
    place_node(sim, vent, 0, terminal->node, terminal->domain);
    if (oil) {
        place_node(sim, vent, 1, PLANT_REFERENCE, terminal->domain);
    }
    add_element(parts, vent, PLANT_NONE, NULL, false);
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
        bool fluid = terminal->domain == DOMAIN_PNEUMATIC || terminal->domain == DOMAIN_HYDRAULIC;
        bool capped = sim->state.secured[terminal->component] & SECURED_CAPPED;
        if (fluid && !pipe && !capped && (gone || left)) {
            add_vent(sim, parts, t);
        }
    }
    free(held);
}

// Mechanisms that a prop holds.
static void add_props(struct sim *sim, struct parts *parts)
{
    for (uint32_t c = 0; c < sim->plant->component_count; c++) {
        uint32_t node = sim_mechanism(sim, c);
        if ((sim->state.secured[c] & SECURED_PROPPED) == 0 || node == PLANT_NONE) {
            continue;
        }
        enum domain domain = sim->plant->nodes[node].domain;
        struct element *element = &sim->props[c];
        *element = (struct element){.type = &damper_element,
                                    .parameters = prop,
                                    .unknowns = sim->state.unknowns,
                                    .node_count = 2,
                                    .reads = no_signal,
                                    .writes = no_signal,
                                    .board = &sim->board,
                                    .tick = &sim->state.header->tick};
        place_node(sim, element, 0, node, domain);
        place_node(sim, element, 1, PLANT_REFERENCE, domain);
        add_element(parts, element, PLANT_NONE, NULL, false);
    }
}

uint32_t instrument_terminal(const struct sim *sim, const uint32_t *places)
{
    uint32_t connection = places[PLACE_CONNECTION];
    return connection != PLANT_NONE ? sim->state.ends[2 * connection + places[PLACE_END]]
                                    : places[PLACE_A];
}

static enum domain terminal_domain(const struct sim *sim, uint32_t terminal)
{
    return terminal == PLANT_NONE ? DOMAIN_COUNT : sim->plant->terminals[terminal].domain;
}

// Finds the nodes of an instrument; false if it touches nothing that it can measure.
static bool place_instrument(struct sim *sim, uint32_t index)
{
    const uint32_t *places = &sim->state.probes[(size_t)INSTRUMENT_PLACES * index];
    struct element *element = &sim->instruments[index];
    uint32_t terminal = instrument_terminal(sim, places);
    enum domain domain = terminal_domain(sim, terminal);
    bool fluid = domain == DOMAIN_PNEUMATIC || domain == DOMAIN_HYDRAULIC;
    enum sim_instrument_kind kind =
        (enum sim_instrument_kind)(int)element->parameters[INSTRUMENT_KIND];
    if ((domain != DOMAIN_ELECTRICAL && !fluid) || (fluid && kind == SIM_BETWEEN) ||
        (!fluid && kind == SIM_GAUGE)) {
        return false;
    }
    element->type = instrument_type(element->parameters, domain);
    uint32_t node = node_of_terminal(sim, terminal);
    if (kind == SIM_IN_LINE) {
        place_own_node(sim, element, 0, index, domain);
        place_node(sim, element, 1, node, domain);
    } else if (kind == SIM_GAUGE) {
        place_node(sim, element, 0, node, domain);
        place_own_node(sim, element, 1, index, domain);
    } else {
        uint32_t other = places[PLACE_B];
        if (terminal_domain(sim, other) != DOMAIN_ELECTRICAL) {
            return false;
        }
        place_node(sim, element, 0, node, domain);
        place_node(sim, element, 1, node_of_terminal(sim, other), domain);
    }
    return true;
}

static void add_instruments(struct sim *sim, struct parts *parts)
{
    for (uint32_t i = 0; i < SIM_INSTRUMENTS_MAX; i++) {
        if (place_instrument(sim, i)) {
            double *pieces = sim->state.pieces + sim->piece_first[sim->plant->law_count + i];
            add_element(parts, &sim->instruments[i], PLANT_NONE, pieces, true);
        }
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

// By unknown of a circuit: laws whose end hook looks at that node.
static void list_watchers(struct sim *sim)
{
    struct law_lists *watchers = &sim->watchers;
    watchers->first = ARENA_NEW(sim->topology, uint32_t, sim->unknown_count + 2);
    uint32_t total = 0;
    for (int pass = 0; pass < 2; pass++) {
        for (uint32_t law = 0; law < sim->plant->law_count; law++) {
            const struct element *element = &sim->elements[law];
            bool follows = sim->has_end[law] && sim->state.present[sim->plant->laws[law].component];
            for (uint32_t i = 0; follows && i < 2 * element->node_count; i++) {
                uint32_t node = i / 2;
                uint32_t unknown = i % 2 == 0 ? element->nodes[node] : element->phasors[node];
                if (sim->laws[law]->nodes[node].domain != DOMAIN_ELECTRICAL ||
                    unknown >= sim->solved_count) {
                    continue;
                }
                if (pass == 0) {
                    watchers->first[unknown + 2]++;
                    total++;
                } else {
                    watchers->items[watchers->first[unknown + 1]++] = law;
                }
            }
        }
        for (uint32_t i = 2; pass == 0 && i < sim->unknown_count + 2; i++) {
            watchers->first[i] += watchers->first[i - 1];
        }
        if (pass == 0) {
            watchers->items = ARENA_NEW(sim->topology, uint32_t, total + 1);
        }
    }
}

// Calls for each law that waits for a signal which law @p writer changes by its motion.
static uint32_t edges_of(const struct sim *sim, uint32_t writer, struct sim_edge *edges)
{
    uint32_t count = 0;
    const struct plant_law *wanted = &sim->plant->laws[writer];
    for (uint32_t w = 0; w < wanted->write_count; w++) {
        uint32_t signal = wanted->writes[w];
        if (signal == PLANT_NONE) {
            continue;
        }
        for (uint32_t k = sim->readers.first[signal]; k < sim->readers.first[signal + 1]; k++) {
            struct reader reader = sim->readers.items[k];
            if (sim->elements[reader.law].type->edge == NULL) {
                continue;
            }
            if (edges != NULL) {
                edges[count] = (struct sim_edge){writer, w, reader.law, reader.read};
            }
            count++;
        }
    }
    return count;
}

// By island: who waits for what its motion changes.
static void list_edges(struct sim *sim)
{
    uint32_t count = network_island_count(sim->network);
    sim->edge_first = ARENA_NEW(sim->topology, uint32_t, count + 1);
    sim->stepped = ARENA_NEW(sim->topology, uint32_t, 4 * count + 4);
    sim->stepped_count = 0;
    uint32_t total = 0;
    for (int pass = 0; pass < 2; pass++) {
        uint32_t next = 0;
        for (uint32_t island = 0; island < count; island++) {
            sim->edge_first[island] = next;
            bool flows = network_island_layer(sim->network, island) == LAYER_FLOW;
            uint32_t owners = 0;
            const uint32_t *laws = network_island_owners(sim->network, island, &owners);
            for (uint32_t i = 0; flows && i < owners; i++) {
                if (laws[i] != PLANT_NONE && sim->elements[laws[i]].type->rate != NULL) {
                    next += edges_of(sim, laws[i], pass == 0 ? NULL : sim->edges + next);
                }
            }
        }
        sim->edge_first[count] = next;
        total = next;
        if (pass == 0) {
            sim->edges = ARENA_NEW(sim->topology, struct sim_edge, total + 1);
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
            bool follows = sim->has_end[law] || sim->elements[law].type->commit != NULL;
            double *pieces = sim->state.pieces + sim->piece_first[law];
            add_element(&parts, &sim->elements[law], law, pieces, follows);
        }
    }
    add_instruments(sim, &parts);
    add_vents(sim, &parts);
    add_props(sim, &parts);
    network_build(sim->network, parts.items, parts.count);
    free(parts.items);

    arena_destroy(sim->topology);
    sim->topology = arena_create(0);
    order_islands(sim);
    list_laws(sim);
    list_watchers(sim);
    list_edges(sim);
    ASSERT(network_island_count(sim->network) <= sim->island_room);
}

#include "engine/base/arena.h"
#include "engine/base/assert.h"
#include "engine/solver/island.h"

#include <stdlib.h>
#include <string.h>

const double island_insulation = 1e-9;

const double island_storage[UNKNOWN_KIND_COUNT] = {
    [UNKNOWN_PRESSURE] = 1e-7 / 1e5, // air in a fitting [m3], at the pressure of ANR
    [UNKNOWN_OIL] = 1e-16,           // compliance of the oil in a fitting [m3/Pa]
    [UNKNOWN_SPEED] = 1e-3,          // mass of a bare joint [kg]
    [UNKNOWN_ROTATION] = 1e-7,       // inertia of a bare shaft [kg.m2]
};
const double island_tie[UNKNOWN_KIND_COUNT] = {
    [UNKNOWN_OIL] = 1e-17, // leak of a fitting to the tank [m3/(s.Pa)]
};

const double element_mains_frequency = 50.0;

struct network *network_create(double *unknowns,
                               double *rates,
                               const uint8_t *kinds,
                               uint32_t unknown_count,
                               uint32_t solved,
                               enum network_path path)
{
    struct network *network = calloc(1, sizeof(*network));
    ASSERT(network != NULL);
    network->unknowns = unknowns;
    network->rates = rates;
    network->path = path;
    network->kinds = kinds;
    network->unknown_count = unknown_count;
    network->solved = solved;
    return network;
}

static void clear_topology(struct network *network)
{
    for (uint32_t i = 0; i < network->island_count; i++) {
        newton_destroy(network->islands[i].reference);
        nodal_destroy(network->islands[i].nodal);
        flow_destroy(network->islands[i].flow);
    }
    network->island_count = 0;
    arena_destroy(network->arena);
    network->arena = NULL;
}

void network_destroy(struct network *network)
{
    if (network != NULL) {
        clear_topology(network);
        free(network);
    }
}

// ---- topology ----

static uint32_t root_of(uint32_t *parents, uint32_t i)
{
    while (parents[i] != i) {
        parents[i] = parents[parents[i]];
        i = parents[i];
    }
    return i;
}

// The smaller index is the root: islands come in the order of their first unknown.
static void join(uint32_t *parents, uint32_t a, uint32_t b)
{
    a = root_of(parents, a);
    b = root_of(parents, b);
    if (a < b) {
        parents[b] = a;
    } else {
        parents[a] = b;
    }
}

static struct placed place(const struct network_part *part)
{
    const struct element *element = part->element;
    const struct element_layer *type = &element->type->layers[part->layer];
    struct placed placed = {
        .type = type,
        .element = part->element,
        .memory = part->memory,
        .part = part->part,
        .owner = part->owner,
        .follows = part->follows,
    };
    uint32_t width = part->layer == LAYER_AC ? 2 : 1;
    for (uint32_t i = 0; i < type->node_count; i++) {
        uint32_t node = type->node_first + part->part * type->node_count + i;
        ASSERT(node < element->node_count);
        uint32_t unknown = width == 2 ? element->phasors[node] : element->nodes[node];
        for (uint32_t w = 0; w < width; w++) {
            placed.unknowns[placed.count++] = unknown + w;
        }
    }
    uint32_t branch = element->branches[part->layer] + part->part * type->branch_count * width;
    for (uint32_t i = 0; i < type->branch_count * width; i++) {
        placed.unknowns[placed.count++] = branch + i;
    }
    ASSERT(placed.count <= ELEMENT_UNKNOWNS_MAX);
    return placed;
}

static void rest_unplaced(struct network *network)
{
    for (uint32_t i = 0; i < network->solved; i++) {
        if (network->island_of[i] == PLANT_NONE && network->kinds[i] != UNKNOWN_PRESSURE &&
            network->kinds[i] != UNKNOWN_OIL) {
            network->unknowns[i] = 0.0;
        }
    }
}

static void add_owner(struct island *island, uint32_t owner)
{
    if (island->owner_count == 0 || island->owners[island->owner_count - 1] != owner) {
        island->owners[island->owner_count++] = owner;
    }
}

// An element commits once for a step: in its flow island if it has one, else in that of its currents.
static bool commits_here(const struct placed *placed, enum layer layer)
{
    const struct element_type *type = placed->element->type;
    enum layer wanted = type->layers[LAYER_FLOW].stamp != NULL ? LAYER_FLOW : LAYER_DC;
    return type->commit != NULL && placed->part == 0 && layer == wanted;
}

static void make_room(struct network *network, const uint32_t *home, uint32_t count)
{
    struct arena *arena = network->arena;
    uint32_t *totals = ARENA_NEW(arena, uint32_t, network->island_count + 1);
    for (uint32_t i = 0; i < count; i++) {
        if (home[i] != PLANT_NONE) {
            totals[home[i]]++;
        }
    }
    for (uint32_t i = 0; i < network->island_count; i++) {
        struct island *island = &network->islands[i];
        island->parts = ARENA_NEW(arena, struct placed, totals[i]);
        island->owners = ARENA_NEW(arena, uint32_t, totals[i]);
        island->committed = ARENA_NEW(arena, struct element *, totals[i]);
    }
}

// Shares the parts out to the islands.
static void fill_islands(struct network *network,
                         const struct network_part *parts,
                         const struct placed *placed,
                         const uint32_t *home,
                         uint32_t count)
{
    make_room(network, home, count);
    network->places = ARENA_NEW(network->arena, struct part_place, count + 1);
    for (uint32_t i = 0; i < count; i++) {
        network->places[i] = (struct part_place){PLANT_NONE, NULL};
        if (home[i] == PLANT_NONE) {
            continue;
        }
        struct island *island = &network->islands[home[i]];
        struct placed *copy = &island->parts[island->part_count++];
        *copy = placed[i];
        network->places[i] = (struct part_place){home[i], copy};
        for (uint32_t k = 0; k < copy->count; k++) {
            uint32_t unknown = copy->unknowns[k];
            copy->rows[k] = -1;
            if (unknown < network->solved) {
                copy->rows[k] = (int32_t)network->island_of[unknown]; // place, see below
            }
        }
        add_owner(island, parts[i].owner);
        if (commits_here(copy, island->layer)) {
            island->committed[island->committed_count++] = copy->element;
        }
    }
}

// Parts of one owner stand together: where they begin.
static void list_owners(struct network *network, const struct network_part *parts, uint32_t count)
{
    uint32_t owned = count;
    while (owned > 0 && parts[owned - 1].owner == PLANT_NONE) {
        owned--;
    }
    network->owner_count = owned > 0 ? parts[owned - 1].owner + 1 : 0;
    network->owner_first = ARENA_NEW(network->arena, uint32_t, network->owner_count + 1);
    uint32_t part = 0;
    for (uint32_t owner = 0; owner <= network->owner_count; owner++) {
        while (part < owned && parts[part].owner < owner) {
            part++;
        }
        network->owner_first[owner] = part;
    }
}

// The frequency of an island is that of the mains if they drive it, else of its first source.
static void find_frequencies(struct network *network,
                             const struct network_part *parts,
                             const uint32_t *home,
                             uint32_t count)
{
    for (uint32_t i = 0; i < network->island_count; i++) {
        network->islands[i].frequency = element_mains_frequency;
        network->islands[i].whispers =
            network->path == NETWORK_FAST && network->islands[i].layer == LAYER_AC;
    }
    uint8_t *on_mains = calloc(network->island_count + 1, 1);
    ASSERT(on_mains != NULL);
    for (uint32_t i = 0; i < count; i++) {
        parts[i].element->frequency = &element_mains_frequency;
        if (home[i] != PLANT_NONE && parts[i].layer == LAYER_AC && parts[i].source) {
            on_mains[home[i]] |= parts[i].element->type->frequency == NULL;
        }
    }
    for (uint32_t i = 0; i < count; i++) {
        if (home[i] == PLANT_NONE || parts[i].layer != LAYER_AC) {
            continue;
        }
        struct island *island = &network->islands[home[i]];
        parts[i].element->frequency = &island->frequency;
        if (parts[i].source && !parts[i].element->type->layers[LAYER_AC].whispers) {
            island->whispers = false;
        }
        bool own = parts[i].source && parts[i].element->type->frequency != NULL;
        if (own && !on_mains[home[i]] && island->driver == NULL) {
            island->driver = parts[i].element;
            // at once: what is joined anew must not look as if the mains were on it until it is solved
            double set = island->driver->type->frequency(island->driver);
            island->frequency = set > 0.0 ? set : element_mains_frequency; // 0: not started yet
        }
    }
    free(on_mains);
}

static void touch_island(struct island *island)
{
    island->fixed_valid = false;
    for (uint32_t i = 0; i < island->part_count && island->nodal != NULL; i++) {
        nodal_touch(island->nodal, &island->parts[i]);
    }
}

// A drive has changed its frequency: all reactances are others.
static void follow_frequency(struct island *island)
{
    double frequency = island->driver != NULL ? island->driver->type->frequency(island->driver)
                                              : island->frequency;
    if (frequency != island->frequency) {
        ASSERT(frequency > 0.0);
        island->frequency = frequency;
        touch_island(island);
    }
}

static void prepare_fast(struct network *network, struct island *island)
{
    if (island->layer == LAYER_FLOW) {
        island->flow = flow_create(network, island);
    } else {
        island->nodal = nodal_create(network, island);
    }
}

void network_build(struct network *network, const struct network_part *parts, uint32_t count)
{
    clear_topology(network);
    network->arena = arena_create(0);
    struct arena *arena = network->arena;
    uint32_t total = network->unknown_count;
    struct placed *placed = calloc(count + 1, sizeof(*placed));
    uint32_t *home = calloc(count + 1, sizeof(*home));
    uint32_t *parents = calloc(total + 1, sizeof(*parents));
    uint32_t *number = calloc(total + 1, sizeof(*number)); // of the island of a root
    uint8_t *driven = calloc(total + 1, 1);
    uint8_t *met = calloc(total + 1, 1);
    ASSERT(placed && home && parents && number && driven && met);
    for (uint32_t i = 0; i < total; i++) {
        parents[i] = i;
        number[i] = PLANT_NONE;
    }
    for (uint32_t i = 0; i < count; i++) {
        placed[i] = place(&parts[i]);
        home[i] = PLANT_NONE;
        for (uint32_t k = 0; k < placed[i].count; k++) {
            uint32_t unknown = placed[i].unknowns[k];
            if (unknown >= network->solved) {
                continue;
            }
            met[unknown] = 1;
            if (home[i] == PLANT_NONE) {
                home[i] = unknown;
            } else {
                join(parents, home[i], unknown);
            }
        }
    }
    uint8_t *layers = calloc(total + 1, 1);
    ASSERT(layers != NULL);
    for (uint32_t i = 0; i < count; i++) {
        if (home[i] != PLANT_NONE) {
            uint32_t root = root_of(parents, home[i]);
            driven[root] |= parts[i].source || parts[i].layer == LAYER_FLOW;
            layers[root] = (uint8_t)parts[i].layer;
        }
    }
    network->island_of = ARENA_NEW(arena, uint32_t, total + 1);
    network->islands = ARENA_NEW(arena, struct island, total + 1);
    uint32_t *sizes = calloc(total + 1, sizeof(*sizes));
    ASSERT(sizes != NULL);
    for (uint32_t i = 0; i < total; i++) {
        network->island_of[i] = PLANT_NONE;
        uint32_t root = root_of(parents, i);
        if (!met[i] || !driven[root]) {
            continue;
        }
        if (number[root] == PLANT_NONE) {
            number[root] = network->island_count;
            network->islands[network->island_count++].layer = (enum layer)layers[root];
        }
        sizes[number[root]]++;
    }
    for (uint32_t i = 0; i < network->island_count; i++) {
        network->islands[i].unknowns = ARENA_NEW(arena, uint32_t, sizes[i]);
    }
    // island_of holds the place within the island while the parts are shared out
    for (uint32_t i = 0; i < total; i++) {
        uint32_t root = root_of(parents, i);
        if (met[i] && number[root] != PLANT_NONE) {
            struct island *island = &network->islands[number[root]];
            network->island_of[i] = island->size;
            island->unknowns[island->size++] = i;
        }
    }
    for (uint32_t i = 0; i < count; i++) {
        home[i] = home[i] == PLANT_NONE ? PLANT_NONE : number[root_of(parents, home[i])];
    }
    fill_islands(network, parts, placed, home, count);
    find_frequencies(network, parts, home, count);
    list_owners(network, parts, count);
    for (uint32_t i = 0; i < total; i++) {
        network->island_of[i] = PLANT_NONE;
    }
    for (uint32_t i = 0; i < network->island_count; i++) {
        struct island *island = &network->islands[i];
        for (uint32_t k = 0; k < island->size; k++) {
            network->island_of[island->unknowns[k]] = i;
        }
        if (network->path == NETWORK_FAST) {
            prepare_fast(network, island);
        }
    }
    rest_unplaced(network);
    free(sizes);
    free(layers);
    free(met);
    free(driven);
    free(number);
    free(parents);
    free(home);
    free(placed);
}

uint32_t network_island_count(const struct network *network)
{
    return network->island_count;
}

uint32_t network_unknown_count(const struct network *network)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < network->island_count; i++) {
        count += network->islands[i].size;
    }
    return count;
}

enum layer network_island_layer(const struct network *network, uint32_t island)
{
    return network->islands[island].layer;
}

bool network_island_whispers(const struct network *network, uint32_t island)
{
    return network->islands[island].whispers;
}

const uint32_t *
network_island_owners(const struct network *network, uint32_t island, uint32_t *count)
{
    *count = network->islands[island].owner_count;
    return network->islands[island].owners;
}

double network_island_frequency(const struct network *network, uint32_t island, bool *own)
{
    ASSERT(island < network->island_count);
    *own = network->islands[island].driver != NULL;
    return network->islands[island].frequency;
}

uint32_t network_island_of(const struct network *network, uint32_t unknown)
{
    return network->island_of[unknown];
}

uint32_t network_memory_doubles(const struct element_layer *layer, enum layer which)
{
    if (which == LAYER_FLOW || layer->stamp == NULL || layer->linear) {
        return 0;
    }
    uint32_t width = which == LAYER_AC ? 2 : 1;
    uint32_t nodes = layer->node_count * width;
    uint32_t branches = layer->branch_count * width;
    return 1 + (nodes + branches) * (nodes + 1); // a flag; what nodes and branches get from nodes
}

void network_touch(struct network *network, uint32_t owner)
{
    if (owner >= network->owner_count) {
        return;
    }
    for (uint32_t i = network->owner_first[owner]; i < network->owner_first[owner + 1]; i++) {
        if (network->places[i].island == PLANT_NONE) {
            continue;
        }
        struct island *island = &network->islands[network->places[i].island];
        island->fixed_valid = false;
        if (island->flow != NULL) {
            flow_touch(island->flow);
        }
        if (island->nodal != NULL) {
            nodal_touch(island->nodal, network->places[i].placed);
        }
    }
}

void network_look(struct network *network, uint32_t owner)
{
    if (owner >= network->owner_count) {
        return;
    }
    for (uint32_t i = network->owner_first[owner]; i < network->owner_first[owner + 1]; i++) {
        const struct part_place *place = &network->places[i];
        if (place->island != PLANT_NONE && !place->placed->type->linear &&
            network->islands[place->island].nodal != NULL) {
            nodal_touch(network->islands[place->island].nodal, place->placed);
        }
    }
}

void network_restore(struct network *network)
{
    for (uint32_t i = 0; i < network->island_count; i++) {
        struct island *island = &network->islands[i];
        island->fixed_valid = false;
        if (island->flow != NULL) {
            flow_touch(island->flow);
        }
        follow_frequency(island);
        if (island->nodal != NULL) {
            nodal_restore(network, island);
        }
    }
}

void network_publish(struct network *network)
{
    for (uint32_t i = 0; i < network->island_count; i++) {
        if (network->islands[i].nodal != NULL) {
            nodal_publish(network, network->islands[i].nodal);
        }
    }
}

// ---- steps ----

bool island_commit(const struct island *island, double step)
{
    bool moving = false;
    for (uint32_t i = 0; i < island->committed_count; i++) {
        struct element *element = island->committed[i];
        moving = element->type->commit(element, step) || moving;
    }
    return moving;
}

struct island_step network_step(struct network *network, uint32_t index, uint32_t ticks)
{
    ASSERT(ticks > 0);
    struct island *island = &network->islands[index];
    follow_frequency(island);
    struct island_step result;
    if (island->flow != NULL) {
        return flow_step(network, island, ticks);
    }
    if (island->nodal != NULL && nodal_step(network, island, ticks, &result)) {
        return result;
    }
    return newton_step(network, island, ticks * NETWORK_TICK);
}

bool network_check(struct network *network, uint32_t index, uint32_t *unknown)
{
    struct island *island = &network->islands[index];
    follow_frequency(island);
    return newton_check(network, island, unknown);
}

struct network_statistics network_statistics(const struct network *network)
{
    return network->statistics;
}

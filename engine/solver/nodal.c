// The fast way to solve an electrical island: node by node, and only what changed.
//
// Each part is reduced to what its nodes see: a block of conductances and sources, its branch
// currents eliminated on the spot. Linear parts are reduced when their element is touched. A
// nonlinear part keeps the linear piece it stands on in the caller's memory; it is reduced anew when
// one of its nodes has moved and the piece no longer says what the element says.
#include "engine/base/assert.h"
#include "engine/solver/fronts.h"
#include "engine/solver/island.h"
#include "engine/solver/reduced.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
    PASSES_MAX = 40,
    GROWTH = 5, // of the steps of an island that moves towards its rest
    TICKS_MAX = 1000,
};

static const double rest_voltage = 2e-6;  // [V] and [A] in a tick: dynamic parts that change less
static const double rest_current = 2e-7;  // are at rest
static const double small_swing = 1.0;    // [V] of the terminals of a part that is exact else
static const double small_voltage = 0.05; // [V] and [A] that one step should change where the
static const double small_current = 0.01; // equations are not exact for any step

struct nodal {
    struct fronts *fronts;
    uint32_t wide; // reals of a value
    uint32_t row_count;
    uint32_t *places; // [row_count] unknown of a node, its real part
    struct reduced *parts;
    uint32_t part_count;
    uint32_t *near_first; // [row_count + 1] into near: parts to look at when a node moved
    uint32_t *near;
    uint32_t *queue, *spare;
    uint32_t queue_count;
    uint32_t *changed;
    uint32_t changed_count;
    uint32_t *listed;
    uint32_t listed_count;
    uint32_t *dynamic;
    uint32_t dynamic_count;
    uint32_t *active; // dynamic parts that changed in the last step
    uint32_t active_count;
    uint8_t *row_moved;
    uint32_t *moved; // rows, unknowns once they are told
    uint32_t moved_count;
    bool broken;        // a part cannot be reduced
    struct stamp stamp; // scratch, as those below: too large to be cleared for each part
    double matrix[2 * FRONTS_BLOCK_ROWS_MAX * FRONTS_BLOCK_ROWS_MAX];
};

// ---- creation ----

static void *room(struct arena *arena, size_t count, size_t size)
{
    void *bytes = arena_alloc(arena, (count > 0 ? count : 1) * size);
    memset(bytes, 0, (count > 0 ? count : 1) * size);
    return bytes;
}

// Numbers the nodes of the island: rows of the unknowns that are no branch currents.
static uint32_t *
number_rows(const struct network *network, struct nodal *nodal, const struct island *island)
{
    uint32_t *row_of = calloc((size_t)network->unknown_count + 1, sizeof(*row_of));
    ASSERT(row_of != NULL);
    for (uint32_t i = 0; i < network->unknown_count; i++) {
        row_of[i] = UINT32_MAX;
    }
    nodal->places = room(network->arena, island->size, sizeof(uint32_t));
    for (uint32_t i = 0; i < island->size; i++) {
        uint32_t unknown = island->unknowns[i];
        if (network->kinds[unknown] == UNKNOWN_BRANCH || row_of[unknown] != UINT32_MAX) {
            continue;
        }
        nodal->places[nodal->row_count] = unknown;
        for (uint32_t w = 0; w < nodal->wide; w++) {
            row_of[unknown + w] = nodal->row_count;
        }
        nodal->row_count++;
    }
    return row_of;
}

static struct fronts_block block_of(const struct network *network,
                                    const struct nodal *nodal,
                                    const struct reduced *part,
                                    const uint32_t *row_of)
{
    struct fronts_block block = {.count = part->nodes / nodal->wide};
    ASSERT(block.count <= FRONTS_BLOCK_ROWS_MAX);
    for (uint32_t i = 0; i < block.count; i++) {
        uint32_t unknown = part->placed->unknowns[(size_t)i * nodal->wide];
        block.rows[i] = unknown < network->solved ? (int32_t)row_of[unknown] : -1;
    }
    return block;
}

static bool is_near(const struct reduced *part)
{
    return part->branches > 0 && (part->placed->follows || !part->placed->type->linear);
}

// Which parts to look at when a node moved.
static void list_near(struct arena *arena, struct nodal *nodal, const struct fronts_block *blocks)
{
    nodal->near_first = room(arena, nodal->row_count + 2, sizeof(uint32_t));
    for (int pass = 0; pass < 2; pass++) {
        for (uint32_t p = 0; p < nodal->part_count; p++) {
            bool wanted = is_near(&nodal->parts[p]) || !nodal->parts[p].placed->type->linear;
            for (uint32_t i = 0; wanted && i < blocks[p].count; i++) {
                if (blocks[p].rows[i] < 0) {
                    continue;
                }
                uint32_t row = (uint32_t)blocks[p].rows[i];
                if (pass == 0) {
                    nodal->near_first[row + 2]++;
                } else {
                    nodal->near[nodal->near_first[row + 1]++] = p;
                }
            }
        }
        if (pass == 0) {
            for (uint32_t r = 2; r < nodal->row_count + 2; r++) {
                nodal->near_first[r] += nodal->near_first[r - 1];
            }
            nodal->near = room(arena, nodal->near_first[nodal->row_count + 1], sizeof(uint32_t));
        }
    }
}

static void enqueue(struct nodal *nodal, uint32_t p)
{
    if (!nodal->parts[p].queued) {
        nodal->parts[p].queued = true;
        nodal->queue[nodal->queue_count++] = p;
    }
}

static void make_part(struct arena *arena, struct nodal *nodal, struct placed *placed)
{
    uint32_t p = nodal->part_count++;
    struct reduced *part = &nodal->parts[p];
    uint32_t nodes = placed->type->node_count * nodal->wide;
    *part = (struct reduced){.placed = placed,
                             .nodes = nodes,
                             .branches = placed->count - nodes,
                             .memory = placed->memory};
    placed->number = p;
    if (part->memory == NULL) {
        part->memory = room(arena, reduced_memory_doubles(nodes, part->branches), sizeof(double));
    }
    if (placed->type->dynamic) {
        part->old = room(arena, placed->count, sizeof(double));
        nodal->dynamic[nodal->dynamic_count++] = p;
    }
}

static void put_block(struct nodal *nodal, uint32_t p)
{
    const struct reduced *part = &nodal->parts[p];
    if (nodal->wide == 1) {
        fronts_set(nodal->fronts, p, reduced_slopes(part), reduced_sources(part));
        return;
    }
    uint32_t n = part->nodes / 2;
    double *matrix = nodal->matrix;
    for (uint32_t r = 0; r < n; r++) {
        for (uint32_t c = 0; c < n; c++) {
            const double *column = &reduced_slopes(part)[(size_t)2 * c];
            matrix[(size_t)2 * (r * n + c)] = column[(size_t)2 * r * part->nodes];
            matrix[2 * (r * n + c) + 1] = column[(size_t)(2 * r + 1) * part->nodes];
        }
    }
    fronts_set(nodal->fronts, p, matrix, reduced_sources(part));
}

struct nodal *nodal_create(const struct network *network, struct island *island)
{
    struct arena *arena = network->arena;
    for (uint32_t i = 0; i < island->part_count; i++) {
        if (island->layer == LAYER_AC && !island->parts[i].type->linear) {
            return NULL; // an admittance that depends on its voltage is no complex number
        }
    }
    struct nodal *nodal = room(arena, 1, sizeof(*nodal));
    nodal->wide = island->layer == LAYER_AC ? 2 : 1;
    nodal->parts = room(arena, island->part_count, sizeof(*nodal->parts));
    nodal->dynamic = room(arena, island->part_count, sizeof(uint32_t));
    nodal->active = room(arena, island->part_count, sizeof(uint32_t));
    nodal->queue = room(arena, island->part_count, sizeof(uint32_t));
    nodal->spare = room(arena, island->part_count, sizeof(uint32_t));
    nodal->changed = room(arena, island->part_count, sizeof(uint32_t));
    nodal->listed = room(arena, island->part_count, sizeof(uint32_t));
    uint32_t *row_of = number_rows(network, nodal, island);
    if (nodal->row_count == 0) {
        free(row_of);
        return NULL;
    }
    nodal->row_moved = room(arena, nodal->row_count, 1);
    nodal->moved = room(arena, (size_t)nodal->row_count * nodal->wide, sizeof(uint32_t));
    struct fronts_block *blocks = calloc((size_t)island->part_count + 1, sizeof(*blocks));
    ASSERT(blocks != NULL);
    for (uint32_t i = 0; i < island->part_count; i++) {
        make_part(arena, nodal, &island->parts[i]);
        blocks[i] = block_of(network, nodal, &nodal->parts[i], row_of);
    }
    list_near(arena, nodal, blocks);
    nodal->fronts = fronts_create(nodal->row_count,
                                  island_insulation,
                                  nodal->wide == 2,
                                  blocks,
                                  nodal->part_count,
                                  network->unknowns,
                                  nodal->places);
    free(blocks);
    free(row_of);
    island->nodal = nodal;
    nodal_restore(network, island);
    return nodal;
}

void nodal_destroy(struct nodal *nodal)
{
    if (nodal != NULL) {
        fronts_destroy(nodal->fronts);
    }
}

void nodal_touch(struct nodal *nodal, const struct placed *placed)
{
    enqueue(nodal, placed->number);
}

void nodal_publish(const struct network *network, const struct nodal *nodal)
{
    for (uint32_t p = 0; p < nodal->part_count; p++) {
        if (nodal->parts[p].memory[0] == 1.0) {
            reduced_publish(network, &nodal->parts[p]);
        }
    }
}

void nodal_restore(const struct network *network, const struct island *island)
{
    struct nodal *nodal = island->nodal;
    nodal->broken = false;
    nodal->queue_count = 0;
    nodal->active_count = 0;
    for (uint32_t p = 0; p < nodal->part_count; p++) {
        struct reduced *part = &nodal->parts[p];
        part->queued = false;
        if (part->placed->type->linear) {
            reduced_evaluate(network, island, part, NETWORK_TICK, true, &nodal->stamp);
            nodal->broken = !reduced_reduce(part, &nodal->stamp, true) || nodal->broken;
            put_block(nodal, p);
        } else {
            if (part->memory[0] == 1.0) {
                put_block(nodal, p);
            }
            enqueue(nodal, p);
            if (part->old != NULL) {
                reduced_remember(network, part);
                part->active = true;
                nodal->active[nodal->active_count++] = p;
            }
        }
    }
}

// ---- a step ----

static void note_changed(struct nodal *nodal, uint32_t p)
{
    if (!nodal->parts[p].changed) {
        nodal->parts[p].changed = true;
        nodal->changed[nodal->changed_count++] = p;
    }
}

// Reduces a part anew if it is not what it was. @return false if it cannot be
static bool look_at(const struct network *network,
                    const struct island *island,
                    struct nodal *nodal,
                    uint32_t p,
                    double step)
{
    struct reduced *part = &nodal->parts[p];
    struct stamp *stamp = &nodal->stamp;
    bool linear = part->placed->type->linear;
    reduced_evaluate(network, island, part, step, linear, stamp);
    if (!linear && reduced_agrees(part, stamp)) {
        return true;
    }
    if (!reduced_reduce(part, &nodal->stamp, linear)) {
        return false;
    }
    put_block(nodal, p);
    note_changed(nodal, p);
    return true;
}

// Parts whose nodes moved.
static void note_moved(struct nodal *nodal, const uint32_t *rows, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        uint32_t row = rows[i];
        if (!nodal->row_moved[row]) {
            nodal->row_moved[row] = 1;
            nodal->moved[nodal->moved_count++] = row;
        }
        for (uint32_t k = nodal->near_first[row]; k < nodal->near_first[row + 1]; k++) {
            note_changed(nodal, nodal->near[k]);
        }
    }
}

// Currents of what changed; what is not linear must be looked at again.
static void publish_changed(const struct network *network, struct nodal *nodal)
{
    for (uint32_t i = 0; i < nodal->changed_count; i++) {
        uint32_t p = nodal->changed[i];
        struct reduced *part = &nodal->parts[p];
        part->changed = false;
        reduced_publish(network, part);
        if (!part->placed->type->linear) {
            enqueue(nodal, p);
        }
        if (!part->listed) {
            part->listed = true;
            nodal->listed[nodal->listed_count++] = p;
        }
    }
    nodal->changed_count = 0;
}

static bool look_at_queue(const struct network *network,
                          const struct island *island,
                          struct nodal *nodal,
                          double step)
{
    uint32_t *queue = nodal->queue;
    uint32_t count = nodal->queue_count;
    nodal->queue = nodal->spare;
    nodal->spare = queue;
    nodal->queue_count = 0;
    for (uint32_t i = 0; i < count; i++) {
        nodal->parts[queue[i]].queued = false;
    }
    for (uint32_t i = 0; i < count; i++) {
        if (!look_at(network, island, nodal, queue[i], step)) {
            return false;
        }
    }
    return true;
}

// Solves until every part agrees with its nodes.
static bool
settle(struct network *network, const struct island *island, struct nodal *nodal, double step)
{
    for (uint32_t pass = 0; pass < PASSES_MAX; pass++) {
        const uint32_t *rows;
        uint32_t count;
        if (!look_at_queue(network, island, nodal, step) ||
            !fronts_solve(nodal->fronts, &rows, &count)) {
            return false;
        }
        network->statistics.iterations++;
        network->statistics.solves++;
        note_moved(nodal, rows, count);
        publish_changed(network, nodal);
        if (nodal->queue_count == 0) {
            return true;
        }
    }
    return false;
}

static void begin(struct nodal *nodal)
{
    nodal->moved_count = 0;
    nodal->listed_count = 0;
    for (uint32_t i = 0; i < nodal->active_count; i++) {
        enqueue(nodal, nodal->active[i]);
    }
}

// How much the parts with a memory of their own changed in a step.
struct motion {
    bool moves;    // one changed by more than it does at rest
    double change; // of those whose equations are not exact for any step, as a multiple of what one
                   // step should change
};

static struct motion
motion_of(const struct network *network, const struct reduced *part, double ticks)
{
    struct motion motion = {0};
    bool exact = part->placed->element->type->horizon != NULL;
    for (uint32_t k = 0; k < part->placed->count; k++) {
        bool node = k < part->nodes;
        double change = fabs(network->unknowns[part->placed->unknowns[k]] - part->old[k]);
        motion.moves = motion.moves || change > (node ? rest_voltage : rest_current) * ticks;
        double share = change / (node ? small_voltage : small_current);
        if (exact) { // if what it hangs on stays: a coil behind a large resistance is not
            share = node ? change / small_swing : 0.0;
        }
        motion.change = share > motion.change ? share : motion.change;
    }
    return motion;
}

// Of all dynamic parts that this step touched; those that still move stay active.
static struct motion follow(const struct network *network, struct nodal *nodal, double ticks)
{
    struct motion total = {0};
    nodal->active_count = 0;
    for (uint32_t i = 0; i < nodal->dynamic_count; i++) {
        uint32_t p = nodal->dynamic[i];
        struct reduced *part = &nodal->parts[p];
        if (!part->active && !part->listed) {
            continue;
        }
        struct motion motion = motion_of(network, part, ticks);
        total.moves = total.moves || motion.moves;
        total.change = motion.change > total.change ? motion.change : total.change;
        part->active = motion.moves;
        if (motion.moves) {
            nodal->active[nodal->active_count++] = p;
        }
        reduced_remember(network, part);
    }
    return total;
}

static uint32_t nearest_horizon(const struct nodal *nodal)
{
    uint32_t nearest = TICKS_MAX;
    for (uint32_t i = 0; i < nodal->active_count; i++) {
        const struct element *element = nodal->parts[nodal->active[i]].placed->element;
        if (element->type->horizon != NULL) {
            uint32_t ticks = element->type->horizon(element);
            nearest = ticks < nearest ? ticks : nearest;
        }
    }
    return nearest > 0 ? nearest : 1;
}

// Rows become unknowns, parts their owners.
static void list_changes(struct nodal *nodal, struct island_step *result)
{
    uint32_t count = nodal->moved_count;
    for (uint32_t i = 0; i < count; i++) {
        nodal->row_moved[nodal->moved[i]] = 0;
        nodal->moved[i] = nodal->places[nodal->moved[i]];
    }
    for (uint32_t i = 0; i < nodal->listed_count; i++) {
        struct reduced *part = &nodal->parts[nodal->listed[i]];
        part->listed = false;
        nodal->listed[i] = part->placed->owner;
    }
    result->listed = true;
    result->moved = nodal->moved;
    result->moved_count = count;
    result->moved_owners = nodal->listed;
    result->moved_owner_count = nodal->listed_count;
}

// The reference way goes on: whatever was found here counts no more.
static bool give_up(struct network *network, const struct island *island, struct nodal *nodal)
{
    network->statistics.fallbacks++;
    for (uint32_t i = 0; i < nodal->listed_count; i++) {
        nodal->parts[nodal->listed[i]].listed = false;
    }
    for (uint32_t i = 0; i < nodal->moved_count; i++) {
        nodal->row_moved[nodal->moved[i]] = 0;
    }
    for (uint32_t i = 0; i < nodal->changed_count; i++) {
        nodal->parts[nodal->changed[i]].changed = false;
    }
    nodal->changed_count = 0;
    for (uint32_t p = 0; p < nodal->part_count; p++) {
        if (!nodal->parts[p].placed->type->linear) {
            nodal->parts[p].memory[0] = 0.0;
        }
    }
    for (uint32_t i = 0; i < nodal->dynamic_count; i++) {
        const struct reduced *part = &nodal->parts[nodal->dynamic[i]];
        for (uint32_t k = 0; k < part->placed->count; k++) {
            uint32_t unknown = part->placed->unknowns[k];
            if (unknown < network->solved) {
                network->unknowns[unknown] = part->old[k];
            }
        }
    }
    nodal_restore(network, island);
    return false;
}

bool nodal_step(struct network *network,
                struct island *island,
                uint32_t ticks,
                struct island_step *result)
{
    struct nodal *nodal = island->nodal;
    double step = ticks * NETWORK_TICK;
    begin(nodal);
    if (nodal->broken || !settle(network, island, nodal, step)) {
        return give_up(network, island, nodal);
    }
    *result = (struct island_step){.converged = true};
    result->moving = island_commit(island, step);
    struct motion motion = follow(network, nodal, ticks);
    result->moving = motion.moves || result->moving;
    if (result->moving) {
        uint32_t horizon = nearest_horizon(nodal);
        double growth = motion.change > 1.0 / GROWTH ? 1.0 / motion.change : GROWTH;
        uint32_t next = (uint32_t)(growth * ticks);
        next = next > 0 ? next : 1;
        result->next_ticks = next < horizon ? next : horizon;
    } else {
        result->next_ticks = NETWORK_REST;
    }
    list_changes(nodal, result);
    return true;
}

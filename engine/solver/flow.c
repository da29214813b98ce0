// The fast way to solve an island of flows and motion: implicit Euler steps as long as their error
// allows, from a prediction, with equations put straight into the factors' own places.
#include "engine/base/assert.h"
#include "engine/solver/damping.h"
#include "engine/solver/diagonal.h"
#include "engine/solver/island.h"
#include "engine/solver/pattern.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
    ITERATIONS_MAX = 40,
    AIR_TICKS_MIN = 3, // shorter ones come of events alone: what they leave out dies away by itself
    OIL_TICKS_MIN = 1, // but a check valve keeps the peak of what strikes it
    SLIDING_TICKS_MAX = 10,
    TURNING_TICKS_MAX = 100, // what turns evenly passes no sensor
    RESTING_TICKS_MAX = 1000,
    GROWTH_MAX = 3,
    HALVINGS_MAX = 2, // a step of one tick that fails is made in 4, then 16 pieces
    PIECES = 4,
};

// Newton's last change: what comes after it is its square.
static const double update_tolerance[UNKNOWN_KIND_COUNT] = {
    [UNKNOWN_BRANCH] = 1e-6,
    [UNKNOWN_PRESSURE] = 300.0,
    [UNKNOWN_OIL] = 1e3,
    [UNKNOWN_SPEED] = 1e-3,
    [UNKNOWN_ROTATION] = 1e-3,
};
// Error of one step: what the square of its length may leave out.
static const double step_tolerance[UNKNOWN_KIND_COUNT] = {
    [UNKNOWN_BRANCH] = HUGE_VAL,
    [UNKNOWN_PRESSURE] = 3e3,
    [UNKNOWN_OIL] = 2e3,
    [UNKNOWN_SPEED] = 1e-2,
    [UNKNOWN_ROTATION] = 0.1,
};

// Where nothing slides, pressures are all there is to see, for minutes: they are followed closer.
static const double at_rest = 1e-4; // [m/s]
static const double resting_tolerance[UNKNOWN_KIND_COUNT] = {
    [UNKNOWN_BRANCH] = HUGE_VAL,
    [UNKNOWN_PRESSURE] = 20.0,
    [UNKNOWN_OIL] = 2e3,
    [UNKNOWN_SPEED] = 1e-4,
    [UNKNOWN_ROTATION] = 1e-2,
};

struct flow_part {
    const struct element *element;
    void (*assemble)(const struct element *element,
                     const struct flow_place *place,
                     const struct flow_iterate *iterate);
    void (*stamp)(const struct element *element, uint32_t part, struct stamp *stamp);
    double (*storage)(const struct element *element);
    bool (*idle)(const struct element *element);
    uint32_t part;
    struct flow_place place;
};

struct flow {
    struct diagonal *diagonal;
    uint32_t size;  // unknowns
    uint32_t width; // and the references that its parts see
    uint32_t ticks_min;
    struct flow_part *parts;
    uint32_t part_count;
    struct flow_part **active; // those that put something into the network as it is now
    uint32_t active_count;
    bool slides;              // in the last step
    bool listed;              // active and storage are up to date
    uint32_t *diagonal_slots; // [size]
    uint8_t *kinds;           // [size]
    double *scale;            // [size] 1 / update_tolerance
    double *storage;          // [size] of the unknown itself and of the parts that only store
    double *tie;              // [size]
    uint32_t *references;     // [width - size] unknowns of the plant
    double *x, *old, *f;
    double *last;       // [size] change of the last iteration
    struct stamp stamp; // scratch: too large to be cleared for each part
};

// ---- creation ----

static void *room(struct arena *arena, size_t count, size_t size)
{
    void *bytes = arena_alloc(arena, (count > 0 ? count : 1) * size);
    memset(bytes, 0, (count > 0 ? count : 1) * size);
    return bytes;
}

// Place of a reference in x, after the unknowns.
static uint32_t reference_row(struct flow *flow, uint32_t unknown)
{
    for (uint32_t i = flow->size; i < flow->width; i++) {
        if (flow->references[i - flow->size] == unknown) {
            return i;
        }
    }
    flow->references[flow->width - flow->size] = unknown;
    return flow->width++;
}

static void place_part(struct arena *arena, struct flow *flow, const struct placed *placed)
{
    struct flow_part *part = &flow->parts[flow->part_count++];
    uint32_t count = placed->count;
    uint32_t *rows = room(arena, count, sizeof(*rows));
    uint32_t *slots = room(arena, (size_t)count * count, sizeof(*slots));
    uint32_t nowhere = diagonal_slot_count(flow->diagonal) - 1;
    for (uint32_t i = 0; i < count; i++) {
        rows[i] = placed->rows[i] >= 0 ? (uint32_t)placed->rows[i]
                                       : reference_row(flow, placed->unknowns[i]);
    }
    for (uint32_t r = 0; r < count; r++) {
        for (uint32_t c = 0; c < count; c++) {
            bool inside = rows[r] < flow->size && rows[c] < flow->size;
            slots[r * count + c] =
                inside ? diagonal_slot(flow->diagonal, rows[r], rows[c]) : nowhere;
        }
    }
    *part = (struct flow_part){
        .element = placed->element,
        .assemble = placed->element->type->assemble,
        .stamp = placed->type->stamp,
        .storage = placed->element->type->storage,
        .idle = placed->element->type->idle,
        .part = placed->part,
        .place = {count, rows, slots},
    };
}

// Parts of one type stand together, in the order in which the types first appear.
static void place_parts(struct arena *arena, struct flow *flow, const struct island *island)
{
    uint8_t *done = calloc((size_t)island->part_count + 1, 1);
    ASSERT(done != NULL);
    for (uint32_t i = 0; i < island->part_count; i++) {
        const struct element_type *type = island->parts[i].element->type;
        for (uint32_t k = i; k < island->part_count && !done[i]; k++) {
            if (k != i && !done[k] && island->parts[k].element->type == type) {
                place_part(arena, flow, &island->parts[k]);
                done[k] = 1;
            } else if (k == i) {
                place_part(arena, flow, &island->parts[i]);
            }
        }
        done[i] = 1;
    }
    free(done);
}

struct flow *flow_create(const struct network *network, const struct island *island)
{
    struct arena *arena = network->arena;
    for (uint32_t i = 0; i < island->size; i++) {
        if (network->kinds[island->unknowns[i]] == UNKNOWN_BRANCH) {
            return NULL; // its row may have no diagonal: that takes a search for pivots
        }
    }
    struct flow *flow = room(arena, 1, sizeof(*flow));
    flow->size = island->size;
    flow->width = island->size;
    flow->ticks_min = AIR_TICKS_MIN;
    struct pattern pattern = pattern_build(arena, island);
    flow->diagonal = diagonal_create(island->size, pattern.first, pattern.rows);
    flow->parts = room(arena, island->part_count, sizeof(*flow->parts));
    uint32_t references = network->unknown_count - network->solved;
    flow->references = room(arena, references, sizeof(uint32_t));
    place_parts(arena, flow, island);
    flow->diagonal_slots = room(arena, flow->size, sizeof(uint32_t));
    flow->kinds = room(arena, flow->size, 1);
    flow->active = room(arena, island->part_count, sizeof(struct flow_part *));
    flow->scale = room(arena, flow->size, sizeof(double));
    flow->storage = room(arena, flow->width, sizeof(double));
    flow->tie = room(arena, flow->size, sizeof(double));
    for (uint32_t i = 0; i < flow->size; i++) {
        uint8_t kind = network->kinds[island->unknowns[i]];
        flow->diagonal_slots[i] = diagonal_slot(flow->diagonal, i, i);
        flow->kinds[i] = kind;
        flow->scale[i] = 1.0 / update_tolerance[kind];
        flow->tie[i] = island_tie[kind];
        flow->ticks_min = kind == UNKNOWN_OIL ? OIL_TICKS_MIN : flow->ticks_min;
    }
    flow->x = room(arena, flow->width, sizeof(double));
    flow->old = room(arena, flow->width, sizeof(double));
    flow->f = room(arena, flow->width, sizeof(double));
    flow->last = room(arena, flow->size, sizeof(double));
    return flow;
}

void flow_destroy(struct flow *flow)
{
    if (flow != NULL) {
        diagonal_destroy(flow->diagonal);
    }
}

// ---- equations ----

static void
put_stamp(struct stamp *stamp, const struct flow_part *part, const struct flow_iterate *iterate)
{
    uint32_t count = part->place.count;
    stamp->count = count;
    stamp->step = iterate->step;
    stamp->frequency = element_mains_frequency;
    for (uint32_t i = 0; i < count; i++) {
        stamp->x[i] = iterate->x[part->place.rows[i]];
        stamp->old[i] = iterate->old[part->place.rows[i]];
        stamp->f[i] = 0.0;
    }
    memset(stamp->j, 0, (size_t)count * count * sizeof(double));
    part->stamp(part->element, part->part, stamp);
    for (uint32_t r = 0; r < count; r++) {
        iterate->f[part->place.rows[r]] += stamp->f[r];
        for (uint32_t c = 0; c < count; c++) {
            iterate->a[part->place.slots[r * count + c]] += stamp->j[r * count + c];
        }
    }
}

// What only stores becomes a number at its node; what is shut is left out.
static void list_active(struct flow *flow)
{
    if (flow->listed) {
        return;
    }
    for (uint32_t i = 0; i < flow->size; i++) {
        flow->storage[i] = island_storage[flow->kinds[i]];
    }
    flow->active_count = 0;
    for (uint32_t p = 0; p < flow->part_count; p++) {
        struct flow_part *part = &flow->parts[p];
        if (part->storage != NULL) {
            flow->storage[part->place.rows[0]] += part->storage(part->element);
        } else if (part->idle == NULL || !part->idle(part->element)) {
            flow->active[flow->active_count++] = part;
        }
    }
    flow->listed = true;
}

void flow_touch(struct flow *flow)
{
    flow->listed = false;
}

static void assemble(struct flow *flow, double step)
{
    double *a = diagonal_values(flow->diagonal);
    memset(a, 0, diagonal_slot_count(flow->diagonal) * sizeof(*a));
    double frequency = 1.0 / step;
    for (uint32_t i = 0; i < flow->size; i++) {
        double storage = flow->storage[i] * frequency;
        flow->f[i] = storage * (flow->x[i] - flow->old[i]) + flow->tie[i] * flow->x[i];
        a[flow->diagonal_slots[i]] = storage + flow->tie[i];
    }
    struct flow_iterate iterate = {flow->x, flow->old, flow->f, a, step};
    for (uint32_t p = 0; p < flow->active_count; p++) {
        const struct flow_part *part = flow->active[p];
        if (part->assemble != NULL) {
            part->assemble(part->element, &part->place, &iterate);
        } else {
            put_stamp(&flow->stamp, part, &iterate);
        }
    }
}

static bool update(struct flow *flow, double share)
{
    double worst = 0.0;
    bool finite = true;
    for (uint32_t i = 0; i < flow->size; i++) {
        double change = flow->f[i];
        double size = fabs(change) * flow->scale[i];
        worst = size > worst ? size : worst;
        double x = flow->x[i] - share * change;
        if (flow->kinds[i] == UNKNOWN_PRESSURE && x < 0.2 * flow->x[i]) {
            x = 0.2 * flow->x[i]; // a pressure stays positive on the way
        }
        flow->x[i] = x;
        finite = finite && size <= worst;
    }
    return worst <= 1.0 && finite;
}

static bool newton(struct network *network, struct flow *flow, double step)
{
    for (uint32_t k = 0; k < ITERATIONS_MAX; k++) {
        assemble(flow, step);
        if (!diagonal_factor(flow->diagonal)) {
            return false;
        }
        network->statistics.factorisations++;
        diagonal_solve(flow->diagonal, flow->f);
        network->statistics.solves++;
        network->statistics.iterations++;
        double share = damping_share(flow->size, flow->scale, flow->f, flow->last, k);
        if (update(flow, share)) {
            return true;
        }
    }
    return false;
}

// ---- steps ----

static void load(const struct network *network, const struct island *island)
{
    struct flow *flow = island->flow;
    for (uint32_t i = 0; i < flow->size; i++) {
        flow->old[i] = network->unknowns[island->unknowns[i]];
    }
    for (uint32_t i = flow->size; i < flow->width; i++) {
        flow->old[i] = network->unknowns[flow->references[i - flow->size]];
        flow->x[i] = flow->old[i];
    }
}

static void predict(const struct network *network, const struct island *island, double step)
{
    struct flow *flow = island->flow;
    for (uint32_t i = 0; i < flow->size; i++) {
        double x = flow->old[i] + step * network->rates[island->unknowns[i]];
        if (flow->kinds[i] == UNKNOWN_PRESSURE && x < 0.5 * flow->old[i]) {
            x = 0.5 * flow->old[i];
        }
        flow->x[i] = x;
    }
}

// Largest error of the step just solved, as a multiple of what is allowed: the distance from the
// prediction tells the curvature. Writes the rates of the step into f.
static double measure(const struct network *network, const struct island *island, double step)
{
    struct flow *flow = island->flow;
    double worst = 0.0;
    double resting_worst = 0.0;
    bool slides = false;
    for (uint32_t i = 0; i < flow->size; i++) {
        uint8_t kind = flow->kinds[i];
        double rate = (flow->x[i] - flow->old[i]) / step;
        double error = 0.5 * fabs(rate - network->rates[island->unknowns[i]]) * step;
        double share = error / step_tolerance[kind];
        double resting_share = error / resting_tolerance[kind];
        worst = share > worst ? share : worst;
        resting_worst = resting_share > resting_worst ? resting_share : resting_worst;
        flow->f[i] = rate;
        slides = slides || (kind == UNKNOWN_SPEED && fabs(flow->x[i]) > at_rest);
    }
    flow->slides = slides;
    return slides ? worst : resting_worst;
}

static void publish(const struct network *network, const struct island *island)
{
    const struct flow *flow = island->flow;
    for (uint32_t i = 0; i < flow->size; i++) {
        network->unknowns[island->unknowns[i]] = flow->x[i];
        network->rates[island->unknowns[i]] = flow->f[i];
    }
}

// A tick that does not converge is made in smaller pieces; the last iterate is taken at the end.
static bool force(
    struct network *network, struct island *island, double step, uint32_t halvings, bool *converged)
{
    struct flow *flow = island->flow;
    load(network, island);
    memcpy(flow->x, flow->old, flow->size * sizeof(double));
    bool good = newton(network, flow, step);
    if (!good) {
        network->statistics.failures++;
        if (halvings < HALVINGS_MAX) {
            bool moving = false;
            for (uint32_t i = 0; i < PIECES; i++) {
                moving = force(network, island, step / PIECES, halvings + 1, converged) || moving;
            }
            return moving;
        }
        *converged = false;
        for (uint32_t i = 0; i < flow->size; i++) {
            if (!isfinite(flow->x[i])) {
                memcpy(flow->x, flow->old, flow->size * sizeof(double));
                break;
            }
        }
    }
    (void)measure(network, island, step);
    publish(network, island);
    return island_commit(island, step);
}

// Makes one step of these ticks if its error allows. @return its error, or HUGE_VAL
static double attempt(struct network *network, struct island *island, uint32_t ticks, bool *moving)
{
    double step = ticks * NETWORK_TICK;
    load(network, island);
    predict(network, island, step);
    if (!newton(network, island->flow, step)) {
        return HUGE_VAL;
    }
    double error = measure(network, island, step);
    if (error > 2.0 && ticks > island->flow->ticks_min) {
        return error;
    }
    publish(network, island);
    *moving = island_commit(island, step) || *moving;
    return error;
}

// How long the next step may be, after one with this error.
static uint32_t suggest(const struct flow *flow, uint32_t ticks, double error, bool moving)
{
    double growth = GROWTH_MAX;
    if (error > 1.0 / (GROWTH_MAX * GROWTH_MAX)) {
        growth = 0.9 / sqrt(error);
    }
    double next = floor(ticks * growth);
    uint32_t most = flow->slides ? SLIDING_TICKS_MAX
                    : moving     ? TURNING_TICKS_MAX
                                 : RESTING_TICKS_MAX;
    if (next < flow->ticks_min) {
        return flow->ticks_min;
    }
    return next < most ? (uint32_t)next : most;
}

struct island_step flow_step(struct network *network, struct island *island, uint32_t ticks)
{
    struct island_step result = {.converged = true, .next_ticks = 1};
    list_active(island->flow);
    uint32_t done = 0;
    uint32_t piece = ticks;
    while (done < ticks) {
        piece = piece < ticks - done ? piece : ticks - done;
        bool moving = false;
        double error = attempt(network, island, piece, &moving);
        if (error == HUGE_VAL && piece > 1) {
            network->statistics.rejections++;
            piece = 1;
            continue;
        }
        if (error > 2.0 && piece > island->flow->ticks_min) {
            network->statistics.rejections++;
            piece = suggest(island->flow, piece, error, true);
            continue;
        }
        if (error == HUGE_VAL) {
            moving = force(network, island, NETWORK_TICK, 0, &result.converged);
        }
        done += piece;
        result.moving = moving;
        result.next_ticks = suggest(island->flow, piece, error, moving);
        piece = result.next_ticks;
    }
    return result;
}

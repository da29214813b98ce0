// The reference way to solve an island: Newton's method on all its unknowns, branch currents too.
#include "engine/base/assert.h"
#include "engine/solver/damping.h"
#include "engine/solver/factor.h"
#include "engine/solver/island.h"
#include "engine/solver/pattern.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
    ITERATIONS_MAX = 40,
    HALVINGS_MAX = 2, // a step that fails is made in 4, then 16 pieces
    PIECES = 4,
};

static const double update_tolerance[UNKNOWN_KIND_COUNT] = {
    [UNKNOWN_VOLTAGE] = 1e-9,
    [UNKNOWN_BRANCH] = 1e-9,
    [UNKNOWN_PRESSURE] = 1e-2,
    [UNKNOWN_OIL] = 1e-1,
    [UNKNOWN_SPEED] = 1e-8,
    [UNKNOWN_ROTATION] = 1e-6,
};
// Of the row of such an unknown: A, V, m3/s ANR, m3/s of oil, N, N.m.
static const double residual_tolerance[UNKNOWN_KIND_COUNT] = {
    [UNKNOWN_VOLTAGE] = 1e-10,
    [UNKNOWN_BRANCH] = 1e-9,
    [UNKNOWN_PRESSURE] = 1e-13,
    [UNKNOWN_OIL] = 1e-14,
    [UNKNOWN_SPEED] = 1e-7,
    [UNKNOWN_ROTATION] = 1e-8,
};
// Change in one millisecond under which an unknown is at rest.
static const double rest_change[UNKNOWN_KIND_COUNT] = {
    [UNKNOWN_VOLTAGE] = 1e-6,
    [UNKNOWN_BRANCH] = 1e-7,
    [UNKNOWN_PRESSURE] = 0.2,
    [UNKNOWN_OIL] = 2.0,
    [UNKNOWN_SPEED] = 1e-7,
    [UNKNOWN_ROTATION] = 1e-5,
};

// The matrix of an island with all its branch currents.
struct reference {
    struct pattern pattern;
    uint32_t entries;
    int32_t *diagonal;    // [size] slot
    double *fixed;        // [entries] matrix of the linear elements
    double *fixed_source; // [size] their residual at zero
    double *matrix;       // [entries]
    double *factored;     // [entries] what factor holds
    double *x, *old, *f;  // [size]
    double *trial;        // [size] saved iterate of a failed step
    double *scale, *last; // [size] see damping.h
    bool factored_valid;
    struct factor *factor;
};

static void build_slots(struct arena *arena, const struct pattern *pattern, struct placed *placed)
{
    placed->slots = ARENA_NEW(arena, int32_t, (size_t)placed->count * placed->count);
    for (uint32_t r = 0; r < placed->count; r++) {
        for (uint32_t c = 0; c < placed->count; c++) {
            bool inside = placed->rows[r] >= 0 && placed->rows[c] >= 0;
            placed->slots[r * placed->count + c] =
                inside ? pattern_slot(pattern, placed->rows[r], placed->rows[c]) : -1;
        }
    }
}

static struct reference *reference_of(struct network *network, struct island *island)
{
    if (island->reference != NULL) {
        return island->reference;
    }
    struct arena *arena = network->arena;
    struct reference *reference = ARENA_NEW(arena, struct reference, 1);
    uint32_t n = island->size;
    reference->pattern = pattern_build(arena, island);
    reference->entries = (uint32_t)reference->pattern.first[n];
    for (uint32_t p = 0; p < island->part_count; p++) {
        build_slots(arena, &reference->pattern, &island->parts[p]);
    }
    reference->diagonal = ARENA_NEW(arena, int32_t, n);
    for (uint32_t i = 0; i < n; i++) {
        reference->diagonal[i] = pattern_slot(&reference->pattern, (int32_t)i, (int32_t)i);
    }
    reference->fixed = ARENA_NEW(arena, double, reference->entries);
    reference->matrix = ARENA_NEW(arena, double, reference->entries);
    reference->factored = ARENA_NEW(arena, double, reference->entries);
    reference->fixed_source = ARENA_NEW(arena, double, n);
    reference->x = ARENA_NEW(arena, double, n);
    reference->old = ARENA_NEW(arena, double, n);
    reference->f = ARENA_NEW(arena, double, n);
    reference->trial = ARENA_NEW(arena, double, n);
    reference->scale = ARENA_NEW(arena, double, n);
    reference->last = ARENA_NEW(arena, double, n);
    for (uint32_t i = 0; i < n; i++) {
        reference->scale[i] = 1.0 / update_tolerance[network->kinds[island->unknowns[i]]];
    }
    enum factor_method method = island->layer == LAYER_FLOW ? FACTOR_DIAGONAL : FACTOR_PIVOTING;
    reference->factor = factor_create(method, n, reference->pattern.first, reference->pattern.rows);
    island->fixed_valid = false;
    island->reference = reference;
    return reference;
}

void newton_destroy(struct reference *reference)
{
    if (reference != NULL) {
        factor_destroy(reference->factor);
    }
}

// ---- equations ----

static void evaluate(const struct network *network,
                     const struct island *island,
                     const struct placed *placed,
                     double step,
                     bool at_zero,
                     struct stamp *stamp)
{
    const struct reference *reference = island->reference;
    uint32_t count = placed->count;
    stamp->count = count;
    stamp->step = step;
    stamp->frequency = island->frequency;
    for (uint32_t i = 0; i < count; i++) {
        int32_t row = placed->rows[i];
        stamp->f[i] = 0.0;
        if (row < 0) {
            stamp->x[i] = network->unknowns[placed->unknowns[i]];
            stamp->old[i] = stamp->x[i];
        } else {
            stamp->x[i] = at_zero ? 0.0 : reference->x[row];
            stamp->old[i] = at_zero ? 0.0 : reference->old[row];
        }
    }
    memset(stamp->j, 0, (size_t)count * count * sizeof(double));
    placed->type->stamp(placed->element, placed->part, stamp);
}

static void
scatter(const struct placed *placed, const struct stamp *stamp, double *f, double *matrix)
{
    uint32_t count = placed->count;
    for (uint32_t r = 0; r < count; r++) {
        int32_t row = placed->rows[r];
        if (row < 0) {
            continue;
        }
        f[row] += stamp->f[r];
        for (uint32_t c = 0; c < count; c++) {
            int32_t slot = placed->slots[r * count + c];
            if (slot >= 0) {
                matrix[slot] += stamp->j[r * count + c];
            }
        }
    }
}

// Equations of the linear elements: matrix and source, summed anew in a fixed order.
static void fix_linear(const struct network *network, struct island *island)
{
    if (island->fixed_valid) {
        return;
    }
    struct reference *reference = island->reference;
    memset(reference->fixed, 0, reference->entries * sizeof(double));
    memset(reference->fixed_source, 0, island->size * sizeof(double));
    struct stamp stamp;
    for (uint32_t p = 0; p < island->part_count; p++) {
        const struct placed *placed = &island->parts[p];
        if (placed->type->linear) {
            evaluate(network, island, placed, 0.0, true, &stamp);
            scatter(placed, &stamp, reference->fixed_source, reference->fixed);
        }
    }
    for (uint32_t i = 0; i < island->size; i++) {
        if (network->kinds[island->unknowns[i]] == UNKNOWN_VOLTAGE) {
            reference->fixed[reference->diagonal[i]] += island_insulation;
        }
    }
    island->fixed_valid = true;
}

// Residual f and matrix at x.
static void assemble(const struct network *network, struct island *island, double step)
{
    struct reference *reference = island->reference;
    const struct pattern *pattern = &reference->pattern;
    memcpy(reference->matrix, reference->fixed, reference->entries * sizeof(double));
    memcpy(reference->f, reference->fixed_source, island->size * sizeof(double));
    for (uint32_t column = 0; column < island->size; column++) {
        double x = reference->x[column];
        for (int32_t k = pattern->first[column]; k < pattern->first[column + 1]; k++) {
            reference->f[pattern->rows[k]] += reference->fixed[k] * x;
        }
    }
    if (island->layer == LAYER_FLOW) {
        for (uint32_t i = 0; i < island->size; i++) {
            uint8_t kind = network->kinds[island->unknowns[i]];
            double storage = island_storage[kind] / step;
            double tie = island_tie[kind];
            reference->f[i] +=
                storage * (reference->x[i] - reference->old[i]) + tie * reference->x[i];
            reference->matrix[reference->diagonal[i]] += storage + tie;
        }
    }
    struct stamp stamp;
    for (uint32_t p = 0; p < island->part_count; p++) {
        const struct placed *placed = &island->parts[p];
        if (!placed->type->linear) {
            evaluate(network, island, placed, step, false, &stamp);
            scatter(placed, &stamp, reference->f, reference->matrix);
        }
    }
}

static bool factor_island(struct network *network, struct island *island, uint32_t *singular)
{
    struct reference *reference = island->reference;
    size_t bytes = reference->entries * sizeof(double);
    if (reference->factored_valid && memcmp(reference->factored, reference->matrix, bytes) == 0) {
        return true;
    }
    memcpy(reference->factored, reference->matrix, bytes);
    reference->factored_valid = factor_matrix(reference->factor, reference->matrix, singular);
    network->statistics.factorisations++;
    return reference->factored_valid;
}

static bool residual_vanishes(const struct network *network, const struct island *island)
{
    for (uint32_t i = 0; i < island->size; i++) {
        double limit = residual_tolerance[network->kinds[island->unknowns[i]]];
        if (!(fabs(island->reference->f[i]) <= limit)) {
            return false;
        }
    }
    return true;
}

// Takes the Newton step in f; true if it was within tolerance everywhere.
static bool update(const struct network *network, struct island *island, double share)
{
    struct reference *reference = island->reference;
    bool small = true;
    for (uint32_t i = 0; i < island->size; i++) {
        uint8_t kind = network->kinds[island->unknowns[i]];
        double change = reference->f[i];
        small = small && fabs(change) <= update_tolerance[kind];
        double x = reference->x[i] - share * change;
        if (kind == UNKNOWN_PRESSURE && x < 0.2 * reference->x[i]) {
            x = 0.2 * reference->x[i]; // a pressure stays positive on the way
        }
        reference->x[i] = x;
    }
    return small;
}

static bool newton(struct network *network, struct island *island, double step)
{
    for (uint32_t k = 0; k < ITERATIONS_MAX; k++) {
        assemble(network, island, step);
        if (k > 0 && residual_vanishes(network, island)) {
            return true;
        }
        uint32_t singular;
        if (!factor_island(network, island, &singular)) {
            return false;
        }
        factor_solve(island->reference->factor, island->reference->f);
        network->statistics.solves++;
        network->statistics.iterations++;
        struct reference *reference = island->reference;
        double share =
            damping_share(island->size, reference->scale, reference->f, reference->last, k);
        if (update(network, island, share)) {
            return true;
        }
    }
    return false;
}

static void publish(const struct network *network, const struct island *island)
{
    for (uint32_t i = 0; i < island->size; i++) {
        network->unknowns[island->unknowns[i]] = island->reference->x[i];
    }
}

// One step, in smaller pieces if it does not converge; the last iterate is taken at the end.
static bool advance(
    struct network *network, struct island *island, double step, uint32_t halvings, bool *converged)
{
    struct reference *reference = island->reference;
    memcpy(reference->old, reference->x, island->size * sizeof(double));
    if (newton(network, island, step)) {
        publish(network, island);
        return island_commit(island, step);
    }
    network->statistics.failures++;
    if (halvings < HALVINGS_MAX) {
        memcpy(reference->x, reference->old, island->size * sizeof(double));
        bool moving = false;
        for (uint32_t i = 0; i < PIECES; i++) {
            moving = advance(network, island, step / PIECES, halvings + 1, converged) || moving;
        }
        return moving;
    }
    for (uint32_t i = 0; i < island->size; i++) {
        if (!isfinite(reference->x[i])) {
            memcpy(reference->x, reference->old, island->size * sizeof(double));
            break;
        }
    }
    *converged = false;
    publish(network, island);
    return island_commit(island, step);
}

struct island_step newton_step(struct network *network, struct island *island, double step)
{
    struct reference *reference = reference_of(network, island);
    fix_linear(network, island);
    for (uint32_t i = 0; i < island->size; i++) {
        reference->x[i] = network->unknowns[island->unknowns[i]];
    }
    memcpy(reference->trial, reference->x, island->size * sizeof(double));
    struct island_step result = {.converged = true, .next_ticks = 1};
    result.moving = advance(network, island, step, 0, &result.converged);
    double per_millisecond = 1e-3 / step;
    for (uint32_t i = 0; i < island->size; i++) {
        double change = fabs(reference->x[i] - reference->trial[i]) * per_millisecond;
        change /= rest_change[network->kinds[island->unknowns[i]]];
        if (change > result.change) {
            result.change = change;
        }
    }
    return result;
}

bool newton_check(struct network *network, struct island *island, uint32_t *unknown)
{
    struct reference *reference = reference_of(network, island);
    fix_linear(network, island);
    for (uint32_t i = 0; i < island->size; i++) {
        reference->x[i] = network->unknowns[island->unknowns[i]];
        reference->old[i] = reference->x[i];
    }
    assemble(network, island, NETWORK_TICK);
    uint32_t column = 0;
    if (factor_island(network, island, &column)) {
        return true;
    }
    *unknown = island->unknowns[column];
    return false;
}

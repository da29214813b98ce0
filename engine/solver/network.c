#include "engine/solver/network.h"

#include "engine/base/arena.h"
#include "engine/base/assert.h"
#include "engine/solver/factor.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

// Insulation of a conductor against earth [S]: what makes a floating circuit a circuit.
static const double insulation = 1e-9;
// Air in a fitting [m3]: what makes a closed junction a volume.
static const double fitting_volume = 1e-7;
static const double reference_pressure = 1e5; // of ANR [Pa]
static const double least_mass = 1e-3;        // of a bare joint [kg]
static const double least_inertia = 1e-7;     // of a bare shaft [kg.m2]
static const double least_compliance = 1e-16; // of the oil in a fitting [m3/Pa]
static const double oil_leak = 1e-17;         // of a fitting to the tank [m3/(s.Pa)]

const double element_mains_frequency = 50.0;

enum {
    ITERATIONS_FULL = 14, // Newton steps before they are halved
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

// A part with its place in the matrix of its island.
struct placed {
    const struct element_layer *type;
    struct element *element;
    uint32_t part;
    uint32_t count;
    uint32_t unknowns[ELEMENT_UNKNOWNS_MAX]; // of the plant
    int32_t rows[ELEMENT_UNKNOWNS_MAX];      // of the island, -1 for a reference
    int32_t *slots;                          // [count * count] of the matrix, -1 for none
};

struct island {
    enum layer layer;
    double frequency;             // [Hz], of an AC island
    const struct element *driver; // whose frequency that is, NULL for the mains
    uint32_t size;
    uint32_t *unknowns; // [size] of the plant
    struct placed *linear;
    uint32_t linear_count;
    struct placed *varying;
    uint32_t varying_count;
    struct element **committed; // elements with a commit hook
    uint32_t committed_count;
    uint32_t *owners;
    uint32_t owner_count;
    int32_t *first, *matrix_rows;
    uint32_t entries;
    int32_t *diagonal;    // [size] slot
    double *fixed;        // [entries] matrix of the linear elements
    double *fixed_source; // [size] their residual at zero
    double *matrix;       // [entries]
    double *factored;     // [entries] what factor holds
    double *x, *old, *f;  // [size]
    double *trial;        // [size] saved iterate of a failed step
    bool fixed_valid, factored_valid;
    struct factor *factor;
};

struct network {
    double *unknowns;
    const uint8_t *kinds;
    uint32_t unknown_count, solved;
    struct arena *arena; // of this topology
    struct island *islands;
    uint32_t island_count;
    uint32_t *island_of; // [unknown_count]
    struct network_statistics statistics;
};

struct network *
network_create(double *unknowns, const uint8_t *kinds, uint32_t unknown_count, uint32_t solved)
{
    struct network *network = calloc(1, sizeof(*network));
    ASSERT(network != NULL);
    network->unknowns = unknowns;
    network->kinds = kinds;
    network->unknown_count = unknown_count;
    network->solved = solved;
    return network;
}

static void clear_topology(struct network *network)
{
    for (uint32_t i = 0; i < network->island_count; i++) {
        factor_destroy(network->islands[i].factor);
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
    struct placed placed = {.type = type, .element = part->element, .part = part->part};
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

static int compare_rows(const void *a, const void *b)
{
    int32_t x = *(const int32_t *)a;
    int32_t y = *(const int32_t *)b;
    return (x > y) - (x < y);
}

static int32_t slot_at(const struct island *island, int32_t row, int32_t column)
{
    int32_t low = island->first[column];
    int32_t high = island->first[column + 1] - 1;
    while (low <= high) {
        int32_t middle = (low + high) / 2;
        if (island->matrix_rows[middle] == row) {
            return middle;
        }
        if (island->matrix_rows[middle] < row) {
            low = middle + 1;
        } else {
            high = middle - 1;
        }
    }
    ASSERT(!"an entry of the pattern");
    return -1;
}

// Counts the entries of each column, with repetitions; or writes their rows when rows is given.
static void spread(const struct placed *placed, uint32_t count, int32_t *cursor, int32_t *rows)
{
    for (uint32_t p = 0; p < count; p++) {
        for (uint32_t c = 0; c < placed[p].count; c++) {
            int32_t column = placed[p].rows[c];
            for (uint32_t r = 0; column >= 0 && r < placed[p].count; r++) {
                if (placed[p].rows[r] < 0) {
                    continue;
                }
                if (rows != NULL) {
                    rows[cursor[column]] = placed[p].rows[r];
                }
                cursor[column]++;
            }
        }
    }
}

static void build_pattern(struct arena *arena, struct island *island)
{
    uint32_t n = island->size;
    int32_t *cursor = calloc(n + 1, sizeof(*cursor));
    ASSERT(cursor != NULL);
    spread(island->linear, island->linear_count, cursor, NULL);
    spread(island->varying, island->varying_count, cursor, NULL);
    int32_t total = 0;
    for (uint32_t i = 0; i < n; i++) {
        int32_t here = cursor[i] + 1; // and the diagonal
        cursor[i] = total;
        total += here;
    }
    int32_t *rows = calloc((size_t)total + 1, sizeof(*rows));
    ASSERT(rows != NULL);
    int32_t *starts = calloc(n + 1, sizeof(*starts));
    ASSERT(starts != NULL);
    memcpy(starts, cursor, n * sizeof(*starts));
    starts[n] = total;
    for (uint32_t i = 0; i < n; i++) {
        rows[cursor[i]++] = (int32_t)i;
    }
    spread(island->linear, island->linear_count, cursor, rows);
    spread(island->varying, island->varying_count, cursor, rows);

    island->first = ARENA_NEW(arena, int32_t, n + 1);
    island->matrix_rows = ARENA_NEW(arena, int32_t, (size_t)total + 1);
    int32_t count = 0;
    for (uint32_t i = 0; i < n; i++) {
        island->first[i] = count;
        int32_t *column = rows + starts[i];
        size_t length = (size_t)(starts[i + 1] - starts[i]);
        qsort(column, length, sizeof(*column), compare_rows);
        for (size_t k = 0; k < length; k++) {
            if (k == 0 || column[k] != column[k - 1]) {
                island->matrix_rows[count++] = column[k];
            }
        }
    }
    island->first[n] = count;
    island->entries = (uint32_t)count;
    free(starts);
    free(rows);
    free(cursor);
}

static void build_slots(struct arena *arena, const struct island *island, struct placed *placed)
{
    placed->slots = ARENA_NEW(arena, int32_t, (size_t)placed->count * placed->count);
    for (uint32_t r = 0; r < placed->count; r++) {
        for (uint32_t c = 0; c < placed->count; c++) {
            bool inside = placed->rows[r] >= 0 && placed->rows[c] >= 0;
            placed->slots[r * placed->count + c] =
                inside ? slot_at(island, placed->rows[r], placed->rows[c]) : -1;
        }
    }
}

static void build_matrix(struct arena *arena, struct island *island)
{
    build_pattern(arena, island);
    uint32_t n = island->size;
    for (uint32_t p = 0; p < island->linear_count; p++) {
        build_slots(arena, island, &island->linear[p]);
    }
    for (uint32_t p = 0; p < island->varying_count; p++) {
        build_slots(arena, island, &island->varying[p]);
    }
    island->diagonal = ARENA_NEW(arena, int32_t, n);
    for (uint32_t i = 0; i < n; i++) {
        island->diagonal[i] = slot_at(island, (int32_t)i, (int32_t)i);
    }
    island->fixed = ARENA_NEW(arena, double, island->entries);
    island->matrix = ARENA_NEW(arena, double, island->entries);
    island->factored = ARENA_NEW(arena, double, island->entries);
    island->fixed_source = ARENA_NEW(arena, double, n);
    island->x = ARENA_NEW(arena, double, n);
    island->old = ARENA_NEW(arena, double, n);
    island->f = ARENA_NEW(arena, double, n);
    island->trial = ARENA_NEW(arena, double, n);
    enum factor_method method = island->layer == LAYER_FLOW ? FACTOR_DIAGONAL : FACTOR_PIVOTING;
    island->factor = factor_create(method, n, island->first, island->matrix_rows);
}

static void add_owner(struct island *island, uint32_t owner)
{
    if (island->owner_count == 0 || island->owners[island->owner_count - 1] != owner) {
        island->owners[island->owner_count++] = owner;
    }
}

// Shares the parts out to the islands.
static void fill_islands(struct network *network,
                         const struct network_part *parts,
                         const struct placed *placed,
                         const uint32_t *home,
                         uint32_t count)
{
    struct arena *arena = network->arena;
    uint32_t *totals = ARENA_NEW(arena, uint32_t, network->island_count);
    for (uint32_t i = 0; i < count; i++) {
        if (home[i] != PLANT_NONE) {
            totals[home[i]]++;
        }
    }
    for (uint32_t i = 0; i < network->island_count; i++) {
        struct island *island = &network->islands[i];
        island->linear = ARENA_NEW(arena, struct placed, totals[i]);
        island->varying = ARENA_NEW(arena, struct placed, totals[i]);
        island->owners = ARENA_NEW(arena, uint32_t, totals[i]);
        island->committed = ARENA_NEW(arena, struct element *, totals[i]);
    }
    for (uint32_t i = 0; i < count; i++) {
        if (home[i] == PLANT_NONE) {
            continue;
        }
        struct island *island = &network->islands[home[i]];
        struct placed copy = placed[i];
        for (uint32_t k = 0; k < copy.count; k++) {
            uint32_t unknown = copy.unknowns[k];
            copy.rows[k] = -1;
            if (unknown < network->solved) {
                copy.rows[k] = (int32_t)network->island_of[unknown]; // place, see below
            }
        }
        if (copy.type->linear) {
            island->linear[island->linear_count++] = copy;
        } else {
            island->varying[island->varying_count++] = copy;
        }
        add_owner(island, parts[i].owner);
        if (copy.element->type->commit != NULL && copy.part == 0 &&
            (island->layer == LAYER_FLOW || island->layer == LAYER_DC)) {
            island->committed[island->committed_count++] = copy.element;
        }
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
        bool own = parts[i].source && parts[i].element->type->frequency != NULL;
        if (own && !on_mains[home[i]] && island->driver == NULL) {
            island->driver = parts[i].element;
        }
    }
    free(on_mains);
}

// A drive has changed its frequency: all reactances are others.
static void follow_frequency(struct island *island)
{
    double frequency = island->driver != NULL ? island->driver->type->frequency(island->driver)
                                              : island->frequency;
    if (frequency != island->frequency) {
        ASSERT(frequency > 0.0);
        island->frequency = frequency;
        island->fixed_valid = false;
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
    for (uint32_t i = 0; i < total; i++) {
        network->island_of[i] = PLANT_NONE;
    }
    for (uint32_t i = 0; i < network->island_count; i++) {
        struct island *island = &network->islands[i];
        for (uint32_t k = 0; k < island->size; k++) {
            network->island_of[island->unknowns[k]] = i;
        }
        build_matrix(arena, island);
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

void network_touch(struct network *network, uint32_t island)
{
    network->islands[island].fixed_valid = false;
}

// ---- equations ----

static void evaluate(const struct network *network,
                     const struct island *island,
                     const struct placed *placed,
                     double step,
                     bool at_zero,
                     struct stamp *stamp)
{
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
            stamp->x[i] = at_zero ? 0.0 : island->x[row];
            stamp->old[i] = at_zero ? 0.0 : island->old[row];
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
    memset(island->fixed, 0, island->entries * sizeof(double));
    memset(island->fixed_source, 0, island->size * sizeof(double));
    struct stamp stamp;
    for (uint32_t p = 0; p < island->linear_count; p++) {
        evaluate(network, island, &island->linear[p], 0.0, true, &stamp);
        scatter(&island->linear[p], &stamp, island->fixed_source, island->fixed);
    }
    for (uint32_t i = 0; i < island->size; i++) {
        if (network->kinds[island->unknowns[i]] == UNKNOWN_VOLTAGE) {
            island->fixed[island->diagonal[i]] += insulation;
        }
    }
    island->fixed_valid = true;
}

// Residual f and matrix at x.
static void assemble(const struct network *network, struct island *island, double step)
{
    memcpy(island->matrix, island->fixed, island->entries * sizeof(double));
    memcpy(island->f, island->fixed_source, island->size * sizeof(double));
    if (island->linear_count > 0 || island->layer != LAYER_FLOW) {
        for (uint32_t column = 0; column < island->size; column++) {
            double x = island->x[column];
            for (int32_t k = island->first[column]; k < island->first[column + 1]; k++) {
                island->f[island->matrix_rows[k]] += island->fixed[k] * x;
            }
        }
    }
    if (island->layer == LAYER_FLOW) {
        double volume = fitting_volume / (reference_pressure * step);
        const double storages[UNKNOWN_KIND_COUNT] = {
            [UNKNOWN_PRESSURE] = volume,
            [UNKNOWN_OIL] = least_compliance / step,
            [UNKNOWN_SPEED] = least_mass / step,
            [UNKNOWN_ROTATION] = least_inertia / step,
        };
        for (uint32_t i = 0; i < island->size; i++) {
            uint8_t kind = network->kinds[island->unknowns[i]];
            double storage = storages[kind];
            double tie = kind == UNKNOWN_OIL ? oil_leak : 0.0;
            island->f[i] += storage * (island->x[i] - island->old[i]) + tie * island->x[i];
            island->matrix[island->diagonal[i]] += storage + tie;
        }
    }
    struct stamp stamp;
    for (uint32_t p = 0; p < island->varying_count; p++) {
        evaluate(network, island, &island->varying[p], step, false, &stamp);
        scatter(&island->varying[p], &stamp, island->f, island->matrix);
    }
}

static bool factor_island(struct network *network, struct island *island, uint32_t *singular)
{
    size_t bytes = island->entries * sizeof(double);
    if (island->factored_valid && memcmp(island->factored, island->matrix, bytes) == 0) {
        return true;
    }
    memcpy(island->factored, island->matrix, bytes);
    island->factored_valid = factor_matrix(island->factor, island->matrix, singular);
    network->statistics.factorisations++;
    return island->factored_valid;
}

static bool residual_vanishes(const struct network *network, const struct island *island)
{
    for (uint32_t i = 0; i < island->size; i++) {
        double limit = residual_tolerance[network->kinds[island->unknowns[i]]];
        if (!(fabs(island->f[i]) <= limit)) {
            return false;
        }
    }
    return true;
}

// Takes the Newton step in f; true if it was within tolerance everywhere.
static bool update(const struct network *network, struct island *island, double share)
{
    bool small = true;
    for (uint32_t i = 0; i < island->size; i++) {
        uint8_t kind = network->kinds[island->unknowns[i]];
        double change = island->f[i];
        small = small && fabs(change) <= update_tolerance[kind];
        double x = island->x[i] - share * change;
        if (kind == UNKNOWN_PRESSURE && x < 0.2 * island->x[i]) {
            x = 0.2 * island->x[i]; // a pressure stays positive on the way
        }
        island->x[i] = x;
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
        factor_solve(island->factor, island->f);
        network->statistics.solves++;
        network->statistics.iterations++;
        if (update(network, island, k < ITERATIONS_FULL ? 1.0 : 0.5)) {
            return true;
        }
    }
    return false;
}

static void publish(const struct network *network, const struct island *island)
{
    for (uint32_t i = 0; i < island->size; i++) {
        network->unknowns[island->unknowns[i]] = island->x[i];
    }
}

static bool commit(const struct island *island, double step)
{
    bool moving = false;
    for (uint32_t i = 0; i < island->committed_count; i++) {
        struct element *element = island->committed[i];
        moving = element->type->commit(element, step) || moving;
    }
    return moving;
}

// One step, in smaller pieces if it does not converge; the last iterate is taken at the end.
static bool advance(
    struct network *network, struct island *island, double step, uint32_t halvings, bool *converged)
{
    memcpy(island->old, island->x, island->size * sizeof(double));
    if (newton(network, island, step)) {
        publish(network, island);
        return commit(island, step);
    }
    network->statistics.failures++;
    if (halvings < HALVINGS_MAX) {
        memcpy(island->x, island->old, island->size * sizeof(double));
        bool moving = false;
        for (uint32_t i = 0; i < PIECES; i++) {
            moving = advance(network, island, step / PIECES, halvings + 1, converged) || moving;
        }
        return moving;
    }
    for (uint32_t i = 0; i < island->size; i++) {
        if (!isfinite(island->x[i])) {
            memcpy(island->x, island->old, island->size * sizeof(double));
            break;
        }
    }
    *converged = false;
    publish(network, island);
    return commit(island, step);
}

struct island_step network_step(struct network *network, uint32_t index, double step)
{
    struct island *island = &network->islands[index];
    follow_frequency(island);
    fix_linear(network, island);
    for (uint32_t i = 0; i < island->size; i++) {
        island->x[i] = network->unknowns[island->unknowns[i]];
    }
    memcpy(island->trial, island->x, island->size * sizeof(double));
    struct island_step result = {.converged = true};
    result.moving = advance(network, island, step, 0, &result.converged);
    double per_millisecond = 1e-3 / step;
    for (uint32_t i = 0; i < island->size; i++) {
        double change = fabs(island->x[i] - island->trial[i]) * per_millisecond;
        change /= rest_change[network->kinds[island->unknowns[i]]];
        if (change > result.change) {
            result.change = change;
        }
    }
    return result;
}

bool network_check(struct network *network, uint32_t index, uint32_t *unknown)
{
    struct island *island = &network->islands[index];
    follow_frequency(island);
    fix_linear(network, island);
    for (uint32_t i = 0; i < island->size; i++) {
        island->x[i] = network->unknowns[island->unknowns[i]];
        island->old[i] = island->x[i];
    }
    assemble(network, island, 1e-3);
    uint32_t column = 0;
    if (factor_island(network, island, &column)) {
        return true;
    }
    *unknown = island->unknowns[column];
    return false;
}

struct network_statistics network_statistics(const struct network *network)
{
    return network->statistics;
}

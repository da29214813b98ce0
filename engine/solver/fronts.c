#include "engine/solver/fronts.h"

#include "engine/base/assert.h"

#include <amd.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

// One pivot of the tree. Positions in its front: 0 is itself, then its neighbours in order.
struct pivot {
    uint32_t row;         // of the island
    uint32_t place;       // of its value in unknowns
    uint32_t width;       // neighbours that are eliminated later
    uint32_t upper_first; // into uppers: those neighbours, as pivots
    uint32_t block_first; // into block_ids
    uint32_t block_count;
    uint32_t child_first; // into children
    uint32_t child_count;
    uint32_t parent;     // UINT32_MAX: a root
    uint32_t map_first;  // into maps: place of each upper in the parent's front
    uint32_t user_first; // into users: pivots that have this one as an upper
    uint32_t user_count;
    size_t values; // into values: see the layout below
};

// Values of a pivot, each one or two doubles: row [width], inverse, right side, then what it passes
// on: matrix [width * width] (diagonal unused), excess [width], right side [width].
struct block {
    uint32_t count;
    uint32_t positions[FRONTS_BLOCK_ROWS_MAX]; // in the front of its pivot, UINT32_MAX: none
    uint32_t pivot;                            // UINT32_MAX: all its rows are known
    size_t values; // matrix [count * count], excess [count], source [count]
};

struct fronts {
    uint32_t size;
    uint32_t wide; // doubles of a value
    double tie;
    struct pivot *pivots; // in order of elimination
    struct block *blocks;
    uint32_t *uppers, *block_ids, *children, *maps, *users;
    double *values, *block_values;
    double *front; // of the pivot being made
    double *unknowns;
    uint64_t *dirty, *visit; // [words]
    uint32_t words;
    bool any_dirty;
    uint32_t *moved; // rows
    uint64_t pivots_made;
    uint32_t failed_row;
};

static void *memory(size_t count, size_t size)
{
    void *bytes = calloc(count > 0 ? count : 1, size);
    ASSERT(bytes != NULL);
    return bytes;
}

// ---- the tree ----

// A growing list of numbers.
struct list {
    uint32_t *items;
    uint32_t count, room;
};

static void list_add(struct list *list, uint32_t item)
{
    if (list->count == list->room) {
        list->room = list->room == 0 ? 16 : 2 * list->room;
        list->items = realloc(list->items, list->room * sizeof(*list->items));
        ASSERT(list->items != NULL);
    }
    list->items[list->count++] = item;
}

static int by_number(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a;
    uint32_t y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

static void sort_once(struct list *list)
{
    if (list->count == 0) {
        return;
    }
    qsort(list->items, list->count, sizeof(*list->items), by_number);
    uint32_t kept = 1;
    for (uint32_t i = 1; i < list->count; i++) {
        if (list->items[i] != list->items[i - 1]) {
            list->items[kept++] = list->items[i];
        }
    }
    list->count = kept;
}

// Neighbours of each row, each once, in order.
static struct list *
neighbours(uint32_t size, const struct fronts_block *blocks, uint32_t block_count)
{
    struct list *lists = memory(size, sizeof(*lists));
    for (uint32_t b = 0; b < block_count; b++) {
        for (uint32_t r = 0; r < blocks[b].count; r++) {
            for (uint32_t c = 0; c < blocks[b].count; c++) {
                int32_t row = blocks[b].rows[r];
                int32_t column = blocks[b].rows[c];
                if (row >= 0 && column >= 0 && row != column) {
                    list_add(&lists[row], (uint32_t)column);
                }
            }
        }
    }
    for (uint32_t i = 0; i < size; i++) {
        sort_once(&lists[i]);
    }
    return lists;
}

// Order of elimination with little fill: order[k] is the row of pivot k.
static void order_rows(uint32_t size, const struct list *lists, uint32_t *order)
{
    int32_t *first = memory(size + 1, sizeof(*first));
    int32_t total = 0;
    for (uint32_t i = 0; i < size; i++) {
        first[i] = total;
        total += (int32_t)lists[i].count;
    }
    first[size] = total;
    int32_t *rows = memory((size_t)total, sizeof(*rows));
    int32_t *permutation = memory(size, sizeof(*permutation));
    for (uint32_t i = 0; i < size; i++) {
        for (uint32_t k = 0; k < lists[i].count; k++) {
            rows[(uint32_t)first[i] + k] = (int32_t)lists[i].items[k];
        }
    }
    int status = amd_order((int32_t)size, first, rows, permutation, NULL, NULL);
    ASSERT(status >= AMD_OK);
    for (uint32_t i = 0; i < size; i++) {
        order[i] = (uint32_t)permutation[i];
    }
    free(permutation);
    free(rows);
    free(first);
}

// Uppers of each pivot: neighbours eliminated later, with the fill that elimination brings.
static struct list *
eliminate(uint32_t size, const struct list *lists, const uint32_t *order, const uint32_t *place)
{
    struct list *uppers = memory(size, sizeof(*uppers));
    for (uint32_t k = 0; k < size; k++) {
        const struct list *near = &lists[order[k]];
        for (uint32_t i = 0; i < near->count; i++) {
            if (place[near->items[i]] > k) {
                list_add(&uppers[k], place[near->items[i]]);
            }
        }
    }
    for (uint32_t k = 0; k < size; k++) {
        sort_once(&uppers[k]);
        if (uppers[k].count == 0) {
            continue;
        }
        struct list *parent = &uppers[uppers[k].items[0]];
        for (uint32_t i = 1; i < uppers[k].count; i++) {
            list_add(parent, uppers[k].items[i]);
        }
    }
    return uppers;
}

static uint32_t position_of(const struct fronts *fronts, const struct pivot *pivot, uint32_t other)
{
    const uint32_t *uppers = &fronts->uppers[pivot->upper_first];
    uint32_t low = 0;
    uint32_t high = pivot->width;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (uppers[middle] < other) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    ASSERT(low < pivot->width && uppers[low] == other);
    return low + 1;
}

static void place_blocks(struct fronts *fronts,
                         const struct fronts_block *blocks,
                         uint32_t block_count,
                         const uint32_t *place)
{
    struct list *own = memory(fronts->size, sizeof(*own));
    size_t values = 0;
    for (uint32_t b = 0; b < block_count; b++) {
        struct block *block = &fronts->blocks[b];
        ASSERT(blocks[b].count <= FRONTS_BLOCK_ROWS_MAX);
        block->count = blocks[b].count;
        block->values = values;
        values += ((size_t)block->count * block->count + 2 * (size_t)block->count) * fronts->wide;
        block->pivot = UINT32_MAX;
        for (uint32_t r = 0; r < block->count; r++) {
            if (blocks[b].rows[r] >= 0 && place[blocks[b].rows[r]] < block->pivot) {
                block->pivot = place[blocks[b].rows[r]];
            }
        }
        for (uint32_t r = 0; r < block->count; r++) {
            block->positions[r] = UINT32_MAX;
            if (blocks[b].rows[r] >= 0) {
                uint32_t at = place[blocks[b].rows[r]];
                const struct pivot *pivot = &fronts->pivots[block->pivot];
                block->positions[r] = at == block->pivot ? 0 : position_of(fronts, pivot, at);
            }
        }
        if (block->pivot != UINT32_MAX) {
            list_add(&own[block->pivot], b);
        }
    }
    fronts->block_values = memory(values, sizeof(double));
    fronts->block_ids = memory(block_count, sizeof(uint32_t));
    uint32_t next = 0;
    for (uint32_t k = 0; k < fronts->size; k++) {
        fronts->pivots[k].block_first = next;
        fronts->pivots[k].block_count = own[k].count;
        for (uint32_t i = 0; i < own[k].count; i++) {
            fronts->block_ids[next++] = own[k].items[i];
        }
        free(own[k].items);
    }
    free(own);
}

// Children by parent, users by upper: lists turned round.
static void place_relations(struct fronts *fronts)
{
    uint32_t size = fronts->size;
    struct list *children = memory(size, sizeof(*children));
    struct list *users = memory(size, sizeof(*users));
    uint32_t total = 0;
    for (uint32_t k = 0; k < size; k++) {
        struct pivot *pivot = &fronts->pivots[k];
        pivot->map_first = total;
        for (uint32_t i = 0; i < pivot->width; i++) {
            uint32_t upper = fronts->uppers[pivot->upper_first + i];
            list_add(&users[upper], k);
            const struct pivot *parent = &fronts->pivots[pivot->parent];
            fronts->maps[total++] = i == 0 ? 0 : position_of(fronts, parent, upper);
        }
        if (pivot->parent != UINT32_MAX) {
            list_add(&children[pivot->parent], k);
        }
    }
    fronts->children = memory(size, sizeof(uint32_t));
    fronts->users = memory(total, sizeof(uint32_t));
    uint32_t child = 0;
    uint32_t user = 0;
    for (uint32_t k = 0; k < size; k++) {
        struct pivot *pivot = &fronts->pivots[k];
        pivot->child_first = child;
        pivot->child_count = children[k].count;
        pivot->user_first = user;
        pivot->user_count = users[k].count;
        for (uint32_t i = 0; i < children[k].count; i++) {
            fronts->children[child++] = children[k].items[i];
        }
        for (uint32_t i = 0; i < users[k].count; i++) {
            fronts->users[user++] = users[k].items[i];
        }
        free(children[k].items);
        free(users[k].items);
    }
    free(children);
    free(users);
}

struct fronts *fronts_create(uint32_t size,
                             double tie,
                             bool complex,
                             const struct fronts_block *blocks,
                             uint32_t block_count,
                             double *unknowns,
                             const uint32_t *places)
{
    ASSERT(size > 0 && tie > 0.0);
    struct fronts *fronts = memory(1, sizeof(*fronts));
    fronts->size = size;
    fronts->wide = complex ? 2 : 1;
    fronts->tie = tie;
    fronts->unknowns = unknowns;
    fronts->pivots = memory(size, sizeof(*fronts->pivots));
    fronts->blocks = memory(block_count, sizeof(*fronts->blocks));
    struct list *lists = neighbours(size, blocks, block_count);
    uint32_t *order = memory(size, sizeof(*order));
    uint32_t *place = memory(size, sizeof(*place));
    order_rows(size, lists, order);
    for (uint32_t k = 0; k < size; k++) {
        place[order[k]] = k;
    }
    struct list *uppers = eliminate(size, lists, order, place);
    uint32_t total = 0;
    size_t values = 0;
    uint32_t widest = 0;
    for (uint32_t k = 0; k < size; k++) {
        uint32_t width = uppers[k].count;
        fronts->pivots[k] = (struct pivot){
            .row = order[k],
            .place = places[order[k]],
            .width = width,
            .upper_first = total,
            .parent = width > 0 ? uppers[k].items[0] : UINT32_MAX,
            .values = values,
        };
        total += width;
        values += ((size_t)width * width + 3 * (size_t)width + 2) * fronts->wide;
        widest = width > widest ? width : widest;
    }
    fronts->uppers = memory(total, sizeof(uint32_t));
    fronts->maps = memory(total, sizeof(uint32_t));
    for (uint32_t k = 0; k < size; k++) {
        for (uint32_t i = 0; i < uppers[k].count; i++) {
            fronts->uppers[fronts->pivots[k].upper_first + i] = uppers[k].items[i];
        }
        free(uppers[k].items);
        free(lists[k].items);
    }
    free(uppers);
    free(lists);
    place_blocks(fronts, blocks, block_count, place);
    place_relations(fronts);
    free(place);
    free(order);
    fronts->values = memory(values, sizeof(double));
    size_t side = (size_t)widest + 1;
    fronts->front = memory((side * side + 2 * side) * fronts->wide, sizeof(double));
    fronts->words = (size + 63) / 64;
    fronts->dirty = memory(fronts->words, sizeof(uint64_t));
    fronts->visit = memory(fronts->words, sizeof(uint64_t));
    fronts->moved = memory(size, sizeof(uint32_t));
    for (uint32_t k = 0; k < size; k++) {
        fronts->dirty[k / 64] |= UINT64_C(1) << (k % 64);
    }
    fronts->any_dirty = true;
    return fronts;
}

void fronts_destroy(struct fronts *fronts)
{
    if (fronts == NULL) {
        return;
    }
    free(fronts->pivots);
    free(fronts->blocks);
    free(fronts->uppers);
    free(fronts->block_ids);
    free(fronts->children);
    free(fronts->maps);
    free(fronts->users);
    free(fronts->values);
    free(fronts->block_values);
    free(fronts->front);
    free(fronts->dirty);
    free(fronts->visit);
    free(fronts->moved);
    free(fronts);
}

// ---- values: the same elimination for real and for complex ones ----

#define SCALAR       double
#define NAME(what)   what##_real
#define ZERO         0.0
#define LOAD(at)     (*(at))
#define STORE(at, v) (*(at) = (v))
#define ADD(a, b)    ((a) + (b))
#define SUB(a, b)    ((a) - (b))
#define MUL(a, b)    ((a) * (b))
#define INVERSE(a)   (1.0 / (a))
#define SIZE(a)      fabs(a)
#define FROM_REAL(a) (a)
#define WIDE         (size_t)1
#include "engine/solver/fronts_body.h"

struct complex_value {
    double re, im;
};

static inline struct complex_value complex_load(const double *at)
{
    return (struct complex_value){at[0], at[1]};
}

static inline void complex_store(double *at, struct complex_value v)
{
    at[0] = v.re;
    at[1] = v.im;
}

static inline struct complex_value complex_add(struct complex_value a, struct complex_value b)
{
    return (struct complex_value){a.re + b.re, a.im + b.im};
}

static inline struct complex_value complex_sub(struct complex_value a, struct complex_value b)
{
    return (struct complex_value){a.re - b.re, a.im - b.im};
}

static inline struct complex_value complex_mul(struct complex_value a, struct complex_value b)
{
    return (struct complex_value){a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re};
}

static inline struct complex_value complex_inverse(struct complex_value a)
{
    double square = a.re * a.re + a.im * a.im;
    return (struct complex_value){a.re / square, -a.im / square};
}

#define SCALAR       struct complex_value
#define NAME(what)   what##_complex
#define ZERO         ((struct complex_value){0.0, 0.0})
#define LOAD(at)     complex_load(at)
#define STORE(at, v) complex_store(at, v)
#define ADD(a, b)    complex_add(a, b)
#define SUB(a, b)    complex_sub(a, b)
#define MUL(a, b)    complex_mul(a, b)
#define INVERSE(a)   complex_inverse(a)
#define SIZE(a)      (fabs((a).re) + fabs((a).im))
#define FROM_REAL(a) ((struct complex_value){a, 0.0})
#define WIDE         (size_t)2
#include "engine/solver/fronts_body.h"

void fronts_set(struct fronts *fronts, uint32_t index, const double *matrix, const double *source)
{
    struct block *block = &fronts->blocks[index];
    if (block->pivot == UINT32_MAX) {
        return;
    }
    if (fronts->wide == 1) {
        set_block_real(fronts, block, matrix, source);
    } else {
        set_block_complex(fronts, block, matrix, source);
    }
    fronts->dirty[block->pivot / 64] |= UINT64_C(1) << (block->pivot % 64);
    fronts->any_dirty = true;
}

// From the leaves to the roots: makes each dirty pivot and its ancestors again.
static bool sweep_up(struct fronts *fronts)
{
    for (uint32_t w = 0; w < fronts->words; w++) {
        while (fronts->dirty[w] != 0) {
            uint32_t k = 64 * w + (uint32_t)__builtin_ctzll(fronts->dirty[w]);
            bool good =
                fronts->wide == 1 ? make_pivot_real(fronts, k) : make_pivot_complex(fronts, k);
            if (!good) {
                fronts->failed_row = fronts->pivots[k].row;
                return false;
            }
            fronts->dirty[w] &= fronts->dirty[w] - 1;
            fronts->visit[w] |= UINT64_C(1) << (k % 64);
            uint32_t parent = fronts->pivots[k].parent;
            if (parent != UINT32_MAX) {
                fronts->dirty[parent / 64] |= UINT64_C(1) << (parent % 64);
            }
            fronts->pivots_made++;
        }
    }
    fronts->any_dirty = false;
    return true;
}

// From the roots to the leaves: moves what is not where it should be.
static uint32_t sweep_down(struct fronts *fronts)
{
    uint32_t count = 0;
    for (uint32_t w = fronts->words; w-- > 0;) {
        while (fronts->visit[w] != 0) {
            uint32_t bit = 63 - (uint32_t)__builtin_clzll(fronts->visit[w]);
            uint32_t k = 64 * w + bit;
            fronts->visit[w] &= ~(UINT64_C(1) << bit);
            bool moved =
                fronts->wide == 1 ? move_node_real(fronts, k) : move_node_complex(fronts, k);
            if (!moved) {
                continue;
            }
            const struct pivot *pivot = &fronts->pivots[k];
            fronts->moved[count++] = pivot->row;
            for (uint32_t i = 0; i < pivot->user_count; i++) {
                uint32_t user = fronts->users[pivot->user_first + i];
                fronts->visit[user / 64] |= UINT64_C(1) << (user % 64);
            }
        }
    }
    return count;
}

bool fronts_solve(struct fronts *fronts, const uint32_t **moved, uint32_t *moved_count)
{
    *moved = fronts->moved;
    *moved_count = 0;
    if (!fronts->any_dirty) {
        return true;
    }
    if (!sweep_up(fronts)) {
        return false;
    }
    *moved_count = sweep_down(fronts);
    return true;
}

uint64_t fronts_pivots_made(const struct fronts *fronts)
{
    return fronts->pivots_made;
}

uint32_t fronts_failed_row(const struct fronts *fronts)
{
    return fronts->failed_row;
}

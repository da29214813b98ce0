#include "engine/solver/diagonal.h"

#include "engine/base/assert.h"

#include <amd.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

// A pivot beyond these shares of the entry it came from has lost its digits.
static const double pivot_floor = 1e-11;
static const double pivot_ceiling = 1e11;

// One elimination step. Its width neighbours give as many entries of U to its right and of L below.
struct pivot {
    uint32_t row; // of the matrix, also its column
    uint32_t slot;
    uint32_t width;
    uint32_t first;        // into neighbours, uppers, lowers
    uint32_t target_first; // into targets, width * width of them
};

struct diagonal {
    uint32_t size;
    uint32_t slot_count;
    struct pivot *pivots; // in order of elimination
    uint32_t *neighbours; // rows of the matrix
    uint32_t *uppers, *lowers, *targets;
    uint32_t *place; // [size] pivot of a row
    double *values;
    double *inverse, *original; // [size]
};

static void *memory(size_t count, size_t size)
{
    void *bytes = calloc(count > 0 ? count : 1, size);
    ASSERT(bytes != NULL);
    return bytes;
}

struct row_list {
    uint32_t *items; // pivots, in order
    uint32_t count, room;
};

static void add(struct row_list *list, uint32_t item)
{
    uint32_t at = list->count;
    while (at > 0 && list->items[at - 1] > item) {
        at--;
    }
    if (at > 0 && list->items[at - 1] == item) {
        return;
    }
    if (list->count == list->room) {
        list->room = list->room == 0 ? 8 : 2 * list->room;
        list->items = realloc(list->items, list->room * sizeof(*list->items));
        ASSERT(list->items != NULL);
    }
    memmove(list->items + at + 1, list->items + at, (list->count - at) * sizeof(*list->items));
    list->items[at] = item;
    list->count++;
}

// Later neighbours of each pivot, with fill.
static struct row_list *
eliminate(const struct diagonal *diagonal, const int32_t *first, const int32_t *rows)
{
    struct row_list *lists = memory(diagonal->size, sizeof(*lists));
    for (uint32_t column = 0; column < diagonal->size; column++) {
        for (int32_t k = first[column]; k < first[column + 1]; k++) {
            uint32_t a = diagonal->place[column];
            uint32_t b = diagonal->place[rows[k]];
            if (a != b) {
                add(&lists[a < b ? a : b], a < b ? b : a);
            }
        }
    }
    for (uint32_t k = 0; k < diagonal->size; k++) {
        for (uint32_t i = 1; i < lists[k].count; i++) {
            add(&lists[lists[k].items[0]], lists[k].items[i]);
        }
    }
    return lists;
}

static void order_pivots(struct diagonal *diagonal, const int32_t *first, const int32_t *rows)
{
    int32_t *order = memory(diagonal->size, sizeof(*order));
    int status = amd_order((int32_t)diagonal->size, first, rows, order, NULL, NULL);
    ASSERT(status >= AMD_OK);
    for (uint32_t k = 0; k < diagonal->size; k++) {
        diagonal->pivots[k].row = (uint32_t)order[k];
        diagonal->place[order[k]] = k;
    }
    free(order);
}

// Place of an entry between two pivots: on the diagonal, to the right of the earlier, or below it.
static uint32_t slot_between(const struct diagonal *diagonal, uint32_t row, uint32_t column)
{
    if (row == column) {
        return diagonal->pivots[row].slot;
    }
    const struct pivot *pivot = &diagonal->pivots[row < column ? row : column];
    uint32_t other = diagonal->pivots[row < column ? column : row].row;
    for (uint32_t i = 0; i < pivot->width; i++) {
        if (diagonal->neighbours[pivot->first + i] == other) {
            return row < column ? diagonal->uppers[pivot->first + i]
                                : diagonal->lowers[pivot->first + i];
        }
    }
    ASSERT(!"an entry of the pattern");
    return 0;
}

static void number_slots(struct diagonal *diagonal, const struct row_list *lists)
{
    uint32_t slot = 0;
    uint32_t entry = 0;
    for (uint32_t k = 0; k < diagonal->size; k++) {
        struct pivot *pivot = &diagonal->pivots[k];
        pivot->slot = slot++;
        pivot->width = lists[k].count;
        pivot->first = entry;
        for (uint32_t i = 0; i < pivot->width; i++) {
            diagonal->neighbours[entry] = diagonal->pivots[lists[k].items[i]].row;
            diagonal->uppers[entry] = slot++;
            diagonal->lowers[entry] = slot++;
            entry++;
        }
    }
    diagonal->slot_count = slot + 1;
}

static void number_targets(struct diagonal *diagonal, const struct row_list *lists)
{
    uint32_t target = 0;
    for (uint32_t k = 0; k < diagonal->size; k++) {
        struct pivot *pivot = &diagonal->pivots[k];
        pivot->target_first = target;
        for (uint32_t i = 0; i < pivot->width; i++) {
            for (uint32_t j = 0; j < pivot->width; j++) {
                diagonal->targets[target++] =
                    slot_between(diagonal, lists[k].items[i], lists[k].items[j]);
            }
        }
    }
}

struct diagonal *diagonal_create(uint32_t size, const int32_t *first, const int32_t *rows)
{
    ASSERT(size > 0);
    struct diagonal *diagonal = memory(1, sizeof(*diagonal));
    diagonal->size = size;
    diagonal->pivots = memory(size, sizeof(*diagonal->pivots));
    diagonal->place = memory(size, sizeof(*diagonal->place));
    diagonal->inverse = memory(size, sizeof(double));
    diagonal->original = memory(size, sizeof(double));
    order_pivots(diagonal, first, rows);
    struct row_list *lists = eliminate(diagonal, first, rows);
    size_t entries = 0;
    size_t targets = 0;
    for (uint32_t k = 0; k < size; k++) {
        entries += lists[k].count;
        targets += (size_t)lists[k].count * lists[k].count;
    }
    diagonal->neighbours = memory(entries, sizeof(uint32_t));
    diagonal->uppers = memory(entries, sizeof(uint32_t));
    diagonal->lowers = memory(entries, sizeof(uint32_t));
    diagonal->targets = memory(targets, sizeof(uint32_t));
    number_slots(diagonal, lists);
    number_targets(diagonal, lists);
    diagonal->values = memory(diagonal->slot_count, sizeof(double));
    for (uint32_t k = 0; k < size; k++) {
        free(lists[k].items);
    }
    free(lists);
    return diagonal;
}

void diagonal_destroy(struct diagonal *diagonal)
{
    if (diagonal == NULL) {
        return;
    }
    free(diagonal->pivots);
    free(diagonal->place);
    free(diagonal->neighbours);
    free(diagonal->uppers);
    free(diagonal->lowers);
    free(diagonal->targets);
    free(diagonal->values);
    free(diagonal->inverse);
    free(diagonal->original);
    free(diagonal);
}

uint32_t diagonal_slot(const struct diagonal *diagonal, uint32_t row, uint32_t column)
{
    return slot_between(diagonal, diagonal->place[row], diagonal->place[column]);
}

double *diagonal_values(struct diagonal *diagonal)
{
    return diagonal->values;
}

uint32_t diagonal_slot_count(const struct diagonal *diagonal)
{
    return diagonal->slot_count;
}

bool diagonal_factor(struct diagonal *diagonal)
{
    double *restrict a = diagonal->values;
    for (uint32_t k = 0; k < diagonal->size; k++) {
        diagonal->original[k] = fabs(a[diagonal->pivots[k].slot]);
    }
    const uint32_t *targets = diagonal->targets;
    for (uint32_t k = 0; k < diagonal->size; k++) {
        const struct pivot *pivot = &diagonal->pivots[k];
        double value = a[pivot->slot];
        double size = fabs(value);
        double original = diagonal->original[k];
        if (!(size > pivot_floor * original && size < pivot_ceiling * original)) {
            return false;
        }
        double inverse = 1.0 / value;
        diagonal->inverse[k] = inverse;
        const uint32_t *uppers = &diagonal->uppers[pivot->first];
        const uint32_t *lowers = &diagonal->lowers[pivot->first];
        for (uint32_t i = 0; i < pivot->width; i++) {
            double multiplier = a[lowers[i]] * inverse;
            a[lowers[i]] = multiplier;
            for (uint32_t j = 0; j < pivot->width; j++) {
                a[targets[j]] -= multiplier * a[uppers[j]];
            }
            targets += pivot->width;
        }
    }
    return true;
}

void diagonal_solve(const struct diagonal *diagonal, double *vector)
{
    const double *a = diagonal->values;
    for (uint32_t k = 0; k < diagonal->size; k++) {
        const struct pivot *pivot = &diagonal->pivots[k];
        double value = vector[pivot->row];
        const uint32_t *neighbours = &diagonal->neighbours[pivot->first];
        const uint32_t *lowers = &diagonal->lowers[pivot->first];
        for (uint32_t i = 0; i < pivot->width; i++) {
            vector[neighbours[i]] -= a[lowers[i]] * value;
        }
    }
    for (uint32_t k = diagonal->size; k-- > 0;) {
        const struct pivot *pivot = &diagonal->pivots[k];
        double value = vector[pivot->row];
        const uint32_t *neighbours = &diagonal->neighbours[pivot->first];
        const uint32_t *uppers = &diagonal->uppers[pivot->first];
        for (uint32_t i = 0; i < pivot->width; i++) {
            value -= a[uppers[i]] * vector[neighbours[i]];
        }
        vector[pivot->row] = value * diagonal->inverse[k];
    }
}

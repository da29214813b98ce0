#include "engine/solver/pattern.h"

#include "engine/base/assert.h"

#include <stdlib.h>
#include <string.h>

static int compare_rows(const void *a, const void *b)
{
    int32_t x = *(const int32_t *)a;
    int32_t y = *(const int32_t *)b;
    return (x > y) - (x < y);
}

int32_t pattern_slot(const struct pattern *pattern, int32_t row, int32_t column)
{
    int32_t low = pattern->first[column];
    int32_t high = pattern->first[column + 1] - 1;
    while (low <= high) {
        int32_t middle = (low + high) / 2;
        if (pattern->rows[middle] == row) {
            return middle;
        }
        if (pattern->rows[middle] < row) {
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

struct pattern pattern_build(struct arena *arena, const struct island *island)
{
    struct pattern pattern;
    uint32_t n = island->size;
    int32_t *cursor = calloc(n + 1, sizeof(*cursor));
    ASSERT(cursor != NULL);
    spread(island->parts, island->part_count, cursor, NULL);
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
    spread(island->parts, island->part_count, cursor, rows);

    pattern.first = ARENA_NEW(arena, int32_t, n + 1);
    pattern.rows = ARENA_NEW(arena, int32_t, (size_t)total + 1);
    int32_t count = 0;
    for (uint32_t i = 0; i < n; i++) {
        pattern.first[i] = count;
        int32_t *column = rows + starts[i];
        size_t length = (size_t)(starts[i + 1] - starts[i]);
        qsort(column, length, sizeof(*column), compare_rows);
        for (size_t k = 0; k < length; k++) {
            if (k == 0 || column[k] != column[k - 1]) {
                pattern.rows[count++] = column[k];
            }
        }
    }
    pattern.first[n] = count;
    free(starts);
    free(rows);
    free(cursor);
    return pattern;
}

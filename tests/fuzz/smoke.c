// Feeds a fuzzing entry point with its seeds and with mutations of them: the same ones each time.

#include "engine/base/assert.h"
#include "engine/base/file.h"
#include "engine/base/random.h"
#include "tests/fuzz/fuzz.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    MUTATIONS_PER_SEED = 30000,
    CHANGES_MAX = 4,
    SEED_BYTES_MAX = 1 << 20,
    ROOM_BYTES = 16,
};

// Changes a few places of a copy that has room to grow; returns its new size.
static size_t mutate(uint8_t *bytes, size_t size, struct random *random)
{
    uint64_t changes = 1 + random_below(random, CHANGES_MAX);
    for (uint64_t i = 0; i < changes && size > 0; i++) {
        size_t at = (size_t)random_below(random, size);
        switch (random_below(random, 5)) {
        case 0:
            bytes[at] ^= (uint8_t)(1U << random_below(random, 8));
            break;
        case 1:
            bytes[at] = (uint8_t)random_below(random, 256);
            break;
        case 2: // a byte goes
            memmove(bytes + at, bytes + at + 1, size - at - 1);
            size--;
            break;
        case 3: // a byte is doubled
            memmove(bytes + at + 1, bytes + at, size - at);
            size++;
            break;
        default:
            size = at;
            break;
        }
    }
    return size;
}

// Calls with bytes in a block of their own size, so that reading beyond them is seen.
static void try_bytes(const uint8_t *bytes, size_t size)
{
    uint8_t *exact = malloc(size == 0 ? 1 : size);
    ASSERT(exact != NULL);
    memcpy(exact, bytes, size);
    (void)LLVMFuzzerTestOneInput(exact, size);
    free(exact);
}

static void try_seed(const char *path)
{
    char *seed = NULL;
    size_t size = 0;
    struct error error = {0};
    if (file_read(path, SEED_BYTES_MAX, &seed, &size, &error) != STATUS_OK) {
        (void)fprintf(stderr, "%s: %s\n", error.where, error.what);
        exit(1);
    }
    uint8_t *copy = malloc(size + ROOM_BYTES);
    ASSERT(copy != NULL);
    struct random random = random_for(1, path_name(path), "smoke");
    try_bytes((const uint8_t *)seed, size);
    for (int i = 0; i < MUTATIONS_PER_SEED; i++) {
        memcpy(copy, seed, size);
        try_bytes(copy, mutate(copy, size, &random));
    }
    free(copy);
    free(seed);
}

int main(int argument_count, char **arguments)
{
    struct folder_listing seeds = {0};
    struct error error = {0};
    if (argument_count != 2 || folder_list(arguments[1], &seeds, &error) != STATUS_OK ||
        seeds.count == 0) {
        (void)fprintf(stderr, "a folder of seeds is expected\n");
        return 1;
    }
    for (size_t i = 0; i < seeds.count; i++) {
        char path[4096];
        ASSERT(path_join(path, sizeof path, arguments[1], seeds.names[i]));
        try_seed(path);
    }
    (void)printf("%zu seeds, %d mutations of each\n", seeds.count, MUTATIONS_PER_SEED);
    folder_listing_clear(&seeds);
    return 0;
}

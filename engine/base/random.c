#include "engine/base/random.h"

#include "engine/base/assert.h"
#include "engine/base/hash.h"

#include <string.h>

static uint64_t rotate_left(uint64_t word, unsigned count)
{
    return (word << count) | (word >> (64 - count));
}

// One step of splitmix64.
static uint64_t split(uint64_t *state)
{
    *state += 0x9e3779b97f4a7c15U;
    uint64_t word = *state;
    word = (word ^ (word >> 30)) * 0xbf58476d1ce4e5b9U;
    word = (word ^ (word >> 27)) * 0x94d049bb133111ebU;
    return word ^ (word >> 31);
}

struct random random_for(uint64_t seed, const char *component, const char *stream)
{
    uint64_t state = hash64(component, strlen(component), seed);
    state = hash64(stream, strlen(stream), state);
    struct random random;
    for (unsigned i = 0; i < 4; i++) {
        random.state[i] = split(&state);
    }
    return random;
}

uint64_t random_next(struct random *random)
{
    uint64_t *s = random->state;
    uint64_t result = rotate_left(s[1] * 5, 7) * 9;
    uint64_t t = s[1] << 17;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= t;
    s[3] = rotate_left(s[3], 45);
    return result;
}

double random_double(struct random *random)
{
    return (double)(random_next(random) >> 11) * 0x1p-53;
}

uint64_t random_below(struct random *random, uint64_t limit)
{
    ASSERT(limit > 0);
    // Numbers under the remainder are thrown again, so that none of the results is favoured.
    uint64_t remainder = (UINT64_MAX - limit + 1) % limit;
    uint64_t word = random_next(random);
    while (word < remainder) {
        word = random_next(random);
    }
    return word % limit;
}

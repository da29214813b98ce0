/// @file random.h
/// The only random numbers there are: xoshiro256**, seeded by splitmix64, one stream for each
/// component and purpose, so that a new component does not move the numbers of the others.
/// @see Blackman and Vigna, "Scrambled linear pseudorandom number generators"
#pragma once

#include <stdint.h>

/// A stream of random numbers: plain state, copied with the snapshot it stands in.
struct random {
    uint64_t state[4];
};

/// The stream of one component for one purpose.
/// @param component  its reference, such as "-1B2"; "" for the session itself
/// @param stream     what for, such as "bounce"
struct random random_for(uint64_t seed, const char *component, const char *stream);

/// 64 random bits.
uint64_t random_next(struct random *random);

/// A number in [0, 1), a multiple of 2^-53.
double random_double(struct random *random);

/// An integer in [0, limit), each as likely as the others.
/// @param limit  > 0
uint64_t random_below(struct random *random, uint64_t limit);

/// @file observe.h
/// All that a person could notice or measure on a line: what stands there, collected over a run, so
/// that two runs can be compared.
///
/// Of each value its least, greatest, mean and last are kept: a motion that comes a millisecond later
/// is no difference, one that takes longer is.
#pragma once

#include "engine/sim/sim.h"

#include <stdbool.h>
#include <stdint.h>

enum observable_kind {
    OBSERVE_DIRECT,      ///< [V] of a terminal, to earth
    OBSERVE_ALTERNATING, ///< [V rms]
    OBSERVE_AIR,         ///< [Pa]
    OBSERVE_OIL,         ///< [Pa]
    OBSERVE_TURN,        ///< [rad/s]
    OBSERVE_MOVE,        ///< [m/s]
    OBSERVE_PROBE,       ///< what an author's probe reads
    OBSERVE_DISPLAY,     ///< what the component shows
    OBSERVE_MEASURE,     ///< what an instrument finds on it
    OBSERVE_SENSE,       ///< what one sees, hears, feels, smells: is this text said?
    OBSERVE_OHMS,        ///< between two terminals of the part on the workbench
};

struct observable {
    enum observable_kind kind;
    uint32_t index, other; ///< node, probe, display, measure, sense; two terminals for ohms
    double least, greatest, sum, last;
    uint32_t count;
};

enum { OBSERVABLES_MAX = 6000 };

struct observations {
    uint32_t count;
    struct observable items[OBSERVABLES_MAX];
};

/// Lists what @p plant shows. Ohms are those of component @p part.
void observe_list(struct observations *observations, const struct plant *plant, uint32_t part);

/// Looks at the line now.
void observe(struct observations *observations, const struct sim *sim, const struct plant *plant);

/// Measures the part alone, all else taken away: at the end, since nothing is put back.
void observe_bench(struct observations *observations, struct sim *sim, const struct plant *plant);

/// The first observable that differs by more than anyone would overlook, or UINT32_MAX.
uint32_t observe_difference(const struct observations *sound,
                            const struct observations *faulty,
                            const struct plant *plant);

/// "DUT:A1 24 V -> 0.1 V" of an observable, for people.
void observe_text(const struct observations *sound,
                  const struct observations *faulty,
                  uint32_t index,
                  const struct plant *plant,
                  char *text,
                  size_t size);

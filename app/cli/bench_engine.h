/// @file bench_engine.h
/// What `depanne bench` measures of the engine alone, on one line.
#pragma once

#include "engine/base/status.h"
#include "engine/plant/plant.h"

struct bench_engine {
    double strict_factor; ///< line seconds per processor second, every moving part each millisecond
    double idle_factor;   ///< the same of the fast path, energised, its cycle not started
    double worst_tick_ms; ///< processor time of the longest 10 ms of line time in production
    double snapshot_us;   ///< to save the state
    double topology_ms;   ///< to move one end of a connection and solve what then is joined
    uint32_t state_bytes;
    uint32_t sweep_faults;     ///< failure modes of the line, each run from the same snapshot
    double sweep_line_seconds; ///< of all runs together
    double sweep_wall_seconds; ///< with one process a core
    uint64_t sweep_signature;  ///< of the states at the end of all runs, in their order
};

/// @param startup_seconds  after which the line produces
MUST_USE enum status bench_engine(const struct plant *plant,
                                  uint32_t startup_seconds,
                                  struct bench_engine *figures,
                                  struct error *error);

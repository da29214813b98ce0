/// @file control.h
/// The PLC: charts of IEC 60848 executed by a scan of 10 ms until nothing evolves any more.
///
/// All that changes lies in memory of the caller's (the state block), so that a copy of the block
/// is a copy of the PLC.
#pragma once

#include "engine/plant/plant.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    CONTROL_OUTPUTS_MAX = 4096, ///< of one program
    CONTROL_PASSES_MAX = 50,    ///< evolutions in one scan; more is a program that never settles
};

#define CONTROL_SCAN_SECONDS 0.010

/// What may change in a program although none of its inputs does. Belongs to the program, not to the
/// memory; made once by control_watch().
struct control_watch {
    uint32_t *transitions; ///< those whose condition looks at a time, a signal or a node
    uint32_t transition_count;
    uint8_t *restless; ///< [step_count] an action of the step has such a condition
};

/// In the arena.
struct control_watch control_watch(const struct program *program, struct arena *arena);

/// The PLC's memory, seen as arrays.
struct control {
    const struct program *program;
    const struct control_watch *watch;      ///< NULL: every scan is made in full
    double *step_times;                     ///< [step_count] [s] since activation
    double *memories;                       ///< [memory_count]
    double *analogs;                        ///< [analog_count] image of this scan
    uint8_t *inputs, *inputs_last;          ///< [input_count]
    uint8_t *outputs;                       ///< [output_count] after forcing
    uint8_t *latches;                       ///< [output_count] kept by latch actions
    uint8_t *steps;                         ///< [step_count]
    uint8_t *messages;                      ///< [message_count] standing
    int8_t *forced_inputs, *forced_outputs; ///< -1 not forced
    uint8_t *flags;                         ///< [CONTROL_FLAG_COUNT]
    uint8_t *scratch; ///< within a scan: [transition_count] fired, [step_count] situation before
};

enum control_flag {
    CONTROL_RUNNING,   ///< the last scan was made
    CONTROL_UNSETTLED, ///< the last scan hit CONTROL_PASSES_MAX
    CONTROL_QUIET,     ///< the last scan changed nothing, and no edge was seen in it
    CONTROL_FLAG_COUNT
};

/// Bytes of memory a program needs, a multiple of 8.
size_t control_bytes(const struct program *program);

/// The view of @p memory, 8-aligned, of control_bytes().
struct control control_at(const struct program *program, void *memory);

/// Sets the memory as for a PLC that was never switched on: stopped, nothing forced.
void control_reset(struct control *control);

/// One scan: inputs from signals, evolution, actions, limits, outputs.
///
/// @param signals  [plant.signal_count] as solved in this tick
/// @param nodes    [plant.node_count], for conditions that read them; may be NULL
/// @param running  supplied: when not, outputs are off and the next run starts anew
void control_scan(struct control *control,
                  const double *signals,
                  const double *nodes,
                  bool running);

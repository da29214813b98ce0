/// @file grafcet.h
/// Executes the program of a PLC: one call is one scan of 10 ms. Charts evolve after IEC 60848:
/// transitions that can be cleared are cleared together, a step both left and entered stays active,
/// evolution goes on until the situation is stable; forcing orders come before evolution, from the
/// chart of the lower rank to the others.
///
/// Knows no circuit: it runs on a table of inputs and outputs. All that changes lies in a block that
/// the caller owns, so that it can be part of a snapshot.
#pragma once

#include "engine/plant/program.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    GRAFCET_SCAN_MS = 10,
    GRAFCET_PASSES_MAX = 50, ///< evolutions in one scan; beyond, the program runs in circles
};

/// Where the parts of the block are. Every pointer is into the caller's block.
struct grafcet {
    const struct program *program;
    uint8_t *inputs, *inputs_last; ///< [input_count] image of this scan, of the one before
    uint8_t *outputs;              ///< [output_count] image
    uint8_t *latched;              ///< [output_count] kept by set and reset actions
    uint8_t *steps;                ///< [step_count] activity
    uint8_t *messages;             ///< [message_count] standing
    int8_t *forced_inputs;         ///< [input_count] -1, 0, 1
    int8_t *forced_outputs;        ///< [output_count] -1, 0, 1
    uint8_t *ran;                  ///< [1] the CPU ran in the scan before
    double *step_times;            ///< [step_count] seconds since activation
    double *memories;              ///< [memory_count]
};

/// Size of the block for @p program, a multiple of 8.
size_t grafcet_bytes(const struct program *program);

/// Lays the parts out in @p block, 8-aligned. Writes nothing into it.
struct grafcet grafcet_bind(const struct program *program, void *block);

/// The state of a PLC that has no supply: nothing active, outputs at 0, nothing forced.
void grafcet_init(struct grafcet *grafcet);

/// One scan. Without supply outputs fall to 0; when it comes (back) the program starts cold, in its
/// initial situation.
/// @param inputs   [input_count] 0 or 1, as the input circuits give them
/// @param running  CPU supplied
/// @return passes made; GRAFCET_PASSES_MAX says that the situation did not become stable
uint32_t grafcet_scan(struct grafcet *grafcet, const uint8_t *inputs, bool running);

/// The images as an expression reads them (no signals, no nodes).
struct expression_context grafcet_context(const struct grafcet *grafcet);

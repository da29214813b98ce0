/// @file probe.h
/// What an author asks of a running line: v(1Y1:A1,1Y1:A2), vac(...), p(3V1:P), x(1A), i(1Y1), n(M1),
/// q(1V1), plc(X40), plc(t_out), plc(E11), plc(B1T), or any REF.signal. SI units; pressures are absolute.
#pragma once

#include "engine/base/status.h"
#include "engine/plant/plant.h"

struct sim;

enum probe_kind {
    PROBE_DIRECT,
    PROBE_ALTERNATING,
    PROBE_NODE,
    PROBE_SIGNAL,
    PROBE_FORMULA,
    PROBE_STEP,    ///< of the program: 1 while active
    PROBE_MEMORY,  ///< of the program
    PROBE_MESSAGE, ///< of the program: 1 while it stands
    PROBE_ANALOG,  ///< of the program: its image of the last scan
};

struct probe {
    const char *text; ///< as asked; borrowed
    enum probe_kind kind;
    uint32_t node_a, node_b; ///< node_b PLANT_REFERENCE: against the reference
    uint32_t signal;         ///< or index of the step, memory, message, analog
    const struct expression *formula;
};

/// Finds what @p text asks for. STATUS_USAGE, naming what is not there.
MUST_USE enum status
probe_find(const struct plant *plant, const char *text, struct probe *probe, struct error *error);

double probe_read(const struct sim *sim, const struct probe *probe);

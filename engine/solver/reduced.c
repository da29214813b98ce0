#include "engine/solver/reduced.h"

#include <math.h>
#include <string.h>

static const double current_tolerance = 1e-9; // [A] between a piece and its element
static const double branch_tolerance = 1e-7;  // [V] or [A] of a branch's own law

double *reduced_slopes(const struct reduced *part)
{
    return part->memory + 1;
}

double *reduced_sources(const struct reduced *part)
{
    return reduced_slopes(part) + (size_t)part->nodes * part->nodes;
}

static double *branch_slopes_of(const struct reduced *part)
{
    return reduced_sources(part) + part->nodes;
}

static double *branch_values_of(const struct reduced *part)
{
    return branch_slopes_of(part) + (size_t)part->branches * part->nodes;
}

size_t reduced_memory_doubles(uint32_t nodes, uint32_t branches)
{
    return 1 + (size_t)(nodes + branches) * (nodes + 1);
}

void reduced_evaluate(const struct network *network,
                      const struct island *island,
                      const struct reduced *part,
                      double step,
                      bool at_zero,
                      struct stamp *stamp)
{
    const struct placed *placed = part->placed;
    uint32_t count = placed->count;
    stamp->count = count;
    stamp->step = step;
    stamp->frequency = island->frequency;
    for (uint32_t i = 0; i < count; i++) {
        bool known = placed->unknowns[i] >= network->solved;
        double x = at_zero && !known ? 0.0 : network->unknowns[placed->unknowns[i]];
        stamp->x[i] = x;
        stamp->old[i] = part->old != NULL ? part->old[i] : x;
        stamp->f[i] = 0.0;
    }
    memset(stamp->j, 0, (size_t)count * count * sizeof(double));
    placed->type->stamp(placed->element, placed->part, stamp);
}

// Solves the laws of the branches for their currents, as functions of the nodes: Gauss-Jordan.
static bool solve_branches(struct reduced *part, const struct stamp *stamp, const double *zero)
{
    uint32_t n = part->nodes;
    uint32_t m = part->branches;
    uint32_t width = m + n + 1;
    // filled below as far as it is used: too large to be cleared for each part
    __attribute__((uninitialized)) double rows[ELEMENT_UNKNOWNS_MAX * (ELEMENT_UNKNOWNS_MAX + 1)];
    for (uint32_t b = 0; b < m; b++) {
        const double *law = &stamp->j[(size_t)(n + b) * stamp->count];
        for (uint32_t c = 0; c < m; c++) {
            rows[b * width + c] = law[n + c];
        }
        for (uint32_t c = 0; c < n; c++) {
            rows[b * width + m + c] = -law[c];
        }
        rows[b * width + m + n] = -zero[n + b];
    }
    for (uint32_t k = 0; k < m; k++) {
        uint32_t best = k;
        for (uint32_t r = k + 1; r < m; r++) {
            if (fabs(rows[r * width + k]) > fabs(rows[best * width + k])) {
                best = r;
            }
        }
        double pivot = rows[best * width + k];
        if (pivot == 0.0) {
            return false;
        }
        for (uint32_t c = k; c < width; c++) {
            double value = rows[best * width + c];
            rows[best * width + c] = rows[k * width + c];
            rows[k * width + c] = value / pivot;
        }
        for (uint32_t r = 0; r < m; r++) {
            double share = rows[r * width + k];
            if (r == k || share == 0.0) {
                continue;
            }
            for (uint32_t c = k; c < width; c++) {
                rows[r * width + c] -= share * rows[k * width + c];
            }
        }
    }
    for (uint32_t b = 0; b < m; b++) {
        memcpy(&branch_slopes_of(part)[(size_t)b * n], &rows[b * width + m], n * sizeof(double));
        branch_values_of(part)[b] = rows[b * width + m + n];
    }
    return true;
}

// Writes the linear piece of a part into its memory.
bool reduced_reduce(struct reduced *part, const struct stamp *stamp, bool at_zero)
{
    uint32_t n = part->nodes;
    uint32_t m = part->branches;
    double zero[ELEMENT_UNKNOWNS_MAX]; // residuals of the piece at zero
    for (uint32_t r = 0; r < n + m; r++) {
        zero[r] = stamp->f[r];
        for (uint32_t c = 0; !at_zero && c < n + m; c++) {
            zero[r] -= stamp->j[(size_t)r * stamp->count + c] * stamp->x[c];
        }
    }
    if (!solve_branches(part, stamp, zero)) {
        return false;
    }
    double *slopes = reduced_slopes(part);
    double *sources = reduced_sources(part);
    for (uint32_t r = 0; r < n; r++) {
        const double *leaving = &stamp->j[(size_t)r * stamp->count];
        memcpy(&slopes[(size_t)r * n], leaving, n * sizeof(double));
        sources[r] = zero[r];
        for (uint32_t b = 0; b < m; b++) {
            double share = leaving[n + b];
            if (share == 0.0) {
                continue;
            }
            const double *branch = &branch_slopes_of(part)[(size_t)b * n];
            for (uint32_t c = 0; c < n; c++) {
                slopes[(size_t)r * n + c] += share * branch[c];
            }
            sources[r] += share * branch_values_of(part)[b];
        }
    }
    part->memory[0] = 1.0;
    return true;
}

// Does the piece still say what the element says?
bool reduced_agrees(const struct reduced *part, const struct stamp *stamp)
{
    uint32_t n = part->nodes;
    if (part->memory[0] != 1.0) {
        return false;
    }
    for (uint32_t b = 0; b < part->branches; b++) {
        if (!(fabs(stamp->f[n + b]) <= branch_tolerance)) {
            return false;
        }
    }
    for (uint32_t r = 0; r < n; r++) {
        double leaving = reduced_sources(part)[r];
        for (uint32_t c = 0; c < n; c++) {
            leaving += reduced_slopes(part)[(size_t)r * n + c] * stamp->x[c];
        }
        if (!(fabs(leaving - stamp->f[r]) <= current_tolerance)) {
            return false;
        }
    }
    return true;
}

// The currents of a part, from its nodes.
void reduced_publish(const struct network *network, const struct reduced *part)
{
    uint32_t n = part->nodes;
    const uint32_t *unknowns = part->placed->unknowns;
    for (uint32_t b = 0; b < part->branches; b++) {
        double current = branch_values_of(part)[b];
        const double *slopes = &branch_slopes_of(part)[(size_t)b * n];
        for (uint32_t c = 0; c < n; c++) {
            current += slopes[c] * network->unknowns[unknowns[c]];
        }
        network->unknowns[unknowns[n + b]] = current;
    }
}

// What a dynamic part will call old in its next step.
void reduced_remember(const struct network *network, const struct reduced *part)
{
    for (uint32_t k = 0; k < part->placed->count; k++) {
        part->old[k] = network->unknowns[part->placed->unknowns[k]];
    }
}

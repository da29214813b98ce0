#define _GNU_SOURCE
#include "app/cli/bench_engine.h"

#include "engine/base/assert.h"
#include "engine/base/hash.h"
#include "engine/sim/sim.h"

#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum {
    STRICT_SECONDS = 10,
    IDLE_SECONDS = 600,
    TICK_CHUNKS = 2000, // of 10 ms
    SNAPSHOTS = 2000,
    MOVES = 20,
    SWEEP_SECONDS = 10, // of line time, of each fault
    PROCESSES_MAX = 2,
};

static double seconds_of(clockid_t clock)
{
    struct timespec now;
    ASSERT(clock_gettime(clock, &now) == 0);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

static double processor(void)
{
    return seconds_of(CLOCK_PROCESS_CPUTIME_ID);
}

// Plays the first gestures of the line's start.
static void
start_line(struct sim *sim, const struct plant *plant, uint32_t gestures, uint32_t seconds)
{
    uint64_t end = (uint64_t)seconds * SIM_TICKS_PER_SECOND;
    for (uint32_t i = 0; i < gestures; i++) {
        uint64_t tick = (uint64_t)(plant->startup[i].at * SIM_TICKS_PER_SECOND + 0.5);
        if (tick > sim_tick(sim) && tick < end) {
            sim_advance(sim, (uint32_t)(tick - sim_tick(sim)));
        }
        sim_control(sim, plant->startup[i].signal, plant->startup[i].value);
    }
    sim_advance(sim, (uint32_t)(end - sim_tick(sim)));
}

static enum status started(enum sim_path path,
                           const struct plant *plant,
                           uint32_t gestures,
                           uint32_t seconds,
                           struct sim **sim,
                           struct error *error)
{
    RETURN_IF_FAILED(sim_create_on(path, plant, 1, sim, error));
    start_line(*sim, plant, gestures, seconds);
    return STATUS_OK;
}

static double factor(struct sim *sim, uint32_t seconds)
{
    double begun = processor();
    sim_advance(sim, seconds * SIM_TICKS_PER_SECOND);
    return seconds / (processor() - begun);
}

static double worst_tick(struct sim *sim)
{
    double worst = 0.0;
    for (uint32_t i = 0; i < TICK_CHUNKS; i++) {
        double begun = processor();
        sim_advance(sim, SIM_SCAN_TICKS);
        double took = processor() - begun;
        worst = took > worst ? took : worst;
    }
    return 1e3 * worst;
}

static double snapshot_time(const struct sim *sim, void *block)
{
    double begun = processor();
    for (uint32_t i = 0; i < SNAPSHOTS; i++) {
        sim_save(sim, block);
    }
    return 1e6 * (processor() - begun) / SNAPSHOTS;
}

// Takes an end of the first connection off and puts it back, each time with a step after it.
static double topology_time(struct sim *sim, const struct plant *plant)
{
    uint32_t wire = 0;
    while (wire < plant->component_count && !(plant->components[wire].flags & PLANT_CONNECTION)) {
        wire++;
    }
    if (wire == plant->component_count) {
        return 0.0;
    }
    uint32_t terminal = sim_end(sim, wire, 0);
    double begun = processor();
    for (uint32_t i = 0; i < MOVES; i++) {
        sim_connect(sim, wire, 0, i % 2 == 0 ? PLANT_NONE : terminal);
        sim_advance(sim, 1);
    }
    return 1e3 * (processor() - begun) / MOVES;
}

// ---- The sweep: every failure mode from one snapshot ----

static uint64_t run_fault(struct sim *sim, const void *block, uint32_t variant)
{
    sim_restore(sim, block);
    sim_fault(sim, variant, true);
    sim_advance(sim, SWEEP_SECONDS * SIM_TICKS_PER_SECOND);
    return sim_hash(sim);
}

static uint32_t list_faults(const struct plant *plant, uint32_t *faults)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < plant->variant_count; i++) {
        if (plant->variants[i].kind == PLANT_FAULT) {
            faults[count++] = i;
        }
    }
    return count;
}

// One process: every share-th fault; the hashes go into the pipe.
static void sweep_share(struct sim *sim,
                        const void *block,
                        const uint32_t *faults,
                        uint32_t count,
                        uint32_t share,
                        int pipe_end)
{
    for (uint32_t i = share; i < count; i += PROCESSES_MAX) {
        uint64_t hash = run_fault(sim, block, faults[i]);
        if (write(pipe_end, &hash, sizeof hash) != (ssize_t)sizeof hash) {
            _exit(1);
        }
    }
    _exit(0);
}

static enum status sweep(struct sim *sim,
                         const struct plant *plant,
                         const void *block,
                         struct bench_engine *figures,
                         struct error *error)
{
    uint32_t *faults = calloc((size_t)plant->variant_count + 1, sizeof *faults);
    ASSERT(faults != NULL);
    uint32_t count = list_faults(plant, faults);
    uint64_t *hashes = calloc((size_t)count + 1, sizeof *hashes);
    ASSERT(hashes != NULL);
    double begun = seconds_of(CLOCK_MONOTONIC);
    int ends[PROCESSES_MAX][2];
    pid_t children[PROCESSES_MAX];
    for (uint32_t p = 0; p < PROCESSES_MAX; p++) {
        ASSERT(pipe(ends[p]) == 0);
        children[p] = fork();
        ASSERT(children[p] >= 0);
        if (children[p] == 0) {
            sweep_share(sim, block, faults, count, p, ends[p][1]);
        }
        (void)close(ends[p][1]);
    }
    bool whole = true;
    for (uint32_t p = 0; p < PROCESSES_MAX; p++) {
        for (uint32_t i = p; i < count; i += PROCESSES_MAX) {
            whole = read(ends[p][0], &hashes[i], sizeof hashes[i]) == (ssize_t)sizeof hashes[i] &&
                    whole;
        }
        (void)close(ends[p][0]);
        int result = 0;
        (void)waitpid(children[p], &result, 0);
        whole = whole && WIFEXITED(result) && WEXITSTATUS(result) == 0;
    }
    figures->sweep_faults = count;
    figures->sweep_line_seconds = (double)count * SWEEP_SECONDS;
    figures->sweep_wall_seconds = seconds_of(CLOCK_MONOTONIC) - begun;
    figures->sweep_signature = hash64(hashes, count * sizeof *hashes, 0);
    free(hashes);
    free(faults);
    return whole
               ? STATUS_OK
               : error_set(error, STATUS_FILE, plant->id, "a process of the sweep did not finish");
}

enum status bench_engine(const struct plant *plant,
                         uint32_t startup_seconds,
                         struct bench_engine *figures,
                         struct error *error)
{
    struct sim *sim = NULL;
    uint32_t gestures = plant->startup_count;
    uint32_t before_start = gestures > 2 ? gestures - 2 : 0; // the last are the start button's
    RETURN_IF_FAILED(started(SIM_STRICT, plant, gestures, startup_seconds, &sim, error));
    figures->strict_factor = factor(sim, STRICT_SECONDS);
    sim_destroy(sim);
    RETURN_IF_FAILED(started(SIM_FAST, plant, before_start, startup_seconds, &sim, error));
    figures->idle_factor = factor(sim, IDLE_SECONDS);
    sim_destroy(sim);
    RETURN_IF_FAILED(started(SIM_FAST, plant, gestures, startup_seconds, &sim, error));
    figures->worst_tick_ms = worst_tick(sim);
    figures->state_bytes = (uint32_t)sim_state_bytes(sim);
    void *block = malloc(sim_state_bytes(sim));
    ASSERT(block != NULL);
    figures->snapshot_us = snapshot_time(sim, block);
    enum status status = sweep(sim, plant, block, figures, error);
    sim_restore(sim, block);
    figures->topology_ms = topology_time(sim, plant);
    free(block);
    sim_destroy(sim);
    return status;
}

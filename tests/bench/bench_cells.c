// How fast a line runs, and a plant of many such cells.
//
//   bench_cells LINE.lua [--cells K] [--active N] [--seconds S] [--runs N]
//
// Figures as one line of JSON: processor time, the median of the runs.
#include "engine/base/json.h"
#include "engine/scenario/scenario.h"
#include "engine/script/script.h"
#include "engine/sim/sim.h"
#include "tests/bench/cells.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

enum { STARTUP_SECONDS = 12, RUNS_MAX = 31 };

struct wishes {
    const char *path;
    uint32_t cells, active, seconds, runs;
};

struct figures {
    double cpu[RUNS_MAX]; ///< [s] of each run
    uint64_t toggles;     ///< changes of outputs in the last run
    double worst_tick_ms; ///< of 10 ms of line time, median of the runs' worst
    double worst[RUNS_MAX];
    uint64_t hash;
    struct sim_statistics before, after;
};

static double processor_seconds(void)
{
    struct timespec now;
    (void)clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

static int by_value(const void *a, const void *b)
{
    double left = *(const double *)a;
    double right = *(const double *)b;
    return (left > right) - (left < right);
}

static double median(double *values, uint32_t count)
{
    qsort(values, count, sizeof values[0], by_value);
    return values[count / 2];
}

static bool read_wishes(int count, char **arguments, struct wishes *wishes)
{
    *wishes = (struct wishes){.cells = 1, .active = UINT32_MAX, .seconds = 60, .runs = 7};
    for (int i = 1; i < count; i++) {
        uint32_t *number = strcmp(arguments[i], "--cells") == 0     ? &wishes->cells
                           : strcmp(arguments[i], "--active") == 0  ? &wishes->active
                           : strcmp(arguments[i], "--seconds") == 0 ? &wishes->seconds
                           : strcmp(arguments[i], "--runs") == 0    ? &wishes->runs
                                                                    : NULL;
        if (number == NULL && wishes->path == NULL && arguments[i][0] != '-') {
            wishes->path = arguments[i];
        } else if (number != NULL && i + 1 < count) {
            *number = (uint32_t)strtoul(arguments[++i], NULL, 10);
        } else {
            return false;
        }
    }
    return wishes->path != NULL && wishes->cells > 0 && wishes->runs > 0 &&
           wishes->runs <= RUNS_MAX && wishes->seconds > 0;
}

static enum status load(const char *path, struct scenario **scenario, struct error *error)
{
    char *json = NULL;
    size_t length = 0;
    RETURN_IF_FAILED(script_compile(path, NULL, &json, &length, NULL, error));
    enum status status = scenario_read(json, length, path, scenario, error);
    free(json);
    return status;
}

static void start(struct sim *sim, const struct plant *plant)
{
    uint32_t next = 0;
    for (uint32_t tick = 0; tick < STARTUP_SECONDS * SIM_TICKS_PER_SECOND; tick++) {
        while (next < plant->startup_count &&
               (uint32_t)(plant->startup[next].at * SIM_TICKS_PER_SECOND + 0.5) <= tick) {
            sim_control(sim, plant->startup[next].signal, plant->startup[next].value);
            next++;
        }
        sim_advance(sim, 1);
    }
}

static uint64_t count_changes(const struct sim_plc *plc, uint32_t count, uint8_t *last)
{
    uint64_t changes = 0;
    for (uint32_t i = 0; i < count; i++) {
        changes += plc->outputs[i] != last[i];
        last[i] = plc->outputs[i];
    }
    return changes;
}

static void run_once(const struct sim *started,
                     const struct plant *plant,
                     const struct wishes *wishes,
                     uint32_t run,
                     struct figures *figures)
{
    struct sim *sim = sim_copy(started);
    uint32_t count = plant->program.output_count;
    uint8_t *last = calloc(count + 1, 1);
    struct sim_plc plc = sim_plc(sim);
    (void)count_changes(&plc, count, last);
    figures->toggles = 0;
    figures->cpu[run] = 0.0;
    figures->worst[run] = 0.0;
    figures->before = sim_statistics(sim);
    for (uint32_t i = 0; i < wishes->seconds * SIM_TICKS_PER_SECOND / SIM_SCAN_TICKS; i++) {
        double begun = processor_seconds();
        sim_advance(sim, SIM_SCAN_TICKS);
        double spent = processor_seconds() - begun;
        figures->cpu[run] += spent;
        figures->worst[run] = spent > figures->worst[run] ? spent : figures->worst[run];
        plc = sim_plc(sim);
        figures->toggles += count_changes(&plc, count, last);
    }
    figures->after = sim_statistics(sim);
    figures->hash = sim_hash(sim);
    free(last);
    sim_destroy(sim);
}

static void print(const struct plant *plant, const struct wishes *wishes, struct figures *figures)
{
    double cpu = median(figures->cpu, wishes->runs);
    double seconds = wishes->seconds;
    struct rusage usage;
    (void)getrusage(RUSAGE_SELF, &usage);
    struct text_builder text = {0};
    struct json_writer writer;
    json_writer_init(&writer, &text, false);
    json_write_begin_object(&writer);
    json_write_member_integer(&writer, "cells", wishes->cells);
    json_write_member_integer(&writer, "components", plant->component_count);
    json_write_member_integer(&writer, "laws", plant->law_count);
    json_write_member_integer(&writer, "nodes", plant->node_count);
    json_write_member_integer(&writer, "unknowns", figures->after.unknowns);
    json_write_member_number(&writer, "toggles_per_second", (double)figures->toggles / seconds);
    json_write_member_number(&writer, "us_per_ms", cpu / seconds * 1e3);
    json_write_member_number(&writer, "realtime_factor", seconds / cpu);
    json_write_member_number(
        &writer, "worst_10ms_tick_ms", 1e3 * median(figures->worst, wishes->runs));
    json_write_member_number(
        &writer,
        "newton_per_step",
        (double)(figures->after.newton_iterations - figures->before.newton_iterations) /
            ((double)(figures->after.island_steps - figures->before.island_steps) + 1e-9));
    json_write_member_integer(
        &writer,
        "newton_failures",
        (int64_t)(figures->after.newton_failures - figures->before.newton_failures));
    json_write_member_number(&writer, "peak_rss_mib", (double)usage.ru_maxrss / 1024.0);
    json_write_end_object(&writer);
    (void)printf("%s\n", text_builder_text(&text));
    text_builder_clear(&text);
    (void)fprintf(stderr, "hash %016llx\n", (unsigned long long)figures->hash);
}

static enum status
measure(const struct scenario *scenario, const struct wishes *wishes, struct error *error)
{
    struct plant *plant = cells_plant(scenario->plant, wishes->cells, wishes->active);
    struct sim *started = NULL;
    enum status status = sim_create(plant, 1, &started, error);
    if (status == STATUS_OK) {
        static struct figures figures;
        start(started, plant);
        for (uint32_t run = 0; run < wishes->runs; run++) {
            run_once(started, plant, wishes, run, &figures);
        }
        print(plant, wishes, &figures);
    }
    sim_destroy(started);
    plant_destroy(plant);
    return status;
}

int main(int argument_count, char **arguments)
{
    if (argument_count == 2 && strcmp(arguments[1], SCRIPT_HOST_WORD) == 0) {
        return script_host_main();
    }
    struct wishes wishes;
    struct scenario *scenario = NULL;
    struct error error = {0};
    if (!read_wishes(argument_count, arguments, &wishes)) {
        (void)fprintf(
            stderr,
            "usage: bench_cells LINE.lua [--cells K] [--active N] [--seconds S] [--runs N]\n");
        return 2;
    }
    enum status status = load(wishes.path, &scenario, &error);
    if (status == STATUS_OK) {
        status = measure(scenario, &wishes, &error);
    }
    scenario_destroy(scenario);
    if (status != STATUS_OK) {
        (void)fprintf(stderr, "bench_cells: %s: %s\n", error.where, error.what);
        return 1;
    }
    return 0;
}

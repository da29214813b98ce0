// depanne bench: the figures by which the program's speed is judged, of the flagship line.
#include "app/cli/command.h"
#include "engine/base/assert.h"
#include "engine/base/build_info.h"
#include "engine/base/file.h"
#include "engine/base/json.h"
#include "engine/scenario/scenario.h"
#include "engine/script/script.h"
#include "engine/sim/sim.h"

#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

#define BENCH_LINE "scenarios/lines/emmanchement/line.lua"

enum {
    BENCH_RUNS = 5,             ///< the median counts
    BENCH_STARTUP_SECONDS = 30, ///< then it produces
    BENCH_SECONDS = 60,         ///< of production, of each run
};

struct figures {
    uint32_t components, unknowns;
    double realtime_factor, ns_per_component_step, load_ms, peak_rss_mib;
};

static double now_seconds(void)
{
    struct timespec now;
    ASSERT(clock_gettime(CLOCK_MONOTONIC, &now) == 0);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

static int by_value(const void *a, const void *b)
{
    double left = *(const double *)a;
    double right = *(const double *)b;
    return (left > right) - (left < right);
}

static double median(double values[BENCH_RUNS])
{
    qsort(values, BENCH_RUNS, sizeof values[0], by_value);
    return values[BENCH_RUNS / 2];
}

// From the Lua file to a line that can run.
static enum status
load(const char *path, struct scenario **scenario, struct sim **sim, struct error *error)
{
    char *json = NULL;
    size_t length = 0;
    RETURN_IF_FAILED(script_compile(path, NULL, &json, &length, NULL, error));
    enum status status = scenario_read(json, length, path, scenario, error);
    free(json);
    RETURN_IF_FAILED(status);
    return sim_create((*scenario)->plant, 1, sim, error);
}

// The line is started by its own gestures.
static void start_line(struct sim *sim, const struct plant *plant)
{
    for (uint64_t tick = 0; tick < BENCH_STARTUP_SECONDS * SIM_TICKS_PER_SECOND; tick++) {
        for (uint32_t i = 0; i < plant->startup_count; i++) {
            if ((uint64_t)(plant->startup[i].at * SIM_TICKS_PER_SECOND + 0.5) == tick) {
                sim_control(sim, plant->startup[i].signal, plant->startup[i].value);
            }
        }
        sim_advance(sim, 1);
    }
}

static enum status measure(const char *path, struct figures *figures, struct error *error)
{
    double loads[BENCH_RUNS];
    double runs[BENCH_RUNS];
    for (int i = 0; i < BENCH_RUNS; i++) {
        struct scenario *scenario = NULL;
        struct sim *sim = NULL;
        double begun = now_seconds();
        enum status status = load(path, &scenario, &sim, error);
        loads[i] = now_seconds() - begun;
        if (status == STATUS_OK) {
            figures->components = scenario->plant->component_count;
            figures->unknowns = sim_statistics(sim).unknowns;
            start_line(sim, scenario->plant);
            begun = now_seconds();
            sim_advance(sim, BENCH_SECONDS * SIM_TICKS_PER_SECOND);
            runs[i] = now_seconds() - begun;
        }
        sim_destroy(sim);
        scenario_destroy(scenario);
        RETURN_IF_FAILED(status);
    }
    double run = median(runs);
    figures->realtime_factor = BENCH_SECONDS / run;
    figures->ns_per_component_step =
        1e9 * run / BENCH_SECONDS / SIM_TICKS_PER_SECOND / figures->components;
    figures->load_ms = 1e3 * median(loads);
    struct rusage usage;
    ASSERT(getrusage(RUSAGE_SELF, &usage) == 0);
    figures->peak_rss_mib = (double)usage.ru_maxrss / 1024.0;
    return STATUS_OK;
}

static void print_json(const struct figures *figures)
{
    struct text_builder text = {0};
    struct json_writer writer;
    json_writer_init(&writer, &text, false);
    json_write_begin_object(&writer);
    json_write_member_integer(&writer, "components", figures->components);
    json_write_member_integer(&writer, "unknowns", figures->unknowns);
    json_write_member_number(&writer, "realtime_factor", figures->realtime_factor);
    json_write_member_number(&writer, "ns_per_component_step", figures->ns_per_component_step);
    json_write_member_number(&writer, "load_ms", figures->load_ms);
    json_write_member_number(&writer, "peak_rss_mib", figures->peak_rss_mib);
    json_write_end_object(&writer);
    (void)puts(text_builder_text(&text));
    text_builder_clear(&text);
}

static void print_text(const struct figures *figures)
{
    (void)printf("components             %10u\n", figures->components);
    (void)printf("unknowns               %10u\n", figures->unknowns);
    (void)printf("realtime_factor        %10.0f\n", figures->realtime_factor);
    (void)printf("ns_per_component_step  %10.1f\n", figures->ns_per_component_step);
    (void)printf("load_ms                %10.0f\n", figures->load_ms);
    (void)printf("peak_rss_mib           %10.1f\n", figures->peak_rss_mib);
}

int command_bench(int argument_count, char **arguments)
{
    struct command_arguments walk = {.count = argument_count, .values = arguments, .at = 1};
    const char *path = NULL;
    bool as_json = false;
    while (walk.at < walk.count) {
        if (command_flag(&walk, "--json")) {
            as_json = true;
        } else if (walk.values[walk.at][0] == '-' || path != NULL) {
            return command_misused("bench", "what is \"%s\"?", walk.values[walk.at]);
        } else {
            path = walk.values[walk.at++];
        }
    }
    char flagship[1024];
    (void)path_join(flagship, sizeof flagship, build_data_dir(), BENCH_LINE);
    struct figures figures = {0};
    struct error error = {0};
    if (measure(path != NULL ? path : flagship, &figures, &error) != STATUS_OK) {
        return command_fail(&error);
    }
    (as_json ? print_json : print_text)(&figures);
    return COMMAND_DONE;
}

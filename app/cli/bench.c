// depanne bench: the figures by which the program's speed is judged, of the flagship line.
#define _XOPEN_SOURCE 700 // nftw
#include "app/cli/bench_engine.h"
#include "app/cli/command.h"
#include "app/cli/graded.h"
#include "engine/base/assert.h"
#include "engine/base/build_info.h"
#include "engine/base/file.h"
#include "engine/base/json.h"
#include "engine/scenario/scenario.h"
#include "engine/script/script.h"
#include "engine/sim/sim.h"

#include <ftw.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define BENCH_LINE     "scenarios/lines/emmanchement/line.lua"
#define BENCH_EXERCISE "scenarios/exercises/emmanchement/bobine_1y1.lua"

enum {
    BENCH_RUNS = 5,              ///< the median counts
    BENCH_STARTUP_SECONDS = 120, ///< by then what had to warm up is warm, and it produces
    BENCH_SECONDS = 60,          ///< of production, of each run
};

struct figures {
    uint32_t components, unknowns;
    double realtime_factor, ns_per_component_step, load_ms, grade_ms, peak_rss_mib;
    double frame_ms_p50, frame_ms_p99; ///< < 0: no window can be opened
    struct bench_engine engine;
};

// CLOCK_MONOTONIC, or CLOCK_PROCESS_CPUTIME_ID for what runs on one core and waits for nothing: a
// machine that does other things too gives the same figure.
static double seconds_of(clockid_t clock)
{
    struct timespec now;
    ASSERT(clock_gettime(clock, &now) == 0);
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
    for (uint32_t tick = 0; tick < BENCH_STARTUP_SECONDS * SIM_TICKS_PER_SECOND; tick++) {
        for (uint32_t i = 0; i < plant->startup_count; i++) {
            if ((uint64_t)(plant->startup[i].at * SIM_TICKS_PER_SECOND + 0.5) == tick) {
                sim_control(sim, plant->startup[i].signal, plant->startup[i].value);
            }
        }
        sim_advance(sim, 1);
    }
}

static enum status measure_line(const char *path, struct figures *figures, struct error *error)
{
    double loads[BENCH_RUNS];
    double runs[BENCH_RUNS];
    for (int i = 0; i < BENCH_RUNS; i++) {
        struct scenario *scenario = NULL;
        struct sim *sim = NULL;
        double begun = seconds_of(CLOCK_MONOTONIC);
        enum status status = load(path, &scenario, &sim, error);
        loads[i] = seconds_of(CLOCK_MONOTONIC) - begun;
        if (status == STATUS_OK) {
            figures->components = scenario->plant->component_count;
            figures->unknowns = sim_statistics(sim).unknowns;
            start_line(sim, scenario->plant);
            begun = seconds_of(CLOCK_PROCESS_CPUTIME_ID);
            sim_advance(sim, BENCH_SECONDS * SIM_TICKS_PER_SECOND);
            runs[i] = seconds_of(CLOCK_PROCESS_CPUTIME_ID) - begun;
            if (i + 1 == BENCH_RUNS) {
                status =
                    bench_engine(scenario->plant, BENCH_STARTUP_SECONDS, &figures->engine, error);
            }
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
    return STATUS_OK;
}

// ---- A whole session and a window: the program itself, started again ----

// Runs this program; what it says on stdout comes back in @p said. @return its exit status, or -1
static int run_self(char *const arguments[], char *said, size_t size)
{
    int ends[2];
    ASSERT(pipe(ends) == 0);
    pid_t child = fork();
    ASSERT(child >= 0);
    if (child == 0) {
        (void)dup2(ends[1], STDOUT_FILENO);
        (void)close(ends[0]);
        (void)close(ends[1]);
        if (getenv("DISPLAY") == NULL && getenv("WAYLAND_DISPLAY") == NULL) {
            (void)setenv("SDL_VIDEODRIVER", "dummy", 0);
        }
        (void)execv("/proc/self/exe", arguments);
        _exit(COMMAND_FAILED);
    }
    (void)close(ends[1]);
    size_t length = 0;
    ssize_t got = 0;
    while (length + 1 < size && (got = read(ends[0], said + length, size - 1 - length)) > 0) {
        length += (size_t)got;
    }
    said[length] = '\0';
    (void)close(ends[0]);
    int result = 0;
    (void)waitpid(child, &result, 0);
    return WIFEXITED(result) ? WEXITSTATUS(result) : -1;
}

static enum status measure_grading(const char *exercise,
                                   const char *folder,
                                   struct figures *figures,
                                   struct error *error)
{
    char said[1024];
    char journal[STATION_PATH_BYTES];
    char session[STATION_PATH_BYTES];
    station_path(folder, "run", session);
    (void)path_join(journal, sizeof journal, session, JOURNAL_NAME);
    char *arguments[] = {"depanne",
                         "run",
                         (char *)exercise,
                         "--reference",
                         "--data",
                         (char *)folder,
                         "-o",
                         session,
                         NULL};
    if (run_self(arguments, said, sizeof said) != COMMAND_DONE) {
        return error_set(error, STATUS_FILE, exercise, "its reference solution cannot be played");
    }
    double grades[BENCH_RUNS];
    for (int i = 0; i < BENCH_RUNS; i++) {
        struct graded graded;
        double begun = seconds_of(CLOCK_MONOTONIC);
        RETURN_IF_FAILED(graded_open(journal, folder, false, &graded, error));
        grades[i] = seconds_of(CLOCK_MONOTONIC) - begun;
        graded_close(&graded);
    }
    figures->grade_ms = 1e3 * median(grades);
    return STATUS_OK;
}

static void measure_frames(const char *exercise, const char *folder, struct figures *figures)
{
    char said[1024];
    struct json *json = NULL;
    char *arguments[] = {
        "depanne", "play", (char *)exercise, "--bench", "--data", (char *)folder, NULL};
    figures->frame_ms_p50 = -1.0;
    figures->frame_ms_p99 = -1.0;
    if (run_self(arguments, said, sizeof said) != COMMAND_DONE ||
        json_parse(said, strcspn(said, "\n"), "play --bench", &json, NULL) != STATUS_OK) {
        return;
    }
    figures->frame_ms_p50 = json_number(json_member(json_root(json), "frame_ms_p50"));
    figures->frame_ms_p99 = json_number(json_member(json_root(json), "frame_ms_p99"));
    json_destroy(json);
}

static int remove_one(const char *path, const struct stat *about, int type, struct FTW *walk)
{
    (void)about;
    (void)type;
    (void)walk;
    return remove(path);
}

static enum status measure(const char *line, struct figures *figures, struct error *error)
{
    char exercise[STATION_PATH_BYTES];
    char folder[] = "/tmp/depanne-bench-XXXXXX";
    (void)path_join(exercise, sizeof exercise, build_data_dir(), BENCH_EXERCISE);
    RETURN_IF_FAILED(measure_line(line, figures, error));
    if (mkdtemp(folder) == NULL) {
        return error_set(error, STATUS_FILE, folder, "the folder cannot be created");
    }
    enum status status = measure_grading(exercise, folder, figures, error);
    if (status == STATUS_OK) {
        measure_frames(exercise, folder, figures);
    }
    (void)nftw(folder, remove_one, 16, FTW_DEPTH | FTW_PHYS);
    struct rusage usage;
    ASSERT(getrusage(RUSAGE_SELF, &usage) == 0);
    figures->peak_rss_mib = (double)usage.ru_maxrss / 1024.0;
    return status;
}

// A figure that could not be measured is null.
static void write_figure(struct json_writer *writer, const char *key, double figure)
{
    json_write_key(writer, key);
    if (figure < 0.0) {
        json_write_null(writer);
    } else {
        json_write_number(writer, figure);
    }
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
    const struct bench_engine *engine = &figures->engine;
    json_write_member_number(&writer, "strict_factor", engine->strict_factor);
    json_write_member_number(&writer, "idle_factor", engine->idle_factor);
    json_write_member_number(&writer, "worst_tick_ms", engine->worst_tick_ms);
    json_write_member_number(&writer, "snapshot_us", engine->snapshot_us);
    json_write_member_number(&writer, "topology_ms", engine->topology_ms);
    json_write_member_integer(&writer, "state_bytes", engine->state_bytes);
    json_write_member_integer(&writer, "sweep_faults", engine->sweep_faults);
    json_write_member_number(&writer, "sweep_line_seconds", engine->sweep_line_seconds);
    json_write_member_number(&writer, "sweep_wall_seconds", engine->sweep_wall_seconds);
    char signature[20];
    (void)snprintf(
        signature, sizeof signature, "%016llx", (unsigned long long)engine->sweep_signature);
    json_write_member_text(&writer, "sweep_signature", signature);
    json_write_member_number(&writer, "load_ms", figures->load_ms);
    json_write_member_number(&writer, "grade_ms", figures->grade_ms);
    write_figure(&writer, "frame_ms_p50", figures->frame_ms_p50);
    write_figure(&writer, "frame_ms_p99", figures->frame_ms_p99);
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
    const struct bench_engine *engine = &figures->engine;
    (void)printf("strict_factor          %10.0f\n", engine->strict_factor);
    (void)printf("idle_factor            %10.0f\n", engine->idle_factor);
    (void)printf("worst_tick_ms          %10.2f\n", engine->worst_tick_ms);
    (void)printf("snapshot_us            %10.2f\n", engine->snapshot_us);
    (void)printf("topology_ms            %10.2f\n", engine->topology_ms);
    (void)printf("state_bytes            %10u\n", engine->state_bytes);
    (void)printf("sweep_faults           %10u\n", engine->sweep_faults);
    (void)printf("sweep_line_seconds     %10.0f\n", engine->sweep_line_seconds);
    (void)printf("sweep_wall_seconds     %10.2f\n", engine->sweep_wall_seconds);
    (void)printf("load_ms                %10.0f\n", figures->load_ms);
    (void)printf("grade_ms               %10.0f\n", figures->grade_ms);
    if (figures->frame_ms_p50 >= 0.0) {
        (void)printf("frame_ms_p50           %10.2f\n", figures->frame_ms_p50);
        (void)printf("frame_ms_p99           %10.2f\n", figures->frame_ms_p99);
    }
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

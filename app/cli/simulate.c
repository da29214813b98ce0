// depanne simulate: a bare line, no session, for authors and physics tests.
#include "app/cli/command.h"
#include "app/cli/probe.h"
#include "engine/base/assert.h"
#include "engine/base/json.h"
#include "engine/scenario/scenario.h"
#include "engine/script/script.h"
#include "engine/sim/sim.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { WISHES_MAX = 256, FORMAT_TEXT = 0, FORMAT_CSV = 1, FORMAT_JSON = 2 };

struct wishes {
    const char *path;
    double until, every;
    const char *probes[WISHES_MAX];
    size_t probe_count;
    const char *sets[WISHES_MAX];
    size_t set_count;
    const char *faults[WISHES_MAX];
    size_t fault_count;
    int format;
    bool statistics;
    enum sim_path solving;
    double seed;
};

struct run {
    const struct wishes *wishes;
    struct scenario *scenario;
    struct sim *sim;
    struct probe probes[WISHES_MAX];
    struct json_writer writer;
    struct text_builder text;
};

// ---- What is asked ----

static bool add_wish(const char **list, size_t *count, const char *value)
{
    if (value == NULL || *count >= WISHES_MAX) {
        return false;
    }
    list[(*count)++] = value;
    return true;
}

static bool read_path(const char *word, enum sim_path *path)
{
    static const char *const words[] = {
        [SIM_FAST] = "fast", [SIM_STRICT] = "strict", [SIM_REFERENCE] = "reference"};
    for (uint32_t i = 0; word != NULL && i < sizeof words / sizeof words[0]; i++) {
        if (strcmp(word, words[i]) == 0) {
            *path = (enum sim_path)i;
            return true;
        }
    }
    return false;
}

static bool read_option(struct command_arguments *walk, struct wishes *wishes, bool *good)
{
    const char *value = NULL;
    *good = true;
    if (command_flag(walk, "--csv")) {
        wishes->format = FORMAT_CSV;
    } else if (command_flag(walk, "--json")) {
        wishes->format = FORMAT_JSON;
    } else if (command_flag(walk, "--stats")) {
        wishes->statistics = true;
    } else if (command_value(walk, "--until", &value)) {
        *good =
            command_number(value, &wishes->until) && wishes->until >= 0.0 && wishes->until < 1e7;
    } else if (command_value(walk, "--every", &value)) {
        *good = command_number(value, &wishes->every) && wishes->every >= 1e-3;
    } else if (command_value(walk, "--path", &value)) {
        *good = read_path(value, &wishes->solving);
    } else if (command_value(walk, "--seed", &value)) {
        *good = command_number(value, &wishes->seed) && wishes->seed >= 0.0 && wishes->seed < 9e15;
    } else if (command_value(walk, "--probe", &value)) {
        *good = add_wish(wishes->probes, &wishes->probe_count, value);
    } else if (command_value(walk, "--set", &value)) {
        *good = add_wish(wishes->sets, &wishes->set_count, value);
    } else if (command_value(walk, "--fault", &value)) {
        *good = add_wish(wishes->faults, &wishes->fault_count, value);
    } else {
        return false;
    }
    return true;
}

static int read_wishes(int argument_count, char **arguments, struct wishes *wishes)
{
    *wishes = (struct wishes){.until = -1.0, .every = 0.1, .seed = 1.0};
    struct command_arguments walk = {.count = argument_count, .values = arguments, .at = 1};
    while (walk.at < walk.count) {
        const char *word = walk.values[walk.at];
        bool good = true;
        if (read_option(&walk, wishes, &good)) {
            if (!good) {
                return command_misused("simulate", "%s: no good value", word);
            }
        } else if (word[0] == '-' || wishes->path != NULL) {
            return command_misused("simulate", "what is \"%s\"?", word);
        } else {
            wishes->path = word;
            walk.at++;
        }
    }
    if (wishes->path == NULL || wishes->until < 0.0) {
        return command_misused("simulate", "a line and --until are wanted");
    }
    return COMMAND_DONE;
}

// ---- What comes out ----

static void print_number(FILE *stream, double number)
{
    char text[40];
    for (int digits = 15; digits <= 17; digits++) {
        (void)snprintf(text, sizeof text, "%.*g", digits, number);
        if (strtod(text, NULL) == number) {
            break;
        }
    }
    (void)fputs(text, stream);
}

// A probe holds a comma or not; in a header it is quoted when it does.
static void print_header(const struct run *run)
{
    (void)fputs("t", stdout);
    for (size_t i = 0; i < run->wishes->probe_count; i++) {
        bool quoted = strpbrk(run->probes[i].text, ",\" ") != NULL;
        (void)printf(quoted ? ",\"%s\"" : ",%s", run->probes[i].text);
    }
    (void)fputc('\n', stdout);
}

static void print_table_header(const struct run *run)
{
    (void)printf("%10s", "t");
    for (size_t i = 0; i < run->wishes->probe_count; i++) {
        (void)printf("  %16s", run->probes[i].text);
    }
    (void)fputc('\n', stdout);
}

static void begin_output(struct run *run)
{
    if (run->wishes->format == FORMAT_CSV) {
        print_header(run);
    } else if (run->wishes->format == FORMAT_TEXT) {
        print_table_header(run);
    } else {
        json_writer_init(&run->writer, &run->text, false);
        json_write_begin_object(&run->writer);
        json_write_key(&run->writer, "probes");
        json_write_begin_array(&run->writer);
        for (size_t i = 0; i < run->wishes->probe_count; i++) {
            json_write_text(&run->writer, run->probes[i].text);
        }
        json_write_end_array(&run->writer);
        json_write_key(&run->writer, "rows");
        json_write_begin_array(&run->writer);
    }
}

static void write_row(struct run *run)
{
    double time = (double)sim_tick(run->sim) / SIM_TICKS_PER_SECOND;
    size_t count = run->wishes->probe_count;
    if (run->wishes->format == FORMAT_JSON) {
        json_write_begin_array(&run->writer);
        json_write_number(&run->writer, time);
        for (size_t i = 0; i < count; i++) {
            json_write_number(&run->writer, probe_read(run->sim, &run->probes[i]));
        }
        json_write_end_array(&run->writer);
        return;
    }
    if (run->wishes->format == FORMAT_TEXT) {
        (void)printf("%10.3f", time);
        for (size_t i = 0; i < count; i++) {
            (void)printf("  %16.6g", probe_read(run->sim, &run->probes[i]));
        }
        (void)fputc('\n', stdout);
        return;
    }
    print_number(stdout, time);
    for (size_t i = 0; i < count; i++) {
        (void)fputc(',', stdout);
        print_number(stdout, probe_read(run->sim, &run->probes[i]));
    }
    (void)fputc('\n', stdout);
}

static void end_output(struct run *run)
{
    if (run->wishes->format == FORMAT_JSON) {
        json_write_end_array(&run->writer);
        json_write_end_object(&run->writer);
        (void)puts(text_builder_text(&run->text));
        text_builder_clear(&run->text);
    }
    if (run->wishes->statistics) {
        struct sim_statistics s = sim_statistics(run->sim);
        (void)fprintf(stderr,
                      "steps %llu, newton %llu (%llu failed), factorised %llu, solved %llu, "
                      "too long %llu, fallen back %llu, ticks skipped %llu, islands %u, unknowns "
                      "%u, laws %u, island steps %llu (%llu "
                      "slept)\n",
                      (unsigned long long)s.steps,
                      (unsigned long long)s.newton_iterations,
                      (unsigned long long)s.newton_failures,
                      (unsigned long long)s.factorisations,
                      (unsigned long long)s.solves,
                      (unsigned long long)s.rejections,
                      (unsigned long long)s.fallbacks,
                      (unsigned long long)s.ticks_skipped,
                      s.islands,
                      s.unknowns,
                      s.laws,
                      (unsigned long long)s.island_steps,
                      (unsigned long long)s.island_steps_slept);
    }
}

// ---- The run ----

static uint64_t tick_of(double seconds)
{
    return (uint64_t)floor(seconds * SIM_TICKS_PER_SECOND + 0.5);
}

// Hands and faults that are due now.
static void act(struct run *run, uint64_t now)
{
    const struct plant *plant = run->scenario->plant;
    for (uint32_t i = 0; i < plant->startup_count; i++) {
        if (tick_of(plant->startup[i].at) == now) {
            sim_control(run->sim, plant->startup[i].signal, plant->startup[i].value);
        }
    }
    for (uint32_t i = 0; i < run->scenario->fault_count; i++) {
        if (tick_of(run->scenario->faults[i].at) == now) {
            const struct scenario_fault *fault = &run->scenario->faults[i];
            sim_fault_set(run->sim, fault->variant, now, &fault->course);
        }
    }
}

static uint64_t earlier(uint64_t now, double seconds, uint64_t next)
{
    uint64_t tick = tick_of(seconds);
    return tick > now && tick < next ? tick : next;
}

// The next tick at which somebody acts, at most @p next.
static uint64_t next_act(const struct run *run, uint64_t now, uint64_t next)
{
    const struct plant *plant = run->scenario->plant;
    for (uint32_t i = 0; i < plant->startup_count; i++) {
        next = earlier(now, plant->startup[i].at, next);
    }
    for (uint32_t i = 0; i < run->scenario->fault_count; i++) {
        next = earlier(now, run->scenario->faults[i].at, next);
    }
    return next;
}

static void simulate(struct run *run)
{
    const struct scenario *scenario = run->scenario;
    for (uint32_t i = 0; i < scenario->preset_count; i++) {
        const struct plant_setting *setting =
            &scenario->plant->settings[scenario->presets[i].setting];
        sim_set_parameter(run->sim,
                          setting->parameter,
                          scenario->presets[i].value * setting->scale + setting->offset);
    }
    for (uint32_t i = 0; i < scenario->aged_count; i++) {
        sim_age(run->sim, scenario->aged[i].wear, scenario->aged[i].damage);
    }
    uint64_t until = tick_of(run->wishes->until);
    uint64_t every = tick_of(run->wishes->every);
    uint64_t now = 0;
    uint64_t next_row = 0;
    for (;;) {
        act(run, now);
        if (now == next_row) {
            write_row(run);
            next_row += every;
        }
        if (now >= until) {
            return;
        }
        uint64_t next = next_act(run, now, next_row < until ? next_row : until);
        sim_advance(run->sim, (uint32_t)(next - now));
        now = next;
    }
}

static enum status prepare(struct run *run, struct error *error)
{
    const struct wishes *wishes = run->wishes;
    struct script_options options = {
        .sets = wishes->sets,
        .set_count = wishes->set_count,
        .faults = wishes->faults,
        .fault_count = wishes->fault_count,
    };
    char *json = NULL;
    size_t length = 0;
    RETURN_IF_FAILED(script_compile(wishes->path, &options, &json, &length, NULL, error));
    enum status status = scenario_read(json, length, wishes->path, &run->scenario, error);
    free(json);
    RETURN_IF_FAILED(status);
    for (size_t i = 0; i < wishes->probe_count; i++) {
        RETURN_IF_FAILED(
            probe_find(run->scenario->plant, wishes->probes[i], &run->probes[i], error));
    }
    status = sim_create_on(
        wishes->solving, run->scenario->plant, (uint64_t)wishes->seed, &run->sim, error);
    if (status != STATUS_OK && error->where[0] == '\0') {
        (void)text_copy(error->where, sizeof error->where, wishes->path);
    }
    return status;
}

int command_simulate(int argument_count, char **arguments)
{
    struct wishes wishes;
    int status = read_wishes(argument_count, arguments, &wishes);
    if (status != COMMAND_DONE) {
        return status;
    }
    struct run *run = calloc(1, sizeof *run);
    ASSERT(run != NULL);
    run->wishes = &wishes;
    struct error error = {0};
    if (prepare(run, &error) == STATUS_OK) {
        begin_output(run);
        simulate(run);
        end_output(run);
    } else {
        status = command_fail(&error);
    }
    sim_destroy(run->sim);
    scenario_destroy(run->scenario);
    free(run);
    if (status == COMMAND_DONE && (fflush(stdout) != 0 || ferror(stdout))) {
        struct error full = {0};
        (void)error_set(&full, STATUS_FILE, "stdout", "it cannot be written");
        status = command_fail(&full);
    }
    return status;
}

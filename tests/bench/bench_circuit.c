// The 24 V circuit of a line alone, on the switchings that the whole line made in production: our time
// for it, and the same work as a netlist for others.
//
//   bench_circuit LINE.lua TERMINAL SECONDS [NETLIST]
//
// One line of JSON: nodes, edges, processor time for the given seconds, and currents of the coils at
// their end, by the law's number in the netlist.
#include "engine/base/assert.h"
#include "engine/base/json.h"
#include "engine/scenario/scenario.h"
#include "engine/script/script.h"
#include "engine/sim/sim.h"
#include "tests/bench/circuit.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { STARTUP_SECONDS = 14, EDGES_MAX = 20000 };

struct edge {
    uint32_t tick; ///< from the beginning of the record
    uint32_t signal;
    double value;
};

struct record {
    double *first; ///< all signals at the beginning
    struct edge edges[EDGES_MAX];
    uint32_t count;
};

static double processor_seconds(void)
{
    struct timespec now;
    (void)clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
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

// The whole line runs; what the circuit's contacts follow is written down.
static void take_record(struct sim *sim,
                        const struct plant *plant,
                        const struct plant *circuit,
                        uint32_t ticks,
                        struct record *record)
{
    bool *followed = calloc(plant->signal_count, sizeof *followed);
    double *last = calloc(plant->signal_count, sizeof *last);
    record->first = calloc(plant->signal_count, sizeof *record->first);
    ASSERT(followed != NULL && last != NULL && record->first != NULL);
    for (uint32_t i = 0; i < plant->signal_count; i++) {
        followed[i] = circuit_switches(circuit, i);
        last[i] = record->first[i] = sim_signal(sim, i);
    }
    for (uint32_t tick = 0; tick < ticks; tick++) {
        sim_advance(sim, 1);
        for (uint32_t i = 0; i < plant->signal_count; i++) {
            double value = sim_signal(sim, i);
            if (followed[i] && value != last[i] && record->count < EDGES_MAX) {
                record->edges[record->count++] = (struct edge){tick, i, value};
                last[i] = value;
            }
        }
    }
    free(followed);
    free(last);
}

static double
replay(struct sim *sim, const struct plant *circuit, const struct record *record, uint32_t ticks)
{
    for (uint32_t i = 0; i < circuit->signal_count; i++) {
        if (circuit->signals[i].control) {
            sim_control(sim, i, record->first[i]);
        }
    }
    sim_advance(sim, 2000);
    double begun = processor_seconds();
    uint32_t now = 0;
    for (uint32_t i = 0; i < record->count; i++) {
        const struct edge *edge = &record->edges[i];
        if (edge->tick > now) {
            sim_advance(sim, edge->tick - now);
            now = edge->tick;
        }
        if (circuit->signals[edge->signal].control) {
            sim_control(sim, edge->signal, edge->value);
        }
    }
    sim_advance(sim, ticks - now);
    return processor_seconds() - begun;
}

// A source for each signal that switches: it holds, then goes within 10 us.
static void write_sources(FILE *file, const struct plant *circuit, const struct record *record)
{
    for (uint32_t i = 0; i < circuit->signal_count; i++) {
        if (!circuit_switches(circuit, i)) {
            continue;
        }
        (void)fprintf(file, "vs%u s%u 0 pwl(0 %g", i, i, record->first[i]);
        double last = record->first[i];
        for (uint32_t e = 0; e < record->count; e++) {
            const struct edge *edge = &record->edges[e];
            if (edge->signal == i) {
                double at = (edge->tick + 1) * 1e-3;
                (void)fprintf(file, "\n+ %.6f %g %.6f %g", at, last, at + 1e-5, edge->value);
                last = edge->value;
            }
        }
        (void)fprintf(file, ")\n");
    }
}

static bool
write_netlist(const char *path, const struct plant *circuit, const struct record *record)
{
    FILE *file = fopen(path, "w");
    if (file == NULL) {
        return false;
    }
    bool good = circuit_netlist(circuit, record->first, file);
    write_sources(file, circuit, record);
    return fclose(file) == 0 && good;
}

static void
print(const struct sim *sim, const struct plant *circuit, const struct record *record, double spent)
{
    struct text_builder text = {0};
    struct json_writer writer;
    json_writer_init(&writer, &text, false);
    json_write_begin_object(&writer);
    json_write_member_integer(&writer, "nodes", circuit->node_count);
    json_write_member_integer(&writer, "laws", circuit->law_count);
    json_write_member_integer(&writer, "edges", record->count);
    json_write_member_number(&writer, "cpu", spent);
    json_write_key(&writer, "coils");
    json_write_begin_object(&writer);
    for (uint32_t i = 0; i < circuit->law_count; i++) {
        const struct plant_law *law = &circuit->laws[i];
        if (strcmp(law->law, "coil") == 0 && law->writes[1] != PLANT_NONE) {
            char name[16];
            (void)snprintf(name, sizeof name, "l%u", i);
            json_write_member_number(&writer, name, sim_signal(sim, law->writes[1]));
        }
    }
    json_write_end_object(&writer);
    json_write_end_object(&writer);
    (void)puts(text_builder_text(&text));
    text_builder_clear(&text);
}

static enum status measure(const struct plant *plant, char **arguments, struct error *error)
{
    static struct record record;
    uint32_t ticks = (uint32_t)(strtod(arguments[3], NULL) * SIM_TICKS_PER_SECOND);
    struct plant *circuit = circuit_plant(plant, arguments[2]);
    struct sim *whole = NULL;
    struct sim *alone = NULL;
    enum status status = sim_create(plant, 1, &whole, error);
    if (status == STATUS_OK) {
        status = sim_create(circuit, 1, &alone, error);
    }
    if (status == STATUS_OK) {
        start(whole, plant);
        take_record(whole, plant, circuit, ticks, &record);
        print(alone, circuit, &record, replay(alone, circuit, &record, ticks));
        if (arguments[4] != NULL && !write_netlist(arguments[4], circuit, &record)) {
            status = error_set(error, STATUS_FILE, arguments[4], "cannot be written");
        }
        free(record.first);
    }
    sim_destroy(whole);
    sim_destroy(alone);
    plant_destroy(circuit);
    return status;
}

int main(int argument_count, char **arguments)
{
    if (argument_count == 2 && strcmp(arguments[1], SCRIPT_HOST_WORD) == 0) {
        return script_host_main();
    }
    if (argument_count < 4 || argument_count > 5) {
        (void)fprintf(stderr, "usage: bench_circuit LINE.lua TERMINAL SECONDS [NETLIST]\n");
        return 2;
    }
    struct scenario *scenario = NULL;
    struct error error = {0};
    enum status status = load(arguments[1], &scenario, &error);
    if (status == STATUS_OK) {
        status = measure(scenario->plant, arguments, &error);
    }
    scenario_destroy(scenario);
    if (status != STATUS_OK) {
        (void)fprintf(stderr, "bench_circuit: %s: %s\n", error.where, error.what);
        return 1;
    }
    return 0;
}

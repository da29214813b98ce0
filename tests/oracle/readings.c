// What an ideal meter would read everywhere in a running line, for comparison with an outside judge.
//
//   readings LINE.lua --at 1.9,3.9 [--fault REF.mode]... [--set REF.parameter=value]...
//            [--from SECONDS] [--remove REF]... [--meter TERMINAL,TERMINAL,OHMS]
//
// Faults come at --from, or at once. A part that is removed is not there from the beginning, a meter is.
//
// One line of JSON: for each time the DC value and the phasor of each terminal against the reference,
// and all signals.
#include "engine/base/json.h"
#include "engine/scenario/scenario.h"
#include "engine/script/script.h"
#include "engine/sim/sim.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TIMES_MAX = 16, WISHES_MAX = 32, NAME_BYTES = 128 };

struct wishes {
    const char *path;
    double times[TIMES_MAX]; ///< [s], growing
    uint32_t time_count;
    const char *faults[WISHES_MAX], *sets[WISHES_MAX];
    double from; ///< of the faults [s]
    const char *removed[WISHES_MAX];
    uint32_t removed_count;
    const char *meter;
    struct script_options options;
};

static bool read_times(const char *text, struct wishes *wishes)
{
    char *end = NULL;
    do {
        if (wishes->time_count == TIMES_MAX) {
            return false;
        }
        wishes->times[wishes->time_count++] = strtod(text, &end);
        if (end == text) {
            return false;
        }
        text = end + 1;
    } while (*end == ',');
    return *end == '\0';
}

static bool read_option(const char *option, const char *value, struct wishes *wishes)
{
    if (strcmp(option, "--at") == 0) {
        return read_times(value, wishes);
    }
    if (strcmp(option, "--from") == 0) {
        wishes->from = strtod(value, NULL);
        return true;
    }
    if (strcmp(option, "--meter") == 0) {
        wishes->meter = value;
        return true;
    }
    if (strcmp(option, "--remove") == 0 && wishes->removed_count < WISHES_MAX) {
        wishes->removed[wishes->removed_count++] = value;
        return true;
    }
    if (strcmp(option, "--fault") == 0 && wishes->options.fault_count < WISHES_MAX) {
        wishes->faults[wishes->options.fault_count++] = value;
        return true;
    }
    if (strcmp(option, "--set") == 0 && wishes->options.set_count < WISHES_MAX) {
        wishes->sets[wishes->options.set_count++] = value;
        return true;
    }
    return false;
}

static bool read_wishes(int count, char **arguments, struct wishes *wishes)
{
    for (int i = 1; i < count; i++) {
        if (arguments[i][0] != '-') {
            wishes->path = arguments[i];
        } else if (i + 1 == count || !read_option(arguments[i], arguments[i + 1], wishes)) {
            return false;
        } else {
            i++;
        }
    }
    wishes->options.faults = wishes->faults;
    wishes->options.sets = wishes->sets;
    return wishes->path != NULL && wishes->time_count > 0;
}

// Parts taken out, a meter put on.
static bool prepare(struct sim *sim, const struct plant *plant, const struct wishes *wishes)
{
    for (uint32_t i = 0; i < wishes->removed_count; i++) {
        uint32_t component = plant_component_find(plant, wishes->removed[i]);
        if (component == PLANT_NONE) {
            return false;
        }
        sim_remove(sim, component);
    }
    if (wishes->meter == NULL) {
        return true;
    }
    char first[NAME_BYTES];
    char second[NAME_BYTES];
    double ohms = 0.0;
    if (sscanf(wishes->meter, "%127[^,],%127[^,],%lf", first, second, &ohms) != 3) {
        return false;
    }
    struct sim_instrument meter = {
        .kind = SIM_BETWEEN,
        .terminal_a = plant_terminal_find(plant, first),
        .terminal_b = plant_terminal_find(plant, second),
        .connection = PLANT_NONE,
        .resistance = ohms,
    };
    if (meter.terminal_a == PLANT_NONE || meter.terminal_b == PLANT_NONE) {
        return false;
    }
    sim_instrument(sim, 0, &meter);
    return true;
}

// Hands start the line, up to a time; faults come when they are due.
static void
advance(struct sim *sim, const struct scenario *scenario, const struct wishes *wishes, double until)
{
    const struct plant *plant = scenario->plant;
    while (sim_tick(sim) < (uint64_t)(until * SIM_TICKS_PER_SECOND + 0.5)) {
        bool due = sim_tick(sim) == (uint64_t)(wishes->from * SIM_TICKS_PER_SECOND + 0.5);
        for (uint32_t i = 0; due && i < scenario->fault_count; i++) {
            sim_fault(sim, scenario->faults[i].variant, true);
        }
        for (uint32_t i = 0; i < plant->startup_count; i++) {
            double at = plant->startup[i].at * SIM_TICKS_PER_SECOND + 0.5;
            if ((uint64_t)at == sim_tick(sim)) {
                sim_control(sim, plant->startup[i].signal, plant->startup[i].value);
            }
        }
        sim_advance(sim, 1);
    }
}

static void write_terminal(struct json_writer *writer, const struct sim *sim, uint32_t node)
{
    struct phasor phasor = {0};
    double value = 0.0;
    if (node != PLANT_REFERENCE && node != PLANT_NONE) {
        value = sim_node(sim, node);
        phasor = sim_node_phasor(sim, node);
    }
    json_write_begin_array(writer);
    json_write_number(writer, value);
    json_write_number(writer, phasor.re);
    json_write_number(writer, phasor.im);
    json_write_end_array(writer);
}

static void
write_readings(struct json_writer *writer, const struct sim *sim, const struct plant *plant)
{
    json_write_begin_object(writer);
    json_write_key(writer, "terminals");
    json_write_begin_object(writer);
    for (uint32_t i = 0; i < plant->terminal_count; i++) {
        char name[NAME_BYTES];
        json_write_key(writer, plant_terminal_name(plant, i, name, sizeof name));
        write_terminal(writer, sim, plant->terminals[i].node);
    }
    json_write_end_object(writer);
    json_write_key(writer, "signals");
    json_write_begin_object(writer);
    for (uint32_t i = 0; i < plant->signal_count; i++) {
        json_write_member_number(writer, plant->signals[i].name, sim_signal(sim, i));
    }
    json_write_end_object(writer);
    json_write_end_object(writer);
}

static void print(struct sim *sim, const struct scenario *scenario, const struct wishes *wishes)
{
    struct text_builder text = {0};
    struct json_writer writer;
    json_writer_init(&writer, &text, false);
    json_write_begin_array(&writer);
    for (uint32_t i = 0; i < wishes->time_count; i++) {
        advance(sim, scenario, wishes, wishes->times[i]);
        write_readings(&writer, sim, scenario->plant);
    }
    json_write_end_array(&writer);
    (void)puts(text_builder_text(&text));
    text_builder_clear(&text);
}

static enum status run(const struct wishes *wishes, struct error *error)
{
    char *json = NULL;
    size_t length = 0;
    struct scenario *scenario = NULL;
    struct sim *sim = NULL;
    RETURN_IF_FAILED(script_compile(wishes->path, &wishes->options, &json, &length, NULL, error));
    enum status status = scenario_read(json, length, wishes->path, &scenario, error);
    free(json);
    if (status == STATUS_OK) {
        status = sim_create(scenario->plant, 1, &sim, error);
    }
    if (status == STATUS_OK && !prepare(sim, scenario->plant, wishes)) {
        status = error_set(error, STATUS_USAGE, wishes->path, "no such part or terminal");
    }
    if (status == STATUS_OK) {
        print(sim, scenario, wishes);
    }
    sim_destroy(sim);
    scenario_destroy(scenario);
    return status;
}

int main(int argument_count, char **arguments)
{
    if (argument_count == 2 && strcmp(arguments[1], SCRIPT_HOST_WORD) == 0) {
        return script_host_main();
    }
    struct wishes wishes = {0};
    struct error error = {0};
    if (!read_wishes(argument_count, arguments, &wishes)) {
        (void)fprintf(stderr,
                      "usage: readings LINE.lua --at T,T... [--fault F]... [--set P=V]...\n");
        return 2;
    }
    if (run(&wishes, &error) != STATUS_OK) {
        (void)fprintf(stderr, "readings: %s: %s\n", error.where, error.what);
        return 1;
    }
    return 0;
}

// Runs the line of a compiled scenario from power off to production, its faults coming as the
// scenario says, and prints a hash of the whole state once a simulated second: what every build of
// the engine must give alike, bit for bit.
//
//   line_hash NAME COMPILED.json SECONDS

#include "engine/base/file.h"
#include "engine/scenario/scenario.h"
#include "engine/sim/sim.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

static uint64_t ticks_of(double seconds)
{
    return (uint64_t)(seconds * SIM_TICKS_PER_SECOND + 0.5);
}

/// Hands and faults that come at this tick.
static void disturb(struct sim *sim, const struct scenario *scenario, uint64_t tick)
{
    const struct plant *plant = scenario->plant;
    for (uint32_t i = 0; i < plant->startup_count; i++) {
        if (ticks_of(plant->startup[i].at) == tick) {
            sim_control(sim, plant->startup[i].signal, plant->startup[i].value);
        }
    }
    for (uint32_t i = 0; i < scenario->fault_count; i++) {
        if (ticks_of(scenario->faults[i].at) == tick) {
            sim_fault_set(sim, scenario->faults[i].variant, tick, &scenario->faults[i].course);
        }
    }
}

static void preset(struct sim *sim, const struct scenario *scenario)
{
    for (uint32_t i = 0; i < scenario->preset_count; i++) {
        const struct plant_setting *setting =
            &scenario->plant->settings[scenario->presets[i].setting];
        sim_set_parameter(
            sim, setting->parameter, scenario->presets[i].value * setting->scale + setting->offset);
    }
}

static MUST_USE enum status
run(const char *name, const char *path, long seconds, struct error *error)
{
    char *bytes = NULL;
    size_t count = 0;
    struct scenario *scenario = NULL;
    struct sim *sim = NULL;
    RETURN_IF_FAILED(file_read(path, SCENARIO_BYTES_MAX, &bytes, &count, error));
    enum status status = scenario_read(bytes, count, path, &scenario, error);
    if (status == STATUS_OK) {
        status = sim_create(scenario->plant, 1, &sim, error);
    }
    if (status == STATUS_OK) {
        preset(sim, scenario);
        for (uint64_t tick = 0; tick <= (uint64_t)seconds * SIM_TICKS_PER_SECOND; tick++) {
            if (tick % SIM_TICKS_PER_SECOND == 0) {
                (void)printf("%s %" PRIu64 " %016" PRIx64 "\n",
                             name,
                             tick / SIM_TICKS_PER_SECOND,
                             sim_hash(sim));
            }
            disturb(sim, scenario, tick);
            sim_advance(sim, 1);
        }
    }
    sim_destroy(sim);
    scenario_destroy(scenario);
    free(bytes);
    return status;
}

int main(int argument_count, char **arguments)
{
    if (argument_count != 4) {
        (void)fprintf(stderr, "usage: line_hash NAME COMPILED.json SECONDS\n");
        return 2;
    }
    struct error error = {0};
    if (run(arguments[1], arguments[2], strtol(arguments[3], NULL, 10), &error) != STATUS_OK) {
        (void)fprintf(stderr, "line_hash: %s: %s\n", error.where, error.what);
        return 3;
    }
    return 0;
}

// How many seconds of line time pass in one second of processor time, production running.
#include "engine/sim/sim.h"
#include "tests/physics/line.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double processor_seconds(void)
{
    return (double)clock() / CLOCKS_PER_SEC;
}

int main(int argc, char **argv)
{
    uint32_t seconds = argc > 1 ? (uint32_t)atol(argv[1]) : 300;
    struct plant *plant = line_plant();
    struct sim *sim;
    struct error error;
    if (sim_create(plant, 1, &sim, &error) != STATUS_OK) {
        fprintf(stderr, "%s: %s\n", error.where, error.what);
        return 1;
    }
    line_start(sim);
    struct sim_statistics before = sim_statistics(sim);
    double start = processor_seconds();
    sim_advance(sim, seconds * SIM_TICKS_PER_SECOND);
    double spent = processor_seconds() - start;
    struct sim_statistics after = sim_statistics(sim);
    uint32_t delivered = plant_signal_find(plant, "MG1.delivered");
    printf("laws %u, unknowns %u, islands %u, state %zu bytes\n",
           after.laws,
           after.unknowns,
           after.islands,
           sim_state_bytes(sim));
    printf("parts delivered %.0f\n", sim_signal(sim, delivered));
    printf("island steps %.1f %%, iterations %.2f a step, factorisations %.1f /s, failures %llu\n",
           100.0 * (double)(after.island_steps - before.island_steps) /
               (double)(after.island_steps + after.island_steps_slept - before.island_steps -
                        before.island_steps_slept),
           (double)(after.newton_iterations - before.newton_iterations) /
               (double)(after.island_steps - before.island_steps),
           (double)(after.factorisations - before.factorisations) / seconds,
           (unsigned long long)(after.newton_failures - before.newton_failures));
    printf("realtime_factor %.0f, %.2f us a tick\n", seconds / spent, spent / seconds * 1e3);
    printf("hash %016llx\n", (unsigned long long)sim_hash(sim));
    sim_destroy(sim);
    plant_destroy(plant);
    return 0;
}

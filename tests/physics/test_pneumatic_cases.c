#include "tests/physics/pusher.h"
#include "tests/support/check.h"

#include <stdio.h>
static void try(struct pusher_change c)
{
    struct plant *plant = pusher_plant(&c);
    struct sim *sim;
    struct error error;
    if (sim_create(plant, 1, &sim, &error)) {
        printf("%s %s\n", error.where, error.what);
        return;
    }
    sim_advance(sim, 3000);
    double out = pusher_stroke(sim, 1, 0.0999);
    sim_advance(sim, 1000);
    double in = pusher_stroke(sim, 0, 0.0001);
    struct sim_statistics s = sim_statistics(sim);
    printf("out %.3f in %.3f it/solve %.2f fail %lu slept %lu/%lu\n",
           out,
           in,
           (double)s.newton_iterations / (double)s.island_steps,
           s.newton_failures,
           s.island_steps_slept,
           s.island_steps);
}
int main(void)
{
    try((struct pusher_change){0});
    try((struct pusher_change){.leak_t8 = 5e-10});
    try((struct pusher_change){.needle_out = 2e-10});
    try((struct pusher_change){.needle_out = 4e-10});
    try((struct pusher_change){.guide_friction = 108});
    try((struct pusher_change){.guide_friction = 258});
}

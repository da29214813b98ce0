#include "tests/physics/pusher.h"

#include <stdio.h>

// A law with one parameter of which the test changes the value.
static void law(struct plant_builder *b,
                const char *name,
                const char *nodes,
                const char *parameter,
                double value,
                const char *rest)
{
    char text[256];
    snprintf(text, sizeof(text), "%s=%.17g %s", parameter, value, rest);
    builder_law(b, name, nodes, text, "", "");
}

static double or_listed(double value, double listed)
{
    return value > 0.0 ? value : listed;
}

static void tube(struct plant_builder *b, const char *ref, const char *nodes, const char *c)
{
    builder_component(b, ref);
    char text[64];
    snprintf(text, sizeof(text), "conductance=%s", c);
    builder_law(b, "orifice", nodes, text, "", "");
}

static void
cushion(struct plant_builder *b, const struct pusher_change *change, const char *nodes, int side)
{
    char text[160];
    snprintf(text,
             sizeof(text),
             "conductance=%g free_conductance=2e-8 length=0.01 side=%d stroke=0.1 failed=%d",
             or_listed(change->cushion, 3e-10),
             side,
             change->cushion_failed ? 1 : 0);
    builder_law(b, "cushion", nodes, text, "1A.position", "");
}

struct plant *pusher_plant(const struct pusher_change *change)
{
    struct plant_builder *b = builder_create();
    double needle = or_listed(change->needle_out, 1e-9);
    double guide = or_listed(change->guide_friction, 4.0);
    builder_component(b, "0S1");
    double supply = or_listed(change->supply, 701300.0);
    law(b, "pressure_source", "P", "pressure", supply, "conductance=6e-8");
    builder_law(b, "volume", "P", "volume=5e-5", "", "");
    builder_component(b, "1V1");
    builder_control(b, "Y1.command", 0.0);
    builder_law(b,
                "spool",
                "P",
                "time_on=0.015 time_off=0.025 pilot_minimum=2e5",
                "Y1.command -",
                "1V1.position");
    builder_law(b, "valve_path", "P p4", "conductance=9e-9 open_at=1", "1V1.position", "");
    builder_law(b, "valve_path", "P p2", "conductance=9e-9 open_at=0", "1V1.position", "");
    builder_law(b, "valve_path", "p4 ref", "conductance=9e-9 open_at=0", "1V1.position", "");
    char text[96];
    snprintf(text, sizeof(text), "conductance=%g open_at=1", or_listed(change->exhaust, 9e-9));
    builder_law(b, "valve_path", "p2 ref", text, "1V1.position", "");
    snprintf(text, sizeof(text), "%g", or_listed(change->feed, or_listed(change->tube, 4.5e-9)));
    tube(b, "T7", "p4 q2", text);
    law(b, "volume", "q2", "volume", or_listed(change->volume, 2.5e-5), "");
    snprintf(text, sizeof(text), "%g", or_listed(change->tube, 4.5e-9));
    tube(b, "T9", "p2 q1", text);
    law(b, "volume", "q1", "volume", or_listed(change->volume, 2.5e-5), "");
    builder_component(b, "1Q2");
    builder_law(b, "orifice", "q2 ca", "conductance=1e-9", "", "");
    builder_law(b, "check", "q2 ca", "conductance=6e-9", "", "");
    builder_component(b, "1Q1");
    law(b, "orifice", "q1 cb", "conductance", needle, "");
    builder_law(b, "check", "q1 cb", "conductance=6e-9", "", "");
    tube(b, "T8", "ca A", "1.2e-8");
    law(b, "leak", "chamber_a", "conductance", change->leak_t8, "");
    tube(b, "T10", "cb B", "1.2e-8");
    builder_component(b, "1A");
    cushion(b, change, "A chamber_a", 0);
    cushion(b, change, "B chamber_b", 1);
    char cylinder[192];
    snprintf(cylinder,
             sizeof(cylinder),
             "bore=0.025 rod_diameter=0.010 stroke=0.1 dead_volume_a=5e-6 dead_volume_b=5e-6 "
             "piston_leak=%g rod_leak=%g",
             change->piston_leak,
             change->rod_leak);
    builder_law(b, "cylinder", "chamber_a chamber_b rod", cylinder, "1A.position", "");
    builder_law(b, "friction", "rod", "coulomb=8 viscous=20", "", "");
    builder_component(b, "1L1");
    char slide[128];
    snprintf(slide,
             sizeof(slide),
             "mass=0.9 minimum=0 maximum=0.1 initial=0 stop_stiffness=2e6 gravity_force=%g",
             -change->load);
    builder_law(b, "slide", "rod", slide, "", "1A.position 1A.speed");
    law(b, "friction", "rod", "coulomb", guide, "viscous=0 stiction_ratio=1");
    return builder_finish(b, NULL);
}

double pusher_stroke(struct sim *sim, double command, double target)
{
    const struct plant *plant = pusher_plant(&(struct pusher_change){0});
    uint32_t valve = plant_signal_find(plant, "Y1.command");
    uint32_t position = plant_signal_find(plant, "1A.position");
    plant_destroy((struct plant *)plant);
    sim_control(sim, valve, command);
    bool out = sim_signal(sim, position) < target;
    for (uint32_t ms = 1; ms <= 10000; ms++) {
        sim_advance(sim, 1);
        double x = sim_signal(sim, position);
        if (out ? x >= target : x <= target) {
            return ms * 1e-3;
        }
    }
    return 10.0;
}

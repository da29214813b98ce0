// Motion against hand calculation: friction that holds and slips, stops, and the magazine.
#include "engine/laws/mechanical/friction.h"
#include "engine/laws/mechanical/slide.h"
#include "engine/sim/sim.h"
#include "engine/solver/network.h"
#include "tests/physics/plant_builder.h"
#include "tests/support/check.h"

#include <math.h>
#include <string.h>

static struct sim *start(struct plant *plant)
{
    struct sim *sim;
    struct error error;
    if (sim_create_on(SIM_REFERENCE, plant, 1, &sim, &error) != STATUS_OK) {
        print_error("%s: %s\n", error.where, error.what);
        fail();
    }
    return sim;
}

static void finish(struct sim *sim, struct plant *plant)
{
    sim_destroy(sim);
    plant_destroy(plant);
}

static double value(const struct sim *sim, const struct plant *plant, const char *signal)
{
    return sim_signal(sim, plant_signal_find(plant, signal));
}

// T35: 10 kg on a vertical axis, 98 N held by 150 N of friction for a minute.
static void friction_holds_a_load_without_creeping(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    builder_component(b, "axis");
    builder_law(b,
                "slide",
                "rod",
                "mass=10 minimum=-1 maximum=1 initial=0 stop_stiffness=2e6 gravity_force=98.1",
                "",
                "x v");
    builder_law(b, "friction", "rod", "coulomb=150 viscous=0 stiction_ratio=1", "", "");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = start(plant);
    sim_advance(sim, 60000);
    assert_true(value(sim, plant, "x") > 0.010e-3); // the bristle has bent
    assert_true(value(sim, plant, "x") < 0.020e-3);
    assert_true(fabs(value(sim, plant, "v")) < 1e-9);
    finish(sim, plant);
}

static void a_load_above_its_friction_falls_freely(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    builder_component(b, "axis");
    builder_law(b,
                "slide",
                "rod",
                "mass=10 minimum=-9 maximum=9 initial=0 stop_stiffness=2e6 gravity_force=98.1",
                "",
                "x v");
    builder_law(b, "friction", "rod", "coulomb=50 viscous=0", "", "");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = start(plant);
    sim_advance(sim, 1000);
    double a = (98.1 - 50.0) / 10.0;
    assert_true(fabs(value(sim, plant, "v") - a) < 0.01 * a);
    assert_true(fabs(value(sim, plant, "x") - 0.5 * a) < 0.01 * a);
    finish(sim, plant);
}

static void a_stop_ends_the_stroke_without_a_bounce_that_lasts(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    builder_component(b, "axis");
    builder_law(b,
                "slide",
                "rod",
                "mass=1 minimum=0 maximum=0.1 initial=0.05 stop_stiffness=2e6 gravity_force=300",
                "",
                "x v");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = start(plant);
    sim_advance(sim, 500);
    assert_true(fabs(value(sim, plant, "x") - (0.1 + 300.0 / 2e6)) < 1e-6);
    assert_true(fabs(value(sim, plant, "v")) < 1e-6);
    assert_int_equal(sim_statistics(sim).newton_failures, 0);
    finish(sim, plant);
}

// A spring pulled at a steady speed, for the breakaway test alone.
enum { FORCE };

static void stamp_spring(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    const double *p = element->parameters;
    double force = element->state[FORCE] + p[0] * stamp->step * (p[1] - stamp->x[0]);
    stamp_add(stamp, 0, -force);
    stamp_slope(stamp, 0, 0, p[0] * stamp->step);
}

static bool commit_spring(struct element *element, double step)
{
    const double *p = element->parameters;
    element->state[FORCE] += p[0] * step * (p[1] - element_node(element, 0));
    return true;
}

static const struct element_type spring_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_spring, .node_count = 1}},
    .state_count = 1,
    .commit = commit_spring,
};

// T29: 2 kg, 1000 N/m pulled at 10 mm/s, Fs 8 N, Fc 6 N: slips at 0.800 s by 5.602 mm, again at
// 1.360 s.
static void a_mass_sticks_and_slips_as_calculated(void **state)
{
    (void)state;
    double unknowns[2] = {0.0, 0.0};
    static const uint8_t kinds[2] = {UNKNOWN_SPEED, UNKNOWN_SPEED};
    static const double spring_parameters[] = {1000.0, 0.010};
    static const double slide_parameters[] = {2.0, -10.0, 10.0, 0.0, 1e6, 0.0, 0.0};
    static const double friction_parameters[] = {6.0, 8.0 / 6.0, 0.0};
    double states[8] = {0};
    struct element elements[] = {
        {.type = &spring_element, .parameters = spring_parameters, .state = states},
        {.type = &slide_element, .parameters = slide_parameters, .state = states + 1},
        {.type = &friction_element, .parameters = friction_parameters, .state = states + 4},
    };
    struct network_part parts[3];
    for (uint32_t i = 0; i < 3; i++) {
        elements[i].unknowns = unknowns;
        elements[i].node_count = 1;
        parts[i] = (struct network_part){.element = &elements[i], .layer = LAYER_FLOW, .owner = i};
    }
    double rates[2] = {0.0, 0.0};
    struct network *network = network_create(unknowns, rates, kinds, 2, 1, NETWORK_REFERENCE);
    network_build(network, parts, 3);
    double slips[2] = {0}, jump = 0.0, before = 0.0;
    int slip_count = 0;
    bool slipping = false;
    for (int ms = 1; ms <= 1500; ms++) {
        assert_true(network_step(network, 0, 1).converged);
        double position = states[1];
        bool fast = fabs(unknowns[0]) > 2e-3;
        if (fast && !slipping && slip_count < 2) {
            slips[slip_count++] = ms * 1e-3;
            before = slip_count == 1 ? position : before;
        }
        if (!fast && slipping && slip_count == 1) {
            jump = position - before;
        }
        slipping = fast;
    }
    network_destroy(network);
    assert_true(fabs(slips[0] - 0.800) < 0.016);
    assert_true(fabs(jump - 5.602e-3) < 0.15e-3);
    assert_true(fabs(slips[1] - 1.360) < 0.027);
}

static void a_magazine_gives_one_body_a_stroke_and_is_refilled(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    builder_component(b, "MG1");
    builder_control(b, "x", 0.0);
    builder_law(b,
                "feeder",
                "rod",
                "capacity=5 body_mass=0.25 body_friction=0.2 contact_position=0.01 "
                "exit_position=0.09 refill_below=1 refill_delay=2 initial_count=2",
                "x",
                "has exit count delivered body exit_time");
    builder_variant(b, PLANT_FAULT, "stuck", "0.jam=1");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = start(plant);
    uint32_t x = plant_signal_find(plant, "x");
    sim_advance(sim, 300);
    for (int stroke = 1; stroke <= 2; stroke++) {
        sim_control(sim, x, 0.05);
        sim_advance(sim, 10);
        assert_true(value(sim, plant, "body") == 0.05);
        sim_control(sim, x, 0.1);
        sim_advance(sim, 10);
        assert_true(value(sim, plant, "delivered") == stroke);
        assert_true(value(sim, plant, "exit") == 1.0);
        sim_advance(sim, 450);
        assert_true(value(sim, plant, "exit") == 0.0);
        sim_control(sim, x, 0.0);
        sim_advance(sim, 300);
    }
    assert_true(value(sim, plant, "count") == 0.0 && value(sim, plant, "has") == 0.0);
    sim_advance(sim, 2000);
    assert_true(value(sim, plant, "has") == 1.0 && value(sim, plant, "count") == 5.0);
    sim_fault(sim, plant_variant_find(plant, 0, PLANT_FAULT, "stuck"), true);
    for (int stroke = 0; stroke < 3; stroke++) {
        sim_control(sim, x, 0.1);
        sim_advance(sim, 500);
        sim_control(sim, x, 0.0);
        sim_advance(sim, 500);
    }
    assert_true(value(sim, plant, "delivered") == 3.0); // the one that had come down already
    finish(sim, plant);
}

static void a_position_sensor_has_a_window_with_hysteresis(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    builder_component(b, "B1");
    builder_control(b, "x", 0.0);
    builder_law(
        b, "proximity", "", "from=0.010 to=0.020 hysteresis=0.001 delay=0.005", "x", "detected");
    builder_variant(b, PLANT_FAULT, "moved", "0.shift=0.030");
    builder_variant(b, PLANT_FAULT, "stuck", "0.stuck=1");
    builder_variant(b, PLANT_FAULT, "dead", "0.stuck=-1");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = start(plant);
    static const struct {
        double x, detected;
    } visits[] = {{0.0095, 0},
                  {0.0105, 1},
                  {0.0095, 1},
                  {0.0085, 0},
                  {0.0205, 0},
                  {0.0195, 1},
                  {0.0205, 1},
                  {0.0215, 0}};
    uint32_t x = plant_signal_find(plant, "x");
    for (size_t i = 0; i < sizeof(visits) / sizeof(visits[0]); i++) {
        double before = value(sim, plant, "detected");
        sim_control(sim, x, visits[i].x);
        sim_advance(sim, 5);
        assert_true(value(sim, plant, "detected") == before);
        sim_advance(sim, 5);
        assert_true(value(sim, plant, "detected") == visits[i].detected);
    }
    static const char *const faults[] = {"moved", "stuck", "dead"};
    static const double at_15_mm[] = {0, 1, 0}, at_45_mm[] = {1, 1, 0};
    for (int i = 0; i < 3; i++) {
        uint32_t fault = plant_variant_find(plant, 0, PLANT_FAULT, faults[i]);
        sim_fault(sim, fault, true);
        sim_control(sim, x, 0.015);
        sim_advance(sim, 20);
        assert_true(value(sim, plant, "detected") == at_15_mm[i]);
        sim_control(sim, x, 0.045);
        sim_advance(sim, 20);
        assert_true(value(sim, plant, "detected") == at_45_mm[i]);
        sim_fault(sim, fault, false);
    }
    finish(sim, plant);
}

// 0.3 um a tick: less than what the sensor is told of. On the fast path only an edge wakes it.
static void a_slow_drift_passes_a_position_sensor(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    builder_component(b, "3A");
    builder_law(b,
                "slide",
                "rod",
                "mass=60 minimum=0 maximum=0.15 initial=0 stop_stiffness=1e6 gravity_force=600",
                "",
                "x v");
    builder_law(b, "rod_damper", "rod ref", "viscous=2e6", "", "");
    builder_component(b, "3B1");
    builder_law(b, "proximity", "", "from=-0.01 to=0.002 hysteresis=0", "x", "up");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim;
    struct error error;
    assert_int_equal(sim_create_on(SIM_FAST, plant, 1, &sim, &error), STATUS_OK);
    sim_advance(sim, 5000);
    assert_true(value(sim, plant, "up") == 1.0);
    sim_advance(sim, 5000);
    assert_true(value(sim, plant, "x") > 0.0025);
    assert_true(value(sim, plant, "up") == 0.0);
    finish(sim, plant);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(friction_holds_a_load_without_creeping),
        cmocka_unit_test(a_load_above_its_friction_falls_freely),
        cmocka_unit_test(a_stop_ends_the_stroke_without_a_bounce_that_lasts),
        cmocka_unit_test(a_mass_sticks_and_slips_as_calculated),
        cmocka_unit_test(a_position_sensor_has_a_window_with_hysteresis),
        cmocka_unit_test(a_slow_drift_passes_a_position_sensor),
        cmocka_unit_test(a_magazine_gives_one_body_a_stroke_and_is_refilled),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

// The conveyor of station 2, built of the shipped kinds (conveyor_unit.lua) from the mains to the pieces on its belt,
// against the figures of its sheets: sound, with more drag, slack, with a slower preset.
#include "engine/base/assert.h"
#include "engine/scenario/scenario.h"
#include "engine/script/script.h"
#include "engine/sim/sim.h"
#include "tests/support/check.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { EMPTY_TICK = 3600, FULL_TICK = 16000 };

static const char rig_path[] = "tests/kinds/conveyor_unit.lua";
static const double rpm = 2.0 * 3.14159265358979 / 60.0;

// The rig at work.
struct rig {
    struct scenario *scenario;
    const struct plant *plant;
    struct sim *sim;
};

static struct rig rig_open(const char *set)
{
    struct rig rig = {0};
    char *json = NULL;
    size_t length = 0;
    struct error error = {0};
    struct script_options options = {.shipped = "scenarios"};
    if (set != NULL) {
        options.sets = &set;
        options.set_count = 1;
    }
    enum status status = script_compile(rig_path, &options, &json, &length, NULL, &error);
    if (status == STATUS_OK) {
        status = scenario_read(json, length, rig_path, &rig.scenario, &error);
    }
    free(json);
    if (status == STATUS_OK) {
        rig.plant = rig.scenario->plant;
        status = sim_create(rig.plant, 1, &rig.sim, &error);
    }
    if (status != STATUS_OK) {
        print_error("%s: %s\n", error.where, error.what);
        fail();
    }
    return rig;
}

static void rig_close(struct rig *rig)
{
    sim_destroy(rig->sim);
    scenario_destroy(rig->scenario);
}

static void rig_fault(struct rig *rig, const char *ref, const char *mode)
{
    uint32_t component = plant_component_find(rig->plant, ref);
    uint32_t fault = plant_variant_find(rig->plant, component, PLANT_FAULT, mode);
    ASSERT(fault != PLANT_NONE);
    sim_fault(rig->sim, fault, true);
}

// Hands on the buttons as the rig says, one tick after another.
static void rig_advance(struct rig *rig, uint64_t until)
{
    const struct plant *plant = rig->plant;
    while (sim_tick(rig->sim) < until) {
        for (uint32_t i = 0; i < plant->startup_count; i++) {
            const struct plant_gesture *gesture = &plant->startup[i];
            if ((uint64_t)floor(gesture->at * 1000.0 + 0.5) == sim_tick(rig->sim)) {
                sim_control(rig->sim, gesture->signal, gesture->value);
            }
        }
        sim_advance(rig->sim, 1);
    }
}

static double value(const struct rig *rig, const char *signal)
{
    uint32_t found = plant_signal_find(rig->plant, signal);
    ASSERT(found != PLANT_NONE);
    return sim_signal(rig->sim, found);
}

static void expect_near(double got, double wanted, double share)
{
    if (!(fabs(got - wanted) <= share * fabs(wanted))) {
        print_error("%.6g, %.6g wanted within %g %%\n", got, wanted, 100.0 * share);
        fail();
    }
}

static void press(struct rig *rig, const char *button, double down)
{
    char name[40];
    (void)snprintf(name, sizeof name, "%s.pressed", button);
    sim_control(rig->sim, plant_signal_find(rig->plant, name), down);
}

// C11, B1.26: at 35 Hz 0.218 m/s, 1 042 rpm, 0.71 A; preset 1 of 25 Hz 0.155 m/s.
static void the_belt_runs_as_fast_as_the_drive_says(void **state)
{
    (void)state;
    struct rig rig = rig_open(NULL);
    rig_advance(&rig, FULL_TICK);
    expect_near(value(&rig, "U1.frequency"), 35.0, 1e-3);
    expect_near(value(&rig, "M2.speed"), 1042.0 * rpm, 5e-3);
    expect_near(value(&rig, "U1.current"), 0.712, 1e-2);
    expect_near(value(&rig, "2L1.drum_frequency"), 2.78, 1e-2);
    expect_near(value(&rig, "2L1.tail_frequency"), 2.78, 1e-2);
    double belt = 0.05 * value(&rig, "2L1.tail_frequency") / 4.0 * 6.28318530718;
    expect_near(belt, 0.218, 1e-2);
    press(&rig, "S2", 0.0);
    press(&rig, "S4", 1.0);
    rig_advance(&rig, FULL_TICK + 4000);
    belt = 0.05 * value(&rig, "2L1.tail_frequency") / 4.0 * 6.28318530718;
    expect_near(belt, 0.155, 2e-2);
    rig_close(&rig);
}

// Twelve pieces queue before the stopper and push 15 N on it; the source has given all it had and none is lost.
static void the_queue_waits_for_its_stopper(void **state)
{
    (void)state;
    struct rig rig = rig_open(NULL);
    rig_advance(&rig, FULL_TICK);
    assert_true(value(&rig, "2L1.count") == 12.0 && value(&rig, "W1.stock") == 0.0);
    expect_near(value(&rig, "2L1.push"), 15.0, 2e-2);
    press(&rig, "S3", 0.0);
    rig_advance(&rig, FULL_TICK + 3000);
    assert_true(value(&rig, "2L1.exit") == 1.0); // the first waits at the end for the next station
    assert_true(value(&rig, "2L1.count") == 12.0);
    rig_close(&rig);
}

// B4.12: drag three times as great moves the ammeter by 2 %, the torque of the drive's display by half and more.
static void the_current_is_almost_blind_to_drag(void **state)
{
    (void)state;
    struct rig sound = rig_open(NULL), dragged = rig_open("2L1.extra_drag=110");
    rig_advance(&sound, EMPTY_TICK);
    rig_advance(&dragged, EMPTY_TICK);
    rig_advance(&sound, EMPTY_TICK + 1000);
    rig_advance(&dragged, EMPTY_TICK + 1000);
    expect_near(value(&dragged, "2L1.pull") / value(&sound, "2L1.pull"), 3.0, 0.1);
    double current = value(&dragged, "U1.current") / value(&sound, "U1.current");
    double torque = value(&dragged, "U1.torque") / value(&sound, "U1.torque");
    double turns = value(&dragged, "M2.speed") / value(&sound, "M2.speed");
    assert_true(current > 1.0 && current < 1.025);
    assert_true(torque > 1.5);
    expect_near(turns, 1031.0 / 1042.0, 5e-3);
    rig_close(&dragged);
    rig_close(&sound);
}

// CV1: the drum goes on as before, the tail does not; tightening it is the repair.
static void a_slack_belt_is_seen_at_its_tail(void **state)
{
    (void)state;
    struct rig rig = rig_open(NULL);
    rig_fault(&rig, "2L1", "misadjusted_slack");
    rig_advance(&rig, FULL_TICK);
    expect_near(value(&rig, "2L1.drum_frequency"), 2.78, 2e-2);
    assert_true(value(&rig, "2L1.tail_frequency") < 1.5);
    uint32_t component = plant_component_find(rig.plant, "2L1");
    uint32_t setting = plant_setting_find(rig.plant, component, "tension");
    sim_set_parameter(rig.sim, rig.plant->settings[setting].parameter, 180.0);
    rig_advance(&rig, FULL_TICK + 3000);
    expect_near(value(&rig, "2L1.tail_frequency"), 2.77, 2e-2);
    rig_close(&rig);
}

// A jam stops the belt, not the motor: the queue behind it grows and the drum slips at its traction.
static void a_jam_stops_the_belt_before_the_motor(void **state)
{
    (void)state;
    struct rig rig = rig_open(NULL);
    rig_fault(&rig, "2L1", "blocked");
    rig_advance(&rig, FULL_TICK);
    assert_true(value(&rig, "2L1.tail_frequency") < 0.01 && value(&rig, "2L1.stop") == 0.0);
    assert_true(value(&rig, "2L1.pull") > 180.0 && value(&rig, "U1.torque") > 0.2);
    rig_close(&rig);
}

int main(int argument_count, char **arguments)
{
    if (argument_count == 2 && strcmp(arguments[1], SCRIPT_HOST_WORD) == 0) {
        return script_host_main();
    }
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_belt_runs_as_fast_as_the_drive_says),
        cmocka_unit_test(the_queue_waits_for_its_stopper),
        cmocka_unit_test(the_current_is_almost_blind_to_drag),
        cmocka_unit_test(a_slack_belt_is_seen_at_its_tail),
        cmocka_unit_test(a_jam_stops_the_belt_before_the_motor),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

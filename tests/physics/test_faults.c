// Faults that grow, come and go; wear; what lasting bad states leave behind.
#include "engine/sim/sim.h"
#include "tests/physics/plant_builder.h"
#include "tests/support/check.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

// A heater of 240 ohm on 24 V behind a switch. Its faults: open (far), worn (near), and a second one
// on the same parameter. What is compiled from a kind's wear and damage is written here by hand.
struct bench {
    struct plant *plant;
    struct sim *sim;
    uint32_t heater, resistance, current, open, worn, aged;
};

#define COUNT(array) ((uint32_t)(sizeof(array) / sizeof((array)[0])))

static struct expression_token current_token = {EXPRESSION_SIGNAL, 0, 0};
static struct expression_token over_half_amp[] = {
    {EXPRESSION_SIGNAL, 0, 0}, {EXPRESSION_CONSTANT, 0, 0.05}, {EXPRESSION_GREATER, 0, 0}};
static struct expression_token rate_tokens[] = {{EXPRESSION_CONSTANT, 0, 0.01}};
static struct expression worn_rate = {rate_tokens, 1}; // of wear[0], until a test has its own
static struct expression_token no_tokens[] = {{EXPRESSION_CONSTANT, 0, 0}};
static struct expression_token each_tokens[] = {{EXPRESSION_SIGNAL, 0, 0}}; // the current, before
static struct expression_token off_tokens[] = {
    {EXPRESSION_SIGNAL, 0, 0}, {EXPRESSION_CONSTANT, 0, 0.05}, {EXPRESSION_LESS, 0, 0}};
static struct plant_wear wear[2];
static struct plant_damage damage;
static struct expression condition;

static void add_rows(struct bench *bench)
{
    struct plant *plant = bench->plant;
    for (uint32_t i = 0; i < 3; i++) {
        over_half_amp[i].index = bench->current;
        off_tokens[i].index = bench->current;
    }
    each_tokens[0].index = bench->current;
    current_token.index = bench->current;
    wear[0] = (struct plant_wear){.component = bench->heater,
                                  .law = "W2",
                                  .fault = bench->worn,
                                  .rate = worn_rate,
                                  .count = {no_tokens, 1},
                                  .each = {no_tokens, 1},
                                  .power = 2.0};
    wear[1] = (struct plant_wear){.component = bench->heater,
                                  .law = "W1",
                                  .fault = bench->aged,
                                  .rate = {no_tokens, 1},
                                  .count = {off_tokens, 3},
                                  .each = {each_tokens, 1},
                                  .power = 1.0};
    damage = (struct plant_damage){bench->heater, bench->open, {over_half_amp, 3}, 2.0};
    condition = (struct expression){over_half_amp, 3};
    plant->wear = wear;
    plant->damage = &damage;
    plant->conditions = &condition;
    plant->condition_count = 1;
}

static struct bench build(bool wears, bool burns)
{
    struct bench bench = {0};
    struct plant_builder *b = builder_create();
    builder_component(b, "L1");
    builder_law(b, "source_ac", "L ref", "voltage=230 phase=0 resistance=0.1 reactance=0", "", "");
    builder_component(b, "G1");
    builder_law(b, "supply_dc", "L ref + ref", "voltage=24 internal_resistance=0.0001", "", "");
    builder_component(b, "S1");
    builder_control(b, "S1.pressed", 0);
    builder_law(b, "contact", "+ X1", "resistance=0.0001", "S1.pressed", "");
    bench.heater = builder_component(b, "R1");
    builder_law(b, "resistor", "X1 ref", "resistance=240", "", "R1.current");
    bench.open = builder_variant(b, PLANT_FAULT, "open", "0.resistance=1e9");
    bench.worn = builder_variant(b, PLANT_FAULT, "worn", "0.resistance=480");
    bench.aged = builder_variant(b, PLANT_FAULT, "worn_b", "0.resistance=300");
    bench.plant = builder_finish(b, NULL);
    bench.resistance = builder_parameter(bench.plant, "R1.0.resistance");
    bench.current = plant_signal_find(bench.plant, "R1.current");
    add_rows(&bench);
    struct plant_component *heater =
        (struct plant_component *)&bench.plant->components[bench.heater];
    bench.plant->wear_count = heater->wear_count = wears ? 2 : 0;
    bench.plant->damage_count = heater->damage_count = burns ? 1 : 0;
    struct error error;
    assert_int_equal(sim_create(bench.plant, 7, &bench.sim, &error), STATUS_OK);
    return bench;
}

static void finish(struct bench *bench)
{
    sim_destroy(bench->sim);
    plant_destroy(bench->plant);
}

static double ohms(const struct bench *bench)
{
    return sim_parameter(bench->sim, bench->resistance);
}

static void press(struct bench *bench, bool pressed)
{
    sim_control(bench->sim, plant_signal_find(bench->plant, "S1.pressed"), pressed);
}

static const struct plant_course whole = {.severity = 1.0, .condition = PLANT_NONE};

static void set(struct bench *bench, uint32_t fault, double severity)
{
    struct plant_course how = whole;
    how.severity = severity;
    sim_fault_set(bench->sim, fault, 0, &how);
}

// ---- Severity ----

static void a_fault_of_full_severity_has_its_very_values(void **state)
{
    (void)state;
    struct bench bench = build(false, false);
    set(&bench, bench.open, 1.0);
    assert_true(ohms(&bench) == 1e9);
    set(&bench, bench.open, 0.5);
    sim_fault(bench.sim, bench.open, true);
    assert_true(ohms(&bench) == 1e9);
    sim_fault(bench.sim, bench.open, false);
    assert_true(ohms(&bench) == 240.0 && !sim_fault_present(bench.sim, bench.open));
    finish(&bench);
}

static void between_sound_and_faulty_near_values_move_by_difference_far_ones_by_ratio(void **state)
{
    (void)state;
    struct bench bench = build(false, false);
    set(&bench, bench.worn, 0.25);
    assert_true(fabs(ohms(&bench) - 300.0) < 1e-9);
    sim_fault(bench.sim, bench.worn, false);
    set(&bench, bench.open, 0.5);
    assert_true(fabs(ohms(&bench) / sqrt(240.0 * 1e9) - 1.0) < 1e-12);
    finish(&bench);
}

static void a_parameter_that_counts_cases_has_no_half_way(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    builder_component(b, "L1");
    builder_law(b, "source_ac", "L ref", "voltage=230 phase=0 resistance=0.1 reactance=0", "", "");
    builder_component(b, "S1");
    builder_control(b, "S1.pressed", 0);
    builder_law(b, "contact", "L X1", "stuck=-1", "S1.pressed", "");
    uint32_t welded = builder_variant(b, PLANT_FAULT, "welded", "0.stuck=1 0.open_resistance=5e8");
    struct plant *plant = builder_finish(b, NULL);
    uint32_t stuck = builder_parameter(plant, "S1.0.stuck");
    struct sim *sim;
    struct error error;
    assert_int_equal(sim_create(plant, 1, &sim, &error), STATUS_OK);
    for (double severity = 0.125; severity < 1.01; severity += 0.125) {
        struct plant_course course = whole;
        course.severity = severity;
        sim_fault_set(sim, welded, 0, &course);
        assert_true(sim_parameter(sim, stuck) == (severity > 0.5 ? 1.0 : -1.0));
    }
    sim_destroy(sim);
    plant_destroy(plant);
}

static void two_faults_on_one_part_give_the_same_in_whatever_order_they_came(void **state)
{
    (void)state;
    struct bench one = build(false, false);
    set(&one, one.worn, 0.5);
    set(&one, one.aged, 0.5);
    double first = ohms(&one);
    finish(&one);
    struct bench two = build(false, false);
    set(&two, two.aged, 0.5);
    set(&two, two.worn, 0.5);
    assert_true(ohms(&two) == first);
    assert_true(first == 330.0); // 240 half way to 480, from there half way to 300
    finish(&two);
}

static void a_ramp_grows_with_time_and_stays(void **state)
{
    (void)state;
    struct bench bench = build(false, false);
    struct plant_course how = whole;
    how.severity = 0.6;
    how.ramp = 20.0;
    sim_fault_set(bench.sim, bench.worn, 1000, &how);
    sim_advance(bench.sim, 1000);
    assert_true(ohms(&bench) == 240.0);
    for (uint32_t second = 1; second <= 30; second++) {
        sim_advance(bench.sim, 1000);
        double wanted = second < 20 ? 0.6 * second / 20.0 : 0.6;
        assert_true(fabs(sim_severity(bench.sim, bench.worn) - wanted) <= 1.0 / 1024);
    }
    finish(&bench);
}

// ---- Coming and going ----

static void a_window_opens_and_closes_in_time(void **state)
{
    (void)state;
    struct bench bench = build(false, false);
    struct plant_course how = whole;
    how.every = 3.0;
    how.lasting = 0.5;
    sim_fault_set(bench.sim, bench.open, 500, &how);
    for (uint32_t tick = 1; tick <= 20000; tick++) {
        sim_advance(bench.sim, 1);
        if (tick % SIM_FAULT_TICKS == 0) {
            bool wanted = tick >= 500 && (tick - 500) % 3000 < 500;
            assert_true((ohms(&bench) == 1e9) == wanted);
        }
    }
    assert_true(sim_fault_present(bench.sim, bench.open)); // there, though not at work
    finish(&bench);
}

static void a_condition_of_the_line_brings_the_fault_and_takes_it_away(void **state)
{
    (void)state;
    struct bench bench = build(false, false);
    struct plant_course how = whole;
    how.condition = 0; // current over 50 mA
    sim_fault_set(bench.sim, bench.aged, 0, &how);
    sim_advance(bench.sim, 1000);
    assert_true(ohms(&bench) == 240.0);
    press(&bench, true);
    sim_advance(bench.sim, SIM_FAULT_TICKS);
    assert_true(ohms(&bench) == 300.0); // 80 mA: it goes on
    sim_advance(bench.sim, 1000);
    assert_true(ohms(&bench) == 300.0);
    press(&bench, false);
    sim_advance(bench.sim, SIM_FAULT_TICKS);
    assert_true(ohms(&bench) == 240.0);
    finish(&bench);
}

static const struct plant_course chain = {
    .severity = 1.0, .condition = PLANT_NONE, .mean_on = 0.1, .mean_off = 0.3};

static void a_chain_is_on_for_its_share_of_time_in_stays_of_the_mean(void **state)
{
    (void)state;
    struct bench bench = build(false, false);
    sim_fault_set(bench.sim, bench.worn, 0, &chain);
    uint32_t on = 0;
    uint32_t stays = 0;
    bool before = false;
    enum { LOOKS = 100000 };
    for (uint32_t look = 0; look < LOOKS; look++) {
        sim_advance(bench.sim, SIM_FAULT_TICKS);
        bool now = sim_severity(bench.sim, bench.worn) > 0.0;
        on += now;
        stays += now && !before;
        before = now;
    }
    assert_true(fabs((double)on / LOOKS - 0.25) < 0.015);
    assert_true(fabs((double)on / stays * 0.01 - 0.1) < 0.006);
    finish(&bench);
}

// Bits of the severities seen in 20 s.
static uint64_t pattern(struct sim *sim, uint32_t fault)
{
    uint64_t bits = 0;
    for (uint32_t i = 0; i < 2000; i++) {
        sim_advance(sim, SIM_FAULT_TICKS);
        bits = bits * 31 + (sim_severity(sim, fault) > 0.0);
    }
    return bits;
}

static void a_chain_is_drawn_by_the_seed_and_its_component(void **state)
{
    (void)state;
    struct bench bench = build(false, false);
    struct sim *same;
    struct sim *other;
    struct error error;
    assert_int_equal(sim_create(bench.plant, 7, &same, &error), STATUS_OK);
    assert_int_equal(sim_create(bench.plant, 8, &other, &error), STATUS_OK);
    sim_fault_set(bench.sim, bench.worn, 0, &chain);
    sim_fault_set(same, bench.worn, 0, &chain);
    sim_fault_set(other, bench.worn, 0, &chain);
    uint64_t first = pattern(bench.sim, bench.worn);
    assert_true(pattern(same, bench.worn) == first);
    assert_true(pattern(other, bench.worn) != first);
    assert_true(sim_hash(bench.sim) == sim_hash(same));
    sim_destroy(same);
    sim_destroy(other);
    finish(&bench);
}

static void a_snapshot_and_a_copy_go_on_with_the_same_draws(void **state)
{
    (void)state;
    struct bench bench = build(true, true);
    sim_fault_set(bench.sim, bench.worn, 0, &chain);
    struct plant_course how = whole;
    how.ramp = 30.0;
    sim_fault_set(bench.sim, bench.aged, 0, &how);
    press(&bench, true);
    sim_advance(bench.sim, 1230);
    void *block = malloc(sim_state_bytes(bench.sim));
    sim_save(bench.sim, block);
    struct sim *copy = sim_copy(bench.sim);
    uint64_t first = pattern(bench.sim, bench.worn);
    uint64_t hash = sim_hash(bench.sim);
    assert_true(pattern(copy, bench.worn) == first);
    assert_true(sim_hash(copy) == hash);
    sim_restore(bench.sim, block);
    assert_true(pattern(bench.sim, bench.worn) == first);
    assert_true(sim_hash(bench.sim) == hash);
    sim_destroy(copy);
    free(block);
    finish(&bench);
}

static void time_cut_in_pieces_is_the_same_time(void **state)
{
    (void)state;
    struct bench whole_run = build(true, true);
    struct bench pieces = build(true, true);
    sim_fault_set(whole_run.sim, whole_run.worn, 0, &chain);
    sim_fault_set(pieces.sim, pieces.worn, 0, &chain);
    press(&whole_run, true);
    press(&pieces, true);
    sim_advance(whole_run.sim, 7700);
    for (uint32_t i = 0; i < 1100; i++) {
        sim_advance(pieces.sim, 3);
        sim_advance(pieces.sim, 4);
    }
    assert_true(sim_hash(whole_run.sim) == sim_hash(pieces.sim));
    finish(&whole_run);
    finish(&pieces);
}

static void a_new_part_has_no_course(void **state)
{
    (void)state;
    struct bench bench = build(true, true);
    sim_fault_set(bench.sim, bench.worn, 0, &chain);
    sim_age(bench.sim, 0, 0.9);
    sim_remove(bench.sim, bench.heater);
    sim_advance(bench.sim, 1000);
    sim_fit(bench.sim, bench.heater, PLANT_NONE);
    assert_true(ohms(&bench) == 240.0 && !sim_fault_present(bench.sim, bench.worn));
    sim_advance(bench.sim, 1000);
    assert_true(ohms(&bench) == 240.0 && sim_damage(bench.sim, 0) < 0.02);
    finish(&bench);
}

// ---- Wear ----

static void damage_is_rate_times_time_and_its_power_the_severity(void **state)
{
    (void)state;
    struct bench bench = build(true, false);
    sim_advance(bench.sim, 50000);
    assert_true(fabs(sim_damage(bench.sim, 0) - 0.5) < 1e-9); // 0.01/s for 50 s
    assert_true(fabs(sim_severity(bench.sim, bench.worn) - 0.25) <= 1.0 / 1024);
    assert_true(fabs(ohms(&bench) - 300.0) < 0.5);
    assert_true(sim_fault_present(bench.sim, bench.worn));
    sim_advance(bench.sim, 100000);
    assert_true(sim_damage(bench.sim, 0) == 1.0 && ohms(&bench) == 480.0);
    sim_fault(bench.sim, bench.worn, false); // repaired
    assert_true(sim_damage(bench.sim, 0) == 0.0 && ohms(&bench) == 240.0);
    finish(&bench);
}

static void each_operation_wears_by_what_flowed_just_before(void **state)
{
    (void)state;
    struct bench bench = build(true, false);
    double wanted = 0.0;
    for (uint32_t i = 0; i < 3; i++) {
        press(&bench, true);
        sim_advance(bench.sim, 200);
        assert_true(fabs(sim_damage(bench.sim, 1) - wanted) < 1e-6);
        wanted += 24.0 / ohms(&bench); // that current is broken
        press(&bench, false);
        sim_advance(bench.sim, 200);
    }
    assert_true(wanted > 0.25 && fabs(sim_damage(bench.sim, 1) - wanted) < 1e-6);
    finish(&bench);
}

static void years_pass_at_the_rate_the_line_has_shown(void **state)
{
    (void)state;
    struct bench bench = build(true, false);
    sim_advance(bench.sim, 10000);
    sim_wear(bench.sim, 40.0);
    assert_true(fabs(sim_damage(bench.sim, 0) - 0.5) < 1e-9);
    sim_wear(bench.sim, 10.0); // the mean rate is still 0.01/s
    assert_true(fabs(sim_damage(bench.sim, 0) - 0.6) < 1e-9);
    finish(&bench);
}

static void wear_too_small_to_matter_touches_no_circuit(void **state)
{
    (void)state;
    struct bench bench = build(true, false);
    sim_advance(bench.sim, 1000); // severity 1e-4
    uint64_t steps = sim_statistics(bench.sim).island_steps;
    sim_advance(bench.sim, 1000);
    assert_true(sim_statistics(bench.sim).island_steps - steps < 30);
    assert_true(ohms(&bench) == 240.0);
    finish(&bench);
}

// ---- The formulas of the wear laws ----

// Parameter of a lone resistor of 240 ohm whose fault is @p faulty, worn to @p damage.
static double worn_ohms(const char *faulty, double power, double damaged)
{
    struct plant_builder *b = builder_create();
    uint32_t part = builder_component(b, "R1");
    builder_law(b, "resistor", "a ref", "resistance=240", "", "");
    builder_law(b, "supply_dc", "L ref a ref", "voltage=24 internal_resistance=1", "", "");
    uint32_t fault = builder_variant(b, PLANT_FAULT, "worn", faulty);
    struct plant *plant = builder_finish(b, NULL);
    struct plant_wear row = {.component = part,
                             .law = "W",
                             .fault = fault,
                             .rate = {no_tokens, 1},
                             .count = {no_tokens, 1},
                             .each = {no_tokens, 1},
                             .power = power};
    plant->wear = &row;
    plant->wear_count = ((struct plant_component *)&plant->components[part])->wear_count = 1;
    struct sim *sim;
    struct error error;
    assert_int_equal(sim_create(plant, 1, &sim, &error), STATUS_OK);
    sim_age(sim, 0, damaged);
    double found = sim_parameter(sim, builder_parameter(plant, "R1.0.resistance"));
    sim_destroy(sim);
    plant_destroy(plant);
    return found;
}

static void near(double found, double wanted, double share)
{
    if (!(fabs(found - wanted) <= share * fabs(wanted))) {
        fail_msg("%g, %g wanted", found, wanted);
    }
}

static void eroded_contacts_have_one_plus_nine_times_the_damage_squared(void **state)
{
    (void)state;
    for (double d = 0.125; d < 1.01; d += 0.125) { // W1: R = R0 (1 + 9 D^2)
        near(worn_ohms("0.resistance=2400", 2.0, d), 240.0 * (1.0 + 9.0 * d * d), 0.01);
    }
}

static void a_seal_leaks_with_the_way_to_the_power_of_one_and_a_half(void **state)
{
    (void)state;
    for (double s = 0.1; s < 1.01; s += 0.1) { // W4: C = C0 + a s^1.5
        near(worn_ohms("0.resistance=480", 1.5, s), 240.0 + 240.0 * pow(s, 1.5), 0.002);
    }
}

static void a_loose_screw_has_ten_times_the_resistance_for_each_n0(void **state)
{
    (void)state;
    for (double n = 0.25; n < 3.01; n += 0.25) { // W9: R = R0 10^(n/n0), fault at n = 3 n0
        near(worn_ohms("0.resistance=240000", 1.0, n / 3.0), 240.0 * pow(10.0, n), 0.01);
    }
}

static void a_loaded_filter_and_a_fouled_lens_go_as_exponentials(void **state)
{
    (void)state;
    for (double m = 0.25; m < 3.01; m += 0.25) { // W5, W12: exp(-m/mc), fault at m = 3 mc
        near(worn_ohms("0.resistance=11.948896407", 1.0, m / 3.0), 240.0 * exp(-m), 0.004);
    }
}

// W2, W8, W11: pow(2, (T - Tr)/10) / life.
static double ageing(double kelvin)
{
    struct expression_token tokens[] = {{EXPRESSION_CONSTANT, 0, 2},
                                        {EXPRESSION_CONSTANT, 0, kelvin},
                                        {EXPRESSION_CONSTANT, 0, 403.15},
                                        {EXPRESSION_SUBTRACT, 0, 0},
                                        {EXPRESSION_CONSTANT, 0, 10},
                                        {EXPRESSION_DIVIDE, 0, 0},
                                        {EXPRESSION_POW, 0, 0},
                                        {EXPRESSION_CONSTANT, 0, 20000.0 * 3600},
                                        {EXPRESSION_DIVIDE, 0, 0}};
    struct expression rate = {tokens, COUNT(tokens)};
    return expression_evaluate(&rate, &(struct expression_context){0});
}

static void ten_kelvin_more_halve_the_life_of_an_insulation(void **state)
{
    (void)state;
    near(ageing(403.15) * 20000.0 * 3600.0, 1.0, 1e-12);
    near(ageing(413.15) / ageing(403.15), 2.0, 1e-12);
    near(ageing(453.15) / ageing(403.15), 32.0, 1e-12);
    near(ageing(398.15) / ageing(403.15), sqrt(0.5), 1e-12);
}

// W6: T0 (1 - 0.06 log10(1 + t/1 h)), 18 % lost at D = 1, after 999 h: D = log10(1 + t)/3.
static void a_belt_creeps_with_the_logarithm_of_time(void **state)
{
    (void)state;
    static struct expression_token tokens[] = {
        {EXPRESSION_CONSTANT, 0, 1.0 / (3.0 * 2.302585092994046 * 36.0)}, // an hour in 36 s
        {EXPRESSION_CONSTANT, 0, 10},
        {EXPRESSION_DAMAGE, 0, 0},
        {EXPRESSION_CONSTANT, 0, -3},
        {EXPRESSION_MULTIPLY, 0, 0},
        {EXPRESSION_POW, 0, 0},
        {EXPRESSION_MULTIPLY, 0, 0}};
    worn_rate = (struct expression){tokens, COUNT(tokens)};
    struct bench bench = build(true, false);
    worn_rate = (struct expression){rate_tokens, 1};
    for (uint32_t i = 1; i <= 20; i++) {
        sim_advance(bench.sim, 36000);
        near(sim_damage(bench.sim, 0), log10(1.0 + i) / 3.0, 0.003);
    }
    finish(&bench);
}

static void a_whole_damage_ends_in_one_of_its_modes_drawn_by_the_seed(void **state)
{
    (void)state;
    uint32_t opens = 0;
    enum { SEEDS = 60 };
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        struct bench bench = build(true, false);
        wear[1].ends[0] = bench.open;
        wear[1].ends[1] = bench.worn;
        wear[1].end_count = 2;
        struct error error;
        sim_destroy(bench.sim);
        assert_int_equal(sim_create(bench.plant, seed, &bench.sim, &error), STATUS_OK);
        sim_age(bench.sim, 1, 0.999);
        assert_false(sim_burnt(bench.sim, bench.open) || sim_burnt(bench.sim, bench.worn));
        sim_age(bench.sim, 1, 1.0);
        bool open = sim_burnt(bench.sim, bench.open);
        assert_true(open != (bool)sim_burnt(bench.sim, bench.worn));
        opens += open;
        sim_fit(bench.sim, bench.heater, PLANT_NONE);
        assert_true(ohms(&bench) == 240.0);
        finish(&bench);
    }
    assert_in_range(opens, SEEDS / 4, 3 * SEEDS / 4);
}

// ---- Secondary damage ----

static void what_lasts_burns_and_stays_burnt_until_the_part_is_changed(void **state)
{
    (void)state;
    struct bench bench = build(false, true);
    press(&bench, true);
    sim_advance(bench.sim, 1900);
    assert_false(sim_burnt(bench.sim, bench.open));
    sim_advance(bench.sim, 400);
    assert_true(sim_burnt(bench.sim, bench.open) && ohms(&bench) == 1e9);
    press(&bench, false); // the cause is gone
    sim_advance(bench.sim, 5000);
    assert_true(ohms(&bench) == 1e9 && sim_fault_present(bench.sim, bench.open));
    sim_fit(bench.sim, bench.heater, PLANT_NONE);
    assert_true(ohms(&bench) == 240.0 && !sim_burnt(bench.sim, bench.open));
    press(&bench, true); // the same cause again
    sim_advance(bench.sim, 2300);
    assert_true(sim_burnt(bench.sim, bench.open));
    finish(&bench);
}

static void a_break_begins_the_time_anew(void **state)
{
    (void)state;
    struct bench bench = build(false, true);
    for (uint32_t i = 0; i < 5; i++) {
        press(&bench, true);
        sim_advance(bench.sim, 1500);
        press(&bench, false);
        sim_advance(bench.sim, 300);
    }
    assert_false(sim_burnt(bench.sim, bench.open));
    finish(&bench);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_fault_of_full_severity_has_its_very_values),
        cmocka_unit_test(between_sound_and_faulty_near_values_move_by_difference_far_ones_by_ratio),
        cmocka_unit_test(a_parameter_that_counts_cases_has_no_half_way),
        cmocka_unit_test(two_faults_on_one_part_give_the_same_in_whatever_order_they_came),
        cmocka_unit_test(a_ramp_grows_with_time_and_stays),
        cmocka_unit_test(a_window_opens_and_closes_in_time),
        cmocka_unit_test(a_condition_of_the_line_brings_the_fault_and_takes_it_away),
        cmocka_unit_test(a_chain_is_on_for_its_share_of_time_in_stays_of_the_mean),
        cmocka_unit_test(a_chain_is_drawn_by_the_seed_and_its_component),
        cmocka_unit_test(a_snapshot_and_a_copy_go_on_with_the_same_draws),
        cmocka_unit_test(time_cut_in_pieces_is_the_same_time),
        cmocka_unit_test(a_new_part_has_no_course),
        cmocka_unit_test(damage_is_rate_times_time_and_its_power_the_severity),
        cmocka_unit_test(each_operation_wears_by_what_flowed_just_before),
        cmocka_unit_test(years_pass_at_the_rate_the_line_has_shown),
        cmocka_unit_test(wear_too_small_to_matter_touches_no_circuit),
        cmocka_unit_test(eroded_contacts_have_one_plus_nine_times_the_damage_squared),
        cmocka_unit_test(a_seal_leaks_with_the_way_to_the_power_of_one_and_a_half),
        cmocka_unit_test(a_loose_screw_has_ten_times_the_resistance_for_each_n0),
        cmocka_unit_test(a_loaded_filter_and_a_fouled_lens_go_as_exponentials),
        cmocka_unit_test(ten_kelvin_more_halve_the_life_of_an_insulation),
        cmocka_unit_test(a_belt_creeps_with_the_logarithm_of_time),
        cmocka_unit_test(a_whole_damage_ends_in_one_of_its_modes_drawn_by_the_seed),
        cmocka_unit_test(what_lasts_burns_and_stays_burnt_until_the_part_is_changed),
        cmocka_unit_test(a_break_begins_the_time_anew),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

// Work pieces on their way: the conveyor against the figures of its sheet, the press, hands and ways.
#include "engine/base/det_math.h"
#include "engine/laws/mechanical/piece.h"
#include "engine/sim/sim.h"
#include "tests/physics/plant_builder.h"
#include "tests/support/check.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static struct plant *plant;
static struct sim *sim;

static struct plant_builder *begin(void)
{
    struct plant_builder *builder = builder_create();
    builder_component(builder, "M");
    return builder;
}

static void run(struct plant_builder *builder)
{
    struct error error;
    plant = builder_finish(builder, NULL);
    if (sim_create(plant, 1, &sim, &error) != STATUS_OK) {
        print_error("%s: %s\n", error.where, error.what);
        fail();
    }
}

static void finish(void)
{
    assert_int_equal(sim_statistics(sim).newton_failures, 0);
    sim_destroy(sim);
    plant_destroy(plant);
}

static double value(const char *signal)
{
    return sim_signal(sim, plant_signal_find(plant, signal));
}

static void control(const char *signal, double to)
{
    sim_control(sim, plant_signal_find(plant, signal), to);
}

static void set(const char *parameter, double to)
{
    sim_set_parameter(sim, builder_parameter(plant, parameter), to);
}

static void close_to(double got, double wanted, double tolerance)
{
    if (!(fabs(got - wanted) <= tolerance * fabs(wanted))) {
        print_error("%.9g where %.9g was calculated\n", got, wanted);
        fail();
    }
}

static void a_piece_is_the_same_after_its_way_through_a_number(void **state)
{
    (void)state;
    struct piece body = {.material = PIECE_ALUMINIUM,
                         .colour = 4,
                         .defects = PIECE_WITHOUT_BUSHING + PIECE_SHALLOW,
                         .height = 0.0405,
                         .mass = 0.25};
    struct piece back = piece_of(piece_code(&body));
    assert_true(back.material == PIECE_ALUMINIUM && back.colour == 4.0);
    close_to(back.height, 0.0405, 1e-12);
    close_to(back.mass, 0.25, 1e-12);
    assert_true(piece_has(&back, PIECE_WITHOUT_BUSHING) && piece_has(&back, PIECE_SHALLOW));
    assert_false(piece_has(&back, PIECE_WRONG_SIDE) || piece_has(&back, PIECE_DAMAGED));
    double code = piece_with(piece_code(&body), PIECE_DAMAGED);
    assert_true(piece_with(code, PIECE_DAMAGED) == code);
}

// The conveyor of station 2: drum and tail of 100 mm, worm 25:1 eta 0.72, 2 m of belt, 12 pieces.
static void build_conveyor(double tension, double friction)
{
    struct plant_builder *b = begin();
    char drum[96];
    (void)snprintf(drum, sizeof drum, "radius_a=0.05 tension=%g friction=%g", tension, friction);
    builder_control(b, "up", 1.0);
    builder_law(b, "shaft_drive", "motor", "speed=109.12 stiffness=50", "", "torque power");
    builder_law(b, "inertia", "motor", "inertia=0.0011", "", "");
    builder_law(
        b, "gear", "motor drum", "ratio=25 efficiency=0.72 stiffness=5e3 damping=5", "", "");
    builder_law(b, "drum", "drum belt", drum, "", "pull slip heat T0 load span limit");
    builder_law(
        b,
        "conveyor",
        "belt",
        "length=1 belt_mass=3.84 bed_friction=0.3 bearing_drag=40 piece_friction=0.5 "
        "piece_length=0.06 stopper1=0.8 sensor1=0.1 sensor2=0.5 sensor3=0.79 sensor4=0.95 "
        "open_end=1",
        "up - - offer",
        "next take count p1 p2 p3 p4 metal height drag push exited lane1 lane2 lane3 lane4");
    builder_law(b, "inertia", "tail", "inertia=0.002", "", "");
    builder_law(b, "drum", "tail belt", "radius_a=0.05 tension=180 friction=0.3", "", "");
    builder_law(b, "pulse_disc", "drum", "teeth=4", "", "tooth fdrum");
    builder_law(b, "pulse_disc", "tail", "teeth=4", "", "tail_tooth ftail phase");
    builder_law(b,
                "piece_source",
                "",
                "stock=12 period=0.5 mass=0.25 height=0.04 material=2 every=3 other_material=3",
                "- take",
                "offer stock metal_here given");
    builder_law(b, "rod_grip", "belt ref", "limit=1 bend=2e-7", "drag", "");
    run(b);
}

// B4.12: 60 N at the belt, 0.167 N m at the motor, 12 pieces that queue push 15 N; a drum that turns at
// 35 Hz gives 2.78 pulses a second and 0.218 m/s (C11).
static void a_conveyor_pulls_and_its_queue_pushes_as_listed(void **state)
{
    (void)state;
    build_conveyor(180.0, 0.35);
    sim_advance(sim, 2000);
    close_to(value("limit"), 180.1, 2e-3);
    close_to(value("fdrum"), 2.78, 1e-2);
    close_to(value("ftail"), 2.78, 2e-2);
    sim_advance(sim, 18000);
    assert_true(value("count") == 12.0 && value("exited") == 0.0);
    close_to(value("push"), 15.0, 3e-2);
    double need = 0.3 * (3.84 + 3.0) * 9.81 + 40.0 + 14.715;
    close_to(value("pull"), need, 5e-3);
    assert_true(value("p3") == 1.0 && value("p4") == 0.0);
    close_to(value("height"), 0.04, 1e-9);
    set("M.4.bed_friction", 0.0);
    set("M.4.bearing_drag", 60.0 - 14.715);
    sim_advance(sim, 3000);
    close_to(value("pull"), 60.0, 5e-3);
    close_to(value("torque"), 60.0 * 0.05 / (25.0 * 0.72), 1e-2);
    close_to(60.0 * 0.05 / (25.0 * 0.72), 0.167, 3e-3);
    finish();
}

static void pieces_pass_one_by_one_when_the_stopper_is_lowered(void **state)
{
    (void)state;
    build_conveyor(180.0, 0.35);
    sim_advance(sim, 15000);
    double metals[3];
    for (int i = 0; i < 3; i++) {
        metals[i] = value("metal");
        control("up", 0.0);
        sim_advance(sim, 100);
        control("up", 1.0);
        sim_advance(sim, 2000);
    }
    assert_true(metals[0] == 0.4 && metals[1] == 0.4 &&
                metals[2] == 0.0); // every third is of plastic
    sim_advance(sim, 3000);
    assert_true(value("exited") == 3.0 && value("count") == 9.0);
    finish();
}

// The picture of the line is drawn from these.
static void a_lane_is_the_front_edge_of_a_piece_below_zero_for_plastic(void **state)
{
    (void)state;
    build_conveyor(180.0, 0.35);
    assert_true(value("lane1") == 0.0);
    sim_advance(sim, 15000); // all stand in a row before the stopper
    close_to(value("lane1"), 0.8, 1e-9);
    close_to(value("lane2"), 0.74, 1e-9);
    close_to(value("lane3"), -0.68, 1e-9); // every third is of plastic
    close_to(value("lane4"), 0.62, 1e-9);
    double phase = value("phase");
    sim_advance(sim, 36); // a tenth of a tooth pitch at 2.78 a second
    double moved = value("phase") - phase;
    close_to(moved < 0.0 ? moved + 1.0 : moved, 0.1, 5e-2);
    assert_true(value("tail_tooth") == (value("phase") < 0.5 ? 1.0 : 0.0));
    finish();
}

static void pieces_go_back_with_the_belt_and_never_lie_on_each_other(void **state)
{
    (void)state;
    build_conveyor(180.0, 0.35);
    sim_advance(sim, 12000);
    assert_true(value("count") == 12.0);
    set("M.0.speed", -109.12);
    sim_advance(sim, 8000);
    assert_true(value("count") == 12.0 && value("p1") == 1.0 && value("p4") == 0.0);
    close_to(value("push"), 14.7, 1e-2); // all of them are held at the entry
    set("M.0.speed", 109.12);
    sim_advance(sim, 8000);
    assert_true(value("count") == 12.0 && value("p3") == 1.0 && value("p4") == 0.0);
    control("up",
            0.0); // 12 in a row, 60 mm each: the last is out 12 x 0.06/0.218 s after the first
    while (value("exited") < 0.5) {
        sim_advance(sim, 1);
    }
    uint64_t first = sim_tick(sim);
    while (value("exited") < 11.5 && sim_tick(sim) < first + 9000) {
        sim_advance(sim, 1);
    }
    close_to((double)(sim_tick(sim) - first) * 1e-3, 11.0 * 0.06 / 0.2175, 1e-2);
    finish();
}

// CV1: at a third of its tension the traction is 60 N: enough for the bare belt, not for the queue. CV2: 83 N.
static void a_slack_belt_slips_under_its_load(void **state)
{
    (void)state;
    build_conveyor(60.0, 0.35);
    sim_advance(sim, 1000);
    close_to(value("limit"), 60.0, 2e-3);
    close_to(value("ftail"), value("fdrum"), 2e-2);
    set("M.4.bearing_drag", 28.0);
    sim_advance(sim, 20000); // twelve in the queue: 62.8 N, a little more than 60
    close_to(value("fdrum"), 2.78, 1e-2);
    close_to(value("ftail"), 1.5, 1e-1);
    close_to(value("heat"), 62.8 * value("slip"), 2e-2);
    set("M.4.bearing_drag", 46.0); // and with still more it stands
    sim_advance(sim, 3000);
    assert_true(value("ftail") < 0.01 && value("heat") > 10.0);
    set("M.3.tension", 180.0); // tightened again
    sim_advance(sim, 3000);
    close_to(value("ftail"), 2.78, 2e-2);
    set("M.3.friction", 0.15);
    sim_advance(sim, 1000);
    close_to(value("limit"), 83.3, 5e-3);
    finish();
}

static void a_piece_across_the_guides_clamps_the_belt(void **state)
{
    (void)state;
    build_conveyor(180.0, 0.35);
    set("M.4.jam_position", 0.4);
    set("M.4.jam", 1.0);
    sim_advance(sim, 20000);
    assert_true(value("ftail") < 0.01 && value("p3") == 0.0 && value("p2") == 0.0);
    close_to(value("pull"), value("limit") * (1.0 + 0.5 * 0.218), 2e-3);
    set("M.4.jam", 0.0);
    sim_advance(sim, 10000);
    assert_true(value("p3") == 1.0);
    close_to(value("ftail"), 2.78, 2e-2);
    finish();
}

// C8: contact at 110 mm, 13.7 kN at 112.3 mm; C12: a warm body wants less, a cold one more.
static void a_bushing_goes_in_along_its_curve(void **state)
{
    (void)state;
    struct plant_builder *b = begin();
    builder_control(b, "drive", 0.0);
    builder_control(b, "celsius", 293.15);
    builder_law(b,
                "slide",
                "ram",
                "mass=60 minimum=0 maximum=0.15 initial=0 stop_stiffness=5e7",
                "",
                "x v");
    builder_law(b, "push_drive", "ram", "speed=0.08 stiffness=1e7", "drive", "ram_force");
    builder_law(
        b,
        "nest",
        "ram",
        "contact=0.110 seat_force=13200 seat_depth=0.002 frame_stiffness=5e7 seat_stiffness=5e7 "
        "wanted_depth=0.0019 clear=0.05 loss=0.005",
        "x offer - - celsius",
        "out take present force depth peak made seated");
    builder_law(
        b, "piece_source", "", "period=0.1 mass=0.25 height=0.04 material=2", "- take", "offer");
    run(b);
    sim_advance(sim, 500);
    assert_true(value("present") == 1.0);
    control("drive", 1.0);
    double contact = 0.0, seated = 0.0, at_seat = 0.0;
    for (int ms = 0; ms < 3000 && seated <= 0.0; ms++) {
        sim_advance(sim, 1);
        contact = contact <= 0.0 && value("force") > 100.0 ? value("x") : contact;
        if (value("force") >= 13700.0) {
            seated = value("x");
            at_seat = value("depth");
        }
    }
    close_to(contact, 0.110, 2e-3);
    close_to(seated, 0.1123, 1e-3);
    close_to(at_seat, 0.002, 2e-2);
    control("drive", -1.0);
    sim_advance(sim, 2000);
    assert_true(value("out") > 0.0 && value("seated") == 1.0);
    struct piece made = piece_of(value("out"));
    assert_true(made.defects == 0.0);
    finish();
}

static void a_piece_pressed_short_is_marked_and_a_warm_one_wants_less_force(void **state)
{
    (void)state;
    for (int warm = 0; warm < 2; warm++) {
        struct plant_builder *b = begin();
        builder_control(b, "drive", 1.0);
        builder_control(b, "kelvin", warm ? 353.15 : 293.15);
        builder_law(b,
                    "slide",
                    "ram",
                    "mass=60 minimum=0 maximum=0.111 initial=0.1 stop_stiffness=5e7",
                    "",
                    "x v");
        builder_law(b, "push_drive", "ram", "speed=0.08 stiffness=2e5", "drive", "");
        builder_law(b,
                    "nest",
                    "ram",
                    "contact=0.110 seat_force=13200 seat_depth=0.002 frame_stiffness=5e7 "
                    "wanted_depth=0.0019 clear=0.105 loss=0.005",
                    "x offer - - kelvin",
                    "out take present force depth peak made seated");
        builder_law(
            b, "piece_source", "", "period=0 mass=0.25 height=0.04 material=2", "- take", "offer");
        run(b);
        sim_advance(sim, 1000);
        double soft = 13200.0 / 0.002 * (warm ? 0.7 : 1.0);
        double depth = 5e7 * (value("x") - 0.110) / (5e7 + soft);
        close_to(value("depth"), depth, 2e-2);
        close_to(value("force"), soft * depth, 2e-2);
        control("drive", -1.0);
        sim_advance(sim, 1000);
        struct piece made = piece_of(value("out"));
        assert_true(piece_has(&made, PIECE_SHALLOW));
        finish();
    }
}

// A sucker of 20 N lifts 0.25 kg; when it fades over the way the piece is lost, over the place it is laid down.
static void a_held_piece_falls_when_nothing_holds_it(void **state)
{
    (void)state;
    struct plant_builder *b = begin();
    builder_control(b, "grip", 20.0);
    builder_control(b, "x", 0.0);
    builder_control(b, "z", 0.08);
    builder_law(b,
                "slide",
                "axis",
                "mass=1.2 minimum=-1 maximum=1 initial=0 stop_stiffness=1e6",
                "",
                "zz v");
    builder_law(b, "friction", "axis", "coulomb=50 stiction_ratio=1 viscous=0", "", "");
    builder_law(b,
                "holder",
                "axis",
                "pick_x=0 pick_z=0.08 place_x=0.3 place_z=0.08",
                "grip x z offer take2",
                "offer2 take holds code placed lost");
    builder_law(
        b, "piece_source", "", "period=0.05 mass=0.25 height=0.04 material=1", "- take", "offer");
    builder_control(b, "angle", 90.0);
    builder_law(
        b, "sorter", "", "way1=0 way2=90 reach=5", "offer2 angle", "o1 o2 o3 n1 n2 n3 take2 lost2");
    run(b);
    sim_advance(sim, 200);
    assert_true(value("holds") == 1.0);
    control("z", 0.0);
    control("x", 0.3);
    sim_advance(sim, 200);
    control("z", 0.08);
    sim_advance(sim, 50);
    control("grip", 2.0); // less than 2.45 N
    sim_advance(sim, 100);
    assert_true(value("holds") == 0.0 && value("placed") == 1.0 && value("n2") == 1.0);
    control("grip", 20.0);
    control("x", 0.0);
    sim_advance(sim, 200);
    assert_true(value("holds") == 1.0);
    control("x", 0.15);
    control("grip", 0.0);
    sim_advance(sim, 100);
    assert_true(value("lost") == 1.0 && value("n1") == 0.0 && value("n2") == 1.0);
    finish();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_piece_is_the_same_after_its_way_through_a_number),
        cmocka_unit_test(a_conveyor_pulls_and_its_queue_pushes_as_listed),
        cmocka_unit_test(pieces_pass_one_by_one_when_the_stopper_is_lowered),
        cmocka_unit_test(a_lane_is_the_front_edge_of_a_piece_below_zero_for_plastic),
        cmocka_unit_test(pieces_go_back_with_the_belt_and_never_lie_on_each_other),
        cmocka_unit_test(a_slack_belt_slips_under_its_load),
        cmocka_unit_test(a_piece_across_the_guides_clamps_the_belt),
        cmocka_unit_test(a_bushing_goes_in_along_its_curve),
        cmocka_unit_test(a_piece_pressed_short_is_marked_and_a_warm_one_wants_less_force),
        cmocka_unit_test(a_held_piece_falls_when_nothing_holds_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

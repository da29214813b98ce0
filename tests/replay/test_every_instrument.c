// Every function of every instrument through the session's door, and all of it again from the journal.
#include "engine/base/file.h"
#include "engine/base/random.h"
#include "engine/journal/journal.h"
#include "engine/journal/meter.h"
#include "engine/journal/writer.h"
#include "engine/scenario/scenario.h"
#include "engine/script/script.h"
#include "engine/session/replay.h"
#include "engine/session/session.h"
#include "engine/session/view.h"
#include "tests/physics/shop.h"
#include "tests/support/check.h"
#include "tests/support/folders.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct scenario *scenario;
static char root[256];

static struct action
make(enum action_kind kind, const char *on, const char *with, const char *mode, double value)
{
    struct action action = {.kind = kind, .at = -1.0, .value = value};
    (void)text_copy(action.on, sizeof action.on, on);
    (void)text_copy(action.with, sizeof action.with, with);
    (void)text_copy(action.mode, sizeof action.mode, mode);
    return action;
}

// Where each kind of function has something to measure on the bench.
static struct action act_of(enum meter meter)
{
    const char *on = "M1";
    const char *with = "";
    bool dead = meter == METER_INSULATION || meter == METER_EARTH || meter == METER_SOURCE;
    bool alternating = meter == METER_AC_VOLTS || meter == METER_LOOP || meter == METER_RCD ||
                       meter == METER_HERTZ;
    switch (meter_points(meter)) {
    case POINTS_PAIR:
        on = dead ? "1Y1:A1" : alternating ? "Q0:2" : "G1:+";
        with = dead ? "1Y1:A2" : "PE:1";
        break;
    case POINTS_PAIR_OR_WIRE:
        on = "S3:1";
        with = "S3:2";
        break;
    case POINTS_THREE:
        on = "Q0:2";
        with = "Q0:4 Q0:6";
        break;
    case POINTS_WIRES:
        on = "P1";
        with = meter == METER_LEAK_CLAMP ? "P2 P3" : "";
        break;
    case POINTS_PORT:
        on = "0S1:P";
        break;
    case POINTS_PIPE:
        on = "T3";
        break;
    case POINTS_COMPONENT:
        on = meter == METER_STOPWATCH ? "1A" : "M1";
        break;
    }
    return make(ACTION_MEASURE, on, with, meter_word(meter), 0.0);
}

static const struct observation *reading_of(const struct outcome *outcome)
{
    for (uint32_t i = 0; i < outcome->observation_count; i++) {
        if (outcome->observations[i].kind == OBSERVATION_READING) {
            return &outcome->observations[i];
        }
    }
    return NULL;
}

static void quietly(struct session *session, enum action_kind kind, const char *on, double value)
{
    struct action action = make(kind, on, "", kind == ACTION_OPERATE ? "handle" : "", value);
    assert_int_equal(session_act(session, &action, NULL, NULL), STATUS_OK);
}

static void use_one(struct session *session, enum meter meter)
{
    static struct outcome outcome;
    struct action action = act_of(meter);
    bool opens = meter_points(meter) == POINTS_PIPE;
    if (opens) { // without air
        quietly(session, ACTION_OPERATE, "0V1", 0.0);
        quietly(session, ACTION_WAIT, "", 20.0);
    }
    assert_int_equal(session_act(session, &action, &outcome, NULL), STATUS_OK);
    const struct observation *reading = reading_of(&outcome);
    if (reading == NULL || reading->shown[0] == '\0') {
        fail_msg("%s on %s: %s", action.mode, action.on, outcome.observations[0].mode);
    }
    if (opens) {
        quietly(session, ACTION_OPERATE, "0V1", 1.0);
        assert_int_equal(session_act(session, &action, &outcome, NULL), STATUS_OK);
        assert_non_null(reading_of(&outcome));
        quietly(session, ACTION_OPERATE, "0V1", 0.0);
    }
    quietly(session, ACTION_PUT_BACK, instrument_word(meter_instrument(meter)), 0.0);
    assert_false(session_finished(session)); // no accident
}

static void use_all(struct session *session)
{
    for (uint32_t i = 0; i < METER_COUNT; i++) {
        use_one(session, (enum meter)i);
    }
    static struct outcome outcome;
    struct action wire = make(ACTION_MEASURE, "W1", "", "A=", 0.0);
    assert_int_equal(session_act(session, &wire, &outcome, NULL), STATUS_OK);
    assert_non_null(reading_of(&outcome));
}

static void record(const char *folder,
                   const char *keys,
                   enum session_mode mode,
                   const char *word,
                   void (*use)(struct session *session))
{
    struct journal_opening opening = {.seed = 42};
    assert_int_equal(journal_opening_fill(&opening, keys, NULL), STATUS_OK);
    (void)text_copy(opening.scenario, sizeof opening.scenario, scenario->identity);
    (void)text_copy(opening.mode, sizeof opening.mode, word);
    (void)text_copy(opening.language, sizeof opening.language, "fr");
    struct journal_writer *writer = NULL;
    struct session *session = NULL;
    assert_int_equal(journal_writer_create(
                         folder, &opening, scenario->bytes, scenario->byte_count, &writer, NULL),
                     STATUS_OK);
    assert_int_equal(session_open(scenario, writer, mode, 42, "fr", &session, NULL), STATUS_OK);
    use(session);
    assert_int_equal(session_close(session, keys, "left", NULL), STATUS_OK);
    journal_writer_close(writer);
}

static void replay(const char *folder)
{
    char path[512];
    struct journal *journal = NULL;
    struct error error = {0};
    path_join(path, sizeof path, folder, JOURNAL_NAME);
    if (journal_read(path, &journal, &error) != STATUS_OK) {
        fail_msg("%s: %s", error.where, error.what);
    }
    struct replay_result result;
    assert_int_equal(replay_journal(scenario, journal, &result, NULL), STATUS_OK);
    if (!result.ok) {
        fail_msg("%s", result.reason);
    }
    assert_true(result.observations > METER_COUNT);
    journal_destroy(journal);
}

static void every_instrument_is_used_and_replays_the_same(void **state)
{
    (void)state;
    char folder[300];
    char keys[300];
    path_join(folder, sizeof folder, root, "all");
    path_join(keys, sizeof keys, root, "keys");
    record(folder, keys, SESSION_EVALUATION, "evaluation", use_all);
    replay(folder);
}

// Any function anywhere, with any value: refused or done, and the same again.
static void use_at_random(struct session *session)
{
    static const char *const names[] = {
        "1Y1:A1",  "1Y1:A2",     "Q0:2",       "Q0:4",       "Q0:6",      "PE:1",  "G1:+",
        "W1",      "W3",         "P1",         "T3",         "T5",        "0S1:P", "1A",
        "1A:A",    "M1",         "1L1",        "G1",         "Q0:4 Q0:6", "P2 P3", "",
        "nothing", "flow_meter", "multimeter", "calibrator", "gauge"};
    static const double values[] = {0.0, 0.0, 1.0, 4.0, 12.0, 30.0, 95.0, 250.0, 500.0, -1.0, 1e9};
    enum { NAMES = sizeof names / sizeof *names, VALUES = sizeof values / sizeof *values };
    struct random random = random_for(7, "", "instruments");
    for (int i = 0; i < 300; i++) {
        uint64_t kind = random_below(&random, 10);
        enum meter meter = (enum meter)random_below(&random, METER_COUNT);
        struct action action = make(kind < 7   ? ACTION_MEASURE
                                    : kind < 8 ? ACTION_PUT_BACK
                                    : kind < 9 ? ACTION_DISCONNECT
                                               : ACTION_CONNECT,
                                    names[random_below(&random, NAMES)],
                                    names[random_below(&random, NAMES)],
                                    kind < 7 ? meter_word(meter) : "",
                                    kind < 7 ? values[random_below(&random, VALUES)] : 0.0);
        assert_int_equal(session_act(session, &action, NULL, NULL), STATUS_OK);
        assert_non_null(session_view(session));
        assert_false(session_finished(session));
    }
}

static void any_instrument_anywhere_is_refused_or_replays_the_same(void **state)
{
    (void)state;
    char folder[300];
    char keys[300];
    path_join(folder, sizeof folder, root, "random");
    path_join(keys, sizeof keys, root, "keys");
    record(
        folder, keys, SESSION_TRAINING, "training", use_at_random); // an accident does not end it
    replay(folder);
}

static void every_word_finds_its_function_and_its_instrument(void **state)
{
    (void)state;
    for (uint32_t i = 0; i < METER_COUNT; i++) {
        assert_int_equal(meter_find(meter_word((enum meter)i)), i);
        assert_true(meter_duration((enum meter)i) > 0.0);
    }
    for (uint32_t i = 0; i < INSTRUMENT_COUNT; i++) {
        assert_int_equal(instrument_find(instrument_word((enum instrument)i)), i);
        uint32_t functions = 0;
        for (uint32_t k = 0; k < METER_COUNT; k++) {
            functions += meter_instrument((enum meter)k) == (enum instrument)i ? 1 : 0;
        }
        assert_true(functions > 0);
    }
    assert_int_equal(meter_find("watt"), METER_COUNT);
}

// The rig of the drive's faults: it turns its motor at 25 Hz.
static void a_meter_on_a_drive_reads_too_much_and_an_insulation_test_kills_it(void **state)
{
    (void)state;
    char *bytes = NULL;
    size_t count = 0;
    struct error error = {0};
    struct scenario *rig = NULL;
    static const char path[] = "tests/kinds/variable_frequency_drive.lua";
    if (script_compile(path, NULL, &bytes, &count, NULL, &error) != STATUS_OK) {
        fail_msg("%s: %s", error.where, error.what);
    }
    assert_int_equal(scenario_read(bytes, count, "rig", &rig, &error), STATUS_OK);
    free(bytes);
    struct shop shop = {.sim = bench_start((struct plant *)(uintptr_t)rig->plant)};
    shop.hands = hands_create(rig, shop.sim, 7, LANGUAGE_EN);
    for (uint32_t i = 0; i < 2; i++) {
        const struct plant_gesture *gesture = &rig->plant->startup[i];
        uint64_t tick = (uint64_t)(gesture->at * SIM_TICKS_PER_SECOND);
        sim_advance(shop.sim, (uint32_t)(tick - sim_tick(shop.sim)));
        sim_control(shop.sim, gesture->signal, gesture->value);
    }
    sim_advance(shop.sim, 4000);
    const struct observation *reading = shop_measure(&shop, "Hz", "DUT:U", "DUT:V", 0);
    double hertz = reading->exact;
    assert_true(hertz > 20.0 && hertz < 40.0);
    reading = shop_measure(&shop, "V~", "DUT:U", "DUT:V", 0);
    assert_true((reading->flags & OBSERVATION_WRONG_FUNCTION) != 0);
    double share = shop_number(reading) / reading->exact;
    assert_true(share > 1.08 && share < 1.27);
    reading = shop_measure(&shop, "clamp~", "W4", "", 0);
    assert_true(reading->exact > 0.1);
    assert_true(fabs(shop_measure(&shop, "clamp~", "W4", "W5 W6", 0)->exact) < 0.02);
    reading = shop_measure(&shop, "insulation", "DUT:U", "PE:1", 500);
    assert_true((reading->flags & OBSERVATION_LIVE_CIRCUIT) != 0); // refused: it runs
    hands_destroy(shop.hands);
    sim_destroy(shop.sim);
    shop.sim = bench_start((struct plant *)(uintptr_t)rig->plant);
    shop.hands = hands_create(rig, shop.sim, 7, LANGUAGE_EN);
    uint32_t drive = plant_component_find(rig->plant, "DUT");
    for (uint32_t i = 1; i <= 3; i++) { // its supply taken off
        char wire[4];
        (void)snprintf(wire, sizeof wire, "W%u", (unsigned)i);
        sim_connect(shop.sim, plant_component_find(rig->plant, wire), 0, PLANT_NONE);
    }
    uint32_t dead = plant_variant_find(rig->plant, drive, PLANT_FAULT, "dead");
    (void)shop_measure(&shop, "insulation", "DUT:U", "PE:1", 500);
    assert_true(sim_fault_present(shop.sim, dead));
    assert_true(shop_hazard(&shop, "electronics"));
    hands_destroy(shop.hands);
    sim_destroy(shop.sim);
    scenario_destroy(rig);
}

static int compile_bench(void **state)
{
    (void)state;
    char *bytes = NULL;
    size_t count = 0;
    struct error error = {0};
    temporary_folder(root, sizeof root);
    if (script_compile("tests/replay/scenarios/exercises/instruments.lua",
                       NULL,
                       &bytes,
                       &count,
                       NULL,
                       &error) != STATUS_OK ||
        scenario_read(bytes, count, "instruments", &scenario, &error) != STATUS_OK) {
        print_error("%s: %s\n", error.where, error.what);
        return -1;
    }
    free(bytes);
    return 0;
}

static int clear_bench(void **state)
{
    (void)state;
    scenario_destroy(scenario);
    remove_folder(root);
    return 0;
}

int main(int argument_count, char **arguments)
{
    if (argument_count == 2 && strcmp(arguments[1], SCRIPT_HOST_WORD) == 0) {
        return script_host_main();
    }
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_word_finds_its_function_and_its_instrument),
        cmocka_unit_test(every_instrument_is_used_and_replays_the_same),
        cmocka_unit_test(a_meter_on_a_drive_reads_too_much_and_an_insulation_test_kills_it),
        cmocka_unit_test(any_instrument_anywhere_is_refused_or_replays_the_same),
    };
    return cmocka_run_group_tests(tests, compile_bench, clear_bench);
}

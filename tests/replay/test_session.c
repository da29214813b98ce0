// Sessions as a trainee lives them: what acts do, what comes back, and that all of it comes again.
#include "engine/base/file.h"
#include "engine/base/random.h"
#include "engine/journal/journal.h"
#include "engine/journal/writer.h"
#include "engine/scenario/scenario.h"
#include "engine/script/script.h"
#include "engine/session/replay.h"
#include "engine/session/session.h"
#include "engine/session/view.h"
#include "tests/replay/compiled.h"
#include "tests/support/check.h"
#include "tests/support/folders.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct scenario *scenario;
static char root[256];

static struct session *open_in(enum session_mode mode, const char *language)
{
    struct session *session = NULL;
    struct error error = {0};
    if (session_open(scenario, NULL, mode, 42, language, &session, &error) != STATUS_OK) {
        fail_msg("%s: %s", error.where, error.what);
    }
    return session;
}

static struct session *open_bench(void)
{
    return open_in(SESSION_EVALUATION, "fr");
}

static struct action
make(enum action_kind kind, const char *on, const char *with, const char *mode, double value)
{
    struct action action = {.kind = kind, .at = -1.0, .value = value};
    text_copy(action.on, sizeof action.on, on);
    text_copy(action.with, sizeof action.with, with);
    text_copy(action.mode, sizeof action.mode, mode);
    return action;
}

static struct outcome last;

static const struct outcome *act(struct session *session,
                                 enum action_kind kind,
                                 const char *on,
                                 const char *with,
                                 const char *mode,
                                 double value)
{
    struct action action = make(kind, on, with, mode, value);
    assert_int_equal(session_act(session, &action, &last, NULL), STATUS_OK);
    return &last;
}

// The first observation of that kind and mode ("" for any), or NULL.
static const struct observation *
find(const struct outcome *outcome, enum observation_kind kind, const char *mode)
{
    for (uint32_t i = 0; i < outcome->observation_count; i++) {
        const struct observation *row = &outcome->observations[i];
        if (row->kind == kind && (mode[0] == '\0' || strcmp(row->mode, mode) == 0)) {
            return row;
        }
    }
    return NULL;
}

static const struct observation *
must_find(const struct outcome *outcome, enum observation_kind kind, const char *mode)
{
    const struct observation *row = find(outcome, kind, mode);
    assert_non_null(row);
    return row;
}

static void expect_refused(const struct outcome *outcome, const char *reason)
{
    assert_int_equal(outcome->observation_count, 1);
    assert_int_equal(outcome->observations[0].kind, OBSERVATION_REFUSED);
    assert_string_equal(outcome->observations[0].mode, reason);
    assert_true(outcome->observations[0].shown[0] != '\0');
}

static void done(struct session *session)
{
    struct error error;
    assert_int_equal(session_close(session, NULL, "", &error), STATUS_OK);
}

static void lock_out(struct session *session)
{
    act(session, ACTION_OPERATE, "Q0", "", "handle", 0);
    act(session, ACTION_LOCK, "Q0", "", "", 0);
    act(session, ACTION_OPERATE, "0V1", "", "handle", 0);
    act(session, ACTION_LOCK, "0V1", "", "", 0);
    act(session, ACTION_DISSIPATE, "1V1", "", "", 0);
}

static void give_back(struct session *session)
{
    act(session, ACTION_ANNOUNCE, "", "", "restart", 0);
    act(session, ACTION_UNLOCK, "0V1", "", "", 0);
    act(session, ACTION_OPERATE, "0V1", "", "handle", 1);
    act(session, ACTION_UNLOCK, "Q0", "", "", 0);
    act(session, ACTION_OPERATE, "Q0", "", "handle", 1);
}

// ---- Time ----

// A few acts, with time cut into pieces of at most @p most ticks.
static uint64_t hash_after_acts(uint32_t most, bool look)
{
    struct session *session = open_bench();
    struct action acts[] = {
        make(ACTION_PUSH, "S3", "", "pressed", 1.5),
        make(ACTION_MEASURE, "F12:2", "PE:1", "V=", 0),
        make(ACTION_TOUCH, "1L1", "", "", 0),
        make(ACTION_DISCONNECT, "W3", "1Y1:A1", "", 0),
        make(ACTION_RUN_TEST, "", "", "stroke", 1),
    };
    struct random random = random_for(most, "", "pieces");
    for (size_t i = 0; i < sizeof acts / sizeof *acts; i++) {
        assert_int_equal(session_advance(session, 37, NULL), STATUS_OK);
        assert_int_equal(session_begin(session, &acts[i], NULL), STATUS_OK);
        while (session_busy_ticks(session) > 0) {
            uint32_t left = session_busy_ticks(session);
            uint32_t piece = (uint32_t)random_below(&random, most) + 1;
            assert_int_equal(session_advance(session, piece < left ? piece : left, NULL),
                             STATUS_OK);
            if (look) {
                assert_non_null(session_view(session));
                (void)session_warning(session, &acts[i]);
            }
        }
    }
    uint64_t hash = session_state_hash(session) ^ session_tick(session) * 0x9E3779B97F4A7C15U;
    const struct view *view = session_view(session);
    for (uint32_t i = 0; i < view->fact_count; i++) {
        hash = hash * 31 + view->facts[i].tick + view->facts[i].sequence;
    }
    done(session);
    return hash;
}

static void time_cut_otherwise_gives_the_same_bits(void **state)
{
    (void)state;
    uint64_t whole = hash_after_acts(1000000, false);
    assert_true(hash_after_acts(997, false) == whole);
    assert_true(hash_after_acts(16, false) == whole);
    assert_true(hash_after_acts(3, false) == whole);
}

static void looking_at_the_view_changes_nothing(void **state)
{
    (void)state;
    assert_true(hash_after_acts(50, true) == hash_after_acts(50, false));
}

// ---- What comes back ----

static void the_meter_shows_a_quantised_value_in_the_language_of_the_session(void **state)
{
    (void)state;
    struct session *session = open_bench();
    const struct observation *reading = must_find(
        act(session, ACTION_MEASURE, "F12:2", "PE:1", "V=", 0), OBSERVATION_READING, "V=");
    assert_true(reading->exact > 23.5 && reading->exact < 24.5);
    double shown =
        strtod(reading->shown, NULL) + strtod(strchr(reading->shown, ',') + 1, NULL) / 100;
    assert_true(fabs(shown - reading->exact) <= 0.005 * reading->exact + 0.03);
    assert_non_null(strstr(reading->shown, "\u00a0V"));
    reading = must_find(
        act(session, ACTION_MEASURE, "PE:1", "F12:2", "V=", 0), OBSERVATION_READING, "V=");
    assert_true(reading->shown[0] == '-');
    done(session);
    session = open_in(SESSION_EVALUATION, "en");
    reading = must_find(
        act(session, ACTION_MEASURE, "F12:2", "PE:1", "V=", 0), OBSERVATION_READING, "V=");
    assert_non_null(strchr(reading->shown, '.'));
    assert_null(strchr(reading->shown, ','));
    done(session);
}

static void the_wrong_function_reads_truthfully_nothing(void **state)
{
    (void)state;
    struct session *session = open_bench();
    const struct observation *reading =
        must_find(act(session, ACTION_MEASURE, "Q0:2", "PE:1", "V=", 0), OBSERVATION_READING, "V=");
    assert_true(fabs(reading->exact) < 1.0);
    assert_true((reading->flags & OBSERVATION_WRONG_FUNCTION) != 0);
    reading =
        must_find(act(session, ACTION_MEASURE, "Q0:2", "PE:1", "V~", 0), OBSERVATION_READING, "V~");
    assert_true(reading->exact > 200.0 && reading->exact < 250.0);
    assert_true(reading->flags == 0);
    reading = must_find(
        act(session, ACTION_MEASURE, "F12:2", "PE:1", "V=", 6), OBSERVATION_READING, "V=");
    assert_string_equal(reading->shown, "OL");
    assert_true((reading->flags & OBSERVATION_OUT_OF_RANGE) != 0);
    done(session);
}

static void ohms_are_true_on_a_dead_circuit_and_told_live_on_a_live_one(void **state)
{
    (void)state;
    struct session *session = open_bench();
    const struct observation *reading = must_find(
        act(session, ACTION_MEASURE, "F12:1", "PE:1", "ohm", 0), OBSERVATION_READING, "ohm");
    assert_true((reading->flags & OBSERVATION_LIVE_CIRCUIT) != 0);
    act(session, ACTION_OPERATE, "Q0", "", "handle", 0);
    act(session, ACTION_WAIT, "", "", "", 30);
    reading = must_find(
        act(session, ACTION_MEASURE, "F12:1", "F12:2", "ohm", 0), OBSERVATION_READING, "ohm");
    assert_true(reading->exact > 0.2 && reading->exact < 0.5);
    assert_true(reading->flags == 0);
    reading = must_find(
        act(session, ACTION_MEASURE, "F12:1", "F12:2", "continuity", 0), OBSERVATION_READING, "");
    assert_non_null(strstr(reading->shown, "bip"));
    reading = must_find(
        act(session, ACTION_MEASURE, "1Y1:A1", "1Y1:A2", "ohm", 0), OBSERVATION_READING, "ohm");
    assert_string_equal(reading->shown, "OL");
    done(session);
}

static void probes_leave_nothing_in_the_circuit(void **state)
{
    (void)state;
    struct session *session = open_bench();
    lock_out(session);
    act(session, ACTION_DISMANTLE, "1Y1", "", "", 0);
    act(session, ACTION_MEASURE, "1Y1:A1", "1Y1:A2", "ohm", 0); // 2.7 V while it touches
    const struct observation *row = must_find(
        act(session, ACTION_TEST_DEAD, "1Y1:A1", "1Y1:A2", "", 0), OBSERVATION_TESTER, "dead");
    assert_true(row->exact < 0.1);
    done(session);
}

static void an_ohmmeter_on_the_mains_is_damaged_and_stays_so(void **state)
{
    (void)state;
    struct session *session = open_bench();
    const struct outcome *outcome = act(session, ACTION_MEASURE, "Q0:2", "PE:1", "ohm", 0);
    must_find(outcome, OBSERVATION_DAMAGE, "overload");
    const struct observation *hazard = must_find(outcome, OBSERVATION_HAZARD, "instrument");
    assert_string_equal(hazard->with, "function");
    assert_true(hazard->exact < 1.5);
    const struct observation *reading = must_find(
        act(session, ACTION_MEASURE, "F12:1", "F12:2", "ohm", 0), OBSERVATION_READING, "");
    assert_true((reading->flags & OBSERVATION_FUSE_BLOWN) != 0);
    done(session);
}

static void the_tester_tells_live_from_dead(void **state)
{
    (void)state;
    struct session *session = open_bench();
    assert_string_equal(
        must_find(act(session, ACTION_TEST_TESTER, "", "", "", 0), OBSERVATION_TESTER, "")->mode,
        "ok");
    const struct observation *row =
        must_find(act(session, ACTION_TEST_DEAD, "Q0:2", "Q0:4", "", 0), OBSERVATION_TESTER, "");
    assert_string_equal(row->mode, "live");
    assert_string_equal(row->shown, "400\u00a0V");
    row = must_find(act(session, ACTION_TEST_DEAD, "F12:2", "PE:1", "", 0), OBSERVATION_TESTER, "");
    assert_string_equal(row->shown, "24\u00a0V");
    act(session, ACTION_OPERATE, "Q0", "", "handle", 0);
    row = must_find(act(session, ACTION_TEST_DEAD, "Q0:2", "Q0:4", "", 0), OBSERVATION_TESTER, "");
    assert_string_equal(row->mode, "dead");
    done(session);
}

static void the_gauge_reads_at_test_points_and_nowhere_else(void **state)
{
    (void)state;
    struct session *session = open_bench();
    const struct observation *reading =
        must_find(act(session, ACTION_MEASURE, "0S1:P", "", "bar", 0), OBSERVATION_READING, "bar");
    assert_true(reading->exact > 8e5 && reading->exact < 9.2e5);
    assert_non_null(strstr(reading->shown, "bar"));
    expect_refused(act(session, ACTION_MEASURE, "0V1:1", "", "bar", 0), "no_test_point");
    expect_refused(act(session, ACTION_MEASURE, "F12:1", "", "bar", 0), "other_domain");
    done(session);
}

static void soap_finds_a_leak_and_only_a_leak(void **state)
{
    (void)state;
    struct session *session = open_bench();
    const struct observation *row =
        must_find(act(session, ACTION_SPRAY, "T2", "", "", 0), OBSERVATION_SENSE, "spray");
    assert_true(row->exact < 1e-9);
    assert_string_equal(row->shown, "Aucune bulle");
    done(session);
}

static void what_is_noticed_is_told_once(void **state)
{
    (void)state;
    struct session *session = open_in(SESSION_TRAINING, "fr");
    for (int i = 0; i < 2; i++) { // the exhaust hisses each time
        act(session, ACTION_OPERATE, "0V1", "", "handle", 0);
        act(session, ACTION_OPERATE, "0V1", "", "handle", 1);
        act(session, ACTION_WAIT, "", "", "", 5);
    }
    const struct view *view = session_view(session);
    uint32_t told = 0;
    for (uint32_t i = 0; i < view->fact_count; i++) {
        const struct observation *row = &view->facts[i].observation;
        told += row->kind == OBSERVATION_AMBIENT && strcmp(row->ref, "0V1") == 0 ? 1 : 0;
    }
    assert_int_equal(told, 1);
    done(session);
}

static void a_look_reads_the_scales_too(void **state)
{
    (void)state;
    struct session *session = open_bench();
    const struct outcome *outcome = act(session, ACTION_LOOK, "1Q1", "", "", 0);
    must_find(outcome, OBSERVATION_SENSE, "look");
    const struct observation *reading = must_find(outcome, OBSERVATION_READING, "opening");
    assert_true(fabs(reading->exact - 60.0) < 1e-9);
    done(session);
}

// ---- Lock-out and its breaches ----

static void a_padlock_holds_the_handle(void **state)
{
    (void)state;
    struct session *session = open_bench();
    expect_refused(act(session, ACTION_LOCK, "Q0", "", "", 0), "not_separated");
    expect_refused(act(session, ACTION_LOCK, "F12", "", "", 0), "not_isolator");
    act(session, ACTION_OPERATE, "Q0", "", "handle", 0);
    must_find(act(session, ACTION_LOCK, "Q0", "", "", 0), OBSERVATION_DONE, "");
    expect_refused(act(session, ACTION_OPERATE, "Q0", "", "handle", 1), "padlocked");
    assert_false(session_view(session)->electrical_on);
    must_find(act(session, ACTION_UNLOCK, "Q0", "", "", 0), OBSERVATION_DONE, "");
    expect_refused(act(session, ACTION_UNLOCK, "Q0", "", "", 0), "not_locked");
    act(session, ACTION_OPERATE, "Q0", "", "handle", 1);
    assert_true(session_view(session)->electrical_on);
    done(session);
}

static void a_live_part_dismantled_is_an_accident_that_ends_an_evaluation(void **state)
{
    (void)state;
    struct session *session = open_bench();
    struct action action = make(ACTION_DISMANTLE, "G1", "", "", 0);
    assert_null(session_warning(session, &action));
    const struct outcome *outcome = act(session, ACTION_DISMANTLE, "G1", "", "", 0);
    const struct observation *hazard = must_find(outcome, OBSERVATION_HAZARD, "shock");
    assert_string_equal(hazard->with, "lockout_electrical");
    assert_true(hazard->exact > 1.5);
    assert_true(must_find(outcome, OBSERVATION_STATE, "volts")->exact > 200.0);
    assert_true(session_finished(session));
    assert_true(session_view(session)->accident);
    expect_refused(act(session, ACTION_LOOK, "G1", "", "", 0), "finished");
    done(session);
}

static void the_same_part_locked_out_is_safe_and_its_state_is_told(void **state)
{
    (void)state;
    struct session *session = open_bench();
    lock_out(session);
    act(session, ACTION_TAG, "Q0", "", "", 0);
    const struct outcome *outcome = act(session, ACTION_DISMANTLE, "G1", "", "", 0);
    assert_null(find(outcome, OBSERVATION_HAZARD, ""));
    assert_true(must_find(outcome, OBSERVATION_STATE, "volts")->exact < 1.0);
    assert_true(must_find(outcome, OBSERVATION_STATE, "locked.electrical")->exact > 1.5);
    assert_true(must_find(outcome, OBSERVATION_STATE, "locked.pneumatic")->exact > 0.5);
    assert_false(session_finished(session));
    done(session);
}

static void training_warns_and_explains_and_guidance_refuses(void **state)
{
    (void)state;
    struct action action = make(ACTION_DISMANTLE, "G1", "", "", 0);
    struct session *session = open_in(SESSION_TRAINING, "fr");
    assert_string_equal(session_warning(session, &action), "shock");
    must_find(act(session, ACTION_DISMANTLE, "G1", "", "", 0), OBSERVATION_HAZARD, "shock");
    assert_false(session_finished(session));
    assert_true(session_view(session)->accident);
    must_find(act(session, ACTION_HELP, "", "", "", 0), OBSERVATION_TEXT, "help");
    done(session);
    session = open_in(SESSION_GUIDED, "fr");
    expect_refused(act(session, ACTION_DISMANTLE, "G1", "", "", 0), "unsafe");
    assert_true(session_view(session)->components[0].present);
    done(session);
    session = open_bench();
    expect_refused(act(session, ACTION_HELP, "", "", "", 0), "no_help");
    done(session);
}

static void a_tube_opened_under_pressure_whips(void **state)
{
    (void)state;
    struct session *session = open_bench();
    const struct outcome *outcome = act(session, ACTION_DISCONNECT, "T3", "1V1:1", "", 0);
    const struct observation *hazard = must_find(outcome, OBSERVATION_HAZARD, "whip");
    assert_string_equal(hazard->with, "lockout_pneumatic");
    assert_true(hazard->exact > 1.5);
    done(session);
}

static void closing_the_valve_without_locking_leaves_the_barrier_missing(void **state)
{
    (void)state;
    struct session *session = open_in(SESSION_TRAINING, "fr");
    act(session, ACTION_OPERATE, "0V1", "", "handle", 0);
    act(session, ACTION_LOCK, "0V1", "", "", 0);
    // Upstream of the closed valve there is still air: the padlock is on, and it does not help.
    const struct outcome *outcome = act(session, ACTION_DISCONNECT, "T1", "0V1:1", "", 0);
    assert_string_equal(must_find(outcome, OBSERVATION_HAZARD, "whip")->with, "dissipation");
    done(session);
}

static void live_work_at_24_volts_is_a_minor_hazard(void **state)
{
    (void)state;
    struct session *session = open_bench();
    act(session, ACTION_OPERATE, "0V1", "", "handle", 0);
    const struct outcome *outcome = act(session, ACTION_DISMANTLE, "F12", "", "", 0);
    const struct observation *hazard = must_find(outcome, OBSERVATION_HAZARD, "");
    assert_true(hazard->exact < 1.5);
    assert_false(session_finished(session));
    done(session);
}

static void hands_in_a_mechanism_that_moves_are_hit(void **state)
{
    (void)state;
    struct session *session = open_in(SESSION_TRAINING, "fr");
    lock_out(session);
    act(session, ACTION_DISMANTLE, "1Y1", "", "", 0);
    act(session, ACTION_FIT, "1Y1", "BOB", "", 0);
    act(session, ACTION_ADJUST, "1Q1", "", "opening", 20);
    const struct outcome *outcome = act(session, ACTION_TOUCH, "1L1", "", "", 0);
    assert_null(find(outcome, OBSERVATION_HAZARD, ""));
    give_back(session);
    act(session, ACTION_PUSH, "S3", "", "pressed", 1); // out, and slowly back
    outcome = act(session, ACTION_TOUCH, "1L1", "", "", 0);
    assert_true(must_find(outcome, OBSERVATION_HAZARD, "movement")->exact > 1.5);
    act(session, ACTION_WAIT, "", "", "", 60);
    outcome = act(session, ACTION_LUBRICATE, "1L1", "", "", 0);
    assert_true(must_find(outcome, OBSERVATION_HAZARD, "movement")->exact < 1.5);
    done(session);
}

// Somebody pushes the valve's override at 60 s: the tube is empty before, and the cylinder still.
static void what_comes_while_hands_are_there_counts(void **state)
{
    (void)state;
    struct session *session = open_in(SESSION_TRAINING, "fr");
    act(session, ACTION_WAIT, "", "", "", 45);
    struct action remove = make(ACTION_DISMANTLE, "T5", "", "", 0);
    struct action touch = make(ACTION_TOUCH, "1L1", "", "", 0);
    assert_null(session_warning(session, &remove));
    assert_null(session_warning(session, &touch));
    const struct outcome *outcome = act(session, ACTION_DISMANTLE, "T5", "", "", 0);
    assert_true(must_find(outcome, OBSERVATION_HAZARD, "whip")->exact > 1.5);
    assert_true(must_find(outcome, OBSERVATION_STATE, "bar")->exact > 3e5);
    done(session);
    session = open_in(SESSION_TRAINING, "fr");
    act(session, ACTION_WAIT, "", "", "", 45);
    outcome = act(session, ACTION_TOUCH, "1L1", "", "", 0);
    assert_true(must_find(outcome, OBSERVATION_HAZARD, "movement")->exact > 1.5);
    done(session);
}

static void energy_given_back_without_a_word_is_a_hazard(void **state)
{
    (void)state;
    struct session *session = open_bench();
    act(session, ACTION_OPERATE, "Q0", "", "handle", 0);
    const struct outcome *outcome = act(session, ACTION_OPERATE, "Q0", "", "handle", 1);
    assert_string_equal(must_find(outcome, OBSERVATION_HAZARD, "restart")->with, "announce");
    done(session);
}

// ---- Repair ----

static void the_right_coil_makes_the_line_work_and_the_wrong_one_does_not(void **state)
{
    (void)state;
    static const char *const articles[] = {"BOB-230", "BOB"};
    struct session *session = open_bench();
    const struct observation *test =
        must_find(act(session, ACTION_RUN_TEST, "", "", "stroke", 1), OBSERVATION_TEST, "stroke");
    assert_true((test->flags & OBSERVATION_FAILED) != 0);
    for (int right = 0; right < 2; right++) {
        lock_out(session);
        act(session, ACTION_DISMANTLE, "1Y1", "", "", 0);
        expect_refused(act(session, ACTION_DISMANTLE, "1Y1", "", "", 0), "already_removed");
        expect_refused(act(session, ACTION_FIT, "1Y1", "FUSE", "", 0), "no_such_article");
        const struct outcome *outcome = act(session, ACTION_FIT, "1Y1", articles[right], "", 0);
        assert_true(fabs(must_find(outcome, OBSERVATION_COST, "")->exact - 22.0) < 1e-9);
        give_back(session);
        act(session, ACTION_WAIT, "", "", "", 2);
        test = must_find(
            act(session, ACTION_RUN_TEST, "", "", "stroke", 1), OBSERVATION_TEST, "stroke");
        assert_true(((test->flags & OBSERVATION_FAILED) == 0) == (right == 1));
    }
    assert_true(fabs(session_view(session)->cost_eur - 44.0) < 1e-9);
    lock_out(session);
    act(session, ACTION_DISMANTLE, "1Y1", "", "", 0);
    expect_refused(act(session, ACTION_FIT, "1Y1", "BOB", "", 0), "out_of_stock");
    done(session);
}

static void a_wire_goes_where_it_is_put(void **state)
{
    (void)state;
    struct session *session = open_bench();
    lock_out(session);
    expect_refused(act(session, ACTION_DISCONNECT, "W2", "F12:1", "", 0), "not_there");
    expect_refused(act(session, ACTION_CONNECT, "W2", "F12:1", "", 0), "no_loose_end");
    act(session, ACTION_DISCONNECT, "W2", "F12:2", "", 0);
    const struct observation *reading = must_find(
        act(session, ACTION_MEASURE, "F12:2", "S3:1", "ohm", 0), OBSERVATION_READING, "ohm");
    assert_string_equal(reading->shown, "OL");
    expect_refused(act(session, ACTION_CONNECT, "W2", "1A:A", "", 0), "other_domain");
    act(session, ACTION_CONNECT, "W2", "F12:1", "", 0);
    reading = must_find(
        act(session, ACTION_MEASURE, "F12:1", "S3:1", "ohm", 0), OBSERVATION_READING, "ohm");
    assert_true(reading->exact < 1.0);
    done(session);
}

// ---- What the view tells ----

static void the_view_tells_only_what_was_gone_for(void **state)
{
    (void)state;
    struct session *session = open_bench();
    const struct view *view = session_view(session);
    assert_string_equal(view->symptom.fr, "");
    assert_int_equal(view->part_count, 0);
    assert_false(view->plc_connected);
    uint32_t opening = 0;
    while (strcmp(view->settings[opening].id, "opening") != 0) {
        opening++;
    }
    assert_false(view->settings[opening].visible);
    assert_true(fabs(view->settings[opening].value - 50.0) < 1e-9); // the list's, not the line's
    act(session, ACTION_READ_ORDER, "", "", "", 0);
    act(session, ACTION_QUERY_STORE, "1Y1", "", "", 0);
    act(session, ACTION_LOOK, "1Q1", "", "", 0);
    view = session_view(session);
    assert_string_equal(view->symptom.fr, "Le vérin ne sort plus");
    assert_int_equal(view->part_count, 5); // the line's two and those of the kind
    assert_true(view->settings[opening].visible);
    assert_true(fabs(view->settings[opening].value - 60.0) < 1e-9);
    for (uint32_t i = 0; i < view->fact_count; i++) {
        assert_true(view->facts[i].observation.kind != OBSERVATION_STATE);
    }
    done(session);
}

static void what_is_said_of_nothing_is_refused(void **state)
{
    (void)state;
    struct session *session = open_bench();
    expect_refused(act(session, ACTION_HYPOTHESIS, "9Z9", "", "open", 0), "no_such_component");
    expect_refused(act(session, ACTION_HYPOTHESIS, "1Y1", "", "tired", 0), "no_such_failure_mode");
    expect_refused(act(session, ACTION_REJECT, "1Y1", "", "open", 0), "no_hypothesis");
    expect_refused(act(session, ACTION_DIAGNOSE, "1Y1", "fate", "open", 0), "no_such_cause");
    expect_refused(act(session, ACTION_JUDGE, "", "", "normal", 9999), "no_such_entry");
    expect_refused(act(session, ACTION_WRITE, "poem", "", "", 0), "no_such_field");
    expect_refused(act(session, ACTION_OPEN_DOCUMENT, "folio:E99", "", "", 0), "no_such_document");
    expect_refused(act(session, ACTION_ADJUST, "1Q1", "", "opening", 101), "beyond_stop");
    expect_refused(act(session, ACTION_ADJUST, "1Q1", "", "tone", 1), "no_such_setting");
    expect_refused(act(session, ACTION_READ_PLC, "", "", "steps", 0), "plc_off");
    expect_refused(act(session, ACTION_RUN_TEST, "", "", "dance", 1), "no_such_test");
    done(session);
}

// Any act on anything may be refused, and none may stop the program.
static void no_sequence_of_acts_stops_the_program(void **state)
{
    (void)state;
    static const char *const names[] = {"1Y1",    "Q0",    "0V1",     "W3",     "T4",  "1A",
                                        "1L1",    "F12",   "G1",      "S3",     "1Q1", "PE",
                                        "1Y1:A1", "F12:2", "0S1:P",   "PE:1",   "1V1", "",
                                        "shoes",  "since", "history", "element"};
    static const char *const modes[] = {"V=",
                                        "V~",
                                        "ohm",
                                        "continuity",
                                        "bar",
                                        "handle",
                                        "pressed",
                                        "manual",
                                        "open",
                                        "blown",
                                        "opening",
                                        "stroke",
                                        "stop",
                                        "restart",
                                        "normal",
                                        "provisional",
                                        "reterminate",
                                        "",
                                        "io"};
    struct random random = random_for(5, "", "acts");
    enum { NAMES = sizeof names / sizeof *names, MODES = sizeof modes / sizeof *modes };
    for (int round = 0; round < 6; round++) {
        struct session *session = open_in((enum session_mode)(round % 3), "en");
        for (int i = 0; i < 150; i++) {
            struct action action = make((enum action_kind)random_below(&random, ACTION_KIND_COUNT),
                                        names[random_below(&random, NAMES)],
                                        names[random_below(&random, NAMES)],
                                        modes[random_below(&random, MODES)],
                                        (double)random_below(&random, 5) - 1.0);
            if (action.kind == ACTION_DISMANTLE || action.kind == ACTION_FIT) {
                action.value = 0.0;
            }
            assert_int_equal(session_act(session, &action, NULL, NULL), STATUS_OK);
            assert_non_null(session_view(session));
        }
        done(session);
    }
}

// ---- Journal, replay, resume ----

static void record_reference(const char *folder, const char *keys)
{
    struct journal_opening opening = {.seed = 42};
    assert_int_equal(journal_opening_fill(&opening, keys, NULL), STATUS_OK);
    text_copy(opening.scenario, sizeof opening.scenario, scenario->identity);
    text_copy(opening.mode, sizeof opening.mode, "evaluation");
    text_copy(opening.language, sizeof opening.language, "fr");
    struct journal_writer *writer = NULL;
    struct session *session = NULL;
    assert_int_equal(journal_writer_create(
                         folder, &opening, scenario->bytes, scenario->byte_count, &writer, NULL),
                     STATUS_OK);
    assert_int_equal(session_open(scenario, writer, SESSION_EVALUATION, 42, "fr", &session, NULL),
                     STATUS_OK);
    for (uint32_t i = 0; i < scenario->reference_count; i++) {
        struct action action = scenario->reference[i];
        action.cite_count = 0; // the command line turns acts back into sequence numbers
        assert_int_equal(session_act(session, &action, NULL, NULL), STATUS_OK);
    }
    assert_true(session_finished(session));
    assert_int_equal(session_close(session, keys, "finished", NULL), STATUS_OK);
    journal_writer_close(writer);
}

static struct journal *read_journal(const char *folder)
{
    char path[512];
    struct journal *journal = NULL;
    struct error error = {0};
    path_join(path, sizeof path, folder, JOURNAL_NAME);
    if (journal_read(path, &journal, &error) != STATUS_OK) {
        fail_msg("%s: %s", error.where, error.what);
    }
    return journal;
}

static void a_journal_is_replayed_without_a_difference_and_a_change_is_named(void **state)
{
    (void)state;
    char folder[300];
    char keys[300];
    path_join(folder, sizeof folder, root, "replay");
    path_join(keys, sizeof keys, root, "keys");
    record_reference(folder, keys);
    struct journal *journal = read_journal(folder);
    struct replay_result result;
    assert_int_equal(replay_journal(scenario, journal, &result, NULL), STATUS_OK);
    if (!result.ok) {
        fail_msg("%s", result.reason);
    }
    uint32_t compared = 0;
    for (uint32_t i = 0; i < journal->entry_count; i++) {
        compared += journal->entries[i].kind == JOURNAL_OBSERVATION ? 1 : 0;
    }
    assert_int_equal(result.observations, compared);
    for (uint32_t i = 0; i < journal->entry_count; i++) { // one bit of one value shown
        if (journal->entries[i].kind != JOURNAL_OBSERVATION ||
            journal->entries[i].observation->kind != OBSERVATION_READING) {
            continue;
        }
        struct observation altered = *journal->entries[i].observation;
        const struct observation *kept = journal->entries[i].observation;
        altered.exact = nextafter(altered.exact, 1e9);
        ((struct journal_entry *)(uintptr_t)&journal->entries[i])->observation = &altered;
        assert_int_equal(replay_journal(scenario, journal, &result, NULL), STATUS_OK);
        assert_false(result.ok);
        assert_int_equal(result.first_difference, i);
        ((struct journal_entry *)(uintptr_t)&journal->entries[i])->observation = kept;
        break;
    }
    text_copy(journal->opening.engine, sizeof journal->opening.engine, "depanne-0.0.1+0");
    assert_int_equal(replay_journal(scenario, journal, &result, NULL), STATUS_UNSUPPORTED);
    journal_destroy(journal);
}

// The journal cut after @p count entries, taken up, must be able to go on as the whole one did.
static void take_up_at(const struct journal *whole, uint32_t count)
{
    struct journal cut = *whole;
    cut.entry_count = count;
    cut.closed = false;
    struct session *session = NULL;
    struct error error = {0};
    if (session_resume(scenario, NULL, &cut, &session, &error) != STATUS_OK) {
        fail_msg("cut after %u entries: %s: %s", count, error.where, error.what);
    }
    assert_int_equal(session_tick(session), whole->entries[count - 1].tick);
    uint64_t hash = 0;
    uint64_t tick = 0;
    for (uint32_t i = count; i < whole->entry_count && tick == 0; i++) {
        if (whole->entries[i].kind == JOURNAL_ACTION) {
            break; // another act: not ours to play
        }
        if (whole->entries[i].kind == JOURNAL_CHECK &&
            whole->entries[i].tick > session_tick(session)) {
            tick = whole->entries[i].tick;
            hash = whole->entries[i].state_hash;
        }
    }
    if (tick > 0) {
        uint32_t ticks = (uint32_t)(tick - session_tick(session));
        assert_int_equal(session_advance(session, ticks, NULL), STATUS_OK);
        assert_true(session_state_hash(session) == hash);
    }
    done(session);
}

static void a_session_cut_anywhere_goes_on_in_the_same_state(void **state)
{
    (void)state;
    char folder[300];
    char keys[300];
    path_join(folder, sizeof folder, root, "cut");
    path_join(keys, sizeof keys, root, "keys");
    record_reference(folder, keys);
    struct journal *whole = read_journal(folder);
    struct random random = random_for(3, "", "cuts");
    for (uint32_t i = 0; i < 60; i++) {
        take_up_at(whole, 2 + (uint32_t)random_below(&random, whole->entry_count - 3));
    }
    for (uint32_t i = 2; i + 1 < whole->entry_count; i++) { // and around each act's own entries
        if (whole->entries[i].kind == JOURNAL_OBSERVATION && i % 3 == 0) {
            take_up_at(whole, i);
        }
    }
    journal_destroy(whole);
}

static int compile_bench(void **state)
{
    (void)state;
    temporary_folder(root, sizeof root);
    scenario = compiled_exercise("coil");
    return scenario == NULL ? -1 : 0;
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
        cmocka_unit_test(time_cut_otherwise_gives_the_same_bits),
        cmocka_unit_test(looking_at_the_view_changes_nothing),
        cmocka_unit_test(the_meter_shows_a_quantised_value_in_the_language_of_the_session),
        cmocka_unit_test(the_wrong_function_reads_truthfully_nothing),
        cmocka_unit_test(ohms_are_true_on_a_dead_circuit_and_told_live_on_a_live_one),
        cmocka_unit_test(probes_leave_nothing_in_the_circuit),
        cmocka_unit_test(what_is_noticed_is_told_once),
        cmocka_unit_test(an_ohmmeter_on_the_mains_is_damaged_and_stays_so),
        cmocka_unit_test(the_tester_tells_live_from_dead),
        cmocka_unit_test(the_gauge_reads_at_test_points_and_nowhere_else),
        cmocka_unit_test(soap_finds_a_leak_and_only_a_leak),
        cmocka_unit_test(a_look_reads_the_scales_too),
        cmocka_unit_test(a_padlock_holds_the_handle),
        cmocka_unit_test(a_live_part_dismantled_is_an_accident_that_ends_an_evaluation),
        cmocka_unit_test(the_same_part_locked_out_is_safe_and_its_state_is_told),
        cmocka_unit_test(training_warns_and_explains_and_guidance_refuses),
        cmocka_unit_test(a_tube_opened_under_pressure_whips),
        cmocka_unit_test(closing_the_valve_without_locking_leaves_the_barrier_missing),
        cmocka_unit_test(live_work_at_24_volts_is_a_minor_hazard),
        cmocka_unit_test(hands_in_a_mechanism_that_moves_are_hit),
        cmocka_unit_test(what_comes_while_hands_are_there_counts),
        cmocka_unit_test(energy_given_back_without_a_word_is_a_hazard),
        cmocka_unit_test(the_right_coil_makes_the_line_work_and_the_wrong_one_does_not),
        cmocka_unit_test(a_wire_goes_where_it_is_put),
        cmocka_unit_test(the_view_tells_only_what_was_gone_for),
        cmocka_unit_test(what_is_said_of_nothing_is_refused),
        cmocka_unit_test(no_sequence_of_acts_stops_the_program),
        cmocka_unit_test(a_journal_is_replayed_without_a_difference_and_a_change_is_named),
        cmocka_unit_test(a_session_cut_anywhere_goes_on_in_the_same_state),
    };
    return cmocka_run_group_tests(tests, compile_bench, clear_bench);
}

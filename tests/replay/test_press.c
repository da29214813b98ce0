// A press whose tool hangs on oil, with an accumulator and a belt: what props, drains, plugs, guards and
// gas do to it, what opening it does to hands, and how the whole job is rated.
#include "engine/base/file.h"
#include "engine/journal/journal.h"
#include "engine/journal/writer.h"
#include "engine/scenario/scenario.h"
#include "engine/script/script.h"
#include "engine/session/internal.h"
#include "engine/session/replay.h"
#include "engine/session/session.h"
#include "grading/assessment/assessment.h"
#include "grading/referential/referential.h"
#include "tests/replay/compiled.h"
#include "tests/support/check.h"
#include "tests/support/folders.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static struct scenario *scenario;
static char root[256];
static struct outcome last;

static struct session *open_press(enum session_mode mode)
{
    struct session *session = NULL;
    struct error error = {0};
    if (session_open(scenario, NULL, mode, 42, "fr", &session, &error) != STATUS_OK) {
        fail_msg("%s: %s", error.where, error.what);
    }
    return session;
}

static void
act(struct session *session, enum action_kind kind, const char *on, const char *mode, double value)
{
    struct action action = {.kind = kind, .at = -1.0, .value = value};
    text_copy(action.on, sizeof action.on, on);
    text_copy(action.mode, sizeof action.mode, mode);
    assert_int_equal(session_act(session, &action, &last, NULL), STATUS_OK);
}

static const struct observation *found(enum observation_kind kind, const char *mode)
{
    for (uint32_t i = 0; i < last.observation_count; i++) {
        const struct observation *row = &last.observations[i];
        if (row->kind == kind && strcmp(row->mode, mode) == 0) {
            return row;
        }
    }
    return NULL;
}

static double height(struct session *session)
{
    return sim_signal(session->sim, plant_signal_find(scenario->plant, "3A.position"));
}

static uint32_t component(const char *ref)
{
    uint32_t index = plant_component_find(scenario->plant, ref);
    assert_int_not_equal(index, PLANT_NONE);
    return index;
}

static void separate(struct session *session)
{
    act(session, ACTION_OPERATE, "Q0", "handle", 0);
    act(session, ACTION_LOCK, "Q0", "", 0);
}

static void drain(struct session *session)
{
    act(session, ACTION_OPERATE, "3Z1", "isolator", 1);
    act(session, ACTION_OPERATE, "3Z1", "drain", 1);
    act(session, ACTION_WAIT, "", "", 60);
}

static void a_prop_holds_the_load_when_the_oil_is_gone(void **state)
{
    (void)state;
    struct session *session = open_press(SESSION_TRAINING);
    separate(session);
    act(session, ACTION_BLOCK, "3A", "", 0);
    drain(session);
    assert_true(fabs(height(session)) < 1e-3);
    act(session, ACTION_DISMANTLE, "HO1", "", 0);
    assert_null(found(OBSERVATION_HAZARD, "fall"));
    assert_null(found(OBSERVATION_HAZARD, "oil_jet"));
    assert_null(found(OBSERVATION_STATE, "hanging")); // what is propped does not hang
    assert_true(fabs(height(session)) < 1e-3);
    act(session, ACTION_UNBLOCK, "3A", "", 0); // nothing holds it now
    assert_true(found(OBSERVATION_HAZARD, "fall")->exact > 1.5);
    act(session, ACTION_WAIT, "", "", 5);
    assert_true(height(session) > 0.1);
    act(session, ACTION_UNBLOCK, "3A", "", 0);
    assert_non_null(found(OBSERVATION_REFUSED, "not_propped"));
    act(session, ACTION_BLOCK, "Q0", "", 0);
    assert_non_null(found(OBSERVATION_REFUSED, "no_mechanism"));
    assert_int_equal(session_close(session, NULL, "", NULL), STATUS_OK);
}

static void a_drain_opened_under_a_load_lets_it_fall(void **state)
{
    (void)state;
    struct session *session = open_press(SESSION_TRAINING);
    separate(session);
    act(session, ACTION_OPERATE, "3Z1", "drain", 1);
    assert_true(found(OBSERVATION_HAZARD, "fall")->exact < 1.5); // nobody under it
    act(session, ACTION_WAIT, "", "", 60);
    assert_true(height(session) > 0.05);
    act(session, ACTION_OPERATE, "3Z1", "drain", 0);
    assert_null(found(OBSERVATION_HAZARD, "fall")); // it lies
    assert_int_equal(session_close(session, NULL, "", NULL), STATUS_OK);
}

static void an_undrained_hose_is_a_jet_and_a_falling_load(void **state)
{
    (void)state;
    struct session *session = open_press(SESSION_TRAINING);
    separate(session);
    act(session, ACTION_DISMANTLE, "HO1", "", 0);
    const struct observation *jet = found(OBSERVATION_HAZARD, "oil_jet");
    assert_non_null(jet);
    assert_string_equal(jet->with, "dissipation"); // locked, but not drained
    assert_non_null(found(OBSERVATION_HAZARD, "fall"));
    assert_true(found(OBSERVATION_STATE, "oil")->exact > 1e6);
    assert_true(found(OBSERVATION_STATE, "hanging")->exact > 0.1);
    assert_int_equal(session_close(session, NULL, "", NULL), STATUS_OK);

    session = open_press(SESSION_TRAINING);
    act(session, ACTION_DISMANTLE, "HO1", "", 0);
    assert_string_equal(found(OBSERVATION_HAZARD, "oil_jet")->with, "lockout_hydraulic");
    assert_int_equal(session_close(session, NULL, "", NULL), STATUS_OK);
}

static void a_plugged_port_loses_no_oil(void **state)
{
    (void)state;
    double lost[2];
    for (int capped = 0; capped < 2; capped++) {
        struct session *session = open_press(SESSION_TRAINING);
        separate(session);
        act(session, ACTION_BLOCK, "3A", "", 0);
        drain(session);
        act(session, ACTION_DISMANTLE, "3V1", "", 0);
        if (capped != 0) {
            act(session, ACTION_CAP, "3V1", "", 0);
            assert_true(sim_capped(session->sim, component("3V1")));
        }
        act(session, ACTION_OPERATE, "3Z1", "drain", 0);
        act(session, ACTION_UNLOCK, "Q0", "", 0);
        act(session, ACTION_OPERATE, "Q0", "handle", 1);
        act(session, ACTION_WAIT, "", "", 5);
        lost[capped] = hands_oil_pressure(session->hands, component("MP5"));
        act(session, ACTION_FIT, "3V1", "", 0);
        assert_false(sim_capped(session->sim, component("3V1")));
        assert_int_equal(session_close(session, NULL, "", NULL), STATUS_OK);
    }
    assert_true(lost[0] < 5e5);  // the pump pumps onto the floor
    assert_true(lost[1] > 20e5); // and against a plug
}

static void a_shaft_is_seen_turning_and_at_rest(void **state)
{
    (void)state;
    struct session *session = open_press(SESSION_TRAINING);
    act(session, ACTION_CHECK_STILL, "M1", "", 0);
    assert_true(found(OBSERVATION_STATE, "speed")->exact > 100.0);
    assert_non_null(strstr(found(OBSERVATION_SENSE, "look")->shown, "bouge"));
    act(session, ACTION_CLEAN, "3L1", "", 0); // hands on what turns
    assert_true(found(OBSERVATION_HAZARD, "movement")->exact > 1.5);
    assert_string_equal(found(OBSERVATION_HAZARD, "movement")->with, "lockout_electrical");
    separate(session);
    act(session, ACTION_WAIT, "", "", 10);
    act(session, ACTION_CHECK_STILL, "M1", "", 0);
    assert_true(found(OBSERVATION_STATE, "speed")->exact < 0.1);
    act(session, ACTION_CLEAN, "3L1", "", 0);
    assert_null(found(OBSERVATION_HAZARD, "movement"));
    assert_int_equal(session_close(session, NULL, "", NULL), STATUS_OK);
}

static void a_mechanism_that_could_be_driven_is_not_safe_though_it_stands(void **state)
{
    (void)state;
    struct session *session = open_press(SESSION_TRAINING);
    assert_string_equal(hands_mover(session->hands, component("3L1")), "electrical");
    assert_string_equal(hands_mover(session->hands, component("3A")), "hydraulic");
    separate(session);
    act(session, ACTION_WAIT, "", "", 10);
    assert_null(hands_mover(session->hands, component("3L1")));
    act(session, ACTION_BLOCK, "3A", "", 0);
    drain(session);
    assert_null(hands_mover(session->hands, component("3A")));
    act(session, ACTION_UNBLOCK, "3A", "", 0);
    act(session, ACTION_WAIT, "", "", 0.001);
    assert_string_equal(hands_mover(session->hands, component("3A")), "mechanical");
    assert_int_equal(session_close(session, NULL, "", NULL), STATUS_OK);
}

static void a_belt_without_its_guard_must_not_turn(void **state)
{
    (void)state;
    struct session *session = open_press(SESSION_TRAINING);
    separate(session);
    act(session, ACTION_WAIT, "", "", 10);
    act(session, ACTION_DISMANTLE, "3G1", "", 0);
    act(session, ACTION_FIT, "3G1", "", 0);
    act(session, ACTION_UNLOCK, "Q0", "", 0);
    act(session, ACTION_OPERATE, "Q0", "handle", 1);
    assert_true(found(OBSERVATION_HAZARD, "unguarded")->exact > 1.5);
    separate(session);
    act(session, ACTION_WAIT, "", "", 10);
    act(session, ACTION_REFIT_GUARD, "3G1", "", 0);
    act(session, ACTION_UNLOCK, "Q0", "", 0);
    act(session, ACTION_OPERATE, "Q0", "handle", 1);
    act(session, ACTION_WAIT, "", "", 3);
    assert_null(found(OBSERVATION_HAZARD, "unguarded"));
    assert_int_equal(session_close(session, NULL, "", NULL), STATUS_OK);
}

static void a_cylinder_that_was_fitted_holds_air_until_it_is_bled(void **state)
{
    (void)state;
    struct session *session = open_press(SESSION_TRAINING);
    uint32_t air = plant_variant_find(scenario->plant, component("3A"), PLANT_FAULT, "missing");
    separate(session);
    act(session, ACTION_BLOCK, "3A", "", 0);
    drain(session);
    act(session, ACTION_DISMANTLE, "3A", "", 0);
    assert_false(sim_fault_present(session->sim, air));
    act(session, ACTION_FIT, "3A", "", 0);
    assert_true(sim_fault_present(session->sim, air));
    act(session, ACTION_BLEED, "3A", "", 0);
    assert_false(sim_fault_present(session->sim, air));
    act(session, ACTION_BLEED, "Q0", "", 0);
    assert_non_null(found(OBSERVATION_REFUSED, "other_domain"));
    assert_int_equal(session_close(session, NULL, "", NULL), STATUS_OK);
}

static void a_snapshot_knows_what_is_propped(void **state)
{
    (void)state;
    struct session *session = open_press(SESSION_TRAINING);
    separate(session);
    act(session, ACTION_BLOCK, "3A", "", 0);
    drain(session);
    struct sim *line = session->sim;
    void *block = malloc(sim_state_bytes(line));
    assert_non_null(block);
    sim_save(line, block);
    sim_prop(line, component("3A"), false);
    sim_advance(line, 5000);
    assert_true(height(session) > 0.1);
    sim_restore(line, block);
    assert_true(sim_propped(line, component("3A")));
    sim_advance(line, 5000);
    assert_true(fabs(height(session)) < 1e-3);
    free(block);
    assert_int_equal(session_close(session, NULL, "", NULL), STATUS_OK);
}

static void charge(struct session *session, const char *gas)
{
    struct action action = {.kind = ACTION_ADJUST, .at = -1.0, .value = 20};
    text_copy(action.on, sizeof action.on, "3Z1");
    text_copy(action.mode, sizeof action.mode, "precharge");
    text_copy(action.with, sizeof action.with, gas);
    assert_int_equal(session_act(session, &action, &last, NULL), STATUS_OK);
}

static void nitrogen_alone_goes_into_an_accumulator(void **state)
{
    (void)state;
    struct session *session = open_press(SESSION_TRAINING);
    charge(session, "nitrogen");
    assert_null(found(OBSERVATION_HAZARD, "explosion"));
    assert_non_null(found(OBSERVATION_DONE, "precharge"));
    charge(session, "oxygen");
    assert_true(found(OBSERVATION_HAZARD, "explosion")->exact > 1.5);
    charge(session, "");
    assert_non_null(found(OBSERVATION_REFUSED, "no_such_gas"));
    assert_int_equal(session_close(session, NULL, "", NULL), STATUS_OK);
}

static void a_guided_session_refuses_what_would_let_the_load_fall(void **state)
{
    (void)state;
    struct session *session = open_press(SESSION_GUIDED);
    struct action action = {.kind = ACTION_OPERATE, .at = -1.0, .value = 1};
    text_copy(action.on, sizeof action.on, "3Z1");
    text_copy(action.mode, sizeof action.mode, "drain");
    separate(session);
    assert_string_equal(session_warning(session, &action), "fall");
    assert_int_equal(session_act(session, &action, &last, NULL), STATUS_OK);
    assert_non_null(found(OBSERVATION_REFUSED, "unsafe"));
    act(session, ACTION_BLOCK, "3A", "", 0);
    assert_null(session_warning(session, &action));
    assert_int_equal(session_close(session, NULL, "", NULL), STATUS_OK);
}

static struct journal *played(const struct action *list, uint32_t count, const char *name)
{
    char keys[300];
    char folder[300];
    char path[300];
    path_join(keys, sizeof keys, root, "keys");
    path_join(folder, sizeof folder, root, name);
    struct journal_opening opening = {.seed = 42};
    assert_int_equal(journal_opening_fill(&opening, keys, NULL), STATUS_OK);
    text_copy(opening.scenario, sizeof opening.scenario, scenario->identity);
    text_copy(opening.mode, sizeof opening.mode, "training");
    text_copy(opening.language, sizeof opening.language, "fr");
    struct journal_writer *writer = NULL;
    struct session *session = NULL;
    assert_int_equal(journal_writer_create(
                         folder, &opening, scenario->bytes, scenario->byte_count, &writer, NULL),
                     STATUS_OK);
    assert_int_equal(session_open(scenario, writer, SESSION_TRAINING, 42, "fr", &session, NULL),
                     STATUS_OK);
    for (uint32_t i = 0; i < count; i++) {
        assert_int_equal(session_act(session, &list[i], NULL, NULL), STATUS_OK);
    }
    assert_int_equal(session_close(session, keys, "done", NULL), STATUS_OK);
    journal_writer_close(writer);
    path_join(path, sizeof path, folder, JOURNAL_NAME);
    struct journal *journal = NULL;
    assert_int_equal(journal_read(path, &journal, NULL), STATUS_OK);
    return journal;
}

static void rates(const struct journal *journal, const char *const *rows, enum rating wanted)
{
    struct referential *referential = NULL;
    struct assessment *assessment = NULL;
    struct error error = {0};
    assert_int_equal(referential_load("assets/referential/tmi", &referential, &error), STATUS_OK);
    assert_int_equal(assessment_make(scenario, journal, referential, NULL, 0, &assessment, &error),
                     STATUS_OK);
    for (; *rows != NULL; rows++) {
        const struct assessed_row *row = assessment_row(assessment, *rows);
        assert_non_null(row);
        if (row->proposed != wanted) {
            fail_msg("%s is %s: %s", *rows, rating_word(row->proposed), row->reason.en);
        }
    }
    assessment_destroy(assessment);
    referential_destroy(referential);
}

static void the_whole_job_is_rated_row_by_row(void **state)
{
    (void)state;
    static const char *const good[] = {"T-S3",
                                       "T-S4",
                                       "T-S5",
                                       "T-S6",
                                       "T-S8",
                                       "T-S9",
                                       "T-O1",
                                       "CCP2-C1.K2",
                                       "CCP2-C2.K2",
                                       "CCP2-C2.K3",
                                       "CCP2-C2.K4",
                                       "CCP2-C2.K5",
                                       "CCP2-C2.K7",
                                       "CCP2-C2.K8",
                                       "CCP3-C1.K3",
                                       NULL};
    static const char *const bad[] = {"T-S5",
                                      "T-S6",
                                      "T-S8",
                                      "T-O1",
                                      "CCP2-C1.K2",
                                      "CCP2-C2.K2",
                                      "CCP2-C2.K5",
                                      "CCP2-C2.K7",
                                      "CCP2-C2.K8",
                                      "CCP3-C1.K3",
                                      NULL};
    static const char *const unseen[] = {
        "CCP2-C2.K6", "CCP2-C1.K3", "CCP2-C1.K5", "CCP2-C1.K6", "CCP2-C1.K7", "CCP2-C1.K9", NULL};
    struct journal *journal = played(scenario->reference, scenario->reference_count, "good");
    struct replay_result result;
    rates(journal, good, RATING_COMPLIANT);
    rates(journal, unseen, RATING_NOT_OBSERVED);
    assert_int_equal(replay_journal(scenario, journal, &result, NULL), STATUS_OK);
    assert_true(result.ok);
    journal_destroy(journal);
    journal = played(scenario->bad, scenario->bad_count, "bad");
    rates(journal, bad, RATING_NEGATIVE);
    journal_destroy(journal);
}

static int compile_press(void **state)
{
    (void)state;
    temporary_folder(root, sizeof root);
    scenario = compiled_exercise("press");
    return scenario == NULL ? -1 : 0;
}

static int clear_press(void **state)
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
        cmocka_unit_test(a_prop_holds_the_load_when_the_oil_is_gone),
        cmocka_unit_test(a_drain_opened_under_a_load_lets_it_fall),
        cmocka_unit_test(an_undrained_hose_is_a_jet_and_a_falling_load),
        cmocka_unit_test(a_plugged_port_loses_no_oil),
        cmocka_unit_test(a_shaft_is_seen_turning_and_at_rest),
        cmocka_unit_test(a_mechanism_that_could_be_driven_is_not_safe_though_it_stands),
        cmocka_unit_test(a_belt_without_its_guard_must_not_turn),
        cmocka_unit_test(a_cylinder_that_was_fitted_holds_air_until_it_is_bled),
        cmocka_unit_test(a_snapshot_knows_what_is_propped),
        cmocka_unit_test(nitrogen_alone_goes_into_an_accumulator),
        cmocka_unit_test(a_guided_session_refuses_what_would_let_the_load_fall),
        cmocka_unit_test(the_whole_job_is_rated_row_by_row),
    };
    return cmocka_run_group_tests(tests, compile_press, clear_press);
}

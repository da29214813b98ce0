#include "engine/base/file.h"
#include "grading/assessment/assessment.h"
#include "tests/support/sentence.h"

// A whole session by the book, and pieces of it to leave out.
#define FIND                                                                                       \
    "read_order ask(since) read_panel(E11) open_document(history) look(1L1) "                      \
    "open_document(folio:E3) chain(1Y1) hypothesis(1Y1.open) hypothesis(F12.dead) "
#define PROVE                                                                                      \
    "measure(1Y1:A1,1Y1:A2,V=)=24 judge(normal) look(1Y1) reject(F12.dead) confirm(1Y1.open) "     \
    "diagnose(1Y1.open,age) query_store(1Y1) "
#define GUARD                                                                                      \
    "declare_risk(electrical) declare_risk(pressure) wear(shoes) wear(glasses) mark_zone "         \
    "announce(stop) "
#define ISOLATE                                                                                    \
    "operate(Q0,0) lock(Q0) tag(Q0) identify(Q0) test_tester test_dead(Q0:2,Q0:4)=0 "              \
    "test_dead(Q0:2,PE:1)=0 test_dead(Q0:4,PE:1)=0 test_tester operate(0V1,0) lock(0V1) "          \
    "tag(0V1) dissipate(0V1) measure(0S1:P,,bar)=0 "
#define REPAIR "dismantle(1Y1) fit(1Y1,EV-1) measure(1Y1:A1,1Y1:A2,ohm)=384 "
#define RESTORE                                                                                    \
    "announce(restart) untag(Q0) unlock(Q0) operate(Q0,1) untag(0V1) unlock(0V1) operate(0V1,1) "
#define TESTS "run_test(manual) run_test(cycle) dispose(1Y1,,electronic) tidy "
#define HAND  "hand_over(definitive) "
#define REPORT                                                                                     \
    "write(symptom,arret) write(analysis,24_V) write(element,1Y1) write(cause,age) "               \
    "write(work_done,échange) write(parts,EV-1) write(tests,manuel) write(character,définitif) " \
    "sign_report"
#define BY_THE_BOOK FIND PROVE GUARD ISOLATE REPAIR RESTORE TESTS HAND REPORT

struct trial {
    struct bench bench;
    struct referential *referential;
    struct assessment *assessment;
};

static const char *const usual_competences[] = {"CCP1-C1", "CCP3-C1", "CCP4-C1"};
static const char *const other_competences[] = {"CCP1-C2", "CCP2-C1", "CCP3-C2"};

static void trial_begin(struct trial *trial,
                        const char *sentence,
                        const char *const competences[3],
                        const struct decision *decisions,
                        uint32_t count)
{
    struct error error;
    static const char *const no_settings = "\"settings\":{\"1Q1.opening\":[45,55]}";
    struct text_builder text = {0};
    const char *at = strstr(bench_expectations, no_settings);
    text_builder_append_n(&text, bench_expectations, (size_t)(at - bench_expectations));
    text_builder_append(&text, "\"settings\":{}");
    text_builder_append(&text, at + strlen(no_settings));
    bench_open(&trial->bench, text_builder_text(&text));
    text_builder_clear(&text);
    memcpy(trial->bench.scenario.competences, competences, 3 * sizeof *competences);
    trial->bench.scenario.competence_count = 3;
    bench_say(&trial->bench, sentence);
    assert_int_equal(referential_load("assets/referential/tmi", &trial->referential, &error),
                     STATUS_OK);
    enum status status = assessment_make(&trial->bench.scenario,
                                         &trial->bench.journal,
                                         trial->referential,
                                         decisions,
                                         count,
                                         &trial->assessment,
                                         &error);
    if (status != STATUS_OK) {
        fail_msg("%s: %s", error.where, error.what);
    }
}

static void trial_open(struct trial *trial,
                       const char *sentence,
                       const struct decision *decisions,
                       uint32_t count)
{
    trial_begin(trial, sentence, usual_competences, decisions, count);
}

static void trial_close(struct trial *trial)
{
    assessment_destroy(trial->assessment);
    referential_destroy(trial->referential);
    bench_close(&trial->bench);
}

static enum rating rating_at(const struct trial *trial, const char *row)
{
    const struct assessed_row *found = assessment_row(trial->assessment, row);
    assert_non_null(found);
    return found->kept;
}

// What a whole session comes to: its outcome, its rows as one line of text.
static enum session_outcome outcome_of(const char *sentence)
{
    struct trial trial;
    trial_open(&trial, sentence, NULL, 0);
    enum session_outcome outcome = trial.assessment->outcome;
    trial_close(&trial);
    return outcome;
}

static void a_session_by_the_book_is_a_success_without_a_negative_row(void **state)
{
    (void)state;
    struct trial trial;
    trial_open(&trial, BY_THE_BOOK, NULL, 0);
    for (uint32_t i = 0; i < trial.assessment->row_count; i++) {
        const struct assessed_row *row = &trial.assessment->rows[i];
        if (row->kept == RATING_NEGATIVE || row->kept == RATING_PARTIAL) {
            fail_msg("%s: %s", row->criterion->id, row->reason.fr);
        }
    }
    assert_int_equal(trial.assessment->outcome, OUTCOME_SUCCESS);
    assert_int_equal(trial.assessment->eliminating_count, 0);
    assert_int_equal(rating_at(&trial, "CCP3-C1.K8"), RATING_COMPLIANT);
    assert_int_equal(rating_at(&trial, "T-S5"), RATING_COMPLIANT);
    assert_true(trial.assessment->observed >= 25);
    trial_close(&trial);
}

static void an_eliminating_negative_row_fails_everything(void **state)
{
    (void)state;
    struct trial trial;
    trial_open(&trial, FIND PROVE GUARD REPAIR TESTS HAND REPORT, NULL, 0);
    assert_int_equal(trial.assessment->outcome, OUTCOME_FAILURE);
    assert_true(trial.assessment->eliminating_count >= 3);
    assert_string_equal(trial.assessment->eliminating[0], "T-S4");
    for (uint32_t i = 0; i < trial.assessment->competence_count; i++) {
        assert_int_equal(trial.assessment->competences[i].proposal, PROPOSAL_NOT_ACQUIRED);
    }
    trial_close(&trial);
}

static void a_partial_eliminating_row_is_no_success(void **state)
{
    (void)state;
    assert_int_equal(outcome_of(FIND PROVE GUARD
                                "operate(Q0,0) lock(Q0) tag(Q0) " REPAIR RESTORE TESTS HAND REPORT),
                     OUTCOME_FAILURE);
    struct trial trial;
    trial_open(
        &trial,
        FIND PROVE GUARD
        "operate(Q0,0) lock(Q0) identify(Q0) test_tester test_dead(Q0:2,Q0:4)=0 "
        "test_dead(Q0:2,PE:1)=0 test_dead(Q0:4,PE:1)=0 test_tester operate(0V1,0) "
        "lock(0V1) tag(0V1) dissipate(0V1) measure(0S1:P,,bar)=0 " REPAIR RESTORE TESTS HAND REPORT,
        NULL,
        0);
    assert_int_equal(trial.assessment->eliminating_count, 0);
    assert_int_equal(rating_at(&trial, "T-S4"), RATING_PARTIAL);
    assert_int_equal(trial.assessment->outcome, OUTCOME_FAILURE);
    assert_int_equal(trial.assessment->competences[0].proposal, PROPOSAL_IN_PROGRESS);
    trial_close(&trial);
}

static void a_function_not_measured_again_is_no_success(void **state)
{
    (void)state;
    assert_int_equal(outcome_of(FIND PROVE GUARD ISOLATE REPAIR RESTORE HAND REPORT),
                     OUTCOME_FAILURE);
    assert_int_equal(
        outcome_of(FIND PROVE GUARD ISOLATE REPAIR RESTORE TESTS "run_test(cycle)! " HAND REPORT),
        OUTCOME_FAILURE);
}

static void a_session_not_handed_over_is_incomplete(void **state)
{
    (void)state;
    assert_int_equal(outcome_of(FIND PROVE GUARD ISOLATE REPAIR RESTORE TESTS), OUTCOME_INCOMPLETE);
    assert_int_equal(outcome_of("read_order"), OUTCOME_INCOMPLETE);
    assert_int_equal(outcome_of("read_order dismantle(1Y1) hazard(shock)=2"), OUTCOME_FAILURE);
}

static void too_few_compliant_rows_are_no_success(void **state)
{
    (void)state;
    struct trial trial;
    trial_open(&trial, ISOLATE REPAIR RESTORE TESTS HAND, NULL, 0);
    assert_int_equal(trial.assessment->eliminating_count, 0);
    assert_int_equal(trial.assessment->outcome, OUTCOME_FAILURE);
    assert_non_null(strstr(trial.assessment->outcome_reason.en, "Too few"));
    trial_close(&trial);
}

static void a_starred_row_eliminates_only_with_a_hazard(void **state)
{
    (void)state;
    struct trial trial;
    trial_open(&trial,
               FIND PROVE GUARD ISOLATE "fit(1Y1,EV-9) measure(1Y1:A1,1Y1:A2,ohm)=384 " RESTORE,
               NULL,
               0);
    assert_int_equal(rating_at(&trial, "CCP1-C1.K3"), RATING_NEGATIVE);
    assert_int_equal(trial.assessment->eliminating_count, 0);
    trial_close(&trial);
    trial_open(&trial,
               FIND PROVE GUARD ISOLATE "fit(1Y1,EV-9) measure(1Y1:A1,1Y1:A2,ohm)=384 " RESTORE
                                        "hazard(arc)=1",
               NULL,
               0);
    assert_int_equal(trial.assessment->eliminating_count, 1);
    assert_string_equal(trial.assessment->eliminating[0], "CCP1-C1.K3");
    trial_close(&trial);
}

static void a_human_row_is_never_silently_compliant(void **state)
{
    (void)state;
    struct trial trial;
    trial_open(&trial, BY_THE_BOOK, NULL, 0);
    const struct assessed_row *oral = assessment_row(trial.assessment, "CCP3-C1.K10");
    assert_int_equal(oral->kept, RATING_NOT_OBSERVED);
    assert_true(oral->waits);
    assert_int_equal(trial.assessment->competences[1].proposal, PROPOSAL_IN_PROGRESS);
    assert_non_null(strstr(trial.assessment->competences[1].reason.fr, "CCP3-C1.K10"));
    const struct assessed_row *mixed = assessment_row(trial.assessment, "CCP3-C1.K9");
    assert_true(mixed->waits);
    assert_false(assessment_row(trial.assessment, "CCP3-C1.K8")->waits);
    trial_close(&trial);
}

static void a_decision_is_kept_beside_the_proposal(void **state)
{
    (void)state;
    static const struct decision decisions[] = {
        {.row = "CCP3-C1.K10", .rating = RATING_NEGATIVE, .by = "A", .why = "first", .utc = ""},
        {.row = "CCP3-C1.K10", .rating = RATING_COMPLIANT, .by = "B", .why = "oral", .utc = ""},
        {.row = "CCP3-C1.K8", .rating = RATING_PARTIAL, .by = "B", .why = "guessed", .utc = ""},
    };
    struct trial trial;
    trial_open(&trial, BY_THE_BOOK, decisions, 3);
    const struct assessed_row *oral = assessment_row(trial.assessment, "CCP3-C1.K10");
    assert_int_equal(oral->proposed, RATING_NOT_OBSERVED);
    assert_int_equal(oral->kept, RATING_COMPLIANT);
    assert_string_equal(oral->decision->by, "B");
    assert_false(oral->waits);
    const struct assessed_row *proof = assessment_row(trial.assessment, "CCP3-C1.K8");
    assert_int_equal(proof->proposed, RATING_COMPLIANT);
    assert_int_equal(proof->kept, RATING_PARTIAL);
    assert_int_equal(trial.assessment->competences[1].proposal, PROPOSAL_ACQUIRED);
    trial_close(&trial);
}

static void a_decision_can_eliminate(void **state)
{
    (void)state;
    static const struct decision decision = {
        .row = "T-S8", .rating = RATING_NEGATIVE, .by = "B", .why = "seen", .utc = ""};
    struct trial trial;
    trial_open(&trial, BY_THE_BOOK, &decision, 1);
    assert_int_equal(trial.assessment->outcome, OUTCOME_FAILURE);
    assert_string_equal(trial.assessment->eliminating[0], "T-S8");
    trial_close(&trial);
}

static void only_the_competences_of_the_exercise_are_proposed(void **state)
{
    (void)state;
    struct trial trial;
    trial_open(&trial, BY_THE_BOOK, NULL, 0);
    assert_int_equal(trial.assessment->competence_count, 3);
    assert_null(assessment_row(trial.assessment, "CCP1-C2.K1"));
    assert_non_null(assessment_row(trial.assessment, "T-S6"));
    trial_close(&trial);
}

static void each_negative_row_cites_an_entry(void **state)
{
    (void)state;
    struct trial trial;
    trial_open(&trial, "dismantle(1Y1) hazard(shock)=2 fit(1Y1,EV-9) " HAND, NULL, 0);
    uint32_t negative = 0;
    for (uint32_t i = 0; i < trial.assessment->row_count; i++) {
        const struct assessed_row *row = &trial.assessment->rows[i];
        if (row->kept == RATING_NEGATIVE) {
            negative++;
            if (row->citation_count == 0) {
                fail_msg("%s cites nothing", row->criterion->id);
            }
        }
    }
    assert_true(negative >= 15);
    trial_close(&trial);
}

static void a_journal_of_another_scenario_is_refused(void **state)
{
    (void)state;
    struct bench bench;
    struct referential *referential = NULL;
    struct assessment *assessment = NULL;
    struct error error;
    bench_open(&bench, NULL);
    assert_int_equal(referential_load("assets/referential/tmi", &referential, &error), STATUS_OK);
    (void)text_copy(bench.journal.opening.scenario, sizeof bench.journal.opening.scenario, "ff");
    assert_int_equal(
        assessment_make(&bench.scenario, &bench.journal, referential, NULL, 0, &assessment, &error),
        STATUS_ALTERED);
    bench.scenario.exercise = false;
    assert_int_equal(
        assessment_make(&bench.scenario, &bench.journal, referential, NULL, 0, &assessment, &error),
        STATUS_UNSUPPORTED);
    assert_null(assessment);
    referential_destroy(referential);
    bench_close(&bench);
}

// A whole assessment as text: each row with its reason and the words of the entries it cites.
static char *told(const struct trial *trial)
{
    const struct assessment *assessment = trial->assessment;
    struct text_builder text = {0};
    text_builder_append_format(&text,
                               "%s: %s\n",
                               session_outcome_word(assessment->outcome),
                               assessment->outcome_reason.en);
    for (uint32_t i = 0; i < assessment->competence_count; i++) {
        const struct assessed_competence *one = &assessment->competences[i];
        text_builder_append_format(&text,
                                   "%s %s %u/%u: %s\n",
                                   one->competence->id,
                                   proposal_word(one->proposal),
                                   one->compliant,
                                   one->observed,
                                   one->reason.en);
    }
    for (uint32_t i = 0; i < assessment->row_count; i++) {
        const struct assessed_row *row = &assessment->rows[i];
        text_builder_append_format(
            &text, "%s %s: %s\n", row->criterion->id, rating_word(row->kept), row->reason.en);
        for (uint32_t k = 0; k < row->citation_count; k++) {
            const struct journal_entry *entry = &trial->bench.entries[row->citations[k]];
            text_builder_append_format(
                &text,
                "    %u %s %s\n",
                row->citations[k],
                entry->kind == JOURNAL_ACTION ? action_word(entry->action->kind)
                                              : observation_word(entry->observation->kind),
                entry->kind == JOURNAL_ACTION ? entry->action->on : entry->observation->ref);
        }
    }
    return text_builder_take(&text);
}

// UPDATE_GOLDEN=1 writes the files anew; the difference is then read as code is.
static void is_as_kept(const char *sentence, const char *const competences[3], const char *path)
{
    struct trial trial;
    struct error error;
    trial_begin(&trial, sentence, competences, NULL, 0);
    char *now = told(&trial);
    if (getenv("UPDATE_GOLDEN") != NULL) {
        assert_int_equal(file_write_atomic(path, now, strlen(now), &error), STATUS_OK);
    }
    char *kept = NULL;
    size_t length = 0;
    assert_int_equal(file_read(path, 1 << 20, &kept, &length, &error), STATUS_OK);
    assert_string_equal(now, kept);
    free(now);
    free(kept);
    trial_close(&trial);
}

static void whole_assessments_are_as_they_were_kept(void **state)
{
    (void)state;
    is_as_kept(BY_THE_BOOK, usual_competences, "tests/golden/grading/by_the_book.txt");
    is_as_kept("read_order look(1Y1) hypothesis(1L1.seizing) measure(1Y1:A1,1Y1:A2,ohm)=0~live "
               "hazard(instrument)=1 judge(normal) dismantle(1Y1) state(volts)=24 hazard(shock)=2 "
               "fit(1Y1,EV-9) fit(F12,F) adjust(1Q1,opening)=90 force(Q1.1)=1 "
               "diagnose(1L1.seizing) run_test(cycle)! hand_over(provisional) write(element,1L1) "
               "write(parts,EV-1) sign_report",
               usual_competences,
               "tests/golden/grading/careless.txt");
    is_as_kept("read_order ask(since) look(1L1) hypothesis(1Y1.open) measure(1Y1:A1,1Y1:A2,V=)=24 "
               "look(1Y1) measure(Q0:2,Q0:4,V~)=230 confirm(1Y1.open) wear(shoes) "
               "declare_risk(electrical) operate(Q0,0) lock(Q0) identify(Q0) test_tester "
               "test_dead(Q0:2,Q0:4)=0 test_dead(Q0:2,PE:1)=0 test_tester operate(0V1,0) "
               "lock(0V1) tag(0V1) measure(0S1:P,,bar)=0 dismantle(1Y1) fit(1Y1,EV-2) "
               "diagnose(1Y1.open,pollution) unlock(Q0) operate(Q0,1) untag(0V1) unlock(0V1) "
               "operate(0V1,1) run_test(manual) hand_over(definitive) write(element,bobine) "
               "write(parts,EV-2) write(symptom,a) write(analysis,b) write(tests,c) sign_report",
               usual_competences,
               "tests/golden/grading/hasty.txt");
    is_as_kept(BY_THE_BOOK, other_competences, "tests/golden/grading/other_trades.txt");
    is_as_kept("look(1V1) dismantle(1V1) fit(1V1,VX-9) adjust(1Q1,opening)=90 clean(1L1) "
               "operate(0V1,0) lock(0V1) operate(0V1,1) hazard(whip)=2 diagnose(F12.blown,age) "
               "dismantle(S0) write(cause,x) hand_over(definitive)",
               other_competences,
               "tests/golden/grading/other_trades_careless.txt");
}

static void ratings_have_their_words(void **state)
{
    (void)state;
    enum rating rating = RATING_PARTIAL;
    assert_true(rating_find("NO", &rating));
    assert_int_equal(rating, RATING_NOT_OBSERVED);
    assert_true(rating_find("N", &rating));
    assert_int_equal(rating, RATING_NEGATIVE);
    assert_false(rating_find("c", &rating));
    assert_string_equal(rating_word(RATING_COMPLIANT), "C");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_session_by_the_book_is_a_success_without_a_negative_row),
        cmocka_unit_test(an_eliminating_negative_row_fails_everything),
        cmocka_unit_test(a_partial_eliminating_row_is_no_success),
        cmocka_unit_test(a_function_not_measured_again_is_no_success),
        cmocka_unit_test(a_session_not_handed_over_is_incomplete),
        cmocka_unit_test(too_few_compliant_rows_are_no_success),
        cmocka_unit_test(a_starred_row_eliminates_only_with_a_hazard),
        cmocka_unit_test(a_human_row_is_never_silently_compliant),
        cmocka_unit_test(a_decision_is_kept_beside_the_proposal),
        cmocka_unit_test(a_decision_can_eliminate),
        cmocka_unit_test(only_the_competences_of_the_exercise_are_proposed),
        cmocka_unit_test(each_negative_row_cites_an_entry),
        cmocka_unit_test(a_journal_of_another_scenario_is_refused),
        cmocka_unit_test(whole_assessments_are_as_they_were_kept),
        cmocka_unit_test(ratings_have_their_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

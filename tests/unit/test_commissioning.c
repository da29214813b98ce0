#include "grading/evidence/commissioning.h"
#include "grading/evidence/paperwork.h"
#include "tests/support/sentence.h"

#define TESTS "run_test(manual) run_test(cycle) "
#define REPORT                                                                                     \
    "write(symptom,arret) write(analysis,24_V_sur_la_bobine) write(element,Bobine_-1Y1,_coupée) " \
    "write(cause,age) write(work_done,échange) write(parts,EV-1) write(tests,manuel_et_cycle) "   \
    "write(character,définitif) "

static void tests_are_passed_between_the_remedy_and_the_hand_over(void **state)
{
    (void)state;
    CHECK_SHOWN(evidence_function_verified, "fit(1Y1,EV-1) " TESTS "hand_over(definitive)");
    CHECK_SHOWN(evidence_function_verified,
                "fit(1Y1,EV-1) run_test(cycle)! " TESTS "hand_over(definitive)");
    CHECK_PARTIAL(evidence_function_verified,
                  "fit(1Y1,EV-1) run_test(manual) hand_over(definitive)");
    CHECK_REFUTED(evidence_function_verified, "fit(1Y1,EV-1) hand_over(definitive)");
    CHECK_REFUTED(evidence_function_verified, TESTS "fit(1Y1,EV-1) hand_over(definitive)");
    CHECK_REFUTED(evidence_function_verified, "fit(1Y1,EV-1) hand_over(definitive) " TESTS);
    CHECK_REFUTED(evidence_function_verified,
                  "fit(1Y1,EV-1) " TESTS "run_test(cycle)! hand_over(definitive)");
    CHECK_ABSENT(evidence_function_verified, "fit(1Y1,EV-1)");
    CHECK_PARTIAL(evidence_function_verified, "fit(1Y1,EV-1) run_test(manual)");
}

static void an_adjustment_after_the_tests_asks_for_them_again(void **state)
{
    (void)state;
    CHECK_REFUTED(evidence_function_verified,
                  "fit(1Y1,EV-1) " TESTS "adjust(1Q1,opening)=50 hand_over(definitive)");
}

static void the_function_is_restored_when_all_tests_pass(void **state)
{
    (void)state;
    struct bench bench;
    bench_open(&bench, NULL);
    bench_say(&bench, "fit(1Y1,EV-1) " TESTS);
    assert_false(function_is_restored(&bench.session));
    bench_say(&bench, "hand_over(definitive)");
    assert_true(function_is_restored(&bench.session));
    bench_close(&bench);
}

static void verified_and_reported_asks_for_both(void **state)
{
    (void)state;
    CHECK_SHOWN(evidence_verified_and_reported,
                "fit(1Y1,EV-1) " TESTS "hand_over(definitive) " REPORT "sign_report");
    CHECK_PARTIAL(evidence_verified_and_reported,
                  "fit(1Y1,EV-1) " TESTS "hand_over(definitive) " REPORT);
    CHECK_REFUTED(evidence_verified_and_reported,
                  "fit(1Y1,EV-1) hand_over(definitive) " REPORT "sign_report");
}

static void the_manual_test_is_passed_before_the_hand_over(void **state)
{
    (void)state;
    CHECK_SHOWN(evidence_manual_test, "fit(1Y1,EV-1) run_test(manual) hand_over(definitive)");
    CHECK_REFUTED(evidence_manual_test, "fit(1Y1,EV-1) run_test(cycle) hand_over(definitive)");
    CHECK_REFUTED(evidence_manual_test, "fit(1Y1,EV-1) run_test(manual)! hand_over(definitive)");
    CHECK_ABSENT(evidence_manual_test, "run_test(manual)");
}

static void the_hand_over_tells_the_character(void **state)
{
    (void)state;
    CHECK_SHOWN(evidence_handed_over, "hand_over(definitive)");
    CHECK_REFUTED(evidence_handed_over, "hand_over(provisional,restrictions)");
    CHECK_REFUTED(evidence_handed_over, "hand_over(perhaps)");
    CHECK_ABSENT(evidence_handed_over, "hand_over(definitive)!");
    struct bench bench;
    bench_open(&bench, NULL);
    bench.expectations->character = "";
    bench_say(&bench, "hand_over(provisional)");
    assert_int_equal(evidence_handed_over(&bench.session).verdict, EVIDENCE_PARTIAL);
    bench_say(&bench, "hand_over(provisional,vitesse)");
    assert_int_equal(evidence_handed_over(&bench.session).verdict, EVIDENCE_SHOWN);
    bench_close(&bench);
}

static void a_report_is_complete_and_signed(void **state)
{
    (void)state;
    CHECK_SHOWN(evidence_report_complete, "fit(1Y1,EV-1) " REPORT "sign_report");
    CHECK_REFUTED(evidence_report_complete, REPORT "hand_over(definitive)");
    CHECK_PARTIAL(evidence_report_complete,
                  "fit(1Y1,EV-1) " REPORT "write(parts,_) sign_report write(parts,EV-1)");
    CHECK_SHOWN(evidence_report_complete,
                "adjust(1Q1,opening)=50 " REPORT "write(parts,) sign_report");
    CHECK_REFUTED(evidence_report_complete, "write(element,1Y1) sign_report");
    CHECK_ABSENT(evidence_report_complete, REPORT);
    assert_string_equal(
        found_in(evidence_report_complete, REPORT "write(cause,) sign_report").subject.fr, "cause");
}

static void a_report_tells_what_was_done(void **state)
{
    (void)state;
    CHECK_SHOWN(evidence_report_exact,
                "fit(1Y1,EV-1) " TESTS REPORT "hand_over(definitive) sign_report");
    CHECK_PARTIAL(evidence_report_exact, "fit(1Y1,EV-1) " TESTS REPORT "write(parts,une_bobine)");
    CHECK_PARTIAL(evidence_report_exact, "fit(1Y1,EV-1) " TESTS REPORT "write(element,bobine)");
    CHECK_ABSENT(evidence_report_exact, "fit(1Y1,EV-1)");
}

static void a_report_that_tells_what_was_not_done_is_refuted(void **state)
{
    (void)state;
    CHECK_REFUTED(evidence_report_exact, "fit(1Y1,EV-2) " TESTS REPORT);
    CHECK_REFUTED(evidence_report_exact, "fit(1Y1,EV-1) " TESTS REPORT "write(element,F12)");
    CHECK_REFUTED(evidence_report_exact, "fit(1Y1,EV-1) " REPORT);
    CHECK_REFUTED(evidence_report_exact,
                  "fit(1Y1,EV-1) " TESTS REPORT "hand_over(provisional,x) sign_report");
    CHECK_REFUTED(evidence_report_exact,
                  "fit(1Y1,EV-1) " TESTS REPORT "write(character,provisoire) "
                  "hand_over(definitive) sign_report");
}

static void every_untruth_of_a_report_is_told(void **state)
{
    (void)state;
    struct evidence fact =
        found_in(evidence_report_exact,
                 "fit(1Y1,EV-2) write(element,F12) write(parts,EV-1_EV-9) write(tests,faits)");
    assert_int_equal(fact.verdict, EVIDENCE_REFUTED);
    assert_string_equal(fact.subject.fr, "F12, EV-2, EV-1, EV-9, essais");
}

static void a_character_told_both_ways_contradicts_nothing(void **state)
{
    (void)state;
    CHECK_SHOWN(evidence_report_exact,
                "fit(1Y1,EV-1) " TESTS REPORT "write(character,définitif_et_non_provisoire) "
                "hand_over(definitive)");
    CHECK_SHOWN(evidence_report_exact,
                "fit(1Y1,EV-1) " TESTS REPORT "write(character,provisoire_puis_définitif) "
                "hand_over(provisional,x)");
}

static void a_reference_is_found_as_a_whole_word_alone(void **state)
{
    (void)state;
    CHECK_SHOWN(evidence_report_exact, "fit(1Y1,EV-1) write(element,-1Y1.) write(parts,1x_EV-1.)");
    CHECK_PARTIAL(evidence_report_exact, "fit(1Y1,EV-1) write(element,21Y1) write(parts,EV-1)");
    CHECK_PARTIAL(evidence_report_exact, "fit(1Y1,EV-1) write(element,1Y1) write(parts,EV-10)");
    CHECK_PARTIAL(evidence_report_exact, "fit(1Y1,EV-1) write(element,1Y1) write(parts,EV-1b)");
    CHECK_PARTIAL(evidence_report_exact, "fit(1Y1,EV-1) write(element,1Y1) write(parts,EV-1-24)");
}

static void another_reference_fitted_asks_for_an_update(void **state)
{
    (void)state;
    CHECK_SHOWN(evidence_documents_updated, "fit(1Y1,EV-1) " REPORT "sign_report");
    CHECK_PARTIAL(evidence_documents_updated, "fit(1Y1,EV-2) " REPORT "sign_report");
    CHECK_PARTIAL(evidence_documents_updated,
                  "update_document(parts) fit(1Y1,EV-2) " REPORT "sign_report");
    CHECK_SHOWN(evidence_documents_updated,
                "fit(1Y1,EV-2) update_document(parts) " REPORT "sign_report");
    CHECK_REFUTED(evidence_documents_updated, "fit(1Y1,EV-1) hand_over(definitive)");
}

static void the_cause_is_in_the_diagnosis_and_in_the_report(void **state)
{
    (void)state;
    CHECK_SHOWN(evidence_cause_reported, "diagnose(1Y1.open,age) " REPORT "sign_report");
    CHECK_PARTIAL(evidence_cause_reported, REPORT "sign_report");
    CHECK_PARTIAL(evidence_cause_reported, "diagnose(1Y1.open,age) hand_over(definitive)");
    CHECK_PARTIAL(evidence_cause_reported,
                  "diagnose(1Y1.open,age) " REPORT "hand_over(definitive)");
    CHECK_REFUTED(evidence_cause_reported, "hand_over(definitive)");
    CHECK_ABSENT(evidence_cause_reported, "diagnose(1Y1.open,age) " REPORT);
}

static void time_and_cost_rate_nobody(void **state)
{
    (void)state;
    struct evidence fact =
        found_in(evidence_time_and_cost, "dismantle(1Y1) pause(600) fit(1Y1,EV-1) cost(EV-1)=38");
    assert_int_equal(fact.verdict, EVIDENCE_ABSENT);
    assert_string_equal(fact.subject.fr, "10 min (référence 25 min), pièces 38 €");
    struct bench bench;
    bench_open(&bench, NULL);
    bench_say(&bench,
              "diagnose(1Y1.open,age) dismantle(1Y1) pause(600) fit(1Y1,EV-1) "
              "cost(EV-1)=38 pause(60) read_order");
    struct session_figures figures = session_figures(&bench.journal);
    assert_true(figures.repair_seconds == 601.0);
    assert_true(figures.parts == 1 && figures.parts_eur == 38.0);
    bench_close(&bench);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tests_are_passed_between_the_remedy_and_the_hand_over),
        cmocka_unit_test(an_adjustment_after_the_tests_asks_for_them_again),
        cmocka_unit_test(the_function_is_restored_when_all_tests_pass),
        cmocka_unit_test(verified_and_reported_asks_for_both),
        cmocka_unit_test(the_manual_test_is_passed_before_the_hand_over),
        cmocka_unit_test(the_hand_over_tells_the_character),
        cmocka_unit_test(a_report_is_complete_and_signed),
        cmocka_unit_test(a_report_tells_what_was_done),
        cmocka_unit_test(a_report_that_tells_what_was_not_done_is_refuted),
        cmocka_unit_test(every_untruth_of_a_report_is_told),
        cmocka_unit_test(a_character_told_both_ways_contradicts_nothing),
        cmocka_unit_test(a_reference_is_found_as_a_whole_word_alone),
        cmocka_unit_test(another_reference_fitted_asks_for_an_update),
        cmocka_unit_test(the_cause_is_in_the_diagnosis_and_in_the_report),
        cmocka_unit_test(time_and_cost_rate_nobody),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "grading/evidence/hypotheses.h"
#include "grading/evidence/proof.h"
#include "tests/support/sentence.h"

#define VOLTS "measure(1Y1:A1,1Y1:A2,V=)=24 "
#define PROOF VOLTS "look(1Y1) "

static void two_hypotheses_before_measuring_with_the_true_one_are_shown(void **state)
{
    (void)state;
    CHECK_SHOWN(evidence_hypotheses_stated, "hypothesis(1Y1.open) hypothesis(F12.blown) " VOLTS);
    CHECK_SHOWN(evidence_hypotheses_stated,
                "hypothesis(1L1.seizing) hypothesis(F12.blown) " VOLTS
                "hypothesis(1Y1.open) dismantle(1Y1)");
    CHECK_PARTIAL(evidence_hypotheses_stated,
                  "hypothesis(1L1.seizing) hypothesis(F12.blown) " VOLTS "dismantle(1Y1)");
    CHECK_PARTIAL(evidence_hypotheses_stated,
                  "hypothesis(1Y1.open) " VOLTS "hypothesis(F12.blown)");
    CHECK_PARTIAL(evidence_hypotheses_stated,
                  "hypothesis(1L1.seizing) hypothesis(F12.blown) dismantle(F12) "
                  "hypothesis(1Y1.open)");
}

static void the_same_hypothesis_twice_is_one(void **state)
{
    (void)state;
    CHECK_PARTIAL(evidence_hypotheses_stated, "hypothesis(1Y1.open) hypothesis(1Y1.open) " VOLTS);
}

static void measuring_or_swapping_without_hypotheses_is_refuted(void **state)
{
    (void)state;
    CHECK_REFUTED(evidence_hypotheses_stated, VOLTS);
    CHECK_REFUTED(evidence_hypotheses_stated, "dismantle(1Y1) hypothesis(1Y1.open)");
    CHECK_REFUTED(evidence_hypotheses_stated, "diagnose(1Y1.open,age)");
    CHECK_REFUTED(evidence_hypotheses_stated, "hypothesis(1L1.seizing) " VOLTS);
    CHECK_ABSENT(evidence_hypotheses_stated, "read_order look(1L1)");
}

static void a_whole_set_and_the_diagnosis_before_the_swap_are_a_proof(void **state)
{
    (void)state;
    const char *sentence = PROOF "diagnose(1Y1.open,age) fit(1Y1,EV-1)";
    CHECK_SHOWN(evidence_proof_before_swap, sentence);
    assert_string_equal(cited_word(evidence_proof_before_swap, sentence, 0), "reading");
    assert_string_equal(cited_word(evidence_proof_before_swap, sentence, 1), "sense");
    assert_string_equal(cited_word(evidence_proof_before_swap, sentence, 2), "diagnose");
    assert_string_equal(cited_word(evidence_proof_before_swap, sentence, 3), "fit");
    CHECK_SHOWN(evidence_proof_before_swap,
                "measure(1Y1:A2,1Y1:A1,ohm)=9e9~over diagnose(1Y1.open,age) fit(1Y1,EV-1)");
}

static void reading_after_the_swap_proves_nothing(void **state)
{
    (void)state;
    const char *sentence = "dismantle(1Y1) " PROOF "diagnose(1Y1.open,age) fit(1Y1,EV-1)";
    CHECK_REFUTED(evidence_proof_before_swap, sentence);
    assert_string_equal(cited_word(evidence_proof_before_swap, sentence, 0), "dismantle");
    CHECK_REFUTED(evidence_proof_before_swap, VOLTS "fit(1Y1,EV-1) look(1Y1)");
    CHECK_REFUTED(evidence_proof_before_swap, "adjust(1Q1,opening)=80 " PROOF);
}

static void a_reading_out_of_its_limits_is_not_that_reading(void **state)
{
    (void)state;
    CHECK_REFUTED(evidence_proof_before_swap,
                  "measure(1Y1:A1,1Y1:A2,V=)=3 look(1Y1) "
                  "diagnose(1Y1.open,age) fit(1Y1,EV-1)");
    CHECK_REFUTED(evidence_proof_before_swap,
                  "measure(1Y1:A1,1Y1:A2,V~)=24 look(1Y1) "
                  "diagnose(1Y1.open,age) fit(1Y1,EV-1)");
    CHECK_REFUTED(evidence_proof_before_swap,
                  "measure(1Y1:A1,PE:1,V=)=24 look(1Y1) "
                  "diagnose(1Y1.open,age) fit(1Y1,EV-1)");
    CHECK_REFUTED(evidence_proof_before_swap,
                  "measure(1Y1:A1,1Y1:A2,ohm)=9e9~live diagnose(1Y1.open,age) fit(1Y1,EV-1)");
    CHECK_SHOWN(evidence_proof_before_swap,
                "measure(1Y1:A2,1Y1:A1,V=)=-24 look(1Y1) "
                "diagnose(1Y1.open,age) fit(1Y1,EV-1)");
    CHECK_REFUTED(evidence_proof_before_swap,
                  "measure(1Y1:A2,1Y1:A1,V=)=24 look(1Y1) "
                  "diagnose(1Y1.open,age) fit(1Y1,EV-1)");
}

static void proof_without_the_right_words_is_partial_or_refuted(void **state)
{
    (void)state;
    CHECK_PARTIAL(evidence_proof_before_swap, PROOF "fit(1Y1,EV-1)");
    CHECK_PARTIAL(evidence_proof_before_swap, PROOF "diagnose(1Y1.shorted,age) fit(1Y1,EV-1)");
    CHECK_PARTIAL(evidence_proof_before_swap, PROOF "diagnose(F12.blown,age) fit(F12,F)");
    CHECK_REFUTED(evidence_proof_before_swap, PROOF "diagnose(1L1.seizing,age) fit(1Y1,EV-1)");
    CHECK_REFUTED(evidence_proof_before_swap, PROOF "fit(1Y1,EV-1) diagnose(1L1.seizing,age)");
    CHECK_REFUTED(evidence_proof_before_swap, "diagnose(1Y1.open,age)");
    CHECK_ABSENT(evidence_proof_before_swap, PROOF);
}

static void joining_a_loose_wire_is_a_swap_and_putting_one_back_is_not(void **state)
{
    (void)state;
    CHECK_REFUTED(evidence_proof_before_swap, "connect(W245,1Y1:A1)");
    CHECK_SHOWN(evidence_proof_before_swap,
                "disconnect(W245,1Y1:A1) measure(1Y1:A1,1Y1:A2,ohm)=9e9~over "
                "connect(W245,1Y1:A1) diagnose(1Y1.open,age) fit(1Y1,EV-1)");
}

static void the_cause_is_confirmed_before_dismantling(void **state)
{
    (void)state;
    CHECK_SHOWN(evidence_cause_confirmed, PROOF "dismantle(1L1)");
    CHECK_REFUTED(evidence_cause_confirmed, "dismantle(1L1) " PROOF);
    CHECK_ABSENT(evidence_cause_confirmed, PROOF);
}

static void tests_bear_on_the_chain_or_are_wasted(void **state)
{
    (void)state;
    CHECK_SHOWN(evidence_tests_relevant, PROOF);
    CHECK_SHOWN(evidence_tests_relevant, "touch(1Y1) measure(Q0:2,Q0:4,V~)=230 listen(1Y1)");
    CHECK_SHOWN(evidence_tests_relevant,
                VOLTS "measure(XV1:8,PE:1,V=)=24 measure(1Y1:A1,PE:1,V=)=24 fit(1Y1,EV-1)");
    CHECK_PARTIAL(evidence_tests_relevant, VOLTS "measure(XV1:8,PE:1,V=)=24 fit(1Y1,EV-1)");
    CHECK_REFUTED(evidence_tests_relevant,
                  VOLTS "measure(XV1:8,PE:1,V=)=24 measure(Q0:2,Q0:4,V~)=230");
    CHECK_PARTIAL(evidence_tests_relevant, VOLTS VOLTS VOLTS);
    CHECK_SHOWN(evidence_tests_relevant, VOLTS "push(S0) " VOLTS "push(S0) " VOLTS);
    CHECK_SHOWN(evidence_tests_relevant,
                "measure(1Y1:A1,PE:1,V=)=24 " VOLTS "measure(PE:1,1Y1:A2,V=)=0");
    CHECK_PARTIAL(evidence_tests_relevant,
                  VOLTS "measure(1Y1:A2,1Y1:A1,V=)=-24 measure(1Y1:A1,1Y1:A2,V=)=24");
    CHECK_SHOWN(evidence_tests_relevant, VOLTS "measure(0S1:P,,bar)=0 measure(0S1:P,,bar)=0");
    CHECK_PARTIAL(evidence_tests_relevant, VOLTS "measure(0S1:P,,bar)=500000");
    CHECK_REFUTED(evidence_tests_relevant, "fit(1Y1,EV-1) " VOLTS);
    CHECK_ABSENT(evidence_tests_relevant, "read_order");
}

static void instruments_wrongly_used_are_cited(void **state)
{
    (void)state;
    CHECK_SHOWN(evidence_instruments_used, VOLTS);
    CHECK_SHOWN(evidence_instruments_used, "measure(1Y1:A1,1Y1:A2,ohm)=9e9~over");
    CHECK_PARTIAL(evidence_instruments_used, VOLTS "measure(Q0:2,Q0:4,V=)=0~wrong");
    CHECK_REFUTED(evidence_instruments_used, VOLTS "measure(1Y1:A1,1Y1:A2,ohm)=0~live");
    CHECK_REFUTED(evidence_instruments_used, VOLTS "measure(Q0:2,Q0:4,ohm)=0~blown");
    CHECK_REFUTED(evidence_instruments_used, VOLTS "hazard(instrument)=1 " VOLTS);
    CHECK_ABSENT(evidence_instruments_used, "look(1Y1)");
}

static void readings_and_hypotheses_are_rightly_interpreted(void **state)
{
    (void)state;
    CHECK_SHOWN(evidence_results_interpreted, VOLTS "judge(normal)");
    CHECK_REFUTED(evidence_results_interpreted, VOLTS "judge(abnormal)");
    CHECK_REFUTED(evidence_results_interpreted,
                  "measure(1Y1:A1,1Y1:A2,ohm)=9e9~over judge(normal)");
    CHECK_ABSENT(evidence_results_interpreted, "measure(XV1:8,PE:1,V=)=24 judge(normal)");
    CHECK_ABSENT(evidence_results_interpreted, VOLTS);
}

static void rejecting_the_truth_or_confirming_an_error_is_refuted(void **state)
{
    (void)state;
    CHECK_SHOWN(evidence_results_interpreted,
                "hypothesis(1Y1.open) hypothesis(F12.dead) " VOLTS
                "reject(F12.dead) confirm(1Y1.open)");
    CHECK_REFUTED(evidence_results_interpreted, "hypothesis(1Y1.open) " VOLTS "reject(1Y1.open)");
    CHECK_REFUTED(evidence_results_interpreted,
                  "hypothesis(1L1.seizing) " VOLTS "confirm(1L1.seizing)");
    CHECK_REFUTED(evidence_results_interpreted,
                  "hypothesis(1Y1.shorted) " VOLTS "confirm(1Y1.shorted)");
    CHECK_SHOWN(evidence_results_interpreted, "hypothesis(F12.blown) " VOLTS "confirm(F12.blown)");
    CHECK_PARTIAL(evidence_results_interpreted,
                  VOLTS "hypothesis(F12.dead) reject(F12.dead) hypothesis(1Y1.open) " VOLTS
                        "confirm(1Y1.open)");
}

static void an_interpretation_rests_on_what_it_cites(void **state)
{
    (void)state;
    CHECK_SHOWN(evidence_results_interpreted, VOLTS "hypothesis(1Y1.open) confirm(1Y1.open,,2)");
    CHECK_PARTIAL(evidence_results_interpreted, VOLTS "hypothesis(1Y1.open) confirm(1Y1.open,,1)");
    CHECK_PARTIAL(evidence_results_interpreted,
                  "hypothesis(1Y1.open) " VOLTS "confirm(1Y1.open,,99)");
}

static void a_judgement_may_name_its_reading(void **state)
{
    (void)state;
    CHECK_SHOWN(evidence_results_interpreted,
                VOLTS "measure(1Y1:A1,1Y1:A2,ohm)=9e9~over judge(normal)=2");
    CHECK_REFUTED(evidence_results_interpreted,
                  VOLTS "measure(1Y1:A1,1Y1:A2,ohm)=9e9~over judge(normal)=4");
}

static void the_first_cause_is_looked_for(void **state)
{
    (void)state;
    CHECK_SHOWN(evidence_root_cause, "diagnose(1Y1.open,age)");
    CHECK_PARTIAL(evidence_root_cause, "diagnose(1Y1.open,pollution)");
    CHECK_REFUTED(evidence_root_cause, "diagnose(1Y1.open)");
    CHECK_REFUTED(evidence_root_cause, "diagnose(F12.blown,age)");
    CHECK_PARTIAL(evidence_root_cause, "diagnose(1L1.seizing,age)");
    CHECK_SHOWN(evidence_root_cause, "diagnose(F12.blown,age) diagnose(1Y1.open,age)");
    CHECK_ABSENT(evidence_root_cause, PROOF);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_hypotheses_before_measuring_with_the_true_one_are_shown),
        cmocka_unit_test(the_same_hypothesis_twice_is_one),
        cmocka_unit_test(measuring_or_swapping_without_hypotheses_is_refuted),
        cmocka_unit_test(a_whole_set_and_the_diagnosis_before_the_swap_are_a_proof),
        cmocka_unit_test(reading_after_the_swap_proves_nothing),
        cmocka_unit_test(a_reading_out_of_its_limits_is_not_that_reading),
        cmocka_unit_test(proof_without_the_right_words_is_partial_or_refuted),
        cmocka_unit_test(joining_a_loose_wire_is_a_swap_and_putting_one_back_is_not),
        cmocka_unit_test(the_cause_is_confirmed_before_dismantling),
        cmocka_unit_test(tests_bear_on_the_chain_or_are_wasted),
        cmocka_unit_test(instruments_wrongly_used_are_cited),
        cmocka_unit_test(readings_and_hypotheses_are_rightly_interpreted),
        cmocka_unit_test(rejecting_the_truth_or_confirming_an_error_is_refuted),
        cmocka_unit_test(an_interpretation_rests_on_what_it_cites),
        cmocka_unit_test(a_judgement_may_name_its_reading),
        cmocka_unit_test(the_first_cause_is_looked_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

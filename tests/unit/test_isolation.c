#include "grading/evidence/isolation.h"
#include "grading/evidence/restoring.h"
#include "tests/support/sentence.h"

#define LOCK     "operate(Q0,0) lock(Q0) tag(Q0) identify(Q0) "
#define PAIRS    "test_dead(Q0:2,Q0:4)=0 test_dead(PE:1,Q0:2)=0 test_dead(Q0:4,PE:1)=0 "
#define VAT      "test_tester " PAIRS "test_tester "
#define AIR      "operate(0V1,0) lock(0V1) tag(0V1) dissipate(0V1) measure(0S1:P,,bar)=0 "
#define UNLOCK   "untag(Q0) unlock(Q0) operate(Q0,1) "
#define AIR_BACK "untag(0V1) unlock(0V1) operate(0V1,1) "

static void a_lockout_in_order_is_shown_with_its_steps(void **state)
{
    (void)state;
    const char *sentence = LOCK VAT "dismantle(1Y1) fit(1Y1,EV-1)";
    struct evidence fact = found_in(evidence_lockout_electrical, sentence);
    assert_int_equal(fact.verdict, EVIDENCE_SHOWN);
    assert_int_equal(fact.citation_count, 5);
    assert_string_equal(cited_word(evidence_lockout_electrical, sentence, 0), "operate");
    assert_string_equal(cited_word(evidence_lockout_electrical, sentence, 1), "lock");
    assert_string_equal(cited_word(evidence_lockout_electrical, sentence, 4), "dismantle");
}

static void work_without_a_locked_separation_is_refuted_and_cited(void **state)
{
    (void)state;
    CHECK_REFUTED(evidence_lockout_electrical, "dismantle(1Y1)");
    CHECK_REFUTED(evidence_lockout_electrical, "operate(Q0,0) tag(Q0) identify(Q0) dismantle(1Y1)");
    CHECK_REFUTED(evidence_lockout_electrical, "lock(Q0) operate(Q0,0) identify(Q0) fit(1Y1,EV-1)");
    assert_string_equal(cited_word(evidence_lockout_electrical, "look(1Y1) dismantle(1Y1)", 0),
                        "dismantle");
}

static void a_refused_lock_locks_nothing(void **state)
{
    (void)state;
    CHECK_REFUTED(evidence_lockout_electrical,
                  "operate(Q0,0) lock(Q0)! tag(Q0) identify(Q0) dismantle(1Y1)");
    CHECK_REFUTED(evidence_lockout_electrical,
                  "operate(Q0,0)! lock(Q0) tag(Q0) identify(Q0) dismantle(1Y1)");
    CHECK_ABSENT(evidence_lockout_electrical, "dismantle(1Y1)!");
}

static void a_lockout_does_not_outlive_what_undoes_it(void **state)
{
    (void)state;
    CHECK_REFUTED(evidence_lockout_electrical, LOCK "dismantle(1Y1) unlock(Q0) fit(1Y1,EV-1)");
    CHECK_REFUTED(evidence_lockout_electrical,
                  LOCK "dismantle(1Y1) untag(Q0) unlock(Q0) operate(Q0,1) fit(1Y1,EV-1)");
    CHECK_SHOWN(evidence_lockout_electrical, LOCK "dismantle(1Y1) " UNLOCK LOCK "fit(1Y1,EV-1)");
}

static void tag_and_identification_are_asked_in_their_place(void **state)
{
    (void)state;
    CHECK_PARTIAL(evidence_lockout_electrical,
                  "operate(Q0,0) lock(Q0) identify(Q0) dismantle(1Y1)");
    CHECK_PARTIAL(evidence_lockout_electrical, "operate(Q0,0) lock(Q0) tag(Q0) dismantle(1Y1)");
    CHECK_PARTIAL(evidence_lockout_electrical,
                  "identify(Q0) operate(Q0,0) lock(Q0) tag(Q0) dismantle(1Y1)");
    CHECK_PARTIAL(evidence_lockout_electrical, LOCK "untag(Q0) dismantle(1Y1)");
}

static void another_isolator_does_not_lock_this_energy(void **state)
{
    (void)state;
    CHECK_REFUTED(evidence_lockout_electrical,
                  "operate(0V1,0) lock(0V1) tag(0V1) identify(0V1) dismantle(1Y1)");
}

static void looking_and_adjusting_need_no_lockout(void **state)
{
    (void)state;
    CHECK_ABSENT(evidence_lockout_electrical, "look(1Y1) adjust(1Q1,opening)=50");
    CHECK_ABSENT(evidence_proving_dead, "look(1Y1) measure(1Y1:A1,1Y1:A2,V=)=24");
}

static void an_energy_not_required_is_asked_for_where_it_is_found(void **state)
{
    (void)state;
    struct bench bench;
    bench_open(&bench, NULL);
    bench.energies[0].required = false;
    bench.energies[1].required = false;
    bench_say(&bench, "dismantle(1Y1) state(volts)=24 state(bar)=0");
    assert_int_equal(evidence_lockout_electrical(&bench.session).verdict, EVIDENCE_ABSENT);
    assert_int_equal(evidence_lockout_fluids(&bench.session).verdict, EVIDENCE_ABSENT);
    bench_say(&bench, "dismantle(Q1) state(volts)=-230 dismantle(1Q1) state(bar)=500000");
    assert_int_equal(evidence_lockout_electrical(&bench.session).verdict, EVIDENCE_REFUTED);
    assert_int_equal(evidence_lockout_fluids(&bench.session).verdict, EVIDENCE_REFUTED);
    bench_close(&bench);
}

static void absence_of_voltage_needs_the_tester_before_and_after(void **state)
{
    (void)state;
    CHECK_SHOWN(evidence_proving_dead, LOCK VAT "dismantle(1Y1)");
    CHECK_PARTIAL(evidence_proving_dead, LOCK "test_tester " PAIRS "dismantle(1Y1)");
    CHECK_REFUTED(evidence_proving_dead, LOCK PAIRS "test_tester dismantle(1Y1)");
    CHECK_REFUTED(evidence_proving_dead, LOCK "test_tester test_tester dismantle(1Y1)");
    CHECK_REFUTED(evidence_proving_dead, LOCK "test_tester! " PAIRS "test_tester dismantle(1Y1)");
    CHECK_PARTIAL(evidence_proving_dead, LOCK "test_tester " PAIRS "test_tester! dismantle(1Y1)");
}

static void absence_of_voltage_needs_every_pair(void **state)
{
    (void)state;
    CHECK_PARTIAL(evidence_proving_dead,
                  LOCK "test_tester test_dead(Q0:2,Q0:4)=0 test_dead(Q0:2,PE:1)=0 test_tester "
                       "dismantle(1Y1)");
    CHECK_SHOWN(evidence_proving_dead,
                LOCK "test_tester test_dead(Q1:U,Q0:4)=0 test_dead(Q1:U,PE:1)=0 "
                     "test_dead(Q0:4,PE:1)=0 test_tester dismantle(1Y1)");
}

static void a_live_pair_is_no_proof(void **state)
{
    (void)state;
    CHECK_PARTIAL(evidence_proving_dead,
                  LOCK "test_tester test_dead(Q0:2,Q0:4)=230 test_dead(Q0:2,PE:1)=0 "
                       "test_dead(Q0:4,PE:1)=0 test_tester dismantle(1Y1)");
    CHECK_PARTIAL(evidence_proving_dead, LOCK VAT "test_dead(Q0:2,Q0:4)=24 dismantle(1Y1)");
    CHECK_PARTIAL(evidence_proving_dead, LOCK VAT "test_dead(Q0:2,Q0:4)=-24 dismantle(1Y1)");
}

static void a_proof_does_not_outlive_the_supply_nor_precede_the_lock(void **state)
{
    (void)state;
    CHECK_REFUTED(evidence_proving_dead, VAT LOCK "dismantle(1Y1)");
    CHECK_REFUTED(evidence_proving_dead, LOCK VAT UNLOCK LOCK "dismantle(1Y1)");
    CHECK_REFUTED(evidence_proving_dead, LOCK VAT "unlock(Q0) lock(Q0) dismantle(1Y1)");
    CHECK_REFUTED(evidence_proving_dead, LOCK VAT "operate(Q0,1) operate(Q0,0) dismantle(1Y1)");
}

static void a_multimeter_never_proves_absence_of_voltage(void **state)
{
    (void)state;
    const char *sentence = LOCK "test_tester measure(Q0:2,Q0:4,V~)=0 measure(Q0:2,PE:1,V~)=0 "
                                "measure(Q0:4,PE:1,V~)=0 test_tester dismantle(1Y1)";
    CHECK_REFUTED(evidence_proving_dead, sentence);
    assert_string_equal(cited_word(evidence_proving_dead, sentence, 0), "dismantle");
}

static void air_is_separated_locked_vented_and_read_empty(void **state)
{
    (void)state;
    CHECK_SHOWN(evidence_lockout_pneumatic, AIR "dismantle(1Q1)");
    CHECK_SHOWN(evidence_lockout_fluids, AIR "dismantle(1Q1)");
    CHECK_REFUTED(evidence_lockout_pneumatic, "dismantle(1Q1)");
    CHECK_REFUTED(evidence_lockout_pneumatic,
                  "operate(0V1,0) tag(0V1) dissipate(0V1) measure(0S1:P,,bar)=0 dismantle(1Q1)");
    CHECK_PARTIAL(evidence_lockout_pneumatic,
                  "operate(0V1,0) lock(0V1) dissipate(0V1) measure(0S1:P,,bar)=0 dismantle(1Q1)");
    CHECK_PARTIAL(evidence_lockout_pneumatic,
                  "operate(0V1,0) lock(0V1) tag(0V1) measure(0S1:P,,bar)=0 dismantle(1Q1)");
    CHECK_PARTIAL(evidence_lockout_pneumatic,
                  "operate(0V1,0) lock(0V1) tag(0V1) dissipate(0V1) dismantle(1Q1)");
}

static void a_gauge_read_before_or_under_pressure_verifies_nothing(void **state)
{
    (void)state;
    CHECK_PARTIAL(evidence_lockout_fluids,
                  "measure(0S1:P,,bar)=0 operate(0V1,0) lock(0V1) tag(0V1) dissipate(0V1) "
                  "dismantle(1Q1)");
    CHECK_PARTIAL(evidence_lockout_fluids, AIR "measure(0S1:P,,bar)=300000 dismantle(1Q1)");
    CHECK_PARTIAL(evidence_lockout_fluids,
                  "dissipate(0V1) operate(0V1,0) lock(0V1) tag(0V1) measure(0S1:P,,bar)=0 "
                  "dismantle(1Q1)");
    CHECK_REFUTED(evidence_lockout_fluids, AIR "untag(0V1) unlock(0V1) dismantle(1Q1)");
}

static void a_mechanism_asks_for_every_energy(void **state)
{
    (void)state;
    CHECK_SHOWN(evidence_lockout_mechanism, LOCK VAT AIR "clean(1L1)");
    CHECK_REFUTED(evidence_lockout_mechanism, AIR "clean(1L1)");
    CHECK_REFUTED(evidence_lockout_mechanism, LOCK VAT "clean(1L1)");
    CHECK_REFUTED(evidence_lockout_mechanism, LOCK AIR "clean(1L1)");
}

static void a_lockout_is_removed_in_order_and_people_are_told(void **state)
{
    (void)state;
    CHECK_SHOWN(evidence_lockout_removed,
                LOCK "fit(1Y1,EV-1) announce(restart) " UNLOCK "run_test(cycle) "
                     "hand_over(definitive)");
    CHECK_PARTIAL(evidence_lockout_removed,
                  LOCK "fit(1Y1,EV-1) " UNLOCK "run_test(cycle) hand_over(definitive)");
    CHECK_PARTIAL(evidence_lockout_removed,
                  LOCK "fit(1Y1,EV-1) " UNLOCK
                       "run_test(cycle) announce(restart) hand_over(definitive)");
    CHECK_PARTIAL(evidence_lockout_removed,
                  LOCK "fit(1Y1,EV-1) announce(restart) unlock(Q0) operate(Q0,1) "
                       "hand_over(definitive)");
}

static void an_energy_left_locked_at_the_hand_over_is_refuted(void **state)
{
    (void)state;
    CHECK_REFUTED(evidence_lockout_removed,
                  LOCK AIR "fit(1Y1,EV-1) announce(restart) " UNLOCK "hand_over(definitive)");
    CHECK_REFUTED(evidence_lockout_removed,
                  LOCK "fit(1Y1,EV-1) announce(restart) untag(Q0) unlock(Q0) "
                       "hand_over(definitive)");
    CHECK_ABSENT(evidence_lockout_removed, LOCK "fit(1Y1,EV-1)");
    CHECK_ABSENT(evidence_lockout_removed, "fit(1Y1,EV-1) hand_over(definitive)");
}

static void pressure_comes_back_announced_and_without_harm(void **state)
{
    (void)state;
    CHECK_SHOWN(evidence_repressurised, AIR "fit(1V1,VX-9) announce(restart) " AIR_BACK);
    CHECK_PARTIAL(evidence_repressurised, AIR "fit(1V1,VX-9) " AIR_BACK);
    CHECK_REFUTED(evidence_repressurised, AIR "announce(restart) " AIR_BACK "hazard(whip)=1");
    CHECK_SHOWN(evidence_repressurised,
                "touch(1L1) hazard(movement)=2 " AIR "announce(restart) " AIR_BACK);
    CHECK_ABSENT(evidence_repressurised, AIR);
    CHECK_ABSENT(evidence_repressurised, "operate(0V1,1)");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_lockout_in_order_is_shown_with_its_steps),
        cmocka_unit_test(work_without_a_locked_separation_is_refuted_and_cited),
        cmocka_unit_test(a_refused_lock_locks_nothing),
        cmocka_unit_test(a_lockout_does_not_outlive_what_undoes_it),
        cmocka_unit_test(tag_and_identification_are_asked_in_their_place),
        cmocka_unit_test(another_isolator_does_not_lock_this_energy),
        cmocka_unit_test(looking_and_adjusting_need_no_lockout),
        cmocka_unit_test(an_energy_not_required_is_asked_for_where_it_is_found),
        cmocka_unit_test(absence_of_voltage_needs_the_tester_before_and_after),
        cmocka_unit_test(absence_of_voltage_needs_every_pair),
        cmocka_unit_test(a_live_pair_is_no_proof),
        cmocka_unit_test(a_proof_does_not_outlive_the_supply_nor_precede_the_lock),
        cmocka_unit_test(a_multimeter_never_proves_absence_of_voltage),
        cmocka_unit_test(air_is_separated_locked_vented_and_read_empty),
        cmocka_unit_test(a_gauge_read_before_or_under_pressure_verifies_nothing),
        cmocka_unit_test(a_mechanism_asks_for_every_energy),
        cmocka_unit_test(a_lockout_is_removed_in_order_and_people_are_told),
        cmocka_unit_test(an_energy_left_locked_at_the_hand_over_is_refuted),
        cmocka_unit_test(pressure_comes_back_announced_and_without_harm),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

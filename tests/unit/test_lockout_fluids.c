// Lock-outs of oil, with an accumulator and a load, and of a mechanism: what is missing, and in which
// order it must be.
#include "grading/evidence/isolation.h"
#include "grading/evidence/restoring.h"
#include "tests/support/rig.h"

#define PROP  "block(3A) "
#define OFF   "operate(Q0,0) lock(Q0) tag(Q0) "
#define DRAIN "operate(3Z1,0,isolator) operate(3Z1,1,drain) "
#define EMPTY "measure(MP1:P,,bar)=0 measure(3A:A,,bar)=0 "
#define STILL "check_still(3K1)=0 "
#define WORK  "dismantle(HO1) "
#define FULL  PROP OFF STILL DRAIN EMPTY

static void an_accumulator_is_isolated_drained_and_read_as_empty(void **state)
{
    (void)state;
    RIG_IS(SHOWN, evidence_lockout_hydraulic, "", FULL WORK);
    RIG_IS(SHOWN, evidence_lockout_fluids, "", FULL WORK);
    RIG_IS(ABSENT, evidence_lockout_hydraulic, "", FULL "look(HO1)");
    RIG_IS(PARTIAL, evidence_lockout_hydraulic, "", PROP OFF DRAIN WORK);
    RIG_IS(PARTIAL,
           evidence_lockout_hydraulic,
           "",
           PROP OFF DRAIN "measure(MP1:P,,bar)=6000000 measure(3A:A,,bar)=0 " WORK);
    RIG_IS(PARTIAL,
           evidence_lockout_hydraulic,
           "",
           PROP OFF DRAIN "measure(MP1:P,,bar)=0 " WORK); // a point is missing
}

static void what_is_not_locked_or_not_drained_is_refuted(void **state)
{
    (void)state;
    RIG_IS(REFUTED, evidence_lockout_hydraulic, "", WORK);
    RIG_IS(REFUTED, evidence_lockout_hydraulic, "", PROP "operate(Q0,0) " DRAIN EMPTY WORK);
    RIG_IS(REFUTED, evidence_lockout_hydraulic, "", PROP OFF EMPTY WORK);
    RIG_IS(REFUTED,
           evidence_lockout_hydraulic,
           "",
           PROP OFF "operate(3Z1,1,drain) " EMPTY WORK); // its cock is open
    struct evidence shut =
        rig_finds(evidence_lockout_hydraulic, "", FULL "operate(3Z1,0,drain) " WORK);
    assert_int_equal(shut.verdict, EVIDENCE_REFUTED); // the drain stays open while hands work
    assert_string_equal(shut.subject.fr, "3Z1.drain");
}

static void a_gauge_read_before_the_drain_proves_nothing(void **state)
{
    (void)state;
    RIG_IS(PARTIAL, evidence_lockout_hydraulic, "", PROP OFF EMPTY DRAIN WORK);
    RIG_IS(PARTIAL, evidence_lockout_hydraulic, "", PROP EMPTY OFF DRAIN WORK);
}

static void a_load_is_propped_before_oil_is_let_out(void **state)
{
    (void)state;
    RIG_IS(REFUTED, evidence_lockout_hydraulic, "", OFF DRAIN EMPTY WORK "state(hanging)=0.1");
    RIG_IS(SHOWN, evidence_lockout_hydraulic, "", OFF DRAIN EMPTY WORK "state(hanging)=0");
    RIG_IS(SHOWN, evidence_lockout_hydraulic, "", FULL WORK "state(hanging)=0.1");
    RIG_IS(PARTIAL, evidence_lockout_hydraulic, "", OFF DRAIN PROP EMPTY WORK);
    RIG_IS(REFUTED, evidence_lockout_hydraulic, "", FULL "unblock(3A) " WORK "state(hanging)=0.1");
    RIG_IS(REFUTED,
           evidence_lockout_hydraulic,
           "",
           OFF "block(3A)! " DRAIN EMPTY WORK "state(hanging)=1");
}

static void what_hangs_or_turns_at_another_station_is_not_in_the_zone(void **state)
{
    (void)state;
    // 1V1 stands elsewhere than 3A and 3K1: the load is not asked for, all standstills are.
    RIG_IS(
        SHOWN, evidence_lockout_hydraulic, "", OFF DRAIN EMPTY "dismantle(1V1) state(hanging)=1");
    RIG_IS(SHOWN, evidence_lockout_mechanism, "", FULL "dismantle(1V1)");
    RIG_IS(PARTIAL, evidence_lockout_mechanism, "", PROP OFF DRAIN EMPTY "dismantle(1V1)");
    // A hose is where what it joins is.
    RIG_IS(REFUTED, evidence_lockout_hydraulic, "", OFF DRAIN EMPTY WORK "state(hanging)=1");
}

static void the_order_of_the_release_is_its_own(void **state)
{
    (void)state;
    RIG_IS(PARTIAL,
           evidence_lockout_hydraulic,
           "",
           PROP OFF "operate(3Z1,1,drain) operate(3Z1,0,isolator) " EMPTY WORK);
}

static void another_isolator_of_the_same_energy_will_do(void **state)
{
    (void)state;
    RIG_IS(SHOWN,
           evidence_lockout_hydraulic,
           "",
           PROP "operate(Q2,0) lock(Q2) tag(Q2) " DRAIN EMPTY WORK);
    RIG_IS(REFUTED,
           evidence_lockout_hydraulic,
           "",
           PROP "operate(0V1,0) lock(0V1) tag(0V1) " DRAIN EMPTY WORK);
}

static void a_mechanism_is_seen_at_rest(void **state)
{
    (void)state;
    RIG_IS(SHOWN, evidence_lockout_mechanism, "", FULL "dismantle(3K1)");
    RIG_IS(PARTIAL, evidence_lockout_mechanism, "", PROP OFF DRAIN EMPTY "dismantle(3K1)");
    RIG_IS(PARTIAL,
           evidence_lockout_mechanism,
           "",
           PROP OFF "check_still(3K1)=150 " DRAIN EMPTY "dismantle(3K1)");
    RIG_IS(PARTIAL, evidence_lockout_mechanism, "", STILL PROP OFF DRAIN EMPTY "dismantle(3K1)");
    RIG_IS(SHOWN,
           evidence_lockout_mechanism,
           "",
           PROP OFF "measure(3K1,,rpm)=0 " DRAIN EMPTY "dismantle(3K1)");
    RIG_IS(REFUTED, evidence_lockout_mechanism, "", PROP STILL DRAIN EMPTY "dismantle(3K1)");
    RIG_IS(ABSENT, evidence_lockout_mechanism, "", "look(3K1)");
}

static void adjusting_a_mechanism_is_work_turning_a_dial_is_not(void **state)
{
    (void)state;
    RIG_IS(REFUTED, evidence_lockout_mechanism, "", PROP STILL "adjust(3K1,2,tension)");
    RIG_IS(SHOWN, evidence_lockout_mechanism, "", FULL "adjust(3K1,2,tension)");
    RIG_IS(ABSENT, evidence_lockout_mechanism, "", "adjust(1V1,2,opening)");
}

static void what_is_propped_and_drained_is_set_back_at_the_end(void **state)
{
    (void)state;
    static const char *const back =
        "untag(Q0) unlock(Q0) operate(Q0,1) run_test(manual) hand_over(definitive)";
    struct text_builder all = {0};
    text_builder_append(&all,
                        FULL WORK "fit(HO1,FX) announce(restart) operate(3Z1,0,drain) "
                                  "operate(3Z1,1,isolator) unblock(3A) ");
    text_builder_append(&all, back);
    RIG_IS(SHOWN, evidence_lockout_removed, "", text_builder_text(&all));
    text_builder_reset(&all);
    text_builder_append(&all, FULL WORK "fit(HO1,FX) announce(restart) unblock(3A) ");
    text_builder_append(&all, back);
    RIG_IS(PARTIAL, evidence_lockout_removed, "", text_builder_text(&all));
    text_builder_reset(&all);
    text_builder_append(&all,
                        FULL WORK "fit(HO1,FX) announce(restart) operate(3Z1,0,drain) "
                                  "operate(3Z1,1,isolator) ");
    text_builder_append(&all, back);
    struct evidence left = rig_finds(evidence_lockout_removed, "", text_builder_text(&all));
    assert_int_equal(left.verdict, EVIDENCE_PARTIAL);
    assert_non_null(strstr(left.subject.fr, "cale"));
    text_builder_clear(&all);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_accumulator_is_isolated_drained_and_read_as_empty),
        cmocka_unit_test(what_is_not_locked_or_not_drained_is_refuted),
        cmocka_unit_test(a_gauge_read_before_the_drain_proves_nothing),
        cmocka_unit_test(a_load_is_propped_before_oil_is_let_out),
        cmocka_unit_test(what_hangs_or_turns_at_another_station_is_not_in_the_zone),
        cmocka_unit_test(the_order_of_the_release_is_its_own),
        cmocka_unit_test(another_isolator_of_the_same_energy_will_do),
        cmocka_unit_test(a_mechanism_is_seen_at_rest),
        cmocka_unit_test(adjusting_a_mechanism_is_work_turning_a_dial_is_not),
        cmocka_unit_test(what_is_propped_and_drained_is_set_back_at_the_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

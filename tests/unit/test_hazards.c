#include "grading/evidence/hazards.h"
#include "tests/support/sentence.h"

#define RISKS "declare_risk(electrical) declare_risk(pressure) "
#define WORN  "wear(shoes) wear(glasses) mark_zone "

static void risks_are_declared_before_the_first_exposure(void **state)
{
    (void)state;
    CHECK_SHOWN(evidence_risks_declared, RISKS "operate(Q0,0) dismantle(1Y1)");
    CHECK_PARTIAL(evidence_risks_declared, "declare_risk(electrical) dismantle(1Y1)");
    CHECK_PARTIAL(evidence_risks_declared,
                  "declare_risk(electrical) operate(Q0,0) declare_risk(pressure) dismantle(1Y1)");
    CHECK_REFUTED(evidence_risks_declared, "operate(Q0,0) " RISKS "dismantle(1Y1)");
    CHECK_REFUTED(evidence_risks_declared, "measure(Q0:2,Q0:4,V~)=230 " RISKS);
    CHECK_REFUTED(evidence_risks_declared, "declare_risk(noise) lock(Q0)");
    CHECK_ABSENT(evidence_risks_declared, "measure(1Y1:A1,1Y1:A2,V=)=24 " RISKS);
}

static void equipment_is_worn_and_the_zone_marked_at_each_work(void **state)
{
    (void)state;
    CHECK_SHOWN(evidence_equipment_worn, WORN "dismantle(1Y1)");
    CHECK_PARTIAL(evidence_equipment_worn, "wear(shoes) wear(glasses) dismantle(1Y1)");
    CHECK_PARTIAL(evidence_equipment_worn, "wear(shoes) mark_zone dismantle(1Y1)");
    CHECK_PARTIAL(evidence_equipment_worn, WORN "dismantle(1Y1) wear(glasses)=0 fit(1Y1,EV-1)");
    CHECK_PARTIAL(evidence_equipment_worn, WORN "mark_zone=0 adjust(1Q1,opening)=50");
    CHECK_REFUTED(evidence_equipment_worn, "dismantle(1Y1) " WORN);
    CHECK_REFUTED(evidence_equipment_worn, WORN "dismantle(1Y1) measure(Q0:2,Q0:4,V~)=230");
    CHECK_SHOWN(evidence_equipment_worn,
                WORN "dismantle(1Y1) wear(insulating_gloves) measure(Q0:2,Q0:4,V~)=230");
    CHECK_ABSENT(evidence_equipment_worn, "measure(1Y1:A1,1Y1:A2,V=)=24");
}

static void a_force_left_at_the_hand_over_is_refuted(void **state)
{
    (void)state;
    CHECK_SHOWN(evidence_safety_devices, "force(Q1.1)=1 unforce(Q1.1) hand_over(definitive)");
    CHECK_REFUTED(evidence_safety_devices, "force(Q1.1)=1 hand_over(definitive) unforce(Q1.1)");
    CHECK_REFUTED(evidence_safety_devices, "force(Q1.1)=1 unforce(Q1.2) hand_over(definitive)");
    CHECK_REFUTED(evidence_safety_devices, "force(Q1.1)=1");
    CHECK_SHOWN(evidence_safety_devices, "fit(1Y1,EV-9)");
    CHECK_ABSENT(evidence_safety_devices, "look(S0)");
}

static void a_safety_device_out_disconnected_or_unsuitable_is_refuted(void **state)
{
    (void)state;
    CHECK_REFUTED(evidence_safety_devices, "dismantle(S0) hand_over(definitive)");
    CHECK_SHOWN(evidence_safety_devices, "dismantle(S0) fit(S0,SX-1) hand_over(definitive)");
    CHECK_REFUTED(evidence_safety_devices, "dismantle(S0) fit(S0,SX-9) hand_over(definitive)");
    assert_string_equal(
        cited_word(evidence_safety_devices, "dismantle(S0) fit(S0,SX-9) hand_over(definitive)", 0),
        "fit");
    CHECK_SHOWN(evidence_safety_devices,
                "dismantle(S0) fit(S0,SX-9) fit(S0,SX-1) hand_over(definitive)");
    CHECK_REFUTED(evidence_safety_devices, "disconnect(W245,S0:11) hand_over(definitive)");
    CHECK_REFUTED(evidence_safety_devices,
                  "disconnect(W245,S0:11) connect(W245,S0:12) hand_over(definitive)");
    CHECK_SHOWN(evidence_safety_devices,
                "disconnect(W245,S0:11) connect(W245,S0:11) hand_over(definitive)");
}

static void protections_are_judged_at_the_hand_over_alone(void **state)
{
    (void)state;
    CHECK_SHOWN(evidence_protections_in_service, "fit(1Y1,EV-1) hand_over(definitive)");
    CHECK_REFUTED(evidence_protections_in_service, "dismantle(S0) hand_over(definitive)");
    CHECK_ABSENT(evidence_protections_in_service, "dismantle(S0)");
}

static void a_major_hazard_is_refuted_with_the_act_it_came_from(void **state)
{
    (void)state;
    const char *sentence = "look(1Y1) dismantle(1Y1) hazard(shock)=2";
    CHECK_REFUTED(evidence_no_hazard, sentence);
    assert_string_equal(cited_word(evidence_no_hazard, sentence, 0), "dismantle");
    assert_string_equal(cited_word(evidence_no_hazard, sentence, 1), "hazard");
    assert_string_equal(found_in(evidence_no_hazard, sentence).subject.fr, "électrisation");
    CHECK_SHOWN(evidence_no_hazard, "dismantle(1Y1)");
    CHECK_ABSENT(evidence_no_hazard, "read_order look(1Y1)");
}

static void minor_hazards_are_listed_and_do_not_refute(void **state)
{
    (void)state;
    struct evidence fact =
        found_in(evidence_no_hazard, "dismantle(1Q1) hazard(jet)=1 fit(1Q1,X) hazard(jet)=1");
    assert_int_equal(fact.verdict, EVIDENCE_SHOWN);
    assert_int_equal(fact.citation_count, 2);
    assert_string_equal(fact.subject.en, "jet of air");
    CHECK_REFUTED(evidence_no_hazard, "touch(1L1) hazard(movement)=2 dismantle(1Q1) hazard(jet)=1");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(risks_are_declared_before_the_first_exposure),
        cmocka_unit_test(equipment_is_worn_and_the_zone_marked_at_each_work),
        cmocka_unit_test(a_force_left_at_the_hand_over_is_refuted),
        cmocka_unit_test(a_safety_device_out_disconnected_or_unsuitable_is_refuted),
        cmocka_unit_test(protections_are_judged_at_the_hand_over_alone),
        cmocka_unit_test(a_major_hazard_is_refuted_with_the_act_it_came_from),
        cmocka_unit_test(minor_hazards_are_listed_and_do_not_refute),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

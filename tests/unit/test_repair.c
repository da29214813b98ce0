#include "grading/evidence/repair.h"
#include "tests/support/sentence.h"

static void the_failed_element_alone_is_treated(void **state)
{
    (void)state;
    CHECK_SHOWN(evidence_element_alone_electrical, "dismantle(1Y1) fit(1Y1,EV-1)");
    CHECK_SHOWN(evidence_element_alone_electrical,
                "disconnect(W245,1Y1:A1) connect(W245,1Y1:A1) fit(1Y1,EV-1)");
    CHECK_PARTIAL(evidence_element_alone_electrical, "fit(F12,F) fit(1Y1,EV-1)");
    assert_string_equal(
        found_in(evidence_element_alone_electrical, "fit(F12,F) fit(1Y1,EV-1)").subject.fr, "F12");
    CHECK_PARTIAL(evidence_element_alone_electrical, "fit(1Y1,EV-1) adjust(1Q1,opening)=90");
    CHECK_SHOWN(evidence_element_alone_electrical,
                "adjust(1Q1,opening)=90 adjust(1Q1,opening)=50 fit(1Y1,EV-1)");
}

static void another_element_or_none_is_refuted(void **state)
{
    (void)state;
    CHECK_REFUTED(evidence_element_alone_electrical, "fit(F12,F)");
    CHECK_REFUTED(evidence_element_alone_electrical, "fit(1Y1,EV-1)! hand_over(definitive)");
    CHECK_REFUTED(evidence_element_alone_electrical, "look(1Y1) hand_over(definitive)");
    CHECK_ABSENT(evidence_element_alone_electrical, "dismantle(1Y1)");
    CHECK_ABSENT(evidence_element_alone_pneumatic, "fit(F12,F) hand_over(definitive)");
}

static void any_of_the_alternatives_is_right(void **state)
{
    (void)state;
    struct bench bench;
    static const char *const both[] = {"1Y1", "F12"};
    static const char *const wire[] = {"W245"};
    static const struct text_list repairs[] = {{both, 2}, {wire, 1}};
    bench_open(&bench, NULL);
    bench.expectations->repairs = repairs;
    bench.expectations->repair_count = 2;
    bench_say(&bench, "fit(1Y1,EV-1) hand_over(definitive)");
    struct evidence half = evidence_element_alone_electrical(&bench.session);
    assert_int_equal(half.verdict, EVIDENCE_REFUTED);
    assert_string_equal(half.subject.fr, "F12");
    bench_say(&bench, "fit(F12,F)");
    assert_int_equal(evidence_element_alone_electrical(&bench.session).verdict, EVIDENCE_SHOWN);
    bench_close(&bench);
    bench_open(&bench, NULL);
    bench.expectations->repairs = repairs;
    bench.expectations->repair_count = 2;
    bench_say(&bench, "connect(W245,1Y1:A1)");
    assert_int_equal(evidence_element_alone_electrical(&bench.session).verdict, EVIDENCE_SHOWN);
    bench_close(&bench);
}

static void a_remedy_that_cannot_help_treats_nothing(void **state)
{
    (void)state;
    struct bench bench;
    static const char *const words[] = {"fit", "repair:reterminate"};
    bench_open(&bench, NULL);
    bench.expectations->remedies = (struct text_list){words, 2};
    bench_say(&bench, "repair(1Y1,,tighten) hand_over(definitive)");
    assert_int_equal(evidence_element_alone_electrical(&bench.session).verdict, EVIDENCE_REFUTED);
    bench_say(&bench, "repair(1Y1,,reterminate)");
    assert_int_equal(evidence_element_alone_electrical(&bench.session).verdict, EVIDENCE_SHOWN);
    bench_close(&bench);
    CHECK_SHOWN(evidence_element_alone_electrical, "repair(1Y1,,tighten)");
}

static void the_part_fitted_does_the_job(void **state)
{
    (void)state;
    CHECK_SHOWN(evidence_equivalence_electrical, "fit(1Y1,EV-1)");
    CHECK_SHOWN(evidence_equivalence_electrical, "fit(1Y1,EV-2)");
    CHECK_REFUTED(evidence_equivalence_electrical, "fit(1Y1,EV-9)");
    CHECK_REFUTED(evidence_equivalence_electrical, "fit(1Y1,XX)");
    CHECK_REFUTED(evidence_equivalence_electrical, "fit(1Y1,EV-1) fit(1Y1,EV-9)");
    CHECK_PARTIAL(evidence_equivalence_electrical, "fit(1Y1,EV-9) fit(1Y1,EV-1)");
    CHECK_ABSENT(evidence_equivalence_electrical, "fit(1V1,VX-9)");
    CHECK_REFUTED(evidence_equivalence_pneumatic, "fit(1V1,VX-9)");
    CHECK_ABSENT(evidence_equivalence_mechanical, "fit(1V1,VX-9)");
    CHECK_REFUTED(evidence_equivalence_mechanical, "fit(1L1,GX-9)");
}

static void an_article_the_author_accepts_is_right(void **state)
{
    (void)state;
    struct bench bench;
    static const char *const articles[] = {"EV-9"};
    bench_open(&bench, NULL);
    bench.expectations->accepted_articles = (struct text_list){articles, 1};
    bench_say(&bench, "fit(1Y1,EV-9)");
    assert_int_equal(evidence_equivalence_electrical(&bench.session).verdict, EVIDENCE_SHOWN);
    bench_close(&bench);
}

static void settings_stand_within_their_limits_at_the_end(void **state)
{
    (void)state;
    CHECK_SHOWN(evidence_settings_pneumatic, "adjust(1Q1,opening)=47");
    CHECK_SHOWN(evidence_settings_pneumatic, "adjust(1Q1,opening)=80 adjust(1Q1,opening)=52");
    CHECK_REFUTED(evidence_settings_pneumatic, "adjust(1Q1,opening)=52 adjust(1Q1,opening)=80");
    CHECK_REFUTED(evidence_settings_pneumatic, "adjust(1Q1,opening)=50! hand_over(definitive)");
    CHECK_REFUTED(evidence_settings_pneumatic, "hand_over(definitive) adjust(1Q1,opening)=50");
    CHECK_ABSENT(evidence_settings_pneumatic, "look(1Q1)");
    CHECK_ABSENT(evidence_settings_electrical, "adjust(1Q1,opening)=50 hand_over(definitive)");
}

static void a_setting_moved_without_need_is_partial(void **state)
{
    (void)state;
    struct bench bench;
    bench_open(&bench, NULL);
    bench.expectations->setting_count = 0;
    bench_say(&bench, "adjust(1Q1,opening)=90");
    assert_int_equal(evidence_settings_pneumatic(&bench.session).verdict, EVIDENCE_PARTIAL);
    bench_say(&bench, "adjust(1Q1,opening)=50");
    assert_int_equal(evidence_settings_pneumatic(&bench.session).verdict, EVIDENCE_ABSENT);
    bench_say(&bench, "hand_over(definitive)");
    assert_int_equal(evidence_settings_nominal(&bench.session).verdict, EVIDENCE_SHOWN);
    bench_close(&bench);
}

static void nominal_settings_and_no_force_at_the_hand_over(void **state)
{
    (void)state;
    CHECK_SHOWN(evidence_settings_nominal, "adjust(1Q1,opening)=50 hand_over(definitive)");
    CHECK_REFUTED(evidence_settings_nominal, "adjust(1Q1,opening)=90 hand_over(definitive)");
    CHECK_REFUTED(evidence_settings_nominal,
                  "adjust(1Q1,opening)=50 force(Q1.1)=1 hand_over(definitive)");
    CHECK_SHOWN(evidence_settings_nominal,
                "adjust(1Q1,opening)=50 dismantle(S0) hand_over(definitive)");
    CHECK_ABSENT(evidence_settings_nominal, "adjust(1Q1,opening)=50");
}

static void what_was_fitted_is_checked_before_the_voltage_returns(void **state)
{
    (void)state;
    CHECK_SHOWN(evidence_checked_dead,
                "fit(1Y1,EV-1) measure(1Y1:A1,1Y1:A2,ohm)=384 operate(Q0,1)");
    CHECK_SHOWN(evidence_checked_dead,
                "repair(W245) measure(XV1:8,1Y1:A1,continuity)=0.1 operate(Q0,1)");
    CHECK_REFUTED(evidence_checked_dead, "fit(1Y1,EV-1) operate(Q0,1)");
    CHECK_REFUTED(evidence_checked_dead,
                  "fit(1Y1,EV-1) operate(Q0,1) measure(1Y1:A1,1Y1:A2,ohm)=384");
    CHECK_REFUTED(evidence_checked_dead,
                  "measure(1Y1:A1,1Y1:A2,ohm)=9e9 fit(1Y1,EV-1) hand_over(definitive)");
    CHECK_REFUTED(evidence_checked_dead, "fit(1Y1,EV-1) measure(1Y1:A1,1Y1:A2,V=)=0 operate(Q0,1)");
    CHECK_REFUTED(evidence_checked_dead, "fit(1Y1,EV-1) measure(Q0:2,Q0:4,ohm)=9e9 operate(Q0,1)");
    CHECK_REFUTED(evidence_checked_dead,
                  "fit(1Y1,EV-1) measure(1Y1:A1,1Y1:A2,ohm)=0~live operate(Q0,1)");
    CHECK_SHOWN(evidence_checked_dead, "fit(Q1,X) measure(Q0:2,Q0:4,ohm)=9 operate(Q0,1)");
    CHECK_ABSENT(evidence_checked_dead, "fit(1Y1,EV-1)");
    CHECK_ABSENT(evidence_checked_dead, "fit(1V1,VX-9) operate(Q0,1)");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_failed_element_alone_is_treated),
        cmocka_unit_test(another_element_or_none_is_refuted),
        cmocka_unit_test(any_of_the_alternatives_is_right),
        cmocka_unit_test(a_remedy_that_cannot_help_treats_nothing),
        cmocka_unit_test(the_part_fitted_does_the_job),
        cmocka_unit_test(an_article_the_author_accepts_is_right),
        cmocka_unit_test(settings_stand_within_their_limits_at_the_end),
        cmocka_unit_test(a_setting_moved_without_need_is_partial),
        cmocka_unit_test(nominal_settings_and_no_force_at_the_hand_over),
        cmocka_unit_test(what_was_fitted_is_checked_before_the_voltage_returns),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

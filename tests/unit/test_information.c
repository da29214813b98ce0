#include "grading/evidence/information.h"
#include "tests/support/sentence.h"

#define ALL "read_order ask(since) read_panel(E11) open_document(history) "

static void all_information_before_the_first_hypothesis_is_shown(void **state)
{
    (void)state;
    CHECK_SHOWN(evidence_information_gathered, ALL "hypothesis(1Y1.open)");
    CHECK_SHOWN(evidence_information_gathered, ALL "measure(1Y1:A1,1Y1:A2,V=)=24");
    assert_int_equal(
        found_in(evidence_information_gathered, ALL "hypothesis(1Y1.open)").citation_count, 4);
}

static void information_sought_after_the_hypothesis_comes_too_late(void **state)
{
    (void)state;
    CHECK_PARTIAL(evidence_information_gathered,
                  "read_order ask(since) hypothesis(1Y1.open) read_panel(E11) "
                  "open_document(history)");
    CHECK_REFUTED(evidence_information_gathered,
                  "read_order hypothesis(1Y1.open) ask(since) read_panel(E11) "
                  "open_document(history)");
    CHECK_REFUTED(evidence_information_gathered, "dismantle(1Y1) " ALL "hypothesis(1Y1.open)");
    struct evidence late =
        found_in(evidence_information_gathered, "read_order ask(since) hypothesis(1Y1.open)");
    assert_string_equal(late.subject.fr, "pupitre, historique");
    assert_string_equal(late.subject.en, "panel, history");
}

static void refused_acts_inform_nobody(void **state)
{
    (void)state;
    CHECK_REFUTED(evidence_information_gathered,
                  "read_order ask(since)! read_panel(E11)! open_document(history)! "
                  "hypothesis(1Y1.open)");
}

static void nobody_is_rated_on_information_before_he_acts(void **state)
{
    (void)state;
    CHECK_ABSENT(evidence_information_gathered, "read_order ask(since)");
    CHECK_ABSENT(evidence_symptom_seen, "read_order look(1L1)");
    CHECK_ABSENT(evidence_work_prepared_electrical, "open_document(folio:E3)");
    CHECK_ABSENT(evidence_dialogue, "ask(since)");
}

static void the_symptom_is_seen_on_the_machine_and_on_the_panel(void **state)
{
    (void)state;
    CHECK_SHOWN(evidence_symptom_seen, "look(1L1) read_panel(E11) measure(1Y1:A1,1Y1:A2,V=)=24");
    CHECK_PARTIAL(evidence_symptom_seen, "look(1L1) dismantle(1Y1) read_panel(E11)");
    CHECK_PARTIAL(evidence_symptom_seen, "look(1L1) read_panel(E23) dismantle(1Y1)");
    CHECK_REFUTED(evidence_symptom_seen, "look(1Y1) dismantle(1Y1) look(1L1) read_panel(E11)");
    assert_string_equal(cited_word(evidence_symptom_seen, "look(1Y1) dismantle(1Y1)", 0),
                        "dismantle");
}

static void without_a_named_symptom_a_sense_and_a_reading_will_do(void **state)
{
    (void)state;
    struct bench bench;
    bench_open(&bench, NULL);
    bench.expectations->symptom.count = 0;
    bench_say(&bench, "read_order measure(1Y1:A1,1Y1:A2,V=)=24");
    assert_int_equal(evidence_symptom_seen(&bench.session).verdict, EVIDENCE_REFUTED);
    bench_say(&bench, "look(1Y1)");
    assert_int_equal(evidence_symptom_seen(&bench.session).verdict, EVIDENCE_PARTIAL);
    bench_say(&bench, "read_plc(X11)=1");
    assert_int_equal(evidence_symptom_seen(&bench.session).verdict, EVIDENCE_SHOWN);
    bench_close(&bench);
}

static void a_job_is_prepared_with_the_folio_of_its_trade_and_the_store(void **state)
{
    (void)state;
    CHECK_SHOWN(evidence_work_prepared_electrical,
                "lock(Q0) open_document(folio:E3) query_store(1Y1) dismantle(1Y1)");
    CHECK_PARTIAL(evidence_work_prepared_electrical,
                  "open_document(folio:P1) query_store(1Y1) dismantle(1Y1)");
    CHECK_SHOWN(evidence_work_prepared_pneumatic,
                "open_document(folio:P1) open_document(parts) dismantle(1V1)");
    CHECK_PARTIAL(evidence_work_prepared_pneumatic,
                  "open_document(folio:P1) dismantle(1V1) query_store(1V1)");
    CHECK_REFUTED(evidence_work_prepared_electrical,
                  "dismantle(1Y1) open_document(folio:E3) query_store(1Y1)");
}

static void the_dialogue_opens_holds_and_closes(void **state)
{
    (void)state;
    CHECK_SHOWN(evidence_dialogue,
                "ask(since) diagnose(1Y1.open,age) announce(stop) fit(1Y1,EV-1) "
                "hand_over(definitive)");
    CHECK_PARTIAL(evidence_dialogue,
                  "ask(since) diagnose(1Y1.open,age) fit(1Y1,EV-1) "
                  "hand_over(definitive)");
    CHECK_PARTIAL(evidence_dialogue, "ask(since) announce(stop) fit(1Y1,EV-1)");
    CHECK_PARTIAL(evidence_dialogue,
                  "announce(stop) fit(1Y1,EV-1) ask(since) hand_over(definitive)");
    CHECK_REFUTED(evidence_dialogue, "announce(restart) fit(1Y1,EV-1) hand_over(definitive)");
    assert_string_equal(cited_word(evidence_dialogue, "fit(1Y1,EV-1)", 0), "fit");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_information_before_the_first_hypothesis_is_shown),
        cmocka_unit_test(information_sought_after_the_hypothesis_comes_too_late),
        cmocka_unit_test(refused_acts_inform_nobody),
        cmocka_unit_test(nobody_is_rated_on_information_before_he_acts),
        cmocka_unit_test(the_symptom_is_seen_on_the_machine_and_on_the_panel),
        cmocka_unit_test(without_a_named_symptom_a_sense_and_a_reading_will_do),
        cmocka_unit_test(a_job_is_prepared_with_the_folio_of_its_trade_and_the_store),
        cmocka_unit_test(the_dialogue_opens_holds_and_closes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

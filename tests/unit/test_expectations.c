#include "grading/evidence/registry.h"
#include "grading/evidence/trace.h"
#include "tests/support/sentence.h"

#include <math.h>

// The usual expectations with one text put in the place of another.
static enum status read_changed(const char *old, const char *new, struct error *error)
{
    struct text_builder text = {0};
    const char *at = strstr(bench_expectations, old);
    assert_non_null(at);
    text_builder_append_n(&text, bench_expectations, (size_t)(at - bench_expectations));
    text_builder_append(&text, new);
    text_builder_append(&text, at + strlen(old));
    struct json *json = NULL;
    assert_int_equal(json_parse(text_builder_text(&text), text.length, "test", &json, error),
                     STATUS_OK);
    struct scenario scenario = {.id = "bench/test",
                                .plant = &bench_plant,
                                .energies = bench_energies,
                                .energy_count = 2,
                                .tests = bench_tests,
                                .test_count = 2,
                                .expectations = json_root(json)};
    struct expectations *expectations = NULL;
    enum status status = expectations_read(&scenario, &expectations, error);
    assert_true((status == STATUS_OK) == (expectations != NULL));
    expectations_destroy(expectations);
    json_destroy(json);
    text_builder_clear(&text);
    return status;
}

static void refused(const char *old, const char *new, const char *path)
{
    struct error error;
    assert_int_equal(read_changed(old, new, &error), STATUS_SYNTAX);
    if (strstr(error.where, path) == NULL) {
        fail_msg("%s is not in %s: %s", path, error.where, error.what);
    }
}

static void what_an_author_writes_is_read(void **state)
{
    (void)state;
    struct bench bench;
    bench_open(&bench, NULL);
    const struct expectations *read = bench.expectations;
    assert_string_equal(read->root, "1Y1.open");
    assert_int_equal(read->proof_count, 2);
    assert_int_equal(read->proofs[0].readings[0].judged, JUDGEMENT_NORMAL);
    assert_true(read->proofs[0].readings[0].above == 20.0);
    assert_true(isinf(read->proofs[0].readings[0].below));
    assert_true(read->settings[0].low == 45.0 && read->settings[0].high == 55.0);
    assert_int_equal(read->information.count, 4);
    assert_int_equal(read->hypotheses, 2);
    bench_close(&bench);
}

static void mistakes_are_told_with_their_path(void **state)
{
    (void)state;
    struct error error;
    assert_int_equal(read_changed("1Y1.open", "1Y1.open", &error), STATUS_OK);
    refused("\"1Y1.open\"", "\"1Y1.melted\"", "expectations.root");
    refused("\"1Y1.open\"", "\"1Y1.opened\"", "expectations.root");
    refused("\"1Y1.open\"", "\"1Y1.\"", "expectations.root");
    refused("\"root\":\"1Y1.open\"", "\"root\":\"9Y9.open\"", "expectations.root");
    refused("\"modes\":[\"open\"]", "\"modes\":[\"opened\"]", "expectations.modes[1]");
    refused("\"causes\":[\"age\"", "\"causes\":[\"bad luck\"", "expectations.causes[1]");
    refused("\"repair\":[[\"1Y1\"]]", "\"repair\":[]", "expectations.repair");
    refused("\"repair\":[[\"1Y1\"]]", "\"repair\":[[\"9Y9\"]]", "expectations.repair[1][1]");
    refused("1Y1:A1", "1Y1:A9", "expectations.proofs[1][1]");
    refused("\"mode\":\"V=\"", "\"mode\":\"volts\"", "expectations.proofs[1][1]");
    refused("\"above\"", "\"over\"", "expectations.proofs[1][1].over");
    refused("1Q1.opening", "1Q1.closing", "expectations.settings");
    refused("[45,55]", "[55,45]", "expectations.settings");
    refused("\"Q0:2\",\"Q0:4\"", "\"Q0:2\"", "expectations.dead_tests[1]");
    refused("\"tests\":[\"manual\"", "\"tests\":[\"dance\"", "expectations.tests[1]");
    refused("\"definitive\"", "\"forever\"", "expectations.character");
    refused("\"character\"", "\"charakter\"", "expectations.charakter");
    refused("\"chain\":", "\"remedies\":[\"pray\"],\"chain\":", "expectations.remedies[1]");
    refused("\"judged\":\"normal\"", "\"judged\":\"fine\"", "expectations.proofs[1][1]");
    refused("\"chain\":[\"1Y1\",\"W245\"],", "", "expectations.chain");
}

static void a_list_without_alternatives_is_one_alternative(void **state)
{
    (void)state;
    struct error error;
    assert_int_equal(read_changed("[[\"1Y1\"]]", "[\"1Y1\",\"F12\"]", &error), STATUS_OK);
    assert_int_equal(
        read_changed("\"consequences\":[\"F12.blown\"]", "\"consequences\":{}", &error), STATUS_OK);
}

static void every_row_names_a_function_and_every_function_a_row(void **state)
{
    (void)state;
    struct referential *tmi = NULL;
    struct error error;
    assert_int_equal(referential_load("assets/referential/tmi", &tmi, &error), STATUS_OK);
    for (uint32_t i = 0; i < tmi->criterion_count; i++) {
        const char *name = tmi->criteria[i].evidence;
        if (name[0] != '\0' && evidence_find(name) == NULL) {
            fail_msg("row %s: there is no %s", tmi->criteria[i].id, name);
        }
    }
    for (size_t k = 0; k < evidence_count(); k++) {
        bool used = false;
        for (uint32_t i = 0; i < tmi->criterion_count; i++) {
            used = used || text_equal(tmi->criteria[i].evidence, evidence_at(k)->name);
        }
        if (!used) {
            fail_msg("%s serves no row", evidence_at(k)->name);
        }
    }
    assert_null(evidence_find("nothing"));
    referential_destroy(tmi);
}

static void an_empty_session_shows_and_refutes_nothing(void **state)
{
    (void)state;
    for (size_t k = 0; k < evidence_count(); k++) {
        struct evidence fact = found_in(evidence_at(k)->find, "");
        if (fact.verdict != EVIDENCE_ABSENT || fact.citation_count != 0) {
            fail_msg("%s rates an empty session", evidence_at(k)->name);
        }
    }
}

static void citations_are_ordered_once_each_and_bounded(void **state)
{
    (void)state;
    struct evidence fact = evidence_of(EVIDENCE_SHOWN, REASON_NONE);
    static const uint32_t given[] = {5, 3, 0, 5, 9, 1, 2, 4, 6, 7, 8};
    for (size_t i = 0; i < sizeof given / sizeof *given; i++) {
        evidence_cite(&fact, given[i]);
    }
    assert_int_equal(fact.citation_count, EVIDENCE_CITATIONS_MAX);
    static const uint32_t kept[] = {1, 2, 3, 4, 5, 6, 7, 9};
    assert_memory_equal(fact.citations, kept, sizeof kept);
}

static void reasons_speak_of_their_subject_in_both_languages(void **state)
{
    (void)state;
    char text[256];
    reason_format(text, sizeof text, REASON_SWAPPED_FIRST, "1Y1", LANGUAGE_FR);
    assert_string_equal(text, "On est intervenu sur 1Y1 avant toute preuve.");
    reason_format(text, sizeof text, REASON_SWAPPED_FIRST, "1Y1", LANGUAGE_EN);
    assert_string_equal(text, "1Y1 was worked on before any proof.");
    for (int i = REASON_NONE + 1; i < REASON_COUNT; i++) {
        struct bilingual sentence = reason_template((enum reason)i);
        assert_true(sentence.fr[0] != '\0' && sentence.en[0] != '\0');
        assert_true((strstr(sentence.fr, "{}") == NULL) == (strstr(sentence.en, "{}") == NULL));
    }
}

// Is this reading, of that mode and points, observed in the sentence?
static bool is_observed(struct expected_reading reading, const char *sentence)
{
    struct bench bench;
    bench_open(&bench, NULL);
    bench_say(&bench, sentence);
    reading.on = reading.on == NULL ? "" : reading.on;
    reading.with = reading.with == NULL ? "" : reading.with;
    bool seen = trace_observed(&bench.session, &reading, 0, bench.journal.entry_count) != 0;
    bench_close(&bench);
    return seen;
}

#define READING(...) ((struct expected_reading){__VA_ARGS__})
#define ANY          .above = -HUGE_VAL, .below = HUGE_VAL

static void each_kind_of_reading_is_observed_in_its_way(void **state)
{
    (void)state;
    struct expected_reading bar = READING(.mode = "bar", .on = "0S1:P", .above = 4e5, .below = 7e5);
    assert_true(is_observed(bar, "measure(0S1:P,,bar)=500000"));
    assert_false(is_observed(bar, "measure(0S1:P,,bar)=300000"));
    assert_false(is_observed(bar, "measure(0S1:P,,bar)=900000"));
    assert_false(is_observed(bar, "measure(0S1:P,,bar)=500000~over"));
    assert_false(is_observed(bar, "measure(1Y1:A1,,bar)=500000"));
    assert_false(is_observed(bar, "measure(0S1:P,,V=)=500000"));
    struct expected_reading dead =
        READING(.mode = "dead", .on = "Q0:2", .with = "PE:1", .above = -HUGE_VAL, .below = 12);
    assert_true(is_observed(dead, "test_dead(PE:1,Q0:2)=0"));
    assert_false(is_observed(dead, "test_dead(PE:1,Q0:2)=230"));
    assert_false(is_observed(dead, "test_dead(PE:1,Q0:4)=0"));
    assert_false(is_observed(dead, "measure(PE:1,Q0:2,V~)=0"));
    struct expected_reading touch =
        READING(.mode = "touch", .on = "1Y1", ANY, .shown = {"froide", "cold"});
    assert_true(is_observed(touch, "touch(1Y1,froide_au_toucher)"));
    assert_true(is_observed(touch, "touch(-1Y1,very_cold)"));
    assert_false(is_observed(touch, "touch(1Y1,elle_est_chaude)"));
    assert_false(is_observed(touch, "look(1Y1,froide)"));
    assert_false(is_observed(touch, "touch(1V1,froide)"));
}

static void any_function_of_an_instrument_is_a_reading(void **state)
{
    (void)state;
    struct expected_reading wire =
        READING(.mode = "clamp=", .on = "W245", .above = 0.05, .below = 0.1);
    assert_true(is_observed(wire, "measure(W245,,clamp=)=0.07"));
    assert_false(is_observed(wire, "measure(W244,,clamp=)=0.07"));
    assert_false(is_observed(wire, "measure(W245,W246,clamp=)=0.07"));
    struct expected_reading heat =
        READING(.mode = "T_contact", .on = "1Y1", .above = 330, .below = HUGE_VAL);
    assert_true(is_observed(heat, "measure(-1Y1,,T_contact)=350"));
    assert_false(is_observed(heat, "measure(1Y1,,T_ir)=350"));
    struct expected_reading sound = READING(.mode = "insulation",
                                            .on = "1Y1:A1",
                                            .with = "PE:1",
                                            .above = 1e6,
                                            .below = HUGE_VAL);
    assert_true(is_observed(sound, "measure(1Y1:A1,PE:1,insulation)=5e6"));
    struct expected_reading amps =
        READING(.mode = "A=", .on = "1Y1:A1", .with = "1Y1:A2", .above = 0.1, .below = 1);
    assert_true(is_observed(amps, "measure(1Y1:A1,1Y1:A2,A=)=0.5"));
    assert_true(is_observed(amps, "measure(1Y1:A2,1Y1:A1,A=)=-0.5"));
    assert_false(is_observed(amps, "measure(1Y1:A2,1Y1:A1,A=)=0.5"));
}

static void panels_programs_papers_and_tests_are_observed_too(void **state)
{
    (void)state;
    struct expected_reading step = READING(.mode = "plc", .on = "X11", .above = 0.5, .below = 2);
    assert_true(is_observed(step, "read_plc(X11)=1"));
    assert_false(is_observed(step, "read_plc(X11)=0"));
    assert_false(is_observed(step, "read_plc(X12)=1"));
    struct expected_reading panel = READING(.mode = "panel", .on = "E11", ANY);
    assert_true(is_observed(panel, "read_panel(E11)"));
    assert_false(is_observed(panel, "read_panel(E12)"));
    struct expected_reading ask = READING(.mode = "ask", .on = "since", ANY);
    assert_true(is_observed(ask, "ask(since)"));
    assert_false(is_observed(ask, "ask(since)!"));
    assert_false(is_observed(ask, "ask(noise) open_document(since)"));
    struct expected_reading paper = READING(.mode = "document", .on = "folio:E3", ANY);
    assert_true(is_observed(paper, "open_document(folio:E3)"));
    assert_false(is_observed(paper, "open_document(folio:P1) ask(folio:E3)"));
    struct expected_reading test = READING(.mode = "test", .on = "cycle", .above = 7, .below = 9);
    assert_true(is_observed(test, "run_test(cycle)=8"));
    assert_false(is_observed(test, "run_test(cycle)=12"));
    assert_false(is_observed(test, "run_test(manual)=8"));
}

static void terminals_of_one_node_stand_for_each_other(void **state)
{
    (void)state;
    assert_true(trace_same_node(&bench_plant, "-Q0:2", "Q0:2"));
    assert_true(trace_same_node(&bench_plant, "Q0:2", "Q1:U"));
    assert_false(trace_same_node(&bench_plant, "Q0:2", "Q0:4"));
    assert_false(trace_same_node(&bench_plant, "Q0:2", "nowhere"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_an_author_writes_is_read),
        cmocka_unit_test(mistakes_are_told_with_their_path),
        cmocka_unit_test(a_list_without_alternatives_is_one_alternative),
        cmocka_unit_test(every_row_names_a_function_and_every_function_a_row),
        cmocka_unit_test(an_empty_session_shows_and_refutes_nothing),
        cmocka_unit_test(citations_are_ordered_once_each_and_bounded),
        cmocka_unit_test(reasons_speak_of_their_subject_in_both_languages),
        cmocka_unit_test(each_kind_of_reading_is_observed_in_its_way),
        cmocka_unit_test(any_function_of_an_instrument_is_a_reading),
        cmocka_unit_test(panels_programs_papers_and_tests_are_observed_too),
        cmocka_unit_test(terminals_of_one_node_stand_for_each_other),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

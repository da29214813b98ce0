#include "engine/base/hash.h"
#include "grading/report/report.h"
#include "grading/report/words.h"
#include "tests/support/sentence.h"

static const char *const story =
    "read_order ask(since) hypothesis(1Y1.open) measure(1Y1:A1,1Y1:A2,V=)=24 judge(normal) "
    "operate(Q0,0) lock(Q0) test_dead(Q0:2,Q0:4)=0 dismantle(1Y1) hazard(shock)=2 fit(1Y1,EV-1) "
    "cost(EV-1)=38 adjust(1Q1,opening)=47.5 run_test(cycle)! hand_over(definitive)";

struct sample {
    struct bench bench;
    struct referential *referential;
    struct assessment *assessment;
    struct report_source source;
};

static void sample_open(struct sample *sample, const struct decision *decisions, uint32_t count)
{
    struct error error;
    bench_open(&sample->bench, NULL);
    bench_say(&sample->bench, story);
    struct journal *journal = &sample->bench.journal;
    (void)text_copy(journal->opening.session, sizeof journal->opening.session, "5e55");
    (void)text_copy(journal->opening.person, sizeof journal->opening.person, "=P\"1\"");
    (void)text_copy(journal->opening.utc, sizeof journal->opening.utc, "2026-03-12T08:30:00Z");
    sha256_hex("x", 1, journal->head);
    assert_int_equal(referential_load("assets/referential/tmi", &sample->referential, &error),
                     STATUS_OK);
    assert_int_equal(assessment_make(&sample->bench.scenario,
                                     journal,
                                     sample->referential,
                                     decisions,
                                     count,
                                     &sample->assessment,
                                     &error),
                     STATUS_OK);
    static const struct archive_visa visa = {"evaluator1", "Mme Formatrice", "u"};
    sample->source = (struct report_source){.journal = journal,
                                            .assessment = sample->assessment,
                                            .title = {"La bobine", "The coil"},
                                            .reference_minutes = 25,
                                            .centre = "",
                                            .candidate = "",
                                            .visas = &visa,
                                            .visa_count = 1};
}

static void sample_close(struct sample *sample)
{
    assessment_destroy(sample->assessment);
    referential_destroy(sample->referential);
    bench_close(&sample->bench);
}

static bool table_says(const struct document_table *table, const char *words)
{
    for (const struct document_row *row = table->rows; row != NULL; row = row->next) {
        for (uint32_t i = 0; i < row->cell_count; i++) {
            if (strstr(row->cells[i].text, words) != NULL) {
                return true;
            }
        }
    }
    return false;
}

static bool sheet_says(const struct document *paper, const char *words)
{
    for (const struct document_block *block = paper->blocks; block != NULL; block = block->next) {
        if (block->text != NULL && strstr(block->text, words) != NULL) {
            return true;
        }
        for (const struct document_item *item = block->items; item != NULL; item = item->next) {
            if ((item->name != NULL && strstr(item->name, words) != NULL) ||
                (item->text != NULL && strstr(item->text, words) != NULL)) {
                return true;
            }
        }
        if (block->table != NULL && table_says(block->table, words)) {
            return true;
        }
    }
    return false;
}

static void the_sheet_tells_who_what_and_why_in_both_languages(void **state)
{
    (void)state;
    struct sample sample;
    sample_open(&sample, NULL, 0);
    struct document *fr = report_sheet(&sample.source, LANGUAGE_FR);
    struct document *en = report_sheet(&sample.source, LANGUAGE_EN);
    assert_true(sheet_says(fr, "12/03/2026 08:30 UTC"));
    assert_true(sheet_says(en, "2026-03-12 08:30 UTC"));
    assert_true(sheet_says(fr, "Proposition du programme : échec"));
    assert_true(sheet_says(en, "Proposed: failure"));
    assert_true(sheet_says(fr, "non scellé"));
    assert_true(sheet_says(fr, "CCP3-C1.K8 — L’élément défaillant est identifié et prouvé"));
    assert_true(sheet_says(fr, "Mme Formatrice"));
    assert_true(sheet_says(fr, "☐ acquise"));
    assert_true(sheet_says(fr, "Règle 1Q1 ouverture à 47,5"));
    assert_true(sheet_says(en, "Sets 1Q1 opening to 47.5"));
    document_destroy(fr);
    document_destroy(en);
    sample_close(&sample);
}

static void a_citation_is_told_with_its_time_its_act_and_what_came(void **state)
{
    (void)state;
    struct sample sample;
    struct text_builder text = {0};
    sample_open(&sample, NULL, 0);
    entry_sentence(&text, &sample.bench.journal, 11, LANGUAGE_FR);
    assert_string_equal(text_builder_text(&text),
                        "08:00:12 Dépose 1Y1 : DANGER : électrisation, il manquait : ");
    text_builder_reset(&text);
    entry_sentence(&text, &sample.bench.journal, 1, LANGUAGE_EN);
    assert_string_equal(text_builder_text(&text), "08:00:02 Reads the work order");
    text_builder_clear(&text);
    sample_close(&sample);
}

static void every_act_has_its_words(void **state)
{
    (void)state;
    for (int kind = 0; kind < ACTION_KIND_COUNT; kind++) {
        struct action action = {.kind = (enum action_kind)kind};
        struct journal_entry entry = {.kind = JOURNAL_ACTION, .action = &action};
        struct text_builder fr = {0};
        struct text_builder en = {0};
        entry_act(&fr, &entry, LANGUAGE_FR);
        entry_act(&en, &entry, LANGUAGE_EN);
        assert_true(fr.length > 3 && en.length > 3);
        text_builder_clear(&fr);
        text_builder_clear(&en);
    }
}

static void a_head_has_a_code_that_can_be_read_aloud(void **state)
{
    (void)state;
    char code[HEAD_CODE_BYTES];
    head_code("0000000000000000000000000000000000000000000000000000000000000000", code);
    assert_string_equal(code, "00000-00000-00000-00000");
    head_code("080000000000000000000000f000000000000000000000000000000000000000", code);
    assert_string_equal(code, "10000-00000-00000-0000F");
    head_code("ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff", code);
    assert_string_equal(code, "ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ");
    head_code("no head", code);
    assert_string_equal(code, "");
}

static void the_json_has_the_keys_of_the_contract(void **state)
{
    (void)state;
    static const struct decision decision = {
        .row = "T-S1", .rating = RATING_COMPLIANT, .by = "A", .why = "said", .utc = ""};
    struct sample sample;
    struct text_builder text = {0};
    struct json_writer writer;
    struct json *json = NULL;
    struct error error;
    sample_open(&sample, &decision, 1);
    json_writer_init(&writer, &text, false);
    report_json(&writer, &sample.bench.journal, sample.assessment);
    assert_int_equal(json_parse(text_builder_text(&text), text.length, "json", &json, &error),
                     STATUS_OK);
    const struct json_value *root = json_root(json);
    assert_string_equal(json_text_or(root, "outcome", ""), "failure");
    assert_true(json_is_text(json_member(root, "scenario")));
    assert_true(json_is_text(json_member(root, "engine")));
    assert_int_equal(json_count(json_member(root, "rows")), sample.assessment->row_count);
    const struct json_value *row = json_at(json_member(root, "rows"), 0);
    assert_string_equal(json_text_or(row, "id", ""), "T-S1");
    assert_string_equal(json_text_or(row, "rating", ""), "N");
    assert_string_equal(json_text_or(row, "kept", ""), "C");
    assert_string_equal(json_text_or(json_member(row, "decision"), "by", ""), "A");
    assert_true(json_count(json_member(row, "citations")) > 0);
    assert_true(json_is_text(json_member(json_member(row, "reason"), "en")));
    const struct json_value *competence = json_at(json_member(root, "competences"), 0);
    assert_string_equal(json_text_or(competence, "proposal", ""), "not_acquired");
    assert_true(json_count(json_member(root, "eliminating")) > 0);
    json_destroy(json);
    text_builder_clear(&text);
    sample_close(&sample);
}

static void the_csv_runs_in_no_spreadsheet(void **state)
{
    (void)state;
    struct sample sample;
    struct text_builder text = {0};
    sample_open(&sample, NULL, 0);
    report_csv(&text, &sample.bench.journal, sample.assessment, true);
    const char *line = strstr(text_builder_text(&text), "\r\n") + 2;
    assert_true(text_starts_with(text_builder_text(&text), "session,person,"));
    assert_true(text_starts_with(line, "\"5e55\",\"'=P\"\"1\"\"\","));
    uint32_t lines = 0;
    for (const char *at = text_builder_text(&text); (at = strstr(at, "\r\n")) != NULL; at++) {
        lines++;
    }
    assert_int_equal(lines, sample.assessment->row_count + 1);
    text_builder_clear(&text);
    sample_close(&sample);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_sheet_tells_who_what_and_why_in_both_languages),
        cmocka_unit_test(a_citation_is_told_with_its_time_its_act_and_what_came),
        cmocka_unit_test(every_act_has_its_words),
        cmocka_unit_test(a_head_has_a_code_that_can_be_read_aloud),
        cmocka_unit_test(the_json_has_the_keys_of_the_contract),
        cmocka_unit_test(the_csv_runs_in_no_spreadsheet),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

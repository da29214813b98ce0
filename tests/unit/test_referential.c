#include "grading/referential/referential.h"
#include "tests/support/check.h"

#include <string.h>

static const char *const titles_text =
    "{\"format\":\"depanne-referential/1\",\"id\":\"X\",\"title\":\"T\",\"abbreviation\":\"T\","
    "\"authority\":\"A\",\"level\":\"IV\",\"ccp\":[{\"id\":\"CCP1\",\"number\":1,\"title\":\"T1\","
    "\"display\":\"t1\",\"competences\":[{\"id\":\"CCP1-C1\",\"number\":1,\"key\":\"k\","
    "\"label\":{\"fr\":\"l\"}}]}]}";
static const char *const regime_text =
    "{\"format\":\"depanne-regime/1\",\"id\":\"R\",\"name\":{\"fr\":\"r\"},\"compliant_share\":0.8,"
    "\"in_progress_share\":0.5,\"human_rows_needed\":true,\"relevant_share\":0.6,"
    "\"wasted_share\":0.4,\"dead_below_volts\":12,\"live_above_volts\":50,"
    "\"empty_below_pascals\":20000,\"major_severity\":2}";

static enum status read_rows(const char *rows, const char *regime, struct error *error)
{
    char rubric[2048];
    struct referential *referential = NULL;
    text_copy(rubric, sizeof rubric, "{\"format\":\"depanne-rubric/1\",\"rows\":[");
    strncat(rubric, rows, sizeof rubric - strlen(rubric) - 1);
    strncat(rubric, "]}", sizeof rubric - strlen(rubric) - 1);
    struct referential_source a = {titles_text, strlen(titles_text), "titles"};
    struct referential_source b = {rubric, strlen(rubric), "rubric"};
    struct referential_source c = {regime, strlen(regime), "regime"};
    enum status status = referential_read(&a, &b, &c, &referential, error);
    assert_true((status == STATUS_OK) == (referential != NULL));
    referential_destroy(referential);
    return status;
}

#define ROW(id, mode, elim)                                                                        \
    "{\"id\":\"" id "\",\"criterion\":{\"fr\":\"c\"},\"source\":\"R\",\"mode\":\"" mode            \
    "\",\"eliminating\":\"" elim "\",\"proof\":\"p\",\"evidence\":\"\"}"

static void the_title_has_four_ccp_ten_competences_and_ninety_rows(void **state)
{
    (void)state;
    struct referential *tmi = NULL;
    struct error error;
    assert_int_equal(referential_load("assets/referential/tmi", &tmi, &error), STATUS_OK);
    assert_int_equal(tmi->ccp_count, 4);
    assert_int_equal(tmi->competence_count, 10);
    assert_int_equal(tmi->criterion_count, 90);
    assert_string_equal(tmi->title, "TECHNICIEN(NE) DE MAINTENANCE INDUSTRIELLE");
    assert_string_equal(referential_competence(tmi, "CCP3-C1")->label.fr,
                        "Diagnostiquer une défaillance sur un équipement industriel automatisé.");
    uint32_t by_mode[3] = {0, 0, 0};
    uint32_t by_elimination[3] = {0, 0, 0};
    for (uint32_t i = 0; i < tmi->criterion_count; i++) {
        by_mode[tmi->criteria[i].mode]++;
        by_elimination[tmi->criteria[i].elimination]++;
    }
    assert_int_equal(by_mode[CRITERION_AUTOMATIC], 66);
    assert_int_equal(by_mode[CRITERION_MIXED], 19);
    assert_int_equal(by_mode[CRITERION_HUMAN], 5);
    assert_int_equal(by_elimination[CRITERION_ELIMINATING], 15);
    assert_int_equal(by_elimination[CRITERION_ELIMINATING_IF_HAZARD], 8);
    assert_true(tmi->regime.compliant_share == 0.8);
    referential_destroy(tmi);
}

static void a_human_row_has_no_evidence_function(void **state)
{
    (void)state;
    struct referential *tmi = NULL;
    struct error error;
    assert_int_equal(referential_load("assets/referential/tmi", &tmi, &error), STATUS_OK);
    for (uint32_t i = 0; i < tmi->criterion_count; i++) {
        if (tmi->criteria[i].mode == CRITERION_HUMAN) {
            assert_string_equal(tmi->criteria[i].evidence, "");
        }
    }
    referential_destroy(tmi);
}

static void a_row_without_its_competence_is_refused(void **state)
{
    (void)state;
    struct error error;
    assert_int_equal(read_rows(ROW("CCP1-C1.K1", "A", ""), regime_text, &error), STATUS_OK);
    assert_int_equal(read_rows(ROW("CCP9-C1.K1", "A", ""), regime_text, &error), STATUS_SYNTAX);
    assert_non_null(strstr(error.what, "CCP9-C1.K1"));
}

static void unknown_modes_and_twins_are_refused(void **state)
{
    (void)state;
    struct error error;
    assert_int_equal(read_rows(ROW("T-S1", "Z", ""), regime_text, &error), STATUS_SYNTAX);
    assert_int_equal(read_rows(ROW("T-S1", "A", "F"), regime_text, &error), STATUS_SYNTAX);
    assert_int_equal(
        read_rows(ROW("T-S1", "A", "E") "," ROW("T-S1", "A", "E*"), regime_text, &error),
        STATUS_SYNTAX);
    assert_non_null(strstr(error.what, "twice"));
}

static void a_share_beyond_one_is_refused(void **state)
{
    (void)state;
    struct error error;
    char regime[1024];
    text_copy(regime, sizeof regime, regime_text);
    memcpy(strstr(regime, "0.8"), "8.0", 3);
    assert_int_equal(read_rows(ROW("T-S1", "A", "E"), regime, &error), STATUS_RANGE);
}

static void a_missing_folder_is_told_with_its_path(void **state)
{
    (void)state;
    struct referential *none = NULL;
    struct error error;
    assert_int_equal(referential_load("no/such/folder", &none, &error), STATUS_FILE);
    assert_null(none);
    assert_non_null(strstr(error.where, "no/such/folder"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_title_has_four_ccp_ten_competences_and_ninety_rows),
        cmocka_unit_test(a_human_row_has_no_evidence_function),
        cmocka_unit_test(a_row_without_its_competence_is_refused),
        cmocka_unit_test(unknown_modes_and_twins_are_refused),
        cmocka_unit_test(a_share_beyond_one_is_refused),
        cmocka_unit_test(a_missing_folder_is_told_with_its_path),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

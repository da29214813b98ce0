#include "engine/base/file.h"
#include "grading/archive/archive.h"
#include "tests/support/check.h"
#include "tests/support/folders.h"

#include <sqlite3.h>

#include <stdlib.h>
#include <string.h>

static char folder[256];
static char path[300];

static int open_folder(void **state)
{
    (void)state;
    temporary_folder(folder, sizeof folder);
    (void)path_join(path, sizeof path, folder, "archive.sqlite");
    return 0;
}

static int close_folder(void **state)
{
    (void)state;
    remove_folder(folder);
    return 0;
}

static struct archive *opened(void)
{
    struct archive *archive = NULL;
    struct error error;
    if (archive_open(path, &archive, &error) != STATUS_OK) {
        fail_msg("%s: %s", error.where, error.what);
    }
    return archive;
}

static const struct criterion lockout = {.id = "T-S4", .competence = ""};
static const struct criterion proof = {.id = "CCP3-C1.K8", .competence = "CCP3-C1"};

static struct journal journal_of(const char *session, const char *person)
{
    struct journal journal = {.entry_count = 0};
    (void)text_copy(journal.opening.session, sizeof journal.opening.session, session);
    (void)text_copy(journal.opening.person, sizeof journal.opening.person, person);
    (void)text_copy(journal.opening.scenario_id, sizeof journal.opening.scenario_id, "line/one");
    (void)text_copy(journal.opening.mode, sizeof journal.opening.mode, "evaluation");
    (void)text_copy(journal.head, sizeof journal.head, "abc");
    return journal;
}

static enum status
record(struct archive *archive, const char *session, const char *person, enum rating rating)
{
    struct error error;
    struct journal journal = journal_of(session, person);
    struct assessed_row rows[] = {{.criterion = &lockout, .proposed = rating},
                                  {.criterion = &proof, .proposed = RATING_COMPLIANT}};
    struct assessment assessment = {.rows = rows, .row_count = 2, .outcome = OUTCOME_SUCCESS};
    return archive_record(archive, &journal, "x/session.jsonl", &assessment, &error);
}

static uint32_t session_count(struct archive *archive, const char *person)
{
    struct arena *arena = arena_create(0);
    const struct archive_session *sessions = NULL;
    uint32_t count = 0;
    struct error error;
    assert_int_equal(archive_sessions(archive, arena, person, &sessions, &count, &error),
                     STATUS_OK);
    arena_destroy(arena);
    return count;
}

static void what_was_recorded_is_there_after_reopening(void **state)
{
    (void)state;
    struct archive *archive = opened();
    assert_int_equal(record(archive, "s1", "P1", RATING_NEGATIVE), STATUS_OK);
    assert_int_equal(record(archive, "s2", "P2", RATING_COMPLIANT), STATUS_OK);
    archive_close(archive);
    archive = opened();
    assert_int_equal(session_count(archive, NULL), 2);
    assert_int_equal(session_count(archive, "P1"), 1);
    struct arena *arena = arena_create(0);
    struct error error;
    const struct archive_row *rows = NULL;
    uint32_t count = 0;
    assert_int_equal(archive_rows(archive, arena, "s1", &rows, &count, &error), STATUS_OK);
    assert_int_equal(count, 2);
    assert_string_equal(rows[1].id, "T-S4");
    assert_int_equal(rows[1].rating, RATING_NEGATIVE);
    arena_destroy(arena);
    archive_close(archive);
}

static void a_session_recorded_again_is_one_session(void **state)
{
    (void)state;
    struct archive *archive = opened();
    assert_int_equal(record(archive, "s1", "P1", RATING_NEGATIVE), STATUS_OK);
    assert_int_equal(record(archive, "s1", "P1", RATING_COMPLIANT), STATUS_OK);
    assert_int_equal(session_count(archive, NULL), 1);
    archive_close(archive);
}

static void hostile_names_are_only_texts(void **state)
{
    (void)state;
    static const char *const names[] = {
        "Robert'); DROP TABLE candidate;--",
        "\" OR 1=1 --",
        "x'; ATTACH 'a.db' AS a; --",
        "%s%n%d",
        "?1",
        "é\xE2\x80\xAEgauche",
        "\\0\n\t",
        "-- ",
        "NULL",
    };
    struct archive *archive = opened();
    struct error error;
    struct arena *arena = arena_create(0);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        assert_int_equal(archive_name(archive, names[i], names[i], &error), STATUS_OK);
        assert_int_equal(record(archive, names[i], names[i], RATING_PARTIAL), STATUS_OK);
        struct decision decision = {.row = names[i],
                                    .rating = RATING_COMPLIANT,
                                    .by = names[i],
                                    .why = names[i],
                                    .utc = names[i]};
        assert_int_equal(archive_decide(archive, names[i], &decision, &error), STATUS_OK);
        const struct decision *decisions = NULL;
        uint32_t count = 0;
        assert_int_equal(archive_decisions(archive, arena, names[i], &decisions, &count, &error),
                         STATUS_OK);
        assert_int_equal(count, 1);
        assert_string_equal(decisions[0].why, names[i]);
    }
    const struct archive_candidate *candidates = NULL;
    uint32_t count = 0;
    assert_int_equal(archive_candidates(archive, arena, &candidates, &count, &error), STATUS_OK);
    assert_int_equal(count, sizeof names / sizeof *names);
    for (uint32_t i = 0; i < count; i++) {
        assert_string_equal(candidates[i].name, candidates[i].pseudonym);
        assert_int_equal(candidates[i].sessions, 1);
    }
    arena_destroy(arena);
    archive_close(archive);
}

static void texts_that_are_no_texts_are_refused(void **state)
{
    (void)state;
    struct archive *archive = opened();
    struct error error;
    char *long_name = malloc(ARCHIVE_TEXT_BYTES_MAX + 2);
    assert_non_null(long_name);
    memset(long_name, 'a', ARCHIVE_TEXT_BYTES_MAX + 1);
    long_name[ARCHIVE_TEXT_BYTES_MAX + 1] = '\0';
    assert_int_equal(archive_name(archive, "P", long_name, &error), STATUS_RANGE);
    assert_int_equal(archive_name(archive, "P", "\xFF\xFE", &error), STATUS_RANGE);
    assert_int_equal(archive_name(archive, "", "nobody", &error), STATUS_RANGE);
    free(long_name);
    struct arena *arena = arena_create(0);
    const struct archive_candidate *candidates = NULL;
    uint32_t count = 1;
    assert_int_equal(archive_candidates(archive, arena, &candidates, &count, &error), STATUS_OK);
    assert_int_equal(count, 0);
    arena_destroy(arena);
    archive_close(archive);
}

static void decisions_are_added_and_never_replaced(void **state)
{
    (void)state;
    struct archive *archive = opened();
    struct error error;
    struct decision first = {
        .row = "T-S4", .rating = RATING_PARTIAL, .by = "A", .why = "w", .utc = "u"};
    struct decision second = {
        .row = "T-S4", .rating = RATING_COMPLIANT, .by = "B", .why = "v", .utc = "u"};
    assert_int_equal(record(archive, "s1", "P1", RATING_NEGATIVE), STATUS_OK);
    assert_int_equal(archive_decide(archive, "s1", &first, &error), STATUS_OK);
    assert_int_equal(archive_decide(archive, "s1", &second, &error), STATUS_OK);
    assert_int_equal(record(archive, "s1", "P1", RATING_NEGATIVE), STATUS_OK);
    struct arena *arena = arena_create(0);
    const struct decision *decisions = NULL;
    uint32_t count = 0;
    assert_int_equal(archive_decisions(archive, arena, "s1", &decisions, &count, &error),
                     STATUS_OK);
    assert_int_equal(count, 2);
    assert_string_equal(decisions[0].by, "A");
    assert_string_equal(decisions[1].by, "B");
    arena_destroy(arena);
    archive_close(archive);
}

static void a_decision_needs_a_session_a_person_and_a_reason(void **state)
{
    (void)state;
    struct archive *archive = opened();
    struct error error;
    struct decision decision = {
        .row = "T-S4", .rating = RATING_PARTIAL, .by = "A", .why = "w", .utc = ""};
    assert_int_equal(archive_decide(archive, "nowhere", &decision, &error), STATUS_RANGE);
    assert_int_equal(record(archive, "s1", "P1", RATING_NEGATIVE), STATUS_OK);
    decision.why = "";
    assert_int_equal(archive_decide(archive, "s1", &decision, &error), STATUS_RANGE);
    decision.why = "w";
    decision.by = "";
    assert_int_equal(archive_decide(archive, "s1", &decision, &error), STATUS_RANGE);
    archive_close(archive);
}

// Runs one statement as another program would.
static int outsider(const char *sql)
{
    sqlite3 *db = NULL;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    int code = sqlite3_exec(db, sql, NULL, NULL, NULL);
    sqlite3_close(db);
    return code;
}

static void the_database_itself_keeps_decisions_and_visas(void **state)
{
    (void)state;
    struct archive *archive = opened();
    struct error error;
    struct decision decision = {
        .row = "T-S4", .rating = RATING_PARTIAL, .by = "A", .why = "w", .utc = ""};
    struct archive_visa visa = {.role = "evaluator1", .name = "A", .utc = "u"};
    assert_int_equal(record(archive, "s1", "P1", RATING_NEGATIVE), STATUS_OK);
    assert_int_equal(archive_decide(archive, "s1", &decision, &error), STATUS_OK);
    assert_int_equal(archive_sign(archive, "s1", &visa, &error), STATUS_OK);
    archive_close(archive);
    assert_int_equal(outsider("UPDATE decision SET rating = 'C'"), SQLITE_CONSTRAINT);
    assert_int_equal(outsider("DELETE FROM decision"), SQLITE_CONSTRAINT);
    assert_int_equal(outsider("UPDATE visa SET name = 'B'"), SQLITE_CONSTRAINT);
    assert_int_equal(outsider("DELETE FROM visa"), SQLITE_CONSTRAINT);
    archive = opened();
    struct arena *arena = arena_create(0);
    const struct archive_visa *visas = NULL;
    uint32_t count = 0;
    assert_int_equal(archive_visas(archive, arena, "s1", &visas, &count, &error), STATUS_OK);
    assert_int_equal(count, 1);
    assert_string_equal(visas[0].name, "A");
    arena_destroy(arena);
    archive_close(archive);
}

static void an_erased_name_is_nowhere_in_the_file(void **state)
{
    (void)state;
    struct archive *archive = opened();
    struct error error;
    assert_int_equal(archive_name(archive, "P1", "Zebulon Quartzberg", &error), STATUS_OK);
    assert_int_equal(record(archive, "s1", "P1", RATING_COMPLIANT), STATUS_OK);
    assert_int_equal(archive_erase(archive, "P1", &error), STATUS_OK);
    assert_int_equal(archive_erase(archive, "P9", &error), STATUS_RANGE);
    assert_int_equal(session_count(archive, "P1"), 1);
    archive_close(archive);
    char *bytes = NULL;
    size_t length = 0;
    assert_int_equal(file_read(path, 1 << 24, &bytes, &length, &error), STATUS_OK);
    for (size_t i = 0; i + 8 < length; i++) {
        assert_memory_not_equal(bytes + i, "Quartzbe", 8);
    }
    free(bytes);
}

static void a_damaged_record_is_told_and_left_alone(void **state)
{
    (void)state;
    struct archive *archive = opened();
    for (int i = 0; i < 40; i++) {
        char id[16] = {'s', (char)('A' + i / 10), (char)('0' + i % 10), '\0'};
        assert_int_equal(record(archive, id, id, RATING_COMPLIANT), STATUS_OK);
    }
    archive_close(archive);
    char *bytes = NULL;
    size_t length = 0;
    struct error error;
    assert_int_equal(file_read(path, 1 << 24, &bytes, &length, &error), STATUS_OK);
    memset(bytes + 4096, 0x5A, length - 4096);
    assert_int_equal(file_write_atomic(path, bytes, length, &error), STATUS_OK);
    archive = NULL;
    assert_int_equal(archive_open(path, &archive, &error), STATUS_ALTERED);
    assert_null(archive);
    assert_non_null(strstr(error.what, "record the journals again"));
    memcpy(bytes, "no database at all", 18);
    assert_int_equal(file_write_atomic(path, bytes, length, &error), STATUS_OK);
    assert_int_equal(archive_open(path, &archive, &error), STATUS_ALTERED);
    free(bytes);
}

static void a_newer_record_is_refused_and_a_missing_folder_is_told(void **state)
{
    (void)state;
    archive_close(opened());
    assert_int_equal(outsider("PRAGMA user_version = 99"), SQLITE_OK);
    struct archive *archive = NULL;
    struct error error;
    assert_int_equal(archive_open(path, &archive, &error), STATUS_UNSUPPORTED);
    assert_int_equal(archive_open("no/such/folder/archive.sqlite", &archive, &error), STATUS_FILE);
}

static void a_record_of_another_program_or_below_version_zero_is_refused(void **state)
{
    (void)state;
    struct archive *archive = NULL;
    struct error error;
    archive_close(opened());
    assert_int_equal(outsider("PRAGMA user_version = -1"), SQLITE_OK);
    assert_int_equal(archive_open(path, &archive, &error), STATUS_ALTERED);
    assert_int_equal(outsider("PRAGMA user_version = 1"), SQLITE_OK);
    assert_int_equal(outsider("PRAGMA application_id = 7"), SQLITE_OK);
    assert_int_equal(archive_open(path, &archive, &error), STATUS_ALTERED);
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, open_folder, close_folder)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_FOLDER(what_was_recorded_is_there_after_reopening),
        IN_FOLDER(a_session_recorded_again_is_one_session),
        IN_FOLDER(hostile_names_are_only_texts),
        IN_FOLDER(texts_that_are_no_texts_are_refused),
        IN_FOLDER(decisions_are_added_and_never_replaced),
        IN_FOLDER(a_decision_needs_a_session_a_person_and_a_reason),
        IN_FOLDER(the_database_itself_keeps_decisions_and_visas),
        IN_FOLDER(an_erased_name_is_nowhere_in_the_file),
        IN_FOLDER(a_damaged_record_is_told_and_left_alone),
        IN_FOLDER(a_newer_record_is_refused_and_a_missing_folder_is_told),
        IN_FOLDER(a_record_of_another_program_or_below_version_zero_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

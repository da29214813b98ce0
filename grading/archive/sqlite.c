#include "engine/base/assert.h"
#include "grading/archive/archive.h"

#include <sqlite3.h>

#include <stdlib.h>
#include <string.h>

struct archive {
    sqlite3 *db;
    char path[ERROR_WHERE_BYTES];
};

enum {
    APPLICATION_ID = 0x44455041, // "DEPA"
    BUSY_MS = 5000,
    COLUMNS_MAX = 12,
};

// What makes version N out of version N - 1. Tables are strict; decisions and visas are only added.
static const char *const migrations[ARCHIVE_VERSION][12] = {
    {
        "CREATE TABLE candidate (pseudonym TEXT PRIMARY KEY NOT NULL) STRICT",
        "CREATE TABLE name (pseudonym TEXT PRIMARY KEY NOT NULL REFERENCES candidate(pseudonym), "
        "name TEXT NOT NULL) STRICT",
        "CREATE TABLE session (number INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, "
        "person TEXT NOT NULL REFERENCES candidate(pseudonym), scenario_id TEXT NOT NULL, "
        "scenario TEXT NOT NULL, mode TEXT NOT NULL, engine TEXT NOT NULL, outcome TEXT NOT NULL, "
        "utc TEXT NOT NULL, journal TEXT NOT NULL, head TEXT NOT NULL) STRICT",
        "CREATE TABLE assessment (session TEXT NOT NULL REFERENCES session(id), "
        "row TEXT NOT NULL, rating TEXT NOT NULL CHECK (rating IN ('C','P','N','NO')), "
        "PRIMARY KEY (session, row)) STRICT",
        "CREATE TABLE decision (number INTEGER PRIMARY KEY, "
        "session TEXT NOT NULL REFERENCES session(id), row TEXT NOT NULL, "
        "rating TEXT NOT NULL CHECK (rating IN ('C','P','N')), person TEXT NOT NULL, "
        "why TEXT NOT NULL, utc TEXT NOT NULL) STRICT",
        "CREATE TABLE visa (number INTEGER PRIMARY KEY, "
        "session TEXT NOT NULL REFERENCES session(id), role TEXT NOT NULL, "
        "name TEXT NOT NULL, utc TEXT NOT NULL) STRICT",
        "CREATE TRIGGER decision_stays BEFORE UPDATE ON decision "
        "BEGIN SELECT RAISE(ABORT, 'a decision is never changed'); END",
        "CREATE TRIGGER decision_remains BEFORE DELETE ON decision "
        "BEGIN SELECT RAISE(ABORT, 'a decision is never removed'); END",
        "CREATE TRIGGER visa_stays BEFORE UPDATE ON visa "
        "BEGIN SELECT RAISE(ABORT, 'a visa is never changed'); END",
        "CREATE TRIGGER visa_remains BEFORE DELETE ON visa "
        "BEGIN SELECT RAISE(ABORT, 'a visa is never removed'); END",
        NULL,
    },
};

static enum status failure(struct archive *archive, struct error *error)
{
    int code = sqlite3_errcode(archive->db) & 0xFF;
    bool damaged = code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
    if (damaged) {
        return error_set(error,
                         STATUS_ALTERED,
                         archive->path,
                         "the record is damaged (%s): move it aside and record the journals again",
                         sqlite3_errmsg(archive->db));
    }
    return error_set(error,
                     code == SQLITE_CONSTRAINT ? STATUS_REFUSED : STATUS_FILE,
                     archive->path,
                     "the record refuses: %s",
                     sqlite3_errmsg(archive->db));
}

// A statement with its texts bound, in order. Every statement of this file goes through here.
static enum status prepare(struct archive *archive,
                           const char *sql,
                           const char *const *texts,
                           int text_count,
                           sqlite3_stmt **statement,
                           struct error *error)
{
    if (sqlite3_prepare_v3(archive->db, sql, -1, 0, statement, NULL) != SQLITE_OK) {
        return failure(archive, error);
    }
    for (int i = 0; i < text_count; i++) {
        size_t length = strlen(texts[i]);
        if (length > ARCHIVE_TEXT_BYTES_MAX || !text_is_utf8(texts[i], length)) {
            sqlite3_finalize(*statement);
            return error_set(error,
                             STATUS_RANGE,
                             archive->path,
                             "a text is longer than %d bytes, or is not UTF-8",
                             ARCHIVE_TEXT_BYTES_MAX);
        }
        if (sqlite3_bind_text(*statement, i + 1, texts[i], (int)length, SQLITE_TRANSIENT) !=
            SQLITE_OK) {
            sqlite3_finalize(*statement);
            return failure(archive, error);
        }
    }
    return STATUS_OK;
}

// Runs a statement to its end, whatever it returns.
static enum status run(struct archive *archive,
                       const char *sql,
                       const char *const *texts,
                       int text_count,
                       struct error *error)
{
    sqlite3_stmt *statement = NULL;
    RETURN_IF_FAILED(prepare(archive, sql, texts, text_count, &statement, error));
    int step = SQLITE_ROW;
    while (step == SQLITE_ROW) {
        step = sqlite3_step(statement);
    }
    enum status status = step == SQLITE_DONE ? STATUS_OK : failure(archive, error);
    sqlite3_finalize(statement);
    return status;
}

static enum status plain(struct archive *archive, const char *sql, struct error *error)
{
    return run(archive, sql, NULL, 0, error);
}

// The first column of the first row as a number; -1 without a row.
static enum status number(struct archive *archive,
                          const char *sql,
                          const char *const *texts,
                          int text_count,
                          int64_t *value,
                          struct error *error)
{
    sqlite3_stmt *statement = NULL;
    *value = -1;
    RETURN_IF_FAILED(prepare(archive, sql, texts, text_count, &statement, error));
    int step = sqlite3_step(statement);
    if (step == SQLITE_ROW) {
        *value = sqlite3_column_int64(statement, 0);
    }
    enum status status =
        step == SQLITE_ROW || step == SQLITE_DONE ? STATUS_OK : failure(archive, error);
    sqlite3_finalize(statement);
    return status;
}

// ---- rows as texts ----

struct listing {
    const char *(*rows)[COLUMNS_MAX];
    uint32_t count;
};

// All rows of a query as texts in @p arena.
static enum status list(struct archive *archive,
                        struct arena *arena,
                        const char *sql,
                        const char *const *texts,
                        int text_count,
                        struct listing *listing,
                        struct error *error)
{
    sqlite3_stmt *statement = NULL;
    uint32_t capacity = 16;
    *listing = (struct listing){.rows = arena_alloc_array(arena, capacity, sizeof *listing->rows)};
    RETURN_IF_FAILED(prepare(archive, sql, texts, text_count, &statement, error));
    int columns = sqlite3_column_count(statement);
    ASSERT(columns <= COLUMNS_MAX);
    int step = sqlite3_step(statement);
    for (; step == SQLITE_ROW; step = sqlite3_step(statement)) {
        if (listing->count == capacity) {
            void *wider = arena_alloc_array(arena, 2 * (size_t)capacity, sizeof *listing->rows);
            memcpy(wider, listing->rows, capacity * sizeof *listing->rows);
            listing->rows = wider;
            capacity *= 2;
        }
        for (int i = 0; i < columns; i++) {
            const char *text = (const char *)sqlite3_column_text(statement, i);
            listing->rows[listing->count][i] = arena_text(arena, text == NULL ? "" : text);
        }
        listing->count++;
    }
    enum status status = step == SQLITE_DONE ? STATUS_OK : failure(archive, error);
    sqlite3_finalize(statement);
    return status;
}

// ---- opening ----

static enum status defend(struct archive *archive, struct error *error)
{
    static const char *const settings[] = {
        "PRAGMA trusted_schema = OFF",
        "PRAGMA cell_size_check = ON",
        "PRAGMA mmap_size = 0",
        "PRAGMA foreign_keys = ON",
        "PRAGMA journal_mode = WAL",
        "PRAGMA synchronous = FULL",
        "PRAGMA recursive_triggers = ON",
    };
    sqlite3_db_config(archive->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite3_db_config(archive->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    sqlite3_db_config(archive->db, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
    sqlite3_db_config(archive->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, NULL);
    sqlite3_db_config(archive->db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
    sqlite3_limit(archive->db, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(archive->db, SQLITE_LIMIT_LENGTH, 1 << 20);
    sqlite3_busy_timeout(archive->db, BUSY_MS);
    for (size_t i = 0; i < sizeof settings / sizeof *settings; i++) {
        RETURN_IF_FAILED(plain(archive, settings[i], error));
    }
    return STATUS_OK;
}

static enum status check(struct archive *archive, struct error *error)
{
    struct arena *arena = arena_create(0);
    struct listing listing;
    enum status status = list(archive, arena, "PRAGMA quick_check(1)", NULL, 0, &listing, error);
    if (status == STATUS_OK && (listing.count != 1 || !text_equal(listing.rows[0][0], "ok"))) {
        status = error_set(error,
                           STATUS_ALTERED,
                           archive->path,
                           "the record is damaged: move it aside and record the journals again");
    }
    arena_destroy(arena);
    return status;
}

static enum status migrate_once(struct archive *archive, int64_t from, struct error *error)
{
    static const char *const marks[ARCHIVE_VERSION] = {"PRAGMA user_version = 1"};
    ASSERT(from >= 0 && from < ARCHIVE_VERSION);
    for (const char *const *sql = migrations[from]; *sql != NULL; sql++) {
        RETURN_IF_FAILED(plain(archive, *sql, error));
    }
    RETURN_IF_FAILED(plain(archive, "PRAGMA application_id = 1145393217", error));
    return plain(archive, marks[from], error);
}

// Does the work within a transaction that is undone if it fails.
static enum status finish(struct archive *archive, enum status status, struct error *error)
{
    if (status == STATUS_OK) {
        status = plain(archive, "COMMIT", error);
    }
    if (status != STATUS_OK) {
        (void)plain(archive, "ROLLBACK", NULL);
    }
    return status;
}

static enum status migrate(struct archive *archive, struct error *error)
{
    _Static_assert(APPLICATION_ID == 1145393217, "the number in the PRAGMA");
    int64_t version = 0;
    int64_t owner = 0;
    RETURN_IF_FAILED(plain(archive, "BEGIN IMMEDIATE", error));
    enum status status = number(archive, "PRAGMA user_version", NULL, 0, &version, error);
    if (status == STATUS_OK) {
        status = number(archive, "PRAGMA application_id", NULL, 0, &owner, error);
    }
    bool ours = version == 0 || (version > 0 && owner == APPLICATION_ID);
    if (status == STATUS_OK && !ours) {
        status = error_set(error, STATUS_ALTERED, archive->path, "this is another program's file");
    }
    if (status == STATUS_OK && version > ARCHIVE_VERSION) {
        status = error_set(error,
                           STATUS_UNSUPPORTED,
                           archive->path,
                           "a newer program made this record (version %lld)",
                           (long long)version);
    }
    for (int64_t i = version; status == STATUS_OK && i < ARCHIVE_VERSION; i++) {
        status = migrate_once(archive, i, error);
    }
    return finish(archive, status, error);
}

enum status archive_open(const char *path, struct archive **archive, struct error *error)
{
    struct archive *to = calloc(1, sizeof *to);
    *archive = NULL;
    if (to == NULL) {
        return error_set(error, STATUS_LIMIT, path, "no memory is left");
    }
    (void)text_copy(to->path, sizeof to->path, path);
    int flags =
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_FULLMUTEX;
    enum status status = STATUS_OK;
    if (sqlite3_open_v2(path, &to->db, flags, NULL) != SQLITE_OK) {
        status = error_set(error,
                           STATUS_FILE,
                           path,
                           "the record cannot be opened: %s",
                           to->db == NULL ? "no memory" : sqlite3_errmsg(to->db));
    }
    if (status == STATUS_OK) {
        status = defend(to, error);
    }
    if (status == STATUS_OK) {
        status = check(to, error);
    }
    if (status == STATUS_OK) {
        status = migrate(to, error);
    }
    if (status != STATUS_OK) {
        archive_close(to);
        return status;
    }
    *archive = to;
    return STATUS_OK;
}

void archive_close(struct archive *archive)
{
    if (archive != NULL) {
        sqlite3_close(archive->db);
        free(archive);
    }
}

// ---- candidates ----

static enum status
add_candidate(struct archive *archive, const char *pseudonym, struct error *error)
{
    if (pseudonym[0] == '\0') {
        return error_set(error, STATUS_RANGE, archive->path, "a candidate needs a pseudonym");
    }
    return run(archive,
               "INSERT INTO candidate (pseudonym) VALUES (?1) ON CONFLICT DO NOTHING",
               &pseudonym,
               1,
               error);
}

enum status
archive_name(struct archive *archive, const char *pseudonym, const char *name, struct error *error)
{
    const char *const texts[] = {pseudonym, name};
    RETURN_IF_FAILED(plain(archive, "BEGIN IMMEDIATE", error));
    enum status status = add_candidate(archive, pseudonym, error);
    if (status == STATUS_OK) {
        status = run(archive,
                     "INSERT INTO name (pseudonym, name) VALUES (?1, ?2) "
                     "ON CONFLICT (pseudonym) DO UPDATE SET name = excluded.name",
                     texts,
                     2,
                     error);
    }
    return finish(archive, status, error);
}

enum status archive_erase(struct archive *archive, const char *pseudonym, struct error *error)
{
    int64_t known = 0;
    RETURN_IF_FAILED(number(archive,
                            "SELECT count(*) FROM candidate WHERE pseudonym = ?1",
                            &pseudonym,
                            1,
                            &known,
                            error));
    if (known == 0) {
        return error_set(error, STATUS_RANGE, archive->path, "there is no candidate of that name");
    }
    // What was erased must not stay readable in free pages.
    RETURN_IF_FAILED(plain(archive, "PRAGMA secure_delete = ON", error));
    RETURN_IF_FAILED(run(archive, "DELETE FROM name WHERE pseudonym = ?1", &pseudonym, 1, error));
    return plain(archive, "PRAGMA wal_checkpoint(TRUNCATE)", error);
}

enum status archive_candidates(struct archive *archive,
                               struct arena *arena,
                               const struct archive_candidate **candidates,
                               uint32_t *count,
                               struct error *error)
{
    struct listing listing;
    RETURN_IF_FAILED(list(archive,
                          arena,
                          "SELECT c.pseudonym, n.name, "
                          "(SELECT count(*) FROM session s WHERE s.person = c.pseudonym) "
                          "FROM candidate c LEFT JOIN name n USING (pseudonym) "
                          "ORDER BY c.pseudonym",
                          NULL,
                          0,
                          &listing,
                          error));
    struct archive_candidate *found = ARENA_NEW(arena, struct archive_candidate, listing.count);
    for (uint32_t i = 0; i < listing.count; i++) {
        found[i] = (struct archive_candidate){
            .pseudonym = listing.rows[i][0],
            .name = listing.rows[i][1],
            .sessions = (uint32_t)strtoul(listing.rows[i][2], NULL, 10),
        };
    }
    *candidates = found;
    *count = listing.count;
    return STATUS_OK;
}

// ---- sessions ----

static enum status record_rows(struct archive *archive,
                               const char *session,
                               const struct assessment *assessment,
                               struct error *error)
{
    RETURN_IF_FAILED(run(archive, "DELETE FROM assessment WHERE session = ?1", &session, 1, error));
    for (uint32_t i = 0; i < assessment->row_count; i++) {
        const char *const texts[] = {
            session, assessment->rows[i].criterion->id, rating_word(assessment->rows[i].proposed)};
        RETURN_IF_FAILED(run(archive,
                             "INSERT INTO assessment (session, row, rating) VALUES (?1, ?2, ?3)",
                             texts,
                             3,
                             error));
    }
    return STATUS_OK;
}

static enum status record_session(struct archive *archive,
                                  const struct journal *journal,
                                  const char *path,
                                  const struct assessment *assessment,
                                  struct error *error)
{
    const struct journal_opening *opening = &journal->opening;
    const char *const texts[] = {
        opening->session,
        opening->person,
        opening->scenario_id,
        opening->scenario,
        opening->mode,
        opening->engine,
        session_outcome_word(assessment->outcome),
        opening->utc,
        path,
        journal->head,
    };
    RETURN_IF_FAILED(add_candidate(archive, opening->person, error));
    RETURN_IF_FAILED(
        run(archive,
            "INSERT INTO session (id, person, scenario_id, scenario, mode, engine, outcome, utc, "
            "journal, head) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) "
            "ON CONFLICT (id) DO UPDATE SET outcome = excluded.outcome, "
            "journal = excluded.journal, head = excluded.head",
            texts,
            10,
            error));
    return record_rows(archive, opening->session, assessment, error);
}

enum status archive_record(struct archive *archive,
                           const struct journal *journal,
                           const char *path,
                           const struct assessment *assessment,
                           struct error *error)
{
    RETURN_IF_FAILED(plain(archive, "BEGIN IMMEDIATE", error));
    return finish(archive, record_session(archive, journal, path, assessment, error), error);
}

enum status archive_sessions(struct archive *archive,
                             struct arena *arena,
                             const char *person,
                             const struct archive_session **sessions,
                             uint32_t *count,
                             struct error *error)
{
    struct listing listing;
    const char *const everybody = "SELECT id, person, scenario_id, scenario, mode, engine, "
                                  "outcome, utc, journal, head FROM session ORDER BY number";
    const char *const one = "SELECT id, person, scenario_id, scenario, mode, engine, outcome, "
                            "utc, journal, head FROM session WHERE person = ?1 ORDER BY number";
    RETURN_IF_FAILED(list(archive,
                          arena,
                          person == NULL ? everybody : one,
                          &person,
                          person == NULL ? 0 : 1,
                          &listing,
                          error));
    struct archive_session *found = ARENA_NEW(arena, struct archive_session, listing.count);
    for (uint32_t i = 0; i < listing.count; i++) {
        const char *const *row = listing.rows[i];
        found[i] = (struct archive_session){
            .id = row[0],
            .person = row[1],
            .scenario_id = row[2],
            .scenario = row[3],
            .mode = row[4],
            .engine = row[5],
            .outcome = row[6],
            .utc = row[7],
            .journal = row[8],
            .head = row[9],
        };
    }
    *sessions = found;
    *count = listing.count;
    return STATUS_OK;
}

enum status archive_rows(struct archive *archive,
                         struct arena *arena,
                         const char *session,
                         const struct archive_row **rows,
                         uint32_t *count,
                         struct error *error)
{
    struct listing listing;
    RETURN_IF_FAILED(list(archive,
                          arena,
                          "SELECT row, rating FROM assessment WHERE session = ?1 ORDER BY row",
                          &session,
                          1,
                          &listing,
                          error));
    struct archive_row *found = ARENA_NEW(arena, struct archive_row, listing.count);
    for (uint32_t i = 0; i < listing.count; i++) {
        found[i].id = listing.rows[i][0];
        if (!rating_find(listing.rows[i][1], &found[i].rating)) {
            return error_set(error, STATUS_ALTERED, archive->path, "a rating is none of C P N NO");
        }
    }
    *rows = found;
    *count = listing.count;
    return STATUS_OK;
}

// ---- what people add ----

static enum status know_session(struct archive *archive, const char *session, struct error *error)
{
    int64_t known = 0;
    RETURN_IF_FAILED(
        number(archive, "SELECT count(*) FROM session WHERE id = ?1", &session, 1, &known, error));
    if (known == 0) {
        return error_set(error, STATUS_RANGE, archive->path, "there is no such session");
    }
    return STATUS_OK;
}

enum status archive_decide(struct archive *archive,
                           const char *session,
                           const struct decision *decision,
                           struct error *error)
{
    const char *const texts[] = {session,
                                 decision->row,
                                 rating_word(decision->rating),
                                 decision->by,
                                 decision->why,
                                 decision->utc};
    if (decision->by[0] == '\0' || decision->why[0] == '\0') {
        return error_set(
            error, STATUS_RANGE, decision->row, "a decision needs a person and a reason");
    }
    RETURN_IF_FAILED(know_session(archive, session, error));
    return run(archive,
               "INSERT INTO decision (session, row, rating, person, why, utc) "
               "VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
               texts,
               6,
               error);
}

enum status archive_decisions(struct archive *archive,
                              struct arena *arena,
                              const char *session,
                              const struct decision **decisions,
                              uint32_t *count,
                              struct error *error)
{
    struct listing listing;
    RETURN_IF_FAILED(list(archive,
                          arena,
                          "SELECT row, rating, person, why, utc FROM decision "
                          "WHERE session = ?1 ORDER BY number",
                          &session,
                          1,
                          &listing,
                          error));
    struct decision *found = ARENA_NEW(arena, struct decision, listing.count);
    for (uint32_t i = 0; i < listing.count; i++) {
        const char *const *row = listing.rows[i];
        found[i] = (struct decision){.row = row[0], .by = row[2], .why = row[3], .utc = row[4]};
        if (!rating_find(row[1], &found[i].rating)) {
            return error_set(error, STATUS_ALTERED, archive->path, "a rating is none of C P N NO");
        }
    }
    *decisions = found;
    *count = listing.count;
    return STATUS_OK;
}

enum status archive_sign(struct archive *archive,
                         const char *session,
                         const struct archive_visa *visa,
                         struct error *error)
{
    const char *const texts[] = {session, visa->role, visa->name, visa->utc};
    if (visa->role[0] == '\0' || visa->name[0] == '\0') {
        return error_set(error, STATUS_RANGE, archive->path, "a visa needs a role and a name");
    }
    RETURN_IF_FAILED(know_session(archive, session, error));
    return run(archive,
               "INSERT INTO visa (session, role, name, utc) VALUES (?1, ?2, ?3, ?4)",
               texts,
               4,
               error);
}

enum status archive_visas(struct archive *archive,
                          struct arena *arena,
                          const char *session,
                          const struct archive_visa **visas,
                          uint32_t *count,
                          struct error *error)
{
    struct listing listing;
    RETURN_IF_FAILED(list(archive,
                          arena,
                          "SELECT role, name, utc FROM visa WHERE session = ?1 ORDER BY number",
                          &session,
                          1,
                          &listing,
                          error));
    struct archive_visa *found = ARENA_NEW(arena, struct archive_visa, listing.count);
    for (uint32_t i = 0; i < listing.count; i++) {
        const char *const *row = listing.rows[i];
        found[i] = (struct archive_visa){.role = row[0], .name = row[1], .utc = row[2]};
    }
    *visas = found;
    *count = listing.count;
    return STATUS_OK;
}

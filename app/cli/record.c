// depanne record: candidates, sessions, visas, exports, erasure; and whether the record still says
// what the sealed journals say.
#include "app/cli/command.h"
#include "app/cli/graded.h"
#include "app/words/words.h"
#include "engine/base/file.h"
#include "grading/report/report.h"

#include <string.h>

enum { RECORD_WORDS_MAX = 8 };

struct wishes {
    const char *words[RECORD_WORDS_MAX]; // the verb and what follows it
    uint32_t word_count;
    const char *data;
    const char *person;
    const char *output;
    bool json;
};

// One run of a verb.
struct work {
    const struct wishes *wishes;
    struct archive *archive;
    bool negative; // done, and the finding is negative
};

static const char *say(const char *fr, const char *en)
{
    return words_language() == LANGUAGE_EN ? en : fr;
}

static bool read_wishes(int argument_count, char **arguments, struct wishes *wishes)
{
    struct command_arguments walk = {.count = argument_count, .values = arguments, .at = 1};
    while (walk.at < walk.count) {
        if (command_flag(&walk, "--json")) {
            wishes->json = true;
        } else if (command_value(&walk, "--data", &wishes->data) ||
                   command_value(&walk, "--person", &wishes->person) ||
                   command_value(&walk, "-o", &wishes->output)) {
            continue;
        } else if (wishes->word_count == RECORD_WORDS_MAX ||
                   text_starts_with(arguments[walk.at], "--")) {
            return false;
        } else {
            wishes->words[wishes->word_count++] = arguments[walk.at++];
        }
    }
    return wishes->word_count > 0;
}

// ---- adding ----

static enum status add_journal(const struct wishes *wishes, const char *path, struct error *error)
{
    struct graded graded;
    RETURN_IF_FAILED(graded_open(path, wishes->data, true, &graded, error));
    (void)printf("%s  %s  %s  %s\n",
                 graded.journal->opening.session,
                 graded.journal->opening.person,
                 graded.assessment->scenario_id,
                 words_pick(session_outcome_text(graded.assessment->outcome)));
    graded_close(&graded);
    return STATUS_OK;
}

static enum status do_add(struct work *work, struct error *error)
{
    return add_journal(work->wishes, work->wishes->words[1], error);
}

// All sessions that lie in the data directory: makes a lost record anew.
static enum status do_rebuild(struct work *work, struct error *error)
{
    char data[STATION_PATH_BYTES];
    char sessions[STATION_PATH_BYTES];
    struct folder_listing listing = {0};
    RETURN_IF_FAILED(station_folder(work->wishes->data, data, error));
    station_path(data, "sessions", sessions);
    if (!folder_exists(sessions)) {
        return STATUS_OK;
    }
    RETURN_IF_FAILED(folder_list(sessions, &listing, error));
    for (size_t i = 0; i < listing.count; i++) {
        char path[STATION_PATH_BYTES];
        struct error why = {0};
        (void)path_join(path, sizeof path, sessions, listing.names[i]);
        if (add_journal(work->wishes, path, &why) != STATUS_OK) {
            (void)fprintf(stderr, "depanne: %s: %s\n", why.where, why.what);
            work->negative = true;
        }
    }
    folder_listing_clear(&listing);
    return STATUS_OK;
}

static enum status do_name(struct work *work, struct error *error)
{
    return archive_name(work->archive, work->wishes->words[1], work->wishes->words[2], error);
}

static enum status do_erase(struct work *work, struct error *error)
{
    RETURN_IF_FAILED(archive_erase(work->archive, work->wishes->words[1], error));
    (void)puts(say("Nom effacé ; les séances restent sous le pseudonyme.",
                   "Name erased; the sessions stay under the pseudonym."));
    return STATUS_OK;
}

static enum status do_visa(struct work *work, struct error *error)
{
    static const char *const roles[] = {"evaluator1", "evaluator2", "representative", "candidate"};
    bool known = false;
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++) {
        known = known || text_equal(roles[i], work->wishes->words[2]);
    }
    if (!known) {
        return error_set(error,
                         STATUS_USAGE,
                         work->wishes->words[2],
                         "a role is evaluator1, evaluator2, representative or candidate");
    }
    struct graded graded;
    char utc[32];
    graded_now(utc);
    RETURN_IF_FAILED(graded_open(work->wishes->words[1], work->wishes->data, true, &graded, error));
    const struct archive_visa visa = {
        .role = work->wishes->words[2], .name = work->wishes->words[3], .utc = utc};
    enum status status =
        archive_sign(graded.archive, graded.journal->opening.session, &visa, error);
    graded_close(&graded);
    return status;
}

// ---- listing ----

static void print_candidates_json(const struct archive_candidate *candidates, uint32_t count)
{
    struct text_builder text = {0};
    struct json_writer writer;
    json_writer_init(&writer, &text, false);
    json_write_begin_object(&writer);
    json_write_key(&writer, "candidates");
    json_write_begin_array(&writer);
    for (uint32_t i = 0; i < count; i++) {
        json_write_begin_object(&writer);
        json_write_member_text(&writer, "pseudonym", candidates[i].pseudonym);
        json_write_member_text(&writer, "name", candidates[i].name);
        json_write_member_integer(&writer, "sessions", candidates[i].sessions);
        json_write_end_object(&writer);
    }
    json_write_end_array(&writer);
    json_write_end_object(&writer);
    (void)puts(text_builder_text(&text));
    text_builder_clear(&text);
}

static enum status do_candidates(struct work *work, struct error *error)
{
    struct arena *arena = arena_create(0);
    const struct archive_candidate *candidates = NULL;
    uint32_t count = 0;
    enum status status = archive_candidates(work->archive, arena, &candidates, &count, error);
    if (status == STATUS_OK && work->wishes->json) {
        print_candidates_json(candidates, count);
    }
    for (uint32_t i = 0; status == STATUS_OK && !work->wishes->json && i < count; i++) {
        (void)printf("%-20s %-30s %u\n",
                     candidates[i].pseudonym,
                     candidates[i].name,
                     candidates[i].sessions);
    }
    arena_destroy(arena);
    return status;
}

static void write_session(struct json_writer *writer, const struct archive_session *session)
{
    json_write_begin_object(writer);
    json_write_member_text(writer, "id", session->id);
    json_write_member_text(writer, "person", session->person);
    json_write_member_text(writer, "exercise", session->scenario_id);
    json_write_member_text(writer, "mode", session->mode);
    json_write_member_text(writer, "outcome", session->outcome);
    json_write_member_text(writer, "utc", session->utc);
    json_write_member_text(writer, "journal", session->journal);
    json_write_member_text(writer, "head", session->head);
    json_write_end_object(writer);
}

static void print_sessions_json(const struct archive_session *sessions, uint32_t count)
{
    struct text_builder text = {0};
    struct json_writer writer;
    json_writer_init(&writer, &text, false);
    json_write_begin_object(&writer);
    json_write_key(&writer, "sessions");
    json_write_begin_array(&writer);
    for (uint32_t i = 0; i < count; i++) {
        write_session(&writer, &sessions[i]);
    }
    json_write_end_array(&writer);
    json_write_end_object(&writer);
    (void)puts(text_builder_text(&text));
    text_builder_clear(&text);
}

static enum status do_list(struct work *work, struct error *error)
{
    struct arena *arena = arena_create(0);
    const struct archive_session *sessions = NULL;
    uint32_t count = 0;
    enum status status =
        archive_sessions(work->archive, arena, work->wishes->person, &sessions, &count, error);
    if (status == STATUS_OK && work->wishes->json) {
        print_sessions_json(sessions, count);
    }
    for (uint32_t i = 0; status == STATUS_OK && !work->wishes->json && i < count; i++) {
        (void)printf("%s  %-16s %-34s %-10s %-10s %s\n",
                     sessions[i].utc,
                     sessions[i].person,
                     sessions[i].scenario_id,
                     sessions[i].mode,
                     sessions[i].outcome,
                     sessions[i].journal);
    }
    arena_destroy(arena);
    return status;
}

// ---- export and check: from the journals, not from the record ----

typedef enum status (*each_session)(void *context,
                                    struct graded *graded,
                                    const struct archive_session *session,
                                    struct error *error);

// Reads and assesses the journal of every recorded session; one that cannot be read is told.
static enum status for_each(struct work *work, each_session act, void *context, struct error *error)
{
    struct arena *arena = arena_create(0);
    const struct archive_session *sessions = NULL;
    uint32_t count = 0;
    enum status status =
        archive_sessions(work->archive, arena, work->wishes->person, &sessions, &count, error);
    for (uint32_t i = 0; status == STATUS_OK && i < count; i++) {
        struct graded graded;
        struct error why = {0};
        if (graded_open(sessions[i].journal, work->wishes->data, false, &graded, &why) !=
            STATUS_OK) {
            (void)fprintf(stderr, "depanne: %s: %s\n", why.where, why.what);
            work->negative = true;
            continue;
        }
        status = act(context, &graded, &sessions[i], error);
        graded_close(&graded);
    }
    arena_destroy(arena);
    return status;
}

static enum status export_one(void *context,
                              struct graded *graded,
                              const struct archive_session *session,
                              struct error *error)
{
    struct text_builder *text = context;
    (void)session;
    (void)error;
    report_csv(text, graded->journal, graded->assessment, text->length == 0);
    return STATUS_OK;
}

static enum status do_export(struct work *work, struct error *error)
{
    struct text_builder text = {0};
    enum status status = for_each(work, export_one, &text, error);
    if (status == STATUS_OK && work->wishes->output != NULL) {
        status =
            file_write_atomic(work->wishes->output, text_builder_text(&text), text.length, error);
    } else if (status == STATUS_OK) {
        (void)fputs(text_builder_text(&text), stdout);
    }
    text_builder_clear(&text);
    return status;
}

// The rating that the journal gives a row, "-" if the exercise has none.
static const char *rated(const struct graded *graded, const char *id)
{
    const struct assessed_row *row = assessment_row(graded->assessment, id);
    return row == NULL ? "-" : rating_word(row->proposed);
}

static enum status check_one(void *context,
                             struct graded *graded,
                             const struct archive_session *session,
                             struct error *error)
{
    bool *differs = context;
    const struct archive_row *rows = NULL;
    uint32_t count = 0;
    const char *head = graded->journal->head;
    if (!text_equal(head, session->head) ||
        !text_equal(graded->journal->opening.session, session->id)) {
        (void)printf("%s: %s\n",
                     session->id,
                     say("le journal n’est plus celui qui a été enregistré",
                         "the journal is no longer the one that was recorded"));
        *differs = true;
    }
    RETURN_IF_FAILED(
        archive_rows(graded->archive, graded->arena, session->id, &rows, &count, error));
    for (uint32_t i = 0; i < count; i++) {
        const char *now = rated(graded, rows[i].id);
        if (!text_equal(now, rating_word(rows[i].rating))) {
            (void)printf(
                "%s: %s %s -> %s\n", session->id, rows[i].id, rating_word(rows[i].rating), now);
            *differs = true;
        }
    }
    if (count != graded->assessment->row_count) {
        (void)printf("%s: %u -> %u %s\n",
                     session->id,
                     count,
                     graded->assessment->row_count,
                     say("critères", "rows"));
        *differs = true;
    }
    return STATUS_OK;
}

static enum status do_check(struct work *work, struct error *error)
{
    enum status status = for_each(work, check_one, &work->negative, error);
    if (status == STATUS_OK && !work->negative) {
        (void)puts(say("Le registre dit ce que disent les journaux.",
                       "The record says what the journals say."));
    }
    return status;
}

// ---- the verbs ----

static const struct verb {
    const char *name;
    uint32_t words; // the verb included
    enum status (*act)(struct work *work, struct error *error);
} verbs[] = {
    {"list", 1, do_list},
    {"candidates", 1, do_candidates},
    {"add", 2, do_add},
    {"rebuild", 1, do_rebuild},
    {"name", 3, do_name},
    {"erase", 2, do_erase},
    {"visa", 4, do_visa},
    {"export", 1, do_export},
    {"check", 1, do_check},
};

static const struct verb *verb_of(const struct wishes *wishes)
{
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++) {
        if (text_equal(verbs[i].name, wishes->words[0]) && verbs[i].words == wishes->word_count) {
            return &verbs[i];
        }
    }
    return NULL;
}

int command_record(int argument_count, char **arguments)
{
    struct wishes wishes = {.word_count = 0};
    if (!read_wishes(argument_count, arguments, &wishes) || verb_of(&wishes) == NULL) {
        return command_misused("record",
                               "list, candidates, add JOURNAL, rebuild, name PSEUDONYM "
                               "NAME, erase PSEUDONYM, visa JOURNAL ROLE NAME, export or "
                               "check is wanted");
    }
    struct work work = {.wishes = &wishes};
    struct error error = {0};
    enum status status = graded_archive(wishes.data, true, &work.archive, &error);
    if (status == STATUS_OK) {
        status = verb_of(&wishes)->act(&work, &error);
    }
    archive_close(work.archive);
    if (status != STATUS_OK) {
        return command_fail(&error);
    }
    return work.negative ? COMMAND_NEGATIVE : COMMAND_DONE;
}

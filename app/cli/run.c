// depanne run: a whole session without a window, from a list of actions. A session that was killed is
// taken up where it stood, and the rest of its list is played.
#include "app/cli/command.h"
#include "app/cli/recorded.h"
#include "app/words/words.h"
#include "engine/base/file.h"
#include "engine/base/json.h"
#include "engine/journal/action.h"
#include "engine/journal/writer.h"
#include "engine/scenario/scenario.h"
#include "engine/script/script.h"
#include "engine/session/session.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { LIST_ACTS_MAX = 10000, LIST_BYTES_MAX = 8 * 1024 * 1024 };

static const double ticks_per_second = 1000.0;

struct wishes {
    const char *exercise, *actions, *mode, *language, *person, *folder, *data;
    const char *seed;
    bool reference, bad, json, progress;
};

/// A list of acts, and what each gave when it was played.
struct list {
    const struct action *acts;
    struct action *owned; ///< of a file, else NULL
    uint32_t count;
    uint32_t done;
    uint32_t *sequences; ///< [count] first observation of each act done
    uint64_t end;        ///< tick at which the last act done ended
};

struct run {
    const struct wishes *wishes;
    char data[STATION_PATH_BYTES], keys[STATION_PATH_BYTES], folder[STATION_PATH_BYTES];
    struct scenario *scenario;
    struct journal_writer *writer;
    struct journal *past; ///< of a session taken up
    struct session *session;
    struct list list;
    bool resumed;
};

// ---- What is asked ----

static bool read_option(struct command_arguments *walk, struct wishes *wishes)
{
    struct {
        const char *option;
        const char **value;
    } options[] = {
        {"--actions", &wishes->actions},
        {"--mode", &wishes->mode},
        {"--lang", &wishes->language},
        {"--person", &wishes->person},
        {"--seed", &wishes->seed},
        {"--data", &wishes->data},
        {"-o", &wishes->folder},
    };
    for (size_t i = 0; i < sizeof options / sizeof *options; i++) {
        if (command_value(walk, options[i].option, options[i].value)) {
            return *options[i].value != NULL;
        }
    }
    if (command_flag(walk, "--reference")) {
        wishes->reference = true;
    } else if (command_flag(walk, "--bad")) {
        wishes->bad = true;
    } else if (command_flag(walk, "--json")) {
        wishes->json = true;
    } else if (command_flag(walk, "--progress")) {
        wishes->progress = true;
    } else if (walk->values[walk->at][0] == '-' || wishes->exercise != NULL) {
        return false;
    } else {
        wishes->exercise = walk->values[walk->at++];
    }
    return true;
}

static const char *misuse(const struct wishes *wishes)
{
    if (wishes->exercise == NULL) {
        return "an exercise is wanted";
    }
    if ((wishes->actions != NULL) + wishes->reference + wishes->bad > 1) {
        return "one list of actions is enough";
    }
    if (wishes->mode != NULL && session_mode_find(wishes->mode) > SESSION_EVALUATION) {
        return "a mode is guided, training or evaluation";
    }
    if (wishes->language != NULL && strcmp(wishes->language, "fr") != 0 &&
        strcmp(wishes->language, "en") != 0) {
        return "a language is fr or en";
    }
    return NULL;
}

static bool read_seed(const char *text, uint64_t *seed)
{
    char *end = NULL;
    if (text == NULL) {
        *seed = station_seed();
        return true;
    }
    *seed = strtoull(text, &end, 0);
    return text[0] >= '0' && text[0] <= '9' && *end == '\0';
}

// ---- The list of acts ----

static enum status read_act(
    const char *line, size_t length, const char *place, struct action *act, struct error *error)
{
    struct json *json = NULL;
    RETURN_IF_FAILED(json_parse(line, length, place, &json, error));
    enum status status = action_read(json_root(json), place, act, error);
    json_destroy(json);
    return status;
}

static enum status
read_lines(const char *bytes, const char *path, struct list *list, struct error *error)
{
    uint32_t number = 0;
    for (const char *at = bytes; *at != '\0';) {
        const char *end = strchr(at, '\n');
        size_t length = end == NULL ? strlen(at) : (size_t)(end - at);
        char place[STATION_PATH_BYTES + 16];
        (void)snprintf(place, sizeof place, "%s:%u", path, ++number);
        if (length > 0 && list->count == LIST_ACTS_MAX) {
            return error_set(error, STATUS_LIMIT, place, "the list is too long");
        }
        if (length > 0) {
            RETURN_IF_FAILED(read_act(at, length, place, &list->owned[list->count], error));
            list->count++;
        }
        at += length + (end == NULL ? 0 : 1);
    }
    return STATUS_OK;
}

static enum status read_list(const char *path, struct list *list, struct error *error)
{
    char *bytes = NULL;
    size_t count = 0;
    RETURN_IF_FAILED(file_read(path, LIST_BYTES_MAX, &bytes, &count, error));
    uint32_t lines = 1;
    for (size_t i = 0; i < count; i++) {
        lines += bytes[i] == '\n' ? 1 : 0;
    }
    list->owned = calloc(lines, sizeof *list->owned);
    list->acts = list->owned;
    enum status status = list->owned == NULL
                             ? error_set(error, STATUS_LIMIT, path, "the list is too long")
                             : read_lines(bytes, path, list, error);
    free(bytes);
    return status;
}

static enum status choose_list(struct run *run, struct error *error)
{
    struct list *list = &run->list;
    if (run->wishes->actions != NULL) {
        RETURN_IF_FAILED(read_list(run->wishes->actions, list, error));
    } else if (run->wishes->bad) {
        list->acts = run->scenario->bad;
        list->count = run->scenario->bad_count;
    } else if (run->wishes->reference) {
        list->acts = run->scenario->reference;
        list->count = run->scenario->reference_count;
    }
    list->sequences = calloc((size_t)list->count + 1, sizeof *list->sequences);
    return list->sequences != NULL
               ? STATUS_OK
               : error_set(error, STATUS_LIMIT, run->scenario->id, "the list is too long");
}

// ---- A new session, or one taken up ----

static enum status compile(struct run *run, struct error *error)
{
    char *bytes = NULL;
    size_t count = 0;
    RETURN_IF_FAILED(script_compile(run->wishes->exercise, NULL, &bytes, &count, NULL, error));
    enum status status = scenario_read(bytes, count, run->wishes->exercise, &run->scenario, error);
    free(bytes);
    if (status == STATUS_OK && !run->scenario->exercise) {
        return error_set(error,
                         STATUS_REFUSED,
                         run->wishes->exercise,
                         "this is a bare line, no exercise: depanne simulate runs it");
    }
    return status;
}

static enum status begin(struct run *run, struct error *error)
{
    const struct wishes *wishes = run->wishes;
    uint64_t seed = 0;
    if (!read_seed(wishes->seed, &seed)) {
        return error_set(error, STATUS_USAGE, "--seed", "a seed is a whole number");
    }
    const char *mode = wishes->mode == NULL ? "evaluation" : wishes->mode;
    const char *usual = words_locale() == LANGUAGE_EN ? "en" : "fr";
    const char *language = wishes->language == NULL ? usual : wishes->language;
    struct journal_opening opening;
    RETURN_IF_FAILED(compile(run, error));
    RETURN_IF_FAILED(station_opening(run->data,
                                     run->scenario,
                                     mode,
                                     language,
                                     wishes->person == NULL ? "stagiaire" : wishes->person,
                                     seed,
                                     &opening,
                                     error));
    if (wishes->folder == NULL) {
        station_session_folder(run->data, &opening, run->folder);
    }
    RETURN_IF_FAILED(journal_writer_create(run->folder,
                                           &opening,
                                           run->scenario->bytes,
                                           run->scenario->byte_count,
                                           &run->writer,
                                           error));
    return session_open(
        run->scenario, run->writer, session_mode_find(mode), seed, language, &run->session, error);
}

// Which acts of the list were done before the kill, and when the last of them ended.
static void count_done(struct run *run)
{
    const struct journal *past = run->past;
    struct list *list = &run->list;
    uint32_t of = 0; // sequence of the act at hand
    for (uint32_t i = 0; i < past->entry_count; i++) {
        const struct journal_entry *entry = &past->entries[i];
        if (entry->kind == JOURNAL_ACTION) {
            of = entry->sequence;
            list->done++;
            list->end = 0;
        } else if (entry->kind == JOURNAL_OBSERVATION && entry->cause == of && of != 0) {
            if (list->done <= list->count && list->sequences[list->done - 1] == 0) {
                list->sequences[list->done - 1] = entry->sequence;
            }
            list->end = entry->tick;
        }
    }
}

static enum status take_up(struct run *run, struct error *error)
{
    RETURN_IF_FAILED(recorded_scenario(run->folder, &run->scenario, error));
    RETURN_IF_FAILED(journal_writer_resume(run->folder, &run->writer, &run->past, error));
    run->resumed = true;
    return session_resume(run->scenario, run->writer, run->past, &run->session, error);
}

// ---- Playing ----

// A negative citation counts acts back in the list.
static enum status resolve(
    const struct list *list, uint32_t index, int64_t back, double *sequence, struct error *error)
{
    int64_t meant = (int64_t)index + back;
    if (meant < 0 || meant >= index) {
        return error_set(error,
                         STATUS_SYNTAX,
                         "actions",
                         "act %u cites %lld acts back, before the first",
                         index + 1,
                         (long long)-back);
    }
    *sequence = list->sequences[meant];
    return STATUS_OK;
}

static enum status
prepare(const struct list *list, uint32_t index, struct action *act, struct error *error)
{
    *act = list->acts[index];
    for (uint32_t i = 0; i < act->cite_count; i++) {
        double sequence = act->cites[i];
        if (act->cites[i] < 0) {
            RETURN_IF_FAILED(resolve(list, index, act->cites[i], &sequence, error));
        }
        act->cites[i] = (int32_t)sequence;
    }
    if (act->kind == ACTION_JUDGE && act->value < -0.5) {
        return resolve(list, index, (int64_t)act->value, &act->value, error);
    }
    return STATUS_OK;
}

static enum status wait_for(struct run *run, const struct action *act, struct error *error)
{
    double due = (double)run->list.end + floor(act->wait * ticks_per_second + 0.5);
    double at = floor(act->at * ticks_per_second + 0.5);
    due = act->at >= 0.0 && at > due ? at : due;
    while ((double)session_tick(run->session) < due) {
        double left = due - (double)session_tick(run->session);
        RETURN_IF_FAILED(
            session_advance(run->session, left < 1e6 ? (uint32_t)left : 1000000U, error));
    }
    return STATUS_OK;
}

// What it tells is on the disk: the act is done, and so many entries are in the journal.
static void show_progress(const struct run *run, const struct action *act)
{
    if (run->wishes->progress) {
        (void)fprintf(stderr,
                      "%u/%u %u entries %8.1f s %s %s\n",
                      run->list.done,
                      run->list.count,
                      journal_writer_count(run->writer),
                      (double)session_tick(run->session) / ticks_per_second,
                      action_word(act->kind),
                      act->on);
    }
}

static void note(struct run *run, uint32_t index)
{
    const struct outcome *outcome = session_outcome(run->session);
    if (outcome->observation_count > 0 && run->list.sequences[index] == 0) {
        run->list.sequences[index] = outcome->sequences[0];
    }
    run->list.end = session_tick(run->session);
}

static enum status play(struct run *run, struct error *error)
{
    struct list *list = &run->list;
    if (session_busy_ticks(run->session) > 0) { // the act that the kill interrupted
        RETURN_IF_FAILED(session_advance(run->session, session_busy_ticks(run->session), error));
        if (list->done > 0 && list->done <= list->count) {
            note(run, list->done - 1);
        }
    }
    if (list->end == 0) {
        list->end = session_tick(run->session);
    }
    while (list->done < list->count && !session_finished(run->session)) {
        uint32_t index = list->done;
        struct action act;
        RETURN_IF_FAILED(prepare(list, index, &act, error));
        RETURN_IF_FAILED(wait_for(run, &act, error));
        RETURN_IF_FAILED(session_act(run->session, &act, NULL, error));
        list->done++;
        note(run, index);
        show_progress(run, &act);
    }
    return STATUS_OK;
}

static enum status play_session(struct run *run, struct error *error)
{
    RETURN_IF_FAILED(choose_list(run, error));
    if (run->past != NULL) {
        count_done(run);
    }
    if (run->past != NULL && run->past->closed) {
        return STATUS_OK; // only the seal is missing
    }
    return play(run, error);
}

static double monotonic_seconds(void)
{
    struct timespec now;
    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static void
print_result(const struct run *run, bool finished, double line_seconds, double wall_seconds)
{
    uint32_t entries = journal_writer_count(run->writer);
    if (!run->wishes->json) {
        (void)printf(_("Session enregistrée : %s\n"), journal_writer_path(run->writer));
        (void)printf(_("%u entrées, %.0f s de ligne en %.1f s%s\n"),
                     entries,
                     line_seconds,
                     wall_seconds,
                     finished ? "" : _(" ; intervention non terminée"));
        return;
    }
    struct text_builder text = {0};
    struct json_writer writer;
    json_writer_init(&writer, &text, false);
    json_write_begin_object(&writer);
    json_write_member_text(&writer, "journal", journal_writer_path(run->writer));
    json_write_member_number(&writer, "line_seconds", line_seconds);
    json_write_member_number(&writer, "wall_seconds", wall_seconds);
    json_write_member_integer(&writer, "entries", entries);
    json_write_member_bool(&writer, "finished", finished);
    json_write_member_bool(&writer, "resumed", run->resumed);
    json_write_end_object(&writer);
    (void)puts(text_builder_text(&text));
    text_builder_clear(&text);
}

static enum status seal(struct run *run, double begun, struct error *error)
{
    double line_seconds = (double)session_tick(run->session) / ticks_per_second;
    bool finished = session_finished(run->session);
    enum status status =
        session_close(run->session, run->keys, finished ? "finished" : "given up", error);
    run->session = NULL;
    if (status == STATUS_OK) {
        print_result(run, finished, line_seconds, monotonic_seconds() - begun);
    }
    return status;
}

static enum status do_run(struct run *run, struct error *error)
{
    double begun = monotonic_seconds();
    RETURN_IF_FAILED(station_folder(run->wishes->data, run->data, error));
    station_path(run->data, "keys", run->keys);
    (void)text_copy(
        run->folder, sizeof run->folder, run->wishes->folder == NULL ? "" : run->wishes->folder);
    bool open = run->wishes->folder != NULL && journal_is_open(run->folder);
    RETURN_IF_FAILED(open ? take_up(run, error) : begin(run, error));
    RETURN_IF_FAILED(play_session(run, error));
    return seal(run, begun, error);
}

static void clear(struct run *run)
{
    struct error ignored;
    enum status closed = session_close(run->session, NULL, "", &ignored);
    (void)closed; // without a seal nothing can fail: the session is left to be taken up again
    journal_writer_close(run->writer);
    journal_destroy(run->past);
    scenario_destroy(run->scenario);
    free(run->list.owned);
    free(run->list.sequences);
}

int command_run_session(int argument_count, char **arguments)
{
    struct wishes wishes = {0};
    struct command_arguments walk = {.count = argument_count, .values = arguments, .at = 1};
    while (walk.at < walk.count) {
        int at = walk.at;
        if (!read_option(&walk, &wishes)) {
            return command_misused("run", "what is %s?", arguments[at]);
        }
    }
    const char *wrong = misuse(&wishes);
    if (wrong != NULL) {
        return command_misused("run", "%s", wrong);
    }
    struct run run = {.wishes = &wishes};
    struct error error = {0};
    enum status status = do_run(&run, &error);
    clear(&run);
    return status == STATUS_OK ? COMMAND_DONE : command_fail(&error);
}

#include "app/cli/course.h"

#include "app/cli/catalogue.h"
#include "app/cli/graded.h"
#include "app/cli/sheet.h"
#include "app/cli/station.h"
#include "app/review/review.h"
#include "app/shell/shell.h"
#include "app/widgets/widget.h"
#include "app/widgets/window.h"
#include "app/words/words.h"
#include "app/workshop/workshop.h"
#include "engine/base/assert.h"
#include "engine/base/build_info.h"
#include "engine/base/file.h"
#include "engine/journal/journal.h"
#include "engine/journal/writer.h"
#include "engine/scenario/scenario.h"
#include "engine/script/script.h"
#include "engine/session/session.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// All that the window's life holds.
struct course {
    const struct course_options *options;
    struct ui *ui;
    char data[STATION_PATH_BYTES];
    char assets[STATION_PATH_BYTES];
    struct catalogue catalogue;
    struct shell_exercise *exercises;
    uint32_t exercise_count;
    struct station_session open_sessions[STATION_OPEN_SESSIONS_MAX];
    struct shell_resumable resumables[STATION_OPEN_SESSIONS_MAX];
    uint32_t resumable_count;
    char person[64];
};

// A session in play and what it is made of.
struct match {
    struct scenario *scenario;
    struct journal_writer *writer;
    struct session *session;
    char folder[STATION_PATH_BYTES];
    bool finished;
};

static void fill_card(struct shell_exercise *card, const struct catalogue_entry *entry)
{
    *card = (struct shell_exercise){
        .path = entry->path, .id = entry->path, .scene = "", .trade = "electrical"};
    if (entry->card == NULL) {
        card->broken = true;
        card->title = (struct bilingual){entry->path, entry->path};
        card->message = entry->error.what;
        return;
    }
    card->id = entry->id;
    card->title = entry->title;
    card->scene = entry->scene;
    card->trade = entry->trade;
    card->level = entry->level;
    card->minutes = entry->minutes;
    for (uint32_t i = 0; i < entry->competence_count && i < SHELL_COMPETENCES_MAX; i++) {
        card->competences[card->competence_count++] = entry->competences[i];
    }
}

static enum status load_exercises(struct course *course, struct error *error)
{
    char folder[CATALOGUE_PATH_BYTES];
    catalogue_folder(course->options->scenarios, folder);
    RETURN_IF_FAILED(catalogue_open(folder, false, NULL, NULL, &course->catalogue, error));
    course->exercises = calloc(course->catalogue.count + 1, sizeof *course->exercises);
    ASSERT(course->exercises != NULL);
    for (uint32_t i = 0; i < course->catalogue.count; i++) {
        const struct catalogue_entry *entry = &course->catalogue.entries[i];
        if (entry->card == NULL || entry->exercise) {
            fill_card(&course->exercises[course->exercise_count++], entry);
        }
    }
    return STATUS_OK;
}

// The title of an exercise: its id would tell what is wrong with the line.
static struct bilingual title_of(const struct course *course, const char *id)
{
    for (uint32_t i = 0; i < course->exercise_count; i++) {
        if (text_equal(course->exercises[i].id, id)) {
            return course->exercises[i].title;
        }
    }
    return (struct bilingual){"exercice retiré", "removed exercise"};
}

static void find_open_sessions(struct course *course)
{
    course->resumable_count = station_open_sessions(course->data, course->open_sessions);
    for (uint32_t i = 0; i < course->resumable_count; i++) {
        const struct station_session *session = &course->open_sessions[i];
        course->resumables[i] =
            (struct shell_resumable){.folder = session->folder,
                                     .title = title_of(course, session->exercise),
                                     .person = session->person,
                                     .when = session->when};
    }
}

static enum status compile(
    const char *path, char **json, size_t *length, struct scenario **scenario, struct error *error)
{
    RETURN_IF_FAILED(script_compile(path, NULL, json, length, NULL, error));
    RETURN_IF_FAILED(scenario_read(*json, *length, path, scenario, error));
    if (!(*scenario)->exercise) {
        return error_set(
            error, STATUS_USAGE, path, "this is a line, not an exercise that can be played");
    }
    return STATUS_OK;
}

static enum status match_start(const struct course *course,
                               const char *path,
                               const char *mode,
                               struct match *match,
                               struct error *error)
{
    char *json = NULL;
    size_t length = 0;
    struct journal_opening opening;
    const char *language = words_language() == LANGUAGE_FR ? "fr" : "en";
    uint64_t seed = course->options->seeded ? course->options->seed : station_seed();
    enum status status = compile(path, &json, &length, &match->scenario, error);
    if (status == STATUS_OK) {
        status = station_opening(
            course->data, match->scenario, mode, language, course->person, seed, &opening, error);
    }
    if (status == STATUS_OK) {
        if (course->options->folder != NULL) {
            (void)snprintf(match->folder, sizeof match->folder, "%s", course->options->folder);
        } else {
            station_session_folder(course->data, &opening, match->folder);
        }
        status =
            journal_writer_create(match->folder, &opening, json, length, &match->writer, error);
    }
    if (status == STATUS_OK) {
        status = session_open(match->scenario,
                              match->writer,
                              session_mode_find(mode),
                              seed,
                              language,
                              &match->session,
                              error);
    }
    free(json);
    return status;
}

static enum status match_resume(const char *folder, struct match *match, struct error *error)
{
    struct journal *journal = NULL;
    char path[STATION_PATH_BYTES + 16];
    char *bytes = NULL;
    size_t count = 0;
    (void)snprintf(match->folder, sizeof match->folder, "%s", folder);
    (void)path_join(path, sizeof path, folder, "scenario.json");
    enum status status = file_read(path, SCENARIO_BYTES_MAX, &bytes, &count, error);
    if (status == STATUS_OK) {
        status = scenario_read(bytes, count, path, &match->scenario, error);
    }
    if (status == STATUS_OK) {
        status = journal_writer_resume(folder, &match->writer, &journal, error);
    }
    if (status == STATUS_OK) {
        status = session_resume(match->scenario, match->writer, journal, &match->session, error);
    }
    journal_destroy(journal);
    free(bytes);
    return status;
}

static enum status
match_close(const struct course *course, struct match *match, struct error *error)
{
    char keys[STATION_PATH_BYTES];
    station_path(course->data, "keys", keys);
    enum status status = session_close(match->session,
                                       match->finished ? keys : NULL,
                                       match->finished ? "finished" : "left",
                                       error);
    journal_writer_close(match->writer);
    scenario_destroy(match->scenario);
    match->session = NULL;
    match->writer = NULL;
    match->scenario = NULL;
    return status;
}

static enum status work(const struct course *course, struct match *match, struct error *error)
{
    const struct workshop_options options = {
        .assets = course->assets, .person = course->person, .language = words_language()};
    struct workshop *workshop = workshop_create(&options, match->session);
    enum status status = STATUS_OK;
    enum workshop_event event = WORKSHOP_GOES_ON;
    while (status == STATUS_OK && event == WORKSHOP_GOES_ON && window_frame_begin(course->ui)) {
        status = workshop_frame(workshop, course->ui, &event, error);
        if (status == STATUS_OK) {
            status = window_frame_end(course->ui, error);
        }
    }
    match->finished = event == WORKSHOP_FINISHED;
    workshop_destroy(workshop);
    return status;
}

static void print(const struct course *course, const struct graded *graded, const char *folder)
{
    char path[STATION_PATH_BYTES + 16];
    struct error error = {0};
    (void)path_join(path, sizeof path, folder, "fiche.pdf");
    bool printed = sheet_print(graded, "", words_language(), path, NULL, &error) == STATUS_OK;
    widget_toast(course->ui, printed ? TONE_OK : TONE_BAD, printed ? path : error.what);
}

static enum status debrief(const struct course *course, const char *folder, struct error *error)
{
    struct graded graded = {0};
    enum status status = graded_open(folder, course->data, true, &graded, error);
    if (status == STATUS_OK) {
        const struct review_options options = {.journal = graded.journal,
                                               .assessment = graded.assessment,
                                               .referential = graded.referential,
                                               .title = graded.scenario->title,
                                               .reference_minutes = graded.scenario->minutes,
                                               .person = course->person};
        struct review *review = review_create(&options);
        enum review_event event = REVIEW_GOES_ON;
        while (status == STATUS_OK && event != REVIEW_LEFT && window_frame_begin(course->ui)) {
            event = review_frame(review, course->ui);
            if (event == REVIEW_PRINT) {
                print(course, &graded, folder);
            }
            status = window_frame_end(course->ui, error);
        }
        review_destroy(review);
    }
    graded_close(&graded);
    return status;
}

static enum status
course_match(const struct course *course, struct match *match, struct error *error)
{
    enum status status = work(course, match, error);
    struct error ignored = {0};
    enum status closed = match_close(course, match, status == STATUS_OK ? error : &ignored);
    RETURN_IF_FAILED(status);
    RETURN_IF_FAILED(closed);
    return match->finished ? debrief(course, match->folder, error) : STATUS_OK;
}

// The start screen until something is chosen; false when the window is to be closed.
static bool choose(struct course *course,
                   enum shell_event *event,
                   struct shell_choice *choice,
                   char *mode,
                   size_t size)
{
    find_open_sessions(course);
    const struct shell_options options = {.exercises = course->exercises,
                                          .exercise_count = course->exercise_count,
                                          .resumables = course->resumables,
                                          .resumable_count = course->resumable_count,
                                          .person = course->person};
    struct shell *shell = shell_create(&options);
    struct error error = {0};
    *event = SHELL_GOES_ON;
    while (*event == SHELL_GOES_ON && window_frame_begin(course->ui)) {
        *event = shell_frame(shell, course->ui, choice);
        (void)text_copy(course->person, sizeof course->person, choice->person);
        (void)text_copy(mode, size, choice->mode);
        if (window_frame_end(course->ui, &error) != STATUS_OK) {
            (void)fprintf(stderr, "depanne: %s: %s\n", error.where, error.what);
        }
    }
    shell_destroy(shell);
    return *event == SHELL_START || *event == SHELL_RESUME;
}

static void tell(const struct error *error)
{
    (void)fprintf(stderr, "depanne: %s: %s\n", error->where, error->what);
}

static enum status from_start_screen(struct course *course, struct error *error)
{
    RETURN_IF_FAILED(load_exercises(course, error));
    enum shell_event event = SHELL_GOES_ON;
    struct shell_choice choice = {0};
    char mode[16];
    while (choose(course, &event, &choice, mode, sizeof mode)) {
        struct match match = {0};
        enum status status =
            event == SHELL_START
                ? match_start(course, course->exercises[choice.exercise].path, mode, &match, error)
                : match_resume(course->resumables[choice.resumable].folder, &match, error);
        if (status == STATUS_OK) {
            status = course_match(course, &match, error);
        } else {
            struct error ignored = {0};
            (void)match_close(course, &match, &ignored);
        }
        if (status != STATUS_OK) {
            // The start screen comes back and says why: the session itself is safe on the disk.
            tell(error);
            widget_toast(course->ui, TONE_BAD, error->what);
        }
    }
    return STATUS_OK;
}

static enum status from_exercise(struct course *course, struct error *error)
{
    struct match match = {0};
    enum status status =
        match_start(course, course->options->exercise, course->options->mode, &match, error);
    if (status != STATUS_OK) {
        struct error ignored = {0};
        (void)match_close(course, &match, &ignored);
        return status;
    }
    return course_match(course, &match, error);
}

static enum status open_window(struct course *course, struct error *error)
{
    const struct course_options *options = course->options;
    const struct window_options window = {
        .title = "depanne",
        .width = options->width,
        .height = options->height,
        .scale = options->scale,
        .theme = options->theme != NULL && strcmp(options->theme, "dark") == 0 ? THEME_DARK
                                                                               : THEME_LIGHT,
        .assets = course->assets,
        .script = options->script,
        .bench_frames = options->bench_frames,
        .words = {.close = _("Fermer"),
                  .checked = _("coché"),
                  .unchecked = _("non coché"),
                  .disabled = _("indisponible"),
                  .empty = _("vide")}};
    return window_open(&window, &course->ui, error);
}

enum status course_run(const struct course_options *options, int *failures, struct error *error)
{
    struct course course = {.options = options};
    *failures = 0;
    words_open(build_locale_dir(), options->language);
    (void)path_join(course.assets, sizeof course.assets, build_data_dir(), "assets");
    (void)text_copy(
        course.person, sizeof course.person, options->person != NULL ? options->person : "");
    RETURN_IF_FAILED(station_folder(options->data, course.data, error));
    RETURN_IF_FAILED(open_window(&course, error));
    enum status status = options->exercise != NULL ? from_exercise(&course, error)
                                                   : from_start_screen(&course, error);
    *failures = window_script_failures(course.ui);
    if (options->timing || options->bench_frames > 0) {
        struct window_timing timing = window_timing(course.ui);
        (void)printf("{\"frames\":%llu,\"frame_ms_p50\":%.3f,\"frame_ms_p99\":%.3f,"
                     "\"frame_ms_max\":%.3f}\n",
                     (unsigned long long)timing.frames,
                     timing.p50_ms,
                     timing.p99_ms,
                     timing.max_ms);
    }
    window_close(course.ui);
    free(course.exercises);
    catalogue_close(&course.catalogue);
    return status;
}

// depanne report: the evidence sheet of one session, printed.
#include "grading/report/report.h"

#include "app/cli/command.h"
#include "app/cli/graded.h"
#include "app/picture/paper.h"
#include "app/words/words.h"

struct wishes {
    const char *journal, *output, *language, *centre, *data;
};

static bool read_wishes(int argument_count, char **arguments, struct wishes *wishes)
{
    struct command_arguments walk = {.count = argument_count, .values = arguments, .at = 1};
    while (walk.at < walk.count) {
        if (command_value(&walk, "-o", &wishes->output) ||
            command_value(&walk, "--lang", &wishes->language) ||
            command_value(&walk, "--centre", &wishes->centre) ||
            command_value(&walk, "--data", &wishes->data)) {
            continue;
        }
        if (arguments[walk.at][0] == '-' || wishes->journal != NULL) {
            return false;
        }
        wishes->journal = arguments[walk.at++];
    }
    return wishes->journal != NULL && wishes->output != NULL;
}

// The name that the centre gives to the pseudonym, "" if it gives none.
static enum status
candidate_name(const struct graded *graded, const char **name, struct error *error)
{
    const struct archive_candidate *candidates = NULL;
    uint32_t count = 0;
    *name = "";
    if (graded->archive == NULL) {
        return STATUS_OK;
    }
    RETURN_IF_FAILED(
        archive_candidates(graded->archive, graded->arena, &candidates, &count, error));
    for (uint32_t i = 0; i < count; i++) {
        if (text_equal(candidates[i].pseudonym, graded->journal->opening.person)) {
            *name = candidates[i].name;
        }
    }
    return STATUS_OK;
}

static enum status
print_sheet(const struct wishes *wishes, const struct graded *graded, struct error *error)
{
    struct report_source source = {
        .journal = graded->journal,
        .assessment = graded->assessment,
        .title = graded->scenario->title,
        .reference_minutes = graded->scenario->minutes,
        .centre = wishes->centre == NULL ? "" : wishes->centre,
        .sealed = graded->sealed,
    };
    RETURN_IF_FAILED(candidate_name(graded, &source.candidate, error));
    if (graded->archive != NULL) {
        RETURN_IF_FAILED(archive_visas(graded->archive,
                                       graded->arena,
                                       graded->journal->opening.session,
                                       &source.visas,
                                       &source.visa_count,
                                       error));
    }
    enum language language = words_language();
    if (wishes->language != NULL) {
        language = text_equal(wishes->language, "en") ? LANGUAGE_EN : LANGUAGE_FR;
    }
    struct document *paper = report_sheet(&source, language);
    int pages = 0;
    enum status status = paper_print(paper, NULL, wishes->output, &pages, error);
    document_destroy(paper);
    if (status == STATUS_OK) {
        (void)printf("%s: %d pages\n", wishes->output, pages);
    }
    return status;
}

int command_report(int argument_count, char **arguments)
{
    struct wishes wishes = {0};
    if (!read_wishes(argument_count, arguments, &wishes)) {
        return command_misused("report", "a journal and -o FILE.pdf are wanted");
    }
    if (wishes.language != NULL && !text_equal(wishes.language, "fr") &&
        !text_equal(wishes.language, "en")) {
        return command_misused("report", "a language is fr or en");
    }
    struct graded graded;
    struct error error = {0};
    if (graded_open(wishes.journal, wishes.data, false, &graded, &error) != STATUS_OK) {
        return command_fail(&error);
    }
    enum status status = print_sheet(&wishes, &graded, &error);
    graded_close(&graded);
    return status == STATUS_OK ? COMMAND_DONE : command_fail(&error);
}

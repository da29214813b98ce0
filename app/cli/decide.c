// depanne decide: the evaluator's decision on a row, added to the record beside the proposal.
#include "app/cli/command.h"
#include "app/cli/graded.h"
#include "app/words/words.h"

struct wishes {
    const char *journal, *row, *rating, *by, *why, *data;
};

static bool read_wishes(int argument_count, char **arguments, struct wishes *wishes)
{
    struct command_arguments walk = {.count = argument_count, .values = arguments, .at = 1};
    const char **plain[] = {&wishes->journal, &wishes->row, &wishes->rating};
    size_t next = 0;
    while (walk.at < walk.count) {
        if (command_value(&walk, "--by", &wishes->by) ||
            command_value(&walk, "--why", &wishes->why) ||
            command_value(&walk, "--data", &wishes->data)) {
            continue;
        }
        if (arguments[walk.at][0] == '-' || next == sizeof plain / sizeof *plain) {
            return false;
        }
        *plain[next++] = arguments[walk.at++];
    }
    return wishes->rating != NULL;
}

static enum status
decide(const struct wishes *wishes, enum rating rating, struct graded *graded, struct error *error)
{
    char utc[32];
    if (assessment_row(graded->assessment, wishes->row) == NULL) {
        return error_set(
            error, STATUS_USAGE, wishes->row, "the exercise has no such row: depanne grade --all");
    }
    graded_now(utc);
    const struct decision decision = {
        .row = wishes->row,
        .rating = rating,
        .by = wishes->by,
        .why = wishes->why,
        .utc = utc,
    };
    RETURN_IF_FAILED(
        archive_decide(graded->archive, graded->journal->opening.session, &decision, error));
    return graded_again(graded, error);
}

static void print_result(const struct graded *graded, const struct wishes *wishes)
{
    const struct assessed_row *row = assessment_row(graded->assessment, wishes->row);
    bool english = words_language() == LANGUAGE_EN;
    (void)printf(english ? "%s: proposed %s, kept %s. Outcome: %s\n"
                         : "%s : proposé %s, retenu %s. Issue : %s\n",
                 wishes->row,
                 rating_word(row->proposed),
                 rating_word(row->kept),
                 words_pick(session_outcome_text(graded->assessment->outcome)));
}

int command_decide(int argument_count, char **arguments)
{
    struct wishes wishes = {0};
    enum rating rating = RATING_NOT_OBSERVED;
    if (!read_wishes(argument_count, arguments, &wishes)) {
        return command_misused("decide", "a journal, a row and a rating are wanted");
    }
    if (!rating_find(wishes.rating, &rating) || rating == RATING_NOT_OBSERVED) {
        return command_misused("decide", "%s is none of C, P, N", wishes.rating);
    }
    if (wishes.by == NULL || wishes.by[0] == '\0' || wishes.why == NULL || wishes.why[0] == '\0') {
        return command_misused("decide", "who decides (--by) and why (--why) are wanted");
    }
    struct graded graded;
    struct error error = {0};
    if (graded_open(wishes.journal, wishes.data, true, &graded, &error) != STATUS_OK) {
        return command_fail(&error);
    }
    enum status status = decide(&wishes, rating, &graded, &error);
    if (status == STATUS_OK) {
        print_result(&graded, &wishes);
    }
    graded_close(&graded);
    return status == STATUS_OK ? COMMAND_DONE : command_fail(&error);
}

// depanne grade: what a session shows, row by row.
#include "app/cli/command.h"
#include "app/cli/graded.h"
#include "app/words/words.h"
#include "grading/report/report.h"
#include "grading/report/words.h"

struct wishes {
    const char *journal, *data;
    bool json, all;
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
        } else if (command_flag(&walk, "--all")) {
            wishes->all = true;
        } else if (command_value(&walk, "--data", &wishes->data)) {
            if (wishes->data == NULL) {
                return false;
            }
        } else if (arguments[walk.at][0] == '-' || wishes->journal != NULL) {
            return false;
        } else {
            wishes->journal = arguments[walk.at++];
        }
    }
    return wishes->journal != NULL;
}

static void print_json(const struct graded *graded)
{
    struct text_builder text = {0};
    struct json_writer writer;
    json_writer_init(&writer, &text, false);
    report_json(&writer, graded->journal, graded->assessment);
    (void)puts(text_builder_text(&text));
    text_builder_clear(&text);
}

static void print_citations(const struct graded *graded, const struct assessed_row *row)
{
    for (uint32_t i = 0; i < row->citation_count; i++) {
        struct text_builder text = {0};
        entry_sentence(&text, graded->journal, row->citations[i], words_language());
        (void)printf("            [%u] %s\n", row->citations[i], text_builder_text(&text));
        text_builder_clear(&text);
    }
}

static void print_row(const struct graded *graded, const struct assessed_row *row)
{
    (void)printf("  %-2s %-12s %s%s\n",
                 rating_word(row->kept),
                 row->criterion->id,
                 words_pick(row->reason),
                 row->waits ? say(" Attend l’évaluateur.", " Waits for the evaluator.") : "");
    if (row->decision != NULL) {
        (void)printf("               %s %s, %s : %s\n",
                     say("proposé", "proposed"),
                     rating_word(row->proposed),
                     row->decision->by,
                     row->decision->why);
    }
    if (row->kept != RATING_COMPLIANT) {
        print_citations(graded, row);
    }
}

static void print_text(const struct graded *graded, bool all)
{
    const struct assessment *assessment = graded->assessment;
    uint32_t waiting = 0;
    (void)printf("%s %s. %s\n",
                 say("Proposition :", "Proposed:"),
                 words_pick(session_outcome_text(assessment->outcome)),
                 words_pick(assessment->outcome_reason));
    for (uint32_t i = 0; i < assessment->competence_count; i++) {
        const struct assessed_competence *one = &assessment->competences[i];
        (void)printf("  %-8s %s (%s)\n",
                     one->competence->id,
                     words_pick(proposal_text(one->proposal)),
                     words_pick(one->reason));
    }
    for (uint32_t i = 0; i < assessment->row_count; i++) {
        const struct assessed_row *row = &assessment->rows[i];
        waiting += row->waits ? 1 : 0;
        if (all || row->kept != RATING_NOT_OBSERVED) {
            print_row(graded, row);
        }
    }
    (void)printf("%s %u. %s\n",
                 say("Critères qui attendent l’évaluateur :", "Rows that wait for the evaluator:"),
                 waiting,
                 graded->sealed ? say("Journal scellé et intact.", "Journal sealed and intact.")
                                : say("Journal non scellé par ce poste.",
                                      "Journal not sealed by this station."));
}

int command_grade(int argument_count, char **arguments)
{
    struct wishes wishes = {0};
    if (!read_wishes(argument_count, arguments, &wishes)) {
        return command_misused("grade", "a journal is wanted");
    }
    struct graded graded;
    struct error error = {0};
    if (graded_open(wishes.journal, wishes.data, false, &graded, &error) != STATUS_OK) {
        return command_fail(&error);
    }
    if (wishes.json) {
        print_json(&graded);
    } else {
        print_text(&graded, wishes.all);
    }
    graded_close(&graded);
    return COMMAND_DONE;
}

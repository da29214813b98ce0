#include "app/cli/command.h"

#include <math.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

static const struct command commands[] = {
    {"play",
     command_play,
     "[EXERCISE] [--mode guided|training|evaluation] [--person P] [--lang fr|en] [--data DIR] "
     "[-o DIR] [--scenarios DIR] [--seed N] [--script FILE] [--size WxH] [--scale S] "
     "[--theme light|dark] [--bench]",
     "opens the window on an exercise"},
    {"kinds",
     command_kinds,
     "[KIND] -o DIR [--scenarios DIR]",
     "a page for each kind of component, in French and in English"},
    {"list", command_list, "[--scenarios DIR] [--json]", "lines and exercises"},
    {"simulate",
     command_simulate,
     "LINE.lua --until S [--every S] --probe P... [--set REF.param=V]... "
     "[--fault REF.mode[@S][~RAMP][*SEVERITY][?FORMULA]]... [--csv] [--json] [--stats]",
     "runs a bare line"},
    {"run",
     command_run_session,
     "EXERCISE [--actions FILE.jsonl | --reference | --bad] [--mode M] [--seed N] [--lang fr|en] "
     "[--person P] [-o DIR] [--data DIR] [--json] [--progress]",
     "a whole session without a window"},
    {"replay", command_replay, "JOURNAL [--json]", "does the acts again and compares"},
    {"verify",
     command_verify,
     "JOURNAL [--unsealed] [--data DIR] [--json]",
     "hash chain, seal and signature"},
    {"grade", command_grade, "JOURNAL [--all] [--data DIR] [--json]", "what a session shows"},
    {"decide",
     command_decide,
     "JOURNAL ROW C|P|N --by NAME --why TEXT [--data DIR]",
     "the evaluator's decision on a row"},
    {"report",
     command_report,
     "JOURNAL -o FILE.pdf [--lang fr|en] [--centre NAME] [--data DIR]",
     "the evidence sheet of one session"},
    {"dossier",
     command_dossier,
     "LINE.lua [-o FILE.pdf] [--qet FILE.qet] [--check] [--lang fr|en] [--json]",
     "the technical file of a line; whether its folios are drawn well"},
    {"record",
     command_record,
     "list | candidates | add JOURNAL | rebuild | name PSEUDONYM NAME | erase PSEUDONYM | "
     "visa JOURNAL ROLE NAME | export | check [--person P] [-o FILE.csv] [--data DIR] [--json]",
     "the centre's record"},
    {"bench", command_bench, "[LINE.lua] [--json]", "the program's speed, on this machine"},
};
enum { COMMAND_COUNT = sizeof commands / sizeof commands[0] };

const struct command *command_find(const char *name)
{
    for (size_t i = 0; i < COMMAND_COUNT; i++) {
        if (strcmp(commands[i].name, name) == 0) {
            return &commands[i];
        }
    }
    return NULL;
}

void command_help(FILE *stream)
{
    (void)fprintf(stream, "depanne                 opens the window\n");
    for (size_t i = 0; i < COMMAND_COUNT; i++) {
        (void)fprintf(stream,
                      "depanne %s %s\n                        %s\n",
                      commands[i].name,
                      commands[i].usage,
                      commands[i].does);
    }
}

int command_fail(const struct error *error)
{
    bool placed = error->where[0] != '\0';
    (void)fprintf(stderr, "depanne: %s%s%s\n", error->where, placed ? ": " : "", error->what);
    return error->status == STATUS_USAGE ? COMMAND_USAGE : COMMAND_FAILED;
}

int command_misused(const char *name, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    (void)fprintf(stderr, "depanne: %s: ", name);
    (void)vfprintf(stderr, format, arguments);
    va_end(arguments);
    const struct command *command = command_find(name);
    if (command != NULL) {
        (void)fprintf(stderr, " (depanne %s %s)", name, command->usage);
    }
    (void)fputc('\n', stderr);
    return COMMAND_USAGE;
}

bool command_flag(struct command_arguments *arguments, const char *option)
{
    if (strcmp(arguments->values[arguments->at], option) != 0) {
        return false;
    }
    arguments->at++;
    return true;
}

bool command_value(struct command_arguments *arguments, const char *option, const char **value)
{
    const char *argument = arguments->values[arguments->at];
    size_t length = strlen(option);
    if (strncmp(argument, option, length) != 0) {
        return false;
    }
    if (argument[length] == '=') {
        *value = argument + length + 1;
        arguments->at++;
        return true;
    }
    if (argument[length] != '\0') {
        return false;
    }
    arguments->at++;
    *value = arguments->at < arguments->count ? arguments->values[arguments->at++] : NULL;
    return true;
}

bool command_number(const char *text, double *number)
{
    char *end = NULL;
    if (text == NULL || *text == '\0') {
        return false;
    }
    *number = strtod(text, &end);
    return *end == '\0' && isfinite(*number);
}

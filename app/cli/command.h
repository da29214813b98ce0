/// @file command.h
/// The commands of the program: one file each, one line each in COMMAND_LIST.
///
/// Exit status: 0 done; 1 done and the finding is negative; 2 wrong usage; 3 an input cannot be read
/// or an output written. Errors go to stderr as `depanne: PLACE: SENTENCE`.
#pragma once

#include "engine/base/status.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

enum command_exit {
    COMMAND_DONE = 0,
    COMMAND_NEGATIVE = 1,
    COMMAND_USAGE = 2,
    COMMAND_FAILED = 3,
};

/// A command. arguments[0] is its own name.
typedef int command_run(int argument_count, char **arguments);

struct command {
    const char *name;
    command_run *run;
    const char *usage; ///< what follows the name
    const char *does;  ///< a few words
};

/// The command of that name, or NULL.
const struct command *command_find(const char *name);

/// Prints the list of commands.
void command_help(FILE *stream);

/// Tells a failure on stderr and returns its exit status: COMMAND_USAGE or COMMAND_FAILED.
int command_fail(const struct error *error);

/// Tells what is wrong with the arguments and how they go; returns COMMAND_USAGE.
int command_misused(const char *name, const char *format, ...) PRINTF_LIKE(2, 3);

/// Walks through arguments: options with a value, options without, and the rest.
struct command_arguments {
    int count;
    char **values;
    int at; ///< next to look at
};

/// Is the argument at hand this option without a value? Then steps over it.
bool command_flag(struct command_arguments *arguments, const char *option);

/// Is it this option with a value ("--every 0.1" or "--every=0.1")? Then steps over both. An option
/// without its value gives the value NULL.
bool command_value(struct command_arguments *arguments, const char *option, const char **value);

/// A number that is the whole text, with a decimal point. @return false if it is none, or not finite
bool command_number(const char *text, double *number);

int command_bench(int argument_count, char **arguments);
int command_dossier(int argument_count, char **arguments);
int command_kinds(int argument_count, char **arguments);
int command_list(int argument_count, char **arguments);
int command_play(int argument_count, char **arguments);
int command_simulate(int argument_count, char **arguments);
int command_run_session(int argument_count, char **arguments);
int command_replay(int argument_count, char **arguments);
int command_verify(int argument_count, char **arguments);
int command_grade(int argument_count, char **arguments);
int command_decide(int argument_count, char **arguments);
int command_report(int argument_count, char **arguments);
int command_record(int argument_count, char **arguments);

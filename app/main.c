// Window or command, and nothing else.
#include "app/cli/command.h"
#include "app/words/words.h"
#include "engine/base/build_info.h"
#include "engine/script/script.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>

int main(int argument_count, char **arguments)
{
    // The scenario host lives in this same program: it comes before anything else may happen.
    if (argument_count == 2 && strcmp(arguments[1], SCRIPT_HOST_WORD) == 0) {
        return script_host_main();
    }
    // A file that may not grow is a failure to tell in a sentence, not the end of the program.
    (void)signal(SIGXFSZ, SIG_IGN);
    words_open(build_locale_dir(), words_locale());
    const char *name = argument_count > 1 ? arguments[1] : "play";
    if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0 || strcmp(name, "help") == 0) {
        command_help(stdout);
        return COMMAND_DONE;
    }
    if (strcmp(name, "--version") == 0) {
        (void)printf("depanne %s (%s)\n", build_version(), build_engine());
        return COMMAND_DONE;
    }
    const struct command *command = command_find(name);
    if (command == NULL) {
        (void)fprintf(stderr, "depanne: %s: there is no such command (depanne --help)\n", name);
        return COMMAND_USAGE;
    }
    int skipped = argument_count > 1 ? 1 : 0;
    return command->run(argument_count - skipped, arguments + skipped);
}

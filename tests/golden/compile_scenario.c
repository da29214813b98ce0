// Writes the compiled scenario of a Lua file on stdout.
//
//   compile_scenario FILE.lua

#include "engine/script/script.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int argument_count, char **arguments)
{
    if (argument_count > 1 && strcmp(arguments[1], SCRIPT_HOST_WORD) == 0) {
        return script_host_main();
    }
    if (argument_count != 2) {
        (void)fprintf(stderr, "usage: compile_scenario FILE.lua\n");
        return 2;
    }
    char *json = NULL;
    size_t length = 0;
    struct error error = {0};
    if (script_compile(arguments[1], NULL, &json, &length, NULL, &error) != STATUS_OK) {
        (void)fprintf(stderr, "compile_scenario: %s: %s\n", error.where, error.what);
        return 3;
    }
    size_t written = fwrite(json, 1, length, stdout);
    free(json);
    return written == length ? 0 : 3;
}

// depanne replay: does the acts of a journal again and compares every observation.
#include "engine/session/replay.h"

#include "app/cli/command.h"
#include "app/cli/recorded.h"
#include "app/words/words.h"
#include "engine/base/json.h"
#include "engine/journal/journal.h"
#include "engine/scenario/scenario.h"

#include <string.h>

static void print_json(const struct replay_result *result)
{
    struct text_builder text = {0};
    struct json_writer writer;
    json_writer_init(&writer, &text, false);
    json_write_begin_object(&writer);
    json_write_member_bool(&writer, "ok", result->ok);
    json_write_member_integer(&writer, "observations", result->observations);
    json_write_key(&writer, "first_difference");
    if (result->first_difference < 0) {
        json_write_null(&writer);
    } else {
        json_write_integer(&writer, result->first_difference);
    }
    json_write_member_text(&writer, "reason", result->reason);
    json_write_member_number(&writer, "line_seconds", result->line_seconds);
    json_write_member_number(&writer, "wall_seconds", result->wall_seconds);
    json_write_end_object(&writer);
    (void)puts(text_builder_text(&text));
    text_builder_clear(&text);
}

static void print_text(const struct replay_result *result)
{
    if (result->ok) {
        (void)printf(_("%u observations rejouées à l’identique\n"), result->observations);
    } else {
        (void)printf(_("Différence à l’entrée %lld : %s\n"),
                     (long long)result->first_difference,
                     result->reason);
    }
}

int command_replay(int argument_count, char **arguments)
{
    const char *given = NULL;
    const char *data = NULL; // taken like every command's, and not needed
    bool json = false;
    struct command_arguments walk = {.count = argument_count, .values = arguments, .at = 1};
    while (walk.at < walk.count) {
        if (command_flag(&walk, "--json")) {
            json = true;
        } else if (command_value(&walk, "--data", &data)) {
            continue;
        } else if (arguments[walk.at][0] == '-' || given != NULL) {
            return command_misused("replay", "what is %s?", arguments[walk.at]);
        } else {
            given = arguments[walk.at++];
        }
    }
    if (given == NULL) {
        return command_misused("replay", "a journal is wanted");
    }
    struct journal *journal = NULL;
    struct scenario *scenario = NULL;
    struct replay_result result;
    struct error error = {0};
    enum status status = recorded_open(given, &journal, &scenario, &error);
    if (status == STATUS_OK) {
        status = replay_journal(scenario, journal, &result, &error);
    }
    journal_destroy(journal);
    scenario_destroy(scenario);
    if (status != STATUS_OK) {
        return command_fail(&error);
    }
    (json ? print_json : print_text)(&result);
    return result.ok ? COMMAND_DONE : COMMAND_NEGATIVE;
}

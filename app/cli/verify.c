// depanne verify: is this the journal that was written?
#include "app/cli/command.h"
#include "app/cli/recorded.h"
#include "app/words/words.h"
#include "engine/base/json.h"
#include "engine/journal/journal.h"

#include <string.h>

struct wishes {
    const char *journal, *data;
    bool unsealed, json;
};

static bool read_wishes(int argument_count, char **arguments, struct wishes *wishes)
{
    struct command_arguments walk = {.count = argument_count, .values = arguments, .at = 1};
    while (walk.at < walk.count) {
        if (command_flag(&walk, "--json")) {
            wishes->json = true;
        } else if (command_flag(&walk, "--unsealed")) {
            wishes->unsealed = true;
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

static void print_json(const struct journal_verdict *verdict)
{
    struct text_builder text = {0};
    struct json_writer writer;
    json_writer_init(&writer, &text, false);
    json_write_begin_object(&writer);
    json_write_member_bool(&writer, "ok", verdict->ok);
    json_write_member_integer(&writer, "entries", verdict->entries);
    json_write_member_bool(&writer, "sealed", verdict->sealed);
    json_write_key(&writer, "first_bad");
    if (verdict->first_bad < 0) {
        json_write_null(&writer);
    } else {
        json_write_integer(&writer, verdict->first_bad);
    }
    json_write_member_text(&writer, "reason", verdict->reason);
    json_write_end_object(&writer);
    (void)puts(text_builder_text(&text));
    text_builder_clear(&text);
}

static void print_text(const struct journal_verdict *verdict)
{
    if (verdict->ok && verdict->sealed) {
        (void)printf(_("%u entrées, intactes et scellées\n"), verdict->entries);
    } else if (verdict->ok) {
        (void)printf(_("%u entrées, chaîne intacte, sans scellé\n"), verdict->entries);
    } else if (verdict->first_bad >= 0) {
        (void)printf(_("Altéré à partir de l’entrée %lld : %s\n"),
                     (long long)verdict->first_bad,
                     verdict->reason);
    } else {
        (void)printf(_("Non vérifié : %s\n"), verdict->reason);
    }
}

int command_verify(int argument_count, char **arguments)
{
    struct wishes wishes = {0};
    if (!read_wishes(argument_count, arguments, &wishes)) {
        return command_misused("verify", "a journal is wanted");
    }
    struct error error = {0};
    char data[STATION_PATH_BYTES];
    char keys[STATION_PATH_BYTES];
    char folder[STATION_PATH_BYTES];
    char journal[STATION_PATH_BYTES];
    struct journal_verdict verdict;
    if (station_folder(wishes.data, data, &error) != STATUS_OK) {
        return command_fail(&error);
    }
    station_path(data, "keys", keys);
    recorded_paths(wishes.journal, folder, journal);
    if (journal_verify(journal, keys, wishes.unsealed, &verdict, &error) != STATUS_OK) {
        return command_fail(&error);
    }
    (wishes.json ? print_json : print_text)(&verdict);
    return verdict.ok ? COMMAND_DONE : COMMAND_NEGATIVE;
}

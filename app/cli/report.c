// depanne report: the evidence sheet of one session, printed.
#include "app/cli/command.h"
#include "app/cli/graded.h"
#include "app/cli/sheet.h"
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

static enum status
print_sheet(const struct wishes *wishes, const struct graded *graded, struct error *error)
{
    enum language language = words_language();
    if (wishes->language != NULL) {
        language = text_equal(wishes->language, "en") ? LANGUAGE_EN : LANGUAGE_FR;
    }
    int pages = 0;
    const char *centre = wishes->centre == NULL ? "" : wishes->centre;
    RETURN_IF_FAILED(sheet_print(graded, centre, language, wishes->output, &pages, error));
    (void)printf("%s: %d pages\n", wishes->output, pages);
    return STATUS_OK;
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

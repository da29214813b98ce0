// depanne list: the lines and exercises of a folder of scenarios.
#include "app/cli/catalogue.h"
#include "app/cli/command.h"
#include "app/words/words.h"
#include "engine/base/json.h"
#include "engine/base/text.h"

#include <stdio.h>
#include <unistd.h>

static void show_progress(void *context, uint32_t done, uint32_t total)
{
    (void)context;
    if (isatty(STDERR_FILENO)) {
        (void)fprintf(stderr, "\r%u/%u%s", done + 1, total, done + 1 == total ? "\r       \r" : "");
    }
}

static void write_line(struct json_writer *writer, const struct catalogue_entry *entry)
{
    json_write_begin_object(writer);
    json_write_member_text(writer, "id", entry->id);
    json_write_member_text(writer, "path", entry->path);
    json_write_key(writer, "name");
    json_write_begin_object(writer);
    json_write_member_text(writer, "fr", entry->title.fr);
    json_write_member_text(writer, "en", entry->title.en);
    json_write_end_object(writer);
    json_write_end_object(writer);
}

static void write_exercise(struct json_writer *writer, const struct catalogue_entry *entry)
{
    json_write_begin_object(writer);
    json_write_member_text(writer, "id", entry->id);
    json_write_member_text(writer, "path", entry->path);
    json_write_member_text(writer, "line", entry->line);
    json_write_member_text(writer, "trade", entry->trade);
    json_write_member_text(writer, "task", entry->task);
    json_write_member_integer(writer, "level", entry->level);
    json_write_member_number(writer, "minutes", entry->minutes);
    json_write_member_bilingual(writer, "title", entry->title);
    json_write_key(writer, "competences");
    json_write_begin_array(writer);
    for (uint32_t i = 0; i < entry->competence_count; i++) {
        json_write_text(writer, entry->competences[i]);
    }
    json_write_end_array(writer);
    json_write_end_object(writer);
}

static void print_json(const struct catalogue *catalogue)
{
    struct text_builder text = {0};
    struct json_writer writer;
    json_writer_init(&writer, &text, false);
    json_write_begin_object(&writer);
    for (int exercises = 0; exercises < 2; exercises++) {
        json_write_key(&writer, exercises ? "exercises" : "lines");
        json_write_begin_array(&writer);
        for (uint32_t i = 0; i < catalogue->count; i++) {
            const struct catalogue_entry *entry = &catalogue->entries[i];
            if (entry->card != NULL && entry->exercise == (exercises != 0)) {
                (exercises ? write_exercise : write_line)(&writer, entry);
            }
        }
        json_write_end_array(&writer);
    }
    json_write_end_object(&writer);
    (void)puts(text_builder_text(&text));
    text_builder_clear(&text);
}

// Prints a text and fills up to @p width characters, not bytes.
static void print_padded(const char *text, int width)
{
    (void)fputs(text, stdout);
    for (const char *byte = text; *byte != '\0'; byte++) {
        width -= ((unsigned char)*byte & 0xC0) != 0x80;
    }
    (void)printf("%*s", width > 0 ? width : 0, "");
}

static void print_text(const struct catalogue *catalogue)
{
    for (uint32_t i = 0; i < catalogue->count; i++) {
        const struct catalogue_entry *entry = &catalogue->entries[i];
        if (entry->card == NULL) {
            continue;
        }
        if (!entry->exercise) {
            (void)printf("%-34s %s\n", entry->id, words_pick(entry->title));
            continue;
        }
        (void)printf("  %-32s ", entry->id);
        print_padded(words_trade(entry->trade), 13);
        (void)printf("%u/5  %3.0f min  %s", entry->level, entry->minutes, words_pick(entry->title));
        for (uint32_t k = 0; k < entry->competence_count; k++) {
            (void)printf("%s%s", k == 0 ? "  [" : " ", entry->competences[k]);
        }
        (void)printf("%s\n", entry->competence_count > 0 ? "]" : "");
    }
}

// What does not compile is told on stderr; the first one decides the exit status.
static int tell_broken(const struct catalogue *catalogue)
{
    int status = COMMAND_DONE;
    for (uint32_t i = 0; i < catalogue->count; i++) {
        if (catalogue->entries[i].card == NULL) {
            status = command_fail(&catalogue->entries[i].error);
        }
    }
    return status;
}

int command_list(int argument_count, char **arguments)
{
    struct command_arguments walk = {.count = argument_count, .values = arguments, .at = 1};
    const char *given = NULL;
    bool as_json = false;
    while (walk.at < walk.count) {
        if (command_flag(&walk, "--json")) {
            as_json = true;
        } else if (command_value(&walk, "--scenarios", &given)) {
            if (given == NULL) {
                return command_misused("list", "--scenarios wants a folder");
            }
        } else {
            return command_misused("list", "what is \"%s\"?", walk.values[walk.at]);
        }
    }
    char folder[CATALOGUE_PATH_BYTES];
    catalogue_folder(given, folder);
    struct catalogue catalogue;
    struct error error = {0};
    if (catalogue_open(folder, true, show_progress, NULL, &catalogue, &error) != STATUS_OK) {
        catalogue_close(&catalogue);
        return command_fail(&error);
    }
    (as_json ? print_json : print_text)(&catalogue);
    int status = tell_broken(&catalogue);
    catalogue_close(&catalogue);
    return status;
}

// depanne dossier: the technical file of a line, and whether its folios are drawn well.
#include "app/canvas/folio_canvas.h"
#include "app/cli/command.h"
#include "app/cli/dossier_print.h"
#include "app/picture/folio_drawing.h"
#include "app/picture/folio_symbols.h"
#include "app/picture/qet.h"
#include "app/words/words.h"
#include "engine/base/build_info.h"
#include "engine/base/file.h"
#include "engine/base/json.h"
#include "engine/scenario/scenario.h"
#include "engine/script/script.h"

#include <stdlib.h>
#include <string.h>

enum { PATH_BYTES = 512 };

struct wishes {
    const char *path, *output, *qet, *language;
    bool check, json;
};

static bool read_wishes(int argument_count, char **arguments, struct wishes *wishes)
{
    struct command_arguments walk = {.count = argument_count, .values = arguments, .at = 1};
    while (walk.at < walk.count) {
        if (command_value(&walk, "-o", &wishes->output) ||
            command_value(&walk, "--qet", &wishes->qet) ||
            command_value(&walk, "--lang", &wishes->language)) {
            continue;
        }
        if (command_flag(&walk, "--check")) {
            wishes->check = true;
        } else if (command_flag(&walk, "--json")) {
            wishes->json = true;
        } else if (arguments[walk.at][0] == '-' || wishes->path != NULL) {
            return false;
        } else {
            wishes->path = arguments[walk.at++];
        }
    }
    return wishes->path != NULL && (wishes->check || wishes->output != NULL || wishes->qet != NULL);
}

static enum status read_scenario(const char *path, struct scenario **scenario, struct error *error)
{
    char *bytes = NULL;
    size_t count = 0;
    RETURN_IF_FAILED(script_compile(path, NULL, &bytes, &count, NULL, error));
    enum status status = scenario_read(bytes, count, path, scenario, error);
    free(bytes);
    return status;
}

// ---- Are the folios drawn well? ----

static void write_box(struct json_writer *writer, const struct folio_box *box)
{
    json_write_begin_object(writer);
    json_write_member_text(writer, "kind", folio_box_word(box->kind));
    json_write_member_text(writer, "ref", box->ref);
    json_write_member_text(writer, "text", box->text);
    json_write_member_number(writer, "x", box->box.x);
    json_write_member_number(writer, "y", box->box.y);
    json_write_member_number(writer, "w", box->box.w);
    json_write_member_number(writer, "h", box->box.h);
    json_write_end_object(writer);
}

static void overlap_sentence(const struct folio_drawing *drawing,
                             const struct folio_overlap *overlap,
                             struct text_builder *text)
{
    const struct folio_box *a = &drawing->boxes[overlap->a];
    text_builder_append_format(
        text, "%s \"%s\"", folio_box_word(a->kind), a->kind == FOLIO_BOX_SYMBOL ? a->ref : a->text);
    text_builder_append_format(text,
                               " at %.1f,%.1f lies on ",
                               (a->box.x + a->box.w / 2.0) / 10.0,
                               (a->box.y + a->box.h / 2.0) / 10.0);
    if (overlap->b == UINT32_MAX) {
        text_builder_append_format(text, "a stroke of %s", overlap->with);
        return;
    }
    const struct folio_box *b = &drawing->boxes[overlap->b];
    text_builder_append_format(
        text, "%s \"%s\"", folio_box_word(b->kind), b->kind == FOLIO_BOX_SYMBOL ? b->ref : b->text);
}

static void write_folio(struct json_writer *writer,
                        const struct folio *folio,
                        const struct folio_drawing *drawing,
                        const char *language)
{
    struct text_builder text = {0};
    json_write_begin_object(writer);
    json_write_member_text(writer, "id", folio->id);
    json_write_member_text(writer, "lang", language);
    json_write_key(writer, "boxes");
    json_write_begin_array(writer);
    for (uint32_t i = 0; i < drawing->box_count; i++) {
        write_box(writer, &drawing->boxes[i]);
    }
    json_write_end_array(writer);
    json_write_key(writer, "overlaps");
    json_write_begin_array(writer);
    for (uint32_t i = 0; i < drawing->overlap_count; i++) {
        text_builder_reset(&text);
        overlap_sentence(drawing, &drawing->overlaps[i], &text);
        json_write_text(writer, text_builder_text(&text));
    }
    json_write_end_array(writer);
    json_write_key(writer, "lost");
    json_write_begin_array(writer);
    for (uint32_t i = 0; i < drawing->lost_count; i++) {
        json_write_text(writer, drawing->lost[i]);
    }
    json_write_end_array(writer);
    json_write_end_object(writer);
    text_builder_clear(&text);
}

static void
print_folio(const struct folio *folio, const struct folio_drawing *drawing, const char *language)
{
    struct text_builder text = {0};
    for (uint32_t i = 0; i < drawing->overlap_count; i++) {
        text_builder_reset(&text);
        overlap_sentence(drawing, &drawing->overlaps[i], &text);
        (void)printf("%s (%s): %s\n", folio->id, language, text_builder_text(&text));
    }
    for (uint32_t i = 0; i < drawing->lost_count; i++) {
        (void)printf("%s (%s): \"%s\" leads nowhere\n", folio->id, language, drawing->lost[i]);
    }
    text_builder_clear(&text);
}

// Draws every folio in both languages; returns how many things are wrong.
static uint32_t check_folios(const struct scenario *scenario,
                             struct folio_symbols *symbols,
                             struct json_writer *writer)
{
    uint32_t wrong = 0;
    for (uint32_t i = 0; i < scenario->folio_count; i++) {
        const struct folio *folio = &scenario->folios[i];
        for (int language = 0; language < 2; language++) {
            struct folio_look look;
            folio_look_on_paper(&look);
            look.language = (enum language)language;
            look.folios = scenario->folios;
            look.folio_count = scenario->folio_count;
            look.line = bilingual_pick(scenario->plant->name, look.language);
            struct folio_drawing *drawing = folio_drawing_create(symbols, folio, &look);
            const char *word = language == LANGUAGE_EN ? "en" : "fr";
            wrong += drawing->overlap_count + drawing->lost_count;
            if (writer != NULL) {
                write_folio(writer, folio, drawing, word);
            } else {
                print_folio(folio, drawing, word);
            }
            folio_drawing_destroy(drawing);
        }
    }
    return wrong;
}

static int
check(const struct wishes *wishes, const struct scenario *scenario, struct folio_symbols *symbols)
{
    uint32_t wrong = 0;
    if (wishes->json) {
        struct text_builder text = {0};
        struct json_writer writer;
        json_writer_init(&writer, &text, false);
        json_write_begin_object(&writer);
        json_write_key(&writer, "folios");
        json_write_begin_array(&writer);
        wrong = check_folios(scenario, symbols, &writer);
        json_write_end_array(&writer);
        json_write_member_integer(&writer, "wrong", wrong);
        json_write_end_object(&writer);
        (void)printf("%s\n", text_builder_text(&text));
        text_builder_clear(&text);
    } else {
        wrong = check_folios(scenario, symbols, NULL);
        (void)printf("%u folios, %u faults\n", scenario->folio_count, wrong);
    }
    return wrong == 0 ? COMMAND_DONE : COMMAND_NEGATIVE;
}

static enum language language_of(const struct wishes *wishes)
{
    if (wishes->language == NULL) {
        return words_language();
    }
    return text_equal(wishes->language, "en") ? LANGUAGE_EN : LANGUAGE_FR;
}

static int print(const struct wishes *wishes,
                 const struct scenario *scenario,
                 struct folio_symbols *symbols,
                 const char *assets)
{
    struct dossier_print result = {0};
    struct error error = {0};
    if (dossier_print(
            scenario, symbols, assets, language_of(wishes), wishes->output, &result, &error) !=
        STATUS_OK) {
        return command_fail(&error);
    }
    if (wishes->json) {
        (void)printf("{\"pages\":%d,\"folios\":%u,\"components\":%u,\"lost\":%u}\n",
                     result.pages,
                     scenario->folio_count,
                     scenario->plant->component_count,
                     result.lost);
    } else {
        (void)printf("%s: %d pages\n", wishes->output, result.pages);
    }
    return result.lost == 0 ? COMMAND_DONE : COMMAND_NEGATIVE;
}

// The folios as a QElectroTech project.
static int export(const struct wishes *wishes,
                  const struct scenario *scenario,
                  struct folio_symbols *symbols)
{
    struct folio_look look;
    folio_look_on_paper(&look);
    look.language = language_of(wishes);
    look.folios = scenario->folios;
    look.folio_count = scenario->folio_count;
    look.line = bilingual_pick(scenario->plant->name, look.language);
    struct qet_counts counts = {0};
    struct error error = {0};
    if (qet_write(symbols, &look, look.line, wishes->qet, &counts, &error) != STATUS_OK) {
        return command_fail(&error);
    }
    (void)printf(wishes->json ? "{\"diagrams\":%u,\"elements\":%u,\"conductors\":%u,\"texts\":%u}\n"
                              : "%u diagrams, %u elements, %u conductors, %u texts\n",
                 counts.diagrams,
                 counts.elements,
                 counts.conductors,
                 counts.texts);
    return COMMAND_DONE;
}

int command_dossier(int argument_count, char **arguments)
{
    struct wishes wishes = {0};
    if (!read_wishes(argument_count, arguments, &wishes)) {
        return command_misused("dossier",
                               "a line, and -o FILE.pdf, --qet FILE.qet or --check are wanted");
    }
    if (wishes.language != NULL && !text_equal(wishes.language, "fr") &&
        !text_equal(wishes.language, "en")) {
        return command_misused("dossier", "a language is fr or en");
    }
    struct scenario *scenario = NULL;
    struct error error = {0};
    if (read_scenario(wishes.path, &scenario, &error) != STATUS_OK) {
        return command_fail(&error);
    }
    char assets[PATH_BYTES];
    (void)path_join(assets, sizeof assets, build_data_dir(), "assets");
    struct folio_symbols *symbols = folio_symbols_open(assets);
    int result = COMMAND_DONE;
    if (wishes.check) {
        result = check(&wishes, scenario, symbols);
    }
    if (wishes.output != NULL && result != COMMAND_FAILED) {
        result |= print(&wishes, scenario, symbols, assets);
    }
    if (wishes.qet != NULL && result < COMMAND_USAGE) {
        result |= export(&wishes, scenario, symbols);
    }
    folio_symbols_close(symbols);
    scenario_destroy(scenario);
    return result;
}

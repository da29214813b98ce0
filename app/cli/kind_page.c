#include "app/cli/kind_page.h"

#include "engine/base/json.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

// Words of the pages; those of the kinds stand in their files.
static const struct bilingual title_terminals = {"Bornes", "Terminals"};
static const struct bilingual title_parameters = {"Paramètres", "Parameters"};
static const struct bilingual title_settings = {"Réglages", "Settings"};
static const struct bilingual title_faults = {"Modes de défaillance", "Failure modes"};
static const struct bilingual title_wear = {"Usure", "Wear"};
static const struct bilingual title_damage = {"Dommages induits", "Secondary damage"};
static const struct bilingual title_care = {"Entretien", "Care"};
static const struct bilingual title_senses = {"Ce que l’on perçoit", "What one perceives"};
static const struct bilingual title_spares = {"Pièces de rechange", "Spare parts"};
static const struct bilingual title_kinds = {"Genres de composants", "Kinds of components"};

static const struct bilingual head_terminals = {"Borne | Domaine | Commune avec",
                                                "Terminal | Domain | One with"};
static const struct bilingual head_parameters = {
    "Paramètre | Défaut | Minimum | Maximum | Remarque",
    "Parameter | Default | Minimum | Maximum | Remark"};
static const struct bilingual head_settings = {"Réglage | Nom | Minimum | Maximum | Unité",
                                               "Setting | Name | Minimum | Maximum | Unit"};
static const struct bilingual head_faults = {"Mode | Panne | Fiche | Ce qui change",
                                             "Mode | Fault | Sheet | What changes"};
static const struct bilingual head_wear = {"Loi | Mène à | Croissance du dommage | Gravité",
                                           "Law | Leads to | Growth of damage | Severity"};
static const struct bilingual head_damage = {"Mode | Si | Pendant", "Mode | When | For"};
static const struct bilingual head_care = {"Période | Travail", "Interval | Work"};
static const struct bilingual head_senses = {"Sens | Quand | Constat", "Sense | When | Finding"};
static const struct bilingual head_spares = {
    "Article | Désignation | Équivalence | Prix | Diffère par",
    "Article | Name | Equivalence | Price | Differs by"};
static const struct bilingual head_kinds = {"Genre | Nom | Métier", "Kind | Name | Trade"};

struct word {
    const char *id;
    struct bilingual text;
};

static const struct word words[] = {
    {"electrical", {"électrique", "electrical"}},
    {"pneumatic", {"pneumatique", "pneumatic"}},
    {"hydraulic", {"hydraulique", "hydraulic"}},
    {"mechanical", {"mécanique", "mechanical"}},
    {"rotation", {"rotation", "rotation"}},
    {"translation", {"translation", "translation"}},
    {"thermal", {"thermique", "thermal"}},
    {"reference", {"référence (terre, air libre, bâti)", "reference (earth, open air, frame)"}},
    {"look", {"vue", "look"}},
    {"listen", {"ouïe", "listen"}},
    {"touch", {"toucher", "touch"}},
    {"smell", {"odorat", "smell"}},
    {"same", {"identique", "same"}},
    {"equivalent", {"équivalente", "equivalent"}},
    {"wrong", {"ne convient pas", "does not do"}},
    {"connection", {"liaison", "connection"}},
    {"removable", {"démontable", "removable"}},
    {"isolator", {"organe de séparation", "isolator"}},
    {"safety", {"dispositif de protection", "protective device"}},
    {"test_point", {"prise de mesure", "test point"}},
    {"electronic", {"électronique (pas de mégohmmètre)", "electronic (no megohmmeter)"}},
};

static const char *word_of(const char *id, enum language language)
{
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (strcmp(words[i].id, id) == 0) {
            return bilingual_pick(words[i].text, language);
        }
    }
    return id;
}

static const char *text_in(const struct json_value *object, const char *key, enum language language)
{
    const struct json_value *text = json_member(object, key);
    return json_text_or(text, language == LANGUAGE_FR ? "fr" : "en", "");
}

// A cell of a table: its bars would end it.
static void cell(struct text_builder *page, const char *text)
{
    text_builder_append(page, " ");
    for (const char *at = text; *at != '\0'; at++) {
        if (*at == '|') {
            text_builder_append_char(page, '\\');
        }
        text_builder_append_char(page, *at == '\n' ? ' ' : *at);
    }
    text_builder_append(page, " |");
}

static void code_cell(struct text_builder *page, const char *text)
{
    struct text_builder quoted = {0};
    text_builder_append_format(&quoted, "%s%s%s", text[0] ? "`" : "", text, text[0] ? "`" : "");
    cell(page, text_builder_text(&quoted));
    text_builder_clear(&quoted);
}

static void money_cell(struct text_builder *page, double value)
{
    char text[40];
    (void)snprintf(text, sizeof text, "%.2f €", value);
    cell(page, text);
}

static void row_begin(struct text_builder *page)
{
    text_builder_append(page, "|");
}

static void row_end(struct text_builder *page)
{
    text_builder_append(page, "\n");
}

// A title and the head of its table.
static void table_begin(struct text_builder *page,
                        struct bilingual title,
                        struct bilingual head,
                        enum language language)
{
    const char *columns = bilingual_pick(head, language);
    text_builder_append_format(
        page, "\n## %s\n\n| %s |\n|", bilingual_pick(title, language), columns);
    text_builder_append(page, "---|");
    for (const char *at = columns; *at != '\0'; at++) {
        if (*at == '|') {
            text_builder_append(page, "---|");
        }
    }
    text_builder_append(page, "\n");
}

// "resistance: 1200 ohm → 1e9 ohm; ..."
static void changes_cell(struct text_builder *page, const struct json_value *changes)
{
    struct text_builder text = {0};
    for (size_t i = 0; i < json_count(changes); i++) {
        const struct json_value *change = json_at(changes, i);
        text_builder_append_format(&text,
                                   "%s%s : %s → %s",
                                   i > 0 ? " ; " : "",
                                   json_text_or(change, "name", ""),
                                   json_text_or(change, "sound", ""),
                                   json_text_or(change, "other", ""));
    }
    cell(page, text_builder_text(&text));
    text_builder_clear(&text);
}

typedef void
write_row(struct text_builder *page, const struct json_value *row, enum language language);

static void
terminal_row(struct text_builder *page, const struct json_value *row, enum language language)
{
    cell(page, json_text_or(row, "name", ""));
    cell(page, word_of(json_text_or(row, "domain", ""), language));
    cell(page, word_of(json_text_or(row, "tie", ""), language));
}

static void
parameter_row(struct text_builder *page, const struct json_value *row, enum language language)
{
    code_cell(page, json_text_or(row, "name", ""));
    cell(page, json_text_or(row, "default", ""));
    cell(page, json_text_or(row, "min", ""));
    cell(page, json_text_or(row, "max", ""));
    cell(page, text_in(row, "remark", language));
}

static void
setting_row(struct text_builder *page, const struct json_value *row, enum language language)
{
    code_cell(page, json_text_or(row, "id", ""));
    cell(page, text_in(row, "name", language));
    cell(page, json_text_or(row, "min", ""));
    cell(page, json_text_or(row, "max", ""));
    cell(page, json_text_or(row, "unit", ""));
}

static void
fault_row(struct text_builder *page, const struct json_value *row, enum language language)
{
    code_cell(page, json_text_or(row, "id", ""));
    cell(page, text_in(row, "name", language));
    cell(page, json_text_or(row, "sheet", ""));
    changes_cell(page, json_member(row, "changes"));
}

static void
wear_row(struct text_builder *page, const struct json_value *row, enum language language)
{
    struct text_builder growth = {0};
    const char *rate = json_text_or(row, "rate", "");
    const char *per = language == LANGUAGE_FR ? "à chaque" : "at each";
    if (rate[0] != '\0') {
        text_builder_append_format(&growth, "`%s` /s", rate);
    } else {
        text_builder_append_format(&growth,
                                   "`%s` %s `%s`",
                                   json_text_or(row, "each", ""),
                                   per,
                                   json_text_or(row, "count", ""));
    }
    char power[40];
    (void)snprintf(power, sizeof power, "D^%g", json_number_or(row, "power", 1.0));
    cell(page, json_text_or(row, "law", ""));
    code_cell(page, json_text_or(row, "fault", ""));
    cell(page, text_builder_text(&growth));
    cell(page, power);
    text_builder_clear(&growth);
}

static void
damage_row(struct text_builder *page, const struct json_value *row, enum language language)
{
    (void)language;
    code_cell(page, json_text_or(row, "fault", ""));
    code_cell(page, json_text_or(row, "when", ""));
    cell(page, json_text_or(row, "after", ""));
}

static void
care_row(struct text_builder *page, const struct json_value *row, enum language language)
{
    cell(page, json_text_or(row, "every", ""));
    cell(page, text_in(row, "text", language));
}

static void
sense_row(struct text_builder *page, const struct json_value *row, enum language language)
{
    cell(page, word_of(json_text_or(row, "sense", ""), language));
    code_cell(page, json_text_or(row, "when", ""));
    cell(page, text_in(row, "text", language));
}

static void
spare_row(struct text_builder *page, const struct json_value *row, enum language language)
{
    cell(page, json_text_or(row, "article", ""));
    cell(page, text_in(row, "name", language));
    cell(page, word_of(json_text_or(row, "equivalence", ""), language));
    money_cell(page, json_number_or(row, "price", 0.0));
    changes_cell(page, json_member(row, "changes"));
}

// What there is nothing of has no table.
static void table(struct text_builder *page,
                  const struct json_value *list,
                  struct bilingual title,
                  struct bilingual head,
                  write_row *write,
                  enum language language)
{
    if (json_count(list) == 0) {
        return;
    }
    table_begin(page, title, head, language);
    for (size_t i = 0; i < json_count(list); i++) {
        row_begin(page);
        write(page, json_at(list, i), language);
        row_end(page);
    }
}

static void
words_list(struct text_builder *page, const struct json_value *list, enum language language)
{
    for (size_t i = 0; i < json_count(list); i++) {
        const struct json_value *each = json_at(list, i);
        const char *text = json_is_text(each) ? json_text(each) : "";
        text_builder_append_format(page, "%s%s", i > 0 ? ", " : "", word_of(text, language));
    }
}

static void head(struct text_builder *page,
                 const struct json_value *kind,
                 const char *symbol,
                 enum language language)
{
    bool french = language == LANGUAGE_FR;
    const char *trade = word_of(json_text_or(kind, "trade", ""), language);
    const char *plate = json_text_or(kind, "plate", "");
    const char *article = json_text_or(kind, "article", "");
    text_builder_append_format(page, "# %s\n\n", text_in(kind, "name", language));
    if (symbol != NULL) {
        text_builder_append_format(page, "![](%s)\n\n", symbol);
    }
    text_builder_append_format(page, "`%s`, %s", json_text_or(kind, "id", ""), trade);
    if (json_count(json_member(kind, "flags")) > 0) {
        text_builder_append(page, " : ");
        words_list(page, json_member(kind, "flags"), language);
    }
    text_builder_append(page, "\n");
    if (plate[0] != '\0') {
        text_builder_append_format(page, "\n%s %s\n", french ? "Plaque :" : "Plate:", plate);
    }
    if (article[0] != '\0') {
        text_builder_append_format(page,
                                   "\n%s %s, %.2f €, %.0f min\n",
                                   french ? "Article, prix, remplacement :"
                                          : "Article, price, replacement:",
                                   article,
                                   json_number_or(kind, "price", 0.0),
                                   ceil(json_number_or(kind, "replace", 0.0) / 60.0));
    }
    if (json_count(json_member(kind, "laws")) > 0) {
        text_builder_append(page, french ? "\nLois : " : "\nLaws: ");
        words_list(page, json_member(kind, "laws"), language);
        text_builder_append(page, "\n");
    }
    const char *remark = text_in(kind, "remark", language);
    if (remark[0] != '\0') {
        text_builder_append_format(page, "\n%s\n", remark);
    }
}

void kind_page_write(const struct json_value *kind,
                     const char *symbol,
                     enum language language,
                     struct text_builder *page)
{
    const struct {
        const char *member;
        const struct bilingual *title, *head;
        write_row *write;
    } tables[] = {
        {"terminals", &title_terminals, &head_terminals, terminal_row},
        {"parameters", &title_parameters, &head_parameters, parameter_row},
        {"settings", &title_settings, &head_settings, setting_row},
        {"faults", &title_faults, &head_faults, fault_row},
        {"wear", &title_wear, &head_wear, wear_row},
        {"damage", &title_damage, &head_damage, damage_row},
        {"care", &title_care, &head_care, care_row},
        {"senses", &title_senses, &head_senses, sense_row},
        {"spares", &title_spares, &head_spares, spare_row},
    };
    head(page, kind, symbol, language);
    for (size_t i = 0; i < sizeof tables / sizeof tables[0]; i++) {
        table(page,
              json_member(kind, tables[i].member),
              *tables[i].title,
              *tables[i].head,
              tables[i].write,
              language);
    }
}

void kind_index_begin(enum language language, struct text_builder *page)
{
    text_builder_append_format(page,
                               "# %s\n\n| %s |\n|---|---|---|\n",
                               bilingual_pick(title_kinds, language),
                               bilingual_pick(head_kinds, language));
}

void kind_index_row(const struct json_value *kind,
                    const char *file,
                    enum language language,
                    struct text_builder *page)
{
    text_builder_append_format(page, "| [%s](%s) |", json_text_or(kind, "id", ""), file);
    cell(page, text_in(kind, "name", language));
    cell(page, word_of(json_text_or(kind, "trade", ""), language));
    row_end(page);
}

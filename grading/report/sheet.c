#include "grading/report/report.h"
#include "grading/report/words.h"

#include <math.h>
#include <string.h>

enum { SHOWN_BYTES_MAX = 260 }; // of a result in a list of acts

// What every part of the sheet needs.
struct sheet {
    const struct report_source *source;
    struct document *paper;
    enum language language;
    struct text_builder text; // scratch
};

static const char *say(const struct sheet *sheet, const char *fr, const char *en)
{
    return sheet->language == LANGUAGE_EN ? en : fr;
}

static const char *pick(const struct sheet *sheet, struct bilingual text)
{
    return bilingual_pick(text, sheet->language);
}

static enum document_mark mark_of(enum rating rating)
{
    switch (rating) {
    case RATING_NOT_OBSERVED:
        return DOCUMENT_MARK_NO;
    case RATING_COMPLIANT:
        return DOCUMENT_MARK_C;
    case RATING_PARTIAL:
        return DOCUMENT_MARK_P;
    case RATING_NEGATIVE:
        return DOCUMENT_MARK_N;
    }
    return DOCUMENT_MARK_NONE;
}

// "12/03/2026 08:30" in French, "2026-03-12 08:30" in English, of "2026-03-12T08:30:00Z".
static const char *date_of(struct sheet *sheet, const char *utc)
{
    text_builder_reset(&sheet->text);
    if (strlen(utc) < 16) {
        text_builder_append(&sheet->text, utc);
    } else if (sheet->language == LANGUAGE_EN) {
        text_builder_append_format(&sheet->text, "%.10s %.5s UTC", utc, utc + 11);
    } else {
        text_builder_append_format(
            &sheet->text, "%.2s/%.2s/%.4s %.5s UTC", utc + 8, utc + 5, utc, utc + 11);
    }
    return text_builder_text(&sheet->text);
}

static const char *mode_word(const struct sheet *sheet, const char *mode)
{
    if (text_equal(mode, "evaluation")) {
        return say(sheet, "évaluation", "evaluation");
    }
    if (text_equal(mode, "training")) {
        return say(sheet, "entraînement", "training");
    }
    return text_equal(mode, "guided") ? say(sheet, "guidé", "guided") : mode;
}

static void head(struct sheet *sheet)
{
    const struct report_source *source = sheet->source;
    const struct journal_opening *opening = &source->journal->opening;
    struct document *paper = sheet->paper;
    char code[HEAD_CODE_BYTES];
    const char *blank = "………………………………";
    head_code(source->journal->head, code);
    document_pair(
        paper, say(sheet, "Centre", "Centre"), source->centre[0] == '\0' ? blank : source->centre);
    document_pair(paper, say(sheet, "Titre visé", "Title"), source->assessment->referential->title);
    text_builder_reset(&sheet->text);
    text_builder_append_format(&sheet->text,
                               "%s%s%s",
                               opening->person,
                               source->candidate[0] == '\0' ? "" : " — ",
                               source->candidate);
    document_pair(paper, say(sheet, "Candidat", "Candidate"), text_builder_text(&sheet->text));
    text_builder_reset(&sheet->text);
    text_builder_append_format(
        &sheet->text, "%s (%s)", pick(sheet, source->title), source->assessment->scenario_id);
    document_pair(paper, say(sheet, "Exercice", "Exercise"), text_builder_text(&sheet->text));
    document_pair(paper, say(sheet, "Date", "Date"), date_of(sheet, opening->utc));
    document_pair(paper, say(sheet, "Mode", "Mode"), mode_word(sheet, opening->mode));
    text_builder_reset(&sheet->text);
    text_builder_append_format(&sheet->text,
                               "%.0f min (%s %.0f min)",
                               source->assessment->figures.line_seconds / 60.0,
                               say(sheet, "référence", "reference"),
                               source->reference_minutes);
    document_pair(paper, say(sheet, "Durée", "Duration"), text_builder_text(&sheet->text));
    document_pair(paper, say(sheet, "Moteur", "Engine"), opening->engine);
    document_pair(paper, say(sheet, "Scénario (SHA-256)", "Scenario (SHA-256)"), opening->scenario);
    text_builder_reset(&sheet->text);
    text_builder_append_format(&sheet->text,
                               "%s, %u %s, %s",
                               code,
                               source->journal->entry_count,
                               say(sheet, "entrées", "entries"),
                               source->sealed ? say(sheet, "scellé", "sealed")
                                              : say(sheet, "non scellé", "not sealed"));
    document_pair(paper, say(sheet, "Journal", "Journal"), text_builder_text(&sheet->text));
}

static void verdict(struct sheet *sheet)
{
    const struct assessment *assessment = sheet->source->assessment;
    text_builder_reset(&sheet->text);
    text_builder_append_format(&sheet->text,
                               "%s%s. %s",
                               say(sheet, "Proposition du programme : ", "Proposed: "),
                               pick(sheet, session_outcome_text(assessment->outcome)),
                               pick(sheet, assessment->outcome_reason));
    document_note(sheet->paper, text_builder_text(&sheet->text));
    document_paragraph(
        sheet->paper,
        say(sheet,
            "Ce document ne remplace pas le livret officiel ; la proposition automatique n’a pas "
            "de valeur de décision. L’évaluateur confirme ou modifie chaque critère.",
            "This document does not replace the official booklet; the automatic proposal is no "
            "decision. The evaluator confirms or changes each row."));
}

static void competences(struct sheet *sheet)
{
    const struct assessment *assessment = sheet->source->assessment;
    const struct document_column columns[] = {
        {say(sheet, "Compétence", "Competence"), 3.6, DOCUMENT_LEFT},
        {say(sheet, "Proposition", "Proposal"), 1.2, DOCUMENT_LEFT},
        {say(sheet, "Motif", "Reason"), 2.0, DOCUMENT_LEFT},
        {say(sheet, "Décision de l’évaluateur", "Evaluator’s decision"), 1.7, DOCUMENT_LEFT},
    };
    document_heading(sheet->paper, 1, say(sheet, "Compétences", "Competences"));
    document_table_begin(sheet->paper, columns, 4);
    for (uint32_t i = 0; i < assessment->competence_count; i++) {
        const struct assessed_competence *one = &assessment->competences[i];
        document_row(sheet->paper);
        text_builder_reset(&sheet->text);
        text_builder_append_format(
            &sheet->text, "%s — %s", one->competence->id, pick(sheet, one->competence->label));
        document_cell(sheet->paper, text_builder_text(&sheet->text));
        document_cell_strong(sheet->paper, pick(sheet, proposal_text(one->proposal)));
        document_cell(sheet->paper, pick(sheet, one->reason));
        document_cell(sheet->paper,
                      say(sheet,
                          "☐ acquise\n☐ en cours d’acquisition\n☐ non acquise",
                          "☐ acquired\n☐ in progress\n☐ not acquired"));
    }
    document_table_end(sheet->paper);
}

// The reason of a row, and each entry it cites, one a line.
static const char *proof_of(struct sheet *sheet, const struct assessed_row *row)
{
    text_builder_reset(&sheet->text);
    text_builder_append(&sheet->text, pick(sheet, row->reason));
    if (row->waits) {
        text_builder_append(
            &sheet->text,
            say(sheet, " Attend l’avis de l’évaluateur.", " Waits for the evaluator."));
    }
    for (uint32_t i = 0; i < row->citation_count; i++) {
        text_builder_append_format(&sheet->text, "\n[%u] ", row->citations[i]);
        entry_sentence(&sheet->text, sheet->source->journal, row->citations[i], sheet->language);
    }
    return text_builder_text(&sheet->text);
}

static const char *elimination(const struct assessed_row *row)
{
    switch (row->criterion->elimination) {
    case CRITERION_WEIGHED:
        return "";
    case CRITERION_ELIMINATING:
        return " (E)";
    case CRITERION_ELIMINATING_IF_HAZARD:
        return " (E*)";
    }
    return "";
}

static void table_of_rows(struct sheet *sheet, bool observed)
{
    const struct assessment *assessment = sheet->source->assessment;
    const struct document_column columns[] = {
        {say(sheet, "Critère", "Row"), 3.0, DOCUMENT_LEFT},
        {say(sheet, "Proposé", "Proposed"), 1.1, DOCUMENT_CENTRE},
        {say(sheet, "Retenu", "Kept"), 0.8, DOCUMENT_CENTRE},
        {say(sheet, "Motif et preuves", "Reason and evidence"), 4.6, DOCUMENT_LEFT},
    };
    document_table_begin(sheet->paper, columns, 4);
    for (uint32_t i = 0; i < assessment->row_count; i++) {
        const struct assessed_row *row = &assessment->rows[i];
        bool shown = row->proposed != RATING_NOT_OBSERVED || row->decision != NULL;
        if (shown != observed) {
            continue;
        }
        document_row(sheet->paper);
        text_builder_reset(&sheet->text);
        text_builder_append_format(&sheet->text,
                                   "%s%s — %s",
                                   row->criterion->id,
                                   elimination(row),
                                   pick(sheet, row->criterion->text));
        document_cell(sheet->paper, text_builder_text(&sheet->text));
        document_cell_mark(sheet->paper, mark_of(row->proposed), "");
        if (row->decision == NULL) {
            document_cell(sheet->paper, "");
        } else {
            document_cell_mark(sheet->paper, mark_of(row->kept), "");
        }
        document_cell(sheet->paper, proof_of(sheet, row));
    }
    document_table_end(sheet->paper);
}

static void rows(struct sheet *sheet)
{
    document_heading(sheet->paper, 1, say(sheet, "Critères observés", "Rows observed"));
    document_paragraph(
        sheet->paper,
        say(sheet,
            "C conforme, P partiel, N non conforme, NO non observé ; (E) éliminatoire, (E*) "
            "éliminatoire si un danger a été créé. Les numéros entre crochets sont ceux du "
            "journal. Le libellé des critères est celui du programme, non celui du REAC.",
            "C met, P in part, N not met, NO not observed; (E) eliminating, (E*) eliminating if a "
            "danger was created. Numbers in brackets are those of the journal. The rows are worded "
            "by this program, not by the official referential."));
    table_of_rows(sheet, true);
    document_heading(sheet->paper, 1, say(sheet, "Critères non observés", "Rows not observed"));
    table_of_rows(sheet, false);
}

static void decisions(struct sheet *sheet)
{
    const struct assessment *assessment = sheet->source->assessment;
    const struct document_column columns[] = {
        {say(sheet, "Critère", "Row"), 1.2, DOCUMENT_LEFT},
        {say(sheet, "Décision", "Decision"), 1.4, DOCUMENT_CENTRE},
        {say(sheet, "Par", "By"), 1.4, DOCUMENT_LEFT},
        {say(sheet, "Motif", "Reason"), 4.0, DOCUMENT_LEFT},
        {say(sheet, "Date", "Date"), 1.4, DOCUMENT_LEFT},
    };
    document_heading(
        sheet->paper, 1, say(sheet, "Décisions de l’évaluateur", "Evaluator’s decisions"));
    document_table_begin(sheet->paper, columns, 5);
    uint32_t decided = 0;
    for (uint32_t i = 0; i < assessment->row_count; i++) {
        const struct decision *decision = assessment->rows[i].decision;
        if (decision == NULL) {
            continue;
        }
        decided++;
        document_row(sheet->paper);
        document_cell(sheet->paper, decision->row);
        document_cell_mark(sheet->paper, mark_of(decision->rating), "");
        document_cell(sheet->paper, decision->by);
        document_cell(sheet->paper, decision->why);
        document_cell(sheet->paper, date_of(sheet, decision->utc));
    }
    for (uint32_t i = decided; i < 3; i++) { // lines left to write on
        document_row(sheet->paper);
        document_cell(sheet->paper, " ");
        document_cell(sheet->paper, "☐ C ☐ P ☐ N");
        document_cell(sheet->paper, " ");
        document_cell(sheet->paper, " \n ");
        document_cell(sheet->paper, " ");
    }
    document_table_end(sheet->paper);
}

// ---- what the journal holds ----

typedef bool (*choose)(const struct journal_entry *entry);

static bool is_any_act(const struct journal_entry *entry)
{
    return entry->kind == JOURNAL_ACTION;
}

static bool is_measure(const struct journal_entry *entry)
{
    return entry->kind == JOURNAL_ACTION &&
           (entry->action->kind == ACTION_MEASURE || entry->action->kind == ACTION_SPRAY ||
            entry->action->kind == ACTION_JUDGE);
}

static bool is_isolator_handle(const struct journal_entry *entry)
{
    return entry->action->kind == ACTION_OPERATE && text_equal(entry->action->mode, "handle");
}

static bool is_lockout(const struct journal_entry *entry)
{
    static const enum action_kind kinds[] = {
        ACTION_LOCK,
        ACTION_TAG,
        ACTION_UNLOCK,
        ACTION_UNTAG,
        ACTION_IDENTIFY,
        ACTION_DISSIPATE,
        ACTION_BLOCK,
        ACTION_UNBLOCK,
        ACTION_CHECK_STILL,
        ACTION_TEST_TESTER,
        ACTION_TEST_DEAD,
    };
    if (entry->kind != JOURNAL_ACTION) {
        return false;
    }
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (entry->action->kind == kinds[i]) {
            return true;
        }
    }
    return is_isolator_handle(entry);
}

static bool is_part(const struct journal_entry *entry)
{
    return entry->kind == JOURNAL_ACTION &&
           (entry->action->kind == ACTION_FIT || entry->action->kind == ACTION_DISMANTLE ||
            entry->action->kind == ACTION_REPAIR || entry->action->kind == ACTION_ADJUST);
}

// A long result (a whole history) is cut: the journal has all of it.
static void shortened_cell(struct sheet *sheet, const char *text)
{
    char cell[SHOWN_BYTES_MAX];
    if (!text_copy(cell, sizeof cell - sizeof "…", text)) {
        memcpy(cell + strlen(cell), "…", sizeof "…");
    }
    document_cell(sheet->paper, cell);
}

static void acts(struct sheet *sheet, const char *title, choose chosen)
{
    const struct journal *journal = sheet->source->journal;
    const struct document_column columns[] = {
        {"N°", 0.85, DOCUMENT_RIGHT},
        {say(sheet, "Heure", "Time"), 1.3, DOCUMENT_LEFT},
        {say(sheet, "Acte", "Act"), 3.9, DOCUMENT_LEFT},
        {say(sheet, "Constat", "What was shown"), 3.9, DOCUMENT_LEFT},
    };
    document_heading(sheet->paper, 1, title);
    document_table_begin(sheet->paper, columns, 4);
    for (uint32_t i = 0; i < journal->entry_count; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        if (!chosen(entry)) {
            continue;
        }
        char clock[CLOCK_BYTES];
        document_row(sheet->paper);
        text_builder_reset(&sheet->text);
        text_builder_append_format(&sheet->text, "%u", i);
        document_cell(sheet->paper, text_builder_text(&sheet->text));
        entry_clock(entry->tick, clock);
        document_cell(sheet->paper, clock);
        text_builder_reset(&sheet->text);
        entry_act(&sheet->text, entry, sheet->language);
        document_cell(sheet->paper, text_builder_text(&sheet->text));
        text_builder_reset(&sheet->text);
        entry_result(&sheet->text, journal, entry, sheet->language);
        shortened_cell(sheet, text_builder_text(&sheet->text));
    }
    document_table_end(sheet->paper);
}

static void minutes_pair(struct sheet *sheet, const char *name, double seconds)
{
    text_builder_reset(&sheet->text);
    if (seconds < 0.0) {
        text_builder_append(&sheet->text, "—");
    } else {
        text_builder_append_format(&sheet->text,
                                   "%.0f min %02.0f s",
                                   floor(seconds / 60.0),
                                   seconds - 60.0 * floor(seconds / 60.0));
    }
    document_pair(sheet->paper, name, text_builder_text(&sheet->text));
}

static void figures(struct sheet *sheet)
{
    const struct session_figures *figures = &sheet->source->assessment->figures;
    document_heading(
        sheet->paper, 1, say(sheet, "Temps et coûts (indicateurs)", "Time and cost (indicators)"));
    minutes_pair(
        sheet, say(sheet, "Jusqu’au diagnostic", "To the diagnosis"), figures->diagnosis_seconds);
    minutes_pair(
        sheet, say(sheet, "Intervention sur les pièces", "Work on parts"), figures->repair_seconds);
    minutes_pair(sheet, say(sheet, "Total", "Total"), figures->line_seconds);
    text_builder_reset(&sheet->text);
    text_builder_append_format(&sheet->text, "%u, %.0f €", figures->parts, figures->parts_eur);
    document_pair(sheet->paper,
                  say(sheet, "Pièces sorties du magasin", "Parts from the store"),
                  text_builder_text(&sheet->text));
}

static const char *visa_of(const struct report_source *source, const char *role)
{
    const char *name = "";
    for (uint32_t i = 0; i < source->visa_count; i++) {
        name = text_equal(source->visas[i].role, role) ? source->visas[i].name : name;
    }
    return name;
}

static void visas(struct sheet *sheet)
{
    const struct report_source *source = sheet->source;
    document_visa(sheet->paper,
                  say(sheet, "Formateur évaluateur", "Evaluator"),
                  visa_of(source, "evaluator1"));
    document_visa(sheet->paper,
                  say(sheet, "Second évaluateur", "Second evaluator"),
                  visa_of(source, "evaluator2"));
    document_visa(sheet->paper,
                  say(sheet, "Représentant de l’organisme", "For the centre"),
                  visa_of(source, "representative"));
    document_visa(sheet->paper,
                  say(sheet, "Candidat, pour information", "Candidate, informed"),
                  visa_of(source, "candidate"));
}

struct document *report_sheet(const struct report_source *source, enum language language)
{
    struct sheet sheet = {.source = source, .language = language};
    const struct journal_opening *opening = &source->journal->opening;
    char code[HEAD_CODE_BYTES];
    head_code(source->journal->head, code);
    sheet.paper = document_create(
        say(&sheet, "Fiche de preuve", "Evidence sheet"),
        say(&sheet,
            "Annexe au livret d’ECF (document de l’organisme de formation)",
            "Annex to the booklet of assessments (document of the training centre)"));
    document_properties(
        sheet.paper, source->centre, opening->utc, language == LANGUAGE_EN ? "en" : "fr");
    document_header(sheet.paper, pick(&sheet, source->title), opening->person);
    document_footer(sheet.paper, code);
    head(&sheet);
    verdict(&sheet);
    competences(&sheet);
    rows(&sheet);
    decisions(&sheet);
    visas(&sheet);
    document_page_break(sheet.paper);
    acts(&sheet, say(&sheet, "Mesures", "Measurements"), is_measure);
    acts(&sheet, say(&sheet, "Consignation", "Lock-out"), is_lockout);
    acts(&sheet, say(&sheet, "Pièces et réglages", "Parts and settings"), is_part);
    figures(&sheet);
    acts(&sheet, say(&sheet, "Déroulement", "Timeline"), is_any_act);
    text_builder_clear(&sheet.text);
    return sheet.paper;
}

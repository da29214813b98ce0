#include "grading/evidence/paperwork.h"

#include "grading/evidence/proof.h"
#include "grading/evidence/trace.h"

#include <string.h>

// The last text written into a field before the signature, or NULL.
static const struct journal_entry *field(const struct journal *journal, const char *id)
{
    uint32_t signature = trace_first(journal, ACTION_SIGN_REPORT, 0, trace_end(journal));
    uint32_t to = signature == 0 ? trace_end(journal) : signature;
    const struct journal_entry *last = NULL;
    for (uint32_t i = 0; i < to; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        if (trace_did(journal, entry, ACTION_WRITE) && text_equal(entry->action->on, id)) {
            last = entry;
        }
    }
    return last;
}

static bool is_space(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

static bool has_words(const char *text)
{
    for (; *text != '\0'; text++) {
        if (!is_space(*text)) {
            return true;
        }
    }
    return false;
}

static const char *text_of(const struct journal *journal, const char *id)
{
    const struct journal_entry *entry = field(journal, id);
    return entry == NULL ? "" : entry->action->text;
}

static bool any_fitted(const struct journal *journal)
{
    return trace_first(journal, ACTION_FIT, 0, trace_end(journal)) != 0;
}

struct field_word {
    const char *id;
    struct bilingual text;
};

static const struct field_word fields[] = {
    {"symptom", {"constat", "symptom"}},
    {"analysis", {"analyse", "analysis"}},
    {"element", {"élément", "element"}},
    {"cause", {"cause", "cause"}},
    {"work_done", {"travaux", "work done"}},
    {"tests", {"essais", "tests"}},
    {"character", {"caractère", "character"}},
    {"parts", {"pièces", "parts"}}, // last: only when a part was fitted
};
enum { FIELD_COUNT = sizeof fields / sizeof *fields };

struct evidence evidence_report_complete(const struct evidence_case *session)
{
    const struct journal *journal = session->journal;
    uint32_t signature = trace_first(journal, ACTION_SIGN_REPORT, 0, trace_end(journal));
    uint32_t handed = trace_hand_over(journal);
    uint32_t written = trace_first(journal, ACTION_WRITE, 0, trace_end(journal));
    if (signature == 0 && handed == 0) {
        return evidence_of(EVIDENCE_ABSENT, REASON_NO_OCCASION);
    }
    if (signature == 0) {
        struct evidence unsigned_report = evidence_of(EVIDENCE_REFUTED, REASON_NOT_REPORTED);
        evidence_cite(&unsigned_report, written);
        evidence_cite(&unsigned_report, handed);
        return unsigned_report;
    }
    uint32_t wanted = any_fitted(journal) ? FIELD_COUNT : FIELD_COUNT - 1;
    uint32_t found = 0;
    struct evidence evidence = evidence_of(EVIDENCE_SHOWN, REASON_REPORTED);
    for (uint32_t i = 0; i < wanted; i++) {
        if (has_words(text_of(journal, fields[i].id))) {
            found++;
        } else {
            evidence_about_also(&evidence, fields[i].text.fr, fields[i].text.en);
        }
    }
    evidence_cite(&evidence, written);
    evidence_cite(&evidence, signature);
    if (found < wanted) {
        evidence.verdict = 2 * found >= wanted ? EVIDENCE_PARTIAL : EVIDENCE_REFUTED;
        evidence.reason = REASON_REPORT_GAP;
    }
    return evidence;
}

// ---- exactness ----

static bool is_name_byte(char byte)
{
    bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
    bool digit = byte >= '0' && byte <= '9';
    return letter || digit || byte == '_' || byte == '-' || byte == '.';
}

// Does the text hold @p name as a whole word? A leading "-" of a reference does not count.
static bool mentions(const char *text, const char *name)
{
    const char *word = name + (name[0] == '-');
    size_t length = strlen(word);
    if (length == 0) {
        return false;
    }
    for (const char *at = strstr(text, word); at != NULL; at = strstr(at + 1, word)) {
        bool starts = at == text || at[-1] == '-' || !is_name_byte(at[-1]);
        char next = at[length];
        bool ends = !is_name_byte(next) || (next == '.' && !is_name_byte(at[length + 1]));
        if (starts && ends) {
            return true;
        }
    }
    return false;
}

static void untold(struct evidence *evidence, const char *what, uint32_t act, uint32_t told)
{
    if (evidence->verdict != EVIDENCE_REFUTED) {
        evidence->verdict = EVIDENCE_PARTIAL;
        evidence->reason = REASON_INEXACT;
    }
    evidence_about_also(evidence, what, what);
    evidence_cite(evidence, act);
    evidence_cite(evidence, told);
}

static void untrue(struct evidence *evidence, const char *fr, const char *en, uint32_t told)
{
    if (evidence->verdict != EVIDENCE_REFUTED) {
        *evidence = evidence_of(EVIDENCE_REFUTED, REASON_FALSE);
    }
    evidence_about_also(evidence, fr, en);
    evidence_cite(evidence, told);
}

// Does the `element` field name a part that was treated?
static void check_element(const struct evidence_case *session, struct evidence *evidence)
{
    const struct journal *journal = session->journal;
    const struct plant *plant = session->scenario->plant;
    const struct journal_entry *told = field(journal, "element");
    if (told == NULL || !has_words(told->action->text)) {
        return;
    }
    uint32_t treated = 0;
    for (uint32_t i = 0; i < journal->entry_count; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        if (!trace_is_remedy(journal, entry)) {
            continue;
        }
        treated = treated == 0 ? i : treated;
        if (mentions(told->action->text, entry->action->on)) {
            evidence_cite(evidence, told->sequence);
            evidence_cite(evidence, i);
            return;
        }
    }
    for (uint32_t i = 0; i < plant->component_count; i++) {
        if (mentions(told->action->text, plant->components[i].ref)) {
            untrue(evidence, plant->components[i].ref, plant->components[i].ref, told->sequence);
            evidence_cite(evidence, treated);
            return;
        }
    }
    untold(evidence,
           treated == 0 ? "element" : journal->entries[treated].action->on,
           treated,
           told->sequence);
}

static bool was_fitted(const struct journal *journal, const char *article)
{
    for (uint32_t i = 0; i < journal->entry_count; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        if (trace_did(journal, entry, ACTION_FIT) && text_equal(entry->action->with, article)) {
            return true;
        }
    }
    return false;
}

// The parts told are those fitted, article by article.
static void check_parts(const struct evidence_case *session, struct evidence *evidence)
{
    const struct journal *journal = session->journal;
    const struct plant *plant = session->scenario->plant;
    const struct journal_entry *told = field(journal, "parts");
    const char *text = told == NULL ? "" : told->action->text;
    uint32_t at = told == NULL ? 0 : told->sequence;
    for (uint32_t i = 0; i < journal->entry_count; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        if (!trace_did(journal, entry, ACTION_FIT)) {
            continue;
        }
        if (mentions(text, entry->action->with)) {
            evidence_cite(evidence, i);
            evidence_cite(evidence, at);
        } else {
            untold(evidence, entry->action->with, i, at);
        }
    }
    for (uint32_t i = 0; i < plant->variant_count; i++) {
        const struct plant_variant *variant = &plant->variants[i];
        if (variant->kind == PLANT_SPARE && mentions(text, variant->id) &&
            !was_fitted(journal, variant->id) &&
            strstr(evidence->subject.fr, variant->id) == NULL) {
            untrue(evidence, variant->id, variant->id, at);
        }
    }
}

static void check_tests(const struct evidence_case *session, struct evidence *evidence)
{
    const struct journal *journal = session->journal;
    const struct journal_entry *told = field(journal, "tests");
    uint32_t run = trace_first(journal, ACTION_RUN_TEST, 0, trace_end(journal));
    if (told != NULL && has_words(told->action->text) && run == 0) {
        untrue(evidence, "essais", "tests", told->sequence);
    }
}

// "définitif", "definitive"... and "provisoire", "provisional".
static void check_character(const struct evidence_case *session, struct evidence *evidence)
{
    const struct journal *journal = session->journal;
    const struct journal_entry *told = field(journal, "character");
    uint32_t handed = trace_hand_over(journal);
    if (told == NULL || handed == 0) {
        return;
    }
    bool says_provisional = strstr(told->action->text, "rovis") != NULL;
    bool says_definitive = strstr(told->action->text, "initi") != NULL;
    bool provisional = text_equal(journal->entries[handed].action->mode, "provisional");
    if ((provisional && says_definitive && !says_provisional) ||
        (!provisional && says_provisional && !says_definitive)) {
        untrue(evidence, "caractère", "character", told->sequence);
        evidence_cite(evidence, handed);
    }
}

struct evidence evidence_report_exact(const struct evidence_case *session)
{
    const struct journal *journal = session->journal;
    if (trace_first(journal, ACTION_WRITE, 0, trace_end(journal)) == 0) {
        return evidence_of(EVIDENCE_ABSENT, REASON_NO_OCCASION);
    }
    struct evidence evidence = evidence_of(EVIDENCE_SHOWN, REASON_EXACT);
    check_element(session, &evidence);
    check_parts(session, &evidence);
    check_tests(session, &evidence);
    check_character(session, &evidence);
    return evidence;
}

// ---- updates ----

// The last part fitted whose reference is not that of the parts list.
static const struct journal_entry *other_reference(const struct evidence_case *session)
{
    const struct journal *journal = session->journal;
    const struct plant *plant = session->scenario->plant;
    const struct journal_entry *last = NULL;
    for (uint32_t i = 0; i < journal->entry_count; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        if (!trace_did(journal, entry, ACTION_FIT)) {
            continue;
        }
        uint32_t component = plant_component_find(plant, entry->action->on);
        uint32_t variant =
            component == PLANT_NONE
                ? PLANT_NONE
                : plant_variant_find(plant, component, PLANT_SPARE, entry->action->with);
        if (variant != PLANT_NONE && plant->variants[variant].equivalence != PLANT_SAME) {
            last = entry;
        }
    }
    return last;
}

struct evidence evidence_documents_updated(const struct evidence_case *session)
{
    const struct journal *journal = session->journal;
    struct evidence report = evidence_report_complete(session);
    if (report.verdict != EVIDENCE_SHOWN) {
        return report;
    }
    const struct journal_entry *fitted = other_reference(session);
    if (fitted == NULL) {
        report.reason = REASON_UPDATED;
        return report;
    }
    uint32_t updated =
        trace_first(journal, ACTION_UPDATE_DOCUMENT, fitted->sequence, trace_end(journal));
    evidence_cite(&report, fitted->sequence);
    evidence_cite(&report, updated);
    report.reason = REASON_UPDATED;
    if (updated == 0) {
        report.verdict = EVIDENCE_PARTIAL;
        report.reason = REASON_NOT_UPDATED;
        evidence_about(&report, fitted->action->with);
    }
    return report;
}

struct evidence evidence_cause_reported(const struct evidence_case *session)
{
    const struct journal *journal = session->journal;
    uint32_t signature = trace_first(journal, ACTION_SIGN_REPORT, 0, trace_end(journal));
    uint32_t handed = trace_hand_over(journal);
    if (signature == 0 && handed == 0) {
        return evidence_of(EVIDENCE_ABSENT, REASON_NO_OCCASION);
    }
    const struct journal_entry *told = field(journal, "cause");
    struct evidence root = evidence_root_cause(session);
    bool said = signature != 0 && told != NULL && has_words(told->action->text);
    bool right = root.verdict == EVIDENCE_SHOWN;
    struct evidence evidence = root;
    if (said && right) {
        evidence_cite(&evidence, told->sequence);
        return evidence;
    }
    evidence.verdict = said || right ? EVIDENCE_PARTIAL : EVIDENCE_REFUTED;
    if (!said) {
        evidence.reason = REASON_REPORT_GAP;
        evidence_about_words(&evidence, "cause", "cause");
    } else if (root.verdict == EVIDENCE_ABSENT) {
        evidence.reason = REASON_ROOT_CAUSE_MISSING;
    }
    evidence_cite(&evidence, told == NULL ? handed : told->sequence);
    return evidence;
}

// ---- figures ----

struct session_figures session_figures(const struct journal *journal)
{
    struct session_figures figures = {.diagnosis_seconds = -1.0, .repair_seconds = -1.0};
    uint32_t first_work = trace_first_work(journal);
    for (uint32_t i = 0; i < journal->entry_count; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        double at = (double)(entry->tick - journal->entries[0].tick) / 1000.0;
        figures.line_seconds = at;
        if (trace_did(journal, entry, ACTION_DIAGNOSE)) {
            figures.diagnosis_seconds = at;
        }
        if (trace_is_work(journal, entry)) {
            figures.repair_seconds =
                (double)(entry->tick - journal->entries[first_work].tick) / 1000.0;
        }
        if (entry->kind == JOURNAL_OBSERVATION && entry->observation->kind == OBSERVATION_COST) {
            figures.parts_eur += entry->observation->exact;
            figures.parts++;
        }
    }
    return figures;
}

struct evidence evidence_time_and_cost(const struct evidence_case *session)
{
    struct session_figures figures = session_figures(session->journal);
    struct evidence evidence = evidence_of(EVIDENCE_ABSENT, REASON_FIGURES);
    struct text_builder fr = {0};
    struct text_builder en = {0};
    double minutes = figures.line_seconds / 60.0;
    text_builder_append_format(&fr,
                               "%.0f min (référence %.0f min), pièces %.0f €",
                               minutes,
                               session->scenario->minutes,
                               figures.parts_eur);
    text_builder_append_format(&en,
                               "%.0f min (reference %.0f min), parts %.0f €",
                               minutes,
                               session->scenario->minutes,
                               figures.parts_eur);
    evidence_about_words(&evidence, text_builder_text(&fr), text_builder_text(&en));
    text_builder_clear(&fr);
    text_builder_clear(&en);
    return evidence;
}

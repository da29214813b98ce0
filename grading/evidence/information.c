#include "grading/evidence/information.h"

#include "grading/evidence/trace.h"

#include <string.h>

static uint32_t first_test(const struct journal *journal)
{
    return trace_earlier(trace_first(journal, ACTION_MEASURE, 0, trace_end(journal)),
                         trace_first(journal, ACTION_SPRAY, 0, trace_end(journal)));
}

// Where supposing begins: the first hypothesis, else the first test, else the first swap. 0: not yet.
static uint32_t reasoning_begins(const struct journal *journal)
{
    uint32_t hypothesis = trace_first(journal, ACTION_HYPOTHESIS, 0, trace_end(journal));
    if (hypothesis != 0) {
        return trace_earlier(hypothesis, trace_first_swap(journal));
    }
    return trace_earlier(first_test(journal), trace_first_swap(journal));
}

static bool
opens(const struct journal *journal, const struct journal_entry *entry, const char *document)
{
    return trace_did(journal, entry, ACTION_OPEN_DOCUMENT) &&
           text_equal(entry->action->on, document);
}

// Does this act bring that piece of information?
static bool
informs(const struct journal *journal, const struct journal_entry *entry, const char *what)
{
    if (text_equal(what, "order")) {
        return trace_did(journal, entry, ACTION_READ_ORDER);
    }
    if (text_equal(what, "operator")) {
        return trace_did(journal, entry, ACTION_ASK);
    }
    if (text_equal(what, "panel")) {
        return trace_did(journal, entry, ACTION_READ_PANEL);
    }
    if (text_equal(what, "plc")) {
        return trace_did(journal, entry, ACTION_READ_PLC);
    }
    if (text_equal(what, "history")) {
        return opens(journal, entry, "history");
    }
    if (text_equal(what, "folio")) {
        return trace_did(journal, entry, ACTION_OPEN_DOCUMENT) &&
               text_starts_with(entry->action->on, "folio:");
    }
    if (text_starts_with(what, "ask:")) {
        return trace_did(journal, entry, ACTION_ASK) && text_equal(entry->action->on, what + 4);
    }
    return opens(journal, entry, what + strlen("document:"));
}

static uint32_t informed_at(const struct journal *journal, const char *what, uint32_t before)
{
    for (uint32_t i = 0; i < before; i++) {
        if (informs(journal, &journal->entries[i], what)) {
            return i;
        }
    }
    return 0;
}

static struct bilingual information_word(const char *what)
{
    static const struct {
        const char *id;
        struct bilingual text;
    } words[] = {
        {"order", {"ordre de travail", "work order"}},
        {"operator", {"opérateur", "operator"}},
        {"panel", {"pupitre", "panel"}},
        {"plc", {"automate", "PLC"}},
        {"history", {"historique", "history"}},
        {"folio", {"schéma", "diagram"}},
    };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (text_equal(words[i].id, what)) {
            return words[i].text;
        }
    }
    return (struct bilingual){what, what};
}

struct evidence evidence_information_gathered(const struct evidence_case *session)
{
    const struct journal *journal = session->journal;
    const struct text_list *wanted = &session->expectations->information;
    uint32_t begins = reasoning_begins(journal);
    if (begins == 0) {
        return evidence_of(EVIDENCE_ABSENT, REASON_NO_OCCASION);
    }
    struct evidence evidence = evidence_of(EVIDENCE_SHOWN, REASON_INFORMED);
    uint32_t found = 0;
    for (uint32_t i = 0; i < wanted->count; i++) {
        uint32_t at = informed_at(journal, wanted->texts[i], begins);
        if (at != 0) {
            found++;
            evidence_cite(&evidence, at);
        } else {
            struct bilingual word = information_word(wanted->texts[i]);
            evidence_about_also(&evidence, word.fr, word.en);
        }
    }
    if (found < wanted->count) {
        bool half = 2 * found >= wanted->count;
        evidence.verdict = half ? EVIDENCE_PARTIAL : EVIDENCE_REFUTED;
        evidence.reason = half ? REASON_INFORMED_LATE : REASON_NOT_INFORMED;
        evidence_cite(&evidence, begins);
    }
    return evidence;
}

// A sense used, and the panel or the PLC read: the usual way to see a breakdown.
static struct evidence usual_symptom(const struct journal *journal, uint32_t before)
{
    static const enum action_kind senses[] = {
        ACTION_LOOK, ACTION_LISTEN, ACTION_TOUCH, ACTION_SMELL};
    struct evidence evidence = evidence_of(EVIDENCE_PARTIAL, REASON_SYMPTOM_PARTLY);
    uint32_t sensed = 0;
    for (size_t i = 0; i < sizeof senses / sizeof *senses; i++) {
        sensed = trace_earlier(sensed, trace_first(journal, senses[i], 0, before));
    }
    uint32_t read = trace_earlier(trace_first(journal, ACTION_READ_PANEL, 0, before),
                                  trace_first(journal, ACTION_READ_PLC, 0, before));
    evidence_cite(&evidence, sensed);
    evidence_cite(&evidence, read);
    if (sensed != 0 && read != 0) {
        evidence.verdict = EVIDENCE_SHOWN;
        evidence.reason = REASON_SYMPTOM_SEEN;
    } else if (sensed != 0) {
        evidence_about_words(&evidence, "ni pupitre ni automate", "neither panel nor PLC");
    } else if (read != 0) {
        evidence_about_words(&evidence, "rien sur la machine", "nothing on the machine");
    } else {
        evidence.verdict = EVIDENCE_REFUTED;
        evidence.reason = REASON_SYMPTOM_UNSEEN;
    }
    return evidence;
}

static struct evidence named_symptom(const struct evidence_case *session, uint32_t before)
{
    const struct expected_readings *symptom = &session->expectations->symptom;
    struct evidence evidence = evidence_of(EVIDENCE_SHOWN, REASON_SYMPTOM_SEEN);
    uint32_t found = 0;
    for (uint32_t i = 0; i < symptom->count; i++) {
        uint32_t at = trace_observed(session, &symptom->readings[i], 0, before);
        evidence_cite(&evidence, at);
        if (at != 0) {
            found++;
        } else {
            evidence_about_also(&evidence, symptom->readings[i].on, symptom->readings[i].on);
        }
    }
    if (found == 0) {
        evidence.verdict = EVIDENCE_REFUTED;
        evidence.reason = REASON_SYMPTOM_UNSEEN;
    } else if (found < symptom->count) {
        evidence.verdict = EVIDENCE_PARTIAL;
        evidence.reason = REASON_SYMPTOM_PARTLY;
    }
    return evidence;
}

struct evidence evidence_symptom_seen(const struct evidence_case *session)
{
    const struct journal *journal = session->journal;
    uint32_t swap = trace_first_swap(journal);
    if (swap == 0 && first_test(journal) == 0) {
        return evidence_of(EVIDENCE_ABSENT, REASON_NO_OCCASION);
    }
    uint32_t before = swap == 0 ? trace_end(journal) : swap;
    struct evidence evidence = session->expectations->symptom.count == 0
                                   ? usual_symptom(journal, before)
                                   : named_symptom(session, before);
    if (evidence.verdict == EVIDENCE_REFUTED) {
        evidence_cite(&evidence, swap);
    }
    return evidence;
}

// Is the paper a folio of that trade?
static bool is_folio(const struct scenario *scenario, const char *document, enum trade trade)
{
    if (!text_starts_with(document, "folio:")) {
        return false;
    }
    for (uint32_t i = 0; i < scenario->folio_count; i++) {
        if (text_equal(scenario->folios[i].id, document + strlen("folio:"))) {
            return scenario->folios[i].trade == trade;
        }
    }
    return false;
}

// The first work or remedy. A lock-out made to measure without voltage is not yet the job.
static uint32_t job_begins(const struct journal *journal)
{
    return trace_earlier(trace_first_work(journal), trace_first_remedy(journal));
}

static struct evidence prepared(const struct evidence_case *session, enum trade trade)
{
    const struct journal *journal = session->journal;
    uint32_t before = job_begins(journal);
    if (before == 0) {
        return evidence_of(EVIDENCE_ABSENT, REASON_NO_OCCASION);
    }
    uint32_t folio = 0;
    uint32_t store = trace_first(journal, ACTION_QUERY_STORE, 0, before);
    for (uint32_t i = 0; i < before; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        if (!trace_did(journal, entry, ACTION_OPEN_DOCUMENT)) {
            continue;
        }
        if (folio == 0 && is_folio(session->scenario, entry->action->on, trade)) {
            folio = i;
        }
        if (store == 0 && text_equal(entry->action->on, "parts")) {
            store = i;
        }
    }
    struct evidence evidence = evidence_of(EVIDENCE_SHOWN, REASON_PREPARED);
    evidence_cite(&evidence, folio);
    evidence_cite(&evidence, store);
    if (folio == 0 && store == 0) {
        evidence = evidence_of(EVIDENCE_REFUTED, REASON_NOT_PREPARED);
        evidence_cite(&evidence, before);
    } else if (folio == 0 || store == 0) {
        evidence.verdict = EVIDENCE_PARTIAL;
        evidence.reason = REASON_PREPARED_PARTLY;
        evidence_about_words(&evidence,
                             folio == 0 ? "schéma non consulté" : "pièces non vues",
                             folio == 0 ? "diagram not consulted" : "parts not looked up");
    }
    return evidence;
}

struct evidence evidence_work_prepared_electrical(const struct evidence_case *session)
{
    return prepared(session, TRADE_ELECTRICAL);
}

struct evidence evidence_work_prepared_pneumatic(const struct evidence_case *session)
{
    return prepared(session, TRADE_PNEUMATIC);
}

static uint32_t announced(const struct journal *journal, const char *what, uint32_t to)
{
    for (uint32_t i = 0; i < to; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        if (trace_did(journal, entry, ACTION_ANNOUNCE) && text_equal(entry->action->mode, what)) {
            return i;
        }
    }
    return 0;
}

struct evidence evidence_dialogue(const struct evidence_case *session)
{
    const struct journal *journal = session->journal;
    uint32_t end = trace_end(journal);
    uint32_t diagnosis = trace_first(journal, ACTION_DIAGNOSE, 0, end);
    uint32_t swap = trace_earlier(trace_first_swap(journal), diagnosis);
    if (swap == 0 && trace_hand_over(journal) == 0) {
        return evidence_of(EVIDENCE_ABSENT, REASON_NO_OCCASION);
    }
    uint32_t asked = trace_first(journal, ACTION_ASK, 0, swap == 0 ? end : swap);
    uint32_t stopped = announced(journal, "stop", end);
    uint32_t handed = trace_hand_over(journal);
    struct evidence evidence = evidence_of(EVIDENCE_SHOWN, REASON_DIALOGUE);
    evidence_cite(&evidence, asked);
    evidence_cite(&evidence, stopped);
    evidence_cite(&evidence, handed);
    if (asked == 0) {
        evidence_about_also(&evidence, "questions à l’opérateur", "questions to the operator");
    }
    if (stopped == 0) {
        evidence_about_also(&evidence, "annonce de l’arrêt", "announcing the stop");
    }
    if (handed == 0) {
        evidence_about_also(&evidence, "remise de l’équipement", "handing back");
    }
    if (asked == 0 && stopped == 0) {
        evidence.verdict = EVIDENCE_REFUTED;
        evidence.reason = REASON_NO_DIALOGUE;
        evidence_cite(&evidence, swap);
    } else if (evidence.subject.fr[0] != '\0') {
        evidence.verdict = EVIDENCE_PARTIAL;
        evidence.reason = REASON_DIALOGUE_PARTLY;
    }
    return evidence;
}

#include "grading/evidence/hypotheses.h"

#include "grading/evidence/trace.h"

static bool same_hypothesis(const struct action *a, const struct action *b)
{
    return reference_equal(a->on, b->on) && text_equal(a->mode, b->mode);
}

// Is this the first time this element is supposed to fail in this way?
static bool is_new(const struct journal *journal, const struct journal_entry *entry)
{
    for (uint32_t i = 0; i < entry->sequence; i++) {
        const struct journal_entry *before = &journal->entries[i];
        if (trace_did(journal, before, ACTION_HYPOTHESIS) &&
            same_hypothesis(before->action, entry->action)) {
            return false;
        }
    }
    return true;
}

static uint32_t first_test(const struct journal *journal, uint32_t end)
{
    for (uint32_t i = 0; i < end; i++) {
        if (trace_is_test(journal, &journal->entries[i])) {
            return i;
        }
    }
    return end;
}

static bool is_true(const struct expectations *expectations, const struct action *hypothesis)
{
    return reference_equal(hypothesis->on, expectations->element) &&
           text_list_has(&expectations->modes, hypothesis->mode);
}

struct evidence evidence_hypotheses_stated(const struct evidence_case *session)
{
    const struct journal *journal = session->journal;
    const struct expectations *expectations = session->expectations;
    uint32_t swap = trace_first_swap(journal);
    uint32_t end = swap == 0 ? trace_end(journal) : swap;
    uint32_t test = first_test(journal, end);
    struct evidence evidence = evidence_of(EVIDENCE_SHOWN, REASON_HYPOTHESES);
    uint32_t in_time = 0;
    uint32_t stated = 0;
    uint32_t truth = 0;

    for (uint32_t i = 0; i < end; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        if (!trace_did(journal, entry, ACTION_HYPOTHESIS) || !is_new(journal, entry)) {
            continue;
        }
        stated++;
        in_time += i < test ? 1 : 0;
        truth = truth == 0 && is_true(expectations, entry->action) ? i : truth;
        evidence_cite(&evidence, i);
    }
    bool diagnosed = trace_first(journal, ACTION_DIAGNOSE, 0, trace_end(journal)) != 0;
    if (stated == 0 && swap == 0 && test == end && !diagnosed) {
        return evidence_of(EVIDENCE_ABSENT, REASON_NO_OCCASION);
    }
    bool enough = in_time >= expectations->hypotheses;
    if (!enough && truth == 0) {
        evidence.verdict = EVIDENCE_REFUTED;
        evidence.reason = REASON_NO_HYPOTHESES;
        evidence_cite(&evidence, test < end ? test : swap);
    } else if (!enough) {
        evidence.verdict = EVIDENCE_PARTIAL;
        evidence.reason = REASON_HYPOTHESES_LATE;
        evidence_cite(&evidence, test < end ? test : swap);
    } else if (truth == 0) {
        evidence.verdict = EVIDENCE_PARTIAL;
        evidence.reason = REASON_HYPOTHESIS_MISSED;
        evidence_about(&evidence, expectations->root);
    }
    return evidence;
}

// The last chain declared before @p to, or NULL.
static const struct journal_entry *declared_chain(const struct journal *journal, uint32_t to)
{
    const struct journal_entry *last = NULL;
    for (uint32_t i = 0; i < to; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        last = trace_did(journal, entry, ACTION_CHAIN) ? entry : last;
    }
    return last;
}

struct evidence evidence_chain_located(const struct evidence_case *session)
{
    const struct journal *journal = session->journal;
    const struct text_list *right = &session->expectations->functional_chain;
    uint32_t swap = trace_first_swap(journal);
    uint32_t diagnosis = trace_first(journal, ACTION_DIAGNOSE, 0, trace_end(journal));
    uint32_t ends = trace_earlier(swap, diagnosis);
    uint32_t end = ends == 0 ? trace_end(journal) : ends;
    uint32_t test = first_test(journal, end);
    const struct journal_entry *said = declared_chain(journal, end);
    if (said == NULL) {
        struct evidence none = evidence_of(EVIDENCE_REFUTED, REASON_CHAIN_UNSAID);
        evidence_cite(&none, test < end ? test : ends);
        return ends == 0 ? evidence_of(EVIDENCE_ABSENT, REASON_NO_OCCASION) : none;
    }
    const struct journal_entry *early = declared_chain(journal, test);
    bool is_right = text_list_has_reference(right, said->action->on);
    bool in_time = early != NULL && text_list_has_reference(right, early->action->on);
    struct evidence evidence = evidence_of(EVIDENCE_SHOWN, REASON_CHAIN);
    if (!is_right) {
        evidence = evidence_of(EVIDENCE_REFUTED, REASON_CHAIN_WRONG);
    } else if (!in_time) {
        evidence = evidence_of(EVIDENCE_PARTIAL, REASON_CHAIN_LATE);
        evidence_cite(&evidence, test);
    }
    evidence_about(&evidence, said->action->on);
    evidence_cite(&evidence, said->sequence);
    return evidence;
}

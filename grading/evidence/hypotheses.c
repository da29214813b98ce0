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

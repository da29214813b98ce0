#include "grading/evidence/commissioning.h"

#include "grading/evidence/paperwork.h"
#include "grading/evidence/trace.h"

// The last run of a test within [from, to), or NULL.
static const struct journal_entry *
last_run(const struct journal *journal, const char *test, uint32_t from, uint32_t to)
{
    const struct journal_entry *last = NULL;
    for (uint32_t i = from; i < to; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        if (trace_did(journal, entry, ACTION_RUN_TEST) && text_equal(entry->action->mode, test)) {
            last = entry;
        }
    }
    return last;
}

static bool passed(const struct journal *journal, const struct journal_entry *run)
{
    const struct observation *seen =
        run == NULL ? NULL : trace_result(journal, run, OBSERVATION_TEST);
    return seen != NULL && (seen->flags & OBSERVATION_FAILED) == 0;
}

// The test's name on the line, its id if it has none.
static struct bilingual test_name(const struct scenario *scenario, const char *id)
{
    for (uint32_t i = 0; i < scenario->test_count; i++) {
        const struct bilingual *name = &scenario->tests[i].name;
        if (text_equal(scenario->tests[i].id, id) && name->fr != NULL && name->en != NULL) {
            return *name;
        }
    }
    return (struct bilingual){id, id};
}

// The tests since the last remedy, as a fact; counts those passed and those run.
struct tests {
    struct evidence good, bad;
    uint32_t passed, run;
};

static struct tests tests_of(const struct evidence_case *session, uint32_t to)
{
    const struct journal *journal = session->journal;
    const struct text_list *wanted = &session->expectations->tests;
    uint32_t from = trace_last_remedy(journal, to);
    struct tests tests = {
        .good = {.verdict = EVIDENCE_SHOWN, .reason = REASON_VERIFIED},
        .bad = {.verdict = EVIDENCE_PARTIAL, .reason = REASON_VERIFIED_PARTLY},
    };
    for (uint32_t i = 0; i < wanted->count; i++) {
        const struct journal_entry *run = last_run(journal, wanted->texts[i], from, to);
        bool ok = passed(journal, run);
        uint32_t at = run == NULL ? 0 : run->sequence;
        tests.run += run == NULL ? 0 : 1;
        tests.passed += ok ? 1 : 0;
        evidence_cite(ok ? &tests.good : &tests.bad, at);
        if (!ok) {
            struct bilingual name = test_name(session->scenario, wanted->texts[i]);
            evidence_about_also(&tests.bad, name.fr, name.en);
        }
    }
    return tests;
}

static bool all_passed(const struct evidence_case *session, const struct tests *tests)
{
    return tests->passed == session->expectations->tests.count;
}

struct evidence evidence_function_verified(const struct evidence_case *session)
{
    const struct journal *journal = session->journal;
    uint32_t handed = trace_hand_over(journal);
    struct tests tests = tests_of(session, handed == 0 ? trace_end(journal) : handed);
    if (all_passed(session, &tests)) {
        evidence_cite(&tests.good, handed);
        return tests.good;
    }
    if (handed == 0) {
        return tests.run == 0 ? evidence_of(EVIDENCE_ABSENT, REASON_NO_OCCASION) : tests.bad;
    }
    bool failed = tests.run > tests.passed;
    if (tests.passed == 0 || failed) {
        tests.bad.verdict = EVIDENCE_REFUTED;
        tests.bad.reason = REASON_NOT_VERIFIED;
    }
    evidence_cite(&tests.bad, handed);
    return tests.bad;
}

struct evidence evidence_verified_and_reported(const struct evidence_case *session)
{
    struct evidence verified = evidence_function_verified(session);
    struct evidence report = evidence_report_complete(session);
    if (verified.verdict != EVIDENCE_SHOWN) {
        return verified;
    }
    if (report.verdict == EVIDENCE_SHOWN) {
        for (uint32_t i = 0; i < report.citation_count; i++) {
            evidence_cite(&verified, report.citations[i]);
        }
        return verified;
    }
    verified.verdict = EVIDENCE_PARTIAL;
    verified.reason = REASON_VERIFIED_UNREPORTED;
    verified.subject = report.subject;
    if (report.subject.fr[0] == '\0') {
        evidence_about_words(&verified, "non signé", "not signed");
    }
    return verified;
}

bool function_is_restored(const struct evidence_case *session)
{
    uint32_t handed = trace_hand_over(session->journal);
    struct tests tests = tests_of(session, handed);
    return handed != 0 && all_passed(session, &tests);
}

static bool line_has(const struct scenario *scenario, const char *test)
{
    for (uint32_t i = 0; i < scenario->test_count; i++) {
        if (text_equal(scenario->tests[i].id, test)) {
            return true;
        }
    }
    return false;
}

struct evidence evidence_manual_test(const struct evidence_case *session)
{
    const struct journal *journal = session->journal;
    uint32_t handed = trace_hand_over(journal);
    if (handed == 0 || !line_has(session->scenario, "manual")) {
        return evidence_of(EVIDENCE_ABSENT, REASON_NO_OCCASION);
    }
    uint32_t from = trace_last_remedy(journal, handed);
    const struct journal_entry *run = last_run(journal, "manual", from, handed);
    bool ok = passed(journal, run);
    struct evidence evidence = ok ? evidence_of(EVIDENCE_SHOWN, REASON_VERIFIED)
                                  : evidence_of(EVIDENCE_REFUTED, REASON_NOT_VERIFIED);
    struct bilingual name = test_name(session->scenario, "manual");
    evidence_about_words(&evidence, name.fr, name.en);
    evidence_cite(&evidence, run == NULL ? 0 : run->sequence);
    evidence_cite(&evidence, handed);
    return evidence;
}

struct evidence evidence_handed_over(const struct evidence_case *session)
{
    uint32_t handed = trace_hand_over(session->journal);
    if (handed == 0) {
        return evidence_of(EVIDENCE_ABSENT, REASON_NO_OCCASION);
    }
    const struct action *act = session->journal->entries[handed].action;
    const char *wanted = session->expectations->character;
    bool provisional = text_equal(act->mode, "provisional");
    bool known = provisional || text_equal(act->mode, "definitive");
    struct evidence evidence = evidence_of(EVIDENCE_SHOWN, REASON_HANDED_OVER);
    if (!known || (wanted[0] != '\0' && !text_equal(act->mode, wanted))) {
        evidence = evidence_of(EVIDENCE_REFUTED, REASON_HANDED_OVER_WRONG);
        evidence_about_words(&evidence, provisional ? "provisoire" : "définitif", act->mode);
    } else if (provisional && act->text[0] == '\0') {
        evidence = evidence_of(EVIDENCE_PARTIAL, REASON_HANDED_OVER_BARE);
    }
    evidence_cite(&evidence, handed);
    return evidence;
}

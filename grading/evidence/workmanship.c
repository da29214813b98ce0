#include "grading/evidence/workmanship.h"

#include "grading/evidence/commissioning.h"
#include "grading/evidence/trace.h"

#include <math.h>

static const double leak_seen = 0.05 / 60000.0; // [m³/s ANR] that soap shows

static bool is_of(const struct evidence_case *session, const char *name, enum trade trade)
{
    return trace_is_of_trade(session->scenario->plant, name, trade);
}

// A wire or a tube of that trade.
static bool is_line(const struct evidence_case *session, const char *name, enum trade trade)
{
    uint32_t component = plant_component_find(session->scenario->plant, name);
    return component != PLANT_NONE && is_of(session, name, trade) &&
           (session->scenario->plant->components[component].flags & PLANT_CONNECTION) != 0;
}

static uint32_t end_of_work(const struct evidence_case *session)
{
    uint32_t handed = trace_hand_over(session->journal);
    return handed == 0 ? trace_end(session->journal) : handed;
}

// Does a wire or tube belong on this terminal?
static bool belongs(const struct plant *plant, const char *line, const char *terminal)
{
    uint32_t component = plant_component_find(plant, line);
    uint32_t joined = plant_terminal_find(plant, terminal);
    for (uint32_t end = 0; end < 2 && component != PLANT_NONE && joined != PLANT_NONE; end++) {
        uint32_t own = plant->components[component].ends[end];
        if (own != PLANT_NONE && plant->terminals[own].node == plant->terminals[joined].node) {
            return true;
        }
    }
    return false;
}

// Is what was taken off here joined again, or its line exchanged, before @p to?
static bool
joined_again(const struct journal *journal, const struct journal_entry *off, uint32_t to)
{
    uint32_t off_count = 0;
    uint32_t on_count = 0;
    for (uint32_t i = 0; i < to; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        if (entry->kind != JOURNAL_ACTION || !reference_equal(entry->action->on, off->action->on)) {
            continue;
        }
        off_count += trace_did(journal, entry, ACTION_DISCONNECT) ? 1 : 0;
        on_count += trace_did(journal, entry, ACTION_CONNECT) ? 1 : 0;
    }
    return on_count >= off_count;
}

// The first line of that trade that hangs loose at the hand-over or sits where it does not belong.
static const struct journal_entry *
misjoined(const struct evidence_case *session, enum trade trade, uint32_t to)
{
    const struct journal *journal = session->journal;
    for (uint32_t i = 0; i < to; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        if (entry->kind != JOURNAL_ACTION || !is_line(session, entry->action->on, trade)) {
            continue;
        }
        bool off =
            trace_did(journal, entry, ACTION_DISCONNECT) && !joined_again(journal, entry, to);
        bool elsewhere = trace_did(journal, entry, ACTION_CONNECT) &&
                         !belongs(session->scenario->plant, entry->action->on, entry->action->with);
        if (off || elsewhere) {
            return entry;
        }
    }
    return NULL;
}

static uint32_t last_fit(const struct journal *journal, const char *reference, uint32_t to)
{
    uint32_t last = 0;
    for (uint32_t i = 0; i < to; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        if (trace_did(journal, entry, ACTION_FIT) &&
            reference_equal(entry->action->on, reference)) {
            last = i;
        }
    }
    return last;
}

// What of the torques of a trade is right, missing or off.
struct torques {
    struct evidence good, missing, off;
    uint32_t asked;
};

static struct torques torques_of(const struct evidence_case *session, enum trade trade, uint32_t to)
{
    const struct journal *journal = session->journal;
    const struct limits_list *wanted = &session->expectations->torques;
    struct torques torques = {.good = evidence_of(EVIDENCE_SHOWN, REASON_TORQUES),
                              .missing = evidence_of(EVIDENCE_PARTIAL, REASON_TORQUE_MISSING),
                              .off = evidence_of(EVIDENCE_REFUTED, REASON_TORQUE_OFF)};
    for (uint32_t i = 0; i < wanted->count; i++) {
        const struct expected_limits *limits = &wanted->items[i];
        if (!is_of(session, limits->on, trade)) {
            continue;
        }
        torques.asked++;
        uint32_t from = last_fit(journal, limits->on, to);
        const struct journal_entry *act =
            trace_last_on(journal, ACTION_TIGHTEN, limits->on, from, to);
        if (act == NULL) {
            evidence_about_also(&torques.missing, limits->on, limits->on);
            continue;
        }
        bool within = act->action->value >= limits->low && act->action->value <= limits->high;
        evidence_cite(within ? &torques.good : &torques.off, act->sequence);
        if (!within) {
            evidence_about_also(&torques.off, limits->on, limits->on);
        }
    }
    return torques;
}

// ---- CCP1-C1.K4 ----

static bool joins_electrically(const struct evidence_case *session,
                               const struct journal_entry *entry)
{
    const struct journal *journal = session->journal;
    bool joint = trace_did(journal, entry, ACTION_DISCONNECT) ||
                 trace_did(journal, entry, ACTION_CONNECT) ||
                 trace_did(journal, entry, ACTION_FIT) || trace_did(journal, entry, ACTION_REPAIR);
    return joint && is_of(session, entry->action->on, TRADE_ELECTRICAL);
}

struct evidence evidence_connections_right(const struct evidence_case *session)
{
    const struct journal *journal = session->journal;
    uint32_t handed = trace_hand_over(journal);
    struct evidence good = evidence_of(EVIDENCE_SHOWN, REASON_JOINED);
    for (uint32_t i = 0; i < end_of_work(session); i++) {
        if (joins_electrically(session, &journal->entries[i])) {
            evidence_cite(&good, i);
        }
    }
    if (good.citation_count == 0) {
        return evidence_of(EVIDENCE_ABSENT, REASON_NO_OCCASION);
    }
    const struct journal_entry *wrong = misjoined(session, TRADE_ELECTRICAL, end_of_work(session));
    if (wrong != NULL && (handed != 0 || wrong->action->kind == ACTION_CONNECT)) {
        struct evidence bad = evidence_of(EVIDENCE_REFUTED, REASON_MISJOINED);
        evidence_about(&bad, wrong->action->on);
        evidence_cite(&bad, wrong->sequence);
        evidence_cite(&bad, handed);
        return bad;
    }
    if (handed == 0) {
        return evidence_of(EVIDENCE_ABSENT, REASON_NO_OCCASION);
    }
    struct torques torques = torques_of(session, TRADE_ELECTRICAL, handed);
    struct evidence *fault = torques.off.subject.fr[0] != '\0'       ? &torques.off
                             : torques.missing.subject.fr[0] != '\0' ? &torques.missing
                                                                     : NULL;
    if (fault != NULL) {
        fault->verdict = EVIDENCE_PARTIAL;
        evidence_cite(fault, handed);
        return *fault;
    }
    return good;
}

// ---- CCP1-C2.K5 ----

static uint32_t
last_work_on(const struct evidence_case *session, const char *reference, uint32_t to)
{
    uint32_t last = 0;
    for (uint32_t i = 0; i < to; i++) {
        const struct journal_entry *entry = &session->journal->entries[i];
        bool work =
            trace_is_work(session->journal, entry) || trace_is_remedy(session->journal, entry);
        last = work && reference_equal(entry->action->on, reference) ? i : last;
    }
    return last;
}

// Did somebody look for a leak on that part, within (from, to)? 0: no. *leaks: and found one.
static uint32_t looked_for_leak(const struct evidence_case *session,
                                const char *reference,
                                uint32_t from,
                                uint32_t to,
                                bool *leaks)
{
    const struct journal *journal = session->journal;
    uint32_t at = 0;
    for (uint32_t i = from + 1; i < to; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        if (entry->kind != JOURNAL_ACTION || !trace_is_on(entry->action->on, reference)) {
            continue;
        }
        const struct observation *seen = NULL;
        if (trace_did(journal, entry, ACTION_SPRAY)) {
            seen = trace_result(journal, entry, OBSERVATION_SENSE);
        } else if (trace_did(journal, entry, ACTION_MEASURE)) {
            seen = trace_result(journal, entry, OBSERVATION_READING);
        }
        if (seen == NULL) {
            continue;
        }
        bool flow = seen->kind == OBSERVATION_SENSE || text_equal(seen->mode, "ultrasound");
        if (flow || text_equal(seen->mode, "bar")) {
            at = i;
            *leaks = flow && seen->exact > leak_seen;
        }
    }
    return at;
}

static uint32_t first_work_of(const struct evidence_case *session, enum trade trade, uint32_t to)
{
    for (uint32_t i = 0; i < to; i++) {
        const struct journal_entry *entry = &session->journal->entries[i];
        if (trace_is_work(session->journal, entry) && is_of(session, entry->action->on, trade)) {
            return i;
        }
    }
    return 0;
}

struct evidence evidence_connections_tight(const struct evidence_case *session)
{
    const struct text_list *wanted = &session->expectations->leak_tests;
    uint32_t handed = trace_hand_over(session->journal);
    uint32_t worked = first_work_of(session, TRADE_PNEUMATIC, end_of_work(session));
    if (handed == 0 || worked == 0) {
        return evidence_of(EVIDENCE_ABSENT, REASON_NO_OCCASION);
    }
    const struct journal_entry *wrong = misjoined(session, TRADE_PNEUMATIC, handed);
    if (wrong != NULL) {
        struct evidence bad = evidence_of(EVIDENCE_REFUTED, REASON_MISJOINED);
        evidence_about(&bad, wrong->action->on);
        evidence_cite(&bad, wrong->sequence);
        evidence_cite(&bad, handed);
        return bad;
    }
    struct evidence good = evidence_of(EVIDENCE_SHOWN, REASON_TIGHT);
    struct evidence bad = evidence_of(EVIDENCE_REFUTED, REASON_LEAK_LEFT);
    struct evidence untested = evidence_of(EVIDENCE_PARTIAL, REASON_LEAK_UNTESTED);
    uint32_t asked = 0;
    uint32_t tested = 0;
    for (uint32_t i = 0; i < wanted->count; i++) {
        const char *part = wanted->texts[i];
        if (!is_of(session, part, TRADE_PNEUMATIC)) {
            continue;
        }
        bool leaks = false;
        asked++;
        uint32_t at =
            looked_for_leak(session, part, last_work_on(session, part, handed), handed, &leaks);
        tested += at != 0 ? 1 : 0;
        evidence_cite(leaks ? &bad : &good, at);
        if (at == 0 || leaks) {
            evidence_about_also(leaks ? &bad : &untested, part, part);
        }
    }
    if (asked == 0) { // work on air beside the repair: whatever part was under hand
        bool leaks = false;
        const char *part = session->journal->entries[worked].action->on;
        uint32_t at = looked_for_leak(session, part, worked, handed, &leaks);
        asked = 1;
        tested = at != 0 ? 1 : 0;
        evidence_cite(leaks ? &bad : &good, at);
        if (at == 0 || leaks) {
            evidence_about_also(leaks ? &bad : &untested, part, part);
        }
    }
    struct evidence *kept = bad.subject.fr[0] != '\0' ? &bad : tested == asked ? &good : &untested;
    kept->verdict = kept == &untested && tested == 0 ? EVIDENCE_REFUTED : kept->verdict;
    evidence_cite(kept, worked);
    evidence_cite(kept, handed);
    return *kept;
}

// ---- CCP2-C1.K3 ----

static uint32_t first_off(const struct journal *journal, const char *reference)
{
    for (uint32_t i = 0; i < journal->entry_count; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        bool off = trace_did(journal, entry, ACTION_DISMANTLE) ||
                   trace_did(journal, entry, ACTION_DISCONNECT);
        if (off && reference_equal(entry->action->on, reference)) {
            return i;
        }
    }
    return 0;
}

// The part of a list that came off before one that stands earlier in it: its entry, or 0.
static uint32_t out_of_order(const struct journal *journal, const struct text_list *order)
{
    uint32_t latest = 0;
    for (uint32_t i = 0; i < order->count; i++) {
        uint32_t at = first_off(journal, order->texts[i]);
        if (at != 0 && at < latest) {
            return at;
        }
        latest = at > latest ? at : latest;
    }
    return 0;
}

static bool marked_before(const struct journal *journal, const char *reference, uint32_t off)
{
    for (uint32_t i = 0; i < off; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        if (trace_did(journal, entry, ACTION_MARK) &&
            reference_equal(entry->action->on, reference)) {
            return true;
        }
    }
    return false;
}

// Is this part to be marked: named by the author, else of a mechanism or a hose that comes off?
static bool wants_mark(const struct evidence_case *session, const struct journal_entry *off)
{
    const struct text_list *marks = &session->expectations->marks;
    const char *part = off->action->on;
    if (marks->count > 0) {
        return text_list_has_reference(marks, part);
    }
    bool hose = is_line(session, part, TRADE_PNEUMATIC) || is_line(session, part, TRADE_HYDRAULIC);
    return hose || is_of(session, part, TRADE_MECHANICAL) || is_of(session, part, TRADE_HYDRAULIC);
}

struct evidence evidence_dismantled_in_order(const struct evidence_case *session)
{
    const struct journal *journal = session->journal;
    struct evidence good = evidence_of(EVIDENCE_SHOWN, REASON_DISMANTLED);
    struct evidence unmarked = evidence_of(EVIDENCE_PARTIAL, REASON_UNMARKED);
    bool mechanism = false;
    for (uint32_t i = 0; i < journal->entry_count; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        bool part = trace_did(journal, entry, ACTION_DISMANTLE);
        if (!part && !trace_did(journal, entry, ACTION_DISCONNECT)) {
            continue;
        }
        mechanism = mechanism || (part && is_of(session, entry->action->on, TRADE_MECHANICAL));
        if (part && trace_result(journal, entry, OBSERVATION_DAMAGE) != NULL) {
            struct evidence broken = evidence_of(EVIDENCE_REFUTED, REASON_BROKEN);
            evidence_about(&broken, entry->action->on);
            evidence_cite(&broken, i);
            return broken;
        }
        bool bare = wants_mark(session, entry) && !marked_before(journal, entry->action->on, i);
        evidence_cite(bare ? &unmarked : &good, i);
        if (bare) {
            evidence_about_also(&unmarked, entry->action->on, entry->action->on);
        }
    }
    if (!mechanism) {
        return evidence_of(EVIDENCE_ABSENT, REASON_NO_OCCASION);
    }
    for (uint32_t i = 0; i < session->expectations->order_count; i++) {
        uint32_t at = out_of_order(journal, &session->expectations->orders[i]);
        if (at != 0) {
            struct evidence bad = evidence_of(EVIDENCE_REFUTED, REASON_DISORDER);
            evidence_about(&bad, journal->entries[at].action->on);
            evidence_cite(&bad, at);
            return bad;
        }
    }
    return unmarked.citation_count > 0 ? unmarked : good;
}

// ---- CCP2-C1.K5 ----

static uint32_t last_mechanical_remedy(const struct evidence_case *session, uint32_t to)
{
    uint32_t last = 0;
    for (uint32_t i = 0; i < to; i++) {
        const struct journal_entry *entry = &session->journal->entries[i];
        if (trace_is_remedy(session->journal, entry) &&
            is_of(session, entry->action->on, TRADE_MECHANICAL)) {
            last = i;
        }
    }
    return last;
}

// Was that reading made at all, whatever it showed?
static uint32_t read_anyhow(const struct evidence_case *session,
                            const struct expected_reading *reading,
                            uint32_t from,
                            uint32_t to)
{
    struct expected_reading any = *reading;
    any.above = -HUGE_VAL;
    any.below = HUGE_VAL;
    return trace_observed(session, &any, from, to);
}

// The last measurement on a mechanism within (from, to), 0 if there is none.
static uint32_t any_measurement(const struct evidence_case *session, uint32_t from, uint32_t to)
{
    for (uint32_t i = to; i-- > from + 1;) {
        const struct journal_entry *entry = &session->journal->entries[i];
        if (trace_did(session->journal, entry, ACTION_MEASURE) &&
            is_of(session, entry->action->on, TRADE_MECHANICAL)) {
            return i;
        }
    }
    return 0;
}

// The last time a hand, an eye or an ear was put on a mechanism within (from, to), 0 if never.
static uint32_t any_sense(const struct evidence_case *session, uint32_t from, uint32_t to)
{
    static const enum action_kind senses[] = {ACTION_TOUCH, ACTION_LOOK, ACTION_LISTEN};
    uint32_t last = 0;
    for (uint32_t i = from + 1; i < to; i++) {
        const struct journal_entry *entry = &session->journal->entries[i];
        for (size_t k = 0; k < sizeof senses / sizeof *senses; k++) {
            bool felt = trace_did(session->journal, entry, senses[k]) &&
                        is_of(session, entry->action->on, TRADE_MECHANICAL);
            last = felt ? i : last;
        }
    }
    return last;
}

// Settings of mechanisms: the last adjustment of each within its limits?
static uint32_t weigh_settings(const struct evidence_case *session,
                               uint32_t to,
                               struct evidence *good,
                               struct evidence *bad)
{
    const struct plant *plant = session->scenario->plant;
    uint32_t asked = 0;
    for (uint32_t i = 0; i < session->expectations->setting_count; i++) {
        const struct expected_setting *setting = &session->expectations->settings[i];
        const struct plant_setting *row = &plant->settings[setting->setting];
        const struct plant_component *owner = &plant->components[row->component];
        if (owner->trade != TRADE_MECHANICAL) {
            continue;
        }
        asked++;
        const struct journal_entry *last = NULL;
        for (uint32_t k = 0; k < to; k++) {
            const struct journal_entry *entry = &session->journal->entries[k];
            if (trace_did(session->journal, entry, ACTION_ADJUST) &&
                reference_equal(entry->action->on, owner->ref) &&
                text_equal(entry->action->mode, row->id)) {
                last = entry;
            }
        }
        bool within = last != NULL && last->action->value >= setting->low &&
                      last->action->value <= setting->high;
        evidence_cite(within ? good : bad, last == NULL ? 0 : last->sequence);
        if (!within) {
            evidence_about_also(bad, setting->name, setting->name);
        }
    }
    return asked;
}

struct evidence evidence_fits_right(const struct evidence_case *session)
{
    const struct expected_readings *after = &session->expectations->after;
    uint32_t handed = trace_hand_over(session->journal);
    uint32_t treated = last_mechanical_remedy(session, end_of_work(session));
    if (handed == 0 || treated == 0) {
        return evidence_of(EVIDENCE_ABSENT, REASON_NO_OCCASION);
    }
    struct torques torques = torques_of(session, TRADE_MECHANICAL, handed);
    struct evidence good = evidence_of(EVIDENCE_SHOWN, REASON_FITS);
    struct evidence off = torques.off;
    struct evidence missing = torques.missing;
    off.reason = REASON_FIT_OFF;
    missing.reason = REASON_FIT_UNMEASURED;
    for (uint32_t i = 0; i < torques.good.citation_count; i++) {
        evidence_cite(&good, torques.good.citations[i]);
    }
    uint32_t asked = torques.asked + weigh_settings(session, handed, &good, &off);
    for (uint32_t i = 0; i < after->count; i++) {
        const struct expected_reading *reading = &after->readings[i];
        uint32_t at = trace_observed(session, reading, treated, handed);
        uint32_t anyhow = at != 0 ? at : read_anyhow(session, reading, treated, handed);
        asked++;
        evidence_cite(at != 0 ? &good : &off, anyhow);
        if (at == 0) {
            evidence_about_also(anyhow != 0 ? &off : &missing, reading->on, reading->on);
        }
    }
    if (asked == 0) {
        uint32_t at = any_measurement(session, treated, handed);
        uint32_t felt = at != 0 ? at : any_sense(session, treated, handed);
        evidence_cite(&good, felt);
        if (at == 0) {
            const char *part = session->journal->entries[treated].action->on;
            evidence_about_also(&missing, part, part);
        }
    }
    struct evidence *kept = off.subject.fr[0] != '\0'       ? &off
                            : missing.subject.fr[0] != '\0' ? &missing
                                                            : &good;
    if (kept == &missing && good.citation_count == 0) {
        kept->verdict = EVIDENCE_REFUTED;
    }
    evidence_cite(kept, treated);
    evidence_cite(kept, handed);
    return *kept;
}

// ---- CCP2-C1.K6 ----

static void weigh_lubricant(const struct evidence_case *session,
                            const struct expected_lubricant *wanted,
                            struct evidence *good,
                            struct evidence *rough,
                            struct evidence *bad)
{
    const struct journal *journal = session->journal;
    uint32_t to = end_of_work(session);
    uint32_t from = last_fit(journal, wanted->on, to);
    const struct journal_entry *act =
        trace_last_on(journal, ACTION_LUBRICATE, wanted->on, from, to);
    if (act == NULL) {
        bad->reason = REASON_NOT_LUBRICATED;
        evidence_about_also(bad, wanted->on, wanted->on);
        return;
    }
    if (!text_list_names(&wanted->products, act->action->with)) {
        bad->reason = REASON_OTHER_LUBRICANT;
        evidence_about_also(bad, act->action->with, act->action->with);
        evidence_cite(bad, act->sequence);
        return;
    }
    bool within = act->action->value >= wanted->low && act->action->value <= wanted->high;
    evidence_cite(within ? good : rough, act->sequence);
    if (!within) {
        evidence_about_also(rough, wanted->on, wanted->on);
    }
}

struct evidence evidence_lubricated(const struct evidence_case *session)
{
    const struct journal *journal = session->journal;
    const struct expectations *expectations = session->expectations;
    struct evidence good = evidence_of(EVIDENCE_SHOWN, REASON_LUBRICATED);
    struct evidence rough = evidence_of(EVIDENCE_PARTIAL, REASON_LUBRICANT_QUANTITY);
    struct evidence bad = evidence_of(EVIDENCE_REFUTED, REASON_NOT_LUBRICATED);
    uint32_t handed = trace_hand_over(journal);
    for (uint32_t i = 0; i < expectations->lubrication_count; i++) {
        weigh_lubricant(session, &expectations->lubrication[i], &good, &rough, &bad);
    }
    for (uint32_t i = 0; i < journal->entry_count && expectations->lubrication_count == 0; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        if (trace_did(journal, entry, ACTION_LUBRICATE) &&
            is_of(session, entry->action->on, TRADE_MECHANICAL)) {
            bool named = entry->action->with[0] != '\0';
            evidence_cite(named ? &good : &rough, i);
            if (!named) {
                evidence_about_also(&rough, "produit non précisé", "product not told");
            }
        }
    }
    bool failed = bad.subject.fr[0] != '\0';
    if (failed && (handed != 0 || bad.citation_count > 0)) {
        evidence_cite(&bad, handed);
        return bad;
    }
    if (failed || good.citation_count + rough.citation_count == 0) {
        return evidence_of(EVIDENCE_ABSENT, failed ? REASON_NO_OCCASION : REASON_NOT_ASKED);
    }
    return rough.citation_count > 0 ? rough : good;
}

// ---- CCP2-C1.K7 ----

// When energy came back after @p from: an isolator closed, a test run, else the hand-over.
static uint32_t energy_back(const struct evidence_case *session, uint32_t from, uint32_t to)
{
    const struct journal *journal = session->journal;
    const struct scenario *scenario = session->scenario;
    for (uint32_t i = from; i < to; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        if (trace_did(journal, entry, ACTION_RUN_TEST)) {
            return i;
        }
        if (!trace_did(journal, entry, ACTION_OPERATE) || entry->action->value < 0.5 ||
            !text_equal(entry->action->mode, "handle")) {
            continue;
        }
        for (uint32_t k = 0; k < scenario->energy_count; k++) {
            if (reference_equal(entry->action->on,
                                scenario->plant->components[scenario->energies[k].isolator].ref)) {
                return i;
            }
        }
    }
    return to;
}

static uint32_t unguarded(const struct journal *journal)
{
    for (uint32_t i = 0; i < journal->entry_count; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        if (entry->kind == JOURNAL_OBSERVATION && entry->observation->kind == OBSERVATION_HAZARD &&
            text_equal(entry->observation->mode, "unguarded")) {
            return i;
        }
    }
    return 0;
}

// A guard that the work on this part took off: is it back, and in time?
static void weigh_guard(const struct evidence_case *session,
                        const char *part,
                        struct evidence *good,
                        struct evidence *late,
                        struct evidence *bad)
{
    const struct journal *journal = session->journal;
    uint32_t to = end_of_work(session);
    uint32_t worked = last_work_on(session, part, to);
    if (worked == 0) {
        return;
    }
    const struct journal_entry *back = trace_last_on(journal, ACTION_REFIT_GUARD, part, worked, to);
    if (back == NULL) {
        evidence_about_also(bad, part, part);
        evidence_cite(bad, worked);
        return;
    }
    bool in_time = back->sequence < energy_back(session, worked, to);
    evidence_cite(in_time ? good : late, back->sequence);
    if (!in_time) {
        evidence_about_also(late, part, part);
    }
}

struct evidence evidence_guards_back(const struct evidence_case *session)
{
    const struct text_list *guards = &session->expectations->guards;
    uint32_t handed = trace_hand_over(session->journal);
    uint32_t hurt = unguarded(session->journal);
    struct evidence verified = evidence_function_verified(session);
    struct evidence late = evidence_of(EVIDENCE_PARTIAL, REASON_GUARD_LATE);
    struct evidence bad = evidence_of(EVIDENCE_REFUTED, REASON_GUARD_OFF);
    for (uint32_t i = 0; i < guards->count; i++) {
        weigh_guard(session, guards->texts[i], &verified, &late, &bad);
    }
    if (hurt != 0 || (handed != 0 && bad.subject.fr[0] != '\0')) {
        evidence_cite(&bad, hurt);
        evidence_cite(&bad, handed);
        if (bad.subject.fr[0] == '\0') {
            evidence_about_words(&bad, "mécanisme en mouvement", "moving mechanism");
        }
        return bad;
    }
    if (handed == 0 || first_work_of(session, TRADE_MECHANICAL, handed) == 0) {
        return evidence_of(EVIDENCE_ABSENT, REASON_NO_OCCASION);
    }
    if (verified.verdict == EVIDENCE_SHOWN && late.citation_count > 0) {
        return late;
    }
    return verified;
}

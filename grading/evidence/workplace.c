#include "grading/evidence/workplace.h"

#include "grading/evidence/trace.h"

#include <math.h>

static const double limit_alternating = 1000.0; // [V] of low voltage
static const double limit_direct = 1500.0;

// ---- T-S3 ----

// What an electrical act asks of the worker.
enum need { NEED_NOTHING, NEED_TO_MEASURE, NEED_TO_LOCK, NEED_TO_WORK, NEED_TOO_MUCH };

static bool is_electrical(const struct evidence_case *session, const char *name)
{
    return trace_is_of_trade(session->scenario->plant, name, TRADE_ELECTRICAL);
}

static bool is_electrical_isolator(const struct scenario *scenario, const char *name)
{
    for (uint32_t i = 0; i < scenario->energy_count; i++) {
        const struct scenario_energy *energy = &scenario->energies[i];
        if (text_equal(energy->id, "electrical") &&
            reference_equal(scenario->plant->components[energy->isolator].ref, name)) {
            return true;
        }
    }
    return false;
}

static enum need need_of_reading(const struct evidence_case *session,
                                 const struct observation *seen)
{
    bool direct = text_equal(seen->mode, "V=");
    if (!direct && !text_equal(seen->mode, "V~")) {
        return NEED_NOTHING;
    }
    double volts = fabs(seen->exact);
    if (volts > (direct ? limit_direct : limit_alternating)) {
        return NEED_TOO_MUCH;
    }
    return volts > session->regime->live_above_volts ? NEED_TO_MEASURE : NEED_NOTHING;
}

// Did the act strike a worker or an arc?
static bool struck(const struct journal *journal, const struct journal_entry *act)
{
    for (uint32_t i = act->sequence + 1; i < journal->entry_count; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        if (entry->kind == JOURNAL_ACTION) {
            return false;
        }
        if (entry->kind == JOURNAL_OBSERVATION && entry->observation->kind == OBSERVATION_HAZARD &&
            (text_equal(entry->observation->mode, "shock") ||
             text_equal(entry->observation->mode, "arc"))) {
            return true;
        }
    }
    return false;
}

static enum need need_of(const struct evidence_case *session, const struct journal_entry *entry)
{
    const struct journal *journal = session->journal;
    if (trace_did(journal, entry, ACTION_MEASURE)) {
        const struct observation *seen = trace_result(journal, entry, OBSERVATION_READING);
        return seen == NULL ? NEED_NOTHING : need_of_reading(session, seen);
    }
    if (trace_did(journal, entry, ACTION_LOCK)) {
        return is_electrical_isolator(session->scenario, entry->action->on) ? NEED_TO_LOCK
                                                                            : NEED_NOTHING;
    }
    if (!trace_is_work(journal, entry) || !is_electrical(session, entry->action->on)) {
        return NEED_NOTHING;
    }
    bool live = fabs(trace_state(journal, entry, "volts")) > session->regime->live_above_volts ||
                struck(journal, entry);
    return live ? NEED_TOO_MUCH : NEED_TO_WORK;
}

static bool may(const char *title, enum need need)
{
    static const struct {
        const char *title;
        bool measures, locks, works;
    } titles[] = {
        {"none", false, false, false},
        {"B0", false, false, false},
        {"B1V", false, false, true},
        {"B2V", false, false, true},
        {"BS", false, true, true},
        {"BR", true, true, true},
        {"BC", false, true, false},
    };
    for (size_t i = 0; i < sizeof titles / sizeof *titles; i++) {
        if (text_equal(titles[i].title, title)) {
            return (need == NEED_TO_MEASURE && titles[i].measures) ||
                   (need == NEED_TO_LOCK && titles[i].locks) ||
                   (need == NEED_TO_WORK && titles[i].works);
        }
    }
    return false;
}

struct evidence evidence_qualification_kept(const struct evidence_case *session)
{
    const char *title = session->expectations->qualification;
    struct evidence good = evidence_of(EVIDENCE_SHOWN, REASON_QUALIFIED);
    evidence_about(&good, title);
    for (uint32_t i = 0; i < session->journal->entry_count; i++) {
        const struct journal_entry *entry = &session->journal->entries[i];
        enum need need = need_of(session, entry);
        if (need == NEED_NOTHING) {
            continue;
        }
        if (!may(title, need)) {
            struct evidence bad = evidence_of(
                EVIDENCE_REFUTED, need == NEED_TOO_MUCH ? REASON_LIVE_WORK : REASON_UNQUALIFIED);
            evidence_about(&bad, entry->action->on);
            evidence_cite(&bad, i);
            return bad;
        }
        evidence_cite(&good, i);
    }
    return good.citation_count > 0 ? good : evidence_of(EVIDENCE_ABSENT, REASON_NO_OCCASION);
}

// ---- T-O1 ----

static uint32_t last_work(const struct journal *journal)
{
    uint32_t last = 0;
    for (uint32_t i = 0; i < journal->entry_count; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        last = trace_is_work(journal, entry) || trace_is_remedy(journal, entry) ? i : last;
    }
    return last;
}

// An instrument that the act leaves in the line, or INSTRUMENT_COUNT.
static enum instrument left_by(const struct evidence_case *session,
                               const struct journal_entry *entry)
{
    const struct plant *plant = session->scenario->plant;
    if (!trace_did(session->journal, entry, ACTION_MEASURE)) {
        return INSTRUMENT_COUNT;
    }
    enum meter meter = meter_find(entry->action->mode);
    uint32_t component = plant_component_find(plant, entry->action->on);
    bool line =
        component != PLANT_NONE && (plant->components[component].flags & PLANT_CONNECTION) != 0;
    bool opens = meter != METER_COUNT && line &&
                 (meter_points(meter) == POINTS_PAIR_OR_WIRE || meter_points(meter) == POINTS_PIPE);
    return opens || meter == METER_SOURCE ? meter_instrument(meter) : INSTRUMENT_COUNT;
}

static bool taken_back(const struct journal *journal, enum instrument instrument, uint32_t from)
{
    for (uint32_t i = from + 1; i < journal->entry_count; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        if (trace_did(journal, entry, ACTION_PUT_BACK) &&
            text_equal(entry->action->on, instrument_word(instrument))) {
            return true;
        }
    }
    return false;
}

// Where a part goes when the author says nothing: by what it is made of.
static bool suits(const struct plant_component *part, const char *stream)
{
    bool line = (part->flags & PLANT_CONNECTION) != 0;
    switch (part->trade) {
    case TRADE_ELECTRICAL:
        return text_equal(stream, "electronic") || (line && text_equal(stream, "metal"));
    case TRADE_PNEUMATIC:
        return text_equal(stream, line ? "plastic" : "metal");
    case TRADE_HYDRAULIC:
        return text_equal(stream, "soiled");
    case TRADE_MECHANICAL:
        return text_equal(stream, "metal") || text_equal(stream, "soiled") ||
               (text_starts_with(part->kind == NULL ? "" : part->kind, "belt") &&
                text_equal(stream, "plastic"));
    case TRADE_COUNT:
        break;
    }
    return false;
}

static bool
is_right_stream(const struct evidence_case *session, const char *part, const char *stream)
{
    const struct expectations *expectations = session->expectations;
    for (uint32_t i = 0; i < expectations->waste_count; i++) {
        if (reference_equal(expectations->waste[i].on, part)) {
            return text_equal(expectations->waste[i].stream, stream);
        }
    }
    uint32_t component = plant_component_find(session->scenario->plant, part);
    return component != PLANT_NONE &&
           suits(&session->scenario->plant->components[component], stream);
}

struct leaving {
    struct evidence good, gap;
    uint32_t asked, met;
};

static void weigh(struct leaving *leaving, uint32_t at, bool met, const char *fr, const char *en)
{
    leaving->asked++;
    leaving->met += met ? 1 : 0;
    evidence_cite(met ? &leaving->good : &leaving->gap, at);
    if (!met) {
        evidence_about_also(&leaving->gap, fr, en);
    }
}

static void weigh_exchange(const struct evidence_case *session,
                           const struct journal_entry *fit,
                           struct leaving *leaving)
{
    const struct journal *journal = session->journal;
    const char *part = fit->action->on;
    if (trace_last_on(journal, ACTION_FIT, part, fit->sequence, trace_end(journal)) != NULL) {
        return; // the last one of a place speaks for it
    }
    const struct journal_entry *thrown =
        trace_last_on(journal, ACTION_DISPOSE, part, 0, trace_end(journal));
    bool right = thrown != NULL && is_right_stream(session, part, thrown->action->mode);
    weigh(leaving, thrown == NULL ? 0 : thrown->sequence, right, part, part);
}

struct evidence evidence_workplace_left(const struct evidence_case *session)
{
    const struct journal *journal = session->journal;
    uint32_t handed = trace_hand_over(journal);
    uint32_t worked = last_work(journal);
    if (handed == 0 || worked == 0) {
        return evidence_of(EVIDENCE_ABSENT, REASON_NO_OCCASION);
    }
    struct leaving leaving = {.good = evidence_of(EVIDENCE_SHOWN, REASON_TIDY),
                              .gap = evidence_of(EVIDENCE_PARTIAL, REASON_UNTIDY)};
    uint32_t tidied = trace_first(journal, ACTION_TIDY, worked, trace_end(journal));
    weigh(&leaving, tidied, tidied != 0, "poste non rangé", "workplace not tidied");
    for (uint32_t i = 0; i < journal->entry_count; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        enum instrument left = left_by(session, entry);
        if (trace_did(journal, entry, ACTION_FIT)) {
            weigh_exchange(session, entry, &leaving);
        } else if (left != INSTRUMENT_COUNT && !taken_back(journal, left, i)) {
            weigh(&leaving, i, false, "appareil laissé", "instrument left");
        }
    }
    if (leaving.met == leaving.asked) {
        evidence_cite(&leaving.good, handed);
        return leaving.good;
    }
    leaving.gap.verdict = leaving.met == 0 ? EVIDENCE_REFUTED : EVIDENCE_PARTIAL;
    evidence_cite(&leaving.gap, handed);
    return leaving.gap;
}

#include "grading/evidence/hydraulics.h"

#include "grading/evidence/paperwork.h"
#include "grading/evidence/repair.h"
#include "grading/evidence/trace.h"

#include <string.h>

static bool is_oil(const struct evidence_case *session, const char *name)
{
    return trace_is_of_trade(session->scenario->plant, name, TRADE_HYDRAULIC);
}

static uint32_t end_of_work(const struct evidence_case *session)
{
    uint32_t handed = trace_hand_over(session->journal);
    return handed == 0 ? trace_end(session->journal) : handed;
}

// Does the act open the circuit of oil?
static bool opens(const struct evidence_case *session, const struct journal_entry *entry)
{
    const struct journal *journal = session->journal;
    return (trace_did(journal, entry, ACTION_DISMANTLE) ||
            trace_did(journal, entry, ACTION_DISCONNECT)) &&
           is_oil(session, entry->action->on);
}

static uint32_t first_opening(const struct evidence_case *session)
{
    for (uint32_t i = 0; i < session->journal->entry_count; i++) {
        if (opens(session, &session->journal->entries[i])) {
            return i;
        }
    }
    return 0;
}

// The last act by which oil parts were changed before @p to.
static uint32_t last_oil_work(const struct evidence_case *session, uint32_t to)
{
    uint32_t last = 0;
    for (uint32_t i = 0; i < to; i++) {
        const struct journal_entry *entry = &session->journal->entries[i];
        bool work =
            trace_is_work(session->journal, entry) || trace_is_remedy(session->journal, entry);
        last = work && is_oil(session, entry->action->on) ? i : last;
    }
    return last;
}

// ---- CCP2-C2.K1 ----

static bool is_oil_folio(const struct scenario *scenario, const char *document)
{
    for (uint32_t i = 0; i < scenario->folio_count; i++) {
        if (text_starts_with(document, "folio:") &&
            text_equal(scenario->folios[i].id, document + strlen("folio:"))) {
            return scenario->folios[i].trade == TRADE_HYDRAULIC;
        }
    }
    return false;
}

// A point of the author's list, or any that holds oil: its node or, if it is unknown, PLANT_NONE.
static uint32_t oil_point(const struct evidence_case *session, const char *name)
{
    const struct plant *plant = session->scenario->plant;
    const struct text_list *points = &session->expectations->points;
    uint32_t terminal = plant_terminal_find(plant, name);
    if (terminal == PLANT_NONE || plant->terminals[terminal].domain != DOMAIN_HYDRAULIC) {
        return PLANT_NONE;
    }
    bool named = points->count == 0;
    for (uint32_t i = 0; i < points->count; i++) {
        named = named || trace_same_node(plant, points->texts[i], name);
    }
    return named ? plant->terminals[terminal].node : PLANT_NONE;
}

// Different points at which a gauge was read before @p to, cited.
static uint32_t
points_read(const struct evidence_case *session, uint32_t to, struct evidence *evidence)
{
    enum { POINTS_MAX = 8 };
    uint32_t nodes[POINTS_MAX];
    uint32_t count = 0;
    for (uint32_t i = 0; i < to && count < POINTS_MAX; i++) {
        const struct journal_entry *entry = &session->journal->entries[i];
        if (!trace_did(session->journal, entry, ACTION_MEASURE) ||
            !text_equal(entry->action->mode, "bar")) {
            continue;
        }
        uint32_t node = oil_point(session, entry->action->on);
        bool known = node == PLANT_NONE;
        for (uint32_t k = 0; k < count; k++) {
            known = known || nodes[k] == node;
        }
        if (!known) {
            nodes[count++] = node;
            evidence_cite(evidence, i);
        }
    }
    return count;
}

struct evidence evidence_points_chosen(const struct evidence_case *session)
{
    const struct journal *journal = session->journal;
    uint32_t diagnosed = trace_first(journal, ACTION_DIAGNOSE, 0, trace_end(journal));
    uint32_t before = trace_earlier(trace_first_swap(journal), diagnosed);
    if (before == 0) {
        return evidence_of(EVIDENCE_ABSENT, REASON_NO_OCCASION);
    }
    struct evidence evidence = evidence_of(EVIDENCE_SHOWN, REASON_POINTS);
    uint32_t folio = 0;
    for (uint32_t i = 0; i < before && folio == 0; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        bool read = trace_did(journal, entry, ACTION_OPEN_DOCUMENT) &&
                    is_oil_folio(session->scenario, entry->action->on);
        folio = read ? i : 0;
    }
    evidence_cite(&evidence, folio);
    uint32_t wanted = session->expectations->points.count == 1 ? 1 : 2;
    bool measured = points_read(session, before, &evidence) >= wanted;
    if (folio != 0 && measured) {
        return evidence;
    }
    bool neither = folio == 0 && evidence.citation_count == 0;
    evidence.verdict = neither ? EVIDENCE_REFUTED : EVIDENCE_PARTIAL;
    evidence.reason = REASON_POINTS_MISSING;
    if (folio == 0) {
        evidence_about_also(&evidence, "schéma non consulté", "diagram not consulted");
    }
    if (!measured) {
        evidence_about_also(&evidence, "points de mesure", "points of measurement");
    }
    evidence_cite(&evidence, before);
    return evidence;
}

// ---- CCP2-C2.K5 ----

// The next act that closes what was opened here: fitted, joined, or the hand-over.
static uint32_t closed_at(const struct evidence_case *session, const struct journal_entry *opened)
{
    const struct journal *journal = session->journal;
    for (uint32_t i = opened->sequence + 1; i < end_of_work(session); i++) {
        const struct journal_entry *entry = &journal->entries[i];
        bool closes =
            trace_did(journal, entry, ACTION_FIT) || trace_did(journal, entry, ACTION_CONNECT);
        if (closes && reference_equal(entry->action->on, opened->action->on)) {
            return i;
        }
    }
    return end_of_work(session);
}

static bool is_wrong_oil(const struct evidence_case *session, const char *product)
{
    const struct plant *plant = session->scenario->plant;
    const struct text_list *oil = &session->expectations->oil;
    if (oil->count > 0) {
        return !text_list_names(oil, product);
    }
    for (uint32_t i = 0; i < plant->variant_count; i++) {
        const struct plant_variant *spare = &plant->variants[i];
        if (spare->kind == PLANT_SPARE && text_equal(spare->id, product)) {
            return spare->equivalence == PLANT_WRONG;
        }
    }
    return product[0] == '\0';
}

static void weigh_fill(const struct evidence_case *session,
                       const struct journal_entry *act,
                       struct evidence *good,
                       struct evidence *bad)
{
    bool open = text_equal(act->action->mode, "poured");
    bool wrong = is_wrong_oil(session, act->action->with);
    evidence_cite(open || wrong ? bad : good, act->sequence);
    if (open) {
        evidence_about_also(bad, "remplissage sans filtration", "filled without a filter");
    }
    if (wrong) {
        evidence_about_also(bad, "huile non conforme", "wrong oil");
    }
}

struct evidence evidence_oil_kept_clean(const struct evidence_case *session)
{
    const struct journal *journal = session->journal;
    struct evidence good = evidence_of(EVIDENCE_SHOWN, REASON_CLEAN_OIL);
    struct evidence bad = evidence_of(EVIDENCE_REFUTED, REASON_DIRTY_OIL);
    struct evidence bare = evidence_of(EVIDENCE_PARTIAL, REASON_PORTS_OPEN);
    uint32_t opened = 0;
    uint32_t capped = 0;
    uint32_t filled = 0;
    for (uint32_t i = 0; i < end_of_work(session); i++) {
        const struct journal_entry *entry = &journal->entries[i];
        if (trace_did(journal, entry, ACTION_FILL) && is_oil(session, entry->action->on)) {
            filled++;
            weigh_fill(session, entry, &good, &bad);
        }
        if (!opens(session, entry)) {
            continue;
        }
        opened++;
        const struct journal_entry *cap =
            trace_last_on(journal, ACTION_CAP, entry->action->on, i, closed_at(session, entry));
        capped += cap == NULL ? 0 : 1;
        evidence_cite(cap == NULL ? &bare : &good, cap == NULL ? i : cap->sequence);
        if (cap == NULL) {
            evidence_about_also(&bare, entry->action->on, entry->action->on);
        }
    }
    if (opened == 0 && filled == 0) {
        return evidence_of(EVIDENCE_ABSENT, REASON_NO_OCCASION);
    }
    if (bad.subject.fr[0] != '\0') {
        return bad;
    }
    if (capped < opened) {
        bare.verdict = capped == 0 ? EVIDENCE_REFUTED : EVIDENCE_PARTIAL;
        return bare;
    }
    uint32_t handed = trace_hand_over(journal);
    if (session->expectations->oil.count > 0 && filled == 0 && handed != 0) {
        good.verdict = EVIDENCE_PARTIAL;
        good.reason = REASON_DIRTY_OIL;
        evidence_about_words(&good, "plein non fait", "not filled up");
        evidence_cite(&good, handed);
    }
    return good;
}

// ---- CCP2-C2.K6 ----

// A pressure of oil read within (from, to)?
static uint32_t gauge_read(const struct evidence_case *session, uint32_t from, uint32_t to)
{
    for (uint32_t i = from + 1; i < to; i++) {
        const struct journal_entry *entry = &session->journal->entries[i];
        uint32_t terminal = plant_terminal_find(
            session->scenario->plant, entry->kind == JOURNAL_ACTION ? entry->action->on : "");
        bool oil = terminal != PLANT_NONE &&
                   session->scenario->plant->terminals[terminal].domain == DOMAIN_HYDRAULIC;
        bool needle =
            trace_did(session->journal, entry, ACTION_LOOK) && is_oil(session, entry->action->on);
        bool gauge = trace_did(session->journal, entry, ACTION_MEASURE) && oil &&
                     text_equal(entry->action->mode, "bar");
        if (gauge || needle) {
            return i;
        }
    }
    return 0;
}

// Above what the exercise allows for that setting?
static bool beyond(const struct evidence_case *session, const struct action *adjust)
{
    const struct plant *plant = session->scenario->plant;
    for (uint32_t i = 0; i < session->expectations->setting_count; i++) {
        const struct expected_setting *setting = &session->expectations->settings[i];
        const struct plant_setting *row = &plant->settings[setting->setting];
        if (reference_equal(plant->components[row->component].ref, adjust->on) &&
            text_equal(row->id, adjust->mode)) {
            return adjust->value > setting->high;
        }
    }
    return false;
}

struct evidence evidence_settings_hydraulic(const struct evidence_case *session)
{
    const struct journal *journal = session->journal;
    struct evidence settings = evidence_settings_of_oil(session);
    uint32_t last = 0;
    for (uint32_t i = 0; i < end_of_work(session); i++) {
        const struct journal_entry *entry = &journal->entries[i];
        if (!trace_did(journal, entry, ACTION_ADJUST) || !is_oil(session, entry->action->on)) {
            continue;
        }
        bool gas = text_equal(entry->action->mode, "precharge") &&
                   !text_equal(entry->action->with, "nitrogen");
        if (gas || beyond(session, entry->action)) {
            struct evidence bad = evidence_of(EVIDENCE_REFUTED, REASON_SETTING_DANGER);
            if (gas) {
                evidence_about_words(&bad, "gaz autre que l’azote", "a gas other than nitrogen");
            } else {
                evidence_about(&bad, entry->action->on);
            }
            evidence_cite(&bad, i);
            return bad;
        }
        last = i;
    }
    if (last == 0 || settings.verdict == EVIDENCE_REFUTED || settings.verdict == EVIDENCE_PARTIAL) {
        return settings;
    }
    uint32_t read = gauge_read(session, last, trace_end(journal));
    if (settings.verdict == EVIDENCE_ABSENT) { // moved, and back at its nominal value
        settings = evidence_of(EVIDENCE_SHOWN, REASON_SETTINGS);
    }
    evidence_cite(&settings, last);
    evidence_cite(&settings, read);
    if (read == 0) {
        settings.verdict = EVIDENCE_PARTIAL;
        settings.reason = REASON_SETTING_BLIND;
        evidence_about(&settings, journal->entries[last].action->on);
    }
    return settings;
}

// ---- CCP2-C2.K7 ----

static bool is_cylinder(const struct plant *plant, const char *reference)
{
    uint32_t component = plant_component_find(plant, reference);
    const struct plant_component *owner =
        component == PLANT_NONE ? NULL : &plant->components[component];
    for (uint32_t i = 0; owner != NULL && i < owner->law_count; i++) {
        if (text_equal(plant->laws[owner->law_first + i].law, "oil_cylinder")) {
            return true;
        }
    }
    return false;
}

// What is to be bled: what the author names, else the cylinders that were fitted. How many of them
// were not bled since.
static uint32_t unbled(const struct evidence_case *session,
                       uint32_t to,
                       struct evidence *good,
                       struct evidence *gap)
{
    const struct journal *journal = session->journal;
    const struct text_list *named = &session->expectations->bleed;
    uint32_t missing = 0;
    uint32_t worked = first_opening(session);
    for (uint32_t i = 0; i < named->count; i++) {
        const struct journal_entry *act =
            trace_last_on(journal, ACTION_BLEED, named->texts[i], worked, to);
        evidence_cite(good, act == NULL ? 0 : act->sequence);
        missing += act == NULL ? 1 : 0;
    }
    for (uint32_t i = 0; i < to && named->count == 0; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        if (!trace_did(journal, entry, ACTION_FIT) ||
            !is_cylinder(session->scenario->plant, entry->action->on)) {
            continue;
        }
        const struct journal_entry *act =
            trace_last_on(journal, ACTION_BLEED, entry->action->on, i, to);
        evidence_cite(good, act == NULL ? 0 : act->sequence);
        missing += act == NULL ? 1 : 0;
    }
    if (missing > 0) {
        evidence_about_also(gap, "purge de l’air", "bleeding");
    }
    return missing;
}

// After @p from, with pressure given back: was that part looked at for leaks?
static uint32_t
inspected(const struct evidence_case *session, const char *part, uint32_t from, uint32_t to)
{
    const struct journal *journal = session->journal;
    for (uint32_t i = from + 1; i < to; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        if (entry->kind != JOURNAL_ACTION || !trace_is_on(entry->action->on, part)) {
            continue;
        }
        if (trace_did(journal, entry, ACTION_LOOK) || trace_did(journal, entry, ACTION_SPRAY) ||
            (trace_did(journal, entry, ACTION_MEASURE) && text_equal(entry->action->mode, "bar"))) {
            return i;
        }
    }
    return 0;
}

static bool takes_temperature(const struct evidence_case *session,
                              const struct journal_entry *entry)
{
    const struct journal *journal = session->journal;
    bool meter =
        trace_did(journal, entry, ACTION_MEASURE) &&
        (text_equal(entry->action->mode, "T_ir") || text_equal(entry->action->mode, "T_contact"));
    return (meter || trace_did(journal, entry, ACTION_TOUCH)) && is_oil(session, entry->action->on);
}

// The first act after @p from by which the line is under pressure again.
static uint32_t pressure_back(const struct evidence_case *session, uint32_t from, uint32_t to)
{
    const struct journal *journal = session->journal;
    for (uint32_t i = from + 1; i < to; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        bool handle = trace_did(journal, entry, ACTION_OPERATE) && entry->action->value > 0.5 &&
                      text_equal(entry->action->mode, "handle");
        if (handle || trace_did(journal, entry, ACTION_RUN_TEST)) {
            return i;
        }
    }
    return from;
}

struct evidence evidence_bled_and_checked(const struct evidence_case *session)
{
    const struct journal *journal = session->journal;
    uint32_t handed = trace_hand_over(journal);
    uint32_t worked = last_oil_work(session, end_of_work(session));
    if (handed == 0 || worked == 0) {
        return evidence_of(EVIDENCE_ABSENT, REASON_NO_OCCASION);
    }
    struct evidence good = evidence_of(EVIDENCE_SHOWN, REASON_BLED);
    struct evidence gap = evidence_of(EVIDENCE_PARTIAL, REASON_UNBLED);
    uint32_t back = pressure_back(session, worked, handed);
    (void)unbled(session, handed, &good, &gap);
    const struct text_list *parts = &session->expectations->leak_tests;
    for (uint32_t i = 0; i < parts->count; i++) {
        if (!is_oil(session, parts->texts[i])) {
            continue;
        }
        uint32_t at = inspected(session, parts->texts[i], back, handed);
        evidence_cite(&good, at);
        if (at == 0) {
            evidence_about_also(&gap, "recherche de fuites", "search for leaks");
        }
    }
    uint32_t warm = 0;
    for (uint32_t i = back + 1; i < handed && warm == 0; i++) {
        warm = takes_temperature(session, &journal->entries[i]) ? i : 0;
    }
    evidence_cite(&good, warm);
    if (warm == 0) {
        evidence_about_also(&gap, "température", "temperature");
    }
    struct evidence *kept = gap.subject.fr[0] != '\0' ? &gap : &good;
    if (kept == &gap) {
        kept->verdict = good.citation_count == 0 ? EVIDENCE_REFUTED : EVIDENCE_PARTIAL;
        for (uint32_t i = 0; i < good.citation_count; i++) {
            evidence_cite(kept, good.citations[i]);
        }
    }
    evidence_cite(kept, worked);
    evidence_cite(kept, handed);
    return *kept;
}

// ---- CCP2-C2.K8 ----

struct evidence evidence_oil_recovered(const struct evidence_case *session)
{
    const struct journal *journal = session->journal;
    uint32_t handed = trace_hand_over(journal);
    uint32_t opened = first_opening(session);
    if (handed == 0 || opened == 0) {
        return evidence_of(EVIDENCE_ABSENT, REASON_NO_OCCASION);
    }
    uint32_t recovered = 0;
    for (uint32_t i = opened; i < journal->entry_count && recovered == 0; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        bool oil = trace_did(journal, entry, ACTION_DISPOSE) &&
                   text_equal(entry->action->on, "oil") && text_equal(entry->action->mode, "oil");
        recovered = oil ? i : 0;
    }
    struct evidence report = evidence_report_complete(session);
    bool reported = report.verdict == EVIDENCE_SHOWN;
    struct evidence evidence = evidence_of(EVIDENCE_SHOWN, REASON_OIL_RECOVERED);
    for (uint32_t i = 0; i < report.citation_count; i++) {
        evidence_cite(&evidence, report.citations[i]);
    }
    evidence_cite(&evidence, opened);
    evidence_cite(&evidence, recovered);
    if (recovered == 0) {
        evidence_about_also(&evidence, "huile non récupérée", "oil not recovered");
    }
    if (!reported) {
        evidence_about_also(&evidence, "compte rendu incomplet", "report incomplete");
    }
    if (recovered == 0 || !reported) {
        bool neither = recovered == 0 && !reported;
        evidence.verdict = neither ? EVIDENCE_REFUTED : EVIDENCE_PARTIAL;
        evidence.reason = REASON_OIL_LEFT;
        evidence_cite(&evidence, handed);
    }
    return evidence;
}

#include "grading/evidence/repair.h"

#include "grading/evidence/hazards.h"
#include "grading/evidence/trace.h"

#include <math.h>
#include <string.h>

static bool is_of_trade(const struct plant *plant, const char *reference, enum trade trade)
{
    uint32_t component = plant_component_find(plant, reference);
    return component != PLANT_NONE && plant->components[component].trade == trade;
}

static bool any_of_trade(const struct evidence_case *session, enum trade trade)
{
    const struct expectations *expectations = session->expectations;
    for (uint32_t i = 0; i < expectations->repair_count; i++) {
        for (uint32_t j = 0; j < expectations->repairs[i].count; j++) {
            if (is_of_trade(session->scenario->plant, expectations->repairs[i].texts[j], trade)) {
                return true;
            }
        }
    }
    return false;
}

// The setting an adjustment moves, or PLANT_NONE.
static uint32_t setting_of(const struct plant *plant, const struct action *adjust)
{
    uint32_t component = plant_component_find(plant, adjust->on);
    return component == PLANT_NONE ? PLANT_NONE
                                   : plant_setting_find(plant, component, adjust->mode);
}

static bool back_to_nominal(const struct plant *plant, const struct action *adjust)
{
    uint32_t index = setting_of(plant, adjust);
    if (index == PLANT_NONE) {
        return false;
    }
    const struct plant_setting *setting = &plant->settings[index];
    double tolerance = 0.05 * (setting->maximum - setting->minimum);
    return fabs(adjust->value - setting->nominal) <= tolerance;
}

// The same setting adjusted once more before @p to?
static bool
adjusted_again(const struct journal *journal, const struct journal_entry *act, uint32_t to)
{
    for (uint32_t i = act->sequence + 1; i < to; i++) {
        const struct journal_entry *after = &journal->entries[i];
        if (trace_did(journal, after, ACTION_ADJUST) &&
            reference_equal(after->action->on, act->action->on) &&
            text_equal(after->action->mode, act->action->mode)) {
            return true;
        }
    }
    return false;
}

// Can this act bring the function back, as the exercise sees it? Tightening a cut tube cannot.
static bool is_effective(const struct expectations *expectations, const struct action *act)
{
    char precise[2 * ACTION_NAME_BYTES_MAX];
    const char *word = action_word(act->kind);
    size_t length = strlen(word);
    (void)text_copy(precise, sizeof precise, word);
    (void)text_copy(precise + length, sizeof precise - length, ":");
    (void)text_copy(precise + length + 1, sizeof precise - length - 1, act->mode);
    return expectations->remedies.count == 0 || text_list_has(&expectations->remedies, word) ||
           text_list_has(&expectations->remedies, precise);
}

// Does this act treat its element for good? A wire joined again where it was taken off does not,
// nor does a setting that comes back to its nominal value.
static bool
treats(const struct evidence_case *session, const struct journal_entry *act, bool is_expected)
{
    const struct journal *journal = session->journal;
    bool finishes = trace_did(journal, act, ACTION_TIGHTEN) ||
                    trace_did(journal, act, ACTION_BLEED) || trace_did(journal, act, ACTION_FILL);
    if (!trace_is_remedy(journal, act) && !(is_expected && finishes)) {
        return false;
    }
    if (is_expected && !is_effective(session->expectations, act->action)) {
        return false;
    }
    if (act->action->kind == ACTION_CONNECT) {
        return is_expected;
    }
    if (act->action->kind == ACTION_ADJUST && !is_expected) {
        return !back_to_nominal(session->scenario->plant, act->action) &&
               !adjusted_again(journal, act, trace_end(journal));
    }
    return true;
}

static bool is_expected_anywhere(const struct expectations *expectations, const char *reference)
{
    for (uint32_t i = 0; i < expectations->repair_count; i++) {
        if (text_list_has_reference(&expectations->repairs[i], reference)) {
            return true;
        }
    }
    return false;
}

static uint32_t treated_at(const struct evidence_case *session, const char *reference)
{
    const struct journal *journal = session->journal;
    for (uint32_t i = 0; i < journal->entry_count; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        if (treats(session, entry, true) && reference_equal(entry->action->on, reference)) {
            return i;
        }
    }
    return 0;
}

// One alternative: what of it is done, and what is missing.
static uint32_t missing_of(const struct evidence_case *session,
                           const struct text_list *repair,
                           struct evidence *evidence)
{
    uint32_t missing = 0;
    for (uint32_t i = 0; i < repair->count; i++) {
        uint32_t at = treated_at(session, repair->texts[i]);
        evidence_cite(evidence, at);
        if (at == 0) {
            missing++;
            evidence_about_also(evidence, repair->texts[i], repair->texts[i]);
        }
    }
    return missing;
}

// Adds what was treated without being in @p repair.
static uint32_t extras_of(const struct evidence_case *session,
                          const struct text_list *repair,
                          struct evidence *evidence)
{
    const struct journal *journal = session->journal;
    uint32_t extras = 0;
    for (uint32_t i = 0; i < journal->entry_count; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        if (!treats(session, entry, false) || text_list_has_reference(repair, entry->action->on)) {
            continue;
        }
        extras++;
        evidence_about_also(evidence, entry->action->on, entry->action->on);
        evidence_cite(evidence, i);
    }
    return extras;
}

static struct evidence element_alone(const struct evidence_case *session, enum trade trade)
{
    const struct journal *journal = session->journal;
    const struct expectations *expectations = session->expectations;
    uint32_t remedy = trace_first_remedy(journal);
    uint32_t handed = trace_hand_over(journal);
    if ((remedy == 0 && handed == 0) || !any_of_trade(session, trade)) {
        return evidence_of(EVIDENCE_ABSENT, REASON_NO_OCCASION);
    }
    struct evidence nearest = evidence_of(EVIDENCE_REFUTED, REASON_ELEMENT_MISSED);
    uint32_t fewest = UINT32_MAX;
    for (uint32_t i = 0; i < expectations->repair_count; i++) {
        struct evidence evidence = evidence_of(EVIDENCE_REFUTED, REASON_ELEMENT_MISSED);
        uint32_t missing = missing_of(session, &expectations->repairs[i], &evidence);
        if (missing == 0) {
            uint32_t extras = extras_of(session, &expectations->repairs[i], &evidence);
            evidence.verdict = extras == 0 ? EVIDENCE_SHOWN : EVIDENCE_PARTIAL;
            evidence.reason = extras == 0 ? REASON_ELEMENT_ALONE : REASON_ELEMENT_EXTRA;
        }
        bool better = missing < fewest || evidence.verdict == EVIDENCE_SHOWN;
        nearest = better ? evidence : nearest;
        fewest = better ? missing : fewest;
        if (evidence.verdict == EVIDENCE_SHOWN) {
            return evidence;
        }
    }
    if (nearest.verdict == EVIDENCE_REFUTED) {
        bool other =
            remedy != 0 && !is_expected_anywhere(expectations, journal->entries[remedy].action->on);
        evidence_cite(&nearest, other ? remedy : 0);
        evidence_cite(&nearest, handed);
        if (handed == 0 && !other) {
            nearest.verdict = EVIDENCE_ABSENT; // still at it
            nearest.reason = REASON_NO_OCCASION;
        }
    }
    return nearest;
}

struct evidence evidence_element_alone_electrical(const struct evidence_case *session)
{
    return element_alone(session, TRADE_ELECTRICAL);
}

struct evidence evidence_element_alone_pneumatic(const struct evidence_case *session)
{
    return element_alone(session, TRADE_PNEUMATIC);
}

struct evidence evidence_element_alone_hydraulic(const struct evidence_case *session)
{
    return element_alone(session, TRADE_HYDRAULIC);
}

// ---- equivalence ----

static bool suits(const struct evidence_case *session, const struct action *fit)
{
    const struct plant *plant = session->scenario->plant;
    if (text_list_has(&session->expectations->accepted_articles, fit->with)) {
        return true;
    }
    uint32_t component = plant_component_find(plant, fit->on);
    if (component == PLANT_NONE) {
        return false;
    }
    if (fit->with[0] == '\0' || text_equal(plant->components[component].article, fit->with)) {
        return true;
    }
    uint32_t variant = plant_variant_find(plant, component, PLANT_SPARE, fit->with);
    return variant != PLANT_NONE && plant->variants[variant].equivalence != PLANT_WRONG;
}

static bool fitted_again(const struct journal *journal, const struct journal_entry *act)
{
    for (uint32_t i = act->sequence + 1; i < journal->entry_count; i++) {
        const struct journal_entry *after = &journal->entries[i];
        if (trace_did(journal, after, ACTION_FIT) &&
            reference_equal(after->action->on, act->action->on)) {
            return true;
        }
    }
    return false;
}

static struct evidence equivalence(const struct evidence_case *session, enum trade trade)
{
    const struct journal *journal = session->journal;
    struct evidence good = evidence_of(EVIDENCE_SHOWN, REASON_EQUIVALENT);
    struct evidence first = evidence_of(EVIDENCE_PARTIAL, REASON_EQUIVALENT_LATE);
    struct evidence bad = evidence_of(EVIDENCE_REFUTED, REASON_NOT_EQUIVALENT);
    for (uint32_t i = 0; i < journal->entry_count; i++) {
        const struct journal_entry *act = &journal->entries[i];
        if (!trace_did(journal, act, ACTION_FIT) ||
            !is_of_trade(session->scenario->plant, act->action->on, trade)) {
            continue;
        }
        struct evidence *to = &good;
        if (!suits(session, act->action)) {
            to = fitted_again(journal, act) ? &first : &bad;
            evidence_about_also(to, act->action->with, act->action->with);
        }
        evidence_cite(to, i);
    }
    if (bad.citation_count > 0) {
        return bad;
    }
    if (first.citation_count > 0) {
        return first;
    }
    return good.citation_count > 0 ? good : evidence_of(EVIDENCE_ABSENT, REASON_NO_OCCASION);
}

struct evidence evidence_equivalence_electrical(const struct evidence_case *session)
{
    return equivalence(session, TRADE_ELECTRICAL);
}

struct evidence evidence_equivalence_pneumatic(const struct evidence_case *session)
{
    return equivalence(session, TRADE_PNEUMATIC);
}

struct evidence evidence_equivalence_hydraulic(const struct evidence_case *session)
{
    return equivalence(session, TRADE_HYDRAULIC);
}

// A mechanism may be restored without any part: what was to be treated was, is then what counts.
struct evidence evidence_equivalence_mechanical(const struct evidence_case *session)
{
    struct evidence fitted = equivalence(session, TRADE_MECHANICAL);
    struct evidence treated = element_alone(session, TRADE_MECHANICAL);
    if (treated.verdict == EVIDENCE_REFUTED && fitted.verdict != EVIDENCE_REFUTED) {
        return treated;
    }
    if (fitted.verdict == EVIDENCE_ABSENT && treated.verdict != EVIDENCE_ABSENT) {
        treated.verdict = EVIDENCE_SHOWN;
        treated.reason = REASON_RESTORED;
        evidence_about(&treated, "");
        return treated;
    }
    return fitted;
}

// ---- settings ----

static const struct journal_entry *
last_adjustment(const struct evidence_case *session, uint32_t setting, uint32_t to)
{
    const struct journal *journal = session->journal;
    const struct journal_entry *last = NULL;
    for (uint32_t i = 0; i < to; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        if (trace_did(journal, entry, ACTION_ADJUST) &&
            setting_of(session->scenario->plant, entry->action) == setting) {
            last = entry;
        }
    }
    return last;
}

static bool is_expected_setting(const struct expectations *expectations, uint32_t setting)
{
    for (uint32_t i = 0; i < expectations->setting_count; i++) {
        if (expectations->settings[i].setting == setting) {
            return true;
        }
    }
    return false;
}

// Another setting, of that trade, left away from its nominal value.
static const struct journal_entry *
moved_needlessly(const struct evidence_case *session, enum trade trade, uint32_t to)
{
    const struct journal *journal = session->journal;
    const struct plant *plant = session->scenario->plant;
    for (uint32_t i = 0; i < to; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        if (!trace_did(journal, entry, ACTION_ADJUST)) {
            continue;
        }
        bool here = trade == TRADE_COUNT || is_of_trade(plant, entry->action->on, trade);
        bool expected =
            is_expected_setting(session->expectations, setting_of(plant, entry->action));
        if (here && !expected && !adjusted_again(journal, entry, to) &&
            !back_to_nominal(plant, entry->action)) {
            return entry;
        }
    }
    return NULL;
}

// TRADE_COUNT stands for all trades.
static struct evidence settings(const struct evidence_case *session, enum trade trade, uint32_t to)
{
    const struct plant *plant = session->scenario->plant;
    const struct expectations *expectations = session->expectations;
    struct evidence good = evidence_of(EVIDENCE_SHOWN, REASON_SETTINGS);
    struct evidence bad = evidence_of(EVIDENCE_REFUTED, REASON_SETTING_OFF);
    uint32_t asked = 0;
    for (uint32_t i = 0; i < expectations->setting_count; i++) {
        const struct expected_setting *setting = &expectations->settings[i];
        uint32_t component = plant->settings[setting->setting].component;
        if (trade != TRADE_COUNT && plant->components[component].trade != trade) {
            continue;
        }
        asked++;
        const struct journal_entry *act = last_adjustment(session, setting->setting, to);
        bool within = act != NULL && act->action->value >= setting->low &&
                      act->action->value <= setting->high;
        evidence_cite(within ? &good : &bad, act == NULL ? 0 : act->sequence);
        if (!within) {
            evidence_about_also(&bad, setting->name, setting->name);
        }
    }
    if (bad.subject.fr[0] != '\0') {
        return bad;
    }
    const struct journal_entry *other = moved_needlessly(session, trade, to);
    if (other != NULL) {
        struct evidence moved = evidence_of(EVIDENCE_PARTIAL, REASON_SETTING_MOVED);
        evidence_about(&moved, other->action->on);
        evidence_cite(&moved, other->sequence);
        return moved;
    }
    return asked == 0 ? evidence_of(EVIDENCE_ABSENT, REASON_NOT_ASKED) : good;
}

static struct evidence settings_of_trade(const struct evidence_case *session, enum trade trade)
{
    uint32_t handed = trace_hand_over(session->journal);
    struct evidence evidence =
        settings(session, trade, handed == 0 ? trace_end(session->journal) : handed);
    if (handed == 0 && evidence.verdict == EVIDENCE_REFUTED && evidence.citation_count == 0) {
        return evidence_of(EVIDENCE_ABSENT, REASON_NO_OCCASION);
    }
    if (evidence.verdict == EVIDENCE_REFUTED) {
        evidence_cite(&evidence, handed);
    }
    return evidence;
}

struct evidence evidence_settings_electrical(const struct evidence_case *session)
{
    return settings_of_trade(session, TRADE_ELECTRICAL);
}

struct evidence evidence_settings_pneumatic(const struct evidence_case *session)
{
    return settings_of_trade(session, TRADE_PNEUMATIC);
}

struct evidence evidence_settings_of_oil(const struct evidence_case *session)
{
    return settings_of_trade(session, TRADE_HYDRAULIC);
}

struct evidence evidence_settings_nominal(const struct evidence_case *session)
{
    uint32_t handed = trace_hand_over(session->journal);
    if (handed == 0) {
        return evidence_of(EVIDENCE_ABSENT, REASON_NO_OCCASION);
    }
    struct evidence evidence = settings(session, TRADE_COUNT, handed);
    struct evidence safety = evidence_protections_in_service(session);
    if (safety.verdict == EVIDENCE_REFUTED && safety.reason == REASON_FORCE_LEFT) {
        return safety;
    }
    if (evidence.verdict == EVIDENCE_ABSENT) {
        evidence = evidence_of(EVIDENCE_SHOWN, REASON_SETTINGS);
    }
    evidence_cite(&evidence, handed);
    return evidence;
}

// ---- check without voltage ----

// Does the point lie on the part: one of its terminals, or an end of the wire?
static bool touches(const struct plant *plant, const char *point, const char *reference)
{
    char component[ACTION_NAME_BYTES_MAX];
    trace_component(point, component);
    if (reference_equal(component, reference)) {
        return true;
    }
    uint32_t part = plant_component_find(plant, reference);
    uint32_t terminal = plant_terminal_find(plant, point);
    if (part == PLANT_NONE || terminal == PLANT_NONE) {
        return false;
    }
    const struct plant_component *owner = &plant->components[part];
    uint32_t node = plant->terminals[terminal].node;
    for (uint32_t i = 0; i < owner->terminal_count; i++) {
        if (plant->terminals[owner->terminal_first + i].node == node && node != PLANT_REFERENCE) {
            return true;
        }
    }
    for (uint32_t i = 0; i < 2 && (owner->flags & PLANT_CONNECTION) != 0; i++) {
        if (owner->ends[i] != PLANT_NONE && plant->terminals[owner->ends[i]].node == node) {
            return true;
        }
    }
    return false;
}

static bool measures_dead(const struct journal *journal, const struct journal_entry *entry)
{
    const uint32_t worthless =
        OBSERVATION_LIVE_CIRCUIT | OBSERVATION_FUSE_BLOWN | OBSERVATION_UNSAFE;
    if (!trace_did(journal, entry, ACTION_MEASURE)) {
        return false;
    }
    const struct observation *seen = trace_result(journal, entry, OBSERVATION_READING);
    return seen != NULL && (seen->flags & worthless) == 0 &&
           (text_equal(seen->mode, "ohm") || text_equal(seen->mode, "continuity"));
}

// When the electrical energy came back after @p from: the isolator closed, else the hand-over.
static uint32_t energy_back(const struct evidence_case *session, uint32_t from)
{
    const struct journal *journal = session->journal;
    const struct scenario *scenario = session->scenario;
    for (uint32_t i = from; i < journal->entry_count; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        if (!trace_did(journal, entry, ACTION_OPERATE) || entry->action->value < 0.5) {
            continue;
        }
        for (uint32_t k = 0; k < scenario->energy_count; k++) {
            const char *isolator = scenario->plant->components[scenario->energies[k].isolator].ref;
            if (text_equal(scenario->energies[k].id, "electrical") &&
                reference_equal(entry->action->on, isolator)) {
                return i;
            }
        }
    }
    uint32_t handed = trace_hand_over(journal);
    return handed > from ? handed : 0;
}

struct evidence evidence_checked_dead(const struct evidence_case *session)
{
    const struct journal *journal = session->journal;
    const struct plant *plant = session->scenario->plant;
    struct evidence kept = evidence_of(EVIDENCE_ABSENT, REASON_NO_OCCASION);
    for (uint32_t i = 0; i < journal->entry_count; i++) {
        const struct journal_entry *act = &journal->entries[i];
        bool restores =
            trace_did(journal, act, ACTION_FIT) || trace_did(journal, act, ACTION_REPAIR);
        if (!restores || !is_of_trade(plant, act->action->on, TRADE_ELECTRICAL)) {
            continue;
        }
        uint32_t back = energy_back(session, i);
        uint32_t to = back == 0 ? trace_end(journal) : back;
        uint32_t checked = 0;
        for (uint32_t j = i + 1; j < to && checked == 0; j++) {
            const struct journal_entry *entry = &journal->entries[j];
            bool on_part = measures_dead(journal, entry) &&
                           (touches(plant, entry->action->on, act->action->on) ||
                            touches(plant, entry->action->with, act->action->on));
            checked = on_part ? j : 0;
        }
        if (checked == 0 && back == 0) {
            continue;
        }
        struct evidence next = checked != 0
                                   ? evidence_of(EVIDENCE_SHOWN, REASON_CHECKED_DEAD)
                                   : evidence_of(EVIDENCE_REFUTED, REASON_NOT_CHECKED_DEAD);
        evidence_about(&next, act->action->on);
        evidence_cite(&next, i);
        evidence_cite(&next, checked);
        evidence_cite(&next, back);
        kept = next.verdict > kept.verdict ? next : kept;
    }
    return kept;
}

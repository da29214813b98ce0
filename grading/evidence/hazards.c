#include "grading/evidence/hazards.h"

#include "grading/evidence/trace.h"

#include <math.h>

// Did a measurement touch a dangerous voltage?
static bool measures_live(const struct evidence_case *session, const struct journal_entry *entry)
{
    if (!trace_did(session->journal, entry, ACTION_MEASURE)) {
        return false;
    }
    const struct observation *seen = trace_result(session->journal, entry, OBSERVATION_READING);
    return seen != NULL && (text_equal(seen->mode, "V=") || text_equal(seen->mode, "V~")) &&
           fabs(seen->exact) > session->regime->live_above_volts;
}

static bool moves_isolator(const struct evidence_case *session, const struct journal_entry *entry)
{
    const struct scenario *scenario = session->scenario;
    if (!trace_did(session->journal, entry, ACTION_OPERATE)) {
        return false;
    }
    for (uint32_t i = 0; i < scenario->energy_count; i++) {
        const char *isolator = scenario->plant->components[scenario->energies[i].isolator].ref;
        if (reference_equal(entry->action->on, isolator)) {
            return true;
        }
    }
    return false;
}

static bool handles(const struct journal *journal, const struct journal_entry *entry)
{
    return trace_is_work(journal, entry) || trace_is_remedy(journal, entry);
}

static uint32_t first_exposure(const struct evidence_case *session)
{
    const struct journal *journal = session->journal;
    for (uint32_t i = 0; i < journal->entry_count; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        if (handles(journal, entry) || trace_did(journal, entry, ACTION_LOCK) ||
            moves_isolator(session, entry) || measures_live(session, entry)) {
            return i;
        }
    }
    return 0;
}

static uint32_t declared(const struct journal *journal, const char *risk, uint32_t before)
{
    for (uint32_t i = 0; i < before; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        if (trace_did(journal, entry, ACTION_DECLARE_RISK) && text_equal(entry->action->on, risk)) {
            return i;
        }
    }
    return 0;
}

static struct bilingual risk_word(const char *risk)
{
    static const struct {
        const char *id;
        struct bilingual text;
    } words[] = {
        {"electrical", {"électrisation", "electric shock"}},
        {"pressure", {"pression", "pressure"}},
        {"movement", {"mouvement", "movement"}},
        {"gravity", {"chute de charge", "falling load"}},
        {"heat", {"brûlure", "burn"}},
        {"noise", {"bruit", "noise"}},
        {"fall", {"chute", "fall"}},
        {"chemical", {"produit dangereux", "dangerous product"}},
    };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (text_equal(words[i].id, risk)) {
            return words[i].text;
        }
    }
    return (struct bilingual){risk, risk};
}

struct evidence evidence_risks_declared(const struct evidence_case *session)
{
    const struct journal *journal = session->journal;
    const struct scenario *scenario = session->scenario;
    uint32_t exposure = first_exposure(session);
    if (exposure == 0 || scenario->risk_count == 0) {
        return evidence_of(EVIDENCE_ABSENT, REASON_NO_OCCASION);
    }
    struct evidence evidence = evidence_of(EVIDENCE_SHOWN, REASON_RISKS_DECLARED);
    uint32_t found = 0;
    for (uint32_t i = 0; i < scenario->risk_count; i++) {
        uint32_t at = declared(journal, scenario->risks[i], exposure);
        evidence_cite(&evidence, at);
        if (at != 0) {
            found++;
        } else {
            struct bilingual word = risk_word(scenario->risks[i]);
            evidence_about_also(&evidence, word.fr, word.en);
        }
    }
    if (found == scenario->risk_count) {
        return evidence;
    }
    evidence.verdict = found == 0 ? EVIDENCE_REFUTED : EVIDENCE_PARTIAL;
    evidence.reason = found == 0 ? REASON_RISKS_UNDECLARED : REASON_RISKS_PARTLY;
    evidence_cite(&evidence, exposure);
    return evidence;
}

// ---- equipment ----

// Sequence of the act by which it is worn at @p at, 0 if it is not.
static uint32_t worn(const struct journal *journal, const char *equipment, uint32_t at)
{
    for (uint32_t i = at; i-- > 0;) {
        const struct journal_entry *entry = &journal->entries[i];
        if (trace_did(journal, entry, ACTION_WEAR) && text_equal(entry->action->on, equipment)) {
            return entry->action->value >= 0.5 ? i : 0;
        }
    }
    return 0;
}

static uint32_t marked(const struct journal *journal, uint32_t at)
{
    for (uint32_t i = at; i-- > 0;) {
        const struct journal_entry *entry = &journal->entries[i];
        if (trace_did(journal, entry, ACTION_MARK_ZONE)) {
            return entry->action->value >= 0.5 ? i : 0;
        }
    }
    return 0;
}

static struct bilingual equipment_word(const char *id)
{
    static const struct {
        const char *id;
        struct bilingual text;
    } words[] = {
        {"shoes", {"chaussures", "shoes"}},
        {"glasses", {"lunettes", "glasses"}},
        {"gloves", {"gants", "gloves"}},
        {"insulating_gloves", {"gants isolants", "insulating gloves"}},
        {"helmet", {"casque", "helmet"}},
        {"face_shield", {"écran facial", "face shield"}},
    };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (text_equal(words[i].id, id)) {
            return words[i].text;
        }
    }
    return (struct bilingual){id, id};
}

static struct evidence equipped_at(const struct evidence_case *session,
                                   const struct text_list *wanted,
                                   bool zone,
                                   uint32_t at)
{
    const struct journal *journal = session->journal;
    struct evidence evidence = evidence_of(EVIDENCE_SHOWN, REASON_EQUIPPED);
    uint32_t found = 0;
    for (uint32_t i = 0; i < wanted->count; i++) {
        uint32_t since = worn(journal, wanted->texts[i], at);
        evidence_cite(&evidence, since);
        if (since != 0) {
            found++;
        } else {
            struct bilingual word = equipment_word(wanted->texts[i]);
            evidence_about_also(&evidence, word.fr, word.en);
        }
    }
    uint32_t since = zone ? marked(journal, at) : 0;
    evidence_cite(&evidence, since);
    if (zone && since == 0) {
        evidence_about_also(&evidence, "balisage", "marking of the zone");
    }
    evidence_cite(&evidence, at);
    if (evidence.subject.fr[0] != '\0') {
        bool nothing = found == 0 && since == 0;
        evidence.verdict = nothing ? EVIDENCE_REFUTED : EVIDENCE_PARTIAL;
        evidence.reason = nothing ? REASON_UNEQUIPPED : REASON_EQUIPPED_PARTLY;
    }
    return evidence;
}

struct evidence evidence_equipment_worn(const struct evidence_case *session)
{
    const struct journal *journal = session->journal;
    const struct expectations *expectations = session->expectations;
    struct evidence kept = evidence_of(EVIDENCE_ABSENT, REASON_NO_OCCASION);
    for (uint32_t i = 0; i < journal->entry_count; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        struct evidence next = kept;
        if (handles(journal, entry)) {
            next = equipped_at(session, &expectations->equipment_work, expectations->zone, i);
        } else if (measures_live(session, entry)) {
            next = equipped_at(session, &expectations->equipment_live, false, i);
        }
        kept = next.verdict > kept.verdict ? next : kept;
    }
    return kept;
}

// ---- safety devices ----

// The force on that address that still stands at @p at: its act, else 0.
static uint32_t force_left(const struct journal *journal, uint32_t at)
{
    for (uint32_t i = 0; i < at; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        if (!trace_did(journal, entry, ACTION_FORCE)) {
            continue;
        }
        bool released = false;
        for (uint32_t j = i + 1; j < at && !released; j++) {
            const struct journal_entry *after = &journal->entries[j];
            released =
                trace_did(journal, after, ACTION_UNFORCE) &&
                (after->action->on[0] == '\0' || text_equal(after->action->on, entry->action->on));
        }
        if (!released) {
            return i;
        }
    }
    return 0;
}

static bool is_safety(const struct plant *plant, const char *reference)
{
    uint32_t component = plant_component_find(plant, reference);
    return component != PLANT_NONE && (plant->components[component].flags & PLANT_SAFETY) != 0;
}

static bool is_unsuitable(const struct plant *plant, const struct action *fit)
{
    uint32_t component = plant_component_find(plant, fit->on);
    uint32_t variant = component == PLANT_NONE
                           ? PLANT_NONE
                           : plant_variant_find(plant, component, PLANT_SPARE, fit->with);
    return variant != PLANT_NONE && plant->variants[variant].equivalence == PLANT_WRONG;
}

// A later fit sets a device that was taken out in place again, and a part that suits an unsuitable
// one right.
static bool set_right(const struct evidence_case *session,
                      const struct journal_entry *act,
                      bool only_out,
                      uint32_t at)
{
    const struct journal *journal = session->journal;
    for (uint32_t i = act->sequence + 1; i < at; i++) {
        const struct journal_entry *after = &journal->entries[i];
        if (trace_did(journal, after, ACTION_FIT) &&
            reference_equal(after->action->on, act->action->on) &&
            (only_out || !is_unsuitable(session->scenario->plant, after->action))) {
            return true;
        }
    }
    return false;
}

// A wire taken off a safety device's terminal and not put back there.
static bool
left_off(const struct evidence_case *session, const struct journal_entry *act, uint32_t at)
{
    const struct journal *journal = session->journal;
    char component[ACTION_NAME_BYTES_MAX];
    trace_component(act->action->with, component);
    if (!is_safety(session->scenario->plant, component)) {
        return false;
    }
    for (uint32_t i = act->sequence + 1; i < at; i++) {
        const struct journal_entry *after = &journal->entries[i];
        if (trace_did(journal, after, ACTION_CONNECT) &&
            reference_equal(after->action->on, act->action->on) &&
            trace_same_node(session->scenario->plant, after->action->with, act->action->with)) {
            return false;
        }
    }
    return true;
}

static bool
defeats(const struct evidence_case *session, const struct journal_entry *act, uint32_t at)
{
    const struct journal *journal = session->journal;
    const struct plant *plant = session->scenario->plant;
    if (trace_did(journal, act, ACTION_DISCONNECT)) {
        return left_off(session, act, at);
    }
    if (act->kind != JOURNAL_ACTION || !is_safety(plant, act->action->on)) {
        return false;
    }
    bool out = trace_did(journal, act, ACTION_DISMANTLE);
    bool unsuitable = trace_did(journal, act, ACTION_FIT) && is_unsuitable(plant, act->action);
    return (out || unsuitable) && !set_right(session, act, out, at);
}

static struct evidence safety_at(const struct evidence_case *session, uint32_t at)
{
    const struct journal *journal = session->journal;
    uint32_t force = force_left(journal, at);
    if (force != 0) {
        struct evidence evidence = evidence_of(EVIDENCE_REFUTED, REASON_FORCE_LEFT);
        evidence_about(&evidence, journal->entries[force].action->on);
        evidence_cite(&evidence, force);
        return evidence;
    }
    for (uint32_t i = 0; i < at; i++) {
        if (defeats(session, &journal->entries[i], at)) {
            struct evidence evidence = evidence_of(EVIDENCE_REFUTED, REASON_SAFETY_DEFEATED);
            evidence_about(&evidence, journal->entries[i].action->on);
            evidence_cite(&evidence, i);
            return evidence;
        }
    }
    return evidence_of(EVIDENCE_SHOWN, REASON_SAFETY_KEPT);
}

struct evidence evidence_safety_devices(const struct evidence_case *session)
{
    const struct journal *journal = session->journal;
    uint32_t handed = trace_hand_over(journal);
    uint32_t force = trace_first(journal, ACTION_FORCE, 0, trace_end(journal));
    uint32_t touched = trace_earlier(trace_earlier(trace_first_work(journal), force), handed);
    if (touched == 0) {
        return evidence_of(EVIDENCE_ABSENT, REASON_NO_OCCASION);
    }
    struct evidence evidence = safety_at(session, handed == 0 ? trace_end(journal) : handed);
    evidence_cite(&evidence, handed == 0 ? touched : handed);
    return evidence;
}

struct evidence evidence_protections_in_service(const struct evidence_case *session)
{
    uint32_t handed = trace_hand_over(session->journal);
    if (handed == 0) {
        return evidence_of(EVIDENCE_ABSENT, REASON_NO_OCCASION);
    }
    struct evidence evidence = safety_at(session, handed);
    evidence.reason = evidence.verdict == EVIDENCE_SHOWN ? REASON_PROTECTIONS : evidence.reason;
    evidence_cite(&evidence, handed);
    return evidence;
}

// ---- hazards ----

static bool is_hazard(const struct journal_entry *entry)
{
    return entry->kind == JOURNAL_OBSERVATION && entry->observation->kind == OBSERVATION_HAZARD;
}

bool hazard_arose(const struct journal *journal)
{
    for (uint32_t i = 0; i < journal->entry_count; i++) {
        if (is_hazard(&journal->entries[i])) {
            return true;
        }
    }
    return false;
}

struct bilingual hazard_word(const char *id)
{
    static const struct {
        const char *id;
        struct bilingual text;
    } words[] = {
        {"shock", {"électrisation", "electric shock"}},
        {"arc", {"arc électrique", "electric arc"}},
        {"short_circuit", {"court-circuit", "short circuit"}},
        {"movement", {"mouvement inattendu", "unexpected movement"}},
        {"jet", {"jet d’air", "jet of air"}},
        {"whip", {"fouettement d’un tuyau", "whipping hose"}},
        {"projection", {"projection", "projection"}},
        {"instrument", {"appareil détruit", "instrument destroyed"}},
        {"meter_fuse", {"fusible de l’ampèremètre fondu", "ammeter’s fuse melted"}},
        {"gauge", {"manomètre faussé", "gauge bent"}},
        {"electronics", {"électronique détruite", "electronics destroyed"}},
        {"oil_jet", {"jet d’huile", "jet of oil"}},
        {"fall", {"chute de charge", "falling load"}},
        {"unguarded", {"mécanisme sans protecteur", "mechanism without its guard"}},
        {"explosion", {"gaz interdit dans l’accumulateur", "forbidden gas in the accumulator"}},
        {"restart", {"redémarrage inattendu", "unexpected restart"}},
    };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (text_equal(words[i].id, id)) {
            return words[i].text;
        }
    }
    return (struct bilingual){id, id};
}

static bool touched_the_line(const struct journal *journal, const struct journal_entry *entry)
{
    return handles(journal, entry) || trace_did(journal, entry, ACTION_OPERATE) ||
           trace_did(journal, entry, ACTION_PUSH) || trace_did(journal, entry, ACTION_MEASURE) ||
           trace_did(journal, entry, ACTION_TOUCH);
}

struct evidence evidence_no_hazard(const struct evidence_case *session)
{
    const struct journal *journal = session->journal;
    struct evidence major = evidence_of(EVIDENCE_REFUTED, REASON_HAZARD);
    struct evidence minor = evidence_of(EVIDENCE_SHOWN, REASON_MINOR_HAZARDS);
    uint32_t touched = 0; // last entry at which the trainee's hands were on the line
    for (uint32_t i = 0; i < journal->entry_count; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        touched = touched_the_line(journal, entry) ? i : touched;
        if (!is_hazard(entry)) {
            continue;
        }
        bool is_major = entry->observation->exact >= session->regime->major_severity;
        struct evidence *to = is_major ? &major : &minor;
        struct bilingual word = hazard_word(entry->observation->mode);
        evidence_about_also(to, word.fr, word.en);
        evidence_cite(to, is_major ? entry->cause : 0);
        evidence_cite(to, i);
    }
    if (major.citation_count > 0) {
        return major;
    }
    if (minor.citation_count > 0) {
        return minor;
    }
    if (touched == 0) {
        return evidence_of(EVIDENCE_ABSENT, REASON_NO_OCCASION);
    }
    struct evidence safe = evidence_of(EVIDENCE_SHOWN, REASON_SAFE);
    evidence_cite(&safe, touched); // all went well up to there
    return safe;
}

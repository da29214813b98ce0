#include "grading/report/words.h"

#include "engine/base/hash.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static const char *say(enum language language, const char *fr, const char *en)
{
    return language == LANGUAGE_EN ? en : fr;
}

enum { CLOCK_START = 8 * 3600 }; // a session begins at eight [s]

void entry_clock(uint64_t tick, char to[CLOCK_BYTES])
{
    struct text_builder text = {0};
    uint64_t seconds = CLOCK_START + tick / 1000;
    text_builder_append_format(&text,
                               "%02" PRIu64 ":%02" PRIu64 ":%02" PRIu64,
                               seconds / 3600 % 100,
                               seconds / 60 % 60,
                               seconds % 60);
    (void)text_copy(to, CLOCK_BYTES, text_builder_text(&text));
    text_builder_clear(&text);
}

// How each act is told: $o is `on`, $w `with`, $m `mode`, $v the value, $t the text.
static const struct bilingual act_templates[ACTION_KIND_COUNT] = {
    [ACTION_READ_ORDER] = {"Lit l’ordre de travail", "Reads the work order"},
    [ACTION_ASK] = {"Questionne : $o", "Asks: $o"},
    [ACTION_OPEN_DOCUMENT] = {"Consulte $o", "Consults $o"},
    [ACTION_LOOK] = {"Regarde $o", "Looks at $o"},
    [ACTION_LISTEN] = {"Écoute $o", "Listens to $o"},
    [ACTION_TOUCH] = {"Touche $o", "Touches $o"},
    [ACTION_SMELL] = {"Sent $o", "Smells $o"},
    [ACTION_OPERATE] = {"Manœuvre $o ($m : $v)", "Operates $o ($m: $v)"},
    [ACTION_PUSH] = {"Appuie sur $o", "Pushes $o"},
    [ACTION_READ_PANEL] = {"Lit le pupitre", "Reads the panel"},
    [ACTION_READ_PLC] = {"Lit l’automate ($m)", "Reads the PLC ($m)"},
    [ACTION_FORCE] = {"Force $o à $v", "Forces $o to $v"},
    [ACTION_UNFORCE] = {"Lève le forçage $o", "Releases the force $o"},
    [ACTION_DECLARE_RISK] = {"Déclare le risque $o $t", "Declares the risk $o $t"},
    [ACTION_WEAR] = {"Équipement $o : $v", "Equipment $o: $v"},
    [ACTION_MARK_ZONE] = {"Balisage de la zone : $v", "Marking of the zone: $v"},
    [ACTION_ANNOUNCE] = {"Annonce à l’exploitant : $m", "Tells production: $m"},
    [ACTION_LOCK] = {"Condamne $o", "Padlocks $o"},
    [ACTION_TAG] = {"Pose la pancarte sur $o", "Tags $o"},
    [ACTION_UNLOCK] = {"Retire le cadenas de $o", "Takes the padlock off $o"},
    [ACTION_UNTAG] = {"Retire la pancarte de $o", "Takes the tag off $o"},
    [ACTION_IDENTIFY] = {"Identifie $o", "Identifies $o"},
    [ACTION_DISSIPATE] = {"Dissipe l’énergie par $o", "Dissipates the energy by $o"},
    [ACTION_BLOCK] = {"Cale la charge de $o", "Props the load of $o"},
    [ACTION_UNBLOCK] = {"Retire la cale de $o", "Takes the prop of $o away"},
    [ACTION_CHECK_STILL] = {"Constate l’arrêt de $o", "Sees $o at rest"},
    [ACTION_TEST_TESTER] = {"Contrôle le VAT", "Proves the voltage tester"},
    [ACTION_TEST_DEAD] = {"VAT entre $o et $w", "Voltage tester between $o and $w"},
    [ACTION_MEASURE] = {"Mesure $m : $o $w", "Measures $m: $o $w"},
    [ACTION_PUT_BACK] = {"Reprend ou remplace l’appareil : $o",
                         "Takes back or replaces the instrument: $o"},
    [ACTION_SPRAY] = {"Cherche une fuite au savon sur $o", "Sprays soap on $o"},
    [ACTION_JUDGE] = {"Juge la mesure : $m", "Judges the reading: $m"},
    [ACTION_CHAIN] = {"Chaîne fonctionnelle en cause : $o $m", "Functional chain at fault: $o $m"},
    [ACTION_HYPOTHESIS] = {"Hypothèse : $o $m", "Hypothesis: $o $m"},
    [ACTION_REJECT] = {"Rejette : $o $m", "Rejects: $o $m"},
    [ACTION_CONFIRM] = {"Confirme : $o $m", "Confirms: $o $m"},
    [ACTION_DIAGNOSE] = {"Diagnostic : $o $m, cause $w", "Diagnosis: $o $m, cause $w"},
    [ACTION_QUERY_STORE] = {"Consulte le magasin pour $o", "Asks the store for $o"},
    [ACTION_DISMANTLE] = {"Dépose $o", "Dismantles $o"},
    [ACTION_FIT] = {"Monte $w sur $o", "Fits $w on $o"},
    [ACTION_DISCONNECT] = {"Débranche $o de $w", "Disconnects $o from $w"},
    [ACTION_CONNECT] = {"Raccorde $o à $w", "Connects $o to $w"},
    [ACTION_REPAIR] = {"Répare $o ($m)", "Repairs $o ($m)"},
    [ACTION_ADJUST] = {"Règle $o $m à $v", "Sets $o $m to $v"},
    [ACTION_CLEAN] = {"Nettoie $o", "Cleans $o"},
    [ACTION_LUBRICATE] = {"Graisse $o ($w)", "Lubricates $o ($w)"},
    [ACTION_TIGHTEN] = {"Serre $o à $v N·m", "Tightens $o to $v N·m"},
    [ACTION_MARK] = {"Repère $o", "Marks $o"},
    [ACTION_CAP] = {"Obture les orifices de $o", "Plugs the ports of $o"},
    [ACTION_FILL] = {"Complète $o : $v l de $w ($m)", "Fills $o: $v l of $w ($m)"},
    [ACTION_BLEED] = {"Purge l’air de $o", "Bleeds $o"},
    [ACTION_REFIT_GUARD] = {"Remonte le protecteur de $o", "Puts the guard of $o back"},
    [ACTION_DISPOSE] = {"Évacue $o ($m)", "Disposes of $o ($m)"},
    [ACTION_TIDY] = {"Nettoie et range le poste", "Cleans and tidies the workplace"},
    [ACTION_RUN_TEST] = {"Essai $m", "Test $m"},
    [ACTION_HAND_OVER] = {"Remet l’équipement ($m) $t", "Hands the equipment over ($m) $t"},
    [ACTION_WRITE] = {"Compte rendu, $o : $t", "Report, $o: $t"},
    [ACTION_SIGN_REPORT] = {"Signe le compte rendu", "Signs the report"},
    [ACTION_UPDATE_DOCUMENT] = {"Met à jour $o : $t", "Updates $o: $t"},
    [ACTION_HELP] = {"Demande de l’aide", "Asks for help"},
    [ACTION_WAIT] = {"Attend $v s", "Waits $v s"},
};

// A number as people write it: at most three decimals, without useless zeros.
static void append_number(struct text_builder *to, double value, enum language language)
{
    struct text_builder text = {0};
    text_builder_append_format(&text, "%.3f", value);
    char *digits = text_builder_take(&text);
    char *dot = strpbrk(digits, ".,");
    if (dot != NULL) {
        char *end = digits + strlen(digits);
        while (end[-1] == '0') {
            *--end = '\0';
        }
        if (end[-1] == *dot && end == dot + 1) {
            end[-1] = '\0';
        } else {
            *dot = language == LANGUAGE_EN ? '.' : ',';
        }
    }
    text_builder_append(to, digits);
    free(digits);
}

struct identifier_row {
    const char *id;
    struct bilingual text;
};

// The identifiers of the journal that stand in sentences.
static const struct identifier_row identifiers[] = {
    {"stop", {"arrêt", "stop"}},
    {"restart", {"remise en service", "restart"}},
    {"normal", {"normale", "normal"}},
    {"abnormal", {"anormale", "abnormal"}},
    {"definitive", {"définitif", "definitive"}},
    {"provisional", {"provisoire", "provisional"}},
    {"manual", {"en manuel", "in manual mode"}},
    {"cycle", {"en cycle", "in cycle"}},
    {"steps", {"étapes", "steps"}},
    {"io", {"entrées et sorties", "inputs and outputs"}},
    {"continuity", {"continuité", "continuity"}},
    {"ohm", {"ohmmètre", "ohms"}},
    {"bar", {"pression", "pressure"}},
    {"V_loz", {"tension, faible impédance", "voltage, low impedance"}},
    {"diode", {"diode", "diode"}},
    {"Hz", {"fréquence", "frequency"}},
    {"A=", {"courant continu", "direct current"}},
    {"A~", {"courant alternatif", "alternating current"}},
    {"mA=", {"milliampères", "milliamps"}},
    {"clamp=", {"pince, courant continu", "clamp, direct current"}},
    {"clamp~", {"pince, courant alternatif", "clamp, alternating current"}},
    {"clamp_leak", {"pince de fuite", "leakage clamp"}},
    {"earth", {"continuité de terre", "earth continuity"}},
    {"loop", {"impédance de boucle", "loop impedance"}},
    {"rcd", {"temps du différentiel", "trip time of the RCD"}},
    {"insulation", {"isolement", "insulation"}},
    {"rotation", {"ordre des phases", "phase order"}},
    {"mA_source", {"injection 4-20 mA", "4-20 mA source"}},
    {"mA_read", {"lecture 4-20 mA", "4-20 mA reading"}},
    {"l/min", {"débit", "flow"}},
    {"T_contact", {"température au contact", "contact temperature"}},
    {"T_ir", {"température infrarouge", "infrared temperature"}},
    {"ultrasound", {"ultrasons", "ultrasound"}},
    {"stethoscope", {"stéthoscope", "stethoscope"}},
    {"stopwatch", {"chronomètre", "stopwatch"}},
    {"rpm", {"vitesse au tachymètre", "tachometer"}},
    {"rpm_contact", {"tachymètre à contact", "contact tachometer"}},
    {"strobe", {"stroboscope", "stroboscope"}},
    {"envelope", {"état du roulement", "bearing condition"}},
    {"runout", {"battement", "run-out"}},
    {"misalignment", {"alignement", "alignment"}},
    {"laser", {"alignement au laser", "laser alignment"}},
    {"play", {"jeu", "play"}},
    {"backlash", {"jeu à l’inversion", "backlash"}},
    {"gap", {"entrefer", "gap"}},
    {"calliper", {"pied à coulisse", "calliper"}},
    {"micrometer", {"micromètre", "micrometer"}},
    {"belt_hz", {"fréquence de courroie", "belt frequency"}},
    {"belt_force", {"tension de courroie", "belt tension"}},
    {"torque", {"couple de serrage", "torque"}},
    {"pull", {"effort", "force"}},
    {"oil", {"analyse d’huile", "oil sample"}},
    {"history", {"l’historique", "the history"}},
    {"parts", {"la nomenclature", "the parts list"}},
    {"lockout", {"la fiche de consignation", "the lock-out sheet"}},
    {"electrical", {"électrique", "electrical"}},
    {"pressure", {"pression", "pressure"}},
    {"movement", {"mouvement", "movement"}},
    {"shoes", {"chaussures", "shoes"}},
    {"glasses", {"lunettes", "glasses"}},
    {"gloves", {"gants", "gloves"}},
    {"insulating_gloves", {"gants isolants", "insulating gloves"}},
    {"helmet", {"casque", "helmet"}},
    {"face_shield", {"écran facial", "face shield"}},
    {"handle", {"poignée", "handle"}},
    {"opening", {"ouverture", "opening"}},
    {"open", {"coupé", "open"}},
    {"shorted", {"en court-circuit", "shorted"}},
    {"broken_wire", {"fil coupé", "broken wire"}},
    {"loose_terminal", {"borne desserrée", "loose terminal"}},
    {"blown", {"fondu", "blown"}},
    {"tripped", {"déclenché", "tripped"}},
    {"leaking", {"fuite", "leaking"}},
    {"blocked", {"bloqué", "blocked"}},
    {"clogged", {"colmaté", "clogged"}},
    {"misadjusted", {"déréglé", "misadjusted"}},
    {"moved", {"déplacé", "moved"}},
    {"stuck", {"collé", "stuck"}},
    {"seizing", {"grippé", "seizing"}},
    {"worn", {"usé", "worn"}},
    {"dead", {"hors service", "dead"}},
    {"wrong_part", {"pièce non conforme", "wrong part"}},
    {"missing", {"absent", "missing"}},
    {"welded", {"contact soudé", "welded"}},
    {"no_contact", {"contact qui ne se ferme pas", "contact that does not close"}},
    {"broken_spring", {"ressort cassé", "broken spring"}},
    {"normal_wear", {"usure normale", "normal wear"}},
    {"vibration", {"vibrations", "vibration"}},
    {"overload", {"surcharge", "overload"}},
    {"short_circuit", {"court-circuit", "short circuit"}},
    {"pollution", {"pollution", "pollution"}},
    {"lubrication", {"défaut de lubrification", "lack of lubrication"}},
    {"mounting", {"défaut de montage", "mounting"}},
    {"setting", {"mauvais réglage", "wrong setting"}},
    {"age", {"vieillissement", "age"}},
    {"impact", {"choc", "impact"}},
    {"operation", {"conduite", "operation"}},
    {"environment", {"environnement", "environment"}},
    {"symptom", {"constat", "symptom"}},
    {"analysis", {"analyse", "analysis"}},
    {"element", {"élément", "element"}},
    {"cause", {"cause", "cause"}},
    {"work_done", {"travaux", "work done"}},
    {"tests", {"essais", "tests"}},
    {"character", {"caractère", "character"}},
    {"follow_up", {"suites", "follow-up"}},
    {"shock", {"électrisation", "electric shock"}},
    {"arc", {"arc électrique", "electric arc"}},
    {"jet", {"jet d’air", "jet of air"}},
    {"whip", {"fouettement", "whipping hose"}},
    {"projection", {"projection", "projection"}},
    {"instrument", {"appareil détruit", "instrument destroyed"}},
    {"lockout_electrical", {"consignation électrique", "electrical lock-out"}},
    {"fall", {"chute de charge", "falling load"}},
    {"oil_jet", {"jet d’huile", "jet of oil"}},
    {"unguarded", {"mécanisme sans protecteur", "mechanism without its guard"}},
    {"explosion", {"gaz interdit dans l’accumulateur", "forbidden gas in the accumulator"}},
    {"blocking", {"cale sous la charge", "prop under the load"}},
    {"guard", {"protecteur", "guard"}},
    {"nitrogen", {"azote", "nitrogen"}},
    {"lockout_hydraulic", {"consignation hydraulique", "hydraulic lock-out"}},
    {"action", {"chaîne d’action", "acting chain"}},
    {"acquisition", {"chaîne d’acquisition", "acquiring chain"}},
    {"supply", {"alimentation", "supply"}},
    {"control", {"commande", "control"}},
    {"filtered", {"par un filtre", "through a filter"}},
    {"poured", {"au bidon", "from the can"}},
    {"align", {"aligner", "align"}},
    {"lockout_pneumatic", {"consignation pneumatique", "pneumatic lock-out"}},
    {"proving_dead", {"vérification d’absence de tension", "proof of absence of voltage"}},
    {"dissipation", {"dissipation", "dissipation"}},
    {"ppe", {"équipement de protection", "protective equipment"}},
    {"announce", {"annonce", "announcement"}},
    {"function", {"bonne fonction de l’appareil", "right function of the instrument"}},
};

// Words that mean something else of waste.
static const char *waste(const char *id, enum language language)
{
    static const struct identifier_row streams[] = {
        {"metal", {"métaux", "metals"}},
        {"electronic", {"déchets électriques", "electrical waste"}},
        {"oil", {"huile usagée", "used oil"}},
        {"soiled", {"souillés", "soiled"}},
        {"plastic", {"plastiques", "plastics"}},
        {"mixed", {"tout-venant", "mixed waste"}},
        {"rags", {"chiffons", "rags"}},
    };
    for (size_t i = 0; i < sizeof streams / sizeof *streams; i++) {
        if (text_equal(streams[i].id, id)) {
            return bilingual_pick(streams[i].text, language);
        }
    }
    return id;
}

static const char *identifier(const char *id, enum language language)
{
    if (text_starts_with(id, "folio:")) {
        return id + strlen("folio:");
    }
    for (size_t i = 0; i < sizeof identifiers / sizeof *identifiers; i++) {
        if (text_equal(identifiers[i].id, id)) {
            return bilingual_pick(identifiers[i].text, language);
        }
    }
    return id;
}

static void
append_field(struct text_builder *to, const struct action *act, char field, enum language language)
{
    if (act->kind == ACTION_DISPOSE && (field == 'o' || field == 'm')) {
        text_builder_append(to, waste(field == 'o' ? act->on : act->mode, language));
        return;
    }
    switch (field) {
    case 'o':
        text_builder_append(to, identifier(act->on, language));
        break;
    case 'w':
        text_builder_append(to, identifier(act->with, language));
        break;
    case 'm':
        text_builder_append(to, identifier(act->mode, language));
        break;
    case 'v':
        append_number(to, act->value, language);
        break;
    default:
        text_builder_append(to, act->text);
    }
}

void entry_act(struct text_builder *to, const struct journal_entry *entry, enum language language)
{
    if (entry->kind != JOURNAL_ACTION) {
        return;
    }
    const char *text = bilingual_pick(act_templates[entry->action->kind], language);
    for (; *text != '\0'; text++) {
        if (*text == '$') {
            append_field(to, entry->action, *++text, language);
        } else {
            text_builder_append_char(to, *text);
        }
    }
}

static void
append_observation(struct text_builder *to, const struct observation *seen, enum language language)
{
    if (seen->kind == OBSERVATION_HAZARD) {
        text_builder_append(to, say(language, "DANGER : ", "DANGER: "));
        text_builder_append(to, identifier(seen->mode, language));
        text_builder_append(to, say(language, ", il manquait : ", ", missing: "));
        text_builder_append(to, identifier(seen->with, language));
        return;
    }
    if (seen->kind == OBSERVATION_REFUSED) {
        text_builder_append(to, say(language, "refusé : ", "refused: "));
    }
    if (seen->kind == OBSERVATION_TEST && (seen->flags & OBSERVATION_FAILED) != 0) {
        text_builder_append(to, say(language, "non concluant : ", "failed: "));
    }
    if (seen->kind == OBSERVATION_DAMAGE) {
        text_builder_append(to, say(language, "dégât : ", "damage: "));
    }
    text_builder_append(to,
                        seen->shown[0] != '\0' ? seen->shown : identifier(seen->mode, language));
}

// What a reader of the sheet wants to see: not the engine's own facts.
static bool is_told(const struct observation *seen)
{
    return seen->kind != OBSERVATION_STATE && seen->kind != OBSERVATION_PRODUCTION &&
           seen->kind != OBSERVATION_AMBIENT && seen->kind != OBSERVATION_DONE;
}

void entry_result(struct text_builder *to,
                  const struct journal *journal,
                  const struct journal_entry *entry,
                  enum language language)
{
    if (entry->kind == JOURNAL_OBSERVATION) {
        append_observation(to, entry->observation, language);
        return;
    }
    bool first = true;
    for (uint32_t i = entry->sequence + 1; i < journal->entry_count; i++) {
        const struct journal_entry *after = &journal->entries[i];
        if (after->kind == JOURNAL_ACTION) {
            break;
        }
        if (after->kind == JOURNAL_OBSERVATION && after->cause == entry->sequence &&
            is_told(after->observation)) {
            text_builder_append(to, first ? "" : " ; ");
            append_observation(to, after->observation, language);
            first = false;
        }
    }
}

void entry_sentence(struct text_builder *to,
                    const struct journal *journal,
                    uint32_t sequence,
                    enum language language)
{
    const struct journal_entry *entry = journal_at(journal, sequence);
    if (entry == NULL) {
        return;
    }
    char clock[CLOCK_BYTES];
    entry_clock(entry->tick, clock);
    text_builder_append_format(to, "%s ", clock);
    const struct journal_entry *act = entry;
    if (entry->kind == JOURNAL_OBSERVATION && entry->cause != 0) {
        act = journal_at(journal, entry->cause);
    }
    struct text_builder result = {0};
    entry_result(&result, journal, entry, language);
    if (act != NULL) {
        entry_act(to, act, language);
    }
    if (result.length > 0) {
        text_builder_append(
            to, act != NULL && act->kind == JOURNAL_ACTION ? say(language, " : ", ": ") : "");
        text_builder_append(to, text_builder_text(&result));
    }
    text_builder_clear(&result);
}

void head_code(const char *head, char to[HEAD_CODE_BYTES])
{
    static const char signs[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford's base 32
    uint8_t bytes[SHA256_BYTES];
    to[0] = '\0';
    if (!hex_decode(head, bytes, sizeof bytes)) {
        return;
    }
    uint32_t at = 0;
    for (uint32_t i = 0; i < 20; i++) {
        uint32_t bit = i * 5;
        uint32_t pair = (uint32_t)bytes[bit / 8] << 8 | bytes[bit / 8 + 1];
        if (i > 0 && i % 5 == 0) {
            to[at++] = '-';
        }
        to[at++] = signs[pair >> (11 - bit % 8) & 31];
    }
    to[at] = '\0';
}

#include "app/words/words.h"

#include <string.h>

struct word {
    const char *id;
    const char *text; // French, translated when used
};

#define FIND(table, id) find(table, sizeof(table) / sizeof((table)[0]), id)

static const char *find(const struct word *table, size_t count, const char *id)
{
    if (id == NULL) {
        return "";
    }
    for (size_t i = 0; i < count; i++) {
        if (strcmp(table[i].id, id) == 0) {
            return _(table[i].text);
        }
    }
    return id;
}

const char *words_trade(const char *trade)
{
    static const struct word table[] = {
        {"electrical", N_("Électrique")},
        {"pneumatic", N_("Pneumatique")},
        {"hydraulic", N_("Hydraulique")},
        {"mechanical", N_("Mécanique")},
    };
    return FIND(table, trade);
}

const char *words_energy(const char *id)
{
    return words_trade(id);
}

const char *words_trade_icon(const char *trade)
{
    static const struct word table[] = {
        {"electrical", "bolt"},
        {"pneumatic", "air"},
        {"hydraulic", "oil"},
        {"mechanical", "mech"},
    };
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
        if (strcmp(table[i].id, trade) == 0) {
            return table[i].text;
        }
    }
    return "info";
}

const char *words_risk(const char *id)
{
    static const struct word table[] = {
        {"electrical", N_("Électrisation, court-circuit")},
        {"pressure", N_("Pression (air, fluide)")},
        {"movement", N_("Mouvement inattendu")},
        {"gravity", N_("Chute de charge")},
        {"heat", N_("Brûlure")},
        {"noise", N_("Bruit")},
        {"fall", N_("Chute de plain-pied ou de hauteur")},
        {"chemical", N_("Produit dangereux")},
    };
    return FIND(table, id);
}

const char *words_failure_mode(const char *id)
{
    static const struct word table[] = {
        {"open", N_("coupé (circuit ouvert)")},
        {"shorted", N_("en court-circuit")},
        {"broken_wire", N_("fil coupé")},
        {"loose_terminal", N_("borne desserrée")},
        {"blown", N_("fondu")},
        {"tripped", N_("déclenché")},
        {"leaking", N_("fuite")},
        {"blocked", N_("bloqué")},
        {"clogged", N_("encrassé, colmaté")},
        {"misadjusted", N_("déréglé")},
        {"moved", N_("déplacé")},
        {"stuck", N_("collé")},
        {"seizing", N_("grippé")},
        {"worn", N_("usé")},
        {"broken_spring", N_("ressort cassé")},
        {"welded", N_("contact soudé")},
        {"no_contact", N_("contact qui ne se ferme pas")},
        {"dead", N_("hors service")},
        {"wrong_part", N_("pièce non conforme")},
        {"missing", N_("absent")},
    };
    return FIND(table, id);
}

const char *words_cause(const char *id)
{
    static const struct word table[] = {
        {"normal_wear", N_("usure normale")},
        {"vibration", N_("vibrations")},
        {"overload", N_("surcharge")},
        {"short_circuit", N_("court-circuit en aval")},
        {"pollution", N_("pollution")},
        {"lubrication", N_("défaut de lubrification")},
        {"mounting", N_("défaut de montage")},
        {"setting", N_("mauvais réglage")},
        {"age", N_("vieillissement")},
        {"impact", N_("choc, contrainte mécanique")},
        {"operation", N_("conduite")},
        {"environment", N_("environnement")},
    };
    return FIND(table, id);
}

const char *words_equipment(const char *id)
{
    static const struct word table[] = {
        {"shoes", N_("Chaussures de sécurité")},
        {"glasses", N_("Lunettes")},
        {"gloves", N_("Gants de manutention")},
        {"insulating_gloves", N_("Gants isolants")},
        {"helmet", N_("Casque")},
        {"face_shield", N_("Écran facial")},
    };
    return FIND(table, id);
}

const char *words_report_field(const char *id)
{
    static const struct word table[] = {
        {"symptom", N_("Constat initial")},
        {"analysis", N_("Analyse")},
        {"element", N_("Élément défaillant")},
        {"cause", N_("Cause première")},
        {"work_done", N_("Travaux réalisés")},
        {"parts", N_("Pièces remplacées")},
        {"tests", N_("Essais et résultats")},
        {"character", N_("Caractère de la réparation")},
        {"follow_up", N_("Suites à donner")},
    };
    return FIND(table, id);
}

const char *words_session_mode(const char *id)
{
    static const struct word table[] = {
        {"guided", N_("Guidé")},
        {"training", N_("Entraînement")},
        {"evaluation", N_("Évaluation")},
    };
    return FIND(table, id);
}

const char *words_person(const char *id)
{
    static const struct word table[] = {
        {"operator", N_("Opérateur")},
        {"night_shift", N_("Équipe de nuit")},
        {"team_leader", N_("Chef d’équipe")},
        {"colleague", N_("Collègue")},
        {"store", N_("Magasin")},
        {"manager", N_("Chef d’atelier")},
    };
    return FIND(table, id);
}

const char *words_place(const char *id)
{
    static const struct word table[] = {
        {"C1", N_("dans l’armoire C1")},
        {"field", N_("sur la machine")},
        {"panel", N_("au pupitre")},
        {"XB1", N_("boîtier XB1")},
        {"XB2", N_("boîtier XB2")},
        {"XV1", N_("boîtier XV1")},
    };
    return FIND(table, id);
}

const char *words_hazard(const char *id)
{
    static const struct word table[] = {
        {"shock", N_("Électrisation")},
        {"arc", N_("Arc électrique")},
        {"short_circuit", N_("Court-circuit")},
        {"movement", N_("Mouvement inattendu de la machine")},
        {"jet", N_("Jet d’air comprimé")},
        {"whip", N_("Tuyau qui fouette")},
        {"projection", N_("Projection")},
        {"instrument", N_("Appareil de mesure détérioré")},
        {"meter_fuse", N_("Fusible de l’ampèremètre fondu")},
        {"gauge", N_("Manomètre faussé")},
        {"electronics", N_("Électronique détruite par l’essai")},
        {"oil_jet", N_("Jet d’huile sous pression")},
        {"fall", N_("Chute de charge")},
        {"unguarded", N_("Mécanisme sans protecteur")},
        {"explosion", N_("Gaz interdit dans l’accumulateur")},
        {"restart", N_("Redémarrage dangereux")},
    };
    return FIND(table, id);
}

const char *words_barrier(const char *id)
{
    static const struct word table[] = {
        {"lockout_electrical", N_("consignation électrique")},
        {"lockout_pneumatic", N_("consignation pneumatique")},
        {"lockout_hydraulic", N_("consignation hydraulique")},
        {"blocking", N_("cale sous la charge")},
        {"guard", N_("protecteur")},
        {"nitrogen", N_("azote")},
        {"proving_dead", N_("vérification d’absence de tension")},
        {"dissipation", N_("dissipation de l’énergie")},
        {"ppe", N_("équipement de protection")},
        {"announce", N_("information de l’exploitant")},
        {"function", N_("bonne fonction de l’appareil")},
        {"range", N_("bonne échelle de l’appareil")},
        {"relief", N_("limiteur de pression")},
    };
    return FIND(table, id);
}

const char *words_reason(const char *id)
{
    const char *hazard = words_hazard(id);
    return hazard != id ? hazard : words_barrier(id);
}

const char *words_competence(const char *id)
{
    static const struct word table[] = {
        {"CCP1-C1", N_("CCP 1 · Électrique")},
        {"CCP1-C2", N_("CCP 1 · Pneumatique")},
        {"CCP2-C1", N_("CCP 2 · Mécanique")},
        {"CCP2-C2", N_("CCP 2 · Hydraulique")},
        {"CCP3-C1", N_("CCP 3 · Diagnostic")},
        {"CCP3-C2", N_("CCP 3 · Mise en service")},
        {"CCP4-C1", N_("CCP 4 · Documents")},
        {"CCP4-C2", N_("CCP 4 · Préventif")},
        {"CCP4-C3", N_("CCP 4 · Propositions")},
        {"CCP4-C4", N_("CCP 4 · Modification")},
    };
    return FIND(table, id);
}

struct verb {
    const char *text;
    const char *icon;
};

static const struct verb *verb(enum action_kind kind)
{
    static const struct verb verbs[ACTION_KIND_COUNT] = {
        [ACTION_READ_ORDER] = {N_("Lire le bon de travail"), "work_order"},
        [ACTION_ASK] = {N_("Questionner"), "people"},
        [ACTION_OPEN_DOCUMENT] = {N_("Ouvrir un document"), "document"},
        [ACTION_LOOK] = {N_("Regarder"), "look"},
        [ACTION_LISTEN] = {N_("Écouter"), "listen"},
        [ACTION_TOUCH] = {N_("Toucher"), "touch"},
        [ACTION_SMELL] = {N_("Sentir"), "air"},
        [ACTION_OPERATE] = {N_("Manœuvrer"), "operate"},
        [ACTION_PUSH] = {N_("Appuyer"), "operate"},
        [ACTION_READ_PANEL] = {N_("Lire le pupitre"), "eye"},
        [ACTION_READ_PLC] = {N_("Lire l’automate"), "plc"},
        [ACTION_FORCE] = {N_("Forcer"), "flag"},
        [ACTION_UNFORCE] = {N_("Libérer le forçage"), "undo"},
        [ACTION_DECLARE_RISK] = {N_("Identifier un risque"), "warning"},
        [ACTION_WEAR] = {N_("S’équiper"), "gloves"},
        [ACTION_MARK_ZONE] = {N_("Baliser la zone"), "cone"},
        [ACTION_ANNOUNCE] = {N_("Prévenir l’exploitant"), "speaker"},
        [ACTION_LOCK] = {N_("Poser le cadenas"), "padlock"},
        [ACTION_TAG] = {N_("Poser l’étiquette"), "tag"},
        [ACTION_UNLOCK] = {N_("Retirer le cadenas"), "padlock_open"},
        [ACTION_UNTAG] = {N_("Retirer l’étiquette"), "tag"},
        [ACTION_IDENTIFY] = {N_("Identifier l’équipement"), "search"},
        [ACTION_DISSIPATE] = {N_("Dissiper l’énergie"), "air"},
        [ACTION_BLOCK] = {N_("Caler la charge"), "padlock"},
        [ACTION_UNBLOCK] = {N_("Retirer la cale"), "padlock"},
        [ACTION_CHECK_STILL] = {N_("Constater l’arrêt"), "look"},
        [ACTION_TEST_TESTER] = {N_("Tester le VAT"), "voltage_tester"},
        [ACTION_TEST_DEAD] = {N_("Vérifier l’absence de tension"), "voltage_tester"},
        [ACTION_MEASURE] = {N_("Mesurer"), "measure"},
        [ACTION_PUT_BACK] = {N_("Reprendre l’appareil"), "measure"},
        [ACTION_SPRAY] = {N_("Chercher une fuite"), "spray"},
        [ACTION_JUDGE] = {N_("Juger le relevé"), "check"},
        [ACTION_CHAIN] = {N_("Désigner la chaîne fonctionnelle"), "hypotheses"},
        [ACTION_HYPOTHESIS] = {N_("Poser une hypothèse"), "hypotheses"},
        [ACTION_REJECT] = {N_("Écarter une hypothèse"), "cross"},
        [ACTION_CONFIRM] = {N_("Confirmer une hypothèse"), "check"},
        [ACTION_DIAGNOSE] = {N_("Valider le diagnostic"), "flag"},
        [ACTION_QUERY_STORE] = {N_("Consulter le magasin"), "store"},
        [ACTION_DISMANTLE] = {N_("Démonter"), "wrench"},
        [ACTION_FIT] = {N_("Monter"), "replace"},
        [ACTION_DISCONNECT] = {N_("Débrancher"), "minus"},
        [ACTION_CONNECT] = {N_("Brancher"), "plus"},
        [ACTION_REPAIR] = {N_("Remettre en état"), "screwdriver"},
        [ACTION_ADJUST] = {N_("Régler"), "adjust"},
        [ACTION_CLEAN] = {N_("Nettoyer"), "spray"},
        [ACTION_LUBRICATE] = {N_("Lubrifier"), "oil"},
        [ACTION_TIGHTEN] = {N_("Serrer au couple"), "adjust"},
        [ACTION_MARK] = {N_("Repérer"), "tag"},
        [ACTION_CAP] = {N_("Obturer les orifices"), "minus"},
        [ACTION_FILL] = {N_("Faire le plein d’huile"), "oil"},
        [ACTION_BLEED] = {N_("Purger l’air"), "oil"},
        [ACTION_REFIT_GUARD] = {N_("Remonter le protecteur"), "wrench"},
        [ACTION_DISPOSE] = {N_("Évacuer le déchet"), "store"},
        [ACTION_TIDY] = {N_("Nettoyer et ranger le poste"), "check"},
        [ACTION_RUN_TEST] = {N_("Essayer"), "play"},
        [ACTION_HAND_OVER] = {N_("Remettre à l’exploitant"), "people"},
        [ACTION_WRITE] = {N_("Rédiger"), "report"},
        [ACTION_SIGN_REPORT] = {N_("Signer le compte rendu"), "report"},
        [ACTION_UPDATE_DOCUMENT] = {N_("Mettre à jour un document"), "document"},
        [ACTION_HELP] = {N_("Demander de l’aide"), "question"},
        [ACTION_WAIT] = {N_("Attendre"), "clock"},
    };
    static const struct verb none = {"", "info"};
    return (unsigned)kind < ACTION_KIND_COUNT && verbs[kind].text != NULL ? &verbs[kind] : &none;
}

const char *words_action(enum action_kind kind)
{
    const char *text = verb(kind)->text;
    return text[0] == '\0' ? "" : _(text);
}

const char *words_action_icon(enum action_kind kind)
{
    return verb(kind)->icon;
}

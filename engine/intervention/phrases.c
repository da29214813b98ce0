#include "engine/intervention/phrases.h"

#include "engine/base/assert.h"

#include <stdarg.h>
#include <string.h>

static const struct bilingual phrases[PHRASE_COUNT] = {
#define X(name, fr, en) [name] = {fr, en},
    PHRASE_LIST(X)
#undef X
};

const char *phrase_text(enum phrase phrase, enum language language)
{
    ASSERT(phrase < PHRASE_COUNT);
    return bilingual_pick(phrases[phrase], language);
}

void phrase_write(char *to, size_t size, enum language language, enum phrase phrase, ...)
{
    struct text_builder text = {0};
    va_list arguments;
    va_start(arguments, phrase);
    for (const char *at = phrase_text(phrase, language); *at != '\0'; at++) {
        if (at[0] == '%' && at[1] == 's') {
            const char *argument = va_arg(arguments, const char *);
            ASSERT(argument != NULL);
            text_builder_append(&text, argument);
            at++;
        } else {
            text_builder_append_char(&text, *at);
        }
    }
    va_end(arguments);
    text_copy(to, size, text_builder_text(&text));
    text_builder_clear(&text);
}

struct row {
    const char *id;
    struct bilingual text;
};

static const struct row refusals[] = {
    {"no_such_component",
     {"Il n'y a rien de ce nom sur la ligne", "There is nothing of that name on the line"}},
    {"no_such_terminal",
     {"Il n'y a pas de borne ou de prise de ce nom", "There is no terminal or port of that name"}},
    {"other_domain",
     {"L'appareil ou le raccord ne convient pas à ce point",
      "The instrument or fitting does not suit that point"}},
    {"same_point", {"Les deux pointes sont au même point", "Both probes are at the same point"}},
    {"no_such_mode", {"L'appareil n'a pas cette fonction", "The instrument has no such function"}},
    {"not_measurable",
     {"Cet appareil n'a rien à mesurer ici", "This instrument has nothing to measure here"}},
    {"in_use",
     {"L'appareil est resté en place ailleurs : il faut d'abord le reprendre",
      "The instrument was left somewhere else: take it back first"}},
    {"no_such_instrument",
     {"Il n'y a pas d'appareil de ce nom", "There is no instrument of that name"}},
    {"no_test_point",
     {"Il n'y a pas de prise de pression ici", "There is no pressure test point here"}},
    {"no_such_control", {"Il n'y a pas de commande de ce nom", "There is no control of that name"}},
    {"padlocked", {"Le cadenas tient la poignée", "The padlock holds the handle"}},
    {"not_isolator", {"Ce n'est pas un organe de séparation", "This is no isolating device"}},
    {"not_separated",
     {"La poignée n'est pas en position de séparation : le cadenas ne passe pas",
      "The handle is not in its separated position: the padlock does not go in"}},
    {"already_locked", {"Un cadenas est déjà posé", "A padlock is on it already"}},
    {"not_locked", {"Aucun cadenas à retirer", "There is no padlock to take off"}},
    {"not_tagged", {"Aucune étiquette à retirer", "There is no tag to take off"}},
    {"not_removable",
     {"Cet élément ne se démonte pas sur site", "This cannot be dismantled on site"}},
    {"already_removed", {"La pièce est déjà déposée", "The part is removed already"}},
    {"not_removed",
     {"Une pièce est en place : il faut d'abord la déposer", "A part sits there: remove it first"}},
    {"no_such_article", {"Cet article ne se monte pas ici", "This article does not go here"}},
    {"out_of_stock", {"L'article manque au magasin", "The article is out of stock"}},
    {"not_connection",
     {"Ce n'est ni un conducteur ni un tube", "This is neither a wire nor a tube"}},
    {"not_there", {"Il n'est pas raccordé à ce point", "It is not connected to that point"}},
    {"no_loose_end", {"Aucune extrémité n'est libre", "No end is free"}},
    {"no_such_remedy", {"Cette remise en état n'existe pas", "There is no such remedy"}},
    {"no_such_setting", {"Il n'y a pas de réglage de ce nom", "There is no setting of that name"}},
    {"beyond_stop", {"Le réglage est en butée", "The setting is at its stop"}},
    {"no_mechanism", {"Rien ne bouge ici", "Nothing moves here"}},
    {"already_propped", {"La charge est déjà calée", "The load is propped already"}},
    {"not_propped", {"Aucune cale à retirer", "There is no prop to take away"}},
    {"no_such_chain", {"Ce n'est pas une chaîne fonctionnelle", "This is no functional chain"}},
    {"no_such_gas", {"Ce gaz n'est pas dans la liste", "This gas is not in the list"}},
    {"no_such_test", {"Il n'y a pas d'essai de ce nom", "There is no test of that name"}},
    {"no_such_point", {"L'automate n'a rien de ce nom", "The PLC has nothing of that name"}},
    {"plc_off", {"La console ne trouve pas l'automate", "The console does not find the PLC"}},
    {"no_such_document",
     {"Il n'y a pas de document de ce nom", "There is no document of that name"}},
    {"no_such_question", {"Personne ne sait répondre à cela", "Nobody can answer that"}},
    {"no_such_risk", {"Ce risque n'est pas dans la liste", "This risk is not in the list"}},
    {"no_such_equipment",
     {"Cet équipement n'est pas dans la liste", "This equipment is not in the list"}},
    {"no_such_failure_mode",
     {"Ce mode de défaillance n'est pas dans la liste", "This failure mode is not in the list"}},
    {"no_such_cause", {"Cette cause n'est pas dans la liste", "This cause is not in the list"}},
    {"no_such_field", {"Le compte rendu n'a pas cette rubrique", "The report has no such field"}},
    {"no_such_entry", {"Le journal n'a pas cette entrée", "The journal has no such entry"}},
    {"no_hypothesis", {"Cette hypothèse n'a pas été posée", "This hypothesis was not stated"}},
    {"signed", {"Le compte rendu est signé", "The report is signed"}},
    {"value", {"Cette valeur n'est pas possible", "This value is not possible"}},
    {"no_help", {"Pas d'aide pendant une évaluation", "No help during an evaluation"}},
    {"unsafe",
     {"Cet acte est dangereux dans l'état actuel de la ligne",
      "This act is dangerous in the present state of the line"}},
    {"finished", {"L'intervention est terminée", "The intervention is over"}},
};

const char *phrase_refusal(const char *reason, enum language language)
{
    for (size_t i = 0; i < sizeof refusals / sizeof *refusals; i++) {
        if (strcmp(refusals[i].id, reason) == 0) {
            return bilingual_pick(refusals[i].text, language);
        }
    }
    return phrase_text(PHRASE_NOT_FINISHED, language);
}

const char *phrase_hazard(const char *kind, unsigned severity, enum language language)
{
    static const struct {
        const char *kind;
        enum phrase phrase;
    } table[] = {
        {"shock", PHRASE_SHOCK},
        {"arc", PHRASE_ARC},
        {"short_circuit", PHRASE_SHORT_CIRCUIT},
        {"jet", PHRASE_JET},
        {"whip", PHRASE_WHIP},
        {"instrument", PHRASE_INSTRUMENT},
        {"meter_fuse", PHRASE_METER_FUSE},
        {"electronics", PHRASE_ELECTRONICS},
        {"oil_jet", PHRASE_OIL_JET},
        {"gauge", PHRASE_GAUGE},
        {"fall", PHRASE_FALL},
        {"unguarded", PHRASE_UNGUARDED},
        {"explosion", PHRASE_OXYGEN},
        {"restart", PHRASE_RESTART},
    };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        if (strcmp(table[i].kind, kind) == 0) {
            return phrase_text(table[i].phrase, language);
        }
    }
    return phrase_text(severity > 1 ? PHRASE_MOVEMENT : PHRASE_COULD_MOVE, language);
}

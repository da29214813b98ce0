/// @file phrases.h
/// The few sentences that the engine itself shows: refusals, answers of instruments, consequences.
/// What a component looks or sounds like stands in its kind; what the window says, in its catalogue.
#pragma once

#include "engine/base/text.h"

// clang-format off
#define PHRASE_LIST(X)                                                                             \
    X(PHRASE_NOTHING, "Rien de particulier", "Nothing special")                                    \
    X(PHRASE_REMOVED, "La pièce est déposée : l'emplacement est vide", "The part is removed: its place is empty") \
    X(PHRASE_LOOSE_END, "Une extrémité est débranchée", "One end is disconnected")                 \
    X(PHRASE_BUBBLES, "Des bulles se forment : il y a une fuite", "Bubbles form: there is a leak") \
    X(PHRASE_BIG_BUBBLES, "Le produit est soufflé : fuite importante", "The spray is blown away: a large leak") \
    X(PHRASE_NO_BUBBLES, "Aucune bulle", "No bubbles")                                             \
    X(PHRASE_NO_MESSAGE, "Aucun message au pupitre", "No message on the panel")                    \
    X(PHRASE_PANEL_OFF, "Le pupitre est éteint", "The panel is dark")                              \
    X(PHRASE_LAMP_LIT, "%s : allumé", "%s: lit")                                                   \
    X(PHRASE_LAMP_DARK, "%s : éteint", "%s: dark")                                                 \
    X(PHRASE_ACTIVE, "%s active depuis %s", "%s active for %s")                                    \
    X(PHRASE_INACTIVE, "%s inactive", "%s inactive")                                               \
    X(PHRASE_POINT, "%s (%s) = %s", "%s (%s) = %s")                                                \
    X(PHRASE_READING, "%s : %s", "%s: %s")                                                         \
    X(PHRASE_FORCED, "%s (%s) = %s, forcé", "%s (%s) = %s, forced")                                \
    X(PHRASE_BEEP, "%s, bip", "%s, beep")                                                          \
    X(PHRASE_METER_DAMAGED, "L'appareil est détérioré", "The instrument is damaged")                 \
    X(PHRASE_TESTER_OK, "Autotest correct : tous les voyants s'allument", "Self-test good: all lamps light") \
    X(PHRASE_LIVE, "Sous tension : essai refusé", "Live: test refused")                            \
    X(PHRASE_TRIPPED, "Une protection a déclenché", "A protective device tripped")                 \
    X(PHRASE_PHASES_RIGHT, "L1-L2-L3, sens direct", "L1-L2-L3, right")                             \
    X(PHRASE_PHASES_LEFT, "L1-L3-L2, sens inverse", "L1-L3-L2, left")                              \
    X(PHRASE_PHASE_MISSING, "Une phase manque", "A phase is missing")                              \
    X(PHRASE_RPM, "tr/min", "rpm")                                                                 \
    X(PHRASE_ONE_MARK, "%s, image fixe, un repère", "%s, still picture, one mark")                 \
    X(PHRASE_MARKS, "%s, image fixe, %s repères", "%s, still picture, %s marks")                   \
    X(PHRASE_STILL, "Rien ne tourne", "Nothing turns")                                             \
    X(PHRASE_AT_REST, "À l'arrêt, rien ne bouge", "At rest, nothing moves")                        \
    X(PHRASE_TURNING, "Le mécanisme bouge encore", "The mechanism still moves")                    \
    X(PHRASE_NO_EVENT, "Rien ne s'est passé", "Nothing happened")                                  \
    X(PHRASE_ZONE, "%s, zone %s", "%s, zone %s")                                                   \
    X(PHRASE_CLICK, "Déclic, la vis n'a pas tourné", "Click, the screw did not turn")              \
    X(PHRASE_TURNS, "La vis tourne avant le déclic", "The screw turns before the click")           \
    X(PHRASE_OIL, "ISO %s, eau %s, couleur %s", "ISO %s, water %s, colour %s")                     \
    X(PHRASE_STORE_LINE, "%s : %s%s%s (%s, en stock : %s)", "%s: %s%s%s (%s, in stock: %s)")       \
    X(PHRASE_STORE_NONE, "Aucun article au magasin pour cette référence", "No article in store for this reference") \
    X(PHRASE_STOPPED, "La ligne est à l'arrêt", "The line stands still")                           \
    X(PHRASE_MOVING, "La ligne est en mouvement", "The line is moving")                            \
    X(PHRASE_GAVE_WAY, "Un claquement, une fumée au poste %s : quelque chose vient de céder", "A crack, a wisp of smoke at station %s: something has just given way") \
    X(PHRASE_MESSAGE, "Le pupitre affiche %s : %s", "The panel shows %s: %s")                      \
    X(PHRASE_TEST_PASSED, "Essai réussi : %s", "Test passed: %s")                                  \
    X(PHRASE_TEST_FAILED, "Essai non concluant : %s", "Test not passed: %s")                       \
    X(PHRASE_SHOCK, "Électrisation : la pièce était sous tension", "Electric shock: the part was live") \
    X(PHRASE_ARC, "Un arc jaillit : le circuit était alimenté et parcouru par un courant", "An arc strikes: the circuit was live and carried a current") \
    X(PHRASE_SHORT_CIRCUIT, "Travail sous tension : un conducteur nu peut toucher la masse", "Live work: a bare conductor may touch the frame") \
    X(PHRASE_EARTHED, "Le conducteur dénudé a touché la masse", "The bare conductor touched the frame") \
    X(PHRASE_MOVEMENT, "Le mécanisme a bougé : la main a été heurtée", "The mechanism moved: the hand was hit") \
    X(PHRASE_COULD_MOVE, "Les mains étaient dans un mécanisme qui pouvait bouger", "Hands were in a mechanism that could move") \
    X(PHRASE_JET, "Jet d'air : la pièce était sous pression", "Jet of air: the part was under pressure") \
    X(PHRASE_WHIP, "Le tube fouette : il était sous pression", "The tube whips: it was under pressure") \
    X(PHRASE_INSTRUMENT, "L'ohmmètre a été mis sous tension : il est détérioré", "The ohmmeter was put across a voltage: it is damaged") \
    X(PHRASE_METER_FUSE, "L'ampèremètre était en travers d'une tension : son fusible a fondu", "The ammeter was across a voltage: its fuse melted") \
    X(PHRASE_ELECTRONICS, "La tension d'essai d'isolement a traversé de l'électronique : elle est détruite", "The insulation test voltage went through electronics: they are destroyed") \
    X(PHRASE_OIL_JET, "Jet d'huile sous pression : il traverse la peau", "Jet of oil under pressure: it goes through skin") \
    X(PHRASE_FALL, "La charge tombe : rien ne la retenait plus", "The load falls: nothing held it any more") \
    X(PHRASE_UNGUARDED, "Le mécanisme tourne sans son protecteur", "The mechanism turns without its guard") \
    X(PHRASE_OXYGEN, "Un gaz autre que l'azote dans un accumulateur d'huile : risque d'explosion", "A gas other than nitrogen in an oil accumulator: risk of explosion") \
    X(PHRASE_GAUGE, "Le manomètre a dépassé son échelle : il est faussé", "The gauge went beyond its scale: it is bent") \
    X(PHRASE_RESTART, "Remise en énergie sans prévenir personne", "Energy restored without telling anybody") \
    X(PHRASE_NOT_FINISHED, "Refusé", "Refused")
// clang-format on

enum phrase {
#define X(name, fr, en) name,
    PHRASE_LIST(X)
#undef X
        PHRASE_COUNT
};

/// The sentence, or the format of it: every `%s` is a text.
const char *phrase_text(enum phrase phrase, enum language language);

/// Writes the sentence with its texts in place; NULL after the last of them.
void phrase_write(char *to, size_t size, enum language language, enum phrase phrase, ...);

/// What to say for the id of a refusal ("padlocked"); a general word if it is unknown.
const char *phrase_refusal(const char *reason, enum language language);

/// What to say for a hazard's kind ("shock").
const char *phrase_hazard(const char *kind, unsigned severity, enum language language);

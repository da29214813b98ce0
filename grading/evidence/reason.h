/// @file reason.h
/// Why a fact is what it is, as one sentence of a closed list. `{}` stands for the subject: a
/// reference, an energy, a risk, an article.
#pragma once

#include "engine/base/text.h"

// clang-format off
/// X(enumerator, French, English)
#define REASON_LIST(X)                                                                              \
    X(REASON_NONE, "", "")                                                                          \
    X(REASON_NO_OCCASION, "L’occasion ne s’est pas présentée.", "The occasion did not arise.")      \
    X(REASON_NOT_OBSERVABLE, "Ce critère ne s’observe pas dans cette séance.", "This criterion cannot be observed in this session.") \
    X(REASON_HUMAN, "Seul l’évaluateur peut juger ce critère.", "Only the evaluator can judge this criterion.") \
    X(REASON_NOT_ASKED, "Cette intervention ne le demande pas.", "This job does not ask for it.")   \
    /* information */                                                                               \
    X(REASON_INFORMED, "Les informations ont été recueillies avant la première hypothèse.", "Information was gathered before the first hypothesis.") \
    X(REASON_INFORMED_LATE, "Une partie des informations manque ou vient après la première hypothèse : {}.", "Some information is missing or came after the first hypothesis: {}.") \
    X(REASON_NOT_INFORMED, "Les informations n’ont pas été recueillies avant d’agir : {}.", "Information was not gathered before acting: {}.") \
    X(REASON_SYMPTOM_SEEN, "Le symptôme a été constaté sur l’équipement avant d’agir.", "The symptom was seen on the equipment before acting.") \
    X(REASON_SYMPTOM_PARTLY, "Le symptôme n’a été constaté qu’en partie : {}.", "The symptom was seen only in part: {}.") \
    X(REASON_SYMPTOM_UNSEEN, "Le symptôme n’a pas été constaté avant d’agir.", "The symptom was not seen before acting.") \
    X(REASON_PREPARED, "Schéma et magasin ont été consultés avant d’intervenir.", "Diagram and store were consulted before the work.") \
    X(REASON_PREPARED_PARTLY, "La préparation est incomplète : {}.", "The preparation is incomplete: {}.") \
    X(REASON_NOT_PREPARED, "Ni schéma ni magasin n’ont été consultés avant d’intervenir.", "Neither diagram nor store was consulted before the work.") \
    X(REASON_DIALOGUE, "L’exploitant a été questionné, prévenu de l’arrêt, et l’équipement lui a été remis.", "Production was asked, told of the stop, and the equipment was handed back.") \
    X(REASON_DIALOGUE_PARTLY, "Il manque au dialogue avec l’exploitant : {}.", "Missing in the dialogue with production: {}.") \
    X(REASON_NO_DIALOGUE, "L’exploitant n’a été ni questionné, ni prévenu.", "Production was neither asked nor told.") \
    /* hypotheses and proof */                                                                      \
    X(REASON_HYPOTHESES, "Plusieurs hypothèses, dont la bonne, précèdent la première mesure.", "Several hypotheses, the right one among them, precede the first measurement.") \
    X(REASON_HYPOTHESES_LATE, "Des hypothèses sont formulées, mais trop peu avant la première mesure.", "Hypotheses are stated, but too few before the first measurement.") \
    X(REASON_HYPOTHESIS_MISSED, "La cause réelle ({}) n’est dans aucune hypothèse.", "The real cause ({}) is in no hypothesis.") \
    X(REASON_NO_HYPOTHESES, "Aucune démarche d’hypothèses avant de mesurer ou d’agir.", "No hypotheses before measuring or acting.") \
    X(REASON_CHAIN, "La chaîne fonctionnelle en cause ({}) est localisée avant la première mesure.", "The functional chain at fault ({}) is located before the first measurement.") \
    X(REASON_CHAIN_LATE, "La chaîne en cause ({}) n’est désignée qu’après la première mesure.", "The chain at fault ({}) is named only after the first measurement.") \
    X(REASON_CHAIN_WRONG, "La chaîne désignée ({}) n’est pas celle qui est en cause.", "The chain named ({}) is not the one at fault.") \
    X(REASON_CHAIN_UNSAID, "La chaîne fonctionnelle en cause n’a pas été désignée.", "The functional chain at fault was not named.") \
    X(REASON_RELEVANT, "Les mesures portent sur la chaîne en cause, sans redite inutile.", "The measurements bear on the chain at fault, without needless repetition.") \
    X(REASON_PARTLY_RELEVANT, "Une part des mesures ne porte pas sur la chaîne en cause, ou se répète.", "Part of the measurements do not bear on the chain at fault, or repeat.") \
    X(REASON_IRRELEVANT, "La plupart des mesures ne portent pas sur la chaîne en cause, ou se répètent.", "Most measurements do not bear on the chain at fault, or repeat.") \
    X(REASON_NO_TEST, "On a agi sur la machine sans aucune mesure ni contrôle.", "The machine was worked on without any measurement or check.") \
    X(REASON_INSTRUMENTS, "Appareils, fonctions et points sont bien choisis.", "Instruments, functions and points are well chosen.") \
    X(REASON_INSTRUMENT_RANGE, "Fonction ou calibre mal choisi en {}.", "Wrong function or range at {}.") \
    X(REASON_INSTRUMENT_DANGER, "Appareil employé de façon dangereuse ou détruit en {}.", "Instrument used dangerously or destroyed at {}.") \
    X(REASON_INTERPRETED, "Les résultats sont bien interprétés.", "The results are rightly interpreted.") \
    X(REASON_INTERPRETED_BARE, "L’interprétation de {} ne s’appuie sur aucune observation.", "The interpretation of {} rests on no observation.") \
    X(REASON_MISJUDGED, "La mesure en {} est mal jugée.", "The reading at {} is misjudged.")       \
    X(REASON_WRONGLY_REJECTED, "L’hypothèse exacte ({}) a été rejetée.", "The true hypothesis ({}) was rejected.") \
    X(REASON_WRONGLY_CONFIRMED, "Une hypothèse fausse ({}) a été confirmée.", "A false hypothesis ({}) was confirmed.") \
    X(REASON_PROVED, "L’élément {} est identifié et prouvé avant tout échange.", "The element {} is identified and proved before any exchange.") \
    X(REASON_PROVED_UNSAID, "La preuve existait sur {}, mais le diagnostic n’a pas été posé avant d’agir.", "The proof existed for {}, but the diagnosis was not stated before acting.") \
    X(REASON_PROVED_ROUGHLY, "L’élément {} est prouvé, mais son mode de défaillance n’est pas le bon.", "The element {} is proved, but its failure mode is not the right one.") \
    X(REASON_CONSEQUENCE, "Le diagnostic s’arrête à une conséquence : {}.", "The diagnosis stops at a consequence: {}.") \
    X(REASON_SWAPPED_FIRST, "On est intervenu sur {} avant toute preuve.", "{} was worked on before any proof.") \
    X(REASON_UNPROVED, "Le diagnostic de {} est posé sans preuve suffisante.", "The diagnosis of {} is stated without sufficient proof.") \
    X(REASON_WRONG_DIAGNOSIS, "Le diagnostic désigne {}, qui n’est pas l’élément défaillant.", "The diagnosis names {}, which is not the failed element.") \
    X(REASON_ROOT_CAUSE, "Une cause première plausible est donnée.", "A plausible first cause is given.") \
    X(REASON_ROOT_CAUSE_WRONG, "La cause donnée ({}) n’est pas plausible ici.", "The cause given ({}) is not plausible here.") \
    X(REASON_ROOT_CAUSE_MISSING, "La cause première n’a pas été recherchée.", "The first cause was not looked for.") \
    X(REASON_CONFIRMED_FIRST, "La cause est confirmée par des constats avant démontage.", "The cause is confirmed by observations before dismantling.") \
    X(REASON_CONFIRMED_LATE, "Le démontage de {} précède la confirmation de la cause.", "Dismantling {} precedes the confirmation of the cause.") \
    /* isolation */                                                                                 \
    X(REASON_LOCKED_OUT, "Consignation complète et dans l’ordre avant d’intervenir.", "Lock-out complete and in order before the work.") \
    X(REASON_LOCKOUT_GAP, "Consignation incomplète ou dans le désordre : {}.", "Lock-out incomplete or out of order: {}.") \
    X(REASON_NOT_LOCKED, "On est intervenu sur {} sans séparation condamnée de l’énergie.", "{} was worked on without a locked separation of the energy.") \
    X(REASON_LOAD_HANGS, "La charge de {} n’était ni calée ni descendue.", "The load of {} was neither propped nor lowered.") \
    X(REASON_NOT_RELEASED, "La pression n’était pas évacuée : {}.", "The pressure was not let out: {}.") \
    X(REASON_PROVED_DEAD, "Absence de tension vérifiée sur toutes les paires, appareil contrôlé avant et après.", "Absence of voltage proved on all pairs, tester checked before and after.") \
    X(REASON_DEAD_GAP, "La vérification d’absence de tension est incomplète : {}.", "The proof of absence of voltage is incomplete: {}.") \
    X(REASON_NOT_PROVED_DEAD, "On est intervenu sur {} sans vérification d’absence de tension.", "{} was worked on without proving absence of voltage.") \
    X(REASON_REMOVED, "Déconsignation et remise à disposition dans l’ordre.", "Lock-out removed and equipment handed back in order.") \
    X(REASON_REMOVAL_GAP, "Déconsignation incomplète : {}.", "Removal of the lock-out incomplete: {}.") \
    X(REASON_NOT_REMOVED, "L’équipement est remis avec {} encore séparé ou condamné.", "The equipment is handed back with {} still separated or locked.") \
    X(REASON_REPRESSURISED, "Remise en pression annoncée et sans incident.", "Return of pressure announced and without incident.") \
    X(REASON_REPRESSURISED_UNSAID, "La remise en pression n’a pas été annoncée.", "The return of pressure was not announced.") \
    X(REASON_REPRESSURISED_HURT, "Un incident a suivi la remise en pression : {}.", "An incident followed the return of pressure: {}.") \
    /* hazards */                                                                                   \
    X(REASON_RISKS_DECLARED, "Tous les risques sont déclarés avant d’agir.", "All risks are declared before acting.") \
    X(REASON_RISKS_PARTLY, "Risque oublié ou déclaré trop tard : {}.", "Risk forgotten or declared too late: {}.") \
    X(REASON_RISKS_UNDECLARED, "Aucun risque de l’intervention n’est déclaré avant d’agir.", "None of the job’s risks is declared before acting.") \
    X(REASON_EQUIPPED, "Équipements portés et zone balisée.", "Equipment worn and zone marked.")    \
    X(REASON_EQUIPPED_PARTLY, "Il manquait au moment d’agir : {}.", "Missing at the time of acting: {}.") \
    X(REASON_UNEQUIPPED, "Aucun équipement de protection au moment d’agir.", "No protective equipment at the time of acting.") \
    X(REASON_SAFETY_KEPT, "Aucun dispositif de sécurité neutralisé, aucun forçage laissé.", "No safety device defeated, no force left in place.") \
    X(REASON_SAFETY_DEFEATED, "Dispositif neutralisé, retiré ou non conforme : {}.", "Device defeated, removed or unsuitable: {}.") \
    X(REASON_FORCE_LEFT, "Forçage laissé en place : {}.", "Force left in place: {}.")              \
    X(REASON_SAFE, "Aucune situation dangereuse.", "No dangerous situation.")                       \
    X(REASON_MINOR_HAZARDS, "Seulement des incidents mineurs : {}.", "Only minor incidents: {}.")   \
    X(REASON_HAZARD, "Situation dangereuse : {}.", "Dangerous situation: {}.")                      \
    /* repair */                                                                                    \
    X(REASON_ELEMENT_ALONE, "L’élément défaillant est remis en état ou échangé, et lui seul.", "The failed element is restored or exchanged, and it alone.") \
    X(REASON_ELEMENT_EXTRA, "L’élément défaillant est traité, mais aussi {} sans nécessité.", "The failed element is treated, but {} as well without need.") \
    X(REASON_ELEMENT_MISSED, "Il reste à traiter {}.", "{} remains to be treated.")                 \
    X(REASON_EQUIVALENT, "Les pièces montées sont identiques ou équivalentes.", "The parts fitted are the same or equivalent.") \
    X(REASON_EQUIVALENT_LATE, "Une pièce inadaptée a d’abord été montée : {}.", "An unsuitable part was fitted first: {}.") \
    X(REASON_NOT_EQUIVALENT, "Pièce inadaptée montée : {}.", "Unsuitable part fitted: {}.")         \
    X(REASON_SETTINGS, "Les réglages sont dans les tolérances.", "The settings are within tolerance.") \
    X(REASON_SETTING_MOVED, "Un autre réglage a été déplacé sans nécessité : {}.", "Another setting was moved without need: {}.") \
    X(REASON_SETTING_OFF, "Réglage absent ou hors tolérance : {}.", "Setting missing or out of tolerance: {}.") \
    X(REASON_CHECKED_DEAD, "Contrôle hors tension fait sur {} avant remise sous tension.", "Check without voltage made on {} before switching on.") \
    X(REASON_NOT_CHECKED_DEAD, "Remise sous tension sans contrôle hors tension de {}.", "Switched on without checking {} without voltage.") \
    X(REASON_RESTORED, "L’élément est remis en état.", "The element is restored.")                 \
    X(REASON_JOINED, "Les raccordements sont ceux du schéma.", "The connections are those of the diagram.") \
    X(REASON_MISJOINED, "Raccordement non conforme ou laissé débranché : {}.", "Connection wrong or left off: {}.") \
    X(REASON_TORQUES, "Les couples de serrage sont respectés.", "The torques are right.")           \
    X(REASON_TORQUE_MISSING, "Serrage au couple non fait : {}.", "Not tightened to torque: {}.")    \
    X(REASON_TORQUE_OFF, "Couple de serrage hors tolérance : {}.", "Torque out of tolerance: {}.") \
    X(REASON_TIGHT, "Raccordements à leur place, étanchéité contrôlée sous pression.", "Connections in their place, tightness checked under pressure.") \
    X(REASON_LEAK_LEFT, "Il reste une fuite : {}.", "A leak is left: {}.")                          \
    X(REASON_LEAK_UNTESTED, "Étanchéité non contrôlée après remise en pression : {}.", "Tightness not checked after pressure came back: {}.") \
    X(REASON_DISMANTLED, "Pièces repérées et déposées dans un ordre admissible.", "Parts marked and taken off in an admissible order.") \
    X(REASON_UNMARKED, "Déposé sans repérage : {}.", "Taken off without marking: {}.")              \
    X(REASON_DISORDER, "L’ordre de démontage n’est pas admissible : {} trop tôt.", "The order of dismantling is not admissible: {} too early.") \
    X(REASON_BROKEN, "Le démontage a détruit {}.", "{} was destroyed in dismantling.")              \
    X(REASON_FITS, "Ajustements, jeux, tensions, alignements et couples sont conformes et mesurés.", "Fits, plays, tensions, alignments and torques are right and measured.") \
    X(REASON_FIT_OFF, "Ajustement ou mesure hors tolérance : {}.", "Fit or measurement out of tolerance: {}.") \
    X(REASON_FIT_UNMEASURED, "Non contrôlé après le remontage : {}.", "Not checked after reassembly: {}.") \
    X(REASON_LUBRICATED, "Le produit et la quantité de lubrifiant sont les bons.", "The lubricant and its quantity are right.") \
    X(REASON_LUBRICANT_QUANTITY, "Quantité ou produit à préciser : {}.", "Quantity or product to be told: {}.") \
    X(REASON_OTHER_LUBRICANT, "Ce lubrifiant ne convient pas : {}.", "This lubricant does not suit: {}.") \
    X(REASON_NOT_LUBRICATED, "La lubrification n’est pas faite : {}.", "Not lubricated: {}.")       \
    X(REASON_GUARD_LATE, "Protecteur remonté après le retour de l’énergie : {}.", "Guard put back after the energy: {}.") \
    X(REASON_GUARD_OFF, "Protecteur non remonté : {}.", "Guard not put back: {}.")                  \
    /* hydraulics */                                                                                \
    X(REASON_POINTS, "Schéma hydraulique consulté, pressions prises en des points qui partagent le circuit.", "Hydraulic diagram consulted, pressures taken at points that split the circuit.") \
    X(REASON_POINTS_MISSING, "Recherche hydraulique incomplète avant d’agir : {}.", "Hydraulic search incomplete before acting: {}.") \
    X(REASON_CLEAN_OIL, "Orifices obturés, huile conforme et filtrée.", "Ports plugged, right oil, filtered.") \
    X(REASON_PORTS_OPEN, "Orifices laissés ouverts : {}.", "Ports left open: {}.")                  \
    X(REASON_DIRTY_OIL, "La propreté de l’huile n’est pas assurée : {}.", "The oil is not kept clean: {}.") \
    X(REASON_SETTING_DANGER, "Réglage dangereux : {}.", "Dangerous setting: {}.")                   \
    X(REASON_SETTING_BLIND, "Réglage fait sans lire de pression : {}.", "Set without reading a pressure: {}.") \
    X(REASON_BLED, "Circuit purgé de l’air, fuites et température contrôlées.", "Air bled, leaks and temperature checked.") \
    X(REASON_UNBLED, "Il manque après l’intervention : {}.", "Missing after the work: {}.")         \
    X(REASON_OIL_RECOVERED, "Huile récupérée, compte rendu renseigné.", "Oil recovered, report filled in.") \
    X(REASON_OIL_LEFT, "Huile ou compte rendu : {}.", "Oil or report: {}.")                         \
    /* workplace */                                                                                 \
    X(REASON_QUALIFIED, "Les actes électriques restent dans l’habilitation {}.", "Electrical acts stay within the qualification {}.") \
    X(REASON_UNQUALIFIED, "Acte hors des limites de l’habilitation : {}.", "Act beyond the qualification: {}.") \
    X(REASON_LIVE_WORK, "Travail sous tension, hors de toute habilitation d’intervention : {}.", "Live work, beyond any qualification for repairs: {}.") \
    X(REASON_TIDY, "Poste rangé, déchets triés.", "Workplace tidied, waste sorted.")                \
    X(REASON_UNTIDY, "Rangement ou tri des déchets incomplet : {}.", "Tidying or sorting of waste incomplete: {}.") \
    /* commissioning */                                                                             \
    X(REASON_VERIFIED, "Le fonctionnement est vérifié par les essais avant la remise.", "The function is verified by tests before hand-over.") \
    X(REASON_VERIFIED_PARTLY, "Essai non fait ou non concluant avant la remise : {}.", "Test not made or not conclusive before hand-over: {}.") \
    X(REASON_NOT_VERIFIED, "Équipement remis sans essai concluant : {}.", "Equipment handed over without a conclusive test: {}.") \
    X(REASON_VERIFIED_UNREPORTED, "Fonctionnement vérifié, mais compte rendu incomplet : {}.", "Function verified, but report incomplete: {}.") \
    X(REASON_PROTECTIONS, "À la remise, protections en service, aucun forçage.", "At hand-over, protections in service and no force.") \
    X(REASON_HANDED_OVER, "Équipement remis avec son caractère définitif ou provisoire.", "Equipment handed over with its definitive or provisional character.") \
    X(REASON_HANDED_OVER_BARE, "Remise provisoire sans restrictions indiquées.", "Provisional hand-over without stated restrictions.") \
    X(REASON_HANDED_OVER_WRONG, "Le caractère annoncé ({}) n’est pas le bon.", "The character stated ({}) is not the right one.") \
    /* paperwork */                                                                                 \
    X(REASON_REPORTED, "Compte rendu complet et signé.", "Report complete and signed.")             \
    X(REASON_REPORT_GAP, "Compte rendu incomplet : {}.", "Report incomplete: {}.")                  \
    X(REASON_NOT_REPORTED, "Aucun compte rendu signé.", "No signed report.")                        \
    X(REASON_EXACT, "Ce qui est déclaré est conforme à ce qui a été fait.", "What is declared agrees with what was done.") \
    X(REASON_INEXACT, "Le compte rendu ne dit pas ce qui a été fait : {}.", "The report does not tell what was done: {}.") \
    X(REASON_FALSE, "Le compte rendu déclare ce qui n’a pas eu lieu : {}.", "The report declares what did not take place: {}.") \
    X(REASON_UPDATED, "Compte rendu renseigné, documents à jour.", "Report filled in, documents up to date.") \
    X(REASON_NOT_UPDATED, "Référence ou réglage changé sans mise à jour du document : {}.", "Reference or setting changed without updating the document: {}.") \
    X(REASON_FIGURES, "Indicateur seul : {}.", "Indicator only: {}.")
// clang-format on

enum reason {
#define X(name, fr, en) name,
    REASON_LIST(X)
#undef X
        REASON_COUNT
};

/// The sentence with its `{}`.
struct bilingual reason_template(enum reason reason);

/// The sentence about @p subject, in one language. @p to is of @p size bytes, cut to fit.
void reason_format(
    char *to, size_t size, enum reason reason, const char *subject, enum language language);

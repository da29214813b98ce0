/// @file words.h
/// The program's own words in the user's language: the one door to gettext, and the trade's names
/// for the identifiers that the engine and the grading speak.
///
/// Messages are written in French in the code (the language of most users: a missing translation
/// stays readable) and translated by assets/locale/<language>.po. Only LC_MESSAGES is ever set.
#pragma once

#include "engine/base/text.h"
#include "engine/journal/action.h"
#include "engine/journal/meter.h"

#include <libintl.h>
#include <stddef.h>
#include <stdint.h>

#define _(text) gettext(text)
/// Marks a text for translation where it stands in a table; `_()` it when it is used.
#define N_(text) text

/// Finds the catalogues in @p folder (a missing one leaves French) and speaks @p language from now on.
void words_open(const char *folder, enum language language);
void words_set_language(enum language language);
enum language words_language(void);
/// The user's language by the locale's variables: French unless they name another than French.
enum language words_locale(void);

/// `bilingual_pick` in the present language.
const char *words_pick(struct bilingual text);

// ---- the trade's names of identifiers, already translated; the identifier itself if unknown ----

const char *words_trade(const char *trade);     ///< "electrical" -> "Électrique"
const char *words_risk(const char *id);         ///< "pressure" -> "Pression"
const char *words_failure_mode(const char *id); ///< "open" -> "Coupé (circuit ouvert)"
const char *words_cause(const char *id);        ///< "vibration" -> "Vibrations"
const char *words_equipment(const char *id);    ///< "gloves" -> "Gants"
const char *words_report_field(const char *id); ///< "cause" -> "Cause"
const char *words_session_mode(const char *id); ///< "training" -> "Entraînement"
const char *words_energy(const char *id);       ///< "pneumatic" -> "Pneumatique"
const char *words_person(const char *id);       ///< "operator" -> "Opérateur"
const char *words_place(const char *id);  ///< "C1" -> "armoire C1", "field" -> "sur la machine"
const char *words_reason(const char *id); ///< of a refusal or a warning
const char *words_hazard(const char *id); ///< "jet" -> "Jet d’air comprimé"
const char *
words_barrier(const char *id); ///< "proving_dead" -> "vérification d’absence de tension"
const char *words_action(enum action_kind kind);          ///< "Mesurer"
const char *words_instrument(enum instrument instrument); ///< "Pince ampèremétrique"
const char *words_meter(enum meter meter);                ///< "Courant alternatif A~"
/// "400 bar", "500 V", "automatique": a position of the knob of a function.
const char *words_meter_choice(enum meter meter, double value, char *buffer, size_t size);
const char *words_competence(const char *id); ///< "CCP3-C1" -> "CCP 3 · C1"
/// Name of an icon of icons.svg for an action, a sense, a trade.
const char *words_action_icon(enum action_kind kind);
const char *words_trade_icon(const char *trade);

/// "08:41:07": the clock of the workshop, which reads 08:00:00 at tick 0.
const char *words_clock(uint64_t tick, char *buffer, size_t size);
/// "00:41:07" of a duration in ticks.
const char *words_duration(uint64_t ticks, char *buffer, size_t size);
/// "12 min", "45 s" of a duration in seconds, rounded as people say it.
const char *words_minutes(double seconds, char *buffer, size_t size);
/// "84 €" or "€84": money without cents.
const char *words_euros(double value, char *buffer, size_t size);

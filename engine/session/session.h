/// @file session.h
/// A person at work on a simulated line. It is the only door to the engine for the window, the
/// command line and the tests alike.
///
/// What comes out is what someone standing there could perceive or read: lamps, needles, noises,
/// displays, papers. Faults, node values and answers cannot be reached from here.
#pragma once

#include "engine/base/status.h"
#include "engine/base/text.h"
#include "engine/journal/action.h"

#include <stdbool.h>
#include <stdint.h>

struct document;       // engine/base/document.h
struct journal;        // engine/journal/journal.h
struct journal_writer; // engine/journal/writer.h
struct scenario;       // engine/scenario/scenario.h
struct session;        // opaque
struct view;           // engine/session/view.h

enum session_mode { SESSION_GUIDED, SESSION_TRAINING, SESSION_EVALUATION };
const char *session_mode_word(enum session_mode mode); ///< guided, training, evaluation
/// SESSION_EVALUATION + 1 if there is none of that word.
enum session_mode session_mode_find(const char *word);

/// Opens a session: the line is started, its faults come, and the trainee arrives.
///
/// @param scenario  borrowed, immutable, outlives the session
/// @param writer    borrowed, just created (its opening entry gives mode, seed, language), or NULL:
///                  a session that is not recorded (replay, analysis)
/// @return STATUS_SINGULAR if the line without its fault cannot be solved: an author's mistake
MUST_USE enum status session_open(const struct scenario *scenario,
                                  struct journal_writer *writer,
                                  enum session_mode mode,
                                  uint64_t seed,
                                  const char *language,
                                  struct session **session,
                                  struct error *error);

/// Opens a session where @p journal left it: does the acts again without writing, then goes on
/// writing. STATUS_ALTERED if an observation comes out different.
MUST_USE enum status session_resume(const struct scenario *scenario,
                                    struct journal_writer *writer,
                                    const struct journal *journal,
                                    struct session **session,
                                    struct error *error);

/// Does what the trainee asked. Being refused ("the padlock holds") or hurt is an outcome, not an
/// error: people try things, and grading wants to know. Fails only if the journal cannot be kept.
/// The line advances by the act's duration. @p outcome may be NULL.
MUST_USE enum status session_act(struct session *session,
                                 const struct action *action,
                                 struct outcome *outcome,
                                 struct error *error);

/// The same in two halves, for a window that shows the act fast-forwarding: begin journals the act,
/// session_advance() brings it to its end, and then the outcome is there.
MUST_USE enum status
session_begin(struct session *session, const struct action *action, struct error *error);
/// Ticks still to pass before the act begun is done; 0 when none is under way.
uint32_t session_busy_ticks(const struct session *session);
/// Outcome of the last act done, valid until the next one.
const struct outcome *session_outcome(const struct session *session);

/// Lets @p ticks of 1 ms pass. The session has no clock of its own: the window calls this sixty
/// times a second, the command line as fast as it can, and both get the same numbers.
MUST_USE enum status session_advance(struct session *session, uint32_t ticks, struct error *error);

/// Why a guided or training session would stop this act: a message id and its danger, or NULL.
/// In an evaluation always NULL. Journals nothing.
const char *session_warning(const struct session *session, const struct action *action);

/// Returns what can be perceived now. Borrowed, until the next call that changes the session.
const struct view *session_view(struct session *session);

/// A paper of the view (by its index there) that is made of the line's model; NULL for folios and
/// papers that an author wrote. Borrowed until the session closes. Says nothing of faults, and
/// journals nothing: opening it is an act of its own.
const struct document *
session_document(struct session *session, uint32_t paper, enum language language);

uint64_t session_tick(const struct session *session);
/// Hash of the line's whole state: says that two sessions are in the same state, and nothing else.
uint64_t session_state_hash(const struct session *session);
/// Handed over and report signed, or stopped by an accident.
bool session_finished(const struct session *session);

/// Closes the session: seals the journal if @p keys_folder is not NULL and the session is finished
/// or given up; else leaves it to be resumed. NULL session is allowed.
MUST_USE enum status session_close(struct session *session,
                                   const char *keys_folder,
                                   const char *reason,
                                   struct error *error);

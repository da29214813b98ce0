/// @file internal.h
/// What a session consists of; shared by the files of engine/session alone.
#pragma once

#include "engine/base/arena.h"
#include "engine/intervention/hands.h"
#include "engine/journal/journal.h"
#include "engine/journal/writer.h"
#include "engine/scenario/scenario.h"
#include "engine/session/session.h"
#include "engine/session/view.h"
#include "engine/sim/sim.h"

enum {
    SESSION_NOTICE_TICKS = 100,  ///< how often a person looks around
    SESSION_CHECK_TICKS = 1000,  ///< a state hash each second
    SESSION_CLOCK_TICKS = 60000, ///< the wall clock each minute
    SESSION_STILL_TICKS = 15000, ///< without motion: the line stands still
    SESSION_HYPOTHESES_MAX = 64,
    SESSION_FIELDS = 9, ///< of the report
};

// ---- policy.c: the one table of modes ----

/// What a mode allows. Nothing else in the program asks which mode it is.
struct policy {
    const char *word;
    bool refuses_unsafe; ///< an unsafe act is not done, and its danger is named
    bool warns;          ///< session_warning() names the danger
    bool helps;
    bool ends_on_accident;
};
const struct policy *policy_of(enum session_mode mode);

// ---- record.c: where entries go ----

/// Entries go to the journal, or are compared with one that was written before, or are only counted.
struct record {
    struct journal_writer *writer; ///< NULL: not recorded
    const struct journal *past;    ///< NULL: nothing to compare with
    uint32_t past_next;
    uint32_t count; ///< entries so far, when there is neither
    uint32_t compared;
    int64_t first_difference; ///< -1 if none
    char reason[256];
};

/// Index of the next entry of the past that an act, an observation or a check must equal; the count
/// of entries if there is none left.
uint32_t record_past_next(struct record *record);
MUST_USE enum status record_action(struct record *record,
                                   uint64_t tick,
                                   const struct action *action,
                                   uint32_t *sequence,
                                   struct error *error);
MUST_USE enum status record_observation(struct record *record,
                                        uint64_t tick,
                                        uint32_t cause,
                                        const struct observation *observation,
                                        uint32_t *sequence,
                                        struct error *error);
MUST_USE enum status
record_check(struct record *record, uint64_t tick, uint64_t state_hash, struct error *error);
MUST_USE enum status record_clock(struct record *record, uint64_t tick, struct error *error);
MUST_USE enum status record_sync(struct record *record, struct error *error);
/// Entries so far: any sequence number below it exists.
uint32_t record_count(const struct record *record);

// ---- the session ----

/// Something that happens by itself: a gesture of the startup, a fault.
struct event {
    uint64_t tick;
    bool fault;
    uint32_t target; ///< signal, or fault of the scenario
    double value;
};

struct hypothesis {
    uint32_t component;
    char mode[ACTION_NAME_BYTES_MAX];
    char comment[ACTION_TEXT_BYTES_MAX];
    int state;
    uint32_t sequence;
    uint32_t cites[ACTION_CITES_MAX]; ///< facts given when it was last judged
    uint32_t cite_count;
};

/// What has been noticed already.
struct notice {
    bool *senses;            ///< [plant.sense_count] ambient rows told
    bool *damages;           ///< [plant.damage_count] known
    bool *messages;          ///< [program.message_count] standing when looked at last
    uint64_t *message_ticks; ///< when each was raised
    uint64_t motion_tick;    ///< of the last motion seen
    enum { MOTION_UNKNOWN, MOTION_SEEN, MOTION_ENDED } told; ///< what was said of it last
    uint64_t stop_ticks; ///< how long it stood still since the trainee came
};

struct view_store; // view.c: what the view lies in

struct session {
    const struct scenario *scenario;
    const struct plant *plant;
    struct sim *sim;
    struct hands *hands;
    struct record record;
    const struct policy *policy;
    enum session_mode mode;
    enum language language;
    uint64_t seed;
    uint64_t tick;
    uint64_t arrival; ///< the trainee is there from this tick on
    struct event *events;
    uint32_t event_count, event_next;

    // The act under way, and what came of the last one.
    bool busy;
    bool by_hands; ///< it is hands', not the desk's
    uint32_t busy_ticks, busy_left;
    struct action action;
    struct outcome outcome;

    // What stands on the desk.
    bool order_read, plc_connected, handed_over, report_signed;
    bool *opened;                  ///< [paper_count]
    struct document **documents;   ///< [2 * paper_count] generated papers asked for; NULL at first
    bool *asked;                   ///< [question_count]
    bool *queried;                 ///< [component_count] at the store
    bool *test_done, *test_passed; ///< [test_count]
    bool diagnosed;
    uint32_t measurements;
    struct hypothesis hypotheses[SESSION_HYPOTHESES_MAX];
    uint32_t hypothesis_count;
    char (*fields)[ACTION_TEXT_BYTES_MAX]; ///< [SESSION_FIELDS] report texts

    struct view_fact *facts;
    uint32_t fact_count, fact_capacity;
    struct view_journal_line *lines;
    uint32_t line_count, line_capacity;

    struct notice notice;
    bool accident, finished;
    struct bilingual accident_text;
    struct arena *arena; ///< texts of facts and lines
    struct view_store *view;
};

/// session.c: plays a journal again, comparing; @p record tells what was compared and found.
/// @return STATUS_ALTERED at the first difference, and no session
MUST_USE enum status session_play(const struct scenario *scenario,
                                  struct journal_writer *writer,
                                  const struct journal *journal,
                                  struct session **session,
                                  struct record *record,
                                  struct error *error);

// papers.c
void papers_clear(struct session *session);

// desk.c: papers, people, reasoning, reports
const char *desk_refusal(const struct session *session, const struct action *action);
void desk_finish(struct session *session);
const char *const *desk_fields(void);        ///< report field ids, NULL last
const char *const *desk_failure_modes(void); ///< NULL last
const char *const *desk_causes(void);        ///< NULL last
const char *const *desk_risks(void);         ///< NULL last
uint32_t words_count(const char *const *words);
bool words_have(const char *const *words, const char *word);

// notice.c
void notice_init(struct session *session);
void notice_clear(struct session *session);
/// Looks around: what anyone there would notice is recorded once.
MUST_USE enum status notice_look(struct session *session, struct error *error);
double notice_parts_made(const struct session *session);

// facts.c
void facts_add(struct session *session,
               uint32_t sequence,
               enum action_kind by,
               const struct observation *observation);
void facts_add_action(struct session *session, uint32_t sequence);
struct view_fact *facts_find(struct session *session, uint32_t sequence);

// view.c
void view_create(struct session *session);
void view_destroy(struct session *session);

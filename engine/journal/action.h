/// @file action.h
/// The words of the trade as the journal knows them: what a trainee can do, and what came of it.
///
/// One closed table of kinds. The members of an action are the same for all (`on`, `with`, `mode`,
/// `value`, `text`, `cites`), so that one reader and one writer serve every kind; the table says what
/// each member is for that kind. The same names stand in `--actions` files, in a scenario's
/// reference solution and in the journal's `d`.
#pragma once

#include "engine/base/json.h"
#include "engine/base/status.h"
#include "engine/journal/meter.h"

#include <stdbool.h>
#include <stdint.h>

enum {
    ACTION_NAME_BYTES_MAX = 64,
    ACTION_TEXT_BYTES_MAX = 2048,
    ACTION_CITES_MAX = 16,
    OBSERVATION_TEXT_BYTES_MAX = 1024,
    OBSERVATIONS_MAX = 128, ///< of one action
};

// clang-format off
/// X(enumerator, word, default duration [s], on, with, mode, value, text)
/// Durations are line time; kinds and scenarios may say otherwise.
#define ACTION_LIST(X)                                                                              \
    X(ACTION_READ_ORDER,   "read_order",   60, "", "", "", "", "")                                  \
    X(ACTION_ASK,          "ask",          30, "question id", "", "", "", "")                       \
    X(ACTION_OPEN_DOCUMENT,"open_document",30, "document id (folio:E3, history, parts, lockout)", "", "", "", "") \
    X(ACTION_LOOK,         "look",         10, "component", "", "", "", "")                         \
    X(ACTION_LISTEN,       "listen",       10, "component", "", "", "", "")                         \
    X(ACTION_TOUCH,        "touch",        10, "component", "", "", "", "")                         \
    X(ACTION_SMELL,        "smell",        10, "component", "", "", "", "")                         \
    X(ACTION_OPERATE,      "operate",       3, "component", "", "control name", "value; a push is 1 then 0", "") \
    X(ACTION_PUSH,         "push",          1, "component", "", "control name", "seconds held", "") \
    X(ACTION_READ_PANEL,   "read_panel",    5, "", "", "", "", "")                                  \
    X(ACTION_READ_PLC,     "read_plc",     20, "", "", "steps | io | input/output address", "", "") \
    X(ACTION_FORCE,        "force",        20, "input/output address", "", "", "0, 1", "")          \
    X(ACTION_UNFORCE,      "unforce",      10, "input/output address", "", "", "", "")              \
    X(ACTION_DECLARE_RISK, "declare_risk", 15, "risk id", "", "", "", "measure chosen")             \
    X(ACTION_WEAR,         "wear",         20, "protective equipment id", "", "", "1 on, 0 off", "") \
    X(ACTION_MARK_ZONE,    "mark_zone",    60, "", "", "", "1 marked, 0 removed", "")               \
    X(ACTION_ANNOUNCE,     "announce",     30, "", "", "stop | restart", "", "")                    \
    X(ACTION_LOCK,         "lock",         30, "isolator", "", "", "", "")                          \
    X(ACTION_TAG,          "tag",          20, "isolator", "", "", "", "")                          \
    X(ACTION_UNLOCK,       "unlock",       20, "isolator", "", "", "", "")                          \
    X(ACTION_UNTAG,        "untag",        10, "isolator", "", "", "", "")                          \
    X(ACTION_IDENTIFY,     "identify",     30, "isolator or component", "", "", "", "")             \
    X(ACTION_DISSIPATE,    "dissipate",    30, "component", "", "", "", "")                         \
    X(ACTION_BLOCK, "block", 120, "component whose load is propped or pinned", "", "", "", "")      \
    X(ACTION_UNBLOCK, "unblock", 60, "component", "", "", "", "")                                   \
    X(ACTION_CHECK_STILL, "check_still", 15, "component with a mechanism", "", "", "", "")          \
    X(ACTION_TEST_TESTER,  "test_tester",  15, "", "", "", "", "")                                  \
    X(ACTION_TEST_DEAD,    "test_dead",    20, "terminal", "terminal", "loz: its button is held", "", "") \
    X(ACTION_MEASURE,      "measure",      20, "terminal, port, wire, pipe or component", "second terminal, more wires", "a function of an instrument: METER_LIST", "range or setting, 0 is automatic", "") \
    X(ACTION_PUT_BACK,     "put_back",    120, "instrument", "", "", "", "")                        \
    X(ACTION_SPRAY,        "spray",        40, "component", "", "", "", "")                         \
    X(ACTION_JUDGE,        "judge",         5, "", "", "normal | abnormal", "sequence of the reading", "") \
    X(ACTION_CHAIN, "chain", 30, "component that the functional chain serves", "", "action | acquisition | supply | control", "", "comment")\
    X(ACTION_HYPOTHESIS,   "hypothesis",   30, "component", "", "failure mode code", "", "comment") \
    X(ACTION_REJECT,       "reject",       20, "component", "", "failure mode code", "", "reason")  \
    X(ACTION_CONFIRM,      "confirm",      20, "component", "", "failure mode code", "", "reason")  \
    X(ACTION_DIAGNOSE,     "diagnose",     60, "component", "cause code", "failure mode code", "", "explanation") \
    X(ACTION_QUERY_STORE,  "query_store",  60, "component", "", "", "", "")                         \
    X(ACTION_DISMANTLE,    "dismantle",     0, "component", "", "", "", "")                         \
    X(ACTION_FIT,          "fit",           0, "component", "article number", "", "", "")           \
    X(ACTION_DISCONNECT,   "disconnect",  120, "wire or tube", "terminal it leaves", "", "", "")    \
    X(ACTION_CONNECT,      "connect",     120, "wire or tube", "terminal it joins", "", "", "")     \
    X(ACTION_REPAIR,       "repair",      300, "component", "", "remedy code", "", "")              \
    X(ACTION_ADJUST,       "adjust",       60, "component", "", "setting id", "display value", "")  \
    X(ACTION_CLEAN,        "clean",       120, "component", "", "", "", "")                         \
    X(ACTION_LUBRICATE,    "lubricate",   120, "component", "product", "", "", "")                  \
    X(ACTION_TIGHTEN, "tighten", 60, "component", "", "", "torque [N m]", "")                       \
    X(ACTION_MARK, "mark", 30, "component, wire, tube or hose", "", "", "", "")                     \
    X(ACTION_CAP, "cap", 60, "component that was taken out, line that is off", "", "", "", "")      \
    X(ACTION_FILL, "fill", 300, "component that holds oil", "product", "filtered | poured", "litres", "")\
    X(ACTION_BLEED, "bleed", 180, "component", "", "", "", "")                                      \
    X(ACTION_REFIT_GUARD, "refit_guard", 120, "component", "", "", "", "")                          \
    X(ACTION_RUN_TEST,     "run_test",      0, "", "", "test id (manual, cycle)", "cycles or seconds", "") \
    X(ACTION_DISPOSE, "dispose", 60, "component taken out, or oil, rags", "", "stream: metal | electronic | oil | soiled | plastic | mixed", "", "")\
    X(ACTION_TIDY, "tidy", 240, "", "", "", "", "")                                                 \
    X(ACTION_HAND_OVER,    "hand_over",   120, "", "", "definitive | provisional", "", "restrictions") \
    X(ACTION_WRITE,        "write",         0, "report field id", "", "", "", "text")               \
    X(ACTION_SIGN_REPORT,  "sign_report",  60, "", "", "", "", "")                                  \
    X(ACTION_UPDATE_DOCUMENT, "update_document", 120, "document id", "", "", "", "what changed")    \
    X(ACTION_HELP,         "help",          0, "", "", "", "", "")                                  \
    X(ACTION_WAIT,         "wait",          0, "", "", "", "seconds", "")
// clang-format on

enum action_kind {
#define X(name, word, duration, on, with, mode, value, text) name,
    ACTION_LIST(X)
#undef X
        ACTION_KIND_COUNT
};

/// In a list of actions (a reference solution, an `--actions` file) a negative citation counts acts
/// back: -1 is the act before this one, and stands for its first observation. Whoever plays the list
/// puts the sequence number in its place; the journal holds sequence numbers alone. The same holds
/// for the value of `judge`.
enum { ACTION_CITES_BACK_MAX = 1000 };

struct action {
    enum action_kind kind;
    double at;   ///< line time at which to act [s], < 0: as soon as the act before is done
    double wait; ///< seconds of line time to let pass first, >= 0
    char on[ACTION_NAME_BYTES_MAX];
    char with[ACTION_NAME_BYTES_MAX];
    char mode[ACTION_NAME_BYTES_MAX];
    double value;
    int32_t cites[ACTION_CITES_MAX]; ///< journal sequence numbers given as evidence
    uint32_t cite_count;
    char text[ACTION_TEXT_BYTES_MAX];
};

const char *action_word(enum action_kind kind);
enum action_kind action_find(const char *word); ///< ACTION_KIND_COUNT if there is none
double action_duration(enum action_kind kind);  ///< [s]

/// Reads `{"k":"measure","d":{..},"wait":s,"at":s}`: an act of a list or of a journal ("act.measure"
/// is the same word). Unknown members and words, texts too long, numbers out of range are
/// STATUS_SYNTAX.
/// @param place  for messages; the line is added
MUST_USE enum status action_read(const struct json_value *value,
                                 const char *place,
                                 struct action *action,
                                 struct error *error);

/// Writes the `d` of an action: members that are empty, zero or none are left out.
/// @pre texts are UTF-8, the value is finite
void action_write(struct json_writer *writer, const struct action *action);

/// Is every text UTF-8 and closed within its bound, every number finite, the kind known?
bool action_is_sound(const struct action *action);

// clang-format off
/// What came back. X(enumerator, word): ref is the component or point, shown the text as the person
/// saw it, exact the number behind it, mode what it is about.
#define OBSERVATION_LIST(X)                                                                          \
    X(OBSERVATION_SENSE,     "sense")     /* ref, mode look|listen|touch|smell, shown text */        \
    X(OBSERVATION_TEXT,      "text")      /* an answer, an order, a history line: ref = id, shown */ \
    X(OBSERVATION_READING,   "reading")   /* ref, with, mode, shown "23,9 V", exact SI, flags */     \
    X(OBSERVATION_TESTER,    "tester")    /* ref, with, shown "0 V"|"24 V"|..., exact V; mode dead|live; self-test: mode ok|failed */ \
    X(OBSERVATION_PANEL,     "panel")     /* mode code, shown the message; lamps in shown */         \
    X(OBSERVATION_PLC,       "plc")       /* ref step or address, exact value, shown */              \
    X(OBSERVATION_STATE,     "state")     /* engine's facts at an act on a part: mode volts|bar|oil|moving|hanging|speed|locked.electrical|locked.pneumatic, exact */ \
    X(OBSERVATION_DONE,      "done")      /* the act took place: ref, mode */                        \
    X(OBSERVATION_REFUSED,   "refused")   /* it did not: mode = reason id, shown */                  \
    X(OBSERVATION_HAZARD,    "hazard")    /* mode kind (shock, arc, movement, jet...), with = missing barrier, exact severity 1 minor 2 major */ \
    X(OBSERVATION_DAMAGE,    "damage")    /* ref = what, mode = how */                               \
    X(OBSERVATION_AMBIENT,   "ambient")   /* noticed without being looked for: ref, mode, shown */   \
    X(OBSERVATION_TEST,      "test")      /* mode test id, exact measured, shown; flags FAILED if not met */ \
    X(OBSERVATION_PRODUCTION,"production")/* exact parts made so far */                              \
    X(OBSERVATION_COST,      "cost")      /* exact EUR of a part, ref article */
// clang-format on

enum observation_kind {
#define X(name, word) name,
    OBSERVATION_LIST(X)
#undef X
        OBSERVATION_KIND_COUNT
};

enum observation_flags {
    OBSERVATION_OUT_OF_RANGE = 1U << 0,
    OBSERVATION_LIVE_CIRCUIT = 1U << 1,
    OBSERVATION_FLOATING = 1U << 2,
    OBSERVATION_WRONG_FUNCTION = 1U << 3,
    OBSERVATION_FUSE_BLOWN = 1U << 4,
    OBSERVATION_LOADING = 1U << 5,
    OBSERVATION_UNSAFE = 1U << 6,
    OBSERVATION_FAILED = 1U << 7,
    OBSERVATION_NOT_ZEROED = 1U << 8,
};

/// The word of one flag ("live_circuit"), as in the journal.
/// @param bit  from 0
/// @return NULL if there is none
const char *observation_flag_word(uint32_t bit);

struct observation {
    enum observation_kind kind;
    char ref[ACTION_NAME_BYTES_MAX];
    char with[ACTION_NAME_BYTES_MAX];
    char mode[ACTION_NAME_BYTES_MAX];
    double exact;
    uint32_t flags;
    char shown[OBSERVATION_TEXT_BYTES_MAX]; ///< in the session's language
};

const char *observation_word(enum observation_kind kind);
enum observation_kind observation_find(const char *word); ///< OBSERVATION_KIND_COUNT if none

/// Writes the `d` of an observation, but for its cause.
void observation_write(struct json_writer *writer, const struct observation *observation);

/// Reads the `d` of an observation of that kind.
MUST_USE enum status observation_read(const struct json_value *data,
                                      enum observation_kind kind,
                                      const char *place,
                                      struct observation *observation,
                                      struct error *error);

/// Are both the same, bit for bit?
bool observation_equal(const struct observation *a, const struct observation *b);

/// What came of one action: in order, each becomes an entry after the action's own.
struct outcome {
    uint32_t action_sequence; ///< of the action's entry in the journal
    uint32_t observation_count;
    struct observation observations[OBSERVATIONS_MAX];
    uint32_t sequences[OBSERVATIONS_MAX];
};

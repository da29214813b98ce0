/// @file sentence.h
/// A session written as a sentence, for the tests of the grading: words separated by spaces, each an
/// act with what came of it.
///
///     operate(Q0,0) lock(Q0) tag(Q0) test_tester test_dead(Q0:2,Q0:4)=0 dismantle(1Y1)
///     measure(1Y1:A1,1Y1:A2,V=)=24 hypothesis(1Y1.open) run_test(cycle) run_test(cycle)!
///
/// `confirm(1Y1.open,,5)` cites entry 5. `!` after a word: refused, or a test that failed. `~live` `~over` `~blown` `~wrong`: flags of a reading.
/// `hazard(shock)=2`, `state(volts)=230`, `cost(EV-1)=38` are observations of the act before.
/// `pause(60)` lets a minute pass. `_` in a written text is a space.
///
/// The workbench around it: Q0 and 0V1 isolate, 1Y1 is a coil with spares EV-1 (same), EV-2
/// (equivalent), EV-9 (wrong), 1Q1 has a setting `opening` (nominal 50, 0 to 100), S0 is a safety
/// device, F12 a fuse, 1L1 a guide, W245 a wire from XV1:8 to 1Y1:A1, T8 an air tube at 0S1. Station 3
/// has a cylinder 3A under a load, an accumulator 3Z1 with an isolating cock and a drain, test points
/// MP1 (beside it) and MP2, a hose HO1 from 3Z1 to 3A, and a coupling 3K1 with a setting `offset`.
/// `operate(3Z1,1,drain)` moves another control than the handle.
#pragma once

#include "engine/base/assert.h"
#include "engine/base/json.h"
#include "engine/journal/journal.h"
#include "engine/scenario/scenario.h"
#include "grading/evidence/evidence.h"
#include "grading/evidence/expectations.h"
#include "tests/support/check.h"

#include <stdlib.h>
#include <string.h>

enum { SENTENCE_ENTRIES_MAX = 400 };

// clang-format off
static const char *const bench_expectations =
    "{\"root\":\"1Y1.open\",\"element\":\"1Y1\",\"modes\":[\"open\"],\"causes\":[\"age\",\"normal_wear\"],"
    "\"consequences\":[\"F12.blown\"],\"repair\":[[\"1Y1\"]],\"chain\":[\"1Y1\",\"W245\"],"
    "\"symptom\":[{\"mode\":\"look\",\"on\":\"1L1\"},{\"mode\":\"panel\",\"on\":\"E11\"}],"
    "\"proofs\":[[{\"mode\":\"V=\",\"on\":\"1Y1:A1\",\"with\":\"1Y1:A2\",\"above\":20,\"judged\":\"normal\"},"
    "{\"mode\":\"look\",\"on\":\"1Y1\"}],"
    "[{\"mode\":\"ohm\",\"on\":\"1Y1:A1\",\"with\":\"1Y1:A2\",\"above\":100000,\"judged\":\"abnormal\"}]],"
    "\"settings\":{\"1Q1.opening\":[45,55]},"
    "\"dead_tests\":[[\"Q0:2\",\"Q0:4\"],[\"Q0:2\",\"PE:1\"],[\"Q0:4\",\"PE:1\"]],"
    "\"tests\":[\"manual\",\"cycle\"],\"character\":\"definitive\"}";

static const struct plant_terminal bench_terminals[] = {
    {"2", 0, 0, DOMAIN_ELECTRICAL}, {"4", 0, 1, DOMAIN_ELECTRICAL},          // Q0
    {"1", 1, PLANT_REFERENCE, DOMAIN_ELECTRICAL},                              // PE
    {"P", 2, 4, DOMAIN_PNEUMATIC},                                             // 0S1
    {"A1", 4, 2, DOMAIN_ELECTRICAL}, {"A2", 4, 3, DOMAIN_ELECTRICAL},        // 1Y1
    {"8", 9, 5, DOMAIN_ELECTRICAL},                                            // XV1
    {"1", 0, 6, DOMAIN_ELECTRICAL},                                            // (spare)
    {"U", 11, 0, DOMAIN_ELECTRICAL},                                           // Q1, same node as Q0:2
    {"A", 13, 7, DOMAIN_HYDRAULIC}, {"rod", 13, 8, DOMAIN_TRANSLATION},      // 3A
    {"P", 14, 9, DOMAIN_HYDRAULIC}, {"P", 15, 9, DOMAIN_HYDRAULIC},          // 3Z1, MP1
    {"motor", 16, 10, DOMAIN_ROTATION}, {"driven", 16, 11, DOMAIN_ROTATION}, // 3K1
    {"P", 19, 12, DOMAIN_HYDRAULIC},                                           // MP2
};
static const struct plant_component bench_components[] = {
    {.ref = "Q0", .trade = TRADE_ELECTRICAL, .terminal_first = 0, .terminal_count = 2, .flags = PLANT_ISOLATOR, .energy = "electrical", .article = ""},
    {.ref = "PE", .trade = TRADE_ELECTRICAL, .terminal_first = 2, .terminal_count = 1, .article = ""},
    {.ref = "0S1", .trade = TRADE_PNEUMATIC, .terminal_first = 3, .terminal_count = 1, .article = ""},
    {.ref = "0V1", .trade = TRADE_PNEUMATIC, .flags = PLANT_ISOLATOR, .energy = "pneumatic", .article = ""},
    {.ref = "1Y1", .trade = TRADE_ELECTRICAL, .terminal_first = 4, .terminal_count = 2, .article = "EV-1", .variant_first = 0, .variant_count = 3},
    {.ref = "1Q1", .trade = TRADE_PNEUMATIC, .article = "", .setting_first = 0, .setting_count = 1},
    {.ref = "S0", .trade = TRADE_ELECTRICAL, .flags = PLANT_SAFETY, .article = "", .variant_first = 3, .variant_count = 1},
    {.ref = "F12", .trade = TRADE_ELECTRICAL, .article = ""},
    {.ref = "1L1", .trade = TRADE_MECHANICAL, .article = ""},
    {.ref = "XV1", .trade = TRADE_ELECTRICAL, .terminal_first = 6, .terminal_count = 1, .article = ""},
    {.ref = "W245", .trade = TRADE_ELECTRICAL, .flags = PLANT_CONNECTION, .ends = {6, 4}, .article = ""},
    {.ref = "Q1", .trade = TRADE_ELECTRICAL, .terminal_first = 8, .terminal_count = 1, .article = ""},
    {.ref = "1V1", .trade = TRADE_PNEUMATIC, .article = "", .variant_first = 4, .variant_count = 1},
    {.ref = "3A", .station = 3, .trade = TRADE_HYDRAULIC, .article = "VH", .terminal_first = 9, .terminal_count = 2, .law_first = 0, .law_count = 1},
    {.ref = "3Z1", .station = 3, .trade = TRADE_HYDRAULIC, .article = "", .terminal_first = 11, .terminal_count = 1, .signal_first = 0, .signal_count = 2,
     .setting_first = 1, .setting_count = 1},
    {.ref = "MP1", .station = 3, .trade = TRADE_HYDRAULIC, .article = "", .terminal_first = 12, .terminal_count = 1},
    {.ref = "3K1", .station = 3, .kind = "coupling", .trade = TRADE_MECHANICAL, .article = "AC", .terminal_first = 13, .terminal_count = 2,
     .setting_first = 2, .setting_count = 1},
    {.ref = "HO1", .trade = TRADE_HYDRAULIC, .flags = PLANT_CONNECTION, .ends = {11, 9}, .article = "FX"},
    {.ref = "T8", .trade = TRADE_PNEUMATIC, .flags = PLANT_CONNECTION, .ends = {3, PLANT_NONE}, .article = "TU"},
    {.ref = "MP2", .station = 3, .trade = TRADE_HYDRAULIC, .article = "", .terminal_first = 15, .terminal_count = 1},
    {.ref = "Q2", .trade = TRADE_ELECTRICAL, .flags = PLANT_ISOLATOR, .article = ""},
};
static const struct plant_variant bench_variants[] = {
    {.kind = PLANT_SPARE, .id = "EV-1", .component = 4, .equivalence = PLANT_SAME, .price_eur = 38},
    {.kind = PLANT_SPARE, .id = "EV-2", .component = 4, .equivalence = PLANT_EQUIVALENT, .price_eur = 41},
    {.kind = PLANT_SPARE, .id = "EV-9", .component = 4, .equivalence = PLANT_WRONG, .price_eur = 12},
    {.kind = PLANT_SPARE, .id = "SX-9", .component = 6, .equivalence = PLANT_WRONG},
    {.kind = PLANT_SPARE, .id = "VX-9", .component = 12, .equivalence = PLANT_WRONG},
    {.kind = PLANT_SPARE, .id = "HLP32", .component = 14, .equivalence = PLANT_WRONG},
};
static const struct plant_signal bench_signals[] = {
    {.name = "3Z1.isolator", .component = 14, .initial = 1, .control = true}, {.name = "3Z1.drain", .component = 14, .control = true},
};
static const struct plant_law bench_laws[] = {{.law = "oil_cylinder", .component = 13}};
static const struct plant_setting bench_settings[] = {
    {.id = "opening", .component = 5, .minimum = 0, .maximum = 100, .nominal = 50, .unit = "%", .scale = 0.01},
    {.id = "precharge", .component = 14, .minimum = 0, .maximum = 100, .nominal = 25, .unit = "bar", .scale = 1e5},
    {.id = "offset", .component = 16, .minimum = 0, .maximum = 5, .nominal = 0, .unit = "mm", .scale = 1e-3},
};
static const struct plant_node bench_nodes[] = {
    {"Q0:2", DOMAIN_ELECTRICAL}, {"Q0:4", DOMAIN_ELECTRICAL}, {"1Y1:A1", DOMAIN_ELECTRICAL}, {"1Y1:A2", DOMAIN_ELECTRICAL},
    {"0S1:P", DOMAIN_PNEUMATIC}, {"XV1:8", DOMAIN_ELECTRICAL}, {"Q0:1", DOMAIN_ELECTRICAL},
    {"3A:A", DOMAIN_HYDRAULIC}, {"3A:rod", DOMAIN_TRANSLATION}, {"3Z1:P", DOMAIN_HYDRAULIC},
    {"3K1:motor", DOMAIN_ROTATION}, {"3K1:driven", DOMAIN_ROTATION}, {"MP2:P", DOMAIN_HYDRAULIC},
};
static const struct plant bench_plant = {
    .id = "bench", .components = bench_components, .component_count = sizeof bench_components / sizeof *bench_components,
    .terminals = bench_terminals, .terminal_count = sizeof bench_terminals / sizeof *bench_terminals,
    .variants = bench_variants, .variant_count = sizeof bench_variants / sizeof *bench_variants,
    .settings = bench_settings, .setting_count = 3, .nodes = bench_nodes, .node_count = sizeof bench_nodes / sizeof *bench_nodes,
    .signals = bench_signals, .signal_count = 2, .laws = bench_laws, .law_count = 1,
};
static const char *const bench_dead_points[] = {"Q0:2", "Q0:4", "Q0:2", "PE:1"};
static const char *const bench_gauges[] = {"0S1:P"};
static const struct scenario_energy bench_energies[] = {
    {.id = "electrical", .isolator = 0, .verify = bench_dead_points, .verify_count = 4, .required = true},
    {.id = "pneumatic", .isolator = 3, .verify = bench_gauges, .verify_count = 1, .required = true},
};
static const struct scenario_test bench_tests[] = {{.id = "manual"}, {.id = "cycle"}};
static const char *const bench_risks[] = {"electrical", "pressure"};
static const struct folio bench_folios[] = {
    {.id = "E3", .trade = TRADE_ELECTRICAL}, {.id = "P1", .trade = TRADE_PNEUMATIC}, {.id = "H1", .trade = TRADE_HYDRAULIC},
};
static const struct regime bench_regime = {
    .compliant_share = 0.8, .in_progress_share = 0.5, .human_rows_needed = true, .relevant_share = 0.6, .wasted_share = 0.4,
    .dead_below_volts = 12, .live_above_volts = 50, .empty_below_pascals = 20000, .major_severity = 2,
};
// clang-format on

/// A session on the workbench, read and ready to be judged.
struct bench {
    struct scenario scenario;
    struct scenario_energy energies[2];
    struct json *json;
    struct expectations *expectations;
    struct journal journal;
    struct journal_entry *entries;
    struct action *actions;
    struct observation *observations;
    struct evidence_case session;
    uint32_t last_act;
    uint64_t pause; // ticks before the next entry
};

// The end of a bench's entries: one more, of that kind.
static inline struct journal_entry *bench_entry(struct bench *bench, enum journal_kind kind)
{
    uint32_t index = bench->journal.entry_count;
    ASSERT(index < SENTENCE_ENTRIES_MAX);
    uint64_t tick = index == 0 ? 0 : bench->entries[index - 1].tick;
    bench->entries[index] =
        (struct journal_entry){.sequence = index, .tick = tick + 1000 + bench->pause, .kind = kind};
    bench->pause = 0;
    bench->journal.entry_count = index + 1;
    return &bench->entries[index];
}

static inline struct observation *bench_observe(struct bench *bench, enum observation_kind kind)
{
    struct journal_entry *entry = bench_entry(bench, JOURNAL_OBSERVATION);
    struct observation *observation = &bench->observations[entry->sequence];
    *observation = (struct observation){.kind = kind};
    entry->cause = bench->last_act;
    entry->observation = observation;
    return observation;
}

// One word of a sentence, taken apart: word(a,b,c)=value with its marks.
struct sentence_word {
    char name[64];
    char arguments[4][160];
    double value;
    bool has_value, refused;
    uint32_t flags;
};

static inline struct sentence_word sentence_word(const char *text)
{
    struct sentence_word word = {.name = ""};
    char copy[640];
    ASSERT(text_copy(copy, sizeof copy, text));
    char *end = strrchr(copy, ')');
    char *mark = strchr(end == NULL ? copy : end, '~');
    if (mark != NULL) {
        word.flags = strcmp(mark, "~live") == 0    ? OBSERVATION_LIVE_CIRCUIT
                     : strcmp(mark, "~over") == 0  ? OBSERVATION_OUT_OF_RANGE
                     : strcmp(mark, "~blown") == 0 ? OBSERVATION_FUSE_BLOWN
                                                   : OBSERVATION_WRONG_FUNCTION;
        *mark = '\0';
    }
    size_t length = strlen(copy);
    if (length > 0 && copy[length - 1] == '!') {
        word.refused = true;
        copy[length - 1] = '\0';
    }
    char *close = strrchr(copy, ')');
    char *equals = strchr(close == NULL ? copy : close, '=');
    if (equals != NULL) {
        word.has_value = true;
        word.value = strtod(equals + 1, NULL);
        *equals = '\0';
    }
    char *open = strchr(copy, '(');
    if (open != NULL) {
        ASSERT(close != NULL);
        *close = '\0';
        *open = '\0';
        int index = 0;
        char *at = open + 1;
        for (char *comma = strchr(at, ','); comma != NULL && index < 3; comma = strchr(at, ',')) {
            *comma = '\0';
            (void)text_copy(word.arguments[index++], 160, at);
            at = comma + 1;
        }
        (void)text_copy(word.arguments[index], 160, at);
    }
    ASSERT(text_copy(word.name, sizeof word.name, copy));
    return word;
}

// "1Y1.open" -> on and mode.
static inline void sentence_fault(struct action *action, const char *fault)
{
    const char *dot = strrchr(fault, '.');
    ASSERT(dot != NULL);
    (void)text_copy(action->on, (size_t)(dot - fault) + 1, fault);
    (void)text_copy(action->mode, sizeof action->mode, dot + 1);
}

static inline void sentence_fill(struct action *action, const struct sentence_word *word)
{
    const char *first = word->arguments[0];
    const char *second = word->arguments[1];
    action->value = word->value;
    switch ((int)action->kind) {
    case ACTION_HYPOTHESIS:
    case ACTION_REJECT:
    case ACTION_CONFIRM:
    case ACTION_DIAGNOSE:
        sentence_fault(action, first);
        (void)text_copy(action->with, sizeof action->with, second);
        action->cites[0] = (int32_t)strtol(word->arguments[2], NULL, 10);
        action->cite_count = action->cites[0] > 0 ? 1 : 0;
        break;
    case ACTION_OPERATE:
        (void)text_copy(action->on, sizeof action->on, first);
        (void)text_copy(action->mode,
                        sizeof action->mode,
                        word->arguments[2][0] == '\0' ? "handle" : word->arguments[2]);
        action->value = strtod(second, NULL);
        break;
    case ACTION_ANNOUNCE:
    case ACTION_RUN_TEST:
    case ACTION_HAND_OVER:
    case ACTION_JUDGE:
        (void)text_copy(action->mode, sizeof action->mode, first);
        (void)text_copy(action->text, sizeof action->text, second);
        break;
    case ACTION_ADJUST:
        (void)text_copy(action->on, sizeof action->on, first);
        (void)text_copy(action->mode, sizeof action->mode, second);
        (void)text_copy(action->with, sizeof action->with, word->arguments[2]);
        break;
    case ACTION_WRITE:
        (void)text_copy(action->on, sizeof action->on, first);
        (void)text_copy(action->text, sizeof action->text, second);
        for (char *at = action->text; *at != '\0'; at++) {
            *at = *at == '_' ? ' ' : *at;
        }
        break;
    case ACTION_WEAR:
    case ACTION_MARK_ZONE:
        (void)text_copy(action->on, sizeof action->on, first);
        action->value = word->has_value ? word->value : 1.0;
        break;
    default:
        (void)text_copy(action->on, sizeof action->on, first);
        (void)text_copy(action->with, sizeof action->with, second);
        (void)text_copy(action->mode, sizeof action->mode, word->arguments[2]);
    }
}

// What the engine would have answered.
static inline void
sentence_answer(struct bench *bench, const struct action *action, const struct sentence_word *word)
{
    struct observation *seen = NULL;
    switch ((int)action->kind) {
    case ACTION_MEASURE:
        seen = bench_observe(bench, OBSERVATION_READING);
        (void)text_copy(seen->ref, sizeof seen->ref, action->on);
        (void)text_copy(seen->with, sizeof seen->with, action->with);
        (void)text_copy(seen->mode, sizeof seen->mode, action->mode);
        seen->exact = word->value;
        seen->flags = word->flags;
        bench->actions[bench->last_act].value = 0.0;
        break;
    case ACTION_TEST_TESTER:
    case ACTION_TEST_DEAD:
        seen = bench_observe(bench, OBSERVATION_TESTER);
        (void)text_copy(seen->ref, sizeof seen->ref, action->on);
        (void)text_copy(seen->with, sizeof seen->with, action->with);
        seen->exact = word->value;
        (void)text_copy(seen->mode,
                        sizeof seen->mode,
                        action->kind == ACTION_TEST_TESTER ? (word->refused ? "failed" : "ok")
                        : word->value < 12                 ? "dead"
                                                           : "live");
        return;
    case ACTION_LOOK:
    case ACTION_LISTEN:
    case ACTION_TOUCH:
    case ACTION_SPRAY:
        seen = bench_observe(bench, OBSERVATION_SENSE);
        (void)text_copy(seen->ref, sizeof seen->ref, action->on);
        (void)text_copy(seen->mode, sizeof seen->mode, action_word(action->kind));
        (void)text_copy(seen->shown, sizeof seen->shown, action->with);
        seen->exact = word->value;
        break;
    case ACTION_CHECK_STILL:
        seen = bench_observe(bench, OBSERVATION_STATE);
        (void)text_copy(seen->mode, sizeof seen->mode, "speed");
        seen->exact = word->value;
        break;
    case ACTION_READ_PANEL:
        seen = bench_observe(bench, OBSERVATION_PANEL);
        (void)text_copy(seen->mode, sizeof seen->mode, action->on);
        break;
    case ACTION_READ_PLC:
        seen = bench_observe(bench, OBSERVATION_PLC);
        (void)text_copy(seen->ref, sizeof seen->ref, action->on);
        seen->exact = word->value;
        break;
    case ACTION_RUN_TEST:
        seen = bench_observe(bench, OBSERVATION_TEST);
        (void)text_copy(seen->mode, sizeof seen->mode, action->mode);
        seen->exact = word->value;
        seen->flags = word->refused ? OBSERVATION_FAILED : 0;
        return;
    default:
        break;
    }
    if (word->refused) {
        seen = bench_observe(bench, OBSERVATION_REFUSED);
        (void)text_copy(seen->mode, sizeof seen->mode, "no");
    }
}

static inline void sentence_say(struct bench *bench, const char *text)
{
    struct sentence_word word = sentence_word(text);
    enum observation_kind observed = observation_find(word.name);
    enum action_kind kind = action_find(word.name);
    if (strcmp(word.name, "pause") == 0) {
        bench->pause += (uint64_t)(strtod(word.arguments[0], NULL) * 1000.0);
        return;
    }
    if (kind == ACTION_KIND_COUNT) {
        ASSERT(observed != OBSERVATION_KIND_COUNT);
        struct observation *seen = bench_observe(bench, observed);
        (void)text_copy(seen->mode, sizeof seen->mode, word.arguments[0]);
        (void)text_copy(seen->ref, sizeof seen->ref, word.arguments[0]);
        seen->exact = word.value;
        return;
    }
    struct journal_entry *entry = bench_entry(bench, JOURNAL_ACTION);
    struct action *action = &bench->actions[entry->sequence];
    *action = (struct action){.kind = kind, .at = -1.0};
    entry->action = action;
    bench->last_act = entry->sequence;
    sentence_fill(action, &word);
    sentence_answer(bench, action, &word);
}

/// Sets the workbench up with other expectations than the usual ones; NULL for those.
static inline void bench_open(struct bench *bench, const char *expectations)
{
    *bench = (struct bench){.json = NULL};
    const char *text = expectations == NULL ? bench_expectations : expectations;
    struct error error;
    assert_int_equal(json_parse(text, strlen(text), "expectations", &bench->json, &error),
                     STATUS_OK);
    memcpy(bench->energies, bench_energies, sizeof bench->energies);
    bench->scenario = (struct scenario){
        .id = "bench/test",
        .exercise = true,
        .minutes = 25,
        .plant = &bench_plant,
        .energies = bench->energies,
        .energy_count = 2,
        .tests = bench_tests,
        .test_count = 2,
        .risks = bench_risks,
        .risk_count = 2,
        .folios = bench_folios,
        .folio_count = 3,
        .competences = {"CCP1-C1", "CCP3-C1"},
        .competence_count = 2,
        .expectations = json_root(bench->json),
    };
    if (expectations_read(&bench->scenario, &bench->expectations, &error) != STATUS_OK) {
        fail_msg("%s: %s", error.where, error.what);
    }
    bench->entries = calloc(SENTENCE_ENTRIES_MAX, sizeof *bench->entries);
    bench->actions = calloc(SENTENCE_ENTRIES_MAX, sizeof *bench->actions);
    bench->observations = calloc(SENTENCE_ENTRIES_MAX, sizeof *bench->observations);
    ASSERT(bench->entries != NULL && bench->actions != NULL && bench->observations != NULL);
    bench->journal.entries = bench->entries;
    (void)bench_entry(bench, JOURNAL_OPEN);
    bench->session = (struct evidence_case){.scenario = &bench->scenario,
                                            .expectations = bench->expectations,
                                            .journal = &bench->journal,
                                            .regime = &bench_regime};
}

/// Adds a sentence to the session.
static inline void bench_say(struct bench *bench, const char *sentence)
{
    char word[640];
    for (const char *at = sentence; *at != '\0';) {
        size_t length = strcspn(at, " ");
        if (length > 0) {
            ASSERT(length < sizeof word);
            memcpy(word, at, length);
            word[length] = '\0';
            sentence_say(bench, word);
        }
        at += length + (at[length] == ' ' ? 1 : 0);
    }
}

static inline void bench_close(struct bench *bench)
{
    expectations_destroy(bench->expectations);
    json_destroy(bench->json);
    free(bench->entries);
    free(bench->actions);
    free(bench->observations);
}

/// What a function finds in a sentence.
static inline struct evidence found_in(struct evidence (*find)(const struct evidence_case *),
                                       const char *sentence)
{
    struct bench bench;
    bench_open(&bench, NULL);
    bench_say(&bench, sentence);
    struct evidence evidence = find(&bench.session);
    for (uint32_t i = 0; i < evidence.citation_count; i++) {
        assert_true(evidence.citations[i] > 0);
        assert_true(evidence.citations[i] < bench.journal.entry_count);
        assert_true(i == 0 || evidence.citations[i - 1] < evidence.citations[i]);
    }
    bench_close(&bench);
    return evidence;
}

/// The kind of act or observation that a fact cites at @p index of its citations, as its word.
static inline const char *cited_word(struct evidence (*find)(const struct evidence_case *),
                                     const char *sentence,
                                     uint32_t index)
{
    struct bench bench;
    bench_open(&bench, NULL);
    bench_say(&bench, sentence);
    struct evidence evidence = find(&bench.session);
    const char *word = "";
    if (index < evidence.citation_count) {
        const struct journal_entry *entry = &bench.entries[evidence.citations[index]];
        word = entry->kind == JOURNAL_ACTION ? action_word(entry->action->kind)
                                             : observation_word(entry->observation->kind);
    }
    bench_close(&bench);
    return word;
}

#define CHECK_SHOWN(find, sentence)                                                                \
    assert_int_equal(found_in(find, sentence).verdict, EVIDENCE_SHOWN)
#define CHECK_PARTIAL(find, sentence)                                                              \
    assert_int_equal(found_in(find, sentence).verdict, EVIDENCE_PARTIAL)
#define CHECK_REFUTED(find, sentence)                                                              \
    assert_int_equal(found_in(find, sentence).verdict, EVIDENCE_REFUTED)
#define CHECK_ABSENT(find, sentence)                                                               \
    assert_int_equal(found_in(find, sentence).verdict, EVIDENCE_ABSENT)

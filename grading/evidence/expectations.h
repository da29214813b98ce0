/// @file expectations.h
/// What an exercise expects, read from the object that the engine leaves unread.
/// @see docs/expectations.md for what each member means to an author.
#pragma once

#include "engine/base/status.h"
#include "engine/scenario/scenario.h"
#include "grading/evidence/text_list.h"

#include <stdbool.h>
#include <stdint.h>

/// How a reading must be judged when it is within its limits.
enum judgement { JUDGEMENT_UNKNOWN, JUDGEMENT_NORMAL, JUDGEMENT_ABNORMAL };

/// Something that can be observed, and what it then says.
struct expected_reading {
    const char *mode; ///< V= V~ ohm continuity bar dead look ... ; closed list
    const char *on, *with;
    double above, below;    ///< exclusive; infinities if not limited [SI, bar: Pa gauge]
    struct bilingual shown; ///< words that the answer must contain; NULL if any answer will do
    enum judgement judged;
};

struct expected_readings {
    const struct expected_reading *readings;
    uint32_t count;
};

struct text_pair {
    const char *a, *b;
};

struct expected_setting {
    uint32_t setting; ///< of the plant
    const char *name; ///< "1Q1.opening"
    double low, high; ///< display units
};

/// Limits of a value by what it is about: "3K1" = { 8, 10 }.
struct expected_limits {
    const char *on;
    double low, high;
};

struct limits_list {
    const struct expected_limits *items;
    uint32_t count;
};

/// What a part is lubricated with.
struct expected_lubricant {
    const char *on;
    struct text_list products; ///< any of these
    double low, high;          ///< quantity, in the unit that the act tells [g]
};

/// Where what was taken out goes.
struct expected_waste {
    const char *on;
    const char *stream; ///< metal, electronic, oil, soiled, plastic, mixed
};

struct expectations {
    struct arena *arena;
    const char *root;    ///< "1Y1.open"
    const char *element; ///< "1Y1"
    struct text_list modes, causes, consequences, chain, information, accepted_articles, tests;
    struct text_list remedies; ///< "fit", "repair:reterminate"; empty: any remedy
    struct text_list equipment_work, equipment_live, bad_rows;
    const struct text_list *repairs; ///< alternatives
    uint32_t repair_count;
    uint32_t hypotheses;
    struct expected_readings symptom; ///< count 0: the usual rule
    const struct expected_readings *proofs;
    uint32_t proof_count;
    struct expected_readings readings;
    const struct expected_setting *settings;
    uint32_t setting_count;
    const struct text_pair *dead_tests;
    uint32_t dead_test_count;
    // What a repair of a mechanism, of oil or of air asks besides.
    struct text_list functional_chain; ///< components that name the chain at fault
    const struct text_list *orders;    ///< each: parts in the order in which they come off
    uint32_t order_count;
    struct text_list marks, guards, bleed, leak_tests, points, oil;
    struct limits_list torques; ///< [N m]
    struct expected_readings after;
    const struct expected_lubricant *lubrication;
    uint32_t lubrication_count;
    const struct expected_waste *waste;
    uint32_t waste_count;
    const char *qualification; ///< of the worker: none, B0, B1V, B2V, BS, BR, BC
    bool zone;
    const char *character; ///< definitive, provisional, "" for either
};

/// Reads `scenario->expectations` strictly: what is missing gets its usual value from the scenario;
/// an unknown member, reference, test or word is STATUS_SYNTAX with the member's path.
/// @param expectations  owned by the caller; borrows nothing from @p scenario
MUST_USE enum status expectations_read(const struct scenario *scenario,
                                       struct expectations **expectations,
                                       struct error *error);
void expectations_destroy(struct expectations *expectations); ///< NULL is allowed

/// @file rig.h
/// Station 3 of the workbench of sentence.h: a hose of oil to exchange under a load, a mechanism
/// beside it, all four energies. For the tests of what is asked of mechanics and fitters.
#pragma once

#include "tests/support/sentence.h"

/// What every expectation of the rig begins with; the members of a test follow.
#define RIG_BEGIN                                                                                  \
    "{\"root\":\"HO1.leaking\",\"element\":\"HO1\",\"modes\":[\"leaking\"],\"causes\":[\"age\"],"  \
    "\"repair\":[[\"HO1\"],[\"3A\"],[\"3K1\"]],\"chain\":[\"HO1\",\"3A\",\"3Z1\"],\"proofs\":[[{"  \
    "\"mode\":\"look\",\"on\":\"HO1\"}]],\"tests\":[\"manual\"]"

static const uint32_t rig_q2[] = {20};
static const uint32_t rig_load[] = {13};
static const uint32_t rig_shafts[] = {16};
static const char *const rig_points[] = {"MP1:P", "3A:A"};
static const struct scenario_release rig_release[] = {{0, 0.0}, {1, 1.0}};
static const struct scenario_energy rig_energies[] = {
    {.id = "electrical", .isolator = 0, .verify = bench_dead_points, .verify_count = 4},
    {.id = "pneumatic", .isolator = 3, .verify = bench_gauges, .verify_count = 1},
    {.id = "hydraulic",
     .isolator = 0,
     .others = rig_q2,
     .other_count = 1,
     .verify = rig_points,
     .verify_count = 2,
     .release = rig_release,
     .release_count = 2,
     .block = rig_load,
     .block_count = 1,
     .required = true},
    {.id = "mechanical",
     .isolator = 0,
     .block = rig_load,
     .block_count = 1,
     .still = rig_shafts,
     .still_count = 1,
     .required = true},
};

/// What a function finds in a sentence about the rig.
/// @param members  further members of the expectations, each with a comma before it
static inline struct evidence rig_finds(struct evidence (*find)(const struct evidence_case *),
                                        const char *members,
                                        const char *sentence)
{
    struct bench bench;
    struct text_builder text = {0};
    text_builder_append(&text, RIG_BEGIN);
    text_builder_append(&text, members);
    text_builder_append(&text, "}");
    bench_open(&bench, text_builder_text(&text));
    text_builder_clear(&text);
    bench.scenario.energies = rig_energies;
    bench.scenario.energy_count = sizeof rig_energies / sizeof *rig_energies;
    bench_say(&bench, sentence);
    struct evidence evidence = find(&bench.session);
    for (uint32_t i = 0; i < evidence.citation_count; i++) {
        assert_true(evidence.citations[i] > 0 && evidence.citations[i] < bench.journal.entry_count);
    }
    assert_true(evidence.verdict == EVIDENCE_ABSENT || evidence.citation_count > 0);
    bench_close(&bench);
    return evidence;
}

#define RIG_IS(wanted, find, members, sentence)                                                    \
    assert_int_equal(rig_finds(find, members, sentence).verdict, EVIDENCE_##wanted)

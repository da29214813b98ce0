/// @file papers.h
/// Papers that a line has without its author writing them: engine/dossier makes them of the model.
#pragma once

#include "engine/scenario/scenario.h"

/// Kind of such a paper.
#define SCENARIO_GENERATED "generated"

struct scenario_generated {
    const char *id;
    struct bilingual title;
};

/// The generated papers this scenario has something to say in, in the order of the desk; NULL after
/// the last. Authors' papers of the same ids do not count here.
const struct scenario_generated *scenario_generated_at(const struct scenario *scenario,
                                                       uint32_t index);

/// Adds to the scenario's papers those its author has not written.
void scenario_papers_complete(struct scenario *scenario);

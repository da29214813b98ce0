/// @file registry.h
/// The evidence functions by the names that the rubric gives them. A row of another title names
/// one of these; a new function is a line here.
#pragma once

#include "grading/evidence/evidence.h"

#include <stddef.h>

typedef struct evidence (*evidence_function)(const struct evidence_case *session);

struct evidence_entry {
    const char *name;
    evidence_function find;
};

/// NULL if there is none of that name.
evidence_function evidence_find(const char *name);

size_t evidence_count(void);
/// @pre index < evidence_count()
const struct evidence_entry *evidence_at(size_t index);

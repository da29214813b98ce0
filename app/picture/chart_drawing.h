/// @file chart_drawing.h
/// A chart of the controller's program on paper, after IEC 60848: steps with what they are for and
/// what they do, transitions with their conditions, time limits. Ways that do not go on to the step
/// below are told by an arrow and the step's number.
#pragma once

#include "app/picture/folio_drawing.h"
#include "engine/plant/program.h"

struct vector;

/// A chart drawn: owned by the caller, destroyed with vector_destroy. Links lead to "io:TAG".
/// @param chart  index
/// @param look   colours and language
struct vector *
chart_drawing_create(const struct program *program, uint32_t chart, const struct folio_look *look);

/// @file oil_accumulator.h
/// A bladder accumulator: gas behind oil, p V^n while the oil moves, back to the temperature of the room as
/// heat passes its wall. Below the precharge it holds no oil.
///
/// Within a step its flow is a broken line in p of two pieces, convex: Newton comes to its root from one
/// side and cannot jump to and fro over the precharge. The volume of oil is the state, so none is lost.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type oil_accumulator_element;

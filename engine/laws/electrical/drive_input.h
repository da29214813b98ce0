/// @file drive_input.h
/// The input of a frequency drive: a rectifier, the capacitors of its direct bus, their bleeder.
///
/// The bus is charged to sqrt(2) times the highest line voltage through a resistance that stands for
/// the ripple, 1/(2 n f C) with n pulses a period; it feeds the output's power and takes back what a
/// braking motor returns. Switched off it keeps its voltage for minutes. The lines see the
/// conductance that draws the same power; a lost phase leaves two pulses. See
/// docs/physics/electrical_power.md.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type drive_input_element;

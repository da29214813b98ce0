/// @file vacuum_ejector.h
/// A single-stage vacuum ejector: a jet of compressed air that carries air away from its vacuum port
/// to its exhaust.
///
/// Suction falls from its free value to none at the ultimate pressure: q = S (p - pu)/(pa - pu), whose
/// slope S/(pa - pu) is the nozzle's and stays. The ultimate pressure is the sheet's at the optimum
/// supply; it rises by 0.2 bar for each bar that is missing, a little above the optimum, and with the
/// back pressure of a clogged silencer. Without supply the vacuum side sees the exhaust.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type vacuum_ejector_element;

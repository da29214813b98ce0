/// @file list.h
/// How the tables of laws are written: one file a trade, each ends with a law without a name.
#pragma once

#include "engine/laws/registry.h"
#include "engine/solver/element.h"

#define E DOMAIN_ELECTRICAL
#define P DOMAIN_PNEUMATIC
#define O DOMAIN_HYDRAULIC
#define R DOMAIN_ROTATION
#define T DOMAIN_TRANSLATION

// A parameter that must be given, and one that has a default.
#define NEED(name, unit, minimum, maximum)                                                         \
    {                                                                                              \
        name, unit, true, 0.0, minimum, maximum                                                    \
    }
#define OPTION(name, unit, initial, minimum, maximum)                                              \
    {                                                                                              \
        name, unit, false, initial, minimum, maximum                                               \
    }
#define FLAG(name)       OPTION(name, "1", 0.0, 0.0, 1.0)
#define STUCK(name)      OPTION(name, "1", 0.0, -1.0, 1.0)
#define RATIO_B(initial) OPTION("critical_ratio", "1", initial, 0.0, 0.98)

extern const struct law electrical_power_laws[];
extern const struct law electrical_control_laws[];
extern const struct law pneumatic_laws[];
extern const struct law hydraulic_laws[];
extern const struct law mechanical_laws[];
extern const struct law piece_laws[];
extern const struct law thermal_laws[];
extern const struct law logic_laws[];

/// @file air.h
/// Constants of compressed air. Flows are normal volumes (ANR), chambers are isothermal at the
/// normal temperature, so that content is p V / p0 and nothing else is needed.
#pragma once

#define AIR_ATMOSPHERE 101300.0 ///< around the line [Pa absolute]
#define AIR_NORMAL     100000.0 ///< p0 of ANR (ISO 8778) [Pa]

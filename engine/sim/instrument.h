/// @file instrument.h
/// Instruments as elements of the networks they touch. Private to this folder.
///
/// Each instrument has a node of its own in every domain: the inside of a gauge behind its bore, and
/// the point where a connection was opened to put a meter in.
#pragma once

#include "engine/sim/sim.h"
#include "engine/solver/element.h"

/// Of one instrument in the state block.
enum instrument_parameter {
    INSTRUMENT_RESISTANCE,
    INSTRUMENT_SOURCE,
    INSTRUMENT_CAPACITANCE,
    INSTRUMENT_LIMIT,
    INSTRUMENT_VOLUME,
    INSTRUMENT_CONDUCTANCE,
    INSTRUMENT_OPENING,
    INSTRUMENT_KIND, ///< enum sim_instrument_kind
    INSTRUMENT_PARAMETERS
};

/// What it touches, in the state block: terminals and a connection with its end, or PLANT_NONE.
enum instrument_place { PLACE_A, PLACE_B, PLACE_CONNECTION, PLACE_END, INSTRUMENT_PLACES };

/// The element that an instrument is in a network of that domain.
const struct element_type *instrument_type(const double *parameters, enum domain domain);

/// Flow through a meter in a tube [m³/s ANR].
double instrument_air_flow(const struct element *element);

extern const struct element_type instrument_element;
extern const struct element_type instrument_limited_element;
extern const struct element_type instrument_air_line_element;
extern const struct element_type instrument_oil_line_element;
extern const struct element_type instrument_air_gauge_element;
extern const struct element_type instrument_oil_gauge_element;

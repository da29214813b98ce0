/// @file drive_output.h
/// The output of a frequency drive with its brain: three phases of a frequency of their own, ramps,
/// limits, protections.
///
/// U = min(Un, Un f/fb + boost, bus/sqrt(2)). Above the current limit the frequency gives way. It
/// trips on overcurrent, bus over- and undervoltage, heat, overload, a lost phase in or out, a leak
/// to earth; the safe-torque-off inputs take the output away without a trip. Joined to the mains
/// it is destroyed: it sees an island of another frequency than its own. See
/// docs/physics/electrical_power.md.
#pragma once

#include "engine/solver/element.h"

/// What it shows when it has tripped (signal "fault").
enum drive_fault {
    DRIVE_SOUND,
    DRIVE_OVERCURRENT,  ///< OCF
    DRIVE_OVERVOLTAGE,  ///< ObF: braking too hard
    DRIVE_UNDERVOLTAGE, ///< USF
    DRIVE_HOT,          ///< OHF
    DRIVE_OVERLOAD,     ///< OLF: motor I2t
    DRIVE_INPUT_PHASE,  ///< PHF
    DRIVE_OUTPUT_PHASE, ///< OPF
    DRIVE_EARTH,        ///< SCF3
    DRIVE_DESTROYED,    ///< InF
};

extern const struct element_type drive_output_element;

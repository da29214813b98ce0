/// @file meter.h
/// What can be measured, with which instrument, where: the closed list behind the mode of `measure`.
///
/// An instrument has one or more functions; each function has a word, which stands in scenarios and
/// journals, the points it is put on, and the time it takes. The numbers of a function (error,
/// loading) stand with its file in engine/intervention and in docs/physics/instruments.md.
#pragma once

#include <stdbool.h>
#include <stdint.h>

// clang-format off
/// X(enumerator, word)
#define INSTRUMENT_LIST(X)                                                                         \
    X(INSTRUMENT_MULTIMETER,   "multimeter")                                                       \
    X(INSTRUMENT_CLAMP,        "clamp")                                                            \
    X(INSTRUMENT_INSTALLATION, "installation_tester") /* loop, RCD, earth */                       \
    X(INSTRUMENT_INSULATION,   "insulation_tester")                                                \
    X(INSTRUMENT_ROTATION,     "phase_rotation")                                                   \
    X(INSTRUMENT_CALIBRATOR,   "calibrator")                                                       \
    X(INSTRUMENT_GAUGE,        "gauge")                                                            \
    X(INSTRUMENT_FLOW_METER,   "flow_meter")                                                       \
    X(INSTRUMENT_THERMOMETER,  "thermometer")                                                      \
    X(INSTRUMENT_SOUND,        "sound_detector") /* ultrasound, stethoscope */                     \
    X(INSTRUMENT_STOPWATCH,    "stopwatch")                                                        \
    X(INSTRUMENT_TACHOMETER,   "tachometer") /* and stroboscope */                                 \
    X(INSTRUMENT_VIBROMETER,   "vibrometer") /* and bearing pen */                                 \
    X(INSTRUMENT_DIAL_GAUGE,   "dial_gauge") /* and laser */                                       \
    X(INSTRUMENT_CALLIPER,     "calliper") /* feeler, calliper, micrometer */                      \
    X(INSTRUMENT_BELT_METER,   "belt_meter")                                                       \
    X(INSTRUMENT_TORQUE,       "torque_wrench") /* and spring balance */                           \
    X(INSTRUMENT_OIL_KIT,      "oil_kit")

/// X(enumerator, word, instrument, points, duration [s], value)
#define METER_LIST(X)                                                                              \
    X(METER_DC_VOLTS,    "V=",          INSTRUMENT_MULTIMETER,   POINTS_PAIR,         20, "range [V], 0 automatic") \
    X(METER_AC_VOLTS,    "V~",          INSTRUMENT_MULTIMETER,   POINTS_PAIR,         20, "range [V], 0 automatic") \
    X(METER_LOZ_VOLTS,   "V_loz",       INSTRUMENT_MULTIMETER,   POINTS_PAIR,         20, "range [V], 0 automatic") \
    X(METER_OHMS,        "ohm",         INSTRUMENT_MULTIMETER,   POINTS_PAIR,         20, "range [ohm], 0 automatic") \
    X(METER_CONTINUITY,  "continuity",  INSTRUMENT_MULTIMETER,   POINTS_PAIR,         20, "") \
    X(METER_DIODE,       "diode",       INSTRUMENT_MULTIMETER,   POINTS_PAIR,         20, "") \
    X(METER_HERTZ,       "Hz",          INSTRUMENT_MULTIMETER,   POINTS_PAIR,         20, "") \
    X(METER_DC_AMPS,     "A=",          INSTRUMENT_MULTIMETER,   POINTS_PAIR_OR_WIRE, 20, "") \
    X(METER_AC_AMPS,     "A~",          INSTRUMENT_MULTIMETER,   POINTS_PAIR_OR_WIRE, 20, "") \
    X(METER_DC_MILLIAMPS,"mA=",         INSTRUMENT_MULTIMETER,   POINTS_PAIR_OR_WIRE, 20, "") \
    X(METER_DC_CLAMP,    "clamp=",      INSTRUMENT_CLAMP,        POINTS_WIRES,        20, "1: zeroed first") \
    X(METER_AC_CLAMP,    "clamp~",      INSTRUMENT_CLAMP,        POINTS_WIRES,        20, "") \
    X(METER_LEAK_CLAMP,  "clamp_leak",  INSTRUMENT_CLAMP,        POINTS_WIRES,        30, "") \
    X(METER_EARTH,       "earth",       INSTRUMENT_INSTALLATION, POINTS_PAIR,         30, "") \
    X(METER_LOOP,        "loop",        INSTRUMENT_INSTALLATION, POINTS_PAIR,         30, "") \
    X(METER_RCD,         "rcd",         INSTRUMENT_INSTALLATION, POINTS_PAIR,         30, "[mA], 0 is 30") \
    X(METER_INSULATION,  "insulation",  INSTRUMENT_INSULATION,   POINTS_PAIR,         60, "250, 500, 1000 V; 0 is 500") \
    X(METER_ROTATION,    "rotation",    INSTRUMENT_ROTATION,     POINTS_THREE,        30, "") \
    X(METER_SOURCE,      "mA_source",   INSTRUMENT_CALIBRATOR,   POINTS_PAIR,         40, "[mA] 0 to 24; stays on") \
    X(METER_LOOP_AMPS,   "mA_read",     INSTRUMENT_CALIBRATOR,   POINTS_PAIR_OR_WIRE, 40, "") \
    X(METER_BAR,         "bar",         INSTRUMENT_GAUGE,        POINTS_PORT,         20, "full scale [bar], 0: 10 for air, 250 for oil") \
    X(METER_FLOW,        "l/min",       INSTRUMENT_FLOW_METER,   POINTS_PIPE,         20, "load valve [%] closed") \
    X(METER_CONTACT,     "T_contact",   INSTRUMENT_THERMOMETER,  POINTS_COMPONENT,    60, "") \
    X(METER_INFRARED,    "T_ir",        INSTRUMENT_THERMOMETER,  POINTS_COMPONENT,    10, "emissivity set, 0 is 0.95") \
    X(METER_ULTRASOUND,  "ultrasound",  INSTRUMENT_SOUND,        POINTS_COMPONENT,    30, "") \
    X(METER_STETHOSCOPE, "stethoscope", INSTRUMENT_SOUND,        POINTS_COMPONENT,    20, "") \
    X(METER_STOPWATCH,   "stopwatch",   INSTRUMENT_STOPWATCH,    POINTS_COMPONENT,    20, "longest wait [s], 0 is 20") \
    X(METER_OPTICAL,     "rpm",         INSTRUMENT_TACHOMETER,   POINTS_COMPONENT,    20, "") \
    X(METER_FRICTION,    "rpm_contact", INSTRUMENT_TACHOMETER,   POINTS_COMPONENT,    20, "") \
    X(METER_STROBE,      "strobe",      INSTRUMENT_TACHOMETER,   POINTS_COMPONENT,    30, "flashes [1/min] to start from, 0: from the top") \
    X(METER_VIBRATION,   "vibration",   INSTRUMENT_VIBROMETER,   POINTS_COMPONENT,    30, "class of ISO 20816: 1 to 3, 0 is 1") \
    X(METER_ENVELOPE,    "envelope",    INSTRUMENT_VIBROMETER,   POINTS_COMPONENT,    30, "") \
    X(METER_RUNOUT,      "runout",      INSTRUMENT_DIAL_GAUGE,   POINTS_COMPONENT,   180, "") \
    X(METER_MISALIGNMENT,"misalignment",INSTRUMENT_DIAL_GAUGE,   POINTS_COMPONENT,   600, "") \
    X(METER_LASER,       "laser",       INSTRUMENT_DIAL_GAUGE,   POINTS_COMPONENT,   600, "") \
    X(METER_PLAY,        "play",        INSTRUMENT_DIAL_GAUGE,   POINTS_COMPONENT,   120, "") \
    X(METER_BACKLASH,    "backlash",    INSTRUMENT_DIAL_GAUGE,   POINTS_COMPONENT,   120, "") \
    X(METER_FEELER,      "gap",         INSTRUMENT_CALLIPER,     POINTS_COMPONENT,    60, "") \
    X(METER_CALLIPER,    "calliper",    INSTRUMENT_CALLIPER,     POINTS_COMPONENT,    60, "") \
    X(METER_MICROMETER,  "micrometer",  INSTRUMENT_CALLIPER,     POINTS_COMPONENT,    60, "") \
    X(METER_BELT_HERTZ,  "belt_hz",     INSTRUMENT_BELT_METER,   POINTS_COMPONENT,    60, "") \
    X(METER_BELT_FORCE,  "belt_force",  INSTRUMENT_BELT_METER,   POINTS_COMPONENT,    90, "") \
    X(METER_TORQUE,      "torque",      INSTRUMENT_TORQUE,       POINTS_COMPONENT,    60, "click [N.m], 0: breakaway") \
    X(METER_PULL,        "pull",        INSTRUMENT_TORQUE,       POINTS_COMPONENT,    60, "") \
    X(METER_OIL,         "oil",         INSTRUMENT_OIL_KIT,      POINTS_COMPONENT,   300, "")
// clang-format on

enum instrument {
#define X(name, word) name,
    INSTRUMENT_LIST(X)
#undef X
        INSTRUMENT_COUNT
};

enum meter {
#define X(name, word, instrument, points, duration, value) name,
    METER_LIST(X)
#undef X
        METER_COUNT
};

/// Where a function is put; `on` and `with` of the act.
enum meter_points {
    POINTS_PAIR,         ///< two electrical terminals
    POINTS_PAIR_OR_WIRE, ///< two terminals, or a wire that is opened at one end for it
    POINTS_THREE,        ///< a terminal; with: two more, "Q0:4 Q0:6"
    POINTS_WIRES,        ///< a wire; with: more of them around which it closes, "W2 W3"
    POINTS_PORT,         ///< a test point or port of air or oil
    POINTS_PIPE,         ///< a tube or hose that is opened at one end for it
    POINTS_COMPONENT,    ///< a component; the stopwatch may stop on another one
};

const char *instrument_word(enum instrument instrument);
enum instrument instrument_find(const char *word); ///< INSTRUMENT_COUNT if there is none

const char *meter_word(enum meter meter);
enum meter meter_find(const char *word); ///< METER_COUNT if there is none
enum instrument meter_instrument(enum meter meter);
enum meter_points meter_points(enum meter meter);
double meter_duration(enum meter meter); ///< [s]

/// What its knob offers (ranges, test voltages, classes...), as the value of the act.
/// @param count  0 if it has no knob
const double *meter_choices(enum meter meter, uint32_t *count);

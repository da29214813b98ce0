/// @file instrument.h
/// What the instruments of engine/intervention share: how a function is used, its error, its figures.
/// Private to this folder.
///
/// A function is put on for the last moments of the act (touch), looked at now and then if time
/// matters to it (sample: fuses, trips, movements), and read at the end.
#pragma once

#include "engine/intervention/internal.h"

/// Slots of the sim: probes are lifted at the end of the act, what is left in place is not.
enum {
    SLOT_PROBES = 0,
    SLOT_PROBES_COUNT = 3,
    SLOT_LEFT = 3,
};

/// One function of an instrument. Hooks may be NULL.
struct instrument_use {
    const char *(*refusal)(const struct hands *hands, const struct action *action);
    void (*touch)(struct hands *hands);
    void (*sample)(struct hands *hands);
    void (*read)(struct hands *hands, struct outcome *outcome);
    uint32_t touch_ticks;  ///< it is on for the last so many ticks
    uint32_t sample_ticks; ///< between samples
};

extern const struct instrument_use volts_use, ohms_use, diode_use, hertz_use;
extern const struct instrument_use amps_use, milliamps_use, loop_amps_use;
extern const struct instrument_use clamp_use, leak_clamp_use;
extern const struct instrument_use earth_use, loop_use, rcd_use, insulation_use, rotation_use;
extern const struct instrument_use source_use;
extern const struct instrument_use gauge_use, flow_use;
extern const struct instrument_use contact_use, infrared_use;
extern const struct instrument_use ultrasound_use, stethoscope_use, stopwatch_use;
extern const struct instrument_use optical_use, friction_use, strobe_use;
extern const struct instrument_use vibration_use, length_use, feeler_use, calliper_use;
extern const struct instrument_use belt_hertz_use, belt_force_use, torque_use, pull_use, oil_use;

/// The function of the act under way; METER_COUNT if it is none.
enum meter meter_of(const struct action *action);

/// Adds the reading of the act, its points and function filled in.
struct observation *instrument_reading(struct hands *hands, struct outcome *outcome);

/// Takes the probes off; what was left in place stays.
void instruments_let_go(struct hands *hands);

/// The wire, tube or hose that is opened to put the meter in; PLANT_NONE if the act is on terminals.
uint32_t instrument_line(const struct hands *hands, const struct action *action);
/// The instrument of the act stays where it is: in a line, or PLANT_NONE on terminals.
void instrument_leave(struct hands *hands, uint32_t connection, uint32_t end);
/// Is an instrument in that line already?
bool instrument_is_in(const struct hands *hands, uint32_t connection);

/// The slot of the act: that of what is left in place, or of the probes.
uint32_t instrument_slot(const struct hands *hands);

/// The value with the instrument's own error, to the step of its display.
double instrument_shown(const struct hands *hands, double value, double step);

/// The same, and writes it.
void instrument_show(const struct hands *hands,
                     struct observation *reading,
                     double value,
                     double step,
                     const char *unit);

/// One range of a display of 6000 counts.
struct range {
    double full; ///< [V], [ohm]
    double unit; ///< what one displayed unit is
    int decimals;
    const char *name; ///< NULL after the last
};
extern const struct range volt_ranges[], ohm_ranges[];
/// Writes what 6000 counts show of a value; false if it is beyond the range.
bool instrument_counts(
    const struct hands *hands, const struct range *ranges, double value, char *text, size_t size);

/// Voltage between the points of the act [V].
double direct_between(const struct hands *hands);
double alternating_between(const struct hands *hands);
/// The larger of both, as it was before the probes touched.
double voltage_before(const struct hands *hands);

/// What a component itself has of that quantity; false if it cannot be measured there.
bool component_measure(const struct hands *hands, enum measure measure, double *value);
/// Refusal of a function that needs that quantity.
const char *
needs_measure(const struct hands *hands, const struct action *action, enum measure measure);
/// Speed of its shaft or slide [rad/s, m/s].
double component_speed(const struct hands *hands, uint32_t component);

/// The instrument of the act is out of use until it is put back: says so, as damage and as hazard.
void instrument_breaks(struct hands *hands,
                       struct outcome *outcome,
                       struct observation *reading,
                       const char *how,
                       struct hazard hazard);
bool instrument_is_broken(const struct hands *hands);
/// Shows that it is.
void instrument_show_broken(struct hands *hands, struct observation *reading);

/// @file view.h
/// What a person standing at the line could perceive or read, now. Screens draw this and nothing
/// else: what is not here cannot be drawn, so no screen can leak the fault.
///
/// Everything is borrowed from the session until its next change. Texts of the scenario are in both
/// languages; what was shown and journalled is in the session's language.
#pragma once

#include "engine/base/text.h"
#include "engine/journal/action.h"

#include <stdbool.h>
#include <stdint.h>

struct folio; // engine/plant/folio.h: papers are not secret

/// A component as its label, its place and the catalogue present it.
struct view_component {
    const char *ref;
    const char *kind;
    struct bilingual name, kind_name;
    const char *trade; ///< "electrical"...
    const char *place;
    uint32_t station;
    const char *plate; ///< name plate
    bool present;      ///< false while dismantled
    bool removable, connection, isolator, test_point;
    bool locked, tagged, open;    ///< isolators: padlock, tag, handle on "separated"
    bool mechanism;               ///< something on it moves
    bool propped, unguarded;      ///< its load is held, its guard is off
    const char *const *terminals; ///< names "A1", "A2"
    uint32_t terminal_count;
    const char *end_names[2]; ///< connections: "X3:17" or NULL if that end is loose
    uint32_t setting_first, setting_count;
    uint32_t control_first, control_count;
};

struct view_setting {
    uint32_t component;
    const char *id;
    struct bilingual name;
    const char *unit;
    double minimum, maximum, value;
    bool visible; ///< the value can be read on the part itself (a scale, a number of turns)
};

/// A thing hands can move: a button, a handle, an override.
struct view_control {
    uint32_t component;
    const char *id; ///< "pressed", "handle"
    struct bilingual name;
    double value;
};

struct view_panel_item {
    const char *kind, *colour;
    const char *ref;
    const char *control; ///< control name for push/operate, "" for a lamp
    struct bilingual legend;
    double x, y;
    double value; ///< position of a button or selector, light 0..1 of a lamp
    double positions;
};

struct view_message {
    const char *code;
    struct bilingual text;
    bool fault;
};

/// A counter or a time that the panel shows.
struct view_reading {
    struct bilingual comment;
    double value;
    const char *unit;
    double resolution;
};

struct view_channel {
    const char *id;
    const char *kind;
    double value; ///< world units, radians or state index
    bool visible;
};

/// A numbered fact: what the trainee has gone to get, or could not help noticing.
struct view_fact {
    uint32_t sequence;
    uint64_t tick;
    enum action_kind by; ///< ACTION_KIND_COUNT for an ambient one
    struct observation observation;
    int judged; ///< 0 not judged, 1 normal, -1 abnormal
};

struct view_hypothesis {
    const char *ref, *mode;
    const char *comment;
    int state; ///< 0 possible, -1 rejected, 1 confirmed, 2 the diagnosis
    uint32_t sequence;
    const uint32_t *cites; ///< sequences of the facts it was last judged by
    uint32_t cite_count;
};

struct view_plc_point {
    const char *address, *tag;
    struct bilingual comment;
    bool output;
    int value;
    int forced; ///< -1 not forced
    bool analog;
    double number; ///< of an analog input
    const char *unit;
    double resolution;
};
struct view_plc_step {
    const char *name, *chart;
    struct bilingual comment;
    struct bilingual chart_comment; ///< what its chart does
    const char *actions;            ///< as the author wrote them, "1Y1, H5"; "" for none
    bool initial, active;
    double seconds; ///< since activation
    double x, y;    ///< place on the drawing [cells]
};
struct view_plc_transition {
    const char *chart, *text;
    const uint32_t *from, *to; ///< indices into steps
    uint32_t from_count, to_count;
    bool enabled;  ///< all its steps before are active
    bool true_now; ///< its condition holds
};

struct view_part { ///< a line of the store
    const char *article;
    const char *ref; ///< component it may be fitted to
    struct bilingual name, remark;
    double price_eur, stock;
};

struct view_paper {
    const char *id, *kind;
    struct bilingual title, body;
    const struct folio *folio; ///< NULL for texts
    bool opened;
};

struct view_question {
    const char *id, *person;
    struct bilingual question;
    bool asked;
};

struct view_history {
    const char *date, *order, *ref;
    struct bilingual finding, action;
    double hours;
};

/// A control that is to stand at a value for an energy to be let out.
struct view_release {
    const char *ref, *control;
    struct bilingual name;
    double wanted;
    uint32_t index; ///< of view.controls
};

struct view_energy {
    const char *id;
    const char *isolator; ///< reference
    const char *const *verify;
    uint32_t verify_count;
    const struct view_release *release; ///< in order
    uint32_t release_count;
    const char *const *block; ///< references of loads to prop
    uint32_t block_count;
    const char *const *still; ///< references of what must be seen at rest
    uint32_t still_count;
};

struct view_test {
    const char *id;
    struct bilingual name;
    bool done, passed;
};

struct view_journal_line {
    uint32_t sequence;
    uint64_t tick;
    bool action;
    enum action_kind kind;
    const char *on, *mode, *shown;
};

struct view {
    uint64_t tick;
    const char *mode; ///< guided, training, evaluation
    const char *language;
    struct bilingual line_name, title;
    const char *order_number;
    struct bilingual operator_name, symptom;
    bool order_read;
    double cost_eur;     ///< parts taken so far
    uint64_t stop_ticks; ///< production stopped for
    uint32_t parts_made;
    bool electrical_on, pneumatic_on; ///< energies as the isolators' handles show
    bool has_hydraulic;               ///< the line has oil under pressure
    bool hydraulic_on;    ///< not separated, or a cock stands so that an accumulator keeps its oil
    bool busy;            ///< an act is under way
    double busy_progress; ///< 0..1
    struct action busy_action;
    bool finished;
    bool accident;
    struct bilingual accident_text;

    const struct view_component *components;
    uint32_t component_count;
    const struct view_setting *settings;
    uint32_t setting_count;
    const struct view_control *controls;
    uint32_t control_count;
    const struct view_panel_item *panel;
    uint32_t panel_count;
    const struct view_message *messages; ///< standing on the panel, newest first
    uint32_t message_count;
    const struct view_reading *readings; ///< none while the PLC is off
    uint32_t reading_count;
    const char *panel_step; ///< what the panel's second line says, e.g. "X11 1B2"
    const char *scene_file;
    const struct view_channel *channels;
    uint32_t channel_count;

    const struct view_fact *facts;
    uint32_t fact_count;
    const struct view_hypothesis *hypotheses;
    uint32_t hypothesis_count;
    const struct view_journal_line *journal;
    uint32_t journal_count;

    bool plc_connected; ///< the console has been plugged: the tables below are filled
    const struct view_plc_point *plc_points;
    uint32_t plc_point_count;
    const struct view_plc_step *plc_steps;
    uint32_t plc_step_count;
    const struct view_plc_transition *plc_transitions;
    uint32_t plc_transition_count;

    const struct view_part *parts;
    uint32_t part_count;
    const struct folio *folios; ///< all of the file: cross-references lead to them
    uint32_t folio_count;
    const struct view_paper *papers;
    uint32_t paper_count;
    const struct view_question *questions;
    uint32_t question_count;
    const struct view_history *history;
    uint32_t history_count;
    const struct view_energy *energies;
    uint32_t energy_count;
    const struct view_test *tests;
    uint32_t test_count;
    const char *const *risks; ///< closed vocabulary of risks, all of them, not this job's
    uint32_t risk_count;
    const char *const *failure_modes; ///< closed vocabulary for hypotheses
    uint32_t failure_mode_count;
    const char *const *causes; ///< closed vocabulary of root causes
    uint32_t cause_count;
    const char *const *equipment; ///< protective equipment ids
    uint32_t equipment_count;
    uint32_t equipment_worn; ///< bit i: equipment[i] is worn
    bool zone_marked;
    bool tester_proved;
    const char *left_on;        ///< wire, pipe or terminal where an instrument was left; "" if none
    enum instrument left_there; ///< that instrument
    const char *const *report_fields; ///< ids in order
    const char *const *report_texts;  ///< what has been written
    uint32_t report_field_count;
    bool report_signed, handed_over;
};

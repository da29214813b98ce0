/// @file scenario.h
/// An exercise as data: a line, what is wrong with it, what people say, the papers, the store, and
/// what a good technician would do. Immutable; read from the compiled scenario (canonical JSON).
///
/// The SHA-256 of those bytes is the scenario's identity in every journal. The expectations are
/// opaque here: only grading/evidence gives them a meaning.
#pragma once

#include "engine/base/arena.h"
#include "engine/base/json.h"
#include "engine/base/status.h"
#include "engine/base/text.h"
#include "engine/journal/action.h"
#include "engine/plant/folio.h"
#include "engine/plant/plant.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    SCENARIO_BYTES_MAX = 8 * 1024 * 1024,
    SCENARIO_COMPETENCES_MAX = 10,
    SCENARIO_FAULTS_MAX = 64
};

/// A fault in the line of this exercise.
struct scenario_fault {
    uint32_t variant; ///< of the plant, PLANT_FAULT
    double at;        ///< [s] of line time
    struct plant_course course;
};

/// A damage that years of use have left before the trainee arrives.
struct scenario_aged {
    uint32_t wear; ///< row of the plant
    double damage; ///< (0, 1]
};

/// Another way to have set something before the trainee arrives: a regulator closed by somebody.
struct scenario_preset {
    uint32_t setting;
    double value; ///< display units
};

struct scenario_question {
    const char *id;
    const char *person; ///< "operator", "night_shift", "store"
    struct bilingual question, answer;
};

struct scenario_history {
    const char *date;  ///< "2026-03-14"
    const char *order; ///< number of the work order
    const char *ref;   ///< component, "" for the line
    struct bilingual finding, action;
    double hours;
};

/// What is found at a point of a sound line.
struct scenario_reading {
    const char *const *points; ///< one or two: "XD:+", or a component that shows a value
    uint32_t point_count;
    struct bilingual value, when;
};

/// A paper on the desk. Folios are drawn from the plant (`kind` "folio", `sheet` an index of folios).
struct scenario_paper {
    const char *id;   ///< "folio:E3", "lockout", "parts", "settings"
    const char *kind; ///< folio, text, table; "generated": engine/dossier makes it
    struct bilingual title;
    struct bilingual body; ///< text papers; lines separated by \n
    uint32_t sheet;        ///< folios, PLANT_NONE otherwise
};

/// A control that must stand at a value for an energy to be let out: an accumulator's drain open.
struct scenario_release {
    uint32_t signal; ///< a control of the plant
    double value;
};

struct scenario_energy {
    const char *id;         ///< "electrical", "pneumatic", "hydraulic", "mechanical"
    uint32_t isolator;      ///< component that separates it
    const uint32_t *others; ///< components any of which separates it as well
    uint32_t other_count;
    const char *const *
        verify; ///< points where its absence is checked: terminals in pairs "Q0:2" ..., test points
    uint32_t verify_count;
    const struct scenario_release *release; ///< in the order in which it is done
    uint32_t release_count;
    const uint32_t *block; ///< components whose load must be propped
    uint32_t block_count;
    const uint32_t *still; ///< components that must be seen at rest
    uint32_t still_count;
    struct bilingual zone; ///< what stands still then; empty: the whole line
    struct bilingual live; ///< what stays live all the same; may be empty
    bool required;         ///< must be locked out for this exercise's work
};

/// A test of the line: what is run and what must be measured for it to pass.
struct scenario_test {
    const char *id; ///< "manual", "cycle"
    struct bilingual name;
    double duration;         ///< [s] per unit of action.value
    const char *measure_id;  ///< name of the measured figure, e.g. "cycle_time"
    struct expression pass;  ///< holds at the end
    struct expression value; ///< the figure shown
    const char *unit;
    const struct plant_gesture *gestures; ///< hands during the test, at from its start
    uint32_t gesture_count;
};

/// What moves or lights in the picture of the line, and the formula of what is visible.
struct scene_binding {
    const char *id;          ///< id in scene.svg: "mv-1A.rod", "st-1B1"
    const char *kind;        ///< move, turn, state, sprite
    struct expression value; ///< move: SI along the axis; turn: rad; state: index; sprite: position
    struct expression visible; ///< sprite: drawn when it holds
    double scale;              ///< world units per SI unit
};
struct scene {
    const char *file; ///< "scene/poste_1/scene.svg" under assets
    const struct scene_binding *bindings;
    uint32_t binding_count;
};

/// A button, lamp or display of the operator panel.
struct panel_item {
    const char *kind; ///< push, push_nc, selector, estop, lamp, key
    uint32_t component;
    uint32_t signal;  ///< control moved, or light shown
    double positions; ///< of a selector [1]
    struct bilingual legend;
    const char *colour; ///< green, black, blue, red, white, orange
    double x, y;        ///< place on the panel, 0..1
};

struct scenario {
    struct arena *arena;
    const char *bytes; ///< canonical JSON, as hashed
    size_t byte_count;
    char identity[72]; ///< SHA-256 hex of bytes
    const char *id;    ///< "emmanchement/bobine_1y1"; a bare line has its own id
    bool exercise;     ///< false: a bare line, no session
    struct bilingual title;
    const char *task; ///< diagnose, repair, commission, preventive, improve, modify
    enum trade trade;
    uint32_t level;                                    ///< 1..5
    double minutes;                                    ///< reference time
    const char *competences[SCENARIO_COMPETENCES_MAX]; ///< "CCP3-C1"
    uint32_t competence_count;
    const struct plant *plant;
    const struct scenario_fault *faults;
    uint32_t fault_count;
    const struct scenario_aged *aged;
    uint32_t aged_count;
    const struct scenario_preset *presets;
    uint32_t preset_count;
    const uint32_t *neighbours; ///< variants: other faults that begin with the same sentence
    uint32_t neighbour_count;
    double arrival; ///< line seconds that pass before the trainee arrives
    const char *order_number;
    struct bilingual operator_name;
    struct bilingual symptom; ///< the operator's sentence
    const struct scenario_question *questions;
    uint32_t question_count;
    const struct scenario_history *history;
    uint32_t history_count;
    const struct scenario_reading *readings;
    uint32_t reading_count;
    const struct scenario_paper *papers;
    uint32_t paper_count;
    const struct scenario_energy *energies;
    uint32_t energy_count;
    const struct scenario_test *tests;
    uint32_t test_count;
    const char *const *risks; ///< risk ids present in this job
    uint32_t risk_count;
    const struct folio *folios;
    uint32_t folio_count;
    struct scene scene;
    const struct panel_item *panel;
    uint32_t panel_count;
    const struct json_value *expectations; ///< object; meaning is grading's
    const struct action *reference;        ///< reference solution
    uint32_t reference_count;
    const struct action *bad; ///< the list that must fail, kept as a test
    uint32_t bad_count;
};

/// Reads a compiled scenario strictly: unknown members, wrong types, indices out of range are
/// STATUS_SYNTAX with the member's path. @p bytes are copied.
MUST_USE enum status scenario_read(const char *bytes,
                                   size_t count,
                                   const char *place,
                                   struct scenario **scenario,
                                   struct error *error);

/// NULL is allowed.
void scenario_destroy(struct scenario *scenario);

/// Is @p word an action of engine/journal/action.h? For those who check an author's list of actions.
bool scenario_action_known(const char *word);

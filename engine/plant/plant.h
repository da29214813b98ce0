/// @file plant.h
/// What a line is made of, once compiled: components, their terminals, the laws they obey, what
/// joins them, the faults and spares they may have. Immutable; one arena, freed at once.
///
/// A plant can be printed, checked and drawn without being solved. Nothing here is state: all that
/// changes (positions, voltages, what hands have moved) is in the block of engine/sim.
///
/// Everything is an index into the arrays of struct plant; PLANT_NONE is no index.
#pragma once

#include "engine/base/arena.h"
#include "engine/base/text.h"
#include "engine/plant/expression.h"
#include "engine/plant/program.h"

#include <stdbool.h>
#include <stdint.h>

/// No index.
#define PLANT_NONE UINT32_C(0xFFFFFFFF)
/// Terminal tied to the domain's reference: PE bar (0 V), atmosphere (101 300 Pa), frame (0 m/s).
#define PLANT_REFERENCE UINT32_C(0xFFFFFFFE)
/// In the laws of a connection: "whatever that end joins now" (see sim_end); reads as not there
/// while the end is loose.
#define PLANT_END_0 UINT32_C(0xFFFFFFF0)
#define PLANT_END_1 UINT32_C(0xFFFFFFF1)

enum {
    PLANT_LAW_NODES_MAX = 8,
    PLANT_LAW_SIGNALS_MAX = 24,
    PLANT_WEAR_ENDS_MAX = 4,
};

enum domain {
    DOMAIN_ELECTRICAL,  ///< V, A; a DC value and a 50 Hz phasor on one topology
    DOMAIN_PNEUMATIC,   ///< Pa absolute, m³/s ANR
    DOMAIN_HYDRAULIC,   ///< Pa gauge, m³/s
    DOMAIN_ROTATION,    ///< rad/s, N·m
    DOMAIN_TRANSLATION, ///< m/s, N
    DOMAIN_THERMAL,     ///< K, W
    DOMAIN_COUNT
};

enum trade { TRADE_ELECTRICAL, TRADE_PNEUMATIC, TRADE_HYDRAULIC, TRADE_MECHANICAL, TRADE_COUNT };

/// One potential. Named after its first terminal ("G1:+").
struct plant_node {
    const char *name;
    enum domain domain;
};

/// A value that one law writes and others read one step later: a spool's position, a coil's pull,
/// a lamp's light, a push button's travel. Named "REF.signal".
struct plant_signal {
    const char *name;
    uint32_t component;
    double initial;
    bool control; ///< moved by hands (a handle, a button): engine/sim lets nobody else write it
};

/// A law at work: which law of engine/laws, on which nodes, with which parameters and signals.
struct plant_law {
    const char *law; ///< name in engine/laws/registry.c, e.g. "orifice"
    uint32_t component;
    uint32_t node_count;
    uint32_t nodes[PLANT_LAW_NODES_MAX]; ///< node index or PLANT_REFERENCE, in the law's own order
    uint32_t parameter_first;            ///< into parameters[], in the law's own order
    uint32_t parameter_count;
    uint32_t read_count;
    uint32_t reads[PLANT_LAW_SIGNALS_MAX]; ///< signal index or PLANT_NONE (reads 0)
    uint32_t write_count;
    uint32_t writes[PLANT_LAW_SIGNALS_MAX]; ///< signal index or PLANT_NONE (nobody reads it)
};

/// A point that a probe, a wire or a hose can reach. Written REF:NAME.
struct plant_terminal {
    const char *name; ///< "A1"
    uint32_t component;
    uint32_t node; ///< or PLANT_REFERENCE
    enum domain domain;
};

/// A changed parameter: of a fault, of a spare.
struct plant_change {
    uint32_t parameter; ///< index into plant.parameters
    double value;
};

enum plant_variant_kind { PLANT_FAULT, PLANT_SPARE };

enum plant_equivalence {
    PLANT_SAME,       ///< the reference on the parts list
    PLANT_EQUIVALENT, ///< another reference that does the same job
    PLANT_WRONG,      ///< fits, or looks as if it would, and does not do the job
};

/// Another set of parameters for one component: a failure mode, or a part from the store.
struct plant_variant {
    enum plant_variant_kind kind;
    const char *id; ///< mode ("open") or article number
    struct bilingual name;
    struct bilingual remark; ///< spare: what the label and the catalogue say
    uint32_t component;
    uint32_t change_first, change_count; ///< against the nominal parameters
    enum plant_equivalence equivalence;  ///< spares
    double price_eur;                    ///< spares
    double stock;                        ///< spares in store [1]
    const char *sheet;                   ///< faults: row of the catalogue of faults, "" if none
};

/// Wear: a damage in [0, 1] that grows with use, and moves its component towards a fault.
struct plant_wear {
    uint32_t component;
    const char *law;         ///< "W4", of docs/physics/wear.md
    uint32_t fault;          ///< variant: severity is damage^power
    struct expression rate;  ///< growth [1/s]
    struct expression count; ///< at each rise of it the damage grows at once...
    struct expression each;  ///< ...by this, as it stood just before the rise [1]
    double power;
    uint32_t ends[PLANT_WEAR_ENDS_MAX]; ///< variants: one of them comes when the damage is whole
    uint32_t end_count;                 ///< drawn by the seed
};

/// Secondary damage: what comes of a state that lasts, and stays when that state is over.
struct plant_damage {
    uint32_t component;
    uint32_t fault; ///< variant
    struct expression when;
    double after; ///< how long it must hold without a break [s]
};

/// How a fault grows, comes and goes once it is there: it is at work while all that is said holds.
/// @see docs/physics/wear.md
struct plant_course {
    double severity;          ///< in (0, 1]: how far parameters go from sound to faulty
    double ramp;              ///< time to that severity [s]
    double every, lasting;    ///< at work for the first `lasting` of each `every` [s]; 0: always
    uint32_t condition;       ///< of plant.conditions, PLANT_NONE: always
    double mean_on, mean_off; ///< chain of two states, drawn by the seed [s]; 0: always on
};

/// Preventive work on a component.
struct plant_care {
    uint32_t component;
    double every; ///< interval [s] of running time
    struct bilingual text;
};

/// Something hands can set on a component in place: a screw, a knob, a sensor's position.
struct plant_setting {
    const char *id; ///< "opening", "position"
    struct bilingual name;
    uint32_t component;
    uint32_t parameter; ///< the law parameter it is, 1:1
    const char *unit;   ///< display unit: "%", "bar", "mm", "turn"
    double scale;       ///< display value * scale + offset = SI value
    double offset;
    double minimum, maximum; ///< in display units
    double nominal;          ///< as the settings list says, display units
    double duration;         ///< to set it [s]
};

enum sense { SENSE_LOOK, SENSE_LISTEN, SENSE_TOUCH, SENSE_SMELL, SENSE_COUNT };

/// What a person finds on a component when @c when holds. First match of each sense wins.
struct plant_sense {
    enum sense sense;
    uint32_t component;
    struct expression when;
    struct bilingual text;
    bool ambient; ///< noticed from two metres without going there
};

/// A quantity of a component that authors may ask for: x(1A), i(1Y1), n(M1).
struct plant_probe {
    const char *id;
    uint32_t component;
    struct expression value; ///< SI
};

/// A value that shows on the component itself: a gauge's needle, a display.
struct plant_display {
    const char *id;
    uint32_t component;
    struct expression value;
    const char *unit;
    double scale, offset; ///< display = (SI - offset) / scale
    double resolution;    ///< smallest step one can read, in display units
};

// clang-format off
/// What instruments find on a component itself, where no wire, pipe or shaft carries it to them.
/// X(enumerator, word, unit): the unit is SI.
#define MEASURE_LIST(X)                                                                            \
    X(MEASURE_TEMPERATURE,  "temperature",  "K")     /* of its surface */                          \
    X(MEASURE_EMISSIVITY,   "emissivity",   "1")     /* of that surface, without: 0.95, painted */ \
    X(MEASURE_VIBRATION,    "vibration",    "m/s")   /* rms, 10 to 1000 Hz, at its bearing */      \
    X(MEASURE_ENVELOPE,     "envelope",     "1")     /* shocks of a bearing; 1 as new */           \
    X(MEASURE_SPEED,        "speed",        "rad/s") /* without: its first rotation terminal */    \
    X(MEASURE_RUNOUT,       "runout",       "m")     /* total indicator reading */                 \
    X(MEASURE_MISALIGNMENT, "misalignment", "m")     /* parallel offset of two shafts */           \
    X(MEASURE_PLAY,         "play",         "m")     /* of a bearing or guide, pushed by hand */   \
    X(MEASURE_BACKLASH,     "backlash",     "m")     /* of a gear or screw, reversed by hand */    \
    X(MEASURE_GAP,          "gap",          "m")     /* a feeler gauge goes in: brake, sensor */   \
    X(MEASURE_DIMENSION,    "dimension",    "m")     /* what a calliper takes: chain, part, wear */ \
    X(MEASURE_TENSION,      "tension",      "N")     /* of a belt's span */                        \
    X(MEASURE_SPAN,         "span",         "m")     /* free length of that span */                \
    X(MEASURE_LINE_MASS,    "line_mass",    "kg/m")  /* of that belt */                            \
    X(MEASURE_TIGHTNESS,    "tightness",    "N.m")   /* torque at which its screws give */         \
    X(MEASURE_FORCE,        "force",        "N")     /* to pull or push it by hand */              \
    X(MEASURE_NOISE,        "noise",        "dB")    /* sound level at 1 m */                      \
    X(MEASURE_LEAK,         "leak",         "m3/s")  /* to the outside, air ANR */                 \
    X(MEASURE_OIL_CODE,     "oil_code",     "1")     /* ISO 4406, middle number (>= 6 um) */       \
    X(MEASURE_OIL_WATER,    "oil_water",    "1")     /* share of water in its oil */               \
    X(MEASURE_OIL_COLOUR,   "oil_colour",   "1")     /* ASTM D1500, 0.5 clear to 8 black */
// clang-format on

enum measure {
#define X(name, word, unit) name,
    MEASURE_LIST(X)
#undef X
        MEASURE_COUNT
};

/// One of these quantities, as a formula on the component's signals, nodes and parameters.
struct plant_measure {
    enum measure measure;
    uint32_t component;
    struct expression value; ///< SI
};

enum plant_component_flags {
    PLANT_CONNECTION = 1U << 0, ///< a wire or a tube: its two ends can be moved by hands
    PLANT_REMOVABLE = 1U << 1,  ///< can be dismantled and replaced
    PLANT_ISOLATOR = 1U << 2,   ///< separates an energy and takes a padlock
    PLANT_SAFETY = 1U << 3,     ///< a protective device: bypassing it is a fault of the trainee
    PLANT_TEST_POINT = 1U << 4, ///< takes a gauge under pressure
    PLANT_ELECTRONIC = 1U << 5, ///< an insulation tester destroys it
};

struct plant_component {
    const char *ref;  ///< "1V1"
    const char *kind; ///< "valve_5_2"
    struct bilingual name;
    struct bilingual kind_name;
    enum trade trade;
    uint32_t station;
    uint32_t flags;
    const char *place;   ///< where it stands: "C1" (cabinet), "XB1", "field"; never NULL
    const char *data;    ///< what its name plate says, e.g. "24 V= 1.5 W"; "" if nothing
    const char *article; ///< store article of the original part, "" if none
    double price_eur;
    double replace_duration; ///< to dismantle and fit [s]
    uint32_t terminal_first, terminal_count;
    uint32_t law_first, law_count;
    uint32_t signal_first, signal_count;
    uint32_t variant_first, variant_count;
    uint32_t setting_first, setting_count;
    uint32_t sense_first, sense_count;
    uint32_t probe_first, probe_count;
    uint32_t display_first, display_count;
    uint32_t measure_first, measure_count;
    uint32_t wear_first, wear_count;
    uint32_t damage_first, damage_count;
    uint32_t care_first, care_count;
    uint32_t ends[2];   ///< PLANT_CONNECTION: terminals joined at build time, else PLANT_NONE
    double length;      ///< PLANT_CONNECTION [m]
    const char *energy; ///< PLANT_ISOLATOR: "electrical", "pneumatic"; else ""
};

/// What someone does to the bare line to start it: a press of a button at a time.
struct plant_gesture {
    double at; ///< [s] of line time
    uint32_t signal;
    double value;
};

struct plant {
    struct arena *arena;
    const char *id; ///< "emmanchement"
    struct bilingual name;
    const struct plant_component *components;
    uint32_t component_count;
    const struct plant_terminal *terminals;
    uint32_t terminal_count;
    const struct plant_node *nodes;
    uint32_t node_count;
    const struct plant_signal *signals;
    uint32_t signal_count;
    const struct plant_law *laws;
    uint32_t law_count;
    const double *parameters; ///< nominal, in the order of the laws
    uint32_t parameter_count;
    const struct plant_variant *variants;
    uint32_t variant_count;
    const struct plant_change *changes;
    uint32_t change_count;
    const struct plant_setting *settings;
    uint32_t setting_count;
    const struct plant_sense *senses;
    uint32_t sense_count;
    const struct plant_probe *probes;
    uint32_t probe_count;
    const struct plant_display *displays;
    uint32_t display_count;
    const struct plant_measure *measures;
    uint32_t measure_count;
    const struct plant_wear *wear;
    uint32_t wear_count;
    const struct plant_damage *damage;
    uint32_t damage_count;
    const struct plant_care *care;
    uint32_t care_count;
    const struct expression *conditions; ///< of courses
    uint32_t condition_count;
    const struct plant_gesture *startup; ///< from power off to production, in order of time
    uint32_t startup_count;
    struct program program; ///< what runs in the PLC
};

/// Index of the component with that reference (leading "-" optional), or PLANT_NONE.
uint32_t plant_component_find(const struct plant *plant, const char *ref);

/// Are they at the same station? A wire, tube or hose is where what it joins is.
bool plant_near(const struct plant *plant, uint32_t component, uint32_t other);

/// Index of the terminal "REF:NAME" (leading "-" optional), or PLANT_NONE. A single digit that is no
/// terminal's name counts the terminals from 1, as the pins of a plug: 1Y1:1 is 1Y1:A1.
uint32_t plant_terminal_find(const struct plant *plant, const char *name);

/// Index of the signal "REF.name", or PLANT_NONE.
uint32_t plant_signal_find(const struct plant *plant, const char *name);

/// Index of the variant of that kind and id on @p component, or PLANT_NONE.
uint32_t plant_variant_find(const struct plant *plant,
                            uint32_t component,
                            enum plant_variant_kind kind,
                            const char *id);

uint32_t plant_setting_find(const struct plant *plant, uint32_t component, const char *id);
uint32_t plant_probe_find(const struct plant *plant, uint32_t component, const char *id);
/// Row of that quantity on the component, or PLANT_NONE: it has none.
uint32_t plant_measure_find(const struct plant *plant, uint32_t component, enum measure measure);

/// "1Y1:A1" of a terminal index, in @p buffer; returns buffer.
const char *
plant_terminal_name(const struct plant *plant, uint32_t terminal, char *buffer, uint32_t size);

const char *domain_word(enum domain domain);    ///< "electrical", ...
const char *trade_word(enum trade trade);       ///< "electrical", ...
const char *sense_word(enum sense sense);       ///< "look", ...
const char *measure_word(enum measure measure); ///< "temperature", ...

/// Frees the plant's arena; the plant itself lies in it. NULL is allowed.
void plant_destroy(struct plant *plant);

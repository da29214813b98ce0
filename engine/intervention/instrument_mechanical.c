// What is felt on a machine: vibration, lengths, tensions, forces, and its oil.
#include "engine/base/det_math.h"
#include "engine/intervention/instrument.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

// ---- Vibration, after ISO 20816 (10816) ----

/// Limits of zones A, B and C of a class of machines [m/s].
static const double zones[3][3] = {
    {0.71e-3, 1.8e-3, 4.5e-3}, // I: up to 15 kW
    {1.12e-3, 2.8e-3, 7.1e-3}, // II: up to 75 kW
    {1.4e-3, 2.8e-3, 4.5e-3},  // 15 to 300 kW on a rigid base
};

static const char *vibration_refusal(const struct hands *hands, const struct action *action)
{
    if (action->value < 0.0 || action->value > 3.0) {
        return "value";
    }
    bool envelope = meter_of(action) == METER_ENVELOPE;
    return needs_measure(hands, action, envelope ? MEASURE_ENVELOPE : MEASURE_VIBRATION);
}

static void envelope_read(struct hands *hands, struct observation *reading)
{
    (void)component_measure(hands, MEASURE_ENVELOPE, &reading->exact);
    instrument_show(hands, reading, reading->exact, 0.1, "");
}

static void vibration_read(struct hands *hands, struct outcome *outcome)
{
    struct observation *reading = instrument_reading(hands, outcome);
    if (meter_of(&hands->action) == METER_ENVELOPE) {
        envelope_read(hands, reading);
        return;
    }
    (void)component_measure(hands, MEASURE_VIBRATION, &reading->exact);
    uint32_t group = hands->action.value > 1.5 ? hands->action.value > 2.5 ? 2 : 1 : 0;
    double shown = instrument_shown(hands, reading->exact * 1e3, 0.1);
    shown = shown > 0.0 ? shown : 0.0;
    uint32_t zone = 0;
    while (zone < 3 && shown > zones[group][zone] * 1e3) {
        zone++;
    }
    char figure[64];
    const char letter[2] = {(char)('A' + zone), '\0'};
    show_number(hands, shown, 1, "mm/s", figure, sizeof figure);
    phrase_write(
        reading->shown, sizeof reading->shown, hands->language, PHRASE_ZONE, figure, letter);
}

const struct instrument_use vibration_use = {.refusal = vibration_refusal, .read = vibration_read};

// ---- Lengths ----

static enum measure length_of(enum meter meter)
{
    switch ((int)meter) {
    case METER_RUNOUT:
        return MEASURE_RUNOUT;
    case METER_MISALIGNMENT:
    case METER_LASER:
        return MEASURE_MISALIGNMENT;
    case METER_PLAY:
        return MEASURE_PLAY;
    case METER_BACKLASH:
        return MEASURE_BACKLASH;
    case METER_FEELER:
        return MEASURE_GAP;
    default:
        return MEASURE_DIMENSION;
    }
}

static const char *length_refusal(const struct hands *hands, const struct action *action)
{
    return needs_measure(hands, action, length_of(meter_of(action)));
}

// Something that runs cannot be measured so: hands->hazards says what it does to the hand.
static bool runs(const struct hands *hands, struct observation *reading)
{
    if (!hands_is_moving(hands, hands->component)) {
        return false;
    }
    reading->flags |= OBSERVATION_UNSAFE | OBSERVATION_OUT_OF_RANGE;
    text_copy(reading->shown, sizeof reading->shown, "---");
    return true;
}

static void length_read_in(struct hands *hands, struct outcome *outcome, double step)
{
    struct observation *reading = instrument_reading(hands, outcome);
    (void)component_measure(hands, length_of(meter_of(&hands->action)), &reading->exact);
    if (!runs(hands, reading)) {
        instrument_show(hands, reading, reading->exact * 1e3, step, "mm");
    }
}

static void length_read(struct hands *hands, struct outcome *outcome)
{
    length_read_in(hands, outcome, 0.01);
}

static void calliper_read(struct hands *hands, struct outcome *outcome)
{
    length_read_in(hands, outcome, meter_of(&hands->action) == METER_CALLIPER ? 0.02 : 0.01);
}

// The thickest leaf that goes in.
static void feeler_read(struct hands *hands, struct outcome *outcome)
{
    static const double leaf = 0.05; // [mm] from one leaf to the next
    struct observation *reading = instrument_reading(hands, outcome);
    (void)component_measure(hands, MEASURE_GAP, &reading->exact);
    if (!runs(hands, reading)) {
        double thickest = floor(reading->exact * 1e3 / leaf + 1e-6) * leaf;
        show_number(
            hands, thickest > 0.0 ? thickest : 0.0, 2, "mm", reading->shown, sizeof reading->shown);
    }
}

const struct instrument_use length_use = {.refusal = length_refusal, .read = length_read};
const struct instrument_use calliper_use = {.refusal = length_refusal, .read = calliper_read};
const struct instrument_use feeler_use = {.refusal = length_refusal, .read = feeler_read};

// ---- Belts ----

static const char *tension_refusal(const struct hands *hands, const struct action *action)
{
    const char *reason = needs_measure(hands, action, MEASURE_TENSION);
    if (reason == NULL && meter_of(action) == METER_BELT_HERTZ) {
        reason = needs_measure(hands, action, MEASURE_SPAN);
        reason = reason != NULL ? reason : needs_measure(hands, action, MEASURE_LINE_MASS);
    }
    return reason;
}

// A plucked span sounds at 1/(2 L) sqrt(T/m).
static void belt_hertz_read(struct hands *hands, struct outcome *outcome)
{
    struct observation *reading = instrument_reading(hands, outcome);
    double tension = 0.0;
    double span = 1.0;
    double mass = 1.0;
    (void)component_measure(hands, MEASURE_TENSION, &tension);
    (void)component_measure(hands, MEASURE_SPAN, &span);
    (void)component_measure(hands, MEASURE_LINE_MASS, &mass);
    bool strung = tension > 0.0 && span > 0.0 && mass > 0.0;
    reading->exact = strung ? sqrt(tension / mass) / (2.0 * span) : 0.0;
    if (!runs(hands, reading)) {
        instrument_show(hands, reading, reading->exact, 0.1, "Hz");
    }
}

static void newtons_read(struct hands *hands, struct outcome *outcome, enum measure measure)
{
    struct observation *reading = instrument_reading(hands, outcome);
    (void)component_measure(hands, measure, &reading->exact);
    if (!runs(hands, reading)) {
        instrument_show(hands, reading, reading->exact, 1.0, "N");
    }
}

static void belt_force_read(struct hands *hands, struct outcome *outcome)
{
    newtons_read(hands, outcome, MEASURE_TENSION);
}

const struct instrument_use belt_hertz_use = {.refusal = tension_refusal, .read = belt_hertz_read};
const struct instrument_use belt_force_use = {.refusal = tension_refusal, .read = belt_force_read};

// ---- Torque and pull ----

static const char *torque_refusal(const struct hands *hands, const struct action *action)
{
    bool setting = action->value >= 0.0 && action->value <= 1000.0;
    return setting ? needs_measure(hands, action, MEASURE_TIGHTNESS) : "value";
}

// Set to a torque: does it click before the screw turns? Without: the torque at which it gives.
static void torque_read(struct hands *hands, struct outcome *outcome)
{
    struct observation *reading = instrument_reading(hands, outcome);
    (void)component_measure(hands, MEASURE_TIGHTNESS, &reading->exact);
    if (runs(hands, reading)) {
        return;
    }
    double shown = instrument_shown(hands, reading->exact, 0.5);
    if (hands->action.value > 0.0) {
        phrase_write(reading->shown,
                     sizeof reading->shown,
                     hands->language,
                     shown >= hands->action.value ? PHRASE_CLICK : PHRASE_TURNS);
    } else {
        show_number(hands, shown, 1, "N·m", reading->shown, sizeof reading->shown);
    }
}

static const char *pull_refusal(const struct hands *hands, const struct action *action)
{
    return needs_measure(hands, action, MEASURE_FORCE);
}

static void pull_read(struct hands *hands, struct outcome *outcome)
{
    newtons_read(hands, outcome, MEASURE_FORCE);
}

const struct instrument_use torque_use = {.refusal = torque_refusal, .read = torque_read};
const struct instrument_use pull_use = {.refusal = pull_refusal, .read = pull_read};

// ---- Oil ----

static const double settled_classes = 2.0; // an oil that rests has dropped that much of its dirt
static const double circulates = 0.2e5;    // [Pa]

static const char *oil_refusal(const struct hands *hands, const struct action *action)
{
    return needs_measure(hands, action, MEASURE_OIL_CODE);
}

// Oil that is pumped or stirred.
static bool is_live(const struct hands *hands)
{
    const struct plant_component *owner = &hands->plant->components[hands->component];
    bool piped = false;
    for (uint32_t i = 0; i < owner->terminal_count; i++) {
        const struct plant_terminal *terminal = &hands->plant->terminals[owner->terminal_first + i];
        if (terminal->domain == DOMAIN_HYDRAULIC && terminal->node != PLANT_REFERENCE) {
            piped = true;
            if (fabs(sim_node(hands->sim, terminal->node)) > circulates) {
                return true;
            }
        }
    }
    return !piped && fabs(component_speed(hands, hands->component)) > 0.0;
}

static void oil_read(struct hands *hands, struct outcome *outcome)
{
    struct observation *reading = instrument_reading(hands, outcome);
    double water = 0.0;
    double colour = 1.0;
    (void)component_measure(hands, MEASURE_OIL_CODE, &reading->exact);
    (void)component_measure(hands, MEASURE_OIL_WATER, &water);
    (void)component_measure(hands, MEASURE_OIL_COLOUR, &colour);
    double seen = reading->exact - (is_live(hands) ? 0.0 : settled_classes);
    int middle = (int)instrument_shown(hands, seen, 1.0);
    char code[24];
    char share[64];
    char shade[64];
    (void)snprintf(code, sizeof code, "%d/%d/%d", middle + 3, middle, middle - 3);
    show_number(hands, water * 100.0, 2, "%", share, sizeof share);
    show_number(hands, colour, 1, "", shade, sizeof shade);
    phrase_write(
        reading->shown, sizeof reading->shown, hands->language, PHRASE_OIL, code, share, shade);
}

const struct instrument_use oil_use = {.refusal = oil_refusal, .read = oil_read};

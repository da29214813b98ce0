// Leaks and noises: foam, ultrasound, stethoscope.
#include "engine/base/det_math.h"
#include "engine/base/units.h"
#include "engine/intervention/instrument.h"

#include <math.h>
#include <string.h>

static const double leak_seen = 0.05 / 60000.0;  // [m³/s ANR] 0.05 l/min
static const double leak_blown = 20.0 / 60000.0; // 20 l/min blow the foam away
static const double leak_heard = 0.01 / 60000.0; // by the ultrasound detector
static const double one_litre = 1.0 / 60000.0;   // [m³/s], 40 dB at one metre
static const double decibels_there = 40.0;
static const double quiet = 30.0; // [dB] of a part that makes no noise of its own

// Flow to the atmosphere through a conductance, ISO 6358 with b = 0.5, at the reference temperature.
static double to_atmosphere(double conductance, double pressure)
{
    const double critical_ratio = 0.5;
    double ratio = UNITS_ATMOSPHERE_PA / pressure;
    if (conductance <= 0.0 || ratio >= 1.0) {
        return 0.0;
    }
    double x = ratio > critical_ratio ? (ratio - critical_ratio) / (1.0 - critical_ratio) : 0.0;
    return conductance * pressure * sqrt(1.0 - x * x);
}

// Conductance of the opening to the atmosphere that a law stands for, and where; 0 if it has none.
static double opening_of(const struct hands *hands, const struct plant_law *law, uint32_t *node)
{
    if (strcmp(law->law, "leak") == 0) {
        *node = law_node(hands, law, 0);
        return sim_parameter(hands->sim, law->parameter_first);
    }
    if (strcmp(law->law, "cylinder") == 0 && law->parameter_count > 6) { // the rod's seal
        *node = law_node(hands, law, 1);
        return sim_parameter(hands->sim, law->parameter_first + 6);
    }
    return 0.0;
}

double leak_flow(const struct hands *hands, uint32_t component)
{
    const struct plant_component *owner = &hands->plant->components[component];
    uint32_t told = plant_measure_find(hands->plant, component, MEASURE_LEAK);
    if (told != PLANT_NONE && sim_present(hands->sim, component)) {
        return sim_expression(hands->sim, &hands->plant->measures[told].value);
    }
    double flow = 0.0;
    for (uint32_t i = 0; i < owner->law_count && sim_present(hands->sim, component); i++) {
        uint32_t node = PLANT_NONE;
        double opening = opening_of(hands, &hands->plant->laws[owner->law_first + i], &node);
        if (node < hands->plant->node_count) {
            flow += to_atmosphere(opening, sim_node(hands->sim, node));
        }
    }
    return flow;
}

void spray_read(struct hands *hands, struct outcome *outcome)
{
    struct observation *sense = outcome_add(
        outcome, OBSERVATION_SENSE, hands->plant->components[hands->component].ref, "", "spray");
    sense->exact = leak_flow(hands, hands->component);
    enum phrase phrase = sense->exact > leak_blown  ? PHRASE_BIG_BUBBLES
                         : sense->exact > leak_seen ? PHRASE_BUBBLES
                                                    : PHRASE_NO_BUBBLES;
    phrase_write(sense->shown, sizeof sense->shown, hands->language, phrase);
}

// Level of a leak at one metre: 40 dB at 1 l/min, 20 dB a decade.
static double leak_level(double flow)
{
    double decades = det_log(flow / one_litre) / det_log(10.0);
    return decibels_there + 20.0 * decades;
}

static void ultrasound_read(struct hands *hands, struct outcome *outcome)
{
    struct observation *reading = instrument_reading(hands, outcome);
    double flow = leak_flow(hands, hands->component);
    reading->exact = flow;
    double level = flow > leak_heard ? leak_level(flow) : 0.0;
    instrument_show(hands, reading, level, 1.0, "dB");
}

static void stethoscope_read(struct hands *hands, struct outcome *outcome)
{
    struct observation *reading = instrument_reading(hands, outcome);
    double level = quiet;
    (void)component_measure(hands, MEASURE_NOISE, &level);
    reading->exact = level;
    instrument_show(hands, reading, level, 1.0, "dB");
    bool present = sim_present(hands->sim, hands->component);
    uint32_t row = present ? hands_sense(hands, hands->component, SENSE_LISTEN) : PLANT_NONE;
    struct observation *heard = outcome_add(outcome,
                                            OBSERVATION_SENSE,
                                            hands->plant->components[hands->component].ref,
                                            "",
                                            sense_word(SENSE_LISTEN));
    if (row == PLANT_NONE) {
        phrase_write(heard->shown, sizeof heard->shown, hands->language, PHRASE_NOTHING);
    } else {
        text_copy(heard->shown,
                  sizeof heard->shown,
                  bilingual_pick(hands->plant->senses[row].text, hands->language));
    }
}

const struct instrument_use ultrasound_use = {.read = ultrasound_read};
const struct instrument_use stethoscope_use = {.read = stethoscope_read};

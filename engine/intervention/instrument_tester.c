// The two-pole voltage tester: lamps at steps of voltage, and a button that loads the circuit.
#include "engine/intervention/instrument.h"

#include <math.h>
#include <string.h>

static const double tester_resistance = 200e3; // [ohm]
static const double loz_resistance = 7e3;      // [ohm] with its button held
static const double lights_from = 0.85;        // of a step

void tester_touch(struct hands *hands)
{
    bool loz = strcmp(hands->action.mode, "loz") == 0;
    sim_instrument(
        hands->sim,
        SLOT_PROBES,
        &(struct sim_instrument){.terminal_a = hands->terminals[0],
                                 .terminal_b = hands->terminals[1],
                                 .resistance = loz ? loz_resistance : tester_resistance});
    hands->measuring.slots = 1;
}

void tester_read(struct hands *hands, struct outcome *outcome)
{
    static const double steps[] = {12.0, 24.0, 50.0, 120.0, 230.0, 400.0, 690.0};
    double direct = fabs(direct_between(hands));
    double alternating = alternating_between(hands);
    double value = direct > alternating ? direct : alternating;
    double lit = 0.0;
    for (uint32_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        lit = value >= lights_from * steps[i] ? steps[i] : lit;
    }
    struct observation *reading = outcome_add(outcome,
                                              OBSERVATION_TESTER,
                                              hands->action.on,
                                              hands->action.with,
                                              lit > 0.0 ? "live" : "dead");
    reading->exact = value;
    show_number(hands, lit, 0, "V", reading->shown, sizeof reading->shown);
}

void tester_prove(struct hands *hands, struct outcome *outcome)
{
    struct observation *reading = outcome_add(outcome, OBSERVATION_TESTER, "", "", "ok");
    hands->tester_proved = true;
    phrase_write(reading->shown, sizeof reading->shown, hands->language, PHRASE_TESTER_OK);
}

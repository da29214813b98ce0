// Pressure gauges of several ranges, for air and for oil, on couplings and mini test points; and the
// flow meter that is put into a tube or a hose.
#include "engine/base/units.h"
#include "engine/intervention/instrument.h"

#include <math.h>

static const double gauge_class = 0.016; // of the full scale
static const double air_default = 10.0;  // [bar]
static const double oil_default = 250.0; // [bar]
static const double needle_rests = 0.05; // of the full scale, under which it lies on its pin
static const double bursts_above = 2.0;  // times the full scale
static const double strains_above = 1.3; // times the full scale: the element stays bent
static const double air_inside = 5e-6;   // [m³]
static const double air_bore = 2e-10;    // [m³/(s·Pa)]: 0.3 s to follow
static const double air_opening = 1e-8;  // [m³/(s·Pa)] of one that has burst
static const double oil_hose = 20e-6;    // [m³] hose DN2, empty when it is put on
static const double oil_bore = 6.7e-12;  // [m³/(s·Pa)]: it fills in 0.3 s at 100 bar
static const double oil_opening = 1e-7;  // [m³/(s·sqrt(Pa))] of one that has burst
static const double litre_per_minute = 1.0 / 60000.0; // [m³/s]
static const double air_meter = 8e-8;                 // C of the air flow meter [m³/(s·Pa)]
static const double oil_meter = 8.93e11;              // 0.3 bar at 11 l/min [Pa/(m³/s)²]
static const double hose_bears = 400e5; // [Pa] before the meter, its load valve closed

// ---- Where ----

// The point a gauge is put on: a terminal, or a component with a single one of air or oil.
static uint32_t gauge_terminal(const struct hands *hands, const char *name)
{
    uint32_t terminal = plant_terminal_find(hands->plant, name);
    uint32_t component = plant_component_find(hands->plant, name);
    if (terminal != PLANT_NONE || component == PLANT_NONE) {
        return terminal;
    }
    const struct plant_component *owner = &hands->plant->components[component];
    for (uint32_t i = 0; i < owner->terminal_count; i++) {
        enum domain domain = hands->plant->terminals[owner->terminal_first + i].domain;
        if (domain == DOMAIN_PNEUMATIC || domain == DOMAIN_HYDRAULIC) {
            return owner->terminal_first + i;
        }
    }
    return PLANT_NONE;
}

// A port takes a gauge if it, or what is joined to it, has a coupling for one, or is a gauge.
static bool takes_gauge(const struct hands *hands, uint32_t terminal)
{
    const struct plant *plant = hands->plant;
    uint32_t node = plant->terminals[terminal].node;
    for (uint32_t i = 0; i < plant->terminal_count; i++) {
        const struct plant_terminal *other = &plant->terminals[i];
        const struct plant_component *owner = &plant->components[other->component];
        bool same = i == terminal || (other->node == node && node != PLANT_REFERENCE);
        if (same && ((owner->flags & PLANT_TEST_POINT) != 0 || owner->display_count > 0)) {
            return true;
        }
    }
    return false;
}

const char *gauge_refusal(const struct hands *hands, const struct action *action)
{
    uint32_t terminal = gauge_terminal(hands, action->on);
    if (terminal == PLANT_NONE) {
        return "no_such_terminal";
    }
    enum domain domain = hands->plant->terminals[terminal].domain;
    if (domain != DOMAIN_PNEUMATIC && domain != DOMAIN_HYDRAULIC) {
        return "other_domain";
    }
    if (action->value < 0.0 || action->value > 1000.0) {
        return "value";
    }
    return takes_gauge(hands, terminal) ? NULL : "no_test_point";
}

// ---- Gauges ----

static bool is_oil(const struct hands *hands)
{
    uint32_t terminal = gauge_terminal(hands, hands->action.on);
    return hands->plant->terminals[terminal].domain == DOMAIN_HYDRAULIC;
}

static double full_scale(const struct hands *hands)
{
    double bar = hands->action.value > 0.0 ? hands->action.value
                 : is_oil(hands)           ? oil_default
                                           : air_default;
    return bar * 1e5;
}

static void put_gauge(struct hands *hands, double opening)
{
    bool oil = is_oil(hands);
    sim_instrument(hands->sim,
                   SLOT_PROBES,
                   &(struct sim_instrument){.kind = SIM_GAUGE,
                                            .terminal_a = gauge_terminal(hands, hands->action.on),
                                            .terminal_b = PLANT_NONE,
                                            .volume = oil ? oil_hose : air_inside,
                                            .conductance = oil ? oil_bore : air_bore,
                                            .opening = opening});
    hands->measuring.slots = 1;
}

static void gauge_touch(struct hands *hands)
{
    put_gauge(hands, 0.0);
}

static double gauge_pressure(const struct hands *hands)
{
    double pressure = sim_instrument_pressure(hands->sim, SLOT_PROBES);
    return is_oil(hands) ? pressure : pressure - UNITS_ATMOSPHERE_PA;
}

static void gauge_sample(struct hands *hands)
{
    struct measuring *measuring = &hands->measuring;
    double pressure = gauge_pressure(hands);
    measuring->worst = pressure > measuring->worst ? pressure : measuring->worst;
    if (!measuring->burst && pressure > bursts_above * full_scale(hands)) {
        measuring->burst = true;
        put_gauge(hands, is_oil(hands) ? oil_opening : air_opening);
    }
}

static void tell_burst(struct hands *hands, struct outcome *outcome, struct observation *reading)
{
    instrument_breaks(hands,
                      outcome,
                      reading,
                      "burst",
                      (struct hazard){.kind = is_oil(hands) ? "oil_jet" : "jet",
                                      .barrier = "range",
                                      .severity = is_oil(hands) ? 2 : 1});
}

// The needle lies on its pin without pressure: the class is an error of a needle in its scale.
static double needle(const struct hands *hands, double pressure, double full)
{
    double share = pressure / (needle_rests * full);
    double class_error = hands->errors[METER_BAR].offset * gauge_class * full;
    double error = class_error * (share > 1.0 ? 1.0 : share > 0.0 ? share : 0.0);
    double step = full / 200.0; // half of one of a hundred divisions
    double shown = floor((pressure + error) / step + 0.5) * step;
    return shown < 0.0 ? 0.0 : shown > full ? full : shown;
}

static void gauge_read(struct hands *hands, struct outcome *outcome)
{
    struct observation *reading = instrument_reading(hands, outcome);
    double full = full_scale(hands);
    bool strained = hands->measuring.worst > strains_above * full;
    bool broken = instrument_is_broken(hands);
    reading->exact = gauge_pressure(hands);
    double shown = broken || strained ? 0.0 : needle(hands, reading->exact, full);
    if (reading->exact > full) {
        reading->flags |= OBSERVATION_OUT_OF_RANGE;
    }
    show_number(hands,
                shown / 1e5,
                decimals_of(full / 200e5),
                "bar",
                reading->shown,
                sizeof reading->shown);
    if (broken) {
        instrument_show_broken(hands, reading);
    } else if (hands->measuring.burst) {
        tell_burst(hands, outcome, reading);
    } else if (strained) {
        instrument_breaks(hands,
                          outcome,
                          reading,
                          "overpressure",
                          (struct hazard){.kind = "gauge", .barrier = "range", .severity = 1});
    }
}

const struct instrument_use gauge_use = {.touch = gauge_touch,
                                         .sample = gauge_sample,
                                         .read = gauge_read,
                                         .touch_ticks = 3000,
                                         .sample_ticks = 10};

// ---- Flow ----

static bool line_is_oil(const struct hands *hands, uint32_t line)
{
    uint32_t terminal = sim_end(hands->sim, line, 1);
    return hands->plant->terminals[terminal].domain == DOMAIN_HYDRAULIC;
}

static const char *flow_refusal(const struct hands *hands, const struct action *action)
{
    (void)hands;
    return action->value < 0.0 || action->value > 99.0 ? "value" : NULL;
}

static void flow_touch(struct hands *hands)
{
    uint32_t line = instrument_line(hands, &hands->action);
    double open = 1.0 - 0.01 * hands->action.value;
    struct sim_instrument meter = {.kind = SIM_IN_LINE,
                                   .connection = line,
                                   .end = 1,
                                   .resistance = oil_meter / (open * open),
                                   .conductance = air_meter * open,
                                   .volume = air_inside};
    instrument_leave(hands, line, 1);
    sim_instrument(hands->sim, SLOT_LEFT, &meter);
}

static void flow_sample(struct hands *hands)
{
    double pressure = sim_instrument_pressure(hands->sim, SLOT_LEFT);
    struct measuring *measuring = &hands->measuring;
    measuring->worst = pressure > measuring->worst ? pressure : measuring->worst;
}

static void flow_read(struct hands *hands, struct outcome *outcome)
{
    bool oil = line_is_oil(hands, instrument_line(hands, &hands->action));
    struct observation *reading = instrument_reading(hands, outcome);
    reading->exact = sim_instrument_flow(hands->sim, SLOT_LEFT);
    double air_share = oil ? 1.0 : 2.0; // the meter for air has twice the error of that for oil
    double value = reading->exact / litre_per_minute;
    value *= 1.0 + (air_share - 1.0) * hands->errors[METER_FLOW].gain;
    instrument_show(hands, reading, value, 0.1, "l/min");
    if (oil && hands->measuring.worst > hose_bears) {
        instrument_breaks(hands,
                          outcome,
                          reading,
                          "burst",
                          (struct hazard){.kind = "oil_jet", .barrier = "relief", .severity = 2});
    }
}

const struct instrument_use flow_use = {.refusal = flow_refusal,
                                        .touch = flow_touch,
                                        .sample = flow_sample,
                                        .read = flow_read,
                                        .touch_ticks = 5000,
                                        .sample_ticks = 50};

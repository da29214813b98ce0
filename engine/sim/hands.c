#include "engine/base/assert.h"
#include "engine/laws/pneumatic/air.h"
#include "engine/sim/internal.h"

#include <string.h>

// What hands do to the line. Each change first brings every island up to the present.

static void set_control(struct sim *sim, uint32_t signal, double value)
{
    sim->mirror_valid = false;
    sim->board.next[signal] = value;
    sim->board.dirty[sim->board.dirty_count++] = signal;
    step_commit_signals(sim);
}

void sim_control(struct sim *sim, uint32_t signal, double value)
{
    ASSERT(signal < sim->plant->signal_count);
    ASSERT(sim->plant->signals[signal].control);
    if (sim->board.now[signal] != value) {
        set_control(sim, signal, value);
    }
}

// ---- parameters ----

void wake_component(struct sim *sim, uint32_t component)
{
    const struct plant_component *owner = &sim->plant->components[component];
    for (uint32_t i = 0; i < owner->law_count; i++) {
        uint32_t law = owner->law_first + i;
        wake_law(sim, WAKE_BEGIN, law);
        wake_law(sim, WAKE_END, law);
        step_touch_law(sim, law);
    }
}

static uint32_t component_of_parameter(const struct plant *plant, uint32_t parameter)
{
    for (uint32_t law = 0; law < plant->law_count; law++) {
        uint32_t first = plant->laws[law].parameter_first;
        if (parameter >= first && parameter < first + plant->laws[law].parameter_count) {
            return plant->laws[law].component;
        }
    }
    return PLANT_NONE;
}

void sim_set_parameter(struct sim *sim, uint32_t parameter, double value)
{
    ASSERT(parameter < sim->plant->parameter_count);
    uint32_t component = component_of_parameter(sim->plant, parameter);
    ASSERT(component != PLANT_NONE);
    step_catch_up(sim);
    sim->state.set[parameter] = 1;
    sim->state.set_values[parameter] = value;
    overlay_refresh(sim, component);
}

// ---- parts ----

// After a change of what is joined: all islands are solved anew.
static void rebuild(struct sim *sim)
{
    topology_build(sim);
    uint32_t count = network_island_count(sim->network);
    memset(sim->state.islands, 0, sim->island_room * sizeof(*sim->state.islands));
    for (uint32_t i = 0; i < count; i++) {
        sim->state.islands[i].last_tick = sim->state.header->tick;
        sim->state.islands[i].touched = 1;
    }
    for (uint32_t law = 0; law < sim->plant->law_count; law++) {
        wake_law(sim, WAKE_END, law);
    }
}

// What an absent part says: nothing. Positions stay where they are.
static void silence(struct sim *sim, uint32_t component)
{
    const struct plant *plant = sim->plant;
    const struct plant_component *owner = &plant->components[component];
    for (uint32_t i = 0; i < owner->law_count; i++) {
        uint32_t law = owner->law_first + i;
        const struct law *kind = sim->laws[law];
        bool speaks = kind->nodes[0].name == NULL || kind->nodes[0].domain == DOMAIN_ELECTRICAL;
        for (uint32_t k = 0; speaks && k < plant->laws[law].write_count; k++) {
            if (plant->laws[law].writes[k] != PLANT_NONE) {
                element_write(&sim->elements[law], k, 0.0);
            }
        }
    }
    step_commit_signals(sim);
}

void sim_remove(struct sim *sim, uint32_t component)
{
    ASSERT(component < sim->plant->component_count);
    if (!sim->state.present[component]) {
        return;
    }
    step_catch_up(sim);
    sim->state.present[component] = 0;
    silence(sim, component);
    rebuild(sim);
}

static void start_part(struct sim *sim, uint32_t component)
{
    const struct plant_component *owner = &sim->plant->components[component];
    for (uint32_t i = 0; i < owner->law_count; i++) {
        struct element *element = &sim->elements[owner->law_first + i];
        if (element->type->state_count > 0) {
            memset(element->state, 0, element->type->state_count * sizeof(double));
        }
        if (element->type->start != NULL) {
            element->type->start(element);
        }
        network_touch(sim->network, owner->law_first + i);
    }
    step_commit_signals(sim);
}

void sim_fit(struct sim *sim, uint32_t component, uint32_t spare)
{
    const struct plant *plant = sim->plant;
    ASSERT(component < plant->component_count);
    ASSERT(spare == PLANT_NONE ||
           (spare < plant->variant_count && plant->variants[spare].kind == PLANT_SPARE &&
            plant->variants[spare].component == component));
    step_catch_up(sim);
    const struct plant_component *owner = &plant->components[component];
    faults_leave(sim, component);
    for (uint32_t i = 0; i < owner->law_count; i++) {
        const struct plant_law *law = &plant->laws[owner->law_first + i];
        memset(sim->state.set + law->parameter_first, 0, law->parameter_count);
        memset(
            sim->state.set_values + law->parameter_first, 0, law->parameter_count * sizeof(double));
    }
    sim->state.parts[component] = spare;
    sim->state.present[component] = 1;
    sim->state.secured[component] &= (uint8_t)~SECURED_CAPPED;
    rebuild(sim);
    overlay_refresh(sim, component);
    start_part(sim, component);
}

void sim_connect(struct sim *sim, uint32_t component, uint32_t end, uint32_t terminal)
{
    const struct plant *plant = sim->plant;
    ASSERT(component < plant->component_count && end < 2);
    ASSERT(plant->components[component].flags & PLANT_CONNECTION);
    ASSERT(terminal == PLANT_NONE || terminal < plant->terminal_count);
    if (sim->state.ends[2 * component + end] == terminal) {
        return;
    }
    step_catch_up(sim);
    sim->state.ends[2 * component + end] = terminal;
    rebuild(sim);
    wake_component(sim, component);
}

static void secure(struct sim *sim, uint32_t component, uint8_t bit, bool on)
{
    ASSERT(component < sim->plant->component_count);
    uint8_t *bits = &sim->state.secured[component];
    if (((*bits & bit) != 0) == on) {
        return;
    }
    step_catch_up(sim);
    *bits = (uint8_t)(on ? *bits | bit : *bits & ~bit);
    rebuild(sim);
}

void sim_prop(struct sim *sim, uint32_t component, bool propped)
{
    secure(sim, component, SECURED_PROPPED, propped);
}

void sim_cap(struct sim *sim, uint32_t component, bool capped)
{
    secure(sim, component, SECURED_CAPPED, capped);
}

void sim_instrument(struct sim *sim, uint32_t slot, const struct sim_instrument *instrument)
{
    ASSERT(slot < SIM_INSTRUMENTS_MAX);
    ASSERT(instrument->kind == SIM_GAUGE || instrument->resistance >= 0.0);
    step_catch_up(sim);
    bool in_line = instrument->kind == SIM_IN_LINE;
    ASSERT(!in_line ||
           (instrument->connection < sim->plant->component_count && instrument->end < 2));
    uint32_t *places = &sim->state.probes[(size_t)INSTRUMENT_PLACES * slot];
    places[PLACE_A] = in_line ? PLANT_NONE : instrument->terminal_a;
    places[PLACE_B] = instrument->kind == SIM_BETWEEN ? instrument->terminal_b : PLANT_NONE;
    places[PLACE_CONNECTION] = in_line ? instrument->connection : PLANT_NONE;
    places[PLACE_END] = in_line ? instrument->end : 0;
    double *p = &sim->state.instruments[(size_t)INSTRUMENT_PARAMETERS * slot];
    p[INSTRUMENT_RESISTANCE] = instrument->resistance;
    p[INSTRUMENT_SOURCE] = instrument->source_voltage;
    p[INSTRUMENT_CAPACITANCE] = instrument->capacitance;
    p[INSTRUMENT_LIMIT] = instrument->current_limit;
    p[INSTRUMENT_VOLUME] = instrument->volume;
    p[INSTRUMENT_CONDUCTANCE] = instrument->conductance;
    if (p[INSTRUMENT_OPENING] == instrument->opening) { // else the gauge that is on has burst
        sim->state.unknowns[sim->own[slot][DOMAIN_PNEUMATIC]] = AIR_ATMOSPHERE;
        sim->state.unknowns[sim->own[slot][DOMAIN_HYDRAULIC]] = 0.0;
    }
    p[INSTRUMENT_OPENING] = instrument->opening;
    p[INSTRUMENT_KIND] = (double)instrument->kind;
    rebuild(sim);
}

void sim_force(struct sim *sim, bool output, uint32_t index, int value)
{
    const struct program *program = &sim->plant->program;
    ASSERT(index < (output ? program->output_count : program->input_count));
    ASSERT(value >= -1 && value <= 1);
    int8_t *forced = output ? sim->control.forced_outputs : sim->control.forced_inputs;
    forced[index] = (int8_t)value;
    sim->control.flags[CONTROL_QUIET] = 0;
    sim->mirror_valid = false;
}

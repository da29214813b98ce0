#include "engine/base/assert.h"
#include "engine/sim/internal.h"

#include <math.h>

// What can be read. On the fast path an island may be behind the line's time, since nothing happens in
// it: whoever looks is shown a copy that has been brought up to date, so that looking changes no bit.

static bool anything_lags(const struct sim *sim)
{
    for (uint32_t i = 0; i < network_island_count(sim->network); i++) {
        if (step_lags(sim, i)) {
            return true;
        }
    }
    return false;
}

static struct sim *bring_up_to_date(struct sim *sim)
{
    if (!sim->mirror_valid) {
        if (sim->mirror == NULL) {
            sim->mirror = sim_copy(sim);
        } else {
            sim_restore(sim->mirror, sim->block);
        }
        step_look(sim->mirror);
        sim->mirror_valid = true;
    }
    return sim->mirror;
}

void sim_glance(struct sim *sim, bool on)
{
    sim->glancing = on;
}

// NOLINTBEGIN(performance-no-int-to-ptr): the mirror is no state, whoever looks may make it

// The line as it is now.
static const struct sim *present(const struct sim *sim)
{
    return !sim->glancing && anything_lags(sim) ? bring_up_to_date((struct sim *)(uintptr_t)sim)
                                                : sim;
}

// The same, with the current of every conductor: the line itself keeps those that its laws want.
static const struct sim *present_with_currents(const struct sim *sim)
{
    bool all = sim->path == SIM_REFERENCE;
    return all ? sim : bring_up_to_date((struct sim *)(uintptr_t)sim);
}

// NOLINTEND(performance-no-int-to-ptr)

double sim_node(const struct sim *sim, uint32_t node)
{
    sim = present(sim);
    if (node >= sim->plant->node_count) {
        return 0.0;
    }
    return sim->state.unknowns[node];
}

struct phasor sim_node_phasor(const struct sim *sim, uint32_t node)
{
    sim = present(sim);
    if (node >= sim->plant->node_count) {
        return (struct phasor){0.0, 0.0};
    }
    const double *value = &sim->state.unknowns[sim->plant->node_count + 2 * node];
    return (struct phasor){value[0], value[1]};
}

double sim_instrument_current(const struct sim *sim, uint32_t slot)
{
    ASSERT(slot < SIM_INSTRUMENTS_MAX);
    sim = present_with_currents(sim);
    return sim->state.unknowns[sim->instruments[slot].branches[LAYER_DC]];
}

struct phasor sim_instrument_phasor(const struct sim *sim, uint32_t slot)
{
    ASSERT(slot < SIM_INSTRUMENTS_MAX);
    sim = present_with_currents(sim);
    const double *value = &sim->state.unknowns[sim->instruments[slot].branches[LAYER_AC]];
    return (struct phasor){value[0], value[1]};
}

// Domain of what an instrument is on; DOMAIN_COUNT if on nothing.
static enum domain domain_of(const struct sim *sim, uint32_t slot)
{
    const uint32_t *places = &sim->state.probes[(size_t)INSTRUMENT_PLACES * slot];
    uint32_t terminal = instrument_terminal(sim, places);
    return terminal == PLANT_NONE ? DOMAIN_COUNT : sim->plant->terminals[terminal].domain;
}

double sim_instrument_pressure(const struct sim *sim, uint32_t slot)
{
    ASSERT(slot < SIM_INSTRUMENTS_MAX);
    sim = present(sim);
    enum domain domain = domain_of(sim, slot);
    return domain == DOMAIN_COUNT ? 0.0 : sim->state.unknowns[sim->own[slot][domain]];
}

double sim_instrument_flow(const struct sim *sim, uint32_t slot)
{
    ASSERT(slot < SIM_INSTRUMENTS_MAX);
    sim = present(sim);
    const struct element *element = &sim->instruments[slot];
    enum domain domain = domain_of(sim, slot);
    if (domain == DOMAIN_HYDRAULIC) {
        return sim->state.unknowns[element->branches[LAYER_FLOW]];
    }
    return domain == DOMAIN_PNEUMATIC ? instrument_air_flow(element) : 0.0;
}

struct sim_current sim_component_current(const struct sim *sim, uint32_t component)
{
    ASSERT(component < sim->plant->component_count);
    sim = present_with_currents(sim);
    const struct plant_component *owner = &sim->plant->components[component];
    struct sim_current current = {0};
    if (!sim->state.present[component]) {
        return current;
    }
    for (uint32_t i = 0; i < owner->law_count; i++) {
        const struct element *element = &sim->elements[owner->law_first + i];
        const struct element_layer *layers = element->type->layers;
        if (layers[LAYER_DC].branch_count > 0) {
            current.direct = element_branch(element, LAYER_DC, 0);
        }
        if (layers[LAYER_AC].branch_count > 0) {
            const double *value = &sim->state.unknowns[element->branches[LAYER_AC]];
            current.alternating = (struct phasor){value[0], value[1]};
        }
        if (layers[LAYER_DC].branch_count + layers[LAYER_AC].branch_count > 0) {
            break;
        }
    }
    return current;
}

struct sim_alternating sim_node_alternating(const struct sim *sim, uint32_t node)
{
    uint32_t count = sim->plant->node_count;
    if (node >= count) {
        return (struct sim_alternating){0};
    }
    uint32_t island = network_island_of(sim->network, count + 2 * node);
    if (island == PLANT_NONE) {
        return (struct sim_alternating){0};
    }
    struct sim_alternating found = {.driven = true};
    found.frequency = network_island_frequency(sim->network, island, &found.own);
    return found;
}

bool sim_node_direct(const struct sim *sim, uint32_t node)
{
    return node >= sim->plant->node_count || network_island_of(sim->network, node) != PLANT_NONE;
}

double sim_signal(const struct sim *sim, uint32_t signal)
{
    ASSERT(signal < sim->plant->signal_count);
    sim = present(sim);
    return sim->state.signals[signal];
}

const struct expression_context *sim_context(const struct sim *sim)
{
    sim = present(sim);
    return &sim->context;
}

double sim_expression(const struct sim *sim, const struct expression *expression)
{
    sim = present(sim);
    return expression_evaluate(expression, &sim->context);
}

double sim_parameter(const struct sim *sim, uint32_t parameter)
{
    ASSERT(parameter < sim->plant->parameter_count);
    return sim->state.parameters[parameter];
}

uint32_t sim_mechanism(const struct sim *sim, uint32_t component)
{
    ASSERT(component < sim->plant->component_count);
    const struct plant_component *owner = &sim->plant->components[component];
    for (uint32_t i = 0; i < owner->terminal_count; i++) {
        const struct plant_terminal *terminal = &sim->plant->terminals[owner->terminal_first + i];
        if ((terminal->domain == DOMAIN_TRANSLATION || terminal->domain == DOMAIN_ROTATION) &&
            terminal->node != PLANT_REFERENCE) {
            return terminal->node;
        }
    }
    return PLANT_NONE;
}

bool sim_propped(const struct sim *sim, uint32_t component)
{
    ASSERT(component < sim->plant->component_count);
    return sim->state.secured[component] & SECURED_PROPPED;
}

bool sim_capped(const struct sim *sim, uint32_t component)
{
    ASSERT(component < sim->plant->component_count);
    return sim->state.secured[component] & SECURED_CAPPED;
}

// How far the weight on a slide can go; it writes its position as its first state.
static double drop_of_slide(const struct element *slide)
{
    enum { MINIMUM = 1, MAXIMUM = 2, WEIGHT = 5, DETACHED = 6 };
    const double *p = slide->parameters;
    if (p[WEIGHT] == 0.0 || p[DETACHED] >= 0.5) {
        return 0.0;
    }
    double position = slide->state[0];
    return p[WEIGHT] > 0.0 ? p[MAXIMUM] - position : position - p[MINIMUM];
}

static double drop_of(const struct sim *sim, uint32_t law)
{
    const struct element *element = &sim->elements[law];
    if (sim->laws[law]->nodes[0].domain == DOMAIN_ROTATION) { // a weight on a shaft
        return element->parameters[0] != 0.0 ? HUGE_VAL : 0.0;
    }
    return drop_of_slide(element);
}

double sim_drop(const struct sim *sim, uint32_t component)
{
    sim = present(sim);
    uint32_t node = sim_mechanism(sim, component);
    double most = 0.0;
    for (uint32_t i = 0; i < sim->weight_count && node != PLANT_NONE; i++) {
        const struct plant_law *row = &sim->plant->laws[sim->weights[i]];
        if (row->nodes[0] == node && sim->state.present[row->component]) {
            double drop = drop_of(sim, sim->weights[i]);
            most = drop > most ? drop : most;
        }
    }
    return most;
}

bool sim_present(const struct sim *sim, uint32_t component)
{
    ASSERT(component < sim->plant->component_count);
    return sim->state.present[component];
}

uint32_t sim_end(const struct sim *sim, uint32_t component, uint32_t end)
{
    ASSERT(component < sim->plant->component_count && end < 2);
    return sim->state.ends[2 * component + end];
}

uint32_t sim_part(const struct sim *sim, uint32_t component)
{
    ASSERT(component < sim->plant->component_count);
    return sim->state.parts[component];
}

struct sim_plc sim_plc(const struct sim *sim)
{
    const struct control *control = &sim->control;
    return (struct sim_plc){
        .running = control->flags[CONTROL_RUNNING],
        .inputs = control->inputs,
        .outputs = control->outputs,
        .steps = control->steps,
        .step_times = control->step_times,
        .memories = control->memories,
        .analogs = control->analogs,
        .messages = control->messages,
        .forced_inputs = control->forced_inputs,
        .forced_outputs = control->forced_outputs,
    };
}

struct sim_statistics sim_statistics(const struct sim *sim)
{
    struct network_statistics network = network_statistics(sim->network);
    return (struct sim_statistics){
        .steps = sim->steps,
        .newton_iterations = network.iterations,
        .newton_failures = network.failures,
        .factorisations = network.factorisations,
        .rejections = network.rejections,
        .fallbacks = network.fallbacks,
        .ticks_skipped = sim->ticks_skipped,
        .solves = network.solves,
        .island_steps = sim->island_steps,
        .island_steps_slept = sim->island_steps_slept,
        .islands = network_island_count(sim->network),
        .unknowns = network_unknown_count(sim->network),
        .laws = sim->plant->law_count,
    };
}

#include "engine/sim/sim.h"

#include "engine/base/assert.h"
#include "engine/base/hash.h"
#include "engine/laws/pneumatic/air.h"
#include "engine/sim/internal.h"

#include <stdlib.h>
#include <string.h>

// Creation, layout of the block, snapshots, and what can be read.

// ---- checks ----

static const char *law_place(const struct plant *plant, uint32_t law)
{
    uint32_t component = plant->laws[law].component;
    return component < plant->component_count ? plant->components[component].ref : "plant";
}

static enum status
check_nodes(const struct plant *plant, uint32_t index, const struct law *law, struct error *error)
{
    const struct plant_law *wanted = &plant->laws[index];
    const char *place = law_place(plant, index);
    if (!law_node_count_allowed(law, wanted->node_count)) {
        return error_set(error,
                         STATUS_SYNTAX,
                         place,
                         "law \"%s\" cannot have %u nodes",
                         wanted->law,
                         wanted->node_count);
    }
    for (uint32_t i = 0; i < wanted->node_count; i++) {
        uint32_t node = wanted->nodes[i];
        if (node >= plant->node_count) {
            bool known = node == PLANT_REFERENCE || node == PLANT_END_0 || node == PLANT_END_1;
            if (!known) {
                return error_set(
                    error, STATUS_SYNTAX, place, "law \"%s\": node %u is missing", wanted->law, i);
            }
        } else if (plant->nodes[node].domain != law->nodes[i].domain) {
            return error_set(error,
                             STATUS_SYNTAX,
                             place,
                             "law \"%s\": node \"%s\" is %s, %s is wanted",
                             wanted->law,
                             plant->nodes[node].name,
                             domain_word(plant->nodes[node].domain),
                             domain_word(law->nodes[i].domain));
        }
    }
    return STATUS_OK;
}

static enum status check_law(const struct plant *plant, uint32_t index, struct error *error)
{
    const struct plant_law *wanted = &plant->laws[index];
    const char *place = law_place(plant, index);
    const struct law *law = law_find(wanted->law);
    if (law == NULL) {
        return error_set(error, STATUS_SYNTAX, place, "there is no law \"%s\"", wanted->law);
    }
    RETURN_IF_FAILED(check_nodes(plant, index, law, error));
    if (wanted->parameter_count != law_parameter_count(law) ||
        wanted->parameter_first + wanted->parameter_count > plant->parameter_count) {
        return error_set(error,
                         STATUS_SYNTAX,
                         place,
                         "law \"%s\" needs %u parameters, not %u",
                         wanted->law,
                         law_parameter_count(law),
                         wanted->parameter_count);
    }
    if (wanted->read_count != law_read_count(law) || wanted->write_count != law_write_count(law)) {
        return error_set(error,
                         STATUS_SYNTAX,
                         place,
                         "law \"%s\" needs %u reads and %u writes",
                         wanted->law,
                         law_read_count(law),
                         law_write_count(law));
    }
    bool known = wanted->component < plant->component_count;
    for (uint32_t i = 0; i < wanted->read_count; i++) {
        known = known && (wanted->reads[i] < plant->signal_count || wanted->reads[i] == PLANT_NONE);
    }
    for (uint32_t i = 0; i < wanted->write_count; i++) {
        known =
            known && (wanted->writes[i] < plant->signal_count || wanted->writes[i] == PLANT_NONE);
    }
    if (!known) {
        return error_set(error,
                         STATUS_SYNTAX,
                         place,
                         "law \"%s\" has an unknown signal or component",
                         wanted->law);
    }
    for (uint32_t i = 0; i < wanted->parameter_count; i++) {
        double value = plant->parameters[wanted->parameter_first + i];
        const struct law_parameter *parameter = &law->parameters[i];
        if (!(value >= parameter->minimum && value <= parameter->maximum)) {
            return error_set(error,
                             STATUS_RANGE,
                             place,
                             "law \"%s\": %s = %g is outside %g to %g",
                             wanted->law,
                             parameter->name,
                             value,
                             parameter->minimum,
                             parameter->maximum);
        }
    }
    return STATUS_OK;
}

// ---- layout ----

// Hands out pieces of the block; with a NULL base it only counts.
static void *take(uint8_t *base, size_t *cursor, size_t bytes)
{
    void *piece = base == NULL ? NULL : base + *cursor;
    *cursor += (bytes + 15) / 16 * 16;
    return piece;
}

static size_t law_states_count(const struct sim *sim)
{
    size_t count = 0;
    for (uint32_t law = 0; law < sim->plant->law_count; law++) {
        count += sim->laws[law]->element->state_count;
    }
    return count;
}

static size_t lay_out(struct sim *sim, uint8_t *base)
{
    const struct plant *plant = sim->plant;
    struct sim_state *state = &sim->state;
    size_t parameters = plant->parameter_count;
    size_t components = plant->component_count;
    size_t cursor = 0;
    state->header = take(base, &cursor, sizeof(*state->header));
    state->unknowns = take(base, &cursor, sim->unknown_count * sizeof(double));
    state->rates = take(base, &cursor, sim->unknown_count * sizeof(double));
    state->pieces = take(base, &cursor, sim->piece_count * sizeof(double));
    state->law_states = take(base, &cursor, law_states_count(sim) * sizeof(double));
    state->signals = take(base, &cursor, plant->signal_count * sizeof(double));
    state->parameters = take(base, &cursor, parameters * sizeof(double));
    state->set_values = take(base, &cursor, parameters * sizeof(double));
    state->instruments = take(base, &cursor, PROBE_PARAMETERS * sizeof(double));
    state->islands = take(base, &cursor, sim->island_room * sizeof(*state->islands));
    state->asked = take(base, &cursor, plant->variant_count * sizeof(double));
    state->severities = take(base, &cursor, plant->variant_count * sizeof(double));
    state->processes = take(base, &cursor, SIM_PROCESSES_MAX * sizeof(*state->processes));
    state->wear = take(base, &cursor, plant->wear_count * sizeof(*state->wear));
    state->held = take(base, &cursor, plant->damage_count * sizeof(uint64_t));
    state->parts = take(base, &cursor, components * sizeof(uint32_t));
    state->ends = take(base, &cursor, 2 * components * sizeof(uint32_t));
    state->probes = take(base, &cursor, PROBE_COUNT * sizeof(uint32_t));
    state->wake = take(base, &cursor, (size_t)WAKE_COUNT * sim->wake_words * sizeof(uint64_t));
    state->control = take(base, &cursor, control_bytes(&plant->program));
    state->set = take(base, &cursor, parameters);
    state->present = take(base, &cursor, components);
    state->burnt = take(base, &cursor, plant->variant_count);
    state->secured = take(base, &cursor, components);
    return cursor;
}

// ---- unknowns ----

static bool has_branches(const struct law *law, enum layer layer)
{
    return law->element->layers[layer].branch_count > 0;
}

static uint32_t layer_parts(const struct sim *sim, uint32_t law, enum layer layer)
{
    const struct element_layer *type = &sim->laws[law]->element->layers[layer];
    return type->parts ? sim->plant->laws[law].node_count / type->node_count : 1;
}

static enum unknown_kind kind_of(enum domain domain)
{
    static const enum unknown_kind kinds[DOMAIN_COUNT] = {
        [DOMAIN_ELECTRICAL] = UNKNOWN_VOLTAGE,
        [DOMAIN_PNEUMATIC] = UNKNOWN_PRESSURE,
        [DOMAIN_HYDRAULIC] = UNKNOWN_OIL,
        [DOMAIN_ROTATION] = UNKNOWN_ROTATION,
        [DOMAIN_TRANSLATION] = UNKNOWN_SPEED,
        [DOMAIN_THERMAL] = UNKNOWN_SPEED, // no law has such nodes: heat goes by signals
    };
    return kinds[domain];
}

// Numbers the nodes within instruments; returns the next number.
static uint32_t number_own_nodes(struct sim *sim, uint32_t next, uint8_t *kinds)
{
    for (uint32_t i = 0; i < SIM_INSTRUMENTS_MAX; i++) {
        for (uint32_t domain = 0; domain < DOMAIN_COUNT; domain++) {
            if (kinds != NULL) {
                kinds[next] = (uint8_t)kind_of((enum domain)domain);
            }
            sim->own[i][domain] = next++;
        }
        sim->own_phasors[i] = next;
        if (kinds != NULL) {
            kinds[next] = kinds[next + 1] = UNKNOWN_VOLTAGE;
        }
        next += 2;
    }
    return next;
}

// Numbers all unknowns: nodes, phasors, branches, references. Writes kinds if it is not NULL.
static void number_unknowns(struct sim *sim, uint8_t *kinds)
{
    const struct plant *plant = sim->plant;
    uint32_t next = 3 * plant->node_count;
    for (uint32_t i = 0; kinds != NULL && i < plant->node_count; i++) {
        kinds[i] = (uint8_t)kind_of(plant->nodes[i].domain);
        kinds[plant->node_count + 2 * i] = UNKNOWN_VOLTAGE;
        kinds[plant->node_count + 2 * i + 1] = UNKNOWN_VOLTAGE;
    }
    uint32_t branch_first = next;
    for (uint32_t law = 0; law < plant->law_count; law++) {
        for (uint32_t layer = 0; layer < LAYER_COUNT; layer++) {
            sim->elements[law].branches[layer] = next;
            uint32_t width = layer == LAYER_AC ? 2 : 1;
            if (has_branches(sim->laws[law], (enum layer)layer)) {
                uint32_t each = sim->laws[law]->element->layers[layer].branch_count;
                next += each * width * layer_parts(sim, law, (enum layer)layer);
            }
        }
    }
    for (uint32_t i = 0; i < SIM_INSTRUMENTS_MAX; i++) {
        sim->instruments[i].branches[LAYER_DC] = next;
        sim->instruments[i].branches[LAYER_AC] = next + 1;
        sim->instruments[i].branches[LAYER_FLOW] = next + 3;
        next += 4;
    }
    for (uint32_t i = branch_first; kinds != NULL && i < next; i++) {
        kinds[i] = UNKNOWN_BRANCH;
    }
    next = number_own_nodes(sim, next, kinds);
    sim->solved_count = next;
    for (uint32_t domain = 0; domain < DOMAIN_COUNT; domain++) {
        sim->reference[domain] = next;
        next += 2; // a phasor has two
    }
    sim->unknown_count = next;
}

// More islands there cannot be: each has a source, or is of air or motion.
static uint32_t count_island_room(const struct sim *sim)
{
    const struct plant *plant = sim->plant;
    uint32_t room = 8 * SIM_INSTRUMENTS_MAX + 1;
    for (uint32_t i = 0; i < plant->node_count; i++) {
        room += plant->nodes[i].domain != DOMAIN_ELECTRICAL;
    }
    for (uint32_t law = 0; law < plant->law_count; law++) {
        for (uint32_t layer = 0; layer < LAYER_COUNT; layer++) {
            room += sim->laws[law]->element->layers[layer].source;
        }
    }
    return room;
}

// ---- creation ----

// Is a law called when that read changes?
static bool heeds(const struct sim *sim, uint32_t law, uint32_t read)
{
    const struct element_type *type = sim->laws[law]->element;
    return type->begin != NULL && (type->deaf_reads >> read & 1U) == 0;
}

static void list_readers(struct sim *sim)
{
    const struct plant *plant = sim->plant;
    struct reader_lists *readers = &sim->readers;
    readers->first = ARENA_NEW(sim->arena, uint32_t, plant->signal_count + 2);
    uint32_t total = 0;
    for (uint32_t law = 0; law < plant->law_count; law++) {
        for (uint32_t i = 0; i < plant->laws[law].read_count; i++) {
            uint32_t signal = plant->laws[law].reads[i];
            if (signal != PLANT_NONE && heeds(sim, law, i)) {
                readers->first[signal + 2]++;
                total++;
            }
        }
    }
    readers->items = ARENA_NEW(sim->arena, struct reader, total + 1);
    for (uint32_t i = 2; i < plant->signal_count + 2; i++) {
        readers->first[i] += readers->first[i - 1];
    }
    for (uint32_t law = 0; law < plant->law_count; law++) {
        for (uint32_t i = 0; i < plant->laws[law].read_count; i++) {
            uint32_t signal = plant->laws[law].reads[i];
            if (signal != PLANT_NONE && heeds(sim, law, i)) {
                readers->items[readers->first[signal + 1]++] = (struct reader){law, i};
            }
        }
    }
}

static void mark_signals(const struct expression *expression, uint8_t *read)
{
    for (uint32_t i = 0; i < expression->count; i++) {
        if (expression->tokens[i].op == EXPRESSION_SIGNAL) {
            read[expression->tokens[i].index] = 1;
        }
    }
}

// Signals that a law, the PLC or the course of a fault reads.
static uint8_t *read_signals(const struct sim *sim)
{
    const struct plant *plant = sim->plant;
    const struct program *program = &plant->program;
    uint8_t *read = ARENA_NEW(sim->arena, uint8_t, plant->signal_count + 1);
    for (uint32_t law = 0; law < plant->law_count; law++) {
        for (uint32_t i = 0; i < plant->laws[law].read_count; i++) {
            if (plant->laws[law].reads[i] != PLANT_NONE) {
                read[plant->laws[law].reads[i]] = 1;
            }
        }
    }
    for (uint32_t i = 0; i < program->input_count; i++) {
        if (program->inputs[i].signal != PLANT_NONE) {
            read[program->inputs[i].signal] = 1;
        }
    }
    for (uint32_t i = 0; i < program->analog_count; i++) {
        mark_signals(&program->analogs[i].value, read);
    }
    for (uint32_t i = 0; i < program->transition_count; i++) {
        mark_signals(&program->transitions[i].condition, read);
    }
    for (uint32_t i = 0; i < program->action_count; i++) {
        mark_signals(&program->actions[i].condition, read);
    }
    for (uint32_t i = 0; i < plant->condition_count; i++) {
        mark_signals(&plant->conditions[i], read);
    }
    for (uint32_t i = 0; i < plant->wear_count; i++) {
        mark_signals(&plant->wear[i].count, read);
    }
    return read;
}

// Laws whose end hook only tells what it sees, to nobody but people and slow conditions.
static void find_observers(struct sim *sim)
{
    const uint8_t *read = read_signals(sim);
    for (uint32_t law = 0; law < sim->plant->law_count; law++) {
        const struct plant_law *wanted = &sim->plant->laws[law];
        bool waits = sim->path != SIM_REFERENCE && sim->laws[law]->element->observes;
        for (uint32_t i = 0; i < wanted->write_count; i++) {
            uint32_t signal = wanted->writes[i];
            waits = waits && !(signal != PLANT_NONE && read[signal]);
        }
        sim->end_waits[law] = waits;
    }
}

static bool end_matters(const struct sim *sim, uint32_t law)
{
    const struct element_type *type = sim->laws[law]->element;
    if (type->end == NULL) {
        return false;
    }
    bool matters = type->state_count > 0;
    for (uint32_t i = 0; i < sim->plant->laws[law].write_count; i++) {
        matters = matters || sim->plant->laws[law].writes[i] != PLANT_NONE;
    }
    return matters;
}

static void bind_elements(struct sim *sim)
{
    const struct plant *plant = sim->plant;
    double *own = sim->state.law_states;
    for (uint32_t law = 0; law < plant->law_count; law++) {
        const struct plant_law *wanted = &plant->laws[law];
        struct element *element = &sim->elements[law];
        element->type = sim->laws[law]->element;
        element->parameters = sim->state.parameters + wanted->parameter_first;
        element->state = own;
        own += element->type->state_count;
        element->unknowns = sim->state.unknowns;
        element->node_count = wanted->node_count;
        element->reads = wanted->reads;
        element->writes = wanted->writes;
        element->board = &sim->board;
        element->tick = &sim->state.header->tick;
        element->frequency = &element_mains_frequency;
        sim->has_end[law] = end_matters(sim, law);
        if (element->type->slow) {
            sim->slow[sim->slow_count++] = law;
        }
    }
    for (uint32_t i = 0; i < SIM_INSTRUMENTS_MAX; i++) {
        struct element *element = &sim->instruments[i];
        uint32_t first = INSTRUMENT_PARAMETERS * i;
        element->type = &instrument_element;
        element->parameters = &sim->state.instruments[first];
        element->board = &sim->board;
        element->tick = &sim->state.header->tick;
        element->unknowns = sim->state.unknowns;
        element->frequency = &element_mains_frequency;
        element->node_count = 2;
    }
}

// Where the linear pieces of each law's nonlinear electrical parts lie; instruments come last.
static void number_pieces(struct sim *sim)
{
    uint32_t laws = sim->plant->law_count;
    sim->piece_first = ARENA_NEW(sim->arena, uint32_t, laws + SIM_INSTRUMENTS_MAX + 1);
    uint32_t next = 0;
    for (uint32_t law = 0; law < laws; law++) {
        sim->piece_first[law] = next;
        for (uint32_t layer = 0; layer < LAYER_COUNT; layer++) {
            next +=
                layer_parts(sim, law, (enum layer)layer) *
                network_memory_doubles(&sim->laws[law]->element->layers[layer], (enum layer)layer);
        }
        sim->has_pieces[law] = next > sim->piece_first[law];
    }
    for (uint32_t i = 0; i < SIM_INSTRUMENTS_MAX; i++) {
        sim->piece_first[laws + i] = next;
        next += INSTRUMENT_PIECE_DOUBLES;
    }
    sim->piece_count = next;
}

static void list_weights(struct sim *sim)
{
    const struct plant *plant = sim->plant;
    sim->weights = ARENA_NEW(sim->arena, uint32_t, plant->law_count + 1);
    for (uint32_t law = 0; law < plant->law_count; law++) {
        const char *name = plant->laws[law].law;
        if (text_equal(name, "slide") || text_equal(name, "torque_load")) {
            sim->weights[sim->weight_count++] = law;
        }
    }
}

static struct sim *allocate(enum sim_path path, const struct plant *plant)
{
    struct sim *sim = calloc(1, sizeof(*sim));
    ASSERT(sim != NULL);
    sim->plant = plant;
    sim->path = path;
    sim->arena = arena_create(0);
    struct arena *arena = sim->arena;
    sim->laws = ARENA_NEW(arena, const struct law *, plant->law_count + 1);
    for (uint32_t law = 0; law < plant->law_count; law++) {
        sim->laws[law] = law_find(plant->laws[law].law);
    }
    sim->elements = ARENA_NEW(arena, struct element, plant->law_count + 1);
    sim->vents = ARENA_NEW(arena, struct element, plant->terminal_count + 1);
    sim->props = ARENA_NEW(arena, struct element, plant->component_count + 1);
    sim->plugged = ARENA_NEW(arena, uint8_t, plant->terminal_count + 1);
    sim->has_end = ARENA_NEW(arena, uint8_t, plant->law_count + 1);
    sim->slow = ARENA_NEW(arena, uint32_t, plant->law_count + 1);
    sim->has_pieces = ARENA_NEW(arena, uint8_t, plant->law_count + 1);
    list_weights(sim);
    number_pieces(sim);
    sim->end_waits = ARENA_NEW(arena, uint8_t, plant->law_count + 1);
    sim->wake_words = plant->law_count / 64 + 1;
    number_unknowns(sim, NULL);
    sim->kinds = ARENA_NEW(arena, uint8_t, sim->unknown_count);
    number_unknowns(sim, sim->kinds);
    sim->island_room = count_island_room(sim);
    sim->block_bytes = lay_out(sim, NULL);
    sim->block = arena_alloc(arena, sim->block_bytes);
    lay_out(sim, sim->block);
    sim->board.now = sim->state.signals;
    sim->board.next = ARENA_NEW(arena, double, plant->signal_count + 1);
    sim->board.dirty = ARENA_NEW(arena, uint32_t, 8 * plant->signal_count + 64);
    bind_elements(sim);
    list_readers(sim);
    find_observers(sim);
    for (uint32_t c = 0; c < plant->component_count; c++) {
        for (uint32_t e = 0; e < 2; e++) {
            bool joins = plant->components[c].flags & PLANT_CONNECTION;
            if (joins && plant->components[c].ends[e] != PLANT_NONE) {
                sim->plugged[plant->components[c].ends[e]] = 1;
            }
        }
    }
    sim->network = network_create(sim->state.unknowns,
                                  sim->state.rates,
                                  sim->kinds,
                                  sim->unknown_count,
                                  sim->solved_count,
                                  path == SIM_REFERENCE ? NETWORK_REFERENCE : NETWORK_FAST);
    sim->control = control_at(&plant->program, sim->state.control);
    sim->control_watch = control_watch(&plant->program, arena);
    sim->control.watch = path == SIM_REFERENCE ? NULL : &sim->control_watch;
    sim->context = (struct expression_context){
        .signals = sim->state.signals,
        .nodes = sim->state.unknowns,
        .inputs = sim->control.inputs,
        .inputs_last = sim->control.inputs_last,
        .outputs = sim->control.outputs,
        .steps = sim->control.steps,
        .step_times = sim->control.step_times,
        .memories = sim->control.memories,
        .analogs = sim->control.analogs,
        .parameters = sim->state.parameters,
    };
    wear_init(sim);
    return sim;
}

static void fill_state(struct sim *sim, uint64_t seed)
{
    const struct plant *plant = sim->plant;
    struct sim_state *state = &sim->state;
    state->header->seed = seed;
    for (uint32_t i = 0; i < sim->solved_count; i++) {
        state->unknowns[i] = sim->kinds[i] == UNKNOWN_PRESSURE ? AIR_ATMOSPHERE : 0.0;
    }
    state->unknowns[sim->reference[DOMAIN_PNEUMATIC]] = AIR_ATMOSPHERE;
    for (uint32_t i = 0; i < plant->signal_count; i++) {
        state->signals[i] = plant->signals[i].initial;
        sim->board.next[i] = plant->signals[i].initial;
    }
    if (plant->parameter_count > 0) {
        memcpy(state->parameters, plant->parameters, plant->parameter_count * sizeof(double));
    }
    for (uint32_t c = 0; c < plant->component_count; c++) {
        state->parts[c] = PLANT_NONE;
        state->present[c] = 1;
        bool joins = plant->components[c].flags & PLANT_CONNECTION;
        uint32_t first = 2 * c;
        state->ends[first] = joins ? plant->components[c].ends[0] : PLANT_NONE;
        state->ends[first + 1] = joins ? plant->components[c].ends[1] : PLANT_NONE;
    }
    for (uint32_t i = 0; i < SIM_PROCESSES_MAX; i++) {
        state->processes[i].variant = PLANT_NONE;
    }
    for (uint32_t i = 0; i < PROBE_COUNT; i++) {
        state->probes[i] = PLANT_NONE;
    }
    control_reset(&sim->control);
}

static void start_nodes(struct sim *sim)
{
    for (uint32_t law = 0; law < sim->plant->law_count; law++) {
        const struct element *element = &sim->elements[law];
        uint32_t place = element->nodes[0];
        if (element->type->first_node != NULL && place < sim->solved_count) {
            sim->state.unknowns[place] = element->type->first_node(element);
        }
    }
}

static void start_laws(struct sim *sim)
{
    // twice: the second time each law sees what the others publish at rest
    for (int pass = 0; pass < 2; pass++) {
        for (uint32_t law = 0; law < sim->plant->law_count; law++) {
            if (sim->elements[law].type->start != NULL) {
                sim->elements[law].type->start(&sim->elements[law]);
            }
        }
        step_commit_signals(sim);
    }
    network_restore(sim->network); // states are others now than when it was built
    for (uint32_t law = 0; law < sim->plant->law_count; law++) {
        wake_law(sim, WAKE_BEGIN, law);
        wake_law(sim, WAKE_END, law);
    }
    for (uint32_t i = 0; i < network_island_count(sim->network); i++) {
        sim->state.islands[i] = (struct island_state){.touched = 1};
    }
}

static enum status check_circuits(struct sim *sim, struct error *error)
{
    for (uint32_t i = 0; i < network_island_count(sim->network); i++) {
        uint32_t unknown = 0;
        if (network_check(sim->network, i, &unknown)) {
            continue;
        }
        uint32_t nodes = sim->plant->node_count;
        uint32_t node = unknown < nodes ? unknown : (unknown - nodes) / 2;
        const char *name = node < nodes ? sim->plant->nodes[node].name : "a connection";
        return error_set(error, STATUS_SINGULAR, name, "the circuit has no unique solution");
    }
    return STATUS_OK;
}

enum status
sim_create(const struct plant *plant, uint64_t seed, struct sim **result, struct error *error)
{
    return sim_create_on(SIM_FAST, plant, seed, result, error);
}

enum status sim_create_on(enum sim_path path,
                          const struct plant *plant,
                          uint64_t seed,
                          struct sim **result,
                          struct error *error)
{
    *result = NULL;
    for (uint32_t law = 0; law < plant->law_count; law++) {
        RETURN_IF_FAILED(check_law(plant, law, error));
    }
    struct sim *sim = allocate(path, plant);
    fill_state(sim, seed);
    topology_build(sim);
    start_nodes(sim);
    start_laws(sim);
    enum status status = check_circuits(sim, error);
    if (status != STATUS_OK) {
        sim_destroy(sim);
        return status;
    }
    *result = sim;
    return STATUS_OK;
}

void sim_destroy(struct sim *sim)
{
    if (sim == NULL) {
        return;
    }
    sim_destroy(sim->mirror);
    network_destroy(sim->network);
    arena_destroy(sim->topology);
    arena_destroy(sim->arena);
    free(sim);
}

struct sim *sim_copy(const struct sim *sim)
{
    struct sim *copy = allocate(sim->path, sim->plant);
    memcpy(copy->block, sim->block, sim->block_bytes);
    topology_build(copy);
    memcpy(copy->block, sim->block, sim->block_bytes);
    network_restore(copy->network);
    memcpy(copy->board.next, copy->board.now, sim->plant->signal_count * sizeof(double));
    return copy;
}

// ---- snapshots ----

size_t sim_state_bytes(const struct sim *sim)
{
    return sim->block_bytes;
}

void sim_save(const struct sim *sim, void *block)
{
    memcpy(block, sim->block, sim->block_bytes);
}

void sim_restore(struct sim *sim, const void *block)
{
    sim->mirror_valid = false;
    const uint8_t *bytes = block;
    struct sim_state now = sim->state;
    size_t at_ends = (size_t)((uint8_t *)now.ends - sim->block);
    size_t at_probes = (size_t)((uint8_t *)now.probes - sim->block);
    size_t at_present = (size_t)(now.present - sim->block);
    size_t at_secured = (size_t)(now.secured - sim->block);
    size_t at_sources = (size_t)((uint8_t *)now.instruments - sim->block);
    size_t components = sim->plant->component_count;
    size_t sources = PROBE_PARAMETERS * sizeof(double);
    // NOLINTNEXTLINE(bugprone-suspicious-memory-comparison): other bits are another instrument
    bool same = memcmp(now.instruments, bytes + at_sources, sources) == 0 &&
                memcmp(now.ends, bytes + at_ends, 2 * components * sizeof(uint32_t)) == 0 &&
                memcmp(now.probes, bytes + at_probes, PROBE_COUNT * sizeof(uint32_t)) == 0 &&
                memcmp(now.present, bytes + at_present, components) == 0 &&
                memcmp(now.secured, bytes + at_secured, components) == 0;
    memcpy(sim->block, block, sim->block_bytes);
    if (!same) {
        topology_build(sim);
        memcpy(sim->block, block, sim->block_bytes);
    }
    network_restore(sim->network);
    memcpy(sim->board.next, sim->board.now, sim->plant->signal_count * sizeof(double));
}

uint64_t sim_hash(const struct sim *sim)
{
    return hash64(sim->block, sim->block_bytes, 0);
}

uint64_t sim_tick(const struct sim *sim)
{
    return sim->state.header->tick;
}

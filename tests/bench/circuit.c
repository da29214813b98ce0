#include "tests/bench/circuit.h"

#include "engine/base/assert.h"
#include "engine/laws/registry.h"

#include <string.h>

// Laws whose nodes belong together in direct current; those with two islands have their own way.
static const char *const joining[] = {"wire",
                                      "contact",
                                      "resistor",
                                      "lamp",
                                      "led",
                                      "heater",
                                      "coil",
                                      "breaker",
                                      "fuse",
                                      "plc_input",
                                      "plc_cpu",
                                      "sensor_output",
                                      "plc_output"};
static const char *const without_nodes[] = {"property", "intermittent"};

enum { WITHOUT_NODES_COUNT = sizeof without_nodes / sizeof *without_nodes };

enum { JOINING_COUNT = sizeof joining / sizeof *joining };

static bool among(const char *name, const char *const *list, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(name, list[i]) == 0) {
            return true;
        }
    }
    return false;
}

static bool is_law(const struct plant_law *law, const char *name)
{
    return strcmp(law->law, name) == 0;
}

static bool joins(const struct plant_law *law)
{
    return among(law->law, joining, JOINING_COUNT);
}

// ---- What belongs to it ----

static uint32_t real_node(const struct plant *plant, const struct plant_law *law, uint32_t at)
{
    uint32_t node = law->nodes[at];
    if (node == PLANT_END_0 || node == PLANT_END_1) {
        uint32_t terminal = plant->components[law->component].ends[node - PLANT_END_0];
        return terminal == PLANT_NONE ? PLANT_NONE : plant->terminals[terminal].node;
    }
    return node;
}

static bool reach_over(const struct plant *plant, const struct plant_law *law, bool *reached)
{
    bool any = false;
    bool more = false;
    for (uint32_t i = 0; i < law->node_count; i++) {
        uint32_t node = real_node(plant, law, i);
        any = any || (node < plant->node_count && reached[node]);
    }
    for (uint32_t i = 0; any && i < law->node_count; i++) {
        uint32_t node = real_node(plant, law, i);
        if (node < plant->node_count && !reached[node]) {
            reached[node] = true;
            more = true;
        }
    }
    return more;
}

static void find_nodes(const struct plant *plant, uint32_t first, bool *reached)
{
    reached[first] = true;
    bool more = true;
    while (more) {
        more = false;
        for (uint32_t i = 0; i < plant->law_count; i++) {
            more = (joins(&plant->laws[i]) && reach_over(plant, &plant->laws[i], reached)) || more;
        }
    }
}

static bool belongs(const struct plant *plant, const struct plant_law *law, const bool *reached)
{
    if (is_law(law, "supply_dc")) {
        uint32_t plus = real_node(plant, law, 2);
        return plus < plant->node_count && reached[plus];
    }
    uint32_t node = law->node_count > 0 ? real_node(plant, law, 0) : PLANT_NONE;
    uint32_t other = law->node_count > 1 ? real_node(plant, law, 1) : PLANT_NONE;
    return joins(law) && ((node < plant->node_count && reached[node]) ||
                          (other < plant->node_count && reached[other]));
}

// ---- The plant ----

struct making {
    const struct plant *one;
    struct plant *circuit;
    struct plant_component *components;
    struct plant_law *laws;
    double *parameters;
    struct plant_signal *signals;
    struct plant_node *nodes;
    uint32_t *places; ///< new nodes, by old ones
    const bool *reached;
};

static void add_law(struct making *making, const struct plant_law *old)
{
    struct plant *circuit = making->circuit;
    struct plant_law *law = &making->laws[circuit->law_count++];
    *law = *old;
    law->parameter_first = circuit->parameter_count;
    for (uint32_t i = 0; i < old->parameter_count; i++) {
        making->parameters[circuit->parameter_count++] =
            making->one->parameters[old->parameter_first + i];
    }
    for (uint32_t i = 0; i < old->node_count; i++) {
        uint32_t node = real_node(making->one, old, i);
        law->nodes[i] = node < making->one->node_count ? making->places[node] : node;
    }
}

// A mains for the supply, which keeps its own two terminals of direct current.
static void add_mains(struct making *making, struct plant_law *supply)
{
    struct plant *circuit = making->circuit;
    uint32_t node = circuit->node_count++;
    making->nodes[node] = (struct plant_node){.name = "mains", .domain = DOMAIN_ELECTRICAL};
    supply->nodes[0] = node;
    supply->nodes[1] = PLANT_REFERENCE;
    struct plant_law *mains = &making->laws[circuit->law_count++];
    *mains = (struct plant_law){.law = "source_ac",
                                .component = supply->component,
                                .node_count = 2,
                                .nodes = {node, PLANT_REFERENCE},
                                .parameter_first = circuit->parameter_count,
                                .parameter_count = law_parameter_count(law_find("source_ac"))};
    const double values[] = {230.0, 0.0, 0.1, 0.0, 0.0};
    ASSERT(mains->parameter_count == sizeof values / sizeof *values);
    memcpy(making->parameters + circuit->parameter_count, values, sizeof values);
    circuit->parameter_count += mains->parameter_count;
}

static void add_components(struct making *making)
{
    const struct plant *one = making->one;
    for (uint32_t i = 0; i < one->component_count; i++) {
        struct plant_component *component = &making->components[i];
        *component = one->components[i];
        component->law_first = making->circuit->law_count;
        for (uint32_t l = 0; l < one->components[i].law_count; l++) {
            const struct plant_law *law = &one->laws[one->components[i].law_first + l];
            bool bare = law->node_count == 0 && among(law->law, without_nodes, WITHOUT_NODES_COUNT);
            if (bare || belongs(one, law, making->reached)) {
                add_law(making, law);
            }
            if (is_law(law, "supply_dc") && belongs(one, law, making->reached)) {
                add_mains(making, &making->laws[making->circuit->law_count - 1]);
            }
        }
        component->law_count = making->circuit->law_count - component->law_first;
        component->terminal_count = component->variant_count = component->setting_count = 0;
        component->sense_count = component->probe_count = component->display_count = 0;
        component->flags = 0;
        component->ends[0] = component->ends[1] = PLANT_NONE;
    }
}

// What nobody writes any more is moved by hands.
static void free_signals(struct making *making)
{
    const struct plant *circuit = making->circuit;
    for (uint32_t i = 0; i < circuit->signal_count; i++) {
        making->signals[i].control = true;
    }
    for (uint32_t i = 0; i < circuit->law_count; i++) {
        for (uint32_t w = 0; w < circuit->laws[i].write_count; w++) {
            if (circuit->laws[i].writes[w] != PLANT_NONE) {
                making->signals[circuit->laws[i].writes[w]].control = false;
            }
        }
    }
}

static struct plant *empty_plant(const struct plant *one, struct making *making)
{
    struct arena *arena = arena_create(0);
    struct plant *circuit = ARENA_NEW(arena, struct plant, 1);
    *circuit = (struct plant){.arena = arena, .id = one->id, .name = one->name};
    circuit->components = making->components =
        ARENA_NEW(arena, struct plant_component, one->component_count);
    circuit->component_count = one->component_count;
    circuit->laws = making->laws = ARENA_NEW(arena, struct plant_law, one->law_count + 1);
    circuit->parameters = making->parameters = ARENA_NEW(arena, double, one->parameter_count + 8);
    circuit->signals = making->signals = ARENA_NEW(arena, struct plant_signal, one->signal_count);
    circuit->signal_count = one->signal_count;
    circuit->nodes = making->nodes = ARENA_NEW(arena, struct plant_node, one->node_count + 1);
    making->places = ARENA_NEW(arena, uint32_t, one->node_count);
    memcpy(making->signals, one->signals, one->signal_count * sizeof *one->signals);
    circuit->program.run_signal = circuit->program.fault_memory = PLANT_NONE;
    return circuit;
}

struct plant *circuit_plant(const struct plant *one, const char *terminal)
{
    struct making making = {.one = one};
    making.circuit = empty_plant(one, &making);
    bool *reached = ARENA_NEW(making.circuit->arena, bool, one->node_count);
    uint32_t first = plant_terminal_find(one, terminal);
    ASSERT(first != PLANT_NONE);
    find_nodes(one, one->terminals[first].node, reached);
    making.reached = reached;
    for (uint32_t i = 0; i < one->node_count; i++) {
        if (reached[i]) {
            making.places[i] = making.circuit->node_count;
            making.nodes[making.circuit->node_count++] = one->nodes[i];
        }
    }
    add_components(&making);
    free_signals(&making);
    return making.circuit;
}

// ---- The netlist ----

static bool follows(const struct plant_law *law)
{
    return (is_law(law, "contact") || is_law(law, "sensor_output") || is_law(law, "plc_output")) &&
           law->read_count > 0 && law->reads[0] != PLANT_NONE;
}

bool circuit_switches(const struct plant *circuit, uint32_t signal)
{
    for (uint32_t i = 0; i < circuit->law_count; i++) {
        if (follows(&circuit->laws[i]) && circuit->laws[i].reads[0] == signal) {
            return true;
        }
    }
    return false;
}

struct writing {
    FILE *file;
    const struct plant *circuit;
    const double *signals;
    const struct plant_law *law;
    uint32_t number; ///< of the law
    char a[16], b[16];
};

static double value_of(const struct writing *writing, const char *name)
{
    uint32_t at = law_parameter_find(law_find(writing->law->law), name);
    ASSERT(at != PLANT_NONE);
    return writing->circuit->parameters[writing->law->parameter_first + at];
}

static void name_node(char name[16], uint32_t node)
{
    if (node == PLANT_REFERENCE) {
        (void)snprintf(name, 16, "0");
    } else {
        (void)snprintf(name, 16, "n%u", node);
    }
}

static void write_resistor(const struct writing *w, const char *tag, double resistance)
{
    (void)fprintf(w->file, "r%u%s %s %s %.9g\n", w->number, tag, w->a, w->b, resistance);
}

// A switch that a signal closes, in series with a voltage if there is a drop.
static void write_switch(const struct writing *w, double closed, double open, double drop)
{
    char middle[24];
    (void)snprintf(middle, sizeof middle, drop > 0.0 ? "x%u" : "%.0u%s", w->number, w->b);
    if (drop > 0.0) {
        (void)fprintf(w->file, "v%u %s %s %.9g\n", w->number, middle, w->b, drop);
    } else {
        (void)snprintf(middle, sizeof middle, "%s", w->b);
    }
    (void)fprintf(w->file,
                  "s%u %s %s s%u 0 m%u\n.model m%u sw(vt=0.5 vh=0.01 ron=%.9g roff=%.9g)\n",
                  w->number,
                  w->a,
                  middle,
                  w->law->reads[0],
                  w->number,
                  w->number,
                  closed,
                  open);
}

static void write_contact(const struct writing *w)
{
    double closed = value_of(w, "resistance");
    double open = value_of(w, "open_resistance");
    bool opens = value_of(w, "normally_closed") > 0.5;
    if (w->law->reads[0] == PLANT_NONE) {
        write_resistor(w, "", opens ? closed : open);
    } else {
        write_switch(w, opens ? open : closed, opens ? closed : open, 0.0);
    }
}

static void write_coil(const struct writing *w)
{
    const double cold = 293.15;
    uint32_t read = w->law->read_count > 0 ? w->law->reads[0] : PLANT_NONE;
    double warmer = read == PLANT_NONE ? 0.0 : w->signals[read] - cold;
    double ratio = 1.0 + value_of(w, "temperature_coefficient") * warmer;
    (void)fprintf(w->file,
                  "r%u %s x%u %.9g\nl%u x%u %s %.9g\n",
                  w->number,
                  w->a,
                  w->number,
                  value_of(w, "resistance") * ratio,
                  w->number,
                  w->number,
                  w->b,
                  value_of(w, "inductance"));
    double limit = value_of(w, "suppressor_voltage");
    if (limit > 2.0) { // two Zener diodes back to back
        (void)fprintf(w->file,
                      "d%ua z%u %s zener%u\nd%ub z%u %s zener%u\n.model zener%u d(is=1e-9 rs=0.5 "
                      "bv=%.9g ibv=1m)\n",
                      w->number,
                      w->number,
                      w->a,
                      w->number,
                      w->number,
                      w->number,
                      w->b,
                      w->number,
                      w->number,
                      limit);
    } else {
        (void)fprintf(w->file, "d%u %s %s freewheel\n", w->number, w->b, w->a);
    }
}

static void write_led(const struct writing *w)
{
    double forward = value_of(w, "forward_voltage");
    if (forward <= 0.0) {
        write_resistor(w, "", value_of(w, "resistance"));
        return;
    }
    (void)fprintf(w->file,
                  "r%u %s x%u %.9g\nv%u x%u y%u %.9g\nd%u y%u %s freewheel\n",
                  w->number,
                  w->a,
                  w->number,
                  value_of(w, "resistance"),
                  w->number,
                  w->number,
                  w->number,
                  forward > 0.6 ? forward - 0.6 : 0.0,
                  w->number,
                  w->number,
                  w->b);
}

static void write_breaker(struct writing *w)
{
    for (uint32_t pole = 0; 2 * pole < w->law->node_count; pole++) {
        char tag[4];
        name_node(w->a, w->law->nodes[2 * pole]);
        name_node(w->b, w->law->nodes[2 * pole + 1]);
        (void)snprintf(tag, sizeof tag, "p%u", pole);
        write_resistor(w, tag, value_of(w, "resistance"));
    }
}

static void write_supply(struct writing *w)
{
    name_node(w->a, w->law->nodes[2]);
    name_node(w->b, w->law->nodes[3]);
    (void)fprintf(w->file,
                  "v%u x%u %s %.9g\nr%ui x%u %s %.9g\n",
                  w->number,
                  w->number,
                  w->b,
                  value_of(w, "voltage"),
                  w->number,
                  w->number,
                  w->a,
                  value_of(w, "internal_resistance"));
    write_resistor(w, "", 1e4);
}

static void write_sensor(struct writing *w)
{
    const double nominal = 24.0;
    name_node(w->a, w->law->nodes[0]);
    name_node(w->b, w->law->nodes[1]);
    write_resistor(w, "q", nominal / value_of(w, "supply_current"));
    name_node(w->b, w->law->nodes[2]);
    write_resistor(w, "l", nominal / value_of(w, "leakage"));
    write_switch(w, value_of(w, "on_resistance"), 1e12, value_of(w, "drop"));
}

static void write_output(const struct writing *w)
{
    write_resistor(w, "l", 24.0 / value_of(w, "leakage"));
    write_switch(w, value_of(w, "on_resistance"), 1e12, 0.0);
}

static bool write_law(struct writing *w)
{
    static const char *const resistances[] = {
        "wire", "resistor", "lamp", "heater", "fuse", "plc_input", "plc_cpu"};
    static const char *const nothing[] = {"property", "intermittent", "source_ac"};
    const struct plant_law *law = w->law;
    name_node(w->a, law->node_count > 0 ? law->nodes[0] : PLANT_REFERENCE);
    name_node(w->b, law->node_count > 1 ? law->nodes[1] : PLANT_REFERENCE);
    if (among(law->law, resistances, sizeof resistances / sizeof *resistances)) {
        write_resistor(w, "", value_of(w, "resistance"));
    } else if (is_law(law, "contact")) {
        write_contact(w);
    } else if (is_law(law, "coil")) {
        write_coil(w);
    } else if (is_law(law, "led")) {
        write_led(w);
    } else if (is_law(law, "breaker")) {
        write_breaker(w);
    } else if (is_law(law, "supply_dc")) {
        write_supply(w);
    } else if (is_law(law, "sensor_output")) {
        write_sensor(w);
    } else if (is_law(law, "plc_output")) {
        write_output(w);
    } else {
        return among(law->law, nothing, sizeof nothing / sizeof *nothing);
    }
    return true;
}

bool circuit_netlist(const struct plant *circuit, const double *signals, FILE *file)
{
    struct writing writing = {.file = file, .circuit = circuit, .signals = signals};
    for (uint32_t i = 0; i < circuit->law_count; i++) {
        writing.law = &circuit->laws[i];
        writing.number = i;
        if (!write_law(&writing)) {
            (void)fprintf(stderr, "circuit: %s has no netlist\n", circuit->laws[i].law);
            return false;
        }
    }
    for (uint32_t i = 0; i < circuit->node_count; i++) {
        (void)fprintf(file, "ri%u n%u 0 1e9\n", i, i); // insulation
    }
    (void)fprintf(file, ".model freewheel d(is=1e-9 rs=0.05)\n");
    return true;
}

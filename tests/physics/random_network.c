#include "tests/physics/random_network.h"

#include "engine/base/random.h"
#include "tests/physics/plant_builder.h"

#include <stdarg.h>
#include <stdlib.h>

enum { NODES_MIN = 4, NODES_MAX = 24, NAME_BYTES = RANDOM_NETWORK_NAME_BYTES, TEXT_BYTES = 400 };

struct network {
    struct random random;
    struct plant_builder *builder;
    FILE *netlist; // NULL: nobody wants it
    bool alternating;
    uint32_t node_count, element_count;
};

__attribute__((format(printf, 2, 3))) static void
tell(const struct network *network, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    if (network->netlist != NULL) {
        (void)vfprintf(network->netlist, format, arguments);
    }
    va_end(arguments);
}

static double between(struct network *network, double low, double high)
{
    return low + (high - low) * random_double(&network->random);
}

// Spread over decades: a tenth and a thousand are as likely.
static double decades(struct network *network, double low, double high)
{
    double ratio = between(network, 0.0, 1.0);
    double value = low;
    while (ratio > 0.0 && value * 10.0 <= high) {
        value *= ratio > 0.15 ? 10.0 : 1.0 + 9.0 * ratio / 0.15;
        ratio -= 0.15;
    }
    return value < high ? value : high;
}

static uint32_t below(struct network *network, uint32_t limit)
{
    return (uint32_t)random_below(&network->random, limit);
}

// Node 0 is the reference.
const char *random_network_node(uint32_t node, char name[NAME_BYTES])
{
    (void)snprintf(name, NAME_BYTES, node == 0 ? "ref" : "n%u", node);
    return name;
}

static const char *judge_node(uint32_t node, char name[NAME_BYTES])
{
    (void)snprintf(name, NAME_BYTES, node == 0 ? "0" : "n%u", node);
    return name;
}

// One law between two nodes.
static void add(struct network *network,
                const char *law,
                uint32_t a,
                uint32_t b,
                const char *parameters,
                const char *reads)
{
    char nodes[2 * NAME_BYTES + 2];
    char first[NAME_BYTES];
    char second[NAME_BYTES];
    (void)snprintf(nodes,
                   sizeof nodes,
                   "%s %s",
                   random_network_node(a, first),
                   random_network_node(b, second));
    builder_law(network->builder, law, nodes, parameters, reads, "");
}

static void netlist_pair(struct network *network, char letter, uint32_t a, uint32_t b)
{
    char first[NAME_BYTES];
    char second[NAME_BYTES];
    tell(network,
         "%c%u %s %s ",
         letter,
         network->element_count,
         judge_node(a, first),
         judge_node(b, second));
}

static void add_resistor(struct network *network, uint32_t a, uint32_t b)
{
    char text[TEXT_BYTES];
    bool wire = below(network, 3) == 0;
    double resistance = wire ? decades(network, 1e-3, 1.0) : decades(network, 1.0, 1e5);
    (void)snprintf(text, sizeof text, "resistance=%.17g", resistance);
    add(network, wire ? "wire" : "resistor", a, b, text, "");
    netlist_pair(network, 'r', a, b);
    tell(network, "%.17g\n", resistance);
}

// Closed, open, or open until 1 s.
static void add_contact(struct network *network, uint32_t a, uint32_t b)
{
    char text[TEXT_BYTES];
    char signal[NAME_BYTES];
    uint32_t what = below(network, network->alternating ? 2 : 3);
    double resistance = decades(network, 1e-3, 1.0);
    (void)snprintf(signal, sizeof signal, "%s%u.on", what == 2 ? "L" : "S", network->element_count);
    builder_control(network->builder, signal, what == 1 ? 1.0 : 0.0);
    (void)snprintf(text, sizeof text, "resistance=%.17g", resistance);
    add(network, "contact", a, b, text, signal);
    netlist_pair(network, what == 2 ? 's' : 'r', a, b);
    if (what == 2) {
        tell(network,
             "ctl 0 m%u\n.model m%u sw(vt=0.5 vh=0.1 ron=%.17g roff=1e9)\n",
             network->element_count,
             network->element_count,
             resistance);
    } else {
        tell(network, "%.17g\n", what == 1 ? resistance : 1e9);
    }
}

static void add_coil(struct network *network, uint32_t a, uint32_t b)
{
    char text[TEXT_BYTES];
    double resistance = decades(network, 20.0, 2000.0);
    double inductance = resistance * between(network, 0.03, 0.1);
    (void)snprintf(text,
                   sizeof text,
                   "resistance=%.17g inductance=%.17g pick_up_current=1 drop_out_current=0.5 "
                   "delay_on=0 delay_off=0 suppressor=0",
                   resistance,
                   inductance);
    add(network, "coil", a, b, text, "");
    char first[NAME_BYTES];
    char second[NAME_BYTES];
    tell(network,
         "r%u %s x%u %.17g\nl%u x%u %s %.17g\n",
         network->element_count,
         judge_node(a, first),
         network->element_count,
         resistance,
         network->element_count,
         network->element_count,
         judge_node(b, second),
         inductance);
}

static void add_capacitor(struct network *network, uint32_t a, uint32_t b)
{
    char text[TEXT_BYTES];
    double capacitance = decades(network, 1e-9, 1e-5);
    (void)snprintf(text, sizeof text, "capacitance=%.17g", capacitance);
    add(network, "capacitor", a, b, text, "");
    netlist_pair(network, 'c', a, b);
    tell(network, "%.17g\n", capacitance);
    netlist_pair(network, 'r', a, b);
    tell(network, "1e9\n");
}

// A supply of 24 V and the like: one way only, a bleeder across it.
static void add_supply(struct network *network, uint32_t a, uint32_t b)
{
    char text[TEXT_BYTES];
    char nodes[4 * NAME_BYTES];
    char first[NAME_BYTES];
    char second[NAME_BYTES];
    double voltage = between(network, 5.0, 48.0);
    double resistance = decades(network, 0.01, 10.0);
    (void)snprintf(nodes,
                   sizeof nodes,
                   "mains ref %s %s",
                   random_network_node(a, first),
                   random_network_node(b, second));
    (void)snprintf(text,
                   sizeof text,
                   "voltage=%.17g internal_resistance=%.17g current_limit=10000",
                   voltage,
                   resistance);
    builder_law(network->builder, "supply_dc", nodes, text, "", "");
    (void)judge_node(a, first);
    (void)judge_node(b, second);
    tell(network,
         "b%u %s %s i=v(%s,%s)<%.17g ? (%.17g-v(%s,%s))/%.17g : 1e-7*(%.17g-v(%s,%s))\n",
         network->element_count,
         second,
         first,
         first,
         second,
         voltage,
         voltage,
         first,
         second,
         resistance,
         voltage,
         first,
         second);
    netlist_pair(network, 'r', a, b);
    tell(network, "1e4\n");
}

static void add_mains(struct network *network, uint32_t a, uint32_t b)
{
    char text[TEXT_BYTES];
    char first[NAME_BYTES];
    char second[NAME_BYTES];
    double voltage = between(network, 24.0, 400.0);
    double phase = between(network, -3.0, 3.0);
    double resistance = decades(network, 0.01, 10.0);
    double reactance = decades(network, 0.01, 10.0);
    (void)snprintf(text,
                   sizeof text,
                   "voltage=%.17g phase=%.17g resistance=%.17g reactance=%.17g",
                   voltage,
                   phase,
                   resistance,
                   reactance);
    add(network, "source_ac", a, b, text, "");
    (void)judge_node(a, first);
    (void)judge_node(b, second);
    uint32_t e = network->element_count;
    tell(network,
         "v%u x%u %s dc 0 ac %.17g %.17g\nr%u x%u y%u %.17g\nl%u y%u %s %.17g\n",
         e,
         e,
         second,
         voltage,
         phase * 57.29577951308232,
         e,
         e,
         e,
         resistance,
         e,
         e,
         first,
         reactance / 314.1592653589793);
}

static void add_element(struct network *network, uint32_t a, uint32_t b)
{
    network->element_count++;
    uint32_t what = below(network, 10);
    if (what < 5) {
        add_resistor(network, a, b);
    } else if (what < 8) {
        add_contact(network, a, b);
    } else if (what == 8 && network->alternating) {
        add_capacitor(network, a, b);
    } else {
        add_coil(network, a, b);
    }
}

static uint32_t other_than(struct network *network, uint32_t node)
{
    return (node + 1 + below(network, network->node_count - 1)) % network->node_count;
}

static void add_sources(struct network *network)
{
    uint32_t count = 1 + below(network, 3);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t a = 1 + below(network, network->node_count - 1);
        uint32_t b = below(network, 2) == 0 ? 0 : other_than(network, a);
        network->element_count++;
        if (network->alternating) {
            add_mains(network, a, b);
        } else {
            add_supply(network, a, b);
        }
    }
}

// Every node hangs on an earlier one, then some meshes.
static void add_all(struct network *network)
{
    network->node_count = NODES_MIN + below(network, NODES_MAX - NODES_MIN);
    builder_component(network->builder, "N");
    if (!network->alternating) {
        builder_law(network->builder,
                    "source_ac",
                    "mains ref",
                    "voltage=230 phase=0 resistance=0.1 reactance=0",
                    "",
                    "");
        tell(network, "vctl ctl 0 pulse(0 1 1m 1u 1u 10 20)\n");
    }
    for (uint32_t i = 1; i < network->node_count; i++) {
        add_element(network, i, below(network, i));
        tell(network, "ri%u n%u 0 1e9\n", i, i); // its insulation
    }
    for (uint32_t i = 0; i < network->node_count; i++) {
        uint32_t a = below(network, network->node_count);
        add_element(network, a, other_than(network, a));
    }
    add_sources(network);
}

struct plant *random_network_plant(
    uint64_t seed, const char *name, bool alternating, FILE *netlist, uint32_t *node_count)
{
    struct network network = {
        .random = random_for(seed, name, "network"),
        .builder = builder_create(),
        .netlist = netlist,
        .alternating = alternating,
    };
    add_all(&network);
    *node_count = network.node_count;
    return builder_finish(network.builder, NULL);
}

void random_network_close_contacts(struct sim *sim, const struct plant *plant)
{
    for (uint32_t i = 0; i < plant->signal_count; i++) {
        if (plant->signals[i].control && plant->signals[i].name[0] == 'L') {
            sim_control(sim, i, 1.0);
        }
    }
}

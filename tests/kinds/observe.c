#include "tests/kinds/observe.h"

#include "engine/base/assert.h"

#include <float.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

// What is overlooked: an absolute difference, and a share of the greater value.
struct overlooked {
    double absolute, share;
};

static const struct overlooked overlooked[] = {
    [OBSERVE_DIRECT] = {0.05, 0.01},
    [OBSERVE_ALTERNATING] = {0.05, 0.01},
    [OBSERVE_AIR] = {5000.0, 0.01},
    [OBSERVE_OIL] = {5000.0, 0.01},
    [OBSERVE_TURN] = {0.1, 0.01},
    [OBSERVE_MOVE] = {0.001, 0.01},
    [OBSERVE_PROBE] = {1e-9, 0.02},
    [OBSERVE_DISPLAY] = {0.0, 0.01},
    [OBSERVE_MEASURE] = {1e-9, 0.02},
    [OBSERVE_SENSE] = {0.0, 0.0},
    [OBSERVE_OHMS] = {0.05, 0.01},
};

static const double most_ohms = 50e6;       // more is "OL"
static const double meter_volts = 2.7;      // of an ohmmeter, open
static const double meter_ohms = 1000.0;    // behind it
static const uint32_t bench_ticks = 60;     // a coil's current has settled
static const uint32_t bench_terminals = 10; // of a part, measured against each other

static void add(struct observations *to, enum observable_kind kind, uint32_t index, uint32_t other)
{
    ASSERT(to->count < OBSERVABLES_MAX);
    to->items[to->count++] = (struct observable){
        .kind = kind, .index = index, .other = other, .least = DBL_MAX, .greatest = -DBL_MAX};
}

static void add_node(struct observations *to, const struct plant *plant, uint32_t node)
{
    switch (plant->nodes[node].domain) {
    case DOMAIN_ELECTRICAL:
        add(to, OBSERVE_DIRECT, node, 0);
        add(to, OBSERVE_ALTERNATING, node, 0);
        break;
    case DOMAIN_PNEUMATIC:
        add(to, OBSERVE_AIR, node, 0);
        break;
    case DOMAIN_HYDRAULIC:
        add(to, OBSERVE_OIL, node, 0);
        break;
    case DOMAIN_ROTATION:
        add(to, OBSERVE_TURN, node, 0);
        break;
    case DOMAIN_TRANSLATION:
        add(to, OBSERVE_MOVE, node, 0);
        break;
    case DOMAIN_THERMAL:
    case DOMAIN_COUNT:
        break;
    }
}

static bool has_terminal(const struct plant *plant, uint32_t node)
{
    for (uint32_t i = 0; i < plant->terminal_count; i++) {
        if (plant->terminals[i].node == node) {
            return true;
        }
    }
    return false;
}

void observe_list(struct observations *observations, const struct plant *plant, uint32_t part)
{
    observations->count = 0;
    for (uint32_t i = 0; i < plant->node_count; i++) {
        if (has_terminal(plant, i)) {
            add_node(observations, plant, i);
        }
    }
    for (uint32_t i = 0; i < plant->sense_count; i++) {
        add(observations, OBSERVE_SENSE, i, 0);
    }
    for (uint32_t i = 0; i < plant->display_count; i++) {
        add(observations, OBSERVE_DISPLAY, i, 0);
    }
    for (uint32_t i = 0; i < plant->measure_count; i++) {
        add(observations, OBSERVE_MEASURE, i, 0);
    }
    for (uint32_t i = 0; i < plant->probe_count; i++) {
        add(observations, OBSERVE_PROBE, i, 0);
    }
    const struct plant_component *owner = &plant->components[part];
    uint32_t count =
        owner->terminal_count < bench_terminals ? owner->terminal_count : bench_terminals;
    for (uint32_t a = owner->terminal_first; a < owner->terminal_first + count; a++) {
        for (uint32_t b = a + 1; b < owner->terminal_first + count; b++) {
            if (plant->terminals[a].domain == DOMAIN_ELECTRICAL &&
                plant->terminals[b].domain == DOMAIN_ELECTRICAL &&
                plant->terminals[a].node != plant->terminals[b].node) {
                add(observations, OBSERVE_OHMS, a, b);
            }
        }
    }
}

// The first row of its sense that holds on its component is what is said.
static double is_said(const struct sim *sim, const struct plant *plant, uint32_t row)
{
    const struct plant_sense *sense = &plant->senses[row];
    const struct plant_component *owner = &plant->components[sense->component];
    for (uint32_t i = owner->sense_first; i < owner->sense_first + owner->sense_count; i++) {
        if (plant->senses[i].sense == sense->sense &&
            (plant->senses[i].when.count == 0 ||
             fabs(sim_expression(sim, &plant->senses[i].when)) > 0.5)) {
            return i == row ? 1.0 : 0.0;
        }
    }
    return 0.0;
}

static double
value_of(const struct observable *item, const struct sim *sim, const struct plant *plant)
{
    const struct plant_display *display;
    struct phasor phasor;
    switch (item->kind) {
    case OBSERVE_ALTERNATING:
        phasor = sim_node_phasor(sim, item->index);
        return sqrt(phasor.re * phasor.re + phasor.im * phasor.im);
    case OBSERVE_PROBE:
        return sim_expression(sim, &plant->probes[item->index].value);
    case OBSERVE_DISPLAY:
        display = &plant->displays[item->index];
        return (sim_expression(sim, &display->value) - display->offset) / display->scale;
    case OBSERVE_MEASURE:
        return sim_expression(sim, &plant->measures[item->index].value);
    case OBSERVE_SENSE:
        return is_said(sim, plant, item->index);
    case OBSERVE_DIRECT:
    case OBSERVE_AIR:
    case OBSERVE_OIL:
    case OBSERVE_TURN:
    case OBSERVE_MOVE:
    case OBSERVE_OHMS:
        break;
    }
    return sim_node(sim, item->index);
}

static void note(struct observable *item, double value)
{
    item->least = value < item->least ? value : item->least;
    item->greatest = value > item->greatest ? value : item->greatest;
    item->sum += value;
    item->last = value;
    item->count++;
}

void observe(struct observations *observations, const struct sim *sim, const struct plant *plant)
{
    for (uint32_t i = 0; i < observations->count; i++) {
        struct observable *item = &observations->items[i];
        if (item->kind != OBSERVE_OHMS) {
            note(item, value_of(item, sim, plant));
        }
    }
}

static double ohms_between(struct sim *sim, uint32_t a, uint32_t b)
{
    struct sim_instrument meter = {.kind = SIM_BETWEEN,
                                   .terminal_a = a,
                                   .terminal_b = b,
                                   .connection = PLANT_NONE,
                                   .resistance = meter_ohms,
                                   .source_voltage = meter_volts};
    sim_instrument(sim, 0, &meter);
    sim_advance(sim, bench_ticks);
    double current = fabs(sim_instrument_current(sim, 0));
    if (!(current > meter_volts / most_ohms)) {
        return most_ohms;
    }
    return meter_volts / current - meter_ohms;
}

void observe_bench(struct observations *observations, struct sim *sim, const struct plant *plant)
{
    uint32_t part = PLANT_NONE;
    for (uint32_t i = 0; i < observations->count; i++) {
        struct observable *item = &observations->items[i];
        if (item->kind != OBSERVE_OHMS) {
            continue;
        }
        if (part == PLANT_NONE) {
            part = plant->terminals[item->index].component;
            for (uint32_t c = 0; c < plant->component_count; c++) {
                if (c != part) {
                    sim_remove(sim, c);
                }
            }
        }
        note(item, ohms_between(sim, item->index, item->other));
    }
}

static bool apart(double a, double b, const struct overlooked *limit)
{
    double greater = fabs(a) > fabs(b) ? fabs(a) : fabs(b);
    double difference = fabs(a - b);
    return difference > limit->absolute && difference > limit->share * greater;
}

// A text that is said in one run alone, or for half a second longer (looks are 20 ms apart).
static bool said_otherwise(const struct observable *a, const struct observable *b)
{
    if ((a->sum > 0.0) != (b->sum > 0.0)) {
        return true;
    }
    return fabs(a->sum - b->sum) > 25.0;
}

uint32_t observe_difference(const struct observations *sound,
                            const struct observations *faulty,
                            const struct plant *plant)
{
    ASSERT(sound->count == faulty->count);
    for (uint32_t i = 0; i < sound->count; i++) {
        const struct observable *a = &sound->items[i];
        const struct observable *b = &faulty->items[i];
        struct overlooked limit = overlooked[a->kind];
        if (a->kind == OBSERVE_DISPLAY) {
            limit.absolute = plant->displays[a->index].resolution;
        }
        bool differs = a->kind == OBSERVE_SENSE
                           ? said_otherwise(a, b)
                           : apart(a->least, b->least, &limit) ||
                                 apart(a->greatest, b->greatest, &limit) ||
                                 apart(a->last, b->last, &limit) ||
                                 apart(a->sum / a->count, b->sum / b->count, &limit);
        if (differs) {
            return i;
        }
    }
    return UINT32_MAX;
}

static const char *
name_of(const struct observable *item, const struct plant *plant, char *name, size_t size)
{
    char other[64];
    switch (item->kind) {
    case OBSERVE_PROBE:
        (void)snprintf(name,
                       size,
                       "probe %s(%s)",
                       plant->probes[item->index].id,
                       plant->components[plant->probes[item->index].component].ref);
        return name;
    case OBSERVE_DISPLAY:
        (void)snprintf(name,
                       size,
                       "display %s of %s",
                       plant->displays[item->index].id,
                       plant->components[plant->displays[item->index].component].ref);
        return name;
    case OBSERVE_MEASURE:
        (void)snprintf(name,
                       size,
                       "%s of %s",
                       measure_word(plant->measures[item->index].measure),
                       plant->components[plant->measures[item->index].component].ref);
        return name;
    case OBSERVE_SENSE:
        (void)snprintf(name,
                       size,
                       "\"%s\" of %s",
                       plant->senses[item->index].text.en,
                       plant->components[plant->senses[item->index].component].ref);
        return name;
    case OBSERVE_OHMS:
        (void)plant_terminal_name(plant, item->other, other, sizeof other);
        (void)plant_terminal_name(plant, item->index, name, (uint32_t)size);
        (void)snprintf(name + strlen(name), size - strlen(name), " to %s, ohms", other);
        return name;
    case OBSERVE_DIRECT:
    case OBSERVE_ALTERNATING:
    case OBSERVE_AIR:
    case OBSERVE_OIL:
    case OBSERVE_TURN:
    case OBSERVE_MOVE:
        break;
    }
    bool alternating = item->kind == OBSERVE_ALTERNATING;
    (void)snprintf(name, size, "%s%s", plant->nodes[item->index].name, alternating ? " (AC)" : "");
    return name;
}

void observe_text(const struct observations *sound,
                  const struct observations *faulty,
                  uint32_t index,
                  const struct plant *plant,
                  char *text,
                  size_t size)
{
    const struct observable *a = &sound->items[index];
    const struct observable *b = &faulty->items[index];
    char name[200];
    (void)snprintf(text,
                   size,
                   "%s: %.5g..%.5g, mean %.5g, last %.5g -> %.5g..%.5g, mean %.5g, last %.5g",
                   name_of(a, plant, name, sizeof name),
                   a->least,
                   a->greatest,
                   a->sum / a->count,
                   a->last,
                   b->least,
                   b->greatest,
                   b->sum / b->count,
                   b->last);
}

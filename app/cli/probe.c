#include "app/cli/probe.h"

#include "engine/base/assert.h"
#include "engine/base/text.h"
#include "engine/sim/sim.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { NAME_BYTES = 128 };

static enum status unknown(const struct probe *probe, const char *name, struct error *error)
{
    return error_set(
        error, STATUS_USAGE, "--probe", "%s: there is no \"%s\" in this line", probe->text, name);
}

static enum status find_node(const struct plant *plant,
                             const struct probe *probe,
                             const char *name,
                             bool pressure,
                             uint32_t *node,
                             struct error *error)
{
    uint32_t terminal = plant_terminal_find(plant, name);
    if (terminal == PLANT_NONE) {
        return unknown(probe, name, error);
    }
    enum domain domain = plant->terminals[terminal].domain;
    bool fluid = domain == DOMAIN_PNEUMATIC || domain == DOMAIN_HYDRAULIC;
    if (pressure ? !fluid : domain != DOMAIN_ELECTRICAL) {
        return error_set(error,
                         STATUS_USAGE,
                         "--probe",
                         "%s: \"%s\" is %s",
                         probe->text,
                         name,
                         domain_word(domain));
    }
    *node = plant->terminals[terminal].node;
    return STATUS_OK;
}

// v(a,b), v(a), vac(a,b), p(a)
static enum status
find_across(const struct plant *plant, char *inside, struct probe *probe, struct error *error)
{
    bool pressure = probe->kind == PROBE_NODE;
    char *comma = strchr(inside, ',');
    probe->node_b = PLANT_REFERENCE;
    if (comma != NULL) {
        *comma = '\0';
        RETURN_IF_FAILED(find_node(plant, probe, comma + 1, pressure, &probe->node_b, error));
    }
    return find_node(plant, probe, inside, pressure, &probe->node_a, error);
}

// The kind's own probe of that name, or the signal that usually is it.
static enum status find_quantity(const struct plant *plant,
                                 const char *letter,
                                 const char *ref,
                                 struct probe *probe,
                                 struct error *error)
{
    static const char *const usual[][2] = {
        {"i", "current"}, {"x", "position"}, {"n", "speed"}, {"q", "flow"}};
    uint32_t component = plant_component_find(plant, ref);
    if (component == PLANT_NONE) {
        return unknown(probe, ref, error);
    }
    uint32_t own = plant_probe_find(plant, component, letter);
    if (own != PLANT_NONE) {
        probe->kind = PROBE_FORMULA;
        probe->formula = &plant->probes[own].value;
        return STATUS_OK;
    }
    for (size_t i = 0; i < sizeof usual / sizeof usual[0]; i++) {
        char name[NAME_BYTES];
        (void)snprintf(name, sizeof name, "%s.%s", plant->components[component].ref, usual[i][1]);
        probe->signal = plant_signal_find(plant, name);
        if (strcmp(usual[i][0], letter) == 0 && probe->signal != PLANT_NONE) {
            probe->kind = PROBE_SIGNAL;
            return STATUS_OK;
        }
    }
    return error_set(error,
                     STATUS_USAGE,
                     "--probe",
                     "%s: %s %s has no probe \"%s\"",
                     probe->text,
                     plant->components[component].kind,
                     ref,
                     letter);
}

static enum status find_signal(const struct plant *plant, struct probe *probe, struct error *error)
{
    probe->kind = PROBE_SIGNAL;
    probe->signal = plant_signal_find(plant, probe->text);
    if (probe->signal != PLANT_NONE) {
        return STATUS_OK;
    }
    return unknown(probe, probe->text, error);
}

// plc(X40), plc(t_out), plc(E11), plc(B1T): what the program knows.
static enum status find_program(const struct program *program,
                                const char *name,
                                struct probe *probe,
                                struct error *error)
{
    probe->kind = PROBE_STEP;
    for (uint32_t i = 0; name[0] == 'X' && i < program->step_count; i++) {
        if (strcmp(program->steps[i].name, name + 1) == 0) {
            probe->signal = i;
            return STATUS_OK;
        }
    }
    probe->kind = PROBE_MEMORY;
    for (uint32_t i = 0; i < program->memory_count; i++) {
        if (strcmp(program->memories[i].name, name) == 0) {
            probe->signal = i;
            return STATUS_OK;
        }
    }
    probe->kind = PROBE_MESSAGE;
    for (uint32_t i = 0; i < program->message_count; i++) {
        if (strcmp(program->messages[i].code, name) == 0) {
            probe->signal = i;
            return STATUS_OK;
        }
    }
    probe->kind = PROBE_ANALOG;
    for (uint32_t i = 0; i < program->analog_count; i++) {
        if (strcmp(program->analogs[i].tag, name) == 0) {
            probe->signal = i;
            return STATUS_OK;
        }
    }
    return unknown(probe, name, error);
}

enum status
probe_find(const struct plant *plant, const char *text, struct probe *probe, struct error *error)
{
    *probe = (struct probe){.text = text, .node_b = PLANT_REFERENCE};
    char name[NAME_BYTES];
    if (!text_copy(name, sizeof name, text)) {
        return error_set(error, STATUS_USAGE, "--probe", "%.60s...: too long", text);
    }
    char *open = strchr(name, '(');
    size_t length = strlen(name);
    if (open == NULL) {
        return find_signal(plant, probe, error);
    }
    if (name[length - 1] != ')') {
        return error_set(error, STATUS_USAGE, "--probe", "%s: a \")\" is missing", text);
    }
    name[length - 1] = '\0';
    *open = '\0';
    char *inside = open + 1;
    if (strcmp(name, "v") == 0) {
        probe->kind = PROBE_DIRECT;
        return find_across(plant, inside, probe, error);
    }
    if (strcmp(name, "vac") == 0) {
        probe->kind = PROBE_ALTERNATING;
        return find_across(plant, inside, probe, error);
    }
    if (strcmp(name, "p") == 0) {
        probe->kind = PROBE_NODE;
        return find_across(plant, inside, probe, error);
    }
    if (strcmp(name, "plc") == 0) {
        return find_program(&plant->program, inside, probe, error);
    }
    return find_quantity(plant, name, inside, probe, error);
}

static double node_value(const struct sim *sim, uint32_t node)
{
    return node == PLANT_REFERENCE ? 0.0 : sim_node(sim, node);
}

static struct phasor node_phasor(const struct sim *sim, uint32_t node)
{
    return node == PLANT_REFERENCE ? (struct phasor){0} : sim_node_phasor(sim, node);
}

double probe_read(const struct sim *sim, const struct probe *probe)
{
    struct phasor a;
    struct phasor b;
    switch (probe->kind) {
    case PROBE_DIRECT:
        return node_value(sim, probe->node_a) - node_value(sim, probe->node_b);
    case PROBE_ALTERNATING:
        a = node_phasor(sim, probe->node_a);
        b = node_phasor(sim, probe->node_b);
        return hypot(a.re - b.re, a.im - b.im);
    case PROBE_NODE:
        return sim_node(sim, probe->node_a) - node_value(sim, probe->node_b);
    case PROBE_SIGNAL:
        return sim_signal(sim, probe->signal);
    case PROBE_FORMULA:
        return sim_expression(sim, probe->formula);
    case PROBE_STEP:
        return sim_plc(sim).steps[probe->signal];
    case PROBE_MEMORY:
        return sim_plc(sim).memories[probe->signal];
    case PROBE_MESSAGE:
        return sim_plc(sim).messages[probe->signal];
    case PROBE_ANALOG:
        return sim_plc(sim).analogs[probe->signal];
    }
    ASSERT(!"a kind of probe");
    return 0.0;
}

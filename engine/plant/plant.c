#include "engine/plant/plant.h"

#include "engine/base/assert.h"

#include <stdio.h>
#include <string.h>

static const char *without_dash(const char *text)
{
    return text[0] == '-' ? text + 1 : text;
}

// Index of the component whose reference is the first length bytes of ref.
static uint32_t component_of(const struct plant *plant, const char *ref, size_t length)
{
    for (uint32_t i = 0; i < plant->component_count; i++) {
        const char *candidate = without_dash(plant->components[i].ref);
        if (strlen(candidate) == length && memcmp(candidate, ref, length) == 0) {
            return i;
        }
    }
    return PLANT_NONE;
}

uint32_t plant_component_find(const struct plant *plant, const char *ref)
{
    ref = without_dash(ref);
    return component_of(plant, ref, strlen(ref));
}

// The terminal that a plain number counts, from 1: a plug's pins are numbered where the coil's
// terminals have letters. PLANT_NONE if @p text is no such number.
static uint32_t pin_number(const struct plant_component *component, const char *text)
{
    if (text[0] < '1' || text[0] > '9' || text[1] != '\0') {
        return PLANT_NONE;
    }
    uint32_t index = (uint32_t)(text[0] - '1');
    return index < component->terminal_count ? component->terminal_first + index : PLANT_NONE;
}

uint32_t plant_terminal_find(const struct plant *plant, const char *name)
{
    name = without_dash(name);
    const char *colon = strchr(name, ':');
    if (colon == NULL) {
        return PLANT_NONE;
    }
    uint32_t component = component_of(plant, name, (size_t)(colon - name));
    if (component == PLANT_NONE) {
        return PLANT_NONE;
    }
    const struct plant_component *owner = &plant->components[component];
    for (uint32_t i = 0; i < owner->terminal_count; i++) {
        uint32_t terminal = owner->terminal_first + i;
        if (strcmp(plant->terminals[terminal].name, colon + 1) == 0) {
            return terminal;
        }
    }
    return pin_number(owner, colon + 1);
}

uint32_t plant_signal_find(const struct plant *plant, const char *name)
{
    name = without_dash(name);
    for (uint32_t i = 0; i < plant->signal_count; i++) {
        if (strcmp(without_dash(plant->signals[i].name), name) == 0) {
            return i;
        }
    }
    return PLANT_NONE;
}

uint32_t plant_variant_find(const struct plant *plant,
                            uint32_t component,
                            enum plant_variant_kind kind,
                            const char *id)
{
    ASSERT(component < plant->component_count);
    const struct plant_component *owner = &plant->components[component];
    for (uint32_t i = 0; i < owner->variant_count; i++) {
        const struct plant_variant *variant = &plant->variants[owner->variant_first + i];
        if (variant->kind == kind && strcmp(variant->id, id) == 0) {
            return owner->variant_first + i;
        }
    }
    return PLANT_NONE;
}

uint32_t plant_setting_find(const struct plant *plant, uint32_t component, const char *id)
{
    ASSERT(component < plant->component_count);
    const struct plant_component *owner = &plant->components[component];
    for (uint32_t i = 0; i < owner->setting_count; i++) {
        if (strcmp(plant->settings[owner->setting_first + i].id, id) == 0) {
            return owner->setting_first + i;
        }
    }
    return PLANT_NONE;
}

uint32_t plant_probe_find(const struct plant *plant, uint32_t component, const char *id)
{
    ASSERT(component < plant->component_count);
    const struct plant_component *owner = &plant->components[component];
    for (uint32_t i = 0; i < owner->probe_count; i++) {
        if (strcmp(plant->probes[owner->probe_first + i].id, id) == 0) {
            return owner->probe_first + i;
        }
    }
    return PLANT_NONE;
}

uint32_t plant_measure_find(const struct plant *plant, uint32_t component, enum measure measure)
{
    ASSERT(component < plant->component_count);
    const struct plant_component *owner = &plant->components[component];
    for (uint32_t i = 0; i < owner->measure_count; i++) {
        if (plant->measures[owner->measure_first + i].measure == measure) {
            return owner->measure_first + i;
        }
    }
    return PLANT_NONE;
}

const char *
plant_terminal_name(const struct plant *plant, uint32_t terminal, char *buffer, uint32_t size)
{
    ASSERT(terminal < plant->terminal_count);
    const struct plant_terminal *point = &plant->terminals[terminal];
    const char *ref = plant->components[point->component].ref;
    snprintf(buffer, size, "%s:%s", ref, point->name);
    return buffer;
}

void plant_destroy(struct plant *plant)
{
    if (plant != NULL) {
        arena_destroy(plant->arena);
    }
}

static bool is_at(const struct plant *plant, uint32_t component, uint32_t station)
{
    const struct plant_component *owner = &plant->components[component];
    if ((owner->flags & PLANT_CONNECTION) == 0) {
        return owner->station == station;
    }
    for (uint32_t end = 0; end < 2; end++) {
        uint32_t terminal = owner->ends[end];
        if (terminal != PLANT_NONE &&
            plant->components[plant->terminals[terminal].component].station == station) {
            return true;
        }
    }
    return false;
}

bool plant_near(const struct plant *plant, uint32_t component, uint32_t other)
{
    return is_at(plant, component, plant->components[other].station) ||
           is_at(plant, other, plant->components[component].station);
}

#include "engine/laws/registry.h"

#include "engine/laws/list.h"

#include <stddef.h>
#include <string.h>

static const struct law *const tables[] = {
    electrical_power_laws,
    electrical_control_laws,
    pneumatic_laws,
    hydraulic_laws,
    mechanical_laws,
    piece_laws,
    thermal_laws,
    logic_laws,
};

enum { TABLE_COUNT = sizeof(tables) / sizeof(tables[0]) };

const struct law *law_find(const char *name)
{
    for (uint32_t t = 0; t < TABLE_COUNT; t++) {
        for (const struct law *law = tables[t]; law->name != NULL; law++) {
            if (strcmp(law->name, name) == 0) {
                return law;
            }
        }
    }
    return NULL;
}

const struct law *law_at(uint32_t index)
{
    for (uint32_t t = 0; t < TABLE_COUNT; t++) {
        for (const struct law *law = tables[t]; law->name != NULL; law++) {
            if (index-- == 0) {
                return law;
            }
        }
    }
    return NULL;
}

bool law_node_count_allowed(const struct law *law, uint32_t count)
{
    if (law->node_step == 0) {
        return count == law->node_minimum;
    }
    uint32_t known = 0;
    while (known < PLANT_LAW_NODES_MAX && law->nodes[known].name != NULL) {
        known++;
    }
    return count >= law->node_minimum && count <= known &&
           (count - law->node_minimum) % law->node_step == 0;
}

uint32_t law_parameter_count(const struct law *law)
{
    uint32_t count = 0;
    while (law->parameters[count].name != NULL) {
        count++;
    }
    return count;
}

static uint32_t names_count(const char *const *names)
{
    uint32_t count = 0;
    while (names[count] != NULL) {
        count++;
    }
    return count;
}

static uint32_t names_find(const char *const *names, const char *name)
{
    for (uint32_t i = 0; names[i] != NULL; i++) {
        if (strcmp(names[i], name) == 0) {
            return i;
        }
    }
    return PLANT_NONE;
}

uint32_t law_read_count(const struct law *law)
{
    return names_count(law->reads);
}

uint32_t law_write_count(const struct law *law)
{
    return names_count(law->writes);
}

uint32_t law_parameter_find(const struct law *law, const char *name)
{
    for (uint32_t i = 0; law->parameters[i].name != NULL; i++) {
        if (strcmp(law->parameters[i].name, name) == 0) {
            return i;
        }
    }
    return PLANT_NONE;
}

uint32_t law_read_find(const struct law *law, const char *name)
{
    return names_find(law->reads, name);
}

uint32_t law_write_find(const struct law *law, const char *name)
{
    return names_find(law->writes, name);
}

#include "tests/physics/plant_builder.h"

#include "engine/base/assert.h"
#include "engine/laws/registry.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROOM = 4096, WORDS_MAX = 24 };

struct plant_builder {
    struct arena *arena;
    struct plant *plant;
    struct plant_component *components;
    struct plant_terminal *terminals;
    struct plant_node *nodes;
    struct plant_signal *signals;
    struct plant_law *laws;
    double *parameters;
    struct plant_variant *variants;
    struct plant_change *changes;
    struct plant_measure *measures;
};

struct plant_builder *builder_create(void)
{
    struct arena *arena = arena_create(0);
    struct plant_builder *builder = ARENA_NEW(arena, struct plant_builder, 1);
    builder->arena = arena;
    builder->plant = ARENA_NEW(arena, struct plant, 1);
    builder->plant->arena = arena;
    builder->plant->id = "test";
    builder->plant->components = builder->components =
        ARENA_NEW(arena, struct plant_component, ROOM);
    builder->plant->terminals = builder->terminals = ARENA_NEW(arena, struct plant_terminal, ROOM);
    builder->plant->nodes = builder->nodes = ARENA_NEW(arena, struct plant_node, ROOM);
    builder->plant->signals = builder->signals = ARENA_NEW(arena, struct plant_signal, ROOM);
    builder->plant->laws = builder->laws = ARENA_NEW(arena, struct plant_law, ROOM);
    builder->plant->parameters = builder->parameters = ARENA_NEW(arena, double, 4 * ROOM);
    builder->plant->variants = builder->variants = ARENA_NEW(arena, struct plant_variant, ROOM);
    builder->plant->changes = builder->changes = ARENA_NEW(arena, struct plant_change, ROOM);
    builder->plant->measures = builder->measures = ARENA_NEW(arena, struct plant_measure, ROOM);
    return builder;
}

// Cuts a list at its spaces, in the arena; returns how many words.
static uint32_t words_of(struct arena *arena, const char *list, char *words[WORDS_MAX])
{
    uint32_t count = 0;
    char *rest = arena_text(arena, list);
    for (char *word = strtok_r(rest, " ", &rest); word; word = strtok_r(NULL, " ", &rest)) {
        ASSERT(count < WORDS_MAX);
        words[count++] = word;
    }
    return count;
}

uint32_t builder_component(struct plant_builder *builder, const char *ref)
{
    struct plant *plant = builder->plant;
    ASSERT(plant->component_count < ROOM);
    builder->components[plant->component_count] = (struct plant_component){
        .ref = arena_text(builder->arena, ref),
        .kind = "test",
        .place = "",
        .data = "",
        .article = "",
        .energy = "",
        .terminal_first = plant->terminal_count,
        .law_first = plant->law_count,
        .variant_first = plant->variant_count,
        .measure_first = plant->measure_count,
        .ends = {PLANT_NONE, PLANT_NONE},
    };
    return plant->component_count++;
}

static struct plant_component *present(struct plant_builder *builder)
{
    ASSERT(builder->plant->component_count > 0);
    return &builder->components[builder->plant->component_count - 1];
}

static uint32_t node_of(struct plant_builder *builder, const char *name, enum domain domain)
{
    if (strcmp(name, "ref") == 0) {
        return PLANT_REFERENCE;
    }
    if (strcmp(name, "end0") == 0) {
        return PLANT_END_0;
    }
    if (strcmp(name, "end1") == 0) {
        return PLANT_END_1;
    }
    struct plant *plant = builder->plant;
    for (uint32_t i = 0; i < plant->node_count; i++) {
        if (strcmp(plant->nodes[i].name, name) == 0) {
            return i;
        }
    }
    ASSERT(plant->node_count < ROOM);
    builder->nodes[plant->node_count] =
        (struct plant_node){arena_text(builder->arena, name), domain};
    return plant->node_count++;
}

uint32_t builder_signal(struct plant_builder *builder, const char *name)
{
    if (strcmp(name, "-") == 0) {
        return PLANT_NONE;
    }
    struct plant *plant = builder->plant;
    for (uint32_t i = 0; i < plant->signal_count; i++) {
        if (strcmp(plant->signals[i].name, name) == 0) {
            return i;
        }
    }
    ASSERT(plant->signal_count < ROOM);
    builder->signals[plant->signal_count] =
        (struct plant_signal){.name = arena_text(builder->arena, name)};
    return plant->signal_count++;
}

uint32_t builder_control(struct plant_builder *builder, const char *name, double initial)
{
    uint32_t signal = builder_signal(builder, name);
    builder->signals[signal].control = true;
    builder->signals[signal].initial = initial;
    return signal;
}

static void fill_parameters(struct plant_builder *builder,
                            const struct law *law,
                            double *values,
                            const char *parameters)
{
    char *words[WORDS_MAX];
    bool given[LAW_PARAMETERS_MAX] = {false};
    for (uint32_t i = 0; law->parameters[i].name != NULL; i++) {
        values[i] = law->parameters[i].initial;
    }
    uint32_t count = words_of(builder->arena, parameters, words);
    for (uint32_t i = 0; i < count; i++) {
        char *equals = strchr(words[i], '=');
        ASSERT(equals != NULL);
        *equals = '\0';
        uint32_t index = law_parameter_find(law, words[i]);
        ASSERT(index != PLANT_NONE);
        values[index] = strtod(equals + 1, NULL);
        given[index] = true;
    }
    for (uint32_t i = 0; law->parameters[i].name != NULL; i++) {
        ASSERT(given[i] || !law->parameters[i].required);
    }
}

static uint32_t
fill_signals(struct plant_builder *builder, const char *list, uint32_t known, uint32_t *signals)
{
    char *words[WORDS_MAX];
    uint32_t count = words_of(builder->arena, list, words);
    ASSERT(count <= known);
    for (uint32_t i = 0; i < known; i++) {
        signals[i] = i < count ? builder_signal(builder, words[i]) : PLANT_NONE;
    }
    return known;
}

uint32_t builder_law(struct plant_builder *builder,
                     const char *name,
                     const char *nodes,
                     const char *parameters,
                     const char *reads,
                     const char *writes)
{
    struct plant *plant = builder->plant;
    const struct law *law = law_find(name);
    ASSERT(law != NULL && plant->law_count < ROOM);
    struct plant_law *made = &builder->laws[plant->law_count];
    made->law = law->name;
    made->component = plant->component_count - 1;
    char *words[WORDS_MAX];
    made->node_count = words_of(builder->arena, nodes, words);
    ASSERT(law_node_count_allowed(law, made->node_count));
    for (uint32_t i = 0; i < made->node_count; i++) {
        made->nodes[i] = node_of(builder, words[i], law->nodes[i].domain);
    }
    made->parameter_first = plant->parameter_count;
    made->parameter_count = law_parameter_count(law);
    plant->parameter_count += made->parameter_count;
    ASSERT(plant->parameter_count <= 4 * ROOM);
    fill_parameters(builder, law, builder->parameters + made->parameter_first, parameters);
    made->read_count = fill_signals(builder, reads, law_read_count(law), made->reads);
    made->write_count = fill_signals(builder, writes, law_write_count(law), made->writes);
    present(builder)->law_count++;
    return plant->law_count++;
}

uint32_t builder_terminal(struct plant_builder *builder, const char *name, const char *node)
{
    struct plant *plant = builder->plant;
    uint32_t index = node_of(builder, node, DOMAIN_ELECTRICAL);
    enum domain domain = index < plant->node_count ? plant->nodes[index].domain : DOMAIN_ELECTRICAL;
    ASSERT(plant->terminal_count < ROOM);
    builder->terminals[plant->terminal_count] = (struct plant_terminal){
        arena_text(builder->arena, name), plant->component_count - 1, index, domain};
    present(builder)->terminal_count++;
    return plant->terminal_count++;
}

void builder_join(struct plant_builder *builder, const char *from, const char *to)
{
    struct plant_component *component = present(builder);
    component->flags |= PLANT_CONNECTION;
    component->ends[0] = plant_terminal_find(builder->plant, from);
    component->ends[1] = plant_terminal_find(builder->plant, to);
    ASSERT(component->ends[0] != PLANT_NONE && component->ends[1] != PLANT_NONE);
}

uint32_t builder_variant(struct plant_builder *builder,
                         enum plant_variant_kind kind,
                         const char *id,
                         const char *changes)
{
    struct plant *plant = builder->plant;
    struct plant_component *owner = present(builder);
    char *words[WORDS_MAX];
    uint32_t count = words_of(builder->arena, changes, words);
    builder->variants[plant->variant_count] = (struct plant_variant){
        .kind = kind,
        .id = arena_text(builder->arena, id),
        .component = plant->component_count - 1,
        .change_first = plant->change_count,
        .change_count = count,
    };
    for (uint32_t i = 0; i < count; i++) {
        char *equals = strchr(words[i], '=');
        ASSERT(equals != NULL);
        *equals = '\0';
        char *end;
        const struct plant_law *law =
            &plant->laws[owner->law_first + (uint32_t)strtoul(words[i], &end, 10)];
        uint32_t index = law_parameter_find(law_find(law->law), end + 1);
        ASSERT(index != PLANT_NONE);
        builder->changes[plant->change_count++] =
            (struct plant_change){law->parameter_first + index, strtod(equals + 1, NULL)};
    }
    owner->variant_count++;
    return plant->variant_count++;
}

void builder_flags(struct plant_builder *builder, uint32_t flags)
{
    present(builder)->flags |= flags;
}

void builder_measure(struct plant_builder *builder, enum measure measure, const char *value)
{
    struct plant *plant = builder->plant;
    struct expression_token *token = ARENA_NEW(builder->arena, struct expression_token, 1);
    char *end;
    double number = strtod(value, &end);
    *token = *end == '\0' ? (struct expression_token){.op = EXPRESSION_CONSTANT, .value = number}
                          : (struct expression_token){.op = EXPRESSION_SIGNAL,
                                                      .index = builder_signal(builder, value)};
    ASSERT(plant->measure_count < ROOM);
    builder->measures[plant->measure_count++] = (struct plant_measure){
        .measure = measure,
        .component = plant->component_count - 1,
        .value = {.tokens = token, .count = 1},
    };
    present(builder)->measure_count++;
}

uint32_t builder_parameter(const struct plant *plant, const char *name)
{
    char text[128];
    snprintf(text, sizeof(text), "%s", name);
    char *dot = strchr(text, '.');
    ASSERT(dot != NULL);
    *dot = '\0';
    uint32_t component = plant_component_find(plant, text);
    ASSERT(component != PLANT_NONE);
    char *end;
    uint32_t law = plant->components[component].law_first + (uint32_t)strtoul(dot + 1, &end, 10);
    uint32_t index = law_parameter_find(law_find(plant->laws[law].law), end + 1);
    ASSERT(index != PLANT_NONE);
    return plant->laws[law].parameter_first + index;
}

struct plant *builder_finish(struct plant_builder *builder, const struct program *program)
{
    builder->plant->program.run_signal = PLANT_NONE;
    builder->plant->program.fault_memory = PLANT_NONE;
    if (program != NULL) {
        builder->plant->program = *program;
    }
    return builder->plant;
}

uint32_t plant_node(const struct plant *plant, const char *name)
{
    for (uint32_t i = 0; i < plant->node_count; i++) {
        if (strcmp(plant->nodes[i].name, name) == 0) {
            return i;
        }
    }
    ASSERT(!"a node of that name");
    return PLANT_NONE;
}

#include "tests/bench/cells.h"

#include "engine/base/assert.h"

#include <string.h>

// Where the parts of one cell have gone in the plant of many.
struct cell {
    const struct plant *one;
    struct plant *many;
    struct arena *arena;
    uint32_t number; ///< from 0
    const bool *shared_components, *shared_nodes;
    uint32_t *components, *nodes, *signals, *terminals; ///< new indices, by old ones
};

// The lists of the plant being made; the plant sees them as constant.
struct lists {
    struct plant_component *components;
    struct plant_terminal *terminals;
    struct plant_node *nodes;
    struct plant_signal *signals;
    struct plant_law *laws;
    double *parameters;
    struct plant_gesture *startup;
};

static uint32_t moved(const uint32_t *map, uint32_t index)
{
    return index == PLANT_NONE ? PLANT_NONE : map[index];
}

static uint32_t moved_node(const struct cell *cell, uint32_t node)
{
    return node >= PLANT_END_0 ? node : cell->nodes[node];
}

static const char *numbered(const struct cell *cell, const char *name)
{
    return cell->number == 0 ? name : arena_format(cell->arena, "%u/%s", cell->number, name);
}

// ---- What is shared ----

static bool is_connection(const struct plant_component *component)
{
    return (component->flags & PLANT_CONNECTION) != 0;
}

static bool end_is_shared(const struct plant *one, const struct plant_component *wire, int end)
{
    uint32_t terminal = wire->ends[end];
    return terminal != PLANT_NONE &&
           one->components[one->terminals[terminal].component].station == 0;
}

static bool is_shared(const struct plant *one, const struct plant_component *component)
{
    return is_connection(component)
               ? end_is_shared(one, component, 0) && end_is_shared(one, component, 1)
               : component->station == 0;
}

static void find_shared(const struct plant *one, bool *components, bool *nodes)
{
    for (uint32_t i = 0; i < one->component_count; i++) {
        components[i] = is_shared(one, &one->components[i]);
    }
    for (uint32_t i = 0; i < one->terminal_count; i++) {
        const struct plant_terminal *terminal = &one->terminals[i];
        if (components[terminal->component] && terminal->node < one->node_count) {
            nodes[terminal->node] = true;
        }
    }
    for (uint32_t i = 0; i < one->law_count; i++) {
        const struct plant_law *law = &one->laws[i];
        for (uint32_t n = 0; n < law->node_count; n++) {
            if (components[law->component] && law->nodes[n] < one->node_count) {
                nodes[law->nodes[n]] = true;
            }
        }
    }
}

static bool belongs(const struct cell *cell, uint32_t component)
{
    return cell->number == 0 || !cell->shared_components[component];
}

// ---- One cell more ----

static void add_nodes(struct cell *cell, struct lists *lists)
{
    for (uint32_t i = 0; i < cell->one->node_count; i++) {
        if (cell->number == 0 || !cell->shared_nodes[i]) {
            cell->nodes[i] = cell->many->node_count++;
            lists->nodes[cell->nodes[i]] = cell->one->nodes[i];
            lists->nodes[cell->nodes[i]].name = numbered(cell, cell->one->nodes[i].name);
        }
    }
}

static void add_places(struct cell *cell, struct lists *lists)
{
    for (uint32_t i = 0; i < cell->one->component_count; i++) {
        if (belongs(cell, i)) {
            cell->components[i] = cell->many->component_count++;
        }
    }
    for (uint32_t i = 0; i < cell->one->signal_count; i++) {
        uint32_t owner = cell->one->signals[i].component;
        if (belongs(cell, owner)) {
            cell->signals[i] = cell->many->signal_count++;
            struct plant_signal *signal = &lists->signals[cell->signals[i]];
            *signal = cell->one->signals[i];
            signal->name = numbered(cell, signal->name);
            signal->component = cell->components[owner];
        }
    }
    for (uint32_t i = 0; i < cell->one->terminal_count; i++) {
        const struct plant_terminal *old = &cell->one->terminals[i];
        if (belongs(cell, old->component)) {
            cell->terminals[i] = cell->many->terminal_count++;
            struct plant_terminal *terminal = &lists->terminals[cell->terminals[i]];
            *terminal = *old;
            terminal->component = cell->components[old->component];
            terminal->node = moved_node(cell, old->node);
        }
    }
}

static void add_law(struct cell *cell, struct lists *lists, const struct plant_law *old)
{
    struct plant *many = cell->many;
    struct plant_law *law = &lists->laws[many->law_count++];
    *law = *old;
    law->component = cell->components[old->component];
    for (uint32_t i = 0; i < law->node_count; i++) {
        law->nodes[i] = moved_node(cell, old->nodes[i]);
    }
    for (uint32_t i = 0; i < law->read_count; i++) {
        law->reads[i] = moved(cell->signals, old->reads[i]);
    }
    for (uint32_t i = 0; i < law->write_count; i++) {
        law->writes[i] = moved(cell->signals, old->writes[i]);
    }
    law->parameter_first = many->parameter_count;
    for (uint32_t i = 0; i < law->parameter_count; i++) {
        lists->parameters[many->parameter_count++] =
            cell->one->parameters[old->parameter_first + i];
    }
}

// What a person would do or find on a copy is left out: nobody stands there.
static void strip(struct plant_component *component)
{
    component->variant_count = 0;
    component->setting_count = 0;
    component->sense_count = 0;
    component->probe_count = 0;
    component->display_count = 0;
}

static void add_components(struct cell *cell, struct lists *lists)
{
    for (uint32_t i = 0; i < cell->one->component_count; i++) {
        const struct plant_component *old = &cell->one->components[i];
        if (!belongs(cell, i)) {
            continue;
        }
        struct plant_component *component = &lists->components[cell->components[i]];
        *component = *old;
        component->ref = numbered(cell, old->ref);
        component->ends[0] = moved(cell->terminals, old->ends[0]);
        component->ends[1] = moved(cell->terminals, old->ends[1]);
        component->terminal_first = old->terminal_count ? cell->terminals[old->terminal_first] : 0;
        component->signal_first = old->signal_count ? cell->signals[old->signal_first] : 0;
        component->law_first = cell->many->law_count;
        for (uint32_t law = 0; law < old->law_count; law++) {
            add_law(cell, lists, &cell->one->laws[old->law_first + law]);
        }
        if (cell->number > 0) {
            strip(component);
        }
    }
}

static void add_gestures(struct cell *cell, struct lists *lists, bool active)
{
    for (uint32_t i = 0; i < cell->one->startup_count; i++) {
        const struct plant_gesture *old = &cell->one->startup[i];
        if (!belongs(cell, cell->one->signals[old->signal].component) ||
            (!active && cell->number > 0)) {
            continue;
        }
        struct plant_gesture *gesture = &lists->startup[cell->many->startup_count++];
        *gesture = *old;
        gesture->signal = cell->signals[old->signal];
    }
}

// ---- The program ----

// By how many its operands of that sort grow with each cell; 0 for operators and constants.
static uint32_t operands_of_a_cell(const struct program *program, enum expression_operator op)
{
    bool input = op == EXPRESSION_INPUT || op == EXPRESSION_RISING || op == EXPRESSION_FALLING;
    bool step = op == EXPRESSION_STEP || op == EXPRESSION_STEP_TIME;
    return input                     ? program->input_count
           : step                    ? program->step_count
           : op == EXPRESSION_OUTPUT ? program->output_count
           : op == EXPRESSION_MEMORY ? program->memory_count
                                     : 0;
}

static uint32_t moved_operand(const struct cell *cell, const struct expression_token *token)
{
    if (token->op == EXPRESSION_SIGNAL) {
        return cell->signals[token->index];
    }
    if (token->op == EXPRESSION_NODE) {
        return cell->nodes[token->index];
    }
    return token->index + cell->number * operands_of_a_cell(&cell->one->program, token->op);
}

static struct expression moved_expression(const struct cell *cell, const struct expression *old)
{
    struct expression_token *tokens =
        ARENA_NEW(cell->arena, struct expression_token, old->count + 1);
    for (uint32_t i = 0; i < old->count; i++) {
        tokens[i] = old->tokens[i];
        tokens[i].index = moved_operand(cell, &old->tokens[i]);
    }
    return (struct expression){.tokens = tokens, .count = old->count};
}

static uint32_t moved_target(const struct cell *cell, const struct program_action *action)
{
    const struct program *program = &cell->one->program;
    uint32_t each = 0;
    switch (action->kind) {
    case PROGRAM_ACTION_OUTPUT:
    case PROGRAM_ACTION_LATCH:
        each = program->output_count;
        break;
    case PROGRAM_ACTION_SET:
    case PROGRAM_ACTION_ADD:
        each = program->memory_count;
        break;
    case PROGRAM_ACTION_MESSAGE:
        each = program->message_count;
        break;
    case PROGRAM_ACTION_FORCE_EMPTY:
    case PROGRAM_ACTION_FORCE_INITIAL:
    case PROGRAM_ACTION_FORCE_HOLD:
        each = program->chart_count;
        break;
    case PROGRAM_ACTION_CLEAR:
        break;
    }
    return action->target + cell->number * each;
}

// Lists of the program for all cells; those whose rows need no change beyond an offset come first.
struct program_lists {
    struct program_input *inputs;
    struct program_output *outputs;
    struct program_memory *memories;
    struct program_message *messages;
    struct program_chart *charts;
    struct program_step *steps;
    struct program_transition *transitions;
    struct program_action *actions;
    uint32_t *links;
};

static void add_points(struct cell *cell, struct program_lists *lists)
{
    const struct program *old = &cell->one->program;
    uint32_t k = cell->number;
    for (uint32_t i = 0; i < old->input_count; i++) {
        lists->inputs[k * old->input_count + i] = old->inputs[i];
        lists->inputs[k * old->input_count + i].signal = cell->signals[old->inputs[i].signal];
    }
    for (uint32_t i = 0; i < old->output_count; i++) {
        lists->outputs[k * old->output_count + i] = old->outputs[i];
        lists->outputs[k * old->output_count + i].signal = cell->signals[old->outputs[i].signal];
    }
    for (uint32_t i = 0; i < old->memory_count; i++) {
        lists->memories[k * old->memory_count + i] = old->memories[i];
    }
    for (uint32_t i = 0; i < old->message_count; i++) {
        lists->messages[k * old->message_count + i] = old->messages[i];
    }
    for (uint32_t i = 0; i < old->chart_count; i++) {
        lists->charts[k * old->chart_count + i] = old->charts[i];
    }
}

static void add_charts(struct cell *cell, struct program_lists *lists)
{
    const struct program *old = &cell->one->program;
    uint32_t k = cell->number;
    for (uint32_t i = 0; i < old->step_count; i++) {
        struct program_step *step = &lists->steps[k * old->step_count + i];
        *step = old->steps[i];
        step->chart += k * old->chart_count;
        step->action_first += k * old->action_count;
        step->message =
            step->message == PLANT_NONE ? PLANT_NONE : step->message + k * old->message_count;
    }
    for (uint32_t i = 0; i < old->transition_count; i++) {
        struct program_transition *transition = &lists->transitions[k * old->transition_count + i];
        *transition = old->transitions[i];
        transition->chart += k * old->chart_count;
        transition->from_first += k * old->link_count;
        transition->to_first += k * old->link_count;
        transition->condition = moved_expression(cell, &old->transitions[i].condition);
    }
    for (uint32_t i = 0; i < old->action_count; i++) {
        struct program_action *action = &lists->actions[k * old->action_count + i];
        *action = old->actions[i];
        action->target = moved_target(cell, &old->actions[i]);
        action->condition = moved_expression(cell, &old->actions[i].condition);
    }
    for (uint32_t i = 0; i < old->link_count; i++) {
        lists->links[k * old->link_count + i] = old->links[i] + k * old->step_count;
    }
}

static struct program_lists
program_lists(struct plant *many, const struct plant *one, uint32_t count)
{
    const struct program *old = &one->program;
    struct arena *arena = many->arena;
    struct program_lists lists = {
        .inputs = ARENA_NEW(arena, struct program_input, count * old->input_count + 1),
        .outputs = ARENA_NEW(arena, struct program_output, count * old->output_count + 1),
        .memories = ARENA_NEW(arena, struct program_memory, count * old->memory_count + 1),
        .messages = ARENA_NEW(arena, struct program_message, count * old->message_count + 1),
        .charts = ARENA_NEW(arena, struct program_chart, count * old->chart_count + 1),
        .steps = ARENA_NEW(arena, struct program_step, count * old->step_count + 1),
        .transitions =
            ARENA_NEW(arena, struct program_transition, count * old->transition_count + 1),
        .actions = ARENA_NEW(arena, struct program_action, count * old->action_count + 1),
        .links = ARENA_NEW(arena, uint32_t, count * old->link_count + 1),
    };
    many->program = (struct program){
        .inputs = lists.inputs,
        .input_count = count * old->input_count,
        .outputs = lists.outputs,
        .output_count = count * old->output_count,
        .memories = lists.memories,
        .memory_count = count * old->memory_count,
        .messages = lists.messages,
        .message_count = count * old->message_count,
        .charts = lists.charts,
        .chart_count = count * old->chart_count,
        .steps = lists.steps,
        .step_count = count * old->step_count,
        .transitions = lists.transitions,
        .transition_count = count * old->transition_count,
        .actions = lists.actions,
        .action_count = count * old->action_count,
        .links = lists.links,
        .link_count = count * old->link_count,
        .run_signal = old->run_signal,
        .fault_memory = old->fault_memory,
    };
    return lists;
}

// ---- All of them ----

static struct lists plant_lists(struct plant *many, const struct plant *one, uint32_t count)
{
    struct arena *arena = many->arena;
    struct lists lists = {
        .components = ARENA_NEW(arena, struct plant_component, count * one->component_count),
        .terminals = ARENA_NEW(arena, struct plant_terminal, count * one->terminal_count),
        .nodes = ARENA_NEW(arena, struct plant_node, count * one->node_count),
        .signals = ARENA_NEW(arena, struct plant_signal, count * one->signal_count),
        .laws = ARENA_NEW(arena, struct plant_law, count * one->law_count),
        .parameters = ARENA_NEW(arena, double, count * one->parameter_count),
        .startup = ARENA_NEW(arena, struct plant_gesture, count * one->startup_count + 1),
    };
    many->components = lists.components;
    many->terminals = lists.terminals;
    many->nodes = lists.nodes;
    many->signals = lists.signals;
    many->laws = lists.laws;
    many->parameters = lists.parameters;
    many->startup = lists.startup;
    many->component_count = many->terminal_count = many->node_count = many->signal_count = 0;
    many->law_count = many->parameter_count = many->startup_count = 0;
    return lists;
}

// Gestures come in order of time.
static void sort_gestures(struct plant_gesture *startup, uint32_t count)
{
    for (uint32_t i = 1; i < count; i++) {
        struct plant_gesture one = startup[i];
        uint32_t at = i;
        for (; at > 0 && startup[at - 1].at > one.at; at--) {
            startup[at] = startup[at - 1];
        }
        startup[at] = one;
    }
}

struct plant *cells_plant(const struct plant *one, uint32_t count, uint32_t active)
{
    ASSERT(count > 0);
    struct arena *arena = arena_create(0);
    struct plant *many = ARENA_NEW(arena, struct plant, 1);
    *many = *one;
    many->arena = arena;
    bool *components = ARENA_NEW(arena, bool, one->component_count);
    bool *nodes = ARENA_NEW(arena, bool, one->node_count);
    find_shared(one, components, nodes);
    struct lists lists = plant_lists(many, one, count);
    struct program_lists programs = program_lists(many, one, count);
    struct cell cell = {
        .one = one,
        .many = many,
        .arena = arena,
        .shared_components = components,
        .shared_nodes = nodes,
        .components = ARENA_NEW(arena, uint32_t, one->component_count),
        .nodes = ARENA_NEW(arena, uint32_t, one->node_count),
        .signals = ARENA_NEW(arena, uint32_t, one->signal_count),
        .terminals = ARENA_NEW(arena, uint32_t, one->terminal_count),
    };
    for (cell.number = 0; cell.number < count; cell.number++) {
        add_nodes(&cell, &lists);
        add_places(&cell, &lists);
        add_components(&cell, &lists);
        add_gestures(&cell, &lists, cell.number < active);
        add_points(&cell, &programs);
        add_charts(&cell, &programs);
    }
    sort_gestures(lists.startup, many->startup_count);
    return many;
}

#include "engine/control/control.h"

#include "engine/base/assert.h"

#include <math.h>
#include <string.h>

static size_t padded(size_t bytes)
{
    return (bytes + 7) / 8 * 8;
}

size_t control_bytes(const struct program *program)
{
    size_t doubles = (size_t)program->step_count + program->memory_count + program->analog_count;
    size_t bytes = 3 * (size_t)program->input_count + 3 * (size_t)program->output_count +
                   2 * (size_t)program->step_count + program->message_count +
                   program->transition_count + CONTROL_FLAG_COUNT;
    return 8 * doubles + padded(bytes);
}

struct control control_at(const struct program *program, void *memory)
{
    struct control control = {.program = program};
    double *numbers = memory;
    control.step_times = numbers;
    control.memories = numbers + program->step_count;
    control.analogs = control.memories + program->memory_count;
    uint8_t *bytes = (uint8_t *)(control.analogs + program->analog_count);
    control.inputs = bytes;
    control.inputs_last = control.inputs + program->input_count;
    control.forced_inputs = (int8_t *)(control.inputs_last + program->input_count);
    control.outputs = (uint8_t *)control.forced_inputs + program->input_count;
    control.latches = control.outputs + program->output_count;
    control.forced_outputs = (int8_t *)(control.latches + program->output_count);
    control.steps = (uint8_t *)control.forced_outputs + program->output_count;
    control.messages = control.steps + program->step_count;
    control.flags = control.messages + program->message_count;
    control.scratch = control.flags + CONTROL_FLAG_COUNT;
    return control;
}

void control_reset(struct control *control)
{
    const struct program *program = control->program;
    memset(control->step_times, 0, control_bytes(program));
    memset(control->forced_inputs, -1, program->input_count);
    memset(control->forced_outputs, -1, program->output_count);
    for (uint32_t i = 0; i < program->memory_count; i++) {
        control->memories[i] = program->memories[i].initial;
    }
}

static struct expression_context
context_of(const struct control *control, const double *signals, const double *nodes)
{
    return (struct expression_context){
        .signals = signals,
        .nodes = nodes,
        .inputs = control->inputs,
        .inputs_last = control->inputs_last,
        .outputs = control->outputs,
        .steps = control->steps,
        .step_times = control->step_times,
        .memories = control->memories,
        .analogs = control->analogs,
    };
}

static bool holds(const struct expression *condition, const struct expression_context *context)
{
    return expression_evaluate(condition, context) != 0.0;
}

static double amount(const struct program_action *action, const struct expression_context *context)
{
    return action->amount.count == 0 ? action->value
                                     : expression_evaluate(&action->amount, context);
}

// What a step does once, when it becomes active.
static void act(struct control *control, uint32_t step, const struct expression_context *context)
{
    const struct program_step *active = &control->program->steps[step];
    for (uint32_t i = 0; i < active->action_count; i++) {
        const struct program_action *action = &control->program->actions[active->action_first + i];
        bool once = action->kind != PROGRAM_ACTION_OUTPUT && holds(&action->condition, context);
        switch (once ? action->kind : PROGRAM_ACTION_OUTPUT) {
        case PROGRAM_ACTION_SET:
            control->memories[action->target] = amount(action, context);
            break;
        case PROGRAM_ACTION_ADD:
            control->memories[action->target] += amount(action, context);
            break;
        case PROGRAM_ACTION_MESSAGE:
            control->messages[action->target] = action->value != 0.0;
            break;
        case PROGRAM_ACTION_CLEAR:
            memset(control->messages, 0, control->program->message_count);
            break;
        case PROGRAM_ACTION_LATCH:
            control->latches[action->target] = action->value != 0.0;
            break;
        case PROGRAM_ACTION_OUTPUT:
        case PROGRAM_ACTION_FORCE_EMPTY:
        case PROGRAM_ACTION_FORCE_INITIAL:
        case PROGRAM_ACTION_FORCE_HOLD:
            break; // as long as the step is active
        }
    }
}

static void
activate(struct control *control, uint32_t step, const struct expression_context *context)
{
    control->steps[step] = 1;
    control->step_times[step] = 0.0;
    act(control, step, context);
}

// Is this chart held by a forcing order? Orders come from active steps of charts of lower rank.
static const struct program_action *order_on(const struct control *control, uint32_t chart)
{
    const struct program *program = control->program;
    const struct program_action *order = NULL;
    uint32_t order_rank = 0;
    for (uint32_t s = 0; s < program->step_count; s++) {
        if (!control->steps[s]) {
            continue;
        }
        const struct program_step *step = &program->steps[s];
        uint32_t rank = program->charts[step->chart].rank;
        for (uint32_t i = 0; i < step->action_count; i++) {
            const struct program_action *action = &program->actions[step->action_first + i];
            bool forces = action->kind == PROGRAM_ACTION_FORCE_EMPTY ||
                          action->kind == PROGRAM_ACTION_FORCE_INITIAL ||
                          action->kind == PROGRAM_ACTION_FORCE_HOLD;
            if (forces && action->target == chart && rank < program->charts[chart].rank &&
                (order == NULL || rank < order_rank)) {
                order = action;
                order_rank = rank;
            }
        }
    }
    return order;
}

// Puts each held chart into its situation, highest in the hierarchy first; true if one changed.
static bool obey_orders(struct control *control, const struct expression_context *context)
{
    const struct program *program = control->program;
    bool changed = false;
    uint32_t rank_last = 0;
    for (uint32_t c = 0; c < program->chart_count; c++) {
        rank_last = program->charts[c].rank > rank_last ? program->charts[c].rank : rank_last;
    }
    for (uint32_t rank = 0; rank <= rank_last; rank++) {
        for (uint32_t c = 0; c < program->chart_count; c++) {
            if (program->charts[c].rank != rank) {
                continue;
            }
            const struct program_action *order = order_on(control, c);
            bool moved = order != NULL && order->kind != PROGRAM_ACTION_FORCE_HOLD;
            for (uint32_t s = 0; moved && s < program->step_count; s++) {
                if (program->steps[s].chart != c) {
                    continue;
                }
                bool wanted =
                    order->kind == PROGRAM_ACTION_FORCE_INITIAL && program->steps[s].initial;
                if (wanted && !control->steps[s]) {
                    activate(control, s, context);
                    changed = true;
                } else if (!wanted && control->steps[s]) {
                    control->steps[s] = 0;
                    changed = true;
                }
            }
        }
    }
    return changed;
}

static bool enabled(const struct control *control, const struct program_transition *transition)
{
    for (uint32_t i = 0; i < transition->from_count; i++) {
        if (!control->steps[control->program->links[transition->from_first + i]]) {
            return false;
        }
    }
    return true;
}

// Rules 3 to 5 of IEC 60848: all transitions that can be cleared are, at once; a step both left
// and entered stays active.
static bool evolve(struct control *control, const struct expression_context *context)
{
    const struct program *program = control->program;
    uint8_t *fired = control->scratch;
    uint8_t *before = control->scratch + program->transition_count;
    bool any = false;
    for (uint32_t i = 0; i < program->transition_count; i++) {
        const struct program_transition *transition = &program->transitions[i];
        fired[i] = enabled(control, transition) && holds(&transition->condition, context) &&
                   order_on(control, transition->chart) == NULL;
        any = any || fired[i];
    }
    if (!any) {
        return false;
    }
    memcpy(before, control->steps, program->step_count);
    for (uint32_t i = 0; i < program->transition_count; i++) {
        const struct program_transition *transition = &program->transitions[i];
        for (uint32_t k = 0; fired[i] && k < transition->from_count; k++) {
            control->steps[program->links[transition->from_first + k]] = 0;
        }
    }
    for (uint32_t i = 0; i < program->transition_count; i++) {
        const struct program_transition *transition = &program->transitions[i];
        for (uint32_t k = 0; fired[i] && k < transition->to_count; k++) {
            control->steps[program->links[transition->to_first + k]] = 1;
        }
    }
    for (uint32_t s = 0; s < program->step_count; s++) {
        if (control->steps[s] && !before[s]) {
            activate(control, s, context);
        }
    }
    return true;
}

static void read_inputs(struct control *control, const double *signals)
{
    const struct program *program = control->program;
    memcpy(control->inputs_last, control->inputs, program->input_count);
    for (uint32_t i = 0; i < program->input_count; i++) {
        control->inputs[i] = signals[program->inputs[i].signal] > 0.5;
        if (control->forced_inputs[i] >= 0) {
            control->inputs[i] = (uint8_t)control->forced_inputs[i];
        }
    }
}

// After the inputs, before any condition: a value stays the same during a scan.
static void read_analogs(struct control *control, const struct expression_context *context)
{
    const struct program *program = control->program;
    for (uint32_t i = 0; i < program->analog_count; i++) {
        const struct program_analog *analog = &program->analogs[i];
        double steps = expression_evaluate(&analog->value, context) / analog->resolution;
        control->analogs[i] = floor(steps + 0.5) * analog->resolution;
    }
}

static void write_outputs(struct control *control, const struct expression_context *context)
{
    const struct program *program = control->program;
    uint8_t values[CONTROL_OUTPUTS_MAX];
    ASSERT(program->output_count <= sizeof(values));
    memcpy(values, control->latches, program->output_count);
    for (uint32_t s = 0; s < program->step_count; s++) {
        const struct program_step *step = &program->steps[s];
        for (uint32_t i = 0; control->steps[s] && i < step->action_count; i++) {
            const struct program_action *action = &program->actions[step->action_first + i];
            if (action->kind == PROGRAM_ACTION_OUTPUT && holds(&action->condition, context)) {
                values[action->target] = 1;
            }
        }
    }
    for (uint32_t i = 0; i < program->output_count; i++) {
        bool forced = control->forced_outputs[i] >= 0;
        control->outputs[i] = forced ? (uint8_t)control->forced_outputs[i] : values[i];
    }
}

static bool is_held(const struct control *control, uint32_t chart)
{
    const struct program_action *order = order_on(control, chart);
    return order != NULL && order->kind == PROGRAM_ACTION_FORCE_HOLD;
}

static void watch_limits(struct control *control)
{
    const struct program *program = control->program;
    const double rounding = 1e-6; // of times counted in scans
    for (uint32_t s = 0; s < program->step_count; s++) {
        const struct program_step *step = &program->steps[s];
        bool late = step->limit > 0.0 && control->step_times[s] > step->limit + rounding;
        if (control->steps[s] && late && step->message != PLANT_NONE &&
            !is_held(control, step->chart)) {
            control->messages[step->message] = 1;
        }
    }
}

static void sum_up_faults(struct control *control)
{
    const struct program *program = control->program;
    if (program->fault_memory == PLANT_NONE) {
        return;
    }
    double fault = 0.0;
    for (uint32_t i = 0; i < program->message_count; i++) {
        if (control->messages[i] && program->messages[i].fault) {
            fault = 1.0;
        }
    }
    control->memories[program->fault_memory] = fault;
}

static void switch_off(struct control *control)
{
    const struct program *program = control->program;
    control->flags[CONTROL_RUNNING] = 0;
    memset(control->outputs, 0, program->output_count);
    memset(control->inputs, 0, program->input_count);
}

static void switch_on(struct control *control, const struct expression_context *context)
{
    const struct program *program = control->program;
    control->flags[CONTROL_RUNNING] = 1;
    memset(control->latches, 0, program->output_count);
    memset(control->messages, 0, program->message_count);
    memcpy(control->inputs_last, control->inputs, program->input_count);
    for (uint32_t i = 0; i < program->memory_count; i++) {
        control->memories[i] = program->memories[i].initial;
    }
    memset(control->steps, 0, program->step_count);
    for (uint32_t s = 0; s < program->step_count; s++) {
        if (program->steps[s].initial) {
            activate(control, s, context);
        }
    }
}

// ---- A scan in which nothing happens ----

static bool looks_beyond_inputs(const struct expression *condition)
{
    for (uint32_t i = 0; i < condition->count; i++) {
        enum expression_operator op = condition->tokens[i].op;
        if (op == EXPRESSION_STEP_TIME || op == EXPRESSION_SIGNAL || op == EXPRESSION_NODE ||
            op == EXPRESSION_ANALOG) {
            return true;
        }
    }
    return false;
}

struct control_watch control_watch(const struct program *program, struct arena *arena)
{
    struct control_watch watch = {
        .transitions = ARENA_NEW(arena, uint32_t, program->transition_count + 1),
        .restless = ARENA_NEW(arena, uint8_t, program->step_count + 1),
    };
    for (uint32_t i = 0; i < program->transition_count; i++) {
        if (looks_beyond_inputs(&program->transitions[i].condition)) {
            watch.transitions[watch.transition_count++] = i;
        }
    }
    for (uint32_t s = 0; s < program->step_count; s++) {
        const struct program_step *step = &program->steps[s];
        for (uint32_t i = 0; i < step->action_count; i++) {
            const struct program_action *action = &program->actions[step->action_first + i];
            bool shown = action->kind == PROGRAM_ACTION_OUTPUT;
            watch.restless[s] |= shown && looks_beyond_inputs(&action->condition);
        }
    }
    return watch;
}

static bool inputs_stay(const struct control *control, const double *signals)
{
    const struct program *program = control->program;
    for (uint32_t i = 0; i < program->input_count; i++) {
        bool on = signals[program->inputs[i].signal] > 0.5;
        if (control->forced_inputs[i] >= 0) {
            on = control->forced_inputs[i] > 0;
        }
        if (on != (control->inputs[i] != 0)) {
            return false;
        }
    }
    return true;
}

static void let_time_pass(struct control *control)
{
    for (uint32_t s = 0; s < control->program->step_count; s++) {
        control->step_times[s] += control->steps[s] ? CONTROL_SCAN_SECONDS : 0.0;
    }
}

// After a quiet scan with the same inputs only time can bring something: is it so far?
static bool time_brings_something(const struct control *control,
                                  const struct expression_context *context)
{
    const struct program *program = control->program;
    const struct control_watch *watch = control->watch;
    for (uint32_t i = 0; i < watch->transition_count; i++) {
        const struct program_transition *transition = &program->transitions[watch->transitions[i]];
        if (enabled(control, transition) && holds(&transition->condition, context)) {
            return true;
        }
    }
    for (uint32_t s = 0; s < program->step_count; s++) {
        const struct program_step *step = &program->steps[s];
        bool late = step->limit > 0.0 && control->step_times[s] > step->limit;
        bool told = step->message == PLANT_NONE || control->messages[step->message];
        if (control->steps[s] && (watch->restless[s] || (late && !told))) {
            return true;
        }
    }
    return false;
}

static void scan_in_full(struct control *control, struct expression_context *context)
{
    const struct program *program = control->program;
    uint8_t outputs[CONTROL_OUTPUTS_MAX];
    memcpy(outputs, control->outputs, program->output_count);
    uint32_t memory = program->fault_memory;
    double fault = memory != PLANT_NONE ? control->memories[memory] : 0.0;
    uint32_t pass = 0;
    bool evolving = true;
    while (evolving && pass < CONTROL_PASSES_MAX) {
        evolving = evolve(control, context);
        evolving = obey_orders(control, context) || evolving;
        context->inputs_last = context->inputs; // an edge is seen once
        pass++;
    }
    control->flags[CONTROL_UNSETTLED] = evolving;
    memset(control->scratch, 0, (size_t)program->transition_count + program->step_count);
    watch_limits(control);
    sum_up_faults(control);
    write_outputs(control, context);
    control->flags[CONTROL_QUIET] =
        pass == 1 && !evolving &&
        memcmp(control->inputs, control->inputs_last, program->input_count) == 0 &&
        memcmp(control->outputs, outputs, program->output_count) == 0 &&
        (memory == PLANT_NONE || control->memories[memory] == fault);
}

void control_scan(struct control *control, const double *signals, const double *nodes, bool running)
{
    if (!running) {
        if (control->flags[CONTROL_RUNNING]) {
            switch_off(control);
        }
        control->flags[CONTROL_QUIET] = 0;
        return;
    }
    struct expression_context context = context_of(control, signals, nodes);
    read_analogs(control, &context);
    bool quiet = control->watch != NULL && control->flags[CONTROL_RUNNING] &&
                 control->flags[CONTROL_QUIET] && inputs_stay(control, signals);
    if (!quiet) {
        read_inputs(control, signals);
        if (!control->flags[CONTROL_RUNNING]) {
            switch_on(control, &context);
        }
    }
    let_time_pass(control);
    if (!quiet || time_brings_something(control, &context)) {
        scan_in_full(control, &context);
    }
}

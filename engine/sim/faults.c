#include "engine/base/assert.h"
#include "engine/base/det_math.h"
#include "engine/sim/internal.h"

#include <math.h>
#include <string.h>

// What faults do to parameters, and how a fault comes, grows, and comes and goes. The severity at
// work is the worst of what is asked for, what has burnt and what is worn.

enum {
    SEVERITY_STEPS = 1024, // a severity moves in these, so that a slow growth is no endless work
    CHOICES_SPAN_MAX = 3,
};

static const double worn_enough = 0.1;   // to be called a fault that is there
static const double wide_ratio = 10.0;   // beyond it a parameter moves by ratio, not by difference
static const double longest_dwell = 1e9; // of a chain [s]
static const double tick_per_second = 1e3; // SIM_TICKS_PER_SECOND

// ---- parameters ----

// From sound to faulty: exact at both ends; by ratio where the two are of one sign and far apart.
static double between(double sound, double faulty, double severity)
{
    if (severity >= 1.0) {
        return faulty;
    }
    double low = sound < faulty ? sound : faulty;
    double high = sound < faulty ? faulty : sound;
    if (low > 0.0 && high > wide_ratio * low) {
        return sound * det_exp(severity * det_log(faulty / sound));
    }
    return sound + (faulty - sound) * severity;
}

static bool is_whole(double value)
{
    return floor(value) == value;
}

// A parameter that counts cases (a kind of suppressor, stuck on one side or the other) has no half way.
static bool is_choice(const struct law_parameter *parameter)
{
    double span = parameter->maximum - parameter->minimum;
    return strcmp(parameter->unit, "1") == 0 && is_whole(parameter->minimum) && is_whole(span) &&
           span > 1.0 && span <= CHOICES_SPAN_MAX;
}

static const struct law_parameter *
find_parameter(const struct sim *sim, uint32_t component, uint32_t parameter)
{
    const struct plant_component *owner = &sim->plant->components[component];
    for (uint32_t i = 0; i < owner->law_count; i++) {
        const struct plant_law *law = &sim->plant->laws[owner->law_first + i];
        if (parameter < law->parameter_first + law->parameter_count) {
            return &sim->laws[owner->law_first + i]->parameters[parameter - law->parameter_first];
        }
    }
    ASSERT(!"a parameter of the component");
    return NULL;
}

static void apply_changes(struct sim *sim, const struct plant_variant *variant, double severity)
{
    for (uint32_t i = 0; i < variant->change_count; i++) {
        const struct plant_change *change = &sim->plant->changes[variant->change_first + i];
        double *value = &sim->state.parameters[change->parameter];
        bool whole = severity < 1.0 && is_whole(*value) && is_whole(change->value);
        if (whole && is_choice(find_parameter(sim, variant->component, change->parameter))) {
            *value = severity > 0.5 ? change->value : *value;
        } else {
            *value = between(*value, change->value, severity);
        }
    }
}

static void apply_settings(struct sim *sim, const struct plant_component *owner)
{
    for (uint32_t i = 0; i < owner->law_count; i++) {
        const struct plant_law *law = &sim->plant->laws[owner->law_first + i];
        for (uint32_t k = 0; k < law->parameter_count; k++) {
            uint32_t parameter = law->parameter_first + k;
            if (sim->state.set[parameter]) {
                sim->state.parameters[parameter] = sim->state.set_values[parameter];
            }
        }
    }
}

// The part, then its faults in the order of the plant, each from where the one before left it, then
// what hands have set.
void overlay_refresh(struct sim *sim, uint32_t component)
{
    const struct plant *plant = sim->plant;
    const struct plant_component *owner = &plant->components[component];
    for (uint32_t i = 0; i < owner->law_count; i++) {
        const struct plant_law *law = &plant->laws[owner->law_first + i];
        memcpy(sim->state.parameters + law->parameter_first,
               plant->parameters + law->parameter_first,
               law->parameter_count * sizeof(double));
    }
    if (sim->state.parts[component] != PLANT_NONE) {
        apply_changes(sim, &plant->variants[sim->state.parts[component]], 1.0);
    }
    for (uint32_t i = 0; i < owner->variant_count; i++) {
        uint32_t variant = owner->variant_first + i;
        if (sim->state.severities[variant] > 0.0) {
            apply_changes(sim, &plant->variants[variant], sim->state.severities[variant]);
        }
    }
    apply_settings(sim, owner);
    wake_component(sim, component);
}

// ---- severities ----

static double worst_cause(const struct sim *sim, uint32_t variant)
{
    double worst = sim->state.asked[variant];
    double worn = wear_severity(sim, variant);
    worst = worn > worst ? worn : worst;
    return sim->state.burnt[variant] ? 1.0 : worst;
}

void faults_apply(struct sim *sim, uint32_t variant)
{
    double wanted = worst_cause(sim, variant);
    wanted = wanted >= 1.0 ? 1.0 : floor(wanted * SEVERITY_STEPS) / SEVERITY_STEPS;
    if (wanted == sim->state.severities[variant]) {
        return;
    }
    step_catch_up(sim);
    sim->state.severities[variant] = wanted;
    overlay_refresh(sim, sim->plant->variants[variant].component);
}

// ---- courses ----

static struct fault_process *find_process(const struct sim *sim, uint32_t variant)
{
    for (uint32_t i = 0; i < SIM_PROCESSES_MAX; i++) {
        if (sim->state.processes[i].variant == variant) {
            return &sim->state.processes[i];
        }
    }
    return NULL;
}

static void drop_process(struct sim *sim, uint32_t variant)
{
    struct fault_process *process = find_process(sim, variant);
    if (process != NULL) {
        *process = (struct fault_process){.variant = PLANT_NONE};
        sim->state.header->processes--;
    }
}

static uint64_t ticks_of(double seconds)
{
    return (uint64_t)floor(seconds * tick_per_second + 0.5);
}

// How long the chain stays in the state that it has just come into, whatever came before.
static uint64_t dwell(struct fault_process *process)
{
    double mean = process->on ? process->mean_on : process->mean_off;
    double seconds = -mean * det_log(1.0 - random_double(&process->random));
    uint64_t looks =
        (ticks_of(seconds < longest_dwell ? seconds : longest_dwell) + SIM_FAULT_TICKS / 2) /
        SIM_FAULT_TICKS;
    return (looks > 0 ? looks : 1) * SIM_FAULT_TICKS;
}

static bool chain_is_on(struct fault_process *process, uint64_t tick)
{
    if (process->mean_on <= 0.0 || process->mean_off <= 0.0) {
        return true;
    }
    while (tick >= process->until) {
        process->on = !process->on;
        process->until += dwell(process);
    }
    return process->on;
}

static bool in_window(const struct fault_process *process, uint64_t since)
{
    uint64_t every = ticks_of(process->every);
    return every == 0 || since % every < ticks_of(process->lasting);
}

static bool condition_holds(const struct sim *sim, uint32_t condition)
{
    if (condition == PLANT_NONE) {
        return true;
    }
    return fabs(expression_evaluate(&sim->plant->conditions[condition], &sim->context)) > 0.5;
}

static double ramped(const struct fault_process *process, uint64_t since)
{
    uint64_t ramp = ticks_of(process->ramp);
    return since >= ramp ? process->severity : process->severity * ((double)since / (double)ramp);
}

static void follow(struct sim *sim, struct fault_process *process)
{
    uint32_t variant = process->variant;
    uint64_t tick = sim->state.header->tick;
    if (tick < process->onset || !sim->state.present[sim->plant->variants[variant].component]) {
        return;
    }
    uint64_t since = tick - process->onset;
    bool on = chain_is_on(process, tick); // always asked: it draws in its own time
    on = on && in_window(process, since) && condition_holds(sim, process->condition);
    sim->state.asked[variant] = on ? ramped(process, since) : 0.0;
    bool steady = process->condition == PLANT_NONE && process->every <= 0.0 &&
                  (process->mean_on <= 0.0 || process->mean_off <= 0.0);
    if (steady && since >= ticks_of(process->ramp)) {
        drop_process(sim, variant); // it stays as it is now
    }
    faults_apply(sim, variant);
}

void faults_tick(struct sim *sim)
{
    for (uint32_t i = 0; sim->state.header->processes > 0 && i < SIM_PROCESSES_MAX; i++) {
        if (sim->state.processes[i].variant != PLANT_NONE) {
            follow(sim, &sim->state.processes[i]);
        }
    }
    wear_tick(sim);
}

static bool is_course(const struct plant *plant, const struct plant_course *course)
{
    bool known = course->condition == PLANT_NONE || course->condition < plant->condition_count;
    return known && course->severity > 0.0 && course->severity <= 1.0 && course->ramp >= 0.0 &&
           course->every >= 0.0 && course->lasting >= 0.0 && course->mean_on >= 0.0 &&
           course->mean_off >= 0.0;
}

void sim_fault_set(struct sim *sim,
                   uint32_t variant,
                   uint64_t onset,
                   const struct plant_course *course)
{
    const struct plant *plant = sim->plant;
    ASSERT(variant < plant->variant_count && plant->variants[variant].kind == PLANT_FAULT);
    ASSERT(is_course(plant, course));
    drop_process(sim, variant);
    struct fault_process *process = find_process(sim, PLANT_NONE);
    ASSERT(process != NULL);
    uint64_t tick = sim->state.header->tick;
    const char *ref = plant->components[plant->variants[variant].component].ref;
    process->onset = onset > tick ? onset : tick;
    process->ramp = course->ramp;
    process->severity = course->severity;
    process->every = course->every;
    process->lasting = course->lasting;
    process->mean_on = course->mean_on;
    process->mean_off = course->mean_off;
    process->random = random_for(sim->state.header->seed, ref, plant->variants[variant].id);
    process->variant = variant;
    process->condition = course->condition;
    process->until = process->onset + (course->mean_off > 0.0 ? dwell(process) : 0);
    sim->state.header->processes++;
    sim->state.asked[variant] = 0.0;
    follow(sim, process);
    faults_apply(sim, variant);
}

void sim_fault(struct sim *sim, uint32_t variant, bool present)
{
    ASSERT(variant < sim->plant->variant_count);
    ASSERT(sim->plant->variants[variant].kind == PLANT_FAULT);
    drop_process(sim, variant);
    sim->state.asked[variant] = present ? 1.0 : 0.0;
    if (!present) {
        sim->state.burnt[variant] = 0;
        wear_reset(sim, variant);
    }
    faults_apply(sim, variant);
}

void faults_leave(struct sim *sim, uint32_t component)
{
    const struct plant_component *owner = &sim->plant->components[component];
    for (uint32_t i = 0; i < owner->variant_count; i++) {
        uint32_t variant = owner->variant_first + i;
        drop_process(sim, variant);
        sim->state.asked[variant] = 0.0;
        sim->state.severities[variant] = 0.0;
        sim->state.burnt[variant] = 0;
        wear_reset(sim, variant);
    }
    for (uint32_t i = 0; i < owner->damage_count; i++) {
        sim->state.held[owner->damage_first + i] = 0;
    }
}

// ---- reading ----

bool sim_fault_present(const struct sim *sim, uint32_t variant)
{
    ASSERT(variant < sim->plant->variant_count);
    const struct fault_process *process = find_process(sim, variant);
    bool under_way = process != NULL && process->onset <= sim->state.header->tick;
    return under_way || sim->state.burnt[variant] || sim->state.asked[variant] > 0.0 ||
           wear_severity(sim, variant) >= worn_enough;
}

double sim_severity(const struct sim *sim, uint32_t variant)
{
    ASSERT(variant < sim->plant->variant_count);
    return sim->state.severities[variant];
}

bool sim_burnt(const struct sim *sim, uint32_t variant)
{
    ASSERT(variant < sim->plant->variant_count);
    return sim->state.burnt[variant];
}

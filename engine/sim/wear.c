#include "engine/base/assert.h"
#include "engine/base/det_math.h"
#include "engine/sim/internal.h"

#include <math.h>

// Wear: damages that grow with use. Secondary damage: what a state that lasts leaves behind.

enum { SEEN_NEVER, SEEN_LOW, SEEN_HIGH };

static const double least_damage =
    1.0 / 1024;                      // below it no severity moves by a step, if power >= 1
static const double wear_step = 0.1; // [s] SIM_WEAR_TICKS

// ---- wear ----

void wear_init(struct sim *sim)
{
    const struct plant *plant = sim->plant;
    sim->counted = ARENA_NEW(sim->arena, uint32_t, plant->wear_count + 1);
    for (uint32_t i = 0; i < plant->wear_count; i++) {
        const struct expression *count = &plant->wear[i].count;
        bool never = count->count == 0 || (count->count == 1 && // "0": it has a rate
                                           count->tokens[0].op == EXPRESSION_CONSTANT);
        if (!never) {
            sim->counted[sim->counted_count++] = i;
        }
    }
    sim->rates = ARENA_NEW(sim->arena, struct memo, plant->wear_count + 1);
    for (uint32_t i = 0; i < plant->wear_count; i++) {
        const double *damage = &sim->state.wear[i].damage;
        sim->rates[i] = memo_of(&plant->wear[i].rate, &sim->context, damage, sim->arena);
    }
    sim->holdings = ARENA_NEW(sim->arena, struct memo, plant->damage_count + 1);
    for (uint32_t i = 0; i < plant->damage_count; i++) {
        sim->holdings[i] = memo_of(&plant->damage[i].when, &sim->context, NULL, sim->arena);
    }
}

double wear_severity(const struct sim *sim, uint32_t variant)
{
    const struct plant *plant = sim->plant;
    const struct plant_component *owner = &plant->components[plant->variants[variant].component];
    double worst = 0.0;
    for (uint32_t i = 0; i < owner->wear_count; i++) {
        uint32_t row = owner->wear_first + i;
        double damage = sim->state.wear[row].damage;
        double power = plant->wear[row].power;
        bool counts = damage > 0.0 && (damage >= least_damage || power < 1.0);
        if (plant->wear[row].fault == variant && counts) {
            double severity = damage >= 1.0 ? 1.0 : det_pow(damage, power);
            worst = severity > worst ? severity : worst;
        }
    }
    return worst;
}

void wear_reset(struct sim *sim, uint32_t variant)
{
    const struct plant *plant = sim->plant;
    const struct plant_component *owner = &plant->components[plant->variants[variant].component];
    for (uint32_t i = 0; i < owner->wear_count; i++) {
        uint32_t row = owner->wear_first + i;
        if (plant->wear[row].fault == variant) {
            sim->state.wear[row] = (struct wear_state){.since = sim->state.header->tick};
        }
    }
}

// Damage within its bounds; what is no number changes nothing.
static void grow(struct wear_state *state, double growth)
{
    double damage = state->damage + growth;
    if (!isfinite(damage)) {
        return;
    }
    state->damage = damage < 0.0 ? 0.0 : damage > 1.0 ? 1.0 : damage;
    state->grown += growth;
}

// A formula of a wear row, which may ask for its own damage.
static double of_row(const struct sim *sim, uint32_t row, const struct expression *formula)
{
    struct expression_context context = sim->context;
    context.damage = sim->state.wear[row].damage;
    return expression_evaluate(formula, &context);
}

// Puts to work what a damage has come to; when it is whole, one of the row's ends is drawn.
static void apply(struct sim *sim, uint32_t row)
{
    const struct plant_wear *wear = &sim->plant->wear[row];
    struct wear_state *state = &sim->state.wear[row];
    faults_apply(sim, wear->fault);
    if (state->damage < 1.0 || state->ended || wear->end_count == 0) {
        return;
    }
    const char *ref = sim->plant->components[wear->component].ref;
    struct random random = random_for(sim->state.header->seed ^ state->since, ref, wear->law);
    uint32_t end = wear->ends[random_below(&random, wear->end_count)];
    state->ended = 1;
    sim->state.burnt[end] = 1;
    faults_apply(sim, end);
}

static bool is_there(const struct sim *sim, uint32_t component)
{
    return sim->state.present[component];
}

static void count_rise(struct sim *sim, uint32_t row)
{
    const struct plant_wear *wear = &sim->plant->wear[row];
    struct wear_state *state = &sim->state.wear[row];
    bool high = fabs(of_row(sim, row, &wear->count)) > 0.5;
    if (high && state->seen == SEEN_LOW) {
        grow(state, state->each);
        apply(sim, row);
    }
    state->seen = high ? SEEN_HIGH : SEEN_LOW;
    state->each = of_row(sim, row, &wear->each);
}

static void wear_down(struct sim *sim)
{
    for (uint32_t row = 0; row < sim->plant->wear_count; row++) {
        const struct plant_wear *wear = &sim->plant->wear[row];
        if (!is_there(sim, wear->component)) {
            continue;
        }
        double rate = memo_evaluate(&sim->rates[row]);
        if (rate != 0.0) {
            grow(&sim->state.wear[row], rate * wear_step);
            apply(sim, row);
        }
    }
}

// ---- secondary damage ----

static void hold(struct sim *sim, uint32_t row)
{
    const struct plant_damage *damage = &sim->plant->damage[row];
    uint64_t *held = &sim->state.held[row];
    uint64_t tick = sim->state.header->tick;
    if (!is_there(sim, damage->component) || sim->state.burnt[damage->fault] ||
        fabs(memo_evaluate(&sim->holdings[row])) <= 0.5) {
        *held = 0;
        return;
    }
    *held = *held == 0 ? tick + 1 : *held;
    if ((double)(tick + 1 - *held) >= damage->after * SIM_TICKS_PER_SECOND) {
        sim->state.burnt[damage->fault] = 1;
        faults_apply(sim, damage->fault);
    }
}

void wear_tick(struct sim *sim)
{
    for (uint32_t i = 0; i < sim->counted_count; i++) {
        if (is_there(sim, sim->plant->wear[sim->counted[i]].component)) {
            count_rise(sim, sim->counted[i]);
        }
    }
    if (sim->state.header->tick % SIM_WEAR_TICKS != 0) {
        return;
    }
    wear_down(sim);
    for (uint32_t row = 0; row < sim->plant->damage_count; row++) {
        hold(sim, row);
    }
}

// ---- what authors do ----

void sim_age(struct sim *sim, uint32_t wear, double damage)
{
    ASSERT(wear < sim->plant->wear_count);
    ASSERT(damage >= 0.0 && damage <= 1.0);
    sim->state.wear[wear].damage = damage;
    apply(sim, wear);
}

void sim_wear(struct sim *sim, double seconds)
{
    ASSERT(seconds >= 0.0);
    for (uint32_t row = 0; row < sim->plant->wear_count; row++) {
        struct wear_state *state = &sim->state.wear[row];
        uint64_t ticks = sim->state.header->tick - state->since;
        if (ticks > 0) {
            double lived = (double)ticks / SIM_TICKS_PER_SECOND;
            double growth = state->grown / lived * seconds;
            grow(state, growth);
            state->grown -= growth; // the mean rate stays what the line has shown
            apply(sim, row);
        }
    }
}

double sim_damage(const struct sim *sim, uint32_t wear)
{
    ASSERT(wear < sim->plant->wear_count);
    return sim->state.wear[wear].damage;
}

#include "engine/base/assert.h"
#include "engine/sim/internal.h"

#include <string.h>

// One tick: laws whose inputs changed, networks, laws whose networks moved, the PLC, signals.

enum {
    QUIET_STEPS = 20, // steps without change before an island rests
    LAZY_TICKS = 50,  // a resting island of air and motion makes one step for so many ticks
};

static const double second = 1e-3; // of one tick

void step_touch_law(struct sim *sim, uint32_t law)
{
    for (uint32_t i = sim->touches.first[law]; i < sim->touches.first[law + 1]; i++) {
        uint32_t island = sim->touches.items[i];
        sim->state.islands[island].touched = 1;
        network_touch(sim->network, island);
    }
}

void step_touch_all(struct sim *sim)
{
    for (uint32_t i = 0; i < network_island_count(sim->network); i++) {
        network_touch(sim->network, i);
    }
}

// Solves an island up to a tick.
static void solve(struct sim *sim, uint32_t island, uint64_t tick)
{
    struct island_state *state = &sim->state.islands[island];
    uint64_t ticks = tick - state->last_tick;
    struct island_step step = network_step(sim->network, island, (double)ticks * second);
    state->last_tick = tick;
    bool quiet = step.converged && !step.moving && step.change < 1.0 && !state->touched;
    state->quiet = quiet ? state->quiet + 1 : 0;
    state->touched = 0;
    sim->island_steps++;
    for (uint32_t i = sim->ends.first[island]; i < sim->ends.first[island + 1]; i++) {
        sim->state.wake[sim->ends.items[i]] |= WAKE_END;
    }
}

// An island that rests: does it lag behind?
static void catch_up_island(struct sim *sim, uint32_t island, uint64_t tick)
{
    bool lags = sim->state.islands[island].last_tick < tick;
    if (network_island_layer(sim->network, island) == LAYER_FLOW && lags) {
        solve(sim, island, tick);
    }
}

void step_catch_up(struct sim *sim)
{
    for (uint32_t i = 0; i < network_island_count(sim->network); i++) {
        catch_up_island(sim, i, sim->state.header->tick);
    }
}

// Calls a function for each law that is marked, in order.
static void visit(struct sim *sim, uint8_t mark, void (*act)(struct sim *sim, uint32_t law))
{
    uint64_t marks;
    memset(&marks, mark, sizeof(marks));
    uint32_t count = sim->plant->law_count;
    for (uint32_t base = 0; base < count; base += 8) {
        uint64_t group; // wake is padded to a multiple of 8
        memcpy(&group, sim->state.wake + base, sizeof(group));
        if ((group & marks) == 0) {
            continue;
        }
        for (uint32_t law = base; law < base + 8 && law < count; law++) {
            if (sim->state.wake[law] & mark) {
                sim->state.wake[law] &= (uint8_t)~mark;
                act(sim, law);
            }
        }
    }
}

static void heed(struct sim *sim, uint32_t law, uint32_t request, uint8_t mark)
{
    if (request & ELEMENT_BUSY) {
        sim->state.wake[law] |= mark;
    }
    if (request & ELEMENT_TOUCHED) {
        step_touch_law(sim, law);
    }
}

static void begin_law(struct sim *sim, uint32_t law)
{
    struct element *element = &sim->elements[law];
    if (element->type->begin == NULL || !sim->state.present[sim->plant->laws[law].component]) {
        return;
    }
    for (uint32_t i = sim->touches.first[law]; i < sim->touches.first[law + 1]; i++) {
        catch_up_island(sim, sim->touches.items[i], sim->state.header->tick - 1);
    }
    heed(sim, law, element->type->begin(element), WAKE_BEGIN);
}

static void end_law(struct sim *sim, uint32_t law)
{
    struct element *element = &sim->elements[law];
    if (!sim->has_end[law] || !sim->state.present[sim->plant->laws[law].component]) {
        return;
    }
    // what the hook changes must not act on the time that a resting shaft has not lived yet
    for (uint32_t i = sim->touches.first[law]; i < sim->touches.first[law + 1]; i++) {
        catch_up_island(sim, sim->touches.items[i], sim->state.header->tick);
    }
    heed(sim, law, element->type->end(element), WAKE_END);
}

static void solve_islands(struct sim *sim)
{
    uint64_t tick = sim->state.header->tick;
    uint32_t count = network_island_count(sim->network);
    for (uint32_t k = 0; k < count; k++) {
        uint32_t island = sim->island_order[k];
        struct island_state *state = &sim->state.islands[island];
        enum layer layer = network_island_layer(sim->network, island);
        bool awake = state->touched || (state->quiet < QUIET_STEPS && layer != LAYER_AC);
        bool due = layer == LAYER_FLOW && tick - state->last_tick >= LAZY_TICKS;
        if (awake || due) {
            if (layer != LAYER_FLOW) {
                state->last_tick = tick - 1; // nothing happened while it slept
            }
            solve(sim, island, tick);
        } else {
            sim->island_steps_slept++;
        }
    }
}

void step_commit_signals(struct sim *sim)
{
    struct signal_board *board = &sim->board;
    for (uint32_t i = 0; i < board->dirty_count; i++) {
        uint32_t signal = board->dirty[i];
        if (board->now[signal] == board->next[signal]) {
            continue;
        }
        board->now[signal] = board->next[signal];
        for (uint32_t k = sim->readers.first[signal]; k < sim->readers.first[signal + 1]; k++) {
            sim->state.wake[sim->readers.items[k]] |= WAKE_BEGIN;
        }
    }
    board->dirty_count = 0;
}

static void scan(struct sim *sim)
{
    const struct program *program = &sim->plant->program;
    if (program->step_count == 0) {
        return;
    }
    bool running = program->run_signal == PLANT_NONE || sim->board.now[program->run_signal] > 0.5;
    control_scan(&sim->control, sim->board.now, sim->state.unknowns, running);
    for (uint32_t i = 0; i < program->output_count; i++) {
        uint32_t signal = program->outputs[i].signal;
        double value = sim->control.outputs[i];
        if (signal != PLANT_NONE && sim->board.next[signal] != value) {
            sim->board.next[signal] = value;
            sim->board.dirty[sim->board.dirty_count++] = signal;
        }
    }
    step_commit_signals(sim);
}

static void tick(struct sim *sim)
{
    sim->state.header->tick++;
    sim->steps++;
    visit(sim, WAKE_BEGIN, begin_law);
    solve_islands(sim);
    if (sim->state.header->tick % ELEMENT_SLOW_TICKS == 0) {
        for (uint32_t i = 0; i < sim->slow_count; i++) {
            sim->state.wake[sim->slow[i]] |= WAKE_END;
        }
    }
    visit(sim, WAKE_END, end_law);
    step_commit_signals(sim);
    if (sim->state.header->tick % SIM_SCAN_TICKS == 0) {
        scan(sim);
    }
    if (sim->state.header->tick % SIM_FAULT_TICKS == 0) {
        faults_tick(sim);
    }
}

void sim_advance(struct sim *sim, uint32_t ticks)
{
    for (uint32_t i = 0; i < ticks; i++) {
        tick(sim);
    }
}

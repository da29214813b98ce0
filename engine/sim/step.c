#include "engine/base/assert.h"
#include "engine/sim/internal.h"

#include <math.h>
#include <string.h>

// One tick: laws whose inputs changed, networks, laws whose networks moved, signals, the PLC.
//
// On the fast path a tick in which nothing is due is not made at all: islands say when their next
// step ends, laws whether a timer of theirs runs. An island that is behind is brought up to the last
// tick before anything about it changes, so a step never spans an event.

enum {
    QUIET_STEPS = 20,  // reference path: steps without change before an island rests
    LAZY_TICKS = 50,   // a resting island of air and motion then makes one step for so many ticks
    STRICT_TICKS = 10, // strict path: an island that could go so far rests, others make each tick
};

void step_touch_law(struct sim *sim, uint32_t law)
{
    network_touch(sim->network, law);
    for (uint32_t i = sim->touches.first[law]; i < sim->touches.first[law + 1]; i++) {
        sim->state.islands[sim->touches.items[i]].touched = 1;
    }
}

static void wake_for_end(struct sim *sim, const struct law_lists *lists, uint32_t row)
{
    for (uint32_t i = lists->first[row]; i < lists->first[row + 1]; i++) {
        uint32_t law = lists->items[i];
        wake_law(sim, sim->end_waits[law] ? WAKE_SLOW : WAKE_END, law);
    }
}

// The laws that look at what a step changed.
static void wake_followers(struct sim *sim, uint32_t island, const struct island_step *step)
{
    if (!step->listed) {
        wake_for_end(sim, &sim->ends, island);
        return;
    }
    for (uint32_t i = 0; i < step->moved_count; i++) {
        wake_for_end(sim, &sim->watchers, step->moved[i]);
    }
    for (uint32_t i = 0; i < step->moved_owner_count; i++) {
        uint32_t law = step->moved_owners[i];
        if (law != PLANT_NONE && sim->has_end[law]) {
            wake_law(sim, sim->end_waits[law] ? WAKE_SLOW : WAKE_END, law);
        }
    }
}

static uint64_t due_after(const struct sim *sim, const struct island_step *step, uint64_t tick)
{
    if (step->next_ticks == NETWORK_REST) {
        return ISLAND_RESTS;
    }
    if (sim->path == SIM_STRICT) {
        return tick + (step->next_ticks <= STRICT_TICKS ? 1 : step->next_ticks);
    }
    // A step that would pass a scan ends with it: the PLC sees the line as it is, and islands keep step.
    uint64_t due = tick + step->next_ticks;
    uint64_t scan = due - due % SIM_SCAN_TICKS;
    // Nor does one pass what looks every tenth of a second (heat): it ends a scan before.
    uint64_t slow = due - due % ELEMENT_SLOW_TICKS;
    if (slow > tick + SIM_SCAN_TICKS) {
        return slow - SIM_SCAN_TICKS;
    }
    return scan > tick ? scan : due;
}

// Solves an island up to a tick.
static void solve(struct sim *sim, uint32_t island, uint64_t tick)
{
    struct island_state *state = &sim->state.islands[island];
    struct island_step step =
        network_step(sim->network, island, (uint32_t)(tick - state->last_tick));
    state->last_tick = tick;
    state->due_tick = due_after(sim, &step, tick);
    bool quiet = step.converged && !step.moving && step.change < 1.0 && !state->touched;
    state->quiet = quiet ? state->quiet + 1 : 0;
    state->touched = 0;
    sim->island_steps++;
    wake_followers(sim, island, &step);
    if (network_island_layer(sim->network, island) == LAYER_FLOW) {
        sim->stepped[sim->stepped_count++] = island;
    }
}

// Is it on its way, so that being behind means something?
static bool under_way(const struct sim *sim, uint32_t island)
{
    bool flows = network_island_layer(sim->network, island) == LAYER_FLOW;
    return flows ||
           (sim->path != SIM_REFERENCE && sim->state.islands[island].due_tick != ISLAND_RESTS);
}

static void catch_up_island(struct sim *sim, uint32_t island, uint64_t tick)
{
    if (sim->state.islands[island].last_tick < tick && under_way(sim, island)) {
        uint32_t touched = sim->state.islands[island].touched;
        solve(sim, island, tick);
        sim->state.islands[island].touched = touched;
    }
}

bool step_lags(const struct sim *sim, uint32_t island)
{
    uint64_t now = sim->state.header->tick;
    if (sim->path == SIM_REFERENCE) {
        return false;
    }
    if (network_island_whispers(sim->network, island)) {
        return sim->state.islands[island].touched;
    }
    return sim->state.islands[island].last_tick < now && under_way(sim, island);
}

void step_catch_up(struct sim *sim)
{
    sim->mirror_valid = false;
    for (uint32_t i = 0; i < network_island_count(sim->network); i++) {
        catch_up_island(sim, i, sim->state.header->tick);
    }
    sim->stepped_count = 0;
}

// Calls a function for each law that is woken, in order. One that wakes itself is called next time.
static void visit(struct sim *sim, enum wake why, void (*act)(struct sim *sim, uint32_t law))
{
    uint64_t *set = &sim->state.wake[(size_t)why * sim->wake_words];
    for (uint32_t word = 0; word < sim->wake_words; word++) {
        uint64_t done = 0;
        uint64_t left = set[word];
        while (left != 0) {
            uint64_t bit = left & -left;
            set[word] &= ~bit;
            done |= bit;
            act(sim, 64 * word + (uint32_t)__builtin_ctzll(bit));
            left = set[word] & ~done & -(bit << 1);
        }
    }
}

static void heed(struct sim *sim, uint32_t law, uint32_t request, enum wake why)
{
    if (sim->has_pieces[law]) {
        network_look(sim->network, law);
    }
    if (request == 0) {
        return;
    }
    if (request & ELEMENT_BUSY) {
        wake_law(sim, why, law);
    }
    if (request & ELEMENT_BEGIN) {
        wake_law(sim, WAKE_BEGIN, law);
    }
    if (request & ELEMENT_LATER) {
        wake_law(sim, WAKE_LATER, law);
    }
    if (request & ELEMENT_TOUCHED) {
        step_touch_law(sim, law);
    }
}

static bool law_lags(const struct sim *sim, uint32_t law, uint64_t tick)
{
    for (uint32_t i = sim->touches.first[law]; i < sim->touches.first[law + 1]; i++) {
        uint32_t island = sim->touches.items[i];
        if (sim->state.islands[island].last_tick < tick && under_way(sim, island)) {
            return true;
        }
    }
    return false;
}

static void catch_up_law(struct sim *sim, uint32_t law, uint64_t tick)
{
    for (uint32_t i = sim->touches.first[law]; i < sim->touches.first[law + 1]; i++) {
        catch_up_island(sim, sim->touches.items[i], tick);
    }
}

// Calls a hook. What it changes must not act on the time that an island of the law has not lived yet;
// but most calls change nothing that islands see. If one did, it is taken back, the islands are brought
// up to date, and the hook is called again on what it then sees.
static void call_hook(struct sim *sim,
                      uint32_t law,
                      uint32_t (*hook)(struct element *element),
                      enum wake why,
                      uint64_t tick)
{
    struct element *element = &sim->elements[law];
    if (!law_lags(sim, law, tick)) {
        heed(sim, law, hook(element), why);
        return;
    }
    double *before = sim->states_before;
    size_t bytes = element->type->state_count * sizeof(double);
    ASSERT(element->type->state_count <= ELEMENT_STATES_MAX);
    memcpy(before, element->state, bytes);
    uint32_t request = hook(element);
    if (request & ELEMENT_TOUCHED) {
        memcpy(element->state, before, bytes);
        catch_up_law(sim, law, tick);
        request = hook(element);
        unwake_law(sim, WAKE_END, law);
    }
    heed(sim, law, request, why);
}

static void begin_law(struct sim *sim, uint32_t law)
{
    const struct element_type *type = sim->elements[law].type;
    if (type->begin != NULL && sim->state.present[sim->plant->laws[law].component]) {
        call_hook(sim, law, type->begin, WAKE_BEGIN, sim->state.header->tick - 1);
    }
}

static void end_law(struct sim *sim, uint32_t law)
{
    const struct element_type *type = sim->elements[law].type;
    if (sim->has_end[law] && sim->state.present[sim->plant->laws[law].component]) {
        call_hook(sim, law, type->end, WAKE_END, sim->state.header->tick);
    }
}

static bool is_due(const struct sim *sim, uint32_t island, uint64_t tick)
{
    const struct island_state *state = &sim->state.islands[island];
    if (sim->path != SIM_REFERENCE) {
        return !network_island_whispers(sim->network, island) &&
               (state->touched || state->due_tick <= tick);
    }
    enum layer layer = network_island_layer(sim->network, island);
    bool awake = state->touched || (state->quiet < QUIET_STEPS && layer != LAYER_AC);
    return awake || (layer == LAYER_FLOW && tick - state->last_tick >= LAZY_TICKS);
}

static void solve_islands(struct sim *sim)
{
    uint64_t tick = sim->state.header->tick;
    uint32_t count = network_island_count(sim->network);
    for (uint32_t k = 0; k < count; k++) {
        uint32_t island = sim->island_order[k];
        struct island_state *state = &sim->state.islands[island];
        if (!is_due(sim, island, tick)) {
            sim->island_steps_slept++;
            continue;
        }
        if (!under_way(sim, island)) {
            state->last_tick = tick - 1; // nothing happened while it slept
        } else if (state->touched) {
            catch_up_island(sim, island, tick - 1);
        }
        solve(sim, island, tick);
    }
}

// Those that waited for this tick wait no longer.
static void wake_waiting(struct sim *sim, enum wake why)
{
    uint64_t *end = &sim->state.wake[(size_t)WAKE_END * sim->wake_words];
    uint64_t *waiting = &sim->state.wake[(size_t)why * sim->wake_words];
    for (uint32_t word = 0; word < sim->wake_words; word++) {
        end[word] |= waiting[word];
        waiting[word] = 0;
    }
}

void step_look(struct sim *sim)
{
    step_catch_up(sim);
    for (uint32_t i = 0; i < network_island_count(sim->network); i++) {
        struct island_state *state = &sim->state.islands[i];
        if (network_island_whispers(sim->network, i) && state->touched) {
            state->last_tick = sim->state.header->tick - 1;
            solve(sim, i, sim->state.header->tick);
        }
    }
    wake_waiting(sim, WAKE_LATER);
    wake_waiting(sim, WAKE_SLOW);
    visit(sim, WAKE_END, end_law);
    step_commit_signals(sim);
    network_publish(sim->network);
}

// Does a change of what it reads concern it? Where it has edges, only if one is passed.
static bool concerns(const struct sim *sim, struct reader reader, double change)
{
    const struct element *element = &sim->elements[reader.law];
    bool edges = element->type->edge_reads >> reader.read & 1U;
    return !edges || element->type->edge(element, reader.read, change) <= 1.0;
}

void step_commit_signals(struct sim *sim)
{
    struct signal_board *board = &sim->board;
    const struct reader_lists *readers = &sim->readers;
    for (uint32_t i = 0; i < board->dirty_count; i++) {
        uint32_t signal = board->dirty[i];
        double change = board->next[signal] - board->now[signal];
        if (change == 0.0) {
            continue;
        }
        for (uint32_t k = readers->first[signal]; k < readers->first[signal + 1]; k++) {
            if (concerns(sim, readers->items[k], change)) {
                wake_law(sim, WAKE_BEGIN, readers->items[k].law);
            }
        }
        board->now[signal] = board->next[signal];
    }
    board->dirty_count = 0;
}

// ---- What flow islands are waited for: a sensor at its edge, a piston at its cushion ----

static void limit_by_edges(struct sim *sim, uint32_t island)
{
    struct island_state *state = &sim->state.islands[island];
    const struct sim_edge *edges = sim->edges;
    for (uint32_t i = sim->edge_first[island]; i < sim->edge_first[island + 1]; i++) {
        const struct element *writer = &sim->elements[edges[i].writer];
        const struct element *reader = &sim->elements[edges[i].reader];
        double rate = writer->type->rate(writer, edges[i].write);
        if (rate == 0.0) {
            continue;
        }
        double ticks = floor(reader->type->edge(reader, edges[i].read, rate) / NETWORK_TICK);
        double most = (double)(state->due_tick - state->last_tick);
        if (ticks < most) {
            state->due_tick = state->last_tick + (ticks > 1.0 ? (uint64_t)ticks : 1);
        }
    }
}

static void limit_stepped(struct sim *sim)
{
    for (uint32_t i = 0; i < sim->stepped_count; i++) {
        if (sim->path == SIM_FAST) {
            limit_by_edges(sim, sim->stepped[i]);
        }
    }
    sim->stepped_count = 0;
}

// ---- The tick ----

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
    uint64_t now = ++sim->state.header->tick;
    sim->steps++;
    visit(sim, WAKE_BEGIN, begin_law);
    solve_islands(sim);
    if (now % ELEMENT_SLOW_TICKS == 0) {
        wake_waiting(sim, WAKE_SLOW);
        for (uint32_t i = 0; i < sim->slow_count; i++) {
            wake_law(sim, WAKE_END, sim->slow[i]);
        }
    }
    if (now % ELEMENT_LATER_TICKS == 0) {
        wake_waiting(sim, WAKE_LATER);
    }
    visit(sim, WAKE_END, end_law);
    step_commit_signals(sim);
    limit_stepped(sim);
    if (now % SIM_SCAN_TICKS == 0) {
        scan(sim);
    }
    if (now % SIM_FAULT_TICKS == 0) {
        faults_tick(sim);
    }
}

static bool anyone_awake(const struct sim *sim)
{
    const uint64_t *begin = &sim->state.wake[(size_t)WAKE_BEGIN * sim->wake_words];
    const uint64_t *end = &sim->state.wake[(size_t)WAKE_END * sim->wake_words];
    uint64_t any = 0;
    for (uint32_t word = 0; word < sim->wake_words; word++) {
        any |= begin[word] | end[word];
    }
    return any != 0;
}

static uint64_t smaller(uint64_t a, uint64_t b)
{
    return a < b ? a : b;
}

// The next tick in which anything is due, at most @p last.
static uint64_t next_tick(const struct sim *sim, uint64_t last)
{
    uint64_t now = sim->state.header->tick;
    if (sim->path == SIM_REFERENCE || anyone_awake(sim)) {
        return now + 1;
    }
    uint64_t next = smaller(last, now - now % SIM_SCAN_TICKS + SIM_SCAN_TICKS);
    next = smaller(next, now - now % SIM_FAULT_TICKS + SIM_FAULT_TICKS);
    for (uint32_t i = 0; i < network_island_count(sim->network); i++) {
        if (sim->state.islands[i].touched && !network_island_whispers(sim->network, i)) {
            return now + 1;
        }
        next = smaller(next, sim->state.islands[i].due_tick);
    }
    return next > now ? next : now + 1;
}

void sim_advance(struct sim *sim, uint32_t ticks)
{
    uint64_t last = sim->state.header->tick + ticks;
    sim->mirror_valid = false;
    while (sim->state.header->tick < last) {
        uint64_t next = next_tick(sim, last);
        sim->ticks_skipped += next - sim->state.header->tick - 1;
        sim->state.header->tick = next - 1;
        tick(sim);
    }
}

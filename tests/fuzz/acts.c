// Does to lines whatever hands can do, at random, and sees that they stay whole.
//
//   acts TICKS SEED sound|wild LINE.lua...
//
// For each line: presses, switches, makes faults, sets parameters within their range, takes parts out
// and puts others in, moves wires and tubes, puts instruments on, forces the controller; lets some time
// pass after each act; now and then begins again. Each value of a node and a signal must be a number.
// A second run with the same seed must end in the same bits. Prints one line a line, and the last acts
// before what went wrong. TICKS is the line time of each line [ms].
#include "engine/base/assert.h"
#include "engine/base/random.h"
#include "engine/laws/registry.h"
#include "engine/scenario/scenario.h"
#include "engine/script/script.h"
#include "engine/sim/sim.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    PAUSE_TICKS_MAX = 40,
    START_TICKS = 3000, ///< before the first act after a beginning
    AGAIN_ONE_IN = 200, ///< how often all begins again
    TOLD_ACTS = 12,
    TELL_BYTES = 120,
};

struct player {
    const struct plant *plant;
    struct sim *sim;
    struct random random;
    uint64_t ticks, acts;
    uint64_t failures; ///< of Newton
    uint32_t wrong;    ///< what is no number
    char told[TOLD_ACTS][TELL_BYTES];
    bool wild;  ///< parameters anywhere in their range
    bool trace; ///< tells each act on stderr
};

static uint32_t below(struct player *player, uint32_t limit)
{
    return (uint32_t)random_below(&player->random, limit);
}

static char *tell(struct player *player)
{
    char *text = player->told[player->acts % TOLD_ACTS];
    text[0] = '\0';
    return text;
}

// ---- Acts ----

static void move_control(struct player *player)
{
    const struct plant *plant = player->plant;
    static const double levels[] = {0.0, 1.0, 1.0, 2.0, 0.5};
    uint32_t signal = plant->signal_count > 0 ? below(player, plant->signal_count) : 0;
    for (uint32_t i = 0; i < plant->signal_count;
         i++, signal = (signal + 1) % plant->signal_count) {
        if (plant->signals[signal].control) {
            double level = levels[below(player, sizeof levels / sizeof *levels)];
            (void)snprintf(
                tell(player), TELL_BYTES, "%s := %g", plant->signals[signal].name, level);
            sim_control(player->sim, signal, level);
            return;
        }
    }
}

static void make_fault(struct player *player)
{
    const struct plant *plant = player->plant;
    if (plant->variant_count == 0) {
        return;
    }
    uint32_t variant = below(player, plant->variant_count);
    const struct plant_variant *found = &plant->variants[variant];
    if (found->kind != PLANT_FAULT) {
        return;
    }
    bool present = below(player, 2) == 0;
    (void)snprintf(tell(player),
                   TELL_BYTES,
                   "%s.%s %s",
                   plant->components[found->component].ref,
                   found->id,
                   present ? "comes" : "goes");
    sim_fault(player->sim, variant, present);
}

static double clipped(double value, double low, double high)
{
    return value < low ? low : value > high ? high : value;
}

// A few times more or less than it is; wild: at times anything that the law takes.
static double
another_value(struct player *player, const struct law_parameter *about, double nominal)
{
    double share = random_double(&player->random);
    uint32_t how = player->wild ? below(player, 8) : 2;
    if (how == 0) {
        return about->minimum + share * (about->maximum - about->minimum);
    }
    if (how == 1) {
        return below(player, 2) == 0 ? about->minimum : about->maximum;
    }
    double factor = ldexp(1.0, (int)below(player, 9) - 4) * (0.75 + 0.5 * share);
    return clipped(nominal * factor, about->minimum, about->maximum);
}

static void set_parameter(struct player *player)
{
    const struct plant *plant = player->plant;
    const struct plant_law *law = &plant->laws[below(player, plant->law_count)];
    if (law->parameter_count == 0) {
        return;
    }
    uint32_t at = below(player, law->parameter_count);
    const struct law_parameter *about = &law_find(law->law)->parameters[at];
    double nominal = plant->parameters[law->parameter_first + at];
    double value = another_value(player, about, nominal);
    (void)snprintf(tell(player),
                   TELL_BYTES,
                   "%s %s.%s := %g (%g)",
                   plant->components[law->component].ref,
                   law->law,
                   about->name,
                   value,
                   nominal);
    sim_set_parameter(player->sim, law->parameter_first + at, value);
}

static void turn_setting(struct player *player)
{
    const struct plant *plant = player->plant;
    if (plant->setting_count == 0) {
        return;
    }
    const struct plant_setting *setting = &plant->settings[below(player, plant->setting_count)];
    double share = random_double(&player->random);
    double shown = setting->minimum + share * (setting->maximum - setting->minimum);
    (void)snprintf(tell(player),
                   TELL_BYTES,
                   "%s:%s set to %g",
                   plant->components[setting->component].ref,
                   setting->id,
                   shown);
    sim_set_parameter(player->sim, setting->parameter, shown * setting->scale + setting->offset);
}

static uint32_t any_spare(struct player *player, uint32_t component)
{
    const struct plant_component *owner = &player->plant->components[component];
    if (owner->variant_count == 0) {
        return PLANT_NONE;
    }
    uint32_t variant = owner->variant_first + below(player, owner->variant_count);
    return player->plant->variants[variant].kind == PLANT_SPARE ? variant : PLANT_NONE;
}

static void change_part(struct player *player)
{
    const struct plant *plant = player->plant;
    uint32_t component = below(player, plant->component_count);
    if ((plant->components[component].flags & PLANT_REMOVABLE) == 0) {
        return;
    }
    char *text = tell(player);
    if (sim_present(player->sim, component) && below(player, 2) == 0) {
        (void)snprintf(text, TELL_BYTES, "%s out", plant->components[component].ref);
        sim_remove(player->sim, component);
        return;
    }
    uint32_t spare = any_spare(player, component);
    (void)snprintf(text,
                   TELL_BYTES,
                   "%s in, %s",
                   plant->components[component].ref,
                   spare == PLANT_NONE ? "the original" : plant->variants[spare].id);
    sim_fit(player->sim, component, spare);
}

static uint32_t any_connection(struct player *player, enum domain domain)
{
    const struct plant *plant = player->plant;
    for (uint32_t tries = 0; tries < 200; tries++) {
        uint32_t component = below(player, plant->component_count);
        const struct plant_component *found = &plant->components[component];
        if ((found->flags & PLANT_CONNECTION) && found->ends[0] != PLANT_NONE &&
            (domain == DOMAIN_COUNT || plant->terminals[found->ends[0]].domain == domain)) {
            return component;
        }
    }
    return PLANT_NONE;
}

// Two wires or two tubes change places at one end: phases swapped, hoses crossed.
static void swap_ends(struct player *player)
{
    uint32_t one = any_connection(player, DOMAIN_COUNT);
    if (one == PLANT_NONE) {
        return;
    }
    uint32_t nominal = player->plant->components[one].ends[0];
    uint32_t other = any_connection(player, player->plant->terminals[nominal].domain);
    if (other == PLANT_NONE || other == one) {
        return;
    }
    uint32_t end = below(player, 2);
    uint32_t first = sim_end(player->sim, one, end);
    uint32_t second = sim_end(player->sim, other, end);
    (void)snprintf(tell(player),
                   TELL_BYTES,
                   "%s and %s swapped at end %u",
                   player->plant->components[one].ref,
                   player->plant->components[other].ref,
                   end);
    sim_connect(player->sim, one, end, second);
    sim_connect(player->sim, other, end, first);
}

static uint32_t any_terminal(struct player *player, enum domain domain)
{
    for (uint32_t tries = 0; player->plant->terminal_count > 0 && tries < 200; tries++) {
        uint32_t terminal = below(player, player->plant->terminal_count);
        if (player->plant->terminals[terminal].domain == domain) {
            return terminal;
        }
    }
    return PLANT_NONE;
}

static void move_end(struct player *player)
{
    uint32_t component = any_connection(player, DOMAIN_COUNT);
    if (component == PLANT_NONE) {
        return;
    }
    const struct plant_component *wire = &player->plant->components[component];
    uint32_t end = below(player, 2);
    uint32_t how = below(player, 3);
    uint32_t terminal = how == 0 ? PLANT_NONE
                        : how == 1
                            ? wire->ends[end]
                            : any_terminal(player, player->plant->terminals[wire->ends[0]].domain);
    (void)snprintf(tell(player),
                   TELL_BYTES,
                   "%s end %u to %d",
                   wire->ref,
                   end,
                   terminal == PLANT_NONE ? -1 : (int)terminal);
    sim_connect(player->sim, component, end, terminal);
}

static struct sim_instrument circuit_meter(struct player *player)
{
    static const double resistances[] = {1e7, 2e5, 3e3, 0.01};
    uint32_t what = below(player, 4);
    return (struct sim_instrument){
        .kind = SIM_BETWEEN,
        .terminal_a = any_terminal(player, DOMAIN_ELECTRICAL),
        .terminal_b = any_terminal(player, DOMAIN_ELECTRICAL),
        .connection = PLANT_NONE,
        .resistance = resistances[what],
        .source_voltage = below(player, 3) == 0 ? 3.0 : 0.0,
        .capacitance = below(player, 2) == 0 ? 1e-10 : 0.0,
    };
}

static struct sim_instrument gauge(struct player *player)
{
    enum domain domain = below(player, 2) == 0 ? DOMAIN_PNEUMATIC : DOMAIN_HYDRAULIC;
    return (struct sim_instrument){
        .kind = SIM_GAUGE,
        .terminal_a = any_terminal(player, domain),
        .terminal_b = PLANT_NONE,
        .connection = PLANT_NONE,
        .volume = 2e-6,
        .conductance = 1e-9,
    };
}

static void touch_with_instrument(struct player *player)
{
    static const struct sim_instrument nothing = {.terminal_a = PLANT_NONE,
                                                  .terminal_b = PLANT_NONE,
                                                  .connection = PLANT_NONE,
                                                  .resistance = 1e7};
    uint32_t slot = below(player, SIM_INSTRUMENTS_MAX);
    uint32_t what = below(player, 4);
    struct sim_instrument instrument = what == 0   ? gauge(player)
                                       : what <= 2 ? circuit_meter(player)
                                                   : nothing;
    if (instrument.terminal_a == instrument.terminal_b) {
        instrument = nothing;
    }
    (void)snprintf(tell(player),
                   TELL_BYTES,
                   "instrument %u on %d, %d: %g ohm",
                   slot,
                   (int)instrument.terminal_a,
                   (int)instrument.terminal_b,
                   instrument.resistance);
    sim_instrument(player->sim, slot, &instrument);
}

static void force_point(struct player *player)
{
    const struct program *program = &player->plant->program;
    bool output = below(player, 2) == 0;
    uint32_t count = output ? program->output_count : program->input_count;
    if (count == 0) {
        return;
    }
    uint32_t index = below(player, count);
    int value = (int)below(player, 3) - 1;
    (void)snprintf(
        tell(player), TELL_BYTES, "%s %u forced to %d", output ? "output" : "input", index, value);
    sim_force(player->sim, output, index, value);
}

static void age(struct player *player)
{
    uint32_t hours = 1 + below(player, 5000);
    (void)snprintf(tell(player), TELL_BYTES, "%u hours of wear", hours);
    sim_wear(player->sim, 3600.0 * hours);
}

static void act(struct player *player)
{
    static void (*const acts[])(struct player *) = {
        move_control,
        move_control,
        move_control,
        make_fault,
        make_fault,
        set_parameter,
        set_parameter,
        turn_setting,
        change_part,
        swap_ends,
        move_end,
        touch_with_instrument,
        force_point,
        age,
    };
    acts[below(player, sizeof acts / sizeof *acts)](player);
    if (player->trace) {
        (void)fprintf(stderr,
                      "%llu: %s\n",
                      (unsigned long long)sim_tick(player->sim),
                      player->told[player->acts % TOLD_ACTS]);
    }
    player->acts++;
}

// ---- What must hold ----

static void told(const struct player *player, const char *what, const char *name)
{
    (void)printf("%s of %s is no number at tick %llu; before that:\n",
                 what,
                 name,
                 (unsigned long long)sim_tick(player->sim));
    for (uint64_t i = 0; i < TOLD_ACTS; i++) {
        (void)printf("  %s\n", player->told[(player->acts + i) % TOLD_ACTS]);
    }
}

static bool is_whole(struct player *player)
{
    const struct plant *plant = player->plant;
    for (uint32_t i = 0; i < plant->node_count; i++) {
        struct phasor phasor = sim_node_phasor(player->sim, i);
        if (!isfinite(sim_node(player->sim, i)) || !isfinite(phasor.re) || !isfinite(phasor.im)) {
            told(player, "the value", plant->nodes[i].name);
            return false;
        }
    }
    for (uint32_t i = 0; i < plant->signal_count; i++) {
        if (!isfinite(sim_signal(player->sim, i))) {
            told(player, "the signal", plant->signals[i].name);
            return false;
        }
    }
    return true;
}

static void pass(struct player *player, uint32_t ticks)
{
    uint64_t before = sim_statistics(player->sim).newton_failures;
    sim_advance(player->sim, ticks);
    uint64_t failed = sim_statistics(player->sim).newton_failures - before;
    if (failed > 0) {
        (void)printf("  %s: %llu steps not solved by tick %llu, last act: %s\n",
                     player->plant->id,
                     (unsigned long long)failed,
                     (unsigned long long)sim_tick(player->sim),
                     player->told[(player->acts + TOLD_ACTS - 1) % TOLD_ACTS]);
    }
    player->failures += failed;
    player->ticks += ticks;
}

// From power off, by the line's own gestures, at least in part.
static void begin(struct player *player)
{
    sim_destroy(player->sim);
    player->sim = NULL;
    struct error error = {0};
    enum status status = sim_create(player->plant, 1, &player->sim, &error);
    ASSERT(status == STATUS_OK);
    const struct plant *plant = player->plant;
    uint32_t until = START_TICKS + below(player, START_TICKS);
    uint64_t now = 0;
    for (uint32_t i = 0; i < plant->startup_count; i++) {
        uint64_t at = (uint64_t)(plant->startup[i].at * SIM_TICKS_PER_SECOND);
        if (at > until) {
            break;
        }
        pass(player, (uint32_t)(at - now));
        now = at;
        sim_control(player->sim, plant->startup[i].signal, plant->startup[i].value);
    }
    pass(player, (uint32_t)(until - now));
}

static uint64_t play(struct player *player, uint64_t ticks, uint64_t seed)
{
    player->random = random_for(seed, player->plant->id, "acts");
    player->ticks = player->acts = player->failures = 0;
    begin(player);
    while (player->ticks < ticks && player->wrong == 0) {
        act(player);
        pass(player, 1 + below(player, PAUSE_TICKS_MAX));
        if (!is_whole(player)) {
            player->wrong++;
        } else if (below(player, AGAIN_ONE_IN) == 0) {
            begin(player);
        }
    }
    return sim_hash(player->sim);
}

static int try_line(const char *path, uint64_t ticks, uint64_t seed, bool wild)
{
    char *json = NULL;
    size_t length = 0;
    struct scenario *scenario = NULL;
    struct error error = {0};
    enum status status = script_compile(path, NULL, &json, &length, NULL, &error);
    if (status == STATUS_OK) {
        status = scenario_read(json, length, path, &scenario, &error);
    }
    free(json);
    if (status != STATUS_OK) {
        (void)printf("acts: %s: %s\n", error.where, error.what);
        return 1;
    }
    struct player player = {
        .plant = scenario->plant, .wild = wild, .trace = getenv("ACTS_TRACE") != NULL};
    bool same = play(&player, ticks / 4, seed) == play(&player, ticks / 4, seed);
    uint64_t hash = play(&player, ticks, seed);
    (void)printf("{\"line\": \"%s\", \"ticks\": %llu, \"acts\": %llu, \"failures\": %llu, "
                 "\"same\": %s, \"hash\": \"%016llx\"}\n",
                 path,
                 (unsigned long long)player.ticks,
                 (unsigned long long)player.acts,
                 (unsigned long long)player.failures,
                 same ? "true" : "false",
                 (unsigned long long)hash);
    sim_destroy(player.sim);
    scenario_destroy(scenario);
    return player.wrong == 0 && same ? 0 : 1;
}

int main(int argument_count, char **arguments)
{
    if (argument_count == 2 && strcmp(arguments[1], SCRIPT_HOST_WORD) == 0) {
        return script_host_main();
    }
    bool wild = argument_count > 3 && strcmp(arguments[3], "wild") == 0;
    if (argument_count < 5 || (!wild && strcmp(arguments[3], "sound") != 0)) {
        (void)fprintf(stderr, "usage: acts TICKS SEED sound|wild LINE.lua...\n");
        return 2;
    }
    (void)setvbuf(stdout, NULL, _IOLBF, 0);
    uint64_t ticks = strtoull(arguments[1], NULL, 10);
    uint64_t seed = strtoull(arguments[2], NULL, 10);
    int wrong = 0;
    for (int i = 4; i < argument_count; i++) {
        wrong += try_line(arguments[i], ticks, seed, wild);
    }
    return wrong == 0 ? 0 : 1;
}

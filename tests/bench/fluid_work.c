#include "tests/bench/fluid_work.h"

#include "engine/base/assert.h"
#include "tests/physics/plant_builder.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

const struct fluid_axis fluid_axes[FLUID_AXES] = {
    {1.2e-9, 0.9}, {1.1e-9, 0.9}, {1.3e-9, 0.9}, {1.0e-9, 0.9}};

const struct fluid_air fluid_air = {
    .supply = 701300.0,
    .supply_conductance = 6e-8,
    .feed = 6e-8,
    .path = 9e-9,
    .tube = 4.5e-9,
    .hose = 1.2e-8,
    .check = 6e-9,
    .silencer = 6e-8,
    .critical_ratio = 0.3,
    .cracking = 10e3,
    .tank = 5e-4,
    .manifold = 2e-4,
    .exhaust = 5e-5,
    .port = 2e-6,
    .middle = 2.5e-5,
    .slide = {.bore = 0.025,
              .rod = 0.010,
              .stroke = 0.1,
              .dead = {2e-6, 8e-6},
              .stop = 2e6,
              .coulomb = 12.0,
              .viscous = 20.0},
};

const struct fluid_oil fluid_oil = {
    .pump = 1.5e-4,
    .pump_leak = 1e-12,
    .crack = 60e5,
    .relief_slope = 3e-10,
    .main = 3e-4,
    .port = 5e-5,
    .bulk_modulus = 1.4e9,
    .air = 0.005,
    .bore_flow = 5e-4,
    .bore_drop = 5e5,
    .gas = 7.5e-4,
    .precharge = 35e5,
    .exponent = 1.4,
    .heat_time = 60.0,
    .path_flow = 4.2e-4,
    .path_drop = 5e5,
    .path_leak = 1e-13,
    .overlap = 0.1,
    .throttle_flow = 1e-4,
    .throttle_drop = 10e5,
    .check_flow = 5e-4,
    .check_drop = 3e5,
    .check_cracking = 0.5e5,
    .check_band = 1e5,
    .rounding = 0.1e5,
    .piston_leak = 1e-13,
    .mass = 40.0,
    .slide = {.bore = 0.040,
              .rod = 0.022,
              .stroke = 0.2,
              .dead = {6e-5, 6e-5},
              .stop = 2e7,
              .coulomb = 200.0,
              .viscous = 800.0},
};

// ---- What moves ----

enum { FIRST_MS = 1000, END_MS = FLUID_SECONDS * 1000 };

// Times between the commands of a valve: fixed for ever, and no two valves in step.
struct chance {
    uint32_t state;
};

static uint32_t between(struct chance *chance, uint32_t low, uint32_t high)
{
    chance->state = chance->state * 1664525U + 1013904223U;
    return low + (chance->state >> 8) % (high - low);
}

struct recording {
    struct fluid_move *moves;
    uint32_t count;
};

static void
move(struct recording *record, uint32_t valve, uint32_t tick, double from, double to, uint32_t time)
{
    ASSERT(record->count < FLUID_MOVES_MAX);
    record->moves[record->count++] = (struct fluid_move){tick, valve, time, from, to};
}

static void move_axis(struct recording *record, uint32_t valve)
{
    enum { ON_MS = 15, OFF_MS = 25, LEAST = 450, MOST = 900 };
    struct chance chance = {valve + 1};
    double position = 0.0;
    for (uint32_t tick = FIRST_MS + between(&chance, 0, MOST); tick < END_MS - OFF_MS;
         tick += between(&chance, LEAST, MOST)) {
        move(record, valve, tick, position, 1.0 - position, position < 0.5 ? ON_MS : OFF_MS);
        position = 1.0 - position;
    }
}

static void move_oil(struct recording *record)
{
    enum { SHIFT_MS = 40, LEAST = 700, MOST = 1300 };
    static const double positions[] = {0.0, 1.0, 0.0, -1.0};
    struct chance chance = {77};
    uint32_t at = 0;
    for (uint32_t tick = 2 * FIRST_MS; tick < END_MS - SHIFT_MS;
         tick += between(&chance, LEAST, MOST)) {
        move(record, FLUID_AXES, tick, positions[at % 4], positions[(at + 1) % 4], SHIFT_MS);
        at++;
    }
}

static int in_time(uint32_t tick, uint32_t valve, uint32_t other_tick, uint32_t other_valve)
{
    if (tick != other_tick) {
        return tick < other_tick ? -1 : 1;
    }
    return valve < other_valve ? -1 : valve > other_valve;
}

static int by_tick_of_move(const void *a, const void *b)
{
    const struct fluid_move *one = a;
    const struct fluid_move *other = b;
    return in_time(one->tick, one->valve, other->tick, other->valve);
}

static int by_tick_of_act(const void *a, const void *b)
{
    const struct fluid_act *one = a;
    const struct fluid_act *other = b;
    return in_time(one->tick, one->valve, other->tick, other->valve);
}

uint32_t fluid_moves(struct fluid_move *moves)
{
    struct recording record = {.moves = moves};
    for (uint32_t i = 0; i < FLUID_AXES; i++) {
        move_axis(&record, i);
    }
    move_oil(&record);
    qsort(moves, record.count, sizeof *moves, by_tick_of_move);
    return record.count;
}

uint32_t fluid_acts(struct fluid_act *acts)
{
    struct fluid_move moves[FLUID_MOVES_MAX];
    uint32_t move_count = fluid_moves(moves);
    uint32_t count = 0;
    for (uint32_t m = 0; m < move_count; m++) {
        const struct fluid_move *way = &moves[m];
        for (uint32_t i = 1; i <= way->time; i++) {
            double position =
                i == way->time ? way->to : way->from + (way->to - way->from) * i / way->time;
            ASSERT(count < FLUID_ACTS_MAX);
            acts[count++] = (struct fluid_act){way->tick + i, way->valve, position};
        }
    }
    qsort(acts, count, sizeof *acts, by_tick_of_act);
    return count;
}

// ---- The plant ----

enum { TEXT_MAX = 512 };

struct names {
    char text[TEXT_MAX];
};

__attribute__((format(printf, 1, 2))) static struct names say(const char *format, ...)
{
    struct names names;
    va_list list;
    va_start(list, format);
    int length = vsnprintf(names.text, sizeof names.text, format, list);
    va_end(list);
    ASSERT(length >= 0 && length < TEXT_MAX);
    return names;
}

static void volume(struct plant_builder *b, struct names node, double size)
{
    builder_law(b, "volume", node.text, say("volume=%.17g", size).text, "", "");
}

static void orifice(struct plant_builder *b, struct names nodes, double conductance)
{
    struct names p =
        say("conductance=%.17g critical_ratio=%.17g", conductance, fluid_air.critical_ratio);
    builder_law(b, "orifice", nodes.text, p.text, "", "");
}

static void path(struct plant_builder *b, uint32_t axis, struct names nodes, int open_at)
{
    struct names p = say("conductance=%.17g critical_ratio=%.17g open_at=%d",
                         fluid_air.path,
                         fluid_air.critical_ratio,
                         open_at);
    builder_law(b, "valve_path", nodes.text, p.text, say("V%u.position", axis).text, "");
}

// From a port of the valve to a chamber of the cylinder.
static void line(struct plant_builder *b, uint32_t axis, const char *port, const char *chamber)
{
    volume(b, say("%s%u", port, axis), fluid_air.port);
    orifice(b, say("%s%u q%s%u", port, axis, chamber, axis), fluid_air.tube);
    volume(b, say("q%s%u", chamber, axis), fluid_air.middle);
    struct names control = say("q%s%u c%s%u", chamber, axis, chamber, axis);
    orifice(b, control, fluid_axes[axis].needle);
    struct names check = say("conductance=%.17g critical_ratio=%.17g cracking=%.17g",
                             fluid_air.check,
                             fluid_air.critical_ratio,
                             fluid_air.cracking);
    builder_law(b, "check", control.text, check.text, "", "");
    volume(b, say("c%s%u", chamber, axis), fluid_air.port);
    orifice(b, say("c%s%u %s%u", chamber, axis, chamber, axis), fluid_air.hose);
}

// Cylinder, mass and friction on the nodes A, B, rod of this number.
static void slide(struct plant_builder *b,
                  const char *law,
                  uint32_t number,
                  double mass,
                  const struct fluid_slide *slide,
                  struct names more)
{
    struct names position = say("A%u.position", number);
    struct names rod = say("rod%u", number);
    struct names shape = say("bore=%.17g rod_diameter=%.17g stroke=%.17g dead_volume_a=%.17g "
                             "dead_volume_b=%.17g %s",
                             slide->bore,
                             slide->rod,
                             slide->stroke,
                             slide->dead[0],
                             slide->dead[1],
                             more.text);
    builder_law(
        b, law, say("A%u B%u rod%u", number, number, number).text, shape.text, position.text, "");
    builder_law(b,
                "slide",
                rod.text,
                say("mass=%.17g minimum=0 maximum=%.17g initial=0 stop_stiffness=%.17g",
                    mass,
                    slide->stroke,
                    slide->stop)
                    .text,
                "",
                say("%s A%u.speed", position.text, number).text);
    builder_law(
        b,
        "friction",
        rod.text,
        say("coulomb=%.17g viscous=%.17g stiction_ratio=1", slide->coulomb, slide->viscous).text,
        "",
        "");
}

static void air_plant(struct plant_builder *b)
{
    builder_component(b, "AIR");
    builder_law(
        b,
        "pressure_source",
        "S",
        say("pressure=%.17g conductance=%.17g", fluid_air.supply, fluid_air.supply_conductance)
            .text,
        "",
        "");
    volume(b, say("S"), fluid_air.tank);
    orifice(b, say("S P"), fluid_air.feed);
    volume(b, say("P"), fluid_air.manifold);
    volume(b, say("E"), fluid_air.exhaust);
    orifice(b, say("E ref"), fluid_air.silencer);
    for (uint32_t i = 0; i < FLUID_AXES; i++) {
        builder_component(b, say("AXIS%u", i).text);
        builder_control(b, say("V%u.position", i).text, 0.0);
        path(b, i, say("P four%u", i), 1);
        path(b, i, say("P two%u", i), 0);
        path(b, i, say("four%u E", i), 0);
        path(b, i, say("two%u E", i), 1);
        line(b, i, "four", "A");
        line(b, i, "two", "B");
        slide(b, "cylinder", i, fluid_axes[i].mass, &fluid_air.slide, say(" "));
    }
}

static void oil_path(struct plant_builder *b, const char *nodes, const char *open)
{
    struct names p = say("flow=%.17g drop=%.17g leak=%.17g overlap=%.17g %s",
                         fluid_oil.path_flow,
                         fluid_oil.path_drop,
                         fluid_oil.path_leak,
                         fluid_oil.overlap,
                         open);
    builder_law(b, "oil_path", nodes, p.text, say("V%d.position -", FLUID_AXES).text, "");
}

static void oil_volume(struct plant_builder *b, const char *node, double size)
{
    struct names p = say(
        "volume=%.17g air=%.17g bulk_modulus=%.17g", size, fluid_oil.air, fluid_oil.bulk_modulus);
    builder_law(b, "oil_volume", node, p.text, "", "");
}

static void oil_orifice(struct plant_builder *b, const char *nodes, double flow, double drop)
{
    struct names p = say("flow=%.17g drop=%.17g rounding=%.17g", flow, drop, fluid_oil.rounding);
    builder_law(b, "oil_orifice", nodes, p.text, "", "");
}

static void oil_feed(struct plant_builder *b)
{
    const struct fluid_oil *o = &fluid_oil;
    builder_component(b, "OIL");
    builder_law(b,
                "oil_source",
                "main",
                say("flow=%.17g conductance=%.17g", o->pump, o->pump_leak).text,
                "",
                "");
    oil_volume(b, "main", o->main);
    builder_law(b,
                "oil_relief",
                "main ref",
                say("crack=%.17g slope=%.17g", o->crack, o->relief_slope).text,
                "",
                "");
    oil_orifice(b, "main bladder", o->bore_flow, o->bore_drop);
    builder_law(b,
                "oil_accumulator",
                "bladder",
                say("volume=%.17g precharge=%.17g exponent=%.17g heat_time=%.17g",
                    o->gas,
                    o->precharge,
                    o->exponent,
                    o->heat_time)
                    .text,
                "",
                "");
}

static void oil_plant(struct plant_builder *b)
{
    const struct fluid_oil *o = &fluid_oil;
    oil_feed(b);
    builder_control(b, say("V%d.position", FLUID_AXES).text, 0.0);
    oil_path(b, "main port_a", "at_plus=1");
    oil_path(b, "main B4", "at_minus=1");
    oil_path(b, "port_a ref", "at_minus=1");
    oil_path(b, "B4 ref", "at_plus=1");
    oil_volume(b, "port_a", o->port);
    oil_volume(b, "B4", o->port);
    oil_orifice(b, "port_a A4", o->throttle_flow, o->throttle_drop);
    builder_law(b,
                "oil_check",
                "port_a A4",
                say("flow=%.17g drop=%.17g cracking=%.17g band=%.17g",
                    o->check_flow,
                    o->check_drop,
                    o->check_cracking,
                    o->check_band)
                    .text,
                "",
                "");
    slide(b,
          "oil_cylinder",
          FLUID_AXES,
          o->mass,
          &o->slide,
          say("piston_leak=%.17g air=%.17g bulk_modulus=%.17g",
              o->piston_leak,
              o->air,
              o->bulk_modulus));
}

struct plant *fluid_plant(void)
{
    struct plant_builder *b = builder_create();
    air_plant(b);
    oil_plant(b);
    return builder_finish(b, NULL);
}

// The laws of the work, each once for residuals and slopes.
#include "engine/laws/hydraulic/oil.h"
#include "engine/laws/pneumatic/air.h"
#include "engine/laws/pneumatic/flow.h"
#include "tests/bench/fluid_model.h"

static const double bristle = 20e-6;        // of the law friction [m]
static const double stop_loss = 0.8;        // of the law slide
static const double stop_loss_speed = 10.0; // [s/m]
static const double check_lift = 5e3;       // of the law check [Pa]
static const double shell = 2e-14;          // of the law oil_accumulator [m3/Pa]
static const double least_gas = 1e-3;

static void slope(const struct pass *pass, uint32_t row, uint32_t column, double value)
{
    if (pass->a != NULL) {
        pass->a[pass->e->slots[row][column]] += value;
    } else {
        pass->marks[row * FLUID_UNKNOWNS_MAX + column] = true;
    }
}

// value leaves a for b; slopes with the two.
static void flows(const struct pass *pass, uint32_t a, uint32_t b, const struct flow *flow)
{
    if (pass->f != NULL) {
        if (a != OUTSIDE) {
            pass->f[a] += flow->value;
        }
        if (b != OUTSIDE) {
            pass->f[b] -= flow->value;
        }
        return;
    }
    if (a != OUTSIDE) {
        slope(pass, a, a, flow->d_pressure1);
    }
    if (b != OUTSIDE) {
        slope(pass, b, b, -flow->d_pressure2);
    }
    if (a != OUTSIDE && b != OUTSIDE) {
        slope(pass, a, b, flow->d_pressure2);
        slope(pass, b, a, -flow->d_pressure1);
    }
}

// A term with the rate of an unknown in its own row.
static void stores(const struct pass *pass, uint32_t row, double capacity)
{
    if (pass->f != NULL) {
        pass->f[row] += capacity * pass->rates[row];
    } else {
        slope(pass, row, row, capacity * pass->weight);
    }
}

static void adds(const struct pass *pass, uint32_t row, double value)
{
    if (pass->f != NULL) {
        pass->f[row] += value;
    }
}

static void leans(const struct pass *pass, uint32_t row, uint32_t column, double value)
{
    if (pass->f == NULL) {
        slope(pass, row, column, value);
    }
}

static double at(const struct pass *pass, uint32_t node, double outside)
{
    return node == OUTSIDE ? outside : pass->y[node];
}

// ---- Masses ----

// Of the law slide: what a stop pushes when compressed at a speed, and its slopes with the two.
struct push {
    double value, d_compression, d_speed;
};

static struct push stop_push(double stiffness, double compression, double speed)
{
    if (compression <= 0.0) {
        return (struct push){0};
    }
    double rate = stop_loss_speed * speed;
    double rate_slope = stop_loss_speed;
    if (rate > 1.0 || rate < -1.0) {
        rate = rate > 0.0 ? 1.0 : -1.0;
        rate_slope = 0.0;
    }
    double factor = 1.0 + stop_loss * rate;
    double push = stiffness * compression;
    return (struct push){push * factor, stiffness * factor, push * stop_loss * rate_slope};
}

static void friction(const struct pass *pass, const struct slide *slide)
{
    const struct fluid_slide *shape = slide->shape;
    double stiffness = shape->coulomb / bristle;
    double force = pass->y[slide->bristle];
    double above = force > shape->coulomb    ? force - shape->coulomb
                   : force < -shape->coulomb ? force + shape->coulomb
                                             : 0.0;
    double taken = slide->relaxing * shape->viscous;
    double viscous = shape->viscous - taken;
    stores(pass, slide->bristle, 1.0);
    adds(pass, slide->bristle, stiffness * (above / taken - pass->y[slide->speed]));
    leans(pass, slide->bristle, slide->bristle, above != 0.0 ? stiffness / taken : 0.0);
    leans(pass, slide->bristle, slide->speed, -stiffness);
    adds(pass, slide->speed, force + viscous * pass->y[slide->speed]);
    leans(pass, slide->speed, slide->bristle, 1.0);
    leans(pass, slide->speed, slide->speed, viscous);
}

static void moves(const struct pass *pass, const struct slide *slide)
{
    const struct fluid_slide *shape = slide->shape;
    double x = pass->y[slide->position];
    double v = pass->y[slide->speed];
    stores(pass, slide->position, 1.0);
    adds(pass, slide->position, -v);
    leans(pass, slide->position, slide->speed, -1.0);
    struct push high = stop_push(shape->stop, x - shape->stroke, v);
    struct push low = stop_push(shape->stop, -x, -v);
    stores(pass, slide->speed, slide->mass);
    adds(pass, slide->speed, high.value - low.value);
    leans(pass, slide->speed, slide->position, high.d_compression + low.d_compression);
    leans(pass, slide->speed, slide->speed, high.d_speed + low.d_speed);
    friction(pass, slide);
}

// Chamber 0 grows with x by its area, chamber 1 shrinks.
static double chamber_volume(const struct slide *slide, uint32_t side, double x)
{
    const struct fluid_slide *shape = slide->shape;
    return shape->dead[side] + slide->areas[side] * (side == 0 ? x : shape->stroke - x);
}

static double chamber_area(const struct slide *slide, uint32_t side)
{
    return side == 0 ? slide->areas[side] : -slide->areas[side];
}

// ---- Air ----

static struct flow check_flow(double conductance, double ratio, double a, double b)
{
    double lifted = (a - b - fluid_air.cracking) / check_lift;
    if (lifted <= 0.0) {
        return (struct flow){0};
    }
    struct flow flow = flow_between(conductance, ratio, a, b);
    if (lifted < 1.0) {
        double more = flow.value / check_lift;
        flow.value *= lifted;
        flow.d_pressure1 = lifted * flow.d_pressure1 + more;
        flow.d_pressure2 = lifted * flow.d_pressure2 - more;
    }
    return flow;
}

static void air_flow(const struct pass *pass, const struct air_flow *way)
{
    double open = way->valve == OUTSIDE ? 1.0 : pass->e->openings[way->valve][way->way];
    if (open <= 0.0 && pass->marks == NULL) {
        return;
    }
    double a = at(pass, way->a, AIR_ATMOSPHERE);
    double b = at(pass, way->b, AIR_ATMOSPHERE);
    double ratio = fluid_air.critical_ratio;
    struct flow flow = way->check ? check_flow(way->conductance, ratio, a, b)
                                  : flow_between(way->conductance * open, ratio, a, b);
    flows(pass, way->a, way->b, &flow);
}

// p V(x) / p0 changes with p and with x; the force on the rod.
static void air_chamber(const struct pass *pass, const struct slide *slide, uint32_t side)
{
    uint32_t node = slide->chambers[side];
    double p = pass->y[node];
    double v = pass->y[slide->speed];
    double area = chamber_area(slide, side);
    double volume = chamber_volume(slide, side, pass->y[slide->position]);
    stores(pass, node, volume / AIR_NORMAL);
    adds(pass, node, p * area * v / AIR_NORMAL);
    leans(pass, node, node, area * v / AIR_NORMAL);
    leans(pass, node, slide->speed, p * area / AIR_NORMAL);
    leans(pass, node, slide->position, area * pass->rates[node] / AIR_NORMAL);
    adds(pass, slide->speed, -(p - AIR_ATMOSPHERE) * area);
    leans(pass, slide->speed, node, -area);
}

static void air(const struct pass *pass)
{
    const struct fluid_equations *e = pass->e;
    static const double source_ratio = 0.3; // of the law pressure_source
    struct flow in = flow_between(
        fluid_air.supply_conductance, source_ratio, fluid_air.supply, pass->y[e->supplied]);
    struct flow out = {-in.value, -in.d_pressure2, -in.d_pressure1};
    flows(pass, e->supplied, OUTSIDE, &out);
    for (uint32_t i = 0; i < e->air_flow_count; i++) {
        air_flow(pass, &e->air_flows[i]);
    }
    for (uint32_t i = 0; i < e->axis_count; i++) {
        air_chamber(pass, &e->axes[i], 0);
        air_chamber(pass, &e->axes[i], 1);
        moves(pass, &e->axes[i]);
    }
}

// ---- Oil ----

static void
oil_flow(const struct pass *pass, uint32_t a, uint32_t b, struct oil_value (*law)(double))
{
    struct oil_value flow = law(at(pass, a, 0.0) - at(pass, b, 0.0));
    flows(pass, a, b, &(struct flow){flow.value, flow.slope, -flow.slope});
}

static struct oil_value throttle(double drop)
{
    double k = oil_coefficient(fluid_oil.throttle_flow, fluid_oil.throttle_drop);
    return oil_orifice(k, fluid_oil.rounding, drop);
}

static struct oil_value check(double drop)
{
    double k = oil_coefficient(fluid_oil.check_flow, fluid_oil.check_drop);
    struct oil_value open = oil_orifice(k, fluid_oil.rounding, drop);
    return oil_times(oil_lift(drop - fluid_oil.check_cracking, fluid_oil.check_band), open);
}

static struct oil_value relief(double drop)
{
    double above = drop - fluid_oil.crack;
    return above <= 0.0
               ? (struct oil_value){0}
               : (struct oil_value){fluid_oil.relief_slope * above, fluid_oil.relief_slope};
}

static struct oil_value piston(double drop)
{
    return (struct oil_value){fluid_oil.piston_leak * drop, fluid_oil.piston_leak};
}

static void oil_way(const struct pass *pass, uint32_t a, uint32_t b, uint32_t way)
{
    double k = oil_coefficient(fluid_oil.path_flow, fluid_oil.path_drop);
    double drop = at(pass, a, 0.0) - at(pass, b, 0.0);
    double open = pass->e->openings[FLUID_AXES][way];
    struct oil_value flow = oil_orifice(open * k, fluid_oil.rounding, drop);
    double value = flow.value + fluid_oil.path_leak * drop;
    double slope = flow.slope + fluid_oil.path_leak;
    flows(pass, a, b, &(struct flow){value, slope, -slope});
}

static void oil_chamber(const struct pass *pass, const struct slide *slide, uint32_t side)
{
    uint32_t node = slide->chambers[side];
    double p = pass->y[node];
    double area = chamber_area(slide, side);
    double volume = chamber_volume(slide, side, pass->y[slide->position]);
    double soft = oil_squeezed(p, fluid_oil.bulk_modulus, fluid_oil.air).slope;
    stores(pass, node, volume * soft);
    adds(pass, node, area * pass->y[slide->speed]);
    leans(pass, node, slide->speed, area);
    leans(pass, node, slide->position, area * soft * pass->rates[node]);
    adds(pass, slide->speed, -p * area);
    leans(pass, slide->speed, node, -area);
}

struct gas fluid_gas(double stored, double warmth)
{
    const struct fluid_oil *o = &fluid_oil;
    double charged = (o->precharge + OIL_ATMOSPHERE) * o->gas;
    double volume = o->gas - (stored > 0.0 ? stored : 0.0);
    volume = volume > least_gas * o->gas ? volume : least_gas * o->gas;
    double absolute = charged * (1.0 + warmth) / volume;
    double lacks = stored < 0.0 ? stored / shell : 0.0;
    return (struct gas){.pressure = absolute - OIL_ATMOSPHERE + lacks,
                        .d_stored = stored < 0.0 ? 1.0 / shell : absolute / volume,
                        .d_warmth = charged / volume,
                        .volume = volume};
}

static void accumulator(const struct pass *pass)
{
    const struct fluid_equations *e = pass->e;
    double stored = pass->y[e->stored];
    double warmth = pass->y[e->warmth];
    struct gas gas = fluid_gas(stored, warmth);
    double k = oil_coefficient(fluid_oil.bore_flow, fluid_oil.bore_drop);
    struct oil_value in = oil_orifice(k, fluid_oil.rounding, pass->y[e->oil_main] - gas.pressure);
    double d_stored = -in.slope * gas.d_stored;
    double d_warmth = -in.slope * gas.d_warmth;
    adds(pass, e->oil_main, in.value);
    leans(pass, e->oil_main, e->oil_main, in.slope);
    leans(pass, e->oil_main, e->stored, d_stored);
    leans(pass, e->oil_main, e->warmth, d_warmth);
    stores(pass, e->stored, 1.0);
    adds(pass, e->stored, -in.value);
    leans(pass, e->stored, e->oil_main, -in.slope);
    leans(pass, e->stored, e->stored, -d_stored);
    leans(pass, e->stored, e->warmth, -d_warmth);
    double squeeze = stored > 0.0 ? (fluid_oil.exponent - 1.0) / gas.volume : 0.0;
    double heats = squeeze * (1.0 + warmth);
    stores(pass, e->warmth, 1.0);
    adds(pass, e->warmth, warmth / fluid_oil.heat_time - heats * in.value);
    leans(pass, e->warmth, e->oil_main, -heats * in.slope);
    leans(pass, e->warmth, e->stored, -heats * (d_stored + in.value / gas.volume));
    leans(pass,
          e->warmth,
          e->warmth,
          1.0 / fluid_oil.heat_time - squeeze * in.value - heats * d_warmth);
}

static void oil(const struct pass *pass)
{
    const struct fluid_equations *e = pass->e;
    const struct slide *press = &e->press;
    uint32_t a = press->chambers[0];
    uint32_t b = press->chambers[1];
    adds(pass, e->oil_main, fluid_oil.pump_leak * pass->y[e->oil_main] - fluid_oil.pump);
    leans(pass, e->oil_main, e->oil_main, fluid_oil.pump_leak);
    oil_flow(pass, e->oil_main, OUTSIDE, relief);
    accumulator(pass);
    oil_way(pass, e->oil_main, e->oil_port, PLUS);
    oil_way(pass, e->oil_main, b, MINUS);
    oil_way(pass, e->oil_port, OUTSIDE, MINUS);
    oil_way(pass, b, OUTSIDE, PLUS);
    oil_flow(pass, e->oil_port, a, throttle);
    oil_flow(pass, e->oil_port, a, check);
    oil_flow(pass, a, b, piston);
    oil_chamber(pass, press, 0);
    oil_chamber(pass, press, 1);
    moves(pass, press);
}

static void volumes(const struct pass *pass)
{
    const struct fluid_equations *e = pass->e;
    for (uint32_t i = 0; i < e->count; i++) {
        if (e->volumes[i] <= 0.0) {
            continue;
        }
        if (e->unknowns[i] == FLUID_AIR_PRESSURE) {
            stores(pass, i, e->volumes[i] / AIR_NORMAL);
            continue;
        }
        double p = pass->y[i];
        double soft = oil_squeezed(p, fluid_oil.bulk_modulus, fluid_oil.air).slope;
        stores(pass, i, e->volumes[i] * soft);
    }
}

// How the softness of a volume of oil changes with its pressure, by the formula of oil_squeezed.
static double soft_slope(double p)
{
    static const double vapour = 1e4;
    double absolute = p + OIL_ATMOSPHERE;
    return absolute > vapour
               ? -2.0 * fluid_oil.air * OIL_ATMOSPHERE / (absolute * absolute * absolute)
               : 0.0;
}

static void soft_slopes(const struct pass *pass)
{
    const struct fluid_equations *e = pass->e;
    for (uint32_t i = 0; e->has_oil && i < e->count; i++) {
        if (e->unknowns[i] != FLUID_OIL_PRESSURE) {
            continue;
        }
        double volume = e->volumes[i];
        for (uint32_t side = 0; side < SIDES; side++) {
            if (e->press.chambers[side] == i) {
                volume += chamber_volume(&e->press, side, pass->y[e->press.position]);
            }
        }
        leans(pass, i, i, volume * soft_slope(pass->y[i]) * pass->rates[i]);
    }
}

void fluid_go_over(const struct pass *pass)
{
    volumes(pass);
    if (pass->e->axis_count > 0) {
        air(pass);
    }
    if (pass->e->has_oil) {
        oil(pass);
        soft_slopes(pass);
    }
}

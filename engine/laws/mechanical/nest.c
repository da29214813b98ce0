#include "engine/laws/mechanical/nest.h"

#include "engine/laws/mechanical/number.h"
#include "engine/laws/mechanical/piece.h"

#include <math.h>

enum {
    CONTACT,
    SEAT_FORCE,
    SEAT_DEPTH,
    SEAT_STIFFNESS,
    FRAME_STIFFNESS,
    INTERFERENCE, ///< of the bushing, 1 as listed
    EARLY,        ///< [m] by which a burr or a tool askew meets it sooner
    WANTED_DEPTH,
    DAMAGE_FORCE,
    LOSS, ///< share of the interference that a kelvin takes
    LOSS_FROM,
    CLEAR, ///< ram above this is out of the way
    STAYS_SHUT,
    GIVES_UNPRESSED ///< a hand that chooses what it takes
};
enum { POSITION, OFFERED, TAKEN, CLAMPED, TEMPERATURE };
enum { CODE, DEPTH, AT, SEEN, FORCE, PEAK, OFFER, TAKING, MADE, WARM };

static const double kept_interference = 0.1; // however warm

double nest_curve(double seat_force, double seat_depth, double seat_stiffness, double s)
{
    if (s <= 0.0) {
        return 0.0;
    }
    return s < seat_depth ? seat_force * s / seat_depth
                          : seat_force + seat_stiffness * (s - seat_depth);
}

static double interference(const struct element *element)
{
    const double *p = element->parameters;
    double warm = element->reads[TEMPERATURE] == PLANT_NONE
                      ? 0.0
                      : element_read(element, TEMPERATURE) - p[LOSS_FROM];
    double kept = 1.0 - p[LOSS] * (warm > 0.0 ? warm : 0.0);
    return p[INTERFERENCE] * (kept > kept_interference ? kept : kept_interference);
}

// Where ram, frame and bushing are in balance: depth and force for a ram at x.
struct pressed {
    double depth, force, slope;
};

// The curve is in two straight pieces, and so is the balance.
static struct pressed press(const struct element *element, double x)
{
    const double *p = element->parameters;
    const double *state = element->state;
    double gap = x - (p[CONTACT] - p[EARLY]) - state[DEPTH];
    if (state[CODE] <= 0.0 || gap <= 0.0) {
        return (struct pressed){state[DEPTH], 0.0, 0.0};
    }
    double frame = p[FRAME_STIFFNESS];
    double factor = state[WARM];
    double limit =
        factor * nest_curve(p[SEAT_FORCE], p[SEAT_DEPTH], p[SEAT_STIFFNESS], state[DEPTH]);
    if (frame * gap <= limit) {
        return (struct pressed){state[DEPTH], frame * gap, frame};
    }
    double soft = factor * p[SEAT_FORCE] / p[SEAT_DEPTH];
    double reach = x - (p[CONTACT] - p[EARLY]); // depth if the frame were rigid
    double depth = frame * reach / (frame + soft);
    if (state[DEPTH] < p[SEAT_DEPTH] && depth <= p[SEAT_DEPTH]) {
        return (struct pressed){depth, soft * depth, frame * soft / (frame + soft)};
    }
    double hard = factor * p[SEAT_STIFFNESS];
    double offset = factor * p[SEAT_FORCE] - hard * p[SEAT_DEPTH];
    depth = (frame * reach - offset) / (frame + hard);
    return (struct pressed){depth, frame * (reach - depth), frame * hard / (frame + hard)};
}

static void stamp_ram(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    struct pressed now = press(element, element->state[AT] + stamp->step * stamp->x[0]);
    stamp_add(stamp, 0, now.force);
    stamp_slope(stamp, 0, 0, now.slope * stamp->step);
}

static bool commit(struct element *element, double step)
{
    double *state = element->state;
    state[AT] += step * element_node(element, 0);
    struct pressed now = press(element, state[AT]);
    state[DEPTH] = now.depth;
    state[FORCE] = now.force;
    state[PEAK] = most(state[PEAK], now.force);
    return now.force > 0.0;
}

static void receive(struct element *element, bool clear)
{
    double *state = element->state;
    double offered = element_read(element, OFFERED);
    if (piece_take(&state[TAKING], offered, clear && state[CODE] <= 0.0)) {
        state[CODE] = offered;
        state[DEPTH] = 0.0;
        state[PEAK] = 0.0;
    }
}

// What the piece is now worth.
static double judged(const struct element *element)
{
    const double *p = element->parameters;
    const double *state = element->state;
    double code = state[CODE];
    if (state[DEPTH] < p[WANTED_DEPTH]) {
        code = piece_with(code, PIECE_SHALLOW);
    }
    return state[PEAK] > p[DAMAGE_FORCE] ? piece_with(code, PIECE_DAMAGED) : code;
}

static void give(struct element *element, bool clear)
{
    double *state = element->state;
    bool held = element_read(element, CLAMPED) > 0.5 || element->parameters[STAYS_SHUT] >= 0.5;
    bool pressed = state[DEPTH] > 0.0 || element->parameters[GIVES_UNPRESSED] >= 0.5;
    bool ready = state[CODE] > 0.0 && clear && !held && pressed;
    if (piece_give(&state[OFFER], ready ? judged(element) : 0.0, element_read(element, TAKEN))) {
        state[CODE] = 0.0;
        state[DEPTH] = 0.0;
        state[MADE] += 1.0;
    }
}

static void publish(const struct element *element)
{
    const double *state = element->state;
    element_write(element, 0, state[OFFER]);
    element_write(element, 1, state[TAKING]);
    element_write(element, 2, state[CODE] > 0.0 ? 1.0 : 0.0);
    element_write(element, 3, state[FORCE]);
    element_write(element, 4, state[DEPTH]);
    element_write(element, 5, state[PEAK]);
    element_write(element, 6, state[MADE]);
    element_write(element, 7, state[DEPTH] >= element->parameters[WANTED_DEPTH] ? 1.0 : 0.0);
    element_write(element, 8, piece_metal(piece_of(state[CODE]).material));
}

static void follow(struct element *element)
{
    double position = element_read(element, POSITION);
    if (element->reads[POSITION] != PLANT_NONE && position != element->state[SEEN]) {
        element->state[SEEN] = position;
        element->state[AT] = position;
    }
}

static void advance(struct element *element)
{
    double *state = element->state;
    bool clear = state[AT] <= element->parameters[CLEAR];
    give(element, clear);
    receive(element, clear);
    publish(element);
}

static uint32_t begin(struct element *element)
{
    double had = element->state[CODE];
    element->state[WARM] = interference(element);
    follow(element);
    advance(element);
    return had != element->state[CODE] ? (uint32_t)ELEMENT_TOUCHED : 0;
}

static uint32_t end(struct element *element)
{
    advance(element);
    return 0;
}

static void start(struct element *element)
{
    element->state[SEEN] = element_read(element, POSITION);
    element->state[AT] = element->state[SEEN];
    element->state[WARM] = interference(element);
    publish(element);
}

const struct element_type nest_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_ram, .node_count = 1}},
    .state_count = 10,
    .start = start,
    .begin = begin,
    .commit = commit,
    .end = end,
};

#include "engine/laws/mechanical/conveyor.h"

#include "engine/laws/mechanical/number.h"
#include "engine/laws/mechanical/piece.h"

#include <math.h>

enum {
    LENGTH,
    BELT_MASS,
    BED_FRICTION,
    BEARING_DRAG,
    EXTRA_DRAG,
    PIECE_FRICTION,
    PIECE_LENGTH,
    STOPPER_1,
    STOPPER_2,
    SENSOR_1,
    SENSOR_2,
    SENSOR_3,
    SENSOR_4,
    JAM,
    JAM_POSITION,
    OPEN_END,
    PIECE_MASS, ///< of what arrives from a magazine, which says only how many
    PIECE_HEIGHT,
    PIECE_MATERIAL,
    PIECE_DEFECTS
};
enum { UP_1, UP_2, ARRIVED, OFFERED, TAKEN, ARRIVED_CODE };
enum {
    W_OFFER,
    W_TAKE,
    W_COUNT,
    W_PRESENT, ///< four
    W_METAL = W_PRESENT + 4,
    W_HEIGHT,
    W_DRAG,
    W_PUSH,
    W_EXITED,
    W_LANE ///< one for each of the first on the way
};
enum { PIECES_MAX = 16, LANES = 12 };
enum {
    COUNT,
    TICK,
    SEEN_ARRIVED,
    OFFER,
    TAKING,
    EXITED,
    LOST,
    HELD_MASS,
    MASS,
    JAMMED,
    AT, ///< [PIECES_MAX] front edge of each, the first on the way first
    CODE = AT + PIECES_MAX,
    TOTAL = CODE + PIECES_MAX
};

static const double gravity = 9.81;  // [m/s2]
static const double second = 1e-3;   // of one tick
static const double standing = 1e-6; // [m/s]
static const double reach = 2e-3;    // [m] in which a stopper catches what has passed it by a hair
static const double jam_force = 600.0; // [N] with which a piece across the guides clamps the belt

// What the belt has to overcome.
static double drag(const struct element *element)
{
    const double *p = element->parameters;
    const double *state = element->state;
    double weight = (p[BELT_MASS] + state[MASS]) * gravity;
    return p[BED_FRICTION] * weight + p[BEARING_DRAG] + p[EXTRA_DRAG] +
           p[PIECE_FRICTION] * state[HELD_MASS] * gravity + jam_force * state[JAMMED];
}

// What travels with the belt.
static void stamp_belt(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    const double *state = element->state;
    double mass = element->parameters[BELT_MASS] + state[MASS] - state[HELD_MASS];
    stamp_add(stamp, 0, mass / stamp->step * (stamp->x[0] - stamp->old[0]));
    stamp_slope(stamp, 0, 0, mass / stamp->step);
}

// ---- The pieces ----

// As far as the front edge of a piece may come that stands at @p at.
static double barrier(const struct element *element, double at, double room)
{
    const double *p = element->parameters;
    double limit = room;
    if (element_read(element, UP_1) > 0.5 && at <= p[STOPPER_1] + reach) {
        limit = least(limit, p[STOPPER_1]);
    }
    if (element_read(element, UP_2) > 0.5 && at <= p[STOPPER_2] + reach) {
        limit = least(limit, p[STOPPER_2]);
    }
    if (p[JAM] >= 0.5 && at <= p[JAM_POSITION] + reach) {
        limit = least(limit, p[JAM_POSITION]);
    }
    return limit;
}

static void weigh(struct element *element, uint32_t i, bool held)
{
    const double *p = element->parameters;
    double *state = element->state;
    double mass = piece_of(state[CODE + i]).mass;
    state[MASS] += mass;
    state[HELD_MASS] += held ? mass : 0.0;
    if (p[JAM] >= 0.5 && fabs(state[AT + i] - p[JAM_POSITION]) <= reach) {
        state[JAMMED] = 1.0;
    }
}

// Forwards: the first goes first, up to what holds it, the others up to the one in front.
static void move_on(struct element *element, double way)
{
    const double *p = element->parameters;
    double *state = element->state;
    double room = p[OPEN_END] >= 0.5 ? p[LENGTH] + p[PIECE_LENGTH] : p[LENGTH];
    for (uint32_t i = 0; i < (uint32_t)state[COUNT]; i++) {
        double *at = &state[AT + i];
        double limit = barrier(element, *at, room);
        bool held = *at + way >= limit;
        *at = held ? most(*at, limit) : *at + way;
        room = *at - p[PIECE_LENGTH];
        weigh(element, i, held);
    }
}

// Backwards: the last goes first, back to where it came on.
static void move_back(struct element *element, double way)
{
    double *state = element->state;
    double length = element->parameters[PIECE_LENGTH];
    double room = length;
    for (uint32_t i = (uint32_t)state[COUNT]; i-- > 0;) {
        double *at = &state[AT + i];
        bool held = *at + way <= room;
        *at = held ? least(*at, room) : *at + way;
        room = *at + length;
        weigh(element, i, held);
    }
}

// Moves all by what the belt does in so many seconds; what is held adds up.
static void move(struct element *element, double seconds)
{
    double *state = element->state;
    double way = element_node(element, 0) * seconds;
    state[HELD_MASS] = 0.0;
    state[MASS] = 0.0;
    state[JAMMED] = 0.0;
    if (way >= 0.0) {
        move_on(element, way);
    } else {
        move_back(element, way);
    }
}

static void let_go_first(double *state)
{
    uint32_t count = (uint32_t)state[COUNT];
    for (uint32_t i = 1; i < count; i++) {
        state[AT + i - 1] = state[AT + i];
        state[CODE + i - 1] = state[CODE + i];
    }
    state[COUNT] -= 1.0;
    state[EXITED] += 1.0;
}

static bool room_at_entry(const struct element *element)
{
    const double *state = element->state;
    uint32_t count = (uint32_t)state[COUNT];
    if (count >= PIECES_MAX) {
        return false;
    }
    return count == 0 || state[AT + count - 1] >= 2.0 * element->parameters[PIECE_LENGTH];
}

// It comes to lie on the belt with its whole length.
static void lay_on(struct element *element, double code)
{
    double *state = element->state;
    uint32_t place = (uint32_t)state[COUNT];
    state[AT + place] = element->parameters[PIECE_LENGTH];
    state[CODE + place] = code;
    state[COUNT] += 1.0;
}

static double own_code(const struct element *element)
{
    const double *p = element->parameters;
    struct piece piece = {.material = p[PIECE_MATERIAL],
                          .defects = p[PIECE_DEFECTS],
                          .height = p[PIECE_HEIGHT],
                          .mass = p[PIECE_MASS]};
    return piece_code(&piece);
}

static void receive(struct element *element)
{
    double *state = element->state;
    double offered = element_read(element, OFFERED);
    if (piece_take(&state[TAKING], offered, room_at_entry(element))) {
        lay_on(element, offered);
    }
    double arrived = element_read(element, ARRIVED);
    if (arrived <= state[SEEN_ARRIVED]) {
        state[SEEN_ARRIVED] = arrived; // a new magazine counts from zero
        return;
    }
    state[SEEN_ARRIVED] = arrived;
    if (room_at_entry(element)) {
        double code = element_read(element, ARRIVED_CODE);
        lay_on(element, code > 0.0 ? code : own_code(element));
    } else {
        state[LOST] += 1.0; // it falls beside the belt
    }
}

static void give(struct element *element)
{
    const double *p = element->parameters;
    double *state = element->state;
    bool first = state[COUNT] > 0.5;
    bool at_end = first && state[AT] >= p[LENGTH] - reach;
    if (p[OPEN_END] >= 0.5) {
        if (first && state[AT] >= p[LENGTH] + p[PIECE_LENGTH] - reach) {
            let_go_first(state);
        }
        return;
    }
    if (piece_give(&state[OFFER], at_end ? state[CODE] : 0.0, element_read(element, TAKEN))) {
        let_go_first(state);
    }
}

// ---- What sensors see ----

// Code of the piece that covers a place, 0 if there is none.
static double covers(const struct element *element, double place)
{
    const double *state = element->state;
    for (uint32_t i = 0; i < (uint32_t)state[COUNT]; i++) {
        double front = state[AT + i];
        if (front >= place && front - element->parameters[PIECE_LENGTH] <= place) {
            return state[CODE + i];
        }
    }
    return 0.0;
}

// Front edge of a piece as it is seen [m]: below zero for one that is no metal.
static double lane(const double *state, uint32_t i)
{
    bool metal = piece_metal(piece_of(state[CODE + i]).material) > 0.0;
    return metal ? state[AT + i] : -state[AT + i];
}

static void publish(const struct element *element)
{
    const double *p = element->parameters;
    const double *state = element->state;
    element_write(element, W_OFFER, state[OFFER]);
    element_write(element, W_TAKE, state[TAKING]);
    element_write(element, W_COUNT, state[COUNT]);
    for (uint32_t i = 0; i < 4; i++) {
        double seen = covers(element, p[SENSOR_1 + i]);
        element_write(element, W_PRESENT + i, seen > 0.0 ? 1.0 : 0.0);
    }
    struct piece piece = piece_of(covers(element, p[SENSOR_3]));
    element_write(element, W_METAL, piece_metal(piece.material));
    element_write(element, W_HEIGHT, piece.height);
    element_write(element, W_DRAG, drag(element));
    element_write(element, W_PUSH, p[PIECE_FRICTION] * state[HELD_MASS] * gravity);
    element_write(element, W_EXITED, state[EXITED]);
    for (uint32_t i = 0; i < LANES; i++) {
        element_write(element, W_LANE + i, i < (uint32_t)state[COUNT] ? lane(state, i) : 0.0);
    }
}

// All that happens up to now; tells whether the belt's mass is another.
static bool advance(struct element *element)
{
    double *state = element->state;
    double tick = (double)*element->tick;
    double carried = state[MASS] - state[HELD_MASS];
    if (tick > state[TICK]) { // else what holds the pieces was found in this tick already
        move(element, second * (tick - state[TICK]));
        state[TICK] = tick;
    }
    give(element);
    receive(element);
    publish(element);
    return carried != state[MASS] - state[HELD_MASS];
}

static uint32_t begin(struct element *element)
{
    return advance(element) ? (uint32_t)ELEMENT_TOUCHED : 0;
}

static uint32_t end(struct element *element)
{
    bool felt = advance(element);
    bool moves = element->state[COUNT] > 0.5 && fabs(element_node(element, 0)) > standing;
    return (felt ? (uint32_t)ELEMENT_TOUCHED : 0) | (moves ? (uint32_t)ELEMENT_BUSY : 0);
}

static void start(struct element *element)
{
    element->state[TICK] = (double)*element->tick;
    element->state[SEEN_ARRIVED] = element_read(element, ARRIVED);
    publish(element);
}

const struct element_type conveyor_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_belt, .node_count = 1}},
    .state_count = TOTAL,
    .start = start,
    .begin = begin,
    .end = end,
};

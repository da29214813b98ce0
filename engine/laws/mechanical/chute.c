#include "engine/laws/mechanical/chute.h"

#include "engine/laws/mechanical/piece.h"

enum { CAPACITY, FULL_AT, PERIOD, JAM };
enum { OFFERED };
enum { TAKING, COUNT, TICKS, PASSED };

// Someone takes the lowest away. Returns whether the time for it runs.
static bool empty(struct element *element)
{
    const double *p = element->parameters;
    double *state = element->state;
    if (p[PERIOD] <= 0.0 || p[JAM] >= 0.5 || state[COUNT] < 0.5) {
        state[TICKS] = 0.0;
        return false;
    }
    state[TICKS] += 1.0;
    if (state[TICKS] >= 1000.0 * p[PERIOD]) {
        state[TICKS] = 0.0;
        state[COUNT] -= 1.0;
        state[PASSED] += 1.0;
    }
    return true;
}

static uint32_t begin(struct element *element)
{
    const double *p = element->parameters;
    double *state = element->state;
    bool room = state[COUNT] + 0.5 < p[CAPACITY];
    if (piece_take(&state[TAKING], element_read(element, OFFERED), room)) {
        state[COUNT] += 1.0;
    }
    bool busy = empty(element);
    element_write(element, 0, state[TAKING]);
    element_write(element, 1, state[COUNT]);
    element_write(element, 2, state[COUNT] + 0.5 > p[FULL_AT] ? 1.0 : 0.0);
    element_write(element, 3, state[PASSED]);
    return busy ? (uint32_t)ELEMENT_BUSY : 0;
}

const struct element_type chute_element = {
    .state_count = 4,
    .begin = begin,
};

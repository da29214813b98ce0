#include "engine/laws/mechanical/sorter.h"

#include "engine/laws/mechanical/piece.h"

#include <math.h>

enum { WAYS = 3 };
enum { WAY_1, REACH = WAY_1 + WAYS };
enum { OFFERED, POSITION, TAKEN_1 };
enum { TAKING, LOST, IN, OFFER = IN + WAYS, COUNT = OFFER + WAYS, DEFECTS = COUNT + WAYS, TOTAL };

static uint32_t way_now(const struct element *element)
{
    double position = element_read(element, POSITION);
    for (uint32_t i = 0; i < WAYS; i++) {
        if (fabs(position - element->parameters[WAY_1 + i]) <= element->parameters[REACH]) {
            return i;
        }
    }
    return WAYS;
}

static void receive(struct element *element)
{
    double *state = element->state;
    uint32_t way = way_now(element);
    bool room = way == WAYS || state[IN + way] <= 0.0;
    double offered = element_read(element, OFFERED);
    if (!piece_take(&state[TAKING], offered, room)) {
        return;
    }
    if (way == WAYS) {
        state[LOST] += 1.0;
        return;
    }
    state[IN + way] = offered;
    state[DEFECTS] = piece_of(offered).defects;
    state[COUNT + way] += 1.0;
}

static void give(struct element *element)
{
    double *state = element->state;
    for (uint32_t i = 0; i < WAYS; i++) {
        bool bin = element->reads[TAKEN_1 + i] == PLANT_NONE;
        double taken = element_read(element, TAKEN_1 + i);
        if (bin || piece_give(&state[OFFER + i], state[IN + i], taken)) {
            state[IN + i] = 0.0;
        }
    }
}

static uint32_t begin(struct element *element)
{
    double *state = element->state;
    give(element);
    receive(element);
    for (uint32_t i = 0; i < WAYS; i++) {
        element_write(element, i, state[OFFER + i]);
        element_write(element, WAYS + i, state[COUNT + i]);
    }
    element_write(element, 2 * WAYS, state[TAKING]);
    element_write(element, 2 * WAYS + 1, state[LOST]);
    element_write(element, 2 * WAYS + 2, state[DEFECTS]);
    return state[IN] + state[IN + 1] + state[IN + 2] > 0.0 ? (uint32_t)ELEMENT_BUSY : 0;
}

const struct element_type sorter_element = {
    .state_count = TOTAL,
    .begin = begin,
};

#include "engine/laws/mechanical/piece_source.h"

#include "engine/laws/mechanical/piece.h"

#include <math.h>

enum {
    STOCK,
    PERIOD,
    MASS,
    HEIGHT,
    MATERIAL,
    COLOUR,
    DEFECTS,
    EVERY,
    OTHER_MATERIAL,
    OTHER_DEFECTS
};
enum { RUN, TAKEN };
enum { GIVEN, TICKS, READY, OFFER };

static double next_code(const struct element *element)
{
    const double *p = element->parameters;
    double number = element->state[GIVEN] + 1.0;
    double every = floor(p[EVERY]);
    bool other = every >= 1.0 && number - every * floor(number / every) < 0.5;
    struct piece piece = {.material = other ? p[OTHER_MATERIAL] : p[MATERIAL],
                          .colour = p[COLOUR],
                          .defects = other ? p[OTHER_DEFECTS] : p[DEFECTS],
                          .height = p[HEIGHT],
                          .mass = p[MASS]};
    return piece_code(&piece);
}

static bool runs(const struct element *element)
{
    return element->reads[RUN] == PLANT_NONE || element_read(element, RUN) > 0.5;
}

static void publish(const struct element *element)
{
    const double *state = element->state;
    struct piece piece = piece_of(state[READY] > 0.0 ? state[READY] : next_code(element));
    element_write(element, 0, state[OFFER]);
    element_write(element, 1, element->parameters[STOCK] - state[GIVEN]);
    element_write(element, 2, piece_metal(piece.material));
    element_write(element, 3, state[GIVEN]);
    element_write(element, 4, piece.height);
    element_write(element, 5, piece.defects);
}

static bool prepare(struct element *element)
{
    const double *p = element->parameters;
    double *state = element->state;
    if (state[READY] > 0.0 || state[GIVEN] >= p[STOCK] || !runs(element)) {
        return false;
    }
    state[TICKS] += 1.0;
    if (state[TICKS] < 1000.0 * p[PERIOD]) {
        return true;
    }
    state[TICKS] = 0.0;
    state[READY] = next_code(element);
    return false;
}

static uint32_t begin(struct element *element)
{
    double *state = element->state;
    bool busy = prepare(element);
    if (piece_give(&state[OFFER], state[READY], element_read(element, TAKEN))) {
        state[READY] = 0.0;
        state[GIVEN] += 1.0;
        busy = true;
    }
    publish(element);
    return busy ? (uint32_t)ELEMENT_BUSY : 0;
}

const struct element_type piece_source_element = {
    .state_count = 4,
    .begin = begin,
};

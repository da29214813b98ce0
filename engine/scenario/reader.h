/// @file reader.h
/// Strict reading of a compiled scenario: exactly the members there are, right types, indices within
/// their arrays. The first failure is kept, with the member's path; what is read after it is zero.
#pragma once

#include "engine/base/arena.h"
#include "engine/base/json.h"
#include "engine/plant/expression.h"
#include "engine/scenario/scenario.h"

#include <stdbool.h>
#include <stdint.h>

enum { READER_PATH_BYTES = 128, READER_COUNT_MAX = 200000 };

/// How many there are of what an expression may name.
struct reader_limits {
    uint32_t signals, nodes, inputs, outputs, steps, memories, analogs, parameters;
};

struct reader {
    struct arena *arena;
    const char *place;
    struct error *error;
    enum status status; ///< of the first failure
    char path[READER_PATH_BYTES];
    struct reader_limits limits;
    struct plant *plant; ///< under construction
};

/// Keeps a failure, unless there was one already. @p member may be NULL.
void reader_fail(struct reader *reader, const char *member, const char *format, ...)
    PRINTF_LIKE(3, 4);

/// Goes into member @p name, at @p index (PLANT_NONE: no index); the result goes to reader_leave().
uint32_t reader_enter(struct reader *reader, const char *name, uint32_t index);
void reader_leave(struct reader *reader, uint32_t mark);

/// Fails unless @p value is an object with members of this list only ("id name kind").
void reader_members(struct reader *reader, const struct json_value *value, const char *names);

/// Fails unless @p value is an array of exactly @p count elements.
bool reader_row(struct reader *reader, const struct json_value *value, uint32_t count);

const struct json_value *
reader_object(struct reader *reader, const struct json_value *value, const char *name);

/// A list of at most READER_COUNT_MAX elements; its length goes to @p count. NULL and 0 on failure.
const struct json_value *reader_list(struct reader *reader,
                                     const struct json_value *value,
                                     const char *name,
                                     uint32_t *count);

/// A text, copied into the arena; "" on failure.
const char *reader_text(struct reader *reader, const struct json_value *value, const char *name);
struct bilingual
reader_bilingual(struct reader *reader, const struct json_value *value, const char *name);
bool reader_bool(struct reader *reader, const struct json_value *value, const char *name);
double reader_number(struct reader *reader, const struct json_value *value, const char *name);
double reader_within(struct reader *reader,
                     const struct json_value *value,
                     const char *name,
                     double low,
                     double high);

/// An index below @p limit; with @p nullable also null, which is PLANT_NONE.
uint32_t reader_index(struct reader *reader,
                      const struct json_value *value,
                      const char *name,
                      uint32_t limit,
                      bool nullable);

/// The place of a word in a list of @p count words; fails and gives 0 if it is none.
uint32_t reader_word(struct reader *reader,
                     const struct json_value *value,
                     const char *name,
                     const char *(*word)(uint32_t index),
                     uint32_t count);

/// A list of texts.
const char *const *reader_texts(struct reader *reader,
                                const struct json_value *value,
                                const char *name,
                                uint32_t *count);

struct expression
reader_expression(struct reader *reader, const struct json_value *value, const char *name);

/// A list of [at, signal, value], in order of time.
const struct plant_gesture *reader_gestures(struct reader *reader,
                                            const struct json_value *value,
                                            const char *name,
                                            uint32_t *count);

// The same for an element of a row: @p what names it in errors.
const char *reader_text_at(struct reader *reader, const struct json_value *row, uint32_t index);
double reader_number_at(struct reader *reader, const struct json_value *row, uint32_t index);
uint32_t reader_index_at(struct reader *reader,
                         const struct json_value *row,
                         uint32_t index,
                         uint32_t limit,
                         bool nullable);

/// Plant without its program; sets the reader's limits for expressions.
void reader_plant(struct reader *reader, const struct json_value *value);
/// The PLC's program, into the plant.
void reader_program(struct reader *reader, const struct json_value *value);
/// All of an exercise but its plant.
void reader_exercise(struct reader *reader,
                     const struct json_value *value,
                     struct scenario *scenario);

/// @file program.h
/// The program in the PLC, as data: charts of IEC 60848 (GRAFCET), inputs, outputs, memories,
/// messages. engine/control executes it every 10 ms; the papers and the console draw it.
#pragma once

#include "engine/base/text.h"
#include "engine/plant/expression.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct program_input {
    const char *address; ///< "I2.1"
    const char *tag;     ///< "1B2"
    struct bilingual comment;
    uint32_t signal; ///< plant signal written by the input circuit (0/1 after thresholds)
};

struct program_output {
    const char *address; ///< "Q1.1"
    const char *tag;     ///< "1Y1"
    struct bilingual comment;
    uint32_t signal; ///< plant signal that the output stage reads (0/1)
};

/// A measured value, read once a scan and rounded to what the card resolves.
struct program_analog {
    const char *address; ///< "AI0"
    const char *tag;     ///< "B1T"
    struct bilingual comment;
    struct expression value; ///< over signals of the plant
    double resolution;       ///< > 0, in the unit of the value
    const char *unit;        ///< "K" is shown in degrees Celsius; else as it stands: "bar"
};

/// A word that keeps its value: counters, a flag set by an action.
struct program_memory {
    const char *name;
    double initial;
};

/// A memory that the operator panel shows: a counter, a measured time.
struct program_reading {
    uint32_t memory;
    struct bilingual comment;
    const char *unit; ///< "s"; "" for a number
    double resolution;
};

/// A message on the operator panel: says the missing condition, never the cause.
struct program_message {
    const char *code; ///< "E11"
    struct bilingual text;
    bool fault; ///< lights the fault lamp and stops production
};

enum program_action_kind {
    PROGRAM_ACTION_OUTPUT, ///< target = output; 1 while the step is active and the condition holds
    PROGRAM_ACTION_SET,    ///< target = memory := amount on activation, if the condition holds
    PROGRAM_ACTION_ADD,    ///< target = memory += amount on activation, if the condition holds
    PROGRAM_ACTION_MESSAGE, ///< target = message, raised on activation if the condition holds; value 0: taken down
    PROGRAM_ACTION_CLEAR, ///< clears all messages on activation
    PROGRAM_ACTION_LATCH, ///< target = output := value, kept after the step, if the condition holds
    PROGRAM_ACTION_FORCE_EMPTY,   ///< target = chart: no step active (F/G:{})
    PROGRAM_ACTION_FORCE_INITIAL, ///< target = chart: back to its initial situation (F/G:{INIT})
    PROGRAM_ACTION_FORCE_HOLD, ///< target = chart: stays as it is, its limits are not watched (F/G:{*})
};

struct program_action {
    enum program_action_kind kind;
    uint32_t target;
    double value;
    struct expression amount;    ///< of set and add: instead of the value; count 0: the value
    struct expression condition; ///< count 0: always
    const char *text;            ///< as the author wrote it, for drawing: "1Y1"
};

struct program_step {
    const char *name; ///< "11", unique in the program: X11
    uint32_t chart;
    bool initial;
    struct bilingual comment;
    uint32_t action_first, action_count;
    double limit;     ///< [s] longest normal activity; 0 is no limit
    uint32_t message; ///< raised when the limit is passed, or PLANT_NONE
    float x, y;       ///< place on the drawing, in grid units
};

struct program_transition {
    uint32_t chart;
    uint32_t from_first, from_count; ///< into program.links: step indices
    uint32_t to_first, to_count;
    struct expression condition;
    const char *text; ///< as written, for drawing: "1B3 . 1B1 . /2B1"
};

struct program_chart {
    const char *name; ///< "G10"
    struct bilingual comment;
    uint32_t rank; ///< hierarchy: lower ranks force higher ones; evaluated in this order
};

struct program {
    const struct program_input *inputs;
    uint32_t input_count;
    const struct program_output *outputs;
    uint32_t output_count;
    const struct program_analog *analogs;
    uint32_t analog_count;
    const struct program_memory *memories;
    uint32_t memory_count;
    const struct program_reading *readings;
    uint32_t reading_count;
    const struct program_message *messages;
    uint32_t message_count;
    const struct program_chart *charts;
    uint32_t chart_count;
    const struct program_step *steps;
    uint32_t step_count;
    const struct program_transition *transitions;
    uint32_t transition_count;
    const struct program_action *actions;
    uint32_t action_count;
    const uint32_t *links;
    uint32_t link_count;
    uint32_t run_signal;   ///< plant signal: CPU supplied and running (0/1), or PLANT_NONE
    uint32_t fault_memory; ///< memory that is 1 while a fault message stands, or PLANT_NONE
};

/// A number as the panel and the console show it: "0,51 s"; kelvins in degrees Celsius: "81,3 °C".
void program_number_text(char *to,
                         size_t size,
                         double value,
                         const char *unit,
                         double resolution,
                         enum language language);

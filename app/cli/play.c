#include "app/cli/command.h"
#include "app/cli/course.h"
#include "app/words/words.h"

#include <stdlib.h>
#include <string.h>

// A whole number within limits; steps over it.
static bool read_pixels(const char **text, int minimum, int maximum, int *pixels)
{
    char *end = NULL;
    long number = strtol(*text, &end, 10);
    if (end == *text || number < minimum || number > maximum) {
        return false;
    }
    *pixels = (int)number;
    *text = end;
    return true;
}

// "1280x800"
static bool read_size(const char *text, struct course_options *options)
{
    if (text == NULL || !read_pixels(&text, 320, 7680, &options->width) || *text != 'x') {
        return false;
    }
    text++;
    return read_pixels(&text, 240, 4320, &options->height) && *text == '\0';
}

static bool read_language(const char *text, struct course_options *options)
{
    if (text == NULL || (strcmp(text, "fr") != 0 && strcmp(text, "en") != 0)) {
        return false;
    }
    options->language = strcmp(text, "fr") == 0 ? LANGUAGE_FR : LANGUAGE_EN;
    return true;
}

static bool is_one_of(const char *text, const char *a, const char *b, const char *c)
{
    return text != NULL &&
           (strcmp(text, a) == 0 || strcmp(text, b) == 0 || (c != NULL && strcmp(text, c) == 0));
}

// Reads one option at the arguments' place. Returns NULL when it was understood, else what is wrong.
static const char *read_option(struct command_arguments *arguments, struct course_options *options)
{
    const char *value = NULL;
    double number = 0.0;
    if (command_value(arguments, "--mode", &value)) {
        options->mode = value;
        return is_one_of(value, "guided", "training", "evaluation")
                   ? NULL
                   : "--mode is guided, training or evaluation";
    }
    if (command_value(arguments, "--size", &value)) {
        return read_size(value, options) ? NULL : "--size is WIDTHxHEIGHT, such as 1280x800";
    }
    if (command_value(arguments, "--scale", &value)) {
        bool valid = command_number(value, &number) && number >= 1.0 && number <= 2.0;
        options->scale = number;
        return valid ? NULL : "--scale is a number from 1 to 2";
    }
    if (command_value(arguments, "--theme", &value)) {
        options->theme = value;
        return is_one_of(value, "light", "dark", NULL) ? NULL : "--theme is light or dark";
    }
    if (command_value(arguments, "--lang", &value)) {
        return read_language(value, options) ? NULL : "--lang is fr or en";
    }
    if (command_value(arguments, "--seed", &value)) {
        bool valid = command_number(value, &number) && number >= 0.0 && number < 9e15;
        options->seed = valid ? (uint64_t)number : 0;
        options->seeded = true;
        return valid ? NULL : "--seed is a whole number";
    }
    if (command_value(arguments, "--script", &options->script)) {
        return options->script != NULL ? NULL : "--script wants a file";
    }
    if (command_value(arguments, "--person", &options->person)) {
        return options->person != NULL ? NULL : "--person wants a name";
    }
    if (command_value(arguments, "--data", &options->data)) {
        return options->data != NULL ? NULL : "--data wants a folder";
    }
    if (command_value(arguments, "-o", &options->folder)) {
        return options->folder != NULL ? NULL : "-o wants a folder";
    }
    if (command_value(arguments, "--scenarios", &options->scenarios)) {
        return options->scenarios != NULL ? NULL : "--scenarios wants a folder";
    }
    if (command_flag(arguments, "--bench")) {
        options->timing = true;
        return NULL;
    }
    const char *word = arguments->values[arguments->at];
    if (word[0] == '-' || options->exercise != NULL) {
        return "what is this?";
    }
    options->exercise = word;
    arguments->at++;
    return NULL;
}

/// Without a script to follow, --bench draws so many frames and ends.
enum { BENCH_FRAMES = 600 };

static int run(const struct course_options *options)
{
    struct error error = {0};
    int failures = 0;
    if (course_run(options, &failures, &error) != STATUS_OK) {
        return command_fail(&error);
    }
    return failures > 0 ? COMMAND_NEGATIVE : COMMAND_DONE;
}

int command_play(int argument_count, char **arguments)
{
    struct course_options options = {
        .mode = "training", .person = "", .language = words_locale(), .width = 1280, .height = 800};
    struct command_arguments reader = {.count = argument_count, .at = 1, .values = arguments};
    while (reader.at < reader.count) {
        const char *wrong = read_option(&reader, &options);
        if (wrong != NULL) {
            return command_misused("play", "%s", wrong);
        }
    }
    if (options.timing && options.script == NULL) {
        options.bench_frames = BENCH_FRAMES;
    }
    if (options.exercise != NULL && options.person[0] == '\0') {
        options.person = "anonyme";
    }
    return run(&options);
}

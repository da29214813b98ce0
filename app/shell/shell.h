/// @file shell.h
/// The start screen: who, which exercise, in which mode and language; sessions that can go on.
#pragma once

#include "engine/base/text.h"

#include <stdbool.h>
#include <stdint.h>

struct shell; // opaque
struct ui;

enum { SHELL_COMPETENCES_MAX = 10 };

/// An exercise as its card shows it: nothing here hints at the fault.
struct shell_exercise {
    const char *id, *path;
    struct bilingual title;
    const char *trade;
    const char *scene; ///< artwork at the head of the card, under assets; "" for none
    double level;      ///< 1..5
    double minutes;    ///< reference time
    const char *competences[SHELL_COMPETENCES_MAX];
    uint32_t competence_count;
    bool broken;         ///< it does not compile: shown with the reason, cannot be chosen
    const char *message; ///< of a broken one
};

/// A session that was left or killed before its end.
struct shell_resumable {
    const char *folder;
    struct bilingual title; ///< of the exercise
    const char *person;
    const char *when; ///< for people
};

struct shell_options {
    const struct shell_exercise *exercises; ///< borrowed, outlives the shell
    uint32_t exercise_count;
    const struct shell_resumable *resumables;
    uint32_t resumable_count;
    const char *person; ///< proposed name, "" for none
};

struct shell *shell_create(const struct shell_options *options);
void shell_destroy(struct shell *shell);

enum shell_event { SHELL_GOES_ON, SHELL_START, SHELL_RESUME, SHELL_QUIT };

/// What was chosen, borrowed until the next frame.
struct shell_choice {
    uint32_t exercise;  ///< SHELL_START: index
    uint32_t resumable; ///< SHELL_RESUME: index
    const char *mode;   ///< guided, training, evaluation
    const char *person;
};

enum shell_event shell_frame(struct shell *shell, struct ui *ui, struct shell_choice *choice);

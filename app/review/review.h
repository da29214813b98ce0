/// @file review.h
/// The debrief of a closed session: what was done when, the competences of the title, each row with
/// its rating, its reason and the journal entries it rests on.
#pragma once

#include "engine/base/text.h"

struct assessment;
struct journal;
struct referential;
struct review; // opaque
struct ui;

struct review_options {
    const struct journal *journal; ///< borrowed, outlives the review, like all below
    const struct assessment *assessment;
    const struct referential *referential;
    struct bilingual title;
    double reference_minutes;
    const char *person;
};

struct review *review_create(const struct review_options *options);
void review_destroy(struct review *review);

enum review_event {
    REVIEW_GOES_ON,
    REVIEW_PRINT, ///< the evidence sheet was asked for
    REVIEW_LEFT,
};

enum review_event review_frame(struct review *review, struct ui *ui);

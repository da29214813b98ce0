/// @file text_list.h
/// Texts that an exercise accepts or asks for, and whether an act's own is among them.
#pragma once

#include <stdbool.h>
#include <stdint.h>

struct text_list {
    const char *const *texts;
    uint32_t count;
};

bool text_list_has(const struct text_list *list, const char *text);

/// Does the text hold one of these, in capitals or not?
bool text_list_names(const struct text_list *list, const char *text);

/// The same reference or terminal? A leading "-" does not count.
bool reference_equal(const char *a, const char *b);
bool text_list_has_reference(const struct text_list *list, const char *reference);

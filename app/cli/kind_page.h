/// @file kind_page.h
/// The page of one kind, in one language, as Markdown: what it is, what it is made of, how it fails, wears and
/// is cared for, what may replace it.
#pragma once

#include "engine/base/text.h"

struct json_value;

/// @param kind    a description, depanne-kind/1
/// @param symbol  path of its picture from the page's own folder, NULL for none
void kind_page_write(const struct json_value *kind,
                     const char *symbol,
                     enum language language,
                     struct text_builder *page);

/// The head of the index of all pages; each kind follows by kind_index_row().
void kind_index_begin(enum language language, struct text_builder *page);
void kind_index_row(const struct json_value *kind,
                    const char *file,
                    enum language language,
                    struct text_builder *page);

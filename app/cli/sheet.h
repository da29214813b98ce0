/// @file sheet.h
/// The evidence sheet of a graded session, as a PDF.
#pragma once

#include "engine/base/status.h"
#include "engine/base/text.h"

struct graded;

/// @param centre      name of the centre, "" leaves a blank
/// @param page_count  set to the number of pages, may be NULL
MUST_USE enum status sheet_print(const struct graded *graded,
                                 const char *centre,
                                 enum language language,
                                 const char *path,
                                 int *page_count,
                                 struct error *error);

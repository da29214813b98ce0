/// @file table.h
/// A table that draws only the rows in view: header, keyboard, selection, sort, column widths.
#pragma once

#include "app/picture/box.h"
#include "app/widgets/theme.h"
#include "app/widgets/widget.h"

#include <stdbool.h>

enum { TABLE_COLUMNS_MAX = 16 };

struct table_column {
    const char *title;
    double width; ///< [dp]; 0 shares what is left
    enum text_align align;
    bool sortable;
};

/// What the table wants to know about a cell. Text cells only fill `text`; others draw themselves in
/// `draw` and may hold widgets.
struct table_cell {
    const char *text; ///< borrowed until the cell is drawn; NULL for nothing
    struct font font; ///< FONT_BODY at the call
    struct colour colour;
    bool drawn; ///< true: the function drew the cell itself
};

struct table {
    const struct table_column *columns;
    int column_count;
    int row_count;
    double row_height; ///< 0 for 30
    /// Fills one cell. @p box is its place, for those that draw themselves.
    void (*cell)(
        void *context, struct ui *ui, int row, int column, struct box box, struct table_cell *cell);
    /// What a row says, for scripts and the spoken strip; may be NULL.
    const char *(*row_label)(void *context, int row);
    /// The tone of a row's background; NULL for plain.
    enum widget_tone (*row_tone)(void *context, int row);
    void *context;
    const char *empty; ///< said when there are no rows; NULL for the window's word
};

struct table_result {
    bool selected;  ///< *selection changed
    bool activated; ///< Enter or double click on the selection
    bool sorted;    ///< *sort_column changed (column + 1, negative for descending)
    int first_row;  ///< the rows in view
    int last_row;
};

/// Draws the table. The table is one stop of Tab; arrows, Page Up and Down, Home, End move the
/// selection. Rows are seen by scripts as `ID.ROW`.
/// @param selection    row, or -1; the caller's
/// @param sort_column  may be NULL when no column is sortable
struct table_result widget_table(struct ui *ui,
                                 const char *id,
                                 struct box box,
                                 const struct table *table,
                                 int *selection,
                                 int *sort_column);

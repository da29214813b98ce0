/// @file document.h
/// What a printed paper consists of: headings, texts, tables, figures, visas. No layout here.
///
/// grading/report builds one; app/picture prints it. Every text is copied into the document and
/// already in the reader's language. Blocks are appended and read in order:
///
///     struct document *paper = document_create("Fiche de preuves", "Séance du 12 mars");
///     document_heading(paper, 1, "Compétences");
///     static const struct document_column columns[] = {
///         {"Critère", 3.0, DOCUMENT_LEFT}, {"Avis", 1.0, DOCUMENT_CENTRE}};
///     document_table_begin(paper, columns, 2);
///     document_row(paper);
///     document_cell(paper, "Consignation");
///     document_cell_mark(paper, DOCUMENT_MARK_C, "");
///     document_table_end(paper);
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    DOCUMENT_COLUMNS_MAX = 12,
    DOCUMENT_HEADING_LEVEL_MAX = 3,
};

enum document_block_kind {
    DOCUMENT_HEADING,
    DOCUMENT_PARAGRAPH,
    DOCUMENT_NOTE, ///< a paragraph set apart, for what must not be overlooked
    DOCUMENT_LIST,
    DOCUMENT_PAIRS, ///< names with their values, one a line
    DOCUMENT_TABLE,
    DOCUMENT_FIGURE, ///< a drawing that the printer knows by name
    DOCUMENT_VISAS,  ///< boxes to sign in
    DOCUMENT_PAGE_BREAK,
    DOCUMENT_SHEET,    ///< a drawing on a landscape page of its own
    DOCUMENT_CONTENTS, ///< headings and sheets with their pages, made by the printer
};

enum document_alignment { DOCUMENT_LEFT, DOCUMENT_CENTRE, DOCUMENT_RIGHT };

/// The ratings of a criterion, printed as chips.
enum document_mark {
    DOCUMENT_MARK_NONE,
    DOCUMENT_MARK_C,  ///< compliant
    DOCUMENT_MARK_P,  ///< partly
    DOCUMENT_MARK_N,  ///< not compliant
    DOCUMENT_MARK_NO, ///< not observed
};

/// A column of a table.
struct document_column {
    const char *title;
    double width; ///< share of the page's width, relative to the other columns, > 0
    enum document_alignment alignment;
};

/// Part of a cell's text that leads to an anchor.
struct document_link {
    size_t start, end; ///< bytes of the text
    const char *target;
    struct document_link *next;
};

struct document_cell {
    const char *text; ///< never NULL; may hold line feeds
    struct document_link *links;
    struct document_link *last_link;
    enum document_mark mark;
    bool strong;
};

struct document_row {
    struct document_cell *cells; ///< [column_count]
    uint32_t cell_count;
    const char *anchor; ///< what links to it say, or NULL
    struct document_row *next;
};

struct document_table {
    struct document_column *columns; ///< [column_count]
    uint32_t column_count;
    uint32_t row_count;
    struct document_row *rows; ///< the first; the header row is the columns' titles
    struct document_row *last_row;
};

/// A line of a list (text alone), of pairs (name and text), or one box to sign in (name: the role,
/// text: who, or "").
struct document_item {
    const char *name;
    const char *text;
    struct document_item *next;
};

struct document_block {
    enum document_block_kind kind;
    uint32_t level;              ///< of a heading, 1 to DOCUMENT_HEADING_LEVEL_MAX
    const char *anchor;          ///< what links to it say, or NULL
    const char *text;            ///< heading, paragraph, note; the caption of a figure or sheet
    const char *figure;          ///< name of the drawing
    double figure_height_mm;     ///< of the drawing
    struct document_item *items; ///< list, pairs, visas: the first
    struct document_item *last_item;
    uint32_t item_count;
    struct document_table *table;
    struct document_block *next;
};

/// A paper. Read its fields; change it by the functions below alone.
struct document {
    struct arena *arena;
    const char *title;
    const char *subtitle;
    const char *author;      ///< for the file's properties; ""
    const char *date;        ///< as printed and in the file's properties, "2026-03-12T08:00:00"; ""
    const char *language;    ///< "fr" or "en"
    const char *header_left; ///< repeated on each page; ""
    const char *header_right; ///< ""
    const char *footer_left;  ///< ""; the printer puts page numbers at the right
    struct document_block *blocks;
    struct document_block *last_block;
    uint32_t block_count;
    bool table_open;
};

/// Never NULL. The caller destroys it. Either text may be NULL, the same as "".
struct document *document_create(const char *title, const char *subtitle);

/// NULL is allowed.
void document_destroy(struct document *document);

/// Who made it, when (as given, no clock is read) and in which language: "fr" or "en".
void document_properties(struct document *document,
                         const char *author,
                         const char *date,
                         const char *language);
void document_header(struct document *document, const char *left, const char *right);
void document_footer(struct document *document, const char *left);

/// @param level  1 to DOCUMENT_HEADING_LEVEL_MAX
void document_heading(struct document *document, uint32_t level, const char *text);
void document_paragraph(struct document *document, const char *text);
void document_note(struct document *document, const char *text);

/// One more line of the list; begins a list if the last block is none.
void document_list_item(struct document *document, const char *text);

/// One more name with its value; begins such a block if the last one is none.
void document_pair(struct document *document, const char *name, const char *value);

/// One more box to sign in; begins a row of boxes if the last block is none.
void document_visa(struct document *document, const char *role, const char *who);

void document_figure(struct document *document,
                     const char *name,
                     const char *caption,
                     double height_mm);
void document_page_break(struct document *document);

/// A drawing on a landscape page of its own, told in the contents at @p level under @p caption.
void document_sheet(struct document *document,
                    const char *name,
                    const char *caption,
                    uint32_t level);
/// The table of contents: headings to level 2, sheets, each leading there.
void document_contents(struct document *document);
/// Gives the block appended last a name that links can lead to. One name a block.
void document_anchor(struct document *document, const char *name);
/// The same for the row begun last.
void document_row_anchor(struct document *document, const char *name);

/// Begins a table. Only rows and cells may follow, until document_table_end.
/// @param columns  [count], copied; count from 1 to DOCUMENT_COLUMNS_MAX
void document_table_begin(struct document *document,
                          const struct document_column *columns,
                          uint32_t count);

/// Begins a row; the one before must be full.
void document_row(struct document *document);
void document_cell(struct document *document, const char *text);
void document_cell_strong(struct document *document, const char *text);
/// A text that leads to @p target, an anchor.
void document_cell_link(struct document *document, const char *text, const char *target);
/// Appends to the cell written last: @p text after a space, leading to @p target; NULL: nowhere.
void document_cell_add(struct document *document, const char *text, const char *target);
/// A rating, with a text beside it that may be "".
void document_cell_mark(struct document *document, enum document_mark mark, const char *text);

/// Ends the table; its last row must be full. A table without rows is fine.
void document_table_end(struct document *document);

#include "engine/base/document.h"

#include "engine/base/arena.h"
#include "engine/base/assert.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>

static const char *keep(struct document *document, const char *text)
{
    return arena_text(document->arena, text == NULL ? "" : text);
}

struct document *document_create(const char *title, const char *subtitle)
{
    struct arena *arena = arena_create(0);
    struct document *document = ARENA_NEW(arena, struct document, 1);
    document->arena = arena;
    document->title = keep(document, title);
    document->subtitle = keep(document, subtitle);
    document->author = "";
    document->date = "";
    document->language = "fr";
    document->header_left = "";
    document->header_right = "";
    document->footer_left = "";
    return document;
}

void document_destroy(struct document *document)
{
    if (document != NULL) {
        arena_destroy(document->arena);
    }
}

void document_properties(struct document *document,
                         const char *author,
                         const char *date,
                         const char *language)
{
    document->author = keep(document, author);
    document->date = keep(document, date);
    document->language = keep(document, language);
}

void document_header(struct document *document, const char *left, const char *right)
{
    document->header_left = keep(document, left);
    document->header_right = keep(document, right);
}

void document_footer(struct document *document, const char *left)
{
    document->footer_left = keep(document, left);
}

static struct document_block *append_block(struct document *document, enum document_block_kind kind)
{
    ASSERT(!document->table_open);
    struct document_block *block = ARENA_NEW(document->arena, struct document_block, 1);
    block->kind = kind;
    block->text = "";
    block->figure = "";
    if (document->last_block == NULL) {
        document->blocks = block;
    } else {
        document->last_block->next = block;
    }
    document->last_block = block;
    document->block_count++;
    return block;
}

void document_heading(struct document *document, uint32_t level, const char *text)
{
    ASSERT(level >= 1 && level <= DOCUMENT_HEADING_LEVEL_MAX);
    struct document_block *block = append_block(document, DOCUMENT_HEADING);
    block->level = level;
    block->text = keep(document, text);
}

void document_paragraph(struct document *document, const char *text)
{
    append_block(document, DOCUMENT_PARAGRAPH)->text = keep(document, text);
}

void document_note(struct document *document, const char *text)
{
    append_block(document, DOCUMENT_NOTE)->text = keep(document, text);
}

// Appends to the last block if it is of that kind, otherwise to a new one.
static void append_item(struct document *document,
                        enum document_block_kind kind,
                        const char *name,
                        const char *text)
{
    ASSERT(!document->table_open);
    struct document_block *block = document->last_block;
    if (block == NULL || block->kind != kind) {
        block = append_block(document, kind);
    }
    struct document_item *item = ARENA_NEW(document->arena, struct document_item, 1);
    item->name = keep(document, name);
    item->text = keep(document, text);
    if (block->last_item == NULL) {
        block->items = item;
    } else {
        block->last_item->next = item;
    }
    block->last_item = item;
    block->item_count++;
}

void document_list_item(struct document *document, const char *text)
{
    append_item(document, DOCUMENT_LIST, "", text);
}

void document_pair(struct document *document, const char *name, const char *value)
{
    append_item(document, DOCUMENT_PAIRS, name, value);
}

void document_visa(struct document *document, const char *role, const char *who)
{
    append_item(document, DOCUMENT_VISAS, role, who);
}

void document_figure(struct document *document,
                     const char *name,
                     const char *caption,
                     double height_mm)
{
    ASSERT(height_mm > 0.0);
    struct document_block *block = append_block(document, DOCUMENT_FIGURE);
    block->figure = keep(document, name);
    block->text = keep(document, caption);
    block->figure_height_mm = height_mm;
}

void document_sheet(struct document *document,
                    const char *name,
                    const char *caption,
                    uint32_t level)
{
    ASSERT(level >= 1 && level <= DOCUMENT_HEADING_LEVEL_MAX);
    struct document_block *block = append_block(document, DOCUMENT_SHEET);
    block->figure = keep(document, name);
    block->text = keep(document, caption);
    block->level = level;
}

void document_contents(struct document *document)
{
    (void)append_block(document, DOCUMENT_CONTENTS);
}

void document_anchor(struct document *document, const char *name)
{
    ASSERT(document->last_block != NULL && document->last_block->anchor == NULL);
    document->last_block->anchor = keep(document, name);
}

void document_page_break(struct document *document)
{
    (void)append_block(document, DOCUMENT_PAGE_BREAK);
}

void document_table_begin(struct document *document,
                          const struct document_column *columns,
                          uint32_t count)
{
    ASSERT(count >= 1 && count <= DOCUMENT_COLUMNS_MAX);
    struct document_block *block = append_block(document, DOCUMENT_TABLE);
    struct document_table *table = ARENA_NEW(document->arena, struct document_table, 1);
    table->columns = ARENA_NEW(document->arena, struct document_column, count);
    table->column_count = count;
    for (uint32_t i = 0; i < count; i++) {
        ASSERT(columns[i].width > 0.0);
        table->columns[i] = columns[i];
        table->columns[i].title = keep(document, columns[i].title);
    }
    block->table = table;
    document->table_open = true;
}

static struct document_table *open_table(struct document *document)
{
    ASSERT(document->table_open);
    return document->last_block->table;
}

static bool last_row_is_full(const struct document_table *table)
{
    return table->last_row == NULL || table->last_row->cell_count == table->column_count;
}

void document_row(struct document *document)
{
    struct document_table *table = open_table(document);
    ASSERT(last_row_is_full(table));
    struct document_row *row = ARENA_NEW(document->arena, struct document_row, 1);
    row->cells = ARENA_NEW(document->arena, struct document_cell, table->column_count);
    if (table->last_row == NULL) {
        table->rows = row;
    } else {
        table->last_row->next = row;
    }
    table->last_row = row;
    table->row_count++;
}

static void append_cell(struct document *document, struct document_cell cell)
{
    struct document_table *table = open_table(document);
    struct document_row *row = table->last_row;
    ASSERT(row != NULL && row->cell_count < table->column_count);
    cell.text = keep(document, cell.text);
    row->cells[row->cell_count] = cell;
    row->cell_count++;
}

void document_cell(struct document *document, const char *text)
{
    append_cell(document, (struct document_cell){.text = text});
}

void document_cell_strong(struct document *document, const char *text)
{
    append_cell(document, (struct document_cell){.text = text, .strong = true});
}

void document_row_anchor(struct document *document, const char *name)
{
    struct document_row *row = open_table(document)->last_row;
    ASSERT(row != NULL && row->anchor == NULL);
    row->anchor = keep(document, name);
}

void document_cell_add(struct document *document, const char *text, const char *target)
{
    struct document_row *row = open_table(document)->last_row;
    ASSERT(row != NULL && row->cell_count > 0);
    struct document_cell *cell = &row->cells[row->cell_count - 1];
    size_t before = strlen(cell->text);
    size_t bytes = before + strlen(text) + 2;
    char *joined = arena_alloc(document->arena, bytes);
    (void)snprintf(joined, bytes, "%s%s%s", cell->text, before > 0 ? " " : "", text);
    cell->text = joined;
    if (target == NULL || text[0] == '\0') {
        return;
    }
    struct document_link *link = ARENA_NEW(document->arena, struct document_link, 1);
    link->start = before + (before > 0 ? 1 : 0);
    link->end = bytes - (before > 0 ? 1 : 2);
    link->target = keep(document, target);
    if (cell->last_link == NULL) {
        cell->links = link;
    } else {
        cell->last_link->next = link;
    }
    cell->last_link = link;
}

void document_cell_link(struct document *document, const char *text, const char *target)
{
    document_cell(document, "");
    document_cell_add(document, text, target);
}

void document_cell_mark(struct document *document, enum document_mark mark, const char *text)
{
    append_cell(document, (struct document_cell){.text = text, .mark = mark});
}

void document_table_end(struct document *document)
{
    ASSERT(last_row_is_full(open_table(document)));
    document->table_open = false;
}

#include "engine/base/document.h"
#include "tests/support/aborts.h"
#include "tests/support/check.h"

static void blocks_are_read_in_the_order_they_were_written(void **state)
{
    (void)state;
    static const enum document_block_kind kinds[] = {DOCUMENT_HEADING,
                                                     DOCUMENT_PARAGRAPH,
                                                     DOCUMENT_NOTE,
                                                     DOCUMENT_LIST,
                                                     DOCUMENT_PAIRS,
                                                     DOCUMENT_FIGURE,
                                                     DOCUMENT_VISAS,
                                                     DOCUMENT_PAGE_BREAK};
    char title[] = "Fiche";
    struct document *paper = document_create(title, NULL);
    title[0] = 'X';
    document_heading(paper, 2, "h");
    document_paragraph(paper, "p");
    document_note(paper, "n");
    document_list_item(paper, "l1");
    document_list_item(paper, "l2");
    document_pair(paper, "name", "value");
    document_figure(paper, "folio:E3", "caption", 80.0);
    document_visa(paper, "role", "");
    document_page_break(paper);

    assert_string_equal(paper->title, "Fiche");
    assert_string_equal(paper->subtitle, "");
    assert_int_equal(paper->block_count, 8);
    const struct document_block *block = paper->blocks;
    for (int i = 0; i < 8; i++, block = block->next) {
        assert_int_equal(block->kind, kinds[i]);
    }
    assert_null(block);
    assert_int_equal(paper->blocks->level, 2);
    document_destroy(paper);
    document_destroy(NULL);
}

static void lines_of_one_kind_gather_and_others_part_them(void **state)
{
    (void)state;
    struct document *paper = document_create("t", "s");
    document_pair(paper, "a", "1");
    document_pair(paper, "b", "2");
    document_list_item(paper, "c");
    document_pair(paper, "d", "4");
    assert_int_equal(paper->block_count, 3);
    assert_int_equal(paper->blocks->item_count, 2);
    assert_string_equal(paper->blocks->items->name, "a");
    assert_string_equal(paper->blocks->items->next->text, "2");
    assert_null(paper->blocks->items->next->next);
    document_destroy(paper);
}

static const struct document_column two_columns[] = {
    {"Critère", 3.0, DOCUMENT_LEFT},
    {"Avis", 1.0, DOCUMENT_CENTRE},
};

static void a_table_keeps_its_rows_and_marks(void **state)
{
    (void)state;
    struct document *paper = document_create("t", "s");
    document_table_begin(paper, two_columns, 2);
    document_row(paper);
    document_cell(paper, "Consignation");
    document_cell_mark(paper, DOCUMENT_MARK_N, "grave");
    document_row(paper);
    document_cell_strong(paper, "Diagnostic");
    document_cell_mark(paper, DOCUMENT_MARK_C, NULL);
    document_table_end(paper);
    document_paragraph(paper, "after");

    const struct document_table *table = paper->blocks->table;
    assert_int_equal(table->row_count, 2);
    assert_int_equal(table->column_count, 2);
    assert_string_equal(table->columns[1].title, "Avis");
    assert_string_equal(table->rows->cells[0].text, "Consignation");
    assert_int_equal(table->rows->cells[1].mark, DOCUMENT_MARK_N);
    assert_true(table->rows->next->cells[0].strong);
    assert_string_equal(table->rows->next->cells[1].text, "");
    assert_null(table->rows->next->next);
    document_destroy(paper);
}

static void end_with_a_short_row(void *nothing)
{
    (void)nothing;
    struct document *paper = document_create("t", "s");
    document_table_begin(paper, two_columns, 2);
    document_row(paper);
    document_cell(paper, "one");
    document_table_end(paper);
}

static void write_a_third_cell(void *nothing)
{
    (void)nothing;
    struct document *paper = document_create("t", "s");
    document_table_begin(paper, two_columns, 2);
    document_row(paper);
    document_cell(paper, "one");
    document_cell(paper, "two");
    document_cell(paper, "three");
}

static void write_a_paragraph_in_a_table(void *nothing)
{
    (void)nothing;
    struct document *paper = document_create("t", "s");
    document_table_begin(paper, two_columns, 2);
    document_paragraph(paper, "lost");
}

static void a_table_left_uneven_or_open_is_a_bug(void **state)
{
    (void)state;
    assert_true(aborts(end_with_a_short_row, NULL));
    assert_true(aborts(write_a_third_cell, NULL));
    assert_true(aborts(write_a_paragraph_in_a_table, NULL));
}

static void headers_footers_and_properties_are_kept(void **state)
{
    (void)state;
    struct document *paper = document_create("t", "s");
    assert_string_equal(paper->language, "fr");
    document_properties(paper, "Centre", "2026-03-12T08:00:00", "en");
    document_header(paper, "left", "right");
    document_footer(paper, "foot");
    assert_string_equal(paper->author, "Centre");
    assert_string_equal(paper->date, "2026-03-12T08:00:00");
    assert_string_equal(paper->language, "en");
    assert_string_equal(paper->header_left, "left");
    assert_string_equal(paper->header_right, "right");
    assert_string_equal(paper->footer_left, "foot");
    document_destroy(paper);
}

static void pieces_of_a_cell_lead_where_they_say(void **state)
{
    (void)state;
    static const struct document_column columns[] = {{"Folios", 1.0, DOCUMENT_LEFT}};
    struct document *paper = document_create("x", "");
    document_table_begin(paper, columns, 1);
    document_row(paper);
    document_row_anchor(paper, "part:1Y1");
    document_cell(paper, "");
    document_cell_add(paper, "/E4.6D", "at:E4:1Y1");
    document_cell_add(paper, "ou", NULL);
    document_cell_add(paper, "1V1", "part:1V1");
    document_table_end(paper);
    const struct document_row *row = paper->blocks->table->rows;
    const struct document_cell *cell = &row->cells[0];
    assert_string_equal(row->anchor, "part:1Y1");
    assert_string_equal(cell->text, "/E4.6D ou 1V1");
    const struct document_link *first = cell->links;
    assert_int_equal(first->start, 0);
    assert_int_equal(first->end, 6);
    assert_string_equal(first->target, "at:E4:1Y1");
    assert_int_equal(first->next->start, 10);
    assert_int_equal(first->next->end, 13);
    assert_null(first->next->next);
    document_destroy(paper);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(blocks_are_read_in_the_order_they_were_written),
        cmocka_unit_test(lines_of_one_kind_gather_and_others_part_them),
        cmocka_unit_test(a_table_keeps_its_rows_and_marks),
        cmocka_unit_test(a_table_left_uneven_or_open_is_a_bug),
        cmocka_unit_test(headers_footers_and_properties_are_kept),
        cmocka_unit_test(pieces_of_a_cell_lead_where_they_say),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

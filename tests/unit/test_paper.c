#define _GNU_SOURCE // memmem
#include "app/picture/paper.h"
#include "app/picture/vector.h"
#include "engine/base/file.h"
#include "tests/support/check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { TEST_PDF_BYTES_MAX = 8 * 1024 * 1024 };

static struct document *sample(int rows)
{
    static const struct document_column columns[] = {{"Critère", 4.0, DOCUMENT_LEFT},
                                                     {"Avis", 1.0, DOCUMENT_CENTRE},
                                                     {"Preuves", 2.0, DOCUMENT_RIGHT}};
    struct document *paper = document_create("Fiche de preuves", "Séance d’entraînement");
    document_properties(paper, "Centre", "2026-03-12T08:00:00Z", "fr");
    document_header(paper, "Titre TMI", "L. Moreau");
    document_footer(paper, "Proposition du programme ; la décision est celle du jury.");
    document_heading(paper, 1, "Compétences");
    document_paragraph(paper, "Chaque avis cite les actes du journal sur lesquels il repose.");
    document_note(paper, "Le retest du VAT a été oublié.");
    document_pair(paper, "Candidat", "L. Moreau");
    document_pair(paper, "Durée", "24 min 31 s");
    document_list_item(paper, "Mesure 24,1 V sur X3:3");
    document_list_item(paper, "Mesure 0,0 V sur X5:1");
    document_table_begin(paper, columns, 3);
    for (int i = 0; i < rows; i++) {
        char text[96];
        document_row(paper);
        snprintf(text,
                 sizeof text,
                 "Critère repere%d assez long pour tenir sur deux lignes au moins une fois",
                 i);
        document_cell(paper, text);
        document_cell_mark(paper, (enum document_mark)(1 + i % 4), "");
        document_cell(paper, "12, 41");
    }
    document_table_end(paper);
    document_heading(paper, 2, "Figure");
    document_figure(paper, "courbe", "Incertitude au fil des actions", 40.0);
    document_visa(paper, "Formateur", "A. Ba");
    document_visa(paper, "Candidat", "L. Moreau");
    return paper;
}

static const struct vector *figure_of(void *context, const char *name)
{
    return strcmp(name, "courbe") == 0 ? context : NULL;
}

static char *
print(const struct document *paper, const struct paper_options *options, size_t *length, int *pages)
{
    char path[64];
    struct error error;
    char *bytes;
    snprintf(path, sizeof path, "/tmp/test-paper-%d.pdf", (int)getpid());
    assert_int_equal(paper_print(paper, options, path, pages, &error), STATUS_OK);
    assert_int_equal(file_read(path, TEST_PDF_BYTES_MAX, &bytes, length, &error), STATUS_OK);
    unlink(path);
    return bytes;
}

static bool contains(const char *bytes, size_t length, const char *text)
{
    return memmem(bytes, length, text, strlen(text)) != NULL;
}

static void the_same_document_prints_the_same_bytes(void **state)
{
    (void)state;
    struct document *paper = sample(12);
    size_t first_length;
    size_t second_length;
    char *first = print(paper, NULL, &first_length, NULL);
    sleep(1); // a date of today would differ by now
    char *second = print(paper, NULL, &second_length, NULL);
    assert_int_equal(first_length, second_length);
    assert_memory_equal(first, second, first_length);
    assert_true(contains(first, first_length, "20260312080000"));
    free(first);
    free(second);
    document_destroy(paper);
}

static void a_long_table_breaks_across_pages(void **state)
{
    (void)state;
    struct document *paper = sample(120);
    int pages = 0;
    size_t length;
    char *bytes = print(paper, NULL, &length, &pages);
    assert_true(pages >= 4);
    char count[32];
    snprintf(count, sizeof count, "/Count %d", pages);
    assert_true(contains(bytes, length, count));
    free(bytes);
    document_destroy(paper);
}

static void headings_are_the_outline(void **state)
{
    (void)state;
    struct document *paper = sample(2);
    size_t length;
    char *with = print(paper, NULL, &length, NULL);
    assert_true(contains(with, length, "/Outlines"));
    free(with);
    document_destroy(paper);
    paper = document_create("Sans titre", "");
    document_paragraph(paper, "Rien.");
    char *without = print(paper, NULL, &length, NULL);
    assert_false(contains(without, length, "/Outlines"));
    free(without);
    document_destroy(paper);
}

static void a_figure_is_drawn_when_it_is_known(void **state)
{
    (void)state;
    struct document *paper = sample(2);
    struct vector *curve = vector_create();
    vector_move(curve, 0.0, 0.0);
    for (int i = 0; i < 200; i++) {
        vector_line(curve, i, (i * 37) % 50);
    }
    vector_stroke(curve, (struct vector_pen){.width = 1.0, .colour = {0, 0, 0, 255}});
    struct paper_options options = {.figure = figure_of, .context = curve};
    size_t with;
    size_t without;
    char *a = print(paper, &options, &with, NULL);
    char *b = print(paper, NULL, &without, NULL);
    assert_true(with > without + 200);
    free(a);
    free(b);
    vector_destroy(curve);
    document_destroy(paper);
}

static void a_row_taller_than_a_page_goes_on_over_the_next(void **state)
{
    (void)state;
    static const struct document_column columns[] = {{"Texte", 1.0, DOCUMENT_LEFT}};
    struct document *paper = document_create("Long", "");
    char *text = calloc(1, 20000);
    assert_non_null(text);
    for (int i = 0; i < 120; i++) {
        strcat(text, "Une ligne du constat, puis la suivante.\n");
    }
    document_table_begin(paper, columns, 1);
    document_row(paper);
    document_cell(paper, text);
    document_table_end(paper);
    int pages = 0;
    size_t length;
    free(print(paper, NULL, &length, &pages));
    assert_int_equal(pages, 4); // the row begins on the second page and takes two more
    free(text);
    document_destroy(paper);
}

static void a_paper_that_cannot_be_written_is_a_failure(void **state)
{
    (void)state;
    struct document *paper = sample(1);
    struct error error;
    assert_int_equal(paper_print(paper, NULL, "/nowhere/x.pdf", NULL, &error), STATUS_FILE);
    document_destroy(paper);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_same_document_prints_the_same_bytes),
        cmocka_unit_test(a_long_table_breaks_across_pages),
        cmocka_unit_test(headings_are_the_outline),
        cmocka_unit_test(a_figure_is_drawn_when_it_is_known),
        cmocka_unit_test(a_row_taller_than_a_page_goes_on_over_the_next),
        cmocka_unit_test(a_paper_that_cannot_be_written_is_a_failure),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

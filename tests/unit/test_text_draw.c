#include "app/widgets/audit.h"
#include "app/widgets/draw.h"
#include "app/widgets/text_draw.h"
#include "tests/support/headless.h"

#include <math.h>
#include <string.h>

static struct ui *ui;

static int open_window(void **state)
{
    (void)state;
    ui = headless_open("wait 1000");
    return window_frame_begin(ui) ? 0 : 1;
}

static int close_window(void **state)
{
    (void)state;
    struct error error;
    int failed = window_frame_end(ui, &error) != STATUS_OK;
    window_close(ui);
    return failed;
}

static void a_longer_text_is_wider_and_a_bolder_one_too(void **state)
{
    (void)state;
    double short_one = text_width(ui, FONT_BODY, "Vérin");
    assert_true(short_one > 20.0 && short_one < 50.0);
    assert_true(text_width(ui, FONT_BODY, "Vérin grippé") > short_one);
    assert_true(text_width(ui, FONT_BODY_STRONG, "Vérin") > short_one);
    assert_true(text_width(ui, FONT_BODY, "") == 0.0);
}

static void letters_are_spaced_finer_than_a_pixel(void **state)
{
    (void)state;
    // A hundred narrow letters: whole pixels would be off by tens.
    char text[101];
    memset(text, 'i', 100);
    text[100] = '\0';
    double one = text_width(ui, (struct font){FONT_INTER, 400, 130.0}, "i") / 10.0;
    assert_true(fabs(text_width(ui, FONT_BODY, text) / 100.0 - one) < 0.15);
}

static void a_text_that_does_not_fit_is_cut_and_told(void **state)
{
    (void)state;
    struct box box = {10.0, 10.0, 60.0, 20.0};
    struct colour ink = theme_colour(ui, THEME_INK);
    assert_true(text_in(ui, FONT_BODY, box, TEXT_LEFT, ink, "Court"));
    assert_false(text_in(ui, FONT_BODY, box, TEXT_LEFT, ink, "Beaucoup trop long pour la boîte"));
}

static void a_paragraph_breaks_between_words_and_at_line_feeds(void **state)
{
    (void)state;
    const char *text = "Une phrase assez longue pour deux lignes.\nEt une autre.";
    struct text_line lines[8];
    double width = text_width(ui, FONT_BODY, "Une phrase assez longue p");
    int count = text_break(ui, FONT_BODY, width, text, lines, 8);
    assert_int_equal(count, 3);
    assert_int_equal(lines[0].end, strlen("Une phrase assez longue"));
    assert_int_equal(lines[1].start, strlen("Une phrase assez longue "));
    assert_memory_equal(text + lines[2].start, "Et une autre.", 13);
}

static void no_line_begins_with_a_colon(void **state)
{
    (void)state;
    const char *text = "Disjoncteur Q2 : retour absent !";
    struct text_line lines[8];
    double width = text_width(ui, FONT_BODY, "Disjoncteur Q2 ");
    int count = text_break(ui, FONT_BODY, width, text, lines, 8);
    assert_int_equal(count, 3);
    assert_int_equal(lines[0].end, strlen("Disjoncteur"));
    assert_memory_equal(text + lines[1].start, "Q2 :", 4);
    assert_memory_equal(text + lines[2].start, "absent !", 8);
}

static void a_word_longer_than_the_line_is_broken_and_nothing_is_lost(void **state)
{
    (void)state;
    const char *text = "électropneumatiquement";
    struct text_line lines[32];
    int count = text_break(ui, FONT_BODY, 40.0, text, lines, 32);
    assert_true(count > 2);
    assert_int_equal(lines[0].start, 0);
    for (int i = 1; i < count; i++) {
        assert_int_equal(lines[i].start, lines[i - 1].end);
        assert_true(((unsigned char)text[lines[i].start] & 0xC0U) != 0x80U);
    }
    assert_int_equal(lines[count - 1].end, strlen(text));
}

static void no_line_of_a_paragraph_is_wider_than_asked(void **state)
{
    (void)state;
    const char *text =
        "Contrôler l’absence de tension entre L1 et L2, L2 et L3, L1 et L3, puis chaque "
        "phase et la terre, avec un vérificateur essayé avant et après.";
    for (double width = 60.0; width < 400.0; width += 7.0) {
        struct text_line lines[64];
        int count = text_break(ui, FONT_SMALL, width, text, lines, 64);
        for (int i = 0; i < count; i++) {
            char part[256];
            size_t bytes = lines[i].end - lines[i].start;
            memcpy(part, text + lines[i].start, bytes);
            part[bytes] = '\0';
            assert_true(text_width(ui, FONT_SMALL, part) <= width + 0.01);
        }
    }
}

static void figures_of_a_number_all_have_the_same_advance(void **state)
{
    (void)state;
    struct colour ink = theme_colour(ui, THEME_INK);
    double ones = text_number(ui, FONT_BODY, 0.0, 0.0, TEXT_LEFT, ink, "11:11");
    double eights = text_number(ui, FONT_BODY, 0.0, 0.0, TEXT_LEFT, ink, "88:88");
    assert_true(fabs(ones - eights) < 1e-9);
    assert_true(text_width(ui, FONT_BODY, "11:11") < text_width(ui, FONT_BODY, "88:88"));
}

static void a_letter_the_font_lacks_comes_from_another(void **state)
{
    (void)state;
    // Hebrew is in DejaVu Sans and not in Inter, whose boxes for missing letters are all alike.
    double alef = text_width(ui, FONT_BODY, "\xD7\x90");
    assert_true(alef > text_width(ui, FONT_BODY, "\xD7\x95") + 1.0);
    double mixed = text_width(ui, FONT_BODY, "1Y1 \xD7\x90");
    assert_true(fabs(mixed - text_width(ui, FONT_BODY, "1Y1 ") - alef) < 1.0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_longer_text_is_wider_and_a_bolder_one_too),
        cmocka_unit_test(letters_are_spaced_finer_than_a_pixel),
        cmocka_unit_test(a_text_that_does_not_fit_is_cut_and_told),
        cmocka_unit_test(a_paragraph_breaks_between_words_and_at_line_feeds),
        cmocka_unit_test(no_line_begins_with_a_colon),
        cmocka_unit_test(a_word_longer_than_the_line_is_broken_and_nothing_is_lost),
        cmocka_unit_test(no_line_of_a_paragraph_is_wider_than_asked),
        cmocka_unit_test(figures_of_a_number_all_have_the_same_advance),
        cmocka_unit_test(a_letter_the_font_lacks_comes_from_another),
    };
    return cmocka_run_group_tests(tests, open_window, close_window);
}

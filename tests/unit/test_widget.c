#include "app/widgets/audit.h"
#include "app/widgets/widget.h"
#include "tests/support/aborts.h"
#include "tests/support/headless.h"

#include <stdio.h>
#include <string.h>

// A screen of two buttons and a field, with what the hands did to it.
struct bench {
    int left;
    int right;
    char text[32];
    bool twice;   // uses an id twice
    bool beside;  // puts a button outside the window
    bool over;    // puts one button over another
    bool small;   // makes one too small
    bool mouse;   // makes one that no key reaches
    bool cramped; // gives a text too little room
    bool on_left; // the first button shows it is on
    int scrolled; // widgets in a scrolled list
    struct audit audit;
    struct box last_row; // where the last row of the list stands
};

static void screen(struct ui *ui, void *context)
{
    struct bench *bench = context;
    struct colour ink = theme_colour(ui, THEME_INK);
    draw_rect(ui, window_box(ui), theme_colour(ui, THEME_BG));
    struct box box = {20.0, 20.0, 120.0, 36.0};
    struct button left = {.label = "Gauche", .key = "g", .on = bench->on_left};
    bench->left += widget_button(ui, "b.left", box, &left);
    box.x += bench->over ? 100.0 : 140.0;
    bench->right += widget_button(ui, "b.right", box, &(struct button){.label = "Droite"});
    box.x = 20.0;
    box.y = 80.0;
    widget_field(
        ui, "b.text", box, bench->text, sizeof bench->text, &(struct field){.hint = "Texte"});
    if (bench->twice) {
        widget_button(ui, "b.left", box, &(struct button){.label = "Encore"});
    }
    if (bench->beside) {
        struct box outside = {760.0, 20.0, 80.0, 36.0};
        widget_button(ui, "b.outside", outside, &(struct button){.label = "X"});
    }
    if (bench->small) {
        struct box tiny = {400.0, 20.0, 20.0, 36.0};
        widget_button(ui, "b.tiny", tiny, &(struct button){.icon = "check", .tip = "Petit"});
    }
    if (bench->mouse) {
        struct box place = {400.0, 80.0, 60.0, 36.0};
        widget_register(
            ui, "b.mouse", place, &(struct widget){.kind = WIDGET_BUTTON, .no_focus = true});
    }
    struct box words = {400.0, 140.0, bench->cramped ? 20.0 : 200.0, 20.0};
    text_in(ui, FONT_BODY, words, TEXT_LEFT, ink, "Un texte entier");
    struct box list = {20.0, 140.0, 200.0, 100.0};
    struct box rows = widget_scroll_begin(ui, "b.list", list);
    for (int i = 0; i < bench->scrolled; i++) {
        char id[16];
        snprintf(id, sizeof id, "b.row.%d", i);
        struct box row = {rows.x + 4.0, rows.y + 4.0 + i * 40.0, 120.0, 34.0};
        widget_button(ui, id, row, &(struct button){.label = id});
    }
    widget_scroll_end(ui, bench->scrolled * 40.0);
    (void)widget_box(ui, "b.row.9", &bench->last_row);
    audit_frame(ui, &bench->audit);
}

static void a_click_is_a_press_and_a_release_on_the_same_widget(void **state)
{
    (void)state;
    struct bench bench = {0};
    assert_int_equal(headless_run("click #b.left", screen, &bench), 0);
    assert_int_equal(bench.left, 1);
    bench.left = 0;
    headless_run("move #b.left | press | move #b.right | release", screen, &bench);
    assert_int_equal(bench.left, 0);
    assert_int_equal(bench.right, 0);
}

static void a_chord_works_from_anywhere_but_a_text_field(void **state)
{
    (void)state;
    struct bench bench = {0};
    headless_run("key g", screen, &bench);
    assert_int_equal(bench.left, 1);
    headless_run("click #b.text | key g", screen, &bench);
    assert_int_equal(bench.left, 1);
    assert_string_equal(bench.text, "g");
}

static void tab_goes_round_in_the_order_of_the_calls(void **state)
{
    (void)state;
    struct bench bench = {0};
    assert_int_equal(
        headless_run("key Tab | expect #b.left focus | key Tab | expect #b.right focus\n"
                     "key Tab | expect #b.text focus | key Tab | expect #b.left focus\n"
                     "key shift+Tab | expect #b.text focus",
                     screen,
                     &bench),
        0);
}

static void going_to_a_row_by_key_brings_it_in_view(void **state)
{
    (void)state;
    struct bench bench = {.scrolled = 10};
    headless_run("wait 4", screen, &bench);
    assert_true(bench.last_row.y > 240.0);
    headless_run("focus #b.left | key shift+Tab | expect #b.row.9 focus | wait 3", screen, &bench);
    assert_true(bench.last_row.y >= 140.0 && bench.last_row.y + bench.last_row.h <= 240.0);
}

static void a_failed_expectation_is_counted(void **state)
{
    (void)state;
    struct bench bench = {.on_left = true};
    assert_int_equal(
        headless_run("wait 1 | expect #b.left off | expect #b.left label Droite\n"
                     "expect #b.none exists | expect text Rouge | expect notext Gauche\n"
                     "expect #b.left absent | click #b.none | expect #b.left focus",
                     screen,
                     &bench),
        8);
}

static void a_bad_script_is_refused_with_its_line(void **state)
{
    (void)state;
    struct script *script;
    struct error error;
    assert_int_equal(script_parse("wait 2\n# rien\nclik #a\n", "s.txt", &script, &error),
                     STATUS_SYNTAX);
    assert_null(script);
    assert_string_equal(error.where, "s.txt:3");
}

static struct audit audited(struct bench bench)
{
    headless_run("wait 3", screen, &bench);
    return bench.audit;
}

static void the_checks_find_what_is_wrong_with_a_screen(void **state)
{
    (void)state;
    struct audit good = audited((struct bench){.scrolled = 10});
    assert_string_equal(good.first, "");
    assert_true(good.widgets > 10);
    assert_int_equal(audited((struct bench){.beside = true}).outside, 1);
    assert_int_equal(audited((struct bench){.over = true}).overlapping, 1);
    assert_int_equal(audited((struct bench){.small = true}).small, 1);
    assert_int_equal(audited((struct bench){.mouse = true}).unreachable, 1);
    assert_int_equal(audited((struct bench){.cramped = true}).truncated, 1);
}

static void use_an_id_twice(void *context)
{
    struct bench *bench = context;
    headless_run("wait 1", screen, bench);
}

static void an_id_used_twice_in_a_frame_stops_the_program(void **state)
{
    (void)state;
    struct bench bench = {.twice = true};
    assert_true(aborts(use_an_id_twice, &bench));
    bench.twice = false;
    assert_false(aborts(use_an_id_twice, &bench));
}

static uint64_t list_after(const char *script, struct bench *bench)
{
    struct ui *ui = headless_open(script);
    struct error error;
    while (window_frame_begin(ui)) {
        screen(ui, bench);
        assert_int_equal(window_frame_end(ui, &error), STATUS_OK);
    }
    uint64_t hash = window_list_hash(ui);
    window_close(ui);
    return hash;
}

static void the_same_script_makes_the_same_list(void **state)
{
    (void)state;
    const char *script = "click #b.text | type Vérin 1A | key Home | theme dark | wait 20";
    struct bench a = {.scrolled = 5};
    struct bench b = {.scrolled = 5};
    struct bench c = {.scrolled = 5, .on_left = true};
    uint64_t first = list_after(script, &a);
    assert_true(first == list_after(script, &b));
    assert_true(first != list_after(script, &c));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_click_is_a_press_and_a_release_on_the_same_widget),
        cmocka_unit_test(a_chord_works_from_anywhere_but_a_text_field),
        cmocka_unit_test(tab_goes_round_in_the_order_of_the_calls),
        cmocka_unit_test(going_to_a_row_by_key_brings_it_in_view),
        cmocka_unit_test(a_failed_expectation_is_counted),
        cmocka_unit_test(a_bad_script_is_refused_with_its_line),
        cmocka_unit_test(the_checks_find_what_is_wrong_with_a_screen),
        cmocka_unit_test(an_id_used_twice_in_a_frame_stops_the_program),
        cmocka_unit_test(the_same_script_makes_the_same_list),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "app/widgets/theme.h"
#include "tests/support/check.h"

#include <stdio.h>

// Text on what it stands on: 4.5 to 1 for both themes.
static const struct {
    enum theme_token text;
    enum theme_token ground;
} pairs[] = {
    {THEME_INK, THEME_SURFACE},    {THEME_INK, THEME_BG},           {THEME_INK2, THEME_SURFACE},
    {THEME_INK2, THEME_BG},        {THEME_INK2, THEME_SUNK},        {THEME_INK3, THEME_SURFACE},
    {THEME_ACCENT, THEME_SURFACE}, {THEME_ACCENT, THEME_ACCENT_BG}, {THEME_ON_ACCENT, THEME_ACCENT},
    {THEME_OK, THEME_SURFACE},     {THEME_OK, THEME_OK_BG},         {THEME_WARN, THEME_WARN_BG},
    {THEME_BAD, THEME_SURFACE},    {THEME_BAD, THEME_BAD_BG},       {THEME_ON_ACCENT, THEME_BAD},
    {THEME_FORCE, THEME_FORCE_BG}, {THEME_BAR_INK, THEME_BAR},      {THEME_BAR_INK2, THEME_BAR},
    {THEME_WIRE_DC, THEME_PAPER},  {THEME_FLUID_AIR, THEME_PAPER},
};

static void every_text_can_be_read_on_its_ground(void **state)
{
    (void)state;
    for (int theme = THEME_LIGHT; theme <= THEME_DARK; theme++) {
        for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
            double contrast =
                theme_contrast(theme_token_colour((enum theme_kind)theme, pairs[i].text),
                               theme_token_colour((enum theme_kind)theme, pairs[i].ground));
            if (contrast < 4.5) {
                printf("theme %d, tokens %d on %d: %.2f\n",
                       theme,
                       pairs[i].text,
                       pairs[i].ground,
                       contrast);
            }
            assert_true(contrast >= 4.5);
        }
    }
}

static void the_dark_theme_has_its_own_colours(void **state)
{
    (void)state;
    assert_int_equal(theme_token_colour(THEME_LIGHT, THEME_INK).r, 0x14);
    assert_int_equal(theme_token_colour(THEME_DARK, THEME_INK).r, 0xE8);
    assert_int_equal(theme_token_colour(THEME_DARK, THEME_PAPER).b, 0x2D);
}

static void black_on_white_has_the_contrast_of_the_standard(void **state)
{
    (void)state;
    double contrast = theme_contrast(colour_rgb(0x000000), colour_rgb(0xFFFFFF));
    assert_true(contrast > 20.99 && contrast < 21.01);
    contrast = theme_contrast(colour_rgb(0x767676), colour_rgb(0xFFFFFF));
    assert_true(contrast > 4.53 && contrast < 4.55);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_text_can_be_read_on_its_ground),
        cmocka_unit_test(the_dark_theme_has_its_own_colours),
        cmocka_unit_test(black_on_white_has_the_contrast_of_the_standard),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

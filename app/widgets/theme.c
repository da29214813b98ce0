#include "app/widgets/theme.h"

#include "app/widgets/ui_state.h"
#include "engine/base/assert.h"

#include <math.h>

static const uint32_t colours[THEME_TOKEN_COUNT][2] = {
#define X(token, light, dark) [token] = {light, dark},
    THEME_LIST(X)
#undef X
};

struct colour theme_token_colour(enum theme_kind theme, enum theme_token token)
{
    ASSERT(token < THEME_TOKEN_COUNT);
    return colour_rgb(colours[token][theme == THEME_DARK]);
}

struct colour theme_colour(const struct ui *ui, enum theme_token token)
{
    return theme_token_colour(ui->theme, token);
}

const char *theme_css(enum theme_kind theme)
{
    // ink is for what is drawn, inkf for what is filled; wall and floor are also gradient stops.
    static const char light[] =
        ".ink{stroke:#14202B}.inkf{fill:#14202B}.ink2{stroke:#485766}.accent{stroke:#1B66B3}"
        ".wall0{fill:#EDF1F4;stop-color:#EDF1F4}.wall1{fill:#DDE4EA;stop-color:#DDE4EA}"
        ".floor0{fill:#C3CCD4;stop-color:#C3CCD4}.floor1{fill:#AEB9C3;stop-color:#AEB9C3}"
        ".paper{fill:#FEFDFA}.line{stroke:#D9E0E6}";
    static const char dark[] =
        ".ink{stroke:#E8EEF3}.inkf{fill:#E8EEF3}.ink2{stroke:#AEBBC7}.accent{stroke:#62B2F2}"
        ".wall0{fill:#4D5965;stop-color:#4D5965}.wall1{fill:#3D4954;stop-color:#3D4954}"
        ".floor0{fill:#56626E;stop-color:#56626E}.floor1{fill:#3F4A55;stop-color:#3F4A55}"
        ".paper{fill:#1B242D}.line{stroke:#2C3844}";
    return theme == THEME_DARK ? dark : light;
}

static double linear(uint8_t channel)
{
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4);
}

static double luminance(struct colour colour)
{
    return 0.2126 * linear(colour.r) + 0.7152 * linear(colour.g) + 0.0722 * linear(colour.b);
}

double theme_contrast(struct colour a, struct colour b)
{
    double la = luminance(a);
    double lb = luminance(b);
    return (fmax(la, lb) + 0.05) / (fmin(la, lb) + 0.05);
}

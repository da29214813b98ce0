/// @file theme.h
/// The colours of the two themes and the sizes of type. Each colour is a token; nobody writes a hex
/// value in a screen. A state is never told by colour alone: colour, icon and word.
#pragma once

#include "app/picture/colour.h"

#include <stdint.h>

struct ui;

enum theme_kind { THEME_LIGHT, THEME_DARK };

/// X(token, light, dark)
// clang-format off
#define THEME_LIST(X)                                                                              \
    X(THEME_BG, 0xE9EDF1, 0x0F151B)       /* page */                                               \
    X(THEME_SURFACE, 0xFFFFFF, 0x19222B)  /* card */                                               \
    X(THEME_SURFACE2, 0xF4F6F8, 0x202B36) /* row, hover */                                         \
    X(THEME_SUNK, 0xE1E7EC, 0x141C24)     /* column of a board, track of a bar */                  \
    X(THEME_LINE, 0xD9E0E6, 0x2C3844)     /* separator */                                          \
    X(THEME_LINE2, 0xB7C2CC, 0x44535F)    /* border of a control */                                \
    X(THEME_INK, 0x14202B, 0xE8EEF3)      /* text */                                               \
    X(THEME_INK2, 0x485766, 0xAEBBC7)     /* secondary text */                                     \
    X(THEME_INK3, 0x5B6A79, 0x8292A1)     /* captions, disabled */                                 \
    X(THEME_ACCENT, 0x1B66B3, 0x62B2F2)   /* selection, focus, primary */                          \
    X(THEME_ACCENT_BG, 0xE2EEF9, 0x15314B)                                                         \
    X(THEME_ON_ACCENT, 0xFFFFFF, 0x0B1A28) /* text on a primary button */                          \
    X(THEME_OK, 0x007355, 0x45CFA4)        /* text */                                              \
    X(THEME_OK_FILL, 0x009E73, 0x12A47B)                                                           \
    X(THEME_OK_BG, 0xDDF3EB, 0x10352C)                                                             \
    X(THEME_WARN, 0x9A5700, 0xF3BA42)                                                              \
    X(THEME_WARN_FILL, 0xE69F00, 0xE69F00)                                                         \
    X(THEME_WARN_BG, 0xFCF0D4, 0x3A2D0E)                                                           \
    X(THEME_BAD, 0xB23E07, 0xFF9A62)                                                               \
    X(THEME_BAD_FILL, 0xD55E00, 0xE5680C)                                                          \
    X(THEME_BAD_BG, 0xFBE6DA, 0x42220F)                                                            \
    X(THEME_FORCE, 0x94417C, 0xE9A3CB) /* forcing, evaluation */                                   \
    X(THEME_FORCE_BG, 0xF8E8F2, 0x3B2234)                                                          \
    X(THEME_BAR, 0x15202B, 0x0A0F14) /* top bar */                                                 \
    X(THEME_BAR_INK, 0xF2F6F9, 0xF2F6F9)                                                           \
    X(THEME_BAR_INK2, 0x9DAEBD, 0x9DAEBD)                                                          \
    X(THEME_PAPER, 0xFEFDFA, 0x1B242D)   /* folio */                                               \
    X(THEME_DESK, 0xCCD4DB, 0x0C1116)    /* around it */                                           \
    X(THEME_WIRE_DC, 0x1C4F8F, 0x74B3F0) /* control circuits, DC */                                \
    X(THEME_WIRE_AC, 0xB23030, 0xF08A80) /* control circuits, AC */                                \
    X(THEME_WIRE_POWER, 0x17202A, 0xD5DEE6)                                                        \
    X(THEME_WIRE_EXCEPTED, 0xD97A00, 0xF2A33A)                                                     \
    X(THEME_WIRE_PE, 0x2E8B57, 0x58BE86)                                                           \
    X(THEME_WIRE_N, 0x5AA6D6, 0x7CC2EC)                                                            \
    X(THEME_FLUID_AIR, 0x15616D, 0x7CC7F2)                                                         \
    X(THEME_FLUID_OIL, 0x8A2D52, 0xE48BB0)                                                         \
    X(THEME_WALL0, 0xEDF1F4, 0x4D5965) /* scene */                                                 \
    X(THEME_WALL1, 0xDDE4EA, 0x3D4954)                                                             \
    X(THEME_FLOOR0, 0xC3CCD4, 0x56626E)                                                            \
    X(THEME_FLOOR1, 0xAEB9C3, 0x3F4A55)                                                            \
    X(THEME_ELEC, 0xE69F00, 0xE69F00) /* 3 dp bars of the trades, always with a text */            \
    X(THEME_PNEU, 0x3E8FD0, 0x3E8FD0)                                                              \
    X(THEME_HYDR, 0xB0628F, 0xB0628F)                                                              \
    X(THEME_MECA, 0x77858F, 0x77858F)                                                              \
    X(THEME_PROBE_RED, 0xC62F22, 0xE8574A)                                                         \
    X(THEME_PROBE_BLACK, 0x1B232B, 0x8C9AA6)
// clang-format on

enum theme_token {
#define X(token, light, dark) token,
    THEME_LIST(X)
#undef X
        THEME_TOKEN_COUNT
};

/// Returns a token's colour in one theme.
struct colour theme_token_colour(enum theme_kind theme, enum theme_token token);

/// Returns a token's colour in the window's present theme. What screens use.
struct colour theme_colour(const struct ui *ui, enum theme_token token);

/// Returns the stylesheet that gives SVG artwork the theme: classes `ink inkf ink2 accent wall0
/// wall1 floor0 floor1 paper line`. Static storage.
const char *theme_css(enum theme_kind theme);

/// Returns the contrast of two opaque colours, 1..21, after WCAG 2.
double theme_contrast(struct colour a, struct colour b);

enum font_family { FONT_INTER, FONT_INTER_DISPLAY, FONT_MONO };

/// A font by family, weight (400, 500, 600, 700) and size [dp].
struct font {
    enum font_family family;
    int weight;
    double size;
};

#define FONT_CAPTION        ((struct font){FONT_INTER, 400, 11.0})
#define FONT_CAPTION_MEDIUM ((struct font){FONT_INTER, 500, 11.0})
#define FONT_CAPTION_STRONG ((struct font){FONT_INTER, 600, 11.0})
#define FONT_SMALL          ((struct font){FONT_INTER, 400, 12.0})
#define FONT_SMALL_MEDIUM   ((struct font){FONT_INTER, 500, 12.0})
#define FONT_SMALL_STRONG   ((struct font){FONT_INTER, 600, 12.0})
#define FONT_BODY           ((struct font){FONT_INTER, 400, 13.0})
#define FONT_BODY_MEDIUM    ((struct font){FONT_INTER, 500, 13.0})
#define FONT_BODY_STRONG    ((struct font){FONT_INTER, 600, 13.0})
#define FONT_CARD_TITLE     ((struct font){FONT_INTER, 600, 14.0})
#define FONT_PANEL_TITLE    ((struct font){FONT_INTER, 600, 15.0})
#define FONT_FIGURE         ((struct font){FONT_INTER, 600, 17.0})
#define FONT_TAG            ((struct font){FONT_INTER_DISPLAY, 600, 24.0})
#define FONT_ALARM          ((struct font){FONT_MONO, 700, 13.0})
#define FONT_ALARM_PLAIN    ((struct font){FONT_MONO, 400, 13.0})

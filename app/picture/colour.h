/// @file colour.h
/// A colour on the screen or on paper: sRGB, not premultiplied.
#pragma once

#include <stdint.h>

struct colour {
    uint8_t r;
    uint8_t g;
    uint8_t b;
    uint8_t a; ///< 255 is opaque
};

/// Returns the opaque colour 0xRRGGBB.
static inline struct colour colour_rgb(uint32_t rgb)
{
    return (struct colour){(uint8_t)(rgb >> 16), (uint8_t)(rgb >> 8), (uint8_t)rgb, 255};
}

/// Returns the colour with another opacity, 0..1.
static inline struct colour colour_fade(struct colour colour, double opacity)
{
    colour.a = (uint8_t)((double)colour.a * opacity + 0.5);
    return colour;
}

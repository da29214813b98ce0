/// @file piece.h
/// A work piece as one number, so that a signal can pass it from station to station, and the handshake that
/// does so. The number is a whole one, exact in a double; zero is no piece.
///
/// Handshake: the giver offers a piece; the taker takes it and says so; the giver lets go (offer 0); the taker
/// stops saying so. Only then may the next be offered. Four steps, none of which depends on who is
/// computed first.
/// @see physics.md B4.13
#pragma once

#include <math.h>
#include <stdbool.h>

/// What it is made of: how an inductive sensor sees it.
enum piece_material { PIECE_NONE, PIECE_STEEL, PIECE_ALUMINIUM, PIECE_PLASTIC };

/// Defects add up.
enum piece_defect {
    PIECE_WITHOUT_BUSHING = 1,
    PIECE_WRONG_SIDE = 2,
    PIECE_DAMAGED = 4,
    PIECE_SHALLOW = 8, ///< pressed, not to the depth
};

struct piece {
    double material, colour, defects;
    double height; ///< [m], in whole tenths of a millimetre up to 99.9 mm
    double mass;   ///< [kg], in whole grams
};

static inline double piece_code(const struct piece *piece)
{
    return piece->material + 10.0 * piece->colour + 100.0 * piece->defects +
           1e4 * floor(piece->height * 1e4 + 0.5) + 1e7 * floor(piece->mass * 1e3 + 0.5);
}

// Takes the digits below `unit` times ten off a number.
static inline double piece_digits(double *rest, double size)
{
    double high = floor(*rest / size);
    double low = *rest - high * size;
    *rest = high;
    return low;
}

static inline struct piece piece_of(double code)
{
    struct piece piece;
    double rest = code;
    piece.material = piece_digits(&rest, 10.0);
    piece.colour = piece_digits(&rest, 10.0);
    piece.defects = piece_digits(&rest, 100.0);
    piece.height = piece_digits(&rest, 1000.0) * 1e-4;
    piece.mass = rest * 1e-3;
    return piece;
}

/// Reduction factor of an inductive sensor: 1 for steel.
static inline double piece_metal(double material)
{
    return material == PIECE_STEEL ? 1.0 : material == PIECE_ALUMINIUM ? 0.4 : 0.0;
}

static inline bool piece_has(const struct piece *piece, enum piece_defect defect)
{
    double bit = (double)defect;
    return floor(piece->defects / bit) - 2.0 * floor(piece->defects / (2.0 * bit)) > 0.5;
}

static inline double piece_with(double code, enum piece_defect defect)
{
    struct piece piece = piece_of(code);
    return piece_has(&piece, defect) ? code : code + 100.0 * (double)defect;
}

/// The giver's side: *offer is what it offers (0 nothing), @p ready what it could offer now.
/// @return true in the moment in which the piece is gone
static inline bool piece_give(double *offer, double ready, double taken)
{
    if (taken > 0.5) {
        bool gone = *offer > 0.0;
        *offer = 0.0;
        return gone;
    }
    *offer = ready;
    return false;
}

/// The taker's side: *taking is what it says.
/// @return true in the moment in which the piece is its own
static inline bool piece_take(double *taking, double offer, bool room)
{
    if (offer <= 0.0) {
        *taking = 0.0;
        return false;
    }
    if (*taking > 0.5 || !room) {
        return false;
    }
    *taking = 1.0;
    return true;
}

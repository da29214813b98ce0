/// @file qet_net.h
/// The lines of a folio as conductors between terminals: cut where others join them, with a junction
/// at each such point. Private to the export to QElectroTech.
#pragma once

#include "app/picture/box.h"
#include "engine/plant/folio.h"

#include <stdbool.h>

struct folio_symbols;

/// A point where conductors end: a symbol's pin, or a junction with four terminals (north, east,
/// south, west: id to id + 3).
struct qet_node {
    double x, y; ///< [grid]
    int id;      ///< of the terminal, numbered over the folio
    bool junction;
};

/// A part of a line between two nodes.
struct qet_piece {
    uint32_t line;
    struct point *points; ///< owned [grid]
    int point_count;
    int terminals[2];
    bool numbered; ///< the longest part of its line bears the number
};

struct qet_net {
    struct qet_node *nodes; ///< owned
    int node_count;
    struct qet_piece *pieces; ///< owned
    int piece_count;
    int first_junction; ///< terminals before are those of symbols
};

/// Does a line carry something? Frames, axes and linkages do not.
bool qet_is_conductor(const struct folio_line *line);

void qet_net_init(struct qet_net *net, const struct folio *folio, struct folio_symbols *symbols);
void qet_net_clear(struct qet_net *net);

#include "app/picture/qet_net.h"

#include "app/picture/element.h"
#include "app/picture/folio_symbols.h"
#include "engine/base/assert.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const double unit = 10.0; // drawing units in a grid step
static const double near = 1e-6; // [grid] the same point

static void *grown(void *array, int count, size_t item)
{
    if ((count & (count - 1)) == 0) {
        array = realloc(array, (size_t)(count == 0 ? 1 : count * 2) * item);
        ASSERT(array != NULL);
    }
    return array;
}

bool qet_is_conductor(const struct folio_line *line)
{
    return strcmp(line->style, "frame") != 0 && strcmp(line->style, "mechanical") != 0 &&
           strcmp(line->style, "shaft") != 0;
}

static bool is_at(double x1, double y1, double x2, double y2)
{
    return fabs(x1 - x2) < near && fabs(y1 - y2) < near;
}

// ---- nodes -----------------------------------------------------------------------------------

static struct qet_node *node_at(const struct qet_net *net, double x, double y)
{
    for (int i = 0; i < net->node_count; i++) {
        if (is_at(net->nodes[i].x, net->nodes[i].y, x, y)) {
            return &net->nodes[i];
        }
    }
    return NULL;
}

static void add_node(struct qet_net *net, struct qet_node node)
{
    net->nodes = grown(net->nodes, net->node_count, sizeof *net->nodes);
    net->nodes[net->node_count++] = node;
}

// Every pin of every symbol, numbered as the symbols are written.
static int add_pins(struct qet_net *net, const struct folio *folio, struct folio_symbols *symbols)
{
    int id = 0;
    for (uint32_t i = 0; i < folio->symbol_count; i++) {
        const struct folio_symbol *symbol = &folio->symbols[i];
        const struct element *element = folio_symbols_find(symbols, symbol->symbol);
        struct element_place place = {
            .x = symbol->x * unit, .y = symbol->y * unit, .quarter_turns = (int)symbol->rotation};
        for (int k = 0; element != NULL && k < element_terminal_count(element); k++) {
            struct element_terminal pin = element_terminal_placed(element, k, &place);
            if (node_at(net, pin.x / unit, pin.y / unit) == NULL) {
                add_node(net, (struct qet_node){pin.x / unit, pin.y / unit, id, false});
            }
            id++;
        }
    }
    return id;
}

static void add_junction(struct qet_net *net, double x, double y, int *id)
{
    if (node_at(net, x, y) == NULL) {
        add_node(net, (struct qet_node){x, y, *id, true});
        *id += 4;
    }
}

// An end of a line that is on no pin is a junction: on a rail, or where lines come together.
static void add_junctions(struct qet_net *net, const struct folio *folio)
{
    int id = net->first_junction;
    for (uint32_t i = 0; i < folio->line_count; i++) {
        const struct folio_line *line = &folio->lines[i];
        if (qet_is_conductor(line) && line->point_count > 1) {
            uint32_t last = 2 * (line->point_count - 1);
            add_junction(net, line->points[0], line->points[1], &id);
            add_junction(net, line->points[last], line->points[last + 1], &id);
        }
    }
}

// ---- pieces ----------------------------------------------------------------------------------

// The terminal of a node from which a conductor leaves towards @p to.
static int terminal_towards(const struct qet_node *node, struct point to)
{
    if (!node->junction) {
        return node->id;
    }
    double dx = to.x - node->x;
    double dy = to.y - node->y;
    if (fabs(dx) > fabs(dy)) {
        return node->id + (dx > 0.0 ? 1 : 3);
    }
    return node->id + (dy > 0.0 ? 2 : 0);
}

static void end_piece(struct qet_net *net,
                      uint32_t line,
                      const struct point *points,
                      int count,
                      const struct qet_node *from,
                      const struct qet_node *to)
{
    if (count < 2 || from == to) {
        return;
    }
    struct qet_piece piece = {.line = line, .point_count = count};
    piece.points = malloc((size_t)count * sizeof *piece.points);
    ASSERT(piece.points != NULL);
    memcpy(piece.points, points, (size_t)count * sizeof *piece.points);
    piece.terminals[0] = terminal_towards(from, points[1]);
    piece.terminals[1] = terminal_towards(to, points[count - 2]);
    net->pieces = grown(net->pieces, net->piece_count, sizeof *net->pieces);
    net->pieces[net->piece_count++] = piece;
}

// How far along a segment a node lies, in ]0, 1[; negative if it is not on it.
static double share_along(const struct qet_node *node, struct point a, struct point b)
{
    double length = hypot(b.x - a.x, b.y - a.y);
    if (length < near) {
        return -1.0;
    }
    double along = ((node->x - a.x) * (b.x - a.x) + (node->y - a.y) * (b.y - a.y)) / length;
    double aside = fabs((node->x - a.x) * (b.y - a.y) - (node->y - a.y) * (b.x - a.x)) / length;
    bool on = aside < near && along > near && along < length - near;
    return on ? along / length : -1.0;
}

// The next node on a segment after the share @p after, or NULL.
static const struct qet_node *
next_on(const struct qet_net *net, struct point a, struct point b, double after, double *share)
{
    const struct qet_node *next = NULL;
    *share = 2.0;
    for (int i = 0; i < net->node_count; i++) {
        double at = share_along(&net->nodes[i], a, b);
        if (at > after + near && at < *share) {
            *share = at;
            next = &net->nodes[i];
        }
    }
    return next;
}

static double length_of(const struct qet_piece *piece)
{
    double length = 0.0;
    for (int i = 0; i + 1 < piece->point_count; i++) {
        length += hypot(piece->points[i + 1].x - piece->points[i].x,
                        piece->points[i + 1].y - piece->points[i].y);
    }
    return length;
}

// Cuts one line at the nodes it goes through; its longest piece bears its number.
static void cut_line(struct qet_net *net, const struct folio *folio, uint32_t index)
{
    const struct folio_line *line = &folio->lines[index];
    int first = net->piece_count;
    struct point *points = malloc((line->point_count + 1) * sizeof *points);
    ASSERT(points != NULL);
    int count = 1;
    points[0] = (struct point){line->points[0], line->points[1]};
    const struct qet_node *from = node_at(net, points[0].x, points[0].y);
    for (uint32_t k = 0; k + 1 < line->point_count; k++) {
        struct point a = {line->points[2 * k], line->points[2 * k + 1]};
        struct point b = {line->points[2 * k + 2], line->points[2 * k + 3]};
        double share = 0.0;
        const struct qet_node *node = next_on(net, a, b, 0.0, &share);
        while (node != NULL) {
            points[count++] = (struct point){node->x, node->y};
            end_piece(net, index, points, count, from, node);
            points[0] = points[count - 1];
            count = 1;
            from = node;
            node = next_on(net, a, b, share, &share);
        }
        points[count++] = b;
        node = node_at(net, b.x, b.y);
        if (node != NULL) {
            end_piece(net, index, points, count, from, node);
            points[0] = b;
            count = 1;
            from = node;
        }
    }
    free(points);
    int longest = first;
    for (int i = first; i < net->piece_count; i++) {
        longest = length_of(&net->pieces[i]) > length_of(&net->pieces[longest]) ? i : longest;
    }
    if (longest < net->piece_count) {
        net->pieces[longest].numbered = true;
    }
}

void qet_net_init(struct qet_net *net, const struct folio *folio, struct folio_symbols *symbols)
{
    *net = (struct qet_net){0};
    net->first_junction = add_pins(net, folio, symbols);
    add_junctions(net, folio);
    for (uint32_t i = 0; i < folio->line_count; i++) {
        if (qet_is_conductor(&folio->lines[i]) && folio->lines[i].point_count > 1) {
            cut_line(net, folio, i);
        }
    }
}

void qet_net_clear(struct qet_net *net)
{
    for (int i = 0; i < net->piece_count; i++) {
        free(net->pieces[i].points);
    }
    free(net->pieces);
    free(net->nodes);
}

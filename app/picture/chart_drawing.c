#include "app/picture/chart_drawing.h"

#include "app/picture/vector.h"
#include "engine/plant/program_text.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TEXT_BYTES = 400, COLUMNS_MAX = 16, LINES_MAX = 6 };

static const double step_size = 40.0;
static const double box_height = 26.0;
static const double row_least = 92.0;
static const double way_least = 26.0;
static const double line_height = 16.0;
static const double condition_width = 400.0;
static const double gap = 46.0;    // between columns
static const double margin = 52.0; // at the left, for links that go back up
static const double body = 13.0;

struct chart {
    const struct program *program;
    uint32_t index;
    const struct folio_look *look;
    struct vector *vector;
    double columns[COLUMNS_MAX]; // the author's x of each
    double left[COLUMNS_MAX];    // where it begins on paper
    int column_count;
};

// ---- places ----------------------------------------------------------------------------------

static struct vector_font font_of(const struct chart *chart, double size, int weight)
{
    return (struct vector_font){
        .size = size, .weight = weight, .colour = chart->look->inks[FOLIO_INK]};
}

static double width_of(const struct chart *chart, double size, int weight, const char *text)
{
    return text[0] == '\0' ? 0.0 : vector_text_box(0.0, 0.0, font_of(chart, size, weight), text).w;
}

static int column_of(const struct chart *chart, double x)
{
    for (int i = 0; i < chart->column_count; i++) {
        if (fabs(chart->columns[i] - x) < 1e-6) {
            return i;
        }
    }
    return -1;
}

static bool
leaves(const struct program_transition *transition, const struct program *program, uint32_t step)
{
    return transition->from_count > 0 && transition->to_count > 0 &&
           program->links[transition->from_first] == step;
}

static int ways_out(const struct program *program, uint32_t step)
{
    int count = 0;
    for (uint32_t i = 0; i < program->transition_count; i++) {
        count += leaves(&program->transitions[i], program, step) ? 1 : 0;
    }
    return count;
}

// A condition in lines of a readable width, broken before a dot or a plus.
struct lines {
    char text[LINES_MAX][TEXT_BYTES];
    int count;
};

static void add_origins(const struct program *program,
                        const struct program_transition *transition,
                        char *to,
                        size_t size)
{
    size_t used = 0;
    to[0] = '\0';
    for (uint32_t i = 0; transition->from_count > 1 && i < transition->from_count; i++) {
        const char *name = program->steps[program->links[transition->from_first + i]].name;
        used += (size_t)snprintf(to + used, size - used, "X%s · ", name);
        used = used < size ? used : size - 1;
    }
}

// Bytes up to the next " · " or " + " after the first one.
static size_t term_length(const char *text)
{
    const char *dot = strstr(text + 1, " · ");
    const char *plus = strstr(text + 1, " + ");
    const char *end = dot == NULL || (plus != NULL && plus < dot) ? plus : dot;
    return end == NULL ? strlen(text) : (size_t)(end - text);
}

static struct lines condition_lines(const struct chart *chart,
                                    const struct program_transition *transition)
{
    struct lines lines = {.count = 1};
    char whole[2 * TEXT_BYTES];
    add_origins(chart->program, transition, whole, sizeof whole);
    size_t before = strlen(whole);
    (void)program_condition_text(transition->text, whole + before, sizeof whole - before);
    const char *at = whole;
    while (*at != '\0') {
        size_t word = term_length(at);
        char *line = lines.text[lines.count - 1];
        char longer[TEXT_BYTES];
        (void)snprintf(longer, sizeof longer, "%s%.*s", line, (int)word, at);
        bool full = line[0] != '\0' && width_of(chart, body, 400, longer) > condition_width;
        if (full && lines.count < LINES_MAX) {
            line = lines.text[lines.count++];
            (void)snprintf(longer, sizeof longer, "%.*s", (int)word - 1, at + 1);
        }
        (void)snprintf(line, TEXT_BYTES, "%s", longer);
        at += word;
    }
    return lines;
}

static double way_height(const struct chart *chart, const struct program_transition *transition)
{
    return way_least + line_height * (condition_lines(chart, transition).count - 1);
}

static double ways_height(const struct chart *chart, uint32_t step)
{
    double height = 0.0;
    for (uint32_t i = 0; i < chart->program->transition_count; i++) {
        const struct program_transition *transition = &chart->program->transitions[i];
        height += leaves(transition, chart->program, step) ? way_height(chart, transition) : 0.0;
    }
    return height;
}

static double row_height(const struct chart *chart, double y)
{
    const struct program *program = chart->program;
    double height = row_least;
    for (uint32_t i = 0; i < program->step_count; i++) {
        const struct program_step *step = &program->steps[i];
        if (step->chart != chart->index || fabs((double)step->y - y) > 1e-6) {
            continue;
        }
        uint32_t boxes = step->action_count;
        double boxes_height = boxes * box_height + 18.0;
        double own = fmax(step_size, boxes_height) + 26.0 + ways_height(chart, i);
        height = fmax(height, own);
    }
    return height;
}

static double top_of(const struct chart *chart, double y)
{
    const struct program *program = chart->program;
    double top = 46.0;
    for (uint32_t i = 0; i < program->step_count; i++) {
        const struct program_step *step = &program->steps[i];
        bool first = step->chart == chart->index && (double)step->y < y - 1e-6;
        for (uint32_t k = 0; k < i && first; k++) {
            first = program->steps[k].chart != chart->index ||
                    fabsf(program->steps[k].y - step->y) > 1e-6f;
        }
        top += first ? row_height(chart, (double)step->y) : 0.0;
    }
    return top;
}

static struct point place_of(const struct chart *chart, const struct program_step *step)
{
    return (struct point){chart->left[column_of(chart, (double)step->x)],
                          top_of(chart, (double)step->y)};
}

// Is a way drawn as a link: to the row just below in the same column, or alone back up in a chart of
// one column?
static bool is_linked(const struct chart *chart,
                      const struct program_step *from,
                      uint32_t from_index,
                      const struct program_transition *transition)
{
    const struct program *program = chart->program;
    const struct program_step *to = &program->steps[program->links[transition->to_first]];
    if (transition->to_count > 1) {
        return false;
    }
    bool below = fabsf(to->x - from->x) < 1e-6f && to->y > from->y;
    for (uint32_t i = 0; i < program->step_count && below; i++) {
        const struct program_step *between = &program->steps[i];
        below = between->chart != chart->index || fabsf(between->x - from->x) > 1e-6f ||
                between->y <= from->y || between->y >= to->y;
    }
    return below ||
           (chart->column_count == 1 && to->y < from->y && ways_out(program, from_index) == 1);
}

// ---- widths ----------------------------------------------------------------------------------

static void
step_title(const struct chart *chart, const struct program_step *step, char *to, size_t size)
{
    (void)snprintf(to, size, "%s", bilingual_pick(step->comment, chart->look->language));
}

static void
limit_words(const struct chart *chart, const struct program_step *step, char *to, size_t size)
{
    const struct program *program = chart->program;
    bool english = chart->look->language == LANGUAGE_EN;
    to[0] = '\0';
    if (step->limit > 0.0 && step->message < program->message_count) {
        char seconds[32];
        (void)snprintf(seconds, sizeof seconds, "%g", step->limit);
        char *point = strchr(seconds, '.');
        if (point != NULL && !english) {
            *point = ',';
        }
        (void)snprintf(to,
                       size,
                       english ? "%s if X%s lasts over %s s" : "%s si X%s dure plus de %s s",
                       program->messages[step->message].code,
                       step->name,
                       seconds);
    }
}

// The step or steps a transition leads to, "→ 12" or "→ 21, 31".
static void target_words(const struct program *program,
                         const struct program_transition *transition,
                         char *to,
                         size_t size)
{
    size_t used = (size_t)snprintf(to, size, "→ ");
    for (uint32_t i = 0; i < transition->to_count && used + 24 < size; i++) {
        used += (size_t)snprintf(to + used,
                                 size - used,
                                 "%s%s",
                                 i == 0 ? "" : ", ",
                                 program->steps[program->links[transition->to_first + i]].name);
    }
}

static double step_width(const struct chart *chart, uint32_t index)
{
    const struct program *program = chart->program;
    const struct program_step *step = &program->steps[index];
    char text[TEXT_BYTES];
    step_title(chart, step, text, sizeof text);
    double title = text[0] == '\0' ? 0.0 : width_of(chart, body, 400, text) + 20.0;
    double acts = 0.0;
    for (uint32_t i = 0; i < step->action_count; i++) {
        (void)program_action_text(program,
                                  &program->actions[step->action_first + i],
                                  chart->look->language,
                                  text,
                                  sizeof text);
        acts = fmax(acts, width_of(chart, body, 600, text) + 20.0);
    }
    double width = step_size + 22.0 + title + acts;
    limit_words(chart, step, text, sizeof text);
    width = fmax(width, step_size + 22.0 + width_of(chart, 11.0, 400, text));
    for (uint32_t i = 0; i < program->transition_count; i++) {
        const struct program_transition *transition = &program->transitions[i];
        if (leaves(transition, program, index)) {
            struct lines lines = condition_lines(chart, transition);
            double condition = 0.0;
            for (int k = 0; k < lines.count; k++) {
                condition = fmax(condition, width_of(chart, body, 400, lines.text[k]));
            }
            target_words(program, transition, text, sizeof text);
            condition += step_size / 2.0 + 46.0 + width_of(chart, body, 600, text);
            width = fmax(width, condition);
        }
    }
    return width;
}

static void lay_columns(struct chart *chart)
{
    const struct program *program = chart->program;
    for (uint32_t i = 0; i < program->step_count; i++) {
        double x = (double)program->steps[i].x;
        if (program->steps[i].chart != chart->index || column_of(chart, x) >= 0 ||
            chart->column_count == COLUMNS_MAX) {
            continue;
        }
        int at = chart->column_count++;
        while (at > 0 && chart->columns[at - 1] > x) {
            chart->columns[at] = chart->columns[at - 1];
            at--;
        }
        chart->columns[at] = x;
    }
    double left = margin;
    for (int c = 0; c < chart->column_count; c++) {
        chart->left[c] = left;
        double width = 0.0;
        for (uint32_t i = 0; i < program->step_count; i++) {
            if (program->steps[i].chart == chart->index &&
                column_of(chart, (double)program->steps[i].x) == c) {
                width = fmax(width, step_width(chart, i));
            }
        }
        left += width + gap;
    }
}

// ---- drawing ---------------------------------------------------------------------------------

static void stroke(const struct chart *chart, double width)
{
    vector_stroke(chart->vector,
                  (struct vector_pen){.width = width, .colour = chart->look->inks[FOLIO_INK]});
}

static void
line(const struct chart *chart, double x1, double y1, double x2, double y2, double width)
{
    vector_move(chart->vector, x1, y1);
    vector_line(chart->vector, x2, y2);
    stroke(chart, width);
}

static void
write_text(const struct chart *chart, double x, double y, double size, int weight, const char *text)
{
    vector_text(chart->vector, x, y, font_of(chart, size, weight), text);
}

static void draw_boxes(const struct chart *chart, const struct program_step *step, struct point at)
{
    char text[TEXT_BYTES];
    double middle = at.y + step_size / 2.0;
    double x = at.x + step_size + 22.0;
    double y = middle - box_height / 2.0;
    step_title(chart, step, text, sizeof text);
    if (text[0] == '\0' && step->action_count == 0) {
        return;
    }
    line(chart, at.x + step_size, middle, x, middle, 1.2);
    if (text[0] != '\0') {
        double width = width_of(chart, body, 400, text) + 20.0;
        vector_rect(chart->vector, (struct box){x, y, width, box_height}, 0.0);
        stroke(chart, 1.2);
        write_text(chart, x + 10.0, middle + body * 0.36, body, 400, text);
        x += width;
    }
    double widest = 0.0;
    for (int pass = 0; pass < 2; pass++) {
        for (uint32_t i = 0; i < step->action_count; i++) {
            (void)program_action_text(chart->program,
                                      &chart->program->actions[step->action_first + i],
                                      chart->look->language,
                                      text,
                                      sizeof text);
            double low = y + i * box_height;
            if (pass == 0) {
                widest = fmax(widest, width_of(chart, body, 600, text) + 20.0);
                continue;
            }
            vector_rect(chart->vector, (struct box){x, low, widest, box_height}, 0.0);
            stroke(chart, 1.2);
            write_text(chart, x + 10.0, low + box_height / 2.0 + body * 0.36, body, 600, text);
        }
    }
}

static void draw_step(const struct chart *chart, const struct program_step *step)
{
    struct point at = place_of(chart, step);
    struct box box = {at.x, at.y, step_size, step_size};
    vector_rect(chart->vector, box, 0.0);
    stroke(chart, 1.8);
    if (step->initial) {
        vector_rect(chart->vector, box_inset(box, 4.5), 0.0);
        stroke(chart, 1.2);
    }
    struct vector_font font = font_of(chart, 16.0, 600);
    font.anchor = VECTOR_MIDDLE;
    vector_text(
        chart->vector, at.x + step_size / 2.0, at.y + step_size / 2.0 + 5.8, font, step->name);
    draw_boxes(chart, step, at);
    char text[TEXT_BYTES];
    limit_words(chart, step, text, sizeof text);
    double boxes = step->action_count > 1 ? (step->action_count - 1) * box_height : 0.0;
    double low = at.y + step_size / 2.0 + box_height / 2.0 + boxes + 13.0;
    if (text[0] != '\0') {
        write_text(chart, at.x + step_size + 22.0, low, 11.0, 400, text);
    }
}

// Down to the step of the next row, or back up along the left with an arrow.
static void draw_link(const struct chart *chart, struct point a, struct point b, double bar)
{
    double x = a.x + step_size / 2.0;
    line(chart, x, a.y + step_size, x, bar, 1.2);
    if (b.y > a.y) {
        line(chart, x, bar, x, b.y, 1.2);
        return;
    }
    double side = 16.0;
    double low = bar + 18.0;
    double high = b.y - 16.0;
    vector_move(chart->vector, x, bar);
    vector_line(chart->vector, x, low);
    vector_line(chart->vector, side, low);
    vector_line(chart->vector, side, high);
    vector_line(chart->vector, x, high);
    vector_line(chart->vector, x, b.y);
    stroke(chart, 1.2);
    double middle = (low + high) / 2.0;
    vector_move(chart->vector, side - 4.5, middle + 4.0);
    vector_line(chart->vector, side + 4.5, middle + 4.0);
    vector_line(chart->vector, side, middle - 6.0);
    vector_close(chart->vector);
    vector_fill(chart->vector, chart->look->inks[FOLIO_INK]);
}

// The bar of a transition: two lines under it where several steps follow or come together.
static void draw_bar(const struct chart *chart,
                     const struct program_transition *transition,
                     double x,
                     double y,
                     bool linked)
{
    if (linked) {
        line(chart, x - 13.0, y, x + 13.0, y, 3.2);
    } else {
        line(chart, x + 13.0, y - 8.0, x + 13.0, y + 8.0, 3.2);
    }
    if (transition->to_count > 1) {
        line(chart, x + 18.0, y - 8.0, x + 18.0, y + 8.0, 1.0);
        line(chart, x + 21.0, y - 8.0, x + 21.0, y + 8.0, 1.0);
    }
}

static void draw_condition(const struct chart *chart,
                           const struct program_transition *transition,
                           double x,
                           double y,
                           bool linked)
{
    const struct program *program = chart->program;
    struct lines lines = condition_lines(chart, transition);
    for (int i = 0; i < lines.count; i++) {
        write_text(chart, x, y + body * 0.36 + i * line_height, body, 400, lines.text[i]);
    }
    if (!linked) {
        char text[TEXT_BYTES];
        int last = lines.count - 1;
        double after = x + width_of(chart, body, 400, lines.text[last]) + 14.0;
        target_words(program, transition, text, sizeof text);
        write_text(chart, after, y + body * 0.36 + last * line_height, body, 600, text);
    }
}

// The ways out of a step: side branches first, then the one that goes on down the stem.
static void draw_ways_out(const struct chart *chart, uint32_t index)
{
    const struct program *program = chart->program;
    const struct program_step *step = &program->steps[index];
    struct point at = place_of(chart, step);
    double x = at.x + step_size / 2.0;
    double boxes = step->action_count > 1 ? (step->action_count - 1) * box_height : 0.0;
    double low = at.y + fmax(step_size, step_size / 2.0 + box_height / 2.0 + boxes + 4.0);
    double y = low + 28.0;
    for (int pass = 0; pass < 2; pass++) {
        for (uint32_t i = 0; i < program->transition_count; i++) {
            const struct program_transition *transition = &program->transitions[i];
            if (!leaves(transition, program, index)) {
                continue;
            }
            bool linked = is_linked(chart, step, index, transition);
            if (linked != (pass == 1)) {
                continue;
            }
            if (linked) {
                const struct program_step *to =
                    &program->steps[program->links[transition->to_first]];
                draw_link(chart, at, place_of(chart, to), y);
            } else {
                line(chart, x, at.y + step_size, x, y, 1.2);
                line(chart, x, y, x + 13.0, y, 1.2);
            }
            draw_bar(chart, transition, x, y, linked);
            draw_condition(chart, transition, x + 28.0, y, linked);
            y += way_height(chart, transition);
        }
    }
}

struct vector *
chart_drawing_create(const struct program *program, uint32_t chart, const struct folio_look *look)
{
    struct chart drawn = {
        .program = program, .index = chart, .look = look, .vector = vector_create()};
    lay_columns(&drawn);
    char title[TEXT_BYTES];
    (void)snprintf(title,
                   sizeof title,
                   "%s — %s",
                   program->charts[chart].name,
                   bilingual_pick(program->charts[chart].comment, look->language));
    write_text(&drawn, 4.0, 16.0, 16.0, 600, title);
    for (uint32_t i = 0; i < program->step_count; i++) {
        if (program->steps[i].chart == chart) {
            draw_ways_out(&drawn, i);
        }
    }
    for (uint32_t i = 0; i < program->step_count; i++) {
        if (program->steps[i].chart == chart) {
            draw_step(&drawn, &program->steps[i]);
        }
    }
    return drawn.vector;
}

#include "app/widgets/display_list.h"

#include "engine/base/assert.h"
#include "engine/base/hash.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DISPLAY_CELLS_MAX = 256 * 160, DISPLAY_CHANGES_MAX = 1024 };

struct layer {
    struct command *commands; // owned
    int count;
    int capacity;
};

struct display_list {
    struct layer layers[DRAW_LAYER_COUNT];
    int width;
    int height;
    int columns;
    int rows;
    uint64_t *cells;  // of this frame
    uint64_t *before; // of the one before
    uint8_t *changed;
    int before_columns;
    int before_rows;
    struct pixels changes[DISPLAY_CHANGES_MAX];
    double changed_share;
};

struct display_list *display_list_create(void)
{
    struct display_list *list = calloc(1, sizeof *list);
    ASSERT(list != NULL);
    list->cells = calloc(DISPLAY_CELLS_MAX, sizeof *list->cells);
    list->before = calloc(DISPLAY_CELLS_MAX, sizeof *list->before);
    list->changed = calloc(DISPLAY_CELLS_MAX, 1);
    ASSERT(list->cells != NULL && list->before != NULL && list->changed != NULL);
    return list;
}

void display_list_destroy(struct display_list *list)
{
    if (list == NULL) {
        return;
    }
    for (int i = 0; i < DRAW_LAYER_COUNT; i++) {
        free(list->layers[i].commands);
    }
    free(list->cells);
    free(list->before);
    free(list->changed);
    free(list);
}

void display_list_begin(struct display_list *list, int width, int height)
{
    for (int i = 0; i < DRAW_LAYER_COUNT; i++) {
        list->layers[i].count = 0;
    }
    list->width = width;
    list->height = height;
    list->columns = (width + DISPLAY_CELL - 1) / DISPLAY_CELL;
    list->rows = (height + DISPLAY_CELL - 1) / DISPLAY_CELL;
    ASSERT(list->columns * list->rows <= DISPLAY_CELLS_MAX);
}

void display_list_add(struct display_list *list, enum draw_layer layer, struct command command)
{
    struct layer *to = &list->layers[layer];
    if (to->count == to->capacity) {
        to->capacity = to->capacity * 2 + 256;
        to->commands = realloc(to->commands, (size_t)to->capacity * sizeof *to->commands);
        ASSERT(to->commands != NULL);
    }
    to->commands[to->count] = command;
    to->count++;
}

static struct pixels common(struct pixels a, struct pixels b)
{
    int left = a.x > b.x ? a.x : b.x;
    int top = a.y > b.y ? a.y : b.y;
    int right = a.x + a.w < b.x + b.w ? a.x + a.w : b.x + b.w;
    int bottom = a.y + a.h < b.y + b.h ? a.y + a.h : b.y + b.h;
    if (right <= left || bottom <= top) {
        return (struct pixels){0};
    }
    return (struct pixels){
        (int16_t)left, (int16_t)top, (int16_t)(right - left), (int16_t)(bottom - top)};
}

static struct pixels whole(const struct display_list *list)
{
    return (struct pixels){0, 0, (int16_t)list->width, (int16_t)list->height};
}

// The command's own hash: all but the pointer.
static uint64_t command_hash(const struct command *command, struct pixels clip)
{
    return hash64(command, offsetof(struct command, texture), hash64(&clip, sizeof clip, 1));
}

static void mix(struct display_list *list, struct pixels where, uint64_t hash)
{
    int left = where.x / DISPLAY_CELL;
    int right = (where.x + where.w - 1) / DISPLAY_CELL;
    int top = where.y / DISPLAY_CELL;
    int bottom = (where.y + where.h - 1) / DISPLAY_CELL;
    for (int row = top; row <= bottom; row++) {
        int first = row * list->columns;
        uint64_t *cells = &list->cells[first];
        for (int column = left; column <= right; column++) {
            cells[column] = (cells[column] ^ hash) * 0x9E3779B97F4A7C15U;
            cells[column] ^= cells[column] >> 29;
        }
    }
}

static void hash_cells(struct display_list *list)
{
    memset(list->cells, 0, (size_t)(list->columns * list->rows) * sizeof *list->cells);
    for (int i = 0; i < DRAW_LAYER_COUNT; i++) {
        struct pixels clip = whole(list);
        for (int k = 0; k < list->layers[i].count; k++) {
            const struct command *command = &list->layers[i].commands[k];
            if (command->kind == COMMAND_CLIP) {
                clip = common(command->to, whole(list));
                continue;
            }
            struct pixels where = common(command->to, clip);
            if (where.w > 0) {
                mix(list, where, command_hash(command, clip));
            }
        }
    }
}

// Marks the cells that differ; returns how many.
static int compare_cells(struct display_list *list, bool everything)
{
    bool resized = list->columns != list->before_columns || list->rows != list->before_rows;
    int count = 0;
    for (int i = 0; i < list->columns * list->rows; i++) {
        list->changed[i] = everything || resized || list->cells[i] != list->before[i];
        count += list->changed[i];
    }
    return count;
}

// Takes the marked cells at (column, row) as one rectangle as wide and then as high as it goes.
static struct pixels take_rectangle(struct display_list *list, int column, int row)
{
    int right = column;
    while (right < list->columns && list->changed[row * list->columns + right]) {
        right++;
    }
    int bottom = row;
    for (bool full = true; full && bottom < list->rows;) {
        for (int x = column; x < right; x++) {
            full = full && list->changed[bottom * list->columns + x];
        }
        if (full) {
            int first = bottom * list->columns + column;
            memset(&list->changed[first], 0, (size_t)(right - column));
            bottom++;
        }
    }
    struct pixels cells = {(int16_t)(column * DISPLAY_CELL),
                           (int16_t)(row * DISPLAY_CELL),
                           (int16_t)((right - column) * DISPLAY_CELL),
                           (int16_t)((bottom - row) * DISPLAY_CELL)};
    return common(cells, whole(list));
}

int display_list_changes(struct display_list *list, bool everything, const struct pixels **changes)
{
    hash_cells(list);
    int changed = compare_cells(list, everything);
    int cells = list->columns * list->rows;
    list->changed_share = cells == 0 ? 0.0 : (double)changed / cells;
    int count = 0;
    for (int row = 0; row < list->rows && changed > 0; row++) {
        for (int column = 0; column < list->columns; column++) {
            if (!list->changed[row * list->columns + column]) {
                continue;
            }
            if (count == DISPLAY_CHANGES_MAX) { // then all of it, at once
                list->changes[0] = whole(list);
                count = 1;
                row = list->rows;
                break;
            }
            list->changes[count] = take_rectangle(list, column, row);
            count++;
        }
    }
    uint64_t *swap = list->before;
    list->before = list->cells;
    list->cells = swap;
    list->before_columns = list->columns;
    list->before_rows = list->rows;
    *changes = list->changes;
    return count;
}

static uint16_t premultiplied(uint8_t channel, uint8_t alpha)
{
    return (uint16_t)((unsigned)channel * alpha * 257U / 255U);
}

static pixman_color_t pixman_colour(struct colour colour)
{
    return (pixman_color_t){premultiplied(colour.r, colour.a),
                            premultiplied(colour.g, colour.a),
                            premultiplied(colour.b, colour.a),
                            (uint16_t)(colour.a * 257)};
}

static void draw_rectangle(pixman_image_t *to, const struct command *command, struct pixels where)
{
    pixman_color_t colour = pixman_colour(command->colour);
    pixman_box32_t box = {where.x, where.y, where.x + where.w, where.y + where.h};
    pixman_op_t op = command->colour.a == 255 ? PIXMAN_OP_SRC : PIXMAN_OP_OVER;
    pixman_image_fill_boxes(op, to, &colour, 1, &box);
}

// Sets how the source's pixels are found from the destination's; returns whether it is stretched.
static bool set_stretch(const struct command *command)
{
    pixman_image_t *image = command->texture->image;
    if (command->to.w == command->from.w && command->to.h == command->from.h) {
        return false;
    }
    pixman_transform_t transform;
    pixman_transform_init_scale(&transform,
                                pixman_double_to_fixed((double)command->from.w / command->to.w),
                                pixman_double_to_fixed((double)command->from.h / command->to.h));
    transform.matrix[0][2] = pixman_int_to_fixed(command->from.x);
    transform.matrix[1][2] = pixman_int_to_fixed(command->from.y);
    pixman_image_set_transform(image, &transform);
    pixman_image_set_filter(image, PIXMAN_FILTER_BILINEAR, NULL, 0);
    pixman_image_set_repeat(image, PIXMAN_REPEAT_PAD);
    return true;
}

static void draw_texture(pixman_image_t *to, const struct command *command, struct pixels where)
{
    pixman_image_t *image = command->texture->image;
    bool stretched = set_stretch(command);
    int x = where.x - command->to.x + (stretched ? 0 : command->from.x);
    int y = where.y - command->to.y + (stretched ? 0 : command->from.y);
    if (command->texture->bitmap.format == BITMAP_A8) {
        pixman_color_t colour = pixman_colour(command->colour);
        pixman_image_t *tint = pixman_image_create_solid_fill(&colour);
        pixman_image_composite32(
            PIXMAN_OP_OVER, tint, image, to, 0, 0, x, y, where.x, where.y, where.w, where.h);
        pixman_image_unref(tint);
    } else if (command->colour.a == 255) {
        pixman_image_composite32(
            PIXMAN_OP_OVER, image, NULL, to, x, y, 0, 0, where.x, where.y, where.w, where.h);
    } else {
        pixman_color_t opacity = {0, 0, 0, (uint16_t)(command->colour.a * 257)};
        pixman_image_t *mask = pixman_image_create_solid_fill(&opacity);
        pixman_image_composite32(
            PIXMAN_OP_OVER, image, mask, to, x, y, 0, 0, where.x, where.y, where.w, where.h);
        pixman_image_unref(mask);
    }
    if (stretched) {
        pixman_image_set_transform(image, NULL);
        pixman_image_set_filter(image, PIXMAN_FILTER_NEAREST, NULL, 0);
        pixman_image_set_repeat(image, PIXMAN_REPEAT_NONE);
    }
}

void display_list_replay(const struct display_list *list, pixman_image_t *to, struct pixels inside)
{
    for (int i = 0; i < DRAW_LAYER_COUNT; i++) {
        struct pixels clip = inside;
        for (int k = 0; k < list->layers[i].count; k++) {
            const struct command *command = &list->layers[i].commands[k];
            if (command->kind == COMMAND_CLIP) {
                clip = common(command->to, inside);
                continue;
            }
            struct pixels where = common(command->to, clip);
            if (where.w == 0) {
                continue;
            }
            if (command->kind == COMMAND_RECT) {
                draw_rectangle(to, command, where);
            } else {
                draw_texture(to, command, where);
            }
        }
    }
}

uint64_t display_list_hash(const struct display_list *list)
{
    uint64_t hash = (uint64_t)list->width << 16 ^ (uint64_t)list->height;
    for (int i = 0; i < DRAW_LAYER_COUNT; i++) {
        for (int k = 0; k < list->layers[i].count; k++) {
            const struct command *command = &list->layers[i].commands[k];
            hash = hash64(command, offsetof(struct command, texture), hash + (uint64_t)i);
        }
    }
    return hash;
}

bool display_list_dump(const struct display_list *list, const char *path)
{
    static const char *const kinds[] = {"rect", "tex", "clip"};
    FILE *file = fopen(path, "w");
    if (file == NULL) {
        return false;
    }
    fprintf(file, "size %d %d\n", list->width, list->height);
    for (int i = 0; i < DRAW_LAYER_COUNT; i++) {
        for (int k = 0; k < list->layers[i].count; k++) {
            const struct command *c = &list->layers[i].commands[k];
            fprintf(
                file, "%d %s %d %d %d %d", i, kinds[c->kind], c->to.x, c->to.y, c->to.w, c->to.h);
            if (c->kind != COMMAND_CLIP) {
                fprintf(
                    file, " #%02x%02x%02x%02x", c->colour.r, c->colour.g, c->colour.b, c->colour.a);
            }
            if (c->kind == COMMAND_TEX) {
                fprintf(file, " %d %d %d %d", c->from.x, c->from.y, c->from.w, c->from.h);
                fprintf(file, " %016llx", (unsigned long long)c->key);
            }
            fputc('\n', file);
        }
    }
    return fclose(file) == 0;
}

double display_list_changed_share(const struct display_list *list)
{
    return list->changed_share;
}

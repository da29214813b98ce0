// Sheets and contents of a printed document, its bookmarks and links.
#include "app/picture/printer.h"
#include "app/picture/vector.h"
#include "engine/base/assert.h"
#include "engine/base/text.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// A3 in points, and what stays free around a sheet.
static const double sheet_width = 1190.551;
static const double sheet_height = 841.89;
static const double sheet_margin = 22.0;

static void *grown(void *array, uint32_t count, size_t item)
{
    if ((count & (count - 1)) == 0) {
        array = realloc(array, (size_t)(count == 0 ? 1 : count * 2) * item);
        ASSERT(array != NULL);
    }
    return array;
}

void printer_places_clear(struct printer_places *places)
{
    free(places->anchors);
    free(places->pages);
    *places = (struct printer_places){0};
}

// ---- anchors and links -----------------------------------------------------------------------

static bool is_known(const struct printer_places *places, const char *name)
{
    for (uint32_t i = 0; i < places->anchor_count; i++) {
        if (strcmp(places->anchors[i], name) == 0) {
            return true;
        }
    }
    return false;
}

// A name between the quotes of a tag's attribute.
static void quoted(char to[2 * PRINTER_NAME_BYTES], const char *name)
{
    size_t used = 0;
    for (; *name != '\0' && used + 2 < 2 * PRINTER_NAME_BYTES; name++) {
        if (*name == '\'' || *name == '\\') {
            to[used++] = '\\';
        }
        to[used++] = *name;
    }
    to[used] = '\0';
}

void printer_anchor(struct printer *printer, const char *name, double x, double y)
{
    if (name == NULL || name[0] == '\0') {
        return;
    }
    if (printer->found != NULL) {
        struct printer_places *found = printer->found;
        found->anchors = grown(found->anchors, found->anchor_count, sizeof *found->anchors);
        (void)text_copy(found->anchors[found->anchor_count++], PRINTER_NAME_BYTES, name);
        return;
    }
    char text[2 * PRINTER_NAME_BYTES];
    char attributes[2 * PRINTER_NAME_BYTES + 64];
    quoted(text, name);
    (void)snprintf(attributes, sizeof attributes, "name='%s' x=%d y=%d", text, (int)x, (int)y);
    cairo_tag_begin(printer->cairo, CAIRO_TAG_DEST, attributes);
    cairo_tag_end(printer->cairo, CAIRO_TAG_DEST);
}

void printer_link(struct printer *printer, struct box box, const char *target)
{
    if (printer->known == NULL) {
        return;
    }
    if (!is_known(printer->known, target)) {
        if (printer->options != NULL && printer->options->lost != NULL) {
            printer->options->lost(printer->options->context, target);
        }
        return;
    }
    char text[2 * PRINTER_NAME_BYTES];
    char attributes[2 * PRINTER_NAME_BYTES + 96];
    quoted(text, target);
    (void)snprintf(attributes,
                   sizeof attributes,
                   "dest='%s' rect=[%d.%02d %d.%02d %d.%02d %d.%02d]",
                   text,
                   (int)box.x,
                   (int)(box.x * 100.0) % 100,
                   (int)box.y,
                   (int)(box.y * 100.0) % 100,
                   (int)box.w,
                   (int)(box.w * 100.0) % 100,
                   (int)box.h,
                   (int)(box.h * 100.0) % 100);
    cairo_tag_begin(printer->cairo, CAIRO_TAG_LINK, attributes);
    cairo_tag_end(printer->cairo, CAIRO_TAG_LINK);
}

void printer_outline(struct printer *printer, uint32_t level, const char *text)
{
    uint32_t above = level - 1;
    while (above > 0 && printer->outline[above] == 0) {
        above--;
    }
    int parent = above == 0 ? CAIRO_PDF_OUTLINE_ROOT : printer->outline[above];
    char place[64];
    (void)snprintf(place,
                   sizeof place,
                   "page=%d pos=[%d %d]",
                   printer->page,
                   (int)margin_side,
                   (int)printer->y);
    printer->outline[level] = cairo_pdf_surface_add_outline(
        printer->surface, parent, text, place, CAIRO_PDF_OUTLINE_FLAG_OPEN);
    for (uint32_t below = level + 1; below <= DOCUMENT_HEADING_LEVEL_MAX; below++) {
        printer->outline[below] = 0;
    }
    if (printer->found != NULL) {
        struct printer_places *found = printer->found;
        found->pages = grown(found->pages, found->page_count, sizeof *found->pages);
        found->pages[found->page_count++] = printer->page;
    }
    char name[32];
    (void)snprintf(name, sizeof name, "heading:%u", printer->heading++);
    printer_anchor(printer, name, margin_side, printer->y);
}

// ---- contents --------------------------------------------------------------------------------

static bool is_told(const struct document_block *block)
{
    return block->kind == DOCUMENT_HEADING || block->kind == DOCUMENT_SHEET;
}

static void
print_entry(struct printer *printer, const struct document_block *block, uint32_t heading)
{
    double size = block->level == 1 ? 9.6 : 8.6;
    double height = size * line_share + (block->level == 1 ? 3.5 : 0.0);
    double indent = (block->level - 1) * 14.0;
    printer_need(printer, height);
    double y = printer->y + height - size * line_share;
    char number[16] = "";
    if (printer->known != NULL && heading < printer->known->page_count) {
        (void)snprintf(number, sizeof number, "%d", printer->known->pages[heading]);
    }
    printer_plain(printer,
                  margin_side + indent,
                  y,
                  body_width - indent - 40.0,
                  size,
                  block->level == 1 ? 600 : 400,
                  DOCUMENT_LEFT,
                  block->level == 1 ? ink : ink2,
                  block->text);
    printer_plain(
        printer, margin_side + body_width - 36.0, y, 36.0, size, 400, DOCUMENT_RIGHT, ink2, number);
    printer->y += height;
    char target[32];
    (void)snprintf(target, sizeof target, "heading:%u", heading);
    printer_link(printer, (struct box){margin_side, y, body_width, size * line_share}, target);
}

void printer_contents(struct printer *printer)
{
    uint32_t heading = 0;
    for (const struct document_block *block = printer->document->blocks; block != NULL;
         block = block->next) {
        if (!is_told(block)) {
            continue;
        }
        if (block->level <= 2) {
            print_entry(printer, block, heading);
        }
        heading++;
    }
    printer->y += 8.0;
}

// ---- sheets ----------------------------------------------------------------------------------

// Begins a landscape page.
static void turn_page(struct printer *printer)
{
    cairo_show_page(printer->cairo);
    cairo_pdf_surface_set_size(printer->surface, sheet_width, sheet_height);
    printer->landscape = true;
    printer->page++;
    printer->y = sheet_margin;
}

static struct box moved(struct box box, double x, double y, double scale)
{
    return (struct box){x + box.x * scale, y + box.y * scale, box.w * scale, box.h * scale};
}

static void draw_sheet(struct printer *printer, const struct paper_sheet *sheet)
{
    double width = sheet_width - 2.0 * sheet_margin;
    double height = sheet_height - 2.0 * sheet_margin;
    double scale = fmin(width / sheet->view.w, height / sheet->view.h);
    double x = sheet_margin + (width - sheet->view.w * scale) / 2.0 - sheet->view.x * scale;
    double y = sheet_margin + (height - sheet->view.h * scale) / 2.0 - sheet->view.y * scale;
    cairo_save(printer->cairo);
    cairo_translate(printer->cairo, x, y);
    cairo_scale(printer->cairo, scale, scale);
    surface_vector(printer->cairo, sheet->vector, sheet->view, false);
    cairo_restore(printer->cairo);
    for (uint32_t i = 0; i < sheet->anchor_count; i++) {
        const struct paper_anchor *anchor = &sheet->anchors[i];
        printer_anchor(printer,
                       anchor->name,
                       fmax(0.0, x + anchor->x * scale - 60.0),
                       fmax(0.0, y + anchor->y * scale - 60.0));
    }
    for (uint32_t i = 0; i < sheet->link_count; i++) {
        printer_link(printer, moved(sheet->links[i].box, x, y, scale), sheet->links[i].target);
    }
}

void printer_sheet(struct printer *printer, const struct document_block *block)
{
    turn_page(printer);
    printer_outline(printer, block->level, block->text);
    printer_anchor(printer, block->anchor, 0.0, 0.0);
    struct paper_sheet sheet = {0};
    if (printer->options != NULL && printer->options->sheet != NULL) {
        printer->options->sheet(
            printer->options->context, block->figure, printer->page, printer->page_count, &sheet);
    }
    if (sheet.vector != NULL) {
        draw_sheet(printer, &sheet);
    }
}

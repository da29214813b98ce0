// How fast a folio is redrawn at a zoom it was never drawn at: all pieces in view of a window of
// 1280 x 800, made anew. What the window does in the worst frame of a zoom.
#include "app/canvas/folio_canvas.h"
#include "app/picture/bitmap.h"
#include "app/picture/folio_drawing.h"
#include "app/picture/folio_symbols.h"
#include "app/picture/vector.h"
#include "engine/scenario/scenario.h"
#include "engine/script/script.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { PIECE = 256, COLUMNS = 4, ROWS = 3, ZOOMS = 15 };

static const double frame_ms = 16.0;

static double now_ms(void)
{
    struct timespec at;
    (void)clock_gettime(CLOCK_MONOTONIC, &at);
    return (double)at.tv_sec * 1e3 + (double)at.tv_nsec * 1e-6;
}

static double draw_view_ms(const struct folio_drawing *drawing, double scale)
{
    double start = now_ms();
    double left = drawing->sheet.x + drawing->sheet.w * 0.2;
    double top = drawing->sheet.y + drawing->sheet.h * 0.15;
    for (int i = 0; i < COLUMNS * ROWS; i++) {
        struct box piece = {left + (i % COLUMNS) * PIECE / scale,
                            top + (i / COLUMNS) * PIECE / scale,
                            (PIECE - 0.02) / scale,
                            (PIECE - 0.02) / scale};
        struct bitmap bitmap = vector_render(drawing->vector, piece, scale);
        bitmap_clear(&bitmap);
    }
    return now_ms() - start;
}

static int by_size(const void *a, const void *b)
{
    double x = *(const double *)a;
    double y = *(const double *)b;
    return x < y ? -1 : x > y ? 1 : 0;
}

// Prints one line of CSV; returns the median of its zooms.
static double bench(struct folio_symbols *symbols, const struct scenario *scenario, uint32_t index)
{
    struct folio_look look;
    double times[ZOOMS];
    folio_look_on_paper(&look);
    look.folios = scenario->folios;
    look.folio_count = scenario->folio_count;
    double start = now_ms();
    struct folio_drawing *drawing = folio_drawing_create(symbols, &scenario->folios[index], &look);
    double made = now_ms() - start;
    double scale = 0.7;
    for (int i = 0; i < ZOOMS; i++, scale *= 1.09) {
        times[i] = draw_view_ms(drawing, scale);
    }
    qsort(times, ZOOMS, sizeof times[0], by_size);
    (void)printf("%s,%u,%.2f,%.2f,%.2f\n",
                 scenario->folios[index].id,
                 (unsigned)drawing->box_count,
                 made,
                 times[ZOOMS / 2],
                 times[ZOOMS - 1]);
    folio_drawing_destroy(drawing);
    return times[ZOOMS / 2];
}

int main(int argument_count, char **arguments)
{
    if (argument_count > 1 && strcmp(arguments[1], SCRIPT_HOST_WORD) == 0) {
        return script_host_main();
    }
    char *bytes = NULL;
    size_t count = 0;
    struct error error = {0};
    struct scenario *scenario = NULL;
    if (argument_count != 3 ||
        script_compile(arguments[1], NULL, &bytes, &count, NULL, &error) != STATUS_OK ||
        scenario_read(bytes, count, arguments[1], &scenario, &error) != STATUS_OK) {
        (void)fprintf(stderr, "bench_folio LINE.lua ASSETS: %s %s\n", error.where, error.what);
        return 2;
    }
    struct folio_symbols *symbols = folio_symbols_open(arguments[2]);
    double worst = 0.0;
    (void)printf("folio,boxes,made_ms,zoom_ms_p50,zoom_ms_max\n");
    for (uint32_t i = 0; i < scenario->folio_count; i++) {
        double median = bench(symbols, scenario, i);
        worst = median > worst ? median : worst;
    }
    folio_symbols_close(symbols);
    scenario_destroy(scenario);
    free(bytes);
    return worst < frame_ms ? 0 : 1;
}

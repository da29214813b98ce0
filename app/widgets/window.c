#include "app/widgets/window.h"

#include "app/picture/png.h"
#include "app/picture/svg.h"
#include "app/widgets/script.h"
#include "app/widgets/ui_state.h"
#include "engine/base/assert.h"
#include "engine/base/text.h"

#include <SDL_ttf.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { WINDOW_CACHE_BYTES = 64 * 1024 * 1024, WINDOW_SETTLE_FRAMES = 2 };

static const double frame_seconds_fixed = 1.0 / 60.0;

// ---- pixels ----------------------------------------------------------------------------------

int ui_px(const struct ui *ui, double dp)
{
    return (int)floor(dp * ui->scale + 0.5);
}

static int16_t pixel_of(const struct ui *ui, double dp)
{
    double pixels = floor(dp * ui->scale + 0.5);
    return (int16_t)fmin(fmax(pixels, -16000.0), 16000.0);
}

struct pixels ui_pixels(const struct ui *ui, struct box box)
{
    int16_t left = pixel_of(ui, box.x);
    int16_t top = pixel_of(ui, box.y);
    int16_t right = pixel_of(ui, box.x + box.w);
    int16_t bottom = pixel_of(ui, box.y + box.h);
    return (struct pixels){left, top, (int16_t)(right - left), (int16_t)(bottom - top)};
}

static void drop_picture(struct ui *ui)
{
    if (ui->image != NULL) {
        pixman_image_unref(ui->image);
        ui->image = NULL;
    }
    if (ui->frame_surface != NULL) {
        SDL_FreeSurface(ui->frame_surface);
        ui->frame_surface = NULL;
    }
    bitmap_clear(&ui->frame);
}

void ui_resize(struct ui *ui, int width, int height)
{
    width = width < 64 ? 64 : width > 8192 ? 8192 : width;
    height = height < 64 ? 64 : height > 6000 ? 6000 : height;
    if (width == ui->width && height == ui->height && ui->image != NULL) {
        return;
    }
    drop_picture(ui);
    ui->width = width;
    ui->height = height;
    ui->frame = bitmap_create(BITMAP_ARGB32, width, height);
    ui->image = pixman_image_create_bits(
        PIXMAN_x8r8g8b8, width, height, (uint32_t *)(void *)ui->frame.pixels, ui->frame.stride);
    ui->frame_surface = SDL_CreateRGBSurfaceWithFormatFrom(
        ui->frame.pixels, width, height, 32, ui->frame.stride, SDL_PIXELFORMAT_RGB888);
    ASSERT(ui->image != NULL && ui->frame_surface != NULL);
    ui->redraw_all = true;
}

// ---- opening and closing ---------------------------------------------------------------------

static double display_scale(void)
{
    float dpi;
    if (SDL_GetDisplayDPI(0, NULL, &dpi, NULL) != 0) {
        return 1.0;
    }
    double scale = floor((double)dpi / 96.0 * 4.0 + 0.5) / 4.0;
    return fmin(fmax(scale, 1.0), 2.0);
}

static enum status
open_sdl(struct ui *ui, const struct window_options *options, struct error *error)
{
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    SDL_SetHint(SDL_HINT_IME_SUPPORT_EXTENDED_TEXT, "1");
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) {
        return error_set(
            error, STATUS_FILE, "display", "no window can be opened: %s", SDL_GetError());
    }
    if (TTF_Init() != 0) {
        return error_set(error, STATUS_FILE, "fonts", "SDL_ttf: %s", TTF_GetError());
    }
    int width = options->width > 0 ? options->width : 1280;
    int height = options->height > 0 ? options->height : 800;
    ui->window = SDL_CreateWindow(options->title == NULL ? "depanne" : options->title,
                                  SDL_WINDOWPOS_CENTERED,
                                  SDL_WINDOWPOS_CENTERED,
                                  width,
                                  height,
                                  SDL_WINDOW_RESIZABLE | SDL_WINDOW_SHOWN);
    if (ui->window == NULL) {
        return error_set(
            error, STATUS_FILE, "display", "no window can be opened: %s", SDL_GetError());
    }
    SDL_SetWindowMinimumSize(ui->window, 640, 400);
    SDL_StartTextInput();
    SDL_EventState(SDL_TEXTEDITING_EXT, SDL_ENABLE);
    ui->driven = options->script != NULL || options->bench_frames > 0;
    if (!ui->driven) {
        SDL_GetWindowSize(ui->window, &width, &height); // the desktop may have given less
    }
    ui_resize(ui, width, height);
    return STATUS_OK;
}

static enum status
open_rest(struct ui *ui, const struct window_options *options, struct error *error)
{
    RETURN_IF_FAILED(open_sdl(ui, options, error));
    RETURN_IF_FAILED(ui_fonts_open(&ui->fonts, error));
    ui->list = display_list_create();
    ui->textures = texture_cache_create(WINDOW_CACHE_BYTES);
    ui->samples = calloc(UI_SAMPLES_MAX, sizeof *ui->samples);
    ASSERT(ui->samples != NULL);
    bool opened = ui_widgets_open(ui);
    ASSERT(opened);
    if (options->script != NULL) {
        RETURN_IF_FAILED(script_open(options->script, &ui->script, error));
    }
    return STATUS_OK;
}

enum status window_open(const struct window_options *options, struct ui **ui, struct error *error)
{
    *ui = NULL;
    struct ui *made = calloc(1, sizeof *made);
    ASSERT(made != NULL);
    made->theme = options->theme;
    made->bench_frames = options->bench_frames;
    made->scale = 1.0;
    made->wake_at = HUGE_VAL;
    made->settle = WINDOW_SETTLE_FRAMES;
    made->input.pointer.x = -1000.0;
    made->input.pointer.y = -1000.0;
    window_set_words(made, options->words);
    (void)text_copy(
        made->assets, sizeof made->assets, options->assets == NULL ? "assets" : options->assets);
    enum status status = open_rest(made, options, error);
    if (status != STATUS_OK) {
        window_close(made);
        return status;
    }
    window_set_scale(made, options->scale > 0.0 ? options->scale : display_scale());
    made->wall_last = SDL_GetPerformanceCounter();
    *ui = made;
    return STATUS_OK;
}

void window_close(struct ui *ui)
{
    if (ui == NULL) {
        return;
    }
    for (int i = 0; i < ui->artwork_count; i++) {
        svg_close(ui->artworks[i].svg);
    }
    script_close(ui->script);
    ui_widgets_close(ui);
    texture_cache_destroy(ui->textures);
    display_list_destroy(ui->list);
    ui_fonts_close(ui->fonts);
    path_clear(&ui->scratch);
    drop_picture(ui);
    free(ui->samples);
    SDL_free(ui->clipboard);
    if (ui->window != NULL) {
        SDL_DestroyWindow(ui->window);
    }
    if (TTF_WasInit()) {
        TTF_Quit();
    }
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
    free(ui);
}

// ---- one frame after another -----------------------------------------------------------------

static double wall_seconds(uint64_t from, uint64_t to)
{
    return (double)(to - from) / (double)SDL_GetPerformanceFrequency();
}

// Seconds until the next frame is due: now, in a sixtieth, or when something wakes it.
static double seconds_to_wait(const struct ui *ui)
{
    double since = wall_seconds(ui->wall_start, SDL_GetPerformanceCounter());
    if (ui->animated || ui->settle > 0) {
        return fmax(0.0, frame_seconds_fixed - since);
    }
    return fmax(0.0, ui->wake_at - ui->time - since);
}

static void wait_and_collect(struct ui *ui)
{
    SDL_Event event;
    double seconds = seconds_to_wait(ui);
    int milliseconds = isinf(seconds) || seconds > 3600.0 ? 3600000 : (int)ceil(seconds * 1000.0);
    bool came = milliseconds > 0 && SDL_WaitEventTimeout(&event, milliseconds) != 0;
    if (came) {
        ui_input_event(ui, &event);
        // Not more than sixty frames a second, however fast the mouse talks.
        double since = wall_seconds(ui->wall_start, SDL_GetPerformanceCounter());
        if (since < frame_seconds_fixed) {
            SDL_Delay((Uint32)((frame_seconds_fixed - since) * 1000.0));
        }
    }
    while (SDL_PollEvent(&event)) {
        ui_input_event(ui, &event);
    }
}

// Throws away what a real keyboard or mouse says while a script drives.
static void drain_events(void)
{
    SDL_Event event;
    while (SDL_PollEvent(&event)) {
        if (event.type == SDL_TEXTEDITING_EXT) {
            SDL_free(event.editExt.text);
        }
    }
}

static void begin_clock(struct ui *ui)
{
    uint64_t now = SDL_GetPerformanceCounter();
    double passed = wall_seconds(ui->wall_last, now);
    ui->wall_last = now;
    ui->wall_start = now;
    ui->frame_seconds = ui->driven ? frame_seconds_fixed : fmin(passed, 0.25);
    ui->time += ui->driven ? frame_seconds_fixed : passed;
    ui->frame_number++;
}

static bool is_over(struct ui *ui)
{
    if (ui->quit || (ui->close_asked && !ui->hold_close)) {
        return true;
    }
    return ui->bench_frames > 0 && ui->frame_number > (uint64_t)ui->bench_frames;
}

bool window_frame_begin(struct ui *ui)
{
    ui_input_begin(ui);
    ui->goto_id[0] = '\0';
    if (ui->driven) {
        drain_events();
        if (ui->script != NULL && !ui_script_step(ui)) {
            return false;
        }
    } else {
        wait_and_collect(ui);
    }
    begin_clock(ui);
    if (is_over(ui)) {
        return false;
    }
    ui->settle = ui->input.any ? WINDOW_SETTLE_FRAMES : ui->settle > 0 ? ui->settle - 1 : 0;
    ui->animated = false;
    ui->wake_at = HUGE_VAL;
    ui->raster_seconds = 0.0;
    texture_cache_frame(ui->textures, ui->frame_number);
    display_list_begin(ui->list, ui->width, ui->height);
    memset(ui->emitted, 0, sizeof ui->emitted);
    ui->layer = DRAW_BASE;
    ui->clips[0] = window_box(ui);
    ui->clip_count = 1;
    ui_widgets_begin(ui);
    return true;
}

static void global_keys(struct ui *ui)
{
    static const double steps[] = {1.0, 1.25, 1.5, 1.75, 2.0};
    int at = 0;
    for (int i = 0; i < 5; i++) {
        at = steps[i] <= ui->scale + 0.01 ? i : at;
    }
    if (window_key(ui, "ctrl++") && at < 4) {
        window_set_scale(ui, steps[at + 1]);
    }
    if (window_key(ui, "ctrl+-") && at > 0) {
        window_set_scale(ui, steps[at - 1]);
    }
    if (window_key(ui, "ctrl+0")) {
        window_set_scale(ui, 1.0);
    }
    if (window_key(ui, "ctrl+L")) {
        window_set_theme(ui, ui->theme == THEME_DARK ? THEME_LIGHT : THEME_DARK);
    }
    if (window_key(ui, "F11")) {
        bool full = (SDL_GetWindowFlags(ui->window) & SDL_WINDOW_FULLSCREEN_DESKTOP) != 0;
        SDL_SetWindowFullscreen(ui->window, full ? 0 : SDL_WINDOW_FULLSCREEN_DESKTOP);
    }
}

static SDL_Rect sdl_rect(struct pixels pixels)
{
    return (SDL_Rect){pixels.x, pixels.y, pixels.w, pixels.h};
}

// Brings the changed rectangles to the screen.
static enum status
present(struct ui *ui, const struct pixels *changes, int count, struct error *error)
{
    enum { PRESENT_RECTS_MAX = 64 };
    SDL_Surface *screen = SDL_GetWindowSurface(ui->window);
    if (screen == NULL) {
        return error_set(
            error, STATUS_FILE, "display", "the window cannot be drawn: %s", SDL_GetError());
    }
    if (ui->expose || ui->redraw_all || count > PRESENT_RECTS_MAX) {
        SDL_BlitSurface(ui->frame_surface, NULL, screen, NULL);
        SDL_UpdateWindowSurface(ui->window);
        ui->expose = false;
        return STATUS_OK;
    }
    SDL_Rect rects[PRESENT_RECTS_MAX];
    for (int i = 0; i < count; i++) {
        rects[i] = sdl_rect(changes[i]);
        SDL_Rect to = rects[i];
        SDL_BlitSurface(ui->frame_surface, &rects[i], screen, &to);
    }
    if (count > 0) {
        SDL_UpdateWindowSurfaceRects(ui->window, rects, count);
    }
    return STATUS_OK;
}

static void note_time(struct ui *ui)
{
    double seconds = wall_seconds(ui->wall_start, SDL_GetPerformanceCounter());
    ui->samples[(ui->frame_number - 1) % UI_SAMPLES_MAX] = (float)(seconds * 1000.0);
    ui->share_sum += display_list_changed_share(ui->list);
}

enum status window_frame_end(struct ui *ui, struct error *error)
{
    ASSERT(ui->clip_count == 1 && ui->scope == 0 && ui->scroll_count == 0);
    ui->layer = DRAW_BASE;
    ui_widgets_end(ui);
    global_keys(ui);
    ui_overlay_draw(ui);
    const struct pixels *changes;
    int count = display_list_changes(ui->list, ui->redraw_all, &changes);
    for (int i = 0; i < count; i++) {
        display_list_replay(ui->list, ui->image, changes[i]);
    }
    enum status status = present(ui, changes, count, error);
    ui->redraw_all = false;
    note_time(ui);
    return status;
}

// ---- the rest --------------------------------------------------------------------------------

void window_quit(struct ui *ui)
{
    ui->quit = true;
}

bool window_close_asked(struct ui *ui)
{
    bool asked = ui->close_asked;
    ui->close_asked = false;
    return asked;
}

void window_hold_close(struct ui *ui, bool hold)
{
    ui->hold_close = hold;
}

struct box window_box(const struct ui *ui)
{
    return (struct box){0.0, 0.0, ui->width / ui->scale, ui->height / ui->scale};
}

double window_scale(const struct ui *ui)
{
    return ui->scale;
}

void window_set_scale(struct ui *ui, double scale)
{
    scale = fmin(fmax(scale, 1.0), 2.0);
    ui->input.pointer.x *= ui->scale / scale;
    ui->input.pointer.y *= ui->scale / scale;
    ui->scale = scale;
    ui->settle = WINDOW_SETTLE_FRAMES;
}

enum theme_kind window_theme(const struct ui *ui)
{
    return ui->theme;
}

void window_set_theme(struct ui *ui, enum theme_kind theme)
{
    ui->theme = theme;
    ui->settle = WINDOW_SETTLE_FRAMES;
}

static const char *or_french(const char *word, const char *french)
{
    return word == NULL ? french : word;
}

void window_set_words(struct ui *ui, struct window_words words)
{
    ui->words = (struct window_words){
        .close = or_french(words.close, "Fermer"),
        .checked = or_french(words.checked, "coch\xC3\xA9"),
        .unchecked = or_french(words.unchecked, "non coch\xC3\xA9"),
        .disabled = or_french(words.disabled, "indisponible"),
        .empty = or_french(words.empty, "Rien \xC3\xA0 afficher"),
    };
}

void window_set_title(struct ui *ui, const char *title)
{
    SDL_SetWindowTitle(ui->window, title);
}

bool window_is_compact(const struct ui *ui)
{
    struct box box = window_box(ui);
    return box.w < 1180.0 || box.h < 640.0;
}

double window_time(const struct ui *ui)
{
    return ui->time;
}

double window_frame_seconds(const struct ui *ui)
{
    return ui->frame_seconds;
}

void window_animate(struct ui *ui)
{
    ui->animated = true;
}

void window_wake_after(struct ui *ui, double seconds)
{
    ui->wake_at = fmin(ui->wake_at, ui->time + fmax(seconds, 0.0));
}

const char *window_goto(const struct ui *ui)
{
    return ui->goto_id[0] == '\0' ? NULL : ui->goto_id;
}

int window_script_failures(const struct ui *ui)
{
    return ui->script_failures;
}

bool window_is_driven(const struct ui *ui)
{
    return ui->driven;
}

void window_run_script(struct ui *ui, struct script *script)
{
    script_close(ui->script);
    ui->script = script;
    ui->driven = true;
}

enum status window_shot(struct ui *ui, const char *path, struct error *error)
{
    struct bitmap copy = bitmap_create(BITMAP_ARGB32, ui->width, ui->height);
    for (int y = 0; y < ui->height; y++) {
        const uint32_t *from = (const uint32_t *)(const void *)bitmap_row(&ui->frame, y);
        uint32_t *to = (uint32_t *)(void *)bitmap_row(&copy, y);
        for (int x = 0; x < ui->width; x++) {
            to[x] = from[x] | 0xFF000000U;
        }
    }
    enum status status = png_write(&copy, path, error);
    bitmap_clear(&copy);
    return status;
}

const char *window_clipboard(struct ui *ui)
{
    SDL_free(ui->clipboard);
    ui->clipboard = SDL_GetClipboardText();
    return ui->clipboard == NULL ? "" : ui->clipboard;
}

void window_set_clipboard(struct ui *ui, const char *text)
{
    (void)ui;
    SDL_SetClipboardText(text);
}

static int compare_floats(const void *a, const void *b)
{
    float x = *(const float *)a;
    float y = *(const float *)b;
    return (x > y) - (x < y);
}

struct window_timing window_timing(const struct ui *ui)
{
    struct window_timing timing = {.frames = ui->frame_number,
                                   .cache_bytes = texture_cache_bytes(ui->textures)};
    size_t count =
        ui->frame_number < UI_SAMPLES_MAX ? (size_t)ui->frame_number : (size_t)UI_SAMPLES_MAX;
    if (count == 0) {
        return timing;
    }
    float *sorted = malloc(count * sizeof *sorted);
    ASSERT(sorted != NULL);
    memcpy(sorted, ui->samples, count * sizeof *sorted);
    qsort(sorted, count, sizeof *sorted, compare_floats);
    timing.p50_ms = (double)sorted[count / 2];
    timing.p99_ms = (double)sorted[count - 1 - count / 100];
    timing.max_ms = (double)sorted[count - 1];
    timing.redrawn_share = ui->share_sum / (double)ui->frame_number;
    free(sorted);
    return timing;
}

uint64_t window_list_hash(const struct ui *ui)
{
    return display_list_hash(ui->list);
}

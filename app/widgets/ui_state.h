/// @file ui_state.h
/// What a window consists of, for the files of this folder. Screens never see it.
#pragma once

#include "app/picture/path.h"
#include "app/widgets/display_list.h"
#include "app/widgets/texture.h"
#include "app/widgets/widget.h"
#include "app/widgets/window.h"

#include <SDL.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    UI_KEYS_MAX = 32,
    UI_TYPED_BYTES_MAX = 1024,
    UI_CLIPS_MAX = 32,
    UI_SCOPES_MAX = 8,
    UI_SCROLLS_MAX = 8,
    UI_TOASTS_MAX = 4,
    UI_SAMPLES_MAX = 4096,
    UI_ARTWORKS_MAX = 64,
    UI_SHOWN_BYTES_MAX = 128 * 1024,
};

/// Keys with a meaning; those held with ctrl, shift, alt.
enum ui_modifier { UI_SHIFT = 1, UI_CTRL = 2, UI_ALT = 4 };

struct ui_chord {
    SDL_Keycode sym;
    unsigned modifiers;
    char character[8]; ///< a printable character asked for by itself; "" when it is a key
};

struct ui_key {
    SDL_Keycode sym;
    unsigned modifiers;
    bool repeat;
    bool taken;
};

/// What came in for this frame.
struct ui_input {
    struct pointer pointer;
    struct ui_key keys[UI_KEYS_MAX];
    int key_count;
    char typed[UI_TYPED_BYTES_MAX]; ///< UTF-8; emptied when taken
    char composition[UI_TYPED_BYTES_MAX];
    bool any;
};

/// A widget of the frame.
struct ui_widget {
    char id[WIDGET_ID_BYTES_MAX];
    uint64_t hash;
    struct box box;     ///< as it was asked [dp]
    struct box visible; ///< what the clip left of it
    enum widget_kind kind;
    enum draw_layer layer;
    int scope;
    int order;
    size_t label; ///< offset in the frame's texts
    bool disabled;
    bool on;
    bool no_focus;
    bool keep_arrows;
    bool overlap;
    bool has_key;
    bool scrolled;
    bool dropping; ///< a place to drop on, while something is carried by keys
    unsigned events;
    double ring_radius;
};

struct ui_table {
    struct ui_widget *widgets; ///< [WIDGET_COUNT_MAX], owned
    int count;
    int16_t *index; ///< hash table of widgets by id, -1 free; owned
    char *texts;    ///< labels and shown texts, one after another; owned
    size_t text_bytes;
    size_t text_capacity;
    char *shown; ///< what was written on the screen, a line each; owned
    size_t shown_bytes;
    int truncated;
    char first_truncated[96];
    int missing_icons;
    int scopes; ///< how many layers of modals and popups were open
};

struct ui_scroll {
    char id[WIDGET_ID_BYTES_MAX];
    struct box view;
    struct box content;
    int first_widget;
    bool active;
};

/// Kept from frame to frame by id: scroll offsets, edits, tables.
struct ui_memory {
    uint64_t hash;
    void *bytes;
    void (*clear)(void *bytes);
    struct ui_memory *next;
};

struct ui_toast {
    char text[256];
    enum widget_tone tone;
    double until;
};

struct ui_drag {
    bool active;
    bool by_key;
    bool dropped; ///< this frame: targets look
    bool taken;
    char id[WIDGET_ID_BYTES_MAX];
    char kind[32];
    int payload;
    double grab_x; ///< where the source was grabbed, from its corner
    double grab_y;
    struct box box;
};

struct ui_artwork {
    char name[96];
    struct svg *svg; ///< NULL when it cannot be read
};

struct ui_fonts;
struct script;

struct ui {
    SDL_Window *window;
    struct bitmap frame;        ///< what was drawn last
    pixman_image_t *image;      ///< on the frame's pixels
    SDL_Surface *frame_surface; ///< the same
    struct display_list *list;
    struct texture_cache *textures;
    struct ui_fonts *fonts;
    struct window_words words;
    char assets[512];
    int width;  ///< [px]
    int height; ///< [px]
    double scale;
    enum theme_kind theme;

    // time
    double time;
    double frame_seconds;
    uint64_t frame_number;
    uint64_t wall_start; ///< performance counter at the frame's beginning
    uint64_t wall_last;
    double wake_at; ///< window time, or infinity
    bool animated;
    int settle; ///< frames still to come for what just happened
    bool redraw_all;
    bool expose;           ///< the window lost its picture
    double raster_seconds; ///< spent making pictures in this frame
    float *samples;        ///< [UI_SAMPLES_MAX] ms
    double share_sum;

    // driving
    struct script *script;
    int bench_frames;
    bool driven;
    bool quit;
    bool close_asked;
    bool hold_close;
    char goto_id[WIDGET_ID_BYTES_MAX];
    int script_failures;

    // input
    struct ui_input input;
    bool key_down[SDL_NUM_SCANCODES];
    bool pointer_known;

    // drawing
    enum draw_layer layer;
    struct box clips[UI_CLIPS_MAX];
    struct draw_layer_clip {
        struct pixels clip;
        bool known;
    } emitted[DRAW_LAYER_COUNT];
    int clip_count;
    struct path scratch;
    struct ui_artwork artworks[UI_ARTWORKS_MAX];
    int artwork_count;
    char missing_icons[32][48];
    int missing_icon_count;

    // widgets
    struct ui_table tables[2];
    struct ui_table *now;
    struct ui_table *before;
    struct ui_widget *last; ///< registered last
    int scope;
    enum draw_layer scope_layers[UI_SCOPES_MAX];
    struct ui_scroll scrolls[UI_SCROLLS_MAX];
    int scroll_count;
    char hot[WIDGET_ID_BYTES_MAX];
    double hot_since;
    char active[WIDGET_ID_BYTES_MAX];
    bool active_by_key;
    bool active_by_chord; ///< clicked already when it was struck
    SDL_Keycode active_key;
    char released[WIDGET_ID_BYTES_MAX]; ///< its press ended in this frame
    char focus[WIDGET_ID_BYTES_MAX];
    char focus_before_scope[UI_SCOPES_MAX][WIDGET_ID_BYTES_MAX];
    bool focus_by_key;
    int focus_moved; ///< frames during which scrolls bring it in view
    double focus_since;
    char clicked_id[WIDGET_ID_BYTES_MAX]; ///< of the click before, for double clicks
    double clicked_at;
    char click_to_come[WIDGET_ID_BYTES_MAX];
    struct ui_memory *memories[256];
    struct ui_drag drag;
    struct ui_toast toasts[UI_TOASTS_MAX];
    int toast_count;
    char tip[256];
    struct box tip_box;
    double tip_since;
    bool field_active; ///< a text field has the focus
    SDL_Rect text_rect;
    char *clipboard;
};

// ---- window.c
int ui_px(const struct ui *ui, double dp);
struct pixels ui_pixels(const struct ui *ui, struct box box);
/// Makes the picture of another size.
void ui_resize(struct ui *ui, int width, int height);

// ---- input.c
void ui_input_begin(struct ui *ui);
void ui_input_event(struct ui *ui, const SDL_Event *event);
void ui_input_move(struct ui *ui, double x, double y);
void ui_input_button(struct ui *ui, int button, bool down);
void ui_input_wheel(struct ui *ui, double steps);
void ui_input_key(struct ui *ui, SDL_Keycode sym, unsigned modifiers, bool down, bool repeat);
void ui_input_text(struct ui *ui, const char *text);
bool ui_chord_parse(const char *text, struct ui_chord *chord);
/// The chord as it is shown: "Ctrl+Entrée".
void ui_chord_show(const char *chord, char *to, size_t size);
/// Takes a key whatever has the focus; for the toolkit itself.
bool ui_take_key(struct ui *ui, SDL_Keycode sym, unsigned modifiers);
/// The same, with any shift; returns its modifiers through @p modifiers.
bool ui_take_key_any(struct ui *ui, SDL_Keycode sym, unsigned *modifiers);
bool ui_scope_is_live(const struct ui *ui);

// ---- font.c
enum status ui_fonts_open(struct ui_fonts **fonts, struct error *error);
void ui_fonts_close(struct ui_fonts *fonts);

// ---- draw.c
void ui_add_rect(struct ui *ui, struct pixels where, struct colour colour);
void ui_add_texture(
    struct ui *ui, const struct texture *texture, int x, int y, struct colour colour);
void ui_add_texture_part(struct ui *ui,
                         const struct texture *texture,
                         struct pixels to,
                         struct pixels from,
                         struct colour colour);

// ---- widget.c
void ui_widgets_begin(struct ui *ui);
void ui_widgets_end(struct ui *ui);
void ui_widgets_close(struct ui *ui);
bool ui_widgets_open(struct ui *ui);
struct ui_widget *ui_find(const struct ui_table *table, const char *id);
/// Memory of an id, zeroed when new. @p clear frees what it owns, at the end.
void *ui_memory_of(struct ui *ui, const char *id, size_t bytes, void (*clear)(void *));
const char *ui_label(const struct ui_table *table, const struct ui_widget *widget);
void ui_note_text(struct ui *ui, const char *text, bool truncated);
/// Opens and closes a layer of modals or popups.
void ui_scope_begin(struct ui *ui, enum draw_layer layer);
void ui_scope_end(struct ui *ui);

// ---- overlay.c
void ui_overlay_draw(struct ui *ui);

// ---- drag.c
void ui_drag_begin_frame(struct ui *ui);
void ui_drag_end_frame(struct ui *ui);

// ---- script.c
/// Takes the next step of the script; false when it is over.
bool ui_script_step(struct ui *ui);

/// @file widget.h
/// Widgets, in immediate mode: a screen is a function that draws itself and asks "was it clicked?"
/// in the same call, every frame. There is nothing to create, to free or to keep in step.
///
/// **Ids** are stable dotted strings, never translated, unique in a frame (asserted):
/// `syn.act.look`, `fol.t.X3:3`, `plc.io.14`. The script clicks them, the focus remembers them.
/// **Texts** come already translated. **Places** are in dp; cut them off a box (picture/box.h).
///
/// ```c
/// void screen_report(struct ui *ui, struct report *report)
/// {
///     struct box page = box_inset(window_box(ui), 16.0);
///     draw_rect(ui, window_box(ui), theme_colour(ui, THEME_BG));
///     text_in(ui, FONT_FIGURE, box_cut_top(&page, 30.0, 12.0), TEXT_LEFT,
///             theme_colour(ui, THEME_INK), _("Compte rendu"));
///     struct box foot = box_cut_bottom(&page, 42.0, 12.0);
///     draw_card(ui, page);
///     widget_field(ui, "rep.text", box_inset(page, 16.0), report->text, sizeof report->text,
///                  &(struct field){.multiline = true, .hint = _("Constat initial")});
///     if (widget_button(ui, "rep.sign", box_cut_right(&foot, 220.0, 0.0),
///                       &(struct button){.label = _("Signer et clore"), .key = "ctrl+Return",
///                                        .look = BUTTON_PRIMARY, .disabled = !report->complete,
///                                        .reason = _("Il manque le constat")})) {
///         report->signed_now = true; // the screen returns intents; it never acts by itself
///     }
/// }
/// ```
///
/// **Keys.** Tab and Shift+Tab go through the widgets in the order of the calls; arrows go to the
/// nearest one in that direction; Enter and Space activate; Esc closes the top-most layer. The ring
/// shows only after a key was used. All this comes with widget_register: no screen does any of it.
#pragma once

#include "app/picture/box.h"
#include "app/picture/colour.h"
#include "app/widgets/draw.h"
#include "app/widgets/text_draw.h"
#include "app/widgets/theme.h"
#include "app/widgets/window.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { WIDGET_ID_BYTES_MAX = 64, WIDGET_COUNT_MAX = 4096 };

/// What a widget is, for dumps, checks and the spoken strip.
enum widget_kind {
    WIDGET_BUTTON,
    WIDGET_CHECKBOX,
    WIDGET_RADIO,
    WIDGET_TAB,
    WIDGET_DROPDOWN,
    WIDGET_ITEM,
    WIDGET_FIELD,
    WIDGET_TABLE,
    WIDGET_ROW,
    WIDGET_SCROLL,
    WIDGET_SLIDER,
    WIDGET_LINK,
    WIDGET_CARD,
    WIDGET_TARGET, ///< a terminal, a component, a probe: something on a canvas
    WIDGET_CANVAS, ///< the canvas itself: others may lie on it
    WIDGET_TEXT,   ///< not interactive, in the table so that scripts can look at it
};

/// What happened to a widget in this frame: bits.
enum widget_event {
    WIDGET_HOVER = 1 << 0,    ///< the pointer is over it and nothing covers it
    WIDGET_HELD = 1 << 1,     ///< the left button (or Space, Enter) is held on it
    WIDGET_CLICKED = 1 << 2,  ///< released on it, or Enter, Space, or its key
    WIDGET_FOCUSED = 1 << 3,  ///< keys go to it
    WIDGET_PRESSED = 1 << 4,  ///< the press began in this frame: press-and-hold starts
    WIDGET_RELEASED = 1 << 5, ///< the press ended in this frame, on it or elsewhere
    WIDGET_DOUBLE = 1 << 6,   ///< second click within 400 ms
    WIDGET_RIGHT = 1 << 7,    ///< right button pressed on it
    WIDGET_BY_KEY = 1 << 8,   ///< what happened came from the keyboard
};

/// How a widget takes part.
struct widget {
    enum widget_kind kind;
    const char *label; ///< what it says, for scripts and for the spoken strip; may be NULL
    bool disabled;     ///< reachable by focus for its reason, never clicked
    bool on;           ///< checked, selected, open
    bool no_focus;     ///< not in the Tab order (a mouse shortcut for what a key does elsewhere)
    bool keep_arrows;  ///< arrow keys are its own, not moves of the focus
    bool overlap;      ///< meant to lie over or under others (canvas, row under its buttons)
    const char *key;   ///< chord that activates it from anywhere, or NULL
    double radius;     ///< of its focus ring; 0 for 7
};

/// Puts a widget on the frame and returns its widget_event bits. All others are made of this; a
/// canvas uses it for its terminals and components.
unsigned widget_register(struct ui *ui, const char *id, struct box box, const struct widget *spec);

/// Tooltip for the widget registered last: after 450 ms of hover, or of focus by key.
void widget_tip(struct ui *ui, const char *text);

/// The focus.
bool widget_is_focused(const struct ui *ui, const char *id);
void widget_focus(struct ui *ui, const char *id);
/// Did @p id come out in the last frame, and where?
bool widget_box(const struct ui *ui, const char *id, struct box *box);

/// Draws the focus ring around a box when the widget registered last has the focus by key.
void widget_ring(struct ui *ui, struct box box, double radius);

// ---- buttons --------------------------------------------------------------------------------

enum button_look {
    BUTTON_SECONDARY, ///< surface, border
    BUTTON_PRIMARY,   ///< accent; one on a screen
    BUTTON_QUIET,     ///< no border until hovered: tool bars
    BUTTON_DANGER,    ///< vermillion: what cannot be taken back
    BUTTON_TILE,      ///< icon and label at the left, key hint boxed at the right (43 dp)
    BUTTON_LINK,      ///< accent text
    BUTTON_RAIL,      ///< icon over label, for the rail; on = current screen
};

struct button {
    const char *label; ///< NULL for an icon alone (then give `tip`)
    const char *icon;  ///< NULL for none
    const char *key;   ///< chord; activates and is shown as a hint ("R", "ctrl+Return")
    const char
        *hint; ///< shown in place of the chord ("Ctrl+Entrée"); NULL shows the chord; "" none
    const char *tip; ///< tooltip
    enum button_look look;
    bool disabled;
    const char *reason;    ///< tooltip when disabled: why
    bool on;               ///< toggled or current
    const char *badge;     ///< small count at the right, or NULL
    enum text_align align; ///< of the label; TEXT_LEFT is taken as centred but for tiles
};

/// Returns true when clicked. Heights 34 to 43.
bool widget_button(struct ui *ui, const char *id, struct box box, const struct button *button);
/// The same with all the bits: press-and-hold, double click.
unsigned
widget_button_events(struct ui *ui, const char *id, struct box box, const struct button *button);
/// The width a button wants for its label, icon and hint.
double widget_button_width(struct ui *ui, const struct button *button);

// ---- choices --------------------------------------------------------------------------------

/// Returns true when it was changed; @p value is then changed already.
bool widget_checkbox(struct ui *ui, const char *id, struct box box, const char *label, bool *value);
/// One of a group of choices drawn as round buttons. True when it became chosen.
bool widget_radio(struct ui *ui, const char *id, struct box box, const char *label, bool chosen);
/// Tabs underlined with the accent. Ids are `ID.0`, `ID.1`... Returns true when *current changed.
bool widget_tabs(struct ui *ui,
                 const char *id,
                 struct box box,
                 const char *const *labels,
                 int count,
                 int *current);
/// The same as one control of joined segments.
bool widget_segments(struct ui *ui,
                     const char *id,
                     struct box box,
                     const char *const *labels,
                     int count,
                     int *current);
/// A list to choose from: opens on the popup layer, arrows, letters, Enter, Esc. Items have ids
/// `ID.0`... @p current -1 is none: then @p hint is shown.
bool widget_dropdown(struct ui *ui,
                     const char *id,
                     struct box box,
                     const char *const *labels,
                     int count,
                     int *current,
                     const char *hint);
/// A slider between two values, by drag and by arrows (@p step).
bool widget_slider(struct ui *ui,
                   const char *id,
                   struct box box,
                   const char *label,
                   double *value,
                   double low,
                   double high,
                   double step);

// ---- text fields ----------------------------------------------------------------------------

struct field {
    const char *hint;  ///< grey text while empty
    const char *label; ///< what it is, for the spoken strip; NULL takes the hint
    bool multiline;    ///< wraps; Enter breaks the line
    bool disabled;
    bool search;     ///< a magnifier at the right
    bool secret;     ///< shows dots
    bool invalid;    ///< vermillion border
    const char *key; ///< chord that gives it the focus
};

/// What a text field reports: bits.
enum field_event {
    FIELD_CHANGED = 1 << 0,
    FIELD_SUBMITTED = 1 << 1, ///< Enter (single line), Ctrl+Enter (several)
    FIELD_LEFT = 1 << 2,      ///< lost the focus in this frame
    FIELD_CANCELLED = 1 << 3, ///< Esc
    FIELD_HAS_FOCUS = 1 << 4,
    FIELD_SUBMITTED_SHIFT = 1 << 5, ///< Shift+Enter in a single line
};

/// Edits the caller's buffer of @p size bytes, NUL-terminated UTF-8, in place. Caret by characters
/// and words, selection by mouse and shift, clipboard, undo and redo (Ctrl+Z, Ctrl+Y), input method.
unsigned widget_field(struct ui *ui,
                      const char *id,
                      struct box box,
                      char *text,
                      size_t size,
                      const struct field *spec);
/// Inserts at the caret of a field (or at its end), as one undo step.
void widget_field_insert(struct ui *ui, const char *id, char *text, size_t size, const char *bytes);

// ---- containers -----------------------------------------------------------------------------

/// Begins a scrolled area; returns where the content's top is: as wide as the view (less the bar),
/// moved up by what was scrolled. Draw on from there, then tell how high it all was.
struct box widget_scroll_begin(struct ui *ui, const char *id, struct box box);
void widget_scroll_end(struct ui *ui, double content_height);
/// Makes the next frame show @p y of the content (0 = its top).
void widget_scroll_to(struct ui *ui, const char *id, double y);
/// Keeps the end in view while the content grows, when it was in view before.
void widget_scroll_stick(struct ui *ui, const char *id);

struct modal {
    const char *title;
    double width; ///< [dp]
    double height;
    bool no_escape; ///< only its own buttons close it
};
/// Begins a modal over all: the rest is dimmed and dead, the focus is kept within. *open turns false
/// on Esc or the cross. Returns the box of its content; call only while *open, always ended.
struct box widget_modal_begin(struct ui *ui, const char *id, const struct modal *modal, bool *open);
void widget_modal_end(struct ui *ui);

/// A panel over the screen that a click outside or Esc closes (menus, drawers). Like the modal, but
/// nothing is dimmed.
struct box widget_popup_begin(struct ui *ui, const char *id, struct box box, bool *open);
void widget_popup_end(struct ui *ui);

// ---- things to read -------------------------------------------------------------------------

enum widget_tone {
    TONE_PLAIN,
    TONE_ACCENT,
    TONE_OK,
    TONE_WARN,
    TONE_BAD,
    TONE_FORCE,
};
/// The three colours of a tone: text, fill, background.
struct colour widget_tone_text(const struct ui *ui, enum widget_tone tone);
struct colour widget_tone_fill(const struct ui *ui, enum widget_tone tone);
struct colour widget_tone_bg(const struct ui *ui, enum widget_tone tone);

/// A pill with a word, and an icon if any, at (x, y) top left, 20 dp high. Returns its width.
double widget_chip(
    struct ui *ui, double x, double y, enum widget_tone tone, const char *icon, const char *text);
/// A chip that can be toggled (filters). True when clicked.
bool widget_chip_toggle(struct ui *ui, const char *id, struct box box, const char *text, bool on);
/// A number in a filled disc.
void widget_disc(
    struct ui *ui, double x, double y, double radius, enum widget_tone tone, const char *text);
/// A banner in a box: icon, title, text. Returns the height it needs for that width.
double widget_banner(struct ui *ui,
                     struct box box,
                     enum widget_tone tone,
                     const char *icon,
                     const char *title,
                     const char *text);
double widget_banner_height(struct ui *ui, double width, const char *title, const char *text);
/// A bar filled to @p share (0..1), with a mark at @p mark (< 0 for none).
void widget_progress(
    struct ui *ui, struct box box, double share, double mark, enum widget_tone tone);
/// A card that can be clicked: hover, selection border. True when clicked; draw its content over.
bool widget_card(struct ui *ui, const char *id, struct box box, const char *label, bool selected);
/// A reference tag with the 3 dp bar of its trade (`THEME_ELEC`...), centred height 18.
void widget_tag(
    struct ui *ui, double x, double y, enum theme_token trade, const char *text, bool selected);
/// A text that scripts can see by id.
void widget_text(struct ui *ui,
                 const char *id,
                 struct font font,
                 struct box box,
                 enum text_align align,
                 struct colour colour,
                 const char *text);
/// A key hint in its little box, right-aligned at @p right. Returns its width.
double widget_key_hint(struct ui *ui, double right, double y_centre, const char *chord);

/// Shows a message at the bottom for some seconds, over all. Copied.
void widget_toast(struct ui *ui, enum widget_tone tone, const char *text);

// ---- drag and drop --------------------------------------------------------------------------

/// Makes the widget registered last something to be dragged: by the mouse after 4 dp, or by Ctrl+D
/// on the focus, then Tab through the targets, Enter to drop, Esc to give up.
/// @param kind     what it is ("fact", "probe"): only targets of that kind take it
/// @param payload  the caller's number for it
/// @return true while it is being dragged
bool drag_source(struct ui *ui, const char *kind, int payload);
/// Is something of that kind in the air? Its number goes to @p payload (may be NULL).
bool drag_active(const struct ui *ui, const char *kind, int *payload);
/// Where the dragged thing's top left corner should be drawn (on DRAW_DRAG) [dp].
struct point drag_place(const struct ui *ui);

enum drag_state { DRAG_NONE, DRAG_OVER, DRAG_DROPPED };
/// A place where things of @p kind may be dropped. Needs no widget of its own; gives one only while
/// a drag by key is on.
enum drag_state
drag_target(struct ui *ui, const char *id, struct box box, const char *kind, int *payload);

/// @file desk.h
/// What the workshop's screens share: the session's view, what is selected, the act being asked for.
/// Private to this folder.
#pragma once

#include "app/canvas/folio_canvas.h"
#include "app/canvas/scene_canvas.h"
#include "app/picture/box.h"
#include "app/widgets/widget.h"
#include "app/words/words.h"
#include "engine/journal/action.h"
#include "engine/session/session.h"
#include "engine/session/view.h"

#include <stdbool.h>
#include <stdint.h>

enum desk_screen {
    DESK_LINE,
    DESK_FOLIOS,
    DESK_PLC,
    DESK_ORDER,
    DESK_LOCKOUT,
    DESK_HYPOTHESES,
    DESK_REPORT,
    DESK_SCREEN_COUNT
};

enum {
    DESK_PICKER_TEXT_MAX = 128,
    DESK_NOTE_MAX = 256,
    DESK_LINK_MAX = 96,
    DESK_REPORT_FIELDS_MAX = 12,
    DESK_INSTRUMENT_COUNT = 4
};

enum desk_instrument { DESK_MULTIMETER, DESK_TESTER, DESK_GAUGE, DESK_KIT };

/// The probes of the instrument in the hand, and what it last showed.
struct desk_probes {
    enum desk_instrument instrument;
    int function;                    ///< position of the multimeter's switch: index into its modes
    char red[ACTION_NAME_BYTES_MAX]; ///< terminal touched, "" in the air
    char black[ACTION_NAME_BYTES_MAX];
    char gauge[ACTION_NAME_BYTES_MAX]; ///< test point the hose is on
    char shown[64];                    ///< last display
    // The other instruments.
    int kit;                           ///< enum instrument
    int kit_function;                  ///< counts the functions of that instrument
    int kit_choice;                    ///< position of its knob
    int kit_in_line;                   ///< 1: an ammeter in a wire that is opened
    char third[ACTION_NAME_BYTES_MAX]; ///< third terminal, of a phase rotation meter
    char on[ACTION_NAME_BYTES_MAX];    ///< component it is held on; "": the selected one
    char more[ACTION_NAME_BYTES_MAX];  ///< more wires in a clamp, where a stopwatch stops
    struct point jack_red, jack_black; ///< of the instrument in the last frame [dp]
    struct point port_hose;
};

/// A part of the line screen's menu of acts that is open under a verb.
enum desk_menu {
    DESK_MENU_NONE,
    DESK_MENU_OPERATE,
    DESK_MENU_MEASURE,
    DESK_MENU_ADJUST,
    DESK_MENU_LOCKOUT,
    DESK_MENU_REPLACE,
    DESK_MENU_TESTS,
};

struct workshop {
    struct session *session;
    const struct view *view; ///< of this frame
    const char *assets;
    char person[64];
    enum language language;
    enum desk_screen screen;
    char selected[ACTION_NAME_BYTES_MAX]; ///< component, the same on every screen; "" for none
    enum desk_menu menu;

    // The act asked for in this frame, and the question before a dangerous one.
    bool asked;
    struct action ask;
    bool confirming;
    struct action confirm;
    const char *danger; ///< message id
    // What the last act gave, for the balloon and the status strip.
    bool acting;
    enum action_kind busy_with;
    uint32_t busy_total; ///< ticks of the act under way, from its beginning
    uint32_t last_sequence;
    double time_owed; ///< wall seconds not yet given to the line
    bool paused;      ///< training only
    char search[DESK_PICKER_TEXT_MAX];
    bool tags_shown, cabinet_open, readings_shown;
    bool closeup; ///< of the selected component, over the screen

    struct scene_canvas scene;
    uint64_t pressed_at; ///< tick at which a button of the panel went down, 0 while none is held
    struct folio_canvas folio;
    struct desk_probes probes;
    uint32_t paper;                   ///< index of the paper shown on the folio screen
    uint32_t paper_before;            ///< where Backspace goes
    bool finding;                     ///< places of what is typed in the search box are shown
    char spot[ACTION_NAME_BYTES_MAX]; ///< reference that a generated paper is opened at
    bool spot_wanted;                 ///< and has not scrolled to yet

    // Order screen.
    int order_tab;
    int store_row, history_row;
    int test_times;                 ///< index: a test is run once, twice, four times
    char prevention[DESK_NOTE_MAX]; ///< measure chosen against the next risk declared
    char restrictions[DESK_NOTE_MAX];
    char loose_end[ACTION_NAME_BYTES_MAX]; ///< terminal typed for a loose wire
    double torque, quantity; ///< of the next tightening [N m], lubrication [g], filling [l]
    char product[ACTION_NAME_BYTES_MAX]; ///< put on or in by the next of these
    // PLC screen.
    int plc_chart, plc_row;
    char plc_filter[DESK_PICKER_TEXT_MAX];
    bool plc_no_inputs, plc_no_outputs; ///< left out of the table
    // Lock-out screen.
    int lockout_pair;
    // Hypotheses screen.
    int hypothesis_mode, hypothesis_component, diagnosis_cause;
    char hypothesis_text[DESK_NOTE_MAX]; ///< goes with the next act of the board
    uint32_t cited[ACTION_CITES_MAX];
    uint32_t cited_count;
    // Report screen.
    char report[DESK_REPORT_FIELDS_MAX][ACTION_TEXT_BYTES_MAX];
    bool report_loaded;
    int report_field;
    bool leaving;
    bool person_open;
};

struct desk_row {
    const char *icon; ///< or NULL
    const char *code; ///< "E3", or NULL
    const char *text;
    const char *badge; ///< or NULL
    bool on;
    bool disabled;
};

// ---- acts -------------------------------------------------------------------------------------

/// Starts filling an act; returns it so that members can be set. It is done at the end of the frame.
struct action *desk_ask(struct workshop *workshop, enum action_kind kind, const char *on);
/// A point that a tip or a hose touches, in a row: dragged onto a terminal, taken off by a click.
void desk_probe_row(struct workshop *workshop,
                    struct ui *ui,
                    struct box row,
                    const char *id,
                    enum theme_token token,
                    char *terminal,
                    int payload);
/// The panel of the instruments that have no face of their own.
void desk_kit_panel(struct workshop *workshop, struct ui *ui, struct box box);
/// Is its function put on a port, on three terminals?
bool desk_kit_on_port(const struct desk_probes *probes);
bool desk_kit_on_three(const struct desk_probes *probes);
/// The selected component, or NULL.
const struct view_component *desk_selected(const struct workshop *workshop);
/// Component of that reference, or NULL; its index in @p index if not NULL.
const struct view_component *
desk_component(const struct workshop *workshop, const char *ref, uint32_t *index);
void desk_select(struct workshop *workshop, const char *ref);
/// Component that a hand typed: "1y1", "-1Y1", "1Y1:A1"; NULL if there is none. @p terminal is set to
/// the terminal's name when one was typed and exists, else left alone.
const struct view_component *
desk_find(const struct workshop *workshop, const char *text, const char **terminal);
/// Selects what was typed; says so and returns false when there is no such thing.
bool desk_search(struct workshop *workshop, struct ui *ui, const char *text);
/// Opens the folio that bears that component, wire, tube or terminal, with it in the middle. False
/// when none does.
bool desk_show_on_folio(struct workshop *workshop, const char *name);
/// Opens a paper at a reference: a component, wire or terminal; "" for its beginning.
void desk_go_to(struct workshop *workshop, uint32_t paper, const char *name);
/// Shows a generated paper in @p box; returns the link clicked in it, "" for none. Borrowed.
const char *desk_document(struct workshop *workshop,
                          struct ui *ui,
                          struct box box,
                          const struct document *document);
/// Has the document that anchor?
bool desk_document_has(const struct document *document, const char *anchor);
/// How often the reference stands in it: as the anchor of a row, or as a link.
uint32_t desk_document_count(const struct document *document, const char *ref);
/// Under the search box: all papers where what is typed stands, each a click away.
void desk_finder(struct workshop *workshop, struct ui *ui, struct box page);
bool desk_is_training(const struct workshop *workshop); ///< guided or training
/// An act in words: "Regarder 1A", "Ouvrir E4", "Déclarer : Pression".
const char *desk_act_text(const struct workshop *workshop,
                          enum action_kind kind,
                          const char *on,
                          const char *mode,
                          char *buffer,
                          size_t size);
/// Line @p index of the view's journal in words, an act with what it gave: "Regarder 1A — tige
/// rentrée". "" for what such an act's own line says already.
const char *
desk_line_text(const struct workshop *workshop, uint32_t index, char *buffer, size_t size);
/// Same for a fact: what was found, as shown.
const char *desk_fact_text(const struct workshop *workshop,
                           const struct view_fact *fact,
                           char *buffer,
                           size_t size);
/// How many points of the controller are forced, as the console last showed them.
uint32_t desk_forced_count(const struct view *view);
/// Its number among the facts, from 1: what pins, boards and lists show.
uint32_t desk_fact_number(const struct view *view, const struct view_fact *fact);
/// Was it got with an instrument in the hand?
bool desk_is_reading(const struct view_fact *fact);
const char *desk_fact_icon(const struct view_fact *fact);

// ---- screens: each draws itself in @p page ---------------------------------------------------

void screen_line(struct workshop *workshop, struct ui *ui, struct box page);
void screen_folios(struct workshop *workshop, struct ui *ui, struct box page);
void screen_plc(struct workshop *workshop, struct ui *ui, struct box page);
void screen_order(struct workshop *workshop, struct ui *ui, struct box page);
void screen_lockout(struct workshop *workshop, struct ui *ui, struct box page);
void screen_hypotheses(struct workshop *workshop, struct ui *ui, struct box page);
void screen_report(struct workshop *workshop, struct ui *ui, struct box page);

// ---- pieces shared by screens ------------------------------------------------------------------

/// The component's card: what it is, what is known of it, what can be done. 328 dp wide.
void desk_inspector(struct workshop *workshop, struct ui *ui, struct box box);
/// Is there a larger picture of that component?
bool desk_has_closeup(const struct workshop *workshop, struct ui *ui, const char *ref);
/// The component as it stands: its close-up, or what surrounds it on the line. False for neither.
bool desk_picture(struct workshop *workshop,
                  struct ui *ui,
                  struct box box,
                  const struct view_component *component);
/// The modal that shows the selected component from near.
void desk_closeup(struct workshop *workshop, struct ui *ui);
/// A row of a list: a short code, a text on one line or two, a count at the right. True when clicked.
bool desk_row(struct ui *ui, const char *id, struct box box, const struct desk_row *row);
/// The height it wants: two lines of text when one is not enough.
double desk_row_height(struct ui *ui, double width, const struct desk_row *row);
/// The operator panel: display, lamps, buttons that are really pressed. Returns its width.
double desk_panel(struct workshop *workshop, struct ui *ui, struct box box);
/// The instrument in the hand with its display; `MEASURE` when both probes touch.
void desk_instrument_panel(struct workshop *workshop, struct ui *ui, struct box box);

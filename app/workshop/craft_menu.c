// What a mechanic does around a part, in the menu of the inspector: props, marks, torque, oil, guards,
// waste, and what is put on with a product.
#include "app/workshop/craft_menu.h"

#include <stdio.h>
#include <string.h>

static const double torque_max = 250.0;   // [N m]
static const double quantity_max = 100.0; // [g], [l]

static void row(struct workshop *workshop,
                struct ui *ui,
                struct box *content,
                const char *id,
                const char *icon,
                const char *label,
                struct action action)
{
    if (widget_button(ui,
                      id,
                      box_cut_top(content, 36.0, 4.0),
                      &(struct button){.label = label, .icon = icon, .look = BUTTON_TILE})) {
        workshop->ask = action;
        workshop->ask.at = -1.0;
        workshop->asked = true;
        workshop->menu = DESK_MENU_NONE;
    }
}

static struct action
craft_act(enum action_kind kind, const char *on, const char *mode, double value)
{
    struct action action = {.kind = kind, .at = -1.0, .value = value};
    (void)text_copy(action.on, sizeof action.on, on);
    (void)text_copy(action.mode, sizeof action.mode, mode);
    return action;
}

static struct action with_product(struct action action, const struct workshop *workshop)
{
    (void)text_copy(action.with, sizeof action.with, workshop->product);
    return action;
}

static void caption(struct ui *ui, struct box *content, const char *text)
{
    text_in_short(ui,
                  FONT_SMALL_MEDIUM,
                  box_cut_top(content, 18.0, 2.0),
                  TEXT_LEFT,
                  theme_colour(ui, THEME_INK),
                  text);
}

// What is propped, watched, guarded: only what moves.
static void mechanism_rows(struct workshop *workshop,
                           struct ui *ui,
                           struct box *content,
                           const struct view_component *component)
{
    if (!component->mechanism) {
        return;
    }
    row(workshop,
        ui,
        content,
        "menu.still",
        "look",
        _("Constater l’arrêt"),
        craft_act(ACTION_CHECK_STILL, component->ref, "", 0.0));
    bool propped = component->propped;
    row(workshop,
        ui,
        content,
        propped ? "menu.unblock" : "menu.block",
        propped ? "padlock_open" : "padlock",
        propped ? _("Retirer la cale") : _("Caler la charge"),
        craft_act(propped ? ACTION_UNBLOCK : ACTION_BLOCK, component->ref, "", 0.0));
    if (component->unguarded) {
        row(workshop,
            ui,
            content,
            "menu.guard",
            "wrench",
            _("Remonter le protecteur"),
            craft_act(ACTION_REFIT_GUARD, component->ref, "", 0.0));
    }
}

static void torque_rows(struct workshop *workshop,
                        struct ui *ui,
                        struct box *content,
                        const struct view_component *component)
{
    char label[96];
    (void)snprintf(label, sizeof label, "%s : %.1f N·m", _("Couple"), workshop->torque);
    caption(ui, content, label);
    (void)widget_slider(ui,
                        "menu.torque",
                        box_cut_top(content, 30.0, 4.0),
                        _("Couple"),
                        &workshop->torque,
                        0.0,
                        torque_max,
                        0.5);
    row(workshop,
        ui,
        content,
        "menu.tighten",
        "screwdriver",
        _("Serrer à ce couple"),
        craft_act(ACTION_TIGHTEN, component->ref, "", workshop->torque));
}

// A product and how much of it: grease, oil.
static void product_rows(struct workshop *workshop,
                         struct ui *ui,
                         struct box *content,
                         const struct view_component *component)
{
    char label[96];
    (void)widget_field(ui,
                       "menu.product",
                       box_cut_top(content, 36.0, 4.0),
                       workshop->product,
                       sizeof workshop->product,
                       &(struct field){.hint = _("Produit : graisse, huile…")});
    (void)snprintf(label, sizeof label, "%s : %.1f", _("Quantité (g ou l)"), workshop->quantity);
    caption(ui, content, label);
    (void)widget_slider(ui,
                        "menu.quantity",
                        box_cut_top(content, 30.0, 4.0),
                        _("Quantité (g ou l)"),
                        &workshop->quantity,
                        0.0,
                        quantity_max,
                        0.5);
    struct action grease = craft_act(ACTION_LUBRICATE, component->ref, "", workshop->quantity);
    row(workshop,
        ui,
        content,
        "menu.lubricate",
        "oil",
        _("Lubrifier"),
        with_product(grease, workshop));
    if (strcmp(component->trade, "pneumatic") == 0) {
        return;
    }
    static const char *const modes[] = {"filtered", "poured"};
    static const char *const ids[] = {"menu.fill.filtered", "menu.fill.poured"};
    const char *const labels[] = {_("Faire le plein par un filtre"), _("Faire le plein au bidon")};
    for (int i = 0; i < 2; i++) {
        struct action fill = craft_act(ACTION_FILL, component->ref, modes[i], workshop->quantity);
        row(workshop, ui, content, ids[i], "oil", labels[i], with_product(fill, workshop));
    }
}

static void waste_rows(struct workshop *workshop,
                       struct ui *ui,
                       struct box *content,
                       const struct view_component *component)
{
    static const struct {
        const char *stream, *label;
    } streams[] = {
        {"metal", N_("Métaux")},
        {"electronic", N_("Déchets électriques et électroniques")},
        {"soiled", N_("Souillés d’huile ou de graisse")},
        {"plastic", N_("Plastiques")},
        {"mixed", N_("Tout-venant")},
    };
    char id[64];
    caption(ui, content, _("Évacuer la pièce déposée"));
    for (size_t i = 0; i < sizeof streams / sizeof *streams; i++) {
        (void)snprintf(id, sizeof id, "menu.dispose.%s", streams[i].stream);
        row(workshop,
            ui,
            content,
            id,
            "store",
            _(streams[i].label),
            craft_act(ACTION_DISPOSE, component->ref, streams[i].stream, 0.0));
    }
}

void craft_menu(struct workshop *workshop,
                struct ui *ui,
                struct box *content,
                const struct view_component *component)
{
    const char *ref = component->ref;
    bool electrical = strcmp(component->trade, "electrical") == 0;
    bool fluid =
        strcmp(component->trade, "pneumatic") == 0 || strcmp(component->trade, "hydraulic") == 0;
    mechanism_rows(workshop, ui, content, component);
    row(workshop,
        ui,
        content,
        "menu.mark",
        "tag",
        _("Repérer avant dépose"),
        craft_act(ACTION_MARK, ref, "", 0.0));
    if (fluid) {
        row(workshop,
            ui,
            content,
            "menu.cap",
            "minus",
            _("Obturer les orifices"),
            craft_act(ACTION_CAP, ref, "", 0.0));
        row(workshop,
            ui,
            content,
            "menu.bleed",
            "air",
            _("Purger l’air"),
            craft_act(ACTION_BLEED, ref, "", 0.0));
    }
    if (!electrical) {
        row(workshop,
            ui,
            content,
            "menu.repair.align",
            "adjust",
            _("Aligner"),
            craft_act(ACTION_REPAIR, ref, "align", 0.0));
        product_rows(workshop, ui, content, component);
    }
    if (component->present) {
        torque_rows(workshop, ui, content, component);
    }
    waste_rows(workshop, ui, content, component);
}

void craft_gases(struct workshop *workshop,
                 struct ui *ui,
                 struct box *content,
                 const struct view_component *component,
                 double pressure)
{
    static const struct {
        const char *gas, *label;
    } gases[] = {
        {"nitrogen", N_("Gonfler à l’azote")},
        {"air", N_("Gonfler à l’air comprimé")},
        {"oxygen", N_("Gonfler à l’oxygène")},
    };
    char id[64];
    for (size_t i = 0; i < sizeof gases / sizeof *gases; i++) {
        struct action action = craft_act(ACTION_ADJUST, component->ref, "precharge", pressure);
        (void)text_copy(action.with, sizeof action.with, gases[i].gas);
        (void)snprintf(id, sizeof id, "menu.adjust.precharge.%s", gases[i].gas);
        row(workshop, ui, content, id, "adjust", _(gases[i].label), action);
    }
}

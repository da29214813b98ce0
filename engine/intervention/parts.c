// Taking parts out and putting others in, wires and tubes, settings, remedies, and the store.
#include "engine/base/assert.h"
#include "engine/base/random.h"
#include "engine/intervention/internal.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static const double bare_end_share = 0.3; // of live bare ends that touch the frame

/// Which failure modes a remedy in place ends. What is worn, cracked or burnt needs another part.
static const struct {
    const char *remedy;
    const char *mode;
} remedies[] = {
    {"reterminate", "broken_wire"},
    {"reterminate", "loose_terminal"},
    {"tighten", "loose_terminal"},
    {"tighten", "moved"},
    {"align", "moved"},
    {"align", "misadjusted"},
    {"reposition", "moved"},
    {"reposition", "misadjusted"},
    {"unblock", "blocked"},
    {"clean", "clogged"},
    {"lubricate", "worn"},
};

// A kind may say more of a mode: "loose_terminal_A1" is a loose terminal.
static bool is_mode(const char *id, const char *mode)
{
    size_t length = strlen(mode);
    return strncmp(id, mode, length) == 0 && (id[length] == '\0' || id[length] == '_');
}

static bool ends(const char *remedy, const char *id)
{
    for (uint32_t i = 0; i < sizeof remedies / sizeof *remedies; i++) {
        if (strcmp(remedies[i].remedy, remedy) == 0 && is_mode(id, remedies[i].mode)) {
            return true;
        }
    }
    return false;
}

static bool is_remedy(const char *word)
{
    for (uint32_t i = 0; i < sizeof remedies / sizeof *remedies; i++) {
        if (strcmp(remedies[i].remedy, word) == 0) {
            return true;
        }
    }
    return false;
}

static const struct plant_component *part(const struct hands *hands, uint32_t component)
{
    return &hands->plant->components[component];
}

uint32_t parts_spare(const struct hands *hands, uint32_t component, const char *article)
{
    return plant_variant_find(hands->plant, component, PLANT_SPARE, article);
}

// ---- May it be done? ----

static const char *
fit_refusal(const struct hands *hands, uint32_t component, const struct action *action)
{
    if (sim_present(hands->sim, component)) {
        return "not_removed";
    }
    const char *own = part(hands, component)->article;
    uint32_t spare = parts_spare(hands, component, action->with[0] == '\0' ? own : action->with);
    if (spare != PLANT_NONE) {
        return hands->stock[spare] < 0.5 ? "out_of_stock" : NULL;
    }
    return action->with[0] == '\0' || strcmp(action->with, own) == 0 ? NULL : "no_such_article";
}

static uint32_t end_at(const struct hands *hands, uint32_t component, uint32_t terminal)
{
    for (uint32_t end = 0; end < 2; end++) {
        if (hands_end_terminal(hands, component, end) == terminal) {
            return end;
        }
    }
    return PLANT_NONE;
}

static const char *
wire_refusal(const struct hands *hands, uint32_t component, const struct action *action)
{
    if ((part(hands, component)->flags & PLANT_CONNECTION) == 0) {
        return "not_connection";
    }
    uint32_t terminal = plant_terminal_find(hands->plant, action->with);
    if (terminal == PLANT_NONE) {
        return "no_such_terminal";
    }
    if (action->kind == ACTION_DISCONNECT) {
        return end_at(hands, component, terminal) == PLANT_NONE ? "not_there" : NULL;
    }
    enum domain domain = hands->plant->terminals[terminal].domain;
    bool electrical = part(hands, component)->trade == TRADE_ELECTRICAL;
    if (domain != (electrical ? DOMAIN_ELECTRICAL : DOMAIN_PNEUMATIC)) {
        return "other_domain";
    }
    return end_at(hands, component, PLANT_NONE) == PLANT_NONE ? "no_loose_end" : NULL;
}

static const char *
setting_refusal(const struct hands *hands, uint32_t component, const struct action *action)
{
    uint32_t setting = plant_setting_find(hands->plant, component, action->mode);
    if (setting == PLANT_NONE) {
        return "no_such_setting";
    }
    const struct plant_setting *row = &hands->plant->settings[setting];
    static const char *const gases[] = {"nitrogen", "air", "oxygen"};
    bool gas = strcmp(action->mode, "precharge") != 0;
    for (uint32_t i = 0; i < sizeof gases / sizeof *gases; i++) {
        gas = gas || strcmp(action->with, gases[i]) == 0;
    }
    if (!gas) {
        return "no_such_gas";
    }
    bool inside = action->value >= row->minimum && action->value <= row->maximum;
    return inside ? NULL : "beyond_stop";
}

const char *parts_refusal(const struct hands *hands, const struct action *action)
{
    uint32_t component = component_of(hands, action->on);
    if (component == PLANT_NONE) {
        return "no_such_component";
    }
    bool present = sim_present(hands->sim, component);
    switch ((int)action->kind) {
    case ACTION_DISMANTLE:
        if ((part(hands, component)->flags & PLANT_REMOVABLE) == 0) {
            return "not_removable";
        }
        return present ? NULL : "already_removed";
    case ACTION_FIT:
        return fit_refusal(hands, component, action);
    case ACTION_DISCONNECT:
    case ACTION_CONNECT:
        return wire_refusal(hands, component, action);
    case ACTION_ADJUST:
        return present ? setting_refusal(hands, component, action) : "already_removed";
    case ACTION_REPAIR:
        if (action->mode[0] != '\0' && !is_remedy(action->mode)) {
            return "no_such_remedy";
        }
        return present ? NULL : "already_removed";
    case ACTION_QUERY_STORE:
        return NULL;
    default: // clean, lubricate
        return present ? NULL : "already_removed";
    }
}

// ---- Doing it ----

static void take_from_store(struct hands *hands, struct outcome *outcome, uint32_t spare)
{
    const struct plant_component *owner = part(hands, hands->component);
    double price = owner->price_eur;
    const char *article = owner->article;
    if (spare != PLANT_NONE) {
        hands->stock[spare] -= 1.0;
        price = hands->plant->variants[spare].price_eur;
        article = hands->plant->variants[spare].id;
    }
    hands->cost_eur += price;
    struct observation *cost = outcome_add(outcome, OBSERVATION_COST, article, owner->ref, "part");
    cost->exact = price;
    show_number(hands, price, 2, "€", cost->shown, sizeof cost->shown);
}

static void fit(struct hands *hands, struct outcome *outcome)
{
    const char *own = part(hands, hands->component)->article;
    const char *article = hands->action.with[0] == '\0' ? own : hands->action.with;
    uint32_t spare = parts_spare(hands, hands->component, article);
    sim_fit(hands->sim, hands->component, spare);
    craft_fitted(hands, hands->component);
    hands->components[hands->component].looked = true;
    outcome_add(
        outcome, OBSERVATION_DONE, part(hands, hands->component)->ref, article, hands->action.mode);
    take_from_store(hands, outcome, spare);
}

// A terminal of the protective earth, where a bare end finds the frame.
static uint32_t frame_terminal(const struct hands *hands)
{
    for (uint32_t i = 0; i < hands->plant->terminal_count; i++) {
        if (hands->plant->terminals[i].domain == DOMAIN_ELECTRICAL &&
            hands->plant->terminals[i].node == PLANT_REFERENCE) {
            return i;
        }
    }
    return PLANT_NONE;
}

static bool was_live(const struct hands *hands)
{
    for (uint32_t i = 0; i < hands->hazards.count; i++) {
        const char *kind = hands->hazards.list[i].kind;
        if (strcmp(kind, "arc") == 0 || strcmp(kind, "short_circuit") == 0 ||
            strcmp(kind, "shock") == 0) {
            return true;
        }
    }
    return false;
}

static void disconnect(struct hands *hands, struct outcome *outcome)
{
    uint32_t terminal = plant_terminal_find(hands->plant, hands->action.with);
    uint32_t end = end_at(hands, hands->component, terminal);
    const char *ref = part(hands, hands->component)->ref;
    uint32_t fallen = PLANT_NONE;
    if (part(hands, hands->component)->trade == TRADE_ELECTRICAL && was_live(hands)) {
        struct random random = random_for(hands->seed, ref, "bare end");
        fallen = random_double(&random) < bare_end_share ? frame_terminal(hands) : PLANT_NONE;
    }
    sim_connect(hands->sim, hands->component, end, fallen);
    outcome_add(outcome, OBSERVATION_DONE, ref, hands->action.with, hands->action.mode);
    if (fallen != PLANT_NONE) {
        struct observation *damage = outcome_add(outcome, OBSERVATION_DAMAGE, ref, "", "earthed");
        phrase_write(damage->shown, sizeof damage->shown, hands->language, PHRASE_EARTHED);
    }
}

static void connect(struct hands *hands, struct outcome *outcome)
{
    uint32_t terminal = plant_terminal_find(hands->plant, hands->action.with);
    uint32_t end = end_at(hands, hands->component, PLANT_NONE);
    sim_connect(hands->sim, hands->component, end, terminal);
    outcome_add(outcome,
                OBSERVATION_DONE,
                part(hands, hands->component)->ref,
                hands->action.with,
                hands->action.mode);
}

// Ends the faults of a part that this remedy can end; "" tries all but the care of it.
static void end_faults(struct hands *hands, uint32_t component, const char *word)
{
    const struct plant_component *owner = part(hands, component);
    for (uint32_t i = 0; i < owner->variant_count; i++) {
        uint32_t variant = owner->variant_first + i;
        const struct plant_variant *row = &hands->plant->variants[variant];
        bool any = word[0] == '\0' && (ends("reterminate", row->id) || ends("tighten", row->id) ||
                                       ends("reposition", row->id) || ends("unblock", row->id));
        if (row->kind == PLANT_FAULT && (any || ends(word, row->id))) {
            sim_fault(hands->sim, variant, false);
        }
    }
}

static void remedy(struct hands *hands, struct outcome *outcome, const char *word)
{
    end_faults(hands, hands->component, word);
    outcome_add(outcome,
                OBSERVATION_DONE,
                part(hands, hands->component)->ref,
                hands->action.with,
                hands->action.mode);
}

static void adjust(struct hands *hands, struct outcome *outcome)
{
    uint32_t setting = plant_setting_find(hands->plant, hands->component, hands->action.mode);
    const struct plant_setting *row = &hands->plant->settings[setting];
    sim_set_parameter(hands->sim, row->parameter, hands->action.value * row->scale + row->offset);
    hands->components[hands->component].looked = true;
    struct observation *done = outcome_add(
        outcome, OBSERVATION_DONE, part(hands, hands->component)->ref, "", hands->action.mode);
    done->exact = hands->action.value;
    hands_setting_text(hands, setting, done->shown, sizeof done->shown);
}

static void tell_article(struct hands *hands,
                         struct outcome *outcome,
                         const char *article,
                         struct bilingual name,
                         struct bilingual remark,
                         double price,
                         double stock)
{
    char money[64];
    char count[32];
    show_number(hands, price, 2, "€", money, sizeof money);
    snprintf(count, sizeof count, "%.0f", stock);
    const char *note = bilingual_pick(remark, hands->language);
    struct observation *told = outcome_add(
        outcome, OBSERVATION_TEXT, article, part(hands, hands->component)->ref, "store");
    told->exact = price;
    phrase_write(told->shown,
                 sizeof told->shown,
                 hands->language,
                 PHRASE_STORE_LINE,
                 article,
                 bilingual_pick(name, hands->language),
                 note[0] == '\0' ? "" : ". ",
                 note,
                 money,
                 count);
}

static void query_store(struct hands *hands, struct outcome *outcome)
{
    const struct plant_component *owner = part(hands, hands->component);
    uint32_t before = outcome->observation_count;
    for (uint32_t i = 0; i < owner->variant_count; i++) {
        const struct plant_variant *row = &hands->plant->variants[owner->variant_first + i];
        if (row->kind == PLANT_SPARE) {
            tell_article(hands,
                         outcome,
                         row->id,
                         row->name,
                         row->remark,
                         row->price_eur,
                         hands->stock[owner->variant_first + i]);
        }
    }
    if (owner->article[0] != '\0' &&
        parts_spare(hands, hands->component, owner->article) == PLANT_NONE) {
        const struct bilingual none = {"", ""};
        tell_article(hands, outcome, owner->article, owner->name, none, owner->price_eur, 1.0);
    }
    if (outcome->observation_count == before) {
        struct observation *told = outcome_add(outcome, OBSERVATION_TEXT, "", owner->ref, "store");
        phrase_write(told->shown, sizeof told->shown, hands->language, PHRASE_STORE_NONE);
    }
}

void parts_tighten(struct hands *hands)
{
    end_faults(hands, hands->component, "tighten");
}

void parts_finish(struct hands *hands, struct outcome *outcome)
{
    if (hands->action.kind == ACTION_QUERY_STORE) {
        query_store(hands, outcome);
        return;
    }
    switch ((int)hands->action.kind) {
    case ACTION_DISMANTLE:
        sim_remove(hands->sim, hands->component);
        craft_guard(hands, hands->component, false);
        outcome_add(outcome, OBSERVATION_DONE, part(hands, hands->component)->ref, "", "");
        break;
    case ACTION_FIT:
        fit(hands, outcome);
        break;
    case ACTION_DISCONNECT:
        disconnect(hands, outcome);
        break;
    case ACTION_CONNECT:
        connect(hands, outcome);
        break;
    case ACTION_ADJUST:
        adjust(hands, outcome);
        break;
    case ACTION_REPAIR:
        remedy(hands, outcome, hands->action.mode);
        break;
    case ACTION_CLEAN:
        remedy(hands, outcome, "clean");
        break;
    default: // grease helps a dry mechanism; a worn seal stays worn
        remedy(hands,
               outcome,
               part(hands, hands->component)->trade == TRADE_MECHANICAL ? "lubricate" : "none");
        break;
    }
}

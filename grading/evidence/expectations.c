#include "grading/evidence/expectations.h"

#include "engine/base/arena.h"

#include <math.h>
#include <string.h>

struct reading {
    const struct scenario *scenario;
    struct arena *arena;
    struct error *error;
};

static enum status wrong(const struct reading *in, const char *path, const char *what)
{
    char where[ERROR_WHERE_BYTES];
    struct text_builder text = {0};
    text_builder_append_format(&text, "%s: expectations.%s", in->scenario->id, path);
    (void)text_copy(where, sizeof where, text_builder_text(&text));
    text_builder_clear(&text);
    return error_set(in->error, STATUS_SYNTAX, where, "%s", what);
}

// Does a text stand in a NULL-terminated table?
static bool among(const char *const *table, const char *text)
{
    for (; *table != NULL; table++) {
        if (text_equal(*table, text)) {
            return true;
        }
    }
    return false;
}

static const char *const failure_modes[] = {
    "open",          "shorted", "broken_wire", "loose_terminal", "blown",      "tripped", "leaking",
    "blocked",       "clogged", "misadjusted", "moved",          "stuck",      "seizing", "worn",
    "broken_spring", "welded",  "no_contact",  "dead",           "wrong_part", "missing", NULL};
static const char *const causes[] = {"normal_wear",
                                     "vibration",
                                     "overload",
                                     "short_circuit",
                                     "pollution",
                                     "lubrication",
                                     "mounting",
                                     "setting",
                                     "age",
                                     "impact",
                                     "operation",
                                     "environment",
                                     NULL};
// Besides the functions of instruments.
static const char *const reading_modes[] = {"dead",
                                            "look",
                                            "listen",
                                            "touch",
                                            "smell",
                                            "spray",
                                            "panel",
                                            "plc",
                                            "ask",
                                            "document",
                                            "test",
                                            NULL};
static const char *const equipment[] = {
    "shoes", "glasses", "gloves", "insulating_gloves", "helmet", "face_shield", NULL};

typedef bool (*text_check)(const struct reading *in, const char *text);

static bool any_text(const struct reading *in, const char *text)
{
    (void)in;
    return text[0] != '\0';
}
static bool is_failure_mode(const struct reading *in, const char *text)
{
    (void)in;
    return among(failure_modes, text);
}
static bool is_cause(const struct reading *in, const char *text)
{
    (void)in;
    return among(causes, text);
}
static bool is_equipment(const struct reading *in, const char *text)
{
    (void)in;
    return among(equipment, text);
}
static bool is_component(const struct reading *in, const char *text)
{
    return plant_component_find(in->scenario->plant, text) != PLANT_NONE;
}
static bool is_terminal(const struct reading *in, const char *text)
{
    return plant_terminal_find(in->scenario->plant, text) != PLANT_NONE;
}

// One of the closed failure modes, as it is or with what a kind says more of it: "worn_pole2".
static bool is_kind_mode(const char *text)
{
    for (const char *const *mode = failure_modes; *mode != NULL; mode++) {
        size_t length = strlen(*mode);
        if (strncmp(text, *mode, length) == 0 && (text[length] == '\0' || text[length] == '_')) {
            return true;
        }
    }
    return false;
}

// "1Y1.open": a component and a failure mode of its kind.
static bool is_fault(const struct reading *in, const char *text)
{
    const char *dot = strrchr(text, '.');
    return dot != NULL && is_kind_mode(dot + 1) &&
           is_component(in, arena_text_n(in->arena, text, (size_t)(dot - text)));
}

static bool is_test(const struct reading *in, const char *text)
{
    for (uint32_t i = 0; i < in->scenario->test_count; i++) {
        if (text_equal(in->scenario->tests[i].id, text)) {
            return true;
        }
    }
    return false;
}

static bool is_information(const struct reading *in, const char *text)
{
    static const char *const words[] = {
        "order", "operator", "panel", "plc", "history", "folio", NULL};
    (void)in;
    return among(words, text) || text_starts_with(text, "ask:") ||
           text_starts_with(text, "document:");
}

// "fit", or "repair:reterminate": an act that may bring the function back, and its mode.
static bool is_remedy(const struct reading *in, const char *text)
{
    static const char *const words[] = {"fit",
                                        "repair",
                                        "connect",
                                        "adjust",
                                        "clean",
                                        "lubricate",
                                        "tighten",
                                        "bleed",
                                        "fill",
                                        NULL};
    const char *colon = strchr(text, ':');
    size_t length = colon == NULL ? strlen(text) : (size_t)(colon - text);
    return among(words, arena_text_n(in->arena, text, length));
}

// An empty Lua table may have become an empty object: both are an empty list.
static bool is_list(const struct json_value *value)
{
    return json_is_array(value) || (json_is_object(value) && json_count(value) == 0);
}

static enum status read_texts(const struct reading *in,
                              const struct json_value *value,
                              const char *path,
                              text_check check,
                              struct text_list *to)
{
    if (!is_list(value)) {
        return wrong(in, path, "this is not a list of texts");
    }
    const char **texts = ARENA_NEW(in->arena, const char *, json_count(value));
    for (size_t i = 0; i < json_count(value); i++) {
        const struct json_value *element = json_at(value, i);
        if (!json_is_text(element)) {
            return wrong(in, path, "this is not a list of texts");
        }
        texts[i] = arena_text(in->arena, json_text(element));
        if (!check(in, texts[i])) {
            return wrong(in,
                         arena_format(in->arena, "%s[%zu]", path, i + 1),
                         arena_format(in->arena, "\"%s\" is not known here", texts[i]));
        }
    }
    *to = (struct text_list){.texts = texts, .count = (uint32_t)json_count(value)};
    return STATUS_OK;
}

static enum status read_text(const struct reading *in,
                             const struct json_value *object,
                             const char *key,
                             text_check check,
                             const char **to)
{
    const char *found = json_text_or(object, key, NULL);
    if (found == NULL) {
        return wrong(in, key, "this text is missing");
    }
    if (!check(in, found)) {
        return wrong(in, key, arena_format(in->arena, "\"%s\" is not known here", found));
    }
    *to = arena_text(in->arena, found);
    return STATUS_OK;
}

// Points that a function of an instrument is put on; false if @p mode is none.
static bool is_put_on(const char *mode, enum meter_points points)
{
    enum meter meter = meter_find(mode);
    return meter != METER_COUNT && meter_points(meter) == points;
}

static bool takes_terminals(const char *mode)
{
    return text_equal(mode, "dead") || is_put_on(mode, POINTS_PAIR);
}

static bool takes_component(const char *mode)
{
    static const char *const modes[] = {"look", "listen", "touch", "smell", "spray", NULL};
    return among(modes, mode) || is_put_on(mode, POINTS_WIRES) || is_put_on(mode, POINTS_PIPE) ||
           is_put_on(mode, POINTS_COMPONENT);
}

static enum status
check_points(const struct reading *in, const char *path, const struct expected_reading *reading)
{
    if (!among(reading_modes, reading->mode) && meter_find(reading->mode) == METER_COUNT) {
        return wrong(in, path, arena_format(in->arena, "there is no mode \"%s\"", reading->mode));
    }
    if (takes_terminals(reading->mode) &&
        !(is_terminal(in, reading->on) && is_terminal(in, reading->with))) {
        return wrong(
            in,
            path,
            arena_format(in->arena, "\"%s\" or \"%s\" is no terminal", reading->on, reading->with));
    }
    if (text_equal(reading->mode, "bar") && !is_terminal(in, reading->on)) {
        return wrong(in, path, arena_format(in->arena, "\"%s\" is no test point", reading->on));
    }
    if (takes_component(reading->mode) && !is_component(in, reading->on)) {
        return wrong(in, path, arena_format(in->arena, "there is no \"%s\"", reading->on));
    }
    return STATUS_OK;
}

static enum status read_reading(const struct reading *in,
                                const struct json_value *value,
                                const char *path,
                                struct expected_reading *to)
{
    static const char *const members[] = {
        "mode", "on", "with", "above", "below", "shown", "judged", NULL};
    if (!json_is_object(value)) {
        return wrong(in, path, "a reading is a table with mode and on");
    }
    for (size_t i = 0; i < json_count(value); i++) {
        if (!among(members, json_key_at(value, i))) {
            return wrong(in,
                         arena_format(in->arena, "%s.%s", path, json_key_at(value, i)),
                         "a reading has no such member");
        }
    }
    const struct json_value *shown = json_member(value, "shown");
    const char *judged = json_text_or(value, "judged", "");
    *to = (struct expected_reading){
        .mode = arena_text(in->arena, json_text_or(value, "mode", "")),
        .on = arena_text(in->arena, json_text_or(value, "on", "")),
        .with = arena_text(in->arena, json_text_or(value, "with", "")),
        .above = json_number_or(value, "above", -HUGE_VAL),
        .below = json_number_or(value, "below", HUGE_VAL),
        .shown = {.fr = arena_text(in->arena, json_text_or(shown, "fr", NULL)),
                  .en = arena_text(in->arena, json_text_or(shown, "en", NULL))},
    };
    if (text_equal(judged, "normal")) {
        to->judged = JUDGEMENT_NORMAL;
    } else if (text_equal(judged, "abnormal")) {
        to->judged = JUDGEMENT_ABNORMAL;
    } else if (judged[0] != '\0') {
        return wrong(in, path, "judged is neither \"normal\" nor \"abnormal\"");
    }
    return check_points(in, path, to);
}

static enum status read_readings(const struct reading *in,
                                 const struct json_value *value,
                                 const char *path,
                                 struct expected_readings *to)
{
    if (!is_list(value)) {
        return wrong(in, path, "this is not a list of readings");
    }
    struct expected_reading *readings =
        ARENA_NEW(in->arena, struct expected_reading, json_count(value));
    for (size_t i = 0; i < json_count(value); i++) {
        const char *element = arena_format(in->arena, "%s[%zu]", path, i + 1);
        RETURN_IF_FAILED(read_reading(in, json_at(value, i), element, &readings[i]));
    }
    *to = (struct expected_readings){.readings = readings, .count = (uint32_t)json_count(value)};
    return STATUS_OK;
}

static enum status
read_proofs(const struct reading *in, const struct json_value *value, struct expectations *to)
{
    if (!json_is_array(value) || json_count(value) == 0) {
        return wrong(in, "proofs", "at least one set of readings is needed");
    }
    struct expected_readings *proofs =
        ARENA_NEW(in->arena, struct expected_readings, json_count(value));
    for (size_t i = 0; i < json_count(value); i++) {
        const char *path = arena_format(in->arena, "proofs[%zu]", i + 1);
        RETURN_IF_FAILED(read_readings(in, json_at(value, i), path, &proofs[i]));
        if (proofs[i].count == 0) {
            return wrong(in, path, "a set without readings proves nothing");
        }
    }
    to->proofs = proofs;
    to->proof_count = (uint32_t)json_count(value);
    return STATUS_OK;
}

static enum status
read_repairs(const struct reading *in, const struct json_value *value, struct expectations *to)
{
    if (!json_is_array(value) || json_count(value) == 0) {
        return wrong(in, "repair", "at least one list of references is needed");
    }
    // One list alone, without alternatives, is accepted too.
    bool flat = json_is_text(json_at(value, 0));
    size_t count = flat ? 1 : json_count(value);
    struct text_list *repairs = ARENA_NEW(in->arena, struct text_list, count);
    for (size_t i = 0; i < count; i++) {
        const struct json_value *list = flat ? value : json_at(value, i);
        const char *path = arena_format(in->arena, "repair[%zu]", i + 1);
        RETURN_IF_FAILED(read_texts(in, list, path, is_component, &repairs[i]));
    }
    to->repairs = repairs;
    to->repair_count = (uint32_t)count;
    return STATUS_OK;
}

// Lists of references, each in an order of its own.
static enum status
read_orders(const struct reading *in, const struct json_value *value, struct expectations *to)
{
    if (!is_list(value)) {
        return wrong(in, "order", "this is not a list of lists");
    }
    struct text_list *orders = ARENA_NEW(in->arena, struct text_list, json_count(value));
    for (size_t i = 0; i < json_count(value); i++) {
        const char *path = arena_format(in->arena, "order[%zu]", i + 1);
        RETURN_IF_FAILED(read_texts(in, json_at(value, i), path, is_component, &orders[i]));
    }
    to->orders = orders;
    to->order_count = (uint32_t)json_count(value);
    return STATUS_OK;
}

// { lowest, highest }, or one number, which leaves @p share of itself to each side.
static enum status read_limits(const struct reading *in,
                               const struct json_value *value,
                               const char *path,
                               double share,
                               double *low,
                               double *high)
{
    if (json_is_number(value)) {
        *low = json_number(value) * (1.0 - share);
        *high = json_number(value) * (1.0 + share);
        return STATUS_OK;
    }
    if (!json_is_array(value) || json_count(value) != 2 || !json_is_number(json_at(value, 0)) ||
        !json_is_number(json_at(value, 1))) {
        return wrong(in, path, "a value, or the lowest and the highest, is needed");
    }
    *low = json_number(json_at(value, 0));
    *high = json_number(json_at(value, 1));
    return *low <= *high ? STATUS_OK : wrong(in, path, "the lowest value is the higher one");
}

// A table by reference: the reference in the arena, checked.
static enum status read_key(const struct reading *in,
                            const struct json_value *value,
                            size_t index,
                            const char *member,
                            const char **path,
                            const char **on)
{
    const char *key = json_key_at(value, index);
    *path = arena_format(in->arena, "%s[\"%s\"]", member, key);
    *on = arena_text(in->arena, key);
    return is_component(in, key) ? STATUS_OK : wrong(in, *path, "there is no such component");
}

static enum status
need_table(const struct reading *in, const struct json_value *value, const char *member)
{
    return json_is_object(value) || is_list(value)
               ? STATUS_OK
               : wrong(in, member, "this is not a table by reference");
}

static enum status
read_torques(const struct reading *in, const struct json_value *value, struct expectations *to)
{
    static const double share = 0.1;
    RETURN_IF_FAILED(need_table(in, value, "torques"));
    struct expected_limits *items = ARENA_NEW(in->arena, struct expected_limits, json_count(value));
    for (size_t i = 0; i < json_count(value); i++) {
        const char *path = NULL;
        RETURN_IF_FAILED(read_key(in, value, i, "torques", &path, &items[i].on));
        RETURN_IF_FAILED(
            read_limits(in, json_at(value, i), path, share, &items[i].low, &items[i].high));
    }
    to->torques = (struct limits_list){.items = items, .count = (uint32_t)json_count(value)};
    return STATUS_OK;
}

// A text alone is a list of one.
static enum status read_products(const struct reading *in,
                                 const struct json_value *value,
                                 const char *path,
                                 struct text_list *to)
{
    if (!json_is_text(value)) {
        return read_texts(in, value, path, any_text, to);
    }
    const char **texts = ARENA_NEW(in->arena, const char *, 1);
    texts[0] = arena_text(in->arena, json_text(value));
    *to = (struct text_list){.texts = texts, .count = 1};
    return STATUS_OK;
}

static enum status read_lubricant(const struct reading *in,
                                  const struct json_value *value,
                                  const char *path,
                                  struct expected_lubricant *to)
{
    static const double share = 0.2;
    to->low = 0.0;
    to->high = HUGE_VAL;
    if (!json_is_object(value) || json_member(value, "product") == NULL) {
        return wrong(in, path, "a lubricant has a product, and may have a quantity");
    }
    for (size_t i = 0; i < json_count(value); i++) {
        const char *key = json_key_at(value, i);
        if (text_equal(key, "product")) {
            RETURN_IF_FAILED(read_products(in, json_at(value, i), path, &to->products));
        } else if (text_equal(key, "quantity")) {
            RETURN_IF_FAILED(read_limits(in, json_at(value, i), path, share, &to->low, &to->high));
        } else {
            return wrong(in, path, "only product and quantity are known");
        }
    }
    return STATUS_OK;
}

static enum status
read_lubrication(const struct reading *in, const struct json_value *value, struct expectations *to)
{
    RETURN_IF_FAILED(need_table(in, value, "lubrication"));
    struct expected_lubricant *items =
        ARENA_NEW(in->arena, struct expected_lubricant, json_count(value));
    for (size_t i = 0; i < json_count(value); i++) {
        const char *path = NULL;
        RETURN_IF_FAILED(read_key(in, value, i, "lubrication", &path, &items[i].on));
        RETURN_IF_FAILED(read_lubricant(in, json_at(value, i), path, &items[i]));
    }
    to->lubrication = items;
    to->lubrication_count = (uint32_t)json_count(value);
    return STATUS_OK;
}

static enum status
read_waste(const struct reading *in, const struct json_value *value, struct expectations *to)
{
    static const char *const streams[] = {
        "metal", "electronic", "oil", "soiled", "plastic", "mixed", NULL};
    RETURN_IF_FAILED(need_table(in, value, "waste"));
    struct expected_waste *items = ARENA_NEW(in->arena, struct expected_waste, json_count(value));
    for (size_t i = 0; i < json_count(value); i++) {
        const char *path = NULL;
        const struct json_value *stream = json_at(value, i);
        RETURN_IF_FAILED(read_key(in, value, i, "waste", &path, &items[i].on));
        if (!json_is_text(stream) || !among(streams, json_text(stream))) {
            return wrong(in, path, "there is no such stream of waste");
        }
        items[i].stream = arena_text(in->arena, json_text(stream));
    }
    to->waste = items;
    to->waste_count = (uint32_t)json_count(value);
    return STATUS_OK;
}

static enum status
read_oil(const struct reading *in, const struct json_value *value, struct expectations *to)
{
    return read_products(in, value, "oil", &to->oil);
}

static enum status
read_after(const struct reading *in, const struct json_value *value, struct expectations *to)
{
    return read_readings(in, value, "after", &to->after);
}

static enum status read_qualification(const struct reading *in,
                                      const struct json_value *value,
                                      struct expectations *to)
{
    static const char *const titles[] = {"none", "B0", "B1V", "B2V", "BS", "BR", "BC", NULL};
    if (!json_is_text(value) || !among(titles, json_text(value))) {
        return wrong(in, "qualification", "this is none of none, B0, B1V, B2V, BS, BR, BC");
    }
    to->qualification = arena_text(in->arena, json_text(value));
    return STATUS_OK;
}

static enum status read_setting(const struct reading *in,
                                const char *name,
                                const struct json_value *limits,
                                struct expected_setting *to)
{
    const struct plant *plant = in->scenario->plant;
    const char *path = arena_format(in->arena, "settings[\"%s\"]", name);
    const char *dot = strrchr(name, '.');
    uint32_t component = PLANT_NONE;
    if (dot != NULL) {
        component =
            plant_component_find(plant, arena_text_n(in->arena, name, (size_t)(dot - name)));
    }
    to->setting =
        component == PLANT_NONE ? PLANT_NONE : plant_setting_find(plant, component, dot + 1);
    if (to->setting == PLANT_NONE) {
        return wrong(in, path, "there is no such setting");
    }
    if (json_count(limits) != 2 || !json_is_array(limits) || !json_is_number(json_at(limits, 0)) ||
        !json_is_number(json_at(limits, 1))) {
        return wrong(in, path, "the lowest and the highest value are needed");
    }
    to->name = arena_text(in->arena, name);
    to->low = json_number(json_at(limits, 0));
    to->high = json_number(json_at(limits, 1));
    return to->low <= to->high ? STATUS_OK : wrong(in, path, "the lowest value is the higher one");
}

static enum status
read_settings(const struct reading *in, const struct json_value *value, struct expectations *to)
{
    if (!json_is_object(value) && !is_list(value)) {
        return wrong(in, "settings", "this is not a table of settings");
    }
    struct expected_setting *settings =
        ARENA_NEW(in->arena, struct expected_setting, json_count(value));
    for (size_t i = 0; i < json_count(value); i++) {
        RETURN_IF_FAILED(read_setting(in, json_key_at(value, i), json_at(value, i), &settings[i]));
    }
    to->settings = settings;
    to->setting_count = (uint32_t)json_count(value);
    return STATUS_OK;
}

static enum status
read_pairs(const struct reading *in, const struct json_value *value, struct expectations *to)
{
    if (!is_list(value)) {
        return wrong(in, "dead_tests", "this is not a list of pairs");
    }
    struct text_pair *pairs = ARENA_NEW(in->arena, struct text_pair, json_count(value));
    for (size_t i = 0; i < json_count(value); i++) {
        const char *path = arena_format(in->arena, "dead_tests[%zu]", i + 1);
        struct text_list pair;
        RETURN_IF_FAILED(read_texts(in, json_at(value, i), path, is_terminal, &pair));
        if (pair.count != 2) {
            return wrong(in, path, "a pair has two terminals");
        }
        pairs[i] = (struct text_pair){.a = pair.texts[0], .b = pair.texts[1]};
    }
    to->dead_tests = pairs;
    to->dead_test_count = (uint32_t)json_count(value);
    return STATUS_OK;
}

// The pairs of the required electrical energies, when the exercise names none.
static void usual_pairs(const struct reading *in, struct expectations *to)
{
    const struct scenario *scenario = in->scenario;
    uint32_t most = 0;
    for (uint32_t i = 0; i < scenario->energy_count; i++) {
        most += scenario->energies[i].verify_count / 2;
    }
    struct text_pair *pairs = ARENA_NEW(in->arena, struct text_pair, most);
    uint32_t count = 0;
    for (uint32_t i = 0; i < scenario->energy_count; i++) {
        const struct scenario_energy *energy = &scenario->energies[i];
        if (!text_equal(energy->id, "electrical")) {
            continue;
        }
        for (uint32_t j = 0; j + 1 < energy->verify_count; j += 2) {
            pairs[count++] = (struct text_pair){.a = arena_text(in->arena, energy->verify[j]),
                                                .b = arena_text(in->arena, energy->verify[j + 1])};
        }
    }
    to->dead_tests = pairs;
    to->dead_test_count = count;
}

static void usual_tests(const struct reading *in, struct expectations *to)
{
    const struct scenario *scenario = in->scenario;
    const char **tests = ARENA_NEW(in->arena, const char *, scenario->test_count);
    for (uint32_t i = 0; i < scenario->test_count; i++) {
        tests[i] = arena_text(in->arena, scenario->tests[i].id);
    }
    to->tests = (struct text_list){.texts = tests, .count = scenario->test_count};
}

static void usual_values(const struct reading *in, struct expectations *to)
{
    static const char *const information[] = {"order", "operator", "panel", "history"};
    static const char *const work[] = {"shoes", "glasses"};
    static const char *const live[] = {"insulating_gloves"};
    to->information = (struct text_list){information, 4};
    to->equipment_work = (struct text_list){work, 2};
    to->equipment_live = (struct text_list){live, 1};
    to->hypotheses = 2;
    to->zone = true;
    to->character = "";
    to->qualification = "BR";
    usual_pairs(in, to);
    usual_tests(in, to);
}

static enum status
read_equipment(const struct reading *in, const struct json_value *value, struct expectations *to)
{
    for (size_t i = 0; i < json_count(value); i++) {
        const char *key = json_key_at(value, i);
        if (text_equal(key, "work")) {
            RETURN_IF_FAILED(read_texts(
                in, json_at(value, i), "equipment.work", is_equipment, &to->equipment_work));
        } else if (text_equal(key, "live")) {
            RETURN_IF_FAILED(read_texts(
                in, json_at(value, i), "equipment.live", is_equipment, &to->equipment_live));
        } else {
            return wrong(in, "equipment", "only work and live are known");
        }
    }
    return STATUS_OK;
}

static enum status
read_hypotheses(const struct reading *in, const struct json_value *value, struct expectations *to)
{
    double count = json_is_number(value) ? json_number(value) : -1.0;
    if (count < 0.0 || count > 20.0 || count != floor(count)) {
        return wrong(in, "hypotheses", "a count from 0 to 20 is needed");
    }
    to->hypotheses = (uint32_t)count;
    return STATUS_OK;
}

static enum status
read_character(const struct reading *in, const struct json_value *value, struct expectations *to)
{
    static const char *const characters[] = {"definitive", "provisional", NULL};
    if (!json_is_text(value) || !among(characters, json_text(value))) {
        return wrong(in, "character", "this is neither definitive nor provisional");
    }
    to->character = arena_text(in->arena, json_text(value));
    return STATUS_OK;
}

static enum status
read_zone(const struct reading *in, const struct json_value *value, struct expectations *to)
{
    if (!json_is_bool(value)) {
        return wrong(in, "zone", "this is neither true nor false");
    }
    to->zone = json_bool(value);
    return STATUS_OK;
}

// The members that are lists of texts.
struct list_member {
    const char *key;
    text_check check;
    size_t offset; // of the struct text_list within struct expectations
};

#define LIST(key, check, member)                                                                   \
    {                                                                                              \
        key, check, offsetof(struct expectations, member)                                          \
    }
static const struct list_member list_members[] = {
    LIST("modes", is_failure_mode, modes),
    LIST("causes", is_cause, causes),
    LIST("consequences", is_fault, consequences),
    LIST("chain", is_component, chain),
    LIST("minimum_information", is_information, information),
    LIST("accepted_articles", any_text, accepted_articles),
    LIST("tests", is_test, tests),
    LIST("remedies", is_remedy, remedies),
    LIST("functional_chain", is_component, functional_chain),
    LIST("marks", is_component, marks),
    LIST("guards", is_component, guards),
    LIST("bleed", is_component, bleed),
    LIST("leak_tests", is_component, leak_tests),
    LIST("points", is_terminal, points),
    LIST("bad_rows", any_text, bad_rows),
};
enum { LIST_MEMBER_COUNT = sizeof list_members / sizeof *list_members };

// The members that are something else.
struct other_member {
    const char *key;
    enum status (*read)(const struct reading *in,
                        const struct json_value *value,
                        struct expectations *to);
};

static enum status
read_symptom(const struct reading *in, const struct json_value *value, struct expectations *to)
{
    return read_readings(in, value, "symptom", &to->symptom);
}

static enum status
read_known(const struct reading *in, const struct json_value *value, struct expectations *to)
{
    return read_readings(in, value, "readings", &to->readings);
}

static const struct other_member other_members[] = {
    {"repair", read_repairs},
    {"proofs", read_proofs},
    {"symptom", read_symptom},
    {"readings", read_known},
    {"settings", read_settings},
    {"dead_tests", read_pairs},
    {"equipment", read_equipment},
    {"hypotheses", read_hypotheses},
    {"character", read_character},
    {"zone", read_zone},
    {"order", read_orders},
    {"torques", read_torques},
    {"lubrication", read_lubrication},
    {"waste", read_waste},
    {"oil", read_oil},
    {"after", read_after},
    {"qualification", read_qualification},
};
enum { OTHER_MEMBER_COUNT = sizeof other_members / sizeof *other_members };

static enum status read_member(const struct reading *in,
                               const char *key,
                               const struct json_value *value,
                               struct expectations *to)
{
    for (size_t i = 0; i < LIST_MEMBER_COUNT; i++) {
        const struct list_member *member = &list_members[i];
        if (text_equal(member->key, key)) {
            return read_texts(
                in, value, key, member->check, (struct text_list *)((char *)to + member->offset));
        }
    }
    for (size_t i = 0; i < OTHER_MEMBER_COUNT; i++) {
        if (text_equal(other_members[i].key, key)) {
            return other_members[i].read(in, value, to);
        }
    }
    if (text_equal(key, "root") || text_equal(key, "element")) {
        return STATUS_OK; // read first
    }
    return wrong(in, key, "there is no such member");
}

static enum status
need(const struct reading *in, const struct json_value *value, const char *const *keys)
{
    for (; *keys != NULL; keys++) {
        if (json_member(value, *keys) == NULL) {
            return wrong(in, *keys, "this member is missing");
        }
    }
    return STATUS_OK;
}

// The parts of all repairs for which @p holds.
static struct text_list repaired(const struct reading *in,
                                 const struct expectations *from,
                                 bool (*holds)(const struct plant *plant, uint32_t component))
{
    const struct plant *plant = in->scenario->plant;
    uint32_t most = 0;
    for (uint32_t i = 0; i < from->repair_count; i++) {
        most += from->repairs[i].count;
    }
    const char **texts = ARENA_NEW(in->arena, const char *, most);
    struct text_list list = {.texts = texts};
    for (uint32_t i = 0; i < from->repair_count; i++) {
        for (uint32_t k = 0; k < from->repairs[i].count; k++) {
            const char *ref = from->repairs[i].texts[k];
            if (holds(plant, plant_component_find(plant, ref)) &&
                !text_list_has_reference(&list, ref)) {
                texts[list.count++] = ref;
            }
        }
    }
    return list;
}

static bool carries_fluid(const struct plant *plant, uint32_t component)
{
    enum trade trade = plant->components[component].trade;
    return trade == TRADE_PNEUMATIC || trade == TRADE_HYDRAULIC;
}

static bool turns(const struct plant *plant, uint32_t component)
{
    const struct plant_component *owner = &plant->components[component];
    for (uint32_t i = 0; i < owner->terminal_count; i++) {
        if (plant->terminals[owner->terminal_first + i].domain == DOMAIN_ROTATION) {
            return owner->trade == TRADE_MECHANICAL;
        }
    }
    return false;
}

// What the repair itself says when the author does not.
static void
usual_parts(const struct reading *in, const struct json_value *value, struct expectations *to)
{
    if (json_member(value, "functional_chain") == NULL) {
        to->functional_chain = to->chain;
    }
    if (json_member(value, "leak_tests") == NULL) {
        to->leak_tests = repaired(in, to, carries_fluid);
    }
    if (json_member(value, "guards") == NULL) {
        to->guards = repaired(in, to, turns);
    }
}

static enum status
read_all(const struct reading *in, const struct json_value *value, struct expectations *to)
{
    static const char *const needed[] = {"modes", "causes", "repair", "chain", "proofs", NULL};
    if (!json_is_object(value)) {
        return wrong(in, "", "the exercise has no expectations");
    }
    RETURN_IF_FAILED(read_text(in, value, "root", is_fault, &to->root));
    RETURN_IF_FAILED(read_text(in, value, "element", is_component, &to->element));
    RETURN_IF_FAILED(need(in, value, needed));
    for (size_t i = 0; i < json_count(value); i++) {
        RETURN_IF_FAILED(read_member(in, json_key_at(value, i), json_at(value, i), to));
    }
    usual_parts(in, value, to);
    return STATUS_OK;
}

enum status expectations_read(const struct scenario *scenario,
                              struct expectations **expectations,
                              struct error *error)
{
    *expectations = NULL;
    struct arena *arena = arena_create(0);
    struct expectations *to = ARENA_NEW(arena, struct expectations, 1);
    struct reading in = {.scenario = scenario, .arena = arena, .error = error};
    to->arena = arena;
    usual_values(&in, to);
    enum status status = read_all(&in, scenario->expectations, to);
    if (status != STATUS_OK) {
        arena_destroy(arena);
        return status;
    }
    *expectations = to;
    return STATUS_OK;
}

void expectations_destroy(struct expectations *expectations)
{
    if (expectations != NULL) {
        arena_destroy(expectations->arena);
    }
}

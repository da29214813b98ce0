#include "engine/base/assert.h"
#include "engine/scenario/reader.h"

#include <math.h>
#include <string.h>

// Everything of the components lies in arrays of the whole plant: each is as long as the sum of the
// lists, and filled in order of the components.
struct plant_arrays {
    struct plant_component *components;
    struct plant_terminal *terminals;
    struct plant_law *laws;
    double *parameters;
    struct plant_variant *variants;
    struct plant_change *changes;
    struct plant_setting *settings;
    struct plant_sense *senses;
    struct plant_probe *probes;
    struct plant_display *displays;
    struct plant_measure *measures;
    struct plant_wear *wear;
    struct plant_damage *damage;
    struct plant_care *care;
};

static const char *domain_at(uint32_t index)
{
    return domain_word((enum domain)index);
}

static const char *trade_at(uint32_t index)
{
    return trade_word((enum trade)index);
}

static const char *sense_at(uint32_t index)
{
    return sense_word((enum sense)index);
}

static const char *measure_at(uint32_t index)
{
    return measure_word((enum measure)index);
}

static const char *const flag_words[] = {
    "connection", "removable", "isolator", "safety", "test_point", "electronic"};
enum { FLAG_COUNT = sizeof flag_words / sizeof flag_words[0] };

static const char *equivalence_at(uint32_t index)
{
    static const char *const equivalences[] = {"same", "equivalent", "wrong"};
    return equivalences[index];
}

static const char *variant_kind_at(uint32_t index)
{
    static const char *const kinds[] = {"fault", "spare"};
    return kinds[index];
}

// Sum of the lengths of a list in every component, and of a list within that list.
static uint32_t total(const struct json_value *components, const char *list, const char *inner)
{
    size_t sum = 0;
    for (size_t i = 0; i < json_count(components); i++) {
        const struct json_value *values = json_member(json_at(components, i), list);
        if (!json_is_array(values)) {
            continue;
        }
        if (inner == NULL) {
            sum += json_count(values);
            continue;
        }
        for (size_t j = 0; j < json_count(values); j++) {
            sum += json_count(json_member(json_at(values, j), inner));
        }
    }
    return sum < READER_COUNT_MAX ? (uint32_t)sum : READER_COUNT_MAX + 1;
}

static enum domain read_domain(struct reader *reader, const struct json_value *row, uint32_t index)
{
    const char *word = reader_text_at(reader, row, index);
    for (uint32_t i = 0; i < DOMAIN_COUNT; i++) {
        if (strcmp(domain_at(i), word) == 0) {
            return (enum domain)i;
        }
    }
    reader_fail(reader, NULL, "unknown domain \"%.40s\"", word);
    return DOMAIN_ELECTRICAL;
}

static void read_nodes(struct reader *reader, const struct json_value *value)
{
    struct plant *plant = reader->plant;
    const struct json_value *list = reader_list(reader, value, "nodes", &plant->node_count);
    struct plant_node *nodes = ARENA_NEW(reader->arena, struct plant_node, plant->node_count);
    plant->nodes = nodes;
    for (uint32_t i = 0; i < plant->node_count; i++) {
        uint32_t mark = reader_enter(reader, "nodes", i);
        const struct json_value *row = json_at(list, i);
        if (reader_row(reader, row, 2)) {
            nodes[i].name = reader_text_at(reader, row, 0);
            nodes[i].domain = read_domain(reader, row, 1);
        }
        reader_leave(reader, mark);
    }
}

static void read_signals(struct reader *reader, const struct json_value *value)
{
    struct plant *plant = reader->plant;
    const struct json_value *list = reader_list(reader, value, "signals", &plant->signal_count);
    struct plant_signal *signals =
        ARENA_NEW(reader->arena, struct plant_signal, plant->signal_count);
    plant->signals = signals;
    uint32_t component = 0;
    for (uint32_t i = 0; i < plant->signal_count; i++) {
        uint32_t mark = reader_enter(reader, "signals", i);
        const struct json_value *row = json_at(list, i);
        if (reader_row(reader, row, 4)) {
            signals[i].name = reader_text_at(reader, row, 0);
            signals[i].component = reader_index_at(reader, row, 1, plant->component_count, false);
            signals[i].initial = reader_number_at(reader, row, 2);
            signals[i].control = json_is_bool(json_at(row, 3)) && json_bool(json_at(row, 3));
            if (!json_is_bool(json_at(row, 3))) {
                reader_fail(reader, NULL, "true or false is wanted");
            }
            if (signals[i].component < component) {
                reader_fail(reader, NULL, "signals must be in the order of their components");
            }
            component = signals[i].component;
        }
        reader_leave(reader, mark);
    }
}

// The signals of a component are next to each other.
static void share_signals(const struct plant *plant, struct plant_component *components)
{
    for (uint32_t i = 0; i < plant->signal_count; i++) {
        struct plant_component *component = &components[plant->signals[i].component];
        if (component->signal_count++ == 0) {
            component->signal_first = i;
        }
    }
}

static uint32_t
read_law_node(struct reader *reader, const struct json_value *value, bool connection)
{
    if (json_is_text(value)) {
        const char *word = json_text(value);
        if (strcmp(word, "ref") == 0) {
            return PLANT_REFERENCE;
        }
        if (connection && strcmp(word, "end0") == 0) {
            return PLANT_END_0;
        }
        if (connection && strcmp(word, "end1") == 0) {
            return PLANT_END_1;
        }
    }
    double number = json_is_number(value) ? json_number(value) : -1.0;
    if (!(number >= 0.0 && number < reader->plant->node_count && floor(number) == number)) {
        reader_fail(reader, NULL, "this is no node");
        return 0;
    }
    return (uint32_t)number;
}

static uint32_t read_law_signals(struct reader *reader,
                                 const struct json_value *value,
                                 const char *name,
                                 uint32_t signals[PLANT_LAW_SIGNALS_MAX])
{
    uint32_t count = 0;
    const struct json_value *list = reader_list(reader, value, name, &count);
    if (count > PLANT_LAW_SIGNALS_MAX) {
        reader_fail(reader, name, "more than %d signals", PLANT_LAW_SIGNALS_MAX);
        return 0;
    }
    for (uint32_t i = 0; i < count; i++) {
        signals[i] = reader_index_at(reader, list, i, reader->plant->signal_count, true);
    }
    return count;
}

static void read_law(struct reader *reader,
                     const struct json_value *value,
                     struct plant_arrays *arrays,
                     uint32_t component)
{
    struct plant *plant = reader->plant;
    struct plant_law *law = &arrays->laws[plant->law_count++];
    reader_members(reader, value, "law nodes parameters reads writes");
    law->law = reader_text(reader, value, "law");
    law->component = component;
    bool connection = (arrays->components[component].flags & PLANT_CONNECTION) != 0;
    const struct json_value *nodes = reader_list(reader, value, "nodes", &law->node_count);
    if (law->node_count > PLANT_LAW_NODES_MAX) {
        reader_fail(reader, "nodes", "more than %d nodes", PLANT_LAW_NODES_MAX);
        law->node_count = 0;
    }
    for (uint32_t i = 0; i < law->node_count; i++) {
        law->nodes[i] = read_law_node(reader, json_at(nodes, i), connection);
    }
    const struct json_value *parameters =
        reader_list(reader, value, "parameters", &law->parameter_count);
    law->parameter_first = plant->parameter_count;
    for (uint32_t i = 0; i < law->parameter_count; i++) {
        arrays->parameters[plant->parameter_count++] = reader_number_at(reader, parameters, i);
    }
    reader->limits.parameters = plant->parameter_count;
    law->read_count = read_law_signals(reader, value, "reads", law->reads);
    law->write_count = read_law_signals(reader, value, "writes", law->writes);
}

static void read_terminal(struct reader *reader,
                          const struct json_value *row,
                          struct plant_arrays *arrays,
                          uint32_t component)
{
    struct plant *plant = reader->plant;
    struct plant_terminal *terminal = &arrays->terminals[plant->terminal_count++];
    terminal->component = component;
    if (!reader_row(reader, row, 3)) {
        return;
    }
    terminal->name = reader_text_at(reader, row, 0);
    terminal->node = read_law_node(reader, json_at(row, 1), false);
    terminal->domain = read_domain(reader, row, 2);
    if (terminal->node < plant->node_count &&
        plant->nodes[terminal->node].domain != terminal->domain) {
        reader_fail(reader, NULL, "the node is of another domain");
    }
}

static void read_changes(struct reader *reader,
                         const struct json_value *value,
                         struct plant_arrays *arrays,
                         struct plant_variant *variant)
{
    struct plant *plant = reader->plant;
    const struct plant_component *component = &arrays->components[variant->component];
    uint32_t first = 0;
    uint32_t last = 0;
    if (component->law_count > 0) {
        const struct plant_law *end =
            &arrays->laws[component->law_first + component->law_count - 1];
        first = arrays->laws[component->law_first].parameter_first;
        last = end->parameter_first + end->parameter_count;
    }
    const struct json_value *list = reader_list(reader, value, "changes", &variant->change_count);
    variant->change_first = plant->change_count;
    for (uint32_t i = 0; i < variant->change_count; i++) {
        struct plant_change *change = &arrays->changes[plant->change_count++];
        const struct json_value *row = json_at(list, i);
        if (!reader_row(reader, row, 2)) {
            return;
        }
        change->parameter = reader_index_at(reader, row, 0, last, false);
        change->value = reader_number_at(reader, row, 1);
        if (change->parameter < first) {
            reader_fail(reader, "changes", "the parameter is of another component");
        }
    }
}

static void read_variant(struct reader *reader,
                         const struct json_value *value,
                         struct plant_arrays *arrays,
                         uint32_t component)
{
    struct plant_variant *variant = &arrays->variants[reader->plant->variant_count++];
    reader_members(reader, value, "kind id name remark changes equivalence price stock sheet");
    variant->kind = (enum plant_variant_kind)reader_word(reader, value, "kind", variant_kind_at, 2);
    variant->id = reader_text(reader, value, "id");
    variant->name = reader_bilingual(reader, value, "name");
    variant->remark = reader_bilingual(reader, value, "remark");
    variant->component = component;
    variant->equivalence =
        (enum plant_equivalence)reader_word(reader, value, "equivalence", equivalence_at, 3);
    variant->price_eur = reader_within(reader, value, "price", 0.0, 1e6);
    variant->stock = reader_within(reader, value, "stock", 0.0, 1e6);
    variant->sheet = reader_text(reader, value, "sheet");
    read_changes(reader, value, arrays, variant);
}

static void read_setting(struct reader *reader,
                         const struct json_value *value,
                         struct plant_arrays *arrays,
                         uint32_t component)
{
    struct plant *plant = reader->plant;
    struct plant_setting *setting = &arrays->settings[plant->setting_count++];
    reader_members(
        reader, value, "id name parameter unit scale offset minimum maximum nominal duration");
    setting->id = reader_text(reader, value, "id");
    setting->name = reader_bilingual(reader, value, "name");
    setting->component = component;
    setting->parameter = reader_index(reader, value, "parameter", plant->parameter_count, false);
    setting->unit = reader_text(reader, value, "unit");
    setting->scale = reader_number(reader, value, "scale");
    setting->offset = reader_number(reader, value, "offset");
    setting->minimum = reader_number(reader, value, "minimum");
    setting->maximum = reader_within(reader, value, "maximum", setting->minimum, 1e12);
    setting->nominal = reader_number(reader, value, "nominal");
    setting->duration = reader_within(reader, value, "duration", 0.0, 1e6);
    if (setting->scale == 0.0) {
        reader_fail(reader, "scale", "a scale cannot be zero");
    }
}

static void read_sense(struct reader *reader,
                       const struct json_value *value,
                       struct plant_arrays *arrays,
                       uint32_t component)
{
    struct plant_sense *sense = &arrays->senses[reader->plant->sense_count++];
    reader_members(reader, value, "sense when text ambient");
    sense->sense = (enum sense)reader_word(reader, value, "sense", sense_at, SENSE_COUNT);
    sense->component = component;
    sense->when = reader_expression(reader, value, "when");
    sense->text = reader_bilingual(reader, value, "text");
    sense->ambient = reader_bool(reader, value, "ambient");
}

static void read_probe(struct reader *reader,
                       const struct json_value *value,
                       struct plant_arrays *arrays,
                       uint32_t component)
{
    struct plant_probe *probe = &arrays->probes[reader->plant->probe_count++];
    reader_members(reader, value, "id value");
    probe->id = reader_text(reader, value, "id");
    probe->component = component;
    probe->value = reader_expression(reader, value, "value");
}

static void read_display(struct reader *reader,
                         const struct json_value *value,
                         struct plant_arrays *arrays,
                         uint32_t component)
{
    struct plant_display *display = &arrays->displays[reader->plant->display_count++];
    reader_members(reader, value, "id value unit scale offset resolution");
    display->id = reader_text(reader, value, "id");
    display->component = component;
    display->value = reader_expression(reader, value, "value");
    display->unit = reader_text(reader, value, "unit");
    display->scale = reader_number(reader, value, "scale");
    display->offset = reader_number(reader, value, "offset");
    display->resolution = reader_within(reader, value, "resolution", 0.0, 1e9);
    if (display->scale == 0.0) {
        reader_fail(reader, "scale", "a scale cannot be zero");
    }
}

static void read_measure(struct reader *reader,
                         const struct json_value *value,
                         struct plant_arrays *arrays,
                         uint32_t component)
{
    struct plant_measure *measure = &arrays->measures[reader->plant->measure_count++];
    reader_members(reader, value, "id value");
    measure->measure = (enum measure)reader_word(reader, value, "id", measure_at, MEASURE_COUNT);
    measure->component = component;
    measure->value = reader_expression(reader, value, "value");
}

// A failure mode of the same component, by its place among the component's variants.
static uint32_t own_fault(struct reader *reader,
                          const char *name,
                          uint32_t index,
                          const struct plant_arrays *arrays,
                          uint32_t component)
{
    const struct plant_component *owner = &arrays->components[component];
    if (reader->status != STATUS_OK) {
        return 0;
    }
    if (arrays->variants[owner->variant_first + index].kind != PLANT_FAULT) {
        reader_fail(reader, name, "this variant is no fault");
    }
    return owner->variant_first + index;
}

static uint32_t read_own_fault(struct reader *reader,
                               const struct json_value *value,
                               const struct plant_arrays *arrays,
                               uint32_t component)
{
    uint32_t count = arrays->components[component].variant_count;
    uint32_t index = reader_index(reader, value, "fault", count, false);
    return own_fault(reader, "fault", index, arrays, component);
}

static void read_ends_of_wear(struct reader *reader,
                              const struct json_value *value,
                              const struct plant_arrays *arrays,
                              struct plant_wear *wear)
{
    uint32_t count = 0;
    uint32_t variants = arrays->components[wear->component].variant_count;
    const struct json_value *list = reader_list(reader, value, "ends", &count);
    if (count > PLANT_WEAR_ENDS_MAX) {
        reader_fail(reader, "ends", "more than %d", PLANT_WEAR_ENDS_MAX);
        return;
    }
    for (uint32_t i = 0; i < count; i++) {
        uint32_t index = reader_index_at(reader, list, i, variants, false);
        wear->ends[i] = own_fault(reader, "ends", index, arrays, wear->component);
    }
    wear->end_count = count;
}

static void read_wear(struct reader *reader,
                      const struct json_value *value,
                      struct plant_arrays *arrays,
                      uint32_t component)
{
    struct plant_wear *wear = &arrays->wear[reader->plant->wear_count++];
    reader_members(reader, value, "law fault rate count each power ends");
    wear->component = component;
    wear->law = reader_text(reader, value, "law");
    wear->fault = read_own_fault(reader, value, arrays, component);
    wear->rate = reader_expression(reader, value, "rate");
    wear->count = reader_expression(reader, value, "count");
    wear->each = reader_expression(reader, value, "each");
    wear->power = reader_within(reader, value, "power", 0.1, 10.0);
    read_ends_of_wear(reader, value, arrays, wear);
}

static void read_damage(struct reader *reader,
                        const struct json_value *value,
                        struct plant_arrays *arrays,
                        uint32_t component)
{
    struct plant_damage *damage = &arrays->damage[reader->plant->damage_count++];
    reader_members(reader, value, "fault when after");
    damage->component = component;
    damage->fault = read_own_fault(reader, value, arrays, component);
    damage->when = reader_expression(reader, value, "when");
    damage->after = reader_within(reader, value, "after", 0.0, 1e9);
}

static void read_care(struct reader *reader,
                      const struct json_value *value,
                      struct plant_arrays *arrays,
                      uint32_t component)
{
    struct plant_care *care = &arrays->care[reader->plant->care_count++];
    reader_members(reader, value, "every text");
    care->component = component;
    care->every = reader_within(reader, value, "every", 1.0, 1e10);
    care->text = reader_bilingual(reader, value, "text");
}

typedef void read_part(struct reader *reader,
                       const struct json_value *value,
                       struct plant_arrays *arrays,
                       uint32_t component);

// Reads one list of a component; returns its length.
static uint32_t read_parts(struct reader *reader,
                           const struct json_value *value,
                           const char *name,
                           read_part *part,
                           struct plant_arrays *arrays,
                           uint32_t component)
{
    uint32_t count = 0;
    const struct json_value *list = reader_list(reader, value, name, &count);
    for (uint32_t i = 0; i < count && reader->status == STATUS_OK; i++) {
        uint32_t mark = reader_enter(reader, name, i);
        part(reader, json_at(list, i), arrays, component);
        reader_leave(reader, mark);
    }
    return count;
}

static uint32_t read_flags(struct reader *reader, const struct json_value *value)
{
    uint32_t count = 0;
    uint32_t flags = 0;
    const char *const *words = reader_texts(reader, value, "flags", &count);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t bit = 0;
        while (bit < FLAG_COUNT && strcmp(words[i], flag_words[bit]) != 0) {
            bit++;
        }
        if (bit == FLAG_COUNT) {
            reader_fail(reader, "flags", "unknown word \"%.40s\"", words[i]);
        } else {
            flags |= 1U << bit;
        }
    }
    return flags;
}

static void read_description(struct reader *reader,
                             const struct json_value *value,
                             struct plant_component *component)
{
    reader_members(reader,
                   value,
                   "ref kind name kind_name trade station flags place data article price replace "
                   "energy length ends terminals laws variants settings senses probes displays "
                   "measures wear damage care");
    component->ref = reader_text(reader, value, "ref");
    component->kind = reader_text(reader, value, "kind");
    component->name = reader_bilingual(reader, value, "name");
    component->kind_name = reader_bilingual(reader, value, "kind_name");
    component->trade = (enum trade)reader_word(reader, value, "trade", trade_at, TRADE_COUNT);
    component->station = reader_index(reader, value, "station", 1000, false);
    component->flags = read_flags(reader, value);
    component->place = reader_text(reader, value, "place");
    component->data = reader_text(reader, value, "data");
    component->article = reader_text(reader, value, "article");
    component->price_eur = reader_within(reader, value, "price", 0.0, 1e6);
    component->replace_duration = reader_within(reader, value, "replace", 0.0, 1e6);
    component->energy = reader_text(reader, value, "energy");
    component->length = reader_within(reader, value, "length", 0.0, 1e4);
}

static void read_component(struct reader *reader,
                           const struct json_value *value,
                           struct plant_arrays *arrays,
                           uint32_t index)
{
    struct plant *plant = reader->plant;
    struct plant_component *component = &arrays->components[index];
    read_description(reader, value, component);
    component->terminal_first = plant->terminal_count;
    component->terminal_count =
        read_parts(reader, value, "terminals", read_terminal, arrays, index);
    component->law_first = plant->law_count;
    component->law_count = read_parts(reader, value, "laws", read_law, arrays, index);
    component->variant_first = plant->variant_count;
    component->variant_count = read_parts(reader, value, "variants", read_variant, arrays, index);
    component->setting_first = plant->setting_count;
    component->setting_count = read_parts(reader, value, "settings", read_setting, arrays, index);
    component->sense_first = plant->sense_count;
    component->sense_count = read_parts(reader, value, "senses", read_sense, arrays, index);
    component->probe_first = plant->probe_count;
    component->probe_count = read_parts(reader, value, "probes", read_probe, arrays, index);
    component->display_first = plant->display_count;
    component->display_count = read_parts(reader, value, "displays", read_display, arrays, index);
    component->measure_first = plant->measure_count;
    component->measure_count = read_parts(reader, value, "measures", read_measure, arrays, index);
    component->wear_first = plant->wear_count;
    component->wear_count = read_parts(reader, value, "wear", read_wear, arrays, index);
    component->damage_first = plant->damage_count;
    component->damage_count = read_parts(reader, value, "damage", read_damage, arrays, index);
    component->care_first = plant->care_count;
    component->care_count = read_parts(reader, value, "care", read_care, arrays, index);
}

// The ends name terminals of other components: read when all are known.
static void
read_ends(struct reader *reader, const struct json_value *components, struct plant_arrays *arrays)
{
    for (uint32_t i = 0; i < reader->plant->component_count; i++) {
        const struct json_value *row = json_member(json_at(components, i), "ends");
        uint32_t mark = reader_enter(reader, "components", i);
        struct plant_component *component = &arrays->components[i];
        component->ends[0] = component->ends[1] = PLANT_NONE;
        if (reader_row(reader, row, 2)) {
            for (uint32_t end = 0; end < 2; end++) {
                component->ends[end] =
                    reader_index_at(reader, row, end, reader->plant->terminal_count, true);
            }
        }
        reader_leave(reader, mark);
    }
}

// Returns false, and takes none, if they would be too many.
static bool
take_arrays(struct reader *reader, const struct json_value *components, struct plant_arrays *arrays)
{
    struct arena *arena = reader->arena;
    // clang-format off
    struct { const char *list; const char *inner; uint32_t count; } sums[] = {
        {"terminals", NULL, 0}, {"laws", NULL, 0}, {"laws", "parameters", 0}, {"variants", NULL, 0},
        {"variants", "changes", 0}, {"settings", NULL, 0}, {"senses", NULL, 0}, {"probes", NULL, 0},
        {"displays", NULL, 0}, {"measures", NULL, 0},
        {"wear", NULL, 0}, {"damage", NULL, 0}, {"care", NULL, 0},
    };
    // clang-format on
    for (uint32_t i = 0; i < sizeof sums / sizeof sums[0]; i++) {
        sums[i].count = total(components, sums[i].list, sums[i].inner);
        if (sums[i].count > READER_COUNT_MAX) {
            reader_fail(reader, sums[i].list, "more than %d in all", READER_COUNT_MAX);
            return false;
        }
    }
    arrays->terminals = ARENA_NEW(arena, struct plant_terminal, sums[0].count);
    arrays->laws = ARENA_NEW(arena, struct plant_law, sums[1].count);
    arrays->parameters = ARENA_NEW(arena, double, sums[2].count);
    arrays->variants = ARENA_NEW(arena, struct plant_variant, sums[3].count);
    arrays->changes = ARENA_NEW(arena, struct plant_change, sums[4].count);
    arrays->settings = ARENA_NEW(arena, struct plant_setting, sums[5].count);
    arrays->senses = ARENA_NEW(arena, struct plant_sense, sums[6].count);
    arrays->probes = ARENA_NEW(arena, struct plant_probe, sums[7].count);
    arrays->displays = ARENA_NEW(arena, struct plant_display, sums[8].count);
    arrays->measures = ARENA_NEW(arena, struct plant_measure, sums[9].count);
    arrays->wear = ARENA_NEW(arena, struct plant_wear, sums[10].count);
    arrays->damage = ARENA_NEW(arena, struct plant_damage, sums[11].count);
    arrays->care = ARENA_NEW(arena, struct plant_care, sums[12].count);
    return true;
}

static void read_components(struct reader *reader,
                            const struct json_value *components,
                            struct plant_arrays *arrays)
{
    if (!take_arrays(reader, components, arrays)) {
        return;
    }
    for (uint32_t i = 0; i < reader->plant->component_count && reader->status == STATUS_OK; i++) {
        uint32_t mark = reader_enter(reader, "components", i);
        read_component(reader, json_at(components, i), arrays, i);
        reader_leave(reader, mark);
    }
    if (reader->status == STATUS_OK) {
        read_ends(reader, components, arrays);
    }
    if (reader->status == STATUS_OK) {
        share_signals(reader->plant, arrays->components);
    }
}

void reader_plant(struct reader *reader, const struct json_value *value)
{
    struct plant *plant = reader->plant;
    uint32_t mark = reader_enter(reader, "plant", PLANT_NONE);
    reader_members(reader, value, "id name nodes signals components startup program");
    plant->id = reader_text(reader, value, "id");
    plant->name = reader_bilingual(reader, value, "name");
    struct plant_arrays arrays = {0};
    const struct json_value *components =
        reader_list(reader, value, "components", &plant->component_count);
    arrays.components = ARENA_NEW(reader->arena, struct plant_component, plant->component_count);
    read_nodes(reader, value);
    read_signals(reader, value);
    reader->limits =
        (struct reader_limits){.signals = plant->signal_count, .nodes = plant->node_count};
    if (reader->status == STATUS_OK) {
        read_components(reader, components, &arrays);
    }
    plant->components = arrays.components;
    plant->terminals = arrays.terminals;
    plant->laws = arrays.laws;
    plant->parameters = arrays.parameters;
    plant->variants = arrays.variants;
    plant->changes = arrays.changes;
    plant->settings = arrays.settings;
    plant->senses = arrays.senses;
    plant->probes = arrays.probes;
    plant->displays = arrays.displays;
    plant->measures = arrays.measures;
    plant->wear = arrays.wear;
    plant->damage = arrays.damage;
    plant->care = arrays.care;
    plant->startup = reader_gestures(reader, value, "startup", &plant->startup_count);
    if (reader->status == STATUS_OK) {
        reader_program(reader, reader_object(reader, value, "program"));
    }
    reader_leave(reader, mark);
}

// What eyes read on a component: settings, displays, and what its senses tell.
#include "engine/base/units.h"
#include "engine/intervention/internal.h"

#include <math.h>
#include <string.h>

void show_number(const struct hands *hands,
                 double value,
                 int decimals,
                 const char *unit,
                 char *text,
                 size_t size)
{
    char number[64];
    units_format(number, sizeof number, value, "", decimals, hands->language);
    struct text_builder whole = {0};
    text_builder_append(&whole, number);
    if (unit[0] != '\0' && strcmp(unit, "1") != 0) {
        text_builder_append_format(&whole, "\u00a0%s", unit);
    }
    text_copy(text, size, text_builder_text(&whole));
    text_builder_clear(&whole);
}

int decimals_of(double resolution)
{
    int decimals = 0;
    while (decimals < 6 && resolution < 0.999) {
        resolution *= 10.0;
        decimals++;
    }
    return decimals;
}

double hands_setting(const struct hands *hands, uint32_t setting)
{
    const struct plant_setting *row = &hands->plant->settings[setting];
    return (sim_parameter(hands->sim, row->parameter) - row->offset) / row->scale;
}

void hands_setting_text(const struct hands *hands, uint32_t setting, char *text, size_t size)
{
    const struct plant_setting *row = &hands->plant->settings[setting];
    double value = hands_setting(hands, setting);
    double span = row->maximum - row->minimum;
    show_number(hands, value, span > 50.0 ? 0 : span > 5.0 ? 1 : 2, row->unit, text, size);
}

static const char *unit_shown(const char *unit)
{
    return strcmp(unit, "bar_gauge") == 0 ? "bar" : unit;
}

void hands_display_text(const struct hands *hands, uint32_t display, char *text, size_t size)
{
    const struct plant_display *row = &hands->plant->displays[display];
    double value = (sim_expression(hands->sim, &row->value) - row->offset) / row->scale;
    double step = row->resolution > 0.0 ? row->resolution : 0.001;
    show_number(hands,
                floor(value / step + 0.5) * step,
                decimals_of(step),
                unit_shown(row->unit),
                text,
                size);
}

uint32_t hands_sense(const struct hands *hands, uint32_t component, enum sense sense)
{
    const struct plant_component *owner = &hands->plant->components[component];
    for (uint32_t i = 0; i < owner->sense_count; i++) {
        const struct plant_sense *row = &hands->plant->senses[owner->sense_first + i];
        if (row->sense == sense &&
            (row->when.count == 0 || fabs(sim_expression(hands->sim, &row->when)) > 0.5)) {
            return owner->sense_first + i;
        }
    }
    return PLANT_NONE;
}

#include "app/widgets/audit.h"

#include "app/widgets/ui_state.h"

#include <stdio.h>
#include <string.h>

static const double target_least = 24.0; // [dp]
static const double slack = 1.0;         // [dp] edges may share that much

static bool is_target(const struct ui_widget *widget)
{
    return widget->kind != WIDGET_TEXT && widget->kind != WIDGET_CANVAS &&
           widget->kind != WIDGET_SCROLL;
}

static void
note(struct audit *audit, int *count, const char *what, const char *id, const char *other)
{
    (*count)++;
    if (audit->first[0] == '\0') {
        snprintf(audit->first,
                 sizeof audit->first,
                 other == NULL ? "%s: #%s" : "%s: #%s and #%s",
                 what,
                 id,
                 other);
    }
}

static void check_place(const struct ui *ui, const struct ui_widget *widget, struct audit *audit)
{
    struct box window = window_box(ui);
    struct box box = widget->box;
    bool inside = box.x >= -slack && box.y >= -slack && box.x + box.w <= window.w + slack &&
                  box.y + box.h <= window.h + slack;
    if (!inside && !widget->scrolled && !widget->disabled) {
        note(audit, &audit->outside, "outside the window", widget->id, NULL);
    }
    bool small = box.w < target_least - 0.01 || box.h < target_least - 0.01;
    if (small && widget->kind != WIDGET_SLIDER && widget->kind != WIDGET_TARGET) {
        note(audit, &audit->small, "smaller than 24 dp", widget->id, NULL);
    }
    bool clickable = widget->kind != WIDGET_ROW && widget->kind != WIDGET_ITEM && !widget->overlap;
    if (clickable && widget->no_focus && !widget->has_key) {
        note(audit, &audit->unreachable, "not reachable by keys", widget->id, NULL);
    }
}

static void check_pairs(const struct ui_table *table, struct audit *audit)
{
    for (int i = 0; i < table->count; i++) {
        const struct ui_widget *a = &table->widgets[i];
        if (!is_target(a) || a->overlap) {
            continue;
        }
        for (int k = i + 1; k < table->count; k++) {
            const struct ui_widget *b = &table->widgets[k];
            if (!is_target(b) || b->overlap || a->layer != b->layer) {
                continue;
            }
            struct box both = box_intersect(a->visible, b->visible);
            if (both.w > slack && both.h > slack) {
                note(audit, &audit->overlapping, "overlap", a->id, b->id);
            }
        }
    }
}

bool audit_frame(const struct ui *ui, struct audit *audit)
{
    const struct ui_table *table = ui->now;
    *audit = (struct audit){.widgets = table->count};
    for (int i = 0; i < table->count; i++) {
        if (is_target(&table->widgets[i])) {
            check_place(ui, &table->widgets[i], audit);
        }
    }
    check_pairs(table, audit);
    audit->truncated = table->truncated;
    audit->missing_icons = table->missing_icons;
    if (audit->first[0] == '\0' && audit->truncated > 0) {
        snprintf(audit->first, sizeof audit->first, "text cut: \"%s\"", table->first_truncated);
    }
    if (audit->first[0] == '\0' && audit->missing_icons > 0) {
        snprintf(audit->first, sizeof audit->first, "an icon is missing");
    }
    return audit->outside + audit->overlapping + audit->small + audit->unreachable +
               audit->truncated + audit->missing_icons ==
           0;
}

static const char *kind_name(enum widget_kind kind)
{
    static const char *const names[] = {
        [WIDGET_BUTTON] = "button",
        [WIDGET_CHECKBOX] = "checkbox",
        [WIDGET_RADIO] = "radio",
        [WIDGET_TAB] = "tab",
        [WIDGET_DROPDOWN] = "dropdown",
        [WIDGET_ITEM] = "item",
        [WIDGET_FIELD] = "field",
        [WIDGET_TABLE] = "table",
        [WIDGET_ROW] = "row",
        [WIDGET_SCROLL] = "scroll",
        [WIDGET_SLIDER] = "slider",
        [WIDGET_LINK] = "link",
        [WIDGET_CARD] = "card",
        [WIDGET_TARGET] = "target",
        [WIDGET_CANVAS] = "canvas",
        [WIDGET_TEXT] = "text",
    };
    return names[kind];
}

bool audit_dump_widgets(const struct ui *ui, const char *path)
{
    FILE *file = fopen(path, "w");
    if (file == NULL) {
        return false;
    }
    for (int i = 0; i < ui->now->count; i++) {
        const struct ui_widget *widget = &ui->now->widgets[i];
        struct box box = widget->box;
        bool focused = strcmp(ui->focus, widget->id) == 0;
        fprintf(file,
                "#%s %s %.0f %.0f %.0f %.0f%s%s%s \"%s\"\n",
                widget->id,
                kind_name(widget->kind),
                box.x,
                box.y,
                box.w,
                box.h,
                widget->on ? " on" : "",
                widget->disabled ? " disabled" : "",
                focused ? " focus" : "",
                ui_label(ui->now, widget));
    }
    return fclose(file) == 0;
}

bool audit_dump_list(const struct ui *ui, const char *path)
{
    return display_list_dump(ui->list, path);
}

bool audit_shows_text(const struct ui *ui, const char *text)
{
    return strstr(ui->now->shown, text) != NULL;
}

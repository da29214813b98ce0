// Acts: from a screen's wish to the session, and entries put into words.
#include "app/workshop/desk.h"
#include "engine/base/assert.h"
#include "engine/base/text.h"

#include <stdio.h>
#include <string.h>

struct action *desk_ask(struct workshop *workshop, enum action_kind kind, const char *on)
{
    workshop->ask = (struct action){.kind = kind, .at = -1.0};
    if (on != NULL) {
        (void)text_copy(workshop->ask.on, sizeof workshop->ask.on, on);
    }
    workshop->asked = true;
    return &workshop->ask;
}

const struct view_component *
desk_component(const struct workshop *workshop, const char *ref, uint32_t *index)
{
    const struct view *view = workshop->view;
    for (uint32_t i = 0; i < view->component_count; i++) {
        if (strcmp(view->components[i].ref, ref) == 0) {
            if (index != NULL) {
                *index = i;
            }
            return &view->components[i];
        }
    }
    return NULL;
}

const struct view_component *desk_selected(const struct workshop *workshop)
{
    return workshop->selected[0] == '\0' ? NULL
                                         : desk_component(workshop, workshop->selected, NULL);
}

void desk_select(struct workshop *workshop, const char *ref)
{
    (void)text_copy(workshop->selected, sizeof workshop->selected, ref);
    workshop->menu = DESK_MENU_NONE;
}

bool desk_is_training(const struct workshop *workshop)
{
    return strcmp(workshop->view->mode, "evaluation") != 0;
}

const char *desk_line_text(const struct view_journal_line *line, char *buffer, size_t size)
{
    if (line->action) {
        (void)snprintf(buffer,
                       size,
                       "%s%s%s",
                       words_action(line->kind),
                       line->on[0] != '\0' ? " " : "",
                       line->on);
    } else {
        (void)snprintf(buffer, size, "%s", line->shown);
    }
    return buffer;
}

const char *desk_fact_text(const struct view_fact *fact, char *buffer, size_t size)
{
    const struct observation *observation = &fact->observation;
    switch (observation->kind) {
    case OBSERVATION_READING:
    case OBSERVATION_TESTER:
        if (observation->with[0] != '\0') {
            (void)snprintf(buffer,
                           size,
                           "%s → %s : %s",
                           observation->ref,
                           observation->with,
                           observation->shown);
        } else {
            (void)snprintf(buffer, size, "%s : %s", observation->ref, observation->shown);
        }
        return buffer;
    case OBSERVATION_HAZARD:
        (void)snprintf(buffer, size, "%s", words_hazard(observation->mode));
        return buffer;
    case OBSERVATION_SENSE:
    case OBSERVATION_TEXT:
    case OBSERVATION_PANEL:
    case OBSERVATION_PLC:
    case OBSERVATION_STATE:
    case OBSERVATION_DONE:
    case OBSERVATION_REFUSED:
    case OBSERVATION_DAMAGE:
    case OBSERVATION_AMBIENT:
    case OBSERVATION_TEST:
    case OBSERVATION_PRODUCTION:
    case OBSERVATION_COST:
        (void)snprintf(buffer, size, "%s", observation->shown);
        return buffer;
    case OBSERVATION_KIND_COUNT:
        break;
    }
    ASSERT(!"unknown kind of observation");
    return buffer;
}

const char *desk_fact_icon(const struct view_fact *fact)
{
    return fact->by == ACTION_KIND_COUNT ? "eye" : words_action_icon(fact->by);
}

#include "engine/base/assert.h"
#include "engine/session/internal.h"

#include <stdlib.h>
#include <string.h>

// What the trainee gets to know; the rest of what is recorded is for grading.
static bool is_fact(enum observation_kind kind)
{
    switch (kind) {
    case OBSERVATION_SENSE:
    case OBSERVATION_TEXT:
    case OBSERVATION_READING:
    case OBSERVATION_TESTER:
    case OBSERVATION_PANEL:
    case OBSERVATION_PLC:
    case OBSERVATION_HAZARD:
    case OBSERVATION_DAMAGE:
    case OBSERVATION_AMBIENT:
    case OBSERVATION_TEST:
        return true;
    case OBSERVATION_STATE:
    case OBSERVATION_DONE:
    case OBSERVATION_REFUSED:
    case OBSERVATION_PRODUCTION:
    case OBSERVATION_COST:
    case OBSERVATION_KIND_COUNT:
        return false;
    }
    return false;
}

static void *grow(void *rows, uint32_t count, uint32_t *capacity, size_t size)
{
    if (count < *capacity) {
        return rows;
    }
    *capacity = *capacity == 0 ? 128 : *capacity * 2;
    void *more = realloc(rows, *capacity * size);
    ASSERT(more != NULL);
    return more;
}

static struct view_journal_line *add_line(struct session *session, uint32_t sequence)
{
    session->lines =
        grow(session->lines, session->line_count, &session->line_capacity, sizeof *session->lines);
    struct view_journal_line *line = &session->lines[session->line_count++];
    *line = (struct view_journal_line){
        .sequence = sequence, .tick = session->tick, .on = "", .mode = "", .shown = ""};
    return line;
}

void facts_add_action(struct session *session, uint32_t sequence)
{
    const struct action *action = &session->action;
    struct view_journal_line *line = add_line(session, sequence);
    line->action = true;
    line->kind = action->kind;
    line->on = arena_text(session->arena, action->on);
    line->mode = arena_text(session->arena, action->mode);
    line->shown = arena_text(session->arena, action->text);
}

void facts_add(struct session *session,
               uint32_t sequence,
               enum action_kind by,
               const struct observation *observation)
{
    if (observation->kind == OBSERVATION_STATE) {
        return;
    }
    struct view_journal_line *line = add_line(session, sequence);
    line->kind = by;
    line->on = arena_text(session->arena, observation->ref);
    line->mode = arena_text(session->arena, observation->mode);
    line->shown = arena_text(session->arena, observation->shown);
    if (!is_fact(observation->kind)) {
        return;
    }
    session->facts =
        grow(session->facts, session->fact_count, &session->fact_capacity, sizeof *session->facts);
    session->facts[session->fact_count++] = (struct view_fact){
        .sequence = sequence, .tick = session->tick, .by = by, .observation = *observation};
}

struct view_fact *facts_find(struct session *session, uint32_t sequence)
{
    for (uint32_t i = session->fact_count; i-- > 0;) {
        if (session->facts[i].sequence == sequence) {
            return &session->facts[i];
        }
    }
    return NULL;
}

// What anyone standing there would notice without going to look: a message that comes up, a hiss, the
// line that stops. Looked at ten times a second of line time, on a grid of its own, so that it does
// not depend on how time is cut.
#include "engine/base/assert.h"
#include "engine/intervention/phrases.h"
#include "engine/session/internal.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const double seen_speed = 0.02; // [m/s]

void notice_init(struct session *session)
{
    struct notice *notice = &session->notice;
    uint32_t messages = session->plant->program.message_count;
    notice->senses = calloc(session->plant->sense_count + 1U, sizeof *notice->senses);
    notice->damages = calloc(session->plant->damage_count + 1U, sizeof *notice->damages);
    notice->messages = calloc(messages + 1U, sizeof *notice->messages);
    notice->message_ticks = calloc(messages + 1U, sizeof *notice->message_ticks);
    ASSERT(notice->senses != NULL && notice->damages != NULL);
    ASSERT(notice->messages != NULL && notice->message_ticks != NULL);
}

void notice_clear(struct session *session)
{
    free(session->notice.senses);
    free(session->notice.damages);
    free(session->notice.messages);
    free(session->notice.message_ticks);
}

double notice_parts_made(const struct session *session)
{
    double made = 0.0;
    for (uint32_t i = 0; i < session->plant->signal_count; i++) {
        const char *dot = strrchr(session->plant->signals[i].name, '.');
        if (dot != NULL && strcmp(dot, ".delivered") == 0) {
            made += sim_signal(session->sim, i);
        }
    }
    return made;
}

static enum status tell(struct session *session,
                        const char *ref,
                        const char *mode,
                        const char *shown,
                        struct error *error)
{
    struct observation observation = {.kind = OBSERVATION_AMBIENT};
    text_copy(observation.ref, sizeof observation.ref, ref);
    text_copy(observation.mode, sizeof observation.mode, mode);
    text_copy(observation.shown, sizeof observation.shown, shown);
    uint32_t sequence = 0;
    RETURN_IF_FAILED(
        record_observation(&session->record, session->tick, 0, &observation, &sequence, error));
    facts_add(session, sequence, ACTION_KIND_COUNT, &observation);
    return record_sync(&session->record, error);
}

static bool line_moves(const struct session *session)
{
    for (uint32_t i = 0; i < session->plant->node_count; i++) {
        enum domain domain = session->plant->nodes[i].domain;
        if ((domain == DOMAIN_TRANSLATION || domain == DOMAIN_ROTATION) &&
            fabs(sim_node(session->sim, i)) > seen_speed) {
            return true;
        }
    }
    return false;
}

static enum status look_at_motion(struct session *session, bool there, struct error *error)
{
    struct notice *notice = &session->notice;
    bool moving = line_moves(session);
    if (moving) {
        notice->motion_tick = session->tick;
    }
    bool still = session->tick - notice->motion_tick > SESSION_STILL_TICKS;
    notice->stop_ticks += there && still ? SESSION_NOTICE_TICKS : 0;
    if (there && moving && notice->told != MOTION_SEEN) {
        notice->told = MOTION_SEEN;
        const char *shown = phrase_text(PHRASE_MOVING, session->language);
        return tell(session, "", "line_moving", shown, error);
    }
    if (there && still && notice->told != MOTION_ENDED) {
        notice->told = MOTION_ENDED;
        const char *shown = phrase_text(PHRASE_STOPPED, session->language);
        return tell(session, "", "line_stopped", shown, error);
    }
    return STATUS_OK;
}

static enum status look_at_messages(struct session *session, bool there, struct error *error)
{
    const struct program *program = &session->plant->program;
    struct sim_plc plc = sim_plc(session->sim);
    for (uint32_t i = 0; i < program->message_count; i++) {
        bool stands = plc.running && plc.messages[i] != 0;
        bool before = session->notice.messages[i];
        if (stands && session->notice.message_ticks[i] == 0) {
            session->notice.message_ticks[i] = session->tick;
        } else if (!stands) {
            session->notice.message_ticks[i] = 0;
        }
        if (!there) {
            continue; // a message that stands when the trainee comes is noticed then
        }
        session->notice.messages[i] = stands;
        if (stands && !before) {
            const struct program_message *message = &program->messages[i];
            char shown[OBSERVATION_TEXT_BYTES_MAX];
            phrase_write(shown,
                         sizeof shown,
                         session->language,
                         PHRASE_MESSAGE,
                         message->code,
                         bilingual_pick(message->text, session->language));
            RETURN_IF_FAILED(tell(session, "", message->code, shown, error));
        }
    }
    return STATUS_OK;
}

// A part that breaks is heard or smelt at its station; which one it is must be looked for.
static enum status look_at_damages(struct session *session, bool there, struct error *error)
{
    const struct plant *plant = session->plant;
    for (uint32_t i = 0; i < plant->damage_count; i++) {
        bool burnt = sim_burnt(session->sim, plant->damage[i].fault);
        bool known = session->notice.damages[i];
        session->notice.damages[i] = burnt;
        if (!there || !burnt || known) {
            continue;
        }
        char station[16];
        char shown[OBSERVATION_TEXT_BYTES_MAX];
        (void)snprintf(
            station, sizeof station, "%u", plant->components[plant->damage[i].component].station);
        phrase_write(shown, sizeof shown, session->language, PHRASE_GAVE_WAY, station);
        RETURN_IF_FAILED(tell(session, "", "damage", shown, error));
    }
    return STATUS_OK;
}

static enum status look_at_components(struct session *session, struct error *error)
{
    const struct plant *plant = session->plant;
    for (uint32_t i = 0; i < plant->component_count; i++) {
        if (plant->components[i].sense_count == 0 || !sim_present(session->sim, i)) {
            continue;
        }
        for (uint32_t sense = 0; sense < SENSE_COUNT; sense++) {
            uint32_t row = hands_sense(session->hands, i, (enum sense)sense);
            if (row == PLANT_NONE || !plant->senses[row].ambient || session->notice.senses[row]) {
                continue;
            }
            session->notice.senses[row] = true;
            RETURN_IF_FAILED(tell(session,
                                  plant->components[i].ref,
                                  sense_word((enum sense)sense),
                                  bilingual_pick(plant->senses[row].text, session->language),
                                  error));
        }
    }
    return STATUS_OK;
}

static enum status look_round(struct session *session, struct error *error)
{
    bool there = session->tick > session->arrival;
    RETURN_IF_FAILED(look_at_motion(session, there, error));
    RETURN_IF_FAILED(look_at_messages(session, there, error));
    RETURN_IF_FAILED(look_at_damages(session, there, error));
    return there ? look_at_components(session, error) : STATUS_OK;
}

enum status notice_look(struct session *session, struct error *error)
{
    sim_glance(session->sim, true);
    enum status status = look_round(session, error);
    sim_glance(session->sim, false);
    return status;
}

#include "engine/plant/program_text.h"

#include <stdio.h>
#include <string.h>

enum { TEXT_BYTES = 400 };

const char *program_condition_text(const char *text, char *buffer, size_t size)
{
    static const struct {
        const char *word, *sign;
    } signs[] = {{" and ", " · "}, {" or ", " + "}, {"not ", "/"}, {"up(", "↑("}, {"down(", "↓("}};
    size_t used = 0;
    while (*text != '\0' && used + 8 < size) {
        bool replaced = false;
        for (size_t i = 0; i < sizeof signs / sizeof signs[0] && !replaced; i++) {
            size_t length = strlen(signs[i].word);
            if (strncmp(text, signs[i].word, length) == 0) {
                used += (size_t)snprintf(buffer + used, size - used, "%s", signs[i].sign);
                text += length;
                replaced = true;
            }
        }
        if (!replaced) {
            buffer[used++] = *text++;
        }
    }
    buffer[used] = '\0';
    return buffer;
}

static void act_words(const struct program *program,
                      const struct program_action *action,
                      enum language language,
                      char *to,
                      size_t size)
{
    bool english = language == LANGUAGE_EN;
    switch (action->kind) {
    case PROGRAM_ACTION_OUTPUT:
        (void)snprintf(to, size, "%s", program->outputs[action->target].tag);
        return;
    case PROGRAM_ACTION_SET:
        (void)snprintf(to, size, "%s := %g", program->memories[action->target].name, action->value);
        return;
    case PROGRAM_ACTION_ADD: {
        const char *name = program->memories[action->target].name;
        (void)snprintf(to, size, "%s := %s + %g", name, name, action->value);
        return;
    }
    case PROGRAM_ACTION_MESSAGE:
        (void)snprintf(to, size, "%s", program->messages[action->target].code);
        return;
    case PROGRAM_ACTION_CLEAR:
        (void)snprintf(to, size, "%s", english ? "clear the messages" : "effacer les messages");
        return;
    case PROGRAM_ACTION_LATCH:
        (void)snprintf(to, size, "%s := %g", program->outputs[action->target].tag, action->value);
        return;
    case PROGRAM_ACTION_FORCE_EMPTY:
        (void)snprintf(to, size, "F/%s:{}", program->charts[action->target].name);
        return;
    case PROGRAM_ACTION_FORCE_HOLD:
        (void)snprintf(to, size, "F/%s:{*}", program->charts[action->target].name);
        return;
    case PROGRAM_ACTION_FORCE_INITIAL:
        (void)snprintf(to, size, "F/%s:{INIT}", program->charts[action->target].name);
        return;
    }
}

const char *program_action_text(const struct program *program,
                                const struct program_action *action,
                                enum language language,
                                char *buffer,
                                size_t size)
{
    char act[160] = "";
    char condition[TEXT_BYTES] = "";
    act_words(program, action, language, act, sizeof act);
    const char *when = strstr(action->text, " / ");
    if (when != NULL) {
        (void)program_condition_text(when + 3, condition, sizeof condition);
    }
    (void)snprintf(buffer,
                   size,
                   "%s%s%s",
                   act,
                   when == NULL              ? ""
                   : language == LANGUAGE_EN ? " if "
                                             : " si ",
                   condition);
    return buffer;
}

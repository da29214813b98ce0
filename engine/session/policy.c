#include "engine/base/assert.h"
#include "engine/session/internal.h"

#include <string.h>

static const struct policy policies[] = {
    [SESSION_GUIDED] = {.word = "guided", .refuses_unsafe = true, .warns = true, .helps = true},
    [SESSION_TRAINING] = {.word = "training", .warns = true, .helps = true},
    [SESSION_EVALUATION] = {.word = "evaluation", .ends_on_accident = true},
};

const struct policy *policy_of(enum session_mode mode)
{
    ASSERT((unsigned)mode <= SESSION_EVALUATION);
    return &policies[mode];
}

const char *session_mode_word(enum session_mode mode)
{
    return policy_of(mode)->word;
}

enum session_mode session_mode_find(const char *word)
{
    uint32_t mode = SESSION_GUIDED;
    while (mode <= SESSION_EVALUATION && strcmp(policies[mode].word, word) != 0) {
        mode++;
    }
    return (enum session_mode)mode;
}

#include "grading/evidence/reason.h"

#include "engine/base/assert.h"

#include <string.h>

struct bilingual reason_template(enum reason reason)
{
    static const struct bilingual sentences[REASON_COUNT] = {
#define X(name, fr, en) [name] = {fr, en},
        REASON_LIST(X)
#undef X
    };
    ASSERT(reason < REASON_COUNT);
    return sentences[reason];
}

void reason_format(
    char *to, size_t size, enum reason reason, const char *subject, enum language language)
{
    const char *sentence = bilingual_pick(reason_template(reason), language);
    const char *hole = strstr(sentence, "{}");
    struct text_builder text = {0};
    if (hole == NULL) {
        text_builder_append(&text, sentence);
    } else {
        text_builder_append_n(&text, sentence, (size_t)(hole - sentence));
        text_builder_append(&text, subject);
        text_builder_append(&text, hole + 2);
    }
    (void)text_copy(to, size, text_builder_text(&text));
    text_builder_clear(&text);
}

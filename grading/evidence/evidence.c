#include "grading/evidence/evidence.h"

#include <string.h>

struct evidence evidence_of(enum evidence_verdict verdict, enum reason reason)
{
    return (struct evidence){.verdict = verdict, .reason = reason};
}

void evidence_about_words(struct evidence *evidence, const char *fr, const char *en)
{
    (void)text_copy(evidence->subject.fr, sizeof evidence->subject.fr, fr);
    (void)text_copy(evidence->subject.en, sizeof evidence->subject.en, en);
}

void evidence_about(struct evidence *evidence, const char *subject)
{
    evidence_about_words(evidence, subject, subject);
}

// Is @p item one of a list with commas between?
static bool stands_in(const char *list, const char *item)
{
    size_t length = strlen(item);
    for (const char *at = list; at != NULL; at = strstr(at, ", ")) {
        at += at == list ? 0 : 2;
        bool ends = strlen(at) >= length && (at[length] == '\0' || at[length] == ',');
        if (ends && strncmp(at, item, length) == 0) {
            return true;
        }
    }
    return false;
}

static void append(char *to, size_t size, const char *more)
{
    size_t length = strlen(to);
    if (length > 0 && stands_in(to, more)) {
        return;
    }
    if (length > 0) {
        (void)text_copy(to + length, size - length, ", ");
        length = strlen(to);
    }
    (void)text_copy(to + length, size - length, more);
}

void evidence_about_also(struct evidence *evidence, const char *fr, const char *en)
{
    append(evidence->subject.fr, sizeof evidence->subject.fr, fr);
    append(evidence->subject.en, sizeof evidence->subject.en, en);
}

void evidence_cite(struct evidence *evidence, uint32_t sequence)
{
    uint32_t *list = evidence->citations;
    uint32_t count = evidence->citation_count;
    uint32_t place = 0;
    while (place < count && list[place] < sequence) {
        place++;
    }
    bool there = place < count && list[place] == sequence;
    if (sequence == 0 || there || count == EVIDENCE_CITATIONS_MAX) {
        return;
    }
    memmove(&list[place + 1], &list[place], (count - place) * sizeof *list);
    list[place] = sequence;
    evidence->citation_count = count + 1;
}

struct evidence evidence_worse(struct evidence kept, struct evidence next)
{
    return next.verdict > kept.verdict ? next : kept;
}

#include "grading/evidence/text_list.h"

#include "engine/base/text.h"

bool reference_equal(const char *a, const char *b)
{
    return text_equal(a + (a[0] == '-'), b + (b[0] == '-'));
}

bool text_list_has(const struct text_list *list, const char *text)
{
    for (uint32_t i = 0; i < list->count; i++) {
        if (text_equal(list->texts[i], text)) {
            return true;
        }
    }
    return false;
}

static char lower(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? (char)(byte - 'A' + 'a') : byte;
}

static bool begins(const char *text, const char *word)
{
    while (*word != '\0' && lower(*text) == lower(*word)) {
        text++;
        word++;
    }
    return *word == '\0';
}

bool text_list_names(const struct text_list *list, const char *text)
{
    for (uint32_t i = 0; i < list->count; i++) {
        for (const char *at = text; *at != '\0'; at++) {
            if (begins(at, list->texts[i])) {
                return true;
            }
        }
    }
    return false;
}

bool text_list_has_reference(const struct text_list *list, const char *reference)
{
    for (uint32_t i = 0; i < list->count; i++) {
        if (reference_equal(list->texts[i], reference)) {
            return true;
        }
    }
    return false;
}

#include "app/words/words.h"

#include <libintl.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// gettext's own counter of catalogue changes: raising it makes it look LANGUAGE up again.
// NOLINTNEXTLINE(readability-identifier-naming): the name is gettext's
extern int _nl_msg_cat_cntr;

static enum language spoken = LANGUAGE_FR;

void words_open(const char *folder, enum language language)
{
    // The C locale never translates; C.UTF-8 is on every Debian and lets LANGUAGE decide.
    if (setlocale(LC_MESSAGES, "C.UTF-8") == NULL) {
        (void)setlocale(LC_MESSAGES, "");
    }
    (void)bindtextdomain("depanne", folder);
    (void)bind_textdomain_codeset("depanne", "UTF-8");
    (void)textdomain("depanne");
    words_set_language(language);
}

void words_set_language(enum language language)
{
    spoken = language;
    (void)setenv("LANGUAGE", language == LANGUAGE_FR ? "fr" : "en", 1);
    _nl_msg_cat_cntr++;
}

enum language words_language(void)
{
    return spoken;
}

enum language words_locale(void)
{
    static const char *const names[] = {"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        const char *value = getenv(names[i]);
        if (value == NULL || value[0] == '\0' || strcmp(value, "C") == 0 ||
            strcmp(value, "POSIX") == 0 || strncmp(value, "C.", 2) == 0) {
            continue;
        }
        return strncmp(value, "fr", 2) == 0 ? LANGUAGE_FR : LANGUAGE_EN;
    }
    return LANGUAGE_FR;
}

const char *words_pick(struct bilingual text)
{
    return bilingual_pick(text, spoken);
}

enum { CLOCK_START_SECONDS = 8 * 3600, TICKS_PER_SECOND = 1000 };

static const char *clock_text(uint64_t seconds, char *buffer, size_t size)
{
    (void)snprintf(buffer,
                   size,
                   "%02u:%02u:%02u",
                   (unsigned)(seconds / 3600 % 100),
                   (unsigned)(seconds / 60 % 60),
                   (unsigned)(seconds % 60));
    return buffer;
}

const char *words_clock(uint64_t tick, char *buffer, size_t size)
{
    return clock_text(CLOCK_START_SECONDS + tick / TICKS_PER_SECOND, buffer, size);
}

const char *words_duration(uint64_t ticks, char *buffer, size_t size)
{
    return clock_text(ticks / TICKS_PER_SECOND, buffer, size);
}

const char *words_minutes(double seconds, char *buffer, size_t size)
{
    if (seconds < 60.0) {
        (void)snprintf(buffer, size, "%.0f\u00a0s", seconds);
    } else {
        (void)snprintf(buffer, size, "%.0f\u00a0min", seconds / 60.0);
    }
    return buffer;
}

const char *words_euros(double value, char *buffer, size_t size)
{
    (void)snprintf(buffer, size, spoken == LANGUAGE_FR ? "%.0f\u00a0€" : "€%.0f", value);
    return buffer;
}

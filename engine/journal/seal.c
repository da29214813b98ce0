#include "engine/journal/seal.h"

#include "engine/base/assert.h"
#include "engine/base/file.h"
#include "engine/base/text.h"

#include <sodium.h>
#include <stdio.h>
#include <string.h>

#define SIGNATURE_WORD "signature "

enum { SIGNATURE_BASE64_BYTES = 96 };

static void write_statement(struct text_builder *out, const struct seal *seal)
{
    text_builder_append_format(out, "depanne seal 1\nsession %s\n", seal->session);
    text_builder_append_format(out, "scenario %s\ncount %u\n", seal->scenario, seal->count);
    text_builder_append_format(out, "head %s\nutc %s\n", seal->head, seal->utc);
    text_builder_append_format(out, "engine %s\nstation %s\n", seal->engine, seal->station);
}

enum status
seal_write(const char *path, const struct seal *seal, const char *keys_folder, struct error *error)
{
    struct text_builder text = {0};
    uint8_t signature[STATION_SIGNATURE_BYTES];
    write_statement(&text, seal);
    enum status status =
        station_sign(keys_folder, text_builder_text(&text), text.length, signature, error);
    if (status == STATUS_OK) {
        char base64[SIGNATURE_BASE64_BYTES];
        sodium_bin2base64(
            base64, sizeof base64, signature, sizeof signature, sodium_base64_VARIANT_ORIGINAL);
        text_builder_append_format(&text, SIGNATURE_WORD "%s\n", base64);
        ASSERT(text.length <= SEAL_BYTES_MAX);
        status = file_write_atomic(path, text_builder_text(&text), text.length, error);
    }
    text_builder_clear(&text);
    return status;
}

// Takes the line "word value\n" off the front of the text.
static bool take(const char **text, const char *word, char *value, size_t size)
{
    size_t length = strlen(word);
    if (strncmp(*text, word, length) != 0 || (*text)[length] != ' ') {
        return false;
    }
    const char *start = *text + length + 1;
    const char *end = strchr(start, '\n');
    if (end == NULL || (size_t)(end - start) >= size) {
        return false;
    }
    memcpy(value, start, (size_t)(end - start));
    value[end - start] = '\0';
    *text = end + 1;
    return true;
}

static bool read_count(const char *text, uint32_t *count)
{
    *count = 0;
    size_t length = strlen(text);
    if (length == 0 || length > 7 || (text[0] == '0' && length > 1)) {
        return false;
    }
    for (size_t i = 0; i < length; i++) {
        if (text[i] < '0' || text[i] > '9') {
            return false;
        }
        *count = *count * 10 + (uint32_t)(text[i] - '0');
    }
    return true;
}

static bool read_signature(const char *base64, uint8_t signature[STATION_SIGNATURE_BYTES])
{
    size_t length = 0;
    const char *end = NULL;
    char again[SIGNATURE_BASE64_BYTES];
    if (sodium_base642bin(signature,
                          STATION_SIGNATURE_BYTES,
                          base64,
                          strlen(base64),
                          NULL,
                          &length,
                          &end,
                          sodium_base64_VARIANT_ORIGINAL) != 0 ||
        length != STATION_SIGNATURE_BYTES) {
        return false;
    }
    // libsodium takes some letters with their eighth bit set for the letter itself.
    sodium_bin2base64(
        again, sizeof again, signature, STATION_SIGNATURE_BYTES, sodium_base64_VARIANT_ORIGINAL);
    return strcmp(again, base64) == 0;
}

static bool read_lines(const char *at, struct seal *seal, char *signature)
{
    char title[16];
    char count[16];
    return take(&at, "depanne", title, sizeof title) && strcmp(title, "seal 1") == 0 &&
           take(&at, "session", seal->session, sizeof seal->session) &&
           take(&at, "scenario", seal->scenario, sizeof seal->scenario) &&
           take(&at, "count", count, sizeof count) && read_count(count, &seal->count) &&
           take(&at, "head", seal->head, sizeof seal->head) &&
           take(&at, "utc", seal->utc, sizeof seal->utc) &&
           take(&at, "engine", seal->engine, sizeof seal->engine) &&
           take(&at, "station", seal->station, sizeof seal->station) &&
           take(&at, "signature", signature, SIGNATURE_BASE64_BYTES) && *at == '\0';
}

bool seal_read(const char *bytes, size_t count, struct seal *seal, bool *signature_good)
{
    memset(seal, 0, sizeof *seal);
    *signature_good = false;
    if (count > SEAL_BYTES_MAX || memchr(bytes, '\0', count) != NULL) {
        return false;
    }
    char text[SEAL_BYTES_MAX + 1];
    memcpy(text, bytes, count);
    text[count] = '\0';
    char base64[SIGNATURE_BASE64_BYTES];
    if (!read_lines(text, seal, base64)) {
        return false;
    }
    uint8_t public_key[STATION_PUBLIC_BYTES];
    uint8_t signature[STATION_SIGNATURE_BYTES];
    const char *statement_end = strstr(text, "\n" SIGNATURE_WORD);
    *signature_good =
        hex_decode(seal->station, public_key, sizeof public_key) &&
        read_signature(base64, signature) &&
        station_signed(public_key, text, (size_t)(statement_end + 1 - text), signature);
    return true;
}

#include "engine/base/assert.h"
#include "engine/base/json.h"
#include "tests/fuzz/fuzz.h"

#include <string.h>

// What is accepted must be written and read again to the same text.
static void check_round_trip(const struct json *json)
{
    struct text_builder first = {0};
    struct text_builder second = {0};
    struct json_writer writer;
    json_writer_init(&writer, &first, false);
    json_write_value(&writer, json_root(json));

    struct json *again = NULL;
    enum status status = json_parse(text_builder_text(&first), first.length, "again", &again, NULL);
    ASSERT(status == STATUS_OK);
    json_writer_init(&writer, &second, false);
    json_write_value(&writer, json_root(again));
    ASSERT(text_equal(text_builder_text(&first), text_builder_text(&second)));
    json_destroy(again);
    text_builder_clear(&first);
    text_builder_clear(&second);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    struct json *json = NULL;
    struct error error = {0};
    if (json_parse((const char *)bytes, size, "fuzz", &json, &error) == STATUS_OK) {
        check_round_trip(json);
    } else {
        ASSERT(json == NULL && error.status != STATUS_OK && error.what[0] != '\0');
    }
    json_destroy(json);
    return 0;
}

#include "engine/script/message.h"

// A field is its length, its bytes and a zero byte, so that the reader can borrow C strings.

void message_put_number(struct text_builder *request, uint32_t number)
{
    char bytes[4];
    for (int i = 0; i < 4; i++) {
        bytes[i] = (char)(unsigned char)(number >> (8 * i));
    }
    text_builder_append_n(request, bytes, sizeof bytes);
}

void message_put(struct text_builder *request, const char *bytes, size_t length)
{
    message_put_number(request, (uint32_t)length);
    text_builder_append_n(request, bytes, length);
    text_builder_append_n(request, "", 1);
}

uint32_t message_take_number(struct message_reader *reader)
{
    if (reader->failed || reader->length - reader->at < 4) {
        reader->failed = true;
        return 0;
    }
    uint32_t number = 0;
    for (unsigned i = 0; i < 4; i++) {
        number |= (uint32_t)(unsigned char)reader->bytes[reader->at + i] << (8 * i);
    }
    reader->at += 4;
    return number;
}

const char *message_take(struct message_reader *reader, size_t *length)
{
    size_t count = message_take_number(reader);
    if (reader->failed || reader->length - reader->at < count + 1) {
        reader->failed = true;
        *length = 0;
        return "";
    }
    const char *field = reader->bytes + reader->at;
    reader->at += count + 1;
    *length = count;
    return field;
}

// The child process: shut in first, then told what to compile, then gone.
#include "engine/base/assert.h"
#include "engine/script/bridge.h"
#include "engine/script/confine.h"
#include "engine/script/prelude.h"
#include "engine/script/script.h"

#include <errno.h>
#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { SOCKET = 0, SHARED_PAGE = 1, PAGE_BYTES = 4096, READ_BYTES = 65536 };

static bool write_all(const char *bytes, size_t length)
{
    while (length > 0) {
        ssize_t written = write(SOCKET, bytes, length);
        if (written <= 0) {
            if (written < 0 && errno == EINTR) {
                continue;
            }
            return false;
        }
        bytes += written;
        length -= (size_t)written;
    }
    return true;
}

// The request ends where the parent shuts its side.
static bool read_all(struct text_builder *request)
{
    static char bytes[READ_BYTES];
    for (;;) {
        ssize_t count = read(SOCKET, bytes, sizeof bytes);
        if (count == 0) {
            return true;
        }
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0 || request->length + (size_t)count > MESSAGE_REQUEST_BYTES_MAX) {
            return false;
        }
        text_builder_append_n(request, bytes, (size_t)count);
    }
}

static void *take_memory(size_t bytes)
{
    void *memory = calloc(1, bytes > 0 ? bytes : 1);
    ASSERT(memory != NULL);
    return memory;
}

static const char **take_texts(struct message_reader *reader, uint32_t *count)
{
    *count = message_take_number(reader);
    if (*count > SCRIPT_FILES_MAX) {
        reader->failed = true;
        *count = 0;
    }
    const char **texts = take_memory(*count * sizeof *texts);
    for (uint32_t i = 0; i < *count; i++) {
        size_t length = 0;
        texts[i] = message_take(reader, &length);
    }
    return texts;
}

static bool take_request(const struct text_builder *request, struct bridge *bridge)
{
    struct message_reader reader = {.bytes = request->bytes, .length = request->length};
    bridge->file_count = message_take_number(&reader);
    bridge->pack_count = message_take_number(&reader);
    bridge->entry = message_take_number(&reader);
    bridge->wish = (enum message_wish)message_take_number(&reader);
    if (bridge->file_count > 2 * SCRIPT_FILES_MAX || bridge->entry >= bridge->file_count) {
        return false;
    }
    struct message_file *files = take_memory(bridge->file_count * sizeof *files);
    for (uint32_t i = 0; i < bridge->file_count; i++) {
        size_t length = 0;
        files[i].path = message_take(&reader, &length);
        files[i].refusal = message_take(&reader, &length);
        files[i].bytes = message_take(&reader, &files[i].length);
    }
    bridge->files = files;
    bridge->sets = take_texts(&reader, &bridge->set_count);
    bridge->faults = take_texts(&reader, &bridge->fault_count);
    return !reader.failed && reader.at == reader.length;
}

// Runs the prelude's chunks one after the other in one environment; the last one does the work.
static int run_prelude(lua_State *lua)
{
    struct bridge *bridge = lua_touserdata(lua, 1);
    sandbox_push_prelude_environment(lua);
    bridge_install(lua, bridge);
    int environment = lua_gettop(lua);
    for (const struct prelude_chunk *chunk = prelude_chunks; chunk->name != NULL; chunk++) {
        lua_pushvalue(lua, environment);
        char name[64] = "=";
        (void)text_copy(name + 1, sizeof name - 1, chunk->name);
        if (!sandbox_load(lua, (const char *)chunk->bytes, chunk->length, name)) {
            return lua_error(lua);
        }
        lua_call(lua, 0, 0);
    }
    return 0;
}

static void compile(struct bridge *bridge)
{
    lua_State *lua = bridge->sandbox.lua;
    lua_pushcfunction(lua, run_prelude);
    lua_pushlightuserdata(lua, bridge);
    struct sandbox_error error;
    if (!sandbox_call(&bridge->sandbox, 1, 0, &error)) {
        bridge_mistake(bridge, error.file, error.line, error.what);
    }
    ASSERT(bridge->mistake_count > 0 || bridge->output.length > 0);
}

static bool answer(struct bridge *bridge)
{
    if (bridge->mistake_count == 0) {
        return write_all("+", 1) && write_all(bridge->output.bytes, bridge->output.length);
    }
    return write_all("-[", 2) && write_all(bridge->mistakes.bytes, bridge->mistakes.length) &&
           write_all("]", 1);
}

int script_host_main(void)
{
    struct message_position *position =
        mmap(NULL, PAGE_BYTES, PROT_READ | PROT_WRITE, MAP_SHARED, SHARED_PAGE, 0);
    if (position == MAP_FAILED) {
        return 2; // somebody typed the hidden word
    }
    (void)close(SHARED_PAGE);
    char greeting = (char)(MESSAGE_GREETING | confine_process());
    struct text_builder request;
    text_builder_init(&request);
    struct bridge bridge = {0};
    if (!write_all(&greeting, 1) || !read_all(&request) || !take_request(&request, &bridge) ||
        !sandbox_open(&bridge.sandbox, position)) {
        _exit(1);
    }
    compile(&bridge);
    // No destructor, no leak checker, no exit handler: the kernel takes everything back.
    _exit(answer(&bridge) ? 0 : 1);
}

#include "engine/script/sandbox.h"

#include "engine/base/assert.h"
#include "engine/base/text.h"
#include "engine/script/library.h"

#include <lualib.h>

#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#if defined(__SANITIZE_ADDRESS__)
#define SANDBOX_SLOW 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SANDBOX_SLOW 1
#endif
#endif
#ifndef SANDBOX_SLOW
#define SANDBOX_SLOW 0
#endif

enum {
    HOOK_PERIOD = 500, // instructions
    STACK_LEVELS_LOOKED_AT = 40,
};

// Processor time after which a script is stopped: aborts only, never changes a result.
static const double cpu_seconds_max = SANDBOX_SLOW ? 48.0 : 4.0;

struct sandbox *sandbox_of(lua_State *lua)
{
    void *data = NULL;
    (void)lua_getallocf(lua, &data);
    return data;
}

// ---- Where the author is ----

// The author's chunks are named "#12", ours anything else.
static bool place_of(const char *source, int line_now, uint32_t *file, uint32_t *line)
{
    if (source[0] != '=' || source[1] != '#') {
        return false;
    }
    *file = (uint32_t)strtoul(source + 2, NULL, 10);
    *line = line_now > 0 ? (uint32_t)line_now : 1;
    return true;
}

bool sandbox_where(lua_State *lua, uint32_t *file, uint32_t *line)
{
    lua_Debug frame;
    for (int level = 0; level < STACK_LEVELS_LOOKED_AT && lua_getstack(lua, level, &frame);
         level++) {
        if (lua_getinfo(lua, "Sl", &frame) != 0 &&
            place_of(frame.source, frame.currentline, file, line)) {
            return true;
        }
    }
    return false;
}

static void note_position(struct sandbox *sandbox)
{
    uint32_t file = 0;
    uint32_t line = 0;
    if (sandbox->lua != NULL && sandbox_where(sandbox->lua, &file, &line)) {
        sandbox->position->file = file;
        sandbox->position->line = line;
    }
}

static void stop(struct sandbox *sandbox, enum sandbox_stop why)
{
    if (sandbox->stop == SANDBOX_RUNS) {
        note_position(sandbox);
        sandbox->stop = why;
    }
}

// ---- Budget ----

static void *allocate(void *data, void *block, size_t old_size, size_t new_size)
{
    struct sandbox *sandbox = data;
    size_t old_bytes = block != NULL ? old_size : 0;
    if (new_size == 0) {
        sandbox->heap_bytes -= old_bytes;
        free(block);
        return NULL;
    }
    size_t grown = new_size > old_bytes ? new_size - old_bytes : 0;
    if (grown > 0) {
        sandbox->charge += grown / 16;
        if (sandbox->charge > SANDBOX_CHARGE_MAX) {
            stop(sandbox, SANDBOX_TOO_LONG);
            return NULL;
        }
        // A full heap is no error yet: Lua collects its garbage and asks again.
        if (new_size > SANDBOX_BLOCK_BYTES_MAX ||
            sandbox->heap_bytes + grown > SANDBOX_HEAP_BYTES_MAX) {
            note_position(sandbox);
            return NULL;
        }
    }
    void *moved = realloc(block, new_size);
    if (moved == NULL) {
        note_position(sandbox);
        return grown == 0 ? block : NULL;
    }
    sandbox->heap_bytes = sandbox->heap_bytes - old_bytes + new_size;
    return moved;
}

static double cpu_seconds(void)
{
    struct timespec now;
    if (clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now) != 0) {
        return 0.0;
    }
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

static void count_hook(lua_State *lua, lua_Debug *frame)
{
    (void)frame;
    struct sandbox *sandbox = sandbox_of(lua);
    note_position(sandbox);
    sandbox->charge += HOOK_PERIOD;
    if (sandbox->charge > SANDBOX_CHARGE_MAX || cpu_seconds() > cpu_seconds_max) {
        stop(sandbox, SANDBOX_TOO_LONG);
    }
    if (sandbox->stop != SANDBOX_RUNS) {
        lua_pushliteral(lua, "stopped");
        (void)lua_error(lua);
    }
}

// Only a bug of ours comes here: everything runs inside sandbox_call().
static int panic(lua_State *lua)
{
    (void)lua;
    ASSERT(!"an error of Lua outside a protected call");
    return 0;
}

static int build_state(lua_State *lua)
{
    library_install(lua);
    return 0;
}

bool sandbox_open(struct sandbox *sandbox, struct message_position *position)
{
    *sandbox = (struct sandbox){.position = position};
    lua_State *lua = lua_newstate(allocate, sandbox);
    if (lua == NULL) {
        return false;
    }
    (void)lua_atpanic(lua, panic);
    sandbox->lua = lua;
    lua_pushcfunction(lua, build_state);
    if (lua_pcall(lua, 0, 0, 0) != LUA_OK) {
        lua_close(lua);
        return false;
    }
    lua_sethook(lua, count_hook, LUA_MASKCOUNT, HOOK_PERIOD);
    return true;
}

// ---- Chunks ----

bool sandbox_load(lua_State *lua, const char *bytes, size_t length, const char *name)
{
    int environment = lua_gettop(lua);
    if (luaL_loadbufferx(lua, bytes, length, name, "t") != LUA_OK) {
        lua_remove(lua, environment);
        return false;
    }
    lua_rotate(lua, environment, 1);
    (void)lua_setupvalue(lua, environment, 1);
    return true;
}

// ---- Errors with their place ----

// "#12:34: sentence" becomes a place and a sentence.
static const char *split(const char *message, uint32_t *file, uint32_t *line)
{
    if (message[0] != '#') {
        return NULL;
    }
    char *end = NULL;
    unsigned long first = strtoul(message + 1, &end, 10);
    if (end == message + 1 || *end != ':') {
        return NULL;
    }
    char *after = NULL;
    unsigned long second = strtoul(end + 1, &after, 10);
    if (after == end + 1 || after[0] != ':' || after[1] != ' ') {
        return NULL;
    }
    *file = (uint32_t)first;
    *line = second > 0 ? (uint32_t)second : 1;
    return after + 2;
}

// Runs where the error happened, so that the stack still tells who called whom.
static int handle_message(lua_State *lua)
{
    uint32_t file = 0;
    uint32_t line = 0;
    const char *message = NULL;
    if (lua_type(lua, 1) == LUA_TSTRING || lua_type(lua, 1) == LUA_TNUMBER) {
        message = lua_tostring(lua, 1);
        if (split(message, &file, &line) != NULL) {
            return 1;
        }
    } else {
        message = lua_pushfstring(lua, "an error that is a %s", luaL_typename(lua, 1));
    }
    if (!sandbox_where(lua, &file, &line)) {
        lua_pushstring(lua, message);
        return 1;
    }
    lua_pushfstring(lua, "#%d:%d: %s", (int)file, (int)line, message);
    return 1;
}

// A sentence of one line, in UTF-8.
static void clean_copy(char *to, size_t size, const char *from)
{
    char line[1024];
    size_t length = 0;
    for (; *from != '\0' && length + 1 < sizeof line; from++) {
        unsigned char byte = (unsigned char)*from;
        line[length++] = *from;
        if (byte < 0x20 || byte == 0x7F) {
            line[length - 1] = ' ';
        }
    }
    line[length] = '\0';
    if (length + 1 < sizeof line && !text_is_utf8(line, length)) {
        for (char *byte = line; *byte != '\0'; byte++) {
            if ((unsigned char)*byte >= 0x80) {
                *byte = '?';
            }
        }
    }
    (void)text_copy(to, size, line);
}

static const char *stop_sentence(const struct sandbox *sandbox, int status)
{
    if (sandbox->stop == SANDBOX_TOO_LONG) {
        return "this runs for too long: a scenario may use about four seconds";
    }
    if (status == LUA_ERRMEM) {
        return "this needs too much memory: 96 MB in all, 16 MB for one text or list";
    }
    return NULL;
}

bool sandbox_call(struct sandbox *sandbox,
                  int argument_count,
                  int result_count,
                  struct sandbox_error *error)
{
    lua_State *lua = sandbox->lua;
    int base = lua_gettop(lua) - argument_count;
    lua_pushcfunction(lua, handle_message);
    lua_insert(lua, base);
    int status = lua_pcall(lua, argument_count, result_count, base);
    lua_remove(lua, base);
    if (status == LUA_OK) {
        return true;
    }
    const char *sentence = stop_sentence(sandbox, status);
    error->file = sandbox->position->file;
    error->line = sandbox->position->line;
    if (sentence == NULL) {
        const char *message = lua_tostring(lua, -1);
        message = message != NULL ? message : "an error without a message";
        sentence = split(message, &error->file, &error->line);
        sentence = sentence != NULL ? sentence : message;
    }
    clean_copy(error->what, sizeof error->what, sentence);
    lua_pop(lua, 1);
    return false;
}

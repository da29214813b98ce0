#include "engine/script/bridge.h"

#include "engine/base/json.h"
#include "engine/base/units.h"
#include "engine/laws/registry.h"
#include "engine/scenario/scenario.h"
#include "engine/script/script.h"

#include <ctype.h>
#include <lauxlib.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
    PLAIN_DEPTH_MAX = 20,
    PLAIN_VALUES_MAX = 500000,
    ENCODE_DEPTH_MAX = 28,
};

static struct bridge *bridge_of(lua_State *lua)
{
    return lua_touserdata(lua, lua_upvalueindex(1));
}

// ---- Places and mistakes ----

void bridge_mistake(struct bridge *bridge, uint32_t file, uint32_t line, const char *what)
{
    if (bridge->mistake_count >= SCRIPT_MISTAKES_MAX) {
        return;
    }
    char sentence[ERROR_WHAT_BYTES];
    (void)text_copy(sentence, sizeof sentence, what);
    for (char *byte = sentence; *byte != '\0'; byte++) {
        if ((unsigned char)*byte < 0x20) {
            *byte = ' ';
        }
    }
    if (bridge->mistake_count++ > 0) {
        text_builder_append_char(&bridge->mistakes, ',');
    }
    struct json_writer writer;
    json_writer_init(&writer, &bridge->mistakes, false);
    json_write_begin_array(&writer);
    json_write_integer(&writer, file);
    json_write_integer(&writer, line);
    json_write_text(&writer, text_is_utf8(sentence, strlen(sentence)) ? sentence : "?");
    json_write_end_array(&writer);
}

// where() -> file, line of the nearest author's code
static int host_where(lua_State *lua)
{
    uint32_t file = MESSAGE_NO_FILE;
    uint32_t line = 0;
    (void)sandbox_where(lua, &file, &line);
    lua_pushinteger(lua, file);
    lua_pushinteger(lua, line);
    return 2;
}

// mistake(file, line, what)
static int host_mistake(lua_State *lua)
{
    bridge_mistake(bridge_of(lua),
                   (uint32_t)luaL_checkinteger(lua, 1),
                   (uint32_t)luaL_checkinteger(lua, 2),
                   luaL_checkstring(lua, 3));
    return 0;
}

static int host_mistake_count(lua_State *lua)
{
    lua_pushinteger(lua, bridge_of(lua)->mistake_count);
    return 1;
}

// call(f, ...) -> true, first result | false, file, line, what. A script stopped for good goes on
// stopping.
static int host_call(lua_State *lua)
{
    struct bridge *bridge = bridge_of(lua);
    struct sandbox_error error;
    if (sandbox_call(&bridge->sandbox, lua_gettop(lua) - 1, 1, &error)) {
        lua_pushboolean(lua, 1);
        lua_insert(lua, -2);
        return 2;
    }
    if (bridge->sandbox.stop != SANDBOX_RUNS) {
        return luaL_error(lua, "stopped");
    }
    lua_pushboolean(lua, 0);
    lua_pushinteger(lua, error.file);
    lua_pushinteger(lua, error.line);
    lua_pushstring(lua, error.what);
    return 4;
}

static int call_wrapped(lua_State *lua)
{
    lua_pushvalue(lua, lua_upvalueindex(1));
    lua_insert(lua, 1);
    lua_call(lua, lua_gettop(lua) - 1, LUA_MULTRET);
    return lua_gettop(lua);
}

// wrap(f) -> the same as a C function. `return depanne.kind { ... }` is a tail call: of a Lua function
// it would take the author's line off the stack, of a C function it does not.
static int host_wrap(lua_State *lua)
{
    luaL_checktype(lua, 1, LUA_TFUNCTION);
    lua_settop(lua, 1);
    lua_pushcclosure(lua, call_wrapped, 1);
    return 1;
}

static bool is_word_byte(char byte)
{
    return isalnum((unsigned char)byte) || byte == '_' || (unsigned char)byte >= 0x80;
}

static bool stands_alone(const char *begin, const char *end, const char *found, size_t length)
{
    bool before = found > begin && is_word_byte(found[-1]) && is_word_byte(found[0]);
    bool after =
        found + length < end && is_word_byte(found[length]) && is_word_byte(found[length - 1]);
    return !before && !after;
}

// find_word(file, line, word, lines) -> the line at or after `line` where the word stands, or nil
static int host_find_word(lua_State *lua)
{
    struct bridge *bridge = bridge_of(lua);
    lua_Integer file = luaL_checkinteger(lua, 1);
    lua_Integer line = luaL_checkinteger(lua, 2);
    size_t length = 0;
    const char *word = luaL_checklstring(lua, 3, &length);
    lua_Integer lines = luaL_checkinteger(lua, 4);
    if (file < 0 || file >= bridge->file_count || length == 0) {
        return 0;
    }
    const char *begin = bridge->files[file].bytes;
    const char *end = begin + bridge->files[file].length;
    lua_Integer at = 1;
    for (const char *byte = begin; byte < end && at < line + lines; byte++) {
        if (*byte == '\n') {
            at++;
        } else if (at >= line && (size_t)(end - byte) >= length &&
                   memcmp(byte, word, length) == 0 && stands_alone(begin, end, byte, length)) {
            lua_pushinteger(lua, at);
            return 1;
        }
    }
    return 0;
}

// ---- The author's files ----

static int find_file(const struct bridge *bridge, const char *path)
{
    for (uint32_t i = 0; i < bridge->file_count; i++) {
        if (strcmp(bridge->files[i].path, path) == 0) {
            return (int)i;
        }
    }
    return -1;
}

// The line of the first byte that is no UTF-8 or is zero; 0 if all is well.
static uint32_t bad_text_line(const struct message_file *file)
{
    uint32_t line = 1;
    const char *begin = file->bytes;
    const char *end = begin + file->length;
    while (begin < end) {
        const char *stop = memchr(begin, '\n', (size_t)(end - begin));
        size_t length = stop != NULL ? (size_t)(stop - begin) : (size_t)(end - begin);
        if (!text_is_utf8(begin, length) || memchr(begin, '\0', length) != NULL) {
            return line;
        }
        begin += length + 1;
        line++;
    }
    return 0;
}

// chunk(path, environment) -> function, file index | nil, file index or nil, line, reason
static int host_chunk(lua_State *lua)
{
    struct bridge *bridge = bridge_of(lua);
    int index = find_file(bridge, luaL_checkstring(lua, 1));
    luaL_checktype(lua, 2, LUA_TTABLE);
    lua_settop(lua, 2);
    const struct message_file *file = index >= 0 ? &bridge->files[index] : NULL;
    const char *reason = NULL;
    uint32_t line = 1;
    if (file == NULL) {
        lua_pushnil(lua);
        return 1;
    }
    if (file->refusal[0] != '\0') {
        reason = file->refusal;
    } else if (file->length > 0 && file->bytes[0] == '\x1b') {
        reason = "this is bytecode; scenarios are text";
    } else if ((line = bad_text_line(file)) != 0) {
        reason = "this line is not valid UTF-8 text";
    }
    if (reason == NULL) {
        bridge->sandbox.position->file = (uint32_t)index;
        bridge->sandbox.position->line = 1;
        char name[16];
        (void)lua_pushfstring(lua, "=#%d", index);
        (void)text_copy(name, sizeof name, lua_tostring(lua, -1));
        lua_pop(lua, 1);
        if (sandbox_load(lua, file->bytes, file->length, name)) {
            lua_pushinteger(lua, index);
            return 2;
        }
        return lua_error(lua); // has its place already
    }
    lua_pushnil(lua);
    lua_pushinteger(lua, index);
    lua_pushinteger(lua, line);
    lua_pushstring(lua, reason);
    return 4;
}

// environment() -> a fresh table of functions for one of the author's files
static int host_environment(lua_State *lua)
{
    sandbox_push_environment(lua);
    return 1;
}

// paths() -> the paths of all files, for "did you mean"
static int host_paths(lua_State *lua)
{
    struct bridge *bridge = bridge_of(lua);
    lua_newtable(lua);
    for (uint32_t i = 0; i < bridge->file_count; i++) {
        lua_pushstring(lua, bridge->files[i].path);
        lua_rawseti(lua, -2, (lua_Integer)i + 1);
    }
    return 1;
}

// ---- Plain data ----

struct plain {
    const char *reason; // why not, NULL so far
    uint32_t values;
    bool functions;
};

static bool plain_copy(lua_State *lua, int index, int depth, struct plain *plain);

static bool plain_refuse(struct plain *plain, const char *reason)
{
    plain->reason = reason;
    return false;
}

static bool plain_scalar(lua_State *lua, int index, struct plain *plain)
{
    size_t length = 0;
    const char *bytes = NULL;
    switch (lua_type(lua, index)) {
    case LUA_TNUMBER:
        if (!isfinite(lua_tonumber(lua, index))) {
            return plain_refuse(plain, "a number that is infinite or no number (nan)");
        }
        break;
    case LUA_TSTRING:
        bytes = lua_tolstring(lua, index, &length);
        if (!text_is_utf8(bytes, length) || memchr(bytes, '\0', length) != NULL) {
            return plain_refuse(plain, "a text that is not valid UTF-8");
        }
        break;
    case LUA_TFUNCTION:
        if (!plain->functions) {
            return plain_refuse(plain, "a function where data is wanted");
        }
        break;
    default:
        break;
    }
    lua_pushvalue(lua, index);
    return true;
}

static bool plain_key(lua_State *lua, int index, struct plain *plain)
{
    if (lua_type(lua, index) == LUA_TSTRING ||
        (lua_isinteger(lua, index) && lua_tointeger(lua, index) >= 1)) {
        return true;
    }
    return plain_refuse(plain, "a table whose keys are neither names nor 1, 2, 3...");
}

static bool plain_table(lua_State *lua, int index, int depth, struct plain *plain)
{
    if (depth >= PLAIN_DEPTH_MAX) {
        return plain_refuse(plain, "tables nested more than 20 deep, or in themselves");
    }
    if (lua_getmetatable(lua, index)) {
        return plain_refuse(plain, "a table with a metatable where plain data is wanted");
    }
    luaL_checkstack(lua, 8, "too deep");
    lua_newtable(lua);
    int copy = lua_gettop(lua);
    lua_pushnil(lua);
    while (lua_next(lua, index) != 0) {
        int value = lua_gettop(lua);
        if (!plain_key(lua, value - 1, plain) || !plain_copy(lua, value, depth + 1, plain)) {
            return false;
        }
        lua_pushvalue(lua, value - 1);
        lua_insert(lua, -2);
        lua_rawset(lua, copy);
        lua_settop(lua, value - 1);
    }
    lua_settop(lua, copy);
    return true;
}

// Pushes a copy on success; leaves anything on failure.
static bool plain_copy(lua_State *lua, int index, int depth, struct plain *plain)
{
    if (++plain->values > PLAIN_VALUES_MAX) {
        return plain_refuse(plain, "too much data: half a million values");
    }
    switch (lua_type(lua, index)) {
    case LUA_TTABLE:
        return plain_table(lua, index, depth, plain);
    case LUA_TUSERDATA:
    case LUA_TTHREAD:
        return plain_refuse(plain, "a value that is no data");
    default:
        return plain_scalar(lua, index, plain);
    }
}

// plain(value, functions) -> deep copy without metatables | nil, reason
static int host_plain(lua_State *lua)
{
    struct bridge *bridge = bridge_of(lua);
    struct plain plain = {.functions = lua_toboolean(lua, 2) != 0};
    lua_settop(lua, 1);
    bool copied = plain_copy(lua, 1, 0, &plain);
    bridge->sandbox.charge += plain.values;
    if (copied) {
        return 1;
    }
    lua_pushnil(lua);
    lua_pushstring(lua, plain.reason);
    return 2;
}

// ---- Quantities ----

// unit(text, quantity) -> SI | nil
static int host_unit(lua_State *lua)
{
    size_t length = 0;
    const char *text = luaL_checklstring(lua, 1, &length);
    double si = 0.0;
    if (length < 200 && units_parse(text, luaL_checkstring(lua, 2), &si) && isfinite(si)) {
        lua_pushnumber(lua, si);
        return 1;
    }
    return 0;
}

// unit_known(quantity or unit) -> boolean
static int host_unit_known(lua_State *lua)
{
    size_t length = 0;
    const char *unit = luaL_checklstring(lua, 1, &length);
    lua_pushboolean(lua, length < 60 && units_is_known(unit));
    return 1;
}

// ---- Laws ----

static void push_law_nodes(lua_State *lua, const struct law *law)
{
    lua_newtable(lua);
    for (int i = 0; law->nodes[i].name != NULL; i++) {
        lua_newtable(lua);
        lua_pushstring(lua, law->nodes[i].name);
        lua_setfield(lua, -2, "name");
        lua_pushstring(lua, domain_word(law->nodes[i].domain));
        lua_setfield(lua, -2, "domain");
        lua_rawseti(lua, -2, i + 1);
    }
}

static void push_law_parameters(lua_State *lua, const struct law *law)
{
    lua_newtable(lua);
    for (int i = 0; law->parameters[i].name != NULL; i++) {
        const struct law_parameter *parameter = &law->parameters[i];
        lua_newtable(lua);
        lua_pushstring(lua, parameter->name);
        lua_setfield(lua, -2, "name");
        lua_pushstring(lua, parameter->unit);
        lua_setfield(lua, -2, "unit");
        if (!parameter->required) {
            lua_pushnumber(lua, parameter->initial);
            lua_setfield(lua, -2, "initial");
        }
        lua_pushnumber(lua, parameter->minimum);
        lua_setfield(lua, -2, "minimum");
        lua_pushnumber(lua, parameter->maximum);
        lua_setfield(lua, -2, "maximum");
        lua_rawseti(lua, -2, i + 1);
    }
}

static void push_names(lua_State *lua, const char *const *names)
{
    lua_newtable(lua);
    for (int i = 0; names[i] != NULL; i++) {
        lua_pushstring(lua, names[i]);
        lua_rawseti(lua, -2, i + 1);
    }
}

// law(name) -> {nodes, minimum, step, parameters, reads, writes} | nil
static int host_law(lua_State *lua)
{
    const struct law *law = law_find(luaL_checkstring(lua, 1));
    if (law == NULL) {
        return 0;
    }
    lua_newtable(lua);
    push_law_nodes(lua, law);
    lua_setfield(lua, -2, "nodes");
    lua_pushinteger(lua, law->node_minimum);
    lua_setfield(lua, -2, "minimum");
    lua_pushinteger(lua, law->node_step);
    lua_setfield(lua, -2, "step");
    push_law_parameters(lua, law);
    lua_setfield(lua, -2, "parameters");
    push_names(lua, law->reads);
    lua_setfield(lua, -2, "reads");
    push_names(lua, law->writes);
    lua_setfield(lua, -2, "writes");
    return 1;
}

// law_names() -> list
static int host_law_names(lua_State *lua)
{
    lua_newtable(lua);
    const struct law *law = NULL;
    for (uint32_t i = 0; (law = law_at(i)) != NULL; i++) {
        lua_pushstring(lua, law->name);
        lua_rawseti(lua, -2, (lua_Integer)i + 1);
    }
    return 1;
}

// action_known(word) -> boolean
static int host_action_known(lua_State *lua)
{
    lua_pushboolean(lua, scenario_action_known(luaL_checkstring(lua, 1)));
    return 1;
}

// ---- Output ----

static const char list_key = 'l'; // registry: the metatable of lists, for those that are empty

// list(table) -> the same table, which is a list even if it is empty
static int host_list(lua_State *lua)
{
    luaL_checktype(lua, 1, LUA_TTABLE);
    lua_settop(lua, 1);
    lua_rawgetp(lua, LUA_REGISTRYINDEX, &list_key);
    lua_setmetatable(lua, 1);
    return 1;
}

static bool is_list(lua_State *lua, int index)
{
    if (lua_rawlen(lua, index) > 0) {
        return true;
    }
    if (!lua_getmetatable(lua, index)) {
        return false;
    }
    lua_rawgetp(lua, LUA_REGISTRYINDEX, &list_key);
    bool list = lua_rawequal(lua, -1, -2) != 0;
    lua_pop(lua, 2);
    return list;
}

static void encode(lua_State *lua, int index, int depth, struct json_writer *writer);

static void encode_list(lua_State *lua, int index, int depth, struct json_writer *writer)
{
    json_write_begin_array(writer);
    lua_Integer count = (lua_Integer)lua_rawlen(lua, index);
    for (lua_Integer i = 1; i <= count; i++) {
        lua_rawgeti(lua, index, i);
        encode(lua, lua_gettop(lua), depth + 1, writer);
        lua_pop(lua, 1);
    }
    json_write_end_array(writer);
}

static void encode_object(lua_State *lua, int index, int depth, struct json_writer *writer)
{
    json_write_begin_object(writer);
    lua_pushcfunction(lua, sandbox_pairs);
    lua_pushvalue(lua, index);
    lua_call(lua, 1, 1);
    int iterator = lua_gettop(lua);
    for (;;) {
        lua_pushvalue(lua, iterator);
        lua_call(lua, 0, 2);
        if (lua_isnil(lua, -2)) {
            break;
        }
        if (lua_type(lua, -2) != LUA_TSTRING) {
            luaL_error(lua, "a list with holes cannot be written");
        }
        json_write_key(writer, lua_tostring(lua, -2));
        encode(lua, lua_gettop(lua), depth + 1, writer);
        lua_settop(lua, iterator);
    }
    lua_settop(lua, iterator - 1);
    json_write_end_object(writer);
}

static void encode_number(lua_State *lua, int index, struct json_writer *writer)
{
    lua_Number number = lua_tonumber(lua, index);
    if (!isfinite(number)) {
        luaL_error(lua, "a number that is infinite or no number (nan)");
    }
    if (lua_isinteger(lua, index) && fabs(number) < 9e15) {
        json_write_integer(writer, lua_tointeger(lua, index));
        return;
    }
    json_write_number(writer, number);
}

static void encode(lua_State *lua, int index, int depth, struct json_writer *writer)
{
    if (depth > ENCODE_DEPTH_MAX || writer->out->length > SCENARIO_BYTES_MAX) {
        luaL_error(lua, "the compiled scenario is too deep or has more than 8 MB");
    }
    luaL_checkstack(lua, 8, "too deep");
    switch (lua_type(lua, index)) {
    case LUA_TNUMBER:
        encode_number(lua, index, writer);
        break;
    case LUA_TBOOLEAN:
        json_write_bool(writer, lua_toboolean(lua, index) != 0);
        break;
    case LUA_TSTRING:
        json_write_text(writer, lua_tostring(lua, index));
        break;
    case LUA_TLIGHTUSERDATA:
        json_write_null(writer);
        break;
    case LUA_TTABLE:
        if (is_list(lua, index)) {
            encode_list(lua, index, depth, writer);
        } else {
            encode_object(lua, index, depth, writer);
        }
        break;
    default:
        luaL_error(lua, "a %s cannot be written", luaL_typename(lua, index));
    }
}

// encode(value): the answer
static int host_encode(lua_State *lua)
{
    struct bridge *bridge = bridge_of(lua);
    luaL_checktype(lua, 1, LUA_TTABLE);
    struct json_writer writer;
    text_builder_reset(&bridge->output);
    json_writer_init(&writer, &bridge->output, false);
    encode(lua, 1, 0, &writer);
    return 0;
}

// ---- Installation ----

static const luaL_Reg functions[] = {
    {"where", host_where},
    {"mistake", host_mistake},
    {"mistake_count", host_mistake_count},
    {"call", host_call},
    {"wrap", host_wrap},
    {"find_word", host_find_word},
    {"chunk", host_chunk},
    {"environment", host_environment},
    {"paths", host_paths},
    {"plain", host_plain},
    {"unit", host_unit},
    {"unit_known", host_unit_known},
    {"law", host_law},
    {"law_names", host_law_names},
    {"action_known", host_action_known},
    {"list", host_list},
    {"encode", host_encode},
    {NULL, NULL},
};

static void push_texts(lua_State *lua, const char **texts, uint32_t count)
{
    lua_newtable(lua);
    for (uint32_t i = 0; i < count; i++) {
        lua_pushstring(lua, texts[i]);
        lua_rawseti(lua, -2, (lua_Integer)i + 1);
    }
}

void bridge_install(lua_State *lua, struct bridge *bridge)
{
    lua_newtable(lua);
    lua_rawsetp(lua, LUA_REGISTRYINDEX, &list_key);
    lua_newtable(lua);
    lua_pushlightuserdata(lua, bridge);
    luaL_setfuncs(lua, functions, 1);
    lua_pushlightuserdata(lua, NULL);
    lua_setfield(lua, -2, "null");
    lua_pushstring(lua, bridge->files[bridge->entry].path);
    lua_setfield(lua, -2, "entry");
    lua_pushboolean(lua, bridge->wish == MESSAGE_KIND);
    lua_setfield(lua, -2, "kind");
    lua_pushboolean(lua, bridge->wish == MESSAGE_CARD);
    lua_setfield(lua, -2, "card");
    push_texts(lua, bridge->sets, bridge->set_count);
    lua_setfield(lua, -2, "sets");
    push_texts(lua, bridge->faults, bridge->fault_count);
    lua_setfield(lua, -2, "faults");
    lua_setfield(lua, -2, "host");
}

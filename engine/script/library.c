#include "engine/script/library.h"

#include "engine/script/sandbox.h"

#include <lualib.h>

#include <lauxlib.h>
#include <stdbool.h>
#include <string.h>

static const char environment_key = 'e'; // registry: {base = {...}, string = {...}, ...}
static const char prelude_key = 'p';     // registry: what our own prelude has besides

// ---- pairs, in a fixed order ----

struct key {
    int rank; // 0 numbers, 1 texts, 2 false, 3 true
    lua_Number number;
    const char *bytes;
    size_t length;
    lua_Integer place; // in the list of keys as found
};

static int compare_keys(const struct key *left, const struct key *right)
{
    if (left->rank != right->rank) {
        return left->rank < right->rank ? -1 : 1;
    }
    if (left->rank == 0) {
        return (left->number > right->number) - (left->number < right->number);
    }
    size_t common = left->length < right->length ? left->length : right->length;
    int order = common > 0 ? memcmp(left->bytes, right->bytes, common) : 0;
    return order != 0 ? order : (left->length > right->length) - (left->length < right->length);
}

static struct key key_at(lua_State *lua, int index, lua_Integer place)
{
    struct key key = {.place = place};
    switch (lua_type(lua, index)) {
    case LUA_TNUMBER:
        key.number = lua_tonumber(lua, index);
        break;
    case LUA_TSTRING:
        key.rank = 1;
        key.bytes = lua_tolstring(lua, index, &key.length);
        break;
    case LUA_TBOOLEAN:
        key.rank = 2 + lua_toboolean(lua, index);
        break;
    default:
        luaL_error(
            lua, "pairs needs keys that are texts or numbers, not a %s", luaL_typename(lua, index));
    }
    return key;
}

// Sorts by merging; returns whichever of both arrays has the result. Not qsort(), which asks the
// kernel how much memory the machine has: a question that is not allowed here.
static struct key *sort_keys(struct key *keys, struct key *scratch, size_t count)
{
    for (size_t width = 1; width < count; width *= 2) {
        for (size_t first = 0; first < count; first += 2 * width) {
            size_t middle = first + width < count ? first + width : count;
            size_t last = middle + width < count ? middle + width : count;
            size_t left = first;
            size_t right = middle;
            for (size_t i = first; i < last; i++) {
                bool take_right =
                    left >= middle || (right < last && compare_keys(&keys[right], &keys[left]) < 0);
                scratch[i] = take_right ? keys[right++] : keys[left++];
            }
        }
        struct key *swap = keys;
        keys = scratch;
        scratch = swap;
    }
    return keys;
}

// Pushes the list of the keys of the table at `table`, in order.
static void push_sorted_keys(lua_State *lua, int table)
{
    lua_newtable(lua);
    int found = lua_gettop(lua);
    lua_Integer count = 0;
    lua_pushnil(lua);
    while (lua_next(lua, table) != 0) {
        lua_pop(lua, 1);
        lua_pushvalue(lua, -1);
        lua_rawseti(lua, found, ++count);
    }
    sandbox_of(lua)->charge += (uint64_t)count;
    // Twice as long as the list: the second half is the sort's own.
    struct key *keys = lua_newuserdatauv(lua, 2 * (size_t)count * sizeof *keys, 0);
    for (lua_Integer i = 1; i <= count; i++) {
        lua_rawgeti(lua, found, i);
        keys[i - 1] = key_at(lua, -1, i);
        lua_pop(lua, 1);
    }
    keys = sort_keys(keys, keys + count, (size_t)count);
    lua_createtable(lua, (int)count, 0);
    for (lua_Integer i = 1; i <= count; i++) {
        lua_rawgeti(lua, found, keys[i - 1].place);
        lua_rawseti(lua, -2, i);
    }
    lua_replace(lua, found);
    lua_settop(lua, found);
}

static int next_pair(lua_State *lua)
{
    lua_Integer at = lua_tointeger(lua, lua_upvalueindex(3));
    for (;;) {
        at++;
        if (lua_rawgeti(lua, lua_upvalueindex(2), at) == LUA_TNIL) {
            return 1;
        }
        lua_pushvalue(lua, -1);
        if (lua_rawget(lua, lua_upvalueindex(1)) != LUA_TNIL) {
            break;
        }
        lua_pop(lua, 2); // taken out of the table meanwhile
    }
    lua_pushinteger(lua, at);
    lua_replace(lua, lua_upvalueindex(3));
    return 2;
}

int sandbox_pairs(lua_State *lua)
{
    luaL_checktype(lua, 1, LUA_TTABLE);
    lua_settop(lua, 1);
    push_sorted_keys(lua, 1);
    lua_pushinteger(lua, 0);
    lua_pushcclosure(lua, next_pair, 3);
    return 1;
}

// ---- Base ----

static int plain_tostring(lua_State *lua)
{
    luaL_checkany(lua, 1);
    switch (lua_type(lua, 1)) {
    case LUA_TNIL:
    case LUA_TBOOLEAN:
    case LUA_TNUMBER:
    case LUA_TSTRING:
        (void)luaL_tolstring(lua, 1, NULL);
        return 1;
    default:
        return luaL_error(lua, "tostring cannot show a %s", luaL_typename(lua, 1));
    }
}

static const char *const metamethods[] = {
    "__index", "__newindex", "__call", "__add",    "__sub",  "__mul", "__div",
    "__mod",   "__pow",      "__unm",  "__idiv",   "__band", "__bor", "__bxor",
    "__bnot",  "__shl",      "__shr",  "__concat", "__eq",   "__lt",  "__le",
};

static bool is_metamethod(const char *name)
{
    for (size_t i = 0; i < sizeof metamethods / sizeof metamethods[0]; i++) {
        if (strcmp(name, metamethods[i]) == 0) {
            return true;
        }
    }
    return false;
}

// What is set is a copy: nobody can add a finaliser to it afterwards.
static int filtered_setmetatable(lua_State *lua)
{
    luaL_checktype(lua, 1, LUA_TTABLE);
    if (lua_type(lua, 2) == LUA_TNIL) {
        lua_settop(lua, 1);
        lua_pushnil(lua);
        lua_setmetatable(lua, 1);
        return 1;
    }
    luaL_checktype(lua, 2, LUA_TTABLE);
    lua_settop(lua, 2);
    lua_newtable(lua);
    lua_pushnil(lua);
    while (lua_next(lua, 2) != 0) {
        if (lua_type(lua, -2) == LUA_TSTRING) {
            const char *name = lua_tostring(lua, -2);
            if (strncmp(name, "__", 2) == 0) {
                if (!is_metamethod(name)) {
                    return luaL_error(lua, "a metatable may not have %s here", name);
                }
                lua_pushvalue(lua, -2);
                lua_pushvalue(lua, -2);
                lua_rawset(lua, 3);
            }
        }
        lua_pop(lua, 1);
    }
    lua_setmetatable(lua, 1);
    lua_settop(lua, 1);
    return 1;
}

// ---- Texts ----

static int capped_rep(lua_State *lua)
{
    size_t length = 0;
    size_t between = 0;
    (void)luaL_checklstring(lua, 1, &length);
    lua_Integer count = luaL_checkinteger(lua, 2);
    (void)luaL_optlstring(lua, 3, "", &between);
    size_t each = length + between;
    if (count > 0 && each > 0 && (size_t)count > SANDBOX_REPEAT_BYTES_MAX / each) {
        return luaL_error(lua, "string.rep gives 64 KB at most");
    }
    lua_pushvalue(lua, lua_upvalueindex(1));
    lua_insert(lua, 1);
    lua_call(lua, lua_gettop(lua) - 1, 1);
    return 1;
}

static int plain_format(lua_State *lua)
{
    const char *format = luaL_checkstring(lua, 1);
    int argument = 1;
    for (; *format != '\0'; format++) {
        if (*format != '%') {
            continue;
        }
        format++;
        if (*format == '%') {
            continue;
        }
        format += strspn(format, "-+ #0123456789.");
        argument++;
        int type = lua_type(lua, argument);
        if (*format == 'p' || type == LUA_TTABLE || type == LUA_TFUNCTION) {
            return luaL_error(lua, "string.format cannot show a %s", luaL_typename(lua, argument));
        }
        if (*format == '\0') {
            break;
        }
    }
    lua_pushvalue(lua, lua_upvalueindex(1));
    lua_insert(lua, 1);
    lua_call(lua, lua_gettop(lua) - 1, 1);
    return 1;
}

// ---- Tables: raw, so that no metamethod makes a loop in C endless ----

static int raw_insert(lua_State *lua)
{
    luaL_checktype(lua, 1, LUA_TTABLE);
    lua_Integer count = (lua_Integer)lua_rawlen(lua, 1);
    if (lua_gettop(lua) == 2) {
        lua_rawseti(lua, 1, count + 1);
        return 0;
    }
    if (lua_gettop(lua) != 3) {
        return luaL_error(lua, "table.insert wants a table, a place if you like, and a value");
    }
    lua_Integer place = luaL_checkinteger(lua, 2);
    luaL_argcheck(lua, place >= 1 && place <= count + 1, 2, "the place is not in the list");
    for (lua_Integer i = count; i >= place; i--) {
        lua_rawgeti(lua, 1, i);
        lua_rawseti(lua, 1, i + 1);
    }
    sandbox_of(lua)->charge += (uint64_t)(count - place + 1);
    lua_rawseti(lua, 1, place);
    return 0;
}

static int raw_remove(lua_State *lua)
{
    luaL_checktype(lua, 1, LUA_TTABLE);
    lua_Integer count = (lua_Integer)lua_rawlen(lua, 1);
    lua_Integer place = luaL_optinteger(lua, 2, count);
    if (count == 0) {
        lua_pushnil(lua);
        return 1;
    }
    luaL_argcheck(lua, place >= 1 && place <= count, 2, "the place is not in the list");
    lua_rawgeti(lua, 1, place);
    for (lua_Integer i = place; i < count; i++) {
        lua_rawgeti(lua, 1, i + 1);
        lua_rawseti(lua, 1, i);
    }
    sandbox_of(lua)->charge += (uint64_t)(count - place + 1);
    lua_pushnil(lua);
    lua_rawseti(lua, 1, count);
    return 1;
}

static int raw_concat(lua_State *lua)
{
    luaL_checktype(lua, 1, LUA_TTABLE);
    size_t length = 0;
    const char *between = luaL_optlstring(lua, 2, "", &length);
    lua_Integer first = luaL_optinteger(lua, 3, 1);
    lua_Integer count = (lua_Integer)lua_rawlen(lua, 1);
    lua_Integer last = luaL_optinteger(lua, 4, count);
    luaL_argcheck(lua, first >= 1, 3, "the place is not in the list");
    luaL_argcheck(lua, last <= count, 4, "the place is not in the list");
    luaL_Buffer buffer;
    luaL_buffinit(lua, &buffer);
    for (lua_Integer i = first; i <= last; i++) {
        if (i > first) {
            luaL_addlstring(&buffer, between, length);
        }
        int type = lua_rawgeti(lua, 1, i);
        if (type != LUA_TSTRING && type != LUA_TNUMBER) {
            return luaL_error(
                lua, "table.concat: element %d is a %s", (int)i, luaL_typename(lua, -1));
        }
        luaL_addvalue(&buffer);
    }
    luaL_pushresult(&buffer);
    return 1;
}

static int raw_unpack(lua_State *lua)
{
    luaL_checktype(lua, 1, LUA_TTABLE);
    lua_Integer first = luaL_optinteger(lua, 2, 1);
    lua_Integer last = luaL_optinteger(lua, 3, (lua_Integer)lua_rawlen(lua, 1));
    if (first > last) {
        return 0;
    }
    if (first < 1 || last - first >= 250) {
        return luaL_error(lua, "table.unpack gives 250 values at most");
    }
    int count = (int)(last - first) + 1;
    luaL_checkstack(lua, count, "too many values");
    for (lua_Integer i = first; i <= last; i++) {
        lua_rawgeti(lua, 1, i);
    }
    return count;
}

// Is the value on top's neighbour below smaller? Pops both.
static bool less(lua_State *lua, bool by_function)
{
    bool smaller = false;
    if (by_function) {
        lua_pushvalue(lua, 2);
        lua_insert(lua, -3);
        lua_call(lua, 2, 1);
        smaller = lua_toboolean(lua, -1) != 0;
        lua_pop(lua, 1);
        return smaller;
    }
    int type = lua_type(lua, -1);
    if (type != lua_type(lua, -2) || (type != LUA_TNUMBER && type != LUA_TSTRING)) {
        luaL_error(lua,
                   "table.sort cannot compare a %s with a %s",
                   luaL_typename(lua, -2),
                   luaL_typename(lua, -1));
    }
    if (type == LUA_TNUMBER) {
        smaller = lua_compare(lua, -2, -1, LUA_OPLT) != 0;
    } else {
        struct key left = key_at(lua, -2, 0);
        struct key right = key_at(lua, -1, 0);
        smaller = compare_keys(&left, &right) < 0;
    }
    lua_pop(lua, 2);
    return smaller;
}

// Merges [first, middle) and [middle, last) of the table at `from` into the one at `to`.
static void merge(lua_State *lua,
                  int from,
                  int to,
                  lua_Integer first,
                  lua_Integer middle,
                  lua_Integer last,
                  bool by_function)
{
    lua_Integer left = first;
    lua_Integer right = middle;
    for (lua_Integer i = first; i < last; i++) {
        bool take_right = left >= middle;
        if (!take_right && right < last) {
            lua_rawgeti(lua, from, right);
            lua_rawgeti(lua, from, left);
            take_right = less(lua, by_function);
        }
        lua_rawgeti(lua, from, take_right ? right++ : left++);
        lua_rawseti(lua, to, i);
    }
}

// Stable, and the same number of comparisons in every run.
static int merge_sort(lua_State *lua)
{
    luaL_checktype(lua, 1, LUA_TTABLE);
    lua_settop(lua, 2);
    bool by_function = lua_type(lua, 2) == LUA_TFUNCTION;
    lua_Integer count = (lua_Integer)lua_rawlen(lua, 1);
    lua_createtable(lua, (int)count, 0);
    lua_createtable(lua, (int)count, 0);
    int from = 3;
    int to = 4;
    for (lua_Integer i = 1; i <= count; i++) {
        lua_rawgeti(lua, 1, i);
        lua_rawseti(lua, from, i);
    }
    for (lua_Integer width = 1; width < count; width *= 2) {
        for (lua_Integer first = 1; first <= count; first += 2 * width) {
            lua_Integer middle = first + width < count + 1 ? first + width : count + 1;
            lua_Integer last = middle + width < count + 1 ? middle + width : count + 1;
            merge(lua, from, to, first, middle, last, by_function);
        }
        sandbox_of(lua)->charge += (uint64_t)count;
        int swap = from;
        from = to;
        to = swap;
    }
    for (lua_Integer i = 1; i <= count; i++) {
        lua_rawgeti(lua, from, i);
        lua_rawseti(lua, 1, i);
    }
    return 0;
}

// ---- What is not there says so ----

static int missing_name(lua_State *lua)
{
    const char *library = lua_tostring(lua, lua_upvalueindex(1));
    const char *name = lua_type(lua, 2) == LUA_TSTRING ? lua_tostring(lua, 2) : "?";
    return luaL_error(lua, "%s%s is not known here", library, name);
}

// Gives the table on top of the stack a metatable that refuses names it does not have.
static void refuse_missing(lua_State *lua, const char *library, const char *dot)
{
    lua_createtable(lua, 0, 1);
    lua_pushfstring(lua, "%s%s", library, dot);
    lua_pushcclosure(lua, missing_name, 1);
    lua_setfield(lua, -2, "__index");
    lua_setmetatable(lua, -2);
}

// ---- Installation ----

struct group {
    const char *name; // "" for the base functions
    lua_CFunction open;
    const char *const *taken; // as they are in Lua
    const luaL_Reg *ours;
};

static const char *const base_taken[] = {"assert",
                                         "error",
                                         "ipairs",
                                         "rawequal",
                                         "rawget",
                                         "rawlen",
                                         "rawset",
                                         "select",
                                         "tonumber",
                                         "type",
                                         NULL};
static const luaL_Reg base_ours[] = {{"pairs", sandbox_pairs},
                                     {"tostring", plain_tostring},
                                     {"setmetatable", filtered_setmetatable},
                                     {NULL, NULL}};
static const char *const string_taken[] = {
    "byte", "char", "len", "lower", "upper", "reverse", "sub", NULL};
static const luaL_Reg no_functions[] = {{NULL, NULL}};
static const char *const table_taken[] = {NULL};
static const luaL_Reg table_ours[] = {{"concat", raw_concat},
                                      {"insert", raw_insert},
                                      {"remove", raw_remove},
                                      {"unpack", raw_unpack},
                                      {"sort", merge_sort},
                                      {NULL, NULL}};
static const char *const math_taken[] = {"abs",
                                         "ceil",
                                         "floor",
                                         "max",
                                         "min",
                                         "tointeger",
                                         "type",
                                         "fmod",
                                         "ult",
                                         "pi",
                                         "huge",
                                         "maxinteger",
                                         "mininteger",
                                         NULL};

static const struct group groups[] = {
    {"", luaopen_base, base_taken, base_ours},
    {"string", luaopen_string, string_taken, no_functions},
    {"table", luaopen_table, table_taken, table_ours},
    {"math", luaopen_math, math_taken, no_functions},
};
enum { GROUP_COUNT = sizeof groups / sizeof groups[0] };

// rep and format keep Lua's own function behind ours.
static void wrap_strings(lua_State *lua, int library, int taken)
{
    lua_getfield(lua, library, "rep");
    lua_pushcclosure(lua, capped_rep, 1);
    lua_setfield(lua, taken, "rep");
    lua_getfield(lua, library, "format");
    lua_pushcclosure(lua, plain_format, 1);
    lua_setfield(lua, taken, "format");
}

static void push_group(lua_State *lua, const struct group *group)
{
    lua_newtable(lua);
    int taken = lua_gettop(lua);
    lua_pushcfunction(lua, group->open);
    lua_call(lua, 0, 1);
    int library = lua_gettop(lua);
    for (const char *const *name = group->taken; *name != NULL; name++) {
        lua_getfield(lua, library, *name);
        lua_setfield(lua, taken, *name);
    }
    for (const luaL_Reg *function = group->ours; function->name != NULL; function++) {
        lua_pushcfunction(lua, function->func);
        lua_setfield(lua, taken, function->name);
    }
    if (strcmp(group->name, "string") == 0) {
        wrap_strings(lua, library, taken);
    }
    lua_settop(lua, taken);
}

// Texts have methods of their own table, which nobody can reach to change it.
static void install_text_methods(lua_State *lua, int strings)
{
    lua_pushliteral(lua, "");
    lua_createtable(lua, 0, 1);
    lua_newtable(lua);
    lua_pushnil(lua);
    while (lua_next(lua, strings) != 0) {
        lua_pushvalue(lua, -2);
        lua_insert(lua, -2);
        lua_rawset(lua, -4);
    }
    lua_setfield(lua, -2, "__index");
    lua_setmetatable(lua, -2);
    lua_pop(lua, 1);
}

void library_install(lua_State *lua)
{
    lua_createtable(lua, 0, GROUP_COUNT);
    for (size_t i = 0; i < GROUP_COUNT; i++) {
        push_group(lua, &groups[i]);
        if (strcmp(groups[i].name, "string") == 0) {
            install_text_methods(lua, lua_gettop(lua));
        }
        lua_setfield(lua, -2, groups[i].name);
    }
    lua_rawsetp(lua, LUA_REGISTRYINDEX, &environment_key);
    // The base library put its functions among the globals; nobody needs those.
    lua_newtable(lua);
    lua_rawseti(lua, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
}

static void copy_into(lua_State *lua, int from, int to)
{
    lua_pushnil(lua);
    while (lua_next(lua, from) != 0) {
        lua_pushvalue(lua, -2);
        lua_insert(lua, -2);
        lua_rawset(lua, to);
    }
}

void sandbox_push_environment(lua_State *lua)
{
    lua_newtable(lua);
    int environment = lua_gettop(lua);
    lua_rawgetp(lua, LUA_REGISTRYINDEX, &environment_key);
    int all = lua_gettop(lua);
    for (size_t i = 0; i < GROUP_COUNT; i++) {
        lua_getfield(lua, all, groups[i].name);
        if (groups[i].name[0] == '\0') {
            copy_into(lua, lua_gettop(lua), environment);
        } else {
            lua_newtable(lua);
            copy_into(lua, lua_gettop(lua) - 1, lua_gettop(lua));
            refuse_missing(lua, groups[i].name, ".");
            lua_setfield(lua, environment, groups[i].name);
        }
        lua_pop(lua, 1);
    }
    lua_settop(lua, environment);
    refuse_missing(lua, "", "");
}

void sandbox_push_prelude_environment(lua_State *lua)
{
    if (lua_rawgetp(lua, LUA_REGISTRYINDEX, &prelude_key) == LUA_TTABLE) {
        return;
    }
    lua_pop(lua, 1);
    sandbox_push_environment(lua);
    lua_pushvalue(lua, -1);
    lua_rawsetp(lua, LUA_REGISTRYINDEX, &prelude_key);
}

#include "engine/scenario/scenario.h"

#include "engine/base/assert.h"
#include "engine/base/hash.h"
#include "engine/scenario/papers.h"
#include "engine/scenario/reader.h"

#include <stdlib.h>
#include <string.h>

// A scenario owns its arena and the parsed JSON, of which the expectations are borrowed.
struct owned {
    struct scenario scenario;
    struct json *json;
};

static void
read_all(struct reader *reader, const struct json_value *root, struct scenario *scenario)
{
    reader_members(
        reader,
        root,
        "format api id exercise title task trade level minutes competences plant faults aged "
        "presets neighbours arrival order operator questions history readings papers energies "
        "tests risks "
        "folios scene panel expectations reference bad");
    const char *format = reader_text(reader, root, "format");
    if (strcmp(format, "depanne-scenario/1") != 0) {
        reader_fail(reader, "format", "\"%.40s\" is not depanne-scenario/1", format);
    }
    if (reader_number(reader, root, "api") != 1.0) {
        reader_fail(reader, "api", "only 1 is known");
    }
    const struct json_value *plant = reader_object(reader, root, "plant");
    if (reader->status == STATUS_OK) {
        reader_plant(reader, plant);
    }
    if (reader->status == STATUS_OK) {
        reader_exercise(reader, root, scenario);
    }
}

enum status scenario_read(const char *bytes,
                          size_t count,
                          const char *place,
                          struct scenario **scenario,
                          struct error *error)
{
    *scenario = NULL;
    if (count > SCENARIO_BYTES_MAX) {
        return error_set(error, STATUS_LIMIT, place, "a compiled scenario has more than 8 MB");
    }
    struct json *json = NULL;
    RETURN_IF_FAILED(json_parse(bytes, count, place, &json, error));
    struct arena *arena = arena_create(0);
    struct owned *owned = ARENA_NEW(arena, struct owned, 1);
    struct plant *plant = ARENA_NEW(arena, struct plant, 1);
    owned->json = json;
    owned->scenario.arena = arena;
    owned->scenario.plant = plant;
    owned->scenario.bytes = arena_text_n(arena, bytes, count);
    owned->scenario.byte_count = count;
    sha256_hex(bytes, count, owned->scenario.identity);
    struct reader reader = {.arena = arena, .place = place, .error = error, .plant = plant};
    read_all(&reader, json_root(json), &owned->scenario);
    if (reader.status != STATUS_OK) {
        scenario_destroy(&owned->scenario);
        return reader.status;
    }
    scenario_papers_complete(&owned->scenario);
    arena_freeze(arena);
    *scenario = &owned->scenario;
    return STATUS_OK;
}

void scenario_destroy(struct scenario *scenario)
{
    if (scenario == NULL) {
        return;
    }
    struct owned *owned = (struct owned *)scenario; // its first member
    json_destroy(owned->json);
    arena_destroy(scenario->arena);
}

bool scenario_action_known(const char *word)
{
    return action_find(word) != ACTION_KIND_COUNT;
}

#include "grading/referential/referential.h"

#include "engine/base/arena.h"
#include "engine/base/file.h"
#include "engine/base/json.h"

#include <stdlib.h>
#include <string.h>

// What reading needs everywhere: where the texts go, and where one is for messages.
struct reading {
    struct arena *arena;
    const char *place;
    struct error *error;
};

static enum status wrong(const struct reading *in, const struct json_value *at, const char *what)
{
    return error_set(in->error, STATUS_SYNTAX, in->place, "line %u: %s", json_line(at), what);
}

static enum status
text(const struct reading *in, const struct json_value *object, const char *key, const char **to)
{
    const char *found = NULL;
    RETURN_IF_FAILED(json_need_text(object, key, in->place, &found, in->error));
    *to = arena_text(in->arena, found);
    return STATUS_OK;
}

// A text in French at least.
static enum status both(const struct reading *in,
                        const struct json_value *object,
                        const char *key,
                        struct bilingual *to)
{
    const struct json_value *member = json_member(object, key);
    const char *fr = json_text_or(member, "fr", NULL);
    if (fr == NULL) {
        return wrong(in, object, "a text in French is missing");
    }
    to->fr = arena_text(in->arena, fr);
    to->en = arena_text(in->arena, json_text_or(member, "en", NULL));
    return STATUS_OK;
}

static enum status
number(const struct reading *in, const struct json_value *object, const char *key, uint32_t *to)
{
    int64_t found = 0;
    RETURN_IF_FAILED(json_need_integer(object, key, in->place, 1, 1000, &found, in->error));
    *to = (uint32_t)found;
    return STATUS_OK;
}

static enum status bounded(const struct reading *in,
                           const struct json_value *object,
                           const char *key,
                           double highest,
                           double *to)
{
    RETURN_IF_FAILED(json_need_number(object, key, in->place, to, in->error));
    if (*to < 0.0 || *to > highest) {
        return error_set(
            in->error, STATUS_RANGE, in->place, "%s is not within 0 and %g", key, highest);
    }
    return STATUS_OK;
}

static enum status
check_format(const struct reading *in, const struct json_value *root, const char *format)
{
    if (!text_equal(json_text_or(root, "format", NULL), format)) {
        return error_set(in->error, STATUS_UNSUPPORTED, in->place, "the format is not %s", format);
    }
    return STATUS_OK;
}

static enum status
read_competence(const struct reading *in, const struct json_value *value, struct competence *to)
{
    RETURN_IF_FAILED(text(in, value, "id", &to->id));
    RETURN_IF_FAILED(number(in, value, "number", &to->number));
    RETURN_IF_FAILED(text(in, value, "key", &to->key));
    return both(in, value, "label", &to->label);
}

static enum status
read_ccps(const struct reading *in, const struct json_value *list, struct referential *to)
{
    size_t competence_count = 0;
    for (size_t i = 0; i < json_count(list); i++) {
        competence_count += json_count(json_member(json_at(list, i), "competences"));
    }
    struct ccp *ccps = ARENA_NEW(in->arena, struct ccp, json_count(list));
    struct competence *competences = ARENA_NEW(in->arena, struct competence, competence_count);
    uint32_t next = 0;
    for (size_t i = 0; i < json_count(list); i++) {
        const struct json_value *value = json_at(list, i);
        const struct json_value *members = json_member(value, "competences");
        RETURN_IF_FAILED(text(in, value, "id", &ccps[i].id));
        RETURN_IF_FAILED(number(in, value, "number", &ccps[i].number));
        RETURN_IF_FAILED(text(in, value, "title", &ccps[i].title));
        RETURN_IF_FAILED(text(in, value, "display", &ccps[i].display));
        ccps[i].competence_first = next;
        ccps[i].competence_count = (uint32_t)json_count(members);
        for (size_t j = 0; j < json_count(members); j++, next++) {
            RETURN_IF_FAILED(read_competence(in, json_at(members, j), &competences[next]));
            competences[next].ccp = (uint32_t)i;
        }
    }
    to->ccps = ccps;
    to->ccp_count = (uint32_t)json_count(list);
    to->competences = competences;
    to->competence_count = next;
    return STATUS_OK;
}

static enum status
read_titles(const struct reading *in, const struct json_value *root, struct referential *to)
{
    const struct json_value *list = NULL;
    RETURN_IF_FAILED(check_format(in, root, "depanne-referential/1"));
    RETURN_IF_FAILED(text(in, root, "id", &to->id));
    RETURN_IF_FAILED(text(in, root, "title", &to->title));
    RETURN_IF_FAILED(text(in, root, "abbreviation", &to->abbreviation));
    RETURN_IF_FAILED(text(in, root, "authority", &to->authority));
    RETURN_IF_FAILED(text(in, root, "level", &to->level));
    RETURN_IF_FAILED(json_need_array(root, "ccp", in->place, &list, in->error));
    return read_ccps(in, list, to);
}

// "CCP3-C1" of "CCP3-C1.K8"; "" of "T-S4".
static const char *competence_of(const struct reading *in, const char *id)
{
    const char *dot = strchr(id, '.');
    return dot == NULL ? "" : arena_text_n(in->arena, id, (size_t)(dot - id));
}

static enum status
read_criterion(const struct reading *in, const struct json_value *value, struct criterion *to)
{
    const char *mode = NULL;
    const char *elimination = NULL;
    RETURN_IF_FAILED(text(in, value, "id", &to->id));
    RETURN_IF_FAILED(both(in, value, "criterion", &to->text));
    RETURN_IF_FAILED(text(in, value, "source", &to->source));
    RETURN_IF_FAILED(text(in, value, "proof", &to->proof));
    RETURN_IF_FAILED(text(in, value, "evidence", &to->evidence));
    RETURN_IF_FAILED(text(in, value, "mode", &mode));
    RETURN_IF_FAILED(text(in, value, "eliminating", &elimination));
    to->competence = competence_of(in, to->id);
    switch (mode[0]) {
    case 'A':
        to->mode = CRITERION_AUTOMATIC;
        break;
    case 'M':
        to->mode = CRITERION_MIXED;
        break;
    case 'H':
        to->mode = CRITERION_HUMAN;
        break;
    default:
        return wrong(in, value, "mode is none of A, M, H");
    }
    if (elimination[0] == '\0') {
        to->elimination = CRITERION_WEIGHED;
    } else if (text_equal(elimination, "E")) {
        to->elimination = CRITERION_ELIMINATING;
    } else if (text_equal(elimination, "E*")) {
        to->elimination = CRITERION_ELIMINATING_IF_HAZARD;
    } else {
        return wrong(in, value, "eliminating is none of \"\", \"E\", \"E*\"");
    }
    return STATUS_OK;
}

static enum status
read_rubric(const struct reading *in, const struct json_value *root, struct referential *to)
{
    const struct json_value *list = NULL;
    RETURN_IF_FAILED(check_format(in, root, "depanne-rubric/1"));
    RETURN_IF_FAILED(json_need_array(root, "rows", in->place, &list, in->error));
    struct criterion *criteria = ARENA_NEW(in->arena, struct criterion, json_count(list));
    for (size_t i = 0; i < json_count(list); i++) {
        struct criterion *row = &criteria[i];
        RETURN_IF_FAILED(read_criterion(in, json_at(list, i), row));
        if (row->competence[0] != '\0' && referential_competence(to, row->competence) == NULL) {
            return error_set(in->error,
                             STATUS_SYNTAX,
                             in->place,
                             "row %s belongs to no competence of the title",
                             row->id);
        }
        for (size_t j = 0; j < i; j++) {
            if (text_equal(criteria[j].id, row->id)) {
                return error_set(
                    in->error, STATUS_SYNTAX, in->place, "row %s stands twice", row->id);
            }
        }
    }
    to->criteria = criteria;
    to->criterion_count = (uint32_t)json_count(list);
    return STATUS_OK;
}

static enum status
read_texts(const struct reading *in, const struct json_value *root, struct regime *to)
{
    const struct json_value *list = json_member(root, "texts");
    struct bilingual *texts = ARENA_NEW(in->arena, struct bilingual, json_count(list));
    for (size_t i = 0; i < json_count(list); i++) {
        RETURN_IF_FAILED(text(in, json_at(list, i), "cite", &texts[i].fr));
        RETURN_IF_FAILED(text(in, json_at(list, i), "what", &texts[i].en));
    }
    to->texts = texts;
    to->text_count = (uint32_t)json_count(list);
    return STATUS_OK;
}

static enum status
read_regime(const struct reading *in, const struct json_value *root, struct referential *owner)
{
    struct regime *to = &owner->regime;
    RETURN_IF_FAILED(check_format(in, root, "depanne-regime/1"));
    RETURN_IF_FAILED(text(in, root, "id", &to->id));
    RETURN_IF_FAILED(both(in, root, "name", &to->name));
    RETURN_IF_FAILED(bounded(in, root, "compliant_share", 1.0, &to->compliant_share));
    RETURN_IF_FAILED(bounded(in, root, "in_progress_share", 1.0, &to->in_progress_share));
    RETURN_IF_FAILED(
        json_need_bool(root, "human_rows_needed", in->place, &to->human_rows_needed, in->error));
    RETURN_IF_FAILED(bounded(in, root, "relevant_share", 1.0, &to->relevant_share));
    RETURN_IF_FAILED(bounded(in, root, "wasted_share", 1.0, &to->wasted_share));
    RETURN_IF_FAILED(bounded(in, root, "dead_below_volts", 1000.0, &to->dead_below_volts));
    RETURN_IF_FAILED(bounded(in, root, "live_above_volts", 1000.0, &to->live_above_volts));
    RETURN_IF_FAILED(bounded(in, root, "empty_below_pascals", 1e6, &to->empty_below_pascals));
    RETURN_IF_FAILED(bounded(in, root, "major_severity", 10.0, &to->major_severity));
    return read_texts(in, root, to);
}

typedef enum status (*read_root)(const struct reading *in,
                                 const struct json_value *root,
                                 struct referential *to);

static enum status read_source(const struct referential_source *source,
                               read_root read,
                               struct referential *to,
                               struct error *error)
{
    struct json *json = NULL;
    RETURN_IF_FAILED(json_parse(source->bytes, source->count, source->place, &json, error));
    struct reading in = {.arena = to->arena, .place = source->place, .error = error};
    enum status status = read(&in, json_root(json), to);
    json_destroy(json);
    return status;
}

enum status referential_read(const struct referential_source *titles,
                             const struct referential_source *rubric,
                             const struct referential_source *regime,
                             struct referential **referential,
                             struct error *error)
{
    *referential = NULL;
    struct arena *arena = arena_create(0);
    struct referential *to = ARENA_NEW(arena, struct referential, 1);
    to->arena = arena;
    enum status status = read_source(titles, read_titles, to, error);
    if (status == STATUS_OK) {
        status = read_source(rubric, read_rubric, to, error);
    }
    if (status == STATUS_OK) {
        status = read_source(regime, read_regime, to, error);
    }
    if (status != STATUS_OK) {
        arena_destroy(arena);
        return status;
    }
    *referential = to;
    return STATUS_OK;
}

enum status
referential_load(const char *folder, struct referential **referential, struct error *error)
{
    static const char *const names[] = {"referential.json", "rubric.json", "regime.json"};
    enum { FILE_COUNT = 3, PATH_BYTES = 4096 };
    char paths[FILE_COUNT][PATH_BYTES];
    char *bytes[FILE_COUNT] = {NULL, NULL, NULL};
    struct referential_source sources[FILE_COUNT] = {{0}};
    enum status status = STATUS_OK;

    *referential = NULL;
    for (int i = 0; i < FILE_COUNT && status == STATUS_OK; i++) {
        if (!path_join(paths[i], PATH_BYTES, folder, names[i])) {
            status = error_set(error, STATUS_LIMIT, folder, "the path is too long");
            break;
        }
        size_t count = 0;
        status = file_read(paths[i], REFERENTIAL_BYTES_MAX, &bytes[i], &count, error);
        sources[i] =
            (struct referential_source){.bytes = bytes[i], .count = count, .place = paths[i]};
    }
    if (status == STATUS_OK) {
        status = referential_read(&sources[0], &sources[1], &sources[2], referential, error);
    }
    for (int i = 0; i < FILE_COUNT; i++) {
        free(bytes[i]);
    }
    return status;
}

void referential_destroy(struct referential *referential)
{
    if (referential != NULL) {
        arena_destroy(referential->arena);
    }
}

const struct criterion *referential_criterion(const struct referential *referential, const char *id)
{
    for (uint32_t i = 0; i < referential->criterion_count; i++) {
        if (text_equal(referential->criteria[i].id, id)) {
            return &referential->criteria[i];
        }
    }
    return NULL;
}

const struct competence *referential_competence(const struct referential *referential,
                                                const char *id)
{
    for (uint32_t i = 0; i < referential->competence_count; i++) {
        if (text_equal(referential->competences[i].id, id)) {
            return &referential->competences[i];
        }
    }
    return NULL;
}

const char *criterion_mode_word(enum criterion_mode mode)
{
    switch (mode) {
    case CRITERION_AUTOMATIC:
        return "A";
    case CRITERION_MIXED:
        return "M";
    case CRITERION_HUMAN:
        return "H";
    }
    return "";
}

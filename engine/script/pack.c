#include "engine/script/pack.h"

#include "engine/base/assert.h"
#include "engine/base/file.h"
#include "engine/base/text.h"
#include "engine/script/script.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/openat2.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { PACK_DEPTH_MAX = 8, PACK_PATH_BYTES_MAX = 200 };

// ---- Opening beneath a folder ----

// Kernels before 5.6 have no openat2: there each part of the path is opened by itself, no link followed.
static int open_step_by_step(int root, const char *path, int flags)
{
    char part[PACK_PATH_BYTES_MAX + 1];
    int folder = dup(root);
    while (folder >= 0) {
        const char *slash = strchr(path, '/');
        size_t length = slash != NULL ? (size_t)(slash - path) : strlen(path);
        if (length >= sizeof part) {
            errno = ENAMETOOLONG;
            break;
        }
        memcpy(part, path, length);
        part[length] = '\0';
        int wanted = slash != NULL ? O_RDONLY | O_DIRECTORY : flags;
        int next = openat(folder, part, wanted | O_NOFOLLOW | O_CLOEXEC);
        (void)close(folder);
        if (next < 0 || slash == NULL) {
            return next;
        }
        folder = next;
        path = slash + 1;
    }
    if (folder >= 0) {
        (void)close(folder);
    }
    return -1;
}

static int open_beneath(int root, const char *path, int flags)
{
    struct open_how how = {
        .flags = (unsigned)(flags | O_CLOEXEC),
        .resolve = (unsigned)RESOLVE_BENEATH | (unsigned)RESOLVE_NO_SYMLINKS |
                   (unsigned)RESOLVE_NO_MAGICLINKS | (unsigned)RESOLVE_NO_XDEV,
    };
    int opened = (int)syscall(SYS_openat2, root, path, &how, sizeof how);
    if (opened < 0 && (errno == ENOSYS || errno == EPERM)) {
        opened = open_step_by_step(root, path, flags);
    }
    return opened;
}

static const char *refusal_of_mode(mode_t mode)
{
    if (S_ISREG(mode)) {
        return "";
    }
    if (S_ISDIR(mode)) {
        return "this is a folder, not a file";
    }
    if (S_ISFIFO(mode)) {
        return "this is a pipe, not a file";
    }
    return "this is not a regular file";
}

static const char *refusal_of_errno(int number)
{
    switch (number) {
    case ELOOP:
        return "this is a symbolic link, or stands behind one; packs have none";
    case EXDEV:
        return "this leads out of the pack";
    case EACCES:
        return "this file may not be read";
    default:
        return "this file cannot be opened";
    }
}

// Reads an open regular file whole.
static const char *read_bytes(int opened, struct pack_file *file)
{
    char *bytes = malloc(SCRIPT_FILE_BYTES_MAX + 1);
    ASSERT(bytes != NULL);
    size_t length = 0;
    for (;;) {
        ssize_t count = read(opened, bytes + length, SCRIPT_FILE_BYTES_MAX + 1 - length);
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0 || (length += (size_t)count) > SCRIPT_FILE_BYTES_MAX) {
            free(bytes);
            return count < 0 ? "this file cannot be read" : "this file has more than 1 MB";
        }
        if (count == 0) {
            break;
        }
    }
    file->bytes = realloc(bytes, length + 1);
    ASSERT(file->bytes != NULL);
    file->bytes[length] = '\0';
    file->length = length;
    return "";
}

static const char *read_beneath(int root, const char *path, struct pack_file *file)
{
    // Never waits, whatever stands there: a pipe would.
    int opened = open_beneath(root, path, O_RDONLY | O_NONBLOCK | O_NOCTTY);
    if (opened < 0) {
        return refusal_of_errno(errno);
    }
    struct stat facts;
    const char *refusal = "this file cannot be read";
    if (fstat(opened, &facts) == 0) {
        refusal = refusal_of_mode(facts.st_mode);
        if (refusal[0] == '\0') {
            refusal = read_bytes(opened, file);
        }
    }
    (void)close(opened);
    return refusal;
}

// ---- The list of files ----

static bool name_allowed(const char *name)
{
    if (name[0] == '\0' || name[0] == '.') {
        return false;
    }
    for (; *name != '\0'; name++) {
        if (strchr("abcdefghijklmnopqrstuvwxyz0123456789_.-", *name) == NULL) {
            return false;
        }
    }
    return true;
}

static bool is_lua(const char *name)
{
    size_t length = strlen(name);
    return length > 4 && strcmp(name + length - 4, ".lua") == 0;
}

static char *format_path(const char *folder, const char *name)
{
    size_t length = strlen(folder) + strlen(name) + 2;
    char *path = malloc(length);
    ASSERT(path != NULL);
    bool bare = folder[0] == '\0';
    (void)snprintf(path, length, "%s%s%s", folder, bare ? "" : "/", name);
    return path;
}

static struct pack_file *find(struct pack *pack, const char *path)
{
    for (uint32_t i = 0; i < pack->count; i++) {
        if (strcmp(pack->files[i].path, path) == 0) {
            return &pack->files[i];
        }
    }
    return NULL;
}

struct walk {
    struct pack *pack;
    int root;
    const char *shown_root;
    bool shipped;
    struct error *error;
};

static enum status add_file(struct walk *walk, const char *path)
{
    struct pack *pack = walk->pack;
    if (find(pack, path) != NULL) {
        return STATUS_OK;
    }
    if (pack->count >= SCRIPT_FILES_MAX) {
        return error_set(walk->error,
                         STATUS_LIMIT,
                         walk->shown_root,
                         "a pack has more than %d files",
                         SCRIPT_FILES_MAX);
    }
    pack->files = realloc(pack->files, (pack->count + 1) * sizeof *pack->files);
    ASSERT(pack->files != NULL);
    struct pack_file *file = &pack->files[pack->count++];
    *file = (struct pack_file){.shipped = walk->shipped};
    file->path = format_path("", path);
    file->shown = format_path(walk->shown_root, path);
    file->refusal = read_beneath(walk->root, path, file);
    pack->bytes += file->length;
    if (pack->bytes > SCRIPT_PACK_BYTES_MAX) {
        return error_set(walk->error, STATUS_LIMIT, walk->shown_root, "a pack has more than 64 MB");
    }
    return STATUS_OK;
}

static enum status walk_folder(struct walk *walk, const char *path, int depth);

static enum status walk_entry(struct walk *walk, const char *folder, const char *name, int depth)
{
    if (!name_allowed(name) || strlen(folder) + strlen(name) + 1 > PACK_PATH_BYTES_MAX) {
        return STATUS_OK; // no path of a scenario can name it
    }
    char *path = format_path(folder, name);
    enum status status = is_lua(name) ? add_file(walk, path) : walk_folder(walk, path, depth + 1);
    free(path);
    return status;
}

static int compare_names(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

// The names in an open folder, sorted. Takes the descriptor.
static char **read_names(int opened, size_t *count)
{
    char **names = NULL;
    *count = 0;
    DIR *stream = fdopendir(opened);
    if (stream == NULL) {
        (void)close(opened);
        return NULL;
    }
    const struct dirent *entry = NULL;
    while ((entry = readdir(stream)) != NULL && *count < 4UL * SCRIPT_FILES_MAX) {
        names = realloc(names, (*count + 1) * sizeof *names);
        ASSERT(names != NULL);
        names[(*count)++] = format_path("", entry->d_name);
    }
    (void)closedir(stream);
    if (*count > 0) {
        qsort(names, *count, sizeof *names, compare_names);
    }
    return names;
}

static enum status walk_folder(struct walk *walk, const char *path, int depth)
{
    if (depth > PACK_DEPTH_MAX) {
        return STATUS_OK;
    }
    int opened = open_beneath(walk->root, path, O_RDONLY | O_DIRECTORY | O_NONBLOCK);
    if (opened < 0) {
        return STATUS_OK; // no folder, or one behind a link: its files are not there
    }
    size_t count = 0;
    char **names = read_names(opened, &count);
    enum status status = STATUS_OK;
    for (size_t i = 0; i < count; i++) {
        if (status == STATUS_OK) {
            status = walk_entry(walk, path, names[i], depth);
        }
        free(names[i]);
    }
    free(names);
    return status;
}

// ---- The pack's root ----

// Where the last folder named "scenarios" ends in a path; 0 if there is none.
static size_t find_scenarios(const char *path)
{
    size_t best = 0;
    for (size_t i = 0; path[i] != '\0'; i++) {
        size_t begin = i;
        while (begin > 0 && path[begin - 1] != '/') {
            begin--;
        }
        if (path[i] == '/' && i - begin == 9 && strncmp(path + begin, "scenarios", 9) == 0) {
            best = i;
        }
    }
    return best;
}

// The path from the root of the file system, with the file's own name as it is: a link stays one.
static char *full_path(const char *path)
{
    const char *name = path_name(path);
    char *folder = name > path ? strndup(path, (size_t)(name - path)) : format_path("", ".");
    ASSERT(folder != NULL);
    char *real = realpath(folder, NULL);
    char *full = real != NULL ? format_path(real, name) : NULL;
    free(real);
    free(folder);
    return full;
}

// Splits "a/scenarios/lines/x.lua" into "a/scenarios" and "lines/x.lua". Without a folder of that
// name, as written or seen from the root, the pack's root is the file's own folder. Both are on the
// heap.
static void split_root(const char *path, char **root, char **rest)
{
    size_t end = find_scenarios(path);
    char *full = end == 0 ? full_path(path) : NULL;
    if (full != NULL && find_scenarios(full) > 0) {
        path = full;
        end = find_scenarios(full);
    }
    const char *name = end > 0 ? path + end + 1 : path_name(path);
    if (name == path) {
        *root = format_path("", ".");
    } else {
        *root = strndup(path, name - path > 1 ? (size_t)(name - path) - 1 : 1);
    }
    ASSERT(*root != NULL);
    *rest = format_path("", name);
    free(full);
}

static bool path_allowed(const char *path)
{
    char part[PACK_PATH_BYTES_MAX + 1];
    if (!text_copy(part, sizeof part, path)) {
        return false;
    }
    char *rest = part;
    for (char *name = strsep(&rest, "/"); name != NULL; name = strsep(&rest, "/")) {
        if (!name_allowed(name)) {
            return false;
        }
    }
    return true;
}

static bool same_folder(const char *a, const char *b)
{
    struct stat left;
    struct stat right;
    return stat(a, &left) == 0 && stat(b, &right) == 0 && left.st_dev == right.st_dev &&
           left.st_ino == right.st_ino;
}

static enum status read_shipped(const char *shipped, struct pack *pack, struct error *error)
{
    int root = open(shipped, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (root < 0) {
        return STATUS_OK; // a pack that brings all its kinds needs none
    }
    struct walk walk = {
        .pack = pack, .root = root, .shown_root = shipped, .shipped = true, .error = error};
    enum status status = walk_folder(&walk, "kinds", 1);
    (void)close(root);
    return status;
}

static enum status
read_own(const char *root_path, const char *entry, struct pack *pack, struct error *error)
{
    int root = open(root_path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (root < 0) {
        return error_set(
            error, STATUS_FILE, root_path, "the folder cannot be opened: %s", status_reason(errno));
    }
    bool here = strcmp(root_path, ".") == 0;
    struct walk walk = {
        .pack = pack, .root = root, .shown_root = here ? "" : root_path, .error = error};
    enum status status = add_file(&walk, entry);
    if (status == STATUS_OK) {
        status = walk_folder(&walk, "kinds", 1);
    }
    if (status == STATUS_OK) {
        status = walk_folder(&walk, "lines", 1);
    }
    pack->own_count = pack->count;
    pack->entry = 0;
    (void)close(root);
    return status;
}

enum status pack_read(const char *path, const char *shipped, struct pack *pack, struct error *error)
{
    *pack = (struct pack){0};
    struct stat facts;
    if (lstat(path, &facts) != 0) {
        return error_set(error, STATUS_FILE, path, "%s", status_reason(errno));
    }
    char *root = NULL;
    char *entry = NULL;
    split_root(path, &root, &entry);
    enum status status = STATUS_OK;
    if (!is_lua(entry)) {
        status = error_set(error, STATUS_FILE, path, "this is not a .lua file");
    } else if (!path_allowed(entry)) {
        status = error_set(error,
                           STATUS_FILE,
                           path,
                           "within a pack, names have only a-z, 0-9, \"_\", \"-\" and \".\"");
    } else {
        status = read_own(root, entry, pack, error);
    }
    if (status == STATUS_OK) {
        pack->trusted = same_folder(root, shipped);
        status = pack->trusted ? STATUS_OK : read_shipped(shipped, pack, error);
    }
    free(root);
    free(entry);
    return status;
}

void pack_clear(struct pack *pack)
{
    for (uint32_t i = 0; i < pack->count; i++) {
        free(pack->files[i].path);
        free(pack->files[i].shown);
        free(pack->files[i].bytes);
    }
    free(pack->files);
    *pack = (struct pack){0};
}

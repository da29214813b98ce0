#define _GNU_SOURCE // strerrordesc_np: the reason in plain English, whatever the locale

#include "engine/base/file.h"

#include "engine/base/assert.h"
#include "engine/base/text.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static enum status failed(struct error *error, const char *path, const char *deed, int reason)
{
    const char *text = strerrordesc_np(reason);
    return error_set(
        error, STATUS_FILE, path, "cannot %s: %s", deed, text == NULL ? "unknown reason" : text);
}

static void *take_memory(size_t bytes)
{
    void *memory = malloc(bytes);
    ASSERT(memory != NULL);
    return memory;
}

// Reads up to size bytes; fewer only at the end of the file.
static bool read_fully(int file, char *bytes, size_t size, size_t *length)
{
    *length = 0;
    while (*length < size) {
        ssize_t count = read(file, bytes + *length, size - *length);
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            return false;
        }
        if (count == 0) {
            break;
        }
        *length += (size_t)count;
    }
    return true;
}

// Reads an open file; the caller closes it.
static MUST_USE enum status read_open(
    int file, const char *path, size_t max_bytes, char **bytes, size_t *length, struct error *error)
{
    struct stat about;
    if (fstat(file, &about) != 0) {
        return failed(error, path, "read this file", errno);
    }
    if (!S_ISREG(about.st_mode)) {
        return error_set(error, STATUS_FILE, path, "this is not a regular file");
    }
    if (about.st_size < 0 || (size_t)about.st_size > max_bytes) {
        return error_set(error, STATUS_LIMIT, path, "the file has more than %zu bytes", max_bytes);
    }
    char *memory = take_memory((size_t)about.st_size + 1);
    if (!read_fully(file, memory, (size_t)about.st_size, length)) {
        int reason = errno;
        free(memory);
        return failed(error, path, "read this file", reason);
    }
    memory[*length] = '\0';
    *bytes = memory;
    return STATUS_OK;
}

enum status
file_read(const char *path, size_t max_bytes, char **bytes, size_t *length, struct error *error)
{
    *bytes = NULL;
    *length = 0;
    int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0) {
        return failed(error, path, "open this file", errno);
    }
    enum status status = read_open(file, path, max_bytes, bytes, length, error);
    (void)close(file);
    return status;
}

static bool write_fully(int file, const char *bytes, size_t length)
{
    size_t done = 0;
    while (done < length) {
        ssize_t count = write(file, bytes + done, length - done);
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            return false;
        }
        done += (size_t)count;
    }
    return true;
}

// Makes the folder's list of names durable.
static bool sync_folder_of(const char *path)
{
    char folder[PATH_MAX];
    const char *name = path_name(path);
    size_t length = (size_t)(name - path);
    if (length >= sizeof folder) {
        errno = ENAMETOOLONG;
        return false;
    }
    memcpy(folder, path, length);
    folder[length] = '\0';
    int file = open(length == 0 ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0) {
        return false;
    }
    bool done = fsync(file) == 0;
    int reason = errno;
    (void)close(file);
    errno = reason;
    return done;
}

// Writes a new file and makes it durable; errno tells why not.
static bool write_new(const char *path, const void *bytes, size_t length)
{
    int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0644);
    if (file < 0) {
        return false;
    }
    bool written = write_fully(file, bytes, length) && fsync(file) == 0;
    int reason = errno;
    bool closed = close(file) == 0;
    if (!written) {
        errno = reason;
    }
    return written && closed;
}

enum status
file_write_atomic(const char *path, const void *bytes, size_t length, struct error *error)
{
    char temporary[PATH_MAX];
    int count = snprintf(temporary, sizeof temporary, "%s.%ld.tmp", path, (long)getpid());
    if (count < 0 || (size_t)count >= sizeof temporary) {
        return failed(error, path, "write this file", ENAMETOOLONG);
    }
    if (!write_new(temporary, bytes, length) || rename(temporary, path) != 0) {
        int reason = errno;
        (void)unlink(temporary);
        return failed(error, path, "write this file", reason);
    }
    if (!sync_folder_of(path)) {
        return failed(error, path, "make this file durable", errno);
    }
    return STATUS_OK;
}

bool file_exists(const char *path)
{
    struct stat about;
    return stat(path, &about) == 0;
}

bool folder_exists(const char *path)
{
    struct stat about;
    return stat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

enum status folder_create(const char *path, struct error *error)
{
    char part[PATH_MAX];
    size_t length = strlen(path);
    if (length == 0 || length >= sizeof part) {
        return failed(error, path, "create this folder", length == 0 ? ENOENT : ENAMETOOLONG);
    }
    memcpy(part, path, length + 1);
    for (size_t i = 1; i <= length; i++) {
        if (part[i] != '/' && part[i] != '\0') {
            continue;
        }
        part[i] = '\0';
        if (mkdir(part, 0755) != 0 && !folder_exists(part)) {
            return failed(error, path, "create this folder", errno);
        }
        part[i] = path[i];
    }
    return STATUS_OK;
}

static int compare_names(const void *a, const void *b)
{
    const char *const *name_a = a;
    const char *const *name_b = b;
    return strcmp(*name_a, *name_b);
}

static void listing_append(struct folder_listing *listing, const char *name)
{
    char **names = realloc(listing->names, (listing->count + 1) * sizeof *names);
    ASSERT(names != NULL);
    size_t bytes = strlen(name) + 1;
    names[listing->count] = take_memory(bytes);
    memcpy(names[listing->count], name, bytes);
    listing->names = names;
    listing->count++;
}

enum status folder_list(const char *path, struct folder_listing *listing, struct error *error)
{
    *listing = (struct folder_listing){0};
    DIR *folder = opendir(path);
    if (folder == NULL) {
        return failed(error, path, "list this folder", errno);
    }
    errno = 0;
    for (struct dirent *entry = readdir(folder); entry != NULL; entry = readdir(folder)) {
        if (!text_equal(entry->d_name, ".") && !text_equal(entry->d_name, "..")) {
            listing_append(listing, entry->d_name);
        }
        errno = 0;
    }
    int reason = errno;
    (void)closedir(folder);
    if (reason != 0) {
        folder_listing_clear(listing);
        return failed(error, path, "list this folder", reason);
    }
    if (listing->count > 0) {
        qsort(listing->names, listing->count, sizeof *listing->names, compare_names);
    }
    return STATUS_OK;
}

void folder_listing_clear(struct folder_listing *listing)
{
    for (size_t i = 0; i < listing->count; i++) {
        free(listing->names[i]);
    }
    free(listing->names);
    *listing = (struct folder_listing){0};
}

bool path_join(char *to, size_t size, const char *folder, const char *name)
{
    ASSERT(size > 0);
    if (folder[0] == '\0' || name[0] == '/') {
        return text_copy(to, size, name);
    }
    bool slashed = folder[strlen(folder) - 1] == '/';
    int length = snprintf(to, size, "%s%s%s", folder, slashed ? "" : "/", name);
    return length >= 0 && (size_t)length < size;
}

const char *path_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash == NULL ? path : slash + 1;
}

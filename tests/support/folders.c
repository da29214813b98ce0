#define _GNU_SOURCE

#include "tests/support/folders.h"

#include "engine/base/assert.h"
#include "engine/base/file.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

void temporary_folder(char *path, size_t size)
{
    const char *root = getenv("TMPDIR");
    int length = snprintf(path, size, "%s/depanne-test-XXXXXX", root == NULL ? "/tmp" : root);
    ASSERT(length > 0 && (size_t)length < size);
    char *made = mkdtemp(path);
    ASSERT(made != NULL);
}

static int remove_one(const char *path, const struct stat *about, int type, struct FTW *place)
{
    (void)about;
    (void)type;
    (void)place;
    return remove(path);
}

void remove_folder(const char *path)
{
    (void)nftw(path, remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

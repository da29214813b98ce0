/// @file script.h
/// From an author's Lua to a compiled scenario. Lua runs once, in a child process that can open no
/// file, start no program and use no more than its share of memory and time; what comes back is
/// canonical JSON.
///
/// The parent finds the pack (the folder named `scenarios` that holds the file asked for, or else the
/// file's own folder), reads its Lua files itself and sends the bytes. The child is the program
/// itself, started with SCRIPT_HOST_WORD: its main() must hand over to script_host_main() before it
/// does anything else.
///
/// Kinds of components that a pack does not have are taken from the shipped scenarios.
#pragma once

#include "engine/base/status.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The hidden word that makes the program a scenario host.
#define SCRIPT_HOST_WORD "--scenario-host"

enum {
    SCRIPT_FILES_MAX = 2000,
    SCRIPT_FILE_BYTES_MAX = 1024 * 1024,
    SCRIPT_PACK_BYTES_MAX = 64 * 1024 * 1024,
    SCRIPT_MISTAKES_MAX = 100,
};

/// What the command line adds to a line. All borrowed; zeroes are nothing.
struct script_options {
    const char *const *sets; ///< "REF.param=V": V in SI or with its unit
    size_t set_count;
    const char *const *faults; ///< "REF.mode": present from 0 s
    size_t fault_count;
    const char *shipped; ///< folder of the shipped scenarios; NULL: beside the program's data
    bool kind;           ///< the file is a kind: describe it (depanne-kind/1), compile no line
    bool card; ///< what a list shows of a line or an exercise (depanne-card/1): nothing is built,
               ///< so that mistakes within a line are not found
    bool unconfined; ///< behave as on a kernel that can confine nothing (for tests)
};

/// One of the author's mistakes.
struct script_mistake {
    char path[ERROR_WHERE_BYTES]; ///< as the caller would open it; "" if it is no file's
    uint32_t line;                ///< from 1; 0 if unknown
    char what[ERROR_WHAT_BYTES];
};

/// All mistakes found in one run, in the order found.
struct script_mistakes {
    uint32_t count;
    struct script_mistake items[SCRIPT_MISTAKES_MAX];
};

/// Compiles a line or an exercise.
///
/// @param path      of the Lua file
/// @param options   NULL for none
/// @param json      canonical JSON, on the heap, freed by the caller with free(); NULL on failure
/// @param mistakes  NULL, or filled with all that was found wrong; @p error has the first of them
/// @return STATUS_SYNTAX with "path:line" for an author's mistake, STATUS_LIMIT if the script asks
///         for too much, STATUS_FILE, STATUS_UNSUPPORTED where nothing can be confined, STATUS_USAGE
///         for an option that names nothing in the line
MUST_USE enum status script_compile(const char *path,
                                    const struct script_options *options,
                                    char **json,
                                    size_t *length,
                                    struct script_mistakes *mistakes,
                                    struct error *error);

/// The child's whole life. Returns the exit status of the process.
int script_host_main(void);

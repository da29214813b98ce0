#include "engine/base/file.h"
#include "engine/journal/chain.h"
#include "engine/journal/journal.h"
#include "engine/journal/seal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PATH_BYTES = 4096 };

static void find(struct journal_verdict *verdict, int64_t first_bad, const char *reason)
{
    verdict->ok = false;
    verdict->first_bad = first_bad;
    text_copy(verdict->reason, sizeof verdict->reason, reason);
}

// The head after @p sequence entries; false if there are not so many.
static bool
head_after(const char *bytes, size_t count, uint32_t sequence, char head[SHA256_HEX_BYTES])
{
    struct chain chain;
    chain_init(&chain);
    const char *line = NULL;
    size_t line_bytes = 0;
    while (chain.count < sequence) {
        if (chain_next(&chain, bytes, count, &line, &line_bytes) != CHAIN_GOOD) {
            return false;
        }
    }
    memcpy(head, chain.head, sizeof chain.head);
    return true;
}

// Walks the chain and reads each entry. @return NULL if an alteration was found
static struct journal *
check_entries(const char *bytes, size_t count, const char *path, struct journal_verdict *verdict)
{
    struct chain chain;
    chain_init(&chain);
    enum chain_step step = CHAIN_GOOD;
    while (step == CHAIN_GOOD) {
        const char *line = NULL;
        size_t line_bytes = 0;
        step = chain_next(&chain, bytes, count, &line, &line_bytes);
    }
    verdict->entries = chain.count;
    if (step != CHAIN_END) {
        find(verdict, chain.count, chain_step_text(step));
        return NULL;
    }
    struct journal *journal = NULL;
    struct error error;
    if (journal_parse(bytes, count, path, &journal, &error) != STATUS_OK) {
        const char *entry = strstr(error.where, ": entry ");
        find(verdict, entry != NULL ? strtol(entry + 8, NULL, 10) : 0, error.what);
    }
    return journal;
}

static void check_seal(const char *bytes,
                       size_t count,
                       const struct journal *journal,
                       const struct seal *seal,
                       struct journal_verdict *verdict)
{
    char head[SHA256_HEX_BYTES];
    if (strcmp(seal->session, journal->opening.session) != 0 ||
        strcmp(seal->scenario, journal->opening.scenario) != 0 ||
        strcmp(seal->station, journal->opening.station_key) != 0) {
        find(verdict, 0, "the seal is of another session");
    } else if (seal->count > journal->entry_count) {
        find(verdict, journal->entry_count, "entries are missing at the end");
    } else if (!head_after(bytes, count, seal->count, head) || strcmp(head, seal->head) != 0) {
        find(verdict, 0, "this is not the chain that was sealed, each entry may be another");
    } else if (seal->count < journal->entry_count) {
        find(verdict, seal->count, "entries were added after the seal");
    } else if (!journal->closed) {
        find(verdict, seal->count, "the close entry is missing");
    } else {
        verdict->ok = true;
    }
}

static void check_signature(const char *seal_path,
                            const char *keys_folder,
                            struct seal *seal,
                            struct journal_verdict *verdict)
{
    char *bytes = NULL;
    size_t count = 0;
    bool signature_good = false;
    struct error error;
    verdict->ok = true;
    if (file_read(seal_path, SEAL_BYTES_MAX, &bytes, &count, &error) != STATUS_OK) {
        find(verdict, 0, "the seal cannot be read");
    } else if (!seal_read(bytes, count, seal, &signature_good)) {
        find(verdict, 0, "the seal is not written as a seal is");
    } else if (!signature_good) {
        find(verdict, 0, "the signature is not that of the seal's statement");
    } else if (!station_trusts(keys_folder, seal->station)) {
        find(verdict, 0, "the seal is by a station that is not trusted here");
    }
    free(bytes);
}

// Is the compiled scenario beside the journal the one that the journal names? It may be missing.
static void
check_scenario(const char *folder, const struct journal *journal, struct journal_verdict *verdict)
{
    char path[PATH_BYTES];
    char hex[SHA256_HEX_BYTES];
    char *bytes = NULL;
    size_t count = 0;
    if (!path_join(path, sizeof path, folder, JOURNAL_SCENARIO_NAME) || !file_exists(path)) {
        return;
    }
    if (file_read(path, JOURNAL_BYTES_MAX, &bytes, &count, NULL) != STATUS_OK) {
        find(verdict, 0, "the scenario beside the journal cannot be read");
        return;
    }
    sha256_hex(bytes, count, hex);
    free(bytes);
    if (strcmp(hex, journal->opening.scenario) != 0) {
        find(verdict, 0, "the scenario beside the journal is not the one that was played");
    }
}

static void folder_of(const char *path, char *folder, size_t size)
{
    text_copy(folder, size, path);
    char *slash = strrchr(folder, '/');
    if (slash == NULL) {
        text_copy(folder, size, ".");
    } else if (slash == folder) {
        folder[1] = '\0';
    } else {
        *slash = '\0';
    }
}

static void check_unsealed(bool allowed, struct journal_verdict *verdict)
{
    if (allowed) {
        verdict->ok = true;
        text_copy(verdict->reason, sizeof verdict->reason, "the chain is whole, there is no seal");
    } else {
        find(verdict, -1, "the journal has no seal");
    }
}

enum status journal_verify(const char *path,
                           const char *keys_folder,
                           bool allow_unsealed,
                           struct journal_verdict *verdict,
                           struct error *error)
{
    memset(verdict, 0, sizeof *verdict);
    verdict->first_bad = -1;
    char *bytes = NULL;
    size_t count = 0;
    RETURN_IF_FAILED(file_read(path, JOURNAL_BYTES_MAX, &bytes, &count, error));
    char folder[PATH_BYTES];
    char seal_path[PATH_BYTES];
    folder_of(path, folder, sizeof folder);
    verdict->sealed =
        path_join(seal_path, sizeof seal_path, folder, JOURNAL_SEAL_NAME) && file_exists(seal_path);
    struct journal *journal = check_entries(bytes, count, path, verdict);
    if (journal != NULL && !verdict->sealed) {
        check_unsealed(allow_unsealed, verdict);
    } else if (journal != NULL) {
        struct seal seal = {0};
        check_signature(seal_path, keys_folder, &seal, verdict);
        if (verdict->ok) {
            check_seal(bytes, count, journal, &seal, verdict);
        }
    }
    if (journal != NULL && verdict->ok) {
        check_scenario(folder, journal, verdict);
    }
    journal_destroy(journal);
    free(bytes);
    return STATUS_OK;
}

/// @file seal.h
/// The signed statement beside a closed journal: a text that people read and openssl verifies.
///
///     depanne seal 1
///     session <32 hex>
///     scenario <64 hex>
///     count <entries>
///     head <64 hex>
///     utc <2026-03-14T08:15:00Z>
///     engine <version>
///     station <64 hex: public key>
///     signature <base64: Ed25519 of all lines above, newlines included>
#pragma once

#include "engine/base/hash.h"
#include "engine/base/status.h"
#include "engine/journal/journal.h"
#include "engine/journal/station.h"

#include <stdbool.h>
#include <stddef.h>

enum { SEAL_BYTES_MAX = 2048 };

struct seal {
    char session[40];
    char scenario[72];
    uint32_t count;
    char head[72];
    char utc[32];
    char engine[72];
    char station[72];
};

/// Writes the seal, signed by the station's key, to @p path.
MUST_USE enum status
seal_write(const char *path, const struct seal *seal, const char *keys_folder, struct error *error);

/// Reads a seal from bytes; strict: the bytes are exactly those that seal_write makes.
/// @param signature_good  whether the signature is by the key in the line `station`
/// @return false if it is no seal
bool seal_read(const char *bytes, size_t count, struct seal *seal, bool *signature_good);

/// @file station.h
/// The key of a station: what signs its sessions, and which other stations it trusts.
///
/// The folder of keys holds `station.key` (the seed, mode 0600), `station.pub` (the public key in
/// hexadecimal), `station.pem` (the same for openssl) and `station.last` (the head of the session
/// sealed last). Any other `*.pub` put there by a person is trusted too.
#pragma once

#include "engine/base/hash.h"
#include "engine/base/status.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    STATION_SIGNATURE_BYTES = 64,
    STATION_PUBLIC_BYTES = 32,
};

/// Signs some bytes with the key of the station, made on first use.
MUST_USE enum status station_sign(const char *keys_folder,
                                  const void *bytes,
                                  size_t length,
                                  uint8_t signature[STATION_SIGNATURE_BYTES],
                                  struct error *error);

/// Is @p signature by that public key?
bool station_signed(const uint8_t public_key[STATION_PUBLIC_BYTES],
                    const void *bytes,
                    size_t length,
                    const uint8_t signature[STATION_SIGNATURE_BYTES]);

/// Is that public key (hexadecimal) one of those in the folder? False if there is no such folder.
bool station_trusts(const char *keys_folder, const char *hex);

/// The head of the session sealed last by this station; "" if there is none.
void station_last(const char *keys_folder, char head[SHA256_HEX_BYTES]);
MUST_USE enum status
station_set_last(const char *keys_folder, const char *head, struct error *error);

/// A random 128-bit id in hexadecimal.
void station_random_id(char hex[33]);

#include "engine/journal/station.h"

#include "engine/base/assert.h"
#include "engine/base/file.h"
#include "engine/journal/writer.h"

#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PATH_BYTES = 4096 };

_Static_assert(STATION_SIGNATURE_BYTES == crypto_sign_BYTES, "as libsodium has it");
_Static_assert(STATION_PUBLIC_BYTES == crypto_sign_PUBLICKEYBYTES, "as libsodium has it");

struct key {
    uint8_t public_key[crypto_sign_PUBLICKEYBYTES];
    uint8_t secret[crypto_sign_SECRETKEYBYTES];
};

static enum status in_folder(const char *folder, const char *name, char *path, struct error *error)
{
    if (!path_join(path, PATH_BYTES, folder, name)) {
        return error_set(error, STATUS_LIMIT, folder, "the path is too long");
    }
    return STATUS_OK;
}

static enum status write_private(const char *path, const char *bytes, struct error *error)
{
    int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0) {
        return error_set(error, STATUS_FILE, path, "cannot be created: %s", status_reason(errno));
    }
    size_t length = strlen(bytes);
    bool fine = fchmod(file, 0600) == 0 && write(file, bytes, length) == (ssize_t)length &&
                fsync(file) == 0;
    int reason = errno;
    fine = close(file) == 0 && fine;
    return fine ? STATUS_OK
                : error_set(
                      error, STATUS_FILE, path, "cannot be written: %s", status_reason(reason));
}

// A key made by two programs at once: the first one linked in place wins.
static enum status make_key(const char *folder, const char *path, struct error *error)
{
    RETURN_IF_FAILED(folder_create(folder, error));
    uint8_t seed[crypto_sign_SEEDBYTES];
    randombytes_buf(seed, sizeof seed);
    char hex[2 * sizeof seed + 2];
    hex_encode(seed, sizeof seed, hex);
    memcpy(hex + 2 * sizeof seed, "\n", 2);
    char name[32];
    snprintf(name, sizeof name, ".station.%ld", (long)getpid());
    char draft[PATH_BYTES];
    enum status status = in_folder(folder, name, draft, error);
    if (status == STATUS_OK) {
        status = write_private(draft, hex, error);
    }
    if (status == STATUS_OK) {
        if (link(draft, path) != 0 && errno != EEXIST) {
            status =
                error_set(error, STATUS_FILE, path, "cannot be created: %s", status_reason(errno));
        }
        unlink(draft);
    }
    sodium_memzero(seed, sizeof seed);
    sodium_memzero(hex, sizeof hex);
    return status;
}

// The public key once more, for people and for openssl: RFC 8410, a fixed head of twelve bytes.
static enum status publish(const char *folder, const struct key *key, struct error *error)
{
    static const uint8_t head[12] = {
        0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00};
    char path[PATH_BYTES];
    char hex[2 * sizeof key->public_key + 2];
    hex_encode(key->public_key, sizeof key->public_key, hex);
    memcpy(hex + 2 * sizeof key->public_key, "\n", 2);
    RETURN_IF_FAILED(in_folder(folder, "station.pub", path, error));
    if (!file_exists(path)) {
        RETURN_IF_FAILED(file_write_atomic(path, hex, strlen(hex), error));
    }
    uint8_t der[sizeof head + sizeof key->public_key];
    memcpy(der, head, sizeof head);
    memcpy(der + sizeof head, key->public_key, sizeof key->public_key);
    char base64[96];
    sodium_bin2base64(base64, sizeof base64, der, sizeof der, sodium_base64_VARIANT_ORIGINAL);
    char pem[192];
    snprintf(pem, sizeof pem, "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n", base64);
    RETURN_IF_FAILED(in_folder(folder, "station.pem", path, error));
    return file_exists(path) ? STATUS_OK : file_write_atomic(path, pem, strlen(pem), error);
}

static enum status read_key(const char *path, struct key *key, struct error *error)
{
    struct stat about;
    if (stat(path, &about) != 0) {
        return error_set(error, STATUS_FILE, path, "cannot be read: %s", status_reason(errno));
    }
    if ((about.st_mode & 077) != 0) {
        return error_set(
            error, STATUS_REFUSED, path, "others may read this key: its mode must be 0600");
    }
    char *bytes = NULL;
    size_t length = 0;
    RETURN_IF_FAILED(file_read(path, 1024, &bytes, &length, error));
    while (length > 0 && (bytes[length - 1] == '\n' || bytes[length - 1] == '\r')) {
        bytes[--length] = '\0';
    }
    uint8_t seed[crypto_sign_SEEDBYTES];
    bool fine = hex_decode(bytes, seed, sizeof seed);
    sodium_memzero(bytes, length);
    free(bytes);
    if (fine) {
        crypto_sign_seed_keypair(key->public_key, key->secret, seed);
    }
    sodium_memzero(seed, sizeof seed);
    return fine ? STATUS_OK : error_set(error, STATUS_SYNTAX, path, "this is no station key");
}

static enum status get_key(const char *folder, struct key *key, struct error *error)
{
    ASSERT(folder != NULL);
    if (sodium_init() < 0) {
        return error_set(error, STATUS_UNSUPPORTED, folder, "there is no source of randomness");
    }
    char path[PATH_BYTES];
    RETURN_IF_FAILED(in_folder(folder, "station.key", path, error));
    if (!file_exists(path)) {
        RETURN_IF_FAILED(make_key(folder, path, error));
    }
    RETURN_IF_FAILED(read_key(path, key, error));
    return publish(folder, key, error);
}

enum status station_key(const char *keys_folder, char hex[72], struct error *error)
{
    struct key key;
    RETURN_IF_FAILED(get_key(keys_folder, &key, error));
    hex_encode(key.public_key, sizeof key.public_key, hex);
    sodium_memzero(&key, sizeof key);
    return STATUS_OK;
}

enum status station_sign(const char *keys_folder,
                         const void *bytes,
                         size_t length,
                         uint8_t signature[STATION_SIGNATURE_BYTES],
                         struct error *error)
{
    struct key key;
    RETURN_IF_FAILED(get_key(keys_folder, &key, error));
    crypto_sign_detached(signature, NULL, bytes, length, key.secret);
    sodium_memzero(&key, sizeof key);
    return STATUS_OK;
}

bool station_signed(const uint8_t public_key[STATION_PUBLIC_BYTES],
                    const void *bytes,
                    size_t length,
                    const uint8_t signature[STATION_SIGNATURE_BYTES])
{
    return sodium_init() >= 0 &&
           crypto_sign_verify_detached(signature, bytes, length, public_key) == 0;
}

static bool holds_key(const char *path, const char *hex)
{
    char *bytes = NULL;
    size_t length = 0;
    if (file_read(path, 1024, &bytes, &length, NULL) != STATUS_OK) {
        return false;
    }
    size_t digits = strlen(hex);
    bool same = length >= digits && memcmp(bytes, hex, digits) == 0 &&
                (bytes[digits] == '\0' || bytes[digits] == '\n' || bytes[digits] == '\r');
    free(bytes);
    return same;
}

bool station_trusts(const char *keys_folder, const char *hex)
{
    struct folder_listing listing = {0};
    if (keys_folder == NULL || strlen(hex) != 2 * (size_t)STATION_PUBLIC_BYTES ||
        folder_list(keys_folder, &listing, NULL) != STATUS_OK) {
        return false;
    }
    bool trusted = false;
    for (size_t i = 0; i < listing.count && !trusted; i++) {
        const char *name = listing.names[i];
        size_t length = strlen(name);
        char path[PATH_BYTES];
        trusted = length > 4 && strcmp(name + length - 4, ".pub") == 0 &&
                  path_join(path, sizeof path, keys_folder, name) && holds_key(path, hex);
    }
    folder_listing_clear(&listing);
    return trusted;
}

void station_last(const char *keys_folder, char head[SHA256_HEX_BYTES])
{
    char path[PATH_BYTES];
    char *bytes = NULL;
    size_t length = 0;
    head[0] = '\0';
    if (!path_join(path, sizeof path, keys_folder, "station.last") ||
        file_read(path, 1024, &bytes, &length, NULL) != STATUS_OK) {
        return;
    }
    uint8_t digest[SHA256_BYTES];
    if (length >= 64) {
        bytes[64] = '\0';
        if (hex_decode(bytes, digest, sizeof digest)) {
            hex_encode(digest, sizeof digest, head);
        }
    }
    free(bytes);
}

enum status station_set_last(const char *keys_folder, const char *head, struct error *error)
{
    char path[PATH_BYTES];
    RETURN_IF_FAILED(in_folder(keys_folder, "station.last", path, error));
    char line[SHA256_HEX_BYTES + 1];
    int length = snprintf(line, sizeof line, "%s\n", head);
    return file_write_atomic(path, line, (size_t)length, error);
}

void station_random_id(char hex[33])
{
    uint8_t bytes[16];
    ASSERT(sodium_init() >= 0);
    randombytes_buf(bytes, sizeof bytes);
    hex_encode(bytes, sizeof bytes, hex);
}

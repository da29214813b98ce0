// A session's record: what is appended is read back, what is altered is found, what was acknowledged
// survives a kill.
#include "engine/base/file.h"
#include "engine/base/random.h"
#include "engine/base/text.h"
#include "engine/journal/chain.h"
#include "engine/journal/journal.h"
#include "engine/journal/seal.h"
#include "engine/journal/station.h"
#include "engine/journal/writer.h"
#include "tests/support/check.h"
#include "tests/support/folders.h"

#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { PATH = 512, SEALED_ACTS = 66 };

static char root[256];

static const char *in_root(const char *name)
{
    static char paths[8][PATH];
    static unsigned next;
    char *path = paths[next++ % 8];
    snprintf(path, PATH, "%s/%s", root, name);
    return path;
}

static const char *in_folder(const char *folder, const char *name)
{
    static char paths[8][2 * PATH];
    static unsigned next;
    char *path = paths[next++ % 8];
    snprintf(path, 2 * PATH, "%s/%s", folder, name);
    return path;
}

static struct journal_opening an_opening(const char *keys)
{
    struct journal_opening opening = {.seed = 0xfedcba9876543210U};
    assert_int_equal(journal_opening_fill(&opening, keys, NULL), STATUS_OK);
    sha256_hex("{}", 2, opening.scenario);
    text_copy(opening.scenario_id, sizeof opening.scenario_id, "emmanchement/bobine_1y1");
    text_copy(opening.mode, sizeof opening.mode, "evaluation");
    text_copy(opening.person, sizeof opening.person, "stagiaire é");
    text_copy(opening.language, sizeof opening.language, "fr");
    return opening;
}

static struct journal_writer *begin(const char *folder, const char *keys)
{
    struct journal_opening opening = an_opening(keys);
    struct journal_writer *writer = NULL;
    struct error error = {0};
    if (journal_writer_create(folder, &opening, "{}", 2, &writer, &error) != STATUS_OK) {
        fail_msg("%s: %s", error.where, error.what);
    }
    return writer;
}

static struct action an_action(uint32_t i)
{
    struct action action = {.kind = ACTION_MEASURE, .at = -1.0, .value = 0.1 * i};
    text_copy(action.on, sizeof action.on, "1Y1:A1");
    text_copy(action.with, sizeof action.with, "1Y1:A2");
    text_copy(action.mode, sizeof action.mode, "V=");
    action.cite_count = i % 3;
    action.cites[0] = 1;
    action.cites[1] = 2;
    return action;
}

static struct observation an_observation(uint32_t i)
{
    struct observation observation = {.kind = OBSERVATION_READING, .exact = 23.9 / (1.0 + i)};
    text_copy(observation.ref, sizeof observation.ref, "1Y1:A1");
    text_copy(observation.shown, sizeof observation.shown, "23,9\u00a0V");
    observation.flags = i % 2 == 0 ? OBSERVATION_LOADING : 0;
    return observation;
}

static void one_act(struct journal_writer *writer, uint32_t i, uint64_t tick)
{
    struct action action = an_action(i);
    struct observation observation = an_observation(i);
    uint32_t sequence = 0;
    assert_int_equal(journal_append_action(writer, tick, &action, &sequence, NULL), STATUS_OK);
    assert_int_equal(journal_append_observation(writer, tick, sequence, &observation, NULL, NULL),
                     STATUS_OK);
    assert_int_equal(journal_append_check(writer, tick, 0x0123456789abcdefU + i, NULL), STATUS_OK);
    assert_int_equal(journal_sync(writer, NULL), STATUS_OK);
}

static void write_session(const char *folder, const char *keys, uint32_t acts, bool sealed)
{
    struct journal_writer *writer = begin(folder, keys);
    for (uint32_t i = 0; i < acts; i++) {
        one_act(writer, i, i * 20);
    }
    if (sealed) {
        assert_int_equal(journal_seal(writer, acts * 20, "finished", keys, NULL), STATUS_OK);
    }
    journal_writer_close(writer);
}

static struct journal_verdict verify(const char *folder, const char *keys)
{
    struct journal_verdict verdict;
    struct error error = {0};
    if (journal_verify(in_folder(folder, JOURNAL_NAME), keys, false, &verdict, &error) !=
        STATUS_OK) {
        fail_msg("%s: %s", error.where, error.what);
    }
    return verdict;
}

// Not inlined: gcc 12 would take what it returns for the address of its own variable, and warn.
static __attribute__((noinline)) char *slurp(const char *path, size_t *count)
{
    char *bytes = NULL;
    assert_int_equal(file_read(path, JOURNAL_BYTES_MAX, &bytes, count, NULL), STATUS_OK);
    return bytes;
}

// Plain, without a sync: tens of thousands of them are written.
static void spill(const char *path, const char *bytes, size_t count)
{
    int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    assert_true(file >= 0);
    assert_int_equal(write(file, bytes, count), count);
    close(file);
}

static int shell_verdict(const char *folder)
{
    char command[PATH * 3];
    snprintf(command,
             sizeof command,
             "sh tests/support/verify.sh %s/%s >/dev/null",
             folder,
             JOURNAL_NAME);
    int result = system(command);
    return WIFEXITED(result) ? WEXITSTATUS(result) : -1;
}

// ---- What is written is read ----

static void what_is_appended_is_read_back_bit_for_bit(void **state)
{
    (void)state;
    const char *keys = in_root("keys");
    write_session(in_root("back"), keys, 5, true);
    struct journal *journal = NULL;
    assert_int_equal(journal_read(in_folder(in_root("back"), JOURNAL_NAME), &journal, NULL),
                     STATUS_OK);
    assert_int_equal(journal->entry_count, 1 + 5 * 3 + 1);
    assert_true(journal->closed);
    assert_string_equal(journal->reason, "finished");
    assert_true(journal->opening.seed == 0xfedcba9876543210U);
    assert_string_equal(journal->opening.person, "stagiaire é");
    assert_int_equal(strlen(journal->opening.session), 32);
    for (uint32_t i = 0; i < 5; i++) {
        const struct journal_entry *act = journal_at(journal, 1 + 3 * i);
        const struct journal_entry *obs = journal_at(journal, 2 + 3 * i);
        struct action action = an_action(i);
        struct observation observation = an_observation(i);
        assert_int_equal(act->kind, JOURNAL_ACTION);
        assert_int_equal(act->tick, i * 20);
        assert_memory_equal(&act->action->value, &action.value, sizeof action.value);
        assert_string_equal(act->action->mode, "V=");
        assert_int_equal(act->action->cite_count, i % 3);
        assert_int_equal(obs->cause, act->sequence);
        assert_true(observation_equal(obs->observation, &observation));
        assert_true(journal_at(journal, 3 + 3 * i)->state_hash == 0x0123456789abcdefU + i);
    }
    journal_destroy(journal);
}

static void an_action_of_a_list_is_read_strictly(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        enum status status;
    } cases[] = {
        {"{\"k\":\"measure\",\"d\":{\"on\":\"1Y1:A1\",\"value\":20}}", STATUS_OK},
        {"{\"k\":\"act.measure\",\"wait\":2.5}", STATUS_OK},
        {"{\"k\":\"reject\",\"d\":{\"cites\":[-1,12]}}", STATUS_OK},
        {"{\"k\":\"measures\"}", STATUS_SYNTAX},
        {"{\"k\":\"measure\",\"d\":{\"onn\":\"1Y1:A1\"}}", STATUS_SYNTAX},
        {"{\"k\":\"measure\",\"d\":{\"value\":\"20\"}}", STATUS_SYNTAX},
        {"{\"k\":\"measure\",\"d\":[]}", STATUS_SYNTAX},
        {"{\"k\":\"measure\",\"wait\":-1}", STATUS_SYNTAX},
        {"{\"k\":\"reject\",\"d\":{\"cites\":[1.5]}}", STATUS_SYNTAX},
        {"{\"d\":{}}", STATUS_SYNTAX},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct json *json = NULL;
        struct action action;
        assert_int_equal(json_parse(cases[i].text, strlen(cases[i].text), "list", &json, NULL),
                         STATUS_OK);
        if (action_read(json_root(json), "list", &action, NULL) != cases[i].status) {
            fail_msg("%s", cases[i].text);
        }
        json_destroy(json);
    }
}

static void each_word_of_the_tables_finds_its_kind(void **state)
{
    (void)state;
    for (uint32_t i = 0; i < ACTION_KIND_COUNT; i++) {
        assert_int_equal(action_find(action_word((enum action_kind)i)), i);
    }
    for (uint32_t i = 0; i < OBSERVATION_KIND_COUNT; i++) {
        assert_int_equal(observation_find(observation_word((enum observation_kind)i)), i);
    }
    assert_int_equal(action_find("swap"), ACTION_KIND_COUNT);
    assert_true(action_duration(ACTION_MEASURE) > 19.9 && action_duration(ACTION_MEASURE) < 20.1);
}

static void a_session_is_not_written_by_two_or_over_another(void **state)
{
    (void)state;
    const char *folder = in_root("two");
    const char *keys = in_root("keys");
    struct journal_writer *writer = begin(folder, keys);
    struct journal_writer *second = NULL;
    struct journal *journal = NULL;
    assert_int_equal(journal_writer_resume(folder, &second, &journal, NULL), STATUS_REFUSED);
    journal_writer_close(writer);
    struct journal_opening opening = an_opening(keys);
    assert_int_equal(journal_writer_create(folder, &opening, "{}", 2, &second, NULL),
                     STATUS_REFUSED);
    assert_true(journal_is_open(folder));
    assert_int_equal(journal_writer_resume(folder, &second, &journal, NULL), STATUS_OK);
    journal_destroy(journal);
    assert_int_equal(journal_seal(second, 0, "given up", keys, NULL), STATUS_OK);
    journal_writer_close(second);
    assert_false(journal_is_open(folder));
    assert_int_equal(journal_writer_resume(folder, &second, &journal, NULL), STATUS_REFUSED);
}

static void the_private_key_is_for_its_owner_alone(void **state)
{
    (void)state;
    const char *keys = in_root("own-keys");
    char hex[72];
    char again[72];
    assert_int_equal(station_key(keys, hex, NULL), STATUS_OK);
    struct stat about;
    assert_int_equal(stat(in_folder(keys, "station.key"), &about), 0);
    assert_int_equal(about.st_mode & 0777, 0600);
    assert_int_equal(station_key(keys, again, NULL), STATUS_OK);
    assert_string_equal(hex, again);
    assert_true(station_trusts(keys, hex));
    assert_int_equal(chmod(in_folder(keys, "station.key"), 0644), 0);
    assert_int_equal(station_key(keys, again, NULL), STATUS_REFUSED);
}

static void a_session_names_the_head_of_the_one_before(void **state)
{
    (void)state;
    const char *keys = in_root("line-keys");
    write_session(in_root("before"), keys, 1, true);
    write_session(in_root("after"), keys, 1, true);
    struct journal *before = NULL;
    struct journal *after = NULL;
    assert_int_equal(journal_read(in_folder(in_root("before"), JOURNAL_NAME), &before, NULL), 0);
    assert_int_equal(journal_read(in_folder(in_root("after"), JOURNAL_NAME), &after, NULL), 0);
    assert_string_equal(before->opening.previous, "");
    assert_string_equal(after->opening.previous, before->head);
    journal_destroy(before);
    journal_destroy(after);
}

// ---- What is altered is found ----

struct sealed {
    char folder[PATH];
    char keys[PATH];
    char path[2 * PATH];
    char *bytes;
    size_t count;
    size_t lines[256]; // where each begins
    uint32_t line_count;
};

static struct sealed a_sealed_journal(const char *name, uint32_t acts)
{
    struct sealed sealed = {0};
    text_copy(sealed.folder, PATH, in_root(name));
    text_copy(sealed.keys, PATH, in_root("keys"));
    write_session(sealed.folder, sealed.keys, acts, true);
    text_copy(sealed.path, sizeof sealed.path, in_folder(sealed.folder, JOURNAL_NAME));
    sealed.bytes = slurp(sealed.path, &sealed.count);
    for (size_t at = 0; at < sealed.count; at++) {
        if (at == 0 || sealed.bytes[at - 1] == '\n') {
            sealed.lines[sealed.line_count++] = at;
        }
    }
    sealed.lines[sealed.line_count] = sealed.count;
    struct journal_verdict verdict = verify(sealed.folder, sealed.keys);
    assert_true(verdict.ok && verdict.sealed);
    assert_int_equal(verdict.entries, sealed.line_count);
    assert_int_equal(verdict.first_bad, -1);
    return sealed;
}

static void expect_bad(const struct sealed *sealed, uint32_t altered, const char *what)
{
    struct journal_verdict verdict = verify(sealed->folder, sealed->keys);
    if (verdict.ok || verdict.first_bad < 0 || verdict.first_bad > (int64_t)altered) {
        fail_msg("%s: entry %u altered, verify says %s, first_bad %lld",
                 what,
                 altered,
                 verdict.ok ? "ok" : verdict.reason,
                 (long long)verdict.first_bad);
    }
}

static void every_bit_flipped_is_found_at_its_entry(void **state)
{
    (void)state;
    struct sealed sealed = a_sealed_journal("bits", SEALED_ACTS);
    assert_true(sealed.line_count == 200);
    int file = open(sealed.path, O_WRONLY);
    uint32_t line = 0;
    for (size_t at = 0; at < sealed.count; at++) {
        line += at == sealed.lines[line + 1] ? 1 : 0;
        for (unsigned bit = 0; bit < 8; bit++) {
            char altered = (char)(sealed.bytes[at] ^ (1 << bit));
            assert_int_equal(pwrite(file, &altered, 1, (off_t)at), 1);
            struct journal_verdict verdict = verify(sealed.folder, sealed.keys);
            if (verdict.ok || verdict.first_bad != (int64_t)line) {
                fail_msg("byte %zu bit %u: first_bad %lld", at, bit, (long long)verdict.first_bad);
            }
        }
        assert_int_equal(pwrite(file, &sealed.bytes[at], 1, (off_t)at), 1);
    }
    assert_int_equal(line, sealed.line_count - 1);
    assert_true(verify(sealed.folder, sealed.keys).ok);
    close(file);
    free(sealed.bytes);
}

static void every_bit_flipped_in_the_seal_is_found(void **state)
{
    (void)state;
    struct sealed sealed = a_sealed_journal("seal-bits", 2);
    const char *path = in_folder(sealed.folder, JOURNAL_SEAL_NAME);
    size_t count = 0;
    char *bytes = slurp(path, &count);
    int file = open(path, O_WRONLY);
    for (size_t at = 0; at < count; at++) {
        for (unsigned bit = 0; bit < 8; bit++) {
            char altered = (char)(bytes[at] ^ (1 << bit));
            assert_int_equal(pwrite(file, &altered, 1, (off_t)at), 1);
            char what[64];
            snprintf(what, sizeof what, "seal, byte %zu bit %u", at, bit);
            expect_bad(&sealed, 0, what);
        }
        assert_int_equal(pwrite(file, &bytes[at], 1, (off_t)at), 1);
    }
    assert_true(verify(sealed.folder, sealed.keys).ok);
    close(file);
    free(bytes);
    free(sealed.bytes);
}

static void every_prefix_is_found_at_the_first_missing_entry(void **state)
{
    (void)state;
    struct sealed sealed = a_sealed_journal("prefixes", SEALED_ACTS);
    uint32_t line = sealed.line_count;
    for (size_t length = sealed.count; length-- > 0;) {
        line -= length < sealed.lines[line - 1] ? 1 : 0;
        // Cut within line - 1, or exactly before it.
        assert_int_equal(truncate(sealed.path, (off_t)length), 0);
        struct journal_verdict verdict = verify(sealed.folder, sealed.keys);
        uint32_t missing = line - 1;
        if (verdict.ok || verdict.first_bad < 0 || verdict.first_bad > missing) {
            fail_msg("cut at %zu: first_bad %lld", length, (long long)verdict.first_bad);
        }
    }
    free(sealed.bytes);
}

// The lines of the journal in another order: @p order lists them.
static void put_lines(const struct sealed *sealed, const uint32_t *order, uint32_t count)
{
    struct text_builder text = {0};
    for (uint32_t i = 0; i < count; i++) {
        size_t from = sealed->lines[order[i]];
        text_builder_append_n(&text, sealed->bytes + from, sealed->lines[order[i] + 1] - from);
    }
    spill(sealed->path, text_builder_text(&text), text.length);
    text_builder_clear(&text);
}

static void lines_swapped_dropped_and_doubled_are_found(void **state)
{
    (void)state;
    struct sealed sealed = a_sealed_journal("lines", SEALED_ACTS);
    uint32_t order[257];
    for (uint32_t i = 0; i < sealed.line_count; i++) {
        for (uint32_t k = 0; k < sealed.line_count; k++) {
            order[k] = k < i ? k : k + 1;
        }
        put_lines(&sealed, order, sealed.line_count - 1);
        expect_bad(&sealed, i, "dropped");
        for (uint32_t k = 0; k <= sealed.line_count; k++) {
            order[k] = k <= i ? k : k - 1;
        }
        put_lines(&sealed, order, sealed.line_count + 1);
        expect_bad(&sealed, i + 1, "doubled");
        for (uint32_t k = 0; k < sealed.line_count; k++) {
            order[k] = k;
        }
        uint32_t other = (i * 7 + 1) % sealed.line_count;
        if (other != i) {
            order[i] = other;
            order[other] = i;
            put_lines(&sealed, order, sealed.line_count);
            expect_bad(&sealed, i < other ? i : other, "swapped");
        }
    }
    free(sealed.bytes);
}

// Writes the chain anew after one byte of one entry's text was changed: what a forger does.
static void forge(const struct sealed *sealed, uint32_t altered, char head[SHA256_HEX_BYTES])
{
    struct text_builder text = {0};
    struct chain chain;
    chain_init(&chain);
    for (uint32_t i = 0; i < sealed->line_count; i++) {
        size_t from = sealed->lines[i];
        size_t length = sealed->lines[i + 1] - from - CHAIN_TAIL_BYTES;
        char line[JOURNAL_ENTRY_BYTES_MAX];
        memcpy(line, sealed->bytes + from, length);
        line[length] = '\0';
        if (i == altered) {
            char *boot = strstr(line, ",\"b\":");
            assert_non_null(boot);
            boot[5] = boot[5] == '9' ? '8' : (char)(boot[5] + 1);
        }
        chain_hash(chain.head, line, length, chain.head);
        text_builder_append_format(&text, "%s,\"h\":\"%s\"}\n", line, chain.head);
    }
    memcpy(head, chain.head, SHA256_HEX_BYTES);
    spill(sealed->path, text_builder_text(&text), text.length);
    text_builder_clear(&text);
}

static struct seal the_seal(const struct sealed *sealed)
{
    struct seal seal;
    bool good = false;
    size_t count = 0;
    char *bytes = slurp(in_folder(sealed->folder, JOURNAL_SEAL_NAME), &count);
    assert_true(seal_read(bytes, count, &seal, &good));
    assert_true(good);
    free(bytes);
    return seal;
}

static void a_chain_made_anew_is_found_whoever_signs_it(void **state)
{
    (void)state;
    struct sealed sealed = a_sealed_journal("forged", 20);
    struct seal honest = the_seal(&sealed);
    const char *seal_path = in_folder(sealed.folder, JOURNAL_SEAL_NAME);
    for (uint32_t i = 0; i < sealed.line_count; i++) {
        struct seal seal = honest;
        forge(&sealed, i, seal.head);
        expect_bad(&sealed, i, "recomputed under the old seal");
        assert_int_equal(station_key(in_root("forger"), seal.station, NULL), STATUS_OK);
        assert_int_equal(seal_write(seal_path, &seal, in_root("forger"), NULL), STATUS_OK);
        expect_bad(&sealed, i, "signed by another key");
        // The forger pretends to be the station, and signs with another key all the same.
        text_copy(seal.station, sizeof seal.station, honest.station);
        assert_int_equal(seal_write(seal_path, &seal, in_root("forger"), NULL), STATUS_OK);
        expect_bad(&sealed, i, "signed by another key in the station's name");
        assert_int_equal(seal_write(seal_path, &honest, sealed.keys, NULL), STATUS_OK);
    }
    free(sealed.bytes);
}

static void a_foreign_seal_and_an_edited_count_are_found(void **state)
{
    (void)state;
    struct sealed sealed = a_sealed_journal("foreign", 4);
    struct sealed other = a_sealed_journal("foreign-other", 4);
    const char *path = in_folder(sealed.folder, JOURNAL_SEAL_NAME);
    size_t own_count = 0;
    size_t count = 0;
    char *own = slurp(path, &own_count);
    char *bytes = slurp(in_folder(other.folder, JOURNAL_SEAL_NAME), &count);
    spill(path, bytes, count);
    expect_bad(&sealed, 0, "the seal of another session, same station");
    char *digit = strstr(own, "\ncount ") + 7;
    *digit = (char)(*digit == '9' ? '8' : *digit + 1);
    spill(path, own, own_count);
    expect_bad(&sealed, 0, "edited count");
    assert_int_equal(unlink(path), 0);
    struct journal_verdict verdict = verify(sealed.folder, sealed.keys);
    assert_false(verdict.ok);
    assert_false(verdict.sealed);
    assert_int_equal(journal_verify(sealed.path, sealed.keys, true, &verdict, NULL), STATUS_OK);
    assert_true(verdict.ok);
    free(own);
    free(bytes);
    free(sealed.bytes);
    free(other.bytes);
}

static void another_scenario_beside_the_journal_is_found(void **state)
{
    (void)state;
    struct sealed sealed = a_sealed_journal("scenario", 1);
    spill(in_folder(sealed.folder, JOURNAL_SCENARIO_NAME), "{ }", 3);
    expect_bad(&sealed, 0, "scenario");
    free(sealed.bytes);
}

static void sh_and_sha256sum_agree_with_the_program(void **state)
{
    (void)state;
    struct sealed sealed = a_sealed_journal("shell", 8);
    assert_int_equal(shell_verdict(sealed.folder), 0);
    struct random random = random_for(1, "", "flips");
    for (uint32_t i = 0; i < 60; i++) {
        size_t at = (size_t)random_below(&random, sealed.count);
        char kept = sealed.bytes[at];
        sealed.bytes[at] = (char)(kept ^ (1 << random_below(&random, 8)));
        size_t cut = i % 3 == 0 ? (size_t)random_below(&random, sealed.count) : sealed.count;
        spill(sealed.path, sealed.bytes, cut);
        assert_false(verify(sealed.folder, sealed.keys).ok);
        assert_int_equal(shell_verdict(sealed.folder), 1);
        sealed.bytes[at] = kept;
    }
    char head[SHA256_HEX_BYTES];
    forge(&sealed, 3, head);
    assert_int_equal(shell_verdict(sealed.folder), 1);
    free(sealed.bytes);
}

static void openssl_verifies_the_seal_as_documented(void **state)
{
    (void)state;
    struct sealed sealed = a_sealed_journal("openssl", 1);
    char command[8 * PATH];
    snprintf(command,
             sizeof command,
             "cd %s && sed '/^signature /d' session.seal >statement.txt && "
             "sed -n 's/^signature //p' session.seal | base64 -d >statement.sig && "
             "openssl pkeyutl -verify -pubin -inkey %s/station.pem -rawin -in statement.txt "
             "-sigfile statement.sig >/dev/null",
             sealed.folder,
             sealed.keys);
    assert_int_equal(system(command), 0);
    spill(in_folder(sealed.folder, "statement.txt"), "depanne seal 2\n", 15);
    free(sealed.bytes);
}

// ---- What was acknowledged survives ----

static void every_cut_recovers_exactly_the_whole_entries(void **state)
{
    (void)state;
    const char *folder = in_root("cuts");
    write_session(folder, in_root("keys"), 12, false);
    size_t count = 0;
    char *bytes = slurp(in_folder(folder, JOURNAL_NAME), &count);
    uint32_t whole = 0;
    size_t whole_bytes = 0;
    for (size_t length = 1; length <= count; length++) {
        if (bytes[length - 1] == '\n') {
            whole++;
            whole_bytes = length;
        }
        struct journal *journal = NULL;
        enum status status = journal_parse(bytes, length, "cut", &journal, NULL);
        if (whole == 0) {
            assert_int_equal(status, STATUS_SYNTAX);
            continue;
        }
        assert_int_equal(status, STATUS_OK);
        assert_int_equal(journal->entry_count, whole);
        assert_int_equal(journal->bytes_read, whole_bytes);
        assert_int_equal(journal->bytes_torn, length - whole_bytes);
        journal_destroy(journal);
    }
    free(bytes);
}

static void a_resumed_session_keeps_the_torn_tail_aside_and_goes_on(void **state)
{
    (void)state;
    char folder[PATH];
    char path[2 * PATH];
    text_copy(folder, sizeof folder, in_root("torn"));
    text_copy(path, sizeof path, in_folder(folder, JOURNAL_NAME));
    write_session(folder, in_root("keys"), 3, false);
    size_t count = 0;
    char *bytes = slurp(path, &count);
    size_t last = count - 1;
    while (bytes[last - 1] != '\n') {
        last--;
    }
    for (size_t length = last + 1; length < count; length += 7) {
        spill(path, bytes, length);
        struct journal_writer *writer = NULL;
        struct journal *journal = NULL;
        assert_int_equal(journal_writer_resume(folder, &writer, &journal, NULL), STATUS_OK);
        assert_int_equal(journal->entry_count, 9);
        assert_int_equal(journal->bytes_torn, length - last);
        journal_destroy(journal);
        one_act(writer, 9, 60000);
        assert_int_equal(journal_writer_count(writer), 13);
        journal_writer_close(writer);
        char torn[32];
        snprintf(torn, sizeof torn, "session.torn-%zu", last);
        size_t torn_count = 0;
        char *torn_bytes = slurp(in_folder(folder, torn), &torn_count);
        assert_int_equal(torn_count, length - last);
        assert_memory_equal(torn_bytes, bytes + last, torn_count);
        free(torn_bytes);
        assert_int_equal(journal_read(path, &journal, NULL), STATUS_OK);
        assert_int_equal(journal->entry_count, 13);
        assert_int_equal(journal->entries[9].kind, JOURNAL_RECOVERED);
        assert_true(journal->entries[12].boot_ms >= journal->entries[8].boot_ms);
        journal_destroy(journal);
    }
    free(bytes);
}

static void an_altered_entry_within_is_no_torn_tail(void **state)
{
    (void)state;
    const char *folder = in_root("within");
    write_session(folder, in_root("keys"), 3, false);
    const char *path = in_folder(folder, JOURNAL_NAME);
    size_t count = 0;
    char *bytes = slurp(path, &count);
    char *shown = strstr(bytes, "23,9");
    shown[0] = '3';
    spill(path, bytes, count);
    struct journal *journal = NULL;
    struct journal_writer *writer = NULL;
    struct error error;
    assert_int_equal(journal_read(path, &journal, &error), STATUS_ALTERED);
    assert_non_null(strstr(error.where, "entry 2"));
    assert_int_equal(journal_writer_resume(folder, &writer, &journal, NULL), STATUS_ALTERED);
    // A sector that a power cut left unwritten is a torn tail, though whole lines follow it.
    shown[0] = '2';
    memset(shown, 0, 3);
    spill(path, bytes, count);
    assert_int_equal(journal_read(path, &journal, NULL), STATUS_OK);
    assert_int_equal(journal->entry_count, 2);
    journal_destroy(journal);
    free(bytes);
}

// Appends, syncs, and only then says so, until it is killed.
static _Noreturn void write_until_killed(const char *folder, int acknowledge)
{
    struct journal_writer *writer = NULL;
    struct journal *journal = NULL;
    if (journal_writer_resume(folder, &writer, &journal, NULL) != STATUS_OK) {
        _exit(1);
    }
    uint64_t tick = journal->entries[journal->entry_count - 1].tick;
    for (uint32_t i = 0;; i++) {
        struct action action = an_action(i);
        uint32_t sequence = 0;
        if (journal_append_action(writer, tick + i, &action, &sequence, NULL) != STATUS_OK ||
            journal_sync(writer, NULL) != STATUS_OK ||
            write(acknowledge, &sequence, sizeof sequence) != sizeof sequence) {
            _exit(1);
        }
    }
}

// Kills the child some time after it has acknowledged @p acks entries; returns how many in all.
static uint32_t kill_one(const char *folder, uint64_t acks, useconds_t after, uint32_t *highest)
{
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        close(ends[0]);
        write_until_killed(folder, ends[1]);
    }
    close(ends[1]);
    uint32_t sequence = 0;
    uint32_t acknowledged = 0;
    while (acknowledged < acks && read(ends[0], &sequence, sizeof sequence) == sizeof sequence) {
        *highest = sequence;
        acknowledged++;
    }
    usleep(after);
    kill(child, SIGKILL);
    int result = 0;
    waitpid(child, &result, 0);
    assert_true(WIFSIGNALED(result));
    while (read(ends[0], &sequence, sizeof sequence) == sizeof sequence) {
        *highest = sequence;
        acknowledged++;
    }
    close(ends[0]);
    return acknowledged;
}

static void two_hundred_kills_lose_nothing_acknowledged(void **state)
{
    (void)state;
    const char *folder = in_root("kills");
    write_session(folder, in_root("keys"), 1, false);
    struct random random = random_for(7, "", "kills");
    uint32_t acknowledged = 0;
    for (uint32_t i = 0; i < 200; i++) {
        uint32_t highest = 0;
        acknowledged += kill_one(
            folder, random_below(&random, 8), (useconds_t)random_below(&random, 4000), &highest);
        struct journal *journal = NULL;
        assert_int_equal(journal_read(in_folder(folder, JOURNAL_NAME), &journal, NULL), STATUS_OK);
        assert_true(journal->entry_count > highest);
        if (highest > 0) {
            assert_int_equal(journal->entries[highest].kind, JOURNAL_ACTION);
        }
        journal_destroy(journal);
    }
    print_message("%u entries acknowledged, none lost\n", acknowledged);
    assert_true(acknowledged > 200);
}

// ---- The disk fails ----

// Puts /dev/full in the place of the journal's descriptor: each write then says ENOSPC.
static void break_descriptor(const char *folder)
{
    char wanted[PATH_MAX]; // realpath writes up to that much
    assert_non_null(realpath(in_folder(folder, JOURNAL_NAME), wanted));
    int full = open("/dev/full", O_RDWR);
    for (int file = 3; file < 64; file++) {
        char link[64];
        char target[PATH];
        snprintf(link, sizeof link, "/proc/self/fd/%d", file);
        ssize_t length = readlink(link, target, sizeof target - 1);
        if (length > 0) {
            target[length] = '\0';
            if (strcmp(target, wanted) == 0) {
                assert_int_equal(dup2(full, file), file);
                close(full);
                return;
            }
        }
    }
    fail();
}

static void a_descriptor_that_fails_is_left_for_a_new_file(void **state)
{
    (void)state;
    const char *folder = in_root("broken");
    const char *keys = in_root("keys");
    struct journal_writer *writer = begin(folder, keys);
    one_act(writer, 0, 0);
    break_descriptor(folder);
    one_act(writer, 1, 10);
    one_act(writer, 2, 20);
    assert_int_equal(journal_seal(writer, 20, "finished", keys, NULL), STATUS_OK);
    journal_writer_close(writer);
    assert_true(verify(folder, keys).ok);
    struct journal *journal = NULL;
    assert_int_equal(journal_read(in_folder(folder, JOURNAL_NAME), &journal, NULL), STATUS_OK);
    uint32_t recovered = 0;
    uint32_t acts = 0;
    for (uint32_t i = 0; i < journal->entry_count; i++) {
        recovered += journal->entries[i].kind == JOURNAL_RECOVERED ? 1 : 0;
        acts += journal->entries[i].kind == JOURNAL_ACTION ? 1 : 0;
    }
    assert_int_equal(recovered, 1);
    assert_int_equal(acts, 3);
    journal_destroy(journal);
}

static void a_disk_without_room_refuses_and_loses_nothing_acknowledged(void **state)
{
    (void)state;
    const char *folder = in_root("full");
    struct journal_writer *writer = begin(folder, in_root("keys"));
    one_act(writer, 0, 0);
    struct rlimit old;
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &old), 0);
    struct rlimit small = {.rlim_cur = 4096, .rlim_max = old.rlim_max};
    signal(SIGXFSZ, SIG_IGN);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
    uint32_t acknowledged = 0;
    enum status status = STATUS_OK;
    struct error error = {0};
    for (uint32_t i = 1; i < 100 && status == STATUS_OK; i++) {
        struct action action = an_action(i);
        uint32_t sequence = 0;
        status = journal_append_action(writer, i, &action, &sequence, &error);
        if (status == STATUS_OK) {
            status = journal_sync(writer, &error);
        }
        acknowledged = status == STATUS_OK ? sequence : acknowledged;
    }
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &old), 0);
    assert_int_equal(status, STATUS_FILE);
    assert_true(error.what[0] != '\0');
    struct action action = an_action(0);
    assert_int_equal(journal_append_action(writer, 200, &action, NULL, NULL), STATUS_FILE);
    journal_writer_close(writer);
    struct journal *journal = NULL;
    assert_int_equal(journal_writer_resume(folder, &writer, &journal, NULL), STATUS_OK);
    assert_true(acknowledged > 4 && journal->entry_count > acknowledged);
    journal_destroy(journal);
    journal_writer_close(writer);
}

static int make_root(void **state)
{
    (void)state;
    temporary_folder(root, sizeof root);
    return 0;
}

static int remove_root(void **state)
{
    (void)state;
    remove_folder(root);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_appended_is_read_back_bit_for_bit),
        cmocka_unit_test(an_action_of_a_list_is_read_strictly),
        cmocka_unit_test(each_word_of_the_tables_finds_its_kind),
        cmocka_unit_test(a_session_is_not_written_by_two_or_over_another),
        cmocka_unit_test(the_private_key_is_for_its_owner_alone),
        cmocka_unit_test(a_session_names_the_head_of_the_one_before),
        cmocka_unit_test(every_bit_flipped_is_found_at_its_entry),
        cmocka_unit_test(every_bit_flipped_in_the_seal_is_found),
        cmocka_unit_test(every_prefix_is_found_at_the_first_missing_entry),
        cmocka_unit_test(lines_swapped_dropped_and_doubled_are_found),
        cmocka_unit_test(a_chain_made_anew_is_found_whoever_signs_it),
        cmocka_unit_test(a_foreign_seal_and_an_edited_count_are_found),
        cmocka_unit_test(another_scenario_beside_the_journal_is_found),
        cmocka_unit_test(sh_and_sha256sum_agree_with_the_program),
        cmocka_unit_test(openssl_verifies_the_seal_as_documented),
        cmocka_unit_test(every_cut_recovers_exactly_the_whole_entries),
        cmocka_unit_test(a_resumed_session_keeps_the_torn_tail_aside_and_goes_on),
        cmocka_unit_test(an_altered_entry_within_is_no_torn_tail),
        cmocka_unit_test(two_hundred_kills_lose_nothing_acknowledged),
        cmocka_unit_test(a_descriptor_that_fails_is_left_for_a_new_file),
        cmocka_unit_test(a_disk_without_room_refuses_and_loses_nothing_acknowledged),
    };
    return cmocka_run_group_tests(tests, make_root, remove_root);
}

// The parent's side: sends the author's files to a child that can do nothing but answer.
#include "engine/base/assert.h"
#include "engine/base/build_info.h"
#include "engine/base/file.h"
#include "engine/base/json.h"
#include "engine/base/text.h"
#include "engine/script/confine.h"
#include "engine/script/message.h"
#include "engine/script/pack.h"
#include "engine/script/script.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/memfd.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
#define COMPILE_SLOW 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define COMPILE_SLOW 1
#endif
#endif
#ifndef COMPILE_SLOW
#define COMPILE_SLOW 0
#endif

// A child gets this much of a processor, and on a crowded machine the time to get it.
static const double cpu_seconds_max = COMPILE_SLOW ? 64.0 : 5.0;
static const double wall_seconds_max = COMPILE_SLOW ? 90.0 : 20.0;
// Several times what an honest scenario needs: past that, nobody waits longer than this.
static const double patience_cpu_seconds = COMPILE_SLOW ? 48.0 : 4.0;
static const double patience_wall_seconds = 6.0;
enum { WATCH_PERIOD_MS = 50, PAGE_BYTES = 4096, PATH_BYTES_MAX = 4096 };

struct child {
    pid_t process;
    int socket;
    struct message_position *position;
    struct timespec begun;
    int exit_status; ///< of waitpid
    bool timed_out;
};

static double seconds_since(const struct timespec *begun)
{
    struct timespec now;
    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)(now.tv_sec - begun->tv_sec) + 1e-9 * (double)(now.tv_nsec - begun->tv_nsec);
}

static double cpu_seconds_of(pid_t process)
{
    clockid_t clock;
    struct timespec used;
    if (clock_getcpuclockid(process, &clock) != 0 || clock_gettime(clock, &used) != 0) {
        return 0.0;
    }
    return (double)used.tv_sec + 1e-9 * (double)used.tv_nsec;
}

// ---- Starting ----

// Between fork and exec: system calls only.
_Noreturn static void become_host(int socket, int page)
{
    char *arguments[] = {(char *)"depanne", (char *)SCRIPT_HOST_WORD, NULL};
    char *environment[] = {NULL};
    // Both above the numbers they go to, so that neither overwrites the other.
    int high_socket = fcntl(socket, F_DUPFD, 10);
    int high_page = fcntl(page, F_DUPFD, 10);
    if (high_socket >= 0 && high_page >= 0 && dup2(high_socket, 0) == 0 &&
        dup2(high_page, 1) == 1) {
        (void)syscall(SYS_close_range, 3U, ~0U, 0U);
        (void)execve("/proc/self/exe", arguments, environment);
    }
    _exit(126);
}

static int create_page(void)
{
    int page = (int)syscall(SYS_memfd_create, "depanne-position", MFD_CLOEXEC);
    if (page >= 0 && ftruncate(page, PAGE_BYTES) != 0) {
        (void)close(page);
        return -1;
    }
    return page;
}

static enum status child_failed(struct error *error, const char *what)
{
    return error_set(error, STATUS_FILE, "scenario host", "%s: %s", what, status_reason(errno));
}

static enum status child_start(struct child *child, struct error *error)
{
    int page = create_page();
    if (page < 0) {
        return child_failed(error, "no shared page");
    }
    child->position = mmap(NULL, PAGE_BYTES, PROT_READ | PROT_WRITE, MAP_SHARED, page, 0);
    int sockets[2];
    if (child->position == MAP_FAILED ||
        socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets) != 0) {
        (void)close(page);
        return child_failed(error, "no socket");
    }
    child->position->file = MESSAGE_NO_FILE;
    (void)clock_gettime(CLOCK_MONOTONIC, &child->begun);
    child->process = fork();
    if (child->process == 0) {
        become_host(sockets[1], page);
    }
    (void)close(page);
    (void)close(sockets[1]);
    child->socket = sockets[0];
    return child->process > 0 ? STATUS_OK : child_failed(error, "no process");
}

// Ends the child if it has not ended, and takes all back.
static void child_end(struct child *child)
{
    if (child->socket > 0) {
        (void)close(child->socket);
    }
    if (child->process > 0) {
        // After the answer, or its end, the child has no more to say.
        (void)kill(child->process, SIGKILL);
        while (waitpid(child->process, &child->exit_status, 0) < 0 && errno == EINTR) {
        }
    }
    if (child->position != NULL && child->position != MAP_FAILED) {
        (void)munmap(child->position, PAGE_BYTES);
    }
}

// ---- Talking ----

static bool has_run_out(const struct child *child)
{
    double cpu = cpu_seconds_of(child->process);
    double wall = seconds_since(&child->begun);
    return cpu > cpu_seconds_max || wall > wall_seconds_max ||
           (cpu > patience_cpu_seconds && wall > patience_wall_seconds);
}

// Waits until the socket is ready; false when the child has used up its time.
static bool child_wait(struct child *child, short events)
{
    for (;;) {
        struct pollfd ready = {.fd = child->socket, .events = events};
        int count = poll(&ready, 1, WATCH_PERIOD_MS);
        if (count > 0) {
            return true;
        }
        if (has_run_out(child)) {
            child->timed_out = true;
            return false;
        }
    }
}

static bool child_send(struct child *child, const char *bytes, size_t length)
{
    while (length > 0) {
        if (!child_wait(child, POLLOUT)) {
            return false;
        }
        ssize_t count = send(child->socket, bytes, length, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (count < 0 && (errno == EINTR || errno == EAGAIN)) {
            continue;
        }
        if (count <= 0) {
            return false;
        }
        bytes += count;
        length -= (size_t)count;
    }
    return shutdown(child->socket, SHUT_WR) == 0;
}

// Reads until the child closes; false if it takes too long or says too much.
static bool child_receive(struct child *child, struct text_builder *answer, size_t most)
{
    char bytes[65536];
    for (;;) {
        if (!child_wait(child, POLLIN)) {
            return false;
        }
        size_t room = most - answer->length;
        ssize_t count = read(child->socket, bytes, room < sizeof bytes ? room : sizeof bytes);
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0) {
            return count == 0;
        }
        text_builder_append_n(answer, bytes, (size_t)count);
        if (answer->length == most) {
            return true;
        }
    }
}

// ---- Request ----

static void put_text(struct text_builder *request, const char *text)
{
    message_put(request, text, strlen(text));
}

static void put_texts(struct text_builder *request, const char *const *texts, size_t count)
{
    message_put_number(request, (uint32_t)count);
    for (size_t i = 0; i < count; i++) {
        put_text(request, texts[i]);
    }
}

static void build_request(const struct pack *pack,
                          const struct script_options *options,
                          struct text_builder *request)
{
    message_put_number(request, pack->count);
    message_put_number(request, pack->own_count);
    message_put_number(request, pack->entry);
    message_put_number(request,
                       options->kind   ? MESSAGE_KIND
                       : options->card ? MESSAGE_CARD
                                       : MESSAGE_SCENARIO);
    for (uint32_t i = 0; i < pack->count; i++) {
        put_text(request, pack->files[i].path);
        put_text(request, pack->files[i].refusal);
        message_put(request,
                    pack->files[i].bytes != NULL ? pack->files[i].bytes : "",
                    pack->files[i].length);
    }
    put_texts(request, options->sets, options->set_count);
    put_texts(request, options->faults, options->fault_count);
}

// ---- Answer ----

// "path:line", the end of a long path rather than its beginning.
static void format_place(char *to, size_t size, const char *path, uint32_t line)
{
    char suffix[16] = "";
    if (line > 0) {
        (void)snprintf(suffix, sizeof suffix, ":%u", line);
    }
    size_t room = size - strlen(suffix) - 1;
    size_t length = strlen(path);
    if (length > room) {
        path += length - room;
        while (((unsigned char)*path & 0xC0) == 0x80) {
            path++;
        }
    }
    (void)snprintf(to, size, "%s%s", path, suffix);
}

static void
add_mistake(struct script_mistakes *mistakes, const char *path, uint32_t line, const char *what)
{
    if (mistakes->count < SCRIPT_MISTAKES_MAX) {
        struct script_mistake *mistake = &mistakes->items[mistakes->count++];
        format_place(mistake->path, sizeof mistake->path, path, 0);
        mistake->line = line;
        (void)text_copy(mistake->what, sizeof mistake->what, what);
    }
}

static enum status
first_mistake(const struct script_mistakes *mistakes, enum status status, struct error *error)
{
    const struct script_mistake *first = &mistakes->items[0];
    char place[ERROR_WHERE_BYTES];
    format_place(place, sizeof place, first->path, first->line);
    if (text_starts_with(first->what, "--")) {
        status = STATUS_USAGE;
    }
    return error_set(error, status, place, "%s", first->what);
}

static enum status garbled(struct error *error)
{
    return error_set(error, STATUS_SYNTAX, "scenario host", "its answer cannot be understood");
}

static bool read_mistake(const struct json_value *value,
                         const struct pack *pack,
                         struct script_mistakes *mistakes)
{
    if (json_count(value) != 3 || !json_is_number(json_at(value, 0)) ||
        !json_is_number(json_at(value, 1)) || !json_is_text(json_at(value, 2))) {
        return false;
    }
    double file = json_number(json_at(value, 0));
    double line = json_number(json_at(value, 1));
    if (file < 0 || line < 0 || line > 1e7) {
        return false;
    }
    const char *path = file < pack->count ? pack->files[(uint32_t)file].shown : "";
    add_mistake(mistakes, path, (uint32_t)line, json_text(json_at(value, 2)));
    return true;
}

static enum status read_mistakes(const struct text_builder *answer,
                                 const struct pack *pack,
                                 struct script_mistakes *mistakes,
                                 struct error *error)
{
    struct json *json = NULL;
    RETURN_IF_FAILED(
        json_parse(answer->bytes + 1, answer->length - 1, "scenario host", &json, error));
    const struct json_value *list = json_root(json);
    bool understood = json_is_array(list) && json_count(list) > 0;
    for (size_t i = 0; understood && i < json_count(list); i++) {
        understood = read_mistake(json_at(list, i), pack, mistakes);
    }
    json_destroy(json);
    return understood ? first_mistake(mistakes, STATUS_SYNTAX, error) : garbled(error);
}

// The child died without a word: the last line it was seen at.
static enum status explain_death(const struct child *child,
                                 const struct pack *pack,
                                 struct script_mistakes *mistakes,
                                 struct error *error)
{
    ASSERT(child->position != NULL);
    uint32_t file = child->position->file;
    uint32_t line = child->position->line;
    const char *what = "the scenario host was ended by the system while it ran this";
    if (child->timed_out || cpu_seconds_of(child->process) > 0.9 * cpu_seconds_max) {
        what = "this runs for too long: a scenario may use about four seconds";
    }
    if (file >= pack->count) {
        file = pack->entry;
        line = 1;
    }
    add_mistake(mistakes, pack->files[file].shown, line, what);
    return first_mistake(mistakes, STATUS_LIMIT, error);
}

// ---- Confinement ----

// On a kernel that cannot confine, only our own scenarios are run, and stderr says why.
static enum status
check_confinement(bool confined, const struct pack *pack, const char *path, struct error *error)
{
    if (confined) {
        return STATUS_OK;
    }
    const char *why = "";
    (void)confine_possible(&why);
    why = why[0] != '\0' ? why : "the scenario host could not be confined";
    if (!pack->trusted) {
        return error_set(
            error, STATUS_UNSUPPORTED, path, "%s, so only the shipped scenarios are loaded", why);
    }
    (void)fprintf(stderr, "depanne: %s: %s; it is loaded because it was shipped\n", path, why);
    return STATUS_OK;
}

static enum status talk(struct child *child,
                        const char *path,
                        const struct pack *pack,
                        const struct script_options *options,
                        struct text_builder *answer,
                        struct error *error)
{
    struct text_builder greeting = {0};
    bool greeted = child_receive(child, &greeting, 1) && greeting.length == 1 &&
                   (greeting.bytes[0] & MESSAGE_GREETING) != 0;
    int shut = greeted ? greeting.bytes[0] : 0;
    text_builder_clear(&greeting);
    if (!greeted) {
        return error_set(error, STATUS_UNSUPPORTED, "scenario host", "it cannot be started");
    }
    int wanted = MESSAGE_LANDLOCK | MESSAGE_SECCOMP;
    RETURN_IF_FAILED(
        check_confinement((shut & wanted) == wanted && !options->unconfined, pack, path, error));
    struct text_builder request = {0};
    build_request(pack, options, &request);
    bool sent = child_send(child, request.bytes, request.length);
    text_builder_clear(&request);
    if (!sent || !child_receive(child, answer, MESSAGE_ANSWER_BYTES_MAX)) {
        text_builder_reset(answer);
    }
    return STATUS_OK;
}

static enum status compile_pack(const char *path,
                                const struct pack *pack,
                                const struct script_options *options,
                                struct text_builder *answer,
                                struct script_mistakes *mistakes,
                                struct error *error)
{
    struct child child = {0};
    enum status status = child_start(&child, error);
    if (status == STATUS_OK) {
        status = talk(&child, path, pack, options, answer, error);
    }
    if (status == STATUS_OK && answer->length == 0) {
        status = explain_death(&child, pack, mistakes, error);
    } else if (status == STATUS_OK && answer->bytes[0] == '-') {
        status = read_mistakes(answer, pack, mistakes, error);
    } else if (status == STATUS_OK && answer->bytes[0] != '+') {
        status = garbled(error);
    }
    child_end(&child);
    return status;
}

enum status script_compile(const char *path,
                           const struct script_options *options,
                           char **json,
                           size_t *length,
                           struct script_mistakes *mistakes,
                           struct error *error)
{
    *json = NULL;
    *length = 0;
    struct script_options none = {0};
    options = options != NULL ? options : &none;
    struct script_mistakes *all = calloc(1, sizeof *all);
    ASSERT(all != NULL);
    char shipped[PATH_BYTES_MAX];
    (void)path_join(shipped, sizeof shipped, build_data_dir(), "scenarios");
    struct pack pack = {0};
    struct text_builder answer = {0};
    enum status status =
        pack_read(path, options->shipped != NULL ? options->shipped : shipped, &pack, error);
    if (status == STATUS_OK) {
        status = compile_pack(path, &pack, options, &answer, all, error);
    }
    if (status == STATUS_OK) {
        ASSERT(answer.length > 0 && answer.bytes != NULL);
        *length = answer.length - 1;
        memmove(answer.bytes, answer.bytes + 1, answer.length);
        *json = text_builder_take(&answer);
    }
    if (mistakes != NULL) {
        *mistakes = *all;
    }
    text_builder_clear(&answer);
    pack_clear(&pack);
    free(all);
    return status;
}

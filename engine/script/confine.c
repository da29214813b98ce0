#include "engine/script/confine.h"

#include "engine/script/message.h"

#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
#define CONFINE_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define CONFINE_SANITIZED 1
#endif
#endif
#ifndef CONFINE_SANITIZED
#define CONFINE_SANITIZED 0
#endif

#if defined(__x86_64__)
#define CONFINE_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define CONFINE_ARCHITECTURE AUDIT_ARCH_AARCH64
#else
#error "the list of system calls was looked at for 64-bit x86 and ARM only"
#endif

enum {
    CONFINE_MEMORY_BYTES = 256 * 1024 * 1024,
    CONFINE_SCRIPT_BYTES = 160 * 1024 * 1024,
    // The last resort: past what the sandbox grants, so that its sentence comes first. A sanitizer
    // makes the same script several times slower.
    CONFINE_CPU_SECONDS = CONFINE_SANITIZED ? 70 : 5,
};

// ---- Landlock: all rights handled, none granted ----

static uint64_t all_file_rights(long version)
{
    uint64_t rights = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1; // version 1
    if (version >= 2) {
        rights |= 1ULL << 13; // refer
    }
    if (version >= 3) {
        rights |= 1ULL << 14; // truncate
    }
    if (version >= 5) {
        rights |= 1ULL << 15; // device control
    }
    return rights;
}

static long landlock_version(void)
{
    return syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
}

bool confine_files(void)
{
    long version = landlock_version();
    if (version < 1) {
        return false;
    }
    // The two members after the first came with versions 4 and 6; older headers do not name them.
    struct {
        uint64_t files;
        uint64_t network;
        uint64_t scopes;
    } attributes = {.files = all_file_rights(version)};
    size_t size = sizeof attributes.files;
    if (version >= 4) {
        attributes.network = 3; // bind, connect
        size += sizeof attributes.network;
    }
    if (version >= 6) {
        attributes.scopes = 3; // abstract sockets, signals
        size += sizeof attributes.scopes;
    }
    int rules = (int)syscall(SYS_landlock_create_ruleset, &attributes, size, 0);
    if (rules < 0) {
        return false;
    }
    bool shut = syscall(SYS_landlock_restrict_self, rules, 0) == 0;
    (void)close(rules);
    return shut;
}

// ---- seccomp: a list of what is left ----

#define LOAD(member)                                                                               \
    BPF_STMT(BPF_LD | BPF_W | BPF_ABS, (uint32_t)offsetof(struct seccomp_data, member))
#define ALLOW(call)                                                                                \
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (call), 0, 1), BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)
#define KILL BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS)
// Allowed unless its third argument asks for executable memory.
#define ALLOW_WITHOUT_CODE(call)                                                                   \
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (call), 0, 4), LOAD(args[2]),                              \
        BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, PROT_EXEC, 1, 0),                                     \
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW), KILL

static bool shut_calls(void)
{
    struct sock_filter filter[] = {
        LOAD(arch),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, CONFINE_ARCHITECTURE, 1, 0),
        KILL,
        LOAD(nr),
        ALLOW(SYS_read),
        ALLOW(SYS_write),
        ALLOW(SYS_exit),
        ALLOW(SYS_exit_group),
        ALLOW(SYS_brk),
        ALLOW(SYS_munmap),
        ALLOW(SYS_mremap),
        ALLOW(SYS_madvise),
        ALLOW(SYS_futex),
        ALLOW(SYS_clock_gettime),
        ALLOW(SYS_gettimeofday),
        ALLOW(SYS_getrandom),
#ifdef SYS_time
        ALLOW(SYS_time),
#endif
        ALLOW(SYS_fstat),
        ALLOW(SYS_rt_sigreturn),
        ALLOW(SYS_getpid), // abort() looks at itself and raises
        ALLOW(SYS_gettid),
        ALLOW(SYS_rt_sigprocmask),
#if CONFINE_SANITIZED
        ALLOW(SYS_sched_yield),
        ALLOW(SYS_sigaltstack),
        ALLOW(SYS_rt_sigaction),
        ALLOW(SYS_getrusage),
#endif
        ALLOW_WITHOUT_CODE(SYS_mmap),
        LOAD(nr),
        ALLOW_WITHOUT_CODE(SYS_mprotect),
        KILL,
    };
    struct sock_fprog program = {
        .len = (unsigned short)(sizeof filter / sizeof filter[0]),
        .filter = filter,
    };
    return syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program) == 0;
}

static bool seccomp_can_kill(void)
{
    uint32_t action = SECCOMP_RET_KILL_PROCESS;
    return syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action) == 0;
}

static void limit(int resource, rlim_t most)
{
    struct rlimit now;
    if (getrlimit((__rlimit_resource_t)resource, &now) == 0 && now.rlim_max < most) {
        most = now.rlim_max;
    }
    struct rlimit wanted = {.rlim_cur = most, .rlim_max = most};
    (void)setrlimit((__rlimit_resource_t)resource, &wanted);
}

// The program's own libraries are mapped already; what counts is what the script may add.
static rlim_t memory_limit(void)
{
    unsigned long pages = 0;
    FILE *file = fopen("/proc/self/statm", "re");
    if (file != NULL) {
        char line[128];
        if (fgets(line, sizeof line, file) != NULL) {
            pages = strtoul(line, NULL, 10);
        }
        (void)fclose(file);
    }
    rlim_t mapped = (rlim_t)pages * (rlim_t)sysconf(_SC_PAGESIZE);
    rlim_t wanted = mapped + CONFINE_SCRIPT_BYTES;
    return wanted > CONFINE_MEMORY_BYTES ? wanted : CONFINE_MEMORY_BYTES;
}

bool confine_possible(const char **why)
{
    *why = "";
    if (landlock_version() < 1) {
        *why = "this kernel has no Landlock";
    } else if (!seccomp_can_kill()) {
        *why = "this kernel has no seccomp filters";
    }
    return **why == '\0';
}

int confine_process(void)
{
    int shut = 0;
    (void)prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) {
        return shut;
    }
    rlim_t memory = memory_limit();
    shut |= confine_files() ? MESSAGE_LANDLOCK : 0;
    if (!CONFINE_SANITIZED) {
        limit(RLIMIT_AS, memory); // a sanitizer's shadow alone needs terabytes of it
    }
    limit(RLIMIT_CPU, CONFINE_CPU_SECONDS);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_NOFILE, 4);
    limit(RLIMIT_NPROC, 0);
    shut |= shut_calls() ? MESSAGE_SECCOMP : 0;
    return shut;
}

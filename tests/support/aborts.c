#include "tests/support/aborts.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

bool aborts(void (*act)(void *), void *context)
{
    (void)fflush(NULL);
    pid_t child = fork();
    if (child == 0) {
        struct rlimit no_core = {0, 0};
        (void)setrlimit(RLIMIT_CORE, &no_core);
        (void)signal(SIGABRT, SIG_DFL); // cmocka catches it otherwise
        int nowhere = open("/dev/null", O_WRONLY);
        (void)dup2(nowhere, STDERR_FILENO);
        act(context);
        _exit(0);
    }
    int result = 0;
    return child > 0 && waitpid(child, &result, 0) == child && WIFSIGNALED(result) &&
           WTERMSIG(result) == SIGABRT;
}

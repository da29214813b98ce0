#!/bin/sh
# Reads the symbols that the given libraries want from outside and refuses those that would make a
# mark depend on more than the scenario, the journal and the referential.
set -eu
banned='fopen|fopen64|open|open64|openat|read|write|fread|fwrite|fgets|opendir|stat|time|clock|clock_gettime|gettimeofday|localtime|gmtime|getenv|secure_getenv|setlocale|localeconv|nl_langinfo|rand|random|srand|getrandom|system|popen|fork|socket|isalpha|isspace|isalnum|__ctype_b_loc|strcoll'
simulators='sim_|solver_|session_open|session_act|session_advance|network_'
for library in "$@"; do
    wanted=$(nm -u "$library" | awk '$1 == "U" { print $2 }' | sort -u)
    test -n "$wanted" || { echo "$library: no symbols read" >&2; exit 1; }
    bad=$(echo "$wanted" | grep -Ex "$banned" || true)
    bad="$bad$(echo "$wanted" | grep -E "^($simulators)" || true)"
    if [ -n "$bad" ]; then
        echo "$library wants: $bad" >&2
        exit 1
    fi
done

#!/bin/sh
# Builds everything with clang, warnings being errors. Says nothing if there is none.
#
#   clang.sh SOURCES BUILD      builds in BUILD/clang
set -eu
sources=$1
folder=$2/clang
log=$folder.log
launcher=
if command -v ccache >/dev/null; then
    launcher=-DCMAKE_C_COMPILER_LAUNCHER=ccache
fi
if ! {
    cmake -S "$sources" -B "$folder" -G Ninja -DCMAKE_C_COMPILER=clang -DCMAKE_BUILD_TYPE=Debug \
        -DCMAKE_C_FLAGS_DEBUG=-O0 -DWARNINGS_AS_ERRORS=ON $launcher &&
        cmake --build "$folder" -- -k 0
} >"$log" 2>&1; then
    grep -E 'warning:|error:|Error' "$log" | head -n 40
    echo "clang: see $log"
    exit 1
fi

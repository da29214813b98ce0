#!/bin/sh
# The same run gives the same state hashes from gcc and clang, -O0 and -O2; with multiplications
# and additions contracted it must not: the control that shows the hashes to be sharp.
#
#   compare.sh SOURCES BUILD      builds the engine five times under BUILD/determinism
set -eu
sources=$1
builds=$2/determinism
cache=
command -v ccache >/dev/null && cache=-DCMAKE_C_COMPILER_LAUNCHER=ccache
mkdir -p "$builds"

# hashes NAME COMPILER FLAGS [CMAKE ARGUMENTS]: writes NAME.txt
hashes() {
    name=$1
    compiler=$2
    flags=$3
    shift 3
    cmake -S "$sources" -B "$builds/$name" -G Ninja -DCMAKE_C_COMPILER="$compiler" \
        -DCMAKE_BUILD_TYPE=Debug "-DCMAKE_C_FLAGS_DEBUG=$flags" $cache "$@" \
        >"$builds/$name.log" 2>&1 &&
        cmake --build "$builds/$name" --target state_hashes >>"$builds/$name.log" 2>&1 || {
        tail -n 20 "$builds/$name.log"
        echo "$name: cannot be built"
        exit 1
    }
    (cd "$sources" && "$builds/$name/tests/state_hashes" 60 scenarios/exercises/*/*.lua) \
        >"$builds/$name.txt"
}

hashes gcc-O0 gcc -O0
lines=$(wc -l <"$builds/gcc-O0.txt")
[ "$lines" -gt 0 ] || {
    echo "no hash was printed"
    exit 1
}
hashes gcc-O2 gcc -O2
hashes clang-O0 clang -O0
hashes clang-O2 clang -O2
bad=0
for name in gcc-O2 clang-O0 clang-O2; do
    if cmp -s "$builds/gcc-O0.txt" "$builds/$name.txt"; then
        echo "$name: $lines hashes are those of gcc-O0"
    else
        echo "$name: differs from gcc-O0, first here:"
        diff "$builds/gcc-O0.txt" "$builds/$name.txt" | head -n 4 || true
        bad=1
    fi
done

if grep -qw fma /proc/cpuinfo; then
    hashes contracted gcc "-O2 -mfma" -DDEPANNE_FP_CONTRACT=fast
    if cmp -s "$builds/gcc-O0.txt" "$builds/contracted.txt"; then
        echo "contracted: gives the same hashes, so the comparison shows nothing"
        bad=1
    else
        echo "contracted: differs, as it must"
    fi
else
    echo "contracted: this processor has no FMA, control left out"
fi
exit $bad

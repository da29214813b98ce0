#!/usr/bin/env python3
"""The same run of the line gives the same state hashes from gcc and clang, -O0 and -O2.

Builds the engine and tests/golden/line_hash in trees of their own, runs the line in production and
with faults for a minute, and compares the hash of the whole state at each second with the ones kept
in tests/golden/hashes.txt. Two controls show that this sees something: a build that contracts
multiplications and additions must give other hashes, and must hold the instructions that the other
builds must not hold.

    determinism.py --sources DIR --build DIR        UPDATE_GOLDEN=1 writes the file anew
"""
import argparse
import glob
import os
import re
import shutil
import subprocess
import sys

SECONDS = 60
# What is run: a name, and what it is compiled from.
RUNS = [
    ("production", "scenarios/lines/poste_1/line.lua"),
    ("coil", "scenarios/exercises/emmanchement/bobine_1y1.lua"),
    ("tube", "scenarios/exercises/emmanchement/tube_t8.lua"),
]
BUILDS = [("gcc-O0", "gcc", "-O0"), ("gcc-O2", "gcc", "-O2"),
          ("clang-O0", "clang", "-O0"), ("clang-O2", "clang", "-O2")]
CONTROL = ("contracted", "gcc", "-O2 -march=haswell")
FUSED = re.compile(r"\bvf(n?m(add|sub)|m(addsub|subadd))\d*[ps][sd]\b")


def build(sources, folder, compiler, flags, contract="off"):
    """Builds line_hash alone; returns the program."""
    log = folder + ".log"
    configure = ["cmake", "-S", sources, "-B", folder, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Debug",
                 "-DCMAKE_C_COMPILER=" + compiler, "-DCMAKE_C_FLAGS_DEBUG=" + flags,
                 "-DDEPANNE_FP_CONTRACT=" + contract]
    if shutil.which("ccache"):
        configure.append("-DCMAKE_C_COMPILER_LAUNCHER=ccache")
    with open(log, "wb") as output:
        for command in (configure, ["cmake", "--build", folder, "--target", "line_hash"]):
            if subprocess.run(command, stdout=output, stderr=subprocess.STDOUT).returncode != 0:
                with open(log, encoding="utf-8", errors="replace") as file:
                    sys.exit("".join(file.readlines()[-20:]) + folder + ": cannot be built")
    return os.path.join(folder, "tests", "line_hash")


def hashes(program, compiled):
    """The lines "run second hash" of a build."""
    lines = []
    for name, path in compiled:
        output = subprocess.run([program, name, path, str(SECONDS)], check=True,
                                stdout=subprocess.PIPE, text=True).stdout
        lines += output.splitlines()
    return lines


def fused_instructions(folder):
    """Names of the engine's libraries of a build tree that hold a fused multiply-add."""
    guilty = []
    libraries = sorted(glob.glob(os.path.join(folder, "engine", "**", "libengine_*.a"),
                                 recursive=True))
    if not libraries:
        sys.exit(folder + ": no library of the engine found")
    for library in libraries:
        listing = subprocess.run(["objdump", "-d", "--no-show-raw-insn", library], check=True,
                                 stdout=subprocess.PIPE, text=True).stdout
        if FUSED.search(listing):
            guilty.append(os.path.basename(library))
    return guilty


def first_difference(expected, found):
    for one, other in zip(expected, found):
        if one != other:
            return f"expected {one}, found {other}"
    return f"expected {len(expected)} hashes, found {len(found)}"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--sources", required=True)
    parser.add_argument("--build", required=True)
    options = parser.parse_args()
    folder = os.path.join(options.build, "determinism")
    os.makedirs(folder, exist_ok=True)

    compiled = []
    for name, path in RUNS:
        target = os.path.join(folder, name + ".json")
        with open(target, "wb") as output:
            subprocess.run([os.path.join(options.build, "tests", "compile_scenario"),
                            os.path.join(options.sources, path)], check=True, stdout=output)
        compiled.append((name, target))

    mistakes = []
    found = {}
    for name, compiler, flags in BUILDS:
        tree = os.path.join(folder, name)
        found[name] = hashes(build(options.sources, tree, compiler, flags), compiled)
        for library in fused_instructions(tree):
            mistakes.append(f"{name}: {library} holds fused multiply-adds")
    for library in fused_instructions(options.build):
        mistakes.append(f"{library} of the program holds fused multiply-adds")

    first = BUILDS[0][0]
    count = len(found[first])
    if count != len(RUNS) * (SECONDS + 1) or len(set(found[first])) != count:
        mistakes.append(f"{first}: {count} hashes, {len(set(found[first]))} of them different")
    if len({line.split()[2] for line in found[first]}) < count // 2:
        mistakes.append(f"{first}: the hashes hardly change: nothing runs")
    for name in found:
        if found[name] != found[first]:
            mistakes.append(f"{name} is not {first}: {first_difference(found[first], found[name])}")
        else:
            print(f"{name}: {count} hashes alike")

    kept = os.path.join(options.sources, "tests", "golden", "hashes.txt")
    if os.environ.get("UPDATE_GOLDEN"):
        with open(kept, "w", encoding="ascii") as file:
            file.write("\n".join(found[first]) + "\n")
        print("hashes.txt: written anew")
    else:
        with open(kept, encoding="ascii") as file:
            expected = file.read().splitlines()
        if expected != found[first]:
            mistakes.append("not the hashes kept in tests/golden/hashes.txt: "
                            + first_difference(expected, found[first])
                            + " (UPDATE_GOLDEN=1 if the physics was meant to change)")

    with open("/proc/cpuinfo", encoding="ascii", errors="replace") as file:
        has_fma = re.search(r"^flags\s*:.*\bfma\b.*\bavx2\b|^flags\s*:.*\bavx2\b.*\bfma\b",
                            file.read(), re.M)
    name, compiler, flags = CONTROL
    tree = os.path.join(folder, name)
    program = build(options.sources, tree, compiler, flags, contract="fast")
    if not fused_instructions(tree):
        mistakes.append(f"{name}: no fused multiply-add, so the control is none")
    if not has_fma:
        print(f"{name}: this processor has no FMA, the control is not run")
    elif hashes(program, compiled) == found[first]:
        mistakes.append(f"{name}: gives the same hashes, so the comparison shows nothing")
    else:
        print(f"{name}: differs, as it must")

    for mistake in mistakes:
        print(mistake)
    sys.exit(1 if mistakes else 0)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Checks of the sources that no compiler makes.

    tidy.py CHECK --root DIR [--build DIR]

Prints one line a mistake, "path:line: sentence", and exits 1 if there is one.
"""
import argparse
import glob
import os
import re
import subprocess
import sys

CODE_FOLDERS = ("engine", "grading", "app")
OWN_FOLDER = "tests/tidy/"

# Headers of outside packages, and the folders that may include them.
PACKAGE_HEADERS = [
    (r"SDL.*", ["app/widgets"]),
    (r"pixman.*", ["app/widgets"]),
    (r"(cairo|pango|librsvg|libxml).*", ["app/picture"]),
    (r"(lua|lauxlib|lualib)\b.*", ["engine/script"]),
    (r".*\b(klu|amd|colamd|btf)\.h", ["engine/solver"]),
    (r"(ida|kinsol|cvode|sundials|nvector|sunlinsol|sunmatrix)/.*", ["tests/bench"]),
    (r"sqlite3.*", ["grading/archive"]),
    (r"libpq.*", ["grading/archive"]),
    (r".*\bcJSON\.h", ["engine/base"]),
    (r"sodium.*", ["engine/base", "engine/journal"]),
    (r"fontconfig/.*", ["app/widgets", "app/picture"]),
    (r"libintl\.h", ["app/words"]),
]

# Calls that are refused, with what to use instead.
BANNED_EVERYWHERE = {
    "strcpy": "text_copy",
    "strcat": "struct text_builder",
    "sprintf": "snprintf or struct text_builder",
    "vsprintf": "vsnprintf",
    "gets": "file_read",
    "atoi": "strtol with a check",
    "atol": "strtol with a check",
    "atof": "units_parse, or strtod with a check",
    "strtok": "a loop",
    "rand": "engine/base/random.h",
    "srand": "engine/base/random.h",
    "assert": "ASSERT",
    "tmpnam": "mkdtemp",
    "alloca": "an array of a named limit",
}
BANNED_IN_ENGINE_AND_GRADING = {
    "time": "ticks, or a time given by the caller",
    "localtime": "a time given by the caller",
    "gmtime": "a time given by the caller",
    "getenv": "an argument",
    "setlocale": "our own formatting",
    "system": "nothing: the engine starts no program",
    "popen": "nothing: the engine starts no program",
    "random": "engine/base/random.h",
}
# (file, call): why it is allowed there.
ALLOWED_CALLS = {}

LIBM_ALLOWED = {"sqrt", "floor", "ceil", "fabs", "ldexp", "trunc"}
LIBM_ALLOWED |= {name + "f" for name in LIBM_ALLOWED}


def tracked_files(root):
    """The files git knows or would add, relative to root; without git, all but build/."""
    try:
        output = subprocess.run(
            ["git", "-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
        names = output.decode("utf-8").split("\0")
    except (subprocess.CalledProcessError, FileNotFoundError):
        names = []
        for folder, folders, files in os.walk(root):
            folders[:] = [f for f in folders if f not in (".git", "build")]
            names += [os.path.relpath(os.path.join(folder, f), root) for f in files]
    return sorted({n for n in names if n and os.path.isfile(os.path.join(root, n))})


def code_files(root, folders=CODE_FOLDERS):
    return [f for f in tracked_files(root)
            if f.endswith((".c", ".h")) and f.split("/")[0] in folders]


def read(root, name):
    with open(os.path.join(root, name), encoding="utf-8", errors="replace") as file:
        return file.read()


def is_text(root, name):
    with open(os.path.join(root, name), "rb") as file:
        return b"\0" not in file.read(8192)


def without_comments_and_texts(source):
    """The same text, comments and literals blanked, lines kept."""
    pattern = r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\''
    return re.sub(pattern, lambda m: re.sub(r"[^\n]", " ", m.group(0)), source, flags=re.S)


# ---- Layers ----

def read_layers(build):
    """{layer: set of layers it uses} as CMake wrote it."""
    layers = {}
    with open(os.path.join(build, "layers.txt"), encoding="utf-8") as file:
        for line in file:
            path, uses, _ = (part.strip() for part in line.split("|"))
            layers[path] = set(uses.split())
    return layers


def read_table(root):
    """{folder: set of folders it may include, or None for everything} from the architecture page."""
    rows = {}
    page = read(root, "docs/architecture.md")
    section = page[page.index("## 3."):page.index("## 4.")]
    for line in section.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == 3 and re.match(r"(engine|grading|app)/", cells[0]):
            rows[cells[0]] = cells[1].split()
    by_name = {folder.split("/")[1]: folder for folder in rows}
    table = {}
    for folder, names in rows.items():
        if names == ["everything"]:
            table[folder] = None
        else:
            table[folder] = {by_name[name] for name in names if name != "-"}
    return table


def layer_of(path, layers):
    """The layer a file belongs to: the longest one that begins its path."""
    best = None
    for layer in layers:
        if (path == layer or path.startswith(layer + "/")) and len(layer) > len(best or ""):
            best = layer
    return best


def row_of(layer, table):
    return layer_of(layer, table)


def find_cycle(layers):
    """A list of layers that use each other in a ring, or None."""
    done, path = set(), []

    def visit(layer):
        if layer in path:
            return path[path.index(layer):] + [layer]
        if layer in done or layer not in layers:
            return None
        path.append(layer)
        for used in sorted(layers[layer]):
            ring = visit(used)
            if ring:
                return ring
        path.pop()
        done.add(layer)
        return None

    for layer in sorted(layers):
        ring = visit(layer)
        if ring:
            return ring
    return None


def trade_of(path):
    match = re.match(r"engine/laws/([a-z_]+)/", path)
    return match.group(1) if match else None


def check_declared_uses(layers, table):
    mistakes = []
    for layer, uses in sorted(layers.items()):
        if not layer.startswith(tuple(f + "/" for f in CODE_FOLDERS)):
            continue
        row = row_of(layer, table)
        if row is None:
            mistakes.append(f"{layer}: no row of docs/architecture.md section 3 allows this folder")
            continue
        allowed = table[row]
        for used in sorted(uses):
            used_row = row_of(used, table)
            if allowed is not None and used_row != row and used_row not in allowed:
                mistakes.append(f"{layer}: USES {used}, which docs/architecture.md does not allow")
    ring = find_cycle(layers)
    if ring:
        mistakes.append("a cycle of layers: " + " -> ".join(ring))
    return mistakes


def check_include(name, number, included, layers):
    mine, other = layer_of(name, layers), layer_of(included, layers)
    if mine is None:
        return f"{name}:{number}: this file belongs to no layer"
    if other is None:
        return f"{name}:{number}: {included} belongs to no layer, or is not written from the root"
    if other != mine and other not in layers[mine]:
        return f"{name}:{number}: {mine} does not declare that it uses {other}"
    mine, other = trade_of(name), trade_of(included)
    if mine and other and mine != other and mine != "coupling":
        return f"{name}:{number}: laws of {mine} do not know those of {other}"
    return None


def check_package(name, number, header):
    for pattern, folders in PACKAGE_HEADERS:
        if re.fullmatch(pattern, header):
            if not any(name.startswith(folder + "/") for folder in folders):
                return f"{name}:{number}: <{header}> is for {' and '.join(folders)} alone"
    return None


def check_layers(root, build):
    layers, table = read_layers(build), read_table(root)
    mistakes = check_declared_uses(layers, table)
    for name in code_files(root):
        for number, line in enumerate(read(root, name).splitlines(), 1):
            match = re.match(r'\s*#\s*include\s*(["<])([^">]+)[">]', line)
            if not match:
                continue
            quoted = match.group(1) == '"'
            mistake = (check_include(name, number, match.group(2), layers) if quoted
                       else check_package(name, number, match.group(2)))
            if mistake:
                mistakes.append(mistake)
    return mistakes


# ---- Calls ----

def check_calls(root, build):
    mistakes = []
    for name in code_files(root):
        banned = dict(BANNED_EVERYWHERE)
        if not name.startswith("app/"):
            banned.update(BANNED_IN_ENGINE_AND_GRADING)
        pattern = re.compile(r"(?<![\w.>])(" + "|".join(banned) + r")\s*\(")
        source = without_comments_and_texts(read(root, name))
        for number, line in enumerate(source.splitlines(), 1):
            for match in pattern.finditer(line):
                call = match.group(1)
                if (name, call) not in ALLOWED_CALLS:
                    mistakes.append(f"{name}:{number}: {call}() is refused: use {banned[call]}")
            if re.search(r"#\s*include\s*<assert\.h>", line):
                mistakes.append(f"{name}:{number}: <assert.h> is refused: use engine/base/assert.h")
    return mistakes


# ---- Words ----

def check_words(root, pattern, sentence):
    mistakes = []
    for name in tracked_files(root):
        if name.startswith(OWN_FOLDER) or not is_text(root, name):
            continue
        for number, line in enumerate(read(root, name).splitlines(), 1):
            match = re.search(pattern, line)
            if match:
                mistakes.append(f"{name}:{number}: {sentence.format(match.group(0))}")
    return mistakes


def check_leftovers(root, build):
    return check_words(root, r"\b(FIXME|TODO|XXX|HACK)\b", "{} was left over: do it, or decide not to")


def check_paths(root, build):
    return check_words(root, r"(?<![\w.])/(work|home|root)/", "{} is a path of one machine")


# ---- Format ----

def clang_format():
    for program in ("clang-format-14", "clang-format"):
        try:
            version = subprocess.run([program, "--version"], check=True, stdout=subprocess.PIPE)
        except (OSError, subprocess.CalledProcessError):
            continue
        if b"version 14." in version.stdout:
            return program
    return None


def check_format(root, build):
    program = clang_format()
    if program is None:
        return ["clang-format 14 is not installed"]
    mistakes = []
    for name in code_files(root, CODE_FOLDERS + ("tests",)):
        result = subprocess.run([program, "--dry-run", "-Werror", name], cwd=root,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if result.returncode != 0:
            line = result.stderr.decode("utf-8", "replace").split("\n")[0]
            mistakes.append(line.split(": error")[0] + ": not as clang-format 14 writes it")
    return mistakes


# ---- Symbols ----

def symbols(arguments):
    output = subprocess.run(["nm", *arguments], check=True, stdout=subprocess.PIPE,
                            stderr=subprocess.DEVNULL).stdout.decode()
    return {line.split()[-1].split("@")[0] for line in output.splitlines()
            if line.strip() and not line.endswith(":")}


def libm_names():
    path = subprocess.run(["gcc", "-print-file-name=libm.so.6"], check=True,
                          stdout=subprocess.PIPE).stdout.decode().strip()
    names = symbols(["-D", "--defined-only", path])
    return {n for n in names if not n.startswith("_")} | {
        n for n in names if re.fullmatch(r"__\w+_finite", n)}


def check_symbols(root, build):
    libraries = sorted(glob.glob(os.path.join(build, "engine", "**", "libengine_*.a"),
                                 recursive=True))
    if not libraries:
        return ["no library of the engine is built: build first"]
    refused = libm_names() - LIBM_ALLOWED
    mistakes = []
    for library in libraries:
        for name in sorted(symbols(["-u", library]) & refused):
            mistakes.append(f"{os.path.basename(library)}: {name} of libm is not the same on every "
                            "machine: use engine/base/det_math.h")
    return mistakes


CHECKS = {
    "layers": check_layers,
    "calls": check_calls,
    "leftovers": check_leftovers,
    "paths": check_paths,
    "format": check_format,
    "symbols": check_symbols,
}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("check", choices=sorted(CHECKS))
    parser.add_argument("--root", required=True)
    parser.add_argument("--build", default="")
    arguments = parser.parse_args()
    mistakes = CHECKS[arguments.check](arguments.root, arguments.build)
    for mistake in mistakes:
        print(mistake)
    print(f"{arguments.check}: {len(mistakes)} mistake(s)")
    return 1 if mistakes else 0


if __name__ == "__main__":
    sys.exit(main())

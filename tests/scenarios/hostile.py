#!/usr/bin/env python3
"""Hostile and broken Lua files: each ends in one clear error with file and line, in under six
seconds, touches nothing; and a good pack passes in the same run.

  hostile.py DEPANNE [NAME...]

The first line of a file says what is expected: `-- expect: PATTERN`, or `-- expect@LINE: PATTERN`.
"""
import hashlib
import os
import re
import shutil
import stat
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
SECONDS_MAX = 6.0
BYTES_MAX = 256 * 1024 * 1024
failures = 0
cases = 0


def tree_digest(folder):
    """Names, kinds and contents of all that stands in a folder."""
    digest = hashlib.sha256()
    for root, folders, files in os.walk(folder):
        folders.sort()
        for name in sorted(files):
            path = os.path.join(root, name)
            facts = os.lstat(path)
            digest.update(f"{path} {facts.st_mode} {facts.st_size} {facts.st_mtime_ns}\n".encode())
            if stat.S_ISREG(facts.st_mode):
                with open(path, "rb") as file:
                    digest.update(file.read())
        for name in folders:
            digest.update(os.path.join(root, name).encode())
    return digest.hexdigest()


def run(depanne, path, folder):
    """Runs simulate on a file; what it wrote, how it ended, how long it took."""
    begun = time.monotonic()
    done = subprocess.run([depanne, "simulate", path, "--until", "0.01", "--csv"], cwd=folder,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60)
    return done, time.monotonic() - begun


def problems_of(done, seconds, path, line, pattern):
    """What is wrong with the way a hostile file ended."""
    said = done.stderr.decode("utf-8", "replace")
    found = []
    if done.returncode != 3:
        found.append(f"exit status {done.returncode}, not 3")
    if said.count("\n") != 1 or not said.endswith("\n"):
        found.append("stderr is not one line")
    place = re.match(r"depanne: (.*\.lua):([0-9]+): (.*)\n", said)
    if place is None:
        found.append("no file and line")
    else:
        if line is not None and int(place.group(2)) != line:
            found.append(f"line {place.group(2)}, not {line}")
        if re.search(pattern, place.group(3)) is None:
            found.append(f"no /{pattern}/")
    if seconds > SECONDS_MAX:
        found.append(f"{seconds:.1f} s")
    if done.stdout:
        found.append("something on stdout")
    return found, said.strip()


def check(name, problems, said, seconds):
    """Prints one result."""
    global failures, cases
    cases += 1
    failures += 1 if problems else 0
    print(f"{'FAIL' if problems else 'ok  '} {name:32} {seconds:5.2f} s  {said}")
    for problem in problems:
        print(f"       {problem}")


def expectation(path):
    """The pattern and the line that a file's first line asks for."""
    with open(path, "rb") as file:
        head = re.match(rb"-- expect(?:@(\d+))?: (.*)\n", file.readline())
    if head is None:
        raise SystemExit(f"{path}: no `-- expect:` on its first line")
    return (int(head.group(1)) if head.group(1) else None), head.group(2).decode()


def make_odd_files(folder):
    """What git does not keep well: links, pipes, folders, bytes that are no text, big files."""
    odd = {}

    def write(name, data, pattern, line=None):
        path = os.path.join(folder, name + ".lua")
        with open(path, "wb") as file:
            file.write(data)
        odd[path] = (line, pattern)

    write("bytecode", b"\x1bLuaT\x00\x19\x93\r\n\x1a\n" + bytes(range(256)), "bytecode", 1)
    write("bytecode_behind_a_comment", b"# x\n\x1bLuaT\x00\x19\x93", "", 2)
    write("invalid_utf8", b'depanne.api(1)\nlocal s = "\xff\xfe"\n', "not valid UTF-8", 2)
    write("zero_byte", b'depanne.api(1)\nlocal s = "a\x00b"\n', "not valid UTF-8", 2)
    write("too_big", b"-- x\n" * 300000, "more than 1 MB", 1)
    write("empty", b"", "must end with", 1)
    write("long_line", b"local x = " + b"1 + " * 200000 + b"1\n", "", 1)
    write("many_locals", b"".join(b"local a%d\n" % i for i in range(5000)), "local variables")
    write("many_constants", b"local t = {" + b",".join(b'"k%d"' % i for i in range(90000)) + b"}\n",
          "must end with")
    outside = os.path.join(os.path.dirname(os.path.dirname(os.path.dirname(folder))), "outside.lua")
    with open(outside, "w", encoding="utf-8") as file:
        file.write("return 1\n")
    for name, target in (("link_out", outside), ("link_to_passwd", "/etc/passwd"),
                         ("link_to_itself", os.path.join(folder, "link_to_itself.lua")),
                         ("link_within", os.path.join(folder, "empty.lua"))):
        path = os.path.join(folder, name + ".lua")
        os.symlink(target, path)
        odd[path] = (1, "symbolic link")
    path = os.path.join(folder, "pipe.lua")
    os.mkfifo(path)
    odd[path] = (1, "a pipe")
    path = os.path.join(folder, "folder.lua")
    os.mkdir(path)
    odd[path] = (1, "a folder")
    path = os.path.join(os.path.dirname(folder), "linked")
    os.symlink(folder, path)
    odd[os.path.join(path, "empty.lua")] = (1, "symbolic link")
    return odd


def make_pack(top):
    """A copy of the good pack with the hostile files in it."""
    pack = os.path.join(top, "pack", "scenarios")
    shutil.copytree(os.path.join(HERE, "pack", "scenarios"), pack)
    shutil.copytree(os.path.join(HERE, "hostile", "pack"), pack, dirs_exist_ok=True)
    folder = os.path.join(pack, "exercises", "hostile")
    os.mkdir(folder)
    wanted = {}
    for name in sorted(os.listdir(os.path.join(HERE, "hostile"))):
        if name.endswith(".lua"):
            shutil.copy(os.path.join(HERE, "hostile", name), folder)
            wanted[os.path.join(folder, name)] = expectation(os.path.join(folder, name))
    wanted.update(make_odd_files(folder))
    return pack, wanted


def main():
    """Runs all, or those whose names are given."""
    depanne = os.path.abspath(sys.argv[1])
    only = sys.argv[2:]
    with tempfile.TemporaryDirectory() as top:
        pack, wanted = make_pack(top)
        canary = os.path.join(top, "canary")
        with open(canary, "w", encoding="utf-8") as file:
            file.write("alive\n")
        before = tree_digest(top)
        for path, (line, pattern) in wanted.items():
            name = os.path.basename(path)[:-4]
            if only and name not in only:
                continue
            done, seconds = run(depanne, path, top)
            problems, said = problems_of(done, seconds, path, line, pattern)
            check(name, problems, said.replace(top + "/", ""), seconds)
        for name in ("lines/bench/line.lua", "exercises/bench/good.lua"):
            done, seconds = run(depanne, os.path.join(pack, name), top)
            good = done.returncode == 0 and not done.stderr
            check(name, [] if good else [done.stderr.decode()], "a good pack", seconds)
        after = tree_digest(top)
        check("the files around are untouched", [] if before == after else ["they differ"], "", 0)
    print(f"{cases - failures} passed, {failures} failed")
    return 1 if failures or (not only and cases < 100) else 0


if __name__ == "__main__":
    sys.exit(main())

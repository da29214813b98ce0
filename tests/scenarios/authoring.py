#!/usr/bin/env python3
"""The Lua blocks of docs/authoring.md are one pack: it compiles, runs, and its example of a mistake is
what the program says.

  authoring.py DEPANNE ROOT
"""
import os
import re
import subprocess
import sys
import tempfile


def main():
    """Extracts the blocks, compiles the exercise and the line, then makes the documented mistake."""
    depanne, root = os.path.abspath(sys.argv[1]), sys.argv[2]
    with open(os.path.join(root, "docs", "authoring.md"), encoding="utf-8") as file:
        page = file.read()
    blocks = re.findall(r"```lua\n-- (scenarios/\S+\.lua)\n(.*?)```", page, re.S)
    assert len(blocks) == len(re.findall(r"```lua\n", page)) >= 5, "a block without its path"
    with tempfile.TemporaryDirectory() as top:
        for path, text in blocks:
            os.makedirs(os.path.join(top, os.path.dirname(path)), exist_ok=True)
            with open(os.path.join(top, path), "w", encoding="utf-8") as file:
                file.write(text)

        def simulate(path, *more):
            return subprocess.run([depanne, "simulate", path, "--until", "2", "--every", "1", *more],
                                  cwd=top, capture_output=True, text=True, timeout=60)

        ran = simulate("scenarios/lines/exemple/line.lua", "--probe", "vac(H1:X1,H1:X2)", "--csv")
        assert ran.returncode == 0, ran.stderr
        lit = float(ran.stdout.splitlines()[-1].split(",")[1])
        assert abs(lit - 24.0) < 0.1, ran.stdout
        ran = simulate("scenarios/exercises/exemple/voyant.lua", "--probe", "vac(H1:X1,H1:X2)", "--csv")
        assert ran.returncode == 0, ran.stderr

        said = re.search(r"^depanne: (.*?):(\d+): (.*)$", page, re.M)
        path, line, sentence = said.group(1), int(said.group(2)), said.group(3)
        with open(os.path.join(top, path), encoding="utf-8") as file:
            lines = file.read().splitlines(keepends=True)
        assert "voyant.lua" in lines[line - 1], lines[line - 1]
        lines[line - 1] = lines[line - 1].replace("station = 1", 'resistence = "1 ohm"')
        with open(os.path.join(top, path), "w", encoding="utf-8") as file:
            file.writelines(lines)
        ran = simulate(path)
        assert ran.returncode == 3, ran
        assert ran.stderr == f"depanne: {path}:{line}: {sentence}\n", ran.stderr
    print(f"{len(blocks)} blocks")
    return 0


if __name__ == "__main__":
    sys.exit(main())

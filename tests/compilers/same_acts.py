#!/usr/bin/env python3
"""The same random acts end in the same bits, whichever compiler made the program.

    same_acts.py ACTS OTHER_ACTS ROOT
"""
import json
import os
import subprocess
import sys

LINES = ["scenarios/lines/poste_1/line.lua", "tests/bench/scenarios/lines/reference/line.lua",
         "tests/oracle/scenarios/lines/power/line.lua", "tests/kinds/press_unit.lua", "tests/kinds/conveyor_unit.lua"]
TICKS = "6000"


def hashes(program, root):
    done = subprocess.run([program, TICKS, "5", "sound"] + [os.path.join(root, line) for line in LINES],
                          stdout=subprocess.PIPE, check=True, text=True)
    answers = [json.loads(text) for text in done.stdout.splitlines() if text.startswith("{")]
    return {answer["line"]: (answer["hash"], answer["acts"]) for answer in answers}


def main():
    one, other, root = sys.argv[1:]
    found = [hashes(program, root) for program in (one, other)]
    differing = [line for line in found[0] if found[0][line] != found[1].get(line)]
    print(found[0])
    if differing or len(found[0]) != len(LINES):
        sys.exit("not the same bits: " + ", ".join(differing))


if __name__ == "__main__":
    main()

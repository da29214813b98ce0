#!/usr/bin/env python3
"""A million milliseconds of random acts on all the lines there are: nothing that is no number, no assertion, no hang, the
same bits twice, and, of a million or more, less than one step in a million that Newton does not solve.

    endurance.py ACTS ROOT TICKS [SEED] [EVERY]

EVERY 12 takes every twelfth line. Acts are spread over the shipped lines, the reference line, the control circuit and the rigs of the kinds. As many again
are done with parameters anywhere in their range (wild): there steps may go unsolved, but no value may be lost.
"""
import glob
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

LINES = ["scenarios/lines/*/line.lua", "tests/bench/scenarios/lines/*/line.lua",
         "tests/oracle/scenarios/lines/*/line.lua", "tests/kinds/*.lua"]
TICKS_LEAST = 4000  # of each line
UNSOLVED_PER_MILLION = 1.0


def play(program, line, ticks, seed, how):
    try:
        done = subprocess.run([program, str(ticks), seed, how, line], stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, text=True, timeout=300, check=False)
    except subprocess.TimeoutExpired:
        return None, f"{line} ({how}): hangs"
    answers = [text for text in done.stdout.splitlines() if text.startswith("{")]
    remarks = "\n".join(text for text in done.stdout.splitlines()[-20:] if not text.startswith("{"))
    if done.returncode != 0 or not answers:
        return None, f"{line} ({how}): stops with {done.returncode}\n{done.stdout[-1500:]}"
    return json.loads(answers[-1]), remarks


def main():
    program, root, ticks = sys.argv[1:4]
    seed = sys.argv[4] if len(sys.argv) > 4 else "1"
    lines = sorted(path for pattern in LINES for path in glob.glob(os.path.join(root, pattern)))
    lines = lines[::int(sys.argv[5]) if len(sys.argv) > 5 else 1]
    each = max(TICKS_LEAST, int(ticks) // len(lines) + 1)
    work = [(line, how) for how in ("sound", "wild") for line in lines]
    wrong, steps, unsolved = 0, {"sound": 0, "wild": 0}, {"sound": 0, "wild": 0}
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for (line, how), (answer, remarks) in zip(
                work, pool.map(lambda item: play(program, item[0], each, seed, item[1]), work)):
            if answer is None:
                print(remarks)
                wrong += 1
                continue
            steps[how] += answer["ticks"]
            unsolved[how] += answer["failures"]
            if answer["failures"] and how == "sound":
                print(f"{line}: {answer['failures']} steps not solved\n{remarks}")
    for how in steps:
        print(f"{how}: {len(lines)} lines, {steps[how]} steps, {unsolved[how]} not solved")
    if steps["sound"] >= 1e6 and unsolved["sound"] > UNSOLVED_PER_MILLION * steps["sound"] / 1e6:
        print("too many")
        wrong += 1
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Two hundred random networks of resistors, wires, contacts, coils, capacitors and sources agree with ngspice.

    networks.py NETWORKS [SEED] [COUNT]
"""
import json
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

import judge

SETTLED_SHARE, SETTLED_LEAST = 1e-5, 1e-3  # of a value, or [V]
AC_SHARE, AC_LEAST = 1e-6, 1e-6
MOVING_SHARE = 0.01
# [V] of up to 48, so many ms after: 2 % once it has begun, as asked of coils; steps are long for an L/R of 3 ms.
MOVING_LEAST = {10: 2.9, 50: 0.96, 200: 0.24}
CLOSING = 0.001                          # [s] in the netlist

EXACT = [".options gmin=1e-15 reltol=1e-7 vntol=1e-9 abstol=1e-13"]
QUICK = [".options gmin=1e-12 reltol=1e-4 vntol=1e-5 abstol=1e-7 chgtol=1e-10 trtol=7"]


def judged(folder, number, kind):
    with open(os.path.join(folder, number + ".cir"), encoding="ascii") as file:
        lines = file.read().splitlines()
    if kind == "ac":
        return judge.run_ngspice(lines + EXACT, "ac lin 1 50 50"), None
    return judge.run_ngspice(lines + EXACT, "op"), judge.run_ngspice(lines + QUICK, "tran 1m 0.205 0 0.2m")


def compare(score, number, ours, settled, moving):
    for node, value in ours["settled"].items():
        what = f"network {number}: {node}"
        if ours["kind"] == "ac":
            wanted = settled[0][node]
            score.check(what, abs(complex(*value) - wanted) + abs(wanted), abs(wanted), AC_SHARE, AC_LEAST)
        else:
            score.check(what, value, settled[0][node], SETTLED_SHARE, SETTLED_LEAST)
    for milliseconds, nodes in ours["after"].items():
        point = judge.at_time(moving, CLOSING + int(milliseconds) / 1000)
        for node, value in nodes.items():
            score.check(f"network {number}: {node} after {milliseconds} ms", value, point[node],
                        MOVING_SHARE, MOVING_LEAST[int(milliseconds)])


def main():
    program = sys.argv[1]
    seed, count = (sys.argv[2:] + ["1", "200"][len(sys.argv) - 2:])[:2]
    score = judge.Score()
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run([program, folder, seed, count], stdout=subprocess.PIPE, check=True, timeout=120)
        networks = json.loads(done.stdout)
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            answers = pool.map(lambda item: judged(folder, item[0], item[1]["kind"]), networks.items())
            for (number, ours), (settled, moving) in zip(networks.items(), answers):
                compare(score, number, ours, settled, moving)
    score.close()


if __name__ == "__main__":
    main()

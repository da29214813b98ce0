#!/usr/bin/env python3
"""Ours and its peers on the same work: ngspice on the 24 V circuit of the reference line, the same switchings of
20 s; and IDA on air and oil, if its program is given.

    peers.py BENCH_CIRCUIT LINE.lua [PAIRS [IDA_PEER]]

Prints one line of JSON: processor times of the pairs, and the medians (least, most) of their ratios. ngspice is timed at
most at 1 ms a step with reltol 1e-3 ("sampled") and with the steps it likes ("free"); the time it takes to start and to
read the netlist is not counted. What IDA_PEER prints is the member "fluids". Fails if the two do not agree on the currents of the coils at the end.
"""
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile

SECONDS = 20
SHARE, LEAST = 0.02, 0.004  # of a coil's current at the end, or [A]


def processor_time(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=True, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, done.stdout


def deck(folder, name, netlist, coils, analysis):
    path = os.path.join(folder, name)
    last = " ".join(f"i({coil})[length(i({coil}))-1]" for coil in coils)
    with open(path, "w", encoding="ascii") as file:
        file.write("\n".join(["* deck", f".include {netlist}", ".options reltol=1e-3",
                              ".save " + " ".join(f"i({coil})" for coil in coils), ".control",
                              "set noaskquit", analysis, f"print {last}" if "tran" in analysis else "",
                              "quit", ".endc", ".end"]) + "\n")
    return ["ngspice", "-b", path]


def disagreements(said, coils):
    found = {}
    for line in said.splitlines():
        if line.startswith("i(") and "=" in line:
            found[line[2:line.index(")")]] = float(line.split("=")[1])
    return [f"{coil}: {value:.5g} A, ngspice {found.get(coil)}" for coil, value in coils.items()
            if coil not in found or abs(found[coil] - value) > max(SHARE * abs(value), LEAST)]


def ratios(times, ours):
    values = [judge / mine for judge, mine in zip(times, ours)]
    return [round(v, 1) for v in (statistics.median(values), min(values), max(values))]


def fluids(program, pairs):
    done = subprocess.run([program, "--pairs", str(pairs)], stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout)


def main():
    program, line = sys.argv[1:3]
    pairs = int(sys.argv[3]) if len(sys.argv) > 3 else 7
    with tempfile.TemporaryDirectory() as folder:
        netlist = os.path.join(folder, "circuit.cir")
        work = [program, line, "XD:+", str(SECONDS)]
        first = json.loads(subprocess.run(work + [netlist], stdout=subprocess.PIPE, check=True).stdout)
        coils = first["coils"]
        reading = deck(folder, "read", netlist, coils, "tran 1m 1u 0 1u uic")
        sampled = deck(folder, "sampled", netlist, coils, f"tran 1m {SECONDS} 0 1m uic")
        free = deck(folder, "free", netlist, coils, f"tran 1m {SECONDS} 0 20m uic")
        ours, theirs, easy, mistakes = [], [], [], []
        for _ in range(pairs):
            idle, _ = processor_time(reading)
            spent, said = processor_time(sampled)
            ours.append(json.loads(processor_time(work)[1])["cpu"])
            theirs.append(spent - idle)
            easy.append(processor_time(free)[0] - idle)
            mistakes = disagreements(said, coils)
    found = {"fluids": fluids(sys.argv[4], pairs)} if len(sys.argv) > 4 else {}
    print(json.dumps({"nodes": first["nodes"], "edges": first["edges"], "seconds": SECONDS, "ours": ours,
                      "ngspice_sampled": theirs, "ngspice_free": easy,
                      "ratio_sampled": ratios(theirs, ours), "ratio_free": ratios(easy, ours), **found}))
    if mistakes:
        sys.exit("\n".join(mistakes))


if __name__ == "__main__":
    main()

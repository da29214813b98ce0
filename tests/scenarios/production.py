"""The whole line in production: its rate, its sorting, and no message in all that time.

production.py PROGRAM LINE.lua SECONDS: from the first body on, SECONDS of line time. Prints a table; red when the
rate is not 450 an hour +- 5 %, a message of the program stands at any time, a body is lost, a good one is sorted as a
reject or into the wrong way, or a measured time leaves what the line's list of test points gives it.
"""
import csv
import pathlib
import re
import subprocess
import sys

RATE, SHARE = 450.0, 0.05
RAMP = 60.0  # [s] for the first bodies to come through
# name of the memory, low, high: rows 30 to 35, 39, 41 and 42 of the test points
FIGURES = [("t_cycle", 7.9, 8.1), ("t_out", 0.42, 0.65), ("t_in", 0.6, 0.95), ("t_x", 0.6, 0.9), ("t_zdown", 0.28, 0.42),
           ("t_zup", 0.47, 0.71), ("t_vac", 0.0, 0.15), ("t_down", 1.0, 1.5), ("t_up", 0.72, 1.0), ("p_max", 85.0, 106.0)]
COUNTERS = ["bodies", "alu", "pe", "nok"]
PIECES = ["4E1.lost", "4C1.lost", "4C1.count1", "4C1.count3"]
FIRST = 400  # [s] by which production has begun


def messages_of(control):
    return sorted(set(re.findall(r'^(?:fault|tell)\("([EW]\d+)"', control.read_text(encoding="utf-8"), re.MULTILINE)))


def run(program, line, probes, until):
    command = [program, "simulate", str(line), "--until", str(until), "--every", "1", "--csv"]
    for probe in probes:
        command += ["--probe", probe]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"simulate: {done.returncode}\n{done.stderr}")
    rows = list(csv.reader(done.stdout.splitlines()))[1:]
    return [dict(zip(["t", *probes], map(float, row))) for row in rows]


def main():
    program, line, seconds = sys.argv[1], pathlib.Path(sys.argv[2]), int(sys.argv[3])
    codes = messages_of(line.parent / "control.lua")
    probes = ["plc(XF1)", *(f"plc({name})" for name in [*COUNTERS, *(f[0] for f in FIGURES), *codes]), *PIECES]
    rows = run(program, line, probes, FIRST + seconds)
    start = next((row["t"] for row in rows if row["plc(XF1)"] > 0.5), None)
    if start is None or start > FIRST - RAMP:
        sys.exit(f"production did not begin within {FIRST} s of line time")
    first = next(row for row in rows if row["t"] >= start + RAMP)
    last = rows[-1]
    red = []

    def row(name, value, low, high):
        good = low <= value <= high
        print(f"{name:34} {value:12.3f}  {low:g} to {high:g}{'' if good else '   RED'}")
        if not good:
            red.append(name)

    span = last["t"] - first["t"]
    made = sum(last[f"plc({name})"] - first[f"plc({name})"] for name in ("alu", "pe"))
    print(f"production from {start:g} s, counted over {span:g} s of line time")
    row("good bodies an hour", made / span * 3600.0, RATE * (1 - SHARE), RATE * (1 + SHARE))
    row("rejects", last["plc(nok)"], 0, 0)
    row("lost", last["4E1.lost"] + last["4C1.lost"], 0, 0)
    row("aluminium, not in way A", last["plc(alu)"] - last["4C1.count1"], -1, 1)
    row("PE, not in way B", last["plc(pe)"] - last["4C1.count3"], -1, 1)
    row("aluminium for each PE", last["plc(alu)"] / max(last["plc(pe)"], 1), 1.8, 2.2)
    for name, low, high in FIGURES:
        values = [each[f"plc({name})"] for each in rows if each["t"] >= first["t"]]
        row(name + ", least", min(values), low, high)
        row(name + ", most", max(values), low, high)
    for code in codes:
        stood = [each["t"] for each in rows if each["t"] >= start + 1 and each[f"plc({code})"] > 0.5]
        if stood:
            print(f"message {code} stands from {stood[0]:g} s   RED")
            red.append(code)
    print(f"{len(codes)} messages watched")
    sys.exit(f"red: {', '.join(red)}" if red else 0)


if __name__ == "__main__":
    main()

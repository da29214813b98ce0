"""Holds a line's table of nominal readings against the running line.

nominal.py PROGRAM LINE.lua TABLE.csv: one run of the program for each different set of arguments; a row
is red when its reading leaves nominal +- tolerance.
"""
import csv
import subprocess
import sys

ATMOSPHERE = 101300.0
STROKE_END = 0.0995  # [m] of 0.1: the piston has come to its stop
COMMAND = "PLC.Q1.1"


def run(program, line, arguments, probes, until):
    command = [program, "simulate", line, "--until", str(until), "--every", "0.001", "--csv"]
    for probe in [COMMAND, *probes]:
        command += ["--probe", probe]
    done = subprocess.run(command + arguments, capture_output=True, text=True, timeout=120, check=False)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}: {done.returncode}\n{done.stderr}")
    rows = [[float(cell) for cell in row] for row in list(csv.reader(done.stdout.splitlines()))[1:]]
    times = [row[0] for row in rows]
    return times, {name: [row[i + 1] for row in rows] for i, name in enumerate([COMMAND, *probes])}


def edges(times, values, first, last, rising):
    found = []
    for i in range(1, len(times)):
        before, after = values[i - 1] > 0.5, values[i] > 0.5
        if first <= times[i] <= last and before != after and after == rising:
            found.append(i)
    return found


def stroke(times, command, position, first, last, out):
    """Seconds from the command to the end of the stroke."""
    begins = edges(times, command, first, last, out)
    if not begins:
        return float("nan")
    for i in range(begins[0], len(times)):
        if (position[i] >= STROKE_END) if out else (position[i] <= 0.1 - STROKE_END):
            return times[i] - times[begins[0]]
    return float("nan")


def reading(row, times, values):
    wanted = values[row["probe"]]
    first = float(row["from"])
    last = float(row["to"] or first)
    inside = [v for t, v in zip(times, wanted) if first - 5e-4 <= t <= last + 5e-4]
    kind = row["measure"]
    if kind in ("time_out", "time_in"):
        return stroke(times, values[COMMAND], wanted, first, last, kind == "time_out")
    if kind == "period":
        starts = edges(times, values[COMMAND], first, last, True)
        return times[starts[1]] - times[starts[0]] if len(starts) > 1 else float("nan")
    if kind == "at":
        return inside[0]
    return {"min": min, "max": max, "mean": lambda v: sum(v) / len(v)}[kind](inside)


def in_unit(value, unit):
    if unit == "bar":
        return (value - ATMOSPHERE) / 1e5
    if unit == "l/min":
        return value * 60000.0
    return value


def main():
    program, line, table = sys.argv[1:4]
    with open(table, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    groups = {}
    for row in rows:
        groups.setdefault(row["arguments"], []).append(row)
    failed = 0
    for arguments, group in groups.items():
        until = max(float(r["to"] or r["from"]) for r in group) + 1.5
        probes = list(dict.fromkeys(r["probe"] for r in group))
        times, values = run(program, line, arguments.split(), probes, until)
        for row in group:
            value = in_unit(reading(row, times, values), row["unit"])
            good = abs(value - float(row["nominal"])) <= float(row["tolerance"])
            failed += not good
            print(f"{'ok  ' if good else 'RED '} {row['id']} {row['where']}, {row['condition']}: {value:.4g} {row['unit']}"
                  f" (nominal {row['nominal']} +- {row['tolerance']})")
    print(f"{len(rows) - failed} of {len(rows)} readings are as the table says")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()

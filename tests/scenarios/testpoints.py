"""Prints the 54 test points of the whole line and holds each to its tolerance.

testpoints.py PROGRAM ROOT TABLE.csv: rows of source `line` are probes of one run in production (conditions and times
between events of the program's image), `warm` the oil's steady temperature from the mean heat of that run, the others are read
with instruments in one session: in production, ten minutes after the pump stopped, and locked out.
"""
import csv
import json
import pathlib
import re
import subprocess
import sys
import tempfile

from healthy import healthy_exercise

FIRST, LAST, EVERY = 110.0, 166.0, 0.005  # [s] of the run: whole cycles, when the line is warm and full
AMBIENT, TANK_LOSS = 295.15, 18.0         # [K], [W/K] of 3T1 as shipped
HEATS = ["3V1.heat", "3V5.heat", "3P1.heat", "3V6.heat", "3V3.heat"]
EVENT = re.compile(r"(\S+) (rises|falls) to (\S+) (rises|falls)")


def conditions(text):
    return [re.fullmatch(r"(.+?) ([<>]) (\S+)", each).groups() for each in text.split(" and ")] if text else []


def probes_of(row):
    event = EVENT.fullmatch(row["reading"])
    named = [event.group(1), event.group(3)] if event else [row["reading"]] if row["source"] == "line" else []
    return named + [name for name, _, _ in conditions(row["when"])]


def run_line(program, root, rows):
    names = list(dict.fromkeys([name for row in rows for name in probes_of(row)] + HEATS))
    command = [program, "simulate", str(root / "scenarios/lines/emmanchement/line.lua"), "--until", str(LAST), "--every", str(EVERY), "--csv"]
    for name in names:
        command += ["--probe", name]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    if done.returncode != 0:
        sys.exit(done.stderr)
    table = [[float(cell) for cell in line] for line in list(csv.reader(done.stdout.splitlines()))[1:]]
    table = [line for line in table if line[0] >= FIRST]
    return [line[0] for line in table], {name: [line[i + 1] for line in table] for i, name in enumerate(names)}


def edges(times, values, way):
    return [times[i] for i in range(1, len(times)) if (values[i - 1] > 0.5) != (values[i] > 0.5) and (values[i] > 0.5) == (way == "rises")]


def durations(times, values, event):
    first, way, last, end = event.groups()
    begins, ends = edges(times, values[first], way), edges(times, values[last], end)
    found = []
    for i, begin in enumerate(begins):
        limit = begins[i + 1] if i + 1 < len(begins) else times[-1]
        after = [t for t in ends if begin < t <= limit]
        found += [after[0] - begin] if after else []
    return found


def of_line(row, times, values):
    event = EVENT.fullmatch(row["reading"])
    if event:
        seen = durations(times, values, event)
    else:
        wanted = conditions(row["when"])
        seen = [value for i, value in enumerate(values[row["reading"]])
                if all((values[name][i] > float(limit)) == (sign == ">") for name, sign, limit in wanted)]
    if not seen:
        return float("nan")
    return {"mean": sum(seen) / len(seen), "min": min(seen), "max": max(seen), "last": seen[-1]}[row["take"]]


def act(kind, **data):
    return {"wait": 0, "k": kind, "d": data}


def measure(reading):
    """"ohm M1:U1 M1:V1" or "MP5:P bar" as an act."""
    words = reading.split()
    if words[-1] == "bar":
        return act("measure", on=words[0], mode="bar")
    given = {"on": words[1], "mode": words[0]}
    return act("measure", **given, **({"with": words[2]} if len(words) > 2 else {}))


def run_session(program, root, rows, folder):
    """Exact values by row id."""
    exercise = healthy_exercise(root, folder)
    at = {source: [row for row in rows if row["source"] == source] for source in ("running", "stopped", "locked")}
    acts = [act("read_order")] + [act("wear", on=on, value=1) for on in ("shoes", "glasses", "insulating_gloves", "face_shield")]
    acts += [measure(row["reading"]) for row in at["running"]]
    acts += [act("operate", on="S01", mode="pressed", value=1), act("wait", value=600)] + [measure(row["reading"]) for row in at["stopped"]]
    acts += [act("operate", on="Q0", mode="handle", value=0), act("lock", on="Q0"), act("wait", value=30)]
    acts += [{"wait": 0, "k": "disconnect", "d": {"on": wire, "with": end}} for wire, end in (("P25", "M1:U1"), ("P26", "M1:V1"), ("P27", "M1:W1"))] # the motor alone, as its windings are measured
    acts += [measure(row["reading"]) for row in at["locked"]]
    (folder / "acts.jsonl").write_text("".join(json.dumps(each) + "\n" for each in acts), encoding="utf-8")
    done = subprocess.run([program, "run", str(exercise), "--actions", str(folder / "acts.jsonl"),
                           "-o", str(folder / "out"), "--data", str(folder / "data"), "--lang", "fr"],
                          capture_output=True, text=True, timeout=300, check=False)
    if done.returncode != 0:
        sys.exit(done.stderr)
    values, waiting = {}, iter(at["running"] + at["stopped"] + at["locked"])
    row = None
    for line in (folder / "out/session.jsonl").read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        if entry["k"].startswith("act."):
            row = None
        if entry["k"] == "act.measure":
            row = next(waiting)
        elif row and entry["k"] == "obs.refused":
            values[row["id"]] = entry["d"].get("shown", "refused")
        elif row and entry["k"] == "obs.reading":
            out = "out_of_range" in entry["d"].get("flags", [])
            values.setdefault(row["id"], float("inf") if out else float.fromhex(entry["d"]["exact"]))
    return values


def main():
    program, root, table = sys.argv[1], pathlib.Path(sys.argv[2]).resolve(), sys.argv[3]
    with open(table, encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    times, values = run_line(program, root, [row for row in rows if row["source"] == "line"])
    with tempfile.TemporaryDirectory() as folder:
        measured = run_session(program, root, rows, pathlib.Path(folder))
    red = 0
    print(f"{'':4} {'test point':42} {'nominal':>8} {'from':>8} {'to':>8} {'read':>9}")
    for row in rows:
        if row["source"] == "line":
            read = of_line(row, times, values)
        elif row["source"] == "warm":
            read = AMBIENT + sum(sum(values[name]) / len(times) for name in HEATS) / TANK_LOSS
        else:
            read = measured.get(row["id"], float("nan"))
        if isinstance(read, float):
            read = read * float(row["factor"]) + float(row["offset"])
        good = isinstance(read, float) and float(row["low"]) <= read <= float(row["high"])
        red += not good
        shown = f"{read:9.4g}" if isinstance(read, float) else read
        print(f"{row['id']:4} {row['where']:42} {row['nominal']:>8} {row['low']:>8} {row['high']:>8} {shown} {row['unit']:6} {'' if good else 'OUT'}")
    print(f"{len(rows)} rows, {red} out of tolerance")
    sys.exit(1 if red else 0)


if __name__ == "__main__":
    main()

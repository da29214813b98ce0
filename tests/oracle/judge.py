"""ngspice as a judge of our circuits: runs a netlist with some elements altered, runs our line, compares.

A case is a dictionary: `name`, `at` (seconds of line time), `wishes` (arguments for readings: faults and
settings), `altered` ({element of the netlist: new value}), and, for rows that are not to be compared,
`excepted` ({terminal, wire or figure: reason}).
"""
import json
import os
import re
import subprocess
import sys
import tempfile


def node_of(terminal):
    """Name in the netlist of a terminal of ours: XD:+ is xd_p, PE:1 is 0."""
    if terminal.startswith("PE:"):
        return "0"
    return (terminal.replace(":", "_").replace(".", "_").replace("+", "p").replace("-", "m")
            .lower())


class Netlist:
    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            self.lines = file.read().splitlines()
        self.index = {line.split()[0]: i for i, line in enumerate(self.lines)
                      if line and line[0].isalpha()}

    def altered(self, changes):
        lines = list(self.lines)
        for element, value in changes.items():
            i = self.index[element]
            words = lines[i].split()
            lines[i] = "* " + lines[i] if value is None else " ".join(words[:3] + [str(value)])
        return lines

    def resistor(self, lines, element):
        words = lines[self.index[element]].split()
        return None if words[0] != element else (words[1], words[2], number(words[3]))

    def has(self, element):
        return element in self.index


def number(word):
    suffixes = {"meg": 1e6, "k": 1e3, "m": 1e-3, "u": 1e-6, "n": 1e-9}
    match = re.fullmatch(r"([-+0-9.e]+?)(meg|k|m|u|n)?", word)
    return float(match.group(1)) * suffixes.get(match.group(2), 1.0)


def read_raw(path):
    """Points of a raw file in ASCII: [{vector: value}]."""
    with open(path, encoding="ascii") as file:
        text = file.read()
    head, values = text.split("Values:\n")
    names = [line.split()[1] for line in head.split("Variables:\n")[1].splitlines() if line.strip()]
    words = values.split()
    points = []
    for first in range(0, len(words), len(names) + 1):
        point = {}
        for name, word in zip(names, words[first + 1:]):
            parts = [float(part) for part in word.split(",")]
            point[node_name(name)] = complex(*parts) if len(parts) == 2 else parts[0]
        points.append({**point, "0": 0.0})
    return points


def node_name(vector):
    match = re.fullmatch(r"v\((.*)\)", vector)
    return match.group(1) if match else vector


def run_ngspice(lines, analysis):
    """Points of the analysis: node voltages by name. RuntimeError with what ngspice said."""
    with tempfile.TemporaryDirectory() as folder:
        deck, raw = os.path.join(folder, "deck.cir"), os.path.join(folder, "out.raw")
        with open(deck, "w", encoding="ascii") as file:
            file.write("\n".join(["* deck"] + lines + [
                ".control", "set noaskquit", "set filetype=ascii", analysis, f"write {raw} all",
                "quit", ".endc", ".end"]) + "\n")
        done = subprocess.run(["ngspice", "-b", deck], stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, timeout=60, check=False)
        if not os.path.exists(raw):
            raise RuntimeError(done.stdout.decode("utf-8", "replace"))
        return read_raw(raw)


def at_time(points, time):
    """Values at a time, straight lines between the points."""
    after = next(i for i, point in enumerate(points) if point["time"] >= time)
    late, early = points[after], points[max(after - 1, 0)]
    share = (time - early["time"]) / ((late["time"] - early["time"]) or 1.0)
    return {name: early[name] + share * (late[name] - early[name]) for name in late}


def run_ours(program, line, cases):
    """Readings of each case, those with the same wishes in one run."""
    readings = {}
    by_wishes = {}
    for case in cases:
        by_wishes.setdefault(tuple(case.get("wishes", ())), []).append(case)
    for wishes, group in by_wishes.items():
        times = sorted({case["at"] for case in group})
        done = subprocess.run([program, line, "--at", ",".join(map(str, times)), *wishes],
                              stdout=subprocess.PIPE, check=True, timeout=120)
        answers = dict(zip(times, json.loads(done.stdout)))
        for case in group:
            readings[case["name"]] = answers[case["at"]]
    return readings


class Score:
    """What was compared, and the worst of it."""

    def __init__(self):
        self.mistakes, self.compared, self.worst = [], 0, (0.0, "")

    def check(self, what, ours, judge, share, least):
        """Is ours within a share of the judge's value, or within least?"""
        self.compared += 1
        allowed = max(share * abs(judge), least)
        ratio = abs(ours - judge) / allowed
        self.worst = max(self.worst, (ratio, what))
        if not ratio <= 1.0:
            self.mistakes.append(f"{what}: {ours:.6g} instead of {judge:.6g}")

    def close(self):
        print(f"{self.compared} values compared, the worst at {100 * self.worst[0]:.0f} % "
              f"of its tolerance: {self.worst[1]}")
        for mistake in self.mistakes:
            print(mistake)
        sys.exit(1 if self.mistakes else 0)

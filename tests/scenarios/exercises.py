"""Plays every exercise of a line: its reference solution and its bad list.

exercises.py PROGRAM FOLDER LINE: those of the folder that are about lines/LINE. The reference is done without a refusal or a hazard, ends with every test of the line passed
and the line handed over; one complete set of proofs is read before the first swap. The bad list is possible to its end
or to the accident, and leaves no passed test behind.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

SWAPS = {"dismantle", "fit", "disconnect", "connect", "repair", "adjust", "clean", "lubricate"}


def play(program, exercise, which, folder):
    command = [program, "run", str(exercise), which, "-o", str(folder), "--data", str(folder / "data"), "--lang", "fr"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=240, check=False)
    if done.returncode != 0:
        return None, None, f"{' '.join(command)}: {done.returncode} {done.stderr.strip()}"
    entries = [json.loads(line) for line in (folder / "session.jsonl").read_text(encoding="utf-8").splitlines()]
    scenario = json.loads((folder / "scenario.json").read_text(encoding="utf-8"))
    return entries, scenario, None


def acts_and_observations(entries):
    """Pairs of an act and what it brought, in order."""
    pairs = []
    for entry in entries:
        kind, data = entry["k"], entry["d"]
        if kind.startswith("act."):
            pairs.append((kind[4:], data, []))
        elif kind.startswith("obs.") and kind != "obs.ambient" and pairs:
            pairs[-1][2].append((kind[4:], data))
    return pairs


def value(data):
    return float.fromhex(data["exact"]) if "exact" in data else 0.0


def shows(reading, pair):
    """Is this expected reading among what the act brought?"""
    act, done, seen = pair
    mode = reading["mode"]
    low, high = reading.get("above", float("-inf")), reading.get("below", float("inf"))
    if mode in ("V=", "V~", "ohm", "continuity"):
        same = act == "measure" and done.get("mode") == mode and {done.get("on"), done.get("with")} == {reading["on"], reading["with"]}
        return same and any(k == "reading" and (low < value(d) < high or "out_of_range" in d.get("flags", []) and high == float("inf"))
                            for k, d in seen)
    if mode == "bar":
        return act == "measure" and done.get("mode") == "bar" and done.get("on") == reading["on"] and any(
            k == "reading" and low < value(d) < high for k, d in seen)
    if mode == "test":
        return act == "run_test" and done.get("mode") == reading["on"] and any(k == "test" and low < value(d) < high for k, d in seen)
    if mode in ("look", "listen", "touch", "smell", "spray"):
        words = reading.get("shown", {}).get("fr", "")
        return act == mode and done.get("on") == reading["on"] and any(k == "sense" and words in d.get("shown", "") for k, d in seen)
    return False


def check_reference(name, entries, scenario):
    faults = []
    pairs = acts_and_observations(entries)
    for act, done, seen in pairs:
        for kind, data in seen:
            if kind in ("refused", "hazard", "damage"):
                faults.append(f"{act} {done.get('on', '')}: {kind} {data.get('mode', '')} {data.get('shown', '')}")
    last = {}
    for act, done, seen in pairs:
        if act == "run_test":
            last[done["mode"]] = any(kind == "test" and "failed" not in data.get("flags", []) for kind, data in seen)
    for test in scenario["tests"]:
        if not last.get(test["id"]):
            faults.append(f"test {test['id']} is not passed in the end")
    if not any(act == "hand_over" for act, _, _ in pairs):
        faults.append("the line is not handed over")
    swap = next((i for i, pair in enumerate(pairs) if pair[0] in SWAPS), len(pairs))
    proofs = scenario["expectations"]["proofs"]
    if not any(all(any(shows(r, pair) for pair in pairs[:swap]) for r in proof) for proof in proofs):
        faults.append("no set of proofs is complete before the first swap")
    return [f"{name}: {fault}" for fault in faults]


def check_bad(name, entries):
    faults = []
    for act, done, seen in acts_and_observations(entries):
        for kind, data in seen:
            if kind == "refused" and data.get("mode") != "finished":
                faults.append(f"{name}, bad list: {act} {done.get('on', '')}: {data.get('shown', '')}")
            if kind == "test" and "failed" not in data.get("flags", []):
                faults.append(f"{name}, bad list: test {done.get('mode')} is passed")
    return faults


def main():
    program, root = sys.argv[1], pathlib.Path(sys.argv[2])
    line = f"lines/{sys.argv[3]}/line.lua"
    exercises = [path for path in sorted(root.glob("*.lua")) if line in path.read_text(encoding="utf-8")]
    faults = [] if exercises else [f"no exercise in {root}"]
    for exercise in exercises:
        for which in ("--reference", "--bad"):
            with tempfile.TemporaryDirectory() as folder:
                entries, scenario, problem = play(program, exercise, which, pathlib.Path(folder))
                if problem:
                    faults.append(problem)
                elif which == "--reference":
                    faults += check_reference(exercise.stem, entries, scenario)
                else:
                    faults += check_bad(exercise.stem, entries)
    print("\n".join(faults) or f"{len(exercises)} exercises play as written")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()

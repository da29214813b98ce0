"""What the operator describes is what the line does: it is seen with the fault, and not without.

symptoms.py PROGRAM ROOT LINE [--only WORD]: the first look of every exercise's reference solution (panel, controller, senses) is
taken twice, on the exercise and on the line in good order. Of what the exercise names as its symptom something must
have been seen on the faulty line that the sound one does not show. Neither the fault's name nor the exercise's texts are read.
"""
import concurrent.futures
import json
import os
import pathlib
import subprocess
import sys
import tempfile

from healthy import healthy_exercise

LOOKS = {"read_panel", "read_plc", "look", "listen", "smell", "wait", "measure"}
SENSES = {"look", "listen", "smell"}


def first_look(reference):
    """Up to the first act that moves something."""
    acts = []
    for act in reference:
        if act["k"] in ("push", "operate", "announce", "run_test"):
            break
        if act["k"] in LOOKS:
            acts.append({"wait": 0, **act})
    return acts


def seen(program, exercise, acts, folder):
    """(how, of what, text) of all that these acts brought."""
    folder.mkdir(parents=True)
    (folder / "acts.jsonl").write_text("".join(json.dumps(act) + "\n" for act in acts), encoding="utf-8")
    done = subprocess.run([program, "run", str(exercise), "--actions", str(folder / "acts.jsonl"), "-o", str(folder / "out"),
                           "--data", str(folder / "data"), "--lang", "fr"], capture_output=True, text=True, timeout=300, check=False)
    if done.returncode != 0:
        sys.exit(f"{exercise}: {done.stderr}")
    found, act = set(), None
    for line in (folder / "out/session.jsonl").read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        data = entry["d"]
        if entry["k"].startswith("act."):
            act = entry["k"][4:]
        elif entry["k"] == "obs.sense" and act in SENSES:
            found.add((act, data.get("ref"), data.get("shown")))
        elif entry["k"] == "obs.panel":
            found.add(("panel", data.get("mode"), data.get("shown")))
    return found


def names(symptom, found):
    """Does this reading of the exercise's symptom speak of that?"""
    return found[0] == symptom["mode"] and found[1] == symptom.get("on")


def check(program, root, exercise, sound, folder):
    path = root / exercise["path"]
    name = exercise["id"].split("/")[-1]
    compiled = folder / "compiled"
    seen(program, path, [], compiled)
    scenario = json.loads((compiled / "out/scenario.json").read_text(encoding="utf-8"))
    acts = first_look(scenario["reference"])
    faulty = seen(program, path, acts, folder / "faulty")
    healthy = seen(program, sound, acts, folder / "healthy")
    told = [f for f in sorted(faulty - healthy, key=str) if any(names(s, f) for s in scenario["expectations"].get("symptom", []))]
    return name, told


def main():
    program, root, line = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve(), sys.argv[3]
    only = sys.argv[sys.argv.index("--only") + 1] if "--only" in sys.argv else ""
    listed = json.loads(subprocess.run([program, "list", "--json"], capture_output=True, text=True, check=True, cwd=root).stdout)
    exercises = [e for e in listed["exercises"] if e["line"] == line and only in e["id"]]
    missing = []
    with tempfile.TemporaryDirectory() as name, concurrent.futures.ThreadPoolExecutor(2) as pool:
        folder = pathlib.Path(name)
        sound = healthy_exercise(root, folder / "pack")
        jobs = [pool.submit(check, program, root, e, sound, folder / e["id"].replace("/", "_")) for e in exercises]
        for job in jobs:
            exercise, told = job.result()
            print(f"{exercise:22} " + ("; ".join(" ".join(filter(None, each)) for each in told) or "NOTHING that the sound line does not show"),
                  flush=True)
            missing += [] if told else [exercise]
    print(f"{len(exercises)} exercises, {len(missing)} without a symptom on the line: {' '.join(missing)}")
    sys.exit(1 if missing or not exercises else 0)


if __name__ == "__main__":
    main()

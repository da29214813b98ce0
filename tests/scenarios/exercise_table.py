"""Five sessions of every exercise on a line, graded; prints the table that a trainer would read.

exercise_table.py PROGRAM ROOT LINE [--only WORD] [--every N]: for each exercise of that line
  reference   its own reference solution: success, and what the operator described is what the line showed
  wrong       its classic wrong repair (its list `bad`): failure, on each row of `bad_rows`
  swap        the reference with all its evidence left out, parts only: N on CCP3-C1.K8
  energised   the reference without its lock-out: failure on a row of the lock-out
  contradicts the reference with a report that says other parts and another element: failure or N on CCP4-C1.K2
The last three are derived from the reference; with --every N they are played for one exercise in N only. Two sessions run at a time.
"""
import concurrent.futures
import json
import os
import pathlib
import subprocess
import sys
import tempfile

EVIDENCE = {"measure", "spray", "judge", "hypothesis", "reject", "confirm", "diagnose", "look", "listen", "touch", "smell",
            "read_plc", "chain"}
LOCKOUT = {"lock", "tag", "identify", "test_tester", "test_dead", "dissipate", "block", "unblock", "untag", "unlock", "check_still"}
SEPARATORS = {("Q0", "handle"), ("0V1", "handle"), ("3Z1", "isolator"), ("3Z1", "drain")}
LOCKOUT_ROWS = {"T-S4", "T-S5", "T-S6", "T-S8", "CCP1-C1.K2", "CCP1-C2.K2", "CCP2-C1.K2", "CCP2-C2.K2"}
WORK = {"dismantle", "fit", "repair", "connect", "disconnect", "adjust", "clean", "lubricate"}


class Session:
    """One session: its entries, its grade, or why there is none."""

    def __init__(self, program, exercise, acts, folder):
        folder.mkdir(parents=True, exist_ok=True)
        which = acts
        if not isinstance(acts, str):
            actions = folder / "actions.jsonl"
            actions.write_text("".join(json.dumps({"wait": 0, **act}, ensure_ascii=False) + "\n" for act in acts), encoding="utf-8")
            which = "--actions"
        command = [program, "run", str(exercise), which] + ([str(actions)] if which == "--actions" else [])
        command += ["-o", str(folder / "out"), "--data", str(folder / "data"), "--lang", "fr"]
        done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
        self.problem = None if done.returncode == 0 else f"run: {done.stderr.strip() or done.returncode}"
        if self.problem:
            return
        journal = folder / "out" / "session.jsonl"
        self.entries = [json.loads(line) for line in journal.read_text(encoding="utf-8").splitlines()]
        self.scenario = json.loads((folder / "out" / "scenario.json").read_text(encoding="utf-8"))
        done = subprocess.run([program, "grade", str(journal), "--json", "--data", str(folder / "data")],
                              capture_output=True, text=True, timeout=120, check=False)
        if done.returncode != 0:
            self.problem = f"grade: {done.stderr.strip()}"
            return
        self.grade = json.loads(done.stdout)
        self.rating = {row["id"]: row["rating"] for row in self.grade["rows"]}

    def negative(self):
        return sorted(row for row, rating in self.rating.items() if rating == "N")


def without_evidence(reference):
    kept = []
    for act in reference:
        worked = any(done["k"] in WORK for done in kept)
        locked = any(done["k"] == "lock" for done in kept)
        # A gauge read once locked belongs to the lock-out, what is seen once work has begun to the checks.
        verifies = locked and act["k"] == "measure" and act["d"].get("mode") == "bar"
        if act["k"] in EVIDENCE and not worked and not verifies:
            continue
        kept.append(act)
    return kept


def without_lockout(reference):
    def locks(act):
        return act["k"] in LOCKOUT or (act["k"] == "operate" and (act["d"].get("on"), act["d"].get("mode")) in SEPARATORS)
    return [act for act in reference if not locks(act)]


def with_false_report(reference):
    said = {"parts": "XYZ-999 (2)", "element": "Avertisseur HA1", "tests": "Aucun", "work_done": "Remplacement de l’avertisseur HA1."}
    changed = []
    for act in reference:
        if act["k"] == "write" and act["d"].get("on") in said:
            act = {"k": "write", "d": {**act["d"], "text": said[act["d"]["on"]]}}
        changed.append(act)
    return changed


def judge_reference(session):
    faults = []
    if session.grade["outcome"] != "success":
        faults.append(f"reference is {session.grade['outcome']}, N: {session.negative()}, eliminating: {session.grade['eliminating']}")
    for entry in session.entries:
        if entry["k"] in ("obs.refused", "obs.hazard", "obs.damage"):
            faults.append(f"reference: {entry['k']} {entry['d'].get('ref', '')} {entry['d'].get('shown', '')}")
    if session.rating.get("CCP3-C1.K2") != "C":
        faults.append("the symptom that the operator describes was not seen on the line (CCP3-C1.K2)")
    return faults


def judge(variant, session):
    negative = session.negative()
    if variant == "wrong":
        missing = [row for row in session.scenario["expectations"].get("bad_rows", []) if row not in negative]
        faults = [f"wrong repair: {missing} are not N (N: {negative})"] if missing else []
        if not session.scenario["expectations"].get("bad_rows"):
            faults.append("wrong repair: no bad_rows")
    elif variant == "swap":
        faults = [] if "CCP3-C1.K8" in negative else [f"swap without evidence: CCP3-C1.K8 is {session.rating.get('CCP3-C1.K8')}"]
    elif variant == "energised":
        faults = [] if LOCKOUT_ROWS & set(negative) else [f"without lock-out: N only on {negative}"]
    else:
        wrong = session.rating.get("CCP4-C1.K2")
        faults = [] if wrong == "N" else [f"false report: CCP4-C1.K2 is {wrong}"]
        return faults
    if variant != "swap" and session.grade["outcome"] == "success":
        faults.append(f"{variant} is a success")
    return faults


def play(program, root, exercise, derived, folder):
    """All variants of one exercise, without the derived ones if not asked for: a row of the table, and what is wrong with it."""
    path = root / exercise["path"]
    name = exercise["id"].split("/")[-1]
    reference = Session(program, path, "--reference", folder / "reference")
    if reference.problem:
        return [name, "-", "-", "-", "-", "-"], [f"{name}: {reference.problem}"]
    acts = reference.scenario["reference"]
    variants = {"wrong": "--bad", "swap": without_evidence(acts), "energised": without_lockout(acts), "contradicts": with_false_report(acts)}
    row, faults = [name, reference.grade["outcome"]], judge_reference(reference)
    if not derived:
        variants = {"wrong": "--bad"}
    for variant, what in variants.items():
        if variant == "energised" and not any(energy["required"] for energy in reference.scenario["energies"]):
            row.append("no lock-out needed")
            continue
        session = Session(program, path, what, folder / variant)
        if session.problem:
            row.append("-")
            faults.append(f"{variant}: {session.problem}")
            continue
        faults += judge(variant, session)
        row.append(f"{session.grade['outcome']}: {' '.join(session.negative()[:4])}")
    return row, [f"{name}: {fault}" for fault in faults]


def main():
    program, root, line = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3]
    only = sys.argv[sys.argv.index("--only") + 1] if "--only" in sys.argv else ""
    listed = json.loads(subprocess.run([program, "list", "--json"], capture_output=True, text=True, check=True, cwd=root).stdout)
    exercises = [e for e in listed["exercises"] if e["line"] == line and only in e["id"]]
    every = int(sys.argv[sys.argv.index("--every") + 1]) if "--every" in sys.argv else 1
    trades = {trade: sum(1 for e in exercises if e["trade"] == trade) for trade in ("electrical", "pneumatic", "hydraulic", "mechanical")}
    faults = []
    if not only:
        faults += [f"{trade}: {count} exercises, 10 wanted" for trade, count in trades.items() if count < 10]
    print(f"{'exercise':24} {'reference':10} wrong repair | swap without evidence | without lock-out | report that contradicts")
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(2) as pool:
        jobs = [pool.submit(play, program, root, e, i % every == 0, pathlib.Path(folder) / e["id"].replace("/", "_")) for i, e in enumerate(exercises)]
        for job in jobs:
            row, wrong = job.result()
            print(f"{row[0]:24} {row[1]:10} " + " | ".join(row[2:]), flush=True)
            faults += wrong
    print("\n".join(faults) or f"{len(exercises)} exercises: {trades}")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""A session run without a window is killed at random instants and taken up again until it ends.

Whatever the program acknowledged before a kill (an act told on stderr after its observations are on
the disk) must stand in the journal, byte for byte, at every later look; at the end the journal must
verify, replay without a difference, and hold the same acts, observations and state hashes as a run
that was never killed.

    kill.py --program depanne --exercise FILE.lua [--kills 200] [--seed 1]
"""
import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time


def command(options, data, folder):
    return [options.program, "run", options.exercise, "--reference", "--seed", "42", "--lang", "fr",
            "--data", data, "-o", folder, "--progress"]


def played(folder):
    """What the session made, without what belongs to the clock: kind, line time, data."""
    entries = []
    with open(os.path.join(folder, "session.jsonl"), encoding="utf-8") as file:
        for line in file:
            entry = json.loads(line)
            if entry["k"].startswith(("act.", "obs.", "check")):
                data = dict(entry["d"])
                for key in ("cause", "cites"):  # sequence numbers move by the entries on a resume
                    data.pop(key, None)
                if entry["k"] == "act.judge" or data.get("mode") in ("normal", "abnormal"):
                    data.pop("value", None)
                    data.pop("exact", None)
                entries.append((entry["k"], entry["t"], json.dumps(data, sort_keys=True)))
    return entries


def kill_once(options, data, folder, wait):
    """Starts the run and kills it after @wait seconds; returns its exit status and acts told."""
    process = subprocess.Popen(command(options, data, folder), stdout=subprocess.DEVNULL,
                               stderr=subprocess.PIPE)
    time.sleep(wait)
    process.send_signal(signal.SIGKILL)
    told = process.stderr.read().decode("utf-8", "replace")
    return process.wait(), told


def acknowledged(told):
    """How many acts of the list the program said were done; a line cut by the kill counts for none."""
    numbers = [int(line.split("/")[0]) for line in told.split("\n")[:-1]
               if "/" in line and line.split("/")[0].isdigit()]
    return max(numbers, default=0)


def whole_lines(folder):
    path = os.path.join(folder, "session.jsonl")
    if not os.path.exists(path):
        return []
    with open(path, "rb") as file:
        return file.read().split(b"\n")[:-1]


def fail(message):
    print("FAILED: " + message)
    sys.exit(1)


def check_kept(before, after, done):
    if after[:len(before)] != before:
        fail("entries that were there before a kill are not there after it")
    acts = sum(1 for line in after if b'"k":"act.' in line)
    if acts < done:
        fail(f"{done} acts were acknowledged, {acts} stand in the journal")


def check_end(options, data, folder, reference):
    for name in ("verify", "replay"):
        extra = ["--data", data] if name == "verify" else []
        result = subprocess.run([options.program, name, folder] + extra, capture_output=True,
                                text=True, check=False)
        if result.returncode != 0:
            fail(name + ": " + result.stdout + result.stderr)
    own = played(folder)
    if own != reference:
        where = next((i for i, pair in enumerate(zip(own, reference)) if pair[0] != pair[1]),
                     min(len(own), len(reference)))
        fail(f"entry {where} differs from a run that was never killed: "
             f"{own[where:where + 1]} {reference[where:where + 1]}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--exercise", required=True)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    choose = random.Random(options.seed)
    root = tempfile.mkdtemp(prefix="depanne-kill-")
    try:
        data = os.path.join(root, "data")
        begun = time.monotonic()
        subprocess.run(command(options, data, os.path.join(root, "whole")), check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        span = time.monotonic() - begun
        reference = played(os.path.join(root, "whole"))
        kills = sessions = resumed = lost = 0
        while kills < options.kills:
            folder = os.path.join(root, f"session-{sessions}")
            sessions += 1
            before = []
            ended = False
            # Short lives, so that a session is killed several times before it ends.
            for _ in range(6):
                status, told = kill_once(options, data, folder, choose.uniform(0.1, 1.1) * span)
                after = whole_lines(folder)
                check_kept(before, after, acknowledged(told))
                before = after
                if status == 0:
                    ended = True
                    break
                kills += 1
                resumed += 1 if after else 0
                if kills == options.kills:
                    break
            if not ended:
                subprocess.run(command(options, data, folder), check=True,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            check_end(options, data, folder, reference)
            shutil.rmtree(folder)
        print(f"{kills} kills over {sessions} sessions, {resumed} taken up again, {lost} lost")
    finally:
        shutil.rmtree(root, ignore_errors=True)


if __name__ == "__main__":
    main()

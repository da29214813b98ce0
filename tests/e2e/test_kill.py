#!/usr/bin/env python3
"""A session is killed two hundred times, at instants drawn from a fixed seed, from the very start of the
program to the sealing of the journal; each next start resumes it. Nothing that the program had
acknowledged is lost, and the session ends as one that was never killed.

An acknowledgement is a line "ACTS/ACTS ENTRIES entries..." that the program writes with --progress once
the entries are durable; it is read here, outside the killed process.
"""
import json
import os
import random
import re
import signal
import subprocess
import threading
import time
import unittest

from program import Case, EXERCISES, entries, start

EXERCISE = EXERCISES + "/bobine_1y1.lua"
PROGRESS = re.compile(r"^(\d+)/\d+ (\d+) entries .*\n", re.M)
KILLS = int(os.environ.get("DEPANNE_KILLS", "200"))


def acts():
    """Some minutes at the line: what is looked at, read, measured and thought."""
    seen = [{"k": "look", "d": {"on": "1A"}}, {"k": "read_panel", "d": {}},
            {"k": "measure", "d": {"on": "1Y1:A1", "with": "1Y1:A2", "mode": "V="}},
            {"k": "judge", "d": {"mode": "normal"}}]
    return seen * 4 + [{"k": "write", "d": {"on": "symptom", "text": "le poussoir ne sort pas"}}]


class Known:
    """What a session has acknowledged so far: so many acts, and these entries, byte for byte."""

    def __init__(self):
        self.acts, self.lines = 0, []

    def check(self, case, folder, acts_told, entries_told):
        self.acts = max(self.acts, acts_told)
        try:
            with open(os.path.join(folder, "session.jsonl"), "rb") as file:
                lines = file.read().split(b"\n")[:-1]
        except FileNotFoundError:
            lines = []
        case.assertGreaterEqual(len(lines), entries_told, "entries acknowledged are lost")
        case.assertEqual(lines[:len(self.lines)], self.lines, "entries acknowledged have changed")
        self.lines = lines[:max(entries_told, len(self.lines))]
        done = sum(1 for line in lines if b'"k":"act.' in line)
        case.assertGreaterEqual(done, self.acts, "acts acknowledged are lost")


class Kill(Case):
    def setUp(self):
        super().setUp()
        self.actions = self.path("actions.jsonl")
        with open(self.actions, "w", encoding="utf-8") as file:
            file.writelines(json.dumps(act) + "\n" for act in acts())

    def arguments(self, folder, *more):
        return ("run", EXERCISE, "--actions", self.actions, "--seed", 7, "--data", self.data,
                "-o", folder, "--progress", *more)

    def kill_after(self, folder, seconds):
        """Starts or resumes the session and kills it after that time; returns how many acts and how
        many entries it acknowledged, and its exit status."""
        child = start(*self.arguments(folder), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                      text=True)
        timer = threading.Timer(seconds, child.send_signal, [signal.SIGKILL])
        timer.start()
        _, told = child.communicate(timeout=240)
        timer.cancel()
        status = child.returncode
        if status == 3 and os.path.exists(os.path.join(folder, "session.seal")):
            self.assertIn("there is a session already", told)
            status = 0  # the kill before came after the seal: that session was whole
        self.assertIn(status, (0, -signal.SIGKILL), told)
        last = PROGRESS.findall(told)
        return (int(last[-1][0]), int(last[-1][1]), status) if last else (0, 0, status)

    def outcome(self, folder):
        """What counts of a finished session: its acts with what came of them, and its ratings."""
        journal = os.path.join(folder, "session.jsonl")
        self.done("verify", journal, "--data", self.data)
        self.assertTrue(self.done("replay", journal, "--data", self.data, "--json").json()["ok"])
        report = self.done("grade", journal, "--data", self.data, "--json").json()
        told = []
        for entry in entries(journal):
            if entry["k"].startswith(("act.", "obs.")):
                # Numbers of entries move up by the entries that tell of the kills.
                moved = ("cause", "cites", "value") + (("exact",) if entry["k"] == "obs.done" else ())
                data = {k: v for k, v in entry["d"].items() if k not in moved}
                told.append((entry["t"], entry["k"], json.dumps(data, sort_keys=True)))
        return told, report["outcome"], [(row["id"], row["rating"]) for row in report["rows"]]

    def test_nothing_acknowledged_is_lost_and_the_session_ends_as_if_never_killed(self):
        began = time.monotonic()
        self.done(*self.arguments(self.path("whole")))
        seconds = time.monotonic() - began
        expected = self.outcome(self.path("whole"))
        chance = random.Random(11)
        kills = sessions = told = 0
        known = Known()
        while kills < KILLS:
            folder = self.path(f"session{sessions}")
            began = time.monotonic()
            acts_told, entries_told, status = self.kill_after(folder, chance.uniform(0, seconds))
            known.check(self, folder, acts_told, entries_told)
            kills += status != 0
            if status == 0:
                # As fast as the machine is now: too long a wait kills nothing.
                seconds = (seconds + time.monotonic() - began) / 2
                self.assertEqual(self.outcome(folder), expected)
                told += len(known.lines)
                sessions += 1
                known = Known()
        self.assertGreater(told + len(known.lines), KILLS)
        self.assertGreaterEqual(sessions, 1)
        print(f"{kills} kills in {sessions + 1} sessions of {seconds:.1f} s: "
              f"{told + len(known.lines)} entries acknowledged, none lost")


if __name__ == "__main__":
    unittest.main()

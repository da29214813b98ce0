#!/usr/bin/env python3
"""A session is killed two hundred times, at instants drawn from a fixed seed, from the very start of the
program to the sealing of the journal; each next start resumes it. Nothing that the program had
acknowledged is lost, and the session ends as one that was never killed.

An acknowledgement is a line "SEQUENCE HASH" that the program prints with --progress once the entry is
durable; it is read here, outside the killed process.
"""
import json
import os
import random
import signal
import subprocess
import threading
import time
import unittest

from program import Case, EXERCISES, entries, start

EXERCISE = EXERCISES + "/bobine_1y1.lua"
KILLS = int(os.environ.get("DEPANNE_KILLS", "200"))


def acts():
    """Some minutes at the line: what is looked at, read, asked, tried and thought."""
    seen = [{"k": "look", "d": {"on": "1A"}}, {"k": "read_panel", "d": {}},
            {"k": "read_plc", "d": {"mode": "steps"}}, {"k": "listen", "d": {"on": "1V1"}},
            {"k": "measure", "d": {"on": "1Y1:A1", "with": "1Y1:A2", "mode": "V="}},
            {"k": "judge", "d": {"mode": "normal"}}]
    told = [{"k": "read_order", "d": {}},
            {"k": "hypothesis", "d": {"on": "1Y1", "mode": "open", "text": "bobine coupée ?"}}]
    return told + seen * 5 + [{"k": "write", "d": {"on": "symptom", "text": "le poussoir ne sort pas"}}]


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
        """Starts or resumes the session and kills it; returns what it acknowledged, and its status."""
        child = start(*self.arguments(folder, "--resume"), stdout=subprocess.PIPE,
                      stderr=subprocess.PIPE, text=True)
        timer = threading.Timer(seconds, child.send_signal, [signal.SIGKILL])
        timer.start()
        out, error = child.communicate(timeout=240)
        timer.cancel()
        whole = out[:out.rfind("\n") + 1]
        acknowledged = {int(n): h for n, h in (line.split() for line in whole.splitlines())}
        self.assertIn(child.returncode, (0, -signal.SIGKILL), error)
        return acknowledged, child.returncode

    def check(self, folder, acknowledged):
        """All that was acknowledged stands in the journal, as it was."""
        journal = os.path.join(folder, "session.jsonl")
        if not acknowledged:
            return
        with open(journal, "rb") as file:
            lines = file.read().splitlines()
        for number, digits in acknowledged.items():
            self.assertLess(number, len(lines), f"entry {number} was acknowledged and is lost")
            self.assertTrue(lines[number].endswith(b',"h":"' + digits.encode() + b'"}'),
                            f"entry {number} was acknowledged otherwise than it stands")

    def outcome(self, folder):
        """What counts of a finished session: its acts with what came of them, and its ratings."""
        journal = os.path.join(folder, "session.jsonl")
        self.done("verify", journal, "--data", self.data)
        self.assertTrue(self.done("replay", journal, "--data", self.data, "--json").json()["ok"])
        report = self.done("grade", journal, "--data", self.data, "--json").json()
        told = []
        for entry in entries(journal):
            if entry["k"].startswith(("act.", "obs.")):
                data = {k: v for k, v in entry["d"].items() if k not in ("cause", "cites")}
                told.append((entry["t"], entry["k"], json.dumps(data, sort_keys=True)))
        return told, report["outcome"], [(row["id"], row["rating"]) for row in report["rows"]]

    def test_nothing_acknowledged_is_lost_and_the_session_ends_as_if_never_killed(self):
        began = time.monotonic()
        self.done(*self.arguments(self.path("whole")))
        whole_seconds = time.monotonic() - began
        expected = self.outcome(self.path("whole"))
        chance = random.Random(11)
        kills = sessions = told = 0
        folder, acknowledged = self.path("session0"), {}
        while kills < KILLS:
            said, status = self.kill_after(folder, chance.uniform(0, 1.1 * whole_seconds))
            acknowledged.update(said)
            self.check(folder, acknowledged)
            kills += status != 0
            if status == 0:
                told += len(acknowledged)
                self.assertEqual(self.outcome(folder), expected)
                sessions += 1
                folder, acknowledged = self.path(f"session{sessions}"), {}
        said, status = self.kill_after(folder, 240)
        acknowledged.update(said)
        self.check(folder, acknowledged)
        self.assertEqual(status, 0)
        self.assertEqual(self.outcome(folder), expected)
        self.assertGreater(told + len(acknowledged), KILLS // 4)
        print(f"{kills} kills in {sessions + 1} sessions of {whole_seconds:.1f} s: "
              f"{told + len(acknowledged)} entries acknowledged, none lost")


if __name__ == "__main__":
    unittest.main()

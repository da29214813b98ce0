#!/usr/bin/env python3
"""A disk that is full or may not be written: one clear sentence, status 3, and nothing acknowledged lost."""
import json
import os
import re
import resource
import subprocess
import unittest

from program import Case, ERROR, EXERCISES, start

EXERCISE = EXERCISES + "/bobine_1y1.lua"


class Disk(Case):
    def setUp(self):
        super().setUp()
        self.actions = self.path("actions.jsonl")
        with open(self.actions, "w", encoding="utf-8") as file:
            for i in range(400):
                file.write(json.dumps({"k": "look", "d": {"on": "1A"}}) + "\n")

    def run_arguments(self, out):
        return ("run", EXERCISE, "--actions", self.actions, "--data", self.data, "-o", out)

    def test_a_folder_that_may_not_be_written_is_named(self):
        out = self.path("locked")
        os.mkdir(out)
        if os.geteuid() == 0:
            subprocess.run(["mount", "-t", "tmpfs", "-o", "ro,size=1m", "none", out],
                           stderr=subprocess.DEVNULL)
            if not os.path.ismount(out):
                self.skipTest("this user may not mount a read-only folder")
            self.addCleanup(subprocess.run, ["umount", out])
        else:
            os.chmod(out, 0o500)
        self.refused(*self.run_arguments(os.path.join(out, "run")), status=3, says=out)

    def test_a_disk_without_the_room_reserved_for_a_session_is_refused_before_it_starts(self):
        out = self.path("small")
        os.mkdir(out)
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "none", out],
                       stderr=subprocess.DEVNULL)
        if not os.path.ismount(out):
            self.skipTest("this user may not mount a small disk")
        self.addCleanup(subprocess.run, ["umount", out])
        self.refused(*self.run_arguments(os.path.join(out, "run")), status=3, says=out)

    def test_a_disk_that_fills_while_a_session_runs_stops_it_and_keeps_what_was_acknowledged(self):
        out = self.path("run")
        journal = os.path.join(out, "session.jsonl")
        child = start(*self.run_arguments(out), "--progress", stdout=subprocess.PIPE,
                      stderr=subprocess.PIPE, text=True)
        told = [child.stderr.readline() for _ in range(10)]
        self.assertTrue(all(told))
        limit = os.path.getsize(journal) + 2000
        resource.prlimit(child.pid, resource.RLIMIT_FSIZE, (limit, limit))
        _, rest = child.communicate(timeout=240)
        self.assertEqual(child.returncode, 3, rest)
        lines = told + rest.splitlines(keepends=True)
        self.assertRegex(lines[-1], ERROR)
        acts, count = (int(n) for n in re.match(r"(\d+)/\d+ (\d+) entries", lines[-2]).groups())
        self.assertLess(acts, 400)
        self.go_on(journal, acts, count)

    def go_on(self, journal, acts, count):
        """The session goes on once there is room again, with all that was acknowledged."""
        with open(journal, "rb") as file:
            kept = file.read().split(b"\n")[:count]
        self.assertGreaterEqual(sum(1 for line in kept if b'"k":"act.look"' in line), acts)
        self.done(*self.run_arguments(os.path.dirname(journal)))
        with open(journal, "rb") as file:
            lines = file.read().split(b"\n")[:-1]
        self.assertEqual(lines[:count], kept)
        self.assertEqual(sum(1 for line in lines if b'"k":"act.look"' in line), 400)
        self.done("verify", journal, "--data", self.data)


if __name__ == "__main__":
    unittest.main()

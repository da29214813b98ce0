#!/usr/bin/env python3
"""A sealed journal of a real session that somebody has altered: `verify` says so and names the entry,
and so does tests/support/verify.sh, which shares no line of code with it.

Every bit and every prefix are tried by the unit tests of engine/journal. Here the program itself is
tried, on a sample drawn from a fixed seed, with at least one flip in every entry.
"""
import base64
import hashlib
import json
import os
import random
import shutil
import subprocess
import tempfile
import unittest

from program import Case, EXERCISES, ROOT, depanne

ZERO = "0" * 64


def chained(lines):
    """The same lines, each with the hash that its neighbours give it: what a forger does."""
    previous, made = ZERO, []
    for line in lines:
        start = line[:line.rindex(b',"h":"')]
        previous = hashlib.sha256(previous.encode() + start).hexdigest()
        made.append(start + b',"h":"' + previous.encode() + b'"}\n')
    return made, previous


class Tamper(Case):
    """Each test alters a copy of its own of one session, played once."""

    @classmethod
    def setUpClass(cls):
        cls.original = tempfile.TemporaryDirectory(prefix="depanne-e2e-")
        cls.addClassCleanup(cls.original.cleanup)
        acts = [{"k": "read_order", "d": {}}, {"k": "ask", "d": {"on": "since"}},
                {"k": "read_panel", "d": {}}, {"k": "look", "d": {"on": "1A"}},
                {"k": "hypothesis", "d": {"on": "1Y1", "mode": "open", "text": "bobine"}},
                {"k": "measure", "d": {"on": "1Y1:A1", "with": "1Y1:A2", "mode": "V="}}]
        listed = os.path.join(cls.original.name, "actions.jsonl")
        with open(listed, "w", encoding="utf-8") as file:
            file.writelines(json.dumps(act) + "\n" for act in acts)
        ran = depanne("run", EXERCISES + "/bobine_1y1.lua", "--actions", listed, "--data",
                      os.path.join(cls.original.name, "data"), "-o",
                      os.path.join(cls.original.name, "run"))
        if ran.status != 0:
            raise RuntimeError(ran.err)

    def setUp(self):
        super().setUp()
        shutil.copytree(os.path.join(self.original.name, "data"), self.data)
        shutil.copytree(os.path.join(self.original.name, "run"), self.path("run"))
        self.journal = self.path("run", "session.jsonl")
        with open(self.journal, "rb") as file:
            self.lines = file.read().splitlines(keepends=True)
        self.assertEqual(json.loads(self.lines[-1])["k"], "close")
        self.assertGreater(len(self.lines), 12)

    def verdict(self, content):
        """What `verify` says of a journal: its exit status, and the first bad entry."""
        with open(self.journal, "wb") as file:
            file.write(content if isinstance(content, bytes) else b"".join(content))
        ran = depanne("verify", self.journal, "--data", self.data, "--json")
        said = ran.json()
        self.assertEqual(said["ok"], ran.status == 0, said)
        if not said["ok"]:
            self.assertTrue(said["reason"], said)
        return ran.status, said["first_bad"]

    def shell(self):
        """What verify.sh says of it: its exit status, and the entry that it names."""
        done = subprocess.run(["sh", os.path.join(ROOT, "tests/support/verify.sh"), self.journal],
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        word = done.stdout.split()
        return done.returncode, int(word[1].rstrip(":")) if done.returncode else None

    def test_the_journal_as_it_was_written_is_good(self):
        self.assertEqual(self.verdict(self.lines), (0, None))
        self.assertEqual(self.shell(), (0, None))

    def test_a_flipped_bit_is_found_at_its_entry(self):
        chance = random.Random(4)
        for entry, line in enumerate(self.lines):
            for trial in range(2):
                place = chance.randrange(len(line)) if trial else len(line) - 1
                changed = bytearray(line)
                changed[place] ^= 1 << chance.randrange(8)
                altered = self.lines[:entry] + [bytes(changed)] + self.lines[entry + 1:]
                self.assertEqual(self.verdict(altered), (1, entry),
                                 f"entry {entry}, byte {place}: {bytes(changed)!r}")
                if entry % 8 == 0:
                    self.assertEqual(self.shell()[0], 1)

    def test_a_cut_journal_is_found_at_the_first_entry_that_is_missing(self):
        whole = b"".join(self.lines)
        chance = random.Random(5)
        ends = [0]
        for line in self.lines:
            ends.append(ends[-1] + len(line))
        for cut in ends[:-1:2] + [chance.randrange(len(whole)) for _ in range(40)]:
            entry = sum(1 for end in ends[1:] if end <= cut)
            self.assertEqual(self.verdict(whole[:cut]), (1, entry), f"cut after {cut} bytes")
            if cut in ends[1:4]:
                self.assertEqual(self.shell()[0], 1)

    def test_entries_swapped_dropped_and_doubled_are_found(self):
        for i in range(0, len(self.lines) - 1, 3):
            swapped = self.lines[:i] + [self.lines[i + 1], self.lines[i]] + self.lines[i + 2:]
            self.assertEqual(self.verdict(swapped), (1, i))
            dropped = self.lines[:i] + self.lines[i + 1:]
            self.assertEqual(self.verdict(dropped), (1, i))
            doubled = self.lines[:i + 1] + self.lines[i:]
            self.assertEqual(self.verdict(doubled), (1, i + 1))
            if i % 9 == 0:
                self.assertEqual(self.shell(), (1, i + 1))
        self.assertEqual(self.verdict(self.lines + [b"\n"])[0], 1)
        self.assertEqual(self.verdict(b"".join(self.lines).replace(b"\n", b"\r\n")), (1, 0))

    def rewritten(self):
        """The same session with another reading, and hashes made anew."""
        number = next(i for i, line in enumerate(self.lines) if b'"k":"obs.reading"' in line)
        self.assertIn(b'"shown":"', self.lines[number])
        start = self.lines[number].index(b'"shown":"') + 9
        changed = self.lines[number][:start] + b"9" + self.lines[number][start + 1:]
        return chained(self.lines[:number] + [changed] + self.lines[number + 1:])

    def test_hashes_made_anew_do_not_agree_with_the_seal(self):
        made, _ = self.rewritten()
        self.assertEqual(self.verdict(made)[0], 1)
        self.assertEqual(self.shell()[0], 1)

    def test_hashes_made_anew_and_signed_by_another_key_are_found(self):
        made, head = self.rewritten()
        seal = os.path.join(os.path.dirname(self.journal), "session.seal")
        with open(seal, encoding="ascii") as file:
            statement = [line for line in file if not line.startswith("signature ")]
        key, text = self.path("forger.pem"), self.path("statement.txt")
        subprocess.run(["openssl", "genpkey", "-algorithm", "ed25519", "-out", key], check=True)
        public = subprocess.run(["openssl", "pkey", "-in", key, "-pubout", "-outform", "DER"],
                                check=True, stdout=subprocess.PIPE).stdout[-32:].hex()
        for station in (None, public):
            lines = ["head " + head + "\n" if line.startswith("head ") else
                     "station " + station + "\n" if station and line.startswith("station ") else line
                     for line in statement]
            with open(text, "w", encoding="ascii") as file:
                file.writelines(lines)
            signature = self.path("signature")
            subprocess.run(["openssl", "pkeyutl", "-sign", "-inkey", key, "-rawin", "-in", text,
                            "-out", signature], check=True)
            with open(signature, "rb") as file:
                signed = base64.b64encode(file.read()).decode()
            with open(seal, "w", encoding="ascii") as file:
                file.writelines(lines + ["signature " + signed + "\n"])
            self.assertEqual(self.verdict(made)[0], 1)

    def test_the_seal_of_the_station_verifies_with_openssl(self):
        seal = os.path.join(os.path.dirname(self.journal), "session.seal")
        with open(seal, encoding="ascii") as file:
            lines = file.readlines()
        text, signature = self.path("statement.txt"), self.path("statement.sig")
        with open(text, "w", encoding="ascii") as file:
            file.writelines(line for line in lines if not line.startswith("signature "))
        with open(signature, "wb") as file:
            file.write(base64.b64decode(lines[-1].split()[1]))
        subprocess.run(["openssl", "pkeyutl", "-verify", "-pubin", "-inkey",
                        os.path.join(self.data, "keys", "station.pem"), "-rawin", "-in", text,
                        "-sigfile", signature], check=True, stdout=subprocess.DEVNULL)

    def test_another_scenario_beside_the_journal_is_found(self):
        path = os.path.join(os.path.dirname(self.journal), "scenario.json")
        with open(path, "rb") as file:
            scenario = file.read()
        for changed in (scenario.replace(b'"level":2', b'"level":3', 1), scenario[:-1] + b",}",
                        scenario.replace(b'"bad_rows":["', b'"bad_rows":["X', 1)):
            self.assertNotEqual(changed, scenario)
            with open(path, "wb") as file:
                file.write(changed)
            self.done("verify", self.journal, "--data", self.data, status=1)
            for command in ("grade", "replay"):
                self.refused(command, self.journal, "--data", self.data, status=3,
                             says="scenario")

    def test_a_journal_without_its_seal_is_unsealed(self):
        os.remove(os.path.join(os.path.dirname(self.journal), "session.seal"))
        ran = self.done("verify", self.journal, "--data", self.data, "--json", status=1)
        self.assertEqual(ran.json()["sealed"], False)
        self.done("verify", self.journal, "--data", self.data, "--unsealed")

    def test_another_station_does_not_trust_the_seal(self):
        other = self.path("other")
        shutil.copytree(self.data, other)
        shutil.rmtree(os.path.join(other, "keys"))
        self.done("verify", self.journal, "--data", other, status=1)

    def test_an_altered_journal_is_neither_graded_nor_replayed(self):
        number = next(i for i, line in enumerate(self.lines) if b'"k":"obs.reading"' in line)
        self.lines[number] = self.lines[number].replace(b'"shown":"', b'"shown":"9', 1)
        self.assertEqual(self.verdict(self.lines), (1, number))
        for command in ("grade", "replay"):
            ran = self.refused(command, self.journal, "--data", self.data, status=3)
            self.assertIn(str(number), ran.err)


if __name__ == "__main__":
    unittest.main()

#!/usr/bin/env python3
"""What the evaluator and the centre do with a session: decide, sign, record, export, erase."""
import csv
import io
import os
import shutil
import sqlite3
import unittest

from program import EXERCISES, Case

SHORTEST = f"{EXERCISES}/etrangleur_1q1.lua"


class Record(Case):
    def setUp(self):
        super().setUp()
        self.journal = self.play(SHORTEST, ("--bad", "--person", "P-014"))

    def row(self, report, name):
        return next(row for row in report["rows"] if row["id"] == name)

    def grade(self):
        return self.done("grade", self.journal, "--data", self.data, "--json").json()

    def decide(self, row, rating, why="seen", status=0):
        return self.done("decide", self.journal, row, rating, "--by", "Mme Martin", "--why", why,
                         "--data", self.data, status=status)

    def record(self, *words, status=0):
        return self.done("record", *words, "--data", self.data, status=status)

    def test_a_decision_stands_beside_the_proposal(self):
        before = self.row(self.grade(), "CCP3-C1.K8")
        self.assertEqual((before["rating"], before["kept"], before["decision"]), ("N", "N", None))
        self.decide("CCP3-C1.K8", "P", "first")
        self.decide("CCP3-C1.K8", "C", "another proof")
        after = self.row(self.grade(), "CCP3-C1.K8")
        self.assertEqual((after["rating"], after["kept"]), ("N", "C"))
        self.assertEqual(after["decision"]["why"], "another proof")
        self.assertEqual(after["citations"], before["citations"])

    def test_a_decision_can_eliminate_and_needs_a_reason(self):
        self.decide("T-S8", "N", "seen on the floor")
        report = self.grade()
        self.assertEqual(report["eliminating"], ["T-S8"])
        self.assertEqual({c["proposal"] for c in report["competences"]}, {"not_acquired"})
        self.decide("T-S8", "NO", status=2)
        self.decide("T-S99", "C", status=2)
        self.refused("decide", self.journal, "T-S8", "C", "--by", "A", "--why", "",
                     "--data", self.data, status=2)

    def test_names_stand_apart_and_can_be_erased(self):
        name = "Robert'); DROP TABLE session;--"
        self.record("add", self.journal)
        self.record("name", "P-014", name)
        sheet = self.path("sheet.pdf")
        self.done("report", self.journal, "-o", sheet, "--data", self.data)
        listed = self.record("candidates", "--json").json()["candidates"]
        self.assertEqual(listed, [{"pseudonym": "P-014", "name": name, "sessions": 1}])
        self.record("erase", "P-014")
        listed = self.record("candidates", "--json").json()["candidates"]
        self.assertEqual(listed, [{"pseudonym": "P-014", "name": "", "sessions": 1}])
        with open(os.path.join(self.data, "archive.sqlite"), "rb") as file:
            self.assertNotIn(b"Robert", file.read())

    def test_the_record_is_checked_against_the_journals(self):
        self.record("add", self.journal)
        self.record("check")
        base = sqlite3.connect(os.path.join(self.data, "archive.sqlite"))
        with base:
            base.execute("UPDATE assessment SET rating = 'C' WHERE row = 'T-S1'")
        base.close()
        self.assertIn("T-S1 C -> N", self.record("check", status=1).out)
        self.record("add", self.journal)
        self.record("check")
        shutil.move(os.path.dirname(self.journal), self.path("elsewhere"))
        self.record("check", status=1)

    def test_an_export_has_a_line_for_each_row(self):
        self.decide("CCP3-C1.K10", "C", '=HYPERLINK("x")')
        rows = list(csv.DictReader(io.StringIO(self.record("export").out)))
        report = self.grade()
        self.assertEqual([row["row"] for row in rows], [row["id"] for row in report["rows"]])
        decided = next(row for row in rows if row["row"] == "CCP3-C1.K10")
        self.assertEqual((decided["proposed"], decided["kept"]), ("NO", "C"))
        self.assertEqual(decided["decided_why"], '\'=HYPERLINK("x")')

    def test_a_damaged_record_is_told_and_made_anew_from_the_journals(self):
        self.done("run", SHORTEST, "--bad", "--data", self.data)  # lies in the data directory
        self.record("rebuild")
        base = os.path.join(self.data, "archive.sqlite")
        with open(base, "r+b") as file:
            file.write(b"no database at all, not any more")
        self.refused("record", "list", "--data", self.data, status=3, says="damaged")
        os.rename(base, base + ".damaged")
        self.record("rebuild")
        self.assertEqual(len(self.record("list", "--json").json()["sessions"]), 1)


if __name__ == "__main__":
    unittest.main()

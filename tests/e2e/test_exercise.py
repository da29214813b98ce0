#!/usr/bin/env python3
"""One exercise, from its reference solution and from its bad list to a recorded assessment.

    test_exercise.py EXERCISE.lua
"""
import json
import os
import re
import subprocess
import sys
import unittest

from program import Case, entries

EXERCISE = sys.argv.pop(1) if len(sys.argv) > 1 else "scenarios/exercises/emmanchement/bobine_1y1.lua"
RATINGS = {"C", "P", "N", "NO"}


def pdf_text(path):
    return subprocess.run(["pdftotext", "-layout", path, "-"], check=True, stdout=subprocess.PIPE,
                          text=True).stdout


class Exercise(Case):
    def assess(self, journal):
        """The assessment, after the checks that hold for every one."""
        report = self.done("grade", journal, "--data", self.data, "--json").json()
        for key in ("scenario", "engine", "outcome", "rows", "competences", "eliminating"):
            self.assertIn(key, report)
        record = entries(journal)
        opening = record[0]["d"]
        self.assertEqual(report["engine"], opening["engine"])
        self.assertGreater(len(report["rows"]), 20)
        self.assertEqual(len({row["id"] for row in report["rows"]}), len(report["rows"]))
        for row in report["rows"]:
            self.assertIn(row["rating"], RATINGS, row)
            self.assertEqual(set(row["reason"]), {"fr", "en"}, row)
            if row["rating"] != "NO":
                self.assertTrue(row["reason"]["fr"] and row["reason"]["en"], row)
            for number in row["citations"]:
                self.assertTrue(0 <= number < len(record), f"{row['id']} cites {number}")
                self.assertEqual(record[number]["n"], number)
        self.assertTrue(all(re.fullmatch(r"CCP[1-4]-C\d+", c["id"]) for c in report["competences"]))
        return report, record

    def scenario(self):
        with open(self.path("run", "scenario.json"), encoding="utf-8") as file:
            return json.load(file)

    def rated(self, report, rating):
        return sorted(row["id"] for row in report["rows"] if row["rating"] == rating)

    def test_the_reference_solution_is_a_success_without_a_negative_row(self):
        journal = self.play(EXERCISE)
        verdict = self.done("verify", journal, "--data", self.data, "--json").json()
        self.assertEqual((verdict["ok"], verdict["sealed"], verdict["first_bad"]),
                         (True, True, None), verdict)
        replay = self.done("replay", journal, "--data", self.data, "--json").json()
        self.assertEqual((replay["ok"], replay["first_difference"]), (True, None), replay)
        report, record = self.assess(journal)
        self.assertEqual(verdict["entries"], len(record))
        observations = [e for e in record if e["k"].startswith("obs.")]
        self.assertEqual(replay["observations"], len(observations))
        self.assertGreater(len(observations), 40)
        self.assertEqual(self.rated(report, "N"), [],
                         [row for row in report["rows"] if row["rating"] == "N"])
        self.assertEqual(report["outcome"], "success", self.rated(report, "P"))
        self.assertEqual(report["eliminating"], [])
        conform = [row for row in report["rows"] if row["rating"] == "C"]
        self.assertGreater(len(conform), 15)
        self.assertEqual([row["id"] for row in conform if not row["citations"]], [])
        scenario = self.scenario()
        proposed = {c["id"]: c["proposal"] for c in report["competences"]}
        for competence in scenario["competences"]:
            self.assertIn(competence, proposed)

        again = self.done("grade", journal, "--data", self.data, "--json").json()
        self.assertEqual(again, report, "grading twice")
        told = self.done("grade", journal, "--data", self.data, "--all").out
        waiting = sum(row["waits"] for row in report["rows"])
        self.assertGreater(waiting, 2)
        self.assertEqual(told.count("Attend l’évaluateur.") + told.count("Waits for the evaluator."),
                         waiting)
        self.look_at_the_sheet(journal, report)

    def look_at_the_sheet(self, journal, report):
        """The evidence sheet opens, and a trainer finds the person, each row rated and its entries."""
        sheet = self.path("sheet.pdf")
        self.done("report", journal, "--data", self.data, "-o", sheet)
        subprocess.run(["pdfinfo", sheet], check=True, stdout=subprocess.DEVNULL)
        text = pdf_text(sheet)
        person = entries(journal)[0]["d"]["person"]
        self.assertTrue(person)
        self.assertIn(person, text)
        flat = re.sub(r"\s+", "", text)
        for row in report["rows"]:
            if row["rating"] != "NO":
                self.assertIn(re.sub(r"\s+", "", row["id"]), flat)
        cited = {n for row in report["rows"] for n in row["citations"]}
        shown = {int(n) for n in re.findall(r"\d+", text)}
        self.assertTrue(cited <= shown, f"citations not on the sheet: {sorted(cited - shown)}")

    def test_the_bad_list_is_a_failure_that_cites_what_was_done_wrong(self):
        journal = self.play(EXERCISE, "--bad")
        replay = self.done("replay", journal, "--data", self.data, "--json").json()
        self.assertTrue(replay["ok"], replay)
        report, record = self.assess(journal)
        self.assertEqual(report["outcome"], "failure")
        scenario = self.scenario()
        expected = sorted(scenario["expectations"]["bad_rows"])
        self.assertGreaterEqual(len(expected), 3)
        self.assertEqual(sorted(set(expected) - set(self.rated(report, "N"))), [],
                         "rows expected to be negative")
        for row in report["rows"]:
            if row["rating"] != "N":
                continue
            self.assertTrue(row["citations"], f"{row['id']} cites nothing: {row['reason']['en']}")
            kinds = {record[n]["k"] for n in row["citations"]}
            self.assertTrue(all(k.startswith(("act.", "obs.")) or k == "close" for k in kinds),
                            f"{row['id']} cites {kinds}")
        self.assertTrue(set(report["eliminating"]) <= set(self.rated(report, "N")))


if __name__ == "__main__":
    unittest.main()

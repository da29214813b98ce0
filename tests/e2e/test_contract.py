#!/usr/bin/env python3
"""The command line is a contract: its words, keys, exit statuses and its one sentence on stderr."""
import csv
import json
import os
import stat
import unittest

from program import Case, EXERCISES, LINE, ROOT, depanne

# Terminals by the numbers of their pins: A1 and A2 of the coil.
COIL_VOLTAGE = "v(-1Y1:1,-1Y1:2)"
COIL = EXERCISES + "/bobine_1y1.lua"


def crossings(rows, key, level):
    """Times at which a value rises above a level."""
    return [after["t"] for before, after in zip(rows, rows[1:])
            if before[key] < level <= after[key]]


class Listing(Case):
    def test_list_names_lines_and_exercises_with_the_keys_of_the_contract(self):
        listed = self.done("list", "--json").json()
        self.assertIn("emmanchement", [line["id"] for line in listed["lines"]])
        for line in listed["lines"]:
            self.assertTrue(os.path.isfile(os.path.join(ROOT, line["path"])), line)
        files = sorted(f for f in os.listdir(os.path.join(ROOT, EXERCISES)) if f.endswith(".lua"))
        self.assertGreaterEqual(len(files), 6)
        self.assertEqual(sorted(os.path.basename(e["path"]) for e in listed["exercises"]
                                if "/emmanchement/" in e["path"]), files)
        for exercise in listed["exercises"]:
            self.assertTrue({"id", "path", "line", "trade", "task", "level", "competences"}
                            <= set(exercise), exercise)
            self.assertTrue(os.path.isfile(os.path.join(ROOT, exercise["path"])))
            self.assertIn(exercise["task"], ("diagnose", "repair", "commission", "preventive",
                                             "improve", "modify"))
            self.assertTrue(exercise["competences"])
            for competence in exercise["competences"]:
                self.assertRegex(competence, r"\ACCP[1-4]-C\d+\Z")
        self.assertGreaterEqual(len({e["trade"] for e in listed["exercises"]}), 3)

    def test_list_for_people_gives_each_exercise_a_line_in_their_language(self):
        french = self.done("list").out
        english = self.done("list", language="en").out
        self.assertIn("emmanchement/bobine_1y1", french)
        self.assertIn("emmanchement/bobine_1y1", english)
        self.assertNotEqual(french, english)


class Pages(Case):
    def test_a_kind_has_a_page_in_each_language(self):
        folder = self.path("pages")
        self.assertEqual(self.done("kinds", "solenoid_coil", "-o", folder).out, "1\n")
        with open(os.path.join(folder, "solenoid_coil.fr.md"), encoding="utf-8") as file:
            self.assertIn("## Modes de défaillance", file.read())
        with open(os.path.join(folder, "solenoid_coil.en.md"), encoding="utf-8") as file:
            self.assertIn("## Failure modes", file.read())

    def test_what_is_no_kind_has_none(self):
        self.refused("kinds", "nothing_such", "-o", self.path("pages"), status=2, says="nothing_such")
        self.refused("kinds", status=2, says="-o")


class Simulating(Case):
    probes = ("x(1A)", COIL_VOLTAGE)

    def simulate(self, *more, until=60, every=0.01, probes=probes):
        asked = [word for probe in probes for word in ("--probe", probe)]
        return self.done("simulate", LINE, "--until", until, "--every", every, *asked, "--csv", *more)

    def strokes(self, rows):
        """Start times of the strokes, and for each the time from the coil to the end of travel."""
        coil, place = COIL_VOLTAGE, "x(1A)"
        top = max(row[place] for row in rows)
        starts = crossings(rows, coil, 12)
        ends = crossings(rows, place, 0.99 * top)
        return starts, [min((e for e in ends if e > s), default=1e9) - s for s in starts]

    def test_the_header_is_t_and_the_probes_as_they_were_asked(self):
        ran = self.simulate(until=1, every=0.1)
        self.assertEqual(next(csv.reader(ran.out.splitlines())), ["t", *self.probes])
        self.assertEqual([round(row["t"], 6) for row in ran.rows()],
                         [round(0.1 * i, 6) for i in range(11)])

    def test_production_makes_a_stroke_of_half_a_second_every_eight_seconds(self):
        rows = self.simulate(until=60).rows()
        starts, strokes = self.strokes(rows)
        self.assertGreaterEqual(len(starts), 5)
        for before, after in zip(starts, starts[1:]):
            self.assertAlmostEqual(after - before, 8.0, delta=0.05)
        for stroke in strokes:
            self.assertAlmostEqual(stroke, 0.505, delta=0.025)
        self.assertAlmostEqual(max(row["x(1A)"] for row in rows), 0.1, delta=0.002)
        self.assertAlmostEqual(max(row[COIL_VOLTAGE] for row in rows), 23.98, delta=0.1)

    def test_a_fault_acts_through_physics(self):
        rows = self.simulate("--fault", "1Y1.open", until=40).rows()
        self.assertLess(max(row["x(1A)"] for row in rows), 0.005)
        self.assertGreater(max(row[COIL_VOLTAGE] for row in rows), 23.5,
                           "an open coil still gets its voltage")

    def test_a_fault_with_a_course_comes_at_its_time(self):
        wish = "1Y1.open@20 s?1A.position < 2 mm"
        rows = self.simulate("--fault", wish, until=40).rows()
        self.assertGreater(max(row["x(1A)"] for row in rows if row["t"] < 20), 0.09)
        self.assertLess(max(row["x(1A)"] for row in rows if row["t"] > 24), 0.005)
        mild = self.simulate("--fault", "1A.leaking~10 s*0.4", until=30).rows()
        self.assertGreater(max(row["x(1A)"] for row in mild), 0.09, "a small leak stops nothing")

    def test_a_parameter_set_acts_through_physics(self):
        slow = self.simulate("--set", "1A.bore=0.04", until=40).rows()
        _, strokes = self.strokes(slow)
        self.assertTrue(strokes)
        self.assertGreater(min(strokes), 0.6, "a bigger piston takes longer to fill")

    def test_two_runs_give_the_same_bytes(self):
        self.assertEqual(self.simulate(until=20).out, self.simulate(until=20).out)

    def test_numbers_are_written_with_a_point_in_every_language(self):
        french = self.done("simulate", LINE, "--until", 1, "--every", 0.1, "--probe", "x(1A)", "--csv")
        english = self.done("simulate", LINE, "--until", 1, "--every", 0.1, "--probe", "x(1A)",
                            "--csv", language="en")
        self.assertEqual(french.out, english.out)


class Refusing(Case):
    def test_wrong_usage_is_status_2_and_one_line(self):
        self.refused("unheard-of", status=2, says="unheard-of")
        self.refused("run", status=2)
        self.refused("run", COIL, "--reference", "--frobnicate", "-o", self.path("x"), status=2,
                     says="--frobnicate")
        self.refused("run", COIL, "--reference", "--mode", "asleep", "-o", self.path("x"), status=2,
                     says="guided, training or evaluation")
        self.refused("simulate", LINE, "--until", "soon", status=2)
        self.refused("simulate", LINE, "--until", 1, "--probe", "x(9Z9)", "--csv", status=2, says="9Z9")
        self.refused("simulate", LINE, "--until", 1, "--fault", "1Y1.tired", "--csv", status=2,
                     says="tired")
        self.refused("simulate", LINE, "--until", 1, "--set", "1A.boar=0.03", "--csv", status=2,
                     says="boar")
        self.refused("grade", status=2)
        self.refused("report", self.path("session.jsonl"), status=2)

    def test_an_input_that_cannot_be_read_is_status_3_and_is_named(self):
        self.refused("run", "scenarios/exercises/emmanchement/none.lua", "--reference", "-o",
                     self.path("x"), status=3, says="none.lua")
        for command in ("verify", "replay", "grade"):
            self.refused(command, self.path("none.jsonl"), status=3,
                         says="none.jsonl")
        self.refused("simulate", self.path("none.lua"), "--until", 1, "--probe", "x(1A)", "--csv",
                     status=3, says="none.lua")
        actions = self.path("actions.jsonl")
        with open(actions, "w", encoding="utf-8") as file:
            file.write('{"k":"look","d":{"on":"1A"}}\n{"k":"dance","d":{}}\n')
        self.refused("run", COIL, "--actions", actions, "-o", self.path("y"), status=3,
                     says="actions.jsonl:2")

    def test_an_output_that_cannot_be_written_is_status_3(self):
        self.refused("run", COIL, "--reference", "-o", "/proc/nowhere", status=3, says="/proc/nowhere")

    def test_help_and_version_are_printed_on_request(self):
        self.assertIn("simulate", self.done("--help").out)
        self.assertRegex(self.done("--version").out, r"\Adepanne \d+\.\d+")


class Running(Case):
    actions = [{"k": "read_order", "d": {}}, {"k": "look", "d": {"on": "1A"}, "wait": 5},
               {"k": "read_panel", "d": {}, "at": 300}]

    def test_run_says_in_json_where_the_journal_is_and_what_it_took(self):
        listed = self.path("actions.jsonl")
        with open(listed, "w", encoding="utf-8") as file:
            file.writelines(json.dumps(action) + "\n" for action in self.actions)
        said = self.done("run", COIL, "--actions", listed, "--data", self.data, "-o",
                         self.path("run"), "--json").json()
        self.assertTrue({"journal", "line_seconds", "wall_seconds", "entries"} <= set(said))
        with open(said["journal"], encoding="utf-8") as file:
            record = [json.loads(line) for line in file]
        self.assertEqual(said["entries"], len(record))
        self.assertGreater(said["line_seconds"], 300)
        acts = [(entry["k"], entry["t"]) for entry in record if entry["k"].startswith("act.")]
        self.assertEqual([kind for kind, _ in acts],
                         ["act." + action["k"] for action in self.actions])
        self.assertEqual(acts[2][1], 300000)
        self.assertGreaterEqual(acts[1][1] - acts[0][1], 65000, "60 s of reading, then 5 s")

    def test_the_seed_and_the_mode_stand_in_the_opening(self):
        listed = self.path("actions.jsonl")
        with open(listed, "w", encoding="utf-8") as file:
            file.write(json.dumps(self.actions[0]) + "\n")
        self.done("run", COIL, "--actions", listed, "--mode", "training", "--seed", 42, "--data",
                  self.data, "-o", self.path("run"))
        with open(self.path("run", "session.jsonl"), encoding="utf-8") as file:
            opening = json.loads(file.readline())["d"]
        self.assertEqual(opening["mode"], "training")
        self.assertEqual(int(opening["seed"], 16), 42)

    def test_a_session_is_not_written_over_another(self):
        listed = self.path("actions.jsonl")
        with open(listed, "w", encoding="utf-8") as file:
            file.write(json.dumps(self.actions[0]) + "\n")
        arguments = ("run", COIL, "--actions", listed, "--data", self.data, "-o", self.path("run"))
        self.done(*arguments)
        with open(self.path("run", "session.jsonl"), "rb") as file:
            before = file.read()
        self.refused(*arguments, status=3)
        with open(self.path("run", "session.jsonl"), "rb") as file:
            self.assertEqual(file.read(), before)

    def test_the_private_key_is_for_its_owner_alone(self):
        listed = self.path("actions.jsonl")
        with open(listed, "w", encoding="utf-8") as file:
            file.write(json.dumps(self.actions[0]) + "\n")
        self.done("run", COIL, "--actions", listed, "--data", self.data, "-o", self.path("run"))
        mode = os.stat(os.path.join(self.data, "keys", "station.key")).st_mode
        self.assertEqual(stat.S_IMODE(mode), 0o600)

    def test_a_closed_output_ends_the_program_without_a_trace(self):
        ran = depanne("list", "--json", input=None)
        self.assertEqual((ran.status, ran.err), (0, ""))


if __name__ == "__main__":
    unittest.main()

"""One whole exercise in the real window, by the mouse and by the keyboard alone: it succeeds, its
journal replays, every screen passes the automatic checks at every scale, in both languages, and
leaves its picture in <build>/pictures. Usage: exercise.py pictures-folder [test name...]"""
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "e2e"))
from program import EXERCISES, ROOT, depanne, entries, environment  # noqa: E402

FOLDER = os.path.join(ROOT, "tests", "ui", "exercise")
EXERCISE = os.path.join(EXERCISES, "bobine_1y1.lua")
SCREENS = ["start", "line", "history", "cabinet", "plc", "order", "folio_electrical",
           "folio_pneumatic", "hypotheses", "paper", "lockout", "store", "tests", "report",
           "debrief"]
FRAME_MS = 1000.0 / 60.0
# What tells one run from another: who, when, and the hashes that rest on these.
IDENTITIES = {"session", "station_key", "utc", "previous", "head"}
pictures = None


class Display:
    """A display that nobody sees, of its own number."""

    def __init__(self):
        reading, writing = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", "2048x1200x24", "-nolisten", "tcp"],
            pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise RuntimeError("Xvfb does not start")
        self.name = ":" + number

    def close(self):
        self.server.terminate()
        self.server.wait()


def expand(script, looks):
    """The script with its "# picture NAME" lines replaced by what the test looks at."""
    lines = []
    for line in script.splitlines():
        found = re.fullmatch(r"# picture (\w+)", line)
        if found:
            lines += [look + f"  # {found[1]}" for look in looks(found[1])]
        else:
            lines.append(line)
    return "\n".join(lines) + "\n"


def thorough(folder, language):
    """Both sizes, checks at every scale, and back to where it was."""
    def looks(name):
        yield "move 640 1 | wait 2 | check"
        yield f"shot {folder}/{name}_1280_{language}.png"
        yield f"theme dark | wait 2 | shot {folder}/{name}_1280_{language}_dark.png | theme light"
        yield f"size 1920 1080 | wait 2 | check | shot {folder}/{name}_1920_{language}.png"
        yield f"scale 1.5 | wait 2 | check | shot {folder}/{name}_1920_{language}_150.png"
        yield f"scale 2 | wait 2 | check | shot {folder}/{name}_1920_{language}_200.png"
        yield "scale 1 | size 1280 800 | wait 2"
    return looks


def brief(folder):
    def looks(name):
        yield f"shot {folder}/{name}.png | dumplist {folder}/{name}.txt"
    return looks


def same_everywhere(entry):
    """An entry without what tells one run from another."""
    data = {key: value for key, value in entry["d"].items() if key not in IDENTITIES}
    return entry["n"], entry["t"], entry["k"], data


class ExerciseTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.display = Display()

    @classmethod
    def tearDownClass(cls):
        cls.display.close()

    def setUp(self):
        self.work = tempfile.mkdtemp(prefix="depanne-ui-")
        self.addCleanup(shutil.rmtree, self.work)
        self.data = os.path.join(self.work, "data")

    def play(self, name, script, *arguments, language="fr"):
        """Plays a script in the window; returns the session's folder and the times of its frames."""
        path = os.path.join(self.work, name + ".script")
        session = os.path.join(self.work, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(script)
        done = subprocess.run(
            [os.environ["DEPANNE"], "play", *arguments, "--script", path, "--size", "1280x800",
             "--lang", language, "--seed", "7", "--data", self.data, "-o", session, "--bench"],
            cwd=ROOT, env=environment(language, DISPLAY=self.display.name),
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=400)
        said = script.splitlines()
        wrong = [f"{line}: {said[int(found[1]) - 1][:120]}" for line in done.stdout.splitlines()
                 if (found := re.match(r"FAIL line (\d+)", line))]
        self.assertFalse(wrong, "\n" + "\n".join(wrong) + done.stderr)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertGreater(done.stdout.count("ok line"), 3)
        return session, json.loads(done.stdout.splitlines()[-1])

    def succeeds(self, session):
        """The journal is intact, replays, and is graded a success without a negative row."""
        self.assertEqual(depanne("verify", session, "--data", self.data).status, 0)
        replayed = depanne("replay", session)
        self.assertEqual(replayed.status, 0, replayed.out + replayed.err)
        graded = depanne("grade", session, "--json").json()
        self.assertEqual([row["id"] for row in graded["rows"] if row["rating"] == "N"], [])
        self.assertEqual(graded["outcome"], "success")
        with open(os.path.join(session, "fiche.pdf"), "rb") as file:
            self.assertEqual(file.read(5), b"%PDF-")

    def by_mouse(self, language):
        with open(os.path.join(FOLDER, "mouse.script"), encoding="utf-8") as file:
            script = expand(file.read(), thorough(pictures, language))
        session, _ = self.play("mouse", script, language=language)
        self.succeeds(session)
        for screen in SCREENS:
            for variant in ("1280_" + language, "1920_" + language):
                self.assertTrue(os.path.exists(f"{pictures}/{screen}_{variant}.png"), screen)

    def test_mouse_fr(self):
        self.by_mouse("fr")

    def test_mouse_en(self):
        self.by_mouse("en")

    def by_keys(self, name):
        """A script that has none of the mouse's commands."""
        with open(os.path.join(FOLDER, name + ".script"), encoding="utf-8") as file:
            script = file.read()
        verbs = {part.split()[0] for line in script.splitlines() if not line.startswith("#")
                 for part in line.split(" | ") if part.strip()}
        self.assertLessEqual(verbs, {"key", "type", "expect", "await", "wait", "quit"})
        return script

    def test_keyboard(self):
        """No step needs a mouse."""
        session, _ = self.play("keyboard", self.by_keys("keyboard"), language="en")
        self.succeeds(session)

    def instruments(self, language):
        with open(os.path.join(FOLDER, "instruments.script"), encoding="utf-8") as file:
            script = expand(file.read(), thorough(pictures, language))
        session, _ = self.play("instruments", script, EXERCISE, language=language)
        self.measured(session, ["clamp=", "T_ir", "rotation", "bar"])

    def measured(self, session, modes):
        """Each act of measurement has a reading, and the journal replays."""
        done = [(entry["k"], entry["d"].get("mode", ""))
                for entry in entries(session + "/session.jsonl")]
        for mode in modes:
            self.assertIn(("act.measure", mode), done)
            self.assertIn(("obs.reading", mode), done)
        replayed = depanne("replay", session)
        self.assertEqual(replayed.status, 0, replayed.out + replayed.err)

    def test_instruments_fr(self):
        self.instruments("fr")

    def test_instruments_en(self):
        self.instruments("en")

    def test_instruments_keys(self):
        session, _ = self.play("instruments_keys", self.by_keys("instruments_keys"), EXERCISE,
                               language="en")
        self.measured(session, ["clamp~", "bar"])

    def whole_line(self, language):
        """The line of five stations on its picture."""
        with open(os.path.join(FOLDER, "whole_line.script"), encoding="utf-8") as file:
            script = expand(file.read(), thorough(pictures, language))
        exercise = os.path.join(EXERCISES, "bobine_4y4.lua")
        session, _ = self.play("whole_line", script, exercise, language=language)
        pushed = [entry["d"]["value"] for entry in entries(session + "/session.jsonl")
                  if entry["k"] == "act.push" and entry["d"].get("on") == "S7"]
        self.assertEqual(len(pushed), 1)
        self.assertAlmostEqual(pushed[0], 1.5, delta=0.2)

    def test_whole_line_fr(self):
        self.whole_line("fr")

    def test_whole_line_en(self):
        self.whole_line("en")

    def test_mechanic(self):
        """Props, drains, standstill, marks, plugs, waste: each in the journal, none refused."""
        with open(os.path.join(FOLDER, "mechanic.script"), encoding="utf-8") as file:
            script = expand(file.read(), thorough(pictures, "fr"))
        exercise = os.path.join(EXERCISES, "bobine_4y4.lua")
        session, _ = self.play("mechanic", script, exercise)
        done = [(entry["k"], entry["d"].get("on", ""), entry["d"].get("mode", ""))
                for entry in entries(session + "/session.jsonl")]
        for act in (("act.block", "4B", ""), ("act.block", "3A", ""), ("act.operate", "3Z1", "isolator"),
                    ("act.operate", "3Z1", "drain"), ("act.check_still", "M1", ""), ("act.chain", "3A", ""),
                    ("act.mark", "3A", ""), ("act.cap", "3A", ""), ("act.dispose", "3A", "soiled"),
                    ("act.dispose", "oil", "oil"), ("act.dispose", "rags", "soiled"), ("act.tidy", "", "")):
            self.assertIn(act, done)
        self.assertNotIn("obs.refused", [kind for kind, _, _ in done])
        replayed = depanne("replay", session)
        self.assertEqual(replayed.status, 0, replayed.out + replayed.err)

    def test_gestures(self):
        """What the whole exercise does not need has its keys too; each gesture is in the journal."""
        exercise = os.path.join(EXERCISES, "etrangleur_1q1.lua")
        session, _ = self.play("gestures", self.by_keys("gestures"), exercise, language="en")
        done = [(entry["k"], entry["d"].get("on", "")) for entry in entries(session + "/session.jsonl")]
        for act in (("act.operate", "S01"), ("act.operate", "S5"), ("act.listen", "F12"),
                    ("act.adjust", "1Q1"), ("act.disconnect", "W244"), ("act.connect", "W244"),
                    ("act.spray", "T8"), ("act.repair", "T8"), ("act.measure", "1A:B"),
                    ("act.force", "Q1.1"), ("act.unforce", "Q1.1")):
            self.assertIn(act, done)
        self.assertNotIn("obs.refused", [kind for kind, _ in done])
        replayed = depanne("replay", session)
        self.assertEqual(replayed.status, 0, replayed.out + replayed.err)

    def test_again(self):
        """Twice the same script: the same pictures, the same journal, and fast enough."""
        runs = []
        with open(os.path.join(FOLDER, "mouse.script"), encoding="utf-8") as file:
            text = file.read()
        for name in ("first", "second"):
            shots = os.path.join(self.work, name + "-shots")
            os.mkdir(shots)
            session, frames = self.play(name, expand(text, brief(shots)))
            print(f"frames {frames['frames']}: p50 {frames['frame_ms_p50']:.2f} ms, "
                  f"p99 {frames['frame_ms_p99']:.2f} ms, most {frames['frame_ms_max']:.0f} ms")
            self.assertLess(frames["frame_ms_p50"], FRAME_MS)
            runs.append((session, shots))
        (first, shots), (second, others) = runs
        for screen in SCREENS:
            for end in (".txt", ".png"):
                digests = []
                for folder in (shots, others):
                    with open(f"{folder}/{screen}{end}", "rb") as file:
                        digests.append(hashlib.sha256(file.read()).hexdigest())
                self.assertEqual(digests[0], digests[1], screen + end)
        journals = [[same_everywhere(entry) for entry in entries(session + "/session.jsonl")]
                    for session in (first, second)]
        self.assertEqual(journals[0], journals[1])

    def test_leak(self):
        """Two exercises that differ by the fault alone draw the same before the first act."""
        pack = os.path.join(self.work, "scenarios")
        shutil.copytree(os.path.join(ROOT, "scenarios"), pack)
        folder = os.path.join(pack, "exercises", "emmanchement")
        with open(os.path.join(folder, "bobine_1y1.lua"), encoding="utf-8") as file:
            text = file.read()
        lists = []
        screens = {"line": "F2", "folios": "F3", "plc": "F4", "order": "F5", "history": "alt+2",
                   "store": "alt+3", "tests": "alt+4", "lockout": "F6", "hypotheses": "F7",
                   "report": "F8"}
        for fault in ("1Y1.open", "1V1.stuck", "W244.broken_wire"):  # the third has its lamp off
            other = text.replace('faults = { { "1Y1.open"', f'faults = {{ {{ "{fault}"')
            path = os.path.join(folder, "leak.lua")
            with open(path, "w", encoding="utf-8") as file:
                file.write(other)
            name = fault.replace(".", "_")
            script = "wait 2\n" + "".join(
                f"key {key} | wait 2 | dumplist {self.work}/{name}_{screen}.txt\n"
                f"expect #rail.line exists\n" for screen, key in screens.items()) + "quit\n"
            session, _ = self.play(name, script, path, "--mode", "evaluation",
                                   "--scenarios", pack)
            with open(session + "/scenario.json", encoding="utf-8") as file:
                compiled = json.load(file)
            lists.append((name, compiled["faults"]))
        self.assertNotEqual(lists[0][1], lists[1][1])
        different = 0
        for screen in screens:
            drawn = []
            for name, _ in lists:
                with open(f"{self.work}/{name}_{screen}.txt", encoding="utf-8") as file:
                    drawn.append(file.read())
            self.assertGreater(len(drawn[0]), 1000)
            self.assertEqual(drawn[0], drawn[1], screen)
            different += drawn[0] != drawn[2]
        self.assertGreater(different, 0, "the lists do not tell what can be seen")

    def test_papers(self):
        """The machine's file on the screen, and a reference found in any paper."""
        with open(os.path.join(FOLDER, "papers.script"), encoding="utf-8") as file:
            script = expand(file.read(), brief(self.work))
        path = os.path.join(ROOT, "scenarios", "exercises", "emmanchement", "bobine_1y1.lua")
        for language in ("fr", "en"):
            self.play("papers_" + language, script.replace("=Nomenclature", "=Parts list")
                      if language == "en" else script, path, language=language)


if __name__ == "__main__":
    pictures = os.path.abspath(sys.argv.pop(1))
    os.makedirs(pictures, exist_ok=True)
    unittest.main(verbosity=2)

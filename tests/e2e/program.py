"""What the end-to-end tests share: the program as its users start it, and its folders."""
import csv
import io
import json
import os
import re
import subprocess
import tempfile
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
DEPANNE = os.environ.get("DEPANNE", os.path.join(ROOT, "build", "release", "depanne"))
LINE = "scenarios/lines/poste_1/line.lua"
EXERCISES = "scenarios/exercises/emmanchement"
ERROR = re.compile(r"\Adepanne: [^\n]+?: [^\n]+\n\Z")


def environment(language="fr", **others):
    """The tests' own environment: nothing of the user's language or display comes in."""
    kept = {key: value for key, value in os.environ.items()
            if not key.startswith("LC_") and key not in ("LANG", "LANGUAGE", "DISPLAY",
                                                         "WAYLAND_DISPLAY", "XDG_DATA_HOME")}
    kept["LANG"] = {"fr": "fr_FR.UTF-8", "en": "en_GB.UTF-8"}[language]
    kept["LANGUAGE"] = language
    kept.update(others)
    return kept


def start(*arguments, language="fr", **options):
    """Starts the program in the root of the sources; the caller waits for it."""
    return subprocess.Popen([DEPANNE, *map(str, arguments)], cwd=ROOT,
                            env=environment(language), **options)


class Ran:
    """What came of one run of the program."""

    def __init__(self, status, out, err):
        self.status, self.out, self.err = status, out, err

    def json(self):
        return json.loads(self.out)

    def rows(self):
        """The rows of a CSV: a list of dictionaries of numbers."""
        return [{key: float(value) for key, value in row.items()}
                for row in csv.DictReader(io.StringIO(self.out))]


def depanne(*arguments, language="fr", timeout=240, **options):
    done = subprocess.run([DEPANNE, *map(str, arguments)], cwd=ROOT, env=environment(language),
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=timeout,
                          text=True, **options)
    return Ran(done.returncode, done.stdout, done.stderr)


def entries(journal):
    """The entries of a journal, as dictionaries."""
    with open(journal, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


class Case(unittest.TestCase):
    """A test with a folder of its own, and sentences for what the program must do."""

    maxDiff = None

    def setUp(self):
        self.scratch = tempfile.TemporaryDirectory(prefix="depanne-e2e-")
        self.addCleanup(self.scratch.cleanup)
        self.folder = self.scratch.name
        self.data = os.path.join(self.folder, "data")

    def path(self, *names):
        return os.path.join(self.folder, *names)

    def done(self, *arguments, status=0, **options):
        """Runs the program, which must end with that status."""
        ran = depanne(*arguments, **options)
        self.assertEqual(ran.status, status,
                         f"depanne {' '.join(map(str, arguments))}\n{ran.err}{ran.out[-2000:]}")
        return ran

    def refused(self, *arguments, status, says="", **options):
        """The program must refuse, in one line of the form "depanne: PLACE: SENTENCE"."""
        ran = self.done(*arguments, status=status, **options)
        self.assertRegex(ran.err, ERROR)
        self.assertIn(says, ran.err)
        self.assertEqual(ran.out, "")
        return ran

    def play(self, exercise, solution="--reference", folder="run", **options):
        """Plays a whole exercise; returns its journal."""
        out = self.path(folder)
        self.done("run", exercise, *([solution] if isinstance(solution, str) else solution),
                  "--data", self.data, "-o", out, **options)
        return os.path.join(out, "session.jsonl")

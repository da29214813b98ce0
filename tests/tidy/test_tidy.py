#!/usr/bin/env python3
"""Each check of tidy.py finds what it is for, in small trees made for it, and nothing else."""
import os
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import tidy  # noqa: E402

ARCHITECTURE = """
## 3. Who
| folder | may include | not |
|---|---|---|
| engine/base | - | |
| engine/plant | base | |
| engine/laws | base plant | |
| engine/sim | base plant laws | |
| grading/report | base | |
| app/widgets | base | |
| app/cli | everything | |
## 4. Flow
"""
LAYERS = """engine/base |  |
engine/plant | engine/base |
engine/laws | engine/base engine/plant |
engine/sim | engine/base engine/plant engine/laws |
grading/report | engine/base |
app/widgets | engine/base | sdl2
app/cli | engine/base engine/sim grading/report |
"""


class Tree(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.root = self.folder.name
        self.write("docs/architecture.md", ARCHITECTURE)
        self.write("layers.txt", LAYERS)

    def tearDown(self):
        self.folder.cleanup()

    def write(self, name, text):
        path = os.path.join(self.root, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)

    def mistakes(self, check):
        return tidy.CHECKS[check](self.root, self.root)

    def one_mistake(self, check, words):
        found = self.mistakes(check)
        self.assertEqual(len(found), 1, found)
        self.assertIn(words, found[0])

    # layers

    def test_what_is_allowed_and_declared_is_fine(self):
        self.write("engine/sim/step.c", '#include "engine/plant/plant.h"\n#include <math.h>\n')
        self.write("app/widgets/w.c", "#include <SDL.h>\n")
        self.write("engine/laws/coupling/c.c", '#include "engine/laws/electrical/coil.h"\n')
        self.assertEqual(self.mistakes("layers"), [])

    def test_an_include_that_is_not_declared_is_found(self):
        self.write("engine/plant/plant.c", '\n#include "engine/sim/sim.h"\n')
        self.one_mistake("layers", "engine/plant/plant.c:2")

    def test_an_include_not_written_from_the_root_is_found(self):
        self.write("engine/plant/plant.c", '#include "plant.h"\n')
        self.one_mistake("layers", "not written from the root")

    def test_a_declaration_that_the_page_does_not_allow_is_found(self):
        self.write("layers.txt", LAYERS.replace("grading/report | engine/base",
                                                "grading/report | engine/base engine/sim"))
        self.one_mistake("layers", "USES engine/sim")

    def test_a_folder_without_a_row_is_found(self):
        self.write("layers.txt", LAYERS + "engine/magic | engine/base |\n")
        self.one_mistake("layers", "engine/magic")

    def test_a_cycle_is_found(self):
        self.write("layers.txt", LAYERS.replace("engine/base |  |", "engine/base | engine/sim |"))
        self.assertTrue(any("a cycle of layers" in m for m in self.mistakes("layers")))

    def test_a_package_in_another_folder_is_found(self):
        self.write("app/cli/list.c", "#include <SDL2/SDL.h>\n")
        self.one_mistake("layers", "app/widgets alone")
        self.write("app/cli/list.c", "#include <suitesparse/klu.h>\n")
        self.one_mistake("layers", "engine/solver alone")
        self.write("app/cli/list.c", "#include <cjson/cJSON.h>\n")
        self.one_mistake("layers", "engine/base alone")

    def test_one_trade_that_knows_another_is_found(self):
        self.write("engine/laws/pneumatic/spool.c", '#include "engine/laws/electrical/coil.h"\n')
        self.one_mistake("layers", "laws of pneumatic")

    # calls

    def test_a_banned_call_is_found_in_code_alone(self):
        self.write("engine/sim/a.c", '// rand() in a comment\nchar *s = "rand()";\n'
                                     "int brand(int); int x = brand(1);\n")
        self.assertEqual(self.mistakes("calls"), [])
        self.write("engine/sim/a.c", "int f(void)\n{\n    return rand ();\n}\n")
        self.one_mistake("calls", "engine/sim/a.c:3")

    def test_the_clock_is_banned_below_the_window_only(self):
        self.write("app/cli/a.c", "long t(void) { return time(0); }\n")
        self.assertEqual(self.mistakes("calls"), [])
        self.write("grading/report/a.c", "long t(void) { return time(0); }\n")
        self.one_mistake("calls", "time()")

    def test_a_bare_assert_is_found(self):
        self.write("engine/sim/a.c", "#include <assert.h>\n")
        self.one_mistake("calls", "<assert.h>")
        self.write("engine/sim/a.c", "void f(int x) { assert(x); }\n")
        self.one_mistake("calls", "use ASSERT")
        self.write("engine/sim/a.c", "void f(int x) { _Static_assert(1, \"\"); ASSERT(x); }\n")
        self.assertEqual(self.mistakes("calls"), [])

    # words

    def test_what_was_left_over_is_found(self):
        self.write("scenarios/a.lua", "-- fine\n-- TODO: later\n")
        self.one_mistake("leftovers", "scenarios/a.lua:2")

    def test_a_path_of_one_machine_is_found(self):
        self.write("README.md", "see framework/x and /usr/share\n")
        self.assertEqual(self.mistakes("paths"), [])
        self.write("README.md", "see /home/somebody\n")
        self.one_mistake("paths", "README.md:1")

    # format

    def test_another_layout_is_found(self):
        self.write(".clang-format", "BasedOnStyle: LLVM\nIndentWidth: 4\n")
        self.write("engine/sim/a.c", "int x;\n")
        self.assertEqual(self.mistakes("format"), [])
        self.write("engine/sim/a.c", "int   x ;\n")
        self.one_mistake("format", "engine/sim/a.c:1")

    # symbols

    def build_library(self, source):
        folder = os.path.join(self.root, "engine", "sim")
        self.write("engine/sim/a.c", source)
        subprocess.run(["gcc", "-fno-builtin", "-c", "a.c", "-o", "a.o"], cwd=folder, check=True)
        subprocess.run(["ar", "rcs", "libengine_sim.a", "a.o"], cwd=folder, check=True)

    def test_a_function_of_libm_is_found(self):
        self.build_library("double sin(double); double f(double x) { return sin(x); }\n")
        self.one_mistake("symbols", "sin of libm")

    def test_the_exact_functions_are_fine(self):
        self.build_library("double sqrt(double); double floor(double);\n"
                           "double f(double x) { return sqrt(floor(x)); }\n")
        self.assertEqual(self.mistakes("symbols"), [])

    def test_nothing_built_is_no_success(self):
        self.one_mistake("symbols", "no library")


if __name__ == "__main__":
    unittest.main()

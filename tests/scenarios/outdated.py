"""Papers that are outdated on purpose.

outdated.py COMPILE ROOT: an exercise's wrong label and old folio stand in its scenario instead of the line's, its paper instead
of the generated one; what it would replace and is not there is told with its place.
"""
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

OLD = """
depanne.api(1)
return { depanne.folio { id = "E4", trade = "electrical", title = { fr = "Ancien", en = "Old" }, revision = "A", width = 60,
  height = 40, symbols = { { ref = "1Y1", symbol = "solenoid", x = 30, y = 20, pins = { "A1", "A2" } } },
  lines = {}, texts = {}, terminals = { { "1Y1:A1", 30, 17 }, { "1Y1:A2", 30, 23 } } } }
"""


def main():
    compiler, root = sys.argv[1], pathlib.Path(sys.argv[2]) / "scenarios"
    text = (root / "exercises/emmanchement/bobine_1y1.lua").read_text(encoding="utf-8")
    head = '  id = "emmanchement/bobine_1y1"'
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        pack = pathlib.Path(folder) / "scenarios"
        for line in ("poste_1", "shared"):
            shutil.copytree(root / "lines" / line, pack / "lines" / line)
        exercises = pack / "exercises/emmanchement"
        exercises.mkdir(parents=True)
        (pack / "lines/poste_1/old.lua").write_text(OLD, encoding="utf-8")

        def compiled(fields):
            (exercises / "x.lua").write_text(text.replace(head, fields + head, 1), encoding="utf-8")
            return subprocess.run([compiler, str(exercises / "x.lua")], capture_output=True, text=True, timeout=60, check=False)

        def folio(done, name):
            return next(each for each in json.loads(done.stdout)["folios"] if each["id"] == name)

        sound = folio(compiled(""), "E4")
        wrong = folio(compiled('  labels = { E4 = { ["X4:8"] = "X4:9" } },\n'), "E4")
        labels = [[each["label"] for each in sheet["symbols"]] for sheet in (sound, wrong)]
        if "X4:8" not in labels[0] or "X4:9" not in labels[1] or "X4:8" in labels[1]:
            faults.append(f"the label is not the wrong one: {labels[1]}")
        old = folio(compiled('  folios = "lines/poste_1/old.lua",\n'), "E4")
        if old["title"]["en"] != "Old" or len(old["symbols"]) != 1:
            faults.append("the old folio does not stand instead of the line's")
        for fields, words in (('  labels = { E4 = { ["X4:88"] = "X4:9" } },\n', 'no label "X4:88"'),
                              ('  labels = { E44 = { ["X4:8"] = "X4:9" } },\n', "no folio E44")):
            done = compiled(fields)
            if done.returncode == 0 or words not in done.stderr or "x.lua:" not in done.stderr:
                faults.append(f"{words}: {done.returncode} {done.stderr[:200]}")
    print("\n".join(faults) or "outdated papers stand instead of the line's")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()

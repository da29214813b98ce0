#!/usr/bin/env python3
"""Every kind has a page in French and in English that lists each of its failure modes, wear, damage and
care rows: what the page says is compared with what the kind's own rig compiles to.

  kind_pages.py DEPANNE COMPILE_SCENARIO ROOT
"""
import glob
import json
import os
import subprocess
import sys
import tempfile


def kinds_of(root):
    """The kinds there are, kinds/TRADE/NAME.lua: name -> path."""
    paths = glob.glob(os.path.join(root, "scenarios", "kinds", "*", "*.lua"))
    return dict(sorted((os.path.basename(path)[:-4], path) for path in paths))


def has_fixed_terminals(path):
    """Are the terminals of a kind the same whatever its parameters?"""
    with open(path, encoding="utf-8") as file:
        return "terminals = function" not in file.read()


def compiled(compiler, root, kind):
    """The component of a kind as its rig compiles it."""
    done = subprocess.run([compiler, os.path.join(root, "tests", "kinds", kind + ".lua")], cwd=root,
                          check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode != 0:
        raise SystemExit(done.stdout.decode("utf-8", "replace"))
    components = json.loads(done.stdout)["plant"]["components"]
    return next(each for each in components if each["ref"] == "DUT")


def wanted(component, language, fixed):
    """What the page of that language must hold."""
    faults = [each for each in component["variants"] if each["kind"] == "fault"]
    modes = [each["id"] for each in component["variants"]]
    yield "name", component["kind_name"][language]
    for fault in faults:
        yield "mode", f"`{fault['id']}` | {fault['name'][language]} | {fault['sheet']}"
    for row in component["wear"]:
        yield "wear", f"{row['law']} | `{modes[row['fault']]}`"
    for row in component["damage"]:
        yield "damage", f"| `{modes[row['fault']]}` |"
    for row in component["care"]:
        yield "care", row["text"][language]
    for row in component["terminals"] if fixed else []:
        yield "terminal", f"| {row[0]} |"
    for spare in component["variants"]:
        if spare["kind"] == "spare":
            yield "spare", spare["id"]


def check(kind, component, folder, fixed, problems):
    """Compares both pages of a kind with the compiled component."""
    for language in ("fr", "en"):
        path = os.path.join(folder, f"{kind}.{language}.md")
        with open(path, encoding="utf-8") as file:
            page = file.read()
        for what, text in wanted(component, language, fixed):
            text = text.replace("\n", " ")
            if text not in page and text.replace("|", "\\|") not in page:
                problems.append(f"{kind}.{language}: {what} {text!r} is not on its page")


def main():
    """Writes all pages and reads them again."""
    depanne, compiler, root = sys.argv[1:]
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([depanne, "kinds", "--scenarios", os.path.join(root, "scenarios"), "-o", folder],
                       check=True, stdout=subprocess.DEVNULL)
        kinds = kinds_of(root)
        for kind in kinds:
            for language in ("fr", "en"):
                if not os.path.exists(os.path.join(folder, f"{kind}.{language}.md")):
                    problems.append(f"{kind}: no page in {language}")
            if os.path.exists(os.path.join(root, "tests", "kinds", kind + ".lua")):
                check(kind, compiled(compiler, root, kind), folder,
                      has_fixed_terminals(kinds[kind]), problems)
        with open(os.path.join(folder, "index.fr.md"), encoding="utf-8") as file:
            index = file.read()
        problems += [f"{kind}: not in the index" for kind in kinds if f"[{kind}](" not in index]
    for problem in problems:
        print(problem)
    print(f"{len(kinds)} kinds, {len(problems)} problems")
    return 1 if problems or len(kinds) < 38 else 0


if __name__ == "__main__":
    sys.exit(main())

"""The drawings of a line follow its wiring, or it does not load.

folios_drift.py COMPILE_SCENARIO SCENARIOS: in a copy of the scenarios, wires of the whole line are added, moved and taken
away; each time the folios say which wire or terminal they cannot draw, with a place.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

LINE = "lines/emmanchement"
CHANGES = [
    ("a wire more", '  wire("D1",', '  wire("X1", "XD:+", "F2:2", 1.5, 1)\n  wire("D1",', r"wires\.lua:\d+: wire X1, from XD:\+ to F2:2, is on no folio"),
    ("a sensor on another terminal", '"0B1:2", "XB1:s12"', '"0B1:2", "XB1:s16"', r"lua:\d+: PLC:I1\.4: its circuit ends at XB1:s12"),
    ("a jumper less", '  wire("A12"', '  if false then wire("A12"', r"folio E12: the line has no wire from U1:STOA to U1:STOB"),
    ("an input that ends nowhere", '  wire("W58"', '  if false then wire("W58"', r"PLC:I0\.1: its circuit ends at PLC:I0\.1"),
]


def compiled(program, folder):
    return subprocess.run([program, str(folder / LINE / "line.lua")], capture_output=True, text=True, timeout=120, check=False)


def changed(text, old, new):
    """The text with one place of it replaced; a wire taken away keeps its line."""
    if text.count(old) != 1:
        sys.exit(f"{old!r} is {text.count(old)} times among the wires")
    lines = text.replace(old, new).split("\n")
    return "\n".join(line + " end" if line.startswith("  if false then") else line for line in lines)


def main():
    program, source = sys.argv[1], pathlib.Path(sys.argv[2])
    faults = []
    with tempfile.TemporaryDirectory() as top:
        folder = pathlib.Path(top) / "scenarios"
        shutil.copytree(source, folder)
        wires = folder / LINE / "wires.lua"
        text = wires.read_text(encoding="utf-8")
        if compiled(program, folder).returncode != 0:
            sys.exit("the line does not load as it is")
        for what, old, new, wanted in CHANGES:
            wires.write_text(changed(text, old, new), encoding="utf-8")
            done = compiled(program, folder)
            if done.returncode == 0 or not re.search(wanted, done.stderr):
                faults.append(f"{what}: {done.returncode} {done.stderr.strip()[:300]}")
    print("\n".join(faults) or f"{len(CHANGES)} changes are noticed")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()

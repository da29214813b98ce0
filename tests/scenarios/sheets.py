#!/usr/bin/env python3
"""Every row of the catalogue of faults is a failure mode of some kind: `sheet` in a kind's faults says of which
row a mode is made, or of which sheet where the sheet has no table; C1 to C15 are the couplings of trades.

  sheets.py ROOT      sheets.txt has the sheets, one a line, each with the rows of its table
"""
import os
import re
import sys


def told(root):
    """The sheets that kinds name, each with the kinds that do."""
    found = {}
    for folder, _, files in os.walk(os.path.join(root, "scenarios", "kinds")):
        for name in files:
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                text = file.read()
            for value in re.findall(r'sheet = "([^"]*)"', text):
                for sheet in value.replace(",", " ").split():
                    found.setdefault(sheet, set()).add(name[:-4])
    return found


def main():
    """Counts what is covered and names what is not."""
    root = sys.argv[1]
    found = told(root)
    known, missing = set(), []
    with open(os.path.join(root, "tests", "scenarios", "sheets.txt"), encoding="utf-8") as file:
        sheets = [line.split() for line in file]
    for sheet, *rows in sheets:
        known.update([sheet], rows)
        missing += [row for row in rows or [sheet] if row not in found]
    strange = sorted(sheet for sheet in set(found) - known if not re.fullmatch(r"C\d+", sheet))
    for sheet in missing:
        print(f"{sheet}: no kind has it")
    for sheet in strange:
        print(f"{sheet}: no such sheet, of {', '.join(sorted(found[sheet]))}")
    count = sum(len(rows) or 1 for _, *rows in sheets)
    print(f"{count - len(missing)} of {count} rows are failure modes of kinds")
    return 1 if missing or strange else 0


if __name__ == "__main__":
    sys.exit(main())

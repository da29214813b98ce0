"""Measures the boxes of everything drawn on the folios of a line.

folio_boxes.py PROGRAM LINE.lua: no text lies on a text, no symbol on a symbol of another component, and the program itself
finds no stroke under a text, nothing outside the frame and no cross-reference that leads nowhere. Both languages.
"""
import json
import subprocess
import sys

EDGE = {True: 0.31, False: 1.21}  # what boxes may share at their edges: texts, symbols [drawing units]


def overlap(a, b, edge):
    return (a["x"] + edge < b["x"] + b["w"] - edge and b["x"] + edge < a["x"] + a["w"] - edge
            and a["y"] + edge < b["y"] + b["h"] - edge and b["y"] + edge < a["y"] + a["h"] - edge)


def name(box):
    return f"{box['kind']} {box['ref'] if box['kind'] == 'symbol' else box['text']!r}"


def main():
    program, line = sys.argv[1:3]
    done = subprocess.run([program, "dossier", line, "--check", "--json"], capture_output=True, text=True, timeout=100, check=False)
    if done.returncode not in (0, 1):
        sys.exit(done.stderr)
    answer = json.loads(done.stdout)
    faults = []
    labels = 0
    for folio in answer["folios"]:
        where = f"{folio['id']} ({folio['lang']})"
        faults += [f"{where}: {each}" for each in folio["overlaps"]]
        faults += [f"{where}: {each!r} leads nowhere" for each in folio["lost"]]
        texts = [box for box in folio["boxes"] if box["kind"] != "symbol"]
        symbols = [box for box in folio["boxes"] if box["kind"] == "symbol"]
        labels += len(texts)
        for list_ in (texts, symbols):
            for i, a in enumerate(list_):
                for b in list_[i + 1:]:
                    same = list_ is symbols and a["ref"] == b["ref"]
                    if not same and overlap(a, b, EDGE[list_ is texts]):
                        faults.append(f"{where}: {name(a)} and {name(b)} overlap")
    if labels == 0:
        faults.append("nothing is drawn")
    print("\n".join(faults) or f"{len(answer['folios'])} drawings, {labels} texts: none lies on another")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()

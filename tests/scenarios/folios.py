"""Looks at the drawings of a line as a draughtsman would.

folios.py COMPILE_SCENARIO LINE.lua SYMBOLS: on every folio, a wire or tube begins and ends at its own terminals or on a line of
the same potential; all runs are horizontal or vertical; no two run on top of each other; none crosses a symbol that is not
its own; symbols do not overlap; every terminal of a symbol can be probed; every wire of the line is drawn, and so is every
port and every shaft of a trade that has folios; titles are short enough for lists. Texts are measured by folio_boxes.py.
"""
import json
import pathlib
import subprocess
import sys
import xml.etree.ElementTree as ET

GRID = 10.0
TITLE_MAX = 41  # letters that fit where a component lists its folios
TRADE_OF = {"pneumatic": "pneumatic", "hydraulic": "hydraulic", "rotation": "mechanical", "translation": "mechanical"}


def compiled(program, line):
    done = subprocess.run([program, line], capture_output=True, text=True, timeout=120, check=False)
    if done.returncode != 0:
        sys.exit(done.stderr)
    return json.loads(done.stdout)


def load_symbols(folder):
    names = json.loads((folder / "map.json").read_text(encoding="utf-8"))
    symbols = {}
    for name, path in names.items():
        file = folder / path
        if not file.exists():
            file = pathlib.Path("/usr/share/qelectrotech/elements") / path
        if not file.exists():
            continue
        root = ET.parse(file).getroot()
        size = [float(root.get(k)) for k in ("hotspot_x", "hotspot_y", "width", "height")]
        pins = [(float(t.get("x")) / GRID, float(t.get("y")) / GRID) for t in root.iter("terminal")]
        symbols[name] = (size, pins)
    return symbols


def box_of(symbol, symbols):
    (hx, hy, w, h), _ = symbols[symbol["symbol"]]
    return (symbol["x"] - hx / GRID, symbol["y"] - hy / GRID, symbol["x"] + (w - hx) / GRID, symbol["y"] + (h - hy) / GRID)


def runs(line):
    p = line["points"]
    return [((p[i], p[i + 1]), (p[i + 2], p[i + 3])) for i in range(0, len(p) - 2, 2)]


def on_run(point, run):
    (x1, y1), (x2, y2) = run
    return min(x1, x2) <= point[0] <= max(x1, x2) and min(y1, y2) <= point[1] <= max(y1, y2)


def on_top(a, b):
    """Do two runs share more than a point?"""
    for axis in (0, 1):
        other = 1 - axis
        if a[0][other] == a[1][other] == b[0][other] == b[1][other]:
            low = max(min(a[0][axis], a[1][axis]), min(b[0][axis], b[1][axis]))
            high = min(max(a[0][axis], a[1][axis]), max(b[0][axis], b[1][axis]))
            return high - low > 1e-9
    return False


def overlap(a, b, slack=0.0):
    return a[0] < b[2] - slack and b[0] < a[2] - slack and a[1] < b[3] - slack and b[1] < a[3] - slack


def ends_of(line):
    p = line["points"]
    return [tuple(p[:2]), tuple(p[-2:])]


def touches(a, b):
    """Does a begin or end on b?"""
    return any(on_run(end, run) for end in ends_of(a) for run in runs(b))


def check_ends(folio, line, symbols, plant, faults):
    connection = plant["components"][line["connection"]]
    names = []
    for end in connection["ends"]:
        index = end
        for component in plant["components"]:
            if index < len(component["terminals"]):
                names.append(component["ref"] + ":" + component["terminals"][index][0])
                break
            index -= len(component["terminals"])
    places = {}
    for name, _, x, y in folio["terminals"]:
        places.setdefault(name, []).append((x, y))
    for symbol in folio["symbols"]:
        for pin, (x, y) in zip(symbol["pins"], symbols[symbol["symbol"]][1]):
            for _ in range(symbol["rotation"]):
                x, y = -y, x
            places.setdefault(f"{symbol['ref']}:{pin}", []).append((symbol["x"] + x, symbol["y"] + y))
    strips = {(s["x"], s["y"]) for s in folio["symbols"] if s["symbol"] == "terminal"}  # a wire ends one step from its middle
    first, last = tuple(line["points"][:2]), tuple(line["points"][-2:])
    for name in names:
        near = any((x, y) == p or (x, y) in strips and abs(x - p[0]) + abs(y - p[1]) == 1.0
                   for p in (first, last) for x, y in places.get(name, []))
        others = [o for o in folio["lines"] if o is not line]
        joined = any(on_run(p, run) for p in (first, last) for o in others for run in runs(o))
        branched = any(o["connection"] is None and touches(o, line) and place in ends_of(o) for o in others for place in places.get(name, []))
        if not near and not joined and not branched:
            faults.append(f"{folio['id']}: {line['ref']} does not reach {name}")


def check_folio(folio, symbols, plant):
    faults = []
    for line in folio["lines"]:
        for (x1, y1), (x2, y2) in runs(line):
            if x1 != x2 and y1 != y2:
                faults.append(f"{folio['id']}: {line['label'] or line['style']} runs askew at {x1},{y1}")
        if line["connection"] is not None:
            check_ends(folio, line, symbols, plant, faults)
    lines = [l for l in folio["lines"] if l["style"] != "frame"]
    for i, a in enumerate(lines):
        for b in lines[i + 1:]:
            if any(on_top(ra, rb) for ra in runs(a) for rb in runs(b)):
                faults.append(f"{folio['id']}: {a['label'] or 'a line'} and {b['label'] or 'a line'} run on top of each other")
    # A plan shows places, not circuits: what it draws may cross.
    boxes = [(s, box_of(s, symbols)) for s in folio["symbols"] if not s["symbol"].startswith("plan_")]
    for i, (a, box) in enumerate(boxes):
        for b, other in boxes[i + 1:]:
            if overlap(box, other, 1.01) and (a["ref"], a["symbol"]) != (b["ref"], b["symbol"]) and a["ref"] != b["ref"]:
                faults.append(f"{folio['id']}: symbols of {a['ref']} and {b['ref']} overlap")
        own = [(a["x"] + x, a["y"] + y) for x, y in symbols[a["symbol"]][1]]
        core = (box[0] + 1, box[1] + 1, box[2] - 1, box[3] - 1)
        for line in lines:
            p = line["points"]
            ends = [(p[0], p[1]), (p[-2], p[-1])]
            if a["symbol"] in ("terminal", "tube_junction") or any(abs(e[0] - o[0]) + abs(e[1] - o[1]) < 0.01 for e in ends for o in own):
                continue
            for (x1, y1), (x2, y2) in runs(line) if line["style"] != "mechanical" else []:
                if overlap((min(x1, x2), min(y1, y2), max(x1, x2) + 1e-6, max(y1, y2) + 1e-6), core):
                    faults.append(f"{folio['id']}: {line['label'] or 'a line'} passes through {a['ref']}")
        for pin in a["pins"]:
            if pin and not any(n == f"{a['ref']}:{pin}" for n, _, _, _ in folio["terminals"]):
                faults.append(f"{folio['id']}: {a['ref']}:{pin} cannot be probed")
    return faults


def main():
    program, line, symbol_folder = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
    scenario = compiled(program, line)
    symbols = load_symbols(symbol_folder)
    plant = scenario["plant"]
    faults = []
    drawn = set()
    for folio in scenario["folios"]:
        for symbol in folio["symbols"]:
            if symbol["symbol"] not in symbols:
                sys.exit(f"{folio['id']}: there is no symbol {symbol['symbol']}")
        drawn |= {line["ref"] for line in folio["lines"] if line["ref"]}
        faults += [f"{folio['id']}: \"{title}\" is too long a title" for title in folio["title"].values() if len(title) > TITLE_MAX]
        faults += check_folio(folio, symbols, plant)
    for component in plant["components"]:
        if "connection" in component["flags"] and component["ref"] not in drawn:
            faults.append(f"{component['ref']} is on no folio")
    trades = {folio["trade"] for folio in scenario["folios"]}
    probed = {name for folio in scenario["folios"] for name, _, _, _ in folio["terminals"]}
    wired = {end for component in plant["components"] if "connection" in component["flags"] for end in component["ends"]}
    index = -1
    for component in plant["components"]:
        for terminal, _, domain in component["terminals"]:
            index += 1
            if domain == "electrical" and index in wired and f"{component['ref']}:{terminal}" not in probed:
                faults.append(f"{component['ref']}:{terminal} has a wire and cannot be probed on any folio")
            name = f"{component['ref']}:{terminal}"
            if "connection" not in component["flags"] and TRADE_OF.get(domain) in trades and name not in probed:
                faults.append(f"{name} is on no folio")
    print("\n".join(faults) or f"{len(scenario['folios'])} folios are clean")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()

"""Opens the folios of a line in QElectroTech and takes a picture.

qet.py PROGRAM LINE.lua PICTURE.png: the project is well-formed; each symbol is in its collection; each conductor joins two
terminals that are there, and its path goes from the one to the other; every wire of the folios is a conductor with its
number; and QElectroTech shows it: its window has the conductors' colours in it.
"""
import json
import os
import pathlib
import struct
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ET
import zlib

DOCK = 4.0  # from a terminal's end to its foot
AWAY = {"n": (0, 1), "s": (0, -1), "e": (-1, 0), "w": (1, 0)}
SIDES = "nesw"


def definitions(root):
    found = {}
    for element in root.iter("element"):
        definition = element.find("definition")
        if definition is not None:
            feet = {}
            for terminal in definition.find("description").iter("terminal"):
                side = terminal.get("orientation")
                x, y = float(terminal.get("x")), float(terminal.get("y"))
                feet[x + DOCK * AWAY[side][0], y + DOCK * AWAY[side][1], SIDES.index(side)] = (x, y)
            found["embed://import/" + element.get("name")] = feet
    return found


def turned(x, y, quarters):
    for _ in range(quarters):
        x, y = -y, x
    return x, y


def check_diagram(diagram, known, faults):
    where = diagram.get("filename")
    ends = {}
    for element in diagram.find("elements"):
        feet = known.get(element.get("type"))
        if feet is None:
            faults.append(f"{where}: {element.get('type')} is not in the collection")
            continue
        for terminal in element.find("terminals"):
            foot = (float(terminal.get("x")), float(terminal.get("y")), int(terminal.get("orientation")))
            if foot not in feet:
                faults.append(f"{where}: {element.get('type')} has no terminal at {foot}")
                continue
            x, y = turned(*feet[foot], int(element.get("orientation")))
            ends[terminal.get("id")] = (x + float(element.get("x")), y + float(element.get("y")))
    for conductor in diagram.find("conductors"):
        a, b = ends.get(conductor.get("terminal1")), ends.get(conductor.get("terminal2"))
        if a is None or b is None or a == b:
            faults.append(f"{where}: conductor {conductor.get('num')} joins nothing")
            continue
        x, y = a
        for segment in conductor:
            upright = segment.get("orientation") == "vertical"
            x, y = (x, y + float(segment.get("length"))) if upright else (x + float(segment.get("length")), y)
        if len(conductor) > 0 and (abs(x - b[0]) > 1e-6 or abs(y - b[1]) > 1e-6):
            faults.append(f"{where}: conductor {conductor.get('num')} ends at {x},{y} and not at {b}")


def picture(file):
    """Width, height and rows of RGB of an X window dump."""
    data = file.read_bytes()
    head = struct.unpack(">25I", data[:100])
    width, height, stride, colours = head[4], head[5], head[12], head[19]
    start = head[0] + 12 * colours
    rows = []
    for y in range(height):
        line = data[start + y * stride:start + y * stride + 4 * width]
        row = bytearray(3 * width)
        row[0::3], row[1::3], row[2::3] = line[2::4], line[1::4], line[0::4]
        rows.append(bytes(row))
    return width, height, rows


def save(path, width, height, rows):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
                     + chunk(b"IDAT", zlib.compress(b"".join(b"\0" + row for row in rows)))
                     + chunk(b"IEND", b""))


def straight_runs(rows, colours):
    """How many straight horizontal runs of 60 pixels or more are coloured as conductors, pale or not: smoothing makes them so."""
    orders = {(c[0] > c[1], c[1] > c[2], c[2] > c[0]) for c in colours}
    runs = 0
    for row in rows:
        length = 0
        for i in range(0, len(row), 3):
            r, g, b = row[i:i + 3]
            coloured = max(r, g, b) - min(r, g, b) > 25 and (r > g, g > b, b > r) in orders
            length = length + 1 if coloured else 0
            runs += length == 60
    return runs


def look(project, out, colours):
    """Starts QElectroTech on a display nobody sees; returns how many straight runs have the colours of conductors."""
    with tempfile.TemporaryDirectory() as folder:
        read, write = os.pipe()
        server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x900x24", "-fbdir", folder],
                                  pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as pipe:
            display = ":" + pipe.readline().strip()
        home = pathlib.Path(folder) / "home"
        home.mkdir()
        environment = {**os.environ, "DISPLAY": display, "HOME": str(home), "XDG_CONFIG_HOME": str(home),
                       "XDG_DATA_HOME": str(home), "XDG_RUNTIME_DIR": str(home), "LC_ALL": "C.UTF-8"}
        editor = subprocess.Popen(["qelectrotech", str(project)], env=environment, stdout=subprocess.DEVNULL,
                                  stderr=subprocess.DEVNULL)
        seen, before = 0, None
        try:
            for _ in range(40):
                time.sleep(3)
                if editor.poll() is not None:
                    sys.exit(f"QElectroTech ended with {editor.returncode}")
                width, height, rows = picture(pathlib.Path(folder) / "Xvfb_screen0")
                if rows == before:
                    seen = straight_runs(rows, colours)
                    if seen > 0:
                        break
                before = rows
            save(out, width, height, rows)
        finally:
            editor.terminate()
            editor.wait(20)
            server.terminate()
            server.wait(20)
    return seen


def main():
    program, line, out = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        project = pathlib.Path(folder) / "line.qet"
        done = subprocess.run([program, "dossier", line, "--qet", str(project), "--lang", "fr", "--json"],
                              capture_output=True, text=True, timeout=100, check=False)
        if done.returncode != 0:
            sys.exit(done.stderr)
        counts = json.loads(done.stdout)
        checked = subprocess.run([program, "dossier", line, "--check", "--json"], capture_output=True, text=True, timeout=100,
                                 check=False)
        wires = {(folio["id"], box["text"]) for folio in json.loads(checked.stdout)["folios"] if folio["lang"] == "fr"
                 for box in folio["boxes"] if box["kind"] == "number" and box["ref"]}
        root = ET.parse(project).getroot()
        known = definitions(root)
        diagrams = root.findall("diagram")
        for diagram in diagrams:
            check_diagram(diagram, known, faults)
        numbers = {(diagram.get("filename"), conductor.get("num")) for diagram in diagrams for conductor in diagram.find("conductors")}
        faults += [f"{folio}: no conductor has the number {number}" for folio, number in sorted(wires - numbers)]
        if len(diagrams) != counts["diagrams"] or counts["conductors"] < len(wires):
            faults.append(f"{counts} for {len(diagrams)} diagrams and {len(wires)} wires")
        colours = {bytes.fromhex(each.get("color")[1:]) for each in diagrams[0].find("conductors")} - {bytes(3)}
        seen = look(project, out, colours)
    if seen < 3:
        faults.append(f"QElectroTech shows {seen} conductors")
    print("\n".join(faults) or f"{counts['diagrams']} diagrams, {counts['elements']} elements, {counts['conductors']} conductors; "
          f"{seen} horizontal ones in the picture")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()

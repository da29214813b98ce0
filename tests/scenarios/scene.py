"""Looks at the picture of a line as who has to find everything on it would.

scene.py COMPILE_SCENARIO LINE.lua ASSETS: every component that stands in the field, in the cabinet or on the desk has an area
that can be touched (`hot-REF`, or where it is drawn, `bx-REF`) in the scene or in a close-up, within the picture and not
empty; areas of components in the cabinet lie in `places-C1`; every close-up is of a component; everything that moves or
lights is drawn, has its box, its axis or pivot, and as many layers as a lamp needs; no id is there twice and every link
leads to one. Wires and tubes need no area of their own.
"""
import json
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree as ET

PLACES = {"field", "C1", "desk"}
SVG = "{http://www.w3.org/2000/svg}"


class Drawing:
    def __init__(self, path):
        self.path = path
        self.root = ET.parse(path).getroot()
        self.ids = {}
        self.twice = []
        self.parents = {child: parent for parent in self.root.iter() for child in parent}
        for element in self.root.iter():
            name = element.get("id")
            if name is not None:
                if name in self.ids:
                    self.twice.append(name)
                self.ids.setdefault(name, element)
        self.view = [float(number) for number in self.root.get("viewBox").split()]

    def area(self, name):
        """x, y, w, h of a rectangle, or None."""
        element = self.ids.get(name)
        if element is None or element.tag != SVG + "rect":
            return None
        return [float(element.get(key, "0")) for key in ("x", "y", "width", "height")]

    def within(self, name, ancestor):
        element = self.ids[name]
        while element is not None:
            if element.get("id") == ancestor:
                return True
            element = self.parents.get(element)
        return False

    def layers(self, name):
        """Ids `st-NAME-STATE`, the last dash parting them."""
        return [i for i in self.ids if i.startswith(name + "-") and "-" not in i[len(name) + 1:]]

    def broken_links(self):
        text = pathlib.Path(self.path).read_text(encoding="utf-8")
        links = re.findall(r'url\(#([^)]+)\)|href="#([^"]+)"', text)
        return {a or b for a, b in links} - set(self.ids)


def compiled(program, line):
    done = subprocess.run([program, line], capture_output=True, text=True, timeout=120, check=False)
    if done.returncode != 0:
        sys.exit(done.stderr)
    return json.loads(done.stdout)


def look_at_components(plant, scene, closeups, faults):
    for component in plant["components"]:
        ref, place = component["ref"], component["place"]
        if place not in PLACES or component["ends"][0] is not None:
            continue
        names = ["hot-" + ref, "bx-" + ref]
        found = [(drawing, name) for drawing in [scene, *closeups.values()] for name in names if name in drawing.ids]
        if not found:
            faults.append(f"{ref} ({place}) has no area: it can be neither looked at nor touched")
            continue
        drawing, name = found[0]
        area = drawing.area(name)
        x, y, w, h = drawing.view
        if area is None or area[2] <= 0 or area[3] <= 0:
            faults.append(f"{name}: not a rectangle with a size")
        elif not (x <= area[0] and y <= area[1] and area[0] + area[2] <= x + w and area[1] + area[3] <= y + h):
            faults.append(f"{name}: outside the picture")
        elif drawing is scene and name.startswith("hot-") and place == "C1" and ref != "Q0" and not scene.within(name, "places-C1"):
            faults.append(f"{name}: of the cabinet, and not in places-C1")


def look_at_bindings(bindings, scene, faults):
    for binding in bindings:
        part, _, axis = binding["id"].partition("@")
        if binding["kind"] == "state":
            if len(scene.layers(part)) < 2:
                faults.append(f"{part}: {len(scene.layers(part))} layers")
            box = "bx-" + part[3:]
        else:
            if part not in scene.ids:
                faults.append(f"{part}: not drawn")
            box = "bx-" + part[3:]
            own = axis or part[3:]
            if binding["kind"] == "turn" and "pivot-" + own not in scene.ids:
                faults.append(f"{part}: no pivot-{own}")
            if binding["kind"] == "move" and "axis-" + own not in scene.ids:
                faults.append(f"{part}: no axis-{own}")
            if axis and "axis-" + axis not in scene.ids:
                faults.append(f"{part}: no axis-{axis}")
        if box not in scene.ids:
            faults.append(f"{part}: no {box}, so its picture is cut wrongly")


def look_at_drawing(drawing, faults):
    name = pathlib.Path(drawing.path).name
    faults += [f"{name}: {i} is there twice" for i in drawing.twice]
    faults += [f"{name}: nothing is #{i}" for i in sorted(drawing.broken_links())]


def main():
    line = compiled(sys.argv[1], sys.argv[2])
    assets = pathlib.Path(sys.argv[3])
    path = assets / line["scene"]["file"]
    scene = Drawing(path)
    closeups = {file.stem: Drawing(file) for file in sorted((path.parent / "closeup").glob("*.svg"))}
    faults = []
    look_at_components(line["plant"], scene, closeups, faults)
    look_at_bindings(line["scene"]["bindings"], scene, faults)
    for drawing in [scene, *closeups.values()]:
        look_at_drawing(drawing, faults)
    refs = {component["ref"] for component in line["plant"]["components"]}
    faults += [f"closeup/{ref}.svg: the line has no {ref}" for ref in closeups if ref not in refs]
    for carrier in [i for i in scene.ids if i.startswith("on-")]:
        if "mv-" + carrier[3:] not in scene.ids:
            faults.append(f"{carrier}: no mv-{carrier[3:]} carries it")
    print("\n".join(faults) if faults else f"{len(refs)} references, {len(line['scene']['bindings'])} bindings, {len(closeups)} close-ups")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()

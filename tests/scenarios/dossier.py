"""Opens the technical file of a line as a reader would.

dossier.py PROGRAM LINE.lua fr|en COMPILE [TESTPOINTS.csv]: nothing of the model is missing from it; the PDF opens; each section and folio has its bookmark; every link leads to a place that
exists, and every place to a page that exists; each component stands in the text, with its article, and has its row in the
parts list; its references on the folios lead there, and the row leads back to the folios.
"""
import csv
import json
import pathlib
import re
import subprocess
import sys
import tempfile

SECTIONS = {
    "fr": ["Sommaire", "Implantation", "Folios", "GRAFCETs", "Borniers", "Fils, câbles et tubes"],
    "en": ["Contents", "Layout", "Folios", "GRAFCET charts", "Terminal strips", "Wires, cables and tubes"],
}


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True, timeout=100, check=False)
    if done.returncode != 0:
        sys.exit(f"{command[0]}: {done.returncode} {done.stderr[:500]}")
    return done.stdout


def pdf_text(value):
    """A text object: (heading:0) or <FEFF0052...>."""
    if value.startswith("<"):
        return bytes.fromhex(value[1:-1]).decode("utf-16")
    return re.sub(r"\\(.)", r"\1", value[1:-1])


def objects_of(path):
    data = path.read_bytes().decode("latin-1")
    text = r"(\((?:[^()\\]|\\.)*\)|<[0-9A-Fa-f]*>)"
    links = [pdf_text(m) for m in re.findall(r"/Subtype /Link.*?/Dest " + text, data, re.S)]
    titles = [pdf_text(m) for m in re.findall(r"/Title " + text + r"\s*/Parent", data)]
    return links, titles


def missing(scenario, names, text, language):
    """What of the compiled line the file does not say."""
    plant = scenario["plant"]
    squeezed = re.sub(r"\s+", "", text)
    told = []
    for component in plant["components"]:
        kind = "wire" if "connection" in component["flags"] else "part"
        if f"{kind}:{component['ref']}" not in names:
            told.append(f"{component['ref']} is in no list")
        for each in component["care"]:
            if re.sub(r"\s+", "", each["text"][language]) not in squeezed:
                told.append(f"{component['ref']}: the work {each['text'][language]!r} is not in the plan")
        for each in component["variants"]:
            if each["kind"] == "spare" and "article:" + each["id"] not in names:
                told.append(f"{component['ref']}: article {each['id']} is not in the store")
    program = plant["program"]
    for point in program["inputs"] + program["outputs"]:
        if "io:" + point["address"] not in names:
            told.append(f"{point['address']} is in no list")
    told += [f"message {each['code']} is not told" for each in program["messages"] if each["code"] not in squeezed]
    told += [f"chart {each['name']} is not drawn" for each in program["charts"] if "chart:" + each["name"] not in names]
    told += [f"step {each['name']} is not drawn" for each in program["steps"] if each["name"] not in squeezed]
    return told


def drifted(scenario, table):
    """Test points whose figures are not those that readings announce."""
    said = [re.sub(r"[^0-9.e+-]+", " ", each["value"]["en"]).split() for each in scenario["readings"]]
    told = []
    with open(table, encoding="utf-8") as file:
        for row in csv.DictReader(file):
            nominal, low, high = row["nominal"], row["low"], row["high"]
            if not any((not nominal or nominal in each) and (low in each or high in each) for each in said):
                told.append(f"test point {row['id']}: {nominal} ({low} to {high}) is not among the nominal readings")
    return told


def main():
    program, line, language, compiler = sys.argv[1:5]
    faults = []
    scenario = json.loads(run(compiler, line))
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "dossier.pdf"
        answer = json.loads(run(program, "dossier", line, "-o", str(path), "--lang", language, "--json"))
        if answer["lost"] != 0:
            faults.append(f"{answer['lost']} links lead nowhere")
        info = dict(row.split(":", 1) for row in run("pdfinfo", str(path)).splitlines() if ":" in row)
        pages = int(info["Pages"])
        if pages != answer["pages"]:
            faults.append(f"{pages} pages, {answer['pages']} announced")
        names = {}
        for row in run("pdfinfo", "-dests", str(path)).splitlines()[1:]:
            found = re.match(r"\s*(\d+) \[.*\] \"(.*)\"", row)
            names[found.group(2)] = int(found.group(1))
        links, titles = objects_of(path)
        again = pathlib.Path(folder) / "again.pdf"
        run(program, "dossier", line, "-o", str(again), "--lang", language)
        if again.read_bytes() != path.read_bytes():
            faults.append("printed twice, the file is not the same")
        text = run("pdftotext", "-raw", str(path), "-")
    faults += missing(scenario, names, text, language)
    if len(sys.argv) > 5:
        faults += drifted(scenario, sys.argv[5])
    faults += [f"a link leads to {name}, which is nowhere" for name in sorted(set(links) - set(names))]
    faults += [f"{name} is on page {page} of {pages}" for name, page in names.items() if not 1 <= page <= pages]
    if len(links) < 200 or len(names) < 100:
        faults.append(f"only {len(links)} links to {len(names)} places")
    for section in SECTIONS[language]:
        if section not in titles:
            faults.append(f"there is no bookmark {section!r}")
    parts = [name[5:] for name in names if name.startswith("part:")]
    folios = [name[6:] for name in names if name.startswith("folio:")]
    if len(folios) != answer["folios"]:
        faults.append(f"{len(folios)} folios of {answer['folios']} can be reached")
    for folio in folios:
        if not any(title.startswith(folio + " ") for title in titles):
            faults.append(f"folio {folio} has no bookmark")
    for part in parts:
        if not re.search(r"(?<!\w)" + re.escape(part) + r"(?!\w)", text):
            faults.append(f"{part} cannot be found in the text")
    for name in names:
        kind, _, rest = name.partition(":")
        if kind == "at" and "part:" + rest.partition(":")[2] not in names and "wire:" + rest.partition(":")[2] not in names:
            faults.append(f"{name} stands on a folio and in no list")
    drawn = {name.split(":", 2)[2] for name in names if name.startswith("at:")}
    for part in sorted(drawn & set(parts)):
        if not any(link == "part:" + part for link in links):
            faults.append(f"nothing leads to {part} in the parts list")
        if not any(link.startswith("at:") and link.endswith(":" + part) for link in links):
            faults.append(f"nothing leads from {part} to its folio")
    print("\n".join(faults) or f"{pages} pages, {len(titles)} bookmarks, {len(links)} links to {len(names)} places")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()

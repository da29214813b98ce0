"""Every word of the program has its English, no English is left of words no longer said, and msgfmt
finds nothing to say. Usage: english.py root"""
import os
import re
import subprocess
import sys
import tempfile


def messages(text):
    """{msgid: msgstr} of a catalogue, lines joined."""
    found = {}
    pattern = r'^msgid ((?:".*"\n)+)msgstr ((?:".*"\n?)+)'
    for entry in re.finditer(pattern, text, re.MULTILINE):
        msgid, msgstr = ("".join(re.findall(r'"(.*)"', part)) for part in entry.groups())
        found[msgid] = msgstr
    return found


def main():
    root = sys.argv[1]
    catalogue = os.path.join(root, "assets", "locale", "en.po")
    sources = sorted(os.path.join(folder, name)
                     for folder, _, names in os.walk(os.path.join(root, "app"))
                     for name in names if name.endswith((".c", ".h")))
    said = subprocess.run(["xgettext", "--from-code=UTF-8", "-L", "C", "-k_", "-kN_",
                           "--no-location", "-o", "-", *sources],
                          stdout=subprocess.PIPE, check=True, text=True, encoding="utf-8").stdout
    with open(catalogue, encoding="utf-8") as file:
        english = messages(file.read())
    french = messages(said)
    wrong = [f"no English for: {text}" for text in french if text and not english.get(text)]
    wrong += [f"no longer said: {text}" for text in english if text not in french]
    if len(french) < 100:
        wrong.append("xgettext found too little")
    with tempfile.TemporaryDirectory() as folder:
        checked = subprocess.run(["msgfmt", "-c", "-o", os.path.join(folder, "en.mo"), catalogue],
                                 stderr=subprocess.PIPE, text=True, check=False)
    if checked.returncode != 0 or checked.stderr:
        wrong.append(checked.stderr)
    print("\n".join(wrong) or f"{len(french)} texts, all in English too")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

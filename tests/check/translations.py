#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Every text of the window is in the .ts files, translated, and nothing else is.

Copies of the .ts files are brought up to date by resources/translations/update; what is then unfinished is
missing, and what is then vanished has lost its source. Placeholders (%1, %n) must survive translation.
"""

import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "translations"

PLACEHOLDER = re.compile(r"%L?(\d+|n)")


def fault(message):
    """What is wrong with one <message>, or None."""
    translation = message.find("translation")
    state = translation.get("type")
    if state == "unfinished":
        return "not translated"
    if state is not None:
        return f"{state}: no such text in the sources"
    forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
    if not all(form.strip() for form in forms):
        return "empty translation"
    wanted = set(PLACEHOLDER.findall(message.findtext("source")))
    for form in forms:
        # A form for exactly one may say "one" instead of %n.
        if set(PLACEHOLDER.findall(form)) | {"n"} != wanted | {"n"}:
            return f"other placeholders than the source: {form}"
    return None


def main():
    faults, count = [], 0
    with tempfile.TemporaryDirectory() as copy:
        for file in FOLDER.glob("sockeye_*.ts"):
            shutil.copy(file, copy)
        subprocess.run([FOLDER / "update", copy], check=True, stdout=subprocess.DEVNULL)
        for file in sorted(Path(copy).glob("sockeye_*.ts")):
            for context in ElementTree.parse(file).getroot().iter("context"):
                for message in context.iter("message"):
                    count += 1
                    why = fault(message)
                    if why:
                        where = f"{file.name}: {context.findtext('name')}: {message.findtext('source')!r}"
                        faults.append(f"{where}: {why}")
    for line in faults:
        print(line)
    print(f"translations: {count} looked at, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

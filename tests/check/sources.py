#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Every source names its licence in the first line (scripts: the second) and every header has its guard."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("app", "core", "ui", "tests", "resources", ".ci")
LICENCE = "SPDX-License-Identifier: MIT"


def is_source(file):
    return file.suffix in (".h", ".cpp", ".py", ".sh") or file.name in ("CMakeLists.txt", "run", "update")


def faults_of(file):
    lines = file.read_text(encoding="utf-8").splitlines()
    start = 1 if lines and lines[0].startswith("#!") else 0
    if LICENCE not in "".join(lines[start : start + 1]):
        yield f'line {start + 1} does not say "{LICENCE}"'
    if file.suffix == ".h" and "#pragma once" not in lines:
        yield "no #pragma once"


def main():
    files = [f for top in FOLDERS for f in sorted((ROOT / top).rglob("*")) if f.is_file() and is_source(f)]
    faults = [f"{f.relative_to(ROOT)}: {why}" for f in files for why in faults_of(f)]
    if not files:
        faults = ["no source found: wrong folder?"]
    for line in faults:
        print(line)
    print(f"sources: {len(files)} looked at, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

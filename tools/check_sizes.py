#!/usr/bin/env python3
"""Fails when a source file holds more than 400 lines: past that it holds two ideas."""

import pathlib
import sys

LIMIT = 400
FOLDERS = ("src", "cli", "sim", "tests", "fuzz", "bench")


def faults():
    for folder in FOLDERS:
        for path in sorted(pathlib.Path(folder).rglob("*.[hc]pp")):
            lines = len(path.read_text().splitlines())
            if lines > LIMIT:
                yield f"{path}: {lines} lines, at most {LIMIT}"


if __name__ == "__main__":
    found = list(faults())
    print("\n".join(found) or "no file is too long")
    sys.exit(bool(found))

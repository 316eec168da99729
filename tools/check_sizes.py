#!/usr/bin/env python3
"""Fails when a source file holds more than 400 lines: past that it holds two ideas.

So does a tracked file of more than a megabyte: data stays beside the repository.
"""

import pathlib
import subprocess
import sys

LIMIT = 400
MOST_BYTES = 1 << 20
FOLDERS = ("src", "cli", "sim", "tests", "fuzz", "bench")


def faults():
    for folder in FOLDERS:
        for path in sorted(pathlib.Path(folder).rglob("*.[hc]pp")):
            lines = len(path.read_text().splitlines())
            if lines > LIMIT:
                yield f"{path}: {lines} lines, at most {LIMIT}"


def large():
    listed = subprocess.run(["git", "ls-files", "-z"], capture_output=True, check=True).stdout.decode()
    for name in filter(None, listed.split("\0")):
        path = pathlib.Path(name)
        if path.is_file() and path.stat().st_size > MOST_BYTES:
            yield f"{name}: {path.stat().st_size} bytes are tracked, at most {MOST_BYTES}"


if __name__ == "__main__":
    found = [*faults(), *large()]
    print("\n".join(found) or "no file is too long or too large")
    sys.exit(bool(found))

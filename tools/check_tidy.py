#!/usr/bin/env python3
"""Runs clang-tidy 14 over every source of the build and fails on any finding.

A file whose text, included project headers and settings did not change since it was last found
clean is not run again: the digests of clean files stand in BUILD/tidy/.
"""

import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys

INCLUDE = re.compile(r'^\s*#\s*include\s*[<"](ample/[^>"]+)[>"]', re.M)
ROOT = pathlib.Path.cwd()


def closure(path, seen):
    """The file and every project header it includes, directly or not."""
    if path in seen or not path.exists():
        return
    seen.add(path)
    for name in INCLUDE.findall(path.read_text(errors="replace")):
        closure(ROOT / "src" / name, seen)


def digest(path):
    seen = set()
    closure(path, seen)
    total = hashlib.sha256((ROOT / ".clang-tidy").read_bytes())
    for one in sorted(seen):
        total.update(one.read_bytes())
    return total.hexdigest()


def check(build, path):
    stamp = build / "tidy" / (str(path.relative_to(ROOT)).replace("/", "__") + ".clean")
    wanted = digest(path)
    if stamp.exists() and stamp.read_text() == wanted:
        return ""
    run = subprocess.run(
        ["clang-tidy-14", "--quiet", "-p", str(build / "tidy"), str(path)],
        capture_output=True, text=True)
    if run.returncode == 0:
        stamp.write_text(wanted)
        return ""
    return run.stdout + run.stderr


def main(build):
    (build / "tidy").mkdir(exist_ok=True)
    commands = json.loads((build / "compile_commands.json").read_text())
    wanted = []
    for entry in commands:
        path = pathlib.Path(entry["file"])
        parts = path.relative_to(ROOT).parts if path.is_relative_to(ROOT) else ()
        if parts and parts[0] in ("src", "cli"):
            # Clang does not know some of GCC's flags and needs no sanitizer to read the code.
            entry["command"] = re.sub(r"-fsanitize=\S+|-fno-sanitize\S+|-W\S+|\S*ccache ", "",
                                      entry["command"])
            wanted.append((path, entry))
    (build / "tidy" / "compile_commands.json").write_text(json.dumps([e for _, e in wanted]))
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        found = [text for text in pool.map(lambda one: check(build, one[0]), wanted) if text]
    print("\n".join(found) or f"{len(wanted)} files are clean")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))

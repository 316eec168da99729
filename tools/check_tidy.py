#!/usr/bin/env python3
"""Runs clang-tidy 14 over the sources of the build and fails on any finding.

    tools/check_tidy.py BUILD             files that changed since they were last found clean
    tools/check_tidy.py BUILD --all       every file (a quarter of an hour on two cores)
    tools/check_tidy.py BUILD --record    as the first, and notes in tools/tidy_clean.txt what is clean

A file is known to be clean while tools/tidy_clean.txt holds the digest of its text, of its own headers
(those it includes whose name its own begins with: party.hpp of party.cpp and party_nouns.cpp), and of
the settings. What other headers change in it only `--all` looks for.
"""

import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys

INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]((?:ample|cli|sim)/[^>"]+)[>"]', re.M)
ROOT = pathlib.Path.cwd()
KNOWN = ROOT / "tools" / "tidy_clean.txt"


def own_headers(path):
    """The project headers that the file includes and is the source of, by their names."""
    names = INCLUDE.findall(path.read_text(errors="replace"))
    headers = [ROOT / ("src" if name.startswith("ample/") else "") / name for name in names]
    return [one for one in headers if path.stem.startswith(one.stem) and one.exists()]


def digest(path):
    total = hashlib.sha256((ROOT / ".clang-tidy").read_bytes())
    for one in [path, *sorted(own_headers(path))]:
        total.update(one.read_bytes())
    return total.hexdigest()


def check(build, path):
    run = subprocess.run(["clang-tidy-14", "--quiet", "-p", str(build / "tidy"), str(path)],
                         capture_output=True, text=True)
    return run.stdout + run.stderr if run.returncode != 0 else ""


def prepare(build):
    """Writes the compile commands without what Clang does not know; returns the files."""
    (build / "tidy").mkdir(exist_ok=True)
    wanted = []
    for entry in json.loads((build / "compile_commands.json").read_text()):
        path = pathlib.Path(entry["file"])
        parts = path.relative_to(ROOT).parts if path.is_relative_to(ROOT) else ()
        if parts and parts[0] in ("src", "cli", "sim"):
            entry["command"] = re.sub(r"-fsanitize=\S+|-fno-sanitize\S+|-W\S+|\S*ccache ", "",
                                      entry["command"])
            wanted.append(entry)
    (build / "tidy" / "compile_commands.json").write_text(json.dumps(wanted))
    return sorted({pathlib.Path(entry["file"]) for entry in wanted})


def main(build, mode):
    known = {}
    if KNOWN.exists():
        known = {line.split()[1]: line.split()[0] for line in KNOWN.read_text().splitlines()}
    files = prepare(build)
    digests = {path: digest(path) for path in files}
    name = {path: str(path.relative_to(ROOT)) for path in files}
    todo = [path for path in files if mode == "--all" or known.get(name[path]) != digests[path]]
    found = []
    clean = {name[path]: digests[path] for path in files if path not in todo}
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        checks = {pool.submit(check, build, path): path for path in todo}
        for done in concurrent.futures.as_completed(checks):
            path = checks[done]
            if done.result():
                found.append(done.result())
                continue
            clean[name[path]] = digests[path]
            if mode == "--record":  # at once: a long run may be cut short
                KNOWN.write_text("".join(f"{clean[one]} {one}\n" for one in sorted(clean)))
    found.sort()
    print("\n".join(found) or f"{len(files)} files are clean, {len(todo)} of them looked at now")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else ""))

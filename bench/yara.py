#!/usr/bin/env python3
"""Scanning with YARA rules: ample beside Debian's yara in one run.

    bench/yara.py build/release/ample RULES FOLDER [FILES]

RULES is a folder of *.yar; the first FILES (100) of them that yarac compiles alone are taken, with the names that
ample defines (for yara they are always "x"). FOLDER holds the files to scan; those in containers are not looked for by yara, so give plain files.
One thread, processor time of the whole process, medians of five, so that a busy machine does not tell; the time to
compile is measured with one empty file and taken off. The matches of both, as pairs of rule and file, are compared.
"""

import json
import pathlib
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile

RUNS = 5
NAMES = ["-d", "filename=x", "-d", "filepath=x", "-d", "extension=x"]


def once(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, capture_output=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, done.stdout.decode(errors="replace")


def median(command):
    runs = [once(command) for _ in range(RUNS)]
    return statistics.median(seconds for seconds, _ in runs), runs[-1][1]


def compiles(path):
    done = subprocess.run(["yarac", *NAMES, path, "/dev/null"], capture_output=True, check=False)
    return done.returncode == 0


def choose(folder, wanted, to):
    chosen = []
    for path in sorted(pathlib.Path(folder).rglob("*.yar")):
        if len(chosen) == wanted:
            break
        if compiles(path):
            chosen.append(to / f"{len(chosen):04}.yar")
            shutil.copy(path, chosen[-1])
    return chosen


def matches_of_ample(text):
    found = (json.loads(line) for line in text.splitlines() if line.startswith("{"))
    return {(one["rule"], one["path"]) for one in found if "rule" in one and not one.get("member")}


def main():
    program, folder, files = sys.argv[1:4]
    wanted = int(sys.argv[4]) if len(sys.argv) > 4 else 100
    size = sum(path.stat().st_size for path in pathlib.Path(files).rglob("*") if path.is_file())
    with tempfile.TemporaryDirectory() as made:
        rules = pathlib.Path(made) / "rules"
        rules.mkdir()
        chosen = choose(folder, wanted, rules)
        empty = pathlib.Path(made) / "empty"
        empty.mkdir()
        (empty / "a").write_text("a")
        print(f"{len(chosen)} files of rules, {size / 1e6:.0f} MB")
        spaces = [f"n{i}:{path}" for i, path in enumerate(chosen)]
        tools = {"ample": lambda at: [program, "yara", "--rules", str(rules), "--json", "-j", "1", str(at)],
                 "yara": lambda at: ["yara", "-r", "-w", "-p", "1", *NAMES, *spaces, str(at)]}
        found = {}
        for tool, command in tools.items():
            load, _ = median(command(empty))
            whole, text = median(command(files))
            found[tool] = (matches_of_ample(text) if tool == "ample"
                           else {tuple(line.split(" ", 1)) for line in text.splitlines()})
            print(f"{tool:<6} compile {load:.2f} s, scan {whole - load:.2f} s, "
                  f"{size / 1e6 / max(whole - load, 0.001):.0f} MB/s, {len(found[tool])} matches", flush=True)
        print(f"in both: {len(found['ample'] & found['yara'])}")


if __name__ == "__main__":
    main()

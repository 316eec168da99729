#!/usr/bin/env python3
"""Times `ample run` on a whole case from nothing, and again with nothing to do.

    bench/case.py [CASE] [--runs N]

Copies the case (default: examples/leased-servers) into a temporary folder, removes what ample keeps
before each run, and prints the median of wall time and peak memory.
"""

import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = ROOT / "build" / "release" / "ample"


def run(case):
    begun = time.monotonic()
    child = subprocess.Popen([PROGRAM, "run", case], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if status != 0:
        raise SystemExit(f"ample run ended with {status}")
    return time.monotonic() - begun, usage.ru_maxrss / 1024


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("case", nargs="?", default=str(ROOT / "examples" / "leased-servers"))
    arguments.add_argument("--runs", type=int, default=5)
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        # Sources named with "../.." keep their place beside the copy.
        copy = pathlib.Path(folder) / "cases" / "case"
        shutil.copytree(given.case, copy, ignore=shutil.ignore_patterns(".ample", "out"))
        beside = pathlib.Path(given.case).resolve().parent.parent / "data"
        if beside.exists():
            os.symlink(beside, pathlib.Path(folder) / "data")
        cold, again, memory = [], [], []
        for _ in range(given.runs):
            shutil.rmtree(copy / ".ample", ignore_errors=True)
            shutil.rmtree(copy / "out", ignore_errors=True)
            seconds, mebibytes = run(copy)
            cold.append(seconds)
            memory.append(mebibytes)
            again.append(run(copy)[0])
    print(f"whole case   {statistics.median(cold):6.2f} s  ({min(cold):.2f} to {max(cold):.2f})")
    print(f"nothing new  {statistics.median(again):6.2f} s  ({min(again):.2f} to {max(again):.2f})")
    print(f"memory       {statistics.median(memory):6.0f} MiB at the peak")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Cost of Sigma rules over NDJSON Windows events: 0, 100, 1,000 and all rules, medians of five, one thread.

    bench/sigma.py build/release/ample ../shared/data/sigma events.ndjson

Where `rsigma` is on the PATH it runs over the same file and rules.
"""

import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

RUNS = 5


def seconds(command):
    begin = time.monotonic()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    if done.returncode > 1:
        raise SystemExit(f"{command[0]} ended with {done.returncode}")
    return time.monotonic() - begin


def median(command):
    return statistics.median(seconds(command) for _ in range(RUNS))


def windows_rules(folder):
    return [path for path in sorted(pathlib.Path(folder).glob("rules*/**/*.yml"))
            if "product: windows" in path.read_text(errors="replace")
            and "rules-placeholder" not in path.parts]


def main():
    program, folder, events = sys.argv[1:4]
    lines = sum(1 for _ in open(events, "rb"))
    size = pathlib.Path(events).stat().st_size
    rules = windows_rules(folder)
    print(f"{lines} events, {size / 1e6:.0f} MB")
    print(f"{'rules':>8} {'load s':>8} {'run s':>8} {'events/s':>10} {'MB/s':>8}")
    for count in (1, 100, 1000, len(rules)):
        step = max(1, len(rules) // count)
        with tempfile.TemporaryDirectory() as chosen:
            for i, path in enumerate(rules[::step][:count]):
                shutil.copy(path, f"{chosen}/{i}.yml")
            empty = pathlib.Path(chosen) / "empty.ndjson"
            empty.write_text('{"a":1}\n')
            base = [program, "sweep", "--rules", chosen, "--count", "-j", "1"]
            load = median(base + [str(empty)])
            run = median(base + [events]) - load
            print(f"{count:>8} {load:>8.2f} {run:>8.2f} {lines / run:>10.0f} {size / 1e6 / run:>8.1f}")
            if count == len(rules) and shutil.which("rsigma"):
                peer = median(["rsigma", "engine", "eval", "-r", chosen, "-e", f"@{events}"])
                print(f"rsigma with all rules: {peer:.2f} s, {lines / peer:.0f} events/s")


if __name__ == "__main__":
    main()

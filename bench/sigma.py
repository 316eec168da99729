#!/usr/bin/env python3
"""Sigma rules over Windows events: 1, 100, 1,000 and all rules for Windows, beside rsigma and Zircolite in one run.

    bench/sigma.py build/release/ample ../shared/data/sigma EVENTS

EVENTS is NDJSON or an event log. Processor time of the whole process on one thread, medians of five, so that
a busy machine does not tell; loading is measured with one empty event and taken off. Memory is that of the run at
its peak. Rules loaded and hits are what each tool says of itself. Peers are looked for in PATH and the output says
which are not there: `rsigma` (cargo install --locked rsigma; 0.23.0 is the last for rustc 1.95), run as it is and with
its log-source routing, and `zircolite` (not on PyPI in 2026), run with the same rules.
"""

import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile

RUNS = 5


PEERS = {"rsigma": "cargo install --locked rsigma", "zircolite": "https://github.com/wagga40/Zircolite"}


def once(command):
    """Seconds of processor, MB at the peak, and what was said."""
    with tempfile.TemporaryFile() as out:
        child = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        said = out.read().decode(errors="replace")
    if child.returncode > 1 or child.returncode < 0:
        raise SystemExit(f"{command[0]} ended with {child.returncode}: {said[-300:]}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1000, said


def median(command):
    runs = [once(command) for _ in range(RUNS)]
    return (statistics.median(seconds for seconds, _, _ in runs), max(memory for _, memory, _ in runs), runs[-1][2])


def number(pattern, said):
    found = re.search(pattern, said)
    return int(found.group(1).replace(",", "")) if found else None


def figures(tool, said):
    """Rules that run and hits, as far as the tool says."""
    if tool == "ample":
        return number(r"([\d,]+) rules run", said), number(r"([\d,]+) hits of", said)
    if tool.startswith("rsigma"):  # "Loaded 2858 rules from …", "Processed 3000 events, 357 matches.", "… EVTX records, …"
        return (number(r"(?m)^Loaded ([\d,]+) rules", said),
                number(r"(?m)^Processed [\d,]+ [\w ]+, ([\d,]+) matches", said))
    return (number(r"(?i)([\d,]+) (?:sigma )?rules", said),
            number(r"(?i)([\d,]+) (?:matches|detections)", said))


def windows_rules(folder):
    return [path for path in sorted(pathlib.Path(folder).glob("rules*/**/*.yml"))
            if "product: windows" in path.read_text(errors="replace")
            and "rules-placeholder" not in path.parts]


def rows(program, rules, empty, events):
    base = [program, "sweep", "--rules", rules, "--count", "-j", "1"]
    yield "ample", base + [empty], base + [events]
    peer = shutil.which("rsigma")
    if peer:
        base = [peer, "engine", "eval", "-r", rules]
        yield "rsigma", base + ["-e", f"@{empty}"], base + ["-e", f"@{events}"]
        base += ["--logsource-routing", "--event-logsource", "product=windows"]
        yield "rsigma, routed", base + ["-e", f"@{empty}"], base + ["-e", f"@{events}"]
    peer = shutil.which("zircolite")
    if peer:
        base = [peer, "--ruleset", rules, "--jsononly", "--nolog", "--events"]
        yield "zircolite", base + [empty], base + [events]


def main():
    program, folder, events = sys.argv[1:4]
    size = pathlib.Path(events).stat().st_size
    rules = windows_rules(folder)
    print(f"{size / 1e6:.0f} MB")
    for peer, how in PEERS.items():
        if not shutil.which(peer):
            print(f"{peer} is not installed and stands in no row ({how})")
    with open(events, "rb") as file:
        lines = 0 if events.endswith(".evtx") else sum(1 for _ in file)
    print(f"{'rules':>6} {'tool':<16} {'load s':>7} {'run s':>7} {'MB/s':>7} {'events/s':>9} {'memory MB':>9} "
          f"{'loaded':>7} {'hits':>7}")
    for count in (1, 100, 1000, len(rules)):
        step = max(1, len(rules) // count)
        with tempfile.TemporaryDirectory() as made:
            chosen = pathlib.Path(made) / "rules"
            chosen.mkdir()
            for i, path in enumerate(rules[::step][:count]):
                shutil.copy(path, chosen / f"{i}.yml")
            empty = pathlib.Path(made) / "empty.ndjson"
            empty.write_text('{"a":1}\n')
            for tool, load, run in rows(program, str(chosen), str(empty), events):
                load_seconds, _, _ = median(load)
                seconds, memory, said = median(run)
                rest = max(seconds - load_seconds, 0.001)
                loaded, hits = (figure if figure is not None else "-" for figure in figures(tool, said))
                print(f"{count:>6} {tool:<16} {load_seconds:>7.2f} {rest:>7.2f} {size / 1e6 / rest:>7.1f} "
                      f"{lines / rest if lines else 0:>9,.0f} {memory:>9.0f} {loaded:>7} {hits:>7}", flush=True)


if __name__ == "__main__":
    main()

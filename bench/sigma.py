#!/usr/bin/env python3
"""Cost of Sigma rules over Windows events: 1, 100, 1,000 and all rules for Windows, beside rsigma in one run.

    bench/sigma.py build/release/ample ../shared/data/sigma EVENTS

EVENTS is NDJSON or an event log. Processor time of the whole process on one thread, medians of five, so that
a busy machine does not tell; loading is measured with one empty event and taken off. `rsigma` is looked for
in PATH (cargo install --locked rsigma) and run as it is and with its log-source routing.
"""

import pathlib
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile

RUNS = 5


def once(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, capture_output=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode > 1:
        raise SystemExit(f"{command[0]} ended with {done.returncode}: {done.stderr[-300:].decode()}")
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, done.stderr.decode(errors="replace").strip().splitlines()[-1]


def median(command):
    runs = [once(command) for _ in range(RUNS)]
    return statistics.median(seconds for seconds, _ in runs), runs[-1][1]


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


def main():
    program, folder, events = sys.argv[1:4]
    size = pathlib.Path(events).stat().st_size
    rules = windows_rules(folder)
    print(f"{size / 1e6:.0f} MB")
    print(f"{'rules':>6} {'tool':<16} {'load s':>7} {'run s':>7} {'MB/s':>7}  says")
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
                load_seconds, _ = median(load)
                seconds, said = median(run)
                rest = seconds - load_seconds
                print(f"{count:>6} {tool:<16} {load_seconds:>7.2f} {rest:>7.2f} {size / 1e6 / rest:>7.1f}  {said}",
                      flush=True)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Decoding event logs: speed beside the evtx crate, PyPI's evtx and evtxexport, in one run.

    cmake --preset release -DAMPLE_BUILD_BENCH=ON && cmake --build build/release
    bench/evtx.py FOLDER [--times N] [--folder TO] [--in-memory PROGRAM]
    bench/evtx.py FOLDER --rules ../shared/data/sigma     all rules for Windows, beside rsigma

The chunks of the logs in FOLDER are laid N times end to end, with what lies unused in them set to zero, so
that every reader has the same records. One thread; medians of five runs, processor time of the whole
process, so that a busy machine does not tell. `evtx_dump` is looked for in PATH (cargo install evtx); a peer
that is not there is left out. evtxexport is run on one copy and counted N times.

With --rules, the whole command by the clock, loading included, so the machine must be quiet: ample on two threads and on
one, and rsigma (cargo install --locked rsigma --features evtx), which has one thread and is given a pipeline that maps
fields to the places where they stand in its events; without one it matches nothing.
"""

import argparse
import os
import pathlib
import resource
import shutil
import statistics
import struct
import subprocess
import sys
import tempfile
import time
import zlib

import sigma

ROOT = pathlib.Path(__file__).resolve().parent.parent
BUILD = ROOT / "build" / "release"
PYTHON = "import evtx,sys\nn=0\nfor r in evtx.PyEvtxParser(sys.argv[1], number_of_threads=1).records_json(): n+=1\nprint(n)"


def lay_out(folder, to, times):
    chunks = []
    for path in sorted(folder.rglob("*.evtx")):
        log = path.read_bytes()
        for at in range(4096, len(log) - 65535, 65536):
            chunk = bytearray(log[at:at + 65536])
            if chunk[:8] == b"ElfChnk\0":
                free = struct.unpack_from("<I", chunk, 48)[0]
                chunk[free:] = bytes(65536 - free)
                chunks.append(bytes(chunk))
    header = bytearray(4096)
    header[:8] = b"ElfFile\0"
    struct.pack_into("<QQQIHHHH", header, 8, 0, len(chunks) * times - 1, 1 << 40, 128, 1, 3, 4096,
                     len(chunks) * times & 0xFFFF)
    struct.pack_into("<I", header, 124, zlib.crc32(header[:120]))
    with open(to, "wb") as log:
        log.write(header)
        for _ in range(times):
            log.writelines(chunks)


def processor_seconds(command, runs=5):
    seconds, output = [], b""
    for _ in range(runs):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        with tempfile.TemporaryFile() as out:
            subprocess.run(command, stdout=out, stderr=subprocess.DEVNULL, check=False)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            out.seek(0, os.SEEK_END)
            output = out.tell()
        seconds.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return statistics.median(seconds), output


PIPELINE = """name: fields of event logs
priority: 10
transformations:
  - type: field_name_mapping
    mapping:
      EventID: Event.System.EventID
      Channel: Event.System.Channel
      Computer: Event.System.Computer
      Provider_Name: Event.System.Provider.#attributes.Name
  - type: field_name_prefix
    prefix: "Event.EventData."
    field_name_conditions:
      - type: exclude_fields
        fields: [Event.System.EventID, Event.System.Channel, Event.System.Computer,
                 "Event.System.Provider.#attributes.Name"]
"""


def with_rules(log, collection):
    """A row for each tool: seconds by the clock, memory, and what it says of itself."""
    size = log.stat().st_size / 1e6
    print(f"{size:.0f} MB, all rules for Windows, the whole command by the clock, medians of five")
    print(f"{'tool':<18} {'seconds':>8} {'MB/s':>7} {'memory MB':>10} {'loaded':>7} {'hits':>8}")
    with tempfile.TemporaryDirectory() as made:
        rules, pipeline = pathlib.Path(made) / "rules", pathlib.Path(made) / "pipeline.yml"
        rules.mkdir()
        pipeline.write_text(PIPELINE)
        for i, path in enumerate(sigma.windows_rules(collection)):
            shutil.copy(path, rules / f"{i}.yml")
        base = [BUILD / "ample", "sweep", "--rules", rules, "--count", log, "-j"]
        rows = [("ample, 2 threads", [*base, "2"]), ("ample, 1 thread", [*base, "1"])]
        if peer := shutil.which("rsigma"):
            base = [peer, "engine", "eval", "-r", rules, "-p", pipeline, "-e", f"@{log}"]
            rows += [("rsigma", base), ("rsigma, routed", [*base, "--logsource-routing"])]
        for name, command in rows:
            runs = []
            for _ in range(5):
                begun = time.monotonic()
                _, memory, said = sigma.once(list(map(str, command)))
                runs.append((time.monotonic() - begun, memory, said))
            seconds = statistics.median(taken for taken, _, _ in runs)
            loaded, hits = sigma.figures(name.split(",")[0], runs[-1][2])
            print(f"{name:<18} {seconds:>8.2f} {size / seconds:>7.1f} {max(m for _, m, _ in runs):>10.0f} "
                  f"{loaded or '-':>7} {'-' if hits is None else hits:>8}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("logs", type=pathlib.Path)
    parser.add_argument("--times", type=int, default=20)
    parser.add_argument("--folder", type=pathlib.Path, default=BUILD / "bench" / "logs")
    parser.add_argument("--in-memory", type=pathlib.Path, default=BUILD / "bench" / "bench_evtx")
    parser.add_argument("--rules", type=pathlib.Path)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    log, one = options.folder / "bench.evtx", options.folder / "bench-one.evtx"
    lay_out(options.logs, log, options.times)
    if options.rules:
        return with_rules(log, options.rules)
    lay_out(options.logs, one, 1)
    print(f"{log.stat().st_size / 1e6:.0f} MB, processor seconds, medians of five, one thread")
    rows = [("ample show --records, JSON", [BUILD / "ample", "show", "--records", log], 1)]
    if dump := shutil.which("evtx_dump"):
        rows.append(("evtx_dump (crate), JSON", [dump, "-t", "1", "-o", "jsonl", log], 1))
    if subprocess.run([sys.executable, "-c", "import evtx"], capture_output=True, check=False).returncode == 0:
        rows.append(("PyPI evtx, JSON", [sys.executable, "-c", PYTHON, log], 1))
    if export := shutil.which("evtxexport"):
        rows.append(("evtxexport, XML, one copy counted often", [export, "-f", "xml", one], options.times))
    for name, command, times in rows:
        seconds, output = processor_seconds(list(map(str, command)), 5 if times == 1 else 1)
        print(f"  {seconds * times:9.3f} s  {name} ({output * times / 1e6:.0f} MB out)")
    if options.in_memory.exists():
        print(subprocess.run([options.in_memory, "all", log], capture_output=True, text=True, check=False).stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())

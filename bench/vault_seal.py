#!/usr/bin/env python3
"""What sealing costs: speed, disk and memory on large logs, disk and writes on small files.

    cmake --preset release -DAMPLE_BUILD_BENCH=ON && cmake --build build/release
    bench/vault_seal.py [--runs N] [--megabytes N] [--small N] [--memory GB]

Logs are the public corpora in ../shared/data (or AMPLE_CORPORA) laid end to end, with other numbers
in each repetition; where there are none, web proxy lines are made up. The speeds are those of
bench/vault_seal_bench.cpp. --small seals N files of 1 kB under strace and counts; --memory seals a
file of that many GB and says what it took at the peak.
"""

import argparse
import gzip
import os
import pathlib
import random
import re
import shutil
import subprocess
import tempfile
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
BENCH = ROOT / "build" / "release" / "bench" / "bench_vault_seal"
PROGRAM = ROOT / "build" / "release" / "ample"
CORPORA = pathlib.Path(os.environ.get("AMPLE_CORPORA", ROOT.parent / "shared" / "data"))
chance = random.Random(7)


def ndjson_in_zips(folder):
    for path in sorted(folder.glob("**/*.zip")):
        with zipfile.ZipFile(path) as opened:
            for name in opened.namelist():
                if name.endswith(".json"):
                    yield opened.read(name)[: 8 << 20].rstrip(b"\n") + b"\n"


def corpora():
    """Name and blocks of each log."""
    found = {
        "windows.ndjson": list(ndjson_in_zips(CORPORA / "otrf")),
        "zeek.ndjson": [gzip.decompress(path.read_bytes())
                        for path in sorted(CORPORA.glob("zeek/zeek-json/*.gz"))],
        "zeek.tsv": [gzip.decompress(path.read_bytes())
                     for path in sorted(CORPORA.glob("zeek/zeek-default/*.gz"))],
        "syslog.log": [path.read_bytes() for path in sorted(CORPORA.glob("loghub/**/*.log"))],
    }
    return {name: blocks for name, blocks in found.items() if blocks}


def made_up():
    lines = [f"{1478217600 + i // 9}.{chance.randrange(1000):03d} {chance.randrange(900)} "
             f"10.0.3.{chance.randrange(250)} TCP_MISS/200 {chance.randrange(90000)} GET "
             f"http://host{chance.randrange(5000)}.example/page - DIRECT/192.0.2.7 text/html\n"
             for i in range(200000)]
    return {"proxy.log": ["".join(lines).encode()]}


def other_numbers(block, turn):
    def change(match):
        if chance.random() >= 0.3:
            return match[0]
        digits = len(match[0])
        return b"%0*d" % (digits, (int(match[0]) + turn * 7919) % 10 ** digits)

    return re.sub(rb"\b\d{2,12}\b", change, block)


def write_log(path, blocks, wanted):
    size, turn = 0, 0
    with open(path, "wb") as log:
        while size < wanted:
            for block in blocks:
                size += log.write(other_numbers(block, turn) if turn else block)
                if size >= wanted:
                    break
            turn += 1


def bench_logs(folder, megabytes, runs):
    print("GB/s of the log; limit: SHA-256 and zstd -1 in memory, one after the other\n")
    print("| log | SHA-256 | limit | sha256sum; zstd -1 | sealed, 1 thread | 2 threads | of limit "
          "| 2 against 1 | against plain | object against zstd -1 |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |", flush=True)
    for name, blocks in (corpora() or made_up()).items():
        write_log(folder / name, blocks, megabytes << 20)
        subprocess.run([BENCH, folder / name, folder, str(runs)], check=True)
        (folder / name).unlink()


def new_case(folder):
    case = folder / "case"
    shutil.rmtree(case, ignore_errors=True)
    (case / "evidence" / "a").mkdir(parents=True)
    (case / "case.toml").write_text('title = "bench"\n')
    return case


def size_of(folder):
    paths = [path for path in folder.rglob("*") if path.is_file()]
    return sum(path.stat().st_size for path in paths), len(paths)


def bench_small(folder, count):
    case = new_case(folder)
    (blocks,) = list((corpora() or made_up()).values())[1:2] or made_up().values()
    lines = b"".join(blocks)
    at, total, alone = 0, 0, 0
    packer = subprocess.Popen(["zstd", "-1q", "-c"], stdin=subprocess.PIPE,
                              stdout=open(folder / "all.zst", "wb"))
    for i in range(count):
        if at + 2000 > len(lines):
            at = 0
            lines = other_numbers(lines, i)
        end = lines.index(b"\n", at + 900) + 1
        path = case / "evidence" / "a" / str(i // 1000) / f"{i}.log"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(lines[at:end])
        packer.stdin.write(lines[at:end])
        total += end - at
        if i % 100 == 0:
            alone += 100 * len(subprocess.run(["zstd", "-1q", "-c", path], check=True,
                                              stdout=subprocess.PIPE).stdout)
        at = end
    packer.communicate()
    calls = "write,pwrite64,writev,fsync,syncfs,rename"
    trace = subprocess.run(["strace", "-f", "-y", "-e", f"trace={calls}", "-o", folder / "calls",
                            PROGRAM, "seal", case], stdout=subprocess.DEVNULL, check=True)
    assert trace.returncode == 0
    counts = {}
    with open(folder / "calls", errors="replace") as lines:
        for line in lines:
            call = re.search(r"(\w+)\(", line)
            if call and "/vault/" in line:
                counts[call[1]] = counts.get(call[1], 0) + 1
    vault = case / ".ample" / "vault"
    objects, files = size_of(vault / "objects")
    compressed = (folder / "all.zst").stat().st_size
    whole = size_of(vault)[0]
    print(f"\n{count} files, {total} bytes, zstd -1 of all in one: {compressed}, "
          f"of each alone about {alone}\n"
          f"{files} objects, {objects} bytes ({objects / compressed:.2f} of that), with the ledger "
          f"{whole} ({whole / compressed:.2f}, of each alone {whole / alone:.2f})\ncalls on the vault: {counts}")


def bench_memory(folder, gigabytes):
    case = new_case(folder)
    (blocks,) = list((corpora() or made_up()).values())[-1:]
    block = b"".join(blocks)
    with open(case / "evidence" / "a" / "large.log", "wb") as log:
        while log.tell() < gigabytes * 10 ** 9:
            log.write(block)
    print(f"\n{gigabytes} GB in one file:", flush=True)
    subprocess.run([BENCH, case / "evidence" / "a" / "large.log", folder, "memory"], check=True)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--runs", type=int, default=5)
    arguments.add_argument("--megabytes", type=int, default=256)
    arguments.add_argument("--small", type=int, default=0)
    arguments.add_argument("--memory", type=float, default=0)
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        if given.memory:
            bench_memory(folder, given.memory)
        if given.small:
            bench_small(folder, given.small)
        if given.runs:
            bench_logs(folder, given.megabytes, given.runs)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""What a hunt over kept logs costs, against the size of the vault and against `rg -z`.

    cmake --preset release && cmake --build build/release
    bench/vault_hunt.py FOLDER [GB...]

FOLDER gets the logs, the vault and zstd copies of the logs (for rg) and must have room. Logs are the
public corpora in ../shared/data (or AMPLE_CORPORA) laid end to end, with other digits in each
repetition; where there are none, proxy lines are made up. Three lines with a rare domain are put in.
Each figure is the median of five runs of the whole command, warm.
"""

import gzip
import os
import pathlib
import random
import shutil
import statistics
import subprocess
import sys
import time
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = ROOT / "build" / "release" / "ample"
CORPORA = pathlib.Path(os.environ.get("AMPLE_CORPORA", ROOT.parent / "shared" / "data"))
RARE, ABSENT = "rare-beacon.example.org", "nowhere-at-all.example.net"
chance = random.Random(11)


def corpora():
    """Name and text of each log."""
    windows = []
    for path in sorted((CORPORA / "otrf").glob("**/*.zip")):
        with zipfile.ZipFile(path) as opened:
            for name in opened.namelist():
                if name.endswith(".json"):
                    windows.append(opened.read(name).rstrip(b"\n") + b"\n")
    found = {"windows.json": b"".join(windows)}
    for kind, folder in (("zeek-json", "zeek/zeek-json"), ("zeek", "zeek/zeek-default")):
        for path in sorted((CORPORA / folder).glob("*.gz")):
            found[f"{kind}-{path.name.removesuffix('.gz')}"] = gzip.decompress(path.read_bytes())
    found = {name: text for name, text in found.items() if text}
    return found or {"proxy.log": "".join(
        f"{1478217600 + i // 9} 10.0.{chance.randrange(250)}.{chance.randrange(250)} TCP_MISS/200 90 GET "
        f"http://host{chance.randrange(99999)}.example/ - DIRECT/192.0.2.7 text/html\n"
        for i in range(2000000)).encode()}


def write_logs(folder, blocks, wanted):
    """Repetitions of the logs, the digits 4 to 9 permuted in each; returns their bytes.

    The others stay, so that no escape of JSON such as \\u003c becomes one of a letter."""
    size, turn, files = 0, 0, []
    while size < wanted - (1 << 20):
        digits = list(b"456789")
        if turn:
            chance.shuffle(digits)
        table = bytes.maketrans(b"456789", bytes(digits))
        for name, block in blocks.items():
            text = block.translate(table)[:max(wanted - size, 0)]
            if not text:
                continue
            text = text[:text.rfind(b"\n") + 1]
            path = folder / f"{turn:03}" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text)
            files.append(path)
            size += len(text)
        turn += 1
    line = b'{"ts":"2021-04-20T00:00:00Z","query":"%s"}\n' % RARE.encode()
    for path in (files[0], files[len(files) // 2], files[-1]):
        with open(path, "ab") as log:
            log.write(line)
    return size


def write_feed(path, count):
    rows = ["type,value,family,campaign,first_seen,source", f"domain,{RARE},,,,"]
    kinds = [lambda: f"domain,{chance.randrange(1 << 40):x}.feed.example.com",
             lambda: f"sha256,{chance.randrange(1 << 256):064x}",
             lambda: f"ipv4,203.0.113.{chance.randrange(256)}",
             lambda: f"md5,{chance.randrange(1 << 128):032x}"]
    while len(rows) <= count:
        rows.append(f"{kinds[len(rows) % 4]()},,,,")
    path.write_text("\n".join(rows) + "\n")


def median_ms(command, wanted):
    times = []
    for _ in range(6):  # the first warms
        begun = time.monotonic()
        ran = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        times.append((time.monotonic() - begun) * 1000)
        assert ran.returncode in (0, 1), ran.stderr
        hits = len([line for line in ran.stdout.splitlines() if RARE.encode() in line and wanted])
        assert (hits > 0) == wanted, (command, ran.stdout[:300], ran.stderr[:300])
    return statistics.median(times[1:])


def size_of(folder):
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def measure(folder, blocks, gigabytes):
    case = folder / "case"
    shutil.rmtree(case, ignore_errors=True)
    (case / "evidence").mkdir(parents=True)
    (case / "case.toml").write_text('title = "hunt"\n')
    size = write_logs(case / "evidence" / "a", blocks, int(gigabytes * 10 ** 9))
    begun = time.monotonic()
    subprocess.run([PROGRAM, "seal", case], stdout=subprocess.DEVNULL, check=True)
    sealed = time.monotonic() - begun
    feed = folder / "feed.csv"
    write_feed(feed, 10000)
    index = size_of(case / ".ample" / "vault" / "index")
    absent = median_ms([PROGRAM, "hunt", case, ABSENT], False)
    rare = median_ms([PROGRAM, "hunt", case, RARE, "--json"], True)
    many = median_ms([PROGRAM, "hunt", case, "--indicators", feed, "--json"], True)
    by_rg = "-"
    if shutil.which("rg"):
        for path in sorted((case / "evidence").rglob("*")):
            if path.is_file():
                subprocess.run(["zstd", "-q", "-1", "--rm", path], check=True)
        by_rg = f"{median_ms(['rg', '-z', '-N', '--fixed-strings', RARE, case / 'evidence'], True):,.0f}"
    print(f"| {size / 1e9:.1f} GB | {size / 1e9 / sealed:.2f} GB/s | {index / size * 100:.2f} % | "
          f"{absent:.0f} | {rare:.0f} | {many:.0f} | {by_rg} |", flush=True)


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    blocks = corpora()
    print("Milliseconds of the whole command, medians of five, warm\n")
    print("| logs | sealed at | index | absent indicator | rare one (3 lines) | 10,000 indicators "
          "| `rg -z` for the rare one |")
    print("| --- | --- | --- | --- | --- | --- | --- |", flush=True)
    for gigabytes in map(float, sys.argv[2:] or ["1", "3", "10"]):
        measure(folder, blocks, gigabytes)


if __name__ == "__main__":
    main()

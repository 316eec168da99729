#!/usr/bin/env python3
"""Kills `ample seal` at random moments and looks at what is left.

    bench/vault_kill.py [KILLS]

Every round adds files to a case (small ones, a large one, a zip), starts one or two `ample seal` on
it, kills them at a random moment, and checks, with code of its own and the program zstd, that every
file the case book calls sealed is whole in the vault. Then `ample seal` is run to its end and `ample
verify` must find no fault in the vault. The case starts anew every 25 rounds.
"""

import hashlib
import json
import pathlib
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = ROOT / "build" / "release" / "ample"
chance = random.Random(1)


def log(lines):
    return "".join(f"{time.time_ns()} 10.0.{chance.randrange(256)}.{chance.randrange(256)} GET "
                   f"http://host{chance.randrange(5000)}.example/\n" for _ in range(lines)).encode()


def add_files(case, number):
    folder = case / "evidence" / "a" / str(number)
    folder.mkdir(parents=True)
    for i in range(60):
        (folder / f"{i}.log").write_bytes(log(20))
    (folder / "large.log").write_bytes(log(30000))
    with zipfile.ZipFile(folder / "some.zip", "w", zipfile.ZIP_DEFLATED) as some:
        for i in range(40):
            some.writestr(f"{i}.log", log(30))


def new_case(parent):
    case = pathlib.Path(parent) / "case"
    shutil.rmtree(case, ignore_errors=True)
    case.mkdir()
    (case / "case.toml").write_text('title = "kill"\n')
    return case


def decoded(path):
    return subprocess.run(["zstd", "-dcq", path], capture_output=True, check=True).stdout


def check_reported(case):
    """What the book calls sealed is in the vault; returns how many files that are."""
    book = case / ".ample" / "book.db"
    if not book.exists():
        return 0
    copy = case / "book"  # with its log, so that nothing is changed by looking
    copy.mkdir()
    for part in ("book.db", "book.db-wal"):
        if (case / ".ample" / part).exists():
            shutil.copy(case / ".ample" / part, copy)
    try:
        rows = sqlite3.connect(copy / "book.db").execute("SELECT exhibit, path FROM source").fetchall()
    except sqlite3.OperationalError:
        rows = []  # killed before the book had its tables
    shutil.rmtree(copy)
    vault = case / ".ample" / "vault"
    known, packs = {}, {}
    if rows:
        closed = b"".join(decoded(path) for path in sorted((vault / "ledger").glob("*.zst")))
        for line in (closed + (vault / "ledger.ndjson").read_bytes()).splitlines():
            try:
                entry = json.loads(line)
            except ValueError:
                continue  # the line that was being written
            if entry["event"] in ("received", "derived"):
                known[entry["exhibit"]] = entry
    for exhibit, path in rows:
        entry = known["sha256:" + exhibit]
        name = entry.get("pack", entry["exhibit"])[7:]
        if name not in packs:
            found = vault / "objects" / name[:2] / name
            if not found.exists():  # killed before it was moved: the next seal does it
                found = next(vault.glob(f"tmp/*/{name}-*"))
            packs[name] = decoded(found)
        begin = entry.get("pack_offset", 0)
        content = packs[name][begin:begin + entry["bytes"]]
        assert hashlib.sha256(content).hexdigest() == exhibit, path
    return len(rows)


def main():
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    seconds, done, reported, unfinished = 0.4, 0, 0, 0
    with tempfile.TemporaryDirectory() as parent:
        while done < kills:
            if done % 25 == 0:
                case = new_case(parent)
            add_files(case, done)
            command = [PROGRAM, "seal", case]
            writers = [subprocess.Popen(command, stdout=subprocess.DEVNULL,
                                        stderr=subprocess.DEVNULL)
                       for _ in range(1 + done % 2)]
            time.sleep(chance.uniform(0, seconds))
            for writer in writers:
                unfinished += writer.poll() is None
                writer.kill()
                writer.wait()
            done += 1
            reported += check_reported(case)
            begun = time.monotonic()
            subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
            seconds = 1.1 * (time.monotonic() - begun)
            # Stages after the seal were not run; only what is said of the vault counts here.
            checked = subprocess.run([PROGRAM, "verify", case, "--json"], capture_output=True)
            faults = [one for one in json.loads(checked.stdout)["faults"]
                      if one.startswith("vault: ")]
            assert not faults, faults
    print(f"{done} rounds, {unfinished} writers killed at work: every vault verifies, "
          f"all {reported} files reported as sealed are whole")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Flips single bits of a vault, one at a time, and asks `ample verify` where.

    bench/vault_flips.py [FLIPS]

The vault has objects of one and of many frames, packs, members, a compressed and a plain part of the
ledger, an index of several runs, three checkpoints and two keys. A quarter of the flips go to each of
objects, index, ledger, and checkpoints with keys; within a quarter the file, then the bit, is chosen
at random. A flip counts as found when verify fails, as located when a fault names the file, or for the
plain ledger the entry.
"""

import json
import pathlib
import random
import subprocess
import sys
import tempfile
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = ROOT / "build" / "release" / "ample"
chance = random.Random(3)


def log(lines):
    return "".join(f"{1618880000 + i} 10.0.{chance.randrange(256)}.{chance.randrange(256)} GET "
                   f"http://host{chance.randrange(5000)}.example/\n" for i in range(lines)).encode()


def seal(case):
    subprocess.run([PROGRAM, "seal", case], stdout=subprocess.DEVNULL, check=True)


def new_case(parent):
    case = pathlib.Path(parent) / "case"
    folder = case / "evidence" / "a"
    folder.mkdir(parents=True)
    (case / "case.toml").write_text('title = "flips"\n')
    (folder / "large.log").write_bytes(log(90000))  # 3 frames
    seal(case)
    for i in range(2600):  # more than 1 MiB of ledger
        (folder / f"{i:04}-{'name' * 20}.log").write_bytes(log(2))
    with zipfile.ZipFile(folder / "some.zip", "w", zipfile.ZIP_DEFLATED) as some:
        some.writestr("a.log", log(4000))
        some.writestr("b.log", log(10))
    seal(case)
    subprocess.run([PROGRAM, "ledger", "rotate", case], stdout=subprocess.DEVNULL, check=True)
    (folder / "last.log").write_bytes(log(5000))
    seal(case)
    return case


def faults(case):
    ran = subprocess.run([PROGRAM, "verify", "--quick", "--json", case], capture_output=True)
    if not ran.stdout:
        return [ran.stderr.decode(errors="replace")]
    return json.loads(ran.stdout)["faults"]


def main():
    flips = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as parent:
        case = new_case(parent)
        vault = case / ".ample" / "vault"
        assert not faults(case)
        below = {name: sorted(path for path in vault.glob(name) if path.is_file())
                 for name in ("objects/*/*", "index/*", "ledger*", "ledger/*", "checkpoints/*",
                              "keys/*")}
        quarters = [below["objects/*/*"], below["index/*"], below["ledger*"] + below["ledger/*"],
                    below["checkpoints/*"] + below["keys/*"]]
        found = located = 0
        for turn in range(flips):
            path = chance.choice(quarters[turn % 4])
            whole = path.read_bytes()
            bit = chance.randrange(len(whole) * 8)
            changed = bytearray(whole)
            changed[bit // 8] ^= 1 << bit % 8
            path.write_bytes(changed)
            told = faults(case)
            name = path.relative_to(vault).as_posix()
            found += bool(told)
            is_located = any(name in fault for fault in told)
            if name == "ledger.ndjson":
                at = whole[:bit // 8].rfind(b"\n") + 1
                is_located = any(f"(line at byte {at})" in fault for fault in told)
            located += is_located
            if not is_located:
                print(f"{name} bit {bit}: {told[:2]}", flush=True)
            path.write_bytes(whole)
        assert not faults(case)
    print(f"{flips} bits flipped, {found} found, {located} located")
    sys.exit(found != flips or located != flips)


if __name__ == "__main__":
    main()

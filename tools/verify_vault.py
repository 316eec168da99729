#!/usr/bin/env python3
"""Verifies a vault of ample without ample: python3 verify_vault.py CASE/.ample/vault [VKEY...]

Written from docs/formats/vault.md and ledger.md alone. Needs Python 3.8, zstd and openssl. Prints a
line for every fault; exit status 0 when there is none. Public keys given must be of this ledger.
"""
import base64, hashlib, json, pathlib, re, struct, subprocess, sys, tempfile

vault, trusted = pathlib.Path(sys.argv[1]), sys.argv[2:]
faults = []


def fault(where, why):
    faults.append(f"{where}: {why}")


def sha(data):
    return hashlib.sha256(data).hexdigest()


def run(*command, data=None):
    return subprocess.run(command, input=data, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)


def read_lines():
    """The ledger's lines: of the segments, then of the plain part but for what they hold."""
    lines = []
    for path in sorted((vault / "ledger").glob("*")):
        name = re.fullmatch(r"(\d{12})-([0-9a-f]{64})\.ndjson\.zst", path.name)
        data = path.read_bytes()
        text = run("zstd", "-dcq", data=data)
        if not name or sha(data) != name[2] or int(name[1]) != len(lines) or text.returncode:
            fault(f"ledger/{path.name}", "no segment, or not what its name says, or not in its place")
        lines += text.stdout.split(b"\n")[:-1]
    plain, closed = (vault / "ledger.ndjson").read_bytes(), set(lines)
    if plain and not plain.endswith(b"\n"):
        fault("ledger", "its last line has no end")
    return lines + [line for line in plain.split(b"\n")[:-1] if line not in closed]


def check_lines(lines):
    """Hash, form and chain of every line; the members that each file announces follow it."""
    entries, last, open_members, file = [], None, 0, None
    for seq, line in enumerate(lines):
        try:
            one = json.loads(line)
            form = json.dumps(one, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
            rest = re.sub(rb'"entry":"sha256:[0-9a-f]{64}",', b"", line, count=1)
            assert one["entry"] == "sha256:" + sha(rest), "its hash is another"
            assert form.encode() == line, "it is not in canonical form"
            assert one["seq"] == seq and one.get("previous") == last, "it does not follow the one before"
            member = one["event"] == "derived" or (one["event"] == "noted" and "container" in one)
            assert not member or (open_members and one["container"] == file), "nobody announced it"
            open_members = open_members - 1 if member else 0
            if one["event"] == "received":
                file, open_members = one["exhibit"], one.get("members", 0) + one.get("defects", 0)
            last = one["entry"]
            entries.append(one)
        except (AssertionError, ValueError, KeyError, TypeError) as why:
            fault(f"ledger entry {seq}", why)
            return entries
    return entries


def roots_of(lines):
    """The root of the tree over the first n lines, for every n (RFC 6962, 2.1)."""
    full, roots = [], [hashlib.sha256(b"").digest()]
    for count, line in enumerate(lines):
        leaf = hashlib.sha256(b"\0" + line).digest()
        while count & 1:
            leaf, count = hashlib.sha256(b"\1" + full.pop() + leaf).digest(), count >> 1
        full.append(leaf)
        root = full[-1]
        for left in reversed(full[:-1]):
            root = hashlib.sha256(b"\1" + left + root).digest()
        roots.append(root)
    return roots


def keys_of(entries):
    """Public keys by the entry that introduced them, each with its name, id and file."""
    keys = []
    for one in [one for one in entries if one["event"] == "keyed"]:
        name, number, coded = one["key"].split("+", 2)
        raw = base64.b64decode(coded)
        path = vault / "keys" / f"{number}.pem"
        spki = base64.b64encode(bytes.fromhex("302a300506032b6570032100") + raw[1:]).decode()
        pem = f"-----BEGIN PUBLIC KEY-----\n{spki}\n-----END PUBLIC KEY-----\n"
        if raw[:1] != b"\1" or len(raw) != 33 or sha(f"{name}\n".encode() + raw)[:8] != number:
            fault(f"ledger entry {one['seq']}", "its key is none")
        if not path.is_file() or path.read_bytes() != pem.encode():
            fault(f"keys/{path.name}", "missing, or not the key that the ledger names")
        keys.append((one["seq"], name, number, path))
    for path in (vault / "keys").glob("*"):
        if path not in [key[3] for key in keys]:
            fault(f"keys/{path.name}", "no entry of the ledger names it")
    for vkey in set(trusted) - {one.get("key") for one in entries}:
        fault("keys", f"the ledger does not name {vkey}")
    return keys


def is_signed(path, body, signature):
    with tempfile.NamedTemporaryFile() as text, tempfile.NamedTemporaryFile() as sig:
        pathlib.Path(text.name).write_bytes(body)
        pathlib.Path(sig.name).write_bytes(signature)
        return run("openssl", "pkeyutl", "-verify", "-pubin", "-inkey", str(path), "-rawin",
                   "-in", text.name, "-sigfile", sig.name).returncode == 0


def check_note(path, entries, roots, keys):
    text = path.read_bytes()
    body, _, signatures = text.partition(b"\n\n")
    origin, size, root = (body + b"\n").decode().split("\n")[:-1]
    size = int(size)
    assert path.name == f"{size:012}.note" and size < len(roots), "it is of another number of entries"
    assert origin == "ample/ledger/" + entries[0]["entry"][7:], "it is of another ledger"
    form = f"{origin}\n{size}\n{base64.b64encode(roots[size]).decode()}\n"
    assert form.encode() == body + b"\n", "the ledger's lines are not those that were signed"
    signers, shown = [], form + "\n"
    known = {number: key for seq, _, number, key in keys if seq < size}
    for line in signatures.decode().split("\n")[:-1]:
        data = base64.b64decode(line.rsplit(" ", 1)[1])
        shown += f"\u2014 {origin} {base64.b64encode(data).decode()}\n"
        signers.append(data[:4].hex())
        assert signers[-1] in known, "a key that the ledger does not name signed it"
        assert is_signed(known[signers[-1]], form.encode(), data[4:]), "its signature does not hold"
    assert shown.encode() == text, "it is not in canonical form"
    assert list(known)[-1] in signers, "the key in force did not sign it"


def check_checkpoints(entries, roots, keys):
    stamps = {f"{one['size']:012}.tsr": one["stamp"] for one in entries if one["event"] == "stamped"}
    for path in sorted((vault / "checkpoints").glob("*")):
        try:
            if path.suffix == ".tsr":
                assert stamps.pop(path.name, "") == "sha256:" + sha(path.read_bytes()), "not the one named"
            else:
                check_note(path, entries, roots, keys)
        except (AssertionError, ValueError, IndexError) as why:
            fault(f"checkpoints/{path.name}", why)
    for name in stamps:
        fault(f"checkpoints/{name}", "missing")


def check_object(one):
    """An object file against its entry; returns the decoded bytes."""
    name = one["exhibit"][7:]
    path = vault / "objects" / name[:2] / name
    data = path.read_bytes()
    assert "sha256:" + sha(data) == one["object"] and len(data) == one["object_bytes"], "changed"
    frames = struct.unpack("<I", data[-9:-5])[0]
    tail = data[len(data) - (8 + 12 * frames + 9) - (16 + 32 * frames):]
    assert "sha256:" + sha(tail) == one["tail"], "its tables are not those of the ledger"
    seek, place = tail[16 + 32 * frames:], 0
    assert tail[8:16] == b"sha256\0\0" and seek[-4:] == b"\xb1\xea\x92\x8f", "its tables are none"
    for i in range(frames):
        stored = struct.unpack_from("<I", seek, 8 + 12 * i)[0]
        digest = tail[16 + 32 * i:48 + 32 * i]
        assert hashlib.sha256(data[place:place + stored]).digest() == digest, f"frame {i}"
        place += stored
    content = run("zstd", "-dcq", data=data)
    assert content.returncode == 0 and sha(content.stdout) == name, "it does not decode to its name"
    assert len(content.stdout) == one["bytes"], "its size is another"
    return content.stdout


def check_objects(entries):
    lies = {one["exhibit"]: one for one in entries if "object" in one or "pack" in one}
    files = {one["exhibit"]: one for one in entries if "object" in one}
    inside = {}
    for exhibit, one in lies.items():
        inside.setdefault(one.get("pack", exhibit), []).append(one)
    for name in sorted(set(files) | set(inside)):
        path = vault / "objects" / name[7:9] / name[7:]
        if name not in inside and not path.exists():
            continue  # nothing lies in it any more
        try:
            content = check_object(files[name])
            for one in inside.get(name, []):
                part = content[one["pack_offset"]:][:one["bytes"]] if "pack" in one else content
                assert "sha256:" + sha(part) == one["exhibit"], f"{one['exhibit']} is not in it"
        except (AssertionError, OSError, KeyError, struct.error) as why:
            fault(f"objects/{name[7:9]}/{name[7:]}", why)
    for path in (vault / "objects").rglob("*"):
        name = path.relative_to(vault / "objects").as_posix()
        if not path.is_dir() and name not in {f"{key[7:9]}/{key[7:]}" for key in files}:
            fault(f"objects/{name}", "no entry of the ledger names it")
    for path in [path for path in (vault / "index").glob("*") if sha(path.read_bytes()) != path.stem]:
        fault(f"index/{path.name}", "its name is not its SHA-256")


lines = read_lines()
entries = check_lines(lines)
if len(entries) == len(lines) and entries:
    check_checkpoints(entries, roots_of(lines), keys_of(entries))
check_objects(entries)
print("\n".join(faults) or f"{len(entries)} entries hold")
sys.exit(1 if faults else 0)

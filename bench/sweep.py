#!/usr/bin/env python3
"""Sweeping logs for many indicators: speed, set and memory, beside rg, grep, Vectorscan and matchy.

    cmake --preset release -DAMPLE_BUILD_BENCH=ON && cmake --build build/release
    bench/sweep.py FOLDER [--gigabytes N] [--sizes 1000,100000,...] [--peers 1000,100000]
    bench/sweep.py FOLDER --packed        gzip and zstd beside their own decompressors
    bench/sweep.py FOLDER --hostile       lines without an end, dots, colons, escapes; logs in Japanese

Of twenty indicators nine are domains, three IPv4 and one IPv6 addresses, four hashes, and one each a URL, a
mail address and a path. FOLDER gets a corpus and feeds and must have room. The corpus is the public logs in ../shared/data (or
AMPLE_CORPORA) and generated proxy, EVE and web lines. Some lines hold an indicator (as a sub-domain,
beside punctuation, a hash in upper case), as many hold something that only looks like one; which is
known. One thread; medians of five runs of the whole command, warm. A peer that takes more than two
minutes is stopped; peers are run on one sixteenth of the corpus where they have 100,000 patterns.
"""

import argparse
import gzip
import os
import pathlib
import random
import shutil
import statistics
import subprocess
import time
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = ROOT / "build" / "release" / "ample"
CORPORA = pathlib.Path(os.environ.get("AMPLE_CORPORA", ROOT.parent / "shared" / "data"))
MATCHY = shutil.which("matchy")
VECTORSCAN = ROOT / "build" / "release" / "bench" / "vectorscan_literals"
LONGEST = 120
PLANTED = 400
chance = random.Random(23)
words = ["".join(chance.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(chance.randrange(4, 12)))
         for _ in range(20000)]


def hexes(digits):
    return f"{chance.getrandbits(4 * digits):0{digits}x}"


KINDS = 20


def indicator(kind):
    name = f"{chance.choice(words)}-{chance.choice(words)}.{chance.choice(['com', 'net', 'ru', 'jp'])}"
    if kind < 9:
        return name
    if kind < 12:  # of anywhere, but with a last part that no host of the corpus has
        first = chance.choice([n for n in range(1, 224) if n not in (10, 127)])
        return ".".join(map(str, (first, chance.randrange(256), chance.randrange(256), chance.choice((0, 255)))))
    if kind == 12:
        return ":".join(["2001", "db8", *(f"{chance.randrange(1, 65536):x}" for _ in range(6))])
    if kind == 13:
        return f"http://{name}/{chance.choice(words)}/{chance.choice(words)}"
    if kind == 14:
        return f"{chance.choice(words)}.{chance.choice(words)}@{name}"
    if kind == 15:
        return f"C:\\ProgramData\\{chance.choice(words)}\\{chance.choice(words)}-{chance.choice(words)}.exe"
    return hexes(32) if kind < 18 else hexes(64)


def write_feeds(folder, planted, sizes):
    for size in sizes:
        path = folder / f"feed-{size}.txt"
        if not path.exists():
            with open(path, "w") as feed:
                feed.write("\n".join(planted) + "\n")
                for i in range(size - len(planted)):
                    feed.write(indicator(i % KINDS) + "\n")


def shown(value):
    """The value as a log may write it as the host of a request, or as a file in JSON."""
    if value.startswith("http://"):
        return value[7:] + chance.choice(["", "/more", "?x=1"])
    if value.startswith("C:"):
        return value.replace("\\", "\\\\")
    if ":" in value:
        return f"[{value.upper() if chance.random() < .2 else value}]"
    if "@" in value or value[-1].isdigit() and "." in value:
        return value
    if "." in value:
        return chance.choice(["www.", "a.b.", ""]) + (value.upper() if chance.random() < .2 else value)
    return chance.choice([value, value.upper()])


def near(value):
    """What a search for the bytes takes for the value."""
    if value.startswith("http://"):
        return value[7:] + "x"
    if value.startswith("C:"):
        return value.replace("\\", "\\\\") + "x"
    if "@" in value:
        return "x" + value
    if ":" in value:
        return f"[{value}{chance.choice('0123456789abcdef')}]" if len(value.split(":")[-1]) < 4 else f"[1{value}]"
    if value[-1].isalpha() and "." in value:
        return chance.choice([f"not{value}", f"{value}.example"])
    if "." not in value:
        return chance.choice("0f") + value
    return chance.choice([f"{value}5", f"{value}.5.5", f"1{value}" if value.find(".") == 3 else f"{value}5"])


def line(kind, value):
    time_at = 1478220305 + chance.randrange(10 ** 6)
    host = value or f"{chance.choice(words)}.{chance.choice(words)}.{chance.choice(['com', 'org', 'net'])}"
    client = f"10.{chance.randrange(4)}.{chance.randrange(256)}.{chance.randrange(256)}"
    if host.startswith("C:"):
        return '{"EventTime":"2021-03-01 02:14:07","Hostname":"pc1","Image":"%s","ProcessId":%d}\n' % (host, chance.randrange(9999))
    if kind == 0:
        return (f"{time_at}.{chance.randrange(1000):03} {chance.randrange(900):6} {client} TCP_MISS/200 "
                f"{chance.randrange(90000)} GET http://{host}/{chance.choice(words)}.php?id={hexes(8)} - "
                f"HIER_DIRECT/198.51.{chance.randrange(99)}.7 text/html\n")
    if kind == 1:
        return ('{"timestamp":"2021-03-01T02:14:07.%06d+0000","flow_id":%d,"event_type":"http","src_ip":"%s","src_port":%d,'
                '"dest_ip":"198.51.100.%d","dest_port":80,"proto":"TCP","http":{"hostname":"%s","url":"/%s","http_user_agent":'
                '"Mozilla/5.0 (Windows NT 10.0; Win64; x64)","http_method":"GET","status":200,"length":%d}}\n'
                % (chance.randrange(10 ** 6), chance.getrandbits(50), client, chance.randrange(65536),
                   chance.randrange(256), host, chance.choice(words), chance.randrange(10 ** 5)))
    return (f'{client} - - [01/Mar/2021:02:14:{chance.randrange(60):02} +0000] "GET /{chance.choice(words)}/{hexes(4)}.html HTTP/1.1" '
            f'200 {chance.randrange(10 ** 5)} "http://{host}/" "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36"\n')


def public_logs():
    windows = []
    for path in sorted((CORPORA / "otrf").glob("**/*.zip")):
        with zipfile.ZipFile(path) as opened:
            windows += [opened.read(name)[:40 << 20].rstrip(b"\n") + b"\n"
                        for name in opened.namelist() if name.endswith(".json")]
    found = {"windows.json": b"".join(windows)}
    for kind in ("zeek-json", "zeek-default"):
        for path in sorted((CORPORA / "zeek" / kind).glob("*.gz")):
            found[f"{kind}-{path.name.removesuffix('.gz')}"] = gzip.decompress(path.read_bytes())
    return {name: text for name, text in found.items() if text}


def write_corpus(folder, planted, gigabytes):
    """Files and, for each, the numbers of the lines that hold an indicator."""
    logs = folder / "corpus"
    wanted = {}
    shutil.rmtree(logs, ignore_errors=True)
    logs.mkdir(parents=True)
    made = int(gigabytes * 10 ** 9 / 2)
    for kind, name in enumerate(("squid.log", "eve.json", "web.log")):
        block = [line(kind, "") for _ in range(100000)]
        each = len("".join(block))
        turns = max(1, made // 3 // each)
        wanted[name] = set()
        with open(logs / name, "w") as log:
            for turn in range(turns):
                lines = list(block)
                for i in range(PLANTED // 3 // turns + 1):
                    value, at = chance.choice(planted), chance.randrange(len(lines))
                    if value.startswith("C:") and kind != 1:
                        continue
                    lines[at] = line(kind, shown(value))
                    wanted[name].add(turn * len(lines) + at + 1)
                    other, value = chance.randrange(len(lines)), chance.choice(planted)
                    if turn * len(lines) + other + 1 not in wanted[name] and not value.startswith("C:"):
                        lines[other] = line(kind, near(value))
                log.writelines(lines)
    texts, size, turn = public_logs(), 0, 0
    while texts and size < made - (1 << 20):
        table = bytes.maketrans(b"456789", bytes(chance.sample(list(b"456789"), 6)) if turn else b"456789")
        for name, text in texts.items():
            text = text.translate(table)[:made - size]
            text = text[:text.rfind(b"\n") + 1]
            if text:
                (logs / f"{turn}-{name}").write_bytes(text)
                wanted[f"{turn}-{name}"] = set()
                size += len(text)
        turn += 1
    return logs, wanted


def timed(command, runs=5):
    times, memory, output = [], 0, b""
    for _ in range(runs + (runs > 1)):
        begun = time.monotonic()
        try:
            ran = subprocess.run(["/usr/bin/time", "-f", "%M", *map(str, command)], stdout=subprocess.PIPE,
                                 stderr=subprocess.PIPE, timeout=LONGEST)
        except subprocess.TimeoutExpired:
            return None, 0, b""
        times.append(time.monotonic() - begun)
        memory = int(ran.stderr.split()[-1]) / 1000
        output = ran.stdout
    return statistics.median(times[1:] or times), memory, output


def judged(output, wanted):
    """Planted lines found, and others, from lines that begin with FILE:NUMBER."""
    found = set()
    for row in output.splitlines():
        parts = row.split(b":", 2)
        if not row.startswith(b" ") and len(parts) > 1 and parts[1].split(b" ")[0].isdigit():
            found.add((pathlib.Path(parts[0].decode()).name, int(parts[1].split(b" ")[0])))
    planted = {(name, number) for name, numbers in wanted.items() for number in numbers}
    return len(found & planted), len(found - planted)


def vectorscan_row(size, name, command, total, wanted):
    """The median of five scans; a hit of it is one of bytes, wherever they stand."""
    said = [timed(command, 1) for _ in range(5)]
    if any(taken is None for taken, _, _ in said):
        return f"| {size:,} | {name} | stopped after {LONGEST} s | | | | | |"
    built, scanned, hits = zip(*(output.split(b"\n", 1)[0].split() for _, _, output in said))
    found, others = judged(said[-1][2].split(b"\n", 1)[1], wanted)
    return (f"| {size:,} | {name} | {statistics.median(map(float, built)):.2f} s | - | "
            f"{total / statistics.median(map(float, scanned)) / 1e9:.2f} | {said[-1][1]:.0f} MB | "
            f"{found} of {sum(map(len, wanted.values()))} | {others} |")


def sweep_packed(folder, logs):
    """Sweeping what gzip and zstd pack, beside unpacking alone."""
    feed = folder / "feed-1000.txt"
    for tool, ending, pack in (("gzip", "gz", ["gzip", "-k"]), ("zstd", "zst", ["zstd", "-q", "-k"])):
        names = []
        for path in logs:
            there = folder / f"{path.name}.{ending}"
            if not there.exists():
                with open(there, "wb") as out:
                    subprocess.run([*pack[:-1], "-c", path], stdout=out, check=True)
            names.append(there)
        plain, _, _ = timed(["sh", "-c", f"{tool} -dc " + " ".join(map(str, names)) + " >/dev/null"])
        swept, _, _ = timed([PROGRAM, "sweep", "-f", feed, "--count", "-j", 2, *names])
        one, _, _ = timed([PROGRAM, "sweep", "-f", feed, "--count", "-j", 1, *names])
        print(f"| {tool} | {plain:.2f} s | {swept:.2f} s | {plain / swept:.0%} | {one:.2f} s | {plain / one:.0%} |", flush=True)


def japanese_lines(count=10000):
    """What programs for managing offices write: times, names of files and sentences."""
    parts = ["接続", "失敗", "利用者", "端末", "ファイル", "サーバ", "起動", "更新", "プログラム", "ログオン", "業務", "を開きました",
             "へ送信しました", "について確認する", "（営業部）", "「重要」", "エラーが発生", "見積書", "議事録", "田中"]
    hosts = ["www.example.co.jp", "192.168.10.25", "pc-0123", "fs01.local", "cdn.example.com"]
    lines = []
    for i in range(count):
        at = f"2026/{chance.randrange(1, 13):02}/{chance.randrange(1, 29):02} 12:{i % 60:02}:07"
        said = ["".join(chance.choices(parts, k=n)) for n in (2, 4, 8)]
        lines += [f"{at},PC{i:05},C:\\Users\\tanaka\\Desktop\\{said[0]}.xlsx,{said[1]}\n",
                  f"{at} INFO [{chance.choice(hosts)}] {said[1]}接続先は{chance.choice(hosts)}です。{said[0]}\n",
                  f"{at} {said[2]}。{said[1]}、{said[0]}\n"]
    return "".join(lines)


def sweep_hostile(folder, total, taken):
    """Seconds for each byte of hostile files and Japanese logs against those of the corpus."""
    size = 256 << 20
    japanese = japanese_lines()
    samples = {"letters without a line end": b"a", "dots": b".", "colons": b":", "label dots": b"a.", "hex": b"0123456789abcdef",
               "escapes of URLs": b"%61", "escapes of JSON": b"\\u0061", "escaped escapes": b"%25%32%35", "at signs": b"a@b.cd",
               "digits and dots": b"1.2.3.4.", "colons and digits": b"1:2::", "question marks": b"?a=1", "slashes": b"http://",
               "IPv6 addresses": b"::1,", "short escapes": b"%61 ", "escaped names": b"evil%2ecom ", "hosts of mail in escapes": b"%40a.com ",
               "names in UTF-8": "é.com ".encode(), "names in windows-1252": b"\xe9.com ", "names in Japanese": "接続先.com ".encode(),
               "UTF-16": "abcdefg接".encode("utf-16-le"), "names in UTF-16": "abc.com ".encode("utf-16-le"),
               "prose in UTF-16": "確認はabcde.comです。\n".encode("utf-16-le"), "prose in CP932": "確認はabcde.comです。\n".encode("cp932"),
               "log in Japanese, UTF-8": japanese.encode(), "log in Japanese, CP932": japanese.encode("cp932"),
               "log in Japanese, EUC-JP": japanese.encode("euc-jp")}
    for name, piece in samples.items():
        path = folder / "hostile.bin"
        path.write_bytes((piece * (size // len(piece) + 1))[:size])
        swept, memory, _ = timed([PROGRAM, "sweep", "-f", folder / "feed-1000.txt", "--count", "-j", 1, path], 3)
        shown = f"{size / swept / 1e9:.2f} | {(size / swept) / (total / taken):.0%} | {memory:.0f} MB" if swept else f"stopped after {LONGEST} s | | "
        print(f"| {name} | {shown} |", flush=True)
        path.unlink()


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("folder", type=pathlib.Path)
    arguments.add_argument("--gigabytes", type=float, default=1.05)
    arguments.add_argument("--sizes", default="1000,100000,1000000,10000000")
    arguments.add_argument("--peers", default="1000,100000")
    arguments.add_argument("--packed", action="store_true")
    arguments.add_argument("--hostile", action="store_true")
    given = arguments.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    planted = [indicator(i % KINDS) for i in range(200)]
    sizes = list(map(int, given.sizes.split(",")))
    logs, wanted = write_corpus(given.folder, planted, given.gigabytes)
    write_feeds(given.folder, planted, sizes)
    files = sorted(logs.iterdir())
    total = sum(path.stat().st_size for path in files)
    all_planted = sum(map(len, wanted.values()))
    if given.packed:
        print("| packed by | unpacked by it | swept, 2 threads | of its speed | swept, 1 thread | of its speed |")
        print("| --- | --- | --- | --- | --- | --- |")
        return sweep_packed(given.folder, files)
    if given.hostile:
        taken, _, _ = timed([PROGRAM, "sweep", "-f", given.folder / "feed-1000.txt", "--count", "-j", 1, *files])
        print(f"corpus: {total / taken / 1e9:.2f} GB/s\n\n| 256 MiB of | GB/s | of the corpus | memory |\n| --- | --- | --- | --- |")
        return sweep_hostile(given.folder, total, taken)
    part = given.folder / "part"
    part.mkdir(exist_ok=True)
    for path in files:
        (part / path.name).write_bytes(path.read_bytes()[:path.stat().st_size // 16])
    part_total = sum(path.stat().st_size for path in part.iterdir())
    print(f"{total / 1e9:.2f} GB in {len(files)} files, {all_planted} lines with an indicator\n")
    print("| indicators | tool | set built | set | GB/s | memory | planted found | other lines |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |", flush=True)
    for size in sizes:
        feed = given.folder / f"feed-{size}.txt"
        packed = given.folder / f"{size}.ampleset"
        built, _, _ = timed([PROGRAM, "set", "build", "--to", packed, feed])
        ratio = packed.stat().st_size / feed.stat().st_size
        for jobs in (1, 2):
            taken, memory, output = timed([PROGRAM, "sweep", "-f", packed, "-j", jobs, *files])
            found, others = judged(output, wanted)
            print(f"| {size:,} | ample, {jobs} thread{'s' * (jobs > 1)} | {built:.2f} s | {ratio:.2f} of the feed | "
                  f"{total / taken / 1e9:.2f} | {memory:.0f} MB | {found} of {all_planted} | {others} |", flush=True)
        if MATCHY:
            database = given.folder / "feed.mxy"
            built, _, _ = timed([MATCHY, "build", "-i", feed, "-o", database], 1)
            taken, memory, output = timed([MATCHY, "match", "-j1", database, *files], 3) if built else (None, 0, b"")
            print(f"| {size:,} | matchy | {f'{built:.2f} s' if built else f'stopped after {LONGEST} s'} | "
                  f"{database.stat().st_size / feed.stat().st_size if built else 0:.2f} of the feed | "
                  f"{f'{total / taken / 1e9:.2f}' if taken else '-'} | {memory:.0f} MB | "
                  f"{len(output.splitlines())} hits, no lines | |", flush=True)
        if str(size) not in given.peers.split(","):
            continue
        for options, name in (([], "Vectorscan, literals"), (["--caseless"], "Vectorscan, literals in either case")):
            if VECTORSCAN.exists():
                print(vectorscan_row(size, name, [VECTORSCAN, *options, feed, *files], total, wanted), flush=True)
        folder, bytes_there = (logs, total) if size <= 1000 else (part, part_total)
        named = sorted(folder.iterdir())
        for tool, command in (("rg -F -f", ["rg", "-j1", "-n", "-H", "-F", "-f", feed, *named]),
                              ("grep -F -f", ["grep", "-n", "-H", "-F", "-f", feed, *named])):
            if shutil.which(command[0]):
                taken, memory, output = timed(command, 1)
                speed = f"{bytes_there / taken / 1e9:.3f}" if taken else f"stopped after {LONGEST} s"
                found, others = judged(output, wanted)
                of = f"{found} of {all_planted}" if folder == logs else f"{found} in a part"
                print(f"| {size:,} | {tool} | - | - | {speed} | {memory:.0f} MB | {of} | {others} |", flush=True)


if __name__ == "__main__":
    main()

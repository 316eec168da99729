#!/usr/bin/env python3
"""Reading reports: articles a second through claims, and observables beside iocextract and ioc-finder, in one run.

    cmake --preset release -DAMPLE_BUILD_BENCH=ON && cmake --build build/release --target bench_cite
    bench/cite.py [--python PYTHON] [--seconds N]

Claims: the reports in tests/data/cite and, where ../shared/data (or AMPLE_CORPORA) is present, the five public ones.
Observables: the same reports and vendor prose (sentences of TRAM, if there, in reports of 40), into which
addresses, names, hashes and URLs are written, half of them defanged. PYTHON (a virtual environment's, say) has the
peers: pip install iocextract ioc-finder. Every figure is per second of processor time of one thread, so that a
busy machine tells little; the last line of claims has two threads by the clock. Then one case of many reports,
where time per report must not grow with their number. A peer reads as many reports, from
the front, as it can in the time.
"""

import argparse
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
BENCH = ROOT / "build" / "release" / "bench" / "bench_cite"
CORPORA = pathlib.Path(os.environ.get("AMPLE_CORPORA", ROOT.parent / "shared" / "data"))
chance = random.Random(7)

PEERS = {
    "iocextract": "import iocextract\nwork = lambda t: sum(1 for _ in iocextract.extract_iocs(t, refang=True))",
    "ioc-finder": "import ioc_finder\nwork = lambda t: sum(len(v) for v in ioc_finder.find_iocs(t).values())",
}
LOOP = """
import sys, time
{setup}
texts = [open(p, encoding='utf-8', errors='replace').read() for p in sys.argv[2:]]
work(texts[0])
start, done, size, found = time.process_time(), 0, 0, 0
for text in texts:
    found += work(text)
    done += 1
    size += len(text.encode())
    if time.process_time() - start > float(sys.argv[1]):
        break
spent = time.process_time() - start
print(f'{{done / spent}} {{size / spent / 1e6}} {{done}} {{found}}')
"""


def indicator():
    name = "".join(chance.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(9))
    kind = chance.randrange(6)
    if kind == 0:
        plain = f"{name}.com"
    elif kind == 1:
        plain = ".".join(str(chance.randrange(1, 255)) for _ in range(4))
    elif kind == 2:
        plain = f"http://{name}.net/{name[:4]}/index.php"
    elif kind == 3:
        return f"{chance.getrandbits(128):032x}"
    elif kind == 4:
        return f"{chance.getrandbits(256):064x}"
    else:
        plain = f"{name[:5]}@{name}.org"
    defanged = plain.replace(".", "[.]").replace("http", "hxxp")
    return defanged if chance.randrange(2) else plain


def observable_reports(folder, articles):
    texts = [path.read_text(encoding="utf-8", errors="replace") for path in articles]
    tram = CORPORA / "reports" / "tram" / "single_label.json"
    if tram.exists():
        sentences = [one["text"] for one in json.loads(tram.read_text())]
        texts += [" ".join(sentences[i:i + 40]) for i in range(0, len(sentences), 40)]
    paths = []
    for number, text in enumerate(texts):
        for _ in range(10):
            gaps = [m.start() for m in re.finditer(" ", text)] or [len(text)]
            at = chance.choice(gaps)
            text = f"{text[:at]} {indicator()}{text[at:]}"
        path = pathlib.Path(folder) / f"{number:04}.txt"
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    return paths


def reprinted(words):
    words = list(words)
    for _ in range(6):
        words[chance.randrange(len(words))] = chance.choice(["today", "officials", "network", "later"])
    return words


def retold(words):
    return [f"{word}{chance.randrange(10**6)}" if chance.random() < 0.3 and word.isalpha() else word
            for word in words]


def desk(folder, articles, count, change):
    """Many reports made of one of medium length: a case in which all is compared with all."""
    texts = sorted((path.read_text(encoding="utf-8", errors="replace") for path in articles), key=len)
    words = texts[len(texts) // 2].split(" ")
    paths = []
    for number in range(count):
        path = pathlib.Path(folder) / f"{number:05}.txt"
        path.write_text(f"THE PAPER {number}\n\n" + " ".join(change(words)), encoding="utf-8")
        paths.append(path)
    return paths


def ample(options, paths):
    out = subprocess.run([BENCH, *options, *paths], capture_output=True, text=True, check=True).stdout
    return out.strip()


def number(line, unit):
    return float(re.search(rf"([0-9.]+) {unit}", line).group(1))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--seconds", default="5")
    options = parser.parse_args()
    articles = sorted((ROOT / "tests" / "data" / "cite").glob("*/*.txt"))
    articles += sorted((CORPORA / "reports" / "japan-2021").glob("*.txt"))
    size = sum(path.stat().st_size for path in articles)
    print(f"claims: {len(articles)} reports of {size / len(articles) / 1000:.1f} kB on average")
    for threads in ("1", "2"):
        print("  ", ample(["--seconds", options.seconds, "--threads", threads], articles))
    for what, change in (("one story, six words changed", reprinted), ("other stories", retold)):
        for count in (500, 1000, 2000, 4000):
            with tempfile.TemporaryDirectory() as folder:
                line = ample(["--desk", "--seconds", "0"], desk(folder, articles, count, change))
                print(f"   {count} reports as one case, {what}: "
                      f"{number(line, 'reports per CPU second'):.0f} reports/s")
    with tempfile.TemporaryDirectory() as folder:
        paths = observable_reports(folder, articles)
        size = sum(path.stat().st_size for path in paths)
        print(f"observables: {len(paths)} reports, {size / 1e6:.2f} MB, 10 indicators written into each")
        line = ample(["--observables", "--seconds", options.seconds], paths)
        ours = number(line, "MB per CPU second")
        print(f"   {'ample':12} {ours:9.3f} MB/s")
        for name, setup in PEERS.items():
            done = subprocess.run([options.python, "-c", LOOP.format(setup=setup), options.seconds, *paths],
                                  capture_output=True, text=True, check=False)
            if done.returncode != 0:
                print(f"   {name:12} not run: {done.stderr.strip().splitlines()[-1]}")
                continue
            _, speed, count, _ = map(float, done.stdout.split())
            print(f"   {name:12} {speed:9.3f} MB/s over {count:.0f} reports: ample is {ours / speed:.0f} times as fast")


if __name__ == "__main__":
    main()

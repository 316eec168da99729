#!/usr/bin/env python3
"""Reads event logs with ample, with PyPI's evtx and with evtxexport, and tables what differs.

    tools/compare_evtx.py FOLDER [--program build/release/ample]

Needs `pip install evtx` (0.14 or later) and libevtx-utils; a reader that is not there is left out. Records
are matched by file and order of their ids; values by their path (evtx) or as the sorted texts of
the event (evtxexport). Exits with 1 when a reader has a record that ample lacks, or a difference has
no explanation below.
"""

import argparse
import collections
import json
import pathlib
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

EXPLAINED = {
    "empty text": "an empty string outside Data is \"\" here and null there; null is kept for values without a type",
    "form of GUIDs": "Windows writes them in lower case; libevtx in upper case",
    "form of times": "100 nanoseconds are 7 digits; libevtx writes 9, older readers 6",
    "form of numbers": "hexadecimal and boolean forms of libevtx",
    "empty elements": "elements that depend on a null value are left out, as MS-EVEN6 asks; libevtx keeps them",
    "blanks": "evtxexport indents what stands between tags",
}


def paths(value, at=()):
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from paths(inner, at + (key,))
    elif isinstance(value, list):
        for inner in value:
            yield from paths(inner, at)
    else:
        yield at, value


def ours(program, path):
    ran = subprocess.run([program, "show", "--records", str(path)], capture_output=True, check=False)
    records = [json.loads(line) for line in ran.stdout.decode().splitlines()]
    return ([one for one in records if "recovered" not in one],
            [one for one in records if "recovered" in one], ran.stderr.decode().splitlines())


def record_id(event):
    return int(event["Event"]["System"]["EventRecordID"])


def normal(text):
    text = re.sub(r'\sxmlns(:[\w-]+)?="[^"]*"', "", str(text))
    text = re.sub(r"\s+", " ", text).strip().lower()
    text = re.sub(r"(\d\d:\d\d:\d\d)\.(\d+)z?$", lambda m: m[1] + "." + m[2][:6].rstrip("0"), text)
    if re.fullmatch(r"0x[0-9a-f]+", text):
        return hex(int(text, 16))
    return text


def texts_of_xml(element):
    found = [normal(value) for value in element.attrib.values()]
    found.append(normal(element.text or ""))
    for child in element:
        found += texts_of_xml(child)
    return found


def compare_values(event, other, differences, where):
    mine, theirs = collections.defaultdict(list), collections.defaultdict(list)
    for at, value in paths(event):
        mine[at].append(value)
    for at, value in paths(other):
        theirs[at].append(value)
    for at in mine.keys() | theirs.keys():
        a, b = mine.get(at), theirs.get(at)
        if a == b:
            continue
        if a == [""] and b == [None]:
            differences["empty text"].append(where)
        elif a is None and set(b) <= {None, ""}:
            differences["empty elements"].append(where)
        elif a and b and [normal(x).strip("{}") for x in a] == [normal(x).strip("{}") for x in b]:
            differences["form of GUIDs" if "{" in str(a) else "form of times"].append(where)
        else:
            differences[f"unexplained: {'.'.join(at)}: {a} {b}"[:160]].append(where)


def compare_texts(event, element, differences, where):
    mine = collections.Counter(normal(value) for _, value in paths(event) if value not in (None, ""))
    for name in re.findall(r'"Name": ?"([^"]*)"', json.dumps(event)):
        mine[normal(name)] += 0
    theirs = collections.Counter(text for text in texts_of_xml(element) if text)
    lost = theirs - mine
    names = {normal(at[-1]) for at, _ in paths(event)} | {normal(at[-2]) for at, _ in paths(event) if len(at) > 1}
    for text in list(lost):
        if text in names or text.startswith("http://"):
            del lost[text]  # names of Data stand as keys
        elif text in ("true", "false", "0", "1") or re.fullmatch(r"(0x)?[0-9a-f]+", text):
            differences["form of numbers"].append(where)
            del lost[text]
    for text in lost:
        differences[f"unexplained text of evtxexport: {text}"[:160]].append(where)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--program", default="build/release/ample")
    options = parser.parse_args()
    try:
        import evtx
    except ImportError:
        evtx = None
    export = shutil.which("evtxexport")
    counts, differences, lost, notes = collections.Counter(), collections.defaultdict(list), [], collections.Counter()
    for path in sorted(options.folder.rglob("*.evtx")):
        live, recovered, told = ours(options.program, path)
        counts["files"] += 1
        counts["ample"] += len(live)
        counts["ample recovered"] += len(recovered)
        for line in told:
            found = re.search(r": ([\d,]+) defects?: (.*?)(; first at|$)", line)
            notes[found[2] if found else line] += int(found[1].replace(",", "")) if found else 1
        mine = {(record_id(one), i): one for i, one in enumerate(live)}
        by_id = collections.defaultdict(list)
        for (number, _), one in mine.items():
            by_id[number].append(one)
        if evtx:
            others = collections.defaultdict(list)
            for record in evtx.PyEvtxParser(str(path)).records_json():
                counts["PyPI evtx"] += 1
                other = json.loads(record["data"])
                others[record_id(other)].append(other)
            for number, found in others.items():
                if len(found) > len(by_id[number]):
                    lost.append(f"{path}: record {number} of PyPI evtx")
                for a, b in zip(by_id[number], found):
                    compare_values(a, b, differences, f"{path}: {number}")
        if export:
            ran = subprocess.run([export, "-f", "xml", str(path)], capture_output=True, check=False)
            text = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", " ", ran.stdout.decode(errors="replace"))
            others = collections.defaultdict(list)
            for event in re.findall(r"<Event xmlns.*?</Event>", text, re.S):
                counts["evtxexport"] += 1
                try:
                    element = ElementTree.fromstring(re.sub(r'\sxmlns(:[\w-]+)?="[^"]*"', "", event))
                except ElementTree.ParseError:
                    differences["XML of evtxexport that does not parse"].append(str(path))
                    continue
                others[int(element.find("System/EventRecordID").text)].append(element)
            for number, found in others.items():
                if len(found) > len(by_id[number]):
                    lost.append(f"{path}: record {number} of evtxexport")
                for a, b in zip(by_id[number], found):
                    compare_texts(a, b, differences, f"{path}: {number}")
    print("records")
    for name, count in counts.items():
        print(f"  {count:10,} {name}")
    print("what ample says of bytes that are no record")
    for why, count in notes.most_common():
        print(f"  {count:10,} {why}")
    print("differences")
    unexplained = 0
    for kind, places in sorted(differences.items(), key=lambda item: -len(item[1])):
        reason = EXPLAINED.get(kind, "XML that other parsers refuse" if kind.startswith("XML") else "NOT EXPLAINED")
        unexplained += reason == "NOT EXPLAINED"
        print(f"  {len(places):10,} {kind}\n             {reason}; first: {places[0]}")
    for one in lost:
        print("LOST", one)
    return 1 if lost or unexplained else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Writes the table of English verbs by which a clause whose verb no rule knows is still read.

    apt download wordnet-base && dpkg -x wordnet-base_*.deb wordnet
    tools/make_verbs.py wordnet/usr/share/wordnet --to src/ample/cite/tables/verbs.txt

The data are the verbs of WordNet 3.0 (Princeton University, wordnet.princeton.edu). Kept are verbs of one word that its
tagged texts use at least once, and not three times as often as nouns ("to group", "to date"), each with the past forms
that are not made with "-ed" and are no participles: "cut cut", "rest", "wind wound", "know knew".
"""

import argparse
import collections
import pathlib


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=pathlib.Path)
    arguments.add_argument("--to", type=pathlib.Path, required=True)
    given = arguments.parse_args()
    used, as_noun = collections.Counter(), collections.Counter()
    for line in (given.folder / "cntlist.rev").read_text(encoding="ascii").splitlines():
        key, _, count = line.split()
        lemma, sense = key.split("%")
        if sense.startswith("2:") and lemma.isalpha():
            used[lemma] += int(count)
        if sense.startswith("1:"):
            as_noun[lemma] += int(count)
    listed = {line.split()[0] for line in (given.folder / "index.verb").read_text(encoding="ascii").splitlines()
              if not line.startswith(" ")}
    pasts = collections.defaultdict(list)
    for line in (given.folder / "verb.exc").read_text(encoding="ascii").splitlines():
        form, *lemmas = line.split()
        for lemma in lemmas:
            if form.isalpha() and not form.endswith(("ing", "ed", "s")) and form not in pasts[lemma]:
                pasts[lemma].append(form)
    for lemma, forms in pasts.items():
        plain = [one for one in forms if not one.endswith(("n", "ne"))]
        with_a = [one for one in plain if "a" in one]  # "sang sung", "began begun"
        pasts[lemma] = (with_a if with_a and any("u" in one for one in plain) else plain) or forms
    verbs = sorted(lemma for lemma in used if lemma in listed and as_noun[lemma] < 3 * used[lemma])
    same = {"bet", "burst", "cast", "cost", "cut", "hit", "hurt", "let", "put", "quit", "rid", "set", "shed", "shut", "split",
            "spread", "thrust", "upset"}  # WordNet does not list forms that are the verb itself
    lines = [" ".join([lemma, *([lemma] if lemma in same else []), *pasts[lemma]]) for lemma in verbs]
    given.to.write_text("\n".join(lines) + "\n", encoding="ascii")
    print(f"{given.to}: {len(lines)} verbs, {given.to.stat().st_size} bytes")


if __name__ == "__main__":
    main()

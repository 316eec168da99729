#!/usr/bin/env python3
"""Trains the linear model that suggests ATT&CK techniques, and says how well it does on reports it has not seen.

    tools/train_techniques.py ../shared/data/reports/tram/single_label.json --to src/ample/cite/techniques.txt

The data are sentences with one technique each (center-for-threat-informed-defense/tram, Apache-2.0). Features are
words and pairs of neighbouring words, as cite/techniques.cpp parts them. One averaged perceptron over all techniques
(Freund and Schapire 1999; Collins 2002), with "none" for sentences without one: none are in the data, so a score
below the threshold is no suggestion. Reports, not sentences, are held out: every fifth by a hash of its title.
The threshold is the one with the best F1 on a tenth of the training reports. Then the model is trained on
everything, its small weights are dropped, and it is written as text. Nothing but Python is needed; about two minutes.
"""

import argparse
import collections
import hashlib
import json
import math
import pathlib
import random
import re

ROUNDS = 8
KEPT = 24000  # weights


def features(text):
    words = re.findall(r"[a-z][a-z0-9]*|[0-9]+", text.lower())
    words = ["#" if word.isdigit() else word for word in words]
    return sorted(set(words) | {f"{a} {b}" for a, b in zip(words, words[1:])})


def scores(weights, found):
    total = collections.defaultdict(float)
    for feature in found:
        for label, weight in weights.get(feature, {}).items():
            total[label] += weight
    return total


def normalised(total, count):
    """Best first, each divided by the root of the number of features, so that long sentences gain nothing."""
    return sorted(((score / math.sqrt(count), label) for label, score in total.items()), key=lambda x: (-x[0], x[1]))


def train(rows):
    chance = random.Random(1)
    weights, sums, stamps = {}, {}, {}
    step = 0
    labels = sorted({label for _, label in rows})

    def add(feature, label, change):
        w = weights.setdefault(feature, {})
        s = sums.setdefault(feature, {})
        t = stamps.setdefault(feature, {})
        s[label] = s.get(label, 0.0) + (step - t.get(label, 0)) * w.get(label, 0.0)
        t[label] = step
        w[label] = w.get(label, 0.0) + change

    for _ in range(ROUNDS):
        chance.shuffle(rows)
        for found, label in rows:
            step += 1
            total = scores(weights, found)
            best = max(labels, key=lambda one: (total.get(one, 0.0) - (1.0 if one == label else 0.0), one))
            if total.get(label, 0.0) - total.get(best, 0.0) < 1.0 and best != label:
                for feature in found:
                    add(feature, label, 1.0)
                    add(feature, best, -1.0)
    averaged = {}
    for feature, w in weights.items():
        row = {}
        for label, weight in w.items():
            total = sums[feature][label] + (step - stamps[feature][label]) * weight
            if abs(total / step) > 1e-9:
                row[label] = total / step
        averaged[feature] = row
    return averaged


def pruned(weights):
    """The largest weights, a feature of one sentence weighs little anyway; rounded to hundredths."""
    all_weights = [(abs(w), f, label) for f, row in weights.items() for label, w in row.items()]
    all_weights.sort(key=lambda x: (-x[0], x[1], x[2]))
    kept = {}
    for _, feature, label in all_weights[:KEPT]:
        weight = round(weights[feature][label], 2)
        if weight:
            kept.setdefault(feature, {})[label] = weight
    return kept


def outcome(weights, rows, threshold):
    right = given = 0
    for found, label in rows:
        ranked = normalised(scores(weights, found), max(len(found), 1))
        if ranked and ranked[0][0] >= threshold:
            given += 1
            right += ranked[0][1] == label
    precision = right / given if given else 0.0
    recall = right / len(rows)
    return precision, recall, 2 * precision * recall / (precision + recall) if right else 0.0


def best_threshold(weights, rows):
    return max((i / 20 for i in range(0, 80)), key=lambda t: (outcome(weights, rows, t)[2], t))


def part(title, of):
    return int(hashlib.sha256(title.encode()).hexdigest(), 16) % of


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sentences")
    parser.add_argument("--to")
    options = parser.parse_args()
    rows = [(features(one["text"]), one["label"], one["doc_title"])
            for one in json.loads(pathlib.Path(options.sentences).read_text())]
    seen = {}
    for found, label, title in rows:  # a sentence printed twice must not stand on both sides
        seen.setdefault((tuple(found), label), title)
    rows = [(list(found), label, title) for (found, label), title in seen.items()]
    train_rows = [(f, l) for f, l, t in rows if part(t, 5) != 0 and part(t + "+", 10) != 0]
    dev_rows = [(f, l) for f, l, t in rows if part(t, 5) != 0 and part(t + "+", 10) == 0]
    test_rows = [(f, l) for f, l, t in rows if part(t, 5) == 0]
    weights = pruned(train(train_rows))
    threshold = best_threshold(weights, dev_rows)
    print(f"{len(rows)} sentences, {len({l for _, l, _ in rows})} techniques; trained on {len(train_rows)}, "
          f"threshold {threshold} from {len(dev_rows)}, held out {len(test_rows)} (other reports)")
    common = collections.Counter(l for _, l in train_rows).most_common(1)[0][0]
    base = sum(l == common for _, l in test_rows) / len(test_rows)
    for name, at in (("held out", threshold), ("held out, twice the threshold", 2 * threshold), ("held out, all", -99.0)):
        precision, recall, f1 = outcome(weights, test_rows, at)
        print(f"   {name}: precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}")
    print(f"   always {common}: {base:.3f}")
    if options.to:
        final = pruned(train([(f, l) for f, l, _ in rows]))
        lines = [f"ample-techniques/1 {threshold}"]
        for feature in sorted(final):
            pairs = " ".join(f"{label}:{final[feature][label]:g}" for label in sorted(final[feature]))
            lines.append(f"{feature}\t{pairs}")
        text = "\n".join(lines) + "\n"
        pathlib.Path(options.to).write_text(text)
        print(f"{options.to}: {len(final)} features, {len(text) / 1000:.0f} kB")


if __name__ == "__main__":
    main()

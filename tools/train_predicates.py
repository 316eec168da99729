#!/usr/bin/env python3
"""Trains the model that types the clauses no rule knows, and says how well it does on reports it has not seen.

    tools/train_predicates.py --features build/release/bench/predicate_features --to src/ample/cite/tables/predicates.txt

The sentences are those of tests/data/cite/predicates (written for this, in `predicate TAB polarity TAB sentence`) and the
claims of the gold sets in tests/data/cite, whose plain predicates are typed as the measure does it
(src/ample/cite/measure_names.cpp). What the model sees of them tells the program predicate_features: the same code that
asks the model. Multinomial logistic regression with an L2 penalty (scikit-learn, lbfgs); a gold claim counts twice, since
it is a real one. Each of the last gold sets is left out in turn and measured by a model of the rest.
"""

import argparse
import json
import pathlib
import re
import subprocess
import tempfile

from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

ROOT = pathlib.Path(__file__).resolve().parent.parent
SAME = {"claimed": "attributed"}  # who claims an attack as his work did it, by his own word
OTHERS = ["untyped", "affected", "disrupted", "restored", "found"]
LEAST = 0.45   # share below which nothing is typed
SMALLEST = 0.1  # smaller weights are dropped
PENALTY = 1.0


def families():
    text = (ROOT / "src/ample/cite/measure_names.cpp").read_text()
    return re.findall(r'\{"([^"]+)", "([^"]+)"\}', text[text.index("families[] ="):])


def typed(claim, table):
    plain, thing, negative = claim["predicate"] or "", claim["object"] or "", claim["polarity"] == "-"
    if negative and plain in ("found", "suffered"):
        return "no-damage"
    if negative and plain == "charged":
        return "not-charged"
    if negative and plain in ("leaked", "affected"):
        return "no-damage"
    if negative and plain in ("responded to", "said"):
        return "declined"
    if negative and plain.startswith("involved in"):
        return "denied"
    if plain == "suffered":
        return "stolen" if re.search("damage|leak|harm", thing) else "compromised"
    return next((kinds.split()[0] for sign, kinds in table if sign in plain), "untyped")


def japanese(text):
    return re.search("[぀-ヿ一-鿿]", text) is not None


def sentences():
    """(set, predicate, sentence); the set of the written ones is empty."""
    found = []
    for path in sorted((ROOT / "tests/data/cite/predicates").glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            predicate, _, text = line.split("\t")
            found.append(("", SAME.get(predicate, predicate), text))
    table = families()
    for path in sorted((ROOT / "tests/data/cite").glob("*/claims.gold.json")):
        for claim in json.loads(path.read_text(encoding="utf-8"))["claims"]:
            text = " ".join(claim["span"]["text"].split())
            if not japanese(text):
                found.append((path.parent.name, typed(claim, table), text))
    return found


def features(program, rows):
    with tempfile.NamedTemporaryFile("w", suffix=".tsv", encoding="utf-8") as file:
        for number, (_, _, text) in enumerate(rows):
            file.write(f"{number}\t+\t{text}\n")
        file.flush()
        out = subprocess.run([program, file.name], check=True, capture_output=True, encoding="utf-8").stdout
    lines = [line.split("\t") for line in out.splitlines()]
    return [(*rows[int(line[0])][:2], line[1:]) for line in lines]


def train(rows):
    vectors = CountVectorizer(analyzer=lambda one: one, binary=True, min_df=2)
    seen = vectors.fit_transform([found for _, _, found in rows])
    model = LogisticRegression(C=PENALTY, max_iter=500)
    model.fit(seen, [label for _, label, _ in rows], sample_weight=[2 if name else 1 for name, _, _ in rows])
    model.coef_[abs(model.coef_) < SMALLEST] = 0  # measured as it is written
    return vectors, model


def measure(rows, held):
    vectors, model = train([row for row in rows if row[0] != held])
    tested = [row for row in rows if row[0] == held]
    shares = model.predict_proba(vectors.transform([found for _, _, found in tested]))
    right = given = 0
    for (_, label, _), share in zip(tested, shares):
        best = model.classes_[share.argmax()]
        if best not in OTHERS and share.max() >= LEAST:
            given += 1
            right += best == label
    wanted = sum(label not in OTHERS for _, label, _ in tested)
    print(f"   {held:10} of {wanted:3} typed: {given:3} given, {right:3} right; precision "
          f"{right / max(given, 1):.2f} recall {right / max(wanted, 1):.2f}")


def write(rows, path):
    vectors, model = train(rows)
    names = vectors.get_feature_names_out()
    lines = [f"ample-predicates/1 {LEAST}", " ".join(model.classes_),
             "*\t" + " ".join(f"{label}:{round(100 * bias)}" for label, bias in enumerate(model.intercept_))]
    for number, name in sorted(enumerate(names), key=lambda one: one[1]):
        weights = [(label, weight) for label, weight in enumerate(model.coef_[:, number]) if weight != 0]
        if weights:
            lines.append(name + "\t" + " ".join(f"{label}:{round(100 * weight)}" for label, weight in weights))
    text = "\n".join(lines) + "\n"
    path.write_text(text, encoding="utf-8")
    print(f"{path}: {len(lines) - 3} features, {len(text.encode()) / 1000:.0f} kB")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--features", required=True, help="the built program predicate_features")
    parser.add_argument("--to", type=pathlib.Path)
    parser.add_argument("--held", nargs="*", default=["heldout8", "heldout9", "heldout10", "heldout11", "heldout12"])
    parser.add_argument("--without", help="leave this set out of the table too")
    options = parser.parse_args()
    rows = features(options.features, sentences())
    print(f"{len(rows)} clauses, {sum(1 for name, _, _ in rows if name)} of them of gold sets")
    for held in options.held:
        measure(rows, held)
    if options.to:
        write([row for row in rows if row[0] != options.without], options.to)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Turns notes.py of a set into claims.gold.json: finds every span in its text and counts its offsets.

    tests/data/cite/make_gold.py tests/data/cite/tuned tests/data/cite/unseen

notes.py says what an annotator read, with e(...) for an entity, d(...) for a document, m(...) for a modality with the words
that show it, and STANCE, NORM, NON (no statement) and NEG (denied) for kinds of claim; the JSON says where it stands, in the form `ample-claims-gold/1`.
A chain is written "Outlet > Agency [cue] > X [cue] {note}", the roots of a cluster are those of its claims.
"""

import hashlib
import json
import pathlib
import re
import runpy
import sys


SHORT = {
    "STANCE": {"kind": "stance"},
    "NORM": {"kind": "norm", "modality": "deontic"},
    "NON": {"kind": "non-statement"},
    "NEG": {"polarity": "-"},
}


def modality(name, *words, **more):
    return {"modality": name, "words": list(words), **more}


def span(texts, doc, words, nth=0):
    text = texts[doc]
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    end = start + len(words)
    return {"doc": doc, "start": start, "end": end,
            "byte_start": len(text[:start].encode()), "byte_end": len(text[:end].encode()), "text": words}


def chain(line):
    knots = []
    for knot in line.split(" > "):
        note = re.search(r"\{(.*?)\}", knot)
        cue = re.search(r"\[(.*?)\]", knot)
        who = re.sub(r"\[.*?\]|\{.*?\}", "", knot).strip()
        knots.append({"who": who, "cue": cue.group(1) if cue else "", "note": note.group(1) if note else ""})
    return knots


def entity(id, type, name, *mentions):
    return {"id": id, "type": type, "name": name, "mentions": list(mentions), "aliases_external": [], "note": ""}


def document(id, file, publisher, date, cites, language="en"):
    return {"id": id, "file": file, "publisher": publisher, "publisher_in_text": publisher is not None, "date": date,
            "cites": cites, "language": language}


def build(folder):
    notes = runpy.run_path(str(folder / "notes.py"), {"e": entity, "d": document, "m": modality, **SHORT})
    texts = {d["id"]: (folder / d["file"]).read_text(encoding="utf-8") for d in notes["documents"]}
    documents = []
    for d in notes["documents"]:
        raw = (folder / d["file"]).read_bytes()
        documents.append({**d, "sha256": hashlib.sha256(raw).hexdigest(), "chars": len(texts[d["id"]]),
                          "bytes": len(raw)})
    claims = []
    for doc, words, subject, predicate, object_, speakers, root, cluster, *rest in notes["claims"]:
        more = rest[0] if rest else {}
        claims.append({"id": f"c{len(claims) + 1:02d}", "doc": doc, "span": span(texts, doc, words, more.get("nth", 0)),
                       "subject": subject, "predicate": predicate, "object": object_,
                       "time": more.get("time"), "time_basis": None, "polarity": more.get("polarity", "+"),
                       "modality": more.get("modality", "asserted"), "certainty_words": more.get("words", []),
                       "chain": chain(speakers), "root_source": root, "cluster": cluster,
                       "kind": more.get("kind", "claim"), "note": more.get("note", "")})
    clusters = []
    for name in dict.fromkeys(c["cluster"] for c in claims):
        own = [c for c in claims if c["cluster"] == name]
        clusters.append({"id": name, "claims": [c["id"] for c in own],
                         "documents": sorted({c["doc"] for c in own}),
                         "root_sources": sorted({c["root_source"] for c in own})})
    by_words = {(c["doc"], c["span"]["text"]): c["id"] for c in claims}
    relations = [{"type": kind, "claims": [by_words[(doc, words)] for doc, words in ends], "why": why}
                 for kind, ends, why in notes["relations"]]
    times = [{"span": span(texts, doc, words, nth), "value": value, "basis": basis, "trap": trap}
             for doc, words, nth, value, basis, trap in notes["times"]]
    gold = {"format": "ample-claims-gold/1",
            "offsets": "start/end are Unicode code points, byte_start/byte_end are UTF-8 bytes; end exclusive",
            "annotator": "the author of the reports, before the code was run on them",
            "documents": documents, "entities": notes["entities"], "claims": claims, "clusters": clusters,
            "relations": relations, "temporal_expressions": times, "traps": notes.get("traps", [])}
    (folder / "claims.gold.json").write_text(json.dumps(gold, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(folder, len(claims), "claims", len(times), "times")


for name in sys.argv[1:]:
    build(pathlib.Path(name))

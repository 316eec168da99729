#!/usr/bin/env python3
"""Checks dossier.json against docs/formats/dossier.schema.json. Exit status 77: no jsonschema."""

import json
import pathlib
import sys

SCHEMA = pathlib.Path(__file__).parent.parent / "docs/formats/dossier.schema.json"


def main(paths):
    try:
        import jsonschema
    except ImportError:
        print("skipped: python3-jsonschema is not installed")
        return 77
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    faults = 0
    for path in paths:
        document = json.loads(pathlib.Path(path).read_text(encoding="utf-8"))
        for fault in sorted(validator.iter_errors(document), key=lambda one: one.json_path):
            print(f"{path}: {fault.json_path}: {fault.message[:200]}")
            faults += 1
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

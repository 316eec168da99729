#!/usr/bin/env python3
"""Scores of 'ample run' on small made cases, as the tables of docs/scores.md.

    cmake --preset release && cmake --build build/release
    bench/scores.py FOLDER [--seed N] [--worlds W1,...] [--levels L1,...] [--run-only L3,L4]

Makes, runs and scores a case of each world and level in FOLDER and prints one table a level. Cases of
the levels under --run-only are run, and must end without an error, but not scored. A figure that
missed its target is bold, one of a baseline is in italics, "-" stands where there is nothing to score.
"""

import argparse
import json
import pathlib
import shutil
import subprocess
import sys
import time

BUILD = pathlib.Path(__file__).resolve().parent.parent / "build" / "release"
BASELINES = ("press parrot", "techniques only", "any shared attribute")


def made_and_run(case, seed, world, level):
    shutil.rmtree(case, ignore_errors=True)
    shutil.rmtree(f"{case}.truth", ignore_errors=True)
    subprocess.run([BUILD / "ample-sim", "make", "--seed", str(seed), "--world", world, "--level", level,
                    "--to", case], check=True, stdout=subprocess.DEVNULL)
    begun = time.monotonic()
    ran = subprocess.run([BUILD / "ample", "run", case], capture_output=True)
    print(f"{world} {level}: exit status {ran.returncode}, {time.monotonic() - begun:.1f} s", file=sys.stderr, flush=True)
    if ran.returncode != 0:
        sys.stderr.buffer.write(ran.stderr)
    return ran.returncode == 0


def scored(case):
    out = subprocess.run([BUILD / "ample", "eval", case, "--json"], capture_output=True, check=True).stdout
    return [json.loads(row) for row in out.splitlines()]


def shown(score):
    figure, unit = score["figure"], score["unit"]
    if figure is None:
        return "-"
    text = f"{figure:.0f}" if unit == "count" else f"{figure:.1f} h" if unit == "h" else f"{figure:.3f}"
    return f"**{text}**" if score["verdict"] == "missed" else text


def print_level(level, worlds, columns):
    print(f"## {level}\n\n| task: metric | target | {' | '.join(worlds)} |")
    print(f"| --- | --- |{' ---: |' * len(worlds)}")
    rows = {}
    for at, scores in enumerate(columns):
        for score in scores:
            key = (score["task"], score["metric"])
            rows.setdefault(key, ([], ["-"] * len(columns)))
            rows[key][0].append(score)
            rows[key][1][at] = shown(score)
    for (task, metric), (scores, figures) in rows.items():
        target = next((one["target"] for one in scores if one["target"] is not None), None)
        sign = "≤" if scores[0]["less_is_better"] else "≥"
        name = f"{task}: {metric}"
        name = f"*{name}*" if any(one in metric for one in BASELINES) else name
        print(f"| {name} | {f'{sign} {target:g}' if target is not None else ''} | {' | '.join(figures)} |")
    print(flush=True)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("folder", type=pathlib.Path)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--worlds", default="W1,W2,W3,W4,W5,W6,W7")
    arguments.add_argument("--levels", default="L1,L2")
    arguments.add_argument("--run-only", default="L3,L4")
    given = arguments.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    worlds = given.worlds.split(",")
    failed = False
    for level in given.levels.split(","):
        columns = []
        for world in worlds:
            case = given.folder / (world + level)
            failed |= not made_and_run(case, given.seed, world, level)
            columns.append(scored(case))
            shutil.rmtree(case)
        print_level(level, worlds, columns)
    for level in filter(None, given.run_only.split(",")):
        for world in worlds:
            failed |= not made_and_run(given.folder / (world + level), given.seed, world, level)
            shutil.rmtree(given.folder / (world + level))
    sys.exit(failed)


if __name__ == "__main__":
    main()

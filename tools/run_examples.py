#!/usr/bin/env python3
"""Runs the examples of the documents: every `$ command` in a ```console block.

    tools/run_examples.py PROGRAM           fails when an output is not what the document shows
    tools/run_examples.py PROGRAM --bless   writes the outputs into the documents

Commands run in a temporary folder with a copy of examples/, with PROGRAM as `ample` on the path.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
DOCUMENTS = ["README.md", "docs/formats/feeds.md"]
BLOCK = re.compile(r"```console\n\$ (.*)\n((?:.*\n)*?)```\n")


def main(program, bless):
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        desk = pathlib.Path(folder)
        shutil.copytree(ROOT / "examples", desk / "examples",
                        ignore=shutil.ignore_patterns(".ample", "out"))
        (desk / "bin").mkdir()
        (desk / "bin" / "ample").symlink_to(pathlib.Path(program).resolve())
        environment = dict(os.environ, PATH=f"{desk / 'bin'}:{os.environ['PATH']}", NO_COLOR="1")

        def run(found):
            done = subprocess.run(["bash", "-c", found[1]], cwd=desk, env=environment,
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
            if done.stdout != found[2]:
                wrong.append(f"$ {found[1]}\n--- printed\n{done.stdout}--- shown\n{found[2]}")
            return f"```console\n$ {found[1]}\n{done.stdout}```\n"

        for name in DOCUMENTS:
            path = ROOT / name
            text = path.read_text()
            fresh = BLOCK.sub(run, text)
            if bless:
                path.write_text(fresh)
    if wrong and not bless:
        print("\n".join(wrong))
        print("hint: tools/run_examples.py PROGRAM --bless writes the outputs into the documents")
        return 1
    print(f"the examples of {', '.join(DOCUMENTS)} print what is shown")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], "--bless" in sys.argv[2:]))

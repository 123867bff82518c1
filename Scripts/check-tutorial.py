#!/usr/bin/env python3
"""Runs the tutorials as a reader would, and compares what comes out with what they show.

  check-tutorial.py ZONGMU [--write]     ZONGMU is the built tool; --write puts what came out into the pages instead

A ```console block has commands after `$ ` (`> ` continues one) and what they print, on either stream. `…` stands for
anything within a line, a line of nothing but `…` for any number of lines. The commands of a page run one after the other
in one folder that has the branch files of Fixtures. A command may end with 0 or 1; a block that shows an error, a line
that begins with `zongmu: `, with any code.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGES = {"Docs/Tutorial.md": "C.UTF-8", "Docs/Tutorial.zh.md": "zh_CN.UTF-8"}


def pattern(lines):
    """The expression that the shown lines stand for."""
    parts = []
    for line in lines:
        if line.strip() == "…":
            parts.append(r"(?:.*\n)*?")
        else:
            parts.append(".*?".join(re.escape(piece) for piece in line.split("…")) + r"\n")
    return re.compile("".join(parts))


def commands(block):
    """The commands of a block with the lines shown after each: (command, first, last), numbers of lines in the block."""
    found = []
    for number, line in enumerate(block):
        if line.startswith("$ "):
            found.append([line[2:], number + 1, number + 1])
        elif line.startswith("> ") and found and found[-1][1] == number:
            found[-1][0] += "\n" + line[2:]
            found[-1][1] = found[-1][2] = number + 1
        elif found:
            found[-1][2] = number + 1
    return found


def run(page, locale, tool, folder, writes):
    lines = (ROOT / page).read_text(encoding="utf-8").splitlines()
    environment = {
        "PATH": f"{Path(tool).parent}{os.pathsep}{os.environ['PATH']}", "LANG": locale, "HOME": folder, "COLUMNS": "90",
        "ZONGMU_PERSON": "陈编目"}
    result, count, wrong, place = [], 0, 0, 0
    while place < len(lines):
        result.append(lines[place])
        place += 1
        if result[-1] != "```console":
            continue
        end = lines.index("```", place)
        block = lines[place:end]
        written = []
        for command, first, last in commands(block):
            shown = block[first:last]
            done = subprocess.run(
                ["bash", "-c", command], cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT)
            text = done.stdout.decode()
            count += 1
            allowed = done.returncode <= 1 or any(line.startswith("zongmu: ") for line in shown)
            if not allowed or not writes and not pattern(shown).fullmatch(text):
                wrong += 1
                print(f"check-tutorial: {page}:{place + first}: {command}", file=sys.stderr)
                print(f"  shown, and code {done.returncode} with:\n{text}", file=sys.stderr)
            written += [("> " if index else "$ ") + part for index, part in enumerate(command.split("\n"))]
            # What was shortened by hand stays so while it is true.
            written += shown if shown and pattern(shown).fullmatch(text) else text.splitlines()
        result += written if writes else block
        place = end
    if writes:
        (ROOT / page).write_text("\n".join(result) + "\n", encoding="utf-8")
    return count, wrong


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    tool, writes = str(Path(sys.argv[1]).resolve()), "--write" in sys.argv
    bad = 0
    for page, locale in PAGES.items():
        if not (ROOT / page).is_file():
            sys.exit(f"check-tutorial: {page} is missing")
        with tempfile.TemporaryDirectory() as folder:
            shutil.copytree(ROOT / "Fixtures" / "branches", Path(folder) / "branches")
            count, wrong = run(page, locale, tool, folder, writes)
        print(f"check-tutorial: {page}: {count} commands, {wrong} not as shown")
        bad += wrong
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()

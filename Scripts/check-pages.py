#!/usr/bin/env python3
"""Runs what the pages of the commands show, and compares what comes out with what they show.

  check-pages.py ZONGMU [--write]     ZONGMU is the built tool; --write puts what came out into the pages instead

A ```sh block is run by bash. A ```text block that follows it with nothing between is what it prints, on either stream;
`…` stands for anything, as in check-tutorial.py. So is a ```text block that begins with `$ zongmu`: that command and
what it prints. Blanks at the ends of lines do not count. A page begins in a folder with the files of Fixtures and
the catalogue that README.md of the pages makes; its blocks are run in order. A block may end with 0 or 1, or with any code
where it shows an error, a line that begins with `zongmu: `. Lines come in the order that a terminal shows.
"""
import importlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGES = ROOT / "Docs" / "Commands"
pattern = importlib.import_module("check-tutorial").pattern


def blocks(lines):
    """The fenced blocks: (language, first line, line of the end)."""
    found, start = [], None
    for number, line in enumerate(lines):
        if not line.startswith("```"):
            continue
        if start is None:
            start = number
        else:
            found.append((lines[start][3:], start + 1, number))
            start = None
    return found


def examples(lines):
    """What is run and what is shown of it: (command, first line, line of the end); nothing shown is an empty range."""
    found, above = [], None
    for language, first, last in blocks(lines):
        body = lines[first:last]
        if language == "sh":
            found.append(["\n".join(body), last, last])
            above = (last, found[-1])
        elif language == "text" and body and body[0].startswith("$ zongmu"):
            found.append([body[0][2:], first + 1, last])
        elif language == "text" and above and not "".join(lines[above[0] + 1:first - 1]).strip():
            above[1][1:] = [first, last]
    return found


def run(page, tool, folder, writes):
    lines = page.read_text(encoding="utf-8").splitlines()
    environment = {"PATH": f"{Path(tool).parent}{os.pathsep}{os.environ['PATH']}", "LANG": "C.UTF-8", "HOME": folder}
    wrong, renewed = 0, []
    found = examples(lines)
    for command, first, last in found:
        shown = lines[first:last]
        done = subprocess.run(
            ["stdbuf", "-oL", "bash", "-c", command], cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT)
        came = [line.rstrip() for line in done.stdout.decode().rstrip().splitlines()]
        isAlike = first == last or pattern(shown).fullmatch("".join(line + "\n" for line in came))
        isAllowed = done.returncode <= 1 or any(line.startswith("zongmu: ") for line in shown)
        if not isAlike:
            renewed.append((first, last, came))
        if not isAllowed or not isAlike and not writes:
            wrong += 1
            print(f"check-pages: {page.name}:{first}: {command}", file=sys.stderr)
            print(f"  shown, and code {done.returncode} with:\n" + "\n".join(came), file=sys.stderr)
    if writes and renewed:
        for first, last, came in reversed(renewed):
            lines[first:last] = came
        page.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return len(found), wrong


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    tool, writes = str(Path(sys.argv[1]).resolve()), "--write" in sys.argv
    count = wrong = 0
    with tempfile.TemporaryDirectory() as base:
        start = Path(base) / "start"
        shutil.copytree(ROOT / "Fixtures", start / "Fixtures")
        first = PAGES / "README.md"
        for page in [first] + sorted(page for page in PAGES.glob("*.md") if page != first):
            folder = start if page == first else Path(base) / page.stem
            if page != first:
                shutil.copytree(start, folder)
            (more, bad) = run(page, tool, str(folder), writes)
            count, wrong = count + more, wrong + bad
    print(f"check-pages: {count} examples, {wrong} not as shown")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()

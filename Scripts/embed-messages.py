#!/usr/bin/env python3
"""Writes Sources/Zongmu/Messages/chinese.tsv into ChineseMessages.swift beside it, so that the program needs no other
file.

  Scripts/embed-messages.py            writes the file
  Scripts/embed-messages.py --check    writes nothing; fails when the file is out of date
"""
import pathlib
import re
import sys

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "Sources" / "Zongmu" / "Messages"
TARGET = FOLDER / "ChineseMessages.swift"


def places(chinese, count):
    """The numbers of the values that a Chinese message shows, those without a number in their order."""
    following = iter(range(1, count + 1))
    return [int(number) if number else next(following, 0) for number in re.findall(r"\{(\d*)\}", chinese)]


def main():
    lines = (FOLDER / "chinese.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")][1:]
    known = set()
    for row in rows:
        if len(row) != 2 or '"""' in row[0] + row[1] or "\\" in row[0] + row[1]:
            sys.exit(f"chinese.tsv: two columns, no triple quotes and no backslash: {row}")
        if row[0] in known:
            sys.exit(f"chinese.tsv: stands there twice: {row[0]}")
        known.add(row[0])
        count = row[0].count("{}")
        if sorted(places(row[1], count)) != list(range(1, count + 1)) and "init --" not in row[0]:
            sys.exit(f"chinese.tsv: the Chinese has other values than the English: {row[0]}")
    body = "\n".join("    " + "\t".join(row) for row in rows)
    text = f'''// Made by Scripts/embed-messages.py of chinese.tsv: do not edit, change chinese.tsv.
// swift-format-ignore-file

/// The lines of chinese.tsv.
enum ChineseMessages {{
  /// English, a tab, Chinese.
  static let text = """
{body}
    """
}}
'''
    if "--check" in sys.argv[1:]:
        if not TARGET.exists() or TARGET.read_text(encoding="utf-8") != text:
            sys.exit("out of date, run Scripts/embed-messages.py")
    else:
        TARGET.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()

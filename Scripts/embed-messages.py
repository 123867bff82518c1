#!/usr/bin/env python3
"""Writes the tables of Chinese texts into Swift files beside them, so that the program needs no other file.

  Scripts/embed-messages.py            writes the files
  Scripts/embed-messages.py --check    writes nothing; fails when one is out of date
"""
import pathlib
import re
import sys

SOURCES = pathlib.Path(__file__).resolve().parent.parent / "Sources"
TABLES = {"Zongmu/Messages/chinese.tsv": "ChineseMessages", "ZongmuCLI/Help/chinese.tsv": "ChineseHelp"}


def places(chinese, count):
    """The numbers of the values that a Chinese message shows, those without a number in their order."""
    following = iter(range(1, count + 1))
    return [int(number) if number else next(following, 0) for number in re.findall(r"\{(\d*)\}", chinese)]


def swift(table, name):
    """The Swift file of a table."""
    lines = table.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")][1:]
    known = set()
    for row in rows:
        if len(row) != 2 or '"""' in row[0] + row[1] or "\\" in row[0] + row[1]:
            sys.exit(f"{table.name}: two columns, no triple quotes and no backslash: {row}")
        if row[0] in known:
            sys.exit(f"{table.name}: stands there twice: {row[0]}")
        known.add(row[0])
        count = row[0].count("{}")
        if sorted(places(row[1], count)) != list(range(1, count + 1)) and "init --" not in row[0]:
            sys.exit(f"{table.name}: the Chinese has other values than the English: {row[0]}")
    body = "\n".join("    " + "\t".join(row) for row in rows)
    return f'''// Made by Scripts/embed-messages.py of chinese.tsv: do not edit, change chinese.tsv.
// swift-format-ignore-file

/// The lines of chinese.tsv.
enum {name} {{
  /// English, a tab, Chinese.
  static let text = """
{body}
    """
}}
'''


def main():
    for table, name in TABLES.items():
        table = SOURCES / table
        target = table.with_name(name + ".swift")
        text = swift(table, name)
        if "--check" not in sys.argv[1:]:
            target.write_text(text, encoding="utf-8")
        elif not target.exists() or target.read_text(encoding="utf-8") != text:
            sys.exit(f"{target.name} is out of date, run Scripts/embed-messages.py")


if __name__ == "__main__":
    main()

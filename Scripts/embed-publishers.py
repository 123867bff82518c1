#!/usr/bin/env python3
"""Writes Sources/ZongmuBibliography/Identifiers/publishers.tsv into PublisherTable.swift beside it, so that the program
needs no other file.

  Scripts/embed-publishers.py            writes the file
  Scripts/embed-publishers.py --check    writes nothing; fails when the file is out of date
"""
import pathlib
import sys

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "Sources" / "ZongmuBibliography" / "Identifiers"
TARGET = FOLDER / "PublisherTable.swift"


def main():
    lines = (FOLDER / "publishers.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")][1:]
    owners = {}
    for row in rows:
        if len(row) != 3 or '"' in "".join(row) or "\\" in "".join(row):
            sys.exit(f"publishers.tsv: three columns, no quotes and no backslash: {row}")
        for key in row[1].split() + [row[0]] + row[2].split():
            if key in owners:
                sys.exit(f"publishers.tsv: {key} stands at {owners[key]} and at {row[0]}")
            owners[key] = row[0]
    body = "\n".join("    " + "|".join(row) for row in rows)
    text = f'''// Made by Scripts/embed-publishers.py of publishers.tsv: do not edit, change publishers.tsv.
// swift-format-ignore-file

/// The lines of publishers.tsv.
enum PublisherTable {{
  /// Name, registrants, other names, divided by `|`.
  static let text: StaticString = """
{body}
    """
}}
'''
    if "--check" in sys.argv[1:]:
        if not TARGET.exists() or TARGET.read_text(encoding="utf-8") != text:
            sys.exit("out of date, run Scripts/embed-publishers.py")
    else:
        TARGET.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()

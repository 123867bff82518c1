#!/usr/bin/env python3
"""Writes Sources/ZongmuMatching/Statistics/common-texts.tsv into a Swift file beside it, so that the program needs no
other file.

  Scripts/embed-common-texts.py            writes the file
  Scripts/embed-common-texts.py --check    writes nothing; fails when the file is out of date
"""
import pathlib
import sys

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "Sources" / "ZongmuMatching" / "Statistics"
TABLE = FOLDER / "common-texts.tsv"
TARGET = FOLDER / "CommonTexts+Table.swift"


def swift():
    lines = []
    for number, line in enumerate(TABLE.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        kind, bucket, text = line.split("\t")
        if kind not in ("title", "person") or bucket not in ("1", "2") or not text or '"' in text or "\\" in text:
            sys.exit(f"{TABLE.name}, line {number}: {line}")
        lines.append(f"    {kind}|{bucket}|{text}")
    if len(lines) != len(set(lines)):
        sys.exit(f"{TABLE.name}: a line stands twice")
    return "\n".join([
        f"// Made by Scripts/{pathlib.Path(__file__).name} of {TABLE.name}: do not edit, change {TABLE.name}.",
        "// swift-format-ignore-file", "", "extension CommonTexts {",
        "  /// The lines of the table: kind, bucket, text.", '  static let table = """', *lines, '    """', "}", ""])


def main():
    text = swift()
    is_current = TARGET.exists() and TARGET.read_text(encoding="utf-8") == text
    if sys.argv[1:] == ["--check"]:
        if not is_current:
            sys.exit("out of date, run Scripts/embed-common-texts.py")
    elif not is_current:
        TARGET.write_text(text, encoding="utf-8")


main()

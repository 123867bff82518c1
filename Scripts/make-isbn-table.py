#!/usr/bin/env python3
"""Writes Sources/ZongmuBibliography/Identifiers/ISBNRangeTable.swift: where the hyphens of an ISBN stand.

The facts are the range message of the International ISBN Agency (https://www.isbn-international.org/range_file_generation),
as it comes in the file stdnum/isbn.dat of python-stdnum (PyPI); only the ranges are taken.

  pip download --no-deps python-stdnum && unzip python_stdnum*.whl stdnum/isbn.dat
  Scripts/make-isbn-table.py stdnum/isbn.dat
"""
import pathlib
import re
import sys
import textwrap

TARGET = pathlib.Path(__file__).resolve().parent.parent / "Sources/ZongmuBibliography/Identifiers/ISBNRangeTable.swift"


def read(path):
    """The ranges of each prefix (978, 979) and each group (978-7), and the date of the message."""
    ranges, date, prefix, key = {}, "", "", ""
    for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            found = re.search(r"file date \w+, (\d+ \w+ \d+)", line)
            date = found[1] if found else date
        elif not line.startswith(" "):
            prefix = key = line.strip()
            ranges[key] = []
        elif line.startswith("  "):
            ranges[key] += line.strip().split(",")
        elif re.match(r" [0-9]+-", line):
            ranges[key] += line.strip().split(",")
        else:
            key = prefix + "-" + line.split()[0]
            ranges[key] = []
    return ranges, date


def short(low_high):
    low, high = low_high.split("-")
    return low if low == high else f"{low}-{high}"


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    ranges, date = read(sys.argv[1])
    lines = []
    for key, found in ranges.items():
        if found:
            text = f"{key}: " + " ".join(short(each) for each in found)
            lines += textwrap.wrap(text, 112, break_on_hyphens=False)
    body = "\n".join("    " + line for line in lines)
    TARGET.write_text(f'''// Made by Scripts/make-isbn-table.py: do not edit, run the script.
// Facts from the range message of the International ISBN Agency of {date}.

/// The ranges of groups behind a prefix and of registrants behind a group.
enum ISBNRangeTable {{
  /// `978: …` and `978-7: …`, then the ranges in use; the digits of a bound say how many digits the element has.
  static let text: StaticString = """
{body}
    """
}}
''', encoding="utf-8")


if __name__ == "__main__":
    main()

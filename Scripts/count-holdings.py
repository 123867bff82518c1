#!/usr/bin/env python3
"""Counts the holdings fields (905 and 852) in files, knowing nothing of Zongmu.

    count-holdings.py FILE...                 prints the count of each file
    count-holdings.py --equal OUT IN...       fails unless OUT has as many as all of IN together

ISO 2709: entries in the directory of each record, which is found by its record terminator; a record whose directory is no
row of digits is not counted, since it cannot be read. XML: elements datafield, whatever their prefix.
"""
import re
import sys

TAGS = (b"905", b"852")


def in_iso2709(data):
    count = 0
    for record in data.split(b"\x1d"):
        record = record.lstrip(b"\r\n\x1a\x00 ")
        start = re.search(rb"\d{5}[a-z ]", record)
        if not start:
            continue
        record = record[start.start():]
        directory = record[24:record.find(b"\x1e")]
        if len(directory) % 12 or not re.fullmatch(rb"([0-9A-Za-z]{3}\d{9})*", directory):
            continue
        count += sum(directory[place:place + 3] in TAGS for place in range(0, len(directory), 12))
    return count


def in_xml(data):
    return sum(len(re.findall(rb'<(?:\w+:)?datafield\b[^>]*\btag="%s"' % tag, data)) for tag in TAGS)


def count(path):
    with open(path, "rb") as file:
        data = file.read()
    return in_xml(data) if data.lstrip(b"\xef\xbb\xbf \r\n").startswith(b"<") else in_iso2709(data)


def main(arguments):
    if arguments[:1] == ["--equal"] and len(arguments) > 2:
        out, total = count(arguments[1]), sum(map(count, arguments[2:]))
        print(f"{total} holdings handed in, {out} handed out")
        return 0 if out == total and total > 0 else 1
    if not arguments:
        print(__doc__)
        return 2
    for path in arguments:
        print(f"{count(path)}\t{path}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

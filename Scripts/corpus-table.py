#!/usr/bin/env python3
"""Writes what zongmu makes of each file of a collection into Docs/Corpus.md. Run it as `make corpus-table`.

  corpus-table.py ZONGMU CORPUS OUTPUT

A file is one row: container, encodings, records read, those with a repair, stretches rejected, and whether every byte is
accounted for. Nothing of a file but its name and these counts is written. Ends with 1 where zongmu ends in any other way
than it should, or where a byte is missing.
"""
import collections
import gzip
import json
import pathlib
import subprocess
import sys

HEAD = """# What zongmu makes of other people's files

Made by `make corpus-table`; do not edit. The files are those of the collection that the tests use where it is there (test
files of other projects, exchange files, templates, tables); they are not part of this project. A file that holds no MARC is
refused, and says why.

- *records* were read; *repaired* are those among them with a warning that is more than a guess or a hint at the encoding;
  *rejected* are stretches that are no record, kept with their place.
- *bytes*: of ISO 2709, that each byte of the file (unpacked, from UTF-16 converted) is in one record or one rejected stretch.
  The other containers have layout between their records, which is not kept: there it says that they were read to their end.
- *warnings*: the codes of Docs/Guides/reading-marc.md, and how often each was given.

"""
# Warnings that concern the encoding only, where the record itself is whole.
HINTS = {"charset-mismatch", "encoding-guessed"}
TEXT = {"worksheet", "mrk", "aleph"}


def size(path):
    data = path.read_bytes()
    if data[:2] == b"\x1f\x8b":
        data = gzip.decompress(data)
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        data = data.decode("utf-16").encode()
    return len(data)


def pairs(counts, least=0):
    return ", ".join(f"{name} {count}" if count > least else name for name, count in sorted(counts.items()))


def row(program, path):
    """The cells of a file, and what is wrong with how it was read."""
    done = subprocess.run([program, "count", "--quiet", "--format", "json", path], capture_output=True, timeout=300)
    if done.returncode not in (0, 1, 3):
        return None, f"ended with {done.returncode}"
    if done.returncode == 3 and not done.stdout:
        reason = done.stderr.decode(errors="replace").strip().split("\n")[-1].split(": ", 2)[-1]
        return ["–", "", "", "", "", reason], None
    counts = json.loads(done.stdout)
    container = next(iter(counts["containers"]), "–")
    verbose = subprocess.run([program, "count", "--verbose", path], capture_output=True, timeout=300)
    places = set()
    for line in verbose.stderr.decode(errors="replace").split("\n"):
        code = line.rsplit("[", 1)[-1].rstrip("]")
        if code in counts["warnings"] and code not in HINTS:
            places.add(line.split(": record ", 1)[-1].split(",", 1)[0])
    fault = None
    if counts["elements"] != counts["records"] + counts["rejected"]:
        fault = "records and rejected stretches do not add up"
    told = "to its end" if done.returncode != 3 else "broken off"
    if container == "iso2709":
        told = "all"
        if counts["bytes"] != size(path):
            told = fault = f"{counts['bytes']:,} of {size(path):,}"
    notes = pairs(counts["warnings"], 1)
    if counts["errors"]:
        notes = "; ".join(filter(None, [notes, "rejected: " + pairs(counts["errors"], 1)]))
    encodings = ", ".join(sorted(counts["encodings"]))
    read = [counts["records"], len(places), counts["rejected"]]
    return [container, encodings, *(f"{number:,}" for number in read), told, notes], fault


def main():
    program, folder, output = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    files = sorted(each for each in folder.rglob("*") if each.is_file())
    read, refused, faults = [], [], []
    totals = collections.defaultdict(lambda: [0, 0, 0, 0])
    for path in files:
        name = str(path.relative_to(folder))
        cells, fault = row(program, path)
        if fault:
            faults.append(f"{name}: {fault}")
        if cells is None:
            continue
        if cells[0] == "–":
            refused.append((name, cells[-1]))
            continue
        read.append([name, *cells])
        sums = totals[cells[0]]
        for place, number in enumerate((1, *(int(cell.replace(",", "")) for cell in cells[2:5]))):
            sums[place] += number
    lines = [HEAD, f"{len(files)} files: {len(read)} with MARC in them, {len(refused)} without.\n\n"]
    lines.append("| container | files | records | repaired | rejected |\n|---|---|---|---|---|\n")
    for container, sums in sorted(totals.items(), key=lambda each: -each[1][0]):
        lines.append(f"| {container} | " + " | ".join(f"{number:,}" for number in sums) + " |\n")
    lines.append("\n## Read\n\n| file | container | encodings | records | repaired | rejected | bytes | warnings |\n")
    lines.append("|---|---|---|---|---|---|---|---|\n")
    escaped = lambda text: text.replace("|", "\\|")
    lines += ["| " + " | ".join(map(escaped, cells)) + " |\n" for cells in read]
    lines.append("\n## Refused: no MARC\n\n| file | why |\n|---|---|\n")
    lines += [f"| {escaped(name)} | {escaped(reason)} |\n" for name, reason in refused]
    output.write_text("".join(lines), encoding="utf-8")
    print(f"corpus-table: {len(files)} files, {len(faults)} faults; {output}")
    for fault in faults:
        print(f"  {fault}", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

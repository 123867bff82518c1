#!/usr/bin/env python3
"""Writes Docs/Peers.md from the table that `make peers` made: every difference, who is right, and why.

  peers-page.py TABLE DEFECTS OUTPUT

DEFECTS is what Scripts/peers-defects.py printed. Nothing of a text is written, but for what Scripts/peers-known.tsv says
of it.
"""
import collections
import csv
import pathlib
import sys

HEAD = """# Beside other readers: every difference

Made by `make peers`; do not edit: explanations are in `Scripts/peers-known.tsv`. Every ISO 2709 and MARCXML file of the
collection of test files is read by zongmu, pymarc 5.4.0, mrrc 0.9.2 and yaz-marcdump 5.34.0, and compared record by record, field
by field, text by text (NFC). What zongmu writes of the fixtures is read back by the others. `make peers` fails where a difference
in a sound file has no explanation. A file is sound where its lengths, directory, terminators and subfields are as the standard has
them; what readers make of damaged ones is a matter of choice, and Fixtures/damage.tsv says what zongmu's is.

"""
DEFECTS = """
## Fourteen defects

Small files of three CNMARC records each, made by `Scripts/peers-defects.py`, with what is usually wrong with exchange files; how many
of the three titles each reader gets right, with its defaults, or told the encoding that suits the file best.

"""
WHOSE = {"zongmu": "zongmu", "others": "the peer", "neither": "neither", "-": "–", "?": "unexplained"}


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    totals = collections.defaultdict(lambda: [0, 0, 0, 0])
    sound, damaged, refused = [], [], []
    for row in rows:
        if row["first difference"].startswith("not read:"):
            refused.append(row)
            continue
        isDamaged = row["why"] == "the file is damaged"
        sums = totals[row["peer"], row["file"].startswith("written:")]
        for place, name in enumerate(("same", "different", "not read by it")):
            sums[place + 1] += int(row[name] or 0)
        sums[0] += 1
        if int(row["different"] or 0) > 0:
            (damaged if isDamaged else sound).append(row)
    lines = [HEAD, "| peer | files | records the same | different | not read by it |\n|---|---|---|---|---|\n"]
    for (peer, isWritten), sums in sorted(totals.items(), key=lambda each: (each[0][1], each[0][0])):
        name = f"{peer}, of what zongmu writes" if isWritten else peer
        lines.append(f"| {name} | " + " | ".join(f"{number:,}" for number in sums) + " |\n")
    lines += [DEFECTS, pathlib.Path(sys.argv[2]).read_text(encoding="utf-8")]
    reasons = collections.defaultdict(list)
    for row in sound:
        reasons[row["right"], row["why"], row["peer"]].append(row)
    lines.append("\n## By reason\n\n| who is right | why | peer | files | records |\n|---|---|---|---|---|\n")
    for (right, why, peer), group in sorted(reasons.items(), key=lambda each: -len(each[1])):
        records = sum(int(row["different"]) for row in group)
        lines.append(f"| {WHOSE.get(right, right)} | {why} | {peer} | {len(group)} | {records:,} |\n")
    for title, group in (("Sound files", sound), ("Damaged files", damaged)):
        lines.append(f"\n## {title}\n\n| file | peer | records | the same | different | who is right | why |\n")
        lines.append("|---|---|---|---|---|---|---|\n")
        for row in group:
            cells = [row["file"], row["peer"], row["records"], row["same"], row["different"]]
            cells += [WHOSE.get(row["right"], row["right"]), row["why"]]
            lines.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |\n")
    lines.append("\n## Files that one of them gives up on\n\n| program | files |\n|---|---|\n")
    programs = collections.defaultdict(list)
    for row in refused:
        programs[row["peer"]].append(row["file"])
    for program, files in sorted(programs.items()):
        lines.append(f"| {program} | {', '.join(sorted(set(files)))} |\n")
    text = "".join(lines)
    pathlib.Path(sys.argv[3]).write_text(text, encoding="utf-8")
    print(f"peers-page: {len(sound)} differences in sound files, {len(damaged)} in damaged ones; {sys.argv[3]}")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Labelled pairs in two halves: the threshold is fixed on one, and reported on the other, both ways round.

    ZONGMU=zongmu Benchmarks/pairs-in-halves.py LABELS.tsv RECORDS.mrc [...]

A pair belongs to a half by the CRC-32 of the smaller of its two record ids, so that a half is the same on every run.
`zongmu evaluate --pairs --curve` makes the figures; nothing of the matching is done here. Standard library only.
"""

import csv
import os
import subprocess
import sys
import tempfile
import zlib

TARGET = 0.997  # the precision at which issue and literature ask for recall


def halves(labels):
    with open(labels, encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    parted = ([], [])
    for row in rows:
        smaller = min(row["record_a"], row["record_b"])
        parted[zlib.crc32(smaller.encode()) & 1].append(row)
    return parted


def curve(zongmu, rows, files, folder):
    labels, table = os.path.join(folder, "labels.tsv"), os.path.join(folder, "curve.tsv")
    with open(labels, "w", encoding="utf-8") as file:
        writer = csv.DictWriter(file, rows[0].keys(), delimiter="\t", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    subprocess.run(
        [zongmu, "evaluate", "--quiet", "--pairs", labels, *files, "--curve", table, "--force"],
        check=True, stdout=subprocess.DEVNULL)
    with open(table, encoding="utf-8") as file:
        return [{name: float(value) for name, value in row.items()} for row in csv.DictReader(file, delimiter="\t")]


def at(points, threshold):
    """The point of a curve that holds at a threshold: what is joined has at least that weight."""
    return min((point for point in points if point["threshold"] >= threshold), key=lambda point: point["threshold"])


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    zongmu = os.environ.get("ZONGMU", "zongmu")
    with tempfile.TemporaryDirectory() as folder:
        curves = [curve(zongmu, rows, sys.argv[2:], folder) for rows in halves(sys.argv[1])]
    print("fixed on\treported on\tthreshold\tprecision\trecall\tF1\trecall at precision %.3f" % TARGET)
    for fitted in (0, 1):
        threshold = max(curves[fitted], key=lambda point: point["f1"])["threshold"]
        for reported in (fitted, 1 - fitted):
            point = at(curves[reported], threshold)
            sure = max((p["recall"] for p in curves[reported] if p["precision"] >= TARGET), default=0)
            print("\t".join(
                ["AB"[fitted], "AB"[reported], "%.2f" % threshold]
                + ["%.5f" % point[name] for name in ("precision", "recall", "f1")] + ["%.5f" % sure]))


main()

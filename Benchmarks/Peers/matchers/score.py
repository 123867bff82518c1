"""Prints a line of the table: score.py NAME SECONDS TRUTH.tsv NEGATIVES.tsv CLUSTERS.tsv

Pairwise precision, recall and F1, and how many pairs of NEGATIVES are together, by class.
"""
import sys
from collections import Counter


def column(path, *names):
    with open(path, encoding="utf-8") as table:
        header = next(table).rstrip("\n").split("\t")
        places = [header.index(name) for name in names]
        for line in table:
            cells = line.rstrip("\n").split("\t")
            yield [cells[place] for place in places]


def pairs(counts):
    return sum(count * (count - 1) // 2 for count in counts.values())


name, seconds, truth_path, negatives_path, clusters_path = sys.argv[1:]
truth = dict(column(truth_path, "record_id", "cluster_id"))
with open(clusters_path, encoding="utf-8") as table:
    answer_name = next(table).rstrip("\n").split("\t")[-1]
answer = dict(column(clusters_path, "record_id", answer_name))
together = pairs(Counter((truth[record], answer[record]) for record in truth))
wanted, joined = pairs(Counter(truth.values())), pairs(Counter(answer[record] for record in truth))
precision, recall = together / max(joined, 1), together / max(wanted, 1)
forbidden, all_of = Counter(), Counter()
for left, right, kind in column(negatives_path, "record_a", "record_b", "class"):
    all_of[kind] += 1
    if answer[left] == answer[right]:
        forbidden[kind] += 1
kinds = ", ".join(f"{kind} {count}" for kind, count in forbidden.most_common(4))
f1 = 2 * precision * recall / max(precision + recall, 1e-12)
print(f"| {name} | {precision:.5f} | {recall:.5f} | {f1:.5f} | {sum(forbidden.values()):,} of {sum(all_of.values()):,} "
      f"| {kinds or '–'} | {float(seconds):.1f} |")

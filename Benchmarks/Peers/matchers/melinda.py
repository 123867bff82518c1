"""The points of Melinda's record matching (NatLibFi/melinda-record-matching-js), written anew from their description.

- Candidates: by ISBN, and by title with author or year; at most 25 a record.
- Points: title 0.5 when equal, 0.4 when nine tenths agree, 0.25 when only the subtitle is missing on one side, -0.5
  otherwise, and -1 when the part numbers differ; ISBN 0.75 … -0.75; author 0.3 when equal, else up to 0.2; year 0.1 … -1;
  language 0.1 … -1; type 0.1 or -0.5; level 0.1 or -0.2; medium 0 or -1.
- Same from 0.8999, where one feature has 0.4 at least and none has -1.

Where the description gives a range only, the steps are ours: a year apart 0, further -1; ISBN by the share that agrees. An
equal medium has no points here. The validation after matching works by European word lists and finds nothing in Chinese.
"""
from collections import defaultdict

from common import Groups, distance, normal, read, write


def title(a, b):
    if normal(a.part) != normal(b.part):
        return -1
    left, right = normal(a.title + a.subtitle), normal(b.title + b.subtitle)
    if left == right:
        return 0.5
    if bool(a.subtitle) != bool(b.subtitle) and normal(a.title) == normal(b.title):
        return 0.25
    longest = max(len(left), len(right))
    return 0.4 if longest and 1 - distance(left, right, longest // 10) / longest >= 0.9 else -0.5


def isbn(a, b):
    if not a.isbns or not b.isbns:
        return 0
    shared = len(set(a.isbns) & set(b.isbns))
    return 0.75 * shared / min(len(set(a.isbns)), len(set(b.isbns))) if shared else -0.75


def author(a, b):
    if not a.author or not b.author:
        return 0
    if a.author == b.author:
        return 0.3
    longest = max(len(a.author), len(b.author))
    return 0.2 if distance(a.author, b.author, longest // 5) <= longest / 5 else 0


def year(a, b):
    if not a.year or not b.year:
        return 0
    return 0.1 if a.year == b.year else 0 if abs(a.year - b.year) == 1 else -1


def agree(left, right, yes, no):
    return yes if left == right else no


def is_same(a, b):
    points = [
        title(a, b), isbn(a, b), author(a, b), year(a, b), agree(a.language, b.language, 0.1, -1),
        agree(a.type, b.type, 0.1, -0.5), agree(a.level, b.level, 0.1, -0.2), agree(a.is_file, b.is_file, 0, -1),
    ]
    return min(points) > -1 and max(points) >= 0.4 and sum(points) >= 0.8999


def keys(row):
    start = normal(row.title)[:8]
    return [("isbn", number) for number in row.isbns] + [("author", start, row.author), ("year", start, row.year)]


rows = read()
blocks = defaultdict(list)
for place, row in enumerate(rows):
    for key in keys(row):
        blocks[key].append(place)
groups = Groups(len(rows))
for place, row in enumerate(rows):
    candidates = dict.fromkeys(other for key in keys(row) for other in blocks[key][:26] if other != place)
    for other in list(candidates)[:25]:
        if groups.root(place) != groups.root(other) and is_same(row, rows[other]):
            groups.join(place, other)
write(rows, groups)

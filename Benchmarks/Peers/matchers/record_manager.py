"""The rules of RecordManager's DedupHandler (NatLibFi/RecordManager), written anew from their description.

- Candidates: by ISBN, then by title and author; at most 101 a rule; the first rule that yields a match ends the search.
- A pair: component part, access and format must agree; then a shared ISBN is enough; else the years must be equal, the
  pages within ten, series numbering equal, the titles' edit distance in bytes (of the first 255) under 10 % of their
  length; an author on one side only refuses; authors are the same or within 20 %.
- A group: at most one record of a source; a record joins the largest group that has room.
"""
from collections import defaultdict

from common import Groups, distance, normal, read, write


def whole_title(row):
    return normal(row.title + row.subtitle + row.part)


def is_same(a, b):
    if a.level[:1] != b.level[:1] or a.is_file != b.is_file:
        return False
    if set(a.isbns) & set(b.isbns):
        return True
    if a.year and b.year and a.year != b.year:
        return False
    if a.pages and b.pages and abs(a.pages - b.pages) > 10:
        return False
    if a["225$v"] and b["225$v"] and a["225$v"] != b["225$v"]:
        return False
    left, right = (whole_title(row).encode()[:255] for row in (a, b))
    longest = max(len(left), len(right))
    if not longest or distance(left, right, longest // 10) >= 0.1 * longest:
        return False
    if bool(a.author) != bool(b.author):
        return False
    if a.author == b.author:
        return True
    left, right = a.author.encode(), b.author.encode()
    longest = max(len(left), len(right))
    return distance(left, right, longest // 5) <= 0.2 * longest


def keys(row):
    yield [("isbn", isbn) for isbn in row.isbns]
    yield [("title", whole_title(row), row.author)]


rows = read()
blocks = defaultdict(list)
groups = Groups(len(rows))
members = {}
for place, row in enumerate(rows):
    members[place] = {row.source}
    for rule in keys(row):
        candidates = [other for key in rule for other in blocks[key]][:101]
        matches = {groups.root(other) for other in candidates if is_same(row, rows[other])}
        free = [root for root in matches if row.source not in members[root]]
        if free:
            best = max(free, key=lambda root: (len(members[root]), -root))
            groups.join(best, place)
            members[best].add(row.source)
            del members[place]
        if matches:
            break
    for rule in keys(row):
        for key in rule:
            blocks[key].append(place)
write(rows, groups)

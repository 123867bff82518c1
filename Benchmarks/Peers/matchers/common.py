"""Reads the table that `zongmu convert --to tsv` makes of the records, and writes clusters: what the matchers share.

Usage of each matcher: NAME.py RECORDS.tsv CLUSTERS.tsv
"""
import re
import sys
import unicodedata

COLUMNS = ["001", "LDR/6-8", "010$a", "200$a", "200$b", "200$e", "200$h", "200$f", "200$g", "205$a", "210$c", "210$d",
           "215$a", "225$a", "225$v", "091$a", "101$a", "106$a"]


class Row:
    """A record as plain columns; of repeated subfields all stand in `all`, the first one in the attribute."""

    def __init__(self, cells):
        self.cells = dict(zip(COLUMNS, cells))
        self.id = self["001"]
        self.source = self.id[:4]
        self.type, self.level = self["LDR/6-8"][:1], self["LDR/6-8"][1:3]
        self.title, self.subtitle, self.part = self["200$a"], self["200$e"], self["200$h"]
        self.author = name(self["200$f"])
        self.translator = name(self["200$g"])
        self.publisher, self.edition = self["210$c"], self["205$a"]
        self.language = self["101$a"]
        self.isbns = [core for core in (isbn_core(text) for text in self.all("010$a")) if core]
        self.year = first_number(self["210$d"], 4)
        self.pages = max((int(number) for number in re.findall(r"\d+(?=页)", self["215$a"])), default=None)
        self.is_file = self.type == "l" or self["106$a"] == "s"

    def all(self, column):
        return [cell for cell in self.cells.get(column, "").split(" | ") if cell]

    def __getitem__(self, column):
        return next(iter(self.all(column)), "")


def first_number(text, digits):
    found = re.search(r"\d{%d}" % digits, text)
    return int(found.group()) if found else None


def normal(text):
    """Letters, digits and characters only, in one width and case."""
    text = unicodedata.normalize("NFKC", text).lower()
    return "".join(letter for letter in text if letter.isalnum())


def name(statement):
    """The first name of a statement of responsibility, without nationality and role."""
    statement = re.sub(r"^[(\[（〔][^)\]）〕]*[)\]）〕]", "", statement)
    first = re.split(r"[,，;；]|\[等\]|等", statement)[0]
    return normal(re.sub(r"(编著|主编|编|著|译)$", "", first))


def isbn_core(text):
    """The nine digits between prefix and check digit, where the check digit holds; else None."""
    digits = re.sub(r"[^0-9Xx]", "", text).upper()
    if len(digits) == 13 and digits.isdigit():
        total = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(digits))
        return digits[3:12] if total % 10 == 0 else None
    if len(digits) == 10 and digits[:9].isdigit():
        total = sum((10 - place) * (10 if digit == "X" else int(digit)) for place, digit in enumerate(digits))
        return digits[:9] if total % 11 == 0 else None
    return None


def distance(left, right, limit):
    """The edit distance; limit + 1 where it is greater."""
    if abs(len(left) - len(right)) > limit:
        return limit + 1
    row = list(range(len(right) + 1))
    for place, one in enumerate(left, 1):
        before, row[0] = row[0], place
        for other_place, other in enumerate(right, 1):
            before, row[other_place] = row[other_place], min(
                row[other_place] + 1, row[other_place - 1] + 1, before + (one != other))
        if min(row) > limit:
            return limit + 1
    return row[-1]


class Groups:
    """Records joined into groups."""

    def __init__(self, count):
        self.parents = list(range(count))

    def root(self, place):
        while self.parents[place] != place:
            self.parents[place] = self.parents[self.parents[place]]
            place = self.parents[place]
        return place

    def join(self, left, right):
        left, right = self.root(left), self.root(right)
        if left != right:
            self.parents[max(left, right)] = min(left, right)


def rows_of(path):
    with open(path, encoding="utf-8") as table:
        if next(table).rstrip("\n").split("\t") != COLUMNS:
            sys.exit(f"{path}: other columns than {COLUMNS}")
        return [Row(line.rstrip("\n").split("\t")) for line in table]


def read():
    return rows_of(sys.argv[1])


def write(rows, groups):
    with open(sys.argv[2], "w", encoding="utf-8") as table:
        table.write("record_id\tcluster\n")
        for place, row in enumerate(rows):
            table.write(f"{row.id}\t{groups.root(place)}\n")


def join_equal(rows, key):
    """Joins the records whose key is equal; a key of None joins nothing."""
    groups, first = Groups(len(rows)), {}
    for place, row in enumerate(rows):
        for value in key(row):
            groups.join(first.setdefault(value, place), place)
    return groups

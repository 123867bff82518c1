#!/usr/bin/env python3
"""Makes Sources/ZongmuText/Tables/FoldTable.swift: which Han character stands for which in a comparison form.

Sources, strongest first:
  1. Scripts/fold-supplement.tsv, decided by hand (from, to, reason; "=" as to-value keeps the character apart);
  2. Unihan kSimplifiedVariant and the single-character behaviour of ICU's Traditional-Simplified transform;
  3. Unihan kSemanticVariant and kZVariant, when they name exactly one character of the standard list;
  4. Unicode's EquivalentUnifiedIdeograph for the radicals U+2E80-2FDF.
A character of the mainland standard list (Unihan kTGH, 8105 characters) is folded by rule 1 alone: joining two
characters that are both in use there is a decision, never a by-product of data.

A supplement line whose reason starts with "dual" marks its class as joining different words; "variant" says that the
two are one word. Scripts/fold-words.tsv says which words of such a class traditional texts keep apart.

Needs the Debian packages unicode-data and icu-devtools:
  Scripts/make-fold-table.py                      writes the table
  Scripts/make-fold-table.py --check              fails if the table on disk differs
  Scripts/make-fold-table.py --review             prints what a person should look at
  Scripts/make-fold-table.py --cross-check FILE   compares with lines "from<TAB>to [to ...]" of another project
"""
import argparse
import bz2
import collections
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
TARGET = HERE.parent / "Sources" / "ZongmuText" / "Tables" / "FoldTable.swift"
SUPPLEMENT = HERE / "fold-supplement.tsv"
WORDS = HERE / "fold-words.tsv"
UNIHAN_FILES = ("Variants", "OtherMappings", "IRGSources")
# Lists that make a character worth folding to a simplified form outside the standard list.
COMMON_LISTS = ("kIICore", "kBigFive", "kJis0", "kKSC0")
LINE_CHARACTERS = 100


def read_text(folder, name):
    plain = folder / name
    if plain.exists():
        return plain.read_text(encoding="utf-8")
    return bz2.decompress((folder / (name + ".bz2")).read_bytes()).decode("utf-8")


def read_unihan(folder):
    data = collections.defaultdict(dict)
    for name in UNIHAN_FILES:
        for line in read_text(folder, f"Unihan_{name}.txt").splitlines():
            if line.startswith("U+"):
                code, key, value = line.split("\t")
                data[key][chr(int(code[2:], 16))] = value
    return data


def characters(value):
    return [chr(int(code, 16)) for code in re.findall(r"U\+([0-9A-F]+)", value)]


def read_icu_singles():
    """What ICU makes of each ideograph alone on a line, so that no phrase rule applies."""
    han = [chr(c) for low, high in ((0x3400, 0x4DC0), (0x4E00, 0xA000)) for c in range(low, high)]
    done = subprocess.run(
        ["uconv", "-f", "utf-8", "-t", "utf-8", "-x", "Traditional-Simplified"],
        input="\n".join(han).encode(), capture_output=True, check=True)
    changed = done.stdout.decode().split("\n")
    if len(changed) != len(han):
        sys.exit("uconv gave another number of lines than it was given")
    return {a: b for a, b in zip(han, changed) if a != b and len(b) == 1}


def read_radicals(folder):
    result = {}
    for line in read_text(folder, "EquivalentUnifiedIdeograph.txt").splitlines():
        found = re.match(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*([0-9A-F]+)", line)
        if found:
            first, last = int(found[1], 16), int(found[2] or found[1], 16)
            for code in range(first, last + 1):
                if 0x2E80 <= code <= 0x2FDF:
                    result[chr(code)] = chr(int(found[3], 16))
    return result


def read_supplement():
    result = {}
    for number, line in enumerate(SUPPLEMENT.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        fields = line.split("\t")
        if len(fields) != 3 or len(fields[0]) != 1 or len(fields[1]) != 1 or not fields[2].strip():
            sys.exit(f"{SUPPLEMENT.name}: line {number}: wants from, to, reason")
        if fields[0] in result:
            sys.exit(f"{SUPPLEMENT.name}: line {number}: {fields[0]} is given twice")
        result[fields[0]] = (fields[0] if fields[1] == "=" else fields[1], fields[2])
    return result


def read_words(fold):
    """The lines of the words file as lists of words, each checked against the classes."""
    result = []
    for number, line in enumerate(WORDS.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        target, _, rest = line.partition("\t")
        words = rest.split(" ")
        strangers = [x for x in "".join(words) if fold.get(x, x) != target]
        if len(target) != 1 or len(words) < 2 or strangers or len(set("".join(words))) != len("".join(words)):
            sys.exit(f"{WORDS.name}: line {number}: wants a target and two or more words of its class {strangers}")
        result.append(words)
    return result


class Table:
    def __init__(self, folder):
        self.unihan = read_unihan(folder)
        self.icu = read_icu_singles()
        self.radicals = read_radicals(folder)
        self.supplement = read_supplement()
        self.standard = self.unihan["kTGH"]
        self.common = set().union(*(self.unihan[name] for name in COMMON_LISTS))
        self.neighbours = self.read_neighbours()
        self.rule = {}
        self.direct = self.make_direct()
        self.fold = self.close(self.direct)

    def read_neighbours(self):
        result = collections.defaultdict(set)
        for key in ("kSemanticVariant", "kZVariant"):
            for a, value in self.unihan[key].items():
                for b in characters(value):
                    result[a].add(b)
                    result[b].add(a)
        return result

    def simplified(self, x):
        """Targets in the standard list by Unihan or ICU, the one that ICU names first."""
        targets = [y for y in characters(self.unihan["kSimplifiedVariant"].get(x, "")) if y != x]
        if x in self.icu:
            targets = [self.icu[x]] + targets
        return [y for y in targets if y in self.standard]

    def by_variant(self, x):
        targets = set()
        for y in self.neighbours[x]:
            simple = self.simplified(y)
            z = y if y in self.standard else simple[0] if simple else None
            if z and z != x:
                targets.add(z)
        return targets.pop() if len(targets) == 1 else None

    def outside_standard(self, x):
        targets = [y for y in characters(self.unihan["kSimplifiedVariant"].get(x, "")) if y != x]
        if x in self.icu:
            targets = [self.icu[x]] + targets
        for y in targets:
            if ord(y) < 0x10000 or x in self.common:
                return y
        return None

    def make_direct(self):
        direct = {}
        sources = set(self.unihan["kSimplifiedVariant"]) | set(self.icu) | set(self.neighbours)
        for x in sorted(sources - set(self.supplement) - set(self.standard)):
            simple = self.simplified(x)
            choices = (("simplified", simple[0] if simple else None), ("variant", self.by_variant(x)),
                       ("outside the standard list", self.outside_standard(x) if ord(x) < 0x10000 else None))
            for name, target in choices:
                if target and target != x:
                    direct[x], self.rule[x] = target, name
                    break
        for x, target in self.radicals.items():
            if x not in self.supplement:
                direct[x], self.rule[x] = target, "radical"
        for x, (target, _) in self.supplement.items():
            if target != x:
                direct[x], self.rule[x] = target, "supplement"
        return direct

    @staticmethod
    def close(direct):
        closed = {}
        for x in direct:
            seen, y = [x], direct[x]
            while y in direct:
                if y in seen:
                    sys.exit(f"the rules go in a circle: {' '.join(seen)}")
                seen.append(y)
                y = direct[y]
            closed[x] = y
        return closed

    def classes(self):
        result = collections.defaultdict(list)
        for x, target in sorted(self.fold.items()):
            result[target].append(x)
        return dict(sorted(result.items()))

    def is_common_traditional(self, x):
        """In the first, frequent half of Big5, whose codes end at C67E."""
        return "A440" <= self.unihan["kBigFive"].get(x, "") <= "C67E"

    def words(self, target, sources):
        """The different words that a class joins: its common traditional characters, and those of the standard list
        that the supplement joined, less variants of one another."""
        traditional = characters(self.unihan["kTraditionalVariant"].get(target, ""))
        words = [x for x in traditional if x == target or x in sources]
        words += [x for x in sources if x not in words and self.rule[x] != "variant"]
        words = [x for x in words if self.is_common_traditional(x)]
        joined = [x for x in sources if x in self.standard]
        words += [x for x in joined + [target] if joined and x in self.standard and x not in words]
        marked = {x for x, (_, reason) in self.supplement.items() if reason.startswith("variant")}
        distinct = []
        for word in words:
            if word not in marked and not any(word in self.neighbours[other] for other in distinct):
                distinct.append(word)
        return distinct

    def dual_use(self):
        result = set()
        for target, sources in self.classes().items():
            said = any(self.supplement.get(x, ("", ""))[1].startswith("dual") for x in sources)
            if said or len(self.words(target, sources)) > 1:
                result |= {target, *sources}
        return sorted(x for x in result if x in self.common or x in self.standard)


def wrap(words, separator):
    lines, line = [], ""
    for word in words:
        grown = line + separator + word if line else word
        if len(grown) > LINE_CHARACTERS:
            lines.append(line)
            grown = word
        line = grown
    return lines + [line]


def swift_source(table):
    classes = wrap([target + "".join(sources) for target, sources in table.classes().items()], " ")
    dual = wrap(table.dual_use(), "")
    words = wrap(["/".join(words) for words in read_words(table.fold)], " ")
    standard = wrap(sorted(x for x in table.fold if x in table.standard), "")
    indent = "\n    "
    size = f"{len(table.fold)} characters in {len(table.classes())} classes"
    return f'''// Made by Scripts/make-fold-table.py: do not edit, change the script or Scripts/fold-supplement.tsv.
// Facts from the Unicode Character Database 15.0 (Unihan, EquivalentUnifiedIdeograph) and ICU 72
// (© Unicode, Inc., Unicode License), and from the supplement.

/// Which Han character stands for which in a comparison form: {size}.
enum FoldTable {{
  /// Classes of characters with one meaning in a match key, separated by white space. The first character of a class
  /// is the one that the others fold to.
  static let classes: StaticString = """
    {indent.join(classes)}
    """

  /// Characters whose class joins words that are written apart elsewhere, such as 后 and 後.
  static let dualUse: StaticString = """
    {indent.join(dual)}
    """

  /// Words that a class joins and that traditional texts keep apart, one class after another, separated by white
  /// space: a stroke between words, the writings of one word together.
  static let words: StaticString = """
    {indent.join(words)}
    """

  /// Characters that fold to another although the mainland standard list has them.
  static let standardSources: StaticString = """
    {indent.join(standard)}
    """
}}
'''


def review(table):
    rank = {x: int(v.split(":")[1]) for x, v in table.standard.items()}
    print("# Two characters of the standard list joined (each must have its reason in the supplement)")
    for x, target in sorted(table.fold.items()):
        if x in table.standard:
            reason = table.supplement[x][1] if x in table.supplement else "NO REASON"
            print(f"{x} {rank[x]}\t{target} {rank.get(target, '-')}\t{reason}")
    print("# Supplement lines, less those of dual use, that the other rules would give by themselves")
    supplement, rule = table.supplement, dict(table.rule)
    table.supplement = {}
    alone = table.make_direct()
    print(" ".join(x + t for x, (t, reason) in supplement.items()
                   if alone.get(x, x) == t and not reason.startswith("dual")))
    table.supplement = supplement
    print("# Common characters folded as variants only")
    table.rule = dict(rule)
    print(" ".join(x + t for x, t in table.fold.items() if table.rule[x] == "variant" and x in table.common))
    print("# Common characters with variants in the standard list that stay unfolded")
    for x in sorted(table.common - set(table.fold) - set(table.standard)):
        near = {table.fold.get(y, y) for y in table.neighbours[x]}
        near = {y for y in near if y in table.standard}
        if near:
            print(x, "".join(sorted(near)), end="; ")
    print()
    print("# Dual use")
    for target, sources in table.classes().items():
        words = table.words(target, sources)
        if len(words) > 1:
            print(target + "=" + "".join(words), end=" ")
    print()


def cross_check(table, path):
    for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        x, *rest = line.split("\t")
        targets = rest[0].split(" ") if rest else []
        ours = table.fold.get(x, x)
        theirs = {table.fold.get(y, y) for y in targets}
        if len(x) == 1 and ours not in theirs and (x in table.common or x in table.standard):
            print(f"{x}\tours {ours}\ttheirs {' '.join(targets)}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--unicode-data", type=pathlib.Path, default=pathlib.Path("/usr/share/unicode"),
                        help="folder of the Unicode Character Database with the Unihan files")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--review", action="store_true")
    parser.add_argument("--cross-check", metavar="FILE")
    options = parser.parse_args()
    table = Table(options.unicode_data)
    source = swift_source(table)
    if options.review:
        review(table)
    elif options.cross_check:
        cross_check(table, options.cross_check)
    elif options.check:
        if TARGET.read_text(encoding="utf-8") != source:
            sys.exit(f"{TARGET.name} is not what the script makes")
    else:
        TARGET.parent.mkdir(parents=True, exist_ok=True)
        TARGET.write_text(source, encoding="utf-8")
        print(f"{TARGET.name}: {len(table.fold)} characters, {len(table.dual_use())} of dual use")


if __name__ == "__main__":
    main()

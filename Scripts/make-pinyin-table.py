#!/usr/bin/env python3
"""Makes Sources/ZongmuText/Pinyin/PinyinTable*.swift: how Han characters and words are read, without tones.

Sources, strongest first:
  1. Scripts/pinyin-supplement.txt, decided by hand;
  2. the phrases of pypinyin 0.55.0 (PyPI; MIT License, (c) 2016 mozillazg, hotoo.cn@gmail.com);
  3. Unihan kMandarin of Unicode 15.0 (Debian package unicode-data; Unicode License), then pypinyin's characters for the
     few that it lacks.
How common a word is, is taken from the dictionary of jieba 0.42.1 (PyPI; MIT License, (c) 2013 Sun Junyi); no reading
comes from there.

The table has the usual reading of each character, and only those words that the characters and the shorter words in
them would get wrong, found with the same longest match that the engine uses, and common words that would be cut in two. A word of two
characters that jieba does not know is left out: it would more often be met by chance, across the border of two words.

  pip download --no-deps -d DIR pypinyin==0.55.0 jieba==0.42.1
  Scripts/make-pinyin-table.py --packages DIR            writes the table
  Scripts/make-pinyin-table.py --packages DIR --check    fails if the table on disk differs
"""
import argparse
import bz2
import collections
import json
import pathlib
import re
import sys
import tarfile
import unicodedata
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
TARGET = HERE.parent / "Sources" / "ZongmuText" / "Pinyin"
SUPPLEMENT = HERE / "pinyin-supplement.txt"
LINE_CHARACTERS = 110
FILE_LINES = 380
TONES = "\u0304\u0301\u030c\u0300"
TOKEN = re.compile(r"([^\sa-zü])([a-zü]*)")
SECTIONS = ("default", "word", "surname", "given", "name", "traditional")
# A rare word of two characters is trusted less than chance; see above.
LEAST_FREQUENCY = 2
# From this frequency on a word is kept although it is read as its characters are, when a word of the table could begin in
# it and run past its end.
GUARD_FREQUENCY = 300


def toneless(syllable):
    decomposed = unicodedata.normalize("NFD", syllable)
    plain = "".join(c for c in decomposed if c not in TONES)
    return unicodedata.normalize("NFC", plain).replace("u:", "ü").replace("ê", "ei")


def is_han(c):
    code = ord(c)
    return 0x3400 <= code <= 0x9FFF or 0x20000 <= code <= 0x3FFFD or c == "〇"


def read_unihan(folder, name):
    plain = folder / f"Unihan_{name}.txt"
    text = plain.read_text("utf-8") if plain.exists() else bz2.decompress(
        (folder / f"Unihan_{name}.txt.bz2").read_bytes()).decode("utf-8")
    data = collections.defaultdict(dict)
    for line in text.splitlines():
        if line.startswith("U+"):
            code, key, value = line.split("\t")
            data[key][chr(int(code[2:], 16))] = value
    return data


def read_packages(folder):
    wheel = zipfile.ZipFile(next(folder.glob("pypinyin-0.55.0-*.whl")))
    phrases = json.loads(wheel.read("pypinyin/phrases_dict.json"))
    singles = json.loads(wheel.read("pypinyin/pinyin_dict.json"))
    with tarfile.open(next(folder.glob("jieba-0.42.1.tar.gz"))) as archive:
        lines = archive.extractfile("jieba-0.42.1/jieba/dict.txt").read().decode("utf-8").splitlines()
    frequency, doubled = {}, []
    for line in lines:
        word, count, part_of_speech = line.rsplit(" ", 2)
        frequency[word] = int(count)
        if len(word) == 2 and word[0] == word[1] and part_of_speech in ("z", "d", "a", "ad"):
            doubled.append(word)
    return phrases, singles, frequency, doubled


def read_supplement():
    """Section name -> list of [(character, reading or empty)]."""
    sections, name, seen = {s: [] for s in SECTIONS}, None, set()
    for number, line in enumerate(SUPPLEMENT.read_text("utf-8").splitlines(), 1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        if line.startswith("["):
            name = line.strip("[]")
            if name not in sections:
                sys.exit(f"{SUPPLEMENT.name}:{number}: no section {line}")
            continue
        for entry in line.split():
            tokens = TOKEN.findall(entry)
            if "".join(c + r for c, r in tokens) != entry or not all(is_han(c) for c, _ in tokens):
                sys.exit(f"{SUPPLEMENT.name}:{number}: not understood: {entry}")
            words = [c for c, _ in tokens] if name == "default" else ["".join(c for c, _ in tokens)]
            for word in words:
                if (name, word) in seen:
                    sys.exit(f"{SUPPLEMENT.name}:{number}: twice: {word}")
                seen.add((name, word))
            sections[name].append(tokens)
    return sections


def simplified_map(unihan, variants, defaults):
    """Traditional -> simplified, for the look-up of words: characters outside the mainland list with one simplified form
    in it."""
    standard = set(unihan["kTGH"])
    result = {}
    for c, value in sorted(variants["kSimplifiedVariant"].items()):
        targets = [chr(int(code, 16)) for code in re.findall(r"U\+([0-9A-F]+)", value)]
        targets = [t for t in targets if t != c and t in standard]
        if c in standard or len(targets) != 1 or ord(c) > 0xFFFF or ord(targets[0]) > 0xFFFF or c not in defaults:
            continue
        result[c] = targets[0]
    # Forms that printed texts use for characters of the list.
    for pair in "爲为 内內 說说 衆众 羣群 峯峰 裏里 綫线 牀床 産产 歷历 麽么 鷄鸡 臺台 檯台 颱台 巖岩 潙沩 祕秘 冊册 啓启 啟启 敍叙 敘叙 郷乡 辞辭".split():
        if pair[0] not in standard and pair[1] in standard:
            result[pair[0]] = pair[1]
    return result


def add_compatibility_forms(defaults, fold):
    """Compatibility ideographs and radicals, which old code pages bring in, are read as what they stand for."""
    for code in [*range(0x2E80, 0x2FE0), *range(0xF900, 0xFB00)]:
        c, plain = chr(code), unicodedata.normalize("NFKC", chr(code))
        if plain != c and plain in defaults and ord(plain) < 0x10000:
            defaults[c], fold[c] = defaults[plain], fold.get(plain, plain)
    defaults["○"], fold["○"] = "ling", "〇"  # Typed for 〇 in years.


def known_readings(singles, readings):
    """Every reading that a source gives for a character: what the supplement says must be among them."""
    known = collections.defaultdict(set)
    known["乐"] = {"lao", "yao"}  # In 乐亭 and 乐山乐水, by 现代汉语词典.
    for code, value in singles.items():
        known[chr(int(code))] |= {toneless(v) for v in value.split(",")}
    for key in ("kMandarin", "kHanyuPinlu", "kHanyuPinyin", "kXHC1983", "kTGHZ2013"):
        for c, value in readings[key].items():
            plain = re.sub(r"\([^)]*\)|[0-9.*]+:", "", value)
            known[c] |= {toneless(v) for v in re.split(r"[ ,]", plain) if v}
    return known


class Lexicon:
    """Longest match, as the engine does it."""

    def __init__(self, defaults, fold):
        self.defaults, self.fold = defaults, fold
        self.words, self.longest = {}, collections.defaultdict(int)

    def add(self, word, reading):
        self.words[word] = reading
        self.longest[word[0]] = max(self.longest[word[0]], len(word))

    def read(self, text):
        folded = "".join(self.fold.get(c, c) for c in text)
        result, i = [], 0
        while i < len(text):
            for n in range(min(self.longest[folded[i]], len(text) - i), 1, -1):
                found = self.words.get(folded[i:i + n])
                if found:
                    result += found
                    i += n
                    break
            else:
                result.append(self.defaults.get(text[i], "?"))
                i += 1
        return tuple(result)


def build(arguments):
    phrases, singles, frequency, doubled = read_packages(arguments.packages)
    readings = read_unihan(arguments.unihan, "Readings")
    others = read_unihan(arguments.unihan, "OtherMappings")
    variants = read_unihan(arguments.unihan, "Variants")
    supplement = read_supplement()

    defaults = {}
    for code, value in singles.items():
        if is_han(chr(int(code))):
            defaults[chr(int(code))] = toneless(value.split(",")[0])
    for c, value in readings["kMandarin"].items():
        if is_han(c):
            defaults[c] = toneless(value.split()[0])
    for tokens in supplement["default"]:
        for c, reading in tokens:
            defaults[c] = reading
    hand = {c for tokens in supplement["default"] for c, _ in tokens}
    inventory = {toneless(v.split()[0]) for v in readings["kMandarin"].values()}
    unknown = {c for c, r in defaults.items() if not re.fullmatch("[a-zü]+", r)}
    for c in unknown:
        del defaults[c]

    fold = simplified_map(others, variants, defaults)
    fold = {c: s for c, s in fold.items() if c not in ("乾", "瞭")}

    for c, s in fold.items():
        if s in hand and c not in hand:
            defaults[c] = defaults[s]

    add_compatibility_forms(defaults, fold)
    known = known_readings(singles, readings)

    def spelled(tokens):
        for c, r in tokens:
            if r and r not in known[c]:
                print(f"warning: {c} is read {r} in no source: {''.join(a + b for a, b in tokens)}", file=sys.stderr)
        return tuple(r or defaults[c] for c, r in tokens)

    wanted = {}
    for word, syllables in phrases.items():
        if not all(is_han(c) and ord(c) < 0x10000 for c in word) or len(word) < 2:
            continue
        reading = tuple(toneless(s[0]) for s in syllables)
        if len(reading) != len(word) or not all(r in inventory for r in reading):
            continue
        if len(word) == 2 and frequency.get(word, 0) < LEAST_FREQUENCY:
            continue
        folded = "".join(fold.get(c, c) for c in word)
        if folded == word or folded not in phrases:
            wanted[folded] = reading
    by_hand = {}
    for section in ("word", "traditional"):
        for tokens in supplement[section]:
            word = "".join(fold.get(c, c) for c, _ in tokens)
            by_hand[word] = spelled(tokens)
    # 傻傻地, 轻轻地: a doubled adjective or adverb before 地.
    for word in doubled:
        wanted.setdefault(word + "地", (defaults[word[0]], defaults[word[0]], "de"))
    wanted.update(by_hand)

    lexicon = Lexicon(defaults, fold)
    for word in sorted(wanted, key=lambda w: (len(w), w)):
        if lexicon.read(word) != wanted[word]:
            lexicon.add(word, wanted[word])
    for word in by_hand:
        lexicon.add(word, by_hand[word])
    for word, reading in guards(lexicon, wanted, frequency, defaults).items():
        lexicon.add(word, reading)
    return supplement, defaults, fold, lexicon, wanted, spelled


def guards(lexicon, wanted, frequency, defaults):
    """Common words that end in the beginning of a word of the table, as 发行 in 发行长期国债: without them 行长 would be
    found there."""
    beginnings = {word[0] for word in lexicon.words}
    return {word: wanted.get(word, lexicon.read(word)) for word, count in frequency.items()
            if count >= GUARD_FREQUENCY and len(word) in (2, 3) and word not in lexicon.words
            and word[-1] in beginnings and all(c in defaults for c in word)}


def wrapped(entries):
    lines, line = [], ""
    for entry in entries:
        if line and len(line) + 1 + len(entry) > LINE_CHARACTERS:
            lines.append(line)
            line = ""
        line = f"{line} {entry}" if line else entry
    return [f"    {line}" for line in lines + [line] if line]


def marked(word, reading, defaults):
    return "".join(c if defaults.get(c) == r else c + r for c, r in zip(word, reading))


HEAD = """// Made by Scripts/make-pinyin-table.py: do not edit, change the script or Scripts/pinyin-supplement.txt.
// Words: pypinyin 0.55.0 (MIT License, © 2016 mozillazg, hotoo.cn@gmail.com), reduced; frequencies that chose among
// them: jieba 0.42.1 (MIT License, © 2013 Sun Junyi). Characters: Unihan kMandarin of Unicode 15.0 (© Unicode, Inc.,
// Unicode License). Surnames, names and corrections: Scripts/pinyin-supplement.txt. See NOTICE.

"""


def literal(name, lines, remark):
    comment = f"  /// {remark}\n" if remark else ""
    return f'{comment}  static let {name}: StaticString = """\n' + "\n".join(lines) + '\n    """\n'


def parted(name, lines, remark):
    """A long text in files of its own -> (file name -> source, the names of the parts)."""
    parts = [lines[i:i + FILE_LINES] for i in range(0, len(lines), FILE_LINES)]
    files, names = {}, []
    for number, part in enumerate(parts, 1):
        names.append(f"{name}{number}")
        files[f"PinyinTable+{name.capitalize()}{number}.swift"] = (
            HEAD + "extension PinyinTable {\n" + literal(names[-1], part, remark) + "}\n")
    return files, ", ".join(names)


def rendered(supplement, defaults, fold, lexicon, spelled):
    """File name -> source."""
    by_syllable = collections.defaultdict(list)
    for c, reading in sorted(defaults.items()):
        by_syllable[reading].append(c)
    # No more than 40 characters behind a syllable, so that lines stay short.
    characters, character_names = parted("characters", wrapped(
        f"{s}{''.join(by_syllable[s][i:i + 40])}"
        for s in sorted(by_syllable) for i in range(0, len(by_syllable[s]), 40)), "See `characters`.")
    words, word_names = parted("words", wrapped(
        marked(w, lexicon.words[w], defaults) for w in sorted(lexicon.words)), "See `words`.")

    # Surnames and names are written out in full: they must not depend on the usual reading.
    def full(section):
        entries = {"".join(fold.get(c, c) for c, _ in t): spelled(t) for t in supplement[section]}
        return wrapped("".join(c + r for c, r in zip(w, entries[w])) for w in sorted(entries))
    sections = [
        literal("simplified", wrapped(c + s for c, s in sorted(fold.items())),
                "A traditional or variant character and the one under which words with it are found."),
        literal("surnames", full("surname"),
                "Surnames that are read otherwise than the same characters elsewhere, with each syllable."),
        literal("given", full("given"),
                "Characters that are read otherwise in the names of persons than in titles, with the syllable."),
        literal("wholeNames", full("name"),
                "Names that begin like one of the surnames and are read otherwise, mostly foreign, with each syllable."),
    ]
    table = HEAD + f"""/// How Han text is read: {len(defaults)} characters, {len(lexicon.words)} words.
enum PinyinTable {{
  /// A syllable and the characters whose usual reading it is, separated by white space.
  static let characters = [{character_names}]

  /// Words that their characters alone, and shorter words, would get wrong, and those that keep such a word from being
  /// found across the border of two others. Behind each character that is not read in its usual way stands how it is read.
  static let words = [{word_names}]

{chr(10).join(sections)}}}
"""
    return {"PinyinTable.swift": table, **characters, **words}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--packages", type=pathlib.Path, required=True, help="folder with the two downloads")
    parser.add_argument("--unihan", type=pathlib.Path, default=pathlib.Path("/usr/share/unicode"))
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    supplement, defaults, fold, lexicon, wanted, spelled = build(arguments)
    files = rendered(supplement, defaults, fold, lexicon, spelled)
    old = {path.name: path for path in TARGET.glob("PinyinTable*.swift")}
    if arguments.check:
        stale = [n for n, text in files.items() if n not in old or old[n].read_text("utf-8") != text]
        sys.exit(f"out of date: {', '.join(stale)}" if stale or set(old) - set(files) else 0)
    for name in set(old) - set(files):
        old[name].unlink()
    for name, text in files.items():
        (TARGET / name).write_text(text, "utf-8")
    size = sum(len(text.encode("utf-8")) for text in files.values())
    print(f"{len(defaults)} characters, {len(fold)} folds, {len(wanted)} phrases looked at, {len(lexicon.words)} words "
          f"kept, {size} bytes in {len(files)} files")


if __name__ == "__main__":
    main()

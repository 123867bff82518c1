"""Records that strain a catalogue: very many with one title or one number, very long titles, nothing to compare.

    python3 Benchmarks/bad-input.py KIND RECORDS SOURCES FOLDER

writes CNMARC into FOLDER/B00.mrc and so on, ISO 2709 or, for long titles, MARCXML. The kinds:

    title            one title, each with a number, person, publisher and year of its own
    title-nonumber   the same without numbers
    title-only       one title, and nothing else
    isbn-titles      one ISBN on other titles
    isbn-one         one ISBN and title, other persons, publishers and years
    isbn-same        one book again and again
    isbn-near        the same, where some give no pages or one more, no height, a series or a subtitle: 24 kinds
    long             titles of 99 KB
    nothing          neither title nor number
"""

import os
import sys

SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜"
LETTERS = "明德文武天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈"
NAMESPACE = "http://www.loc.gov/MARC21/slim"


def name(number):
    first, rest = number % len(SURNAMES), number // len(SURNAMES)
    return SURNAMES[first] + LETTERS[rest % len(LETTERS)] + LETTERS[rest // len(LETTERS) % len(LETTERS)]


def word(number):
    return "".join(LETTERS[number // len(LETTERS) ** place % len(LETTERS)] for place in range(4))


def isbn(number):
    core = f"9787{number:08d}"
    total = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(core))
    return core + str(-total % 10)


def fields(kind, number):
    """Tag, indicators and subfields of each field of a record."""
    title, person, publisher, year, pages = "高山流水集", name(number), word(number * 7 + 3) + "出版社", 1950 + number % 70, 50 + number * 37 % 900
    code = None
    if kind == "title":
        code = isbn(number)
    elif kind.startswith("isbn-"):
        code = isbn(1)
    if kind == "isbn-titles":
        title = word(number * 31 + 5) + word(number * 17 + 1)
    if kind == "long":
        title = ("长题名" + word(number % 3) + "之" + "山高水长江河湖海" * 4200)[:33000]
    if kind in ("isbn-same", "isbn-near", "long"):
        person, publisher, year, pages = "赵明德", "青山出版社", 2001, 300
    if kind == "nothing":
        return [("801", " 0", [("a", "CN"), ("b", "T")])]
    if kind == "title-only":
        return [("200", "1 ", [("a", title)]), ("801", " 0", [("a", "CN"), ("b", "T")])]
    found = [("010", "  ", [("a", code)])] if code else []
    names = [("a", title), ("f", person + "著")]
    extent = [("a", f"{pages}页")]
    series = []
    if kind == "isbn-near":
        extent = [("a", ["1册", "300页", "301页"][number % 3])] + [("d", "21cm")] * (number // 3 % 2)
        series = [("225", "2 ", [("a", "青山文库")])] * (number // 6 % 2)
        names[1:1] = [("e", "明代诗选")] * (number // 12 % 2)
    return found + [
        ("200", "1 ", names),
        ("210", "  ", [("a", "北京"), ("c", publisher), ("d", str(year))]),
        ("215", "  ", extent),
        *series,
        ("701", " 0", [("a", person), ("4", "著")]),
    ]


def iso2709(key, found):
    directory, data = b"", b""
    contents = [("001", f"{key:09d}".encode())]
    contents += [(tag, (marks + "".join(f"\x1f{code}{text}" for code, text in subfields)).encode()) for tag, marks, subfields in found]
    for tag, content in contents:
        directory += f"{tag}{len(content) + 1:04d}{len(data):05d}".encode()
        data += content + b"\x1e"
    base = 24 + len(directory) + 1
    return f"{base + len(data) + 1:05d}nam0 22{base:05d}   450 ".encode() + directory + b"\x1e" + data + b"\x1d"


def marcxml(key, found):
    text = f'<record><leader>00000nam0 2200000   450 </leader><controlfield tag="001">{key:09d}</controlfield>'
    for tag, marks, subfields in found:
        text += f'<datafield tag="{tag}" ind1="{marks[0]}" ind2="{marks[1]}">'
        text += "".join(f'<subfield code="{code}">{value}</subfield>' for code, value in subfields) + "</datafield>"
    return (text + "</record>\n").encode()


def main(kind, count, sources, folder):
    os.makedirs(folder, exist_ok=True)
    form, head, tail = (marcxml, f'<collection xmlns="{NAMESPACE}">\n'.encode(), b"</collection>\n") if kind == "long" else (iso2709, b"", b"")
    for source in range(sources):
        with open(f"{folder}/B{source:02d}.mrc", "wb") as file:
            file.write(head)
            for number in range(source + 1, count + 1, sources):
                file.write(form(number, fields(kind, number)))
            file.write(tail)


if len(sys.argv) != 5:
    sys.exit(__doc__)
main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4])

#!/usr/bin/env python3
"""Builds the branch files, the defects and the expected holdings from the worksheets.

    python3 Fixtures/build-fixtures.py            write the files
    python3 Fixtures/build-fixtures.py --check    compare them with what is on disk, write nothing

Needs Python 3.9 and nothing else. The same worksheets give the same bytes. Any fault in a worksheet, in an
expected-*.tsv or in the output itself ends the run with a message and exit code 1. README.md describes the notation.
"""

import re
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from xml.sax.saxutils import escape

HERE = Path(__file__).resolve().parent
RT, FT, SF = 0x1D, 0x1E, 0x1F
SLIM = "http://www.loc.gov/MARC21/slim"

# worksheet, source code, file, container, dialect, encoding, charset declared in 100/26-33
BRANCHES = [
    ("yx00", "YX00", "yx00.gb18030.mrc", "iso2709", "cnmarc", "gb18030", "0120    "),
    ("jd03", "YXJD03", "jd03.utf8.mrc", "iso2709", "cnmarc", "utf-8", "50      "),
    ("xs12", "YXXS12", "xs12.xml", "marcxml", "cnmarc", "utf-8", "50      "),
    ("hs05", "YXHS05", "hs05.marc21.mrc", "iso2709", "marc21", "utf-8", None),
]

# Length of $a of the coded fields (DOMAIN facts 2.2, 2.3).
CODED = {"100": 36, "105": 13, "106": 1, "110": 11, "115": 20, "127": 6, "135": 13}


class Fault(Exception):
    """Something in the sources or in the output is not as it must be."""


class Record:
    """One block of a worksheet: a record, or the raw bytes of one that cannot be read."""

    def __init__(self, heading):
        self.name = heading.split()[0]
        self.leader = None
        self.fields = []  # (tag, None, text) or (tag, indicators, [(code, text)])
        self.length_error = 0
        self.raw = None

    @property
    def id(self):
        return next(text for tag, _, text in self.fields if tag == "001")

    def all(self, tag):
        return [content for field, _, content in self.fields if field == tag]

    def values(self, tag, code):
        return [text for content in self.all(tag) for c, text in content if c == code]


# ---- Worksheets ----------------------------------------------------------------------------------------------------

def subfields(text, dialect, where):
    """Splits `$aText$bMore`. In MARC 21 worksheets `$1` is text (the script code in 066 and 880 $6), no subfield."""
    codes = "0-9a-zA-Z" if dialect == "cnmarc" else "02-9a-zA-Z"
    parts = re.split(rf"\$([{codes}])", text)
    if parts[0] or len(parts) < 3:
        raise Fault(f"{where}: text before the first subfield")
    pairs = list(zip(parts[1::2], parts[2::2]))
    for code, value in pairs:
        if not value or value != value.strip():
            raise Fault(f"{where}: empty or padded ${code}")
    return pairs


def field(line, dialect, where):
    tag = line[:3]
    if line[3:4] != " ":
        raise Fault(f"{where}: no blank after the tag: {line}")
    if tag < "010":
        text = line[4:]
        return tag, None, text.replace("#", " ") if tag in ("007", "008") else text
    indicators = line[4:6].replace("#", " ")
    if not re.fullmatch(r"[0-9 ]{2}", indicators) or line[6:7] != " ":
        raise Fault(f"{where}: bad indicators: {line}")
    pairs = subfields(line[7:], dialect, where)
    if dialect == "cnmarc":
        if tag in CODED:
            pairs = [(code, text.replace("#", " ")) for code, text in pairs]
        if tag[0] == "4":
            # An embedded field of tag 010 or higher: `1` + tag + two indicators, where # is a blank.
            pairs = [(c, t[:3] + t[3:5].replace("#", " ") + t[5:] if c == "1" and t >= "010" else t) for c, t in pairs]
    return tag, indicators, pairs


def read_worksheet(path, dialect):
    records = []
    for block in re.split(r"\n\s*\n", path.read_text(encoding="utf-8").strip()):
        lines = [line for line in block.split("\n") if not line.startswith("%")]
        if not lines:
            continue
        record = Record(lines[0])
        where = f"{path.name} {record.name}"
        for line in lines[1:]:
            if line.startswith("DEFECT length+"):
                record.length_error = int(line[len("DEFECT length+"):])
            elif line.startswith("BYTES "):
                pieces = re.split(r"<([0-9A-F]{2})>", line[len("BYTES "):])
                record.raw = b"".join(bytes.fromhex(p) if i % 2 else p.encode("ascii") for i, p in enumerate(pieces))
            elif line.startswith("LDR "):
                record.leader = line[4:].replace("#", " ")
            else:
                record.fields.append(field(line, dialect, where))
        if record.raw is None and record.leader is None:
            raise Fault(f"{where}: no LDR line")
        records.append(record)
    return records


# ---- Checks on a record --------------------------------------------------------------------------------------------

def isbn_is_valid(text):
    digits = text.replace("-", "")
    if re.fullmatch(r"\d{9}[\dX]", digits):
        total = sum((10 - i) * (10 if d == "X" else int(d)) for i, d in enumerate(digits))
        return total % 11 == 0
    if re.fullmatch(r"97[89]\d{10}", digits):
        return sum(int(d) * (3 if i % 2 else 1) for i, d in enumerate(digits)) % 10 == 0
    return False


def china_hyphens_are_right(text):
    """Registrant widths of group 978-7 (ISBN range message); other groups are not judged."""
    parts = text.split("-")
    parts = parts[1:] if parts[0] == "978" else parts
    if len(parts) != 4 or parts[0] != "7":
        return True
    bounds = [("0", 2), ("4", 3), ("7", 4), ("8", 5), ("9", 6)]
    width = next(width for last, width in bounds if parts[1][0] <= last)
    return len(parts[1]) == width and len(parts[1]) + len(parts[2]) == 8


def issn_is_valid(text):
    digits = text.replace("-", "")
    return bool(re.fullmatch(r"\d{7}[\dX]", digits)) and \
        sum((8 - i) * (10 if d == "X" else int(d)) for i, d in enumerate(digits)) % 11 == 0


def require(condition, where, what):
    if not condition:
        raise Fault(f"{where}: {what}")


def check_record(record, where, dialect, charset):
    where = f"{where} {record.name}"
    tags = [tag for tag, _, _ in record.fields]
    require(len(record.leader) == 24, where, "leader is not 24 characters")
    require(record.leader[10:12] == "22", where, "leader/10-11 is not 22")
    require(tags[:1] == ["001"] and tags.count("001") == 1, where, "001 is not first and single")
    require(tags == sorted(tags), where, "tags are not in ascending order")
    require(re.fullmatch(r"\d{14}\.\d", "".join(record.all("005"))), where, "005 is not YYYYMMDDHHMMSS.T")
    number, serial = ("010", "011") if dialect == "cnmarc" else ("020", "022")
    for isbn in record.values(number, "a"):
        require(isbn_is_valid(isbn), where, f"ISBN {isbn} is not valid")
        require(china_hyphens_are_right(isbn), where, f"ISBN {isbn} has its hyphens in wrong places")
    for issn in record.values(serial, "a"):
        require(issn_is_valid(issn), where, f"ISSN {issn} is not valid")
    if dialect == "cnmarc":
        require(record.leader[9] == " ", where, "leader/09 is not blank")
        for tag, length in CODED.items():
            for text in record.values(tag, "a"):
                require(len(text) == length, where, f"{tag}$a has {len(text)} characters, not {length}")
        general = record.values("100", "a")
        require(len(general) == 1 and general[0][26:34] == charset, where, f"100/26-33 is not {charset!r}")
        require(general[0][22:25] == "chi", where, "100/22-24 is not chi")
        for tag in ("200", "210", "801"):
            require(tag in tags, where, f"no {tag}")
    else:
        require(record.leader[9] == "a" and record.leader[20:] == "4500", where, "not a MARC 21 leader in UTF-8")
        require([len(text) for text in record.all("008")] == [40], where, "008 is not 40 characters")
        for tag in ("245", "264"):
            require(tag in tags, where, f"no {tag}")
        check_links(record, where)


def check_links(record, where):
    base, linked = {}, {}
    for tag, _, pairs in record.fields:
        if tag < "010" or pairs[0][0] != "6":
            continue
        match = re.fullmatch(r"(\d{3})-(\d\d)(/\$1)?", pairs[0][1])
        require(match, where, f"bad $6 in {tag}")
        if tag == "880":
            linked[match[2]] = match[1]
        else:
            require(match[1] == "880", where, f"$6 of {tag} does not point to 880")
            base[match[2]] = tag
    require(base == linked, where, f"880 links {linked} and base fields {base} do not fit")


# ---- Containers ----------------------------------------------------------------------------------------------------

def iso2709(record, encoding):
    directory, data = b"", b""
    for tag, indicators, content in record.fields:
        if indicators is None:
            body = content.encode(encoding)
        else:
            body = indicators.encode("ascii")
            for code, text in content:
                body += bytes([SF]) + code.encode("ascii") + text.encode(encoding)
        body += bytes([FT])
        require(len(body) <= 9999, record.name, f"field {tag} is too long")
        directory += f"{tag}{len(body):04d}{len(data):05d}".encode("ascii")
        data += body
    base = 24 + len(directory) + 1
    length = base + len(data) + 1
    require(length <= 99999, record.name, "record is too long")
    leader = f"{length + record.length_error:05d}{record.leader[5:12]}{base:05d}{record.leader[17:]}"
    return leader.encode("ascii") + directory + bytes([FT]) + data + bytes([RT])


def marcxml(records):
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f'<collection xmlns="{SLIM}">']
    for record in records:
        lines += ["  <record>", f"    <leader>{record.leader}</leader>"]
        for tag, indicators, content in record.fields:
            if indicators is None:
                lines.append(f'    <controlfield tag="{tag}">{escape(content)}</controlfield>')
                continue
            lines.append(f'    <datafield tag="{tag}" ind1="{indicators[0]}" ind2="{indicators[1]}">')
            lines += [f'      <subfield code="{code}">{escape(text)}</subfield>' for code, text in content]
            lines.append("    </datafield>")
        lines.append("  </record>")
    return ("\n".join(lines + ["</collection>"]) + "\n").encode("utf-8")


def parsed_iso2709(data, encoding):
    """Reads one record by its directory, apart from the code that wrote it."""
    base, fields = int(data[12:17]), []
    for at in range(24, base - 1, 12):
        tag, length, start = data[at:at + 3].decode(), int(data[at + 3:at + 7]), int(data[at + 7:at + 12])
        body = data[base + start:base + start + length]
        require(body[-1] == FT, tag, "field does not end with 1E")
        if tag < "010":
            fields.append((tag, None, body[:-1].decode(encoding)))
        else:
            parts = body[:-1].split(bytes([SF]))
            pairs = [(part[:1].decode(), part[1:].decode(encoding)) for part in parts[1:]]
            fields.append((tag, parts[0].decode(), pairs))
    return fields


def parsed_marcxml(data):
    result = []
    for node in ElementTree.fromstring(data):
        fields = []
        for child in node[1:]:
            if child.tag.endswith("controlfield"):
                fields.append((child.get("tag"), None, child.text))
            else:
                pairs = [(part.get("code"), part.text) for part in child]
                fields.append((child.get("tag"), child.get("ind1") + child.get("ind2"), pairs))
        result.append((node[0].text, fields))
    return result


# ---- Holdings ------------------------------------------------------------------------------------------------------

def expanded(barcode):
    """`YX0000130001-03` -> three barcodes: the digits after the hyphen replace the last digits of the first one."""
    match = re.fullmatch(r"(.*?)(\d+)-(\d+)", barcode)
    if not match:
        return [barcode]
    prefix, first, suffix = match.groups()
    require(len(suffix) <= len(first), barcode, "range suffix is too long")
    last = first[:len(first) - len(suffix)] + suffix
    require(int(first) <= int(last) <= int(first) + 10000, barcode, "range runs backwards or is too long")
    return [f"{prefix}{number:0{len(first)}d}" for number in range(int(first), int(last) + 1)]


def holding(tag, pairs, where):
    """(library, barcodes, copies, call number) of one 905 or 852 occurrence; barcodes count more than $f."""
    def of(code):
        return [text for c, text in pairs if c == code]

    library, barcode, class_number, book_number = ("a", "b", "d", "e") if tag == "905" else ("b", "p", "h", "i")
    numbers = set(zip(of(class_number), of(book_number)))
    require(len(set(of(library))) == 1 and len(numbers) == 1, where, f"{tag} without one library and one call number")
    barcodes = [one for text in of(barcode) for one in expanded(text)]
    stated = sum(int(text) for text in of("f")) if tag == "905" else 0
    call = "/".join(numbers.pop())
    require(tag == "852" or set(of("s")) <= {call}, where, "$s is not $d/$e")
    return of(library)[0], " ".join(barcodes), str(len(barcodes) or stated or ""), call


# ---- The whole -----------------------------------------------------------------------------------------------------

def tsv(path):
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    for row in rows:
        require(len(row) == len(rows[0]), path.name, f"wrong number of columns: {row}")
    return rows[1:]


def check_expected(good):
    """expected-clusters.tsv names each good record once; expected-review.tsv names pairs of two different clusters."""
    clusters = {}
    for source, record_id, cluster, note in tsv(HERE / "expected-clusters.tsv"):
        require((source, record_id) not in clusters, "expected-clusters.tsv", f"{source} {record_id} stands twice")
        require(cluster and note, "expected-clusters.tsv", f"{source} {record_id} has no cluster or no note")
        clusters[source, record_id] = cluster
    require(set(clusters) == set(good), "expected-clusters.tsv", f"differs in {sorted(set(clusters) ^ set(good))}")
    for source_a, record_a, source_b, record_b, _ in tsv(HERE / "expected-review.tsv"):
        pair = [(source_a, record_a), (source_b, record_b)]
        require(all(one in clusters for one in pair), "expected-review.tsv", f"unknown record in {pair}")
        require(clusters[pair[0]] != clusters[pair[1]], "expected-review.tsv", f"{pair} is one cluster")
    return clusters


def defects_readme(rows):
    text = [
        "# Defective records", "",
        "Written by `build-fixtures.py`; do not edit. Each file holds one defective record alone; the same bytes stand",
        "among the good records of a branch file, at the byte offset given here (0-based).", "",
        "| file | stands in | byte offset | bytes | what is wrong | expected outcome |", "|---|---|---|---|---|---|"]
    text += [f"| `{name}` | `branches/{branch}` | {offset} | {size} | {wrong} | {outcome} |"
             for name, branch, offset, size, wrong, outcome in rows]
    return "\n".join(text) + "\n"


DEFECTS = {
    "J13": ("length-plus-7.mrc", "leader/0-4 says 7 bytes more than there are up to 1D; directory and fields are right",
            "read, with the warning LENGTH_MISMATCH; the record after it is read too"),
    "D02": ("garbage-directory.mrc", "directory is not numeric, there is no 1E at all, the text ends inside a UTF-8 "
            "character; ends with 1D", "rejected"),
    "D03": ("short-leader.mrc", "11 bytes of a leader, then 1D", "rejected"),
}


def build():
    output, good, defects = {}, {}, []
    counts = ["file\tsource\trecords_total\treadable\trejected"]
    holdings = ["source\trecord_id\toccurrence\tlibrary\tbarcodes\tcopies\tcall_number"]
    for sheet, source, name, container, dialect, encoding, charset in BRANCHES:
        records = read_worksheet(HERE / "worksheets" / f"{sheet}.txt", dialect)
        readable = [record for record in records if record.raw is None]
        for record in readable:
            check_record(record, sheet, dialect, charset)
            require((source, record.id) not in good, sheet, f"001 {record.id} stands twice")
            good[source, record.id] = record
            tag = "905" if dialect == "cnmarc" else "852"
            for occurrence, pairs in enumerate(record.all(tag)):
                row = (source, record.id, str(occurrence), *holding(tag, pairs, f"{sheet} {record.name}"))
                holdings.append("\t".join(row))
        if container == "marcxml":
            require(len(records) == len(readable), sheet, "raw bytes cannot stand in MARCXML")
            data = marcxml(records)
            require(parsed_marcxml(data) == [(r.leader, r.fields) for r in records], name, "does not read back")
        else:
            data = b""
            for record in records:
                piece = record.raw if record.raw is not None else iso2709(record, encoding)
                require(piece.count(bytes([RT])) == 1 and piece[-1] == RT, record.name, "1D is not last and single")
                require(b"\r" not in piece and b"\n" not in piece, record.name, "CR or LF inside")
                if record.raw is None:
                    require(parsed_iso2709(piece, encoding) == record.fields, record.name, "does not read back")
                if record.raw is not None or record.length_error:
                    file, wrong, outcome = DEFECTS[record.name]
                    output[f"defects/{file}"] = piece
                    defects.append((file, name, len(data), len(piece), wrong, outcome))
                data += piece
        output[f"branches/{name}"] = data
        counts.append(f"{name}\t{source}\t{len(records)}\t{len(readable)}\t{len(records) - len(readable)}")
    require(len(defects) == len(DEFECTS), "defects", "not all of them are in the worksheets")
    output["branches/EXPECTED.tsv"] = ("\n".join(counts) + "\n").encode("utf-8")
    output["holdings-expected.tsv"] = ("\n".join(holdings) + "\n").encode("utf-8")
    output["defects/README.md"] = defects_readme(defects).encode("utf-8")
    return output, check_expected(good)


def main():
    if sys.argv[1:] not in ([], ["--check"]):
        sys.exit(__doc__)
    try:
        output, clusters = build()
    except Fault as fault:
        sys.exit(f"build-fixtures: {fault}")
    if sys.argv[1:] == ["--check"]:
        stale = [path for path, data in output.items()
                 if not (HERE / path).exists() or (HERE / path).read_bytes() != data]
        sys.exit(f"build-fixtures: out of date: {', '.join(stale)}" if stale else 0)
    for path, data in output.items():
        (HERE / path).parent.mkdir(exist_ok=True)
        (HERE / path).write_bytes(data)
    sizes = [list(clusters.values()).count(name) for name in set(clusters.values())]
    shared = [size for size in sizes if size > 1]
    print(f"{len(clusters)} good records in {len(sizes)} clusters; {sum(shared)} records share {len(shared)} clusters; "
          f"{len(output)} files written")


if __name__ == "__main__":
    main()

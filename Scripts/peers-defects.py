#!/usr/bin/env python3
"""How many titles each reader gets right out of small files with the usual defects of exchange files.

  peers-defects.py ZONGMU     the rows of Docs/Peers.md, "Fourteen defects"; run by `make peers`

Each file has three CNMARC records of ours, with titles in Chinese; the second one bears the defect where it is one of a
record. Each reader runs with its defaults, and yaz-marcdump and pymarc also in the way that suits the file best, which
the person at the terminal would have to know. A title counts where its record comes out with exactly that title.
"""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

TITLES = ["越秀山志", "东濠涌的水", "西关大屋"]


def record(number, encoding="utf-8", leader9=b" ", in_characters=False):
    fields = [("001", f"yx{number}"), ("100", "  \x1fa20200101d2019    em y0chiy50      ea"),
              ("200", f"1 \x1fa{TITLES[number]}\x1ff林一舟著"), ("210", "  \x1fa广州\x1fc广东人民出版社\x1fd2019"),
              ("330", "  \x1fa" + "记述老城的街巷、水道与人家。" * 6), ("801", " 0\x1faCN\x1fbYX00\x1fc20200101")]
    directory, body, places = b"", b"", 0
    for tag, text in fields:
        data = text.encode(encoding) + b"\x1e"
        size = len(text) + 1 if in_characters else len(data)
        directory += b"%s%04d%05d" % (tag.encode(), size, places)
        places += size
        body += data
    base = 24 + len(directory) + 1
    length = base + len(body) + 1
    return b"%05dnam0%s22%05d   450 " % (length, leader9, base) + directory + b"\x1e" + body + b"\x1d"


def plain(**options):
    return [record(number, **options) for number in range(3)]


def second(change, **options):
    records = plain(**options)
    records[1] = change(records[1])
    return b"".join(records)


def wrong_base(data):
    return data[:12] + b"%05d" % (int(data[12:17]) + 5) + data[17:]


def bad_byte(data):
    place = data.index("著".encode())
    return data[:place + 1] + b"\xff" + data[place + 2:]


def no_terminator(data):
    base = int(data[12:17])
    return data[:base - 1] + data[base:]


DEFECTS = [
    ("UTF-8, leader/09 = a", b"".join(plain(leader9=b"a"))),
    ("UTF-8, leader/09 blank, as CNMARC has it", b"".join(plain())),
    ("GB 18030", b"".join(plain(encoding="gb18030"))),
    ("UTF-8 and GB 18030 in one file", second(lambda _: record(1, encoding="gb18030"), leader9=b"a")),
    ("line ends between records", b"\r\n".join(plain())),
    ("record length 7 too long", second(lambda data: b"%05d" % (int(data[:5]) + 7) + data[5:])),
    ("record length 00000", second(lambda data: b"00000" + data[5:])),
    ("directory counts characters", b"".join(plain(in_characters=True))),
    ("second record cut off", second(lambda data: data[:len(data) // 2])),
    ("byte order mark before the first", b"\xef\xbb\xbf" + b"".join(plain())),
    ("junk before the second", second(lambda data: b"-- page 2 --" + data)),
    ("a byte that is no UTF-8", second(bad_byte)),
    ("base address wrong", second(wrong_base)),
    ("no terminator after the directory", second(no_terminator)),
]


def right(titles):
    """The titles that came out, each counted once. Of a record that is cut off in its middle no title can be asked for
    that stood behind the cut; here it stands before."""
    return sum(title in titles for title in TITLES)


def zongmu(path, program):
    done = subprocess.run([program, "show", path, "--select", "200$a", "--quiet"], capture_output=True)
    return right([line.split("\t")[-1] for line in done.stdout.decode().splitlines()])


def pymarc_reader(path, **options):
    import pymarc
    titles = []
    try:
        with open(path, "rb") as file:
            for found in pymarc.MARCReader(file, **options):
                if found is not None:
                    titles += [field.get("a") for field in found.get_fields("200")]
    except Exception as error:  # a reader that stops has read what it has
        print(f"pymarc: {error}", file=sys.stderr)
    return right(titles)


def mrrc_reader(path):
    import mrrc
    titles = []
    try:
        for found in mrrc.MARCReader(str(path)):
            if found is not None:
                titles += [field["a"] for field in found.get_fields("200")]
    except Exception as error:
        print(f"mrrc: {error}", file=sys.stderr)
    return right(titles)


def yaz(path, encoding=None):
    command = ["yaz-marcdump", "-o", "json"] + (["-f", encoding, "-t", "utf-8"] if encoding else []) + [str(path)]
    text = subprocess.run(command, capture_output=True).stdout.decode(errors="replace")
    titles, decoder, place = [], json.JSONDecoder(strict=False), 0
    while (place := text.find("{", place)) >= 0:
        try:
            found, place = decoder.raw_decode(text, place)
        except ValueError:
            place += 1
            continue
        for field in found.get("fields", []):
            for part in field.get("200", {}).get("subfields", []) if isinstance(field.get("200"), dict) else []:
                if "a" in part:
                    titles.append(part["a"])
    return right(titles)


PERL = """
use MARC::Batch; binmode STDOUT, ':utf8';
my $batch = MARC::Batch->new('USMARC', $ARGV[0]); $batch->strict_off; $batch->warnings_off;
while (1) { my $r = eval { $batch->next }; last if $@ || !$r; my $t = eval { $r->subfield('200', 'a') }; print "$t\\n" if defined $t }
"""


def perl(path):
    done = subprocess.run(["perl", "-e", PERL, str(path)], capture_output=True)
    return right(done.stdout.decode(errors="replace").splitlines())


def main():
    program = sys.argv[1]
    readers = [
        ("zongmu", lambda path: zongmu(path, program)),
        ("pymarc", pymarc_reader),
        ("pymarc, told the encoding", lambda path: max(
            pymarc_reader(path, force_utf8=True, utf8_handling="replace"),
            pymarc_reader(path, file_encoding="gb18030"))),
        ("mrrc", mrrc_reader),
        ("yaz-marcdump", yaz),
        ("yaz-marcdump, told the encoding", lambda path: max(yaz(path, "utf-8"), yaz(path, "gb18030"))),
    ]
    if subprocess.run(["perl", "-MMARC::Batch", "-e", "1"], capture_output=True).returncode == 0:
        readers.append(("MARC::Batch", perl))
    else:
        print("peers-defects: MARC::Batch is missing: apt-get install libmarc-record-perl", file=sys.stderr)
    print("| defect | " + " | ".join(name for name, _ in readers) + " |")
    print("|---" * (len(readers) + 1) + "|")
    sums = [0] * len(readers)
    with tempfile.TemporaryDirectory() as folder:
        for name, data in DEFECTS:
            path = Path(folder) / "defect.mrc"
            path.write_bytes(data)
            scores = [reader(path) for _, reader in readers]
            sums = [total + score for total, score in zip(sums, scores)]
            print(f"| {name} | " + " | ".join(map(str, scores)) + " |")
    print(f"| of {3 * len(DEFECTS)} | " + " | ".join(map(str, sums)) + " |")


main()

#!/usr/bin/env python3
"""Compares what zongmu reads and writes with pymarc, mrrc and yaz-marcdump. Run it as `make peers`.

  peers.py ZONGMU [CORPUS]

Every ISO 2709 and MARCXML file under CORPUS is read by all: records, tags, indicators, subfields and text are compared,
in NFC. Then the fixtures are written in each encoding, and the peers read them back. A difference in a sound file that
peers-known.tsv does not explain is a failure, and so is an explanation that nothing needs any more. Its columns: a
pattern of file names, the peer, an expression for the first difference, who is right, why.
"""

import csv
import difflib
import fnmatch
import gzip
import io
import json
import logging
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata
import warnings

import mrrc
import pymarc

HERE = pathlib.Path(__file__).resolve().parent
FIXTURES = sorted((HERE.parent / "Fixtures" / "branches").glob("*.mrc")) + [HERE.parent / "Fixtures/branches/xs12.xml"]
UNREAD = object()
"""A record that a peer says it cannot read."""
# Names of each encoding: zongmu's, Python's (never "iso8859-1", by which pymarc means MARC-8), iconv's.
ENCODINGS = {
  "utf-8": ("utf-8", "utf-8"), "gb18030": ("gb18030", "gb18030"), "big5": ("big5hkscs", "big5-hkscs"),
  "iso-8859-1": ("latin-1", "iso-8859-1"),
}


class Refused(Exception):
  """A program gives up on a whole file."""


def text(value):
  return unicodedata.normalize("NFC", value)


def of_json(record):
  """The comparable form of a record of MARC-in-JSON, or of mrrc's variety of it: an array, the leader its first."""
  fields = []
  for field in record["fields"] if isinstance(record, dict) else record[1:]:
    for tag, value in field.items():
      if isinstance(value, str):
        fields.append((tag, text(value)))
      else:
        pairs = [(code, text(each)) for pair in value["subfields"] for code, each in pair.items()]
        fields.append((tag, value["ind1"], value["ind2"], pairs))
  return fields


def of_pymarc(record):
  if record is None:
    return UNREAD
  fields = []
  for field in record.fields:
    if field.control_field:
      fields.append((field.tag, text(field.data or "")))
    else:
      pairs = [(each.code, text(each.value)) for each in field.subfields]
      fields.append((field.tag, field.indicators[0], field.indicators[1], pairs))
  return fields


def values(source):
  """The JSON values that stand one after the other in a text."""
  decoder, place, found = json.JSONDecoder(), 0, []
  while True:
    while place < len(source) and source[place] in " \r\n\t,":
      place += 1
    if place >= len(source):
      return found
    value, place = decoder.raw_decode(source, place)
    found.append(value)


def run(command):
  return subprocess.run([str(each) for each in command], capture_output=True, timeout=120)


def zongmu(program, path):
  done = run([program, "convert", path, "--to", "marcjson", "--quiet", "-o", "-"])
  try:
    return [of_json(each) for each in json.loads(done.stdout)]
  except ValueError:
    raise Refused(done.stderr.decode(errors="replace").strip().split("\n")[-1])


def read_pymarc(data, form, encoding):
  try:
    if form == "marcxml":
      return [of_pymarc(each) for each in pymarc.parse_xml_to_array(io.BytesIO(data), strict=False)]
    python = ENCODINGS[encoding][0] if encoding else "iso8859-1"
    reader = pymarc.MARCReader(
      data, force_utf8=encoding == "utf-8", file_encoding=python, permissive=True, hide_utf8_warnings=True)
    found = []
    for record in reader:
      if record is None and isinstance(reader.current_exception, pymarc.exceptions.FatalReaderError):
        break
      found.append(of_pymarc(record))
    return found
  except Exception as error:  # Whatever it is that a peer fails with.
    raise Refused(f"{type(error).__name__}: {error}")


def read_mrrc(data, form, encoding):
  if form != "iso2709" or encoding not in ("utf-8", None):
    raise Refused("not asked")
  try:
    records = [each for each in mrrc.MARCReader(io.BytesIO(data))]
    return [of_json(json.loads(mrrc.record_to_marcjson(each))) for each in records]
  except BaseException as error:  # A panic of its Rust code is no Exception.
    if isinstance(error, KeyboardInterrupt):
      raise
    raise Refused(f"{type(error).__name__}: {error}")


def read_yaz(data, form, encoding):
  with tempfile.NamedTemporaryFile() as file:
    file.write(data)
    file.flush()
    source = ["-i", "marcxml"] if form == "marcxml" else ["-f", ENCODINGS[encoding][1] if encoding else "marc8"]
    done = run(["yaz-marcdump", *source, "-t", "utf-8", "-o", "json", file.name])
  try:
    return [of_json(each) for each in values(done.stdout.decode("utf-8"))]
  except (ValueError, KeyError, TypeError) as error:
    raise Refused(f"its output is no JSON ({error})")


PEERS = {"pymarc": read_pymarc, "mrrc": read_mrrc, "yaz": read_yaz}


def difference(ours, theirs):
  """The first difference of two records in words; None where there is none."""
  if ours == theirs:
    return None
  for number, (one, other) in enumerate(zip(ours, theirs)):
    if one == other:
      continue
    if one[0] != other[0]:
      return f"field {number + 1}: {one[0]} ≠ {other[0]}"
    if len(one) != len(other):
      return f"{one[0]}: {'control' if len(one) == 2 else 'data'} ≠ {'control' if len(other) == 2 else 'data'} field"
    if len(one) == 2:
      return f"{one[0]}: {one[1][:40]!r} ≠ {other[1][:40]!r}"
    if one[1:3] != other[1:3]:
      return f"{one[0]}: indicators {one[1:3]} ≠ {other[1:3]}"
    for mine, its in zip(one[3], other[3]):
      if mine != its:
        at = next((i for i, (a, b) in enumerate(zip(mine[1], its[1])) if a != b), min(len(mine[1]), len(its[1])))
        at = max(0, at - 6)
        return f"{one[0]}${mine[0]}: {mine[1][at:at + 24]!r} ≠ ${its[0]} {its[1][at:at + 24]!r}"
    return f"{one[0]}: {len(one[3])} ≠ {len(other[3])} subfields"
  return f"{len(ours)} ≠ {len(theirs)} fields"


def without_charset(record):
  """A record without what says its character set, which is rewritten when its encoding changes."""
  if record is UNREAD:
    return record
  fields = []
  for field in record:
    if field[0] == "100" and len(field) == 4:
      pairs = [(code, value[:26] + value[34:] if code == "a" else value) for code, value in field[3]]
      field = (*field[:3], pairs)
    fields.append(field)
  return fields


def compare(ours, theirs, encoding):
  """How many records are the same, how many are different, how many the peer did not read, the first difference."""
  if encoding != "utf-8":
    ours, theirs = [without_charset(each) for each in ours], [without_charset(each) for each in theirs]
  unread = sum(each is UNREAD for each in theirs)
  if len(ours) == len(theirs):
    pairs = [(one, other) for one, other in zip(ours, theirs) if other is not UNREAD]
    first = next((found for one, other in pairs if (found := difference(one, other))), "")
    same = sum(one == other for one, other in pairs)
    return same, len(pairs) - same, unread, first
  theirs = [each for each in theirs if each is not UNREAD]
  keys = [[json.dumps(each) for each in side] for side in (ours, theirs)]
  blocks = difflib.SequenceMatcher(None, *keys, autojunk=False).get_matching_blocks()
  same = sum(block.size for block in blocks)
  first = f"{len(ours)} ≠ {len(theirs)} records"
  if unread and same == len(theirs):
    return same, 0, max(unread, len(ours) - same), ""
  return same, max(len(ours), len(theirs)) - same, unread, first


def form(data):
  """The container of a file that the peers know; None for any other."""
  head = data[:8192].removeprefix(b"\xef\xbb\xbf").lstrip()
  if head[:1] == b"<":
    return "marcxml" if re.search(rb"<(\w+:)?(leader|controlfield|datafield)\b", data) else None
  return "iso2709" if re.match(rb"\d{5}", head) and b"\x1e" in data and b"\x1d" in data else None


def encoding_of(data):
  """UTF-8 where it can be; GB 18030 for Chinese two-byte text; None for what a record declares, MARC-8 mostly."""
  try:
    data.decode("utf-8")
    return "utf-8" if b"\x1b" not in data else None
  except UnicodeDecodeError:
    pass
  # Rows 16 to 55 of GB 2312 have the frequent characters; MARC-8 has a mark before an ASCII letter there.
  frequent = len(re.findall(rb"[\xb0-\xd7][\xa1-\xfe]", data))
  return "gb18030" if b"\x1b" not in data and frequent * 4 > sum(byte > 0x7F for byte in data) else None


def is_sound(data):
  """Whether a file is ISO 2709 by the book: lengths, directory, terminators and subfields are as they should be."""
  place = 0
  while place < len(data):
    head = data[place:place + 24]
    if not data[place:].strip(b"\r\n \0\x1a"):
      return True
    if not re.fullmatch(rb"\d{5}.{5}22\d{5}.{7}", head, re.DOTALL):
      return False
    length, base = int(head[:5]), int(head[12:17])
    record = data[place:place + length]
    directory, fields = record[24:base - 1], record[base:]
    ends = record[base - 1:base] == b"\x1e" and record[-1:] == b"\x1d" and record.count(b"\x1d") == 1
    if len(record) != length or not ends or not re.fullmatch(rb"(?:[0-9A-Za-z]{3}\d{9})*", directory):
      return False
    for entry in range(0, len(directory), 12):
      size, start = int(directory[entry + 3:entry + 7]), int(directory[entry + 7:entry + 12])
      field = fields[start:start + size]
      isControl = directory[entry:entry + 2] == b"00"
      shape = rb"[^\x1d-\x1f]*\x1e" if isControl else rb"[ -~]{2}(?:\x1f[!-~][^\x1d-\x1f]*)*\x1e"
      if not re.fullmatch(shape, field, re.DOTALL):
        return False
    place += length
  return True


def is_xml_sound(data):
  """Whether XML says what MARC can hold: tags of three characters, indicators and codes of one ASCII character."""
  for name, pattern in {"tag": r"[0-9A-Za-z]{3}", "ind[12]": r"[ -~]", "code": r"[!-~]"}.items():
    for value in re.findall(rf"(?<=\s){name}\s*=\s*[\"']([^\"']*)[\"']", data.decode("utf-8", "replace")):
      if not re.fullmatch(pattern, value):
        return False
  return True


class Report:
  """The lines of the table, and whether each difference is known."""

  def __init__(self):
    with open(HERE / "peers-known.tsv", encoding="utf-8") as file:
      rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
      self.known = list(rows)
    self.used, self.unknown, self.totals = set(), [], {}

  def explained(self, name, peer, first):
    """The first row that explains a difference."""
    for number, row in enumerate(self.known):
      if row["peer"] in (peer, "*") and fnmatch.fnmatch(name, row["file"]) and re.search(row["difference"], first):
        self.used.add(number)
        return row["right"], row["why"]
    return None

  def line(self, name, peer, ours, theirs, encoding, sound=True):
    same, different, unread, first = compare(ours, theirs, encoding)
    total = self.totals.setdefault((peer, "sound" if sound else "damaged"), [0, 0, 0, 0])
    for place, count in enumerate((1, same, different, unread)):
      total[place] += count
    right, why = "", ""
    if different:
      found = self.explained(name, peer, first)
      if not found and not sound:
        found = "-", "the file is damaged"
      if not found:
        self.unknown.append((name, peer))
      right, why = found or ("?", "")
    print(*(name, peer, len(ours), same, different, unread, first, right, why), sep="\t")

  def refused(self, name, peer, error):
    reason = " ".join(str(error).split())
    print(name, peer, "", "", "", "", f"not read: {reason[-100:]}", "", "", sep="\t")


def corpus(program, folder, report):
  for path in sorted(each for each in folder.rglob("*") if each.is_file() and each.stat().st_size < 20 << 20):
    data = path.read_bytes()
    if data[:2] == b"\x1f\x8b":
      data = gzip.decompress(data)
    container = form(data)
    if container is None:
      continue
    name = str(path.relative_to(folder))
    try:
      ours = zongmu(program, path)
    except Refused as error:
      report.refused(name, "zongmu", error)
      continue
    encoding = encoding_of(data) if container == "iso2709" else "utf-8"
    sound = is_sound(data) if container == "iso2709" else is_xml_sound(data)
    for peer, read in PEERS.items():
      try:
        report.line(name, peer, ours, read(data, container, encoding), encoding, sound)
      except Refused as error:
        if str(error) != "not asked":
          report.refused(name, peer, error)


def expand(record):
  """A record with numeric references as the characters that they mean."""
  expanded = lambda value: text(re.sub(r"&#x([0-9A-F]+);", lambda found: chr(int(found[1], 16)), value))
  if record is UNREAD:
    return record
  return [
    (each[0], expanded(each[1])) if len(each) == 2
    else (*each[:3], [(code, expanded(value)) for code, value in each[3]]) for each in record
  ]


def written(program, report):
  """What zongmu writes of the fixtures, read back by the peers."""
  with tempfile.TemporaryDirectory() as scratch:
    for path in FIXTURES:
      ours = zongmu(program, path)
      # A record that was not touched is written as it was, with its faults: so each is made anew from JSON.
      source = pathlib.Path(scratch) / "fixture.json"
      run([program, "convert", path, "--to", "marcjson", "--force", "--quiet", "-o", source])
      for name, target in [(each, "iso2709") for each in ENCODINGS] + [("utf-8", "marcxml")]:
        output = pathlib.Path(scratch) / "written"
        options = ["--to", target, "--to-encoding", name, "--references", "--force", "--quiet", "-o", output]
        run([program, "convert", source, *options])
        for peer, read in PEERS.items():
          label = f"written: {path.name} as {target} in {name}"
          try:
            theirs = [expand(each) for each in read(output.read_bytes(), target, name)]
            if UNREAD in theirs or len(theirs) != len(ours):
              report.unknown.append((label, peer))
            report.line(label, peer, ours, theirs, "")
          except Refused as error:
            if str(error) != "not asked":
              report.unknown.append((label, peer))
              report.refused(label, peer, error)


def main():
  program = sys.argv[1]
  # What pymarc says of each record on the way would bury the table.
  logging.disable(logging.CRITICAL)
  warnings.simplefilter("ignore")
  report = Report()
  print("file", "peer", "records", "same", "different", "not read by it", "first difference", "right", "why", sep="\t")
  written(program, report)
  if len(sys.argv) > 2:
    corpus(program, pathlib.Path(sys.argv[2]), report)
    for number, row in enumerate(report.known):
      if number not in report.used:
        print(f"peers: peers-known.tsv, line {number + 2}: it explains nothing", file=sys.stderr)
        report.unknown.append((row["file"], row["peer"]))
  for (peer, state), (files, same, different, unread) in sorted(report.totals.items()):
    print(
      f"peers: {peer}: {files} {state} files, {same} records the same, {different} different, {unread} not read by it",
      file=sys.stderr)
  print(f"peers: {len(report.unknown)} that nobody has explained", file=sys.stderr)
  for name, peer in report.unknown:
    print(f"  {name}\t{peer}", file=sys.stderr)
  return 1 if report.unknown else 0


if __name__ == "__main__":
  sys.exit(main())

#!/usr/bin/env python3
"""Writes the inputs that fuzzing begins with: make-seeds.py FOLDER [CORPUS].

A folder a target. Records of the fixtures, each in every container, and the smaller files of a corpus where one is given.
"""

import gzip
import json
import pathlib
import re
import sys

FIXTURES = pathlib.Path(__file__).resolve().parent.parent / "Fixtures"
LARGEST, MOST = 4096, 150
PATHS = """200$a 6XX$a 700[0]$a 700[-1]$a 200$ae 606^2=1$a 606^1=0^2=#$a 200^1 100$a/26-29 LDR/6 008/35-37 410/200$a
4XX/001 200$a[1] 008/100-100 001,200$a""".split() + [
  "690$a =^ K296 and not (010$a? or count(606) > 3)", '200$a == "a \\" b \\\\" or 200$a != x', "not not 001?",
  "(200$a =$ 稿 or 200$a =~ 史) and count(6XX) <= 0", "LDR/6 == a and 606^1 == #",
]


def fields(record):
  """The fields of a sound record of ISO 2709: tag and text."""
  base = int(record[12:17])
  for place in range(24, base - 1, 12):
    entry = record[place:place + 12]
    start = base + int(entry[7:12])
    yield entry[:3].decode(), record[start:start + int(entry[3:7]) - 1].decode("utf-8")


def as_json(leader, found):
  content = []
  for tag, value in found:
    if "\x1f" not in value:
      content.append({tag: value})
      continue
    subfields = [{part[0]: part[1:]} for part in value.split("\x1f")[1:] if part]
    content.append({tag: {"ind1": value[0], "ind2": value[1], "subfields": subfields}})
  return json.dumps({"leader": leader, "fields": content}, ensure_ascii=False)


def in_containers(record):
  """A record in the containers of text."""
  leader, found = record[:24].decode(), list(fields(record))
  lines = lambda start, mark, blank: "".join(
    f"{start}{tag}{'  ' if start == '=' else ''}{blank(value).replace(chr(31), mark)}\n" for tag, value in found)
  yield "marcjson", as_json(leader, found)
  signed = lambda value: value[:2].replace(" ", "\\") + value[2:].replace("$", "{dollar}") if "\x1f" in value else value
  yield "mrk", f"=LDR  {leader}\n" + lines("=", "$", signed) + "\n"
  yield "worksheet", f"{leader}\n" + lines("", "@", lambda value: value) + "***\n"
  rows = [f"000000001 {'LDR':5} L {leader}"] + [
    f"000000001 {tag + value[:2]:5} L {value[2:].replace(chr(31), '$$')}" if "\x1f" in value
    else f"000000001 {tag:5} L {value}" for tag, value in found]
  yield "aleph", "\n".join(rows) + "\n"


def target(path, data):
  """The target that a file is a seed of; None for no MARC."""
  head = data[:8192].lstrip()
  if head[:1] == b"<":
    return "marcxml" if b"datafield" in data or b"controlfield" in data else None
  if head[:1] in b"{[":
    return "marcjson" if b'"leader"' in data else None
  if b"\x1e" in head:
    return "iso2709"
  if re.search(rb"^=\w{3}  ", head, re.MULTILINE):
    return "mrk"
  if re.match(rb"\d{9} \w{3}", head):
    return "aleph"
  return "worksheet" if re.search(rb"^\d{3}", head, re.MULTILINE) and path.suffix in (".txt", ".iso", "") else None


def pieces(name, data):
  """A file as seeds: ISO 2709 by records, other files cut at their ends of lines."""
  if name == "iso2709":
    records = data.split(b"\x1d")[:-1]
    return [each.lstrip(b"\r\n") + b"\x1d" for each in records[:12]] + [data[:LARGEST]]
  return [data] if len(data) <= LARGEST else [data[:LARGEST].rpartition(b"\n")[0] or data[:LARGEST]]


def main():
  folder = pathlib.Path(sys.argv[1])
  seeds = {}
  add = lambda name, data: seeds.setdefault(name, {}).setdefault(data[:LARGEST])
  files = [each for part in ("branches", "defects", "worksheets") for each in sorted((FIXTURES / part).iterdir())]
  if len(sys.argv) > 2:
    files += sorted((each for each in pathlib.Path(sys.argv[2]).rglob("*") if each.is_file()), key=lambda each: each.name)
  for path in files:
    data = path.read_bytes()
    name = target(path, data)
    if name is None:
      continue
    for piece in pieces(name, data):
      add(name, piece)
  for record in (FIXTURES / "branches/jd03.utf8.mrc").read_bytes().split(b"\x1d")[:6]:
    for name, text in in_containers(record + b"\x1d"):
      add(name, text.encode())
  for name in ("iso2709", "marcxml", "marcjson", "mrk", "worksheet", "aleph"):
    for data in list(seeds.get(name, {}))[:25]:
      add("describe", data)
      add("gzip", gzip.compress(data, mtime=0))
      add("gzip", b"\xff\xfe" + data.decode("utf-8", "replace").encode("utf-16-le"))
    for data in list(seeds.get(name, {}))[:60]:
      add("encodings", data[:512])
      add("encodings", data.decode("utf-8", "replace").encode("gb18030")[:512])
      add("encodings", data.decode("utf-8", "replace").encode("big5hkscs", "ignore")[:512])
  add("encodings", b"\x1b$1!0#\x1b(B \x1b(NABC\x1b(B \xe2e \xeb\x69\xec\x61 \x1bp2\x1bs")
  for text in PATHS:
    add("fieldpath", text.encode())
  for name, found in seeds.items():
    (folder / name).mkdir(parents=True, exist_ok=True)
    for number, data in enumerate(list(found)[:MOST]):
      (folder / name / f"seed-{number:03}").write_bytes(data)


if __name__ == "__main__":
  main()

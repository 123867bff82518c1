#!/usr/bin/env python3
"""Writes Sources/ZongmuText/Tables/MARC8Table.swift and ISO5426Table.swift.

    Scripts/make-marc8-table.py codetables.xml codetables-iso5426.xml            writes the tables
    Scripts/make-marc8-table.py --check codetables.xml codetables-iso5426.xml    fails if those on disk differ

The first file is the Library of Congress's "MARC 21 code tables" in XML (Part 5 of the specifications for character
sets, https://www.loc.gov/marc/specifications/codetables.xml). The second says the same of ISO 5426:1983 after the
German National Library's MAB2 table, in the same form; both are in the sources of YAZ (src/codetables*.xml). Only the
correspondences are taken: which code is which character, and which codes are marks that stand before their letter.

What the tables leave open, or say twice, is decided here:
- Halves of marks over two letters: the first half is the double mark (U+0361, U+0360), which stands between the two
  letters; the second half is nothing of its own. That is the mapping that the Library prefers since 2004.
- Codes of EACC that Unicode lacks keep the Library's private-use characters (U+E8B0 to U+E8F2). Its alternative is
  U+3013 for all of them, which would make one character of 57.
"""
import pathlib
import sys
import unicodedata
import xml.etree.ElementTree

HEADER = """\
// Made by Scripts/make-marc8-table.py: do not edit, change the script.
"""
CONTROLS = {0x88, 0x89, 0x8D, 0x8E}  # C1 controls, which no set of graphic characters holds.
TABLES = pathlib.Path(__file__).resolve().parent.parent / "Sources/ZongmuText/Tables"


def fail(text):
    sys.exit(f"make-marc8-table: {text}")


def sets(path):
    """By final byte of the escape sequence: the set's name and its codes, each (code, character, is a mark)."""
    found = {}
    for characters in xml.etree.ElementTree.parse(path).getroot().iter("characterSet"):
        codes = []
        for code in characters.iter("code"):
            value = code.findtext("ucs") or code.findtext("alt")
            codes.append((int(code.findtext("marc"), 16), int(value, 16), code.find("isCombining") is not None))
        final = int(characters.get("ISOcode"), 16)
        if final in found:
            fail(f"{path}: two sets {final:02X}")
        found[final] = (characters.get("name"), sorted(codes))
    return found


def graphic_row(codes):
    """`21 0141 00D8 60 0309+`: a place, then the characters from there on; `+` after a mark."""
    row, place = [], None
    for code, character, mark in codes:
        seven = code & 0x7F
        if code in CONTROLS or not 0x21 <= seven <= 0x7E:
            continue
        if seven != place:
            row.append(f"{seven:02X}")
        row.append(f"{character:04X}" + "+" * mark)
        place = seven + 1
    return " ".join(row)


def wrapped(text, width=112):
    lines, line = [], ""
    for word in text.split(" "):
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return lines + [line]


def graphic_literal(rows):
    """Swift's text of rows that begin with a final byte."""
    lines = []
    for final, row in rows:
        lines += wrapped(f"={final:02X} {row}")
    return "\n".join("    " + line for line in lines)


def east_asian_literal(codes):
    """Rows of EACC: first two bytes in hexadecimal, then ASCII for the third byte wherever it does not follow on."""
    rows = {}
    for code, character, _ in codes:
        rows.setdefault(code >> 8, []).append((code & 0xFF, character))
    pieces = []
    for prefix, entries in sorted(rows.items()):
        place, units = None, []
        for third, character in entries:
            if third != place:
                units.append({0x22: '\\"', 0x5C: "\\\\", 0x20: "\\u{20}"}.get(third, chr(third)))
            stable = unicodedata.normalize("NFC", chr(character)) == chr(character)
            if character < 0x2E80:
                fail(f"EACC {prefix:04X}{third:02X} is U+{character:04X}, which the form of the table cannot say")
            plain = stable and unicodedata.category(chr(character)) in ("Lo", "Nl", "Po", "Ps", "Pe", "Pd", "So")
            units.append(chr(character) if plain else f"\\u{{{character:X}}}")
            place = third + 1
        pieces.append((f"{prefix:04X}", units))
    lines, line = [], ""
    for prefix, units in pieces:
        line = f"{line} {prefix}" if line else prefix
        for unit in units:
            # No break before a space: none stands in the rows but as an escape.
            if len(line) > 96:
                lines.append(line + "\\")
                line = ""
            line += unit
    return "\n".join("    " + each for each in lines + [line])


def write(name, text):
    if "--check" in sys.argv:
        if (TABLES / name).read_text(encoding="utf-8") != text:
            fail(f"{name} is not what the script makes")
        return
    (TABLES / name).write_text(text, encoding="utf-8")
    print(f"{name}: {len(text.encode()):,} bytes")


def main():
    paths = [each for each in sys.argv[1:] if each != "--check"]
    if len(paths) != 2:
        fail("give codetables.xml and codetables-iso5426.xml")
    library = sets(paths[0])
    finals = [0x31, 0x32, 0x33, 0x34, 0x42, 0x45, 0x4E, 0x51, 0x53, 0x62, 0x67, 0x70]
    if sorted(library) != finals:
        fail(f"{paths[0]}: sets {[f'{final:02X}' for final in sorted(library)]} are not those of MARC-8")
    ascii_codes = library.pop(0x42)[1]
    if any(code != character for code, character, _ in ascii_codes):
        fail("the basic Latin set is not ASCII")
    east_asian = library.pop(0x31)[1]
    rows = [(final, graphic_row(codes)) for final, (_, codes) in sorted(library.items())]
    write("MARC8Table.swift", HEADER + f"""\
// Facts from the MARC 21 code tables of the Library of Congress (specifications for character sets, part 5).

/// The sets of graphic characters of MARC-8, ASCII apart.
enum MARC8Table {{
  /// Sets of one byte a character: `=` and the final byte of the escape sequence; then places (two digits), each with
  /// the characters from there on (four digits and more), `+` after a mark that stands before its letter.
  static let graphic: StaticString = \"\"\"
{graphic_literal(rows)}
    \"\"\"

  /// EACC (ANSI/NISO Z39.64), {len(east_asian):,} characters: rows of the first two bytes in hexadecimal; in a row,
  /// an ASCII character is the third byte of the character after it, and what follows has the bytes that follow.
  static let eastAsian: StaticString = \"\"\"
{east_asian_literal(east_asian)}
    \"\"\"
}}
""")
    iso5426 = sets(paths[1])[0x45][1]
    # 5/13 is the first half of the ligature sign and of the double tilde; the ligature is the common one.
    iso5426 = [(code, 0x361 if code == 0xDD else character, mark) for code, character, mark in iso5426]
    write("ISO5426Table.swift", HEADER + f"""\
// Facts from ISO 5426:1983, after the MAB2 character table of the German National Library.

/// The right half of the code table of ISO 5426.
enum ISO5426Table {{
  /// As `MARC8Table.graphic`.
  static let graphic: StaticString = \"\"\"
{graphic_literal([(0x45, graphic_row(iso5426))])}
    \"\"\"
}}
""")


main()

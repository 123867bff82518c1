#!/usr/bin/env python3
"""Writes the rules of Sources/ZongmuBibliography/Validation/Rules/*.yaml and the tables of
Sources/ZongmuBibliography/Crosswalk/Table/*.txt into Swift files beside them, so that the program needs no other file.
Remarks and empty lines are left out.

  Scripts/embed-rules.py            writes the files
  Scripts/embed-rules.py --check    writes nothing; fails when a file is out of date
"""
import argparse
import pathlib
import sys

SOURCES = pathlib.Path(__file__).resolve().parent.parent / "Sources" / "ZongmuBibliography"
# Folder, the Swift type that gets the texts, and the files.
SETS = (
    (SOURCES / "Validation" / "Rules", "BuiltInRules", ("codes.yaml", "cnmarc.yaml", "marc21.yaml")),
    (SOURCES / "Crosswalk" / "Table", "CrosswalkText", ("fields.txt", "codes.txt")),
)
# A source file has at most 400 lines.
PART_LINES = 340


def rule_lines(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    for line in lines:
        if '"""' in line or "\\" in line or line != line.rstrip():
            sys.exit(f"{path.name}: no backslash, no three quotes and no blank at the end of a line: {line}")
    return [line for line in lines if line and not line.lstrip().startswith("#")]


def files(path, type_name):
    """The Swift files of one file of data, by path."""
    lines = rule_lines(path)
    name = path.stem
    what = "rules" if path.suffix == ".yaml" else "rows"
    parts = [lines[start:start + PART_LINES] for start in range(0, len(lines), PART_LINES)]
    for number, part in enumerate(parts, 1):
        suffix = "" if len(parts) == 1 else f"Part{number}"
        text = [
            f"// Made by Scripts/embed-rules.py of {path.name}: do not edit, change {path.name}.",
            "// swift-format-ignore-file",
            "",
            f"extension {type_name} {{",
        ]
        if len(parts) > 1 and number == 1:
            text.append(f"  /// The {what} of {path.name}.")
            text.append(f"  static let {name} = " + " + ".join(f"{name}Part{n}" for n in range(1, len(parts) + 1)))
            text.append("")
        text.append(f"  /// The {what} of {path.name}" + (f", part {number} of {len(parts)}." if suffix else "."))
        # A file that goes on begins its part on a new line.
        text.append(f"  static let {name}{suffix}: String = \"\"\"")
        text += ["    " + line for line in part]
        if number < len(parts):
            text.append("")
        text += ['    """', "}", ""]
        yield path.parent / f"{type_name}+{name}{suffix}.swift", "\n".join(text)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    made = {
        target: text
        for folder, type_name, names in SETS
        for name in names
        for target, text in files(folder / name, type_name)
    }
    old = [path for folder, type_name, _ in SETS for path in folder.glob(f"{type_name}+*.swift")]
    stale = [path.name for path in old if path not in made]
    for target, text in made.items():
        if not target.exists() or target.read_text(encoding="utf-8") != text:
            stale.append(target.name)
            if not options.check:
                target.write_text(text, encoding="utf-8")
    if options.check and stale:
        sys.exit("out of date, run Scripts/embed-rules.py: " + ", ".join(sorted(stale)))
    if not options.check:
        for path in old:
            if path not in made:
                path.unlink()


if __name__ == "__main__":
    main()

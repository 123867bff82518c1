#!/usr/bin/env python3
"""Writes the rules of Sources/ZongmuBibliography/Validation/Rules/*.yaml into Swift files beside them, so that the
program needs no other file. Remarks and empty lines are left out.

  Scripts/embed-rules.py            writes the files
  Scripts/embed-rules.py --check    writes nothing; fails when a file is out of date
"""
import argparse
import pathlib
import sys

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "Sources" / "ZongmuBibliography" / "Validation" / "Rules"
NAMES = ("codes", "cnmarc", "marc21")
# A source file has at most 400 lines.
PART_LINES = 340


def rule_lines(name):
    lines = (FOLDER / f"{name}.yaml").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if '"""' in line or "\\" in line or line != line.rstrip():
            sys.exit(f"{name}.yaml: no backslash, no three quotes and no blank at the end of a line: {line}")
    return [line for line in lines if line and not line.lstrip().startswith("#")]


def files(name):
    """The Swift files of one YAML file, by name."""
    lines = rule_lines(name)
    parts = [lines[start:start + PART_LINES] for start in range(0, len(lines), PART_LINES)]
    for number, part in enumerate(parts, 1):
        suffix = "" if len(parts) == 1 else f"Part{number}"
        text = [
            f"// Made by Scripts/embed-rules.py of {name}.yaml: do not edit, change {name}.yaml.",
            "// swift-format-ignore-file",
            "",
            "extension BuiltInRules {",
        ]
        if len(parts) > 1 and number == 1:
            text.append(f"  /// The rules of {name}.yaml.")
            text.append(f"  static let {name} = " + " + ".join(f"{name}Part{n}" for n in range(1, len(parts) + 1)))
            text.append("")
        text.append(f"  /// The rules of {name}.yaml" + (f", part {number} of {len(parts)}." if suffix else "."))
        # A file that goes on begins its part on a new line.
        text.append(f"  static let {name}{suffix}: String = \"\"\"")
        text += ["    " + line for line in part]
        if number < len(parts):
            text.append("")
        text += ['    """', "}", ""]
        yield f"BuiltInRules+{name}{suffix}.swift", "\n".join(text)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    made = {path: text for name in NAMES for path, text in files(name)}
    stale = [path.name for path in FOLDER.glob("BuiltInRules+*.swift") if path.name not in made]
    for path, text in made.items():
        target = FOLDER / path
        if not target.exists() or target.read_text(encoding="utf-8") != text:
            stale.append(path)
            if not options.check:
                target.write_text(text, encoding="utf-8")
    if options.check and stale:
        sys.exit("out of date, run Scripts/embed-rules.py: " + ", ".join(sorted(stale)))
    if not options.check:
        for path in FOLDER.glob("BuiltInRules+*.swift"):
            if path.name not in made:
                path.unlink()


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Holds Docs/Architecture.md to Package.swift: the column "stands on" of its table of modules must name exactly what
each module depends on."""
import json
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = "Docs/Architecture.md"


def described():
    """The direct dependencies of the modules in Sources, as `swift package describe` says."""
    text = subprocess.run(
        ["swift", "package", "describe", "--type", "json"], cwd=ROOT, check=True, capture_output=True).stdout
    return {
        target["name"]: set(target.get("target_dependencies", []) + target.get("product_dependencies", []))
        for target in json.loads(text)["targets"]
        if target["path"].startswith("Sources/")}


def written():
    """The same as the page says: rows `| `Module`, … | … | `A`, `B` |` under a header that ends in "stands on"."""
    modules, inside = {}, False
    for line in (ROOT / PAGE).read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if line.startswith("| module |"):
            inside = cells[-1] == "stands on"
        elif not line.startswith("|"):
            inside = False
        elif inside and not line.startswith("|---"):
            for name in re.findall(r"`(\w+)`", cells[0]):
                modules[name] = set(re.findall(r"`(\w+)`", cells[-1]))
    return modules


def main():
    package, page = described(), written()
    if not page:
        sys.exit(f"check-arrows: {PAGE} has no table of modules with a column “stands on”")
    wrong = 0
    for name in sorted(package.keys() | page.keys()):
        if package.get(name) != page.get(name):
            says = {where: "no such module" if found is None else ", ".join(sorted(found)) or "nothing"
                    for where, found in (("package", package.get(name)), ("page", page.get(name)))}
            print(f"check-arrows: {name}: the package says: {says['package']}; {PAGE}: {says['page']}", file=sys.stderr)
            wrong += 1
    if wrong:
        sys.exit(1)
    print(f"check-arrows: {len(package)} modules stand on what {PAGE} says")


main()

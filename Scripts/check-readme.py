#!/usr/bin/env python3
"""Runs the code blocks of README.md and README.zh.md, compiles those of Docs/Guides, and runs the programs of
Docs/Examples, so that what they say is true.

  ```sh      run with bash, in order, in a fresh copy of the tree; the block fails when a line fails. `zongmu` is the
             built one. Files that one block makes are there for the next ones of the same README.
  ```swift   compiled against the library; `import Zongmu` need not be said. Imports go to the top of the file, the rest
             is the body of a function. A block with an extension, a protocol or @main has a file of its own.
  ```text    shown, not run: output, layouts, commands that cannot be run here.

Of the guides, the ```swift blocks are compiled in the same way, in one build; ```sh, ```text and ```yaml are shown.
Another language, or none, is refused. The copy is kept in .build/readme, so that a second run builds only what changed.
"""
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COPY = ROOT / ".build" / "readme" / "tree"
READMES = ["README.md", "README.zh.md"]
GUIDES = "Docs/Guides"
EXAMPLES = "Docs/Examples"
BRANCHES = ["Fixtures/branches/yx00.gb18030.mrc", "Fixtures/branches/jd03.utf8.mrc"]
# The programs of Docs/Examples, what they are given, and what their output must hold.
PROGRAMS = [
    ("ReadFile", BRANCHES[1:], "012023000417\t"),
    ("NormaliseTitles", [], "紅樓夢\t红楼梦"),
    ("FindDuplicates", BRANCHES, " groups, "),
    ("RunCatalogue", [".build/example.sqlite", *BRANCHES], " masters"),
]
KNOWN = {"sh", "swift", "text"}
KNOWN_IN_GUIDES = KNOWN | {"yaml"}
TOP_LEVEL = re.compile(r"^(@main\b|(public\s+)?(extension|protocol)\b)", re.MULTILINE)


class Block:
    def __init__(self, file, line, language):
        self.file, self.line, self.language, self.lines = file, line, language, []

    @property
    def text(self):
        return "\n".join(self.lines) + "\n"

    @property
    def place(self):
        return f"{self.file}:{self.line}"


def fail(message):
    print(f"check-readme: {message}", file=sys.stderr)
    sys.exit(1)


def blocks_of(name, known=KNOWN):
    """The fenced blocks of a Markdown file; `line` is that of the first line inside."""
    blocks, open_block, fence, indent = [], None, "", 0
    for number, line in enumerate((ROOT / name).read_text(encoding="utf-8").splitlines(), start=1):
        match = re.match(r"^( *)(`{3,}|~{3,})(.*)$", line)
        if open_block is None:
            if match:
                indent, fence = len(match[1]), match[2]
                open_block = Block(name, number + 1, match[3].strip())
        elif match and match[2].startswith(fence) and not match[3].strip():
            blocks.append(open_block)
            open_block = None
        else:
            open_block.lines.append(line[indent:] if line[:indent].isspace() else line)
    if open_block is not None:
        fail(f"{open_block.place}: the block is not closed")
    for block in blocks:
        if block.language not in known:
            fail(f"{block.place}: ```{block.language} is none of {', '.join(sorted(known))}")
    return blocks


def project_files():
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT, check=True, capture_output=True).stdout.decode()
    return [name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def refresh_copy():
    """Makes the copy equal to the tree. Files that are the same are not touched, so that they are not built again."""
    COPY.mkdir(parents=True, exist_ok=True)
    wanted = set(project_files())
    seen = []
    for folder, folders, files in os.walk(COPY):
        at_root = Path(folder) == COPY
        folders[:] = [name for name in folders if not (name == ".build" and (at_root or folder.endswith("Benchmarks")))]
        seen += [Path(folder) / name for name in folders]
        for name in files:
            path = Path(folder) / name
            relative = str(path.relative_to(COPY))
            if relative not in wanted and not (at_root and name == "Package.resolved"):
                path.unlink()
    for path in reversed(seen):
        if not any(path.iterdir()):
            path.rmdir()
    for name in sorted(wanted):
        source, target = ROOT / name, COPY / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if not target.is_file() or target.read_bytes() != source.read_bytes():
            shutil.copyfile(source, target)
        shutil.copymode(source, target)
    resolved = ROOT / "Package.resolved"
    if resolved.is_file() and not (COPY / "Package.resolved").is_file():
        shutil.copyfile(resolved, COPY / "Package.resolved")


def run(command, place, environment=None):
    started = time.monotonic()
    done = subprocess.run(
        command, cwd=COPY, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode != 0:
        sys.stderr.write(done.stdout.decode(errors="replace"))
        fail(f"{place}: exit code {done.returncode}")
    return time.monotonic() - started


def run_shell_blocks(name, blocks):
    refresh_copy()
    run(["swift", "build", "--product", "zongmu"], "swift build --product zongmu")
    shown = subprocess.run(["swift", "build", "--show-bin-path"], cwd=COPY, check=True, capture_output=True)
    binaries = shown.stdout.decode().strip()
    environment = dict(os.environ, PATH=f"{binaries}{os.pathsep}{os.environ['PATH']}")
    for block in blocks:
        seconds = run(["bash", "-euo", "pipefail", "-c", block.text], block.place, environment)
        print(f"  {block.place}: ran in {seconds:.1f} s")


def swift_function(block, number):
    """The imports of a block, and the rest as the body of a function, each line at its place."""
    imports, body = [], []
    for line in block.lines:
        if re.match(r"^\s*(@\w+\s+)?import\s+\w+", line):
            imports.append(line.strip())
            body.append("")
        else:
            body.append(line)
    opening = [f"func block{number}() async throws {{", f'#sourceLocation(file: "{block.file}", line: {block.line})']
    return imports, opening + body + ["#sourceLocation()", "}"]


def module_of(name):
    """The module that the blocks of a file are compiled in: one for each README, one for all guides."""
    return "Blocks_" + re.sub(r"\W", "_", GUIDES if name.startswith(GUIDES) else name)


def compile_swift_blocks(blocks):
    """Compiles the blocks as targets of the copy: what they depend on is built already."""
    refresh_copy()
    targets = sorted({module_of(block.file) for block in blocks})
    for target in targets:
        (COPY / target).mkdir()
    for name in sorted({block.file for block in blocks}):
        folder, stem = COPY / module_of(name), re.sub(r"\W", "_", name)
        imports, functions = {"import Zongmu"}, []
        for number, block in enumerate(block for block in blocks if block.file == name):
            if TOP_LEVEL.search(block.text):
                place = f'#sourceLocation(file: "{block.file}", line: {block.line})'
                text = f"import Zongmu\n{place}\n{block.text}"
                (folder / f"{stem}_{number}.swift").write_text(text, encoding="utf-8")
            else:
                more, function = swift_function(block, f"_{stem}_{number}")
                imports.update(more)
                functions += function
        (folder / f"{stem}.swift").write_text("\n".join(sorted(imports) + functions) + "\n", encoding="utf-8")
    with (COPY / "Package.swift").open("a", encoding="utf-8") as manifest:
        for target in targets:
            declaration = f'.target(name: "{target}", dependencies: ["Zongmu"], path: "{target}")'
            manifest.write(f"\npackage.targets.append({declaration})\n")
    for target in targets:
        run(["swift", "build", "--target", target], f"the swift blocks in {target}")
    for block in blocks:
        print(f"  {block.place}: compiled")
    refresh_copy()


def run_examples():
    """Builds the programs of Docs/Examples as targets of the copy, and runs them; their own manifest must be read too."""
    refresh_copy()
    run(["swift", "package", "--package-path", EXAMPLES, "--scratch-path", ".build/examples", "describe"], EXAMPLES)
    refresh_copy()
    with (COPY / "Package.swift").open("a", encoding="utf-8") as manifest:
        for name, _, _ in PROGRAMS:
            declaration = f'.executableTarget(name: "{name}", dependencies: ["Zongmu"], path: "{EXAMPLES}/Sources/{name}")'
            manifest.write(f"\npackage.targets.append({declaration})\n")
    for path in COPY.glob(".build/example.sqlite*"):
        path.unlink()
    for name, arguments, expected in PROGRAMS:
        run(["swift", "build", "--product", name], f"{EXAMPLES}: {name}")
        done = subprocess.run(
            ["swift", "run", "--skip-build", "--quiet", name, *arguments], cwd=COPY, capture_output=True)
        output = done.stdout.decode()
        if done.returncode != 0 or expected not in output:
            fail(f"{EXAMPLES}: {name} ended with {done.returncode} and said:\n{output}{done.stderr.decode()}")
        print(f"  {EXAMPLES}: {name}: ran")
    refresh_copy()


def main():
    names = [name for name in READMES if (ROOT / name).is_file()]
    if READMES[0] not in names:
        fail("there is no README.md")
    guides = sorted(str(path.relative_to(ROOT)) for path in (ROOT / GUIDES).glob("*.md"))
    blocks = {name: blocks_of(name) for name in names}
    blocks.update({name: blocks_of(name, KNOWN_IN_GUIDES) for name in guides})
    for name in names:
        shell = [block for block in blocks[name] if block.language == "sh"]
        if shell:
            run_shell_blocks(name, shell)
    swift = [block for name in names + guides for block in blocks[name] if block.language == "swift"]
    if swift:
        compile_swift_blocks(swift)
    run_examples()
    ran = sum(block.language == "sh" for name in names for block in blocks[name])
    shown = sum(map(len, blocks.values())) - ran - len(swift)
    print(
        f"check-readme: {', '.join(names)} and {len(guides)} guides: {ran} blocks ran, {len(swift)} compiled, "
        f"{shown} are shown")


main()

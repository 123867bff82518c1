#!/usr/bin/env python3
"""Writes a man page for zongmu and for each of its commands from what the tool says of itself.

  Scripts/make-man-pages.py FOLDER ZONGMU [zh|en]     writes zongmu.1, zongmu-convert.1 … into FOLDER

ZONGMU is the built tool; its --experimental-dump-help gives the commands and options as JSON, in the language asked
for (English where none is). Sub-commands such as `review list` stand on the page of their command. The date is that of
SOURCE_DATE_EPOCH where it is set.
"""
import datetime
import json
import os
import pathlib
import subprocess
import sys


# The options that each command has: they stand once a page, at its end.
COMMON = {"quiet", "verbose", "color", "language"}

# The words of the pages themselves, in Chinese; English has its own.
CHINESE = {
    "NAME": "名称", "SYNOPSIS": "用法", "DESCRIPTION": "说明", "OPTIONS": "选项", "OPTIONS OF ALL COMMANDS": "通用选项",
    "COMMANDS": "命令", "SEE ALSO": "参见", "options": "选项", "one of: ": "可取：", "default: ": "缺省：", "; ": "；",
    ", ": "、", " (": "（", ")": "）"}
WORDS = {}


def word(english):
    """A word of the pages in their language."""
    return WORDS.get(english, english)


def escaped(text):
    """A text for troff: no character of it is taken for a request."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("`", "\\(ga")
    return "\n".join("\\&" + line if line.startswith(".") else line for line in text.split("\n"))


def names(argument):
    """How an option is written."""
    dashes = {"short": "-", "long": "--", "longWithSingleDash": "-"}
    return sorted((dashes[name["kind"]] + name["name"] for name in argument.get("names", [])), key=len)


def shown(command):
    hidden = {"help", "version"}
    return [
        argument for argument in command.get("arguments", [])
        if argument.get("shouldDisplay", True) and argument["valueName"] not in hidden]


def synopsis(path, command):
    words = [f"\\fB{escaped(' '.join(path))}\\fR"]
    if any(argument["kind"] != "positional" and argument["isOptional"] for argument in shown(command)):
        words.append(f"[\\fI{word('options')}\\fR]")
    for argument in shown(command):
        value = f"\\fI{escaped(argument['valueName'])}\\fR"
        if argument["kind"] == "positional":
            value += " ..." if argument["isRepeating"] else ""
            words.append(f"[{value}]" if argument["isOptional"] else value)
        elif not argument["isOptional"]:
            words.append(f"\\fB{escaped(names(argument)[-1])}\\fR {value}")
    return " ".join(words)


def description(argument):
    said = argument.get("abstract", "").strip()
    more = []
    if argument.get("allValues"):
        more.append(word("one of: ") + word(", ").join(argument["allValues"]))
    if argument.get("defaultValue"):
        more.append(word("default: ") + argument["defaultValue"])
    return said + (word(" (") + word("; ").join(more) + word(")") if more else "")


def options(command, common=False):
    """The arguments of a command: its own, or those that all commands have."""
    lines = []
    for argument in shown(command):
        if any(name["name"] in COMMON for name in argument.get("names", [])) != common:
            continue
        lines.append(".TP")
        value = f"\\fI{escaped(argument['valueName'])}\\fR"
        if argument["kind"] == "positional":
            lines.append(value)
        else:
            written = ", ".join(f"\\fB{escaped(name)}\\fR" for name in names(argument))
            lines.append(written + (f" {value}" if argument["kind"] == "option" else ""))
        lines.append(escaped(description(argument)) or "\\&")
    return lines


def discussion(text):
    """Paragraphs; lines that are indented are examples."""
    lines = []
    isExample = False
    for line in text.strip("\n").split("\n"):
        if line.startswith("  ") != isExample and line:
            lines.append(".EX" if not isExample else ".EE")
            isExample = not isExample
        if line or isExample:
            lines.append(escaped(line) if line else "\\&")
        else:
            lines.append(".PP")
    return lines + ([".EE"] if isExample else [])


def page(path, command, date, version, others):
    name = "-".join(path)
    lines = [
        '.\\" Made by Scripts/make-man-pages.py of what zongmu says of itself.',
        f'.TH {escaped(name).upper()} 1 {date} "zongmu {escaped(version)}" "Zongmu"',
        f".SH {word('NAME')}", f"{escaped(name)} \\- {escaped(command.get('abstract', '').rstrip('.'))}",
        f".SH {word('SYNOPSIS')}", synopsis(path, command)]
    subcommands = [each for each in command.get("subcommands", []) if each["commandName"] != "help"]
    if len(path) > 1:
        for each in subcommands:
            lines += [".br", synopsis(path + [each["commandName"]], each)]
    if command.get("discussion"):
        lines += [f".SH {word('DESCRIPTION')}"] + discussion(command["discussion"])
    if options(command):
        lines += [f".SH {word('OPTIONS')}"] + options(command)
    if len(path) > 1:
        for each in subcommands:
            lines += [f".SH {escaped(' '.join(path[1:] + [each['commandName']])).upper()}"]
            lines += [escaped(each.get("abstract", ""))] + options(each)
        first = next((each for each in [command] + subcommands if options(each, common=True)), command)
        lines += [f".SH {word('OPTIONS OF ALL COMMANDS')}"] + options(first, common=True)
    else:
        lines.append(f".SH {word('COMMANDS')}")
        for each in subcommands:
            lines += [".TP", f"\\fBzongmu\\-{escaped(each['commandName'])}\\fR(1)", escaped(each.get("abstract", ""))]
    lines += [f".SH {word('SEE ALSO')}", ", ".join(f"\\fB{escaped(each)}\\fR(1)" for each in others if each != name)]
    return "\n".join(lines) + "\n"


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    folder, tool, language = pathlib.Path(sys.argv[1]), sys.argv[2], (sys.argv + ["en"])[3]
    if language == "zh":
        WORDS.update(CHINESE)

    def said(*arguments):
        return subprocess.run([tool, *arguments], check=True, capture_output=True, text=True, encoding="utf-8").stdout

    root = json.loads(said("--language", language, "--experimental-dump-help"))["command"]
    version = said("--version").strip()
    moment = os.environ.get("SOURCE_DATE_EPOCH")
    date = (datetime.datetime.fromtimestamp(int(moment), datetime.timezone.utc) if moment else datetime.datetime.now())
    commands = [each for each in root["subcommands"] if each["commandName"] != "help"]
    folder.mkdir(parents=True, exist_ok=True)
    everything = ["zongmu"] + [f"zongmu-{each['commandName']}" for each in commands]
    for path, command in [(["zongmu"], root)] + [(["zongmu", each["commandName"]], each) for each in commands]:
        others = everything if len(path) == 1 else ["zongmu"]
        text = page(path, command, date.strftime("%Y-%m-%d"), version, others)
        (folder / ("-".join(path) + ".1")).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Checks that the commands shown in README.md print what README.md says.

Each block fenced as `console` begins with a line `$ command`; the lines below it are what the command prints, standard
output and standard error together. The command runs in bash, in an empty folder of its own, 80 columns wide, without
colour, and with nothing on its standard input. Line ends are compared as if CRLF were LF, which CSV has.

    .ci/readme.py FOLDER            check with the `emn` of that folder
    .ci/readme.py FOLDER --write    write what the commands print into README.md

Exit code: 0 if everything is as shown, 1 if something differs, 2 if it cannot be checked.
"""

import argparse
import difflib
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import List, NamedTuple

README = Path(__file__).resolve().parent.parent / "README.md"
OPENING = "```console"
CLOSING = "```"
PROMPT = "$ "
SECONDS = 60


class Block(NamedTuple):
    """A command and what README.md says it prints."""

    # The line of the command, counted from 1.
    line: int
    command: str
    shown: List[str]


class Unusable(Exception):
    """Something keeps the check from being done."""


def blocks_of(lines: List[str]) -> List[Block]:
    """The console blocks of a document."""
    blocks = []
    number = 0
    while number < len(lines):
        if lines[number] != OPENING:
            number += 1
            continue
        start = number + 1
        try:
            end = lines.index(CLOSING, start)
        except ValueError:
            raise Unusable(f"README.md:{number + 1}: the block has no end") from None
        if start == end or not lines[start].startswith(PROMPT):
            raise Unusable(f"README.md:{start + 1}: the block must begin with `{PROMPT}` and a command")
        if any(line.startswith(PROMPT) for line in lines[start + 1 : end]):
            raise Unusable(f"README.md:{start + 1}: the block has more than one command")
        blocks.append(Block(start + 1, lines[start][len(PROMPT) :], lines[start + 1 : end]))
        number = end + 1
    return blocks


def printed_by(command: str, folder: Path) -> List[str]:
    """The lines that a command prints, with the programs of a folder before all others."""
    with tempfile.TemporaryDirectory() as place:
        environment = {
            "PATH": f"{folder}{os.pathsep}{os.environ.get('PATH', os.defpath)}",
            "HOME": place,
            "COLUMNS": "80",
            "LC_ALL": "C.UTF-8",
            "NO_COLOR": "1",
        }
        try:
            done = subprocess.run(
                ["bash", "-c", command],
                cwd=place,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                timeout=SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise Unusable(f"`{command}` does not end within {SECONDS} seconds") from None
    text = re.sub(r"\r+\n", "\n", done.stdout.decode("utf-8", "replace"))
    return text[: -len("\n")].split("\n") if text.endswith("\n") else text.split("\n") if text else []


def difference(block: Block, printed: List[str]) -> str:
    """A unified diff from what is shown to what is printed."""
    source = f"README.md:{block.line}"
    return "\n".join(difflib.unified_diff(block.shown, printed, source, f"$ {block.command}", lineterm=""))


def rewritten(lines: List[str], blocks: List[Block], outputs: List[List[str]]) -> List[str]:
    """The document with other outputs under its commands."""
    result = list(lines)
    for block, printed in reversed(list(zip(blocks, outputs))):
        result[block.line : block.line + len(block.shown)] = printed
    return result


def run() -> int:
    parser = argparse.ArgumentParser(description="Checks that the commands shown in README.md print what it says.")
    parser.add_argument("folder", type=Path, help="the folder of the program, such as target/release")
    parser.add_argument("--write", action="store_true", help="write what the commands print into README.md")
    arguments = parser.parse_args()
    folder = arguments.folder.resolve()
    if not any((folder / name).is_file() for name in ("emn", "emn.exe")):
        raise Unusable(f"there is no `emn` in {folder}")

    lines = README.read_text(encoding="utf-8").split("\n")
    blocks = blocks_of(lines)
    outputs = [printed_by(block.command, folder) for block in blocks]
    for block, printed in zip(blocks, outputs):
        if any(line.startswith(CLOSING) for line in printed):
            raise Unusable(f"README.md:{block.line}: the output would end its own block")

    differing = [(block, printed) for block, printed in zip(blocks, outputs) if block.shown != printed]
    for block, printed in differing:
        print(difference(block, printed), end="\n\n")
    if arguments.write and differing:
        README.write_text("\n".join(rewritten(lines, blocks, outputs)), encoding="utf-8")
    remark = f", {len(differing)} {'written' if arguments.write else 'differ'}" if differing else ""
    print(f"{len(blocks)} blocks checked{remark}")
    if not blocks:
        raise Unusable("README.md shows no command")
    return 1 if differing and not arguments.write else 0


if __name__ == "__main__":
    try:
        sys.exit(run())
    except (Unusable, OSError) as reason:
        print(f"readme.py: {reason}", file=sys.stderr)
        sys.exit(2)

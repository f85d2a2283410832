#!/usr/bin/env python3
"""Counts the instructions of look-ups, and fails if one takes more than it may.

    benches/instructions.py BINARY

Instructions are counted by valgrind's callgrind with an empty environment: the count is the same each time, whatever else the machine
does. The limits are what was measured when they were last set, and a tenth more.
"""

import re
import subprocess
import sys

LIMITS = [
    (["ncp", "fi"], 121_000),
    (["country", "fi", "--format", "json"], 135_000),
    (["glossary", "asylum"], 116_000),
    (["glossary", "asylum", "--color", "never"], 240_000),
    (["law", "2011/95"], 190_000),
    (["glossary", "turvapaikanhakja"], 208_000),
    (["glossary", "unacompanied minr"], 1_100_000),
    (["glossary", "qwertyzxcv"], 425_000),
    (["glossary", "asylum", "lawyer"], 2_500_000),
]


def count(command):
    """The instructions that a command takes from its start to its end."""
    callgrind = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command]
    run = subprocess.run(callgrind, env={"PATH": "/usr/bin:/bin"}, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    collected = re.search(r"Collected : (\d+)", run.stderr)
    if not collected:
        sys.exit(f"valgrind did not count `{' '.join(command)}`:\n{run.stderr}")
    return int(collected[1])


def main():
    binary = sys.argv[1]
    failed = False
    for arguments, limit in LIMITS:
        counted = count([binary, *arguments])
        failed |= counted > limit
        print(f"{counted:>11,} of {limit:>11,}  emn {' '.join(arguments)}{'  TOO MANY' if counted > limit else ''}")
    sys.exit(failed)


if __name__ == "__main__":
    main()

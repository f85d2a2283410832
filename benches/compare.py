#!/usr/bin/env python3
"""Prints what a look-up costs, beside what cannot be undercut and beside what a user would take instead.

    benches/compare.py BINARY [GROWTH]

BINARY is the release binary; GROWTH is the benchmark `growth` (`cargo bench --no-run` names it), without which the growth with the
glossary is left out. Everything is measured in one run, the commands in turn, with standard output to a file: the ratios mean something on
any machine, the times only on this one. Needed: valgrind, rustc, GNU time (for memory and page faults). Programs to compare with that are
not installed are left out: sdcv, dict and dictd with dictfmt, tldr (tealdeer), grep. Each of them gets the same glossary in its own form.
"""

import json
import os
import pathlib
import shutil
import socket
import statistics
import struct
import subprocess
import sys
import tempfile
import time

from instructions import count

ROUNDS = 300
EXACT = [["ncp", "fi"], ["glossary", "asylum"], ["country", "fi", "--format", "json"]]
INEXACT = [["glossary", "turvapaikanhakja"], ["glossary", "unacompanied minr"], ["glossary", "qwertyzxcv"]]
GROWTH_QUERIES = ["asylum", "turvapaikanhakja", "unacompanied minr", "qwertyzxcv"]


def medians(commands, folder, rounds=ROUNDS):
    """The median time of each command in microseconds; the commands take turns."""
    output = os.open(folder / "output", os.O_WRONLY | os.O_CREAT)
    nothing = os.open(os.devnull, os.O_RDWR)
    actions = [(os.POSIX_SPAWN_DUP2, nothing, 0), (os.POSIX_SPAWN_DUP2, output, 1), (os.POSIX_SPAWN_DUP2, nothing, 2)]
    times = [[] for _ in commands]
    for _ in range(rounds):
        for command, taken in zip(commands, times):
            os.ftruncate(output, 0)
            os.lseek(output, 0, os.SEEK_SET)
            start = time.perf_counter_ns()
            os.waitpid(os.posix_spawn(command[0], command, os.environ, file_actions=actions), 0)
            taken.append((time.perf_counter_ns() - start) / 1000)
    return [statistics.median(taken) for taken in times]


def memory_and_faults(command):
    """Peak memory in kilobytes and page faults, as GNU time has them; None without it."""
    if not shutil.which("time"):
        return None
    run = subprocess.run([shutil.which("time"), "-f", "%M %R", *command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    return [int(number) for number in run.stderr.split("\n")[-2].split()]


def table(header, rows):
    """A table in Markdown."""
    print("| " + " | ".join(header) + " |")
    print("| --- |" + " ---: |" * (len(header) - 1))
    for row in rows:
        print("| " + " | ".join(row) + " |")
    print()


def empty_program(folder):
    """A Rust program that does nothing, linked statically."""
    (folder / "empty.rs").write_text("fn main() {}\n")
    options = ["-O", "-C", "panic=abort", "-C", "strip=symbols", "-C", "target-feature=+crt-static", "-C", "relocation-model=static"]
    subprocess.run(["rustc", *options, folder / "empty.rs", "-o", folder / "empty"], check=True)
    return str(folder / "empty")


def lookups(emn, folder):
    names = ["`true`", "an empty static program", *(f"`emn {' '.join(arguments)}`" for arguments in EXACT + INEXACT)]
    commands = [[shutil.which("true")], [empty_program(folder)], *([emn, *arguments] for arguments in EXACT + INEXACT)]
    times = medians(commands, folder)
    rows = []
    for name, command, taken in zip(names, commands, times):
        memory = memory_and_faults(command)
        shown = [f"{memory[0]:,} KB", str(memory[1])] if memory else ["", ""]
        rows.append([name, f"{count(command):,}", f"{taken:.0f} µs", f"{taken / times[0]:.2f}", f"{taken / times[1]:.2f}", *shown])
    table(["command", "instructions", "time", "× `true`", "× empty", "peak memory", "page faults"], rows)


def exports(emn, folder):
    """Writes the exports into the folder, where the others read them."""
    rows = []
    for form in ["csv", "json"]:
        export = [emn, "export", "glossary", "--format", form]
        whole = folder / f"glossary.{form}"
        whole.write_bytes(subprocess.run(export, stdout=subprocess.PIPE, check=True).stdout)
        taken, cat = medians([export, [shutil.which("cat"), str(whole)]], folder)
        rows.append([f"`emn export glossary --format {form}`", f"{whole.stat().st_size:,} bytes", f"{taken:.0f} µs", f"{cat:.0f} µs", f"{taken / cat:.2f}"])
    table(["command", "output", "time", "`cat` of it", "ratio"], rows)


def growth(program, folder):
    rows = {query: [f"`{query}`"] for query in GROWTH_QUERIES}
    for times in ["1", "10", "100"]:
        packed = str(folder / "packed")
        subprocess.run([program, "--pack", times, packed], check=True)
        look_up = lambda query: count([program, "--look-up", packed, query])
        opening = look_up("")
        for query, row in rows.items():
            row.append(f"{look_up(query) - opening:,}")
    table(["instructions of the search alone", "the glossary", "10 times as large", "100 times"], rows.values())


def entries(folder):
    """Each English term with its definition."""
    terms = json.loads((folder / "glossary.json").read_bytes())
    return sorted(((term["label"], term["definition"]) for term in terms), key=lambda entry: (entry[0].lower().encode(), entry[0]))


def stardict(folder):
    """The glossary as a StarDict dictionary."""
    texts, index = b"", b""
    for label, definition in entries(folder):
        text = definition.encode()
        index += label.encode() + b"\0" + struct.pack(">II", len(texts), len(text))
        texts += text
    (folder / "emn.dict").write_bytes(texts)
    (folder / "emn.idx").write_bytes(index)
    about = {"version": "2.4.2", "bookname": "EMN", "wordcount": len(entries(folder)), "idxfilesize": len(index), "sametypesequence": "m"}
    (folder / "emn.ifo").write_text("StarDict's dict ifo file\n" + "".join(f"{key}={value}\n" for key, value in about.items()))
    return folder


def dict_server(folder):
    """A dictd of the glossary on this machine: its process, and its port."""
    text = "".join(f":{label}:{definition}\n" for label, definition in entries(folder))
    subprocess.run(["dictfmt", "-j", "--utf8", "-s", "EMN", folder / "dictd"], input=text, text=True, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    settings = f"global {{ listen_to 127.0.0.1\n port {port} }}\naccess {{ allow 127.0.0.1 }}\ndatabase emn {{ data {folder}/dictd.dict\n index {folder}/dictd.index }}\n"
    (folder / "dictd.conf").write_text(settings)
    folder.chmod(0o755)  # dictd reads as a user of its own
    server = subprocess.Popen(["dictd", "-c", folder / "dictd.conf", "-d", "nodetach"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for _ in range(100):
        with socket.socket() as knock:
            if knock.connect_ex(("127.0.0.1", int(port))) == 0:
                break
        time.sleep(0.05)
    return server, port


def tldr_pages(folder):
    """The glossary as pages of tealdeer, in a cache of its own."""
    pages = folder / "tealdeer" / "tldr-pages" / "pages" / "common"
    pages.mkdir(parents=True)
    for label, definition in entries(folder):
        (pages / f"{label.lower().replace(' ', '-').replace('/', '-')}.md").write_text(f"# {label}\n\n> {definition}\n")
    os.environ["TEALDEER_CACHE_DIR"] = str(folder / "tealdeer")


def others(emn, folder):
    commands = {"`emn glossary asylum`": [emn, "glossary", "asylum"]}
    server = None
    if shutil.which("sdcv"):
        commands["`sdcv asylum` (StarDict)"] = [shutil.which("sdcv"), "-n", "-0", "-2", str(stardict(folder)), "asylum"]
    if all(map(shutil.which, ["dict", "dictd", "dictfmt"])):
        server, port = dict_server(folder)
        commands["`dict asylum` (a local dictd)"] = [shutil.which("dict"), "-h", "127.0.0.1", "-p", port, "asylum"]
    if shutil.which("tldr"):
        tldr_pages(folder)
        commands["`tldr asylum` (tealdeer)"] = [shutil.which("tldr"), "asylum"]
    commands["`grep -i asylum` over the CSV"] = [shutil.which("grep"), "-i", "asylum", str(folder / "glossary.csv")]
    for name, command in commands.items():
        answer = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        if answer.returncode != 0:
            sys.exit(f"{name} did not answer:\n{answer.stdout.decode()}")
    times = medians(list(commands.values()), folder)
    table(["command", "time", "× `emn`"], [[name, f"{taken:.0f} µs", f"{taken / times[0]:.1f}"] for name, taken in zip(commands, times)])
    if server:
        server.kill()


def main():
    emn = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        print(f"The binary: {os.stat(emn).st_size:,} bytes.\n")
        lookups(emn, folder)
        exports(emn, folder)
        if len(sys.argv) > 2:
            growth(str(pathlib.Path(sys.argv[2]).resolve()), folder)
        others(emn, folder)


if __name__ == "__main__":
    main()

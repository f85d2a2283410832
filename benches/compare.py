#!/usr/bin/env python3
"""Prints how long a look-up takes in programs that a user would take instead.

    benches/compare.py BINARY

BINARY is the release binary. The programs take turns, with standard output to a file: the ratios
mean something on any machine, the times only on this one. Those that are not installed are left
out: sdcv, dict and dictd with dictfmt, tldr (tealdeer), grep. Each gets the same glossary in its
own form.
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

ROUNDS = 300


def medians(commands, folder):
    """The median time of each command in microseconds."""
    output = os.open(folder / "output", os.O_WRONLY | os.O_CREAT)
    nothing = os.open(os.devnull, os.O_RDWR)
    ends = enumerate([nothing, output, nothing])
    ends = [(os.POSIX_SPAWN_DUP2, end, place) for place, end in ends]
    times = [[] for _ in commands]
    for _ in range(ROUNDS):
        for command, taken in zip(commands, times):
            os.ftruncate(output, 0)
            os.lseek(output, 0, os.SEEK_SET)
            start = time.perf_counter_ns()
            os.waitpid(os.posix_spawn(command[0], command, os.environ, file_actions=ends), 0)
            taken.append((time.perf_counter_ns() - start) / 1000)
    return [statistics.median(taken) for taken in times]


def export(emn, folder):
    """Writes the glossary where the others take it from."""
    for form in ["csv", "json"]:
        target = folder / f"glossary.{form}"
        subprocess.run([emn, "export", "glossary", "-o", target, "--format", form], check=True)


def entries(folder):
    """Each English term with its definition."""
    terms = json.loads((folder / "glossary.json").read_bytes())
    labels = ((term["label"], term["definition"]) for term in terms)
    return sorted(labels, key=lambda entry: (entry[0].lower().encode(), entry[0]))


def stardict(folder):
    """The glossary as a StarDict dictionary."""
    texts, index = b"", b""
    for label, definition in entries(folder):
        text = definition.encode()
        index += label.encode() + b"\0" + struct.pack(">II", len(texts), len(text))
        texts += text
    (folder / "emn.dict").write_bytes(texts)
    (folder / "emn.idx").write_bytes(index)
    about = ["version=2.4.2", "bookname=EMN", f"wordcount={len(entries(folder))}"]
    about += [f"idxfilesize={len(index)}", "sametypesequence=m", ""]
    (folder / "emn.ifo").write_text("StarDict's dict ifo file\n" + "\n".join(about))
    return folder


def dict_server(folder):
    """A dictd of the glossary on this machine: its process, and its port."""
    text = "".join(f":{label}:{definition}\n" for label, definition in entries(folder))
    dictfmt = ["dictfmt", "-j", "--utf8", "-s", "EMN", folder / "dictd"]
    subprocess.run(dictfmt, input=text.encode(), check=True, capture_output=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    settings = f"""global {{ listen_to 127.0.0.1
 port {port} }}
access {{ allow 127.0.0.1 }}
database emn {{ data {folder}/dictd.dict
 index {folder}/dictd.index }}
"""
    (folder / "dictd.conf").write_text(settings)
    folder.chmod(0o755)  # dictd reads as a user of its own
    dictd = ["dictd", "-c", folder / "dictd.conf", "-d", "nodetach"]
    nothing = subprocess.DEVNULL
    server = subprocess.Popen(dictd, stdout=nothing, stderr=nothing)
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
        name = label.lower().replace(" ", "-").replace("/", "-")
        (pages / f"{name}.md").write_text(f"# {label}\n\n> {definition}\n")
    os.environ["TEALDEER_CACHE_DIR"] = str(folder / "tealdeer")


def commands(emn, folder):
    """What to run for each program, and the server if there is one."""
    found = {"`emn glossary asylum`": [emn, "glossary", "asylum"]}
    server = None
    if sdcv := shutil.which("sdcv"):
        command = [sdcv, "-n", "-0", "-2", str(stardict(folder)), "asylum"]
        found["`sdcv asylum` (StarDict)"] = command
    if all(map(shutil.which, ["dict", "dictd", "dictfmt"])):
        server, port = dict_server(folder)
        command = [shutil.which("dict"), "-h", "127.0.0.1", "-p", port, "asylum"]
        found["`dict asylum` (a local dictd)"] = command
    if tldr := shutil.which("tldr"):
        tldr_pages(folder)
        found["`tldr asylum` (tealdeer)"] = [tldr, "asylum"]
    grep = [shutil.which("grep"), "-i", "asylum", str(folder / "glossary.csv")]
    found["`grep -i asylum` over the CSV"] = grep
    return found, server


def compare(found, folder):
    for name, command in found.items():
        answer = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        if answer.returncode != 0:
            sys.exit(f"{name} did not answer:\n{answer.stdout.decode()}")
    times = medians(list(found.values()), folder)
    print("| command | time | × `emn` |\n| --- | ---: | ---: |")
    for name, taken in zip(found, times):
        print(f"| {name} | {taken:.0f} µs | {taken / times[0]:.1f} |")


def main():
    emn = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        export(emn, folder)
        found, server = commands(emn, folder)
        try:
            compare(found, folder)
        finally:
            if server:
                server.kill()


if __name__ == "__main__":
    main()

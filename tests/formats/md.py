"""Reads the Markdown with markdown-it, and compares it with the JSON of the same records."""

import json
import sys
from pathlib import Path
from urllib.parse import unquote

from markdown_it import MarkdownIt

folder = Path(sys.argv[1])
parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def plain(token):
    """The text of a line, of which no part may be anything but strong or a link."""
    known = {"text", "strong_open", "strong_close", "link_open", "link_close", "text_special"}
    kinds = {child.type for child in token.children}
    assert kinds <= known, f"{kinds - known}: {token.content}"
    return "".join(child.content for child in token.children)


def lines(name):
    tokens = parser.parse((folder / name).read_text())
    kinds = {token.type for token in tokens}
    strange = {"code_block", "fence", "html_block", "hr", "blockquote_open", "ordered_list_open"}
    assert not kinds & strange, kinds & strange
    return [plain(token) for token in tokens if token.type == "inline"], tokens


def texts(value):
    match value:
        case str():
            yield value
        case list():
            for item in value:
                yield from texts(item)
        case dict():
            for item in value.values():
                yield from texts(item)


# The sections of terms and contact points hold every text.
for table in ("glossary", "ncps"):
    records = json.loads((folder / f"{table}.json").read_text())
    shown, tokens = lines(f"{table}.md")
    headings = sum(token.type == "heading_open" for token in tokens)
    assert headings == len(records) + 1, f"{table}: {headings} headings"
    # The parser shows addresses in a readable form.
    whole = unquote("\n".join(shown))
    missing = [it for record in records for it in texts(record) if unquote(it) not in whole]
    assert not missing, f"{table}: {missing[:3]}"

# The tables of equivalents and correlations hold every cell.
for table in ("equivalents", "correlations"):
    records = json.loads((folder / f"{table}.json").read_text())
    _, tokens = lines(f"{table}.md")
    cells = [plain(after) for token, after in zip(tokens, tokens[1:]) if token.type == "td_open"]
    width = len(records[0])
    assert len(cells) == width * len(records), f"{table}: {len(cells)} cells"
    for position, record in enumerate(records):
        row = cells[position * width:(position + 1) * width]
        for cell, value in zip(row, record.values()):
            value = " | ".join(value) if isinstance(value, list) else value
            assert not isinstance(value, str) or cell == unquote(value), f"{cell!r}, {value!r}"

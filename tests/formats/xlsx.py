"""Reads the workbook with openpyxl, and compares it with the JSON of the same tables."""

import json
import sys
from datetime import date, datetime
from pathlib import Path

from openpyxl import load_workbook

SEPARATOR = " | "

# The fields that hold dates.
DATES = {
    "adopted", "applies_from", "checked_on", "date", "ended", "eu_since", "eu_until", "in_force",
    "since", "until",
}


def written(value):
    """A value of the JSON as a cell holds it; None where it holds it in a form of its own."""
    if isinstance(value, list) and all(isinstance(it, str) for it in value):
        return SEPARATOR.join(value) or ""
    if value is None:
        return ""
    return value if isinstance(value, (str, int, bool)) else None


def read(cell):
    value = cell.value
    if isinstance(value, datetime):
        assert cell.number_format == "yyyy-mm-dd", cell.number_format
        return value.date().isoformat()
    return "" if value is None else value


def is_day(text):
    try:
        return date.fromisoformat(text).year >= 1900 and len(text) == 10
    except (TypeError, ValueError):
        return False


folder = Path(sys.argv[1])
tables = json.loads((folder / "all.json").read_text())
workbook = load_workbook(folder / "emn.xlsx")
assert workbook.sheetnames == [it for it in tables if it != "meta"] + ["meta"], workbook.sheetnames
assert dict((a.value, read(b)) for a, b in workbook["meta"].rows) == tables["meta"]
assert workbook.properties.created.date().isoformat() == tables["meta"]["as_of"]

compared = formulas = days = 0
for name in workbook.sheetnames[:-1]:
    sheet = workbook[name]
    header, *rows = sheet.iter_rows()
    titles = [cell.value for cell in header]
    assert len(rows) == len(tables[name]), f"{name}: {len(rows)} rows"
    assert sheet.freeze_panes == "B2", sheet.freeze_panes
    assert sheet.auto_filter.ref == sheet.dimensions, f"{name}: {sheet.auto_filter.ref}"
    widths = {it.width for it in sheet.column_dimensions.values()}
    assert max(widths) < 65 and len(widths) > 4, f"{name}: {widths}"
    for row, record in zip(rows, tables[name]):
        values = {**record, **record.get("translations", {}), **record.get("names", {})} \
            if name in ("glossary", "countries") else record
        for title, cell in zip(titles, row):
            assert cell.data_type != "f", f"{cell.coordinate} of {name} is a formula"
            expected = written(values.get(title, ""))
            if expected is None:
                continue
            where = f"{name}, {cell.coordinate}"
            assert read(cell) == expected, f"{where}: {read(cell)!r}, {expected!r}"
            assert cell.is_date == (title in DATES and is_day(expected)), f"{where}: {expected}"
            days += cell.is_date
            formulas += isinstance(expected, str) and expected[:1] in ("=", "+", "-", "@")
            compared += expected != ""
assert compared > 10_000 and formulas > 20 and days > 400, (compared, formulas, days)

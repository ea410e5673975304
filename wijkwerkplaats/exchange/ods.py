"""Rows of an OpenDocument sheet, one at a time: a few hostile bytes may promise millions of repeated cells.

python-calamine reads ods too, but makes room for all that is promised, up to a hundred million cells.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

from wijkwerkplaats.errors import WijkError

MOST_ROWS: Final = 1_100_000
"""Rows that are looked at, empty ones too; a sheet of Calc has no more."""

_TABLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE: Final = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"


def ods_sheets(path: Path) -> Iterator[str]:
    """The names of the sheets. Raises `WijkError`."""
    for event, element in _events(path):
        if event == "start" and element.tag == f"{_TABLE}table":
            yield element.get(f"{_TABLE}name", "")
        elif event == "end" and element.tag == f"{_TABLE}table-row":
            element.clear()


def ods_rows(path: Path, number: int, most_columns: int) -> Iterator[list[str]]:
    """The rows of a sheet, with what is repeated written out as far as it fits. Raises `WijkError`."""
    sheet, left = -1, MOST_ROWS
    for event, element in _events(path):
        if element.tag == f"{_TABLE}table":
            sheet += event == "start"
            element.clear() if event == "end" else None
        elif event == "end" and element.tag == f"{_TABLE}table-row":
            if sheet == number:
                row = _cells(element, most_columns)
                times = min(_times(element, "rows"), left)
                left -= times
                yield from (row for _ in range(times))
            element.clear()


def _events(path: Path) -> Iterator[tuple[str, ElementTree.Element]]:
    try:
        with zipfile.ZipFile(path) as archive, archive.open("content.xml") as content:
            yield from ElementTree.iterparse(content, ("start", "end"))
    except (zipfile.BadZipFile, KeyError, ElementTree.ParseError, ValueError, EOFError) as problem:
        raise WijkError("error.import.sheet", path=str(path)) from problem


def _cells(row: ElementTree.Element, most: int) -> list[str]:
    cells: list[str] = []
    for cell in row:
        if cell.tag in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
            words = _words(cell)
            cells.extend(words for _ in range(min(_times(cell, "columns"), most - len(cells))))
    return cells


def _words(cell: ElementTree.Element) -> str:
    match cell.get(f"{_OFFICE}value-type"):
        case "float" | "percentage" | "currency":
            value = cell.get(f"{_OFFICE}value", "")
            return value[:-2] if value.endswith(".0") else value
        case "date":
            return cell.get(f"{_OFFICE}date-value", "")[:10]
    return "\n".join(_plain(part) for part in cell.findall(f"{_TEXT}p"))


def _plain(element: ElementTree.Element) -> str:
    """The words of a paragraph; Calc writes runs of spaces, tabs and line ends as elements."""
    words = [element.text or ""]
    for part in element:
        inner = {f"{_TEXT}s": " ", f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}.get(part.tag)
        words += [_plain(part) if inner is None else inner, part.tail or ""]
    return "".join(words)


def _times(element: ElementTree.Element, what: str) -> int:
    repeated = element.get(f"{_TABLE}number-{what}-repeated", "1")
    return max(1, int(repeated)) if repeated.isdigit() else 1

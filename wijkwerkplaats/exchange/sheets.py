"""Reading rows from xlsx, ods and csv files of others: hostile until proven otherwise, and never all at once."""

from __future__ import annotations

import codecs
import csv
import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.exchange.ods import ods_rows, ods_sheets
from wijkwerkplaats.exchange.plain_file import must_be_plain
from wijkwerkplaats.exchange.sheet_notes import SheetNotes
from wijkwerkplaats.exchange.write import file_problem
from wijkwerkplaats.exchange.xlsx import MOST_LETTERS, too_much, xlsx_rows, xlsx_sheets
from wijkwerkplaats.exchange.zip_trust import MOST_FILE, sheet_archive

MOST_ROWS: Final = 100_000
MOST_COLUMNS: Final = 200
_SAMPLE: Final = 64 * 1024
_DELIMITERS: Final = ";,\t|"
_SEPARATOR_LONG: Final = 10
_SEPARATOR: Final = re.compile(r"sep=([^\w\s\"']|\t)\r?\n?")
"""A first line that tells Excel what stands between the cells; other programs write it too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetLook:
    """How a file is read: guessed by `look`, and open to be told otherwise."""

    kind: str
    encoding: str = ""
    delimiter: str = ""
    sheets: tuple[str, ...] = ()
    sheet: int = 0


def look(path: Path) -> SheetLook:
    """Guess how a file is to be read. Raises `WijkError`."""
    must_be_plain(path)
    try:
        match path.suffix.lower():
            case ".csv" | ".tsv" | ".txt":
                return _csv_look(path)
            case ".xlsx" | ".xlsm":
                with sheet_archive(path) as archive:
                    sheets = xlsx_sheets(archive)
                # What is hidden is seldom what is meant.
                first = next((number for number, sheet in enumerate(sheets) if not sheet.hidden), 0)
                return SheetLook(kind="xlsx", sheets=tuple(sheet.title for sheet in sheets), sheet=first)
            case ".ods":
                with sheet_archive(path) as archive:
                    return SheetLook(kind="ods", sheets=tuple(ods_sheets(archive)))
            case _:
                raise WijkError("error.import.ending", endings=".xlsx, .ods, .csv")
    except OSError as problem:
        raise file_problem(problem, path) from problem


def read_rows(
    path: Path, as_seen: SheetLook | None = None, notes: SheetNotes | None = None
) -> Iterator[list[str]]:
    """The rows of a sheet as texts; an empty row between others is an empty list. Raises `WijkError`.

    What cannot be seen from the rows is counted in `notes`.
    """
    seen = as_seen or look(path)
    notes = SheetNotes() if notes is None else notes
    try:
        if seen.kind == "csv":
            yield from _csv_rows(path, seen)
            return
        rows = ods_rows if seen.kind == "ods" else xlsx_rows
        with sheet_archive(path) as archive:
            yield from _tidied(rows(archive, seen.sheet, MOST_COLUMNS, notes))
    except OSError as problem:
        raise file_problem(problem, path) from problem


def _csv_look(path: Path) -> SheetLook:
    if path.stat().st_size > MOST_FILE:
        raise WijkError("error.import.too_large", path=str(path))
    with path.open("rb") as file:
        encoding = encoding_of(file)
    with path.open(encoding=encoding, errors="replace", newline="") as text:
        return SheetLook(kind="csv", encoding=encoding, delimiter=delimiter_of(text.read(_SAMPLE)))


def _csv_rows(path: Path, seen: SheetLook) -> Iterator[list[str]]:
    with path.open(encoding=seen.encoding, errors="replace", newline="") as text:
        told = _SEPARATOR.fullmatch(text.readline(_SEPARATOR_LONG)) is not None
        if not told:
            text.seek(0)
        try:
            rows = csv.reader(text, delimiter=seen.delimiter)
            yield from _tidied(itertools.chain([[]] if told else [], rows))
        except (csv.Error, UnicodeError) as problem:
            raise WijkError("error.import.sheet", path=str(path)) from problem


def encoding_of(file: BinaryIO) -> str:
    """The likely encoding of a text file: what Excel and Calc write in the Netherlands."""
    first = file.read(_SAMPLE)
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if first.startswith(mark):
            return encoding
    if first[1::2].count(0) > len(first) // 4:
        return "utf-16-le"
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        # The only accent of a long list may stand near its end.
        for piece in itertools.chain([first], iter(lambda: file.read(_SAMPLE), b"")):
            decoder.decode(piece)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def delimiter_of(sample: str) -> str:
    """The sign that splits the first line into the most columns; quoted text does not count."""
    told = _SEPARATOR.match(sample)
    if told is not None:
        return told[1]
    first = next((line for line in sample.splitlines() if line.strip()), "")
    counts = {sign: len(next(csv.reader([first], delimiter=sign), [])) for sign in _DELIMITERS}
    return max(_DELIMITERS, key=lambda sign: counts[sign])


def _tidied(rows: Iterable[list[str]]) -> Iterator[list[str]]:
    filled = empty = size = 0
    for row in rows:
        tidy = [cell.strip() for cell in row[:MOST_COLUMNS]]
        while tidy and not tidy[-1]:
            tidy.pop()
        if not tidy:
            empty += 1
            if empty > MOST_ROWS:
                return  # a sheet that goes on and on without words
            continue
        filled += 1
        if filled > MOST_ROWS:
            raise WijkError("error.import.too_many_rows", count=MOST_ROWS)
        size += len(tidy) + sum(map(len, tidy))
        if size > MOST_LETTERS:
            raise too_much()
        yield from ([] for _ in range(empty))
        empty = 0
        yield tidy

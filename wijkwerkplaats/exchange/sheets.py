"""Reading rows from xlsx, ods and csv files of others: hostile until proven otherwise, and never all at once."""

from __future__ import annotations

import codecs
import contextlib
import csv
import itertools
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, BinaryIO, Final

from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.exchange.plain_file import must_be_plain
from wijkwerkplaats.exchange.write import file_problem

MOST_ROWS: Final = 100_000
MOST_COLUMNS: Final = 200
MOST_UNPACKED: Final = 400 * 1024 * 1024
"""Bytes that an archive may unpack to; a zip bomb promises more."""

MOST_LETTERS: Final = 60_000_000
"""Letters and cells together that are kept of one sheet, so that memory has a bound."""

_SAMPLE: Final = 64 * 1024
_DELIMITERS: Final = ";,\t|"


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
                with _book(path) as book:
                    return SheetLook(kind="xlsx", sheets=tuple(sheet.title for sheet in book.worksheets))
            case ".ods":
                from wijkwerkplaats.exchange.ods import ods_sheets

                check_zip(path)
                return SheetLook(kind="ods", sheets=tuple(ods_sheets(path)))
            case _:
                raise WijkError("error.import.ending", endings=".xlsx, .ods, .csv")
    except OSError as problem:
        raise file_problem(problem, path) from problem


def read_rows(path: Path, as_seen: SheetLook | None = None) -> Iterator[list[str]]:
    """The rows of a sheet as texts; an empty row between others is an empty list. Raises `WijkError`."""
    seen = as_seen or look(path)
    try:
        if seen.kind == "csv":
            yield from _csv_rows(path, seen)
        elif seen.kind == "ods":
            from wijkwerkplaats.exchange.ods import ods_rows

            check_zip(path)
            yield from _tidied(ods_rows(path, seen.sheet, MOST_COLUMNS))
        else:
            yield from _xlsx_rows(path, seen.sheet)
    except OSError as problem:
        raise file_problem(problem, path) from problem


def _csv_look(path: Path) -> SheetLook:
    with path.open("rb") as file:
        encoding = encoding_of(file)
    with path.open(encoding=encoding, errors="replace", newline="") as text:
        return SheetLook(kind="csv", encoding=encoding, delimiter=delimiter_of(text.read(_SAMPLE)))


def _csv_rows(path: Path, seen: SheetLook) -> Iterator[list[str]]:
    with path.open(encoding=seen.encoding, errors="replace", newline="") as text:
        try:
            yield from _tidied(csv.reader(text, delimiter=seen.delimiter))
        except (csv.Error, UnicodeError) as problem:
            raise WijkError("error.import.sheet", path=str(path)) from problem


def encoding_of(file: BinaryIO) -> str:
    """The likely encoding of a text file: what Excel and Calc write in the Netherlands."""
    first = file.read(_SAMPLE)
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if first.startswith(mark):
            return encoding
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
    first = next((line for line in sample.splitlines() if line.strip()), "")
    counts = {sign: len(next(csv.reader([first], delimiter=sign), [])) for sign in _DELIMITERS}
    return max(_DELIMITERS, key=lambda sign: counts[sign])


@contextlib.contextmanager
def _book(path: Path) -> Iterator[Any]:
    import openpyxl
    from openpyxl.utils.exceptions import InvalidFileException

    check_zip(path)
    book = None
    try:
        book = openpyxl.load_workbook(path, read_only=True, data_only=True, keep_links=False)
        yield book
    except (
        InvalidFileException,
        zipfile.BadZipFile,
        KeyError,
        ValueError,
        TypeError,
        SyntaxError,
    ) as problem:
        raise WijkError("error.import.sheet", path=str(path)) from problem
    finally:
        if book is not None:
            book.close()


def _xlsx_rows(path: Path, number: int) -> Iterator[list[str]]:
    with _book(path) as book:
        if number < len(book.worksheets):
            sheet = book.worksheets[number]
            sheet.reset_dimensions()  # a file may promise millions of cells that are not there
            rows = sheet.iter_rows(values_only=True)
            yield from _tidied([_text(cell) for cell in row] for row in rows)


def check_zip(path: Path) -> None:
    """Refuse what is no archive, or what promises to unpack to more than is sane. Raises `WijkError`."""
    try:
        with zipfile.ZipFile(path) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
    except zipfile.BadZipFile as problem:
        raise WijkError("error.import.sheet", path=str(path)) from problem
    if unpacked > MOST_UNPACKED:
        raise WijkError("error.import.too_large", path=str(path))


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
            raise WijkError("error.import.too_much", megabytes=MOST_LETTERS // 1_000_000)
        yield from ([] for _ in range(empty))
        empty = 0
        yield tidy


def _text(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    return cell.isoformat() if isinstance(cell, date) else str(cell)

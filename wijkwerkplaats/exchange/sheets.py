"""Reading rows from xlsx and csv files of others: hostile until proven otherwise, and never all at once."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Final

from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.exchange.write import file_problem

MOST_ROWS: Final = 100_000
MOST_COLUMNS: Final = 200
MOST_UNPACKED: Final = 400 * 1024 * 1024
"""Bytes that an xlsx may unpack to; a zip bomb promises more."""

_SAMPLE: Final = 64 * 1024
_DELIMITERS: Final = ";,\t|"


def read_rows(path: Path) -> Iterator[list[str]]:
    """The rows of the first sheet as texts, empty rows left out. Raises `WijkError`."""
    try:
        match path.suffix.lower():
            case ".csv" | ".tsv" | ".txt":
                yield from _csv_rows(path)
            case ".xlsx" | ".xlsm":
                yield from _xlsx_rows(path)
            case _:
                raise WijkError("error.import.ending", endings=".xlsx, .csv")
    except OSError as problem:
        raise file_problem(problem, path) from problem


def _csv_rows(path: Path) -> Iterator[list[str]]:
    with path.open("rb") as file:
        encoding = encoding_of(file.read(_SAMPLE))
    with path.open(encoding=encoding, errors="replace", newline="") as text:
        sample = text.read(_SAMPLE)
        text.seek(0)
        try:
            yield from _tidied(csv.reader(text, delimiter=delimiter_of(sample)))
        except csv.Error as problem:
            raise WijkError("error.import.sheet", path=str(path)) from problem


def encoding_of(sample: bytes) -> str:
    """The likely encoding of a text file: what Excel and Calc write in the Netherlands."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if sample.startswith(mark):
            return encoding
    try:
        # The sample may end in the middle of a letter; that does not make the rest something else.
        io.TextIOWrapper(io.BytesIO(sample[: len(sample) - 4] or sample), "utf-8").read()
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def delimiter_of(sample: str) -> str:
    """The sign that splits the first line into the most columns; quoted text does not count."""
    first = next((line for line in sample.splitlines() if line.strip()), "")
    counts = {sign: len(next(csv.reader([first], delimiter=sign), [])) for sign in _DELIMITERS}
    return max(_DELIMITERS, key=lambda sign: counts[sign])


def _xlsx_rows(path: Path) -> Iterator[list[str]]:
    import openpyxl
    from openpyxl.utils.exceptions import InvalidFileException

    _check_zip(path)
    try:
        book = openpyxl.load_workbook(path, read_only=True, data_only=True, keep_links=False)
    except (
        InvalidFileException,
        zipfile.BadZipFile,
        KeyError,
        ValueError,
        TypeError,
        SyntaxError,
    ) as problem:
        raise WijkError("error.import.sheet", path=str(path)) from problem
    try:
        sheet = book.worksheets[0] if book.worksheets else None
        if sheet is not None:
            yield from _tidied([_text(cell) for cell in row] for row in sheet.iter_rows(values_only=True))
    except (zipfile.BadZipFile, KeyError, ValueError, SyntaxError) as problem:
        raise WijkError("error.import.sheet", path=str(path)) from problem
    finally:
        book.close()


def _check_zip(path: Path) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
    except zipfile.BadZipFile as problem:
        raise WijkError("error.import.sheet", path=str(path)) from problem
    if unpacked > MOST_UNPACKED:
        raise WijkError("error.import.too_large", path=str(path))


def _tidied(rows: Iterator[list[str]]) -> Iterator[list[str]]:
    for number, row in enumerate(rows):
        if number >= MOST_ROWS:
            raise WijkError("error.import.too_many_rows", count=MOST_ROWS)
        tidy = [cell.strip() for cell in row[:MOST_COLUMNS]]
        if any(tidy):
            yield tidy


def _text(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    return cell.isoformat() if isinstance(cell, date) else str(cell)

"""Rows of an Excel sheet: openpyxl reads them, after every part of the book was seen to be within bounds.

openpyxl builds trees of what it reads, follows a document type and makes room for what is only promised. It does not
tell of formulas that were never calculated, hidden rows or merged cells while it streams; those are seen on the way.
"""

from __future__ import annotations

import contextlib
import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any, Final
from xml.parsers import expat

from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.exchange.sheet_notes import SheetNotes
from wijkwerkplaats.exchange.xml_events import BadXml, NoXml, fed
from wijkwerkplaats.exchange.zip_trust import Archive

MOST_LETTERS: Final = 60_000_000
"""Letters that are kept of one sheet, so that memory has a bound."""

MOST_ELEMENTS: Final = 5_000_000
"""Elements of one part: openpyxl may keep something of each in memory."""

_MOST_ROWS: Final = 1_048_576

_MOST_MERGED: Final = 20_000
_MOST_DOWN: Final = 10_000
_PLACE: Final = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,9})")
_NOUGHTS: Final = re.compile(r"0{2,30}")


@dataclass(frozen=True, slots=True)
class XlsxSheet:
    """A sheet with rows: what it is called, and whether it is hidden."""

    title: str
    hidden: bool


def xlsx_sheets(archive: Archive) -> list[XlsxSheet]:
    """The sheets of a book in order, charts left out."""
    from openpyxl.reader.excel import ExcelReader

    _seen(archive)
    with archive.path.open("rb") as file, _told():
        reader = ExcelReader(file, read_only=True, keep_links=False)  # without its cells, which take long
        reader.read_manifest()
        reader.read_workbook()
        return [
            XlsxSheet(sheet.name, sheet.state != "visible")
            for sheet, where in reader.parser.find_sheets()
            if where.target in archive and "chartsheet" not in where.Type
        ]


def xlsx_rows(archive: Archive, number: int, most_columns: int, notes: SheetNotes) -> Iterator[list[str]]:
    """The rows of a sheet; merged cells are written out downwards."""
    from openpyxl.cell.read_only import EMPTY_CELL

    parts = _seen(archive)
    with _book(archive) as book:
        if number >= len(book.worksheets):
            return
        sheet = book.worksheets[number]
        part = parts[sheet._worksheet_path]  # openpyxl has no other name for where a sheet stands
        notes.add(part.notes)
        merged = _Merged(part.areas)
        sheet.reset_dimensions()  # a file may promise millions of cells that are not there
        rows = sheet.iter_rows(max_col=min(part.widest, most_columns) or 1)
        for at, row in enumerate(rows, start=1):
            bare = all(cell is EMPTY_CELL for cell in row)  # of which there may be a million
            yield merged.filled(at, [] if bare else [_text(cell) for cell in row], notes)


@contextlib.contextmanager
def _book(archive: Archive) -> Iterator[Any]:
    import openpyxl

    with archive.path.open("rb") as file:
        with _told():
            book = openpyxl.load_workbook(file, read_only=True, data_only=True, keep_links=False)
        with contextlib.closing(book):
            yield book


@contextlib.contextmanager
def _told() -> Iterator[None]:
    """What openpyxl says of a book that is none, as such."""
    try:
        yield
    except RecursionError as problem:
        raise BadXml("too deep") from problem
    except OSError as problem:
        if problem.errno is None:  # so openpyxl says that there is no book
            raise BadXml(str(problem)) from problem
        raise


def _seen(archive: Archive) -> dict[str, _Part]:
    """Every part of the book by its name, whatever it says that it is. Raises `BadXml` and `WijkError`."""
    parts = {}
    for member in archive.names():
        part = _Part()
        with archive.open(member) as stream, contextlib.suppress(NoXml):  # a picture
            for _ in fed(part.parser, stream):
                pass
        part.finished()
        parts[member] = part
    return parts


class _Part:
    """Looks over one part of a book, and stops at what would take all memory."""

    def __init__(self) -> None:
        self.notes = SheetNotes()
        self.areas: list[str] = []
        self.widest = 0
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._start
        self._elements = self._letters = self._column = 0
        self._kind, self._formula, self._value = "", False, False

    def finished(self) -> None:
        """Count the last cell."""
        self._cell("")

    def _start(self, name: str, about: dict[str, str]) -> None:
        self._elements += 1
        if self._elements > MOST_ELEMENTS:
            raise too_much()
        match name.rpartition(":")[2]:
            case "c":
                self._cell(about.get("t", "n"))
                place = _PLACE.fullmatch(about.get("r", ""))
                self._column = _column(place[1]) if place is not None else self._column + 1
                self.widest = max(self.widest, self._column)
            case "v" if self._formula:  # openpyxl writes one with nothing in it
                self.parser.CharacterDataHandler = self._result
            case "f":
                self._formula = True
            case "row":
                self._row(about)
            case "si":
                self.parser.CharacterDataHandler = self._words
            case "mergeCell" if len(self.areas) < _MOST_MERGED:
                self.areas.append(about.get("ref", ""))

    def _row(self, about: dict[str, str]) -> None:
        at = about.get("r", "1")
        if not (at.isascii() and at.isdigit() and int(at[:10]) <= _MOST_ROWS):
            raise BadXml("a row beyond the last")
        self._column = 0
        self.notes.hidden += about.get("hidden") in ("1", "true")

    def _words(self, words: str) -> None:
        self._letters += len(words)
        if self._letters > MOST_LETTERS:
            raise too_much()

    def _result(self, words: str) -> None:
        self._value = self._value or bool(words.strip())

    def _cell(self, following: str) -> None:
        """Count what stands in the cell that ends here."""
        self.notes.errors += self._kind == "e"
        # A text without letters was calculated.
        self.notes.uncalculated += self._formula and not self._value and self._kind != "str"
        if self._formula:
            self.parser.CharacterDataHandler = None
        self._kind, self._formula, self._value = following, False, False


def too_much() -> WijkError:
    """What is said of more letters than are kept of one sheet."""
    return WijkError("error.import.too_much", megabytes=MOST_LETTERS // 1_000_000)


class _Merged:
    """Cells that hang down over more than one row: what stands in the first counts for all."""

    def __init__(self, areas: list[str]) -> None:
        self._from: dict[int, list[tuple[int, int]]] = {}
        self._hanging: dict[int, tuple[str, int]] = {}
        for area in areas:
            places = [_PLACE.fullmatch(one) for one in area.split(":")]
            if len(places) == 2 and places[0] is not None and places[1] is not None:
                first, last = int(places[0][2]), int(places[1][2])
                if first < last:
                    down = min(last, first + _MOST_DOWN)
                    self._from.setdefault(first, []).append((_column(places[0][1]) - 1, down))

    def filled(self, at: int, row: list[str], notes: SheetNotes) -> list[str]:
        """The row with what hangs down into it."""
        for column, (words, last) in list(self._hanging.items()):
            if at > last:
                del self._hanging[column]
            elif not (column < len(row) and row[column]):
                row.extend("" for _ in range(column + 1 - len(row)))
                row[column] = words
                notes.merged += 1
        for column, last in self._from.get(at, ()):
            if column < len(row) and row[column]:
                self._hanging[column] = (row[column], last)
        return row


def _text(cell: Any) -> str:
    """A value as Excel shows it, as far as that says what it is."""
    match cell.value:
        case None:
            return ""
        case datetime() as moment:
            return moment.date().isoformat()
        case date() as day:
            return day.isoformat()
        case time() as hour:
            return f"{hour:%H:%M}"
        case bool() as known:
            return str(known)
        case int() | float() as number:
            return _number(number, cell.number_format or "")
        case words:
            return "" if cell.data_type == "e" else str(words)


def _number(number: float, form: str) -> str:
    if "%" in form:
        return f"{number * 100:.10g}%"
    whole = isinstance(number, int) or (number.is_integer() and abs(number) < 1e15)
    digits = str(int(number)) if whole else f"{number:.15g}"
    return digits.zfill(len(form)) if _NOUGHTS.fullmatch(form) else digits


@functools.lru_cache(maxsize=1024)
def _column(letters: str) -> int:
    """The number of a column, the first being 1."""
    return sum((ord(letter) - 64) * 26**at for at, letter in enumerate(reversed(letters.upper())))

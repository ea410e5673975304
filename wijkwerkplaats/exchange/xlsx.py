"""Rows of an Excel sheet, one at a time, with what openpyxl does not tell while it streams: formulas that were never
calculated, hidden rows, merged cells. No style, link, drawing or macro of the file is looked at."""

from __future__ import annotations

import itertools
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.exchange.sheet_notes import SheetNotes
from wijkwerkplaats.exchange.xml_events import END, START, TEXT, BadXml, xml_events
from wijkwerkplaats.exchange.zip_trust import Archive

MOST_SHARED: Final = 2_000_000
MOST_LETTERS: Final = 60_000_000
"""Texts that the sheets of a book share, and letters that are kept of one sheet, so that memory has a bound."""

_MOST_MERGED: Final = 20_000
_MOST_DOWN: Final = 10_000
_MOST_GAP: Final = 200_000
"""Rows that may be missing in between; more of them are not written out."""

_LONGEST: Final = 100_000
_DATES: Final = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
"""Formats that every Excel knows as dates, or as times."""

_PERCENT: Final = frozenset({9, 10})
_QUOTED: Final = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')
_PLACE: Final = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,9})")


@dataclass(frozen=True, slots=True)
class XlsxSheet:
    """A sheet with rows: what it is called, where it stands in the archive, and whether it is hidden."""

    title: str
    member: str
    hidden: bool


@dataclass(frozen=True, slots=True)
class _Format:
    date: bool = False
    percent: bool = False
    noughts: int = 0


@dataclass(frozen=True, slots=True)
class _Book:
    shared: list[str]
    formats: list[_Format]
    first_day: date


def xlsx_sheets(archive: Archive) -> list[XlsxSheet]:
    """The sheets of a book in order, charts left out."""
    found = []
    main = _main(archive)
    targets = _targets(archive, main)
    for what, name, attributes in _events(archive, main):
        if what == START and name == "sheet":
            member = targets.get(attributes.get("id", ""))
            if member is not None and member in archive:
                hidden = attributes.get("state", "visible") != "visible"
                found.append(XlsxSheet(attributes.get("name", ""), member, hidden))
    return found


def xlsx_rows(archive: Archive, number: int, most_columns: int, notes: SheetNotes) -> Iterator[list[str]]:
    """The rows of a sheet; merged cells are written out downwards."""
    sheets = xlsx_sheets(archive)
    if number >= len(sheets):
        return
    book, member = _book(archive), sheets[number].member
    merged = _merged(archive, member)
    reading = _Reading(book, most_columns, notes)
    last = 0
    for at, row in reading.rows(_events(archive, member)):
        for missing in range(min(at - last - 1, _MOST_GAP)):
            yield merged.filled(last + 1 + missing, [], notes)
        yield merged.filled(at, row, notes)
        last = max(last + 1, at)


def _events(archive: Archive, member: str) -> Iterator[tuple[str, str, dict[str, str]]]:
    with archive.open(member) as stream:
        yield from xml_events(stream)


def _main(archive: Archive) -> str:
    for what, name, about in _events(archive, "_rels/.rels"):
        if what == START and name == "Relationship" and about.get("Type", "").endswith("/officeDocument"):
            return about.get("Target", "").lstrip("/")
    raise BadXml("no book")


def _targets(archive: Archive, main: str) -> dict[str, str]:
    """Where the sheets stand, by the id that the book has for them; what lies outside the archive is left out."""
    folder, name = posixpath.split(main)
    return {
        about.get("Id", ""): posixpath.normpath(posixpath.join("/", folder, about.get("Target", ""))).lstrip("/")
        for what, element, about in _events(archive, posixpath.join(folder, "_rels", f"{name}.rels"))
        if what == START and element == "Relationship"
        and about.get("Type", "").endswith("/worksheet") and about.get("TargetMode") != "External"
    }  # fmt: skip


def _book(archive: Archive) -> _Book:
    folder, first_day = posixpath.dirname(_main(archive)), date(1899, 12, 30)
    for what, name, about in _events(archive, _main(archive)):
        if what == START and name == "workbookPr" and about.get("date1904") in ("1", "true"):
            first_day = date(1904, 1, 1)
    shared = posixpath.join(folder, "sharedStrings.xml")
    styles = posixpath.join(folder, "styles.xml")
    return _Book(
        list(_shared(archive, shared)) if shared in archive else [],
        list(_formats(archive, styles)) if styles in archive else [],
        first_day,
    )


def _shared(archive: Archive, member: str) -> Iterator[str]:
    words: list[str] = []
    count = size = spoken = 0
    shown = False
    for what, name, _ in _events(archive, member):
        if what == TEXT:
            if shown and not spoken:
                words.append(name)
                size += len(name)
        elif name == "t":
            shown = what == START
        elif name == "rPh":  # how it is pronounced
            spoken += 1 if what == START else -1
        elif name == "si" and what == END:
            count += 1
            yield "".join(words)
            words.clear()
        if count > MOST_SHARED or size > MOST_LETTERS:
            raise WijkError("error.import.too_much", megabytes=MOST_LETTERS // 1_000_000)


def _formats(archive: Archive, member: str) -> Iterator[_Format]:
    """How the cells of each style show a number."""
    codes: dict[str, str] = {}
    within = False
    for what, name, about in _events(archive, member):
        if name == "cellXfs":
            within = what == START
        elif what == START and name == "numFmt":
            codes[about.get("numFmtId", "")] = about.get("formatCode", "")
        elif what == START and name == "xf" and within:
            number = about.get("numFmtId", "0")
            yield _format(number, codes.get(number))


def _format(number: str, code: str | None) -> _Format:
    if code is None:
        known = int(number) if number.isascii() and number.isdigit() and len(number) < 6 else 0
        return _Format(date=known in _DATES, percent=known in _PERCENT)
    bare = _QUOTED.sub("", code).split(";")[0].lower()
    noughts = len(bare) if bare and not bare.strip("0") else 0
    return _Format(date=any(sign in bare for sign in "dmyhs"), percent="%" in bare, noughts=noughts)


class _Merged:
    """Cells that hang down over more than one row: what stands in the first counts for all."""

    def __init__(self) -> None:
        self._from: dict[int, list[tuple[int, int]]] = {}
        self._hanging: dict[int, tuple[str, int]] = {}

    def note(self, area: str) -> None:
        """Know an area such as `A3:B5`."""
        places = [_PLACE.fullmatch(one) for one in area.split(":")]
        if len(places) == 2 and places[0] is not None and places[1] is not None:
            first, last = int(places[0][2]), int(places[1][2])
            if first < last:
                down = min(last, first + _MOST_DOWN)
                self._from.setdefault(first, []).append((_column(places[0][1]), down))

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


def _merged(archive: Archive, member: str) -> _Merged:
    """The merged cells of a sheet, which stand behind its rows; most sheets have none, and are not read twice."""
    merged = _Merged()
    with archive.open(member) as stream:
        before = b""
        while piece := stream.read(1 << 20):
            if b"mergeCell" in before + piece:
                break
            before = piece[-16:]
        else:
            return merged
    areas = (
        about.get("ref", "")
        for what, name, about in _events(archive, member)
        if what == START and name == "mergeCell"
    )
    for area in itertools.islice(areas, _MOST_MERGED):
        merged.note(area)
    return merged


class _Reading:
    """Reads the rows of one sheet."""

    def __init__(self, book: _Book, most: int, notes: SheetNotes) -> None:
        self._book, self._most, self._notes = book, most, notes

    def rows(self, events: Iterator[tuple[str, str, dict[str, str]]]) -> Iterator[tuple[int, list[str]]]:
        """Every row with its number, the first being 1."""
        last, row, about, parts, shown = 0, [""] * 0, {"": ""}, {"": ""}, ""
        for what, name, attributes in events:
            if what == TEXT:
                if shown and len(parts.get(shown, "")) < _LONGEST:
                    parts[shown] = parts.get(shown, "") + name
            elif name == "row":
                if what == START:
                    last, row = max(last + 1, _number(attributes.get("r", ""))), []
                    self._notes.hidden += attributes.get("hidden") in ("1", "true")
                else:
                    yield last, row
            elif name == "c":
                if what == START:
                    about, parts = attributes, {}
                else:
                    self._put(row, about, parts)
            elif name in ("v", "t", "f"):
                shown = name if what == START else ""
                if what == START and name == "f":
                    parts.setdefault("f", "")

    def _put(self, row: list[str], about: dict[str, str], parts: dict[str, str]) -> None:
        place = _PLACE.fullmatch(about.get("r", ""))
        at = _column(place[1]) if place is not None else len(row)
        if not len(row) <= at < self._most:
            return
        words = self._words(about, parts)
        if words:
            row.extend("" for _ in range(at - len(row)))
            row.append(words)

    def _words(self, about: dict[str, str], parts: dict[str, str]) -> str:
        value, kind = parts.get("v", ""), about.get("t", "n")
        if "f" in parts and not value:
            self._notes.uncalculated += kind != "str"  # a text without letters was calculated
        match kind:
            case "s":
                at = _number(value)
                return self._book.shared[at] if at < len(self._book.shared) else ""
            case "inlineStr":
                return parts.get("t", "")
            case "e":
                self._notes.errors += 1
                return ""
            case "b":
                return "True" if value == "1" else "False"
            case "d":
                return value[:10]
            case "n":
                return self._shown(value, _number(about.get("s", "0")))
        return value

    def _shown(self, value: str, style: int) -> str:
        """A number as Excel shows it, as far as that says what it is."""
        form = self._book.formats[style] if style < len(self._book.formats) else _Format()
        try:
            number = float(value)
        except ValueError:
            return value
        if form.date and 0 < number < 3_000_000:
            return self._time(number)
        if form.percent:
            return f"{number * 100:.10g}%"
        whole = str(int(number)) if number.is_integer() and abs(number) < 1e15 else f"{number:.15g}"
        return whole.zfill(min(form.noughts, 30))

    def _time(self, number: float) -> str:
        if number < 1:
            minutes = round(number * 24 * 60)
            return f"{minutes // 60:02}:{minutes % 60:02}"
        # Excel knows a 29th of February 1900, so the days before it stand one further on.
        days = int(number) + (number < 60 and self._book.first_day.year == 1899)
        try:
            return (self._book.first_day + timedelta(days=days)).isoformat()
        except OverflowError:
            return f"{number:.15g}"


def _number(digits: str) -> int:
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 10 else 0


def _column(letters: str) -> int:
    at = 0
    for letter in letters.upper():
        at = at * 26 + ord(letter) - 64
    return at - 1

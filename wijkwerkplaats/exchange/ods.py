"""Rows of an OpenDocument sheet, one at a time: a few hostile bytes may promise millions of repeated cells.

python-calamine reads ods too, but makes room for all that is promised, up to a hundred million cells.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.exchange.sheet_notes import SheetNotes
from wijkwerkplaats.exchange.xml_events import END, START, TEXT, Event, xml_events
from wijkwerkplaats.exchange.zip_trust import Archive

MOST_ROWS: Final = 1_100_000
"""Rows that are looked at, empty ones too; a sheet of Calc has no more."""

_MOST_SPACES: Final = 100
_LONGEST: Final = 100_000
"""Letters of one cell that are kept."""

_CELLS: Final = ("table-cell", "covered-table-cell")
_HIDDEN: Final = ("collapse", "filter")
_ERRORS: Final = ("#", "Err:")


def ods_sheets(archive: Archive) -> Iterator[str]:
    """The names of the sheets."""
    for sheet, (what, name, attributes) in _in_sheets(archive):
        if what == START and name == "table" and sheet.depth == 1:
            yield attributes.get("name", "")


def ods_rows(archive: Archive, number: int, most_columns: int, notes: SheetNotes) -> Iterator[list[str]]:
    """The rows of a sheet, with what is repeated or merged written out as far as it fits."""
    left, row = MOST_ROWS, _Row(most_columns, notes)
    for sheet, event in _in_sheets(archive):
        if sheet.number != number or sheet.depth != 1:
            continue
        what, name, attributes = event
        if what == START and name == "table-row":
            row.begin(attributes)
        elif what == END and name == "table-row":
            times = min(row.times, left)
            left -= times
            for _ in range(times):
                yield row.done()
        else:
            row.take(event)


class _Sheet:
    number = -1
    depth = 0


def _in_sheets(archive: Archive) -> Iterator[tuple[_Sheet, Event]]:
    """Every event with the sheet that it stands in; a table within a cell is deeper."""
    _judge_locked(archive)
    sheet = _Sheet()
    with archive.open("content.xml") as content:
        for event in xml_events(content):
            what, name, _ = event
            if name == "table" and what == START:
                sheet.depth += 1
                sheet.number += sheet.depth == 1
            yield sheet, event
            if name == "table" and what == END:
                sheet.depth -= 1


def _judge_locked(archive: Archive) -> None:
    if "META-INF/manifest.xml" in archive:
        with archive.open("META-INF/manifest.xml") as manifest:
            if any(name == "encryption-data" for _, name, _ in xml_events(manifest)):
                raise WijkError("error.import.locked")


class _Row:
    """A row while it is read, and what merged cells hang down into it."""

    def __init__(self, most: int, notes: SheetNotes) -> None:
        self._most, self._notes = most, notes
        self._hanging: dict[int, tuple[str, int]] = {}
        self._about: dict[str, str] = {}
        self._words: list[str] = []
        self._size = self._skip = 0
        self.begin({})

    def begin(self, attributes: dict[str, str]) -> None:
        self.times = _times(attributes, "number-rows-repeated")
        self._cells: list[str] = []
        self._in = 0
        if attributes.get("visibility") in _HIDDEN and self.times < MOST_ROWS // 2:
            self._notes.hidden += self.times

    def take(self, event: Event) -> None:
        """Anything within a row."""
        what, name, attributes = event
        if self._in == 0:
            if what == START and name in _CELLS:
                self._in, self._about, self._words, self._size, self._skip = 1, attributes, [], 0, 0
            return
        self._in += {START: 1, END: -1}.get(what, 0)
        if self._in == 0:
            self._cell()
        elif self._skip:
            self._skip = self._skip if self._in >= self._skip else 0
        elif what == START and self._in == 2 and name != "p":  # a remark, a picture, a table within
            self._skip = self._in
        else:
            self._word(what, name, attributes)

    def _word(self, what: str, name: str, attributes: dict[str, str]) -> None:
        """Calc writes runs of spaces, tabs and line ends as elements."""
        if what == TEXT and self._in >= 2:
            self._add(name)
        elif what == START and self._in == 2 and self._words:
            self._add("\n")
        elif what == START:
            spaces = " " * min(_times(attributes, "c"), _MOST_SPACES)
            self._add({"s": spaces, "tab": "\t", "line-break": "\n"}.get(name, ""))

    def _add(self, words: str) -> None:
        if self._size < _LONGEST:
            self._words.append(words)
            self._size += len(words)

    def _cell(self) -> None:
        words = _value(self._about, "".join(self._words))
        if "formula" in self._about:
            self._notes.uncalculated += not words and "value-type" not in self._about
            if words.startswith(_ERRORS):
                self._notes.errors, words = self._notes.errors + 1, ""
        at = len(self._cells)
        times = min(_times(self._about, "number-columns-repeated"), self._most - at)
        down = _times(self._about, "number-rows-spanned")
        if down > 1 and words and at < self._most:
            self._hanging[at] = (words, min(down, MOST_ROWS))
        self._cells.extend(words for _ in range(times))

    def done(self) -> list[str]:
        """The row, with what hangs down from above where it has nothing itself."""
        row = list(self._cells)
        for at, (words, down) in list(self._hanging.items()):
            if at < len(row) and not row[at]:
                row[at] = words
                self._notes.merged += 1
            if down <= 1:
                del self._hanging[at]
            else:
                self._hanging[at] = (words, down - 1)
        return row


def _value(about: dict[str, str], shown: str) -> str:
    """As it is shown where that says more than the number: a percentage, a telephone number with its nought."""
    match about.get("value-type"):
        case "float" | "percentage" | "currency":
            if shown.endswith("%") or (shown.isdigit() and shown.startswith("0")):
                return shown
            value = about.get("value", "")
            return value.removesuffix(".0")
        case "date":
            return about.get("date-value", "")[:10]
    return shown


def _times(attributes: dict[str, str], what: str) -> int:
    repeated = attributes.get(what, "1")
    return max(1, int(repeated)) if repeated.isascii() and repeated.isdigit() and len(repeated) < 12 else 1

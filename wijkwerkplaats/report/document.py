"""The paper as a text document (`.docx`), made from the same blocks: for whoever edits it or puts it on the web.

It has real headings and lists, tables whose head is marked and repeated, pictures with a text for who cannot see
them, a language, a title, and page numbers.
"""

from __future__ import annotations

import functools
import io
from collections.abc import Sequence
from typing import Any, Final

from docx.document import Document
from docx.shared import Emu, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from wijkwerkplaats.report.blocks import Beside, Bullet, Heading, Whole
from wijkwerkplaats.report.document_page import Numbers, edged, marked_as_head, new, whole, widths
from wijkwerkplaats.report.document_text import put_words
from wijkwerkplaats.report.flowable import Flowable
from wijkwerkplaats.report.grid import Grid, Kind
from wijkwerkplaats.report.image import pixels
from wijkwerkplaats.report.look import look
from wijkwerkplaats.report.page import Furniture
from wijkwerkplaats.report.pictures.levels import Framed
from wijkwerkplaats.report.shaping import Piece
from wijkwerkplaats.report.text import Words, strong

_CAPTION: Final = 60.0
"""Room that a heading keeps above a picture as high as a page."""
_IN_CELL: Final = 4.0
"""Points that Word keeps free on both sides of a cell."""


def written(story: Sequence[Flowable], around: Furniture) -> bytes:
    """The document as a file."""
    made = new(around)
    writer = _Writer(made)
    for block in story:
        writer.put(block)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


class _Writer:
    """Puts blocks one after another into the document, or into a cell of a table."""

    def __init__(
        self, document: Document, cell: _Cell | None = None, room: float = 0.0, numbers: Numbers | None = None
    ) -> None:
        self._document, self._cell = document, cell
        self._room = room or look().wide * look().factor
        self._numbers = numbers or Numbers(document)
        self._fresh = cell is not None
        """A new cell has an empty paragraph, which is the first to be used."""

    def put(self, block: Flowable) -> None:
        """Any block; what is only white or the end of a page leaves nothing."""
        _put(block, self)

    def paragraph(self, style: str) -> Paragraph:
        """A new paragraph."""
        if self._cell is not None and self._fresh:
            made: Paragraph = self._cell.paragraphs[0]
            self._fresh = False
        else:
            made = (self._cell or self._document).add_paragraph()
        made.style = self._document.styles[style]
        return made

    def words(self, block: Words, style: str = "") -> None:
        """Words in their own style, or in that of what they stand in."""
        made = self.paragraph(style or block.style.name)
        put_words(made, block.pieces, block.style)
        if block.leads:
            made.paragraph_format.keep_with_next = True

    def heading(self, block: Heading) -> None:
        """A real heading, with the line above it."""
        if block.kicker:
            put_words(self.paragraph("kicker"), [Piece(block.kicker)], None)
        made = self.paragraph(f"Heading {block.level + 2}")
        put_words(made, [Piece(block.text)], None)
        if block.kicker:  # which has the white above them both
            made.paragraph_format.space_before = Pt(0)

    def fact(self, label: Words, said: Words) -> None:
        """A label and what it says, on one line."""
        put_words(self.paragraph("body"), [Piece(f"{label.pieces[0].text}: "), *said.pieces], None)

    def picture(self, block: Whole) -> None:
        """The drawing, with what it says for who cannot see it; what is hardly more than words becomes words."""
        if block.spoken:
            put_words(self.paragraph("body"), [strong(block.alt)], None)
            return
        high = look().high * look().factor - _CAPTION
        wide = min(block.size[0] * look().factor, self._room, block.size[0] * high / block.size[1])
        run = self.paragraph("body").add_run()
        shown = run.add_picture(io.BytesIO(pixels(block)), width=Pt(wide))
        about = shown._inline.docPr
        about.set("descr", block.alt)
        about.set("name", f"Picture {about.get('id')}")

    def listed(self, block: Grid) -> None:
        """Numbered items."""
        number = self._numbers.start()
        for _, said in block.rows:
            for at, one in enumerate(said):
                self._item(one, number if at == 0 else None)

    def _item(self, block: Flowable, number: int | None) -> None:
        if isinstance(block, Words):
            made = self.paragraph("List Number" if number is not None else "List Continue")
            if number is not None:
                self._numbers.count(made, number)
            put_words(made, block.pieces, block.style)
        else:
            self.put(block)

    def table(self, block: Grid) -> None:
        """A table whose first row, or first column, is marked as its head."""
        rooms = block.rooms(self._room)
        table = self._document.add_table(rows=0, cols=len(rooms))
        edged(table, head=bool(block.titles))
        widths(table, rooms)
        if block.titles:
            marked_as_head(self._row(table, block.head, rooms))
        for row in block.rows:
            self._row(table, row, rooms)
        self._document.add_paragraph(style="small")

    def _row(self, table: Any, cells: Sequence[Sequence[Flowable]], rooms: Sequence[float]) -> Any:
        made = table._tbl.add_tr()
        whole(made)
        for cell, room in zip(cells, rooms, strict=True):
            tc = made.add_tc()
            tc.width = Emu(int(Pt(room)))
            inner = _Writer(self._document, _Cell(tc, table), room - 2 * _IN_CELL, self._numbers)
            for one in cell:
                inner.put(one)
        return made


@functools.singledispatch
def _put(_block: Any, _into: _Writer) -> None:
    """White, and where a page may end: nothing."""


@_put.register
def _(block: Words, into: _Writer) -> None:
    into.words(block, "Heading 1" if block.style.name == "title" else "")


@_put.register
def _(block: Heading, into: _Writer) -> None:
    into.heading(block)


@_put.register
def _(block: Whole, into: _Writer) -> None:
    for piece in block.pieces():
        into.picture(piece)


@_put.register
def _(block: Bullet, into: _Writer) -> None:
    if isinstance(block.words, Words):
        into.words(block.words, "List Bullet")


@_put.register
def _(block: Beside, into: _Writer) -> None:
    for line in block.lines:
        if isinstance(line, Words):
            into.words(line, "Quote" if line.style.name == "quote" else "Quote source")


@_put.register
def _(block: Framed, into: _Writer) -> None:
    for one in block.inside:
        into.put(one)


@_put.register
def _(block: Grid, into: _Writer) -> None:
    if block.kind is Kind.TABLE:
        into.table(block)
    elif block.kind is Kind.LIST:
        into.listed(block)
    else:
        for row in block.rows:
            _laid_out(row, into)


def _laid_out(row: Sequence[Sequence[Flowable]], into: _Writer) -> None:
    """What only stands beside each other comes one after another."""
    facts = [_fact(cell) for cell in row]
    for fact in facts:
        if fact is not None:
            into.fact(*fact)
    if None in facts:
        for one in _in_order(row):
            into.put(one)


def _fact(cell: Sequence[Flowable]) -> tuple[Words, Words] | None:
    """A label above what it says."""
    match cell:
        case [Words() as label, Words() as said] if label.style.name == "label":
            return label, said
    return None


def _in_order(row: Sequence[Sequence[Flowable]]) -> list[Flowable]:
    """The blocks of a row one after another; an answer that stands beside a question comes right after it."""
    *before, last = row
    blocks = [one for cell in before for one in cell]
    beside = bool(last) and all(isinstance(one, Whole) and one.spoken for one in last)
    return [*blocks[:1], *last, *blocks[1:]] if beside else [*blocks, *last]

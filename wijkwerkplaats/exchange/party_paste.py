"""A block of cells from a spreadsheet over the table of parties (§4.5): judged cell by cell, then written at once."""

from __future__ import annotations

import csv
import dataclasses
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from wijkwerkplaats.exchange.party_cells import (
    LINKED,
    CellReader,
    empty_value,
    field_name,
    harmless,
    plainly,
)
from wijkwerkplaats.exchange.party_import import LONGEST_NAME, Base, recognise
from wijkwerkplaats.model import Stakeholder, new_id
from wijkwerkplaats.texts import Texts

MOST_CELLS: Final = 100_000
Block = list[list[str]]


@dataclass(frozen=True, slots=True)
class Pasted:
    """What a paste will do: parties that change, parties that are new, and sentences about what cannot be placed."""

    changed: tuple[Stakeholder, ...] = ()
    added: tuple[Stakeholder, ...] = ()
    remarks: tuple[str, ...] = ()


def read_block(text: str) -> Block:
    """The cells of a text as spreadsheets put it on the clipboard: tabs between cells, quotes around what wraps."""
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter="\t", strict=True))
    except csv.Error:  # a quote that is just a quote
        rows = [line.split("\t") for line in text.splitlines()]
    while rows and not any(rows[-1]):
        rows.pop()
    return [[plainly(cell.strip()) for cell in row] for row in rows[:MOST_CELLS]]


def write_block(rows: Iterable[Iterable[str | int]]) -> str:
    """Cells as a text for the clipboard; no spreadsheet takes one for a formula."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter="\t", lineterminator="\r\n").writerows(
        [harmless(c) for c in row] for row in rows
    )
    return out.getvalue()


def is_heads(row: Sequence[str]) -> bool:
    """Whether a row holds the heads of columns: all of it is recognised, and names are among it."""
    found = recognise(row)
    return "name" in found.values() and len(found) == sum(bool(cell) for cell in row)


def plan_paste(
    base: Base, rows: Sequence[Stakeholder], fields: Sequence[str], block: Block, words: Texts
) -> Pasted:
    """Lay a block over `rows` (from its first one down) and `fields` (from its first one to the right).

    An empty cell empties its field. Below the last row, a row with a name is a new party. A field that is "" or
    stands for other things than the party itself is left alone, and so is what is not understood.
    """
    return _Pasting(base, fields, words).all(rows, block)


class _Pasting:
    def __init__(self, base: Base, fields: Sequence[str], words: Texts) -> None:
        self._base, self._fields, self._words = base, fields, words
        self._reader = CellReader()
        self._remarks: list[str] = []

    def all(self, rows: Sequence[Stakeholder], block: Block) -> Pasted:
        changed, added = [], []
        for number, cells in enumerate(block):
            if number < len(rows):
                after = dataclasses.replace(rows[number], **self._values(number, cells))
                changed += [after] if after != rows[number] else []
            else:
                made = self._made(number, cells)
                added += [made] if made is not None else []
        return Pasted(tuple(changed), tuple(added), tuple(self._remarks))

    def _values(self, number: int, cells: Sequence[str]) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for at, cell in enumerate(cells):
            name = self._fields[at] if at < len(self._fields) else ""
            if not name or name in LINKED:
                if cell:
                    self._tell("paste.no_place", number, cell=cell[:40])
            elif name == "name":
                self._name(number, cell, values)
            elif not cell:
                values[name] = empty_value(name)
            else:
                self._value(number, name, cell, values)
        return values

    def _name(self, number: int, cell: str, values: dict[str, Any]) -> None:
        name = " ".join(cell.split())
        if not name:
            self._tell("paste.no_name", number)
        elif len(name) > LONGEST_NAME:
            self._tell("paste.long_name", number)
        else:
            values["name"] = name

    def _value(self, number: int, name: str, cell: str, values: dict[str, Any]) -> None:
        try:
            values[name] = self._reader.value(name, cell)
        except ValueError:
            self._tell("paste.cell", number, head=field_name(name, self._words), cell=cell[:40])

    def _made(self, number: int, cells: Sequence[str]) -> Stakeholder | None:
        if not any(cells):
            return None
        values = self._values(number, cells)
        if "name" not in values:
            if "name" not in self._fields:
                self._tell("paste.no_row", number)
            return None
        base = self._base
        return Stakeholder(id=new_id(), traject_id=base.traject_id, created=base.created, **values)

    def _tell(self, key: str, number: int, **values: str) -> None:
        self._remarks.append(self._words(key, row=number + 1, **values))

"""Sheets as an open document (ods), for Calc."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wijkwerkplaats.exchange.party_cells import clean_cell, harmless

if TYPE_CHECKING:
    from odfdo import Document

WIDTH_OF_SIGN: Final = 0.21
"""In centimetres: widths are given in signs, as in a workbook."""


@dataclass(frozen=True, slots=True)
class OdsSheet:
    """A sheet: its title, its rows of which the first holds the heads, and how many signs its columns are wide."""

    title: str
    rows: Sequence[Sequence[str | int]]
    widths: Sequence[int]


def ods_of(sheets: Iterable[OdsSheet]) -> bytes:
    """The bytes of a document with these sheets; no cell is taken for a formula."""
    from odfdo import Cell, Column, Document, Row, Table

    document = Document("spreadsheet")
    document.body.clear()
    plain, head = _cells_style(document, bold=False), _cells_style(document, bold=True)
    for one in sheets:
        sheet = Table(one.title)
        for width in one.widths:
            sheet.append_column(Column(style=_column_style(document, width), default_cell_style=plain))
        for number, cells in enumerate(one.rows):
            row = Row()
            for cell in cells:
                row.append_cell(
                    Cell(harmless(clean_cell(cell)), style=plain if number else head), clone=False
                )
            sheet.append_row(row, clone=False)
        document.body.append(sheet)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _column_style(document: Document, width: int) -> str:
    from odfdo import Style

    made = Style("table-column", name=f"wide{width}", width=f"{width * WIDTH_OF_SIGN:.2f}cm")
    return str(document.insert_style(made, automatic=True))


def _cells_style(document: Document, *, bold: bool) -> str:
    """Words go on below each other in a cell, from its top; heads are bold."""
    from odfdo import Element, Style

    made = Style("table-cell", name="heads" if bold else "cells")
    made.append(
        Element.from_tag('<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/>')
    )
    if bold:
        made.set_properties(area="text", properties={"fo:font-weight": "bold"})
    return str(document.insert_style(made, automatic=True))

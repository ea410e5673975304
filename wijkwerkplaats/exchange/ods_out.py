"""Sheets as an open document (ods), for Calc."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence

from wijkwerkplaats.exchange.party_cells import clean_cell, harmless


def ods_of(sheets: Mapping[str, Sequence[Sequence[str | int]]]) -> bytes:
    """The bytes of a document with these sheets; no cell is taken for a formula."""
    from odfdo import Document, Row, Table

    document = Document("spreadsheet")
    document.body.clear()
    for title, rows in sheets.items():
        sheet = Table(title)
        for cells in rows:
            row = Row()
            row.set_values([harmless(clean_cell(cell)) for cell in cells])
            sheet.append_row(row)
        document.body.append(sheet)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()

"""Stakeholders and their relations out of the app (§4.5): xlsx, ods and csv; GraphML and JSON for other tools.

A sheet comes back by `party_import`. What is internal or personal goes along only when that is asked for.
"""

from __future__ import annotations

import csv
import io
import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from wijkwerkplaats.edits.contacts import person_line
from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.exchange.party_cells import (
    FIELDS,
    cell_text,
    choices_of,
    clean_cell,
    field_name,
    harmless,
)
from wijkwerkplaats.exchange.write import write_whole
from wijkwerkplaats.model import Contact, Relation, Stakeholder
from wijkwerkplaats.model.words import RelationKind
from wijkwerkplaats.texts import Texts

Row = Sequence[str | int]
ENDINGS: Final = (".xlsx", ".ods", ".csv", ".graphml", ".json")
OWN: Final = ("stance", "influence", "interest", "dependence", "note", "tags", "part_of")
"""Columns for own use: judgements and relations."""
PERSONS: Final = ("contacts",)
"""Columns with persons: only when that is asked for by itself."""

_WIDTHS: Final = {
    "name": 34,
    "domains": 28,
    "goals": 40,
    "assignment": 34,
    "brings": 34,
    "gains": 34,
    "note": 40,
}
_RELATED: Final = ("name", "kind", "name", "strength", "note")


@dataclass(frozen=True, slots=True)
class Network:
    """What goes out: parties; when asked for also relations and judgements (`own`), and persons."""

    parties: Sequence[Stakeholder]
    relations: Sequence[Relation] = ()
    contacts: Sequence[Contact] = ()
    own: bool = False
    persons: bool = False

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that go out, in the order of the columns."""
        return tuple(
            name for name in FIELDS if (self.own or name not in OWN) and (self.persons or name not in PERSONS)
        )

    @property
    def related(self) -> list[Relation]:
        """The relations of which both ends go out; they are judgements too."""
        keys = {party.id for party in self.parties}
        known = [r for r in self.relations if r.source_id in keys and r.target_id in keys]
        return known if self.own else []


def export_parties(network: Network, target: Path, words: Texts) -> Path:
    """Write parties in the format that the ending asks for, whole or not at all; returns where. Raises `WijkError`."""
    from wijkwerkplaats.exchange import party_graph

    makers = {
        ".xlsx": as_xlsx,
        ".ods": as_ods,
        ".csv": as_csv,
        ".graphml": party_graph.as_graphml,
        ".json": party_graph.as_json,
    }
    maker = makers.get(target.suffix.lower())
    if maker is None:
        raise WijkError("error.import.ending", endings=", ".join(ENDINGS))
    return write_whole(target, maker(network, words))


def table(network: Network, words: Texts) -> list[Row]:
    """Heads and cells as a person reads them, in one language."""
    fields = network.fields
    heads: Row = [field_name(name, words) for name in fields]
    linked = linked_cells(network)
    return [
        heads,
        *(
            [linked[name].get(p.id, "") if name in linked else cell_text(p, name, words) for name in fields]
            for p in network.parties
        ),
    ]


def linked_cells(network: Network) -> dict[str, dict[str, str]]:
    """The cells that stand for persons and for what a party is a part of, by party."""
    names = {party.id: party.name for party in network.parties}
    persons = {party.id: party.contacts.splitlines() for party in network.parties}
    wholes: dict[str, list[str]] = {}
    for one in network.contacts:
        if one.stakeholder_id in persons:
            persons[one.stakeholder_id].append(person_line(one))
    for relation in network.related:
        if relation.kind is RelationKind.PART_OF:
            wholes.setdefault(relation.source_id, []).append(names[relation.target_id])
    return {
        "contacts": {key: "\n".join(lines) for key, lines in persons.items()},
        "part_of": {key: "; ".join(found) for key, found in wholes.items()},
    }


def relation_table(network: Network, words: Texts) -> list[Row]:
    """The relations as rows: from, how, to, note."""
    names = {party.id: party.name for party in network.parties}
    heads: Row = [words(f"export_party.{head}") for head in ("source", "kind", "target", "strength", "note")]
    return [
        heads,
        *(
            [
                names[r.source_id],
                words.word("relation_kind", r.kind),
                names[r.target_id],
                words(f"relation_strength.{r.strength}") if r.strength in (1, 2, 3) else "",
                r.note,
            ]
            for r in network.related
        ),
    ]


def as_csv(network: Network, words: Texts) -> bytes:
    """The parties as csv that Dutch Excel and Calc open at once."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=";").writerows([harmless(c) for c in row] for row in table(network, words))
    return text.getvalue().encode("utf-8-sig")


def as_xlsx(network: Network, words: Texts) -> bytes:
    """A workbook: the parties first, then their relations."""
    from wijkwerkplaats.exchange.workbook import bytes_of, new_book

    book = new_book()
    _sheet(book, words("export_party.parties"), table(network, words), network.fields)
    if network.related:
        rows = relation_table(network, words)
        _sheet(book, words("export_party.relations"), rows, _RELATED)
    return bytes_of(book)


def as_ods(network: Network, words: Texts) -> bytes:
    """The same as an open document, for Calc."""
    from wijkwerkplaats.exchange.ods_out import OdsSheet, ods_of

    sheets = [OdsSheet(words("export_party.parties"), table(network, words), _wide(network.fields))]
    if network.related:
        title, rows = words("export_party.relations"), relation_table(network, words)
        sheets.append(OdsSheet(title, rows, _wide(_RELATED)))
    return ods_of(sheets)


def csv_template(words: Texts) -> bytes:
    """A csv file with the heads that are recognised, and nothing below them."""
    return as_csv(Network((), own=True, persons=True), words)


def template(words: Texts) -> bytes:
    """An empty workbook with the heads that are recognised, choices in the cells, and a sheet that explains."""
    from openpyxl.worksheet.datavalidation import DataValidation

    from wijkwerkplaats.exchange.workbook import bytes_of, new_book

    book = new_book()
    fields = Network((), own=True, persons=True).fields
    sheet = _sheet(
        book, words("export_party.parties"), [[field_name(name, words) for name in fields]], fields
    )
    chosen = [name for name in fields if name != "domains" and choices_of(name, words)]
    title = words("export_party.choices")
    for number, name in enumerate(chosen):
        column, last = _letter(number), len(choices_of(name, words)) + 1
        # A list in the cell itself may not be longer than 255 signs: it stands on a sheet of its own.
        offered = DataValidation(
            type="list", formula1=f"'{title}'!${column}$2:${column}${last}", showErrorMessage=False
        )
        sheet.data_validations.append(offered)
        offered.add(f"{_letter(fields.index(name))}2:{_letter(fields.index(name))}2000")
    _sheet(book, words("export_party.explained"), _explained(fields, words), ("name", "goals", "note"))
    lists = [[field_name(name, words), *choices_of(name, words)] for name in chosen]
    _sheet(book, title, list(itertools.zip_longest(*lists, fillvalue="")), chosen)
    return bytes_of(book)


def _explained(fields: Iterable[str], words: Texts) -> list[Row]:
    heads: Row = [words(f"export_party.{head}") for head in ("column", "about", "choices")]
    return [
        heads,
        *(
            [field_name(f, words), words(f"export_party.about_{f}"), ", ".join(choices_of(f, words))]
            for f in fields
        ),
    ]


def _sheet(book: Any, title: str, rows: Iterable[Row], fields: Sequence[str]) -> Any:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font

    from wijkwerkplaats.exchange.workbook import begin

    sheet = book.create_sheet(title)
    sheet.freeze_panes = "B2"
    for number, width in enumerate(_wide(fields)):
        sheet.column_dimensions[_letter(number)].width = width
    begin(sheet)
    for number, row in enumerate(rows):
        cells = []
        for value in row:
            cell = WriteOnlyCell(sheet, harmless(clean_cell(value)))
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if not number:
                cell.font = Font(bold=True)
            cells.append(cell)
        sheet.append(cells)
    return sheet


def _wide(fields: Iterable[str]) -> list[int]:
    """How many signs columns are wide."""
    return [_WIDTHS.get(name, 18) for name in fields]


def _letter(number: int) -> str:
    from openpyxl.utils import get_column_letter

    return str(get_column_letter(number + 1))

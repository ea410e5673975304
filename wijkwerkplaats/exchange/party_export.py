"""Stakeholders and their relations out of the app (§4.5): xlsx, csv, GraphML and JSON for other tools.

A sheet comes back by `party_import`. What is internal or personal goes along only when that is asked for.
"""

from __future__ import annotations

import csv
import io
import itertools
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Final
from xml.sax.saxutils import escape, quoteattr

from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.exchange.party_import import FIELDS, RISKY, field_name
from wijkwerkplaats.exchange.write import write_whole
from wijkwerkplaats.model import Relation, Stakeholder
from wijkwerkplaats.model.words import Domain, Level, PartyKind, RelationKind, Stance
from wijkwerkplaats.texts import Texts

Row = Sequence[str | int]
ENDINGS: Final = (".xlsx", ".csv", ".graphml", ".json")
OWN: Final = ("contacts", "stance", "influence", "interest", "dependence", "note")
"""Fields for own use: persons and judgements."""

_WORDS: Final[dict[str, tuple[str, type[StrEnum]]]] = {
    "kind": ("party_kind", PartyKind),
    "level": ("level", Level),
    "stance": ("stance", Stance),
}
_CHOICES: Final[dict[str, tuple[str, type[StrEnum]]]] = {**_WORDS, "domains": ("domain", Domain)}
_YES_NO: Final = ("informal", "active_here", "indispensable")
_NUMBERS: Final = ("influence", "interest", "dependence")
_WIDTHS: Final = {
    "name": 34,
    "domains": 28,
    "goals": 40,
    "assignment": 34,
    "brings": 34,
    "gains": 34,
    "note": 40,
}


@dataclass(frozen=True, slots=True)
class Network:
    """What goes out: parties and the relations among them; `own` tells whether judgements and persons go along."""

    parties: Sequence[Stakeholder]
    relations: Sequence[Relation] = ()
    own: bool = False

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that go out, in the order of the columns."""
        return tuple(name for name in FIELDS if self.own or name not in OWN)

    @property
    def related(self) -> list[Relation]:
        """The relations of which both ends go out; they are judgements too."""
        keys = {party.id for party in self.parties}
        known = [r for r in self.relations if r.source_id in keys and r.target_id in keys]
        return known if self.own else []


def export_parties(network: Network, target: Path, words: Texts) -> None:
    """Write parties in the format that the ending asks for, whole or not at all. Raises `WijkError`."""
    makers = {".xlsx": as_xlsx, ".csv": as_csv, ".graphml": as_graphml, ".json": as_json}
    maker = makers.get(target.suffix.lower())
    if maker is None:
        raise WijkError("error.import.ending", endings=", ".join(ENDINGS))
    write_whole(target, maker(network, words))


def table(network: Network, words: Texts) -> list[Row]:
    """Heads and cells as a person reads them, in one language."""
    fields = network.fields
    heads: Row = [field_name(name, words) for name in fields]
    return [heads, *([_cell(party, name, words) for name in fields] for party in network.parties)]


def relation_table(network: Network, words: Texts) -> list[Row]:
    """The relations as rows: from, how, to, note."""
    names = {party.id: party.name for party in network.parties}
    heads: Row = [words(f"export_party.{head}") for head in ("source", "kind", "target", "note")]
    return [
        heads,
        *(
            [names[r.source_id], words.word("relation_kind", r.kind), names[r.target_id], r.note]
            for r in network.related
        ),
    ]


def harmless(cell: str | int) -> str | int:
    """A cell that no spreadsheet takes for a formula; reading it again takes the apostrophe off."""
    risky = isinstance(cell, str) and cell.lstrip("'").startswith(tuple(RISKY))
    return f"'{cell}" if risky else cell


def as_csv(network: Network, words: Texts) -> bytes:
    """The parties as csv that Dutch Excel and Calc open at once."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=";").writerows([harmless(c) for c in row] for row in table(network, words))
    return text.getvalue().encode("utf-8-sig")


def as_xlsx(network: Network, words: Texts) -> bytes:
    """A workbook: the parties first, then their relations."""
    import openpyxl

    book = openpyxl.Workbook(write_only=True)
    _sheet(book, words("export_party.parties"), table(network, words), network.fields)
    if network.related:
        rows = relation_table(network, words)
        _sheet(book, words("export_party.relations"), rows, ("name", "kind", "name", "note"))
    return _saved(book)


def template(words: Texts) -> bytes:
    """An empty workbook with the heads that are recognised, choices in the cells, and a sheet that explains."""
    import openpyxl
    from openpyxl.worksheet.datavalidation import DataValidation

    book = openpyxl.Workbook(write_only=True)
    fields = Network((), own=True).fields
    sheet = _sheet(
        book, words("export_party.parties"), [[field_name(name, words) for name in fields]], fields
    )
    chosen = [name for name in fields if name != "domains" and _choices(name, words)]
    title = words("export_party.choices")
    for number, name in enumerate(chosen):
        column, last = _letter(number), len(_choices(name, words)) + 1
        # A list in the cell itself may not be longer than 255 signs: it stands on a sheet of its own.
        offered = DataValidation(
            type="list", formula1=f"'{title}'!${column}$2:${column}${last}", showErrorMessage=False
        )
        sheet.data_validations.append(offered)
        offered.add(f"{_letter(fields.index(name))}2:{_letter(fields.index(name))}2000")
    _sheet(book, words("export_party.explained"), _explained(fields, words), ("name", "goals", "note"))
    lists = [[field_name(name, words), *_choices(name, words)] for name in chosen]
    _sheet(book, title, list(itertools.zip_longest(*lists, fillvalue="")), chosen)
    return _saved(book)


def _explained(fields: Iterable[str], words: Texts) -> list[Row]:
    heads: Row = [words(f"export_party.{head}") for head in ("column", "about", "choices")]
    return [
        heads,
        *(
            [field_name(f, words), words(f"export_party.about_{f}"), ", ".join(_choices(f, words))]
            for f in fields
        ),
    ]


def _choices(name: str, words: Texts) -> list[str]:
    if name in _YES_NO:
        return [_yes(words), _no(words)]
    kind, values = _CHOICES.get(name, ("", None))
    return [words.word(kind, value) for value in values if value] if values is not None else []


def _sheet(book: Any, title: str, rows: Iterable[Row], fields: Sequence[str]) -> Any:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font

    sheet = book.create_sheet(title)
    sheet.freeze_panes = "B2"
    for number, name in enumerate(fields):
        sheet.column_dimensions[_letter(number)].width = _WIDTHS.get(name, 18)
    for number, row in enumerate(rows):
        cells = []
        for value in row:
            cell = WriteOnlyCell(sheet, harmless(_clean(value)))
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if not number:
                cell.font = Font(bold=True)
            cells.append(cell)
        sheet.append(cells)
    return sheet


def _clean(value: str | int) -> str | int:
    """A workbook cannot hold control signs, nor more than 32,767 letters in a cell."""
    if isinstance(value, int):
        return value
    return "".join(sign for sign in value if sign >= " " or sign in "\t\n\r")[:32_000]


def _letter(number: int) -> str:
    from openpyxl.utils import get_column_letter

    return str(get_column_letter(number + 1))


def _saved(book: Any) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _cell(party: Stakeholder, name: str, words: Texts) -> str | int:
    value = getattr(party, name)
    if name == "domains":
        return ", ".join(words.word("domain", domain) for domain in value)
    if name in _WORDS:
        return words.word(_WORDS[name][0], value) if value else ""
    if name in _YES_NO:
        return _yes(words) if value else _no(words)
    return "" if value is None else int(value) if name in _NUMBERS else str(value)


def _yes(words: Texts) -> str:
    return words("party_field.yes").split(",")[0]


def _no(words: Texts) -> str:
    return words("party_field.no").split(",")[0]


def as_json(network: Network, _words: Texts) -> bytes:
    """Parties and relations under their keys, with the words of the model."""
    plain = {
        "parties": [
            {"id": p.id, **{name: getattr(p, name) for name in network.fields}} for p in network.parties
        ],
        "relations": [
            {"id": r.id, "source": r.source_id, "target": r.target_id, "kind": r.kind, "note": r.note}
            for r in network.related
        ],
    }
    return json.dumps(plain, ensure_ascii=False, indent=1).encode()


# GraphML


def as_graphml(network: Network, _words: Texts) -> bytes:
    """A directed graph for Gephi, yEd and the like."""
    fields = network.fields
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
        *(_key(name, "node", name) for name in fields),
        _key("relation", "edge", "kind"),
        _key("relation_note", "edge", "note"),
        '<graph id="stakeholders" edgedefault="directed">',
    ]
    for party in network.parties:
        lines.append(f"<node id={quoteattr(party.id)}>")
        lines += [_data(name, getattr(party, name)) for name in fields]
        lines.append("</node>")
    for one in network.related:
        ends = f"source={quoteattr(one.source_id)} target={quoteattr(one.target_id)}"
        lines.append(f"<edge id={quoteattr(one.id)} {ends}>")
        lines += [_data("relation", RelationKind(one.kind)), _data("relation_note", one.note), "</edge>"]
    lines.append("</graph></graphml>")
    return "\n".join(filter(None, lines)).encode()


def _key(key: str, of: str, name: str) -> str:
    kind = "int" if key in _NUMBERS else "boolean" if key in _YES_NO else "string"
    return f'<key id="{key}" for="{of}" attr.name="{name}" attr.type="{kind}"/>'


def _data(key: str, value: object) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        words = str(value).lower()
    else:
        words = ", ".join(value) if isinstance(value, tuple) else str(value)
    clean = "".join(
        sign for sign in words if (sign >= " " or sign in "\t\n\r") and sign not in "\ufffe\uffff"
    )
    return f'<data key="{key}">{escape(clean)}</data>'

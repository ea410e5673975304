"""Stakeholders from a sheet (§4.5): columns recognised by their heads, a report for every row, one step in the journal.

Reading the same sheet again updates instead of doubling: parties are recognised by their name.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import label
from wijkwerkplaats.model import Stakeholder, new_id
from wijkwerkplaats.model.words import Domain, Level, PartyKind, Stance
from wijkwerkplaats.search import fold
from wijkwerkplaats.texts import LANGUAGES, Texts, texts

LONGEST_NAME: Final = 300
FIELDS: Final = (
    "name", "kind", "domains", "level", "informal", "active_here", "goals", "assignment", "brings", "gains",
    "contacts", "indispensable", "stance", "influence", "interest", "dependence", "note",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class RowReport:
    """What happens to one row: `new`, `updated`, `same` or `refused`, with sentences about what was not understood."""

    number: int
    name: str
    outcome: str
    remarks: tuple[str, ...] = ()


@dataclass(slots=True)
class ImportPlan:
    """What an import will do; nothing is written until `carry_out`."""

    columns: dict[int, str] = field(default_factory=dict)
    unknown_heads: list[str] = field(default_factory=list)
    rows: list[RowReport] = field(default_factory=list)
    parties: list[Stakeholder] = field(default_factory=list)

    def count(self, outcome: str) -> int:
        """How many rows have this outcome."""
        return sum(row.outcome == outcome for row in self.rows)


def plan_import(gate: Gate, rows: Iterable[list[str]], words: Texts) -> ImportPlan:
    """Judge every row against what is in the current traject. Raises `WijkError` when no column holds names."""
    plan = ImportPlan()
    each = iter(rows)
    heads = next(each, [])
    _recognise(plan, heads)
    if "name" not in plan.columns.values():
        raise WijkError("error.import.no_name", heads=", ".join(filter(None, heads)) or "–")
    known = {fold(party.name): party for party in gate.all(Stakeholder)}
    values = _Values()
    for number, row in enumerate(each, start=2):
        _judge(plan, number, row, known, values, gate, words)
    return plan


def carry_out(gate: Gate, plan: ImportPlan, name: str) -> None:
    """Write the plan as one step, which one undo takes back."""
    gate.apply(label("step.stakeholder.imported", name=name, count=str(len(plan.parties))), *plan.parties)


def _recognise(plan: ImportPlan, heads: list[str]) -> None:
    known = {}
    for language in LANGUAGES:
        words = texts(language)
        for name in FIELDS:
            for head in words(f"party_field.{name}").split(","):
                known[fold(head.strip())] = name
    for number, head in enumerate(heads):
        recognised = known.get(fold(head.strip(" *:")))
        if recognised and recognised not in plan.columns.values():
            plan.columns[number] = recognised
        elif head:
            plan.unknown_heads.append(head)


def _judge(
    plan: ImportPlan, number: int, row: list[str], known: dict[str, Stakeholder], values: _Values, gate: Gate,
    words: Texts,
) -> None:  # fmt: skip
    cells = {name: row[column] for column, name in plan.columns.items() if column < len(row) and row[column]}
    name = " ".join(cells.pop("name", "").split())
    if not name or len(name) > LONGEST_NAME:
        key = "import_party.too_long" if name else "import_party.no_name"
        plan.rows.append(RowReport(number, name[:40], "refused", (words(key),)))
        return
    read, remarks = values.read(cells, words)
    present = known.get(fold(name))
    if present is None:
        party = Stakeholder(
            id=new_id(), traject_id=gate.place.traject_id, name=name, created=gate.now(), **read
        )
        outcome = "new"
    else:
        party = dataclasses.replace(present, **read)
        outcome = "same" if party == present else "updated"
    if outcome != "same":
        known[fold(name)] = party
        plan.parties = (
            [one for one in plan.parties if one.id != party.id] if outcome == "updated" else plan.parties
        )
        plan.parties.append(party)
    plan.rows.append(RowReport(number, name, outcome, tuple(remarks)))


class _Values:
    """Reads cells as people fill them in: words in both languages, yes and no, numbers."""

    def __init__(self) -> None:
        self._words = {
            "kind": _names("party_kind", PartyKind),
            "domains": _names("domain", Domain),
            "level": _names("level", Level),
            "stance": _names("stance", Stance),
        }
        self._yes = {fold(word) for lang in LANGUAGES for word in texts(lang)("party_field.yes").split(",")}
        self._no = {fold(word) for lang in LANGUAGES for word in texts(lang)("party_field.no").split(",")}

    def read(self, cells: dict[str, str], words: Texts) -> tuple[dict[str, Any], list[str]]:
        """The fields of a row, and sentences about the cells that were not understood."""
        read: dict[str, Any] = {}
        remarks = []
        for name, cell in cells.items():
            try:
                read[name] = self._value(name, cell)
            except ValueError:
                remarks.append(
                    words(
                        "import_party.not_understood",
                        head=words(f"party_field.{name}").split(",")[0],
                        cell=cell[:60],
                    )
                )
        return read, remarks

    def _value(self, name: str, cell: str) -> Any:
        if name == "domains":
            return tuple(dict.fromkeys(self._word("domains", piece) for piece in _pieces(cell)))
        if name in self._words:
            return self._word(name, cell)
        if name in ("informal", "active_here", "indispensable"):
            return self._yes_or_no(cell)
        if name in ("influence", "interest", "dependence"):
            number = int(cell)
            if not 0 <= number <= 100:
                raise ValueError(cell)
            return number
        return cell

    def _word(self, name: str, cell: str) -> Any:
        found = self._words[name].get(fold(cell.strip()))
        if found is None:
            raise ValueError(cell)
        return found

    def _yes_or_no(self, cell: str) -> bool:
        if fold(cell) in self._yes:
            return True
        if fold(cell) in self._no:
            return False
        raise ValueError(cell)


def _names(kind: str, values: Any) -> dict[str, Any]:
    names = {fold(texts(language).word(kind, value)): value for language in LANGUAGES for value in values}
    return names | {fold(value.value): value for value in values if value.value}


def _pieces(cell: str) -> Iterator[str]:
    for piece in cell.replace(";", ",").replace("/", ",").split(","):
        if piece.strip():
            yield piece

"""Stakeholders from a sheet (§4.5): columns recognised by their heads, a report for every row, one step in the journal.

Reading the same sheet again updates instead of doubling: parties are recognised by their name.
"""

from __future__ import annotations

import dataclasses
import functools
import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final

from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import label
from wijkwerkplaats.model import Stakeholder, new_id
from wijkwerkplaats.model.words import Domain, Level, PartyKind, Stance
from wijkwerkplaats.quickparty import vocabulary
from wijkwerkplaats.search import fold
from wijkwerkplaats.texts import LANGUAGES, Texts, texts

LONGEST_NAME: Final = 300
HEADS_WITHIN: Final = 10
"""The heads are looked for in so many rows."""
RISKY: Final = "=+-@\t\r"
"""A cell that begins with one of these is a formula to a spreadsheet; written with an apostrophe before it."""
FIELDS: Final = (
    "name", "kind", "domains", "level", "informal", "active_here", "goals", "assignment", "brings", "gains",
    "contacts", "indispensable", "stance", "influence", "interest", "dependence", "note",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class RowReport:
    """What happens to one row: `new`, `updated`, `same` or `refused`, with sentences about what was not understood.

    `changed` names the fields that get another value.
    """

    number: int
    name: str
    outcome: str
    remarks: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Heads:
    """Where the heads of the columns stand (the first row is 0), what they are, and which were recognised."""

    row: int
    names: tuple[str, ...]
    columns: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Base:
    """What an import is judged against."""

    traject_id: str
    created: str
    parties: tuple[Stakeholder, ...]


@dataclass(slots=True)
class ImportPlan:
    """What an import will do; nothing is written until `carry_out`."""

    columns: dict[int, str] = field(default_factory=dict)
    unknown_heads: list[str] = field(default_factory=list)
    rows: list[RowReport] = field(default_factory=list)
    after: dict[str, Stakeholder] = field(default_factory=dict)

    @property
    def parties(self) -> list[Stakeholder]:
        """The parties that are new or get other values."""
        return list(self.after.values())

    def count(self, outcome: str) -> int:
        """How many rows have this outcome."""
        return sum(row.outcome == outcome for row in self.rows)


def base_of(gate: Gate) -> Base:
    """What is in the current traject now."""
    return Base(gate.place.traject_id, gate.now(), tuple(gate.all(Stakeholder)))


def plan_import(gate: Gate, rows: Iterable[list[str]], words: Texts) -> ImportPlan:
    """Judge every row against what is in the current traject. Raises `WijkError` when no column holds names."""
    return judge(base_of(gate), rows, words)


def judge(
    base: Base,
    rows: Iterable[list[str]],
    words: Texts,
    columns: Mapping[int, str] | None = None,
    stop: Callable[[int], bool] | None = None,
) -> ImportPlan:
    """Judge every row; `columns` says which field each column holds, else their heads do.

    `stop` is told how many rows are done and ends it by True. Raises `WijkError` when no column holds names.
    """
    each = iter(rows)
    first = list(itertools.islice(each, HEADS_WITHIN))
    heads = find_heads(first)
    plan = ImportPlan(dict(heads.columns if columns is None else columns))
    plan.unknown_heads = [
        head for number, head in enumerate(heads.names) if head and number not in plan.columns
    ]
    if "name" not in plan.columns.values():
        raise WijkError("error.import.no_name", heads=", ".join(filter(None, heads.names)) or "–")
    judging = _Judging(plan, base, words)
    for number, row in enumerate(itertools.chain(first[heads.row + 1 :], each), start=heads.row + 2):
        if row:
            judging.judge(number, row)
        if stop is not None and number % 200 == 0 and stop(number):
            break
    return plan


def carry_out(gate: Gate, plan: ImportPlan, name: str) -> None:
    """Write the plan as one step, which one undo takes back."""
    gate.apply(label("step.stakeholder.imported", name=name, count=str(len(plan.after))), *plan.parties)


def find_heads(first: Sequence[list[str]]) -> Heads:
    """The row with the heads: the one in which most are recognised, for a title may stand above it."""
    if not first:
        return Heads(0, (), {})
    found = [(number, row, recognise(row)) for number, row in enumerate(first)]
    number, row, columns = max(found, key=lambda one: ("name" in one[2].values(), len(one[2]), -one[0]))
    return Heads(number, tuple(row), columns)


def recognise(heads: Sequence[str]) -> dict[int, str]:
    """Which columns are recognised by their heads; each field at most once."""
    known = _known_heads()
    columns: dict[int, str] = {}
    for number, head in enumerate(heads):
        found = known.get(fold(head.strip(" *:")))
        if found and found not in columns.values():
            columns[number] = found
    return columns


@functools.cache
def _known_heads() -> dict[str, str]:
    return {
        fold(head.strip()): name
        for language in LANGUAGES
        for name in FIELDS
        for head in texts(language)(f"party_field.{name}").split(",")
    }


def field_name(name: str, words: Texts) -> str:
    """What a field is called at the head of a column."""
    return words(f"party_field.{name}").split(",")[0]


class _Judging:
    """Judges row by row; a name that comes twice is one party."""

    def __init__(self, plan: ImportPlan, base: Base, words: Texts) -> None:
        self._plan, self._base, self._words = plan, base, words
        self._known = {fold(party.name): party for party in base.parties}
        self._values = _Values()

    def judge(self, number: int, row: list[str]) -> None:
        plan, words = self._plan, self._words
        cells = {
            name: plainly(row[column])
            for column, name in plan.columns.items()
            if column < len(row) and row[column]
        }
        name = " ".join(cells.pop("name", "").split())
        if not name or len(name) > LONGEST_NAME:
            key = "import_party.too_long" if name else "import_party.no_name"
            plan.rows.append(RowReport(number, name[:40], "refused", (words(key),)))
            return
        read, remarks = self._values.read(cells, words)
        present = self._known.get(fold(name))
        party = self._party(name, present, read)
        changed = () if present is None else tuple(f for f in read if getattr(present, f) != read[f])
        outcome = "new" if present is None else "updated" if changed else "same"
        if outcome != "same":
            self._known[fold(name)] = plan.after[party.id] = party
        plan.rows.append(RowReport(number, name, outcome, tuple(remarks), changed))

    def _party(self, name: str, present: Stakeholder | None, read: dict[str, Any]) -> Stakeholder:
        if present is not None:
            return dataclasses.replace(present, **read)
        base = self._base
        return Stakeholder(id=new_id(), traject_id=base.traject_id, name=name, created=base.created, **read)


def plainly(cell: str) -> str:
    """A cell without the apostrophe that kept it from being a formula."""
    return cell[1:] if cell.startswith("'") and cell.lstrip("'").startswith(tuple(RISKY)) else cell


class _Values:
    """Reads cells as people fill them in: words in both languages, yes and no, numbers."""

    def __init__(self) -> None:
        self._words = {
            "kind": _names("party_kind", PartyKind),
            "domains": _names("domain", Domain),
            "level": _names("level", Level),
            "stance": _names("stance", Stance),
        }
        self._vocabulary = vocabulary()
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
                        head=field_name(name, words),
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
        return found if found is not None else self._meant(_TYPES[name], cell)

    def _meant(self, kind: type[StrEnum], cell: str) -> StrEnum:
        """What people call it otherwise: `woningcorporatie` is a kind of party."""
        meaning = self._vocabulary.meaning(cell)
        for value in meaning.values if meaning is not None else ():
            if isinstance(value, kind):
                return value
        raise ValueError(cell)

    def _yes_or_no(self, cell: str) -> bool:
        if fold(cell) in self._yes:
            return True
        if fold(cell) in self._no:
            return False
        raise ValueError(cell)


_TYPES: Final[dict[str, type[StrEnum]]] = {
    "kind": PartyKind,
    "domains": Domain,
    "level": Level,
    "stance": Stance,
}


def _names(kind: str, values: Any) -> dict[str, Any]:
    names = {fold(texts(language).word(kind, value)): value for language in LANGUAGES for value in values}
    return names | {fold(value.value): value for value in values if value.value}


def _pieces(cell: str) -> Iterator[str]:
    for piece in cell.replace(";", ",").replace("/", ",").split(","):
        if piece.strip():
            yield piece

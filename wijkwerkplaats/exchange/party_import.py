"""Stakeholders from a sheet (§4.5): columns recognised by their heads, a report for every row, one step in the journal.

Reading the same sheet again updates instead of doubling: parties are recognised by their name.
"""

from __future__ import annotations

import dataclasses
import functools
import itertools
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from wijkwerkplaats.edits.contacts import contact_from
from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.exchange.party_cells import FIELDS, CellReader, plainly
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import label
from wijkwerkplaats.model import Contact, Relation, Stakeholder, new_id
from wijkwerkplaats.model.words import RelationKind
from wijkwerkplaats.search import fold
from wijkwerkplaats.texts import LANGUAGES, Texts, texts

LONGEST_NAME: Final = 300
HEADS_WITHIN: Final = 10
"""The heads are looked for in so many rows."""


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
    contacts: tuple[Contact, ...] = ()
    relations: tuple[Relation, ...] = ()


@dataclass(slots=True)
class ImportPlan:
    """What an import will do; nothing is written until `carry_out`."""

    columns: dict[int, str] = field(default_factory=dict)
    unknown_heads: list[str] = field(default_factory=list)
    rows: list[RowReport] = field(default_factory=list)
    after: dict[str, Stakeholder] = field(default_factory=dict)
    contacts: list[Contact] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    touched: dict[str, None] = field(default_factory=dict)
    """The keys of the parties that are new or get something new, in order."""

    @property
    def parties(self) -> list[Stakeholder]:
        """The parties that are new or get other values."""
        return list(self.after.values())

    def count(self, outcome: str) -> int:
        """How many rows have this outcome."""
        return sum(row.outcome == outcome for row in self.rows)


def base_of(gate: Gate) -> Base:
    """What is in the current traject now."""
    return Base(
        gate.place.traject_id, gate.now(), tuple(gate.all(Stakeholder)), tuple(gate.all(Contact)),
        tuple(gate.all(Relation)),
    )  # fmt: skip


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
    judging.relate(stop)
    return plan


def carry_out(gate: Gate, plan: ImportPlan, name: str) -> None:
    """Write the plan as one step, which one undo takes back."""
    step = label("step.stakeholder.imported", name=name, count=str(len(plan.touched)))
    gate.apply(step, *plan.parties, *plan.contacts, *plan.relations)


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


class _Judging:
    """Judges row by row; a name that comes twice is one party."""

    def __init__(self, plan: ImportPlan, base: Base, words: Texts) -> None:
        self._plan, self._base, self._words = plan, base, words
        self._known = {fold(party.name): party for party in base.parties}
        self._reader = CellReader()
        self._persons: dict[str, set[str]] = {}
        for one in base.contacts:
            self._persons.setdefault(one.stakeholder_id, set()).add(fold(one.name))
        self._wholes: list[tuple[int, Stakeholder, str]] = []

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
        read, remarks = self._reader.read(cells, words)
        present = self._known.get(fold(name))
        party = self._party(name, present, read)
        changed = [] if present is None else [f for f in read if getattr(present, f) != read[f]]
        if present is None or changed:
            self._known[fold(name)] = plan.after[party.id] = party
        if self._adds_persons(party, cells.get("contacts", "")) and present is not None:
            changed.append("contacts")
        if cells.get("part_of"):
            self._wholes.append((len(plan.rows), party, cells["part_of"]))
        outcome = "new" if present is None else "updated" if changed else "same"
        if outcome != "same":
            plan.touched[party.id] = None
        plan.rows.append(RowReport(number, name, outcome, tuple(remarks), tuple(changed)))

    def _party(self, name: str, present: Stakeholder | None, read: dict[str, Any]) -> Stakeholder:
        if present is not None:
            return dataclasses.replace(present, **read)
        base = self._base
        return Stakeholder(id=new_id(), traject_id=base.traject_id, name=name, created=base.created, **read)

    def _adds_persons(self, party: Stakeholder, cell: str) -> bool:
        """Make a contact person of each line that is not known with the party yet."""
        known = self._persons.setdefault(party.id, set())
        free = {" ".join(line.split()) for line in party.contacts.splitlines()}
        before = len(self._plan.contacts)
        for line in re.split(r"[\n;]", cell):
            if line.strip() and " ".join(line.split()) not in free:
                made = contact_from(line, party, self._base.created)
                if fold(made.name) not in known:
                    known.add(fold(made.name))
                    self._plan.contacts.append(made)
        return len(self._plan.contacts) > before

    def relate(self, stop: Callable[[int], bool] | None) -> None:
        """When all rows are known: what is a part of what. A circle, itself and the unknown are told, not written."""
        tree = _Tree(self._base.relations)
        for at, party, cell in self._wholes:
            if stop is not None and at % 200 == 0 and stop(len(self._plan.rows)):
                return
            report, remarks, added = self._plan.rows[at], [], False
            for name in re.split(r"[\n;]", cell):
                whole = self._known.get(fold(" ".join(name.split())))
                if not name.strip():
                    continue
                if whole is None:
                    remarks.append(self._words("import_party.whole_unknown", name=name.strip()[:60]))
                elif tree.goes_round(party.id, whole.id):
                    remarks.append(self._words("import_party.circle", name=whole.name[:60]))
                elif tree.add(party.id, whole.id):
                    self._plan.relations.append(self._part(party, whole))
                    added = True
            self._plan.rows[at] = _amended(report, remarks, added)
            if added:
                self._plan.touched[party.id] = None

    def _part(self, party: Stakeholder, whole: Stakeholder) -> Relation:
        return Relation(
            id=new_id(), traject_id=self._base.traject_id, source_id=party.id, target_id=whole.id,
            kind=RelationKind.PART_OF,
        )  # fmt: skip


def _amended(report: RowReport, remarks: Sequence[str], added: bool) -> RowReport:
    outcome = "updated" if added and report.outcome == "same" else report.outcome
    changed = (*report.changed, "part_of") if added and outcome == "updated" else report.changed
    return dataclasses.replace(report, outcome=outcome, remarks=(*report.remarks, *remarks), changed=changed)


class _Tree:
    """What is a part of what, also while it grows."""

    def __init__(self, relations: Iterable[Relation]) -> None:
        self._above: dict[str, set[str]] = {}
        self._wholes: set[str] = set()
        for one in relations:
            if one.kind is RelationKind.PART_OF:
                self.add(one.source_id, one.target_id)

    def add(self, part: str, whole: str) -> bool:
        """Take a pair in; False when it is there already."""
        above = self._above.setdefault(part, set())
        fresh = whole not in above
        above.add(whole)
        self._wholes.add(whole)
        return fresh

    def goes_round(self, part: str, whole: str) -> bool:
        """Whether a party would become a part of itself; who has no parts cannot, however deep the rest is."""
        if part == whole:
            return True
        if part not in self._wholes:
            return False
        seen, todo = {whole}, [whole]
        while todo:
            fresh = self._above.get(todo.pop(), set()) - seen
            seen |= fresh
            todo.extend(fresh)
        return part in seen

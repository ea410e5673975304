"""The harvest of a session: what was agreed, what stays open, and what the session changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Place, PlainChange, Step
from wijkwerkplaats.method import Method
from wijkwerkplaats.model import Action, Decision, Evidence, Note, Question, Session, Stakeholder
from wijkwerkplaats.model.words import ActionState, NoteKind

PAGES: Final[Mapping[str, str]] = {
    "traject": "home",
    "session": "session",
    "stakeholder": "stakeholders",
    "relation": "stakeholders",
    "contact": "stakeholders",
    "judgement": "stakeholders",
    "party_note": "stakeholders",
    "need": "stakeholders",
    "need_party": "stakeholders",
    "seat": "alliance",
    "alliance": "alliance",
    "instrument": "steering",
    "urgency": "urgency",
    "turns": "closing",
    "closing_round": "closing",
}
"""The page of the kinds that belong to one page as a whole."""

_AT_A_PARTY: Final = frozenset({"seat", "contact", "judgement", "party_note", "need_party"})
"""Kinds that go by the name of their party: what they say themselves is not for everybody."""

_NAMES: Final = ("name", "title", "text", "role", "figurehead", "reason")


class How(StrEnum):
    """What became of something in a session, on balance."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Touched:
    """One thing that the session added, changed or removed, on balance.

    `name` is what a person calls it; empty for what has no name of its own (an answer: then `point` tells).
    """

    kind: str
    key: str
    part: str
    how: How
    name: str = ""
    point: str = ""
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Harvest:
    """What a session brought, oldest first."""

    session: Session
    decisions: tuple[Decision, ...] = ()
    actions: tuple[Action, ...] = ()
    questions: tuple[Question, ...] = ()
    notes: tuple[Note, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    touched: tuple[Touched, ...] = ()

    @property
    def open_questions(self) -> tuple[Question, ...]:
        """The questions that nobody has answered yet."""
        return tuple(one for one in self.questions if not one.answered)

    @property
    def open_actions(self) -> tuple[Action, ...]:
        """The actions that are still to be done."""
        return tuple(one for one in self.actions if one.state is ActionState.OPEN)

    @property
    def quotes(self) -> tuple[Note, ...]:
        """What people said in their own words."""
        return tuple(one for one in self.notes if one.kind is NoteKind.QUOTE)

    def by_part(self) -> dict[str, list[Touched]]:
        """What was touched, part by part, in the order in which the session came to the parts."""
        found: dict[str, list[Touched]] = {}
        for one in self.touched:
            found.setdefault(one.part, []).append(one)
        return found


class Journal:
    """Reads the journal of sessions; what it has read of a finished step it need not read again."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate
        self._read: dict[str, list[PlainChange]] = {}

    def of(self, session: Session) -> list[tuple[Step, list[PlainChange]]]:
        """The steps of a session that count, each with its changes, oldest first."""
        steps = self._gate.storage.steps(Place(traject_id=session.traject_id, session_id=session.id))
        if steps:
            self._read.pop(steps[-1].id, None)  # the newest step may still grow
        return [(step, self._changes(step)) for step in steps]

    def _changes(self, step: Step) -> list[PlainChange]:
        if step.id not in self._read:
            self._read[step.id] = self._gate.storage.changes(step.id)
        return self._read[step.id]


def harvest(gate: Gate, session: Session, journal: Journal | None = None) -> Harvest:
    """What a session brought: what was caught in it, and what it changed on balance.

    Something that was added and taken away again is nothing. A `journal` that is kept makes asking again cheap.
    """
    traject = session.traject_id
    steps = (journal or Journal(gate)).of(session)

    def caught(kind: type[Any]) -> tuple[Any, ...]:
        return tuple(one for one in gate.all(kind, traject) if one.session_id == session.id)

    return Harvest(
        session=session,
        decisions=caught(Decision),
        actions=caught(Action),
        questions=caught(Question),
        notes=caught(Note),
        evidence=caught(Evidence),
        touched=tuple(_touched(steps, _Names(gate, traject))),
    )


def _touched(steps: Iterable[tuple[Step, list[PlainChange]]], names: _Names) -> Iterator[Touched]:
    """First what was before, last what was after: the steps between make no difference."""
    first: dict[tuple[str, str], tuple[PlainChange, str]] = {}
    last: dict[tuple[str, str], PlainChange] = {}
    for step, changes in steps:
        for change in changes:
            first.setdefault((change.kind, change.key), (change, step.place.part))
            last[change.kind, change.key] = change
            names.learn(change)
    for (kind, key), (change, place) in first.items():
        before, after = change.before, last[kind, key].after
        if before != after and kind != Session.KIND:
            yield _one(kind, key, before, after, place, names)


def _one(
    kind: str,
    key: str,
    before: dict[str, Any] | None,
    after: dict[str, Any] | None,
    place: str,
    names: _Names,
) -> Touched:
    now = after if after is not None else before or {}
    fields: tuple[str, ...] = ()
    how = How.ADDED if before is None else How.REMOVED
    if before is not None and after is not None:
        how = How.CHANGED
        fields = tuple(name for name in now if before.get(name) != after.get(name))
    return Touched(
        kind=kind,
        key=key,
        part=PAGES.get(kind) or str(now.get("part") or now.get("checklist") or place),
        how=how,
        name=names.of(kind, now),
        point=str(now.get("point") or ""),
        fields=fields,
    )


class _Names:
    """What people call the things of the journal: parties by name, also those that are gone."""

    def __init__(self, gate: Gate, traject_id: str) -> None:
        self._parties = {party.id: party.name for party in gate.all(Stakeholder, traject_id)}

    def learn(self, change: PlainChange) -> None:
        """Remember what a party was called that is no longer there."""
        if change.kind == Stakeholder.KIND and change.before is not None:
            self._parties.setdefault(change.key, _first_words(change.before))

    def of(self, kind: str, thing: Mapping[str, Any]) -> str:
        """The name of one thing, as plain data."""
        if kind == "relation":
            ends = (self._parties.get(str(thing.get(end)), "") for end in ("source_id", "target_id"))
            return " – ".join(name for name in ends if name)
        if kind in _AT_A_PARTY:
            return self._parties.get(str(thing.get("stakeholder_id")), "")
        if kind == "answer":
            return ""
        return _first_words(thing)


def _first_words(thing: Mapping[str, Any]) -> str:
    for field in _NAMES:
        words = " ".join(str(thing.get(field) or "").split())
        if words:
            return words
    return ""


# What still lacks


@dataclass(frozen=True, slots=True)
class Missing:
    """Something to look at before closing: `key` names its sentence in `closing.missing`, `ids` what it is about."""

    key: str
    count: int = 0
    ids: tuple[str, ...] = ()


def missing(found: Harvest, method: Method) -> list[Missing]:
    """What a session still lacks; a gentle reminder, for nothing of it has to be."""
    waiting = found.open_actions
    lacks = (
        _of("who", [one.id for one in waiting if not one.who.strip()]),
        _of("day", [one.id for one in waiting if one.due is None]),
        _of("questions", [one.id for one in found.open_questions]),
        _of("agenda", _left_alone(found, method)),
    )
    return [
        *([] if found.decisions or found.actions else [Missing("agreed")]),
        *([] if found.session.attendees else [Missing("present")]),
        *(one for one in lacks if one.count),
    ]


def _of(key: str, ids: list[str]) -> Missing:
    return Missing(key, len(ids), tuple(ids))


def _left_alone(found: Harvest, method: Method) -> list[str]:
    """The parts on the agenda that nothing was written about."""
    touched = {one.part for one in found.touched}
    known = {part.id: part for part in method.parts}
    return [
        item.part
        for item in found.session.agenda
        if item.part in known and not touched & {item.part, known[item.part].shares}
    ]

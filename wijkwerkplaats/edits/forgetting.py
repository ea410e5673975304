"""Forgetting a person for good (AVG, art. 17): out of the tables, the older versions in the journal, and the bytes."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Any, Final

from wijkwerkplaats.analysis.persons import How, Trace, every_thing, find_person, holds, reached_by, terms
from wijkwerkplaats.edits.persons import erase_person, replaced
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import PlainChange, Step
from wijkwerkplaats.model import Contact
from wijkwerkplaats.search import fold

_OF_A_PERSON: Final = ("role", "phone", "email", "purpose")


def forget_person(
    gate: Gate, name: str, traces: Sequence[Trace], instead: str, *, origin: object | None = None
) -> int:
    """Erase what was chosen of `find_person`, also from the history; returns in how many places of the history.

    What was found but not chosen is of somebody else: it keeps its history. Nothing of this can be undone. Raises
    `FileProblem` when the disk refuses; what was erased until then stays erased, and it can be done again.
    """
    words = fold(name).split()
    also = reached_by(every_thing(gate), words)
    found = find_person(gate, name)
    chosen = {(trace.kind, trace.key) for trace in traces}
    spared = {(t.kind, t.key) for t in found if t.how is not How.PART} - chosen
    parts = {(trace.kind, trace.key) for trace in traces if trace.how is How.PART}
    gone = {t.key for t in traces if t.kind == Contact.KIND and t.how is How.RECORD}
    erase_person(gate, name, traces, instead, origin=origin, final=True)
    eraser = _Eraser(words, also, spared, parts, gone, instead)
    gate.storage.rewrite_journal(eraser.mended)
    gate.forget_cache()
    return eraser.places


def places_in_history(gate: Gate, name: str) -> int:
    """In how many older versions and names of steps a whole name stands."""
    whole = " ".join(fold(name).split())
    if not whole:
        return 0
    return sum(
        _holds(step.label.args, whole)
        + sum(_holds(side, whole) for c in changes for side in (c.before, c.after))
        for step, changes in gate.storage.journal()
    )


class _Eraser:
    """Mends the steps of a journal one by one."""

    def __init__(
        self,
        words: Sequence[str],
        also: Sequence[str],
        spared: set[tuple[str, str]],
        parts: set[tuple[str, str]],
        gone: set[str],
        instead: str,
    ) -> None:
        self._whole = " ".join(words)
        self._terms = terms(words, also, How.NAME)
        self._with_parts = terms(words, also, How.PART)
        self._spared, self._parts, self._gone = spared, parts, gone
        self._instead = instead
        self.places = 0

    def mended(self, step: Step, changes: Sequence[PlainChange]) -> tuple[Step, list[PlainChange]] | None:
        """The step and its changes without the person; None when nothing of the person stands in them."""
        fresh = [self._change(change) for change in changes]
        mine = any((c.kind, c.key) not in self._spared for c in changes) or not changes
        args = {
            k: self._text(v, self._with_parts if self._is_part(changes) else self._terms)
            for k, v in step.label.args.items()
        }
        label = dataclasses.replace(step.label, args=args) if mine else step.label
        if label == step.label and fresh == list(changes):
            return None
        return dataclasses.replace(step, label=label), fresh

    def _is_part(self, changes: Sequence[PlainChange]) -> bool:
        return any((c.kind, c.key) in self._parts for c in changes)

    def _change(self, change: PlainChange) -> PlainChange:
        where = (change.kind, change.key)
        if where in self._spared:
            return change
        looked_for = self._with_parts if where in self._parts else self._terms
        sides = [self._side(change, side, looked_for) for side in (change.before, change.after)]
        return dataclasses.replace(change, before=sides[0], after=sides[1])

    def _side(
        self, change: PlainChange, plain: dict[str, Any] | None, looked_for: Sequence[str]
    ) -> dict[str, Any] | None:
        if plain is None:
            return None
        if change.kind == Contact.KIND:
            name = str(plain.get("name", ""))
            if change.key in self._gone and not holds(name, self._whole):  # as it was written once
                self.places += 1
                plain = {**plain, "name": self._instead}
            if change.key in self._gone or holds(name, self._whole):
                plain = {**plain, **dict.fromkeys(_OF_A_PERSON, ""), "consented": None}
        mended: dict[str, Any] = self._value(plain, looked_for)
        return mended

    def _value(self, value: Any, looked_for: Sequence[str]) -> Any:
        if isinstance(value, str):
            return self._text(value, looked_for)
        if isinstance(value, dict):
            return {key: self._value(inner, looked_for) for key, inner in value.items()}
        if isinstance(value, list):
            return [self._value(inner, looked_for) for inner in value]
        return value

    def _text(self, text: str, looked_for: Sequence[str]) -> str:
        mended = replaced(text, looked_for, self._instead)
        self.places += mended != text
        return mended


def _holds(value: Any, whole: str) -> int:
    """In how many texts within a value the name stands."""
    if isinstance(value, str):
        return int(holds(value, whole))
    if isinstance(value, dict):
        return sum(_holds(inner, whole) for inner in value.values())
    if isinstance(value, (list, tuple)):
        return sum(_holds(inner, whole) for inner in value)
    return 0

"""Forgetting a person for good (AVG, art. 17): out of the tables, the older versions in the journal, and the bytes."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Any, Final

from wijkwerkplaats.analysis.erased import Returned
from wijkwerkplaats.analysis.persons import Found, How, Key, Trace
from wijkwerkplaats.analysis.sought import Sought, replaced, words_of
from wijkwerkplaats.edits.erasures import remember_erasure
from wijkwerkplaats.edits.persons import Instead, erase_person
from wijkwerkplaats.edits.photos import erase_photos
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import PlainChange, Step
from wijkwerkplaats.model import Contact, Photo

_OF_A_PERSON: Final = ("role", "phone", "email", "purpose")
_CUT: Final = "…"
_LEAST_CUT: Final = 3


def forget_person(
    gate: Gate, found: Found, traces: Sequence[Trace], instead: Instead, *, photos: Sequence[Photo] = (),
    origin: object | None = None,
) -> int:  # fmt: skip
    """Erase what was chosen of what `seek` found, also from the history; returns in how many places of the history.

    What was found but not chosen is of somebody else: it keeps its history. Nothing of this can be undone. Raises
    `FileProblem` when the disk refuses; then nothing was erased, or all of it, and it can be done again.
    """
    chosen = {trace.where for trace in traces}
    spared = {trace.where for trace in found.sure} - chosen
    parts = {trace.where for trace in traces if trace.how is How.PART}
    gone = {t.key for t in traces if t.kind == Contact.KIND and t.how is How.RECORD}
    eraser = _Eraser(found.sought, spared, parts, gone, instead)
    with gate.for_good():
        remember_erasure(gate, found, chosen, spared)
        erase_photos(gate, photos, origin=origin)
        erase_person(gate, found, traces, instead, origin=origin, final=True)
        gate.storage.rewrite_journal(eraser.mended)
    gate.forget_cache()
    return eraser.places


def forget_again(gate: Gate, back: Sequence[Returned], instead: str, who: str) -> int:
    """Erase everybody who came back, each from what is surely theirs; returns how many people.

    `who` says for whom somebody was there (`somebody of {party}`).
    """
    for one in back:
        words = Instead(instead, who.format(party=one.found.party) if one.found.party else "")
        forget_person(gate, one.found, one.traces, words)
    return len(back)


class _Eraser:
    """Mends the steps of a journal one by one."""

    def __init__(
        self, sought: Sought, spared: set[Key], parts: set[Key], gone: set[str], instead: Instead
    ) -> None:
        self._sought, self._instead = sought, instead
        self._spared, self._parts, self._gone = spared, parts, gone
        self.places = 0
        self._mended: dict[tuple[str, bool, str], str | None] = {}
        """Older versions repeat most of their texts; None where nobody stands."""

    def mended(self, step: Step, changes: Sequence[PlainChange]) -> tuple[Step, list[PlainChange]] | None:
        """The step and its changes without the person; None when nothing of the person stands in them."""
        before = self.places
        fresh = [self._change(change) for change in changes]
        mine = any((c.kind, c.key) not in self._spared for c in changes) or not changes
        part = any((c.kind, c.key) in self._parts for c in changes)
        label = step.label
        if mine:
            touched = self.places > before
            args = {k: self._argument(v, part=part, touched=touched) for k, v in label.args.items()}
            label = dataclasses.replace(label, args=args)
        if label == step.label and fresh == list(changes):
            return None
        return dataclasses.replace(step, label=label), fresh

    def _argument(self, text: str, *, part: bool, touched: bool) -> str:
        """A word in the name of a step; a long one was cut, perhaps in the midst of the name."""
        mended = self._text(text, part, self._instead.name)
        if touched and mended.endswith(_CUT):
            return _without_half(mended, self._sought, self._instead.name)
        return mended

    def _change(self, change: PlainChange) -> PlainChange:
        where = (change.kind, change.key)
        if where in self._spared:
            return change
        sides = [self._side(change, side, where in self._parts) for side in (change.before, change.after)]
        return dataclasses.replace(change, before=sides[0], after=sides[1])

    def _side(self, change: PlainChange, plain: dict[str, Any] | None, part: bool) -> dict[str, Any] | None:
        if plain is None:
            return None
        if change.kind == Contact.KIND:
            name = str(plain.get("name", ""))
            if change.key in self._gone and not self._sought.named(name):  # as it was written once
                self.places += 1
                plain = {**plain, "name": self._instead.name}
            if change.key in self._gone or self._sought.named(name):
                plain = {**plain, **dict.fromkeys(_OF_A_PERSON, ""), "consented": None}
        return {
            field: self._value(value, part, self._instead.for_field(change.kind, field))
            for field, value in plain.items()
        }

    def _value(self, value: Any, part: bool, instead: str) -> Any:
        if isinstance(value, str):
            return self._text(value, part, instead)
        if isinstance(value, dict):
            return {key: self._value(inner, part, instead) for key, inner in value.items()}
        if isinstance(value, list):
            return [self._value(inner, part, instead) for inner in value]
        return value

    def _text(self, text: str, part: bool, instead: str) -> str:
        known = (text, part, instead)
        if known not in self._mended:
            spans = self._sought.perhaps(text) if part else self._sought.surely(text)
            self._mended[known] = replaced(text, spans, instead) if spans else None
        mended = self._mended[known]
        self.places += mended is not None
        return text if mended is None else mended


def _without_half(text: str, sought: Sought, instead: str) -> str:
    """A text that was cut, without the beginning of the name at its end."""
    said, whole = text.removesuffix(_CUT), " ".join(sought.words)
    for start in range(max(0, len(said) - len(whole)), len(said) - _LEAST_CUT + 1):
        alone = start == 0 or not said[start - 1].isalnum()
        if alone and whole.startswith(" ".join(words_of(said[start:]))):
            return f"{said[:start]}{instead}{_CUT}"
    return text

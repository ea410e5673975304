"""The closing round: words and marks."""

from __future__ import annotations

import dataclasses

from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Step, label
from wijkwerkplaats.model import ClosingRound, ClosingWords, new_id

MOST: int = 9_999
"""More people than this is a typing mistake."""


def closing_round_of(gate: Gate) -> ClosingRound:
    """The closing round of the current session; a fresh one when nothing was said yet."""
    session_id = gate.place.session_id
    if session_id is None:
        raise ValueError("a closing round belongs to a session")
    found = next((one for one in gate.all(ClosingRound) if one.session_id == session_id), None)
    return found or ClosingRound(id=new_id(), traject_id=gate.place.traject_id, session_id=session_id)


def add_closing_words(gate: Gate, text: str, *, missed: bool = False) -> ClosingWords:
    """Something that is taken along, or was missed."""
    now = closing_round_of(gate)
    made = ClosingWords(id=new_id(), text=text, missed=missed)
    gate.apply(label("step.closing_round.say", name=text), dataclasses.replace(now, said=(*now.said, made)))
    return made


def set_closing_words(gate: Gate, key: str, text: str, *, origin: object | None = None) -> Step | None:
    """Word it otherwise."""
    now = closing_round_of(gate)
    said = tuple(dataclasses.replace(one, text=text) if one.id == key else one for one in now.said)
    after = dataclasses.replace(now, said=said)
    return gate.apply(
        label("step.closing_round.say", name=text), after, merge=f"closing:{key}", origin=origin
    )


def remove_closing_words(gate: Gate, keys: frozenset[str], *, origin: object | None = None) -> Step | None:
    """Take words away."""
    now = closing_round_of(gate)
    after = dataclasses.replace(now, said=tuple(one for one in now.said if one.id not in keys))
    return gate.apply(label("step.closing_round.edit"), after, origin=origin)


def set_mark(gate: Gate, mark: int, count: int, *, origin: object | None = None) -> Step | None:
    """How many people gave this mark. Raises `ValueError` off the scale and below zero."""
    now = closing_round_of(gate)
    if not 1 <= mark <= now.scale or not 0 <= count <= MOST:
        raise ValueError(f"{count} people at {mark} of {now.scale}")
    marks = [*(now.marks or (0,) * now.scale)]
    marks[mark - 1] = count
    after = dataclasses.replace(now, marks=tuple(marks) if any(marks) else ())
    return gate.apply(label("step.closing_round.mark"), after, merge=f"marks:{now.id}", origin=origin)


def set_scale(gate: Gate, scale: int, *, origin: object | None = None) -> Step | None:
    """Mark from 1 to 10 or from 1 to 5; marks on the other scale say something else, and go."""
    now = closing_round_of(gate)
    if scale == now.scale:
        return None
    after = dataclasses.replace(now, scale=scale, marks=())
    return gate.apply(label("step.closing_round.edit"), after, origin=origin)

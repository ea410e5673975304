"""Counting talking turns (§7.2)."""

from __future__ import annotations

import dataclasses

from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Step, label
from wijkwerkplaats.model import TurnCount, Turns, new_id
from wijkwerkplaats.model.words import Perspective


def turns_of(gate: Gate) -> Turns:
    """The tally of the current session; a fresh one when nothing was counted yet."""
    session_id = gate.place.session_id
    if session_id is None:
        raise ValueError("turns belong to a session")
    found = next((one for one in gate.all(Turns) if one.session_id == session_id), None)
    return found or Turns(id=new_id(), traject_id=gate.place.traject_id, session_id=session_id)


def take_turn(gate: Gate, perspective: Perspective, *, origin: object | None = None) -> Step | None:
    """Somebody of this perspective speaks."""
    found = next((one.count for one in turns_of(gate).counts if one.perspective is perspective), 0)
    return _set(gate, perspective, found + 1, "", origin)


def set_turns(
    gate: Gate, perspective: Perspective, count: int, *, origin: object | None = None
) -> Step | None:
    """Mend a count. Raises `ValueError` below zero."""
    if count < 0:
        raise ValueError(f"{count} turns")
    return _set(gate, perspective, count, f"turns:{perspective.value}", origin)


def share_turns(gate: Gate, shared: bool, *, origin: object | None = None) -> Step | None:
    """Whether the participants read who spoke how often."""
    after = dataclasses.replace(turns_of(gate), shared=shared)
    return gate.apply(label("step.turns.share"), after, origin=origin)


def _set(gate: Gate, perspective: Perspective, count: int, merge: str, origin: object | None) -> Step | None:
    turns = turns_of(gate)
    counts = {one.perspective: one.count for one in turns.counts} | {perspective: count}
    kept = tuple(TurnCount(perspective=one, count=counts[one]) for one in Perspective if counts.get(one))
    after = dataclasses.replace(turns, counts=kept)
    return gate.apply(label("step.turns.take"), after, merge=merge, origin=origin)

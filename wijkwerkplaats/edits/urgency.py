"""Urgency (§4.1): votes, signals, type, evidence."""

from __future__ import annotations

import dataclasses

from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Step, label
from wijkwerkplaats.model import Evidence, Urgency, Votes, new_id
from wijkwerkplaats.model.words import EvidenceKind, Perspective, UrgencyType


def urgency_of(gate: Gate, session_id: str | None = None) -> Urgency:
    """The urgency of a session (by default the current one); a fresh, empty one when there is none yet.

    Raises `ValueError` between sessions.
    """
    wanted = session_id or gate.place.session_id
    if wanted is None:
        raise ValueError("felt urgency belongs to a session")
    found = next((u for u in gate.all(Urgency) if u.session_id == wanted), None)
    return found or Urgency(id=new_id(), traject_id=gate.place.traject_id, session_id=wanted)


def set_count(
    gate: Gate,
    urgency: Urgency,
    perspective: Perspective,
    mark: int,
    count: int,
    *,
    origin: object | None = None,
) -> Step | None:
    """How many people of a perspective stand at a mark (1 to 5). Raises `ValueError` below zero or off the scale."""
    if count < 0 or not 1 <= mark <= 5:
        raise ValueError(f"{count} people at mark {mark}")
    newest = gate.get(Urgency, urgency.id) or urgency
    present = next((v for v in newest.votes if v.perspective is perspective), Votes(perspective=perspective))
    counts = list(present.counts)
    counts[mark - 1] = count
    one, two, three, four, five = counts
    changed = dataclasses.replace(present, counts=(one, two, three, four, five))
    others = [v for v in newest.votes if v.perspective is not perspective]
    votes = [v for v in (*others, changed) if any(v.counts)]
    order = list(Perspective)
    after = dataclasses.replace(newest, votes=tuple(sorted(votes, key=lambda v: order.index(v.perspective))))
    return gate.apply(
        label("step.urgency.votes"), after, merge=f"votes:{urgency.id}:{perspective}", origin=origin
    )


def set_signal(
    gate: Gate, urgency: Urgency, signal: str, present: bool, *, origin: object | None = None
) -> Step | None:
    """Whether the group recognises a signal of urgency."""
    newest = gate.get(Urgency, urgency.id) or urgency
    others = tuple(s for s in newest.signals if s != signal)
    after = dataclasses.replace(newest, signals=(*others, signal) if present else others)
    return gate.apply(label("step.urgency.signals"), after, origin=origin)


def set_type(gate: Gate, urgency: Urgency, kind: UrgencyType, *, origin: object | None = None) -> Step | None:
    """The type of urgency that the group decides on."""
    newest = gate.get(Urgency, urgency.id) or urgency
    return gate.apply(label("step.urgency.type"), dataclasses.replace(newest, type=kind), origin=origin)


def add_evidence(
    gate: Gate, kind: EvidenceKind, text: str, *, value: str = "", source: str = "", year: int | None = None,
    perspective: Perspective | None = None, part: str = "urgency",
) -> Evidence:  # fmt: skip
    """A figure or a story that the part rests on (§4.2)."""
    evidence = Evidence(
        id=new_id(), traject_id=gate.place.traject_id, session_id=gate.place.session_id, part=part, kind=kind,
        text=text, value=value, source=source, year=year, perspective=perspective, created=gate.now(),
    )  # fmt: skip
    gate.apply(label("step.evidence.add", name=text), evidence)
    return evidence

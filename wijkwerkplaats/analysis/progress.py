"""Where each part of the method stands in a traject (§3.2): what was said of it, else what is recorded."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from wijkwerkplaats.analysis.answers import is_discussed
from wijkwerkplaats.analysis.own import part_of
from wijkwerkplaats.frozen import dataclass
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.method import Method
from wijkwerkplaats.model import (
    Action,
    Alliance,
    Answer,
    Decision,
    Evidence,
    Instrument,
    Note,
    PartMark,
    Question,
    Relation,
    Seat,
    Stakeholder,
    Urgency,
)
from wijkwerkplaats.model.words import PartState, UrgencyType

OWNED: Final[dict[str, tuple[type, ...]]] = {
    "stakeholders": (Stakeholder, Relation),
    "alliance": (Seat,),
    "steering": (Instrument,),
}
"""Aggregates that belong to one part as a whole."""

CAPTURED: Final = (Note, Action, Decision, Question, Evidence)
"""Aggregates that name their part themselves."""

KINDS: Final = frozenset(
    kind.KIND  # type: ignore[attr-defined]
    for kind in (
        Answer,
        Urgency,
        Alliance,
        PartMark,
        *CAPTURED,
        *(k for kinds in OWNED.values() for k in kinds),
    )
)
"""The kinds whose edits can change where a part stands."""


@dataclass(frozen=True, slots=True)
class PartProgress:
    """Where a part stands, and why when it was skipped."""

    state: PartState = PartState.UNTOUCHED
    reason: str = ""


def progress(gate: Gate, method: Method) -> dict[str, PartProgress]:
    """Where every part of the method stands in the current traject; a mark of the facilitator wins (§3.2)."""
    if not gate.place.traject_id:
        return {part.id: PartProgress() for part in method.parts}
    marks = {mark.part: PartProgress(mark.state, mark.reason) for mark in gate.all(PartMark)}
    started = set(_recorded(gate, method))
    begun, untouched = PartProgress(PartState.STARTED), PartProgress()
    return {
        part.id: marks.get(part.id) or (begun if part.id in started else untouched) for part in method.parts
    }


def _recorded(gate: Gate, method: Method) -> Iterator[str]:
    """The parts for which anything is recorded, some of them more than once."""
    for kind in CAPTURED:
        yield from {str(getattr(thing, "part", "")) for thing in gate.all(kind)}
    for part, kinds in OWNED.items():
        if any(gate.has(kind) for kind in kinds):
            yield part
    if any(one.votes or one.signals or one.type is not UrgencyType.NONE for one in gate.all(Urgency)):
        yield "urgency"
    if any(one.rhythms or one.figurehead.strip() for one in gate.all(Alliance)):
        yield "alliance"
    yield from _answered(gate, method)


def _answered(gate: Gate, method: Method) -> Iterator[str]:
    """By part; an answer to a point that is gone or switched off counts too: it was talked about."""
    yield from {part_of(method, answer) for answer in gate.all(Answer) if is_discussed(answer)}

"""The whole traject in one table (§3): where each part stands, what was answered, when it was last talked about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from wijkwerkplaats.analysis.answers import in_order, is_discussed
from wijkwerkplaats.analysis.own import part_of
from wijkwerkplaats.analysis.progress import CAPTURED, progress
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.method import Method, Part
from wijkwerkplaats.model import Answer, Session, Urgency
from wijkwerkplaats.model.words import PartState


@dataclass(frozen=True, slots=True)
class PartLine:
    """One part of the method in this traject."""

    part: Part
    state: PartState
    reason: str
    answered: int
    points: int
    last: Session | None

    @property
    def id(self) -> str:
        """The part's id: the line's key in a table."""
        return self.part.id


def overview(gate: Gate, method: Method) -> list[PartLine]:
    """Every part in the order of the method, with its state, its points and its last session."""
    states = progress(gate, method)
    points = Counter(method.source_of_point(point.id).id for point in method.points)
    answered, last = _answered(gate, method), _last_sessions(gate, method)
    return [
        PartLine(
            part=part,
            state=states[part.id].state,
            reason=states[part.id].reason,
            answered=answered[part.id],
            points=points[part.id],
            last=last.get(part.id),
        )
        for part in method.parts
    ]


def tally(lines: Iterable[PartLine]) -> dict[PartState, int]:
    """How many parts stand where, every state included."""
    found = Counter(line.state for line in lines)
    return {state: found[state] for state in PartState}


def _answered(gate: Gate, method: Method) -> Counter[str]:
    """How many points of each part were ever discussed; points that the method no longer has do not count."""
    if not gate.place.traject_id:
        return Counter()
    known = {point.id for point in method.points}
    said = {answer.point for answer in gate.all(Answer) if is_discussed(answer)}
    return Counter(method.source_of_point(point).id for point in said & known)


def _last_sessions(gate: Gate, method: Method) -> dict[str, Session]:
    """The newest session in which anything was said of a part."""
    if not gate.place.traject_id:
        return {}
    touched = {(one.part, one.session_id) for kind in CAPTURED for one in gate.all(kind)}  # type: ignore[attr-defined]
    touched |= {("urgency", one.session_id) for one in gate.all(Urgency) if one.votes or one.signals}
    touched |= {
        (part_of(method, answer), answer.session_id) for answer in gate.all(Answer) if is_discussed(answer)
    }
    found: dict[str, Session] = {}
    for session in in_order(gate.all(Session)):
        found |= {part: session for part, session_id in touched if session_id == session.id}
    return found

"""What stood there when a session ended: a paper of an earlier session shows that, not what came after."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, TypeVar

from wijkwerkplaats.analysis.answers import in_order
from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.exchange.versions import TOLD
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Place, Step
from wijkwerkplaats.model import Session
from wijkwerkplaats.model.base import Aggregate
from wijkwerkplaats.model.codec import from_plain
from wijkwerkplaats.model.words import SessionState

A = TypeVar("A", bound=Aggregate)
_SHARED = (
    "action", "stakeholder", "relation", "judgement", "party_note", "seat", "alliance", "instrument", "need",
    "need_party",
)  # fmt: skip
"""The kinds that the whole traject has one state of: every session goes on with what the last one left.

Not how to reach people: what was taken out of that does not come back on paper.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Then:
    """The end of a session: its day, and what was otherwise then, by kind and key (None: it was not there)."""

    day: date
    other: Mapping[tuple[str, str], dict[str, Any] | None] = field(default_factory=dict)

    def all(self, gate: Gate, kind: type[A], traject_id: str) -> list[A]:
        """All aggregates of a kind as they were, oldest first."""
        found = {one.id: one for one in gate.all(kind, traject_id)}
        for (name, key), before in self.other.items():
            if name == kind.KIND:
                _put_back(found, key, kind, before)
        return [found[key] for key in sorted(found)]


def _put_back(found: dict[str, A], key: str, kind: type[A], before: dict[str, Any] | None) -> None:
    if before is None:
        found.pop(key, None)
        return
    try:
        found[key] = from_plain(kind, before, strict=False)
    except WijkError:  # written by an older version, in another shape: what stands there now is the nearest
        return


def then(gate: Gate, session: Session, today: date) -> Then:
    """How it stood when this session ended; now, as long as it is the one that goes on."""
    ordered = in_order(gate.all(Session, session.traject_id))
    later = ordered[ordered.index(session) + 1 :]
    end = _end(gate, session, later)
    if end is None:
        return Then(day=today)
    step, at = end
    place = Place(traject_id=session.traject_id, session_id=session.id)
    other = gate.storage.then(place, step, [one.id for one in later], _SHARED, besides=TOLD)
    return Then(day=datetime.fromisoformat(at).astimezone().date(), other=other)


def _end(gate: Gate, session: Session, later: Sequence[Session]) -> tuple[Step, str] | None:
    """The step that closed it first and when; when none did and another session began, the last one made in it."""
    if session.closed_at or session.reopenings:
        closed = ((step, change.after) for step, change in gate.storage.history(session.id) if change.after)
        return next(
            ((step, str(after["closed_at"])) for step, after in closed if after.get("closed_at")), None
        )
    if all(one.state is SessionState.PREPARING for one in later):
        return None
    last = gate.storage.steps(Place(traject_id=session.traject_id, session_id=session.id), newest=1)
    return (last[-1], last[-1].at) if last else None

"""What stood there when a session ended: a paper of an earlier session shows that, not what came after."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, TypeVar

from wijkwerkplaats.analysis.answers import in_order
from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Place
from wijkwerkplaats.model import Session
from wijkwerkplaats.model.base import Aggregate
from wijkwerkplaats.model.codec import from_plain
from wijkwerkplaats.model.words import SessionState

A = TypeVar("A", bound=Aggregate)
_SHARED = ("stakeholder", "relation", "seat", "alliance", "instrument", "need", "need_party")
"""The kinds that the whole traject has one state of: every session goes on with what the last one left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Then:
    """The end of a session: its day, and what was otherwise then, by kind and key (None: it was not there)."""

    day: date
    other: Mapping[tuple[str, str], dict[str, Any] | None] = field(default_factory=dict)

    def all(self, gate: Gate, kind: type[A], traject_id: str) -> list[A]:
        """All aggregates of a kind as they were."""
        found = {one.id: one for one in gate.all(kind, traject_id)}
        for (name, key), before in self.other.items():
            if name == kind.KIND:
                _put_back(found, key, kind, before)
        return list(found.values())


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
    ended = _ended(gate, session)
    if not ended:
        return Then(day=today)
    place = Place(traject_id=session.traject_id, session_id=session.id)
    other = gate.storage.then(place, ended, _SHARED)
    return Then(day=datetime.fromisoformat(ended).astimezone().date(), other=other)


def _ended(gate: Gate, session: Session) -> str:
    """When it was closed for the first time; when it never was and another one began, when its last step was made."""
    if session.reopenings:
        closed = (change.after for _, change in gate.storage.history(session.id) if change.after)
        return next((str(after["closed_at"]) for after in closed if after.get("closed_at")), "")
    if session.closed_at:
        return session.closed_at
    ordered = in_order(gate.all(Session, session.traject_id))
    later = ordered[ordered.index(session) + 1 :]
    if all(one.state is SessionState.PREPARING for one in later):
        return ""
    last = gate.storage.steps(Place(traject_id=session.traject_id, session_id=session.id), newest=1)
    return last[-1].at if last else ""

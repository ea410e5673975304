"""What a session changed: the success factors after and before it (§2.6), its checklists beside the last time (§8)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from wijkwerkplaats.analysis.answers import held_before, is_discussed
from wijkwerkplaats.analysis.compare import Mark, Row, compare, most_different, of_session
from wijkwerkplaats.analysis.profile import FactorScore, Move, moves, profile, standing
from wijkwerkplaats.method import Method
from wijkwerkplaats.model import Answer, Session
from wijkwerkplaats.model.words import Verdict
from wijkwerkplaats.report.public import PublicSession, public

_BOTH: Final = frozenset((Mark.MORE, Mark.LESS, Mark.OTHER, Mark.WORDS))
"""Both sessions spoke of the point; what only one of them did is no change of mind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FactorProfile:
    """Every factor after the session; `before` and `moves` are empty when no session answered anything earlier."""

    now: tuple[FactorScore, ...]
    before: tuple[FactorScore, ...]
    moves: tuple[Move, ...]
    since: PublicSession | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """A checklist that was talked about before: the points that changed, the largest first, and how many did not."""

    checklist: str
    since: PublicSession
    changed: tuple[Row, ...]
    same: int
    new: int


def factor_profile(
    method: Method, answers: Sequence[Answer], sessions: Sequence[Session], session: Session
) -> FactorProfile | None:
    """The profile after a session; None when it answered nothing, or too little is known for any factor."""
    if not any(a.session_id == session.id and a.verdict is not Verdict.NONE for a in answers):
        return None
    now = profile(method, standing(answers, sessions, until=session))
    if all(one.score is None for one in now):
        return None
    since = next(iter(_answered_before(answers, sessions, session)), None)
    before = profile(method, standing(answers, sessions, until=since)) if since else ()
    return FactorProfile(
        now=now,
        before=before,
        moves=tuple(moves(before, now)) if before else (),
        since=public(since) if since else None,
    )


def comparisons(
    method: Method, answers: Sequence[Answer], sessions: Sequence[Session], session: Session
) -> tuple[Comparison, ...]:
    """Each checklist of the session beside the last session before it that spoke of any of the same points."""
    now = of_session(answers, session)
    earlier = [(one, of_session(answers, one)) for one in _answered_before(answers, sessions, session)]
    found = []
    for checklist in method.checklists:
        mine = {point.id for point in checklist.points} & set(now)
        last = next(((one, said) for one, said in earlier if mine & set(said)), None)
        if last is None:
            continue
        rows = compare([point for point in checklist.points if point.id in mine], last[1], now)
        found.append(
            Comparison(
                checklist=checklist.id,
                since=public(last[0]),
                changed=tuple(row for row in most_different(rows) if row.mark in _BOTH),
                same=sum(row.mark is Mark.SAME for row in rows),
                new=sum(row.mark is Mark.ONLY_RIGHT for row in rows),
            )
        )
    return tuple(found)


def _answered_before(
    answers: Sequence[Answer], sessions: Sequence[Session], session: Session
) -> list[Session]:
    """The sessions before this one in which any point was discussed, the newest first."""
    used = {answer.session_id for answer in answers if is_discussed(answer)}
    return [one for one in reversed(held_before(sessions, session)) if one.id in used]

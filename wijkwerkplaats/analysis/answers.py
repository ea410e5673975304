"""What the answers to discussion points add up to (§3.2): which are discussed, and what came before."""

from __future__ import annotations

from collections.abc import Iterable

from wijkwerkplaats.frozen import dataclass
from wijkwerkplaats.model import Answer, Session
from wijkwerkplaats.model.words import Verdict


@dataclass(frozen=True, slots=True)
class Earlier:
    """An answer with the session that gave it."""

    answer: Answer
    session: Session


def is_discussed(answer: Answer | None) -> bool:
    """Whether the group said something of a point: a verdict, own words, a remark or a count (§3.2)."""
    return answer is not None and bool(
        answer.verdict is not Verdict.NONE
        or answer.text.strip()
        or answer.remarks
        or (answer.poll is not None and answer.poll.votes)
    )


def in_order(sessions: Iterable[Session]) -> list[Session]:
    """Sessions as they were held: by day, and by when they were made where the day is unknown or the same."""
    return sorted(sessions, key=_when)


def held_before(sessions: Iterable[Session], before: Session | None) -> list[Session]:
    """The sessions before this one, in order; all of them when there is none."""
    return [one for one in in_order(sessions) if before is None or _when(one) < _when(before)]


def earlier_answers(
    answers: Iterable[Answer], sessions: Iterable[Session], before: Session | None = None
) -> dict[str, Earlier]:
    """The newest discussed answer to each point, by point; only from sessions before `before` when it is given."""
    known = held_before(sessions, before)
    place = {session.id: at for at, session in enumerate(known)}
    newest: dict[str, Answer] = {}
    for answer in answers:
        at = place.get(answer.session_id, -1)
        other = newest.get(answer.point)
        if at >= 0 and (other is None or at >= place[other.session_id]) and is_discussed(answer):
            newest[answer.point] = answer
    return {point: Earlier(answer, known[place[answer.session_id]]) for point, answer in newest.items()}


def _when(session: Session) -> tuple[str, str, str]:
    return (session.day.isoformat() if session.day else session.created[:10], session.created, session.id)

"""The profile of success factors (§2.6): what the answers to the discussion points say of each, and what they rest on.

A yes counts as 1, partly as a half, no as 0. Points without such an answer are counted as unknown, never as a no.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from wijkwerkplaats.analysis.answers import in_order, is_discussed
from wijkwerkplaats.method import Method, Point
from wijkwerkplaats.model import Answer, Session
from wijkwerkplaats.model.words import Perspective, Verdict

VALUES: Final[Mapping[Verdict, float]] = {Verdict.YES: 1.0, Verdict.PARTLY: 0.5, Verdict.NO: 0.0}
"""The verdicts that count, with their weight."""

LEAST: Final = 3
"""With fewer answered points than this a factor gets no score: it would say more than is known."""

BANDS: Final = ((0.75, "strong"), (0.5, "mostly"), (0.25, "partly"), (0.0, "weak"))
"""From which score on a factor is called what; words, since a figure would promise too much."""

Verdicts = Mapping[str, Verdict]
"""The verdict on each point, by the point's id."""


@dataclass(frozen=True, slots=True)
class FactorScore:
    """What is known of one factor: the verdict on each point that counts for it, in the order of the method."""

    factor: str
    verdicts: Verdicts

    def count(self, verdict: Verdict) -> int:
        """How many of its points have this verdict."""
        return sum(one is verdict for one in self.verdicts.values())

    @property
    def answered(self) -> int:
        """How many of its points have a yes, partly or no."""
        return sum(verdict in VALUES for verdict in self.verdicts.values())

    @property
    def unknown(self) -> int:
        """How many have not: not known, skipped, or not talked about."""
        return len(self.verdicts) - self.answered

    @property
    def score(self) -> float | None:
        """From 0 (all no) to 1 (all yes); None below the minimum of answered points."""
        found = [VALUES[verdict] for verdict in self.verdicts.values() if verdict in VALUES]
        return sum(found) / len(found) if len(found) >= LEAST else None

    @property
    def band(self) -> str:
        """The key of the word for its score; `few` below the minimum."""
        score = self.score
        return "few" if score is None else next(name for least, name in BANDS if score >= least)


@dataclass(frozen=True, slots=True)
class Move:
    """How a factor stands now against before, and the points that made the difference."""

    before: FactorScore
    after: FactorScore
    better: tuple[str, ...]
    worse: tuple[str, ...]
    new: tuple[str, ...]
    gone: tuple[str, ...]

    @property
    def factor(self) -> str:
        """The id of the factor."""
        return self.after.factor

    @property
    def change(self) -> float | None:
        """The difference in score; None while one of both has none."""
        if self.before.score is None or self.after.score is None:
            return None
        return self.after.score - self.before.score


def counts(point: Point) -> bool:
    """Whether a point counts in the profile: its yes says that something is in order (not §4.1; not an open point)."""
    return point.kind == "yesno" and point.meaning == "order"


def profile(method: Method, verdicts: Verdicts) -> tuple[FactorScore, ...]:
    """Every factor in the order of the method (§2.6)."""
    return tuple(
        FactorScore(
            factor.id,
            {
                point.id: verdicts.get(point.id, Verdict.NONE)
                for point in method.points
                if factor.id in point.factors and counts(point)
            },
        )
        for factor in method.factors
    )


def standing(
    answers: Iterable[Answer],
    sessions: Iterable[Session],
    *,
    until: Session | None = None,
    perspective: Perspective | None = None,
) -> dict[str, Verdict]:
    """The newest verdict on each point as it stood after a session (by default: after all).

    A later "we skip this" leaves what the group said before. With a `perspective` only its own verdicts count.
    """
    places = {session.id: number for number, session in enumerate(in_order(sessions))}
    last = len(places) if until is None else places.get(until.id, -1)
    known = [answer for answer in answers if places.get(answer.session_id, last + 1) <= last]
    found: dict[str, Verdict] = {}
    for answer in sorted(known, key=lambda one: places[one.session_id]):
        verdict = verdict_of(answer, perspective)
        if verdict is not Verdict.NONE and (verdict is not Verdict.SKIP or answer.point not in found):
            found[answer.point] = verdict
    return found


def verdict_of(answer: Answer, perspective: Perspective | None) -> Verdict:
    """What the group said, or what one perspective said."""
    if perspective is None:
        return answer.verdict
    return next((r.verdict for r in answer.remarks if r.perspective is perspective), Verdict.NONE)


def heard(answers: Iterable[Answer]) -> list[Perspective]:
    """The perspectives that gave a verdict of their own on any point."""
    found = {r.perspective for answer in answers for r in answer.remarks if r.verdict is not Verdict.NONE}
    return [perspective for perspective in Perspective if perspective in found]


def sessions_with_answers(answers: Iterable[Answer], sessions: Iterable[Session]) -> list[Session]:
    """The sessions in which any point was discussed, as they were held."""
    used = {answer.session_id for answer in answers if is_discussed(answer)}
    return [session for session in in_order(sessions) if session.id in used]


def moves(before: Iterable[FactorScore], after: Iterable[FactorScore]) -> list[Move]:
    """The factors with a point that moved; the largest difference in score first."""
    found = [_move(was, now) for was, now in zip(before, after, strict=True) if was != now]
    moved = [move for move in found if move.better or move.worse or move.new or move.gone]
    return sorted(moved, key=lambda move: -abs(move.change or 0.0))


def _move(before: FactorScore, after: FactorScore) -> Move:
    better, worse, new, gone = [], [], [], []
    for point, now in after.verdicts.items():
        was = before.verdicts.get(point, Verdict.NONE)
        if was in VALUES and now in VALUES:
            better += [point] if VALUES[now] > VALUES[was] else []
            worse += [point] if VALUES[now] < VALUES[was] else []
        elif now in VALUES:
            new.append(point)
        elif was in VALUES:
            gone.append(point)
    return Move(before, after, tuple(better), tuple(worse), tuple(new), tuple(gone))

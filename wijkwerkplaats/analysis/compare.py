"""Two sessions or two perspectives side by side on a checklist (§3.2, §8): what changed, where they differ."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from wijkwerkplaats.analysis.answers import in_order, is_discussed
from wijkwerkplaats.analysis.profile import VALUES
from wijkwerkplaats.method import Point
from wijkwerkplaats.model import Answer, Session
from wijkwerkplaats.model.words import Perspective, Verdict


@dataclass(frozen=True, slots=True)
class Said:
    """What one side said of a point: a verdict, own words, why it was skipped."""

    verdict: Verdict = Verdict.NONE
    text: str = ""
    reason: str = ""

    @property
    def empty(self) -> bool:
        """True when this side said nothing."""
        return self.verdict is Verdict.NONE and not self.text.strip()


class Mark(StrEnum):
    """How two sides differ on a point."""

    MORE = "more"  # from no towards yes
    LESS = "less"  # from yes towards no
    OTHER = "other"  # another verdict that is no step on one scale, such as yes and unknown
    WORDS = "words"  # the same verdict in other words
    ONLY_LEFT = "only_left"
    ONLY_RIGHT = "only_right"
    SAME = "same"
    NEITHER = "neither"


CHANGED: Final = frozenset((Mark.MORE, Mark.LESS, Mark.OTHER, Mark.WORDS, Mark.ONLY_LEFT, Mark.ONLY_RIGHT))
"""The marks of points on which the sides differ."""

_WEIGHT: Final = {Mark.OTHER: 0.4, Mark.WORDS: 0.3, Mark.ONLY_RIGHT: 0.2, Mark.ONLY_LEFT: 0.1}

Side = Mapping[str, Said]
"""What a side said, by the point's id."""


@dataclass(frozen=True, slots=True)
class Row:
    """One point with what both sides said; `step` runs from 0 to 1 and is how far their verdicts lie apart."""

    point: Point
    left: Said
    right: Said
    mark: Mark

    @property
    def step(self) -> float:
        """How far apart the verdicts lie: 1 between yes and no; 0 when they cannot be put on one scale."""
        pair = (self.left.verdict, self.right.verdict)
        return abs(VALUES[pair[0]] - VALUES[pair[1]]) if all(one in VALUES for one in pair) else 0.0


def compare(points: Iterable[Point], left: Side, right: Side) -> list[Row]:
    """Every point with both sides, in the order given."""
    nothing = Said()
    rows = []
    for point in points:
        one, other = left.get(point.id, nothing), right.get(point.id, nothing)
        rows.append(Row(point, one, other, mark(one, other)))
    return rows


def most_different(rows: Iterable[Row]) -> list[Row]:
    """Only the points on which the sides differ, the largest difference first."""
    changed = [row for row in rows if row.mark in CHANGED]
    return sorted(changed, key=lambda row: -(row.step or _WEIGHT.get(row.mark, 0.0)))


def mark(left: Said, right: Said) -> Mark:
    """How two sides differ."""
    if left.empty or right.empty:
        if left.empty and right.empty:
            return Mark.NEITHER
        return Mark.ONLY_RIGHT if left.empty else Mark.ONLY_LEFT
    if left.verdict is right.verdict:
        same = _plain(left.text) == _plain(right.text) and _plain(left.reason) == _plain(right.reason)
        return Mark.SAME if same else Mark.WORDS
    if left.verdict in VALUES and right.verdict in VALUES:
        return Mark.MORE if VALUES[right.verdict] > VALUES[left.verdict] else Mark.LESS
    return Mark.OTHER


def of_session(answers: Iterable[Answer], session: Session) -> dict[str, Said]:
    """What the group said in one session."""
    return {
        answer.point: Said(answer.verdict, answer.text, answer.reason)
        for answer in answers
        if answer.session_id == session.id and is_discussed(answer)
    }


def of_perspective(
    answers: Iterable[Answer], sessions: Iterable[Session], perspective: Perspective, session: Session | None
) -> dict[str, Said]:
    """What was said from one perspective in a session; without a session the newest from all of them."""
    places = {one.id: number for number, one in enumerate(in_order(sessions))}
    known = [a for a in answers if a.session_id in places and (session is None or a.session_id == session.id)]
    return {
        answer.point: Said(remark.verdict, remark.text)
        for answer in sorted(known, key=lambda one: places[one.session_id])
        for remark in answer.remarks
        if remark.perspective is perspective
    }


def speaking(answers: Iterable[Answer], session: Session | None = None) -> list[Perspective]:
    """The perspectives from which anything was said, in a session or ever."""
    found = {
        remark.perspective
        for answer in answers
        if session is None or answer.session_id == session.id
        for remark in answer.remarks
    }
    return [perspective for perspective in Perspective if perspective in found]


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()

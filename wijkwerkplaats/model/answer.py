"""The group's answer to one discussion point in one session (§3.2)."""

from __future__ import annotations

from dataclasses import dataclass

from wijkwerkplaats.model.base import Aggregate, aggregate
from wijkwerkplaats.model.words import Perspective, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What was said from one perspective, in the group's own words; never with a name."""

    id: str
    perspective: Perspective
    text: str = ""
    verdict: Verdict = Verdict.NONE


@aggregate("answer")
class Answer(Aggregate):
    """The answer to a point of a checklist: a verdict, own words, remarks by perspective."""

    id: str
    traject_id: str
    session_id: str
    checklist: str
    point: str
    verdict: Verdict = Verdict.NONE
    reason: str = ""
    text: str = ""
    remarks: tuple[Remark, ...] = ()

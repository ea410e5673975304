"""What the facilitator said of a part of the method in a traject."""

from __future__ import annotations

from wijkwerkplaats.model.base import Aggregate, aggregate
from wijkwerkplaats.model.words import PartState


@aggregate("part_mark")
class PartMark(Aggregate):
    """A part marked as done or skipped; without a mark its state follows from what is recorded (§3.2)."""

    id: str
    traject_id: str
    part: str
    state: PartState
    reason: str = ""

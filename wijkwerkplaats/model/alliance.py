"""The local alliance (§5.1): who sits at which level, with what give and take."""

from __future__ import annotations

from datetime import date

from wijkwerkplaats.frozen import dataclass
from wijkwerkplaats.model.base import Aggregate, aggregate, internal, personal
from wijkwerkplaats.model.words import Level


@aggregate("seat")
class Seat(Aggregate):
    """A stakeholder's seat at one level. `give` and `gain` weigh 0 (nothing) to 3 (much); None is unknown."""

    id: str
    traject_id: str
    stakeholder_id: str
    level: Level
    role: str = ""
    person: str = personal("")
    gives: str = ""
    gains: str = ""
    give: int | None = internal(None)
    gain: int | None = internal(None)
    since: date | None = None
    until: date | None = None
    change_agent: bool = False
    created: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """How often a level meets, in the group's own words (`every six weeks`)."""

    level: Level
    text: str = ""


@aggregate("alliance")
class Alliance(Aggregate):
    """What holds for the alliance as a whole: the rhythm of meetings, and its figurehead in words."""

    id: str
    traject_id: str
    rhythms: tuple[Rhythm, ...] = ()
    figurehead: str = ""

"""From willing to necessary (§4.5, §5.1): issues and ambitions, and the parties that each cannot do without."""

from __future__ import annotations

from wijkwerkplaats.model.base import Aggregate, aggregate, internal
from wijkwerkplaats.model.words import NeedKind, Willing


@aggregate("need")
class Need(Aggregate):
    """An issue or an ambition, in the group's own words."""

    id: str
    traject_id: str
    text: str
    kind: NeedKind = NeedKind.ISSUE
    rank: int = 0
    created: str = ""


@aggregate("need_party")
class NeedParty(Aggregate):
    """How a party stands to one issue or ambition.

    Whether it is `needed`, and `why`, may be told to everybody; whether it is willing is a judgement.
    """

    id: str
    traject_id: str
    need_id: str
    stakeholder_id: str
    needed: bool = True
    why: str = ""
    willing: Willing = internal(Willing.UNKNOWN)
    created: str = ""

"""A traject: one wijk and its long programme (§3)."""

from __future__ import annotations

from wijkwerkplaats.model.base import Aggregate, aggregate


@aggregate("traject")
class Traject(Aggregate):
    """One wijk and its programme; everything else belongs to one traject."""

    id: str
    name: str
    wijk: str = ""
    municipality: str = ""
    aim: str = ""
    created: str = ""

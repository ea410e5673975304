"""A traject: one wijk and its long programme (§3)."""

from __future__ import annotations

from datetime import date

from wijkwerkplaats.model.base import Aggregate, aggregate


@aggregate("traject")
class Traject(Aggregate):
    """One wijk and its programme; everything else belongs to one traject.

    `purpose` is what its personal data are kept for, `keep_until` the day after which they must go (AVG, art. 5).
    """

    id: str
    name: str
    wijk: str = ""
    municipality: str = ""
    aim: str = ""
    purpose: str = ""
    keep_until: date | None = None
    created: str = ""

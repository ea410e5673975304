"""Instruments of steering, placed in the quadrant (§5.4, fig. 5.4)."""

from __future__ import annotations

from wijkwerkplaats.model.base import Aggregate, aggregate, internal
from wijkwerkplaats.model.words import InstrumentStatus


@aggregate("instrument")
class Instrument(Aggregate):
    """An instrument in the quadrant.

    `x` runs from -100 (soft) to 100 (hard), `y` from -100 (in dialogue) to 100 (at a distance). `library` is the
    id in the method's library, empty for an own one.
    """

    id: str
    traject_id: str
    name: str
    library: str = ""
    x: int = 0
    y: int = 0
    owner_id: str | None = None
    owner: str = ""
    status: InstrumentStatus = InstrumentStatus.IDEA
    text: str = ""
    note: str = internal("")
    created: str = ""

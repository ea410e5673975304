"""When personal data have to go: the end of the time that a traject keeps them (AVG, art. 5)."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from wijkwerkplaats.model import Traject

SOON: Final = timedelta(days=30)
"""This long before the end the program begins to say so."""


class Retention(StrEnum):
    """How a traject stands."""

    UNKNOWN = "unknown"
    KEPT = "kept"
    SOON = "soon"
    OVER = "over"


def retention(traject: Traject, today: date) -> Retention:
    """Whether the data of a traject may still be kept; the day itself is the last one."""
    if traject.keep_until is None:
        return Retention.UNKNOWN
    if today > traject.keep_until:
        return Retention.OVER
    return Retention.SOON if traject.keep_until - today <= SOON else Retention.KEPT

"""What a section is given: data by type, the method, the words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from wijkwerkplaats.method import Method, Part
from wijkwerkplaats.report.material import InternalData, PublicData
from wijkwerkplaats.texts import Texts


def in_full(day: date, texts: Texts) -> str:
    """A day as paper writes it: 4 maart 2026."""
    return f"{day.day} {texts(f'report.month.{day.month}')} {day.year}"


@dataclass(frozen=True, kw_only=True)
class Context:
    """What a section of the participants' paper gets: nothing here leads to a judgement."""

    data: PublicData
    method: Method
    texts: Texts
    part: Part | None = None
    pictured: bool = False
    """Whether the part at hand has a section with a picture of its own."""

    def of_part(self, things: Sequence[Any]) -> list[Any]:
        """The things that belong to the part at hand; without a part those that belong to none of the method."""
        if self.part is None:
            known = {part.id for part in (*self.method.parts, *self.method.extra)}
            return [thing for thing in things if thing.part not in known]
        return [thing for thing in things if thing.part == self.part.id]

    def day(self, day: date | None) -> str:
        """A day in full: 4 maart 2026."""
        return "" if day is None else in_full(day, self.texts)

    def short_day(self, day: date | None) -> str:
        """A day in a table: 4 mrt 2026."""
        return "" if day is None else f"{day.day} {self.texts(f'report.month_short.{day.month}')} {day.year}"


@dataclass(frozen=True, kw_only=True)
class InternalContext(Context):
    """What a section of the internal paper gets as well."""

    inner: InternalData


class Where(StrEnum):
    """Where a section stands in the paper."""

    FRONT = "front"
    PART = "part"
    BACK = "back"


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Stands as `SECTION` in a module of `report/sections`; both functions give nothing for a part left alone.

    `part` is a part of the method, or `*` for every part. `internal` replaces `build` in the internal paper.
    """

    order: int
    key: str = ""
    """The name of its module; the registry fills it in."""
    where: Where = Where.PART
    part: str = "*"
    build: Callable[[Context], list[Any]]
    internal: Callable[[InternalContext], list[Any]] | None = None

    def made(self, context: Context) -> list[Any]:
        """What the section adds for this reader."""
        if self.internal is not None and isinstance(context, InternalContext):
            return self.internal(context)
        return self.build(context)

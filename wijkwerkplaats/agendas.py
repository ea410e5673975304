"""The agendas that come with the program (`resources/agendas`), in one language."""

from __future__ import annotations

import functools
from typing import Any

from wijkwerkplaats.compiled import parse
from wijkwerkplaats.frozen import dataclass
from wijkwerkplaats.model import AgendaItem
from wijkwerkplaats.paths import RESOURCES
from wijkwerkplaats.texts import LANGUAGES


@dataclass(frozen=True, slots=True)
class ReadyAgenda:
    """An agenda to begin with: what it is called, what for, and its blocks."""

    id: str
    name: str
    about: str
    agenda: tuple[AgendaItem, ...]


@functools.cache
def ready_agendas(language: str) -> tuple[ReadyAgenda, ...]:
    """The ready-made agendas. Every text stands in the file as `["Dutch", "English"]`."""
    at = LANGUAGES.index(language)
    told = parse((RESOURCES / "agendas" / "ready.toml").read_bytes())
    return tuple(
        ReadyAgenda(
            one["id"], one["name"][at], one["about"][at], tuple(_block(row, at) for row in one["blocks"])
        )
        for one in told["agenda"]
    )


def _block(row: dict[str, Any], at: int) -> AgendaItem:
    return AgendaItem(
        **{name: value[at] if isinstance(value, list) else value for name, value in row.items()}
    )

"""Own words with a party: typed with commas in between, the same whatever the capitals."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from wijkwerkplaats.model import Stakeholder

LONGEST: Final = 40
"""A tag is a word or a few; longer ones are cut."""


def read_tags(text: str) -> tuple[str, ...]:
    """The tags in a text: between commas, semicolons, signs `#` or lines."""
    pieces = (" ".join(piece.split())[:LONGEST].strip() for piece in re.split(r"[,;#\n]", text))
    return with_tags((), pieces)


def with_tags(before: Sequence[str], more: Iterable[str]) -> tuple[str, ...]:
    """Tags with others added; the first way of writing stays."""
    found: dict[str, str] = {}
    for tag in (*before, *more):
        if tag:
            found.setdefault(tag.casefold(), tag)
    return tuple(found.values())


def known_tags(parties: Iterable[Stakeholder]) -> list[str]:
    """The tags that are in use, the most used first."""
    counts: Counter[str] = Counter()
    names: dict[str, str] = {}
    for party in parties:
        for tag in party.tags:
            counts[tag.casefold()] += 1
            names.setdefault(tag.casefold(), tag)
    return [names[key] for key, _ in sorted(counts.items(), key=lambda one: (-one[1], one[0]))]

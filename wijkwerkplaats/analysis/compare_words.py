"""What a comparison says in words, for screen and paper alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final, Literal

from wijkwerkplaats.analysis.compare import Mark, Row, Said
from wijkwerkplaats.model.words import Verdict
from wijkwerkplaats.texts import Texts

Sides = Literal["sessions", "perspectives"]
"""What is compared. Time has a direction, perspectives only lie apart."""

LONGEST: Final = 280
"""Own words are cut here: a comparison is to be looked over."""


def mark_key(row: Row, sides: Sides) -> str:
    """The key of how two sides differ on a point, in `compare.toml`."""
    if row.mark not in (Mark.MORE, Mark.LESS):
        return f"compare.{sides}.{row.mark}"
    if sides == "perspectives":
        return f"compare.perspectives.{'far' if row.step == 1 else 'near'}"
    need = "_need" if row.point.meaning == "need" else ""
    return f"compare.sessions.{row.mark}{need}"


def mark_word(texts: Texts, row: Row, sides: Sides) -> str:
    """How two sides differ on a point."""
    return texts(mark_key(row, sides))


def said_text(texts: Texts, said: Said) -> str:
    """What one side said: its verdict, and its words on the next line."""
    parts = [] if said.verdict is Verdict.NONE else [texts.word("verdict", said.verdict)]
    return "\n".join(parts + shown_words(said))


def shown_words(said: Said) -> list[str]:
    """The own words of one side: why it was skipped, and what was said; long ones are cut."""
    return [_short(text) for text in (said.reason, said.text) if text.strip()]


def summary(texts: Texts, rows: Iterable[Row], sides: Sides) -> str:
    """How many points differ in which way, in the order of the words file."""
    found = Counter(mark_key(row, sides) for row in rows)
    keys = ["more", "less", "more_need", "less_need", "far", "near", *[mark.value for mark in Mark][2:]]
    known = [key for name in keys if (key := f"compare.{sides}.{name}") in found]
    return " · ".join(texts("compare.say.count", mark=texts(key), count=found[key]) for key in known)


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= LONGEST else f"{flat[: LONGEST - 1]}…"

"""Which paper somebody wants: for whom, in which edition, with which chapters."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from wijkwerkplaats.report.audience import Audience, safe
from wijkwerkplaats.texts import Texts

ENDINGS: Final = (".pdf", ".docx")
"""What a paper can be: to read and print, or to edit."""


class Edition(StrEnum):
    """How a paper looks."""

    NORMAL = "normal"
    LARGE = "large"
    MONO = "bw"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One paper. `chapters` are the keys of those that are wanted, None for all.

    `short` is the version of two pages; `recipient` the party or person whose own actions, decisions and questions
    are wanted and nothing else. Both are for everybody to read, whatever `audience` says.
    """

    audience: Audience = Audience.PARTICIPANTS
    edition: Edition = Edition.NORMAL
    short: bool = False
    recipient: str = ""
    chapters: frozenset[str] | None = None

    @property
    def whole(self) -> bool:
        """Whether it is the summary itself, of which chapters can be left out."""
        return not self.short and not self.recipient

    @property
    def internal(self) -> bool:
        """Whether only the team may read it."""
        return self.audience is Audience.INTERNAL and self.whole


def named(usual: Path, choice: Choice, texts: Texts, ending: str) -> Path:
    """What the file of a paper is called, after the usual one for its audience; what is special about it is added."""
    parts = [usual.stem]
    parts += [texts("report.file.short")] if choice.short else []
    parts += [safe(texts("report.file.recipient", recipient=choice.recipient))] if choice.recipient else []
    parts += [texts(f"report.file.{choice.edition.value}")] if choice.edition is not Edition.NORMAL else []
    return usual.with_name("-".join(parts) + ending)

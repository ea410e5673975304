"""How what goes out of a file with a passphrase leaves it: asked, and remembered for each kind."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QWidget

from ui import ask
from ui.desk import Desk
from wijkwerkplaats.exchange.write import Leaving
from wijkwerkplaats.model.words import DepartureKind

LOCKED, OTHER, OPEN = "locked", "other", "open"
"""The choices, as they are remembered."""

HOLDS_JUDGEMENTS: Final = frozenset(
    (
        DepartureKind.INTERNAL, DepartureKind.LIST, DepartureKind.PICTURE, DepartureKind.DATA, DepartureKind.COPY,
        DepartureKind.PERSON,
    )
)  # fmt: skip
"""What leaves locked unless somebody wants it otherwise, and is for the user alone where it lands."""


def remembered(desk: Desk, kind: DepartureKind, sort: str = "") -> str:
    """How this kind (or this sort of it) left last."""
    name = sort or kind.value
    kept = dict(str(one).rpartition(":")[::2] for one in desk.settings.get("leaves"))
    usual = LOCKED if kind in HOLDS_JUDGEMENTS and not sort else OPEN
    how = kept.get(name, usual)
    return how if how in (LOCKED, OTHER, OPEN) else usual


def remember(desk: Desk, how: str, kind: DepartureKind, sort: str = "") -> None:
    """Next time it leaves so too."""
    name = sort or kind.value
    others = [one for one in desk.settings.get("leaves") if str(one).rpartition(":")[0] != name]
    desk.settings.set("leaves", [*others, f"{name}:{how}"])


def usual(desk: Desk, kind: DepartureKind) -> Leaving:
    """How this kind leaves when nobody is asked."""
    phrase = desk.gate.storage.passphrase
    locked = phrase is not None and remembered(desk, kind) != OPEN
    return Leaving(phrase if locked else None, private=kind in HOLDS_JUDGEMENTS)


def ask_how(desk: Desk, parent: QWidget, kind: DepartureKind, title: str, sort: str = "") -> Leaving | None:
    """Ask how this leaves, when the file has a passphrase; None when the user thinks better of it."""
    private, phrase = kind in HOLDS_JUDGEMENTS, desk.gate.storage.passphrase
    if phrase is None:
        return Leaving(private=private)
    answer = ask.leaving(parent.window(), title, remembered(desk, kind, sort))
    if answer is None:
        return None
    how, other = answer
    remember(desk, how, kind, sort)
    return Leaving(None if how == OPEN else other or phrase, private=private)


def suggested(path: Path, how: Leaving) -> Path:
    """What the file is called when it leaves so."""
    from wijkwerkplaats.exchange.locked import locked_name

    return path if how.passphrase is None else locked_name(path)

"""Something goes out of the file: ask how and where to, write it there, and write down that it left (AVG, art. 30)."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui import ask
from ui.desk import Desk
from ui.leaving import ask_how, suggested
from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.exchange.write import Leaving, leaving
from wijkwerkplaats.model.words import DepartureKind

_ENDING = re.compile(r"\*(\.\w+)")
_DEVICES = re.compile(r"CON|PRN|AUX|NUL|(?:COM|LPT)[0-9]", re.IGNORECASE)
"""Windows takes these for a device, whatever stands behind the dot."""
_LONGEST_NAME = 120


def save_out(
    desk: Desk,
    parent: QWidget,
    kind: DepartureKind,
    write: Callable[[Path], object],
    *,
    title: str,
    suggestion: Path,
    pattern: str,
    sort: str = "",
) -> Path | None:
    """Let the user say how and where it goes, and `write` it there; None when it did not, and then why is told.

    `pattern` is that of a file dialog; a name without one of its endings gets the first. A `sort` of a kind leaves
    open unless it was wanted otherwise, and is remembered by itself.
    """
    desk.flush()
    how = ask_how(desk, parent, kind, title, sort)
    if how is None:
        return None
    target = ask_where(parent, how, title, suggestion, pattern)
    if target is None or not _written(desk, target, how, write):
        return None
    target = suggested(target, how)
    desk.left(kind, target.name)
    desk.told.emit(saved(target, how))
    return target


def save_blank(
    desk: Desk,
    parent: QWidget,
    write: Callable[[Path], object],
    *,
    title: str,
    suggestion: Path,
    pattern: str,
) -> None:
    """As `save_out`, for what holds nothing of the file, as an empty template: it is open, and nothing left."""
    how = Leaving()
    target = ask_where(parent, how, title, suggestion, pattern)
    if target is not None and _written(desk, target, how, write):
        desk.told.emit(saved(target, how))


def _written(desk: Desk, target: Path, how: Leaving, write: Callable[[Path], object]) -> bool:
    """Whether it was written; if not, why is told."""
    try:
        with leaving(how):
            write(target)
    except WijkError as problem:
        desk.report(problem)
        return False
    return True


def ask_where(parent: QWidget, how: Leaving, title: str, suggestion: Path, pattern: str) -> Path | None:
    """Where it goes, as it is called before it is locked; None when the user thinks better of it."""
    endings = _ENDING.findall(pattern)
    if how.passphrase is not None:
        pattern = _ENDING.sub(r"*\1.zip", pattern)
    target = ask.save_path(parent.window(), title, suggested(suggestion, how), pattern)
    if target is None:
        return None
    if how.passphrase is not None and target.suffix.lower() == ".zip":
        target = target.with_name(target.stem)
    if target.suffix.lower() not in endings:
        target = target.with_name(f"{target.name}{endings[0]}")
    return target


def saved(path: Path, how: Leaving) -> str:
    """Where it is, and whether it is locked."""
    words = (
        QCoreApplication.translate("SaveOut", "Saved: {path}")
        if how.passphrase is None
        else QCoreApplication.translate("SaveOut", "Saved, locked with the passphrase: {path}")
    )
    return words.format(path=path)


def file_name(*parts: str) -> str:
    """A name for a file out of words, without the signs and the names that some systems refuse."""
    signs = (
        "-" if sign in '<>:"/\\|?*' or ord(sign) < 32 else sign for sign in "-".join(filter(None, parts))
    )
    name = "".join(signs)[:_LONGEST_NAME].strip().rstrip(". ")
    return f"{name}_" if _DEVICES.fullmatch(name.partition(".")[0].strip()) else name or "_"

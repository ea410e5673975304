"""Something goes out of the file: ask where to, write it there, and write down that it left (AVG, art. 30)."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui import ask
from ui.desk import Desk
from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.model.words import DepartureKind

_ENDING = re.compile(r"\*(\.\w+)")


def save_out(
    desk: Desk,
    parent: QWidget,
    kind: DepartureKind,
    write: Callable[[Path], object],
    *,
    title: str,
    suggestion: Path,
    pattern: str,
) -> Path | None:
    """Let the user say where it goes, and `write` it there; None when it did not, and then why is told.

    `pattern` is that of a file dialog; a name without one of its endings gets the first.
    """
    desk.flush()
    target = ask.save_path(parent.window(), title, suggestion, pattern)
    if target is None:
        return None
    endings = _ENDING.findall(pattern)
    if target.suffix.lower() not in endings:
        target = target.with_name(f"{target.name}{endings[0]}")
    try:
        write(target)
    except WijkError as problem:
        desk.report(problem)
        return None
    desk.left(kind, target.name)
    desk.told.emit(QCoreApplication.translate("SaveOut", "Saved: {path}").format(path=target))
    return target


def file_name(*parts: str) -> str:
    """A name for a file out of words, without the signs that some systems refuse in one."""
    return "".join("-" if sign in '<>:"/\\|?*' else sign for sign in "-".join(filter(None, parts)))

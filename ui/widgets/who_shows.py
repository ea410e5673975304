"""What is said where somebody is given something to do: everybody will read that name."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget


def who_shows() -> str:
    """One sentence, the same in every place."""
    return QCoreApplication.translate(
        "WhoShows",
        "Everybody reads who does it, on paper too. If somebody does not want that, type the organisation.",
    )


def tell_who_shows(field: QWidget) -> None:
    """Say it for the eye and for a screen reader."""
    field.setToolTip(who_shows())
    field.setAccessibleDescription(who_shows())

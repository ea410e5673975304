"""Widgets that go while a screen stands."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def take_away(widget: QWidget) -> None:
    """Have a widget gone now, and deleted when nothing is busy with it any more."""
    widget.hide()
    widget.deleteLater()

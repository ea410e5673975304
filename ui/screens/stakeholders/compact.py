"""Buttons that leave their words out where it is narrow; a tip and a screen reader still say them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QPushButton


class Compact:
    """Turns the words of buttons off and on."""

    def __init__(self, buttons: Sequence[QPushButton]) -> None:
        self._buttons = {one: one.text() for one in buttons}
        self._on = False
        for one, words in self._buttons.items():
            one.setAccessibleName(words)
            one.setToolTip(one.toolTip() or words)

    def turn(self, on: bool) -> None:
        """Leave words out, or show them."""
        if on == self._on:
            return
        self._on = on
        for one, words in self._buttons.items():
            one.setText("" if on else words)
            one.setStyleSheet("padding: 9px 9px;" if on else "")

"""A choice from a list that is named on every platform."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QComboBox


class Combo(QComboBox):
    """Says its name as its description too, where it has no label beside it.

    Qt 6.11 takes what is chosen for the name of a combo box, except on Windows (`QAccessibleComboBox::text`): whoever
    listens would hear "Not known" and not of what.
    """

    def setAccessibleName(self, name: str) -> None:
        """Be called this."""
        super().setAccessibleName(name)
        if sys.platform != "win32":
            self.setAccessibleDescription(name)

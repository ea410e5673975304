"""What the window shows while it is locked: nothing of the file but its name."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from ui.theme import current
from ui.widgets.layout import GRID, Card, column, label, row
from ui.widgets.passphrase import Try, UnlockForm

LETTERS = 68


class LockPage(QWidget):
    """A calm page with one field."""

    def __init__(self, path: Path, attempt: Try) -> None:
        super().__init__()
        self.setObjectName("lock_page")
        sign = QLabel()
        size = 48 * current().percent // 100
        sign.setPixmap(current().icon("lock", "accent", size).pixmap(size, size))
        sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        title = label(self.tr("Locked"), "title")
        saved = self.tr(
            "All that stands in the file is saved. A line without Enter after it comes back too, unless you close the "
            "program first. Give the passphrase of {name} to go on."
        )
        calm = label(saved.format(name=path.stem))
        for words in (title, calm):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.form = UnlockForm(attempt)
        self.setFocusProxy(self.form)
        inner = Card()
        inner.setLayout(column(sign, title, calm, self.form, margins=4 * GRID, spacing=2 * GRID))
        inner.setMaximumWidth(LETTERS * self.fontMetrics().averageCharWidth())
        across = row(1, inner, 1)
        across.setStretch(1, 8)
        self.setLayout(column(2, across, 3, margins=3 * GRID))

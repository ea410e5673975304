"""Something to read that may be longer than the screen is high."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from ui.widgets.layout import GRID, button, column, label, row

WIDE, HIGH, LEAST = 72, 20, 4
"""In characters and lines; on a low screen less."""
MOST = 0.8
"""Of the height of the screen, so that the button below always shows."""


class ReportDialog(QDialog):
    """The first line in view, the others in a text that scrolls with the keys; Enter and Escape close."""

    def __init__(self, parent: QWidget | None, title: str, lines: list[str]) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.text = QPlainTextEdit("\n".join(line.strip() for line in lines[1:]))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(title)
        self.close_it = button(self.tr("Close"), role="primary")
        self.close_it.clicked.connect(self.accept)
        self.close_it.setDefault(True)
        inside = column(label(lines[0]), self.text, row(1, self.close_it), margins=3 * GRID, spacing=2 * GRID)
        self.setLayout(inside)
        sizes = self.fontMetrics()
        wide = sizes.averageCharWidth() * WIDE
        self.text.setMinimumHeight(LEAST * sizes.lineSpacing())
        inside.setStretch(1, 1)
        around = inside.totalHeightForWidth(wide) - self.text.sizeHint().height()
        high = around + (min(len(lines), HIGH) + 1) * sizes.lineSpacing() + 2 * GRID
        self.resize(wide, min(high, int(self.screen().availableGeometry().height() * MOST)))
        self.close_it.setFocus()

"""The message line: says calmly what happened, can be put away, and is read aloud by screen readers."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from ui.widgets.layout import GRID, label, pixmap, row, tool

GOOD_NEWS_MS = 8000


class MessageLine(QFrame):
    """One message at a time. A problem stays until it is put away, good news leaves by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "message")
        self._icon = QLabel()
        self.words = label("")
        self.away = tool("x", self.tr("Put this message away"))
        self.away.clicked.connect(self.put_away)
        line = row(self._icon, self.words, self.away, spacing=2 * GRID)
        line.setStretch(1, 1)
        line.setContentsMargins(2 * GRID, GRID // 2, GRID, GRID // 2)
        self.setLayout(line)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(GOOD_NEWS_MS)
        self._timer.timeout.connect(self.put_away)
        self.hide()

    def problem(self, sentence: str) -> None:
        """Say what did not work; it stays until it is put away."""
        self._say(sentence, "triangle-alert", "problem")
        self._timer.stop()

    def tell(self, sentence: str) -> None:
        """Say what did work; it leaves by itself."""
        self._say(sentence, "circle-check", "good")
        self._timer.start()

    def mended(self, sentence: str) -> None:
        """What this sentence said is over, when that is what still stands here."""
        if not self.isHidden() and self.words.text().startswith(sentence):
            self.tell(self.tr("Saving works again. All that you typed is saved."))

    def put_away(self) -> None:
        """Take the message away."""
        self._timer.stop()
        self.hide()

    def _say(self, sentence: str, icon: str, tone: str) -> None:
        self.setProperty("tone", tone)
        self.style().polish(self)
        color = "danger" if tone == "problem" else "accent"
        self._icon.setPixmap(pixmap(icon, color, 4))
        self.words.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()
        announce(self, sentence)


def announce(widget: QWidget, sentence: str) -> None:
    """Have a screen reader say a sentence."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))

"""One calm line that says what just happened, with a way to go on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from ui.widgets.layout import button, label, row, tool


class Notice(QFrame):
    """Stands where it happened, and goes away at the next thing or when it is closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = label("")
        self._go: Callable[[], object] | None = None
        self.action: QPushButton = button("", role="flat")
        self._close = tool("x", self.tr("Close this message"))
        self._close.clicked.connect(self.hide)
        self.action.clicked.connect(self._act)
        box = row(self._words, self.action, self._close)
        box.setStretch(0, 1)
        box.setContentsMargins(12, 4, 4, 4)
        self.setLayout(box)
        self.setProperty("role", "notice")
        self.hide()

    def say(self, words: str, action: str = "", go: Callable[[], object] | None = None) -> None:
        """Show a sentence, with at most one thing to do about it."""
        self._words.setText(words)
        self._words.setAccessibleName(words)
        self._go = go
        self.action.setText(action)
        self.action.setVisible(bool(action))
        self.show()

    @property
    def text(self) -> str:
        """The sentence that stands there; empty when there is none."""
        return "" if self.isHidden() else self._words.text()

    def _act(self) -> None:
        go = self._go
        self.hide()
        if go is not None:
            go()

"""Text fields that save themselves: after half a second of rest, when the focus leaves, and before leaving."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QFocusEvent, QFontMetricsF, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from ui.desk import Desk
from ui.widgets.free_line import FreeLine, leaves_files_to_window, leaves_undo_to_window

REST_MS = 500

Write = Callable[[str], object]


class _Autosave(QObject):
    """Watches a field: what is typed goes to `write` when typing rests, and comes back through `show`."""

    def __init__(self, desk: Desk, field: LineField | TextField) -> None:
        super().__init__(field)
        self._desk, self._field = desk, field
        self._write: Write | None = None
        self._shown = ""
        self._turn = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REST_MS)
        self._timer.timeout.connect(self.flush)
        field.textChanged.connect(self._typed)
        desk.leaving.connect(self.flush)

    def bind(self, text: str, write: Write) -> None:
        """Show `text` and write to `write` from now on; pending words go to where they were typed for."""
        self._turn += 1
        turn = self._turn
        self.flush()
        if turn != self._turn:  # writing brought newer news than `text`, which was read before it
            return
        self._write = write
        if self._field.words() != self._shown and not self._field.hasFocus():
            self._put(text)  # the disk refused those words twice, and they may be of something else
            return
        self.show(text)

    def show(self, text: str) -> None:
        """Show a text from the file; what is being typed at this moment is not overwritten."""
        if self._timer.isActive() or text == self._shown:
            return
        self._put(text)

    def _put(self, text: str) -> None:
        self._shown = text
        if text != self._field.words():
            self._field.blockSignals(True)
            self._field.set_words(text)
            self._field.blockSignals(False)

    def flush(self) -> None:
        """Write now what was not written yet."""
        self._timer.stop()
        words = self._field.words()
        if self._write is not None and words != self._shown:
            was, self._shown = self._shown, words
            before = self._desk.unsaved
            self._write(words)
            if self._desk.unsaved != before:
                self._shown = was  # they stay in the field, and are tried again at the next occasion

    def _typed(self) -> None:
        if self._write is not None and self._field.words() != self._shown:
            self._timer.start()


class LineField(QLineEdit):
    """One line that saves itself."""

    def __init__(
        self, desk: Desk, *, name: str, placeholder: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self._autosave = _Autosave(desk, self)

    def bind(self, text: str, write: Write) -> None:
        """Show a text, and write what is typed."""
        self._autosave.bind(text, write)

    def words(self) -> str:
        """The text in the field."""
        return self.text()

    def set_words(self, text: str) -> None:
        """Show a text; the cursor stays where it was as far as it can."""
        position = self.cursorPosition()
        self.setText(text)
        self.setCursorPosition(min(position, len(text)))

    def event(self, event: QEvent) -> bool:
        """Undo belongs to the window."""
        return leaves_undo_to_window(event) or super().event(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Words may be dropped here; files are the window's."""
        if not leaves_files_to_window(event):
            super().dragEnterEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Write when the focus leaves."""
        self._autosave.flush()
        super().focusOutEvent(event)


class TextField(QPlainTextEdit):
    """Several lines that save themselves; the field grows with its text up to `most` lines. Tab leaves it."""

    left = Signal()
    """The focus went elsewhere, and everything is written."""

    def __init__(
        self, desk: Desk, *, name: str, placeholder: str = "", least: int = 2, most: int = 10,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self._least, self._most = least, most
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().documentLayout().documentSizeChanged.connect(self._resized)
        self._autosave = _Autosave(desk, self)

    def bind(self, text: str, write: Write) -> None:
        """Show a text, and write what is typed."""
        self._autosave.bind(text, write)

    def words(self) -> str:
        """The text in the field."""
        return self.toPlainText()

    def set_words(self, text: str) -> None:
        """Show a text; the cursor stays where it was as far as it can."""
        position = self.textCursor().position()
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.setPosition(min(position, len(text)))
        self.setTextCursor(cursor)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width means other lines, which Qt does not tell."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._resized()

    def _resized(self) -> None:
        # Later: while a layout is at work it forgets that it was asked to look again; not for a field that is gone.
        QTimer.singleShot(0, self, self.updateGeometry)

    def sizeHint(self) -> QSize:
        """As high as its lines, within `least` and `most`."""
        lines = max(self._least, min(self._most, int(self.document().size().height())))
        inside = self.contentsMargins()
        margins = 2 * self.document().documentMargin() + inside.top() + inside.bottom() + 2
        return QSize(240, math.ceil(lines * math.ceil(QFontMetricsF(self.font()).lineSpacing()) + margins))

    def minimumSizeHint(self) -> QSize:
        """Never lower than its size hint: a squeezed text cannot be read."""
        return QSize(120, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Undo belongs to the window."""
        return leaves_undo_to_window(event) or super().event(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Words may be dropped here; files are the window's."""
        if not leaves_files_to_window(event):
            super().dragEnterEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Write when the focus leaves."""
        self._autosave.flush()
        super().focusOutEvent(event)
        self.left.emit()


class AddLine(FreeLine):
    """A line that adds: type, Enter, and it is ready for the next one.

    Closing the program keeps what still stands in it, unless it `makes_large` things out of half a name.
    """

    def __init__(
        self, add: Callable[[str], object], *, name: str, placeholder: str, makes_large: bool = False
    ) -> None:
        super().__init__()
        self._add = add
        self.makes_large = makes_large
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setClearButtonEnabled(True)
        self.returnPressed.connect(self.commit)

    def commit(self) -> None:
        """Add what stands in the line, as Enter does; it stays when it is refused."""
        text = " ".join(self.text().split())
        if text and self._add(text) is not None:
            self.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape empties the line."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)

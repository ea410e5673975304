"""One line for everything that is said: Ctrl+Space from anywhere, type, Enter, and on with the talk."""

from __future__ import annotations

from datetime import date
from typing import Final

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QButtonGroup, QFrame, QLabel, QPushButton, QWidget

from ui.desk import Desk
from ui.theme import current
from ui.widgets.button_row import OneStopRow
from ui.widgets.dates import day_text
from ui.widgets.free_line import FreeLine
from ui.widgets.layout import GRID, button, column, icon_size, label, row, tool
from wijkwerkplaats.edits import capture
from wijkwerkplaats.model.words import Perspective
from wijkwerkplaats.quickline import SIGNS, Catch, QuickCatch, read_catch

ICONS: Final = {
    Catch.NOTE: "notebook-pen",
    Catch.QUOTE: "quote",
    Catch.ACTION: "square-check",
    Catch.DECISION: "gavel",
    Catch.QUESTION: "circle-help",
}
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CaptureBar(QFrame):
    """The line, what it will become, and the kinds with their signs. Nothing else of the window is blocked."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "quick")
        self.setAccessibleName(self.tr("Note something quickly"))
        self._desk = desk
        self._chosen: Catch | None = None
        self._before: QWidget | None = None
        self._icon = QLabel()
        self.line = _Line(self)
        self.line.textChanged.connect(self._show)
        self.becomes = label("", "body")
        self.becomes.setAccessibleName(self.tr("What it becomes"))
        self.keys = label(
            self.tr("Enter: keep · Shift+Enter: keep and go on · ↑ ↓ another kind · Esc: leave"), "hint"
        )
        self.kinds = {kind: self._kind_button(kind) for kind in Catch}
        self._arrange()
        desk.moved.connect(self._on_moved)
        self.hide()

    def _kind_button(self, kind: Catch) -> QPushButton:
        made = button(f"{SIGNS[kind]}  {self.names()[kind]}", role="chip", tip=self._tip(kind))
        made.setAccessibleName(self.names()[kind])
        made.setCheckable(True)
        made.setProperty("kind", kind.value)
        return made

    def _tip(self, kind: Catch) -> str:
        return self.tr("Begin the line with {sign}").format(sign=SIGNS[kind])

    def names(self) -> dict[Catch, str]:
        """What each kind is called."""
        return {
            Catch.NOTE: self.tr("Note"),
            Catch.QUOTE: self.tr("Quote"),
            Catch.ACTION: self.tr("Action"),
            Catch.DECISION: self.tr("Decision"),
            Catch.QUESTION: self.tr("Question"),
        }

    def _arrange(self) -> None:
        self._group = QButtonGroup(self)
        for one in self.kinds.values():
            self._group.addButton(one)
        self._group.buttonClicked.connect(self._on_kind)
        self.row = OneStopRow(*self.kinds.values(), name=self.tr("Kind"))
        away = tool("x", self.tr("Leave (Esc)"))
        away.clicked.connect(self.leave)
        top = row(self._icon, self.line, away, spacing=GRID)
        top.setStretch(1, 1)
        box = column(self.row, top, self.becomes, self.keys, spacing=GRID // 2)
        box.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        self.setLayout(box)

    # Coming and going

    def open(self, kind: Catch | None = None) -> None:
        """Come up, ready to type in; what was being typed elsewhere is written first."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
            self._chosen = kind
        self._desk.flush()
        self.show()
        self._show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Go without keeping anything; the cursor returns to where it was."""
        self.line.clear()
        self._chosen = None
        before, self._before = self._before, None
        self.hide()
        if before is not None and shiboken6.isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self, *, go_on: bool = False) -> None:
        """Keep the line as what it shows; stay for a next one when asked."""
        read = self.read()
        if not read.text:
            self._desk.problem.emit(self.tr("Type first what was said."))
            return
        if self._desk.do(capture.catch, read, part=self._part()) is None:
            return
        told = self.tr("{kind} kept. Ctrl+Z takes it back.").format(kind=self.names()[read.kind])
        if go_on:
            self.line.clear()
        else:
            self.leave()
        self._desk.told.emit(told)

    # Reading

    def read(self) -> QuickCatch:
        """What the line will become."""
        words = self._desk.texts.words("perspective", Perspective)
        return read_catch(self.line.text(), date.today(), words, self._chosen, self.names())

    def _part(self) -> str:
        part = self._desk.place.part
        return part if any(one.id == part for one in self._desk.method.parts) else ""

    def walk(self, step: int) -> None:
        """The next or previous kind."""
        kinds = list(Catch)
        self._chosen = kinds[(kinds.index(self.read().kind) + step) % len(kinds)]
        self._show()

    def _on_kind(self, chosen: QPushButton) -> None:
        self._chosen = Catch(chosen.property("kind"))
        self._show()
        self.line.setFocus()

    def _on_moved(self) -> None:
        if self.isVisible():
            self._show()

    # Showing

    def _show(self) -> None:
        read = self.read()
        size = icon_size() + 4
        self._icon.setPixmap(current().icon(ICONS[read.kind], "accent", size).pixmap(size, size))
        self.kinds[read.kind].setChecked(True)
        self.row.mark_stop()
        self.line.setPlaceholderText(self._prompt(read.kind))
        self.line.setAccessibleName(self._prompt(read.kind))
        self.becomes.setText(self._told(read))

    def _prompt(self, kind: Catch) -> str:
        return {
            Catch.NOTE: self.tr("What was said? Begin with a sign to make it something else"),
            Catch.QUOTE: self.tr("What was said, word for word, and @resident for the perspective"),
            Catch.ACTION: self.tr("What, @who and !when: make flyer @Fatima !friday"),
            Catch.DECISION: self.tr("What did you decide?"),
            Catch.QUESTION: self.tr("Which question stays open?"),
        }[kind]

    def _told(self, read: QuickCatch) -> str:
        """What it becomes, in words."""
        pieces = [self.names()[read.kind]]
        if read.text and read.kind is Catch.ACTION:
            who = self.tr("who: {who} (also on paper)") if read.who else self.tr("who: –")
            pieces.append(who.format(who=read.who))
            pieces.append(self.tr("when: {day}").format(day=day_text(read.due) or "–"))
        if read.past:
            pieces.append(self.tr("that date has gone by"))
        if read.perspective is not None:
            pieces.append(self._desk.texts.word("perspective", read.perspective))
        return " · ".join([*pieces, *self._where()])

    def _where(self) -> list[str]:
        part, session = self._part(), self._desk.session
        found = [session.title if session is not None else self.tr("between the sessions")]
        if part:
            known = self._desk.method.part(part)
            found.append(f"{known.section} {known.title}")
        return found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves from wherever the cursor is; Enter on a kind goes back to the line."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in _ENTER:
            self.line.setFocus()
        else:
            super().keyPressEvent(event)


class _Line(FreeLine):
    """Enter keeps, Up and Down choose what it becomes."""

    def __init__(self, bar: CaptureBar) -> None:
        super().__init__(bar)
        self._bar = bar

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the bar."""
        key = event.key()
        if key in _ENTER:
            self._bar.keep(go_on=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key == Qt.Key.Key_Escape:
            self._bar.leave()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._bar.walk(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

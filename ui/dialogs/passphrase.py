"""Set, change or remove the passphrase of the open file, and when it locks by itself."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QLayout, QWidget

from ui.widgets.combo import Combo
from ui.widgets.layout import GRID, button, column, label, line, row, scrolled
from ui.widgets.passphrase import PassphraseField, ShowLetters, Try

SHORT = 10
"""A passphrase with fewer letters is called short."""

MINUTES = (5, 15, 30, 60)


class PassphraseDialog(QDialog):
    """`chosen` brings the new passphrase, `removed` that there is to be none, `lock_after` the minutes, 0 for never."""

    chosen = Signal(str)
    removed = Signal()
    lock_after = Signal(int)

    def __init__(self, parent: QWidget, *, has: bool, attempt: Try, minutes: int) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._attempt, self._has = attempt, has
        title = self.tr("Change the passphrase") if has else self.tr("Set a passphrase")
        self.setWindowTitle(title)
        self.now = PassphraseField(self.tr("Passphrase now"))
        self.new = PassphraseField(self.tr("New passphrase"))
        self.again = PassphraseField(self.tr("New passphrase once more"))
        self.letters = ShowLetters(self.now, self.new, self.again)
        self.told = label("", "problem")
        self.told.hide()
        self.after = self._choice(minutes)
        self._build(title)
        for field in (self.now, self.new, self.again):
            field.textChanged.connect(self._follow)
        self._follow()
        self._fit()

    def _fit(self) -> None:
        """As high as its words and a remark below them, but never higher than the screen: then it scrolls."""
        room, margins = self.screen().availableGeometry(), 6 * GRID
        width = min(self.fontMetrics().averageCharWidth() * 80, room.width() * 9 // 10)
        inner = self._content.layout()
        words = inner.totalHeightForWidth(width - margins) if inner is not None else 0
        below = 4 * self.go.sizeHint().height() + margins
        self.resize(width, min(words + below, room.height() * 9 // 10))

    def _choice(self, minutes: int) -> QComboBox:
        choice = Combo()
        choice.setAccessibleName(self.tr("Lock by itself"))
        choice.addItem(self.tr("Never"), 0)
        for number in sorted({*MINUTES, minutes} - {0}):
            choice.addItem(
                self.tr("After {count} minutes without a key or the mouse").format(count=number), number
            )
        choice.setCurrentIndex(max(0, choice.findData(minutes)))
        choice.activated.connect(self._on_after)
        return choice

    def _on_after(self) -> None:
        self.lock_after.emit(int(self.after.currentData()))

    def _build(self, title: str) -> None:
        what = self.tr(
            "With a passphrase nobody can read the file, its backups and its copies without it. Take a few words "
            "that you will remember."
        )
        warning = self.tr(
            "Nobody can find a forgotten passphrase, and without it the file cannot be opened any more. Write it "
            "down and keep it somewhere safe."
        )
        exports = self.tr(
            "What you save as a list, data or paper can be locked too: you are asked then. What you print is open."
        )
        self.go = button(title, "lock", role="primary")
        self.go.clicked.connect(self._choose)
        self.off = button(self.tr("Remove the passphrase"), "lock-open", role="danger")
        self.off.clicked.connect(self._remove)
        cancel = button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        asked = [
            (self.tr("Passphrase n&ow"), self.now), (self.tr("&New passphrase"), self.new),
            (self.tr("New passphrase once &more"), self.again),
        ]  # fmt: skip
        fields: list[QLayout] = []
        for words, field in asked if self._has else asked[1:]:
            fields.append(column(label(words, buddy=field), field, spacing=GRID // 2))
        after = label(self.tr("&Lock by itself (or at once with Ctrl+L)"), buddy=self.after)
        self._content = QWidget()
        self._content.setLayout(
            column(
                label(title, "title"), label(what), label(warning, "warn"), label(exports, "muted"), *fields,
                self.letters, line(), column(after, self.after, spacing=GRID // 2), 1, spacing=GRID,
            )
        )  # fmt: skip
        buttons = row(*([self.off] if self._has else []), 1, cancel, self.go)
        page = column(scrolled(self._content), self.told, buttons, margins=3 * GRID, spacing=GRID)
        page.setStretch(0, 1)
        for unused in () if self._has else (self.off, self.now):
            unused.setParent(self)
            unused.hide()
        self.setLayout(page)

    def _follow(self) -> None:
        """Say what is still to be done, and allow what can be done."""
        new, again = self.new.text(), self.again.text()
        ready = not self._has or bool(self.now.text())
        self.go.setEnabled(ready and bool(new.strip()) and new == again)
        self.off.setEnabled(ready)
        if new and again and not new.startswith(again):
            self._say(self.tr("The two new passphrases are not the same."))
        elif new != new.strip() and again:
            self._say(self.tr("There is a space at the beginning or the end. It counts: type it each time."))
        elif new and len(new) < SHORT and again:
            self._say(self.tr("This is short: somebody could guess it. A few words are better."))
        else:
            self.told.hide()

    def _say(self, words: str) -> None:
        self.told.setText(words)
        self.new.setAccessibleDescription(words)
        self.told.show()

    def _choose(self) -> None:
        if self._may():
            new = self.new.take()
            self.again.take()
            self.accept()
            self.chosen.emit(new)

    def _remove(self) -> None:
        if self._may():
            self.accept()
            self.removed.emit()

    def _may(self) -> bool:
        """Whoever finds the window open cannot take the file over: the passphrase now is asked first."""
        wrong = self._attempt(self.now.take()) if self._has else ""
        if wrong:
            self._say(wrong)
            self.now.setFocus()
        return not wrong

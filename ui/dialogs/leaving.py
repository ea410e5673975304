"""How something leaves a file with a passphrase: locked with that passphrase, with another one, or open."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QDialog, QRadioButton, QWidget

from ui.leaving import LOCKED, OPEN, OTHER
from ui.widgets.layout import GRID, button, column, icon_size, label, row, scrolled
from ui.widgets.passphrase import PassphraseField, ShowLetters


class LeavingDialog(QDialog):
    """`chosen` is one of the choices once it was accepted; `phrase` is what was typed for another passphrase."""

    def __init__(self, parent: QWidget | None, title: str, usual: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.phrase = ""
        self.field = PassphraseField(self.tr("The other passphrase"))
        self.again = PassphraseField(self.tr("The same once more"))
        self.letters = ShowLetters(self.field, self.again)
        self.told = label("", "problem")
        self.choices = self._choices(usual)
        self._build(title)
        for field in (self.field, self.again):
            field.textChanged.connect(self._follow)
        for choice in self.choices.values():
            choice.toggled.connect(self._on_choice)
        self._on_choice()
        self.choices[usual].setFocus()

    @property
    def chosen(self) -> str:
        """How it is to leave."""
        return next(name for name, choice in self.choices.items() if choice.isChecked())

    def _choices(self, usual: str) -> dict[str, QRadioButton]:
        self._group = QButtonGroup(self)
        made = {
            LOCKED: QRadioButton(self.tr("&Locked with the passphrase of this file")),
            OTHER: QRadioButton(self.tr("Locked with &another passphrase")),
            OPEN: QRadioButton(self.tr("&Open: whoever has it can read it")),
        }
        for choice in made.values():
            self._group.addButton(choice)
        made[usual].setChecked(True)
        return made

    def _build(self, title: str) -> None:
        about = {
            LOCKED: self.tr("For yourself and for whoever works in this file."),
            OTHER: self.tr("For somebody else: tell the passphrase by telephone, not in the same mail."),
            OPEN: self.tr("For what is handed out."),
        }
        lines: list[QWidget] = []
        for name, choice in self.choices.items():
            choice.setAccessibleDescription(about[name])
            more = label(about[name], "hint")
            more.setContentsMargins(_indent(), 0, 0, 0)
            line = QWidget()
            line.setLayout(column(choice, more, spacing=0))
            lines.append(line)
        self.typed = self._typed()
        zip_told = self.tr(
            "Locked means: a zip with AES-256. It opens with the passphrase in 7-Zip, Keka and programs like them, not "
            "in the Explorer of Windows."
        )
        self.go = button(self.tr("Go on"), role="primary")
        self.go.setDefault(True)
        self.go.clicked.connect(self._accept)
        cancel = button(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        asked = label(self.tr("This file has a passphrase. How do you want to save this?"))
        self._content = QWidget()
        self._content.setLayout(
            column(
                label(title, "title"), asked, lines[0], lines[1], self.typed, lines[2], label(zip_told, "muted"), 1,
                spacing=GRID,
            )
        )  # fmt: skip
        page = column(
            scrolled(self._content), self.told, row(1, cancel, self.go), margins=3 * GRID, spacing=GRID
        )
        page.setStretch(0, 1)
        self.setLayout(page)
        self.told.hide()

    def _typed(self) -> QWidget:
        made = QWidget()
        ask = column(
            label(self.tr("The other &passphrase"), buddy=self.field), self.field,
            label(self.tr("The same once &more"), buddy=self.again), self.again, self.letters, spacing=GRID // 2,
        )  # fmt: skip
        ask.setContentsMargins(_indent(), 0, 0, 0)
        made.setLayout(ask)
        return made

    def _fit(self) -> None:
        """As high as its words, but never higher than the screen: then it scrolls."""
        room, margins = self.screen().availableGeometry(), 6 * GRID
        width = min(self.fontMetrics().averageCharWidth() * 72, room.width() * 9 // 10)
        inner = self._content.layout()
        words = inner.totalHeightForWidth(width - margins) if inner is not None else 0
        below = self.go.sizeHint().height() + margins + 2 * GRID
        below += self.told.sizeHint().height() + GRID if self.told.isVisibleTo(self) else 0
        self.resize(width, min(words + below, room.height() * 9 // 10))

    def _on_choice(self) -> None:
        other = self.chosen == OTHER
        self.typed.setVisible(other)
        if other:
            self.field.setFocus(Qt.FocusReason.TabFocusReason)
        self._follow()

    def _follow(self) -> None:
        """Say what is still to be done, and allow what can be done."""
        one, again = self.field.text(), self.again.text()
        self.go.setEnabled(self.chosen != OTHER or (bool(one.strip()) and one == again))
        differ = self.chosen == OTHER and bool(again) and not one.startswith(again)
        self.told.setText(self.tr("The two passphrases are not the same.") if differ else "")
        self.field.setAccessibleDescription(self.told.text())
        self.told.setVisible(differ)
        self._fit()

    def _accept(self) -> None:
        self.phrase = self.field.take()
        self.again.take()
        self.accept()


def _indent() -> int:
    """As far as the words of a choice stand from its left: its ring grows with the text."""
    return icon_size() + 14

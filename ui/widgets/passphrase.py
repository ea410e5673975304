"""A field for a passphrase, and the form that opens what has one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from ui.widgets.layout import GRID, button, column, label, row

Try = Callable[[str], str]
"""Tries a passphrase; returns what is wrong with it, nothing when it fits."""


class PassphraseField(QLineEdit):
    """Shows dots, or the letters for as long as that is wanted. `caps` tells whether Caps Lock seems to be on."""

    caps = Signal(bool)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        hidden = Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhSensitiveData
        calm = Qt.InputMethodHint.ImhNoAutoUppercase | Qt.InputMethodHint.ImhNoPredictiveText
        self.setInputMethodHints(hidden | calm)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter that is a capital without Shift, or small with it, gives Caps Lock away."""
        typed, shift = event.text(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if len(typed) == 1 and typed.upper() != typed.lower():
            self.caps.emit(typed.isupper() is not shift)
        super().keyPressEvent(event)

    def show_letters(self, on: bool) -> None:
        """Show the letters, or dots."""
        self.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password)

    def take(self) -> str:
        """What was typed; the field is empty again."""
        typed = self.text()
        self.clear()
        return typed


class ShowLetters(QCheckBox):
    """Shows the letters in fields for a passphrase."""

    def __init__(self, *fields: PassphraseField) -> None:
        super().__init__()
        self.setText(self.tr("Sho&w the letters"))
        for field in fields:
            self.toggled.connect(field.show_letters)


class UnlockForm(QWidget):
    """Asks for the passphrase, as often as it takes. `fits` comes when it was the right one."""

    fits = Signal()

    def __init__(self, attempt: Try, *more: QWidget) -> None:
        super().__init__()
        self._attempt = attempt
        self.field = PassphraseField(self.tr("Passphrase"))
        self.wrong = label("", "problem")
        self.go = button(self.tr("Open the file"), "lock-open", role="primary")
        self.go.setEnabled(False)
        self.field.textChanged.connect(self._on_typed)
        self.field.returnPressed.connect(self._try)
        self.go.clicked.connect(self._try)
        self.setFocusProxy(self.field)
        asked = label(self.tr("&Passphrase"), buddy=self.field)
        self.caps = label(self.tr("Caps Lock seems to be on."), "warn")
        self.caps.hide()
        self.field.caps.connect(self.caps.setVisible)
        self.letters = ShowLetters(self.field)
        self.setLayout(
            column(
                asked, self.field, self.caps, self.letters, self.wrong, row(*more, 1, self.go), spacing=GRID
            )
        )
        self.wrong.hide()

    def _on_typed(self, text: str) -> None:
        self.go.setEnabled(bool(text))
        if text:
            self.wrong.hide()

    def _try(self) -> None:
        typed = self.field.take()
        if not typed:
            return
        told = self._attempt(typed)
        if told:
            self.say(told)
        else:
            self.fits.emit()

    def say(self, told: str) -> None:
        """Why it stays closed; the cursor is back in the field."""
        self.wrong.setText(told)
        self.field.setAccessibleDescription(told)
        self.wrong.show()
        self.field.setFocus()

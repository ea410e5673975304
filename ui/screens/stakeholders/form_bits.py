"""Small things that the form of a party is made of."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget

from ui.desk import Desk
from ui.widgets.combo import Combo
from ui.widgets.layout import column, label
from wijkwerkplaats.edits import common
from wijkwerkplaats.model import Stakeholder

UNKNOWN = -1


class PartyWriter:
    """Writes one field of a party. No widget, so that fields can hold on to it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def into(self, key: str, field: str) -> Callable[[object], None]:
        """What a field of the form calls with its new value."""
        return functools.partial(self.write, key, field)

    def write(self, key: str, field: str, value: object) -> None:
        """Give a field of a party a new value; a party without a name keeps the one it has."""
        party = self._desk.gate.get(Stakeholder, key)
        if party is None:
            return
        if field == "name":
            value = " ".join(str(value).split()) or party.name
        self._desk.do(common.set_field, party, field, value)


class WheelGuard(QObject):
    """Keeps the mouse wheel from changing a field that one only scrolls past."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Without focus the wheel belongs to the page."""
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def captioned(caption: str, field: QWidget) -> QWidget:
    """A field below its caption; the caption's shortcut and screen readers find it."""
    made = QWidget()
    made.setLayout(column(label(caption, "muted", buddy=field), field, spacing=4))
    if not field.accessibleName():
        field.setAccessibleName(caption)
    return made


def choice(choices: Mapping[str, str], guard: WheelGuard) -> QComboBox:
    """A combo of fixed words that does not push its neighbours aside."""
    combo = Combo()
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(10)
    combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    combo.installEventFilter(guard)
    for value, name in choices.items():
        combo.addItem(name, value)
    return combo


def show_choice(combo: QComboBox, value: str) -> None:
    """Show a value without saying that it was chosen."""
    before = combo.blockSignals(True)
    combo.setCurrentIndex(max(0, combo.findData(value)))
    combo.blockSignals(before)


def score(guard: WheelGuard) -> QSpinBox:
    """A judgement from 0 to 100, or not known."""
    spin = QSpinBox()
    spin.setRange(UNKNOWN, 100)
    spin.setSingleStep(5)
    spin.setSpecialValueText("–")
    spin.setKeyboardTracking(False)
    spin.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    spin.installEventFilter(guard)
    spin.lineEdit().setTextMargins(7, 0, 0, 0)  # a style sheet gives a spin box no padding
    return spin


def show_score(spin: QSpinBox, value: int | None) -> None:
    """Show a judgement without saying that it was made."""
    before = spin.blockSignals(True)
    spin.setValue(UNKNOWN if value is None else value)
    spin.blockSignals(before)

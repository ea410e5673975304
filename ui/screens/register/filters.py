"""Which actions the register shows: open, late or all, and of whom."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QComboBox, QPushButton, QWidget

from ui.desk import Desk
from ui.widgets.combo import Combo
from ui.widgets.flow import ButtonRow, FlowLayout
from ui.widgets.layout import GRID, button, label, row
from wijkwerkplaats.analysis.register import everybody, is_of, is_open, overdue
from wijkwerkplaats.model import Action

OPEN, LATE, ALL = "open", "late", "all"


class Filters(QWidget):
    """Three buttons with how many there are, and a list of names."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.buttons = {name: self._button(name) for name in (OPEN, LATE, ALL)}
        self._group = QButtonGroup(self)
        for one in self.buttons.values():
            self._group.addButton(one)
        self._group.buttonClicked.connect(self._on_button)
        self.who = Combo()
        self.who.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.who.setMinimumContentsLength(16)
        self.who.activated.connect(self._on_who)
        name = label(self.tr("Of &whom"), "muted", wrap=False, buddy=self.who)
        person = QWidget()
        person.setLayout(row(name, self.who))
        choices = ButtonRow(*self.buttons.values(), name=self.tr("Which actions"))
        self.setLayout(FlowLayout(choices, person, spacing=2 * GRID))

    @staticmethod
    def _button(name: str) -> QPushButton:
        made = button("", {LATE: "circle-alert"}.get(name, ""))
        made.setCheckable(True)
        made.setProperty("show", name)
        return made

    def show_actions(self, actions: Sequence[Action]) -> None:
        """Count them, and offer who has one."""
        kept = str(self._desk.settings.get("register_show"))
        self.buttons[kept if kept in self.buttons else OPEN].setChecked(True)
        mine = [one for one in actions if is_of(one, self._chosen())]
        counts = {
            OPEN: sum(map(is_open, mine)),
            LATE: len(overdue(mine, date.today())),
            ALL: len(mine),
        }
        names = {OPEN: self.tr("Open"), LATE: self.tr("Late"), ALL: self.tr("All")}
        for name, one in self.buttons.items():
            one.setText(f"{names[name]} ({counts[name]})")
        self._offer(everybody(actions))

    def _chosen(self) -> str:
        return str(self._desk.settings.get("register_who"))

    def _offer(self, names: list[str]) -> None:
        kept = self._chosen()
        self.who.clear()
        self.who.addItem(self.tr("Everybody"), "")
        for name in names:
            self.who.addItem(name, name)
        at = next((n for n, name in enumerate(names, 1) if name.casefold() == kept.casefold()), 0)
        if (
            kept and not at
        ):  # somebody of another neighbourhood, or without actions by now: say so by showing it
            self.who.addItem(kept, kept)
            at = self.who.count() - 1
        self.who.setCurrentIndex(at)

    def lets_through(self, action: Action) -> bool:
        """Whether this action is asked for."""
        if not is_of(action, self._chosen()):
            return False
        if self.buttons[LATE].isChecked():
            return bool(overdue([action], date.today()))
        return is_open(action) or self.buttons[ALL].isChecked()

    def nothing(self) -> str:
        """Why no action is left."""
        who = self._chosen()
        if self.buttons[LATE].isChecked():
            return (
                self.tr("Nothing is late.")
                if not who
                else self.tr("Nothing of {who} is late.").format(who=who)
            )
        if who:
            return self.tr("{who} has nothing to do here.").format(who=who)
        return self.tr("Everything has been done.")

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self._group.checkedButton() or self.buttons[OPEN]

    def show_all(self) -> None:
        """Hide nothing."""
        self._desk.settings.set("register_who", "")
        self.show_only(ALL)

    def show_only(self, name: str) -> None:
        """Show the open ones, the late ones, or all."""
        self._desk.settings.set("register_show", name)
        self.changed.emit()

    def _on_button(self, chosen: QAbstractButton) -> None:
        self.show_only(str(chosen.property("show")))

    def _on_who(self) -> None:
        self._desk.settings.set("register_who", self.who.currentData())
        self.changed.emit()

"""Taking own points over from another neighbourhood of the file (§3.2)."""

from __future__ import annotations

import functools

from PySide6.QtWidgets import QMenu

from ui.desk import Desk
from ui.widgets.layout import put_icon
from ui.widgets.press import PushButton
from wijkwerkplaats.edits.own_copy import copy_own, lendable
from wijkwerkplaats.model import Traject


class TakeOverButton(PushButton):
    """Lists the other neighbourhoods that have points of their own; a choice copies these, once."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setText(self.tr("Take over from another neighbourhood"))
        self.setToolTip(self.tr("Copies its own checklists and points. What is here already is not doubled."))
        put_icon(self, "copy")
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)

    def refresh(self) -> None:
        """Offered when the file holds another neighbourhood, and the room does not look along."""
        self.setVisible(not self._desk.presenting and bool(self._others()))
        self.setEnabled(self._desk.editable)

    def _others(self) -> list[Traject]:
        return [one for one in self._desk.gate.trajects() if one.id != self._desk.place.traject_id]

    def _fill(self) -> None:
        self._menu.clear()
        for traject in self._others():
            count = len(lendable(self._desk.gate, traject.id)[1])
            if count:
                text = self.tr("{name}: points {count}").format(name=traject.name, count=count)
                made = self._menu.addAction(text.replace("&", "&&"))
                made.triggered.connect(functools.partial(self._take, traject))
        if self._menu.isEmpty():
            self._menu.addAction(self.tr("No other neighbourhood has points of its own")).setEnabled(False)

    def _take(self, source: Traject, _checked: bool = False) -> None:
        self._desk.flush()
        copied = self._desk.do(copy_own, source)
        if copied is None:
            return
        if copied.lists or copied.points:
            told = self.tr("Taken over: checklists {lists}, points {points}. Ctrl+Z takes them back.")
            self._desk.told.emit(told.format(lists=copied.lists, points=copied.points))
        else:
            told = self.tr("Everything of {name} is here already.")
            self._desk.told.emit(told.format(name=source.name))

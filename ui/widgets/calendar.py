"""A day field with a calendar beside it, for who would rather point than type."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, Qt
from PySide6.QtWidgets import QCalendarWidget, QMenu, QWidget, QWidgetAction

from ui.desk import Desk
from ui.widgets.dates import DayField
from ui.widgets.layout import row, tool


class DayPicker(QWidget):
    """A day that saves itself, typed or chosen."""

    def __init__(self, desk: Desk, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._write: Callable[[date | None], object] | None = None
        self._menu: QMenu | None = None
        self.field = DayField(desk, name=name)
        self.open = tool("calendar", self.tr("Choose in a calendar: {name}").format(name=name))
        self.open.clicked.connect(self.open_calendar)
        box = row(self.field, self.open, spacing=2)
        box.setStretch(0, 1)
        self.setLayout(box)
        self.setFocusProxy(self.field)

    def bind(self, day: date | None, write: Callable[[date | None], object]) -> None:
        """Show a day, and write the one that is typed or chosen."""
        self._write = write
        self.field.bind(day, write)

    def set_read_only(self, on: bool) -> None:
        """Show only."""
        self.field.setReadOnly(on)
        self.open.setVisible(not on)

    def open_calendar(self) -> None:
        """Show the calendar below the button."""
        self.field.flush()
        calendar = QCalendarWidget()
        calendar.setLocale(QLocale(self._desk.language))
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        day = self.field.day()
        if day is not None:
            calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        calendar.activated.connect(self._chosen)
        calendar.clicked.connect(self._chosen)
        self._menu = QMenu(self)
        action = QWidgetAction(self._menu)
        action.setDefaultWidget(calendar)
        self._menu.addAction(action)
        self._menu.aboutToHide.connect(self._menu.deleteLater)
        self._menu.popup(self.open.mapToGlobal(QPoint(0, self.open.height())))
        calendar.setFocus()

    def _chosen(self, chosen: QDate) -> None:
        if self._menu is not None:
            self._menu.close()
            self._menu = None
        if self._write is not None:
            self._write(date(chosen.year(), chosen.month(), chosen.day()))
        self.field.setFocus()

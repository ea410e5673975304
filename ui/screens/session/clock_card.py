"""The clock of the evening on the page of the session: this item, the whole, and what can be done about it."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QWidget

from ui.desk import Desk
from ui.theme import current
from ui.widgets.agenda_clock import clock_of
from ui.widgets.flow import FlowLayout
from ui.widgets.layout import GRID, button, card, column, label


class ClockCard(QWidget):
    """Shown while the session runs and has an agenda."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.clock = clock_of(desk)
        self.item = label("", "muted")
        self.left = label("", "title")
        self.left.setFont(current().font("display", bold=True))
        self.evening = label("", "body")
        self.begin = button(self.tr("Start the clock"), "play")
        self.next = button(self.tr("Next item (F7)"), "arrow-right")
        self.more = button(self.tr("5 minutes more (F8)"), "plus")
        self.stop = button(self.tr("Stop the clock"), "x", role="flat")
        self.begin.clicked.connect(self.clock.begin)
        self.next.clicked.connect(self.clock.next)
        self.more.clicked.connect(self.clock.more)
        self.stop.clicked.connect(self.clock.stop)
        self.by_itself = QCheckBox(self.tr("The next block begins by itself"))
        self.by_itself.clicked.connect(self.clock.set_on_its_own)
        buttons = QWidget()
        buttons.setLayout(FlowLayout(self.begin, self.next, self.more, self.stop))
        words = column(self.item, self.left, self.evening, spacing=GRID // 2)
        self.setLayout(column(card(words, buttons, self.by_itself, title=self.tr("Clock"))))
        self.clock.ticked.connect(self.refresh)
        self.hide()  # until the screen refreshes: shown now it would flash as a window of its own

    def refresh(self) -> None:
        """Show where the evening is."""
        now = self.clock.standing()
        may = self.clock.may_begin
        self.setVisible((may and not self._desk.presenting) or now is not None)
        words, room = (self.left, self.evening), self._desk.presenting
        for one in (*words, self.next, self.more, self.stop, self.by_itself):
            one.setVisible(now is not None and (one in words or not room))
        self.begin.setVisible(may and not room)
        self.by_itself.setChecked(self.clock.on_its_own)
        if now is None:
            self.item.setText(self.tr("Shows what is left of each part of the agenda."))
            return
        self.item.setText(self.clock.title(now.at))
        self.left.setText(self.clock.left_text(now.left))
        told = self.tr("The whole evening: {behind}. It ends at {end}.")
        ends = f"{now.ends.astimezone():%H:%M}"
        if room:  # how far behind the evening is, is for who leads it
            told = self.tr("It ends at {end}.")
        self.evening.setText(told.format(behind=self.clock.behind_text(now.behind), end=ends))
        self.next.setEnabled(not now.last)

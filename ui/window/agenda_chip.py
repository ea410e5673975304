"""A quiet chip in the bar at the top: what is left of this item of the agenda, and how the evening stands."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QMenu, QToolButton

from ui.desk import SESSION, Desk
from ui.theme import current
from ui.widgets.agenda_clock import AgendaClock
from ui.widgets.layout import icon_size, plain_tip
from ui.widgets.press import ToolButton

NARROW = 170
"""With fewer letters beside each other in the window, only the minutes of this item show."""


class AgendaChip(ToolButton):
    """Shown only while the clock runs; its menu moves on, gives more time, or stops."""

    def __init__(self, desk: Desk, clock: AgendaClock) -> None:
        super().__init__()
        self._desk, self._clock = desk, clock
        self.setProperty("role", "chip")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setIconSize(QSize(icon_size(), icon_size()))
        menu = QMenu(self)
        self.next = menu.addAction(self.tr("Next item (F7)"))
        self.more = menu.addAction(self.tr("5 minutes more (F8)"))
        self.by_itself = menu.addAction(self.tr("The next block begins by itself"))
        self.by_itself.setCheckable(True)
        menu.addSeparator()
        self.to_item = menu.addAction(self.tr("To the page of this item"))
        self.to_agenda = menu.addAction(self.tr("To the agenda"))
        self.stop = menu.addAction(self.tr("Stop the clock"))
        self.setMenu(menu)
        self.next.triggered.connect(clock.next)
        self.more.triggered.connect(clock.more)
        self.stop.triggered.connect(clock.stop)
        self.by_itself.triggered.connect(clock.set_on_its_own)
        self.to_item.triggered.connect(clock.show_item)
        self.to_agenda.triggered.connect(self._go)
        clock.ticked.connect(self.refresh)
        self.hide()  # until it stands in the bar: shown now it would flash as a window of its own

    def refresh(self) -> None:
        """Show where the evening is."""
        now = self._clock.standing()
        self.setVisible(now is not None)
        if now is None:
            return
        left, behind = self._clock.left_text(now.left), self._clock.behind_text(now.behind)
        title = self._clock.title(now.at)
        letters = self.window().width() / max(1, self.fontMetrics().averageCharWidth())
        short = self._desk.presenting or letters < NARROW
        self._show(left if short else f"{left} · {behind}", "circle-alert" if now.left < 0 else "clock")
        whole = self.tr("{item}: {left}. The evening: {behind}, until {end}.").format(
            item=title, left=left, behind=behind, end=f"{now.ends.astimezone():%H:%M}"
        )
        self.setAccessibleName(whole)
        self.setToolTip(plain_tip(whole))
        self.setAccessibleDescription(self.tr("To the agenda"))
        self.next.setEnabled(not now.last)
        self.by_itself.setChecked(self._clock.on_its_own)

    def _show(self, words: str, icon: str) -> None:
        if self.text() != words:
            self.setText(words)
            self.setIcon(current().icon(icon, "accent", icon_size()))

    def _go(self) -> None:
        self._desk.go(part=SESSION)

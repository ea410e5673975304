"""A day in one line of typing: `4-3`, `4 maart 2027`, `vandaag`; empty is no day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent

from ui.desk import Desk
from ui.widgets.free_line import FreeLine


def day_text(day: date | None) -> str:
    """A day as people here write it."""
    return "" if day is None else day.strftime("%d-%m-%Y")


class DayLine(FreeLine):
    """One line that reads a day; what it cannot read is marked and not taken over."""

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(self.tr("dd-mm-yyyy"))
        self.textEdited.connect(self._judge)

    def day(self) -> date | None:
        """The day in the line; None when it is empty or unreadable."""
        from wijkwerkplaats.dates import read_date  # not needed to start

        return read_date(self.text(), date.today())

    @property
    def readable(self) -> bool:
        """Whether the line is empty or holds a day."""
        return not self.text().strip() or self.day() is not None

    def _judge(self) -> None:
        self.setToolTip(
            "" if self.readable else self.tr("No day is recognised here. Write it like 31-12-2026.")
        )


class DayField(DayLine):
    """A day that saves itself when the line is left, on Enter, and before leaving the screen."""

    def __init__(self, desk: Desk, *, name: str) -> None:
        super().__init__(name=name)
        self._day: date | None = None
        self._write: Callable[[date | None], object] | None = None
        self.editingFinished.connect(self.flush)
        desk.leaving.connect(self.flush)

    def bind(self, day: date | None, write: Callable[[date | None], object]) -> None:
        """Show a day, and write the one that is typed; a line that is being typed in is left alone."""
        self._write = write
        self._day = day
        if not self.isModified():
            self.setText(day_text(day))

    def flush(self) -> None:
        """Write now what was not written yet; what is no day goes back to the day that was there."""
        if not self.isModified():
            return
        self.setModified(False)
        day = self.day() if self.readable else self._day
        self.setText(day_text(day))
        self.setToolTip("")
        if day != self._day and self._write is not None:
            self._day = day
            self._write(day)

    def changeEvent(self, event: QEvent) -> None:
        """A line that turns read-only shows what is kept."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ReadOnlyChange and self.isReadOnly():
            self.setText(day_text(self._day))

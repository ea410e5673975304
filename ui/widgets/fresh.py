"""What shows things of the gate: it fills itself again when one of them changed, and not before it is seen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from wijkwerkplaats.journal import Changed


class Fresh(QWidget):
    """A subclass names the aggregates that it shows in `KINDS`, and fills itself in `refresh`.

    It builds its widgets once, in `__init__`. `refresh` must be cheap and may be called at any time; it is called
    when such an aggregate or a session changed and when the facilitator went elsewhere: at once while this is
    visible, else before it shows. An edit of which this shows the result already passes `origin=self`.
    """

    KINDS: ClassVar[tuple[type, ...]] = ()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._stale = True
        self._kinds = frozenset(kind.KIND for kind in self.kinds()) | {"session"}  # type: ignore[attr-defined]
        desk.changed.connect(self._on_changed)
        desk.moved.connect(self._mark_stale)

    def kinds(self) -> Iterable[type]:
        """The aggregates that this shows."""
        return self.KINDS

    def refresh(self) -> None:
        """Show what the gate holds now."""
        raise NotImplementedError

    def refresh_if_stale(self) -> None:
        """Refresh now when something changed since the last time."""
        if self._stale:
            self._stale = False
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Refresh when something changed while this was hidden."""
        super().showEvent(event)
        self.refresh_if_stale()

    def _on_changed(self, record: Changed) -> None:
        if record.kinds & self._kinds and record.origin is not self:
            self._mark_stale()

    def _mark_stale(self) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh_if_stale()

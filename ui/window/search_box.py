"""Searching everything that was typed: a field in the header and its results right below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QSizePolicy

from ui.desk import Desk
from ui.widgets.free_line import FreeLine
from ui.widgets.search_icon import SearchIcon

if TYPE_CHECKING:
    from ui.window.search_results import SearchResults

REST_MS = 150


class SearchField(FreeLine):
    """The field. Down goes into the results, Enter opens the first one, Escape puts them away."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setAccessibleName(self.tr("Search everything that was typed"))
        self.setPlaceholderText(self.tr("Search (Ctrl+F)"))
        self.setClearButtonEnabled(True)
        SearchIcon(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 9)
        self.setMaximumWidth(self.fontMetrics().averageCharWidth() * 44)
        self._results: SearchResults | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REST_MS)
        self._timer.timeout.connect(self.search)
        self.textEdited.connect(self._typed)
        self.returnPressed.connect(self._open_first)

    @property
    def results(self) -> SearchResults:
        """The list below the field, made when it is first needed."""
        if self._results is None:
            from ui.window.search_results import SearchResults

            self._results = SearchResults(self._desk, self)
            self._results.opened.connect(self._leave)
            self._results.left.connect(self.setFocus)
        return self._results

    def sizeHint(self) -> QSize:
        """Room for a few words."""
        return QSize(self.fontMetrics().averageCharWidth() * 30, super().sizeHint().height())

    def search(self) -> None:
        """Look for what the field holds."""
        self._timer.stop()
        query = self.text().strip()
        if len(query) < 2:
            self.put_away()
            return
        self._desk.flush()
        self.results.look_for(query)

    def put_away(self) -> None:
        """Hide the results."""
        if self._results is not None:
            self._results.hide()

    def _typed(self) -> None:
        self._timer.start()

    def _open_first(self) -> None:
        self.search()
        if self._results is not None and self._results.isVisible():
            self._results.open_first()

    def _leave(self) -> None:
        self.clear()
        self.put_away()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down into the results, Escape away."""
        if event.key() == Qt.Key.Key_Down and self._results is not None and self._results.isVisible():
            self._results.enter()
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Put the results away when the focus goes elsewhere."""
        super().focusOutEvent(event)
        self._timer.stop()  # who typed fast and went on wants no list over where they are now
        QTimer.singleShot(0, self, self._put_away_unless_there)

    def _put_away_unless_there(self) -> None:
        if self._results is not None and not (self.hasFocus() or self._results.list.hasFocus()):
            self._results.hide()

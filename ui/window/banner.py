"""The banner over a closed session: since when, and the way back, which asks why and is on record."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QWidget

from ui.desk import Desk
from ui.widgets.layout import GRID, button, column, label, pixmap, row
from ui.window.clock import local_time
from wijkwerkplaats.edits.sessions import reopen_session
from wijkwerkplaats.journal import Changed
from wijkwerkplaats.model.words import SessionState


class ClosedBanner(QFrame):
    """Shown while nothing may be changed: in a closed session, or in a file that is open for reading only."""

    reopened = Signal()
    """After the session was opened again from here."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        self._desk = desk
        self._session_id: str | None = None
        icon = QLabel()
        icon.setPixmap(pixmap("lock", "warn", 4))
        self.words = label("")
        self.reopen = button(self.tr("Reopen…"), "lock-open")
        self.reopen.clicked.connect(self.ask)
        first = row(icon, self.words, self.reopen, spacing=GRID + GRID // 2)
        first.setStretch(1, 1)
        self._build_question()
        box = column(first, self._question)
        box.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        self.setLayout(box)
        desk.changed.connect(self._on_changed)
        desk.moved.connect(self.refresh)

    def _build_question(self) -> None:
        self.reason = QLineEdit()
        self.reason.setAccessibleName(self.tr("Why do you reopen this session?"))
        self.reason.setPlaceholderText(self.tr("Why do you reopen this session? This stays on record."))
        self.confirm = button(self.tr("Reopen"), role="primary")
        self.cancel = button(self.tr("Cancel"), role="flat")
        self.reason.returnPressed.connect(self._reopen)
        self.reason.textChanged.connect(self._typed)
        self.confirm.clicked.connect(self._reopen)
        self.cancel.clicked.connect(self._leave)
        self._question = QWidget()
        self._question.setLayout(row(self.reason, self.confirm, self.cancel))
        self._question.hide()

    def refresh(self) -> None:
        """Show or hide, as the session stands."""
        session, read_only = self._desk.session, self._desk.gate.storage.read_only
        closed = session is not None and session.state is SessionState.CLOSED
        if not closed or self._session_id != session.id:  # type: ignore[union-attr]
            self._question.hide()
        self._session_id = session.id if session is not None else None
        if read_only:
            self.words.setText(self.tr("This file is open for reading only. Save a copy to go on working."))
        elif closed and session is not None:
            told = self.tr("Closed on {when}. You can read everything, but change nothing.")
            self.words.setText(told.format(when=local_time(session.closed_at)))
        self.reopen.setVisible(closed and not read_only and self._question.isHidden())
        self.setVisible((closed or read_only) and not self._desk.presenting)

    def ask(self) -> None:
        """Ask why."""
        self.reason.clear()
        self._typed()
        self._question.show()
        self.reopen.hide()
        self.reason.setFocus()

    def _typed(self) -> None:
        self.confirm.setEnabled(bool(self.reason.text().strip()))

    def _reopen(self) -> None:
        session, reason = self._desk.session, self.reason.text().strip()
        if session is not None and reason and self._desk.do(reopen_session, session, reason) is not None:
            self.reopened.emit()

    def _leave(self) -> None:
        self._question.hide()
        self.refresh()
        self.reopen.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape thinks better of it."""
        if event.key() == Qt.Key.Key_Escape and self._question.isVisible():
            self._leave()
            return
        super().keyPressEvent(event)

    def _on_changed(self, record: Changed) -> None:
        if "session" in record.kinds:
            self.refresh()

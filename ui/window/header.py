"""The bar at the top: which wijk, which session, what it may do next, that all is saved, and searching."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from ui.desk import HOME, SESSION, Desk
from ui.theme import current
from ui.widgets.layout import GRID, button, icon_size, label, put_icon, row, safe_tip, tool
from ui.widgets.press import ToolButton
from ui.window.clock import local_time
from ui.window.search_box import SearchField
from wijkwerkplaats.edits.sessions import start_session
from wijkwerkplaats.journal import Changed
from wijkwerkplaats.model import Session
from wijkwerkplaats.model.words import SessionState

STATE_ICONS = {
    SessionState.PREPARING: "clipboard-list",
    SessionState.RUNNING: "play",
    SessionState.CLOSED: "lock",
}
CLOSING = "closing"
AFTER_SESSION = 4
"""The place in the bar behind all that is about the session."""
HUGE_LETTERS = 80
"""With fewer letters beside each other on the screen, buttons go without words."""


class Header(QFrame):
    """The bar itself. What reaches further than the file it leaves to the window, through its signals."""

    rail_wanted = Signal()
    side_wanted = Signal()
    session_wanted = Signal()
    """A new session."""
    reopen_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._desk = desk
        # With the largest text not every word fits, and the window may not grow out of the screen.
        letters = self.screen().availableGeometry().width() / max(1, self.fontMetrics().averageCharWidth())
        self._huge = letters < HUGE_LETTERS
        self.rail = tool("panel-left", self.tr("Process model (F9)"))
        self.rail.clicked.connect(self.rail_wanted)
        self.side = tool("panel-right", self.tr("Side panel (F10)"))
        self.side.clicked.connect(self.side_wanted)
        self.wijk = button("", role="flat", tip=self.tr("To the overview of this neighbourhood"))
        self.wijk.setFont(current().font("heading", bold=True))
        self.wijk.clicked.connect(self._go_home)
        self.session = _SessionChip(desk)
        self.session.session_wanted.connect(self.session_wanted)
        self.next = button("")
        self.next.clicked.connect(self._next)
        self.saved = SavedSign(desk)
        self.search = SearchField(desk)
        self._arrange()
        desk.changed.connect(self._on_changed)
        desk.problem.connect(self._on_problem)
        desk.moved.connect(self.refresh)
        self._unsaved = desk.unsaved
        self.refresh()

    def add(self, widget: QWidget, at: int = -1) -> None:
        """Put something in the bar; without a place at its end."""
        self._bar.insertWidget(at, widget)

    def _arrange(self) -> None:
        bar = row(self.rail, self.wijk, self.session, self.next, 1, self.saved, self.search, self.side)
        bar.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        bar.setStretch(6, 2)
        self._bar = bar
        self.setLayout(bar)

    def refresh(self) -> None:
        """Show where we are."""
        desk = self._desk
        traject, session = desk.traject, desk.session
        self._name = traject.name if traject else "Wijkwerkplaats"
        self._fit()
        self.session.setVisible(traject is not None)
        self.session.refresh()
        self.search.setVisible(traject is not None and not desk.presenting)
        self.saved.setVisible(not desk.presenting)
        self.rail.setVisible(not desk.presenting)
        self.side.setVisible(not desk.presenting)
        self._show_next(session)

    def _show_next(self, session: Session | None) -> None:
        """The one button that fits the state of the session."""
        may = session is not None and not self._desk.gate.storage.read_only and not self._desk.presenting
        self.next.setVisible(may)
        if session is None:
            return
        titles = {
            SessionState.PREPARING: (self.tr("Start"), "play", "primary"),
            SessionState.RUNNING: (self.tr("Close session"), "flag", ""),
            SessionState.CLOSED: (self.tr("Reopen…"), "lock-open", ""),
        }
        title, icon, role = titles[session.state]
        shown = self.next.accessibleName()
        if shown != title:
            self.next.setAccessibleName(title)
            self.next.setText("" if self._huge else title)
            self.next.setToolTip(title if self._huge else "")
            self.next.setProperty("role", role)
            put_icon(self.next, icon, "on_accent" if role else "text")
            if shown:  # the first time the style sheet is still to come
                self.next.style().polish(self.next)

    def _next(self) -> None:
        session = self._desk.session
        if session is None:
            return
        if session.state is SessionState.PREPARING:
            start(self._desk, session)
        elif session.state is SessionState.RUNNING:
            self._desk.go(part=CLOSING)
        else:
            self.reopen_wanted.emit()

    def _go_home(self) -> None:
        self._desk.go(part=HOME)

    def _on_problem(self, _sentence: str) -> None:
        if self._desk.unsaved != self._unsaved:
            self._unsaved = self._desk.unsaved
            self.saved.failed()

    def _on_changed(self, record: Changed) -> None:
        self.saved.at(datetime.now(UTC).isoformat(timespec="seconds"))  # an undone step is older
        if record.kinds & {"session", "traject"}:
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out words when the bar gets narrow; nothing that can be done goes away."""
        super().resizeEvent(event)
        letters = self.width() / max(1, self.fontMetrics().averageCharWidth())
        self.saved.short(letters < 150)
        self._fit()

    def _fit(self) -> None:
        """Cut names that would push the rest out of the window."""
        room = self.width() // 6
        cut = self.wijk.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        self.wijk.setText(cut.replace("&", "&&"))
        self.wijk.setAccessibleName(self._name)
        self.session.fit(room)


class SavedSign(QWidget):
    """Says that all is on disk, and since when."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._read_only = desk.gate.storage.read_only
        self._time = local_time(datetime.now(UTC).isoformat(timespec="seconds"), "%H:%M")
        self._short = False
        self._failed = False
        self._icon = QLabel()
        self.words = label("", "muted", wrap=False)
        self.setLayout(row(self._icon, self.words, spacing=GRID // 2))
        self._show_icon()
        self._refresh()

    def _show_icon(self) -> None:
        if self._failed:
            icon, color = "triangle-alert", "danger"
        else:
            icon, color = ("lock", "muted") if self._read_only else ("check", "accent")
        size = icon_size() + 2
        self._icon.setPixmap(current().icon(icon, color, size).pixmap(size, size))

    def at(self, moment: str) -> None:
        """The last edit was written at this moment."""
        self._time = local_time(moment, "%H:%M")
        if self._failed:
            self._failed = False
            self._show_icon()
        self._refresh()

    def failed(self) -> None:
        """The last edit did not reach the file."""
        self._failed = True
        self._show_icon()
        self._refresh()

    def short(self, on: bool) -> None:
        """Only the check and the time, when there is little room."""
        if self._short != on:
            self._short = on
            self._refresh()

    def _refresh(self) -> None:
        if self._failed:
            words = spoken = self.tr("Not saved")
        elif self._read_only:
            words, spoken = self.tr("Reading only"), self.tr("This file is open for reading only.")
        else:
            spoken = self.tr("Saved at {time}").format(time=self._time)
            words = self._time if self._short else self.tr("Saved {time}").format(time=self._time)
        self.words.setText(words)
        self.words.setAccessibleName(spoken)
        tip = (
            spoken
            if self._read_only or self._failed
            else self.tr("Everything is saved by itself. Last at {time}.")
        )
        self.setToolTip(tip.format(time=self._time))


class _SessionChip(ToolButton):
    """The session with its state; its menu leads to the other sessions."""

    session_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setProperty("role", "chip")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setIconSize(QSize(icon_size(), icon_size()))
        self._title, self._state, self._most = "", "", 10_000
        self.setMenu(QMenu(self))
        self.menu().aboutToShow.connect(self._fill)
        self.menu().triggered.connect(self._chosen)

    def refresh(self) -> None:
        """Show the session and its state."""
        session = self._desk.session
        if session is None:
            self._title, self._state, icon = self.tr("Between the sessions"), "", "notebook-pen"
            self.setToolTip(self.tr("What you write now belongs to no session"))
        else:
            state = self._desk.texts.word("session_state", session.state)
            self._title, self._state = _cut(session.title), f" · {state.lower()}"
            icon = STATE_ICONS[session.state]
            self.setToolTip(safe_tip(f"{session.title} · {state}"))
        self.fit(self._most)
        self.setAccessibleName(self.tr("Session: {title}").format(title=f"{self._title}{self._state}"))
        self.setIcon(current().icon(icon, "accent", icon_size()))

    def fit(self, most: int) -> None:
        """Cut the title to this width; the state stays."""
        self._most = most
        metrics = self.fontMetrics()
        room = max(60, most - metrics.horizontalAdvance(self._state))
        cut = metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, room)
        self.setText(f"{cut.replace('&', '&&')}{self._state}  ▾")

    def _fill(self) -> None:
        menu = self.menu()
        menu.clear()
        here = self._desk.place.session_id
        sessions = sorted(self._desk.gate.all(Session), key=_newest_first, reverse=True)
        for session in sessions[:20]:
            state = self._desk.texts.word("session_state", session.state).lower()
            action = menu.addAction(f"{_cut(session.title).replace('&', '&&')} · {state}")
            action.setIcon(current().icon(STATE_ICONS[session.state]))
            action.setData(session.id)
            _mark_current(action, session.id == here)
        menu.addSeparator()
        between = menu.addAction(current().icon("notebook-pen"), self.tr("Work between the sessions"))
        between.setData("")
        _mark_current(between, here is None)
        new = menu.addAction(current().icon("plus"), self.tr("New session"))
        new.setEnabled(not self._desk.gate.storage.read_only)

    def _chosen(self, action: QAction) -> None:
        key = action.data()
        if key is None:
            self.session_wanted.emit()
        else:
            self._desk.go(session_id=str(key) or None)


def start(desk: Desk, session: Session) -> None:
    """Start the session and go to the first part of its agenda."""
    desk.flush()
    newest = desk.gate.get(Session, session.id) or session
    if desk.do(start_session, newest) is not None:
        known = {part.id for part in desk.method.parts}
        first = newest.agenda[0].part if newest.agenda else desk.method.parts[0].id
        desk.go(part=first if first in known else SESSION)


def _newest_first(session: Session) -> tuple[str, str]:
    return (session.day.isoformat() if session.day else session.created[:10], session.id)


def _cut(text: str, most: int = 40) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _mark_current(action: QAction, on: bool) -> None:
    font = action.font()
    font.setBold(on)
    action.setFont(font)


__all__ = ["CLOSING", "STATE_ICONS", "Header", "SavedSign", "start"]

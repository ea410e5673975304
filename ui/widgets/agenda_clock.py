"""The clock of the evening: one for each desk, kept as a setting, always right by the clock of the wall."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer, Signal

from ui.desk import Desk
from wijkwerkplaats.analysis.agenda_clock import (
    AgendaRun,
    Standing,
    as_text,
    begin,
    from_text,
    more_time,
    move_on,
    standing,
)
from wijkwerkplaats.journal import Changed, StepState
from wijkwerkplaats.model import AgendaItem, Session
from wijkwerkplaats.model.words import SessionState

MORE = 5
"""So many minutes more with one key."""
TICK = 2000
"""Looks at the clock so often (ms); what shows are minutes."""
STARTED = "step.session.start"


def utc_now() -> datetime:
    """The time now; the default clock."""
    return datetime.now(UTC)


class AgendaClock(QObject):
    """Begins by itself when a session is started, and shows nothing when it does not run."""

    ticked = Signal()
    """What the clock shows may have changed."""

    def __init__(self, desk: Desk, now: Callable[[], datetime] = utc_now) -> None:
        super().__init__(desk)
        self._desk = desk
        self.now = now
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self.ticked)
        desk.changed.connect(self._on_changed)
        desk.moved.connect(self._tell)
        self._tell()

    # What it shows

    @property
    def run(self) -> AgendaRun | None:
        """The evening at hand, when it is of this session and the session is running."""
        kept = from_text(str(self._desk.settings.get("agenda_run")))
        session = self._desk.session
        running = session is not None and session.state is SessionState.RUNNING
        return kept if kept and running and session is not None and kept.session_id == session.id else None

    @property
    def agenda(self) -> tuple[AgendaItem, ...]:
        """What the evening holds."""
        session = self._desk.session
        return session.agenda if session is not None else ()

    def standing(self) -> Standing | None:
        """Where the evening is now; None when the clock does not run."""
        run = self.run
        return None if run is None else standing(run, self.agenda, self.now())

    @property
    def may_begin(self) -> bool:
        """Whether there is an evening to follow, and the clock does not run yet."""
        session = self._desk.session
        running = session is not None and session.state is SessionState.RUNNING
        return running and bool(self.agenda) and self.standing() is None

    def title(self, at: int) -> str:
        """What an item of the agenda is called."""
        part = self.agenda[at].part
        known = next((one for one in self._desk.method.parts if one.id == part), None)
        return f"{known.section} {known.title}" if known is not None else part

    def left_text(self, left: int) -> str:
        """How long this item has, or how long it runs over."""
        if left < 0:
            return self.tr("{minutes} min over").format(minutes=-left)
        return self.tr("{minutes} min left").format(minutes=left)

    def behind_text(self, behind: int) -> str:
        """How the whole evening stands."""
        if not behind:
            return self.tr("on time")
        if behind > 0:
            return self.tr("{minutes} min behind").format(minutes=behind)
        return self.tr("{minutes} min ahead").format(minutes=-behind)

    # What one can do with it

    def begin(self) -> None:
        """The first item begins now."""
        session = self._desk.session
        if session is not None:
            self._keep(begin(session.id, session.agenda, self.now()))

    def next(self) -> None:
        """On to the next item, and to its page."""
        run = self.run
        if run is None or self.standing() is None:
            return
        after = move_on(run, self.agenda, self.now())
        if after != run:
            self._keep(after)
            found = self.standing()
            if found is not None:
                self._desk.go(part=self.agenda[found.at].part)

    def more(self) -> None:
        """This item gets some minutes more."""
        run = self.run
        if run is not None and self.standing() is not None:
            self._keep(more_time(run, MORE))

    def stop(self) -> None:
        """Stop looking at the clock."""
        self._keep(None)

    # Inside

    def _keep(self, run: AgendaRun | None) -> None:
        self._desk.settings.set("agenda_run", as_text(run))
        self._tell()

    def _on_changed(self, record: Changed) -> None:
        if Session.KIND not in record.kinds:
            return
        if record.step.label.key == STARTED and record.step.state is StepState.DONE:
            self.begin()
        self._tell()

    def _tell(self) -> None:
        running = self.run is not None
        if running != self._timer.isActive():
            self._timer.start() if running else self._timer.stop()
        self.ticked.emit()


def clock_of(desk: Desk) -> AgendaClock:
    """The clock of this desk; made when it is first asked for."""
    found = desk.findChild(AgendaClock)
    return found if isinstance(found, AgendaClock) else AgendaClock(desk)

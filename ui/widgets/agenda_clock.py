"""The clock of the evening: one for each desk, kept as a setting, always right by the clock of the wall."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from ui.desk import SESSION, Desk
from wijkwerkplaats.analysis.agenda import title_of
from wijkwerkplaats.analysis.agenda_clock import (
    AgendaRun,
    Standing,
    as_text,
    begin,
    begins,
    by_itself,
    from_text,
    minutes_spent,
    more_time,
    move_to,
    standing,
)
from wijkwerkplaats.edits.agenda import keep_times
from wijkwerkplaats.journal import Changed, StepState
from wijkwerkplaats.model import AgendaItem, Session
from wijkwerkplaats.model.words import SessionState

MORE = 5
"""So many minutes more with one key."""
TICK = 2000
"""Looks at the clock so often (ms); what shows are minutes."""
STARTED = "step.session.start"


class AgendaClock(QObject):
    """Begins by itself when a session is started, and shows nothing when it does not run.

    The run is a setting until the evening is over; `finish` writes what every block really took with the session.
    """

    ticked = Signal()
    """What the clock shows may have changed."""

    def __init__(self, desk: Desk, now: Callable[[], datetime] | None = None) -> None:
        super().__init__(desk)
        self._desk = desk
        self.now = now or desk.gate.clock
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self.look)
        desk.released.connect(self._timer.stop)
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

    def begins(self) -> list[datetime | None]:
        """When each item begins as things stand; None for those that had their turn. Empty while it does not run."""
        run = self.run
        return [] if run is None or self.standing() is None else begins(run, self.agenda, self.now())

    def spent(self) -> dict[str, int]:
        """How many minutes each item took until now; empty while it does not run."""
        run = self.run
        return {} if run is None or self.standing() is None else minutes_spent(run, self.agenda, self.now())

    def title(self, at: int) -> str:
        """What an item of the agenda is called."""
        return title_of(self.agenda[at], self._desk.method)

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
            self._finish_other(session.id)
            self._keep(begin(session.id, session.agenda, self.now()))

    def next(self) -> None:
        """On to the next item, and to its page."""
        now = self.standing()
        if now is not None:
            self.go_to(now.at + 1)

    def go_to(self, at: int) -> None:
        """Begin an item now, whichever it is, and go to its page."""
        run = self.run
        if run is None or self.standing() is None:
            return
        after = move_to(run, self.agenda, self.now(), at)
        if after != run:
            self._keep(after)
            self.show_item()

    def show_item(self) -> None:
        """Go to the page of the item at hand; one of its own stands on that of the session."""
        now = self.standing()
        if now is not None:
            part = self.agenda[now.at].part
            known = any(one.id == part for one in self._desk.method.parts)
            self._desk.go(part=part if known else SESSION)

    def look(self) -> None:
        """Look at the clock: it may be time for the next item."""
        run = self.run
        if run is not None and self.on_its_own and not self._desk.in_the_room:
            after = by_itself(run, self.agenda, self.now())
            if after != run:
                self._keep(after)
                now = self.standing()
                if now is not None:
                    self._desk.told.emit(self.tr("Time for: {item}").format(item=self.title(now.at)))
        self.ticked.emit()

    @property
    def on_its_own(self) -> bool:
        """Whether the next item begins by itself when the time of this one is over."""
        return bool(self._desk.settings.get("agenda_by_itself"))

    def set_on_its_own(self, on: bool) -> None:
        """Let the clock move on by itself, or only by hand. The page stays where it is: somebody may be typing."""
        self._desk.settings.set("agenda_by_itself", on)
        self.look()

    def more(self) -> None:
        """This item gets some minutes more."""
        run = self.run
        if run is not None and self.standing() is not None:
            self._keep(more_time(run, MORE))

    def stop(self) -> None:
        """Stop looking at the clock; the times until now stay with the session."""
        self.finish()

    def finish(self) -> None:
        """The evening is over: write with the session what every item really took."""
        run = self.run
        if run is None:
            return
        self._desk.flush()
        if self._desk.editable:
            self._desk.do(keep_times, self._desk.session, minutes_spent(run, self.agenda, self.now()))
        self._keep(None)

    # Inside

    def _finish_other(self, session_id: str) -> None:
        """An evening that nobody closed has its times as well."""
        run = from_text(str(self._desk.settings.get("agenda_run")))
        other = self._desk.gate.get(Session, run.session_id) if run and run.session_id != session_id else None
        if run and other is not None and other.state is SessionState.RUNNING and self._desk.editable:
            self._desk.do(keep_times, other, minutes_spent(run, other.agenda, self.now()))

    def _keep(self, run: AgendaRun | None) -> None:
        self._desk.settings.set("agenda_run", as_text(run))
        self._desk.settings.sync()  # an evening must survive a laptop that stops
        self._tell()

    def _on_changed(self, record: Changed) -> None:
        if Session.KIND not in record.kinds:
            return
        started = record.step.label.key == STARTED and record.step.state is StepState.DONE
        if started and not self._desk.in_the_room:
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

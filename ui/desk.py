"""What every screen gets: the open file through its gate, the method, the words, and where the facilitator is."""

from __future__ import annotations

import dataclasses
import logging
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from ui.outbox import Gone, Outbox
from ui.settings import Settings
from wijkwerkplaats.analysis.own import KINDS as OWN_KINDS
from wijkwerkplaats.analysis.own import effective_method
from wijkwerkplaats.edits.privacy import note_departure
from wijkwerkplaats.errors import FileProblem, WijkError
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Changed, Place, Step
from wijkwerkplaats.method import Method, load_method
from wijkwerkplaats.model import Session, Traject
from wijkwerkplaats.model.words import DepartureKind
from wijkwerkplaats.texts import Texts, texts

R = TypeVar("R")
log = logging.getLogger(__name__)

HOME = "home"
SESSION = "session"
"""Pages that are not a part of the method use these names as their `part`."""


class Desk(QObject):
    """The facilitator's desk. Screens edit through `do`, refresh on `changed`, and go elsewhere through `go`."""

    changed = Signal(object)
    """After every edit, with its `Changed` record; undo and redo included."""
    moved = Signal(object)
    """After `go`, with the new `Place`."""
    leaving = Signal()
    """Write what is still being typed: before moving, undo, closing, printing."""
    problem = Signal(str)
    """A plain sentence about something that did not work."""
    told = Signal(str)
    """A plain sentence about something that did."""
    revealed = Signal(str)
    """The key of an aggregate to bring into view on the screen that shows now."""
    older_backups = Signal()
    """Somebody wants to see the backups from before."""
    emptied = Signal(str)
    """A traject went for good, with what is to be said about it: whoever stands in it must go elsewhere."""
    saved_again = Signal(str)
    """An edit is on disk after one was not; with what was said then."""
    released = Signal()
    """This desk is done with; its file may be closed."""

    def __init__(
        self,
        gate: Gate,
        settings: Settings,
        language: str,
        parent: QObject | None = None,
        *,
        keep: Callable[[str], object] | None = None,
    ) -> None:
        super().__init__(parent)
        self.gate = gate
        self._keep = keep
        self.settings = settings
        self.language = language
        self.presenting = False
        """While it is true, screens hide what is internal; set before they are built."""
        self.in_the_room = False
        """True for the desk of the second screen, which follows the facilitator's."""
        self.unsaved = 0
        """How many edits did not reach the file: the disk was full, or gone."""
        self.unsaved_told = ""
        """Why the last edit did not; nothing when it did."""
        self.outbox = Outbox()
        """What left and is not written down yet; the program has one that outlives this desk."""
        self.saved_again.connect(self._try_again, Qt.ConnectionType.QueuedConnection)
        self._built_in: Method = load_method(language)
        self._method: tuple[str, Method] | None = None
        self.texts: Texts = texts(language)
        self._stop_listening = gate.listen(self._on_changed)

    @property
    def method(self) -> Method:
        """The method as the current traject talks about it: its own points included, without what is off."""
        traject_id = self.gate.place.traject_id
        if self._method is None or self._method[0] != traject_id:
            self._method = (traject_id, effective_method(self.gate, self._built_in, self.texts))
        return self._method[1]

    @property
    def built_in(self) -> Method:
        """The method as it comes with the program."""
        return self._built_in

    # Where we are

    @property
    def place(self) -> Place:
        """The current traject, session and part."""
        return self.gate.place

    @property
    def traject(self) -> Traject | None:
        """The current traject."""
        return next((t for t in self.gate.trajects() if t.id == self.place.traject_id), None)

    @property
    def session(self) -> Session | None:
        """The current session; None between sessions."""
        return self.gate.session()

    @property
    def editable(self) -> bool:
        """False in a closed session and in a file opened for reading only."""
        return bool(self.place.traject_id) and self.gate.editable

    @property
    def operable(self) -> bool:
        """False on the second screen: the room looks along, and what is there to add things has no place in it."""
        return not self.in_the_room

    def go(self, **where: str | None) -> None:
        """Go to another `part`, `session_id` or `traject_id`; what is being typed is written first."""
        self.flush()
        self.gate.place = dataclasses.replace(self.place, **where)  # type: ignore[arg-type]
        self.moved.emit(self.place)

    def reveal(self, part: str, key: str) -> None:
        """Go to a part and bring one aggregate into view."""
        if part and part != self.place.part:
            self.go(part=part)
        self.revealed.emit(key)

    def reveal_point(self, point_id: str) -> None:
        """Go to the part that a discussion point comes from, and bring the point into view."""
        self.reveal(self.method.source_of_point(point_id).id, point_id)

    # Editing

    def flush(self) -> None:
        """Have every field write what it still holds."""
        self.leaving.emit()

    def do(self, edit: Callable[..., R], *args: object, **named: object) -> R | None:
        """Carry out an edit (`edits.*`, called with the gate); a problem becomes a sentence and None."""
        try:
            return edit(self.gate, *args, **named)
        except WijkError as problem:
            self._report_unsaved(problem)
            return None

    def back_up(self, why: str) -> None:
        """A backup before something large happens to the file. Raises `FileProblem`: then it must not happen."""
        if self._keep is not None:
            self._keep(why)

    def left(self, kind: DepartureKind, name: str, *, whom: str = "") -> None:
        """Write down that something left the file (AVG, art. 30); a file that is only read takes no note."""
        self.do(note_departure, kind, name, whom=whom)

    def gone(self, kind: DepartureKind, name: str, *, whom: str = "") -> Gone:
        """What is about to leave, for the outbox once it is on disk."""
        return Gone(self.gate.storage.path, self.place, kind, name, whom)

    def settle(self) -> None:
        """Write down what left meanwhile."""
        self.do(self.outbox.settle)

    def report(self, problem: WijkError) -> None:
        """Say in plain words what did not work."""
        log.warning("%s", problem.key)
        self.problem.emit(self.texts.error(problem))

    def _report_unsaved(self, problem: WijkError) -> None:
        """An edit did not get through; where the disk refused it, that stays said until one does."""
        if isinstance(problem, FileProblem):
            self.unsaved += 1
            self.unsaved_told = self.texts.error(problem)
        self.report(problem)

    def undo(self) -> None:
        """Take the newest step back and go to the screen concerned."""
        self.flush()
        told = self.tr("Undone.") if self.presenting else self.tr("Undone: {step}")
        self._back_and_forth(self.gate.undo, told)

    def redo(self) -> None:
        """Do the step again that was undone last, and go to the screen concerned."""
        self.flush()
        told = self.tr("Done again.") if self.presenting else self.tr("Done again: {step}")
        self._back_and_forth(self.gate.redo, told)

    def _back_and_forth(self, move: Callable[[], Step | None], told: str) -> None:
        try:
            step = move()
        except WijkError as problem:
            self._report_unsaved(problem)
            return
        if step is None:
            return
        self.told.emit(told.format(step=self.step_name(step)))
        if step.place != self.place:
            session_id = step.place.session_id
            known = session_id is None or self.gate.get(Session, session_id) is not None
            self.go(session_id=session_id if known else None, part=step.place.part)

    def step_name(self, step: Step) -> str:
        """What a step is called in the current language."""
        return self.texts(step.label.key, **step.label.args)

    def _on_changed(self, record: Changed) -> None:
        if record.kinds & OWN_KINDS:
            self._method = None
        self.changed.emit(record)
        told, self.unsaved_told = self.unsaved_told, ""
        if told:
            self.saved_again.emit(told)

    def _try_again(self) -> None:
        """What could not be saved still stands in its field."""
        self.flush()

    def release(self) -> None:
        """Stop listening to the gate: this desk makes way for one in another language."""
        self._stop_listening()
        self.released.emit()

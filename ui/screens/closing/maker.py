"""Makes the papers of a session and looks after them: where they go, their age, opening and printing them."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui import ask
from ui.desk import Desk
from ui.leaving import LOCKED, OPEN, remember, suggested
from ui.leaving import usual as leaves
from ui.screens.closing.papers import PapersCard, show_in_program
from ui.screens.closing.printing import PrintJob
from ui.screens.closing.writing import Order, Paper, PaperJob, read_paper
from wijkwerkplaats.errors import FileProblem, WijkError
from wijkwerkplaats.journal import Place
from wijkwerkplaats.model import Session
from wijkwerkplaats.model.words import DepartureKind
from wijkwerkplaats.report import FOLDER, Audience, summary_path

_KINDS = {Audience.PARTICIPANTS: DepartureKind.SUMMARY, Audience.INTERNAL: DepartureKind.INTERNAL}


class Maker(QObject):
    """Stands between the card and the jobs; holds no truth of its own but what is being made now."""

    changed = Signal()
    """Papers came, or making or printing them began or stopped."""
    look_wanted = Signal(object)
    """A paper of this audience is locked, and is to be seen in the program itself."""
    printing = Signal(str)
    """How far printing is, in words; empty when it is over."""

    def __init__(self, desk: Desk, card: PapersCard, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self.card, self._window = desk, card, window
        self._job: PaperJob | None = None
        self._print_job: PrintJob | None = None
        self._seen: tuple[object, ...] = ()
        self._papers: tuple[Paper, ...] = ()
        self._session: Session | None = None
        card.make_wanted.connect(self.make)
        card.elsewhere_wanted.connect(self.make_elsewhere)
        card.folder_wanted.connect(self._open_folder)
        card.open_wanted.connect(self._open)
        card.print_wanted.connect(self._print)
        card.stop_wanted.connect(self._stop_printing)
        card.lock_wanted.connect(self._lock)
        desk.released.connect(self._let_go)
        self._show_locks()

    @property
    def busy(self) -> bool:
        """Whether papers are being made or printed."""
        return self._job is not None or self._print_job is not None

    @property
    def _writing(self) -> bool:
        """Whether papers are being made; looking at older ones makes way for that."""
        return self._job is not None and self._job.order.material is not None

    # Where they are

    def folder(self) -> Path:
        """Where papers go: where the user wanted them last, else beside the werkplaats file."""
        chosen = str(self._desk.settings.get("paper_folder"))
        return Path(chosen) if chosen else self._desk.gate.storage.path.parent / FOLDER

    def targets(self, session: Session) -> dict[Audience, Path]:
        """The files of a session's papers, as they are to be made now."""
        desk, traject = self._desk, self._desk.traject
        assert traject is not None
        others = desk.gate.all(Session)
        paths = {
            one: summary_path(self.folder(), traject, session, others, one, desk.texts) for one in Audience
        }
        return {one: suggested(path, leaves(desk, _KINDS[one])) for one, path in paths.items()}

    def _found(self, session: Session) -> dict[Audience, Path]:
        """The same as they are there: one may have been locked, or left open, before."""
        from wijkwerkplaats.exchange.locked import locked_name, open_name

        found = {}
        for audience, path in self.targets(session).items():
            ways = (path, open_name(path), locked_name(path))
            found[audience] = next((one for one in ways if one.is_file()), path)
        return found

    def _show_locks(self) -> None:
        desk = self._desk
        how = {one: leaves(desk, kind) for one, kind in _KINDS.items()}
        self.card.show_locks(how, can=desk.gate.storage.has_passphrase)

    def show_session(self, session: Session) -> None:
        """Show the papers that are there already; looking at them happens in a thread."""
        self._show_locks()
        targets = self._found(session)
        seen = (session.id, *(_state(path) for path in targets.values()))
        if self.busy or (seen == self._seen and self._session is not None):
            self._refresh_age(session)
            return
        self._seen, self._session = seen, session
        self._papers = ()
        if all(path.is_file() for path in targets.values()):
            phrase = self._desk.gate.storage.passphrase or ""
            self._start(Order(targets, self._desk.method, self._desk.texts, passphrase=phrase))
        else:
            self.card.show_none()

    def _refresh_age(self, session: Session) -> None:
        if self._papers and not self.busy:
            self._session = session
            self.card.show_papers(self._papers, self._outdated(session))

    def _outdated(self, session: Session) -> bool:
        """Whether anything was written in the session after its papers were made."""
        place = Place(traject_id=session.traject_id, session_id=session.id)
        steps = self._desk.gate.storage.steps(place, newest=1)
        try:
            made = self._papers[0].path.stat().st_mtime
        except OSError:
            return True
        return bool(steps) and datetime.fromisoformat(steps[-1].at).astimezone(UTC).timestamp() > made + 1

    # Making

    def make(self) -> None:
        """Make both papers of the current session as it is now."""
        from wijkwerkplaats.report.gather import gather

        desk, session = self._desk, self._desk.session
        if session is None or self._writing or self._print_job is not None:
            return
        desk.flush()
        try:
            material = gather(desk.gate, desk.method, desk.texts, session.id, date.today())
        except WijkError as problem:
            self._refused(problem)
            return
        self._session = session
        how = {one: leaves(desk, kind) for one, kind in _KINDS.items()}
        phrase = desk.gate.storage.passphrase or ""
        self._start(
            Order(self.targets(session), desk.method, desk.texts, material, how, phrase, self._wrote())
        )

    def _wrote(self) -> Callable[[Audience, str], None]:
        """Keeps what is on disk until it is written down, also when the file is locked by then."""
        outbox, gone = self._desk.outbox, {one: self._desk.gone(kind, "") for one, kind in _KINDS.items()}
        return lambda audience, name: outbox.put(dataclasses.replace(gone[audience], name=name))

    def _lock(self, audience: Audience, on: bool) -> None:
        """Papers leave so from now on; those that are there are made again."""
        remember(self._desk, LOCKED if on else OPEN, _KINDS[audience])
        if self._papers:
            self.make()

    def make_elsewhere(self) -> None:
        """Ask for another folder, and make the papers there."""
        chosen = ask.folder(self._window, self.tr("Where should the summary go?"), self.folder())
        if chosen is not None:
            self._desk.settings.set("paper_folder", str(chosen))
            self.make()

    def _start(self, order: Order) -> None:
        self._job = PaperJob(order)
        self._job.advanced.connect(self._advanced)
        self._job.done.connect(self._done)
        self._job.refused.connect(self._refused)
        self._job.broke.connect(self._broke)
        self._advanced(0)
        self._job.start()
        self.changed.emit()

    def _advanced(self, ready: int) -> None:
        if self._job is None or self._is_old():
            return
        words = (
            self.tr("Writing the summary…")
            if self._job.order.material
            else self.tr("Looking at the summary…")
        )
        self.card.show_busy(words, ready, len(self._job.order.targets))

    def _is_old(self) -> bool:
        """Whether a signal comes from a job that made way for another."""
        sender = self.sender()
        return isinstance(sender, PaperJob) and sender is not self._job

    def _done(self, papers: tuple[Paper, ...]) -> None:
        if self._is_old():
            return
        job, self._job = self._job, None
        self._papers = papers
        session, here = self._session, self._desk.session
        if session is not None and here is not None and here.id == session.id:
            self._seen = (session.id, *(_state(paper.path) for paper in papers))
            self.card.show_papers(papers, self._outdated(session))
        if job is not None and job.order.material is not None:
            self._desk.settle()
            self._desk.told.emit(self.tr("The summary is in {folder}").format(folder=papers[0].path.parent))
        self.changed.emit()

    def _refused(self, problem: WijkError) -> None:
        if self._is_old():
            return
        self._job = None
        self.card.show_refused(self._desk.texts.error(problem))
        self.changed.emit()

    def _broke(self, problem: Exception) -> None:
        self._job = None
        self.card.show_refused(self.tr("The summary could not be made. The session itself is safe."))
        self.changed.emit()
        raise problem

    # Opening and printing

    def _open(self, paper: Paper) -> None:
        if paper.locked:
            self.look_wanted.emit(paper.audience)
        else:
            self._open_path(paper.path)

    def _open_folder(self) -> None:
        self._open_path(self._papers[0].path.parent if self._papers else self.folder())

    def _open_path(self, path: Path) -> None:
        if not path.exists():
            self._desk.report(FileProblem("error.file.missing", path=str(path)))
        elif not show_in_program(path):
            words = self.tr("No program on this computer opens it. You find it here: {path}")
            self._desk.problem.emit(words.format(path=path))

    def _print(self, paper: Paper) -> None:
        try:
            source = read_paper(paper.path, self._desk.gate.storage.passphrase or "")
        except WijkError as problem:
            self._desk.report(problem)
        else:
            self.print_pages(source, paper.path.stem, paper.pages)

    def print_pages(self, source: Path | bytes, name: str, pages: int, grey: bool = False) -> None:
        """Ask for a printer and send a paper to it."""
        if self.busy:
            return
        if not has_printer():
            self._desk.report(FileProblem("error.print.none"))
            return
        printer = ask.printer(self._window, self.tr("Print the summary"), pages=pages, grey=grey)
        if printer is None:
            return
        printer.setDocName(name)
        job = PrintJob(source, printer, self)
        job.advanced.connect(self._printing)
        job.done.connect(self._printed)
        job.refused.connect(self._not_printed)
        self._print_job = job
        self._printing(0, pages)
        self.changed.emit()
        job.start()

    def _printing(self, page: int, pages: int) -> None:
        words = self.tr("Printing page {page} of {pages}…").format(page=min(page + 1, pages), pages=pages)
        self.card.show_busy(words, page, pages, stop=True)
        self.printing.emit(words)

    def _printed(self) -> None:
        if self._print_job is not None:
            self._desk.left(DepartureKind.PRINT, self._print_job.name)
        self._after_printing()
        self._desk.told.emit(self.tr("The summary went to the printer."))

    def _not_printed(self, problem: WijkError) -> None:
        self._after_printing()
        self._desk.report(problem)

    def _let_go(self) -> None:
        """The desk is done with, as when the window locks: a page that is half drawn must not be left so.

        The thread of the papers may go on; its news could find the file closed, so nobody listens to it any more.
        What left meanwhile waits in the outbox.
        """
        self._job = None
        job, self._print_job = self._print_job, None
        if job is not None:
            job.stop()

    def _stop_printing(self) -> None:
        if self._print_job is not None:
            self._print_job.stop()
            self._after_printing()

    def _after_printing(self) -> None:
        job, self._print_job = self._print_job, None
        self.printing.emit("")
        if job is not None:
            job.deleteLater()
        if self._session is not None:
            self._refresh_age(self._session)


def has_printer() -> bool:
    """Whether this computer knows any printer."""
    from PySide6.QtPrintSupport import QPrinterInfo

    return bool(QPrinterInfo.availablePrinterNames())


def _state(path: Path) -> tuple[str, int]:
    """Which version of a file this is."""
    try:
        return str(path), path.stat().st_mtime_ns
    except OSError:
        return str(path), 0

"""The window's composition root: the one module of the interface that knows storage. It opens files and
dresses the program; everything else is handed what it needs."""

# ruff: noqa: E402
from __future__ import annotations

from ui import quick_start

quick_start.begin()

import contextlib
import functools
import gc
import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from db.file import open_werkplaats
from db.keys import Keyring
from db.store import SqliteStorage
from ui.desk import HOME, Desk
from ui.file_names import same_file, with_ending
from ui.guard import Guard, unlock
from ui.keeping import Keeping
from ui.looks import Looks
from ui.outbox import Outbox
from ui.settings import Settings
from ui.theme import OPTIONS, theme_names
from ui.window.main_window import MainWindow
from ui.window.orders import Orders
from wijkwerkplaats.errors import FileProblem, WijkError
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Place
from wijkwerkplaats.method import ContentError, load_method
from wijkwerkplaats.model import Session
from wijkwerkplaats.model.words import DepartureKind
from wijkwerkplaats.paths import crash_file, default_file, log_file, settings_file
from wijkwerkplaats.texts import LANGUAGES, texts

if TYPE_CHECKING:
    from ui.carrying import Carrying
    from ui.opening import Opening
    from wijkwerkplaats.backups import Vault

quick_start.end()
log = logging.getLogger(__name__)

RECENT = 8


def main(file: Path | None = None, language: str | None = None) -> int:
    """Open the window on a file (by default the last one) and stay until it closes; returns the exit code.

    Without a `language` it speaks the one that was chosen last.
    """
    from ui import bugs
    from wijkwerkplaats.logs import log_to

    log_to(log_file())
    crashed = bugs.watch(crash_file())
    try:
        application = open_application(file, settings_file(), language)
    except Exception:
        bugs.at_start()
        return 1
    if application is None:
        return 1
    bugs.tell_plainly(lambda problem: application._notice(texts(application.language).error(problem)))
    if crashed:
        bugs.tell_of_crash(crashed, application._notice)
    return QApplication.exec()


def open_application(
    file: Path | None, settings_path: Path, language: str | None = None, argv: Sequence[str] | None = None
) -> Application | None:
    """The program with its window on screen, without the event loop; None when the user opened no file."""
    existing = QApplication.instance()
    qapp = (
        existing if isinstance(existing, QApplication) else QApplication([*(argv or sys.argv[:1]), *OPTIONS])
    )
    qapp.setApplicationName("Wijkwerkplaats")
    qapp.setDesktopFileName("wijkwerkplaats")
    gc.disable()
    try:
        application = Application(qapp, Settings(settings_path), language)
        return application if application.start(file) else None
    finally:
        gc.enable()


class Application(QObject):
    """The open file with its gate, desk and window; carries out the orders that reach further than the file."""

    def __init__(self, qapp: QApplication, settings: Settings, language: str | None = None) -> None:
        super().__init__()
        self.qapp, self.settings = qapp, settings
        chosen = language or str(settings.get("language"))
        self.language = chosen if chosen in LANGUAGES else LANGUAGES[0]
        self.looks = Looks(qapp, settings, self)
        self.looks.speak(self.language)
        self.looks.dress(presenting=False)
        self.orders = Orders(self)
        self.window = MainWindow(self.orders, settings)
        self.gate: Gate | None = None
        self.desk: Desk | None = None
        self.keys = Keyring()
        self.outbox = Outbox()
        self.keeping = Keeping(self.vault, self)
        self.guard = Guard(self, self.keys.forget)
        self._connect()

    @functools.cached_property
    def carrying(self) -> Carrying:
        """Brings in and carries away; made when it is first asked for."""
        from ui.carrying import Carrying

        return Carrying(self)

    def _connect(self) -> None:
        self.orders.carry.connect(self._carry)
        self.orders.bring_in.connect(self._bring_in)
        self.orders.new_file.connect(self.new_file)
        self.orders.open_file.connect(self.open_file)
        self.orders.copy_file.connect(self.copy_file)
        self.orders.restore.connect(self.restore)
        self.keeping.noticed.connect(self._notice)
        self.orders.language.connect(self.set_language)
        self.orders.theme.connect(self.set_theme)
        self.orders.text_size.connect(self.set_text_size)
        # Queued: what asked for it makes way for what the room may see, and must be done with its own event.
        self.orders.presenting.connect(self.set_presenting, Qt.ConnectionType.QueuedConnection)
        self.orders.closing.connect(self._put_away)

    def _carry(self) -> None:
        self.carrying.ask_to_carry()

    def _bring_in(self) -> None:
        self.carrying.ask_to_bring_in()

    # Starting and stopping

    def start(self, file: Path | None = None) -> bool:
        """Open a file and show the window; False when the user would rather stop."""
        last = str(self.settings.get("last_file"))
        path = file or (Path(last) if last and Path(last).is_file() else default_file())
        storage = self.open_storage(path)
        if storage is None:
            return False
        try:
            self.sit_down(storage)
        except ContentError as problem:  # a broken installation: the window cannot be furnished
            from ui import ask

            storage.close()
            ask.tell(None, "Wijkwerkplaats", texts(self.language).error(problem))
            return False
        self.window.show()
        self.window.focus_page()
        return True

    def _put_away(self) -> None:
        if self.gate is not None:
            with contextlib.ExitStack() as at_end:  # each of them, whatever goes wrong in another
                at_end.callback(setattr, self, "gate", None)
                at_end.callback(self.settings.sync)
                at_end.callback(self.let_go)
                self.window.clear()

    def close(self) -> None:
        """Close the window and the file."""
        self.window.close()

    # Files

    def vault(self, path: Path) -> Vault:
        """The backups and the passphrase of a file."""
        from db.vault import SqliteVault

        return SqliteVault(path, self.keys)

    def open_storage(self, path: Path) -> SqliteStorage | None:
        """Open a file; when that fails the user chooses what then; None is stop."""
        how = ""
        while True:
            try:
                read, take = how == "read_only", how == "take_over"
                return open_werkplaats(path, read_only=read, take_over=take, keys=self.keys)
            except FileProblem as problem:
                log.warning("%s", problem.key)
                self.looks.put_on()
                if problem.key == "error.passphrase.needed" and unlock(self, path, self._parent()):
                    continue
                chosen = self._opening().ask_other(problem, path)
            if chosen is None:
                return None
            path, how = chosen

    def _opening(self) -> Opening:
        from ui.opening import Opening

        return Opening(self.vault, texts(self.language), self._parent())

    def _parent(self) -> MainWindow | None:
        return self.window if self.window.isVisible() else None

    def new_file(self) -> None:
        """Let the user name a new file, and go on in it."""
        path = self._opening().ask_new(self._path().parent)
        if path is not None:
            self._go_on_in(path)

    def open_file(self, path: str = "") -> None:
        """Open another file; the one that is open stays when that fails."""
        chosen = Path(path) if path else self._opening().ask_open(self._path().parent)
        if chosen is not None:
            self._go_on_in(chosen)

    def _go_on_in(self, path: Path) -> None:
        assert self.desk is not None
        self.desk.flush()
        if same_file(path, self._path()):
            self.desk.told.emit(self.tr("This file is open already."))
            return
        storage = self.open_storage(path)
        if storage is not None:
            self.let_go()
            self.sit_down(storage)
            self.keys.keep_only(path)

    def let_go(self, *, backup: bool = True) -> None:
        assert self.gate is not None
        with contextlib.ExitStack() as at_end:
            at_end.callback(self.gate.close)
            self._remember()
            self._release_desk()
            self.keeping.close(backup=backup)

    def copy_file(self) -> None:
        """Save a complete copy elsewhere; the work goes on in the file itself."""
        from db.backup import copy_to
        from ui import ask

        assert self.desk is not None and self.gate is not None
        self.desk.flush()
        here = self._path()
        copy = self.tr("copy")
        suggestion = here.with_name(f"{here.stem} {copy}{here.suffix}")
        target = with_ending(
            ask.save_path(self._parent(), self.tr("Save a copy as"), suggestion, self._opening().pattern())
        )
        if target is None:
            return
        if same_file(target, here):
            self.desk.problem.emit(self.tr("This is the file itself. Give the copy another name."))
            return
        storage = self.gate.storage
        assert isinstance(storage, SqliteStorage)
        try:
            copy_to(storage.db.conn, target)
        except WijkError as problem:
            self.desk.report(problem)
        else:
            self.desk.left(DepartureKind.COPY, target.name)
            self.desk.told.emit(self.tr("The copy is saved: {path}").format(path=target))

    def restore(self) -> None:
        """Show the backups, and put back the one that is chosen."""
        self.carrying.ask_to_restore()

    def _notice(self, sentence: str) -> None:
        if self.desk is not None:
            self.desk.problem.emit(sentence)

    def _path(self) -> Path:
        assert self.gate is not None
        return self.gate.storage.path

    # Desk and window

    def sit_down(self, storage: SqliteStorage, *, presenting: bool = False) -> Desk:
        """Begin in a file, where it was left."""
        self.gate = Gate(storage)
        self.gate.place = self._last_place(self.gate)
        path = str(storage.path.absolute())
        recent = [path, *(one for one in self.settings.get("recent_files") if one != path)]
        self.settings.set("recent_files", recent[:RECENT])
        self._furnish(presenting=presenting)
        self._remember()
        self.guard.begin()
        if not storage.read_only:
            self.keeping.begin(storage.path, texts(self.language))
        assert self.desk is not None
        if self.outbox.waiting:
            self.desk.settle()
        return self.desk

    def _furnish(self, *, presenting: bool) -> None:
        assert self.gate is not None
        self._release_desk()
        self.desk = Desk(self.gate, self.settings, self.language, keep=self.keeping.now)
        self.desk.presenting, self.desk.outbox = presenting, self.outbox
        self.desk.older_backups.connect(self.guard.older.before_now)
        self.desk.emptied.connect(self._begin_elsewhere, Qt.ConnectionType.QueuedConnection)
        self.window.furnish(self.desk)
        self.looks.put_on()

    def _release_desk(self) -> None:
        if self.desk is not None:
            self.desk.release()
            self.desk = None

    def _last_place(self, gate: Gate) -> Place:
        """Where this file was left; else the newest session of its newest traject."""
        trajects = {traject.id: traject for traject in gate.trajects()}
        if not trajects:
            return Place(part=HOME)
        kept = [*str(self.settings.get("last_place")).split("|"), "", "", ""][:3]
        if str(gate.storage.path.absolute()) == self.settings.get("last_file") and kept[0] in trajects:
            session = gate.storage.get(Session, kept[1]) if kept[1] else None
            return Place(traject_id=kept[0], session_id=session.id if session else None, part=kept[2] or HOME)
        newest = list(trajects)[-1]
        sessions = gate.all(Session, newest)
        return Place(traject_id=newest, session_id=sessions[-1].id if sessions else None, part=HOME)

    def _remember(self) -> None:
        assert self.gate is not None
        place = self.gate.place
        self.settings.set("last_file", str(self._path().absolute()))
        self.settings.set("last_place", f"{place.traject_id}|{place.session_id or ''}|{place.part}")

    # Looks

    def set_language(self, language: str) -> None:
        """Speak another language, in the same place."""
        assert self.desk is not None
        if language in LANGUAGES and language != self.language:
            try:
                load_method(language)
            except ContentError as problem:
                self.desk.report(problem)
                return
            self.language = language
            self.settings.set("language", language)
            self._rebuild(speak=True)

    def set_theme(self, name: str) -> None:
        """Put on another theme."""
        if name in theme_names():
            self.settings.set("theme", name)
            self._rebuild()

    def set_text_size(self, percent: int) -> None:
        """Make all text larger or smaller."""
        self.settings.set("font_percent", max(80, min(250, percent)))
        self._rebuild()

    def set_presenting(self, on: bool) -> None:
        """Show only what the room may see, large: on a second screen when there is one, else on this one."""
        assert self.desk is not None
        if not self.desk.presenting and self.window.present_beside(on):
            return
        if on == self.desk.presenting:
            return
        self.desk.flush()
        self._release_desk()
        self.window.empty()  # first: nothing internal may flash by
        self._rebuild(presenting=on)
        self.window.show_full(on)

    def _begin_elsewhere(self, told: str) -> None:
        """The traject that was worked in is gone."""
        assert self.gate is not None
        self.gate.place = self._last_place(self.gate)
        self._rebuild()
        if self.desk is not None:
            self.desk.told.emit(told)
        self.guard.older.before_now()

    def refurnish(self) -> None:
        """Build the window anew in the same place: another file was brought in beside the gate."""
        self._rebuild()

    def _rebuild(self, *, speak: bool = False, presenting: bool | None = None) -> None:
        if self.desk is not None:
            self.desk.flush()
        on = presenting if presenting is not None else self.desk is not None and self.desk.presenting
        if speak:
            self.looks.speak(self.language)
        self.looks.dress(presenting=on)
        self._furnish(presenting=on)
        self.window.focus_page()

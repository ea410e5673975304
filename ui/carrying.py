"""Work that comes from elsewhere and goes elsewhere: another file brought in, a backup put back, one on a stick."""

from __future__ import annotations

import contextlib
import threading
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from ui.garbage import undisturbed
from wijkwerkplaats.errors import FileProblem, WijkError
from wijkwerkplaats.model.words import DepartureKind
from wijkwerkplaats.texts import texts

if TYPE_CHECKING:
    from ui.app import Application
    from ui.desk import Desk
    from ui.outbox import Gone
    from wijkwerkplaats.exchange.merge import MergePlan
    from wijkwerkplaats.exchange.snapshot import Snapshot


class Carrying(QObject):
    """Carries between the file that is open in an application and other files."""

    _carried = Signal(str)
    _refused = Signal(str, str)

    def __init__(self, application: Application) -> None:
        super().__init__(application)
        self._app = application
        self._thread: threading.Thread | None = None
        self._untold: tuple[str, bool] | None = None
        self._phrase = ""
        """Of a locked export that is looked at; forgotten when it was brought in, or was not."""
        self._carried.connect(self._on_carried)
        self._refused.connect(self._on_refused)

    def _desk(self) -> Desk:
        assert self._app.desk is not None
        return self._app.desk

    # In

    def ask_to_bring_in(self) -> None:
        """Show what another file would bring, and bring it in when that is wanted."""
        from ui.dialogs.bring_in import BringInDialog
        from wijkwerkplaats.exchange.conflicted import conflicted_copies

        desk = self._desk()
        desk.flush()
        here = desk.gate.storage.path
        beside = conflicted_copies(here)
        dialog = BringInDialog(self._app.window, beside, self._look, desk.texts, here.parent)
        dialog.chosen.connect(self._bring_in, Qt.ConnectionType.QueuedConnection)
        dialog.rejected.connect(self._forget)
        dialog.open()

    def _forget(self) -> None:
        self._phrase = ""

    def _look(self, path: Path) -> MergePlan:
        from wijkwerkplaats.exchange.bring_in import bring_in

        desk = self._desk()
        return bring_in(desk.gate, self._taken_from(path), desk.texts, dry_run=True)

    def _taken_from(self, path: Path) -> Snapshot:
        """Everything in another file; one with a passphrase is asked for it. Raises `WijkError`."""
        from wijkwerkplaats.exchange.locked import is_locked

        if is_locked(path):
            return self._taken_from_locked(path)
        if path.suffix.lower() == ".json":
            from wijkwerkplaats.exchange.json_file import from_json
            from wijkwerkplaats.exchange.json_trust import read_json

            return from_json(read_json(path), path)
        here = self._desk().gate.storage.path
        vault = self._app.vault(here)
        if vault.locked(path):
            from ui.guard import unlock

            unlock(self._app, path, self._app.window)
        return vault.snapshot_of(path)

    def _taken_from_locked(self, path: Path) -> Snapshot:
        """Everything in a locked export: with the passphrase of the open file, or one that is asked for once."""
        from ui.dialogs.unlock import unlocked as asked_until_it_fits
        from wijkwerkplaats.exchange.json_file import from_json
        from wijkwerkplaats.exchange.locked import unlocked

        found: list[bytes] = []

        def attempt(phrase: str) -> str:
            try:
                found.append(unlocked(path, phrase)[1])
            except WijkError as problem:
                return texts(self._app.language).error(problem)
            self._phrase = phrase
            return ""

        for known in (self._phrase, self._desk().gate.storage.passphrase):
            if known and not attempt(known):
                return from_json(found[0], path)
        if not asked_until_it_fits(self._app.window, path.name, attempt):
            raise FileProblem("error.passphrase.needed", path=str(path))
        return from_json(found[0], path)

    def _bring_in(self, source: str) -> None:
        from wijkwerkplaats.exchange.bring_in import bring_in
        from wijkwerkplaats.exchange.conflicted import conflicted_copies

        desk, path = self._desk(), Path(source)
        here = desk.gate.storage.path
        vault = self._app.vault(here)
        try:
            theirs = self._taken_from(path)
            vault.back_up("import")
            plan = bring_in(desk.gate, theirs, desk.texts)
            if path in conflicted_copies(here):  # else it would be pointed out at every start
                vault.put_aside(path)
        except WijkError as problem:
            desk.report(problem)
            return
        finally:
            self._phrase = ""
            with contextlib.suppress(OSError):  # the file itself is gone: that shows by itself
                self._app.keys.keep_only(here)
        counts = {"added": len(plan.put), "removed": len(plan.remove), "steps": len(plan.steps)}
        told = desk.texts("import.done", name=path.name, **counts)
        self._app.refurnish()
        if plan.conflicts:
            told = f"{told} {desk.texts('import.conflicts', count=len(plan.conflicts))}"
        self._desk().told.emit(told)
        self._look_who_is_back()

    # Back

    def ask_to_restore(self) -> None:
        """Show the backups, and put back the one that is chosen."""
        from ui.dialogs.restore import RestoreDialog

        desk = self._desk()
        desk.flush()
        here = desk.gate.storage.path
        dialog = RestoreDialog(self._app.window, self._app.vault(here), desk.texts, here.parent)
        dialog.chosen.connect(self._put_back, Qt.ConnectionType.QueuedConnection)  # it is gone by then
        dialog.open()

    def _put_back(self, source: str) -> None:
        app, path, refused = self._app, self._desk().gate.storage.path, False
        told = self.tr("The backup is put back. How it was before is among the backups.")
        app.let_go(backup=False)
        try:
            app.vault(path).put_back(Path(source))
        except WijkError as problem:
            refused, told = True, texts(app.language).error(problem)
        storage = app.open_storage(path)
        if storage is None:
            app.gate = None
            app.close()
            return
        desk = app.sit_down(storage)
        (desk.problem if refused else desk.told).emit(told)
        self._look_who_is_back()

    def _look_who_is_back(self) -> None:
        """Whether an older copy brought somebody back who was erased."""
        from ui.returned import tell_returned

        tell_returned(self._desk(), self._app.window)

    # Out

    def ask_to_carry(self) -> None:
        """Put a backup in a folder that the user chooses, on a stick say, and read it back."""
        from ui import ask
        from ui.widgets.save_out import file_name

        desk = self._desk()
        if self._thread is not None and self._thread.is_alive():
            desk.told.emit(self.tr("The backup is still being written. One moment."))
            return
        desk.flush()
        kept = str(desk.settings.get("stick_folder"))
        start = Path(kept) if kept and Path(kept).is_dir() else desk.gate.storage.path.parent
        folder = ask.folder(self._app.window, self.tr("Choose the stick or folder for the backup"), start)
        if folder is None:
            return
        desk.settings.set("stick_folder", str(folder))
        here = desk.gate.storage.path
        target = folder / f"{file_name(here.stem)} {datetime.now():%Y-%m-%d %H%M%S}{here.suffix}"
        desk.told.emit(self.tr("The backup is being written to {folder} …").format(folder=folder))
        gone = desk.gone(DepartureKind.COPY, target.name)
        self._thread = threading.Thread(target=self._carry, args=(here, target, gone), daemon=True)
        self._thread.start()
        program = QCoreApplication.instance()
        assert program is not None
        program.aboutToQuit.connect(self._thread.join)  # half a backup is none

    @undisturbed()
    def _carry(self, here: Path, target: Path, gone: Gone) -> None:
        try:
            self._app.vault(here).carry(target)
        except FileProblem as problem:
            self._refused.emit(texts(self._app.language).error(problem), str(target.parent))
        else:
            self._app.outbox.put(gone)
            self._carried.emit(str(target))

    def _on_carried(self, target: str) -> None:
        if self._app.desk is not None:
            self._app.desk.settle()
        told = self.tr("The backup is complete and was read back: {path}. You can take the stick out.")
        self._say(told.format(path=target), well=True)

    def _on_refused(self, why: str, folder: str) -> None:
        told = self.tr("There is no new backup in {folder}. Your own file is in order. {why}")
        self._say(told.format(folder=folder, why=why), well=False)

    def _say(self, told: str, *, well: bool) -> None:
        """How it ended; while the window is locked it waits until somebody is back."""
        desk = self._app.desk
        if desk is None:
            self._untold = (told, well)
        else:
            self._untold = None
            (desk.told if well else desk.problem).emit(told)

    def catch_up(self) -> None:
        """Somebody is back: say what came to an end meanwhile."""
        if self._untold is not None:
            told, well = self._untold
            self._say(told, well=well)

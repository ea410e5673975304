"""Keeps the file to whom it belongs: its passphrase, and the lock on the window. The composition root makes it."""

from __future__ import annotations

import functools
import gc
import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QClipboard, QPixmapCache
from PySide6.QtWidgets import QApplication, QWidget

from ui.older import OlderBackups
from ui.waiting import waiting
from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.texts import texts

if TYPE_CHECKING:
    from ui.app import Application
    from ui.idle import Idle
    from ui.window.lock_page import LockPage
    from ui.window.room.room import RoomState

log = logging.getLogger(__name__)

AGAIN_MS = 200
"""How long a dialog gets to go away before it is told again."""


class Guard(QObject):
    """Passphrase and lock of the file that is open in an application."""

    def __init__(self, application: Application, forget: Callable[[], None]) -> None:
        super().__init__(application)
        self._app, self._forget = application, forget
        self.older = OlderBackups(application)
        self._page: LockPage | None = None
        self._path = Path()
        self._presenting = False
        self._room: RoomState | None = None
        self._kept: bytes | None = None
        application.orders.passphrase.connect(self.ask)
        application.orders.lock.connect(self.lock)

    # The lock

    def begin(self) -> None:
        """A file was opened: from now on it locks by itself, when it has a passphrase."""
        self._page = None
        if "_idle" in self.__dict__:
            self._idle.stop()
        if self._protected():
            self._idle.watch(int(self._app.settings.get("lock_after")))

    @functools.cached_property
    def _idle(self) -> Idle:
        """Who sees that nobody is there; made for the first file with a passphrase."""
        from ui.idle import Idle

        made = Idle(self)
        made.due.connect(self.lock)
        return made

    def _protected(self) -> bool:
        return self._app.gate is not None and self._app.gate.storage.has_passphrase

    def lock(self) -> None:
        """Write what is being typed, put the file away and forget its key; the window shows one field."""
        desk = self._app.desk
        if desk is None or not self._protected():
            return
        unsaved = desk.unsaved
        desk.flush()
        if desk.unsaved > unsaved:  # it would be lost; why it cannot be saved has been said
            self._kept = None
            return
        self._remember()
        self._room = self._app.window.end_beside() or self._room
        if self._closed_others():
            QTimer.singleShot(AGAIN_MS, self.lock)
            return
        from ui.window.lock_page import LockPage

        self._idle.stop()
        self._path, self._presenting = desk.gate.storage.path, desk.presenting
        del desk
        self._app.window.clear()  # first: what stands in it may still want to write
        self._app.let_go(backup=False)
        self._app.gate = None
        self._forget()
        self._app.looks.dress(presenting=False)
        self._page = LockPage(self._path, self._attempt)
        self._page.form.letters.setHidden(self._presenting)  # the room looks along
        self._page.form.fits.connect(self._unlock, Qt.ConnectionType.QueuedConnection)
        self._app.window.cover(self._page)
        self._app.looks.put_on()
        QPixmapCache.clear()
        _forget_copied()
        QTimer.singleShot(0, gc.collect)  # the screens go at the next turn of the event loop

    def _remember(self) -> None:
        """How the window stands, before dialogs and menus go; the second time round it stands otherwise."""
        from ui.window.keepsake import taken

        bench, phrase = self._app.window.bench, self._app.gate and self._app.gate.storage.passphrase
        if bench is not None and phrase and self._kept is None:
            try:
                self._kept = taken(bench, phrase)
            except Exception:  # a bug in this must not keep it from locking
                log.exception("the window is not remembered")

    def _put_back(self) -> None:
        """As it stood; nothing where it does not fit any more."""
        from ui.window.keepsake import Keepsake

        bench, phrase = self._app.window.bench, self._app.gate and self._app.gate.storage.passphrase
        kept, self._kept = self._kept, None
        if bench is not None and phrase and kept is not None:
            try:
                keepsake = Keepsake(kept, phrase)
                keepsake.put_back(bench)
            except Exception:  # nor from going on
                log.exception("the window is not put back")
                return
            QTimer.singleShot(0, bench, functools.partial(keepsake.place, bench))

    def _closed_others(self) -> bool:
        """Close dialogs and menus, which show what is in the file; True while one of them holds up the program."""
        busy = [QApplication.activePopupWidget(), QApplication.activeModalWidget()]
        for one in QApplication.topLevelWidgets():
            if one is not self._app.window and one.isWindow() and one.isVisible():
                one.close()
        return any(one is not None and one.isVisible() for one in busy)

    def _attempt(self, phrase: str) -> str:
        """What is wrong with this passphrase; nothing when it fits."""
        try:
            self._app.vault(self._path).unlock(self._path, phrase)
        except WijkError as problem:
            return texts(self._app.language).error(problem)
        return ""

    def _unlock(self) -> None:
        """Go on where it was locked; in front of a room, with what the room may see only."""
        storage = self._app.open_storage(self._path)
        if storage is None:
            self._forget()
            return
        self._app.looks.dress(presenting=self._presenting)
        self._app.sit_down(storage, presenting=self._presenting)
        self._app.window.show_full(self._presenting)
        self._app.window.focus_page()
        self._put_back()
        if "carrying" in self._app.__dict__:
            self._app.carrying.catch_up()
        if self._room is not None:
            self._app.window.keeper.open(self._room)
            self._room = None

    # The passphrase

    def ask(self) -> None:
        """Set, change or remove the passphrase of the open file."""
        from ui.dialogs.passphrase import PassphraseDialog

        assert self._app.desk is not None
        self._app.desk.flush()
        self._path = self._app.desk.gate.storage.path
        minutes = int(self._app.settings.get("lock_after"))
        dialog = PassphraseDialog(
            self._app.window, has=self._protected(), attempt=self._attempt, minutes=minutes
        )
        later = Qt.ConnectionType.QueuedConnection  # the dialog is gone by then
        dialog.chosen.connect(self._set, later)
        dialog.removed.connect(self._remove, later)
        dialog.lock_after.connect(self._on_lock_after)
        dialog.open()

    def _on_lock_after(self, minutes: int) -> None:
        self._app.settings.set("lock_after", minutes)
        self.begin()

    def _set(self, phrase: str) -> None:
        told = self.tr("The file has its passphrase. It will be asked when the file is opened.")
        if self._protect(phrase, told):
            self.older.with_another_key()

    def _remove(self) -> None:
        if self._protect(None, self.tr("The file has no passphrase any more.")):
            self.older.with_another_key()

    def _protect(self, phrase: str | None, told: str) -> bool:
        """Write the file anew and go on in it; False when it could not be done, and is as it was."""
        app, path = self._app, self._path
        if app.desk is None:  # it locked meanwhile
            return False
        app.let_go(backup=False)
        refused = ""
        try:
            with waiting():
                app.vault(path).protect(phrase)
        except WijkError as problem:
            refused = texts(app.language).error(problem)
        storage = app.open_storage(path)
        if storage is None:
            app.gate = None
            app.close()
            return False
        desk = app.sit_down(storage)
        (desk.problem if refused else desk.told).emit(refused or told)
        return not refused


def _forget_copied() -> None:
    """What was copied from the file and still belongs to this program must not stay behind for whoever pastes."""
    clipboard = QApplication.clipboard()
    for mode, ours in (
        (QClipboard.Mode.Clipboard, clipboard.ownsClipboard()),
        (QClipboard.Mode.Selection, clipboard.supportsSelection() and clipboard.ownsSelection()),
    ):
        if ours:
            clipboard.clear(mode)


def unlock(application: Application, path: Path, parent: QWidget | None) -> bool:
    """Ask for the passphrase of a file that is to be opened or read; False when the user would rather not."""
    from ui.dialogs.unlock import unlocked

    def attempt(phrase: str) -> str:
        try:
            application.vault(path).unlock(path, phrase)
        except WijkError as problem:
            return texts(application.language).error(problem)
        return ""

    return unlocked(parent, path.name, attempt)

"""Backups beside the work: in a thread after the start, at once when the file closes. They never stand in its way."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ui.garbage import undisturbed
from wijkwerkplaats.errors import FileProblem, WijkError
from wijkwerkplaats.texts import Texts

if TYPE_CHECKING:
    from wijkwerkplaats.backups import Vault

AFTER_START_MS = 2000
"""The window stands and is read before the disk is asked for more."""

log = logging.getLogger(__name__)


class Keeping(QObject):
    """The backups of the file that is open for editing."""

    noticed = Signal(str)
    """A sentence for the user: no backup was made, or a second version of the file lies beside it."""

    def __init__(self, vault: Callable[[Path], Vault], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._vault = vault
        self._path: Path | None = None
        self._texts: Texts | None = None
        self._thread: threading.Thread | None = None
        self._stopping = threading.Event()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER_START_MS)
        self._timer.timeout.connect(self.start)

    def begin(self, path: Path, texts: Texts) -> None:
        """Look after this file from now on; the first backup comes when the window has come to rest."""
        self._path, self._texts = path, texts
        self._timer.start()

    def start(self) -> None:
        """Make a backup in a thread, when the file changed since the newest one."""
        if self._path is None or self._texts is None or self._thread is not None:
            return
        self._stopping.clear()
        self._thread = threading.Thread(target=self._work, args=(self._path, self._texts), daemon=True)
        self._thread.start()

    def now(self, why: str) -> None:
        """A backup at once, when the file changed since the newest one. Raises `FileProblem` when it fails."""
        if self._path is not None:
            self._vault(self._path).back_up(why)

    def stop(self) -> None:
        """Call off what is under way: the file is about to be closed or replaced."""
        self._timer.stop()
        self._stopping.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None
        self._path = None

    def close(self, *, backup: bool = True) -> None:
        """The backup at closing. A problem goes to the log only: the next start tries again, and says so."""
        path = self._path
        self.stop()
        if path is not None and backup:
            try:
                self._vault(path).back_up("close")
            except WijkError as problem:
                log.warning("no backup at closing: %s", problem.key)

    @undisturbed()
    def _work(self, path: Path, texts: Texts) -> None:
        from wijkwerkplaats.exchange.conflicted import conflicted_copies  # not needed to start

        sentences = [texts("conflicted.hint", copy=copy.name) for copy in conflicted_copies(path)]
        try:
            self._vault(path).back_up("start", self._stopping.is_set)
        except FileProblem as problem:
            log.warning("no backup at start: %s", problem.key)
            sentences = [texts("backup.failed", why=texts.error(problem))]
        except Exception:  # a bug in making backups must not end the work
            log.exception("no backup")
        if sentences and not self._stopping.is_set():
            self.noticed.emit(sentences[0])

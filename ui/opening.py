"""Which file to open: asked when one does not open, and when the user wants another or a new one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui import ask
from ui.file_names import with_ending
from ui.rescue import Rescue
from wijkwerkplaats.backups import Vault
from wijkwerkplaats.errors import FileProblem
from wijkwerkplaats.texts import Texts


class Opening(QObject):
    """The questions about files, asked over `parent`."""

    def __init__(self, vault: Callable[[Path], Vault], texts: Texts, parent: QWidget | None) -> None:
        super().__init__()
        self._vault, self._texts, self._over = vault, texts, parent

    def pattern(self) -> str:
        """Which files a file dialog shows."""
        return self.tr("Werkplaats files (*.wijk)")

    def ask_open(self, folder: Path) -> Path | None:
        """An existing file, or None."""
        return ask.open_path(self._over, self.tr("Open"), folder, self.pattern())

    def ask_new(self, folder: Path) -> Path | None:
        """A name for a new file, or None."""
        suggestion = folder / self.tr("new.wijk")
        return with_ending(ask.save_path(self._over, self.tr("New file"), suggestion, self.pattern()))

    def ask_other(self, problem: FileProblem, path: Path) -> tuple[Path, str] | None:
        """Say why a file does not open and let the user choose: a path and how to open it; None is stop."""
        choices = {"other": self.tr("Open another file…"), "new": self.tr("Make a new file…")}
        if problem.key == "error.file.in_use":
            choices = {"read_only": self.tr("Open for reading only"), **choices}
        elif problem.key == "error.file.elsewhere":
            mine = self.tr("It is closed there: go on in it")
            choices = {"read_only": self.tr("Open for reading only"), "take_over": mine, **choices}
        elif problem.key in ("error.file.busy", "error.passphrase.needed"):
            choices = {"again": self.tr("Try again"), **choices}
        rescue = Rescue(self._vault(path), path, self._texts, self._over)
        if problem.key == "error.file.damaged":
            choices = {**rescue.choices(), **choices}
        title, told = self.tr("This file does not open"), rescue.sentence(problem)
        while True:
            chosen = ask.choose(self._over, title, told, choices)
            if chosen is None:
                return None
            if chosen in ("read_only", "take_over", "again"):
                return path, chosen
            found = self._find(chosen, path.parent, rescue)
            if found is not None:
                return found, ""

    def _find(self, chosen: str, folder: Path, rescue: Rescue) -> Path | None:
        if chosen in ("recover", "backup"):
            return rescue.carry_out(chosen)
        return self.ask_open(folder) if chosen == "other" else self.ask_new(folder)

"""A damaged file at opening: recover it into a new one, or put a backup in its place."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from ui import ask
from wijkwerkplaats.backups import Vault
from wijkwerkplaats.cli.keeping import recovered_sentences
from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.texts import Texts

_NEEDS_BACKUP = ("error.file.damaged", "error.file.nothing_left")


class Rescue(QObject):
    """What can be done with a damaged file. Each way gives the file to open, or None."""

    def __init__(self, vault: Vault, path: Path, texts: Texts, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._vault, self._path, self._texts, self._over = vault, path, texts, parent

    def choices(self) -> dict[str, str]:
        """What to offer."""
        offered = {"recover": self.tr("Save what can be read…")}
        if self._has_backups():
            offered["backup"] = self.tr("Put a backup back…")
        return offered

    def sentence(self, problem: WijkError) -> str:
        """A problem in plain words, which name no backup when there is none."""
        if problem.key in _NEEDS_BACKUP and not self._has_backups():
            return self._texts(f"{problem.key}_alone", **problem.args_for_text)
        return self._texts.error(problem)

    def carry_out(self, choice: str) -> Path | None:
        """Do what was chosen; a problem is told and gives None."""
        try:
            return self._recover() if choice == "recover" else self._put_back()
        except WijkError as problem:
            ask.tell(self._over, self.tr("This did not work"), self.sentence(problem))
            return None

    def _has_backups(self) -> bool:
        return any(backup.reason != "damaged" for backup in self._vault.backups())

    def _recover(self) -> Path | None:
        ending = self.tr("recovered")
        suggestion = self._path.with_name(f"{self._path.stem} {ending}.wijk")
        pattern = QCoreApplication.translate("Application", "Werkplaats files (*.wijk)")
        target = ask.save_path(self._over, self.tr("Save what can be read as"), suggestion, pattern)
        if target is None:
            return None
        report = self._vault.recover(target, self._texts("recover.placeholder"))
        ask.tell_long(self._over, self.tr("What was saved"), list(recovered_sentences(report, self._texts)))
        return target

    def _put_back(self) -> Path | None:
        from ui.dialogs.restore import RestoreDialog

        dialog = RestoreDialog(None, self._vault, self._texts, self._path.parent, damaged=True)
        picked: list[str] = []
        dialog.chosen.connect(picked.append)
        dialog.exec()
        dialog.deleteLater()
        if not picked:
            return None
        self._vault.put_back(Path(picked[0]))
        return self._path

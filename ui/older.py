"""Backups from before: shown when a passphrase changed or somebody was erased, and deleted when nobody wants them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.texts import texts

if TYPE_CHECKING:
    from ui.app import Application
    from wijkwerkplaats.backups import Backup, Vault


class OlderBackups(QObject):
    """Shows them in a dialog; there is always a new one before the old ones go."""

    def __init__(self, application: Application) -> None:
        super().__init__(application)
        self._app = application
        self._unwanted: Callable[[Vault], list[Backup]] = _with_another_key

    def with_another_key(self) -> None:
        """Point out those that the passphrase of the file does not protect; says nothing when there are none."""
        self._unwanted = _with_another_key
        calm = self.tr(
            "These backups were made before. They can still be opened as they were then: with the old passphrase, or "
            "without any. Delete them when nobody else may read them. First a new backup is made."
        )
        self._show(calm, "")

    def before_now(self) -> None:
        """Show all but the newest, which holds what the file holds now."""
        self._unwanted = _before_now
        calm = self.tr(
            "These backups were made before. They still hold what was erased since, or mended. "
            "A new backup is made already, so you can delete them."
        )
        self._show(calm, self.tr("There are no backups from before."))

    def _show(self, calm: str, none: str) -> None:
        from ui.dialogs.older_backups import OlderBackupsDialog

        desk = self._app.desk
        if desk is None:
            return
        desk.flush()
        try:
            older = self._unwanted(self._vault())
        except WijkError as problem:
            desk.report(problem)
            return
        if older:
            dialog = OlderBackupsDialog(self._app.window, older, texts(self._app.language), calm)
            dialog.unwanted.connect(self._discard, Qt.ConnectionType.QueuedConnection)
            dialog.open()
        elif none:
            desk.told.emit(none)

    def _discard(self) -> None:
        desk = self._app.desk
        if desk is None:
            return
        vault = self._vault()
        try:
            vault.back_up("start")  # there is always one
            stayed = vault.discard(self._unwanted(vault))
        except WijkError as problem:
            desk.report(problem)
            return
        if stayed:
            names = ", ".join(backup.path.name for backup in stayed)
            desk.problem.emit(self.tr("These backups could not be deleted: {names}").format(names=names))
        else:
            desk.told.emit(self.tr("The older backups are deleted."))

    def _vault(self) -> Vault:
        assert self._app.gate is not None
        return self._app.vault(self._app.gate.storage.path)


def _with_another_key(vault: Vault) -> list[Backup]:
    return vault.with_another_key()


def _before_now(vault: Vault) -> list[Backup]:
    vault.back_up("start")
    return vault.backups()[1:]

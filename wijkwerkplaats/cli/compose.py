"""The composition root of the command line: the one place of the core that sees storage."""

from __future__ import annotations

from pathlib import Path

from db.check import check, counts
from db.file import copy_file, foreign, open_werkplaats
from db.vault import SqliteVault
from wijkwerkplaats.backups import Vault
from wijkwerkplaats.exchange.snapshot import Snapshot, snapshot
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.texts import Texts


class SqliteFiles:
    """`wijkwerkplaats.cli.commands.Files`, on SQLite."""

    def open(self, path: Path, *, read_only: bool = False) -> Gate:
        """An open file."""
        return Gate(open_werkplaats(path, read_only=read_only))

    def findings(self, path: Path, words: Texts) -> list[str]:
        """What is wrong with a file, in sentences."""
        storage = open_werkplaats(path, read_only=True)
        try:
            return [words(finding.key, **finding.args) for finding in check(storage)]
        finally:
            storage.close()

    def counts(self, path: Path) -> dict[str, int]:
        """How much of each kind a file holds."""
        storage = open_werkplaats(path, read_only=True)
        try:
            return counts(storage)
        finally:
            storage.close()

    def backup(self, path: Path, target: Path) -> None:
        """A complete copy by SQLite's own backup."""
        copy_file(path, target)

    def restore(self, path: Path, source: Path) -> Path | None:
        """Put a backup in the place of `path`; returns where the old file is kept, None when there was none."""
        return SqliteVault(path).put_back(source)

    def snapshot_of(self, path: Path) -> Snapshot:
        """Everything in another werkplaats file, also an older one; it is judged first and stays untouched."""
        with foreign(path) as storage:
            return snapshot(storage)

    def vault(self, path: Path) -> Vault:
        """The backups of a file."""
        return SqliteVault(path)

    def keep(self, gate: Gate, why: str) -> None:
        """A backup of an open file, when it changed since the last one."""
        SqliteVault(gate.storage.path).back_up(why)

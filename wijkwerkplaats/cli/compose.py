"""The composition root of the command line: the one place of the core that sees storage."""

from __future__ import annotations

import tempfile
from pathlib import Path

from db.check import check, counts
from db.file import copy_file, open_werkplaats, replace_with
from wijkwerkplaats.errors import FileProblem
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
        """Put a backup in the place of `path`; returns where the old file is kept, None when there was none.

        A file that is damaged beyond opening is moved aside whole. Raises `FileProblem` when the backup itself is
        not in order or somebody has `path` open; then nothing has changed.
        """
        backup = open_werkplaats(source, read_only=True)
        try:
            if check(backup):
                raise FileProblem("error.file.damaged", path=str(source))
            return replace_with(path, backup.conn)
        finally:
            backup.close()

    def snapshot_of(self, path: Path) -> Snapshot:
        """Everything in another werkplaats file; a copy is opened, so that an older one can be migrated."""
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / "copy.wijk"
            copy_file(path, copy)
            storage = open_werkplaats(copy)
            try:
                return snapshot(storage)
            finally:
                storage.close()

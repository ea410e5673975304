"""The composition root of the command line: the one place of the core that sees storage."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from db.check import check, counts
from db.connect import check_header
from db.file import copy_file, foreign, open_werkplaats
from db.keys import Keyring, is_encrypted
from db.problems import plain_problems
from db.vault import SqliteVault
from wijkwerkplaats.backups import Vault
from wijkwerkplaats.cli.passphrase import VARIABLE, given
from wijkwerkplaats.errors import FileProblem
from wijkwerkplaats.exchange.snapshot import Snapshot, snapshot
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.texts import Texts

R = TypeVar("R")


class SqliteFiles:
    """`wijkwerkplaats.cli.files.Files`, on SQLite."""

    def __init__(self, words: Texts) -> None:
        self._words = words
        self._keys = Keyring()

    def _ready(self, path: Path) -> Path:
        """A file that can be read: one with a passphrase was given it. Raises `FileProblem` when it was not."""
        with plain_problems(path):
            if not path.is_file() or not is_encrypted(path) or self._keys.key_for(path) is not None:
                return path
        self._asked(path, lambda phrase: self._keys.unlock(path, phrase), "error.passphrase.ask")
        return path

    def _asked(self, path: Path, attempt: Callable[[str], R], nobody: str) -> R:
        """What comes of the first passphrase that fits. Raises `FileProblem`: `nobody` when there was none to try."""
        refused = FileProblem(nobody, path=str(path), variable=VARIABLE)
        for passphrase in given(path, self._words):
            try:
                return attempt(passphrase)
            except FileProblem as problem:
                refused = problem
                if sys.stdin.isatty():
                    print(self._words.error(problem), file=sys.stderr)
        raise refused

    def open(self, path: Path, *, read_only: bool = False, like: Path | None = None) -> Gate:
        """An open file; one that is made has the passphrase of `like`, when that has one."""
        with plain_problems(path):
            new = None if like is None else self._keys.key_for(like)
        return Gate(open_werkplaats(self._ready(path), read_only=read_only, keys=self._keys, new=new))

    def findings(self, path: Path, words: Texts) -> list[str]:
        """What is wrong with a file, in sentences."""
        storage = open_werkplaats(self._ready(path), read_only=True, keys=self._keys)
        try:
            return [words(finding.key, **finding.args) for finding in check(storage)]
        finally:
            storage.close()

    def counts(self, path: Path) -> dict[str, int]:
        """How much of each kind a file holds."""
        storage = open_werkplaats(self._ready(path), read_only=True, keys=self._keys)
        try:
            return counts(storage)
        finally:
            storage.close()

    def backup(self, path: Path, target: Path) -> None:
        """A complete copy by SQLite's own backup. An older copy gives way to it, and nothing else does."""
        if target.exists():
            _must_be_ours(target)
        copy_file(self._ready(path), target, self._keys)

    def restore(self, path: Path, source: Path) -> Path | None:
        """Put a backup in the place of `path`; returns where the old file is kept, None when there was none."""
        self._ready(source)
        return self.vault(path).put_back(source)

    def snapshot_of(self, path: Path) -> Snapshot:
        """Everything in another werkplaats file, also an older one; it is judged first and stays untouched."""
        with foreign(self._ready(path), self._keys) as storage:
            return snapshot(storage)

    def unlocked(self, path: Path) -> bytes:
        """What is in a locked zip; its passphrase is asked for."""
        from wijkwerkplaats.exchange.locked import unlocked

        return self._asked(path, lambda phrase: unlocked(path, phrase)[1], "error.locked.ask")

    def vault(self, path: Path) -> Vault:
        """The backups of a file."""
        return SqliteVault(self._ready(path), self._keys)

    def keep(self, gate: Gate, why: str) -> None:
        """A backup of an open file, when it changed since the last one."""
        SqliteVault(gate.storage.path, self._keys).back_up(why)


def _must_be_ours(target: Path) -> None:
    """Refuse to write over what is no werkplaats; a damaged one may go."""
    try:
        check_header(target)
    except FileProblem as problem:
        if problem.key not in ("error.file.damaged", "error.file.newer"):
            raise

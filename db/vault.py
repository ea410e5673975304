"""The backups of one file: listed, looked into, held against the file now, put back."""

from __future__ import annotations

import contextlib
import logging
import os
import threading
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from db.backup import Stop, Stopped, clear_drafts, copy_to, dated_name, keep, listed, own_folder
from db.check import counts, is_sound
from db.erased import erasures_in, knowing
from db.file import foreign, open_werkplaats, reading, replace_with
from db.keys import Keyring, is_encrypted
from db.problems import plain_problems
from db.store import SqliteStorage
from wijkwerkplaats.backups import Backup, Contents, KindChange, Preview, Recovered
from wijkwerkplaats.errors import FileProblem
from wijkwerkplaats.exchange.snapshot import Snapshot, snapshot
from wijkwerkplaats.exchange.write import sync_folder, take_name
from wijkwerkplaats.journal import Step
from wijkwerkplaats.model import KINDS, Traject

log = logging.getLogger(__name__)

NEWEST_STEPS = 200
"""So many of the steps that would be lost are named."""

Rows = dict[str, dict[str, Any]]
_ONE_AT_A_TIME = threading.Lock()
"""One backup waits for the other, which it would take for the leftover of a crash."""


class SqliteVault:
    """`wijkwerkplaats.backups.Vault` for the file at `path`; it may be open, damaged or gone."""

    def __init__(self, path: Path, keys: Keyring | None = None) -> None:
        self._path, self._keys = path, keys

    def backups(self) -> list[Backup]:
        """Every backup of the file, newest first."""
        return listed(self._path)

    def contents(self, path: Path) -> Contents:
        """What a backup holds. Raises `FileProblem` when it cannot be read."""
        with foreign(path, self._keys) as storage, plain_problems(path):
            names = tuple(traject.name for traject in storage.all(Traject, ""))
            return Contents(names, counts(storage), _newest(storage))

    def preview(self, path: Path) -> Preview:
        """What putting this backup back would change. Raises `FileProblem`."""
        with foreign(path, self._keys) as backup, plain_problems(self._path):
            now = SqliteStorage(reading(self._path, self._keys), self._path, None)
            try:
                changes = (_kind_change(name, _rows(now, name), _rows(backup, name)) for name in KINDS)
                return Preview(tuple(one for one in changes if one is not None), _lost(now, backup))
            finally:
                now.close()

    def back_up(self, why: str, stop: Stop | None = None) -> Path | None:
        """A backup through a connection of its own, also from another thread; None when none was needed.

        Raises `FileProblem` when the disk refuses. Called off through `stop` it leaves nothing behind.
        """
        with _ONE_AT_A_TIME:
            clear_drafts(self._path)
            with plain_problems(self._path):
                conn = reading(self._path, self._keys)
            try:
                return keep(conn, self._path, why, stop=stop)
            except Stopped:
                return None
            finally:
                conn.close()

    def carry(self, target: Path) -> None:
        """A copy of the file elsewhere, on a stick say, read back and found whole; from any thread.

        Raises `FileProblem`; then there is no copy.
        """
        keys = None if self._keys is None else self._keys.copy()  # it may be locked before this is done
        try:
            self._carry(target, keys)
        finally:
            if keys is not None:
                keys.forget()

    def _carry(self, target: Path, keys: Keyring | None) -> None:
        with plain_problems(self._path):
            conn = reading(self._path, keys)
        try:
            copy_to(conn, target, stop=lambda: False)  # in steps: the work goes on meanwhile
        finally:
            conn.close()
        try:
            whole = self._whole(target, keys)
        except FileProblem as problem:
            whole = False
            log.warning("a copy cannot be read back: %s", problem.key)
        if not whole:
            with contextlib.suppress(OSError):
                target.unlink()
            raise FileProblem("error.disk.copy", path=str(target))

    def _whole(self, copy: Path, keys: Keyring | None) -> bool:
        """Read a copy back, from the disk itself where the system lets us ask for that."""
        with plain_problems(copy):
            with contextlib.suppress(AttributeError), copy.open("rb") as file:
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
            storage = open_werkplaats(copy, read_only=True, keys=keys)
            try:
                return is_sound(storage)
            finally:
                storage.close()

    def snapshot_of(self, path: Path) -> Snapshot:
        """Everything in another werkplaats file, which is judged and stays untouched. Raises `FileProblem`."""
        with foreign(path, self._keys) as storage:
            return snapshot(storage)

    def put_aside(self, copy: Path) -> Path:
        """Move a second version of the file, whose work was brought in, among the backups. Raises `FileProblem`."""
        with plain_problems(copy):
            kept = dated_name(self._path, "merged", datetime.now())
            own_folder(kept.parent)
            take_name(copy, kept)
            sync_folder(copy.parent)
            return kept

    def locked(self, path: Path) -> bool:
        """Whether a passphrase must be given before this file can be read."""
        with plain_problems(path):
            return is_encrypted(path) and (self._keys is None or self._keys.key_for(path) is None)

    def unlock(self, path: Path, passphrase: str) -> None:
        """Open what has a passphrase. Raises `FileProblem` when it is not the right one."""
        assert self._keys is not None
        self._keys.unlock(path, passphrase)

    def protect(self, passphrase: str | None) -> None:
        """Give the file, which is closed, this passphrase, or none. Raises `FileProblem`; then nothing has changed."""
        from db.passphrase import protect

        assert self._keys is not None
        protect(self._path, self._keys, passphrase)

    def with_another_key(self) -> list[Backup]:
        """The backups that the passphrase of the file does not protect."""
        from db.passphrase import with_another_key

        return with_another_key(self._path)

    def discard(self, backups: list[Backup]) -> list[Backup]:
        """Overwrite and delete these backups; returns those that the disk did not let go of."""
        from db.passphrase import discard

        return discard(self._path, backups)

    def put_back(self, source: Path) -> Path | None:
        """Put a backup in the place of the file, which is closed; returns where the old file is kept, None without one.

        Raises `FileProblem` when the backup is not in order or somebody has the file open; then nothing has changed.
        """
        with foreign(source, self._keys) as backup:
            if not is_sound(backup):
                raise FileProblem("error.file.damaged", path=str(source))
            if self._path.exists() and self._path.samefile(source):
                raise FileProblem("error.file.same", path=str(self._path))
            erased = erasures_in(self._path, self._keys)
            with knowing(backup, erased, self._keys) as whole:
                kept = replace_with(self._path, whole, self._keys)
        return kept

    def recover(self, target: Path, placeholder: str) -> Recovered:
        """Read what can be read of the damaged file into a new one. Raises `FileProblem`."""
        from db.recover import recover

        return recover(self._path, target, placeholder, self._keys)


def _newest(storage: SqliteStorage) -> Step | None:
    found = storage.newest_steps(1)
    return found[0] if found else None


def _lost(now: SqliteStorage, backup: SqliteStorage) -> tuple[Step, ...]:
    ids = {str(row[0]) for row in backup.conn.execute("SELECT id FROM step")}
    return tuple(step for step in now.newest_steps(NEWEST_STEPS) if step.id not in ids)


def _rows(storage: SqliteStorage, kind: str) -> Rows:
    return {str(row["id"]): row for row in storage.rows(f'SELECT * FROM "{kind}" ORDER BY id')}


def _kind_change(kind: str, now: Rows, then: Rows) -> KindChange | None:
    if now == then:
        return None
    return KindChange(
        kind,
        back=_names(then[key] for key in then.keys() - now.keys()),
        gone=_names(now[key] for key in now.keys() - then.keys()),
        older=_names(then[key] for key in then.keys() & now.keys() if then[key] != now[key]),
    )


def _names(rows: Iterable[dict[str, Any]]) -> tuple[str, ...]:
    return tuple(sorted(name_of(row) for row in rows))


def name_of(row: dict[str, Any]) -> str:
    """What people call this thing; nothing when it has no words of its own."""
    return next((str(row[name]) for name in ("name", "title", "text", "day") if row.get(name)), "")

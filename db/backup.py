"""Copies of the file by SQLite's own backup, whole or not at all; the folder `backups` beside it, kept small."""

from __future__ import annotations

import contextlib
import errno
import logging
import os
import re
import shutil
import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from db.alike import is_whole, same_content
from db.connect import bare, key_of
from db.problems import plain_problems
from wijkwerkplaats.errors import FileProblem
from wijkwerkplaats.exchange.write import sync_folder, take_name

if TYPE_CHECKING:
    from db.keys import Key
    from db.store import SqliteStorage
    from wijkwerkplaats.backups import Backup

FOLDER = "backups"
PAGES = 256
"""So many pages are copied at a time; in between the work can go on."""

ROOM = 8_000_000
"""So many bytes stay free on the disk: the next edits, photographs too, need room for themselves and their undoing."""

Now = Callable[[], datetime]
Stop = Callable[[], bool]
log = logging.getLogger(__name__)


class Stopped(Exception):
    """A backup was called off: the program is closing."""


def copy_to(source: sqlite3.Connection, target: Path, stop: Stop | None = None) -> None:
    """Write a complete copy to `target`; an older `target` is replaced only when the copy is on disk.

    Raises `FileProblem` when the disk refuses; nothing half-written stays behind.
    """
    with plain_problems(target):
        own_folder(target.parent)
        draft = draft_of(target)
        try:
            _backup(source, draft, stop)
            take_name(draft, target)
        finally:
            _clear(draft)


def copy_with_key(source: SqliteStorage, target: Path, key: Key | None) -> None:
    """As `copy_to`, but with this key, or with none."""
    theirs = key_of(source.conn)
    if (key.salt if key else None) == (theirs.salt if theirs else None):
        copy_to(source.conn, target)
        return
    from db.cipher import export  # for files with a passphrase only

    with plain_problems(target):
        draft = draft_of(target)
        try:
            _clear(draft)
            draft.touch(mode=0o600)
            export(source.path, theirs, draft, key)
            take_name(draft, target)
        finally:
            _clear(draft)


def dated_backup(source: sqlite3.Connection, path: Path, why: str, now: Now = datetime.now) -> Path:
    """A copy in the folder `backups` beside the file, with date, time and reason in its name."""
    target = dated_name(path, why, now())
    copy_to(source, target)
    return target


def dated_name(path: Path, why: str, now: datetime) -> Path:
    """A free name for a backup of `path`."""
    stamp = now.strftime("%Y%m%d-%H%M%S")
    # Numbered within the second, whatever the reason: which one is newer must show.
    # Higher than the highest, not the first that is free: the lower ones may have gone already.
    same = [one.path.stem for one in listed(path) if one.path.name.startswith(f"{path.stem}-{stamp}-")]
    ends = [re.search(r"-(\d+)$", name) for name in same]
    number = 1 + max((int(end[1]) if end else 1 for end in ends), default=0)
    while True:
        ending = "" if number == 1 else f"-{number}"
        target = path.parent / FOLDER / f"{path.stem}-{stamp}-{why}{ending}{path.suffix}"
        if not target.exists():
            return target
        number += 1


def keep(
    source: sqlite3.Connection, path: Path, why: str, *, stop: Stop | None = None, now: Now = datetime.now
) -> Path | None:
    """Make a backup when the file changed since the newest one, and let old ones go; None when it was not needed.

    Raises `FileProblem` when the disk refuses, has too little room for the work that comes after, or when the file is
    damaged: then the older backups are what counts, and all of them stay.
    """
    known = listed(path)
    with plain_problems(path):
        edited = path.stat()
    if known and _surely_same(known[0], edited):
        return None
    target = dated_name(path, why, now())
    with plain_problems(target):
        own_folder(target.parent)
        _leave_room(target, edited.st_size)
        draft = draft_of(target)
        try:
            _backup(source, draft, stop)
            if known and same_content(draft, known[0].path, key_of(source)):
                return None
            if not is_whole(draft, key_of(source)):
                raise FileProblem("error.file.damaged", path=str(path))
            os.utime(draft, ns=(edited.st_mtime_ns, edited.st_mtime_ns))
            take_name(draft, target)
        finally:
            _clear(draft)
    thin_out(path, now())
    return target


def listed(path: Path) -> list[Backup]:
    """The backups of `path`, newest first; what others put in the folder is left out."""
    from wijkwerkplaats.backups import Backup  # start-up is measured, and opening a file looks at no backup

    pattern = re.compile(
        re.escape(path.stem) + r"-(\d{8}-\d{6})-([a-z]+|v\d+)(?:-(\d+))?" + re.escape(path.suffix)
    )
    found = []
    with contextlib.suppress(OSError):
        for entry in (path.parent / FOLDER).iterdir():
            match = pattern.fullmatch(entry.name)
            with contextlib.suppress(OSError, ValueError):
                if match and entry.is_file() and not entry.is_symlink():
                    made = datetime.strptime(match[1], "%Y%m%d-%H%M%S")
                    why = "migrate" if match[2].startswith("v") else match[2]
                    found.append((made, int(match[3] or 1), Backup(entry, made, why, entry.stat().st_size)))
    return [backup for _, _, backup in sorted(found, key=lambda one: one[:2], reverse=True)]


def thin_out(path: Path, now: datetime) -> None:
    """Delete the backups that may go. One that cannot be deleted stays; that is no reason to stop."""
    from wijkwerkplaats.backups import to_thin_out

    for backup in to_thin_out(listed(path), now):
        with contextlib.suppress(OSError):
            backup.path.unlink()
            log.info("an old backup went")


def clear_drafts(path: Path) -> None:
    """Remove what a backup left behind when the program died; only for who holds the edit lock."""
    with contextlib.suppress(OSError):
        for draft in (path.parent / FOLDER).glob(".*.part*"):
            if draft.name.startswith(f".{path.stem}-"):
                _clear(draft)


def _surely_same(newest: Backup, edited: os.stat_result) -> bool:
    """A backup carries the time of the last edit. A time that is too fresh proves nothing on a coarse clock."""
    try:
        kept = newest.path.stat()
    except OSError:
        return False
    settled = newest.made.timestamp() - edited.st_mtime > 3
    return kept.st_mtime_ns == edited.st_mtime_ns and kept.st_size == edited.st_size and settled


def _leave_room(target: Path, size: int) -> None:
    """A backup never takes the last bytes of the disk: the next edit needs them more. Some shares do not tell."""
    told = shutil.disk_usage(target.parent)
    if told.total and told.free < size + ROOM:
        raise OSError(errno.ENOSPC, "too little room is left")


def own_folder(folder: Path) -> None:
    """Make a folder that is not there, for the user alone."""
    if folder.is_dir():
        return
    above = [folder.parent, *(one.parent for one in folder.parents if not one.exists())]
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for one in reversed(above):
        sync_folder(one)


def draft_of(target: Path) -> Path:
    """The name of a file while it is being written."""
    return target.with_name(f".{target.name}.part")


def clear_draft(path: Path) -> None:
    """Remove what a change of passphrase left behind when the program died; only for who holds the edit lock."""
    _clear(draft_of(path))


def _clear(draft: Path) -> None:
    for leftover in (draft, draft.with_name(f"{draft.name}-journal")):
        with contextlib.suppress(OSError):
            leftover.unlink(missing_ok=True)


def _backup(source: sqlite3.Connection, draft: Path, stop: Stop | None) -> None:
    _clear(draft)
    draft.touch(mode=0o600)
    copy = bare(draft, "rw", key_of(source))

    def look_up(_status: int, _remaining: int, _total: int) -> None:
        if stop is not None and stop():
            raise Stopped

    try:
        # A draft that is lost with the power is no loss: it gets its name when all of it is on disk.
        copy.execute("PRAGMA journal_mode = OFF")
        copy.execute("PRAGMA synchronous = OFF")
        source.backup(copy, pages=PAGES if stop else -1, progress=look_up if stop else None, sleep=0.02)
    finally:
        copy.close()

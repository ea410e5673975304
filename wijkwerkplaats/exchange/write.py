"""Writing a file whole or not at all, and locked when it leaves a file with a passphrase so."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import sys
import time
from collections.abc import Iterable, Iterator
from contextvars import ContextVar
from dataclasses import field
from pathlib import Path

from wijkwerkplaats.errors import FileProblem
from wijkwerkplaats.frozen import dataclass

_OURS = ".wijk"
_SENTENCES = {
    errno.ENOSPC: "error.disk.full",
    errno.EDQUOT: "error.disk.full",
    errno.EROFS: "error.file.read_only",
    errno.EACCES: "error.file.permission",
    errno.EPERM: "error.file.permission",
    errno.ENOENT: "error.file.missing",
    errno.EISDIR: "error.file.folder",
    errno.ENOTDIR: "error.file.missing",
    errno.ENAMETOOLONG: "error.file.name",
    errno.ELOOP: "error.file.missing",
}

_SIGNS = frozenset('<>:"/\\|?*')
"""Windows, and a stick that was made for it, take none of these in a name."""


@dataclass(frozen=True, slots=True)
class Leaving:
    """How something leaves: locked with a passphrase or open; for the user alone, or for whom the folder is for."""

    passphrase: str | None = field(default=None, repr=False)
    private: bool = False


_LEAVING: ContextVar[Leaving] = ContextVar("leaving", default=Leaving())  # noqa: B039 - it is frozen


@contextlib.contextmanager
def leaving(how: Leaving) -> Iterator[None]:
    """All that is written within, in this thread, leaves so; what is locked gets `.zip` behind its name."""
    before = _LEAVING.set(how)
    try:
        yield
    finally:
        _LEAVING.reset(before)


def file_problem(problem: OSError, path: Path) -> FileProblem:
    """What the disk refused, in plain words."""
    return FileProblem(_sentence(problem.errno or 0, path), path=str(path))


def _sentence(code: int, path: Path) -> str:
    windows = sys.platform == "win32"
    if code == errno.ENOENT and (len(path.name) > 255 or (windows and len(str(path.absolute())) >= 260)):
        return "error.file.name"
    if (code == errno.EINVAL or (code == errno.ENOENT and windows)) and not _SIGNS.isdisjoint(path.name):
        return "error.file.signs"
    return _SENTENCES.get(code, "error.disk.io")


def write_whole(target: Path, data: bytes | Iterable[bytes], *, private: bool = False) -> Path:
    """Write `data`, all at once or in pieces, to `target`. Raises `FileProblem`; then an older file is still there.

    What is `private` can be read by the user alone; the rest by whom the folder is for. Returns where it is:
    what leaves locked gets `.zip` behind its name.
    """
    how = _LEAVING.get()
    pieces = (data,) if isinstance(data, bytes) else data
    if how.passphrase is not None:
        from wijkwerkplaats.exchange.locked import locked, locked_name

        pieces = (locked(b"".join(pieces), target.name, how.passphrase),)
        target = locked_name(target)
    if target.suffix.lower() == _OURS and target.exists():  # no paper or list takes the place of a whole file
        raise FileProblem("error.file.exists", path=str(target))
    draft = target.with_name(f".{target.name}.part")
    try:
        draft.unlink(missing_ok=True)  # it may be a link to something that is dear
        if private or how.private:
            draft.touch(mode=0o600)
        with draft.open("wb") as file:
            file.writelines(pieces)
        take_name(draft, target)
    except BaseException as problem:  # Ctrl+C leaves nothing half written either
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)
        if isinstance(problem, OSError):
            raise file_problem(problem, target) from problem
        raise
    return target


def take_name(draft: Path, target: Path) -> None:
    """Give a finished file its name: whole on the disk before that, and the name itself on the disk after it."""
    with draft.open("rb+") as written:
        os.fsync(written.fileno())
    _rename(draft, target)
    sync_folder(target.parent)


def _rename(draft: Path, target: Path) -> None:
    """Put a file in the place of another, patiently: a scanner or a synchronisation program may hold either a moment.

    Linux's SMB takes the old file away first and may then refuse the new one its name: that one is all there is.
    """
    there = target.exists()
    for pause in (0.05, 0.1, 0.2, 0.4, 0.8, 0):
        try:
            draft.replace(target)
            return
        except OSError as problem:
            lost = there and not target.exists() and draft.exists()
            held = problem.errno == errno.EBUSY or (sys.platform == "win32" and problem.errno == errno.EACCES)
            if not (lost or (held and pause)):
                raise
            time.sleep(pause)
    shutil.copyfile(draft, target)
    with target.open("rb+") as written:
        os.fsync(written.fileno())
    draft.unlink()


def sync_folder(folder: Path) -> None:
    """Have what was named, renamed or removed in a folder survive a power cut, where the system can."""
    if not hasattr(os, "O_DIRECTORY"):  # Windows writes names down by itself
        return
    try:
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError:  # some shares know no such thing for a folder
        os.sync()


def write_into(target: Path, data: bytes) -> Path:
    """As `write_whole`, and the folder is made when it is not there."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise file_problem(problem, target.parent) from problem
    return write_whole(target, data)

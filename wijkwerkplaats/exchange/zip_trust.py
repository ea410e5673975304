"""Zip files of others: judged by what they promise before anything is unpacked, and never unpacked to disk."""

from __future__ import annotations

import contextlib
import errno
import struct
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Final

from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.exchange.write import file_problem
from wijkwerkplaats.exchange.xml_events import BadXml

MOST_FILE: Final = 100 * 1024 * 1024
MOST_UNPACKED: Final = 400 * 1024 * 1024
"""Bytes that an archive may unpack to; a zip bomb promises more. What it promises, zipfile keeps to."""

_MOST_LISTED: Final = 4 * 1024 * 1024
"""Bytes of the list of contents: every name in it takes memory."""

_END, _END_64, _OLE = b"PK\x05\x06", b"PK\x06\x07", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_END_SIZE: Final = 22


class Archive:
    """The members of a zip, by name; none of them is ever a path."""

    def __init__(self, archive: zipfile.ZipFile, path: Path) -> None:
        self._archive, self.path = archive, path
        self._names = {entry.filename: entry for entry in archive.infolist()}

    def names(self) -> Iterable[str]:
        """What the members are called."""
        return self._names

    def __contains__(self, name: str) -> bool:
        return name in self._names

    def open(self, name: str) -> IO[bytes]:
        """What a member holds, as a stream. Raises `KeyError` when it is not there."""
        return self._archive.open(self._names[name])


@contextlib.contextmanager
def sheet_archive(path: Path) -> Iterator[Archive]:
    """A workbook's archive. Raises `WijkError` for one that is damaged, locked, too large or no archive at all."""
    try:
        _judge(path)
        with zipfile.ZipFile(path) as archive:
            _judge_members(archive, path)
            yield Archive(archive, path)
    except WijkError:
        raise
    except OSError as problem:
        if problem.errno != errno.EINVAL:  # the archive leads to a place before its own beginning
            raise file_problem(problem, path) from problem
        raise WijkError("error.import.sheet", path=str(path)) from problem
    except BadXml as problem:
        raise WijkError("error.import.sheet", path=str(path)) from problem
    except RuntimeError as problem:  # so zipfile says that a passphrase is asked for
        raise WijkError("error.import.locked", path=str(path)) from problem
    except Exception as problem:  # zipfile trips over a damaged archive in any of a dozen ways
        raise WijkError("error.import.sheet", path=str(path)) from problem


def _judge(path: Path) -> None:
    size = path.stat().st_size
    if size > MOST_FILE:
        raise WijkError("error.import.too_large", path=str(path))
    with path.open("rb") as file:
        if file.read(len(_OLE)) == _OLE:  # workbooks with a passphrase, and those of before 2007
            raise WijkError("error.import.locked", path=str(path))
        file.seek(max(0, size - _END_SIZE - 0xFFFF - 20))
        end = file.read()
        at = end.rfind(_END)
        if at < 0 or len(end) < at + _END_SIZE:
            raise WijkError("error.import.sheet", path=str(path))
        listed = struct.unpack("<I", end[at + 12 : at + 16])[0]
        if end[max(0, at - 20) :].startswith(
            _END_64
        ):  # the true size stands elsewhere, for what is over 4 GB
            file.seek(struct.unpack("<Q", end[at - 12 : at - 4])[0] + 40)
            listed = struct.unpack("<Q", file.read(8))[0]
    if listed > _MOST_LISTED:
        raise WijkError("error.import.too_large", path=str(path))


def _judge_members(archive: zipfile.ZipFile, path: Path) -> None:
    entries = archive.infolist()
    if any(entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for entry in entries):
        raise WijkError("error.import.sheet", path=str(path))
    if sum(entry.file_size for entry in entries) > MOST_UNPACKED:
        raise WijkError("error.import.too_large", path=str(path))

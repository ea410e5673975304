"""What leaves a file with a passphrase can leave locked: a zip with one member, encrypted with AES-256.

Any program for archives that knows AES opens it (7-Zip, WinZip, Keka, The Unarchiver). pyzipper is imported when one is
written or read, not before.
"""

from __future__ import annotations

import io
import struct
import time
import unicodedata
import zlib
from pathlib import Path, PurePosixPath
from typing import Any, Final

from wijkwerkplaats.errors import FileProblem
from wijkwerkplaats.exchange import json_trust
from wijkwerkplaats.exchange.json_trust import read_json

ENDING: Final = ".zip"

_LOCAL: Final = b"PK\x03\x04"
_END: Final = b"PK\x05\x06"
_END_SIZE: Final = 22
_SWELLS: Final = 3
_MOST_LISTED: Final = 66_000
"""Bytes of a list of contents with one name in it, however long."""


def locked_name(path: Path) -> Path:
    """What a file is called once it is locked."""
    return path if path.suffix.lower() == ENDING else path.with_name(path.name + ENDING)


def open_name(path: Path) -> Path:
    """What a locked file is called within."""
    return path.with_name(path.stem) if path.suffix.lower() == ENDING else path


def locked(data: bytes, name: str, passphrase: str) -> bytes:
    """A zip that holds `data` under this name, and opens with the passphrase only."""
    import pyzipper

    made = io.BytesIO()
    with pyzipper.AESZipFile(made, "w", compression=pyzipper.ZIP_DEFLATED) as archive:
        archive.setencryption(
            pyzipper.WZ_AES, nbits=256
        )  # of version 2: it tells no checksum of what is within
        archive.setpassword(_spelled(passphrase))
        one = archive.zipinfo_cls(name, _moment())
        one.compress_type, one.external_attr = pyzipper.ZIP_DEFLATED, 0o600 << 16
        archive.writestr(one, data)
    return made.getvalue()


def _moment() -> tuple[int, ...]:
    """Now, as far as a zip can tell: the clock of a laptop may be years off."""
    now = time.localtime()[:6]
    return now if 1980 <= now[0] <= 2107 else (1980, 1, 1, 0, 0, 0)


def is_locked(path: Path) -> bool:
    """Whether a file is a zip whose first member is encrypted; False for one that cannot be read at all."""
    try:
        if not path.is_file():  # a pipe lets who reads it wait
            return False
        with path.open("rb") as file:
            head = file.read(8)
    except OSError:
        return False
    return len(head) == 8 and head.startswith(_LOCAL) and bool(head[6] & 1)


def unlocked(path: Path, passphrase: str) -> tuple[str, bytes]:
    """The one thing in a locked zip: its name without folders, and its bytes.

    Raises `FileProblem` for a passphrase that does not fit, for what is damaged, too large, or not one locked member.
    """
    import pyzipper

    data = read_json(path)
    if _members(data) != 1:
        raise FileProblem("error.locked.many", path=str(path))
    try:
        with pyzipper.AESZipFile(io.BytesIO(data)) as archive:
            archive.setpassword(_spelled(passphrase))
            return _only(archive, path)
    except (
        NotImplementedError, pyzipper.BadZipFile, zlib.error, struct.error, EOFError, ValueError, LookupError,
    ) as problem:  # fmt: skip
        raise FileProblem("error.locked.damaged", path=str(path)) from problem
    except RuntimeError as problem:  # so pyzipper says it
        raise FileProblem("error.locked.wrong", path=str(path)) from problem


def unlocked_bytes(data: bytes, passphrase: str) -> bytes:
    """What we locked ourselves, and kept in memory."""
    import pyzipper

    with pyzipper.AESZipFile(io.BytesIO(data)) as archive:
        archive.setpassword(_spelled(passphrase))
        return bytes(archive.read(archive.namelist()[0]))


def _only(archive: Any, path: Path) -> tuple[str, bytes]:
    import pyzipper

    listed = archive.infolist()
    if len(listed) != 1 or listed[0].is_dir():
        raise FileProblem("error.locked.many", path=str(path))
    one = listed[0]
    if not one.is_encrypted or one.compress_type not in (pyzipper.ZIP_STORED, pyzipper.ZIP_DEFLATED):
        raise FileProblem("error.locked.damaged", path=str(path))
    # Photographs hardly get smaller; what unpacks to many times its size is text, or a bomb.
    most = max(json_trust.MOST_BYTES, min(json_trust.MOST_WHOLE, _SWELLS * path.stat().st_size))
    if one.file_size > most:
        raise FileProblem("error.file.too_large", path=str(path))
    with archive.open(one) as member:
        found = member.read(most + 1)  # what it says of its own size proves nothing
    if len(found) > most:
        raise FileProblem("error.file.too_large", path=str(path))
    return PurePosixPath(one.filename.replace("\\", "/")).name, found


def _members(data: bytes) -> int:
    """How many members a zip says to have, before its list is read; 0 without an end, or with too long a list."""
    at = data.rfind(_END, max(0, len(data) - _END_SIZE - 0xFFFF))
    if at < 0 or len(data) < at + _END_SIZE:
        return 0
    count, size = struct.unpack("<HI", data[at + 10 : at + 16])
    return int(count) if size <= _MOST_LISTED else 0


def _spelled(passphrase: str) -> bytes:
    """As the file itself has it: one keyboard sends é as a letter, another as e with an accent."""
    return unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")

"""Who is at work in a file and since when: a note beside it, `<name>.in-use`, kept fresh where it is the lock."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from pathlib import Path

import msgspec

from wijkwerkplaats.frozen import dataclass

BEAT = 20.0
"""So many seconds after each other the holder shows that it is still there, where its note is the lock."""

FRESH = 3 * BEAT

_LONGEST_NOTE = 10_000
"""A day of work on a share adds four thousand spaces; what is longer is no note of ours."""
_LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class Told:
    """What a note says. A note of before has no machine."""

    path: Path
    who: str
    since: str
    machine: str = ""
    pid: int = 0
    token: str = ""

    def is_of_this_machine(self) -> bool:
        """Whether it was written here."""
        return self.machine == _machine()

    def is_running(self) -> bool:
        """Whether the program that wrote it may still run on this machine; Windows does not tell."""
        if self.pid <= 0:
            return False
        if sys.platform == "win32":
            return True
        try:
            os.kill(self.pid, 0)
        except ProcessLookupError:
            return False
        except OSError:
            return True
        return True

    def is_fresh(self) -> bool:
        """Whether its holder showed itself lately, by the clock of the share: those of laptops differ."""
        note = beside(self.path, ".in-use")
        trial = note.with_name(f"{note.name}-{os.getpid()}")
        try:
            handle = os.open(trial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            os.write(handle, b" ")
            os.close(handle)
            return trial.stat().st_mtime - note.stat().st_mtime < FRESH
        except OSError:
            return True
        finally:
            with contextlib.suppress(OSError):
                trial.unlink()


class Note:
    """The note of who edits `path` now."""

    def __init__(self, path: Path) -> None:
        self._path, self._file = path, beside(path, ".in-use")
        self._token = ""
        self._gone = threading.Event()
        self.counts = False
        """Whether it is the lock, since those of the system may not hold."""

    def write(self, *, counts: bool) -> None:
        """Say that we are at work; a note that counts is kept fresh from now on."""
        self._token, self.counts = os.urandom(8).hex(), counts
        self._put()
        if counts:
            threading.Thread(target=self._beat, daemon=True).start()

    def is_ours(self) -> bool:
        """Whether nobody else wrote a note since; one that was taken away is written again. Raises `OSError`."""
        try:
            return self._token.encode() in _content(self._path)
        except FileNotFoundError:
            self._put()
            return True

    def remove(self) -> None:
        """Take it away, when it is still ours."""
        self._gone.set()
        with contextlib.suppress(OSError):
            if not self.counts or self.is_ours():
                self._file.unlink(missing_ok=True)

    def _put(self) -> None:
        self._file.unlink(missing_ok=True)  # it may be a link to something that is dear
        note = opened(self._file, os.O_WRONLY)
        with os.fdopen(note, "wb") as file:
            file.write(msgspec.json.encode({**_me(), "token": self._token}))

    def _beat(self) -> None:
        """A space behind the note, which gives it the time of the place; the words stay what they are."""
        while not self._gone.wait(BEAT):
            with contextlib.suppress(OSError):
                told = written(self._path)
                if told is not None and told.token != self._token:
                    return
                handle = os.open(self._file, os.O_WRONLY | os.O_APPEND)
                with os.fdopen(handle, "ab") as file:
                    file.write(b" ")


def written(path: Path) -> Told | None:
    """What the note beside `path` says; None without one. One that cannot be read is somebody's all the same."""
    try:
        told = msgspec.json.decode(_content(path))
        who, since = (str(told[name])[:_LONGEST_NAME] for name in ("who", "since"))
        machine, token = str(told.get("machine", "")), str(told.get("token", ""))
        return Told(path, who, since, machine, int(told.get("pid", 0)), token)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError, AttributeError, msgspec.MsgspecError):
        return Told(path, "?", "?")


def _content(path: Path) -> bytes:
    note = beside(path, ".in-use")
    if note.exists() and not note.is_file():  # a pipe: reading would wait for ever
        return b""
    with note.open("rb") as file:
        return file.read(_LONGEST_NOTE)


def opened(path: Path, flags: int) -> int:
    """Open a file for the user alone, making it when it is not there."""
    try:
        return os.open(path, flags | os.O_CREAT, 0o600)
    except FileNotFoundError:
        if not path.parent.is_dir():
            raise
        # sshfs remembers for a while what another laptop took away, and makes no new one until it has a new name.
        fresh = beside(path, f"-{os.getpid()}")
        fresh.touch(mode=0o600, exist_ok=False)
        fresh.replace(path)
        return os.open(path, flags)


def beside(path: Path, ending: str) -> Path:
    """A companion of the file: the same name with something behind it."""
    return path.with_name(path.name + ending)


def _me() -> dict[str, str | int]:
    from datetime import datetime

    since = datetime.now().astimezone().strftime("%d-%m-%Y %H:%M")
    return {"who": f"{_user()}, {_name()}", "since": since, "machine": _machine(), "pid": os.getpid()}


def _name() -> str:
    return os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "?")


def _machine() -> str:
    """What tells laptops apart that have the same name, and tells nothing else about them."""
    import zlib

    try:
        mark = Path("/etc/machine-id").read_bytes()
    except OSError:
        import uuid

        mark = str(uuid.getnode()).encode()
    return f"{zlib.crc32(mark + _name().encode()):08x}"


def _user() -> str:
    """What `getpass.getuser` tells, without its import: this is part of every start."""
    told = next((os.environ[name] for name in ("LOGNAME", "USER", "USERNAME") if os.environ.get(name)), "")
    if told or sys.platform == "win32":
        return told or "?"
    import pwd

    try:
        return pwd.getpwuid(os.getuid()).pw_name
    except KeyError:
        return "?"

"""What kind of place a file lies in: a disk of this laptop, a share of the network, a folder that is synchronised."""

from __future__ import annotations

import contextlib
import os
import re
import sys
from pathlib import Path

_SHARES = (
    r"(cifs|smb|nfs|afs|9p|virtiofs|vboxsf|prl_fs|ncp|coda|ceph|gluster|lustre|webdav|davfs)"
    # What a program mounts is a share, a few that lie over a folder of this laptop apart; `fuseblk` is a stick.
    r"|fuse\.(?!fusefat|exfat|ntfs|encfs|gocryptfs|cryfs|securefs|mergerfs|bindfs|unionfs|overlay)"
)
_SYNCED = (
    r"(one\s?drive|dropbox|nextcloud|owncloud|google\s?drive|mijn drive|my drive|icloud\s?drive|mobile documents"
    r"|cloudstorage|syncthing|seafile|pcloud\s?drive|synologydrive|stackdrive)\b"
)
_MARKERS = (".dropbox", ".stfolder", ".nextcloudsync.log", ".owncloudsync.log", ".SynologyWorkingDirectory")

_MOUNTS = Path("/proc/self/mountinfo")

_known: dict[int, bool] = {}
_locking: dict[int, bool] = {}


def forget() -> None:
    """Look anew from now on: another stick or share may have come in the place of one."""
    _known.clear()
    _locking.clear()


def is_share(path: Path) -> bool:
    """Whether a file lies on another machine: there locks may not hold, and the line may drop."""
    if sys.platform == "win32":
        return _is_remote_drive(path)
    folder = path.absolute().parent
    try:
        device = folder.stat().st_dev
    except OSError:
        return False
    if device not in _known:
        _known[device] = _is_remote_mount(device) if sys.platform == "linux" else _is_not_local(folder)
    return _known[device]


def is_synced(path: Path) -> bool:
    """Whether a program copies this folder to other laptops, as far as its name or a mark in it tells."""
    if is_share(path):
        return False
    folder = path.absolute().parent
    for name in ("OneDrive", "OneDriveCommercial", "OneDriveConsumer"):
        root = os.environ.get(name)
        if root and Path(root) in (folder, *folder.parents):
            return True
    if any(re.match(_SYNCED, part, re.IGNORECASE) for part in folder.parts):
        return True
    return any((one / mark).exists() for one in (folder, *folder.parents) for mark in _MARKERS)


def address(path: Path, mode: str) -> str:
    """How SQLite is asked for a file. Where its own locks cannot work it takes none: ours is the one that counts."""
    lockless = "" if holds_locks(path) else "&nolock=1"
    return f"{path.absolute().as_uri()}?mode={mode}{lockless}"


def holds_locks(path: Path) -> bool:
    """Whether SQLite's locks work on a share. Linux's SMB refuses to make one's own shared lock an exclusive one."""
    if sys.platform == "win32" or not is_share(path):
        return True
    folder = path.absolute().parent
    device = folder.stat().st_dev
    if device not in _locking:
        _locking[device] = _can_upgrade(folder)
    return _locking[device]


def _can_upgrade(folder: Path) -> bool:
    import fcntl

    trial = folder / f".wijk-{os.getpid()}-{os.urandom(4).hex()}"
    try:
        handle = os.open(trial, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError:  # it can only be read: then nobody's locks are needed, and those of others not trusted
        return False
    try:
        fcntl.lockf(handle, fcntl.LOCK_SH | fcntl.LOCK_NB, 510, 2)
        fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB, 510, 2)
        return True
    except OSError:
        return False
    finally:
        os.close(handle)
        with contextlib.suppress(OSError):
            trial.unlink()


def _is_remote_mount(device: int) -> bool:
    wanted = f"{os.major(device)}:{os.minor(device)}".encode()
    with (
        contextlib.suppress(OSError),
        _MOUNTS.open("rb") as mounts,
    ):
        for line in mounts:
            front, _, back = line.partition(b" - ")
            if front.split()[2] == wanted:
                return bool(re.match(_SHARES, back.split()[0].decode()))
    return False


def _is_not_local(folder: Path) -> bool:
    """What `statfs` of macOS tells: a disk of its own has the flag MNT_LOCAL."""
    import ctypes

    told = ctypes.create_string_buffer(4096)
    try:
        call = getattr(ctypes.CDLL(None), "statfs$INODE64", None) or ctypes.CDLL(None).statfs
        if call(os.fsencode(folder), told) != 0:
            return False
    except (OSError, AttributeError):
        return False
    return not int.from_bytes(told.raw[64:68], sys.byteorder) & 0x1000


def _is_remote_drive(path: Path) -> bool:
    import ctypes

    drive = path.absolute().drive
    if drive.startswith("\\\\"):
        return True
    return bool(ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\") == 4)  # type: ignore[attr-defined]

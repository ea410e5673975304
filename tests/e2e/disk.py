"""A disk of its own whose power can be cut: ext4 on a file, with everything lost that was not written to it yet."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

_SHUTDOWN = 0x8004587D
"""`EXT4_IOC_SHUTDOWN`; needs a kernel of 2017 or later."""

_LOSE_ALL = 2
"""`EXT4_GOING_FLAGS_NOLOGFLUSH`: neither data nor the journal of the disk are written out first."""

# The most merciless ext4 there is: nothing is written but what was asked for, data and names in any order.
_OPTIONS = "loop,noatime,data=writeback,noauto_da_alloc,commit=600"


class Disk:
    """A small disk: power on, power off, what was synced is left."""

    def __init__(self, folder: Path, megabytes: int = 24) -> None:
        if sys.platform != "linux" or os.geteuid() != 0 or shutil.which("mkfs.ext4") is None:
            pytest.skip("a disk can be made by root on Linux only")
        self.root = folder / "disk"
        self.root.mkdir()
        self._image, self._fresh = folder / "disk.img", folder / "fresh.img"
        with self._fresh.open("wb") as file:
            file.truncate(megabytes << 20)
        _run("mkfs.ext4", "-q", "-F", "-O", "^has_journal", str(self._fresh))
        _run("tune2fs", "-O", "has_journal", "-J", "size=4", str(self._fresh))
        self._try()

    def _try(self) -> None:
        """Whether this machine lets us mount it and cut its power."""
        self.renew()
        try:
            self.cut()
        except OSError as problem:
            pytest.skip(f"the power of a disk cannot be cut here: {problem}")
        finally:
            self.off()

    def renew(self) -> None:
        """An empty disk."""
        _run("cp", "--sparse=always", str(self._fresh), str(self._image))
        self.on()

    def on(self) -> None:
        """Mount it; what its journal knows is brought in order."""
        _run("mount", "-o", _OPTIONS, str(self._image), str(self.root))

    def off(self) -> None:
        """Take it out as one should; what still has it open after a failure keeps nothing from being told."""
        if subprocess.run(["umount", str(self.root)], capture_output=True, check=False).returncode:
            subprocess.run(["umount", "-l", str(self.root)], check=True)

    def cut(self) -> None:
        """The power is gone: from now on every write fails, and what was not on the disk never comes there."""
        handle = os.open(self.root, os.O_RDONLY)
        try:
            fcntl.ioctl(handle, _SHUTDOWN, _LOSE_ALL.to_bytes(4, sys.byteorder))
        finally:
            os.close(handle)


def _run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"{command[0]} is not possible here: {done.stderr.strip()}")

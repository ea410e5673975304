"""Runs the program where the system itself lets nobody into a network, whoever asks: Python, Qt, or what they start.

python -m tests.e2e.deaf CODE [ARGUMENTS]: the code runs; whoever asks for a socket to other machines is killed by the
kernel (Linux). Sockets within the machine are left: the display has one, and the C library asks
one for the user's name.
"""

from __future__ import annotations

import ctypes
import platform
import struct
import sys
from pathlib import Path

SOCKET = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
"""What the kernel calls the machine, and its number for `socket`."""

CAN_REFUSE = platform.machine() in SOCKET and Path("/proc/sys/kernel/seccomp/actions_avail").exists()

_IO_URING = 425
_NR, _ARCH, _FAMILY = 0, 4, 16
_UNIX = 1
_LOAD, _EQUAL, _RETURN = 0x20, 0x15, 0x06
_ALLOW, _KILL = 0x7FFF0000, 0x80000000
_NO_NEW_PRIVILEGES, _SET_SECCOMP, _FILTER = 38, 22, 2


def go_deaf() -> None:
    """From now on, for this process and all that it starts, making a socket to other machines is deadly."""
    machine, number = SOCKET[platform.machine()]
    rules = (  # what to do, how many to skip when it is so and when not, with what
        (_LOAD, 0, 0, _ARCH), (_EQUAL, 0, 5, machine),
        (_LOAD, 0, 0, _NR), (_EQUAL, 1, 0, number), (_EQUAL, 2, 3, _IO_URING),
        (_LOAD, 0, 0, _FAMILY), (_EQUAL, 1, 0, _UNIX),
        (_RETURN, 0, 0, _KILL),
        (_RETURN, 0, 0, _ALLOW),
    )  # fmt: skip
    code = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *rule) for rule in rules))
    program = ctypes.create_string_buffer(struct.pack("HP", len(rules), ctypes.addressof(code)))
    libc = ctypes.CDLL(None, use_errno=True)
    for asked in ((_NO_NEW_PRIVILEGES, 1, 0, 0, 0), (_SET_SECCOMP, _FILTER, program, 0, 0)):
        if libc.prctl(*asked) != 0:
            raise OSError(ctypes.get_errno(), "the kernel does not listen to this")


if __name__ == "__main__":
    go_deaf()
    code, sys.argv = sys.argv[1], sys.argv[1:]
    exec(code, {"__name__": "__deaf__"})

"""Ends keepers: by a kill, or by cutting the power of the disk that they write on."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import threading
from collections.abc import Callable
from pathlib import Path
from subprocess import Popen

Said = list[tuple[str, list[object]]]


def no_cut() -> None:
    """The power stays on."""


class Nursery:
    """Keepers to end."""

    def __init__(self, program: Popen[str]) -> None:
        self._program = program

    def killed(self, mode: str, folder: Path, after: float, cut: Callable[[], None] = no_cut) -> Said:
        """Run a mode, cut the power and kill it some time after its first word; what it said."""
        into, out = self._program.stdin, self._program.stdout
        assert into is not None and out is not None and self._program.stderr is not None
        into.write(json.dumps([mode, str(folder)]) + "\n")
        into.flush()
        pid, said, timer = 0, [], threading.Timer(0, no_cut)

        def end() -> None:
            try:
                cut()
            finally:
                with contextlib.suppress(ProcessLookupError):  # without power it may have given up by itself
                    os.kill(pid, signal.SIGKILL)

        for line in out:
            word, _, told = line.rstrip("\n").partition(" ")
            if word == "gone":
                break
            with contextlib.suppress(ValueError):  # it died while it spoke
                found = json.loads(told)
                if word == "pid":
                    pid = found[0]
                    continue
                said.append((word, found))
                if len(said) == 1:
                    timer = threading.Timer(after, end)
                    timer.start()
        timer.cancel()
        timer.join()
        assert said, self._program.stderr.read()
        return said

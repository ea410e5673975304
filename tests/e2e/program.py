"""The program as a user starts it: a process of its own, without a display."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DISPLAY = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def environment(data: Path) -> dict[str, str]:
    """The surroundings of a process: a data folder of its own, no display, UTF-8."""
    bare = {name: value for name, value in os.environ.items() if name not in DISPLAY}
    return {**bare, "WIJKWERKPLAATS_DATA": str(data), "PYTHONUTF8": "1"}


def python(*arguments: object, data: Path) -> subprocess.CompletedProcess[str]:
    """Run Python with these arguments, and wait for its end."""
    return subprocess.run(
        [sys.executable, *map(str, arguments)],
        cwd=ROOT,
        env=environment(data),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=150,
        check=False,
    )


def wijk(*arguments: object, data: Path) -> subprocess.CompletedProcess[str]:
    """Run `wijkwerkplaats` with these arguments, and wait for its end."""
    return python("-m", "wijkwerkplaats", *arguments, data=data)


def start(*arguments: object, data: Path, **more: str) -> subprocess.Popen[str]:
    """Start Python with these arguments; its lines can be read while it runs."""
    return subprocess.Popen(
        [sys.executable, *map(str, arguments)],
        cwd=ROOT,
        env={**environment(data), **more},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        bufsize=1,
    )

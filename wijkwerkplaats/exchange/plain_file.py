"""Only plain files are read and replaced: a pipe lets the program wait for ever, and a device never ends."""

from __future__ import annotations

from pathlib import Path

from wijkwerkplaats.errors import FileProblem
from wijkwerkplaats.exchange.write import file_problem


def must_be_plain(path: Path) -> None:
    """Refuse a folder, a pipe, a device, and what is not there. Raises `FileProblem`."""
    try:
        path.stat()
    except OSError as problem:
        raise file_problem(problem, path) from problem
    if path.is_dir():
        raise FileProblem("error.file.folder", path=str(path))
    if not path.is_file():
        raise FileProblem("error.file.special", path=str(path))

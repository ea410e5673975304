"""Small questions about the names of files."""

from __future__ import annotations

from pathlib import Path


def with_ending(path: Path | None) -> Path | None:
    """The name with `.wijk` behind it when that was left out."""
    return (
        path.with_name(path.name + ".wijk") if path is not None and path.suffix.lower() != ".wijk" else path
    )


def same_file(one: Path, other: Path) -> bool:
    """Whether two names mean one file."""
    try:
        return one.samefile(other)
    except OSError:
        return one.absolute() == other.absolute()

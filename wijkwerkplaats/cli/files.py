"""What the subcommands need of storage, and how one finds a traject or a session in it."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from wijkwerkplaats.backups import Vault
from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.exchange.snapshot import Snapshot
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.model import Session, Traject
from wijkwerkplaats.texts import Texts


class Files(Protocol):
    """What the commands need of storage; the composition root brings it."""

    def open(self, path: Path, *, read_only: bool = False, like: Path | None = None) -> Gate:
        """An open file; one that is made has the passphrase of `like`, when that has one."""
        ...

    def findings(self, path: Path, words: Texts) -> list[str]:
        """What is wrong with a file, in sentences."""
        ...

    def counts(self, path: Path) -> dict[str, int]:
        """How much of each kind a file holds."""
        ...

    def backup(self, path: Path, target: Path) -> None:
        """A complete copy by SQLite's own backup."""
        ...

    def restore(self, path: Path, source: Path) -> Path | None:
        """Put a backup in the place of `path`; returns where the old file is kept, None when there was none."""
        ...

    def snapshot_of(self, path: Path) -> Snapshot:
        """Everything in another werkplaats file, also one of an older version; that file stays untouched."""
        ...

    def unlocked(self, path: Path) -> bytes:
        """What is in a locked zip; its passphrase is asked for."""
        ...

    def vault(self, path: Path) -> Vault:
        """The backups of a file."""
        ...

    def keep(self, gate: Gate, why: str) -> None:
        """A backup of an open file, when it changed since the last one."""
        ...


Command = Callable[[argparse.Namespace, Files, Path, Texts], int]


def traject_named(gate: Gate, wanted: str | None) -> Traject:
    """The traject that was asked for, or the newest one. Raises `WijkError`."""
    trajects = gate.trajects()
    if not trajects:
        raise WijkError("error.traject.none")
    found = trajects[-1] if wanted is None else next((t for t in trajects if t.id == wanted), None)
    if found is None:
        raise WijkError("error.traject.unknown", traject=str(wanted))
    return found


def session_named(gate: Gate, wanted: str) -> Session:
    """The session that was asked for. Raises `WijkError`."""
    sessions = [s for traject in gate.trajects() for s in gate.all(Session, traject.id)]
    if not sessions:
        raise WijkError("error.session.none")
    if wanted == "latest":
        return max(sessions, key=lambda s: (s.day.isoformat() if s.day else "", s.created))
    found = next((s for s in sessions if s.id == wanted), None)
    if found is None:
        raise WijkError("error.session.unknown", session=wanted)
    return found

"""Backups of a werkplaats file: which there are, which may go, what is in one and what putting it back would change."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol

from wijkwerkplaats.exchange.snapshot import Snapshot
from wijkwerkplaats.journal import Step

LAST = 10
"""So many of the newest stay, however old they are."""

DAYS = 14
"""The newest of each day stays for two weeks …"""

WEEKS = 13
"""… and the newest of each week for three months."""

MOST_BYTES = 500_000_000
"""Together no larger than this; the oldest go first."""


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup: where it is, when and why it was made."""

    path: Path
    made: datetime
    reason: str
    size: int = 0


@dataclass(frozen=True, slots=True)
class Contents:
    """What a file holds: the names of its trajecten, how many of each kind, and its last step."""

    trajects: tuple[str, ...]
    counts: dict[str, int]
    last_step: Step | None = None


@dataclass(frozen=True, slots=True)
class KindChange:
    """What putting back does to one kind: names that return, names that go, names that get an older state."""

    kind: str
    back: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    older: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Preview:
    """What putting a backup back would change, against the file now."""

    kinds: tuple[KindChange, ...] = ()
    lost_steps: tuple[Step, ...] = ()
    """The steps since the backup, newest first."""

    @property
    def same(self) -> bool:
        """True when the backup holds exactly what the file holds."""
        return not self.kinds and not self.lost_steps


@dataclass(slots=True)
class Recovered:
    """What could be saved from a damaged file, and what could not."""

    path: Path
    saved: dict[str, int] = field(default_factory=dict)
    from_journal: dict[str, int] = field(default_factory=dict)
    lost: dict[str, list[str]] = field(default_factory=dict)
    """By kind, the names of what could not be read anywhere; empty where nothing tells the name."""
    steps: int = 0
    lost_steps: int = 0
    broken: tuple[str, ...] = ()
    """The tables of which a part could not be read: there more may be missing than is known."""

    def doubt(self, table: str) -> None:
        """Of this table more may be missing, or not be what it was."""
        if table not in self.broken:
            self.broken = (*self.broken, table)

    @property
    def complete(self) -> bool:
        """True when nothing is missing."""
        return not self.broken and not self.lost and not self.lost_steps


class Vault(Protocol):
    """The backups of one file, as storage offers them to the window and the command line."""

    def backups(self) -> list[Backup]:
        """Every backup of the file, newest first."""
        ...

    def contents(self, path: Path) -> Contents:
        """What a backup holds. Raises `FileProblem` when it cannot be read."""
        ...

    def preview(self, path: Path) -> Preview:
        """What putting this backup back would change. Raises `FileProblem`."""
        ...

    def back_up(self, why: str, stop: Callable[[], bool] | None = None) -> Path | None:
        """A backup, from any thread, when the file changed since the newest one. Raises `FileProblem`."""
        ...

    def carry(self, target: Path) -> None:
        """A copy of the file elsewhere, read back and found whole; from any thread. Raises `FileProblem`."""
        ...

    def snapshot_of(self, path: Path) -> Snapshot:
        """Everything in another werkplaats file, which is judged and stays untouched. Raises `FileProblem`."""
        ...

    def put_aside(self, copy: Path) -> Path:
        """Move a second version of the file, whose work was brought in, among the backups. Raises `FileProblem`."""
        ...

    def locked(self, path: Path) -> bool:
        """Whether a passphrase must be given before this file can be read."""
        ...

    def unlock(self, path: Path, passphrase: str) -> None:
        """Open what has a passphrase. Raises `FileProblem` when it is not the right one."""
        ...

    def protect(self, passphrase: str | None) -> None:
        """Give the file, which is closed, this passphrase, or none. Raises `FileProblem`; then nothing has changed."""
        ...

    def with_another_key(self) -> list[Backup]:
        """The backups that the passphrase of the file does not protect."""
        ...

    def discard(self, backups: list[Backup]) -> list[Backup]:
        """Overwrite and delete these backups; returns those that the disk did not let go of."""
        ...

    def put_back(self, source: Path) -> Path | None:
        """Put a backup in the place of the file, which is closed; returns where the old one is kept."""
        ...

    def recover(self, target: Path, placeholder: str) -> Recovered:
        """Read what can be read of the damaged file into a new one. Raises `FileProblem`."""
        ...


def to_thin_out(backups: Iterable[Backup], now: datetime, most_bytes: int = MOST_BYTES) -> list[Backup]:
    """Which backups may go: none of the last ten, of two weeks one a day, of three months one a week.

    A backup with a date in the future was made by a clock that was wrong, or the clock is wrong now: it stays until
    its date has passed. The size bound holds for all, but never takes the newest.
    """
    known = sorted((one for one in backups if one.reason != "damaged"), key=_age, reverse=True)
    past = [one for one in known if one.made <= now + timedelta(minutes=1)]
    future = [one for one in known if one.made > now + timedelta(minutes=1)]
    stay = _staying(past, now)
    go = {one.path: one for one in past if one.path not in stay}
    total = sum(one.size for one in known if one.path not in go)
    newest = (past or known)[:1]
    for one in [*reversed(past), *reversed(future)]:  # oldest first
        if total > most_bytes and one.path not in go and one not in newest:
            go[one.path] = one
            total -= one.size
    return list(go.values())


def _staying(past: Sequence[Backup], now: datetime) -> set[Path]:
    stay = {one.path for one in past[:LAST]}
    days: set[object] = set()
    weeks: set[object] = set()
    for one in past:
        age, day, week = now - one.made, one.made.date(), one.made.isocalendar()[:2]
        first_of_day = age <= timedelta(days=DAYS) and day not in days
        first_of_week = age <= timedelta(weeks=WEEKS) and week not in weeks
        if first_of_day or first_of_week:
            stay.add(one.path)
        days.add(day)
        weeks.add(week)
    return stay


def _age(one: Backup) -> tuple[float, int, str]:
    """Later is more; of one second the higher number, and `-10` comes after `-9`."""
    return one.made.timestamp(), len(one.path.name), one.path.name

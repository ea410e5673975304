"""What the core needs of storage. `db` fulfils it; nothing here knows how."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Protocol, TypeVar

from wijkwerkplaats.journal import Change, Place, PlainChange, Step, StepState
from wijkwerkplaats.model.base import Aggregate

A = TypeVar("A", bound=Aggregate)


class Storage(Protocol):
    """One werkplaats file. Every writing method is one transaction, on disk when it returns."""

    @property
    def path(self) -> Path:
        """The file itself."""
        ...

    @property
    def read_only(self) -> bool:
        """True when this file was opened for reading only."""
        ...

    @property
    def has_passphrase(self) -> bool:
        """True when the file is encrypted."""
        ...

    @property
    def passphrase(self) -> str | None:
        """What the file is encrypted with; None for one that is not. For what leaves the file; never shown."""
        ...

    def get(self, kind: type[A], key: str) -> A | None:
        """One aggregate, or None."""
        ...

    def all(self, kind: type[A], traject_id: str) -> list[A]:
        """All aggregates of a kind in a traject, oldest first (for `Traject` itself: all)."""
        ...

    def has(self, kind: type[Aggregate], traject_id: str) -> bool:
        """Whether a traject has any of a kind, without reading them."""
        ...

    def blob(self, digest: str) -> bytes | None:
        """The bytes that were kept under a digest, or None."""
        ...

    def write(
        self,
        step: Step,
        changes: Sequence[Change],
        *,
        into: str | None = None,
        blobs: Mapping[str, bytes] | None = None,
    ) -> None:
        """Write the changes with their step and bytes; `into` names the last step that this one melts into."""
        ...

    def swap(self, step: Step, changes: Sequence[Change], state: StepState) -> None:
        """Write the changes (for undo: turned round) and give the existing step its new state."""
        ...

    def last_step(self, traject_id: str, state: StepState) -> Step | None:
        """The newest done step, or the undone step that comes first in redoing."""
        ...

    def steps(self, place: Place, *, newest: int | None = None) -> list[Step]:
        """The done steps of a traject (and of a session, when `place` names one), oldest first."""
        ...

    def changes(self, step_id: str) -> list[PlainChange]:
        """What a step changed."""
        ...

    def history(self, key: str) -> list[tuple[Step, PlainChange]]:
        """The done steps that changed one aggregate, oldest first, each with that change."""
        ...

    def then(
        self, place: Place, end: Step, later: Collection[str], kinds: Collection[str], *, besides: str
    ) -> dict[tuple[str, str], dict[str, Any] | None]:
        """What of these kinds was otherwise at a step, by kind and key; None for what was not there.

        What the session of `place` itself changed after `end`, opened again, counts as if it had done so then; `later`
        are the sessions that came after it. Steps of the name `besides` change nothing.
        """
        ...

    def journal(self) -> Iterator[tuple[Step, list[PlainChange]]]:
        """Every step of the file in order, undone ones included, with its changes."""
        ...

    def rewrite_journal(
        self, mended: Callable[[Step, Sequence[PlainChange]], tuple[Step, list[PlainChange]] | None]
    ) -> None:
        """Give every step that `mended` mends its new name and versions."""
        ...

    def erase_blobs(self, digests: Collection[str]) -> None:
        """Take bytes away."""
        ...

    def for_good(self) -> AbstractContextManager[None]:
        """All that is written within becomes one transaction, and of what it takes away no trace stays in the file."""
        ...

    def erase_traject(self, traject_id: str) -> None:
        """Take a traject away for good: everything of it, its history, its bytes; and leave no trace of them."""
        ...

    def merge(
        self,
        put: Sequence[Aggregate],
        remove: Sequence[tuple[type[Aggregate], str]],
        steps: Sequence[tuple[Step, Sequence[PlainChange]]],
        blobs: Mapping[str, bytes] | None = None,
    ) -> None:
        """Take over aggregates, bytes and steps from another file, as one transaction without a step of its own."""
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...

"""The one gate: every edit of every screen goes through `Gate.apply`, and so do undo and redo."""

from __future__ import annotations

import dataclasses
import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from wijkwerkplaats.errors import CannotUndo, ClosedSession, FileProblem, WijkError
from wijkwerkplaats.journal import Change, Changed, Label, Place, PlainChange, Step, StepState, label
from wijkwerkplaats.model import Session, Traject
from wijkwerkplaats.model.base import KINDS, Aggregate, new_id
from wijkwerkplaats.model.codec import cleaned, from_plain, kind_named
from wijkwerkplaats.model.words import SessionState
from wijkwerkplaats.storage import Storage

A = TypeVar("A", bound=Aggregate)
Listener = Callable[[Changed], None]
Clock = Callable[[], datetime]

MERGE_WITHIN = timedelta(minutes=5)
"""Edits of the same field melt into one step while they follow each other within this time."""

log = logging.getLogger(__name__)


def utc_now() -> datetime:
    """The time now, in UTC; the default clock of a gate."""
    return datetime.now(UTC)


class Gate:
    """An open werkplaats file: reads through a cache, writes through `apply`, tells who listens."""

    def __init__(self, storage: Storage, clock: Clock = utc_now) -> None:
        self.storage = storage
        self.place = Place()
        self.clock = clock
        self._listeners: list[Listener] = []
        self._cache: dict[tuple[type[Aggregate], str], dict[str, Aggregate]] = {}

    def now(self) -> str:
        """The time now as the file keeps it: ISO 8601, UTC, whole seconds."""
        return self.clock().isoformat(timespec="seconds")

    # Reading

    def all(self, kind: type[A], traject_id: str | None = None) -> list[A]:
        """All aggregates of a kind in the traject (by default the current one), oldest first."""
        return list(self._known(kind, self.place.traject_id if traject_id is None else traject_id).values())

    def get(self, kind: type[A], key: str) -> A | None:
        """One aggregate of the current traject by key, or None."""
        return self._known(kind, self.place.traject_id).get(key) or self.storage.get(kind, key)

    def has(self, kind: type[Aggregate]) -> bool:
        """Whether the current traject has any of a kind; does not read what nobody needs yet."""
        known = self._cache.get((kind, self.place.traject_id))
        return self.storage.has(kind, self.place.traject_id) if known is None else bool(known)

    def trajects(self) -> list[Traject]:
        """All trajects in the file."""
        return self.all(Traject, "")

    def session(self) -> Session | None:
        """The current session; None between sessions."""
        return self.get(Session, self.place.session_id) if self.place.session_id else None

    @property
    def editable(self) -> bool:
        """False in a closed session and in a file that was opened for reading only."""
        session = self.session()
        return not self.storage.read_only and (session is None or session.state is not SessionState.CLOSED)

    def _known(self, kind: type[A], traject_id: str) -> dict[str, A]:
        slot = (kind, "" if kind is Traject else traject_id)
        if slot not in self._cache:
            self._cache[slot] = {thing.id: thing for thing in self.storage.all(kind, traject_id)}
        return self._cache[slot]  # type: ignore[return-value]

    # Writing

    def apply(
        self,
        label: Label,
        *after: Aggregate,
        remove: Iterable[Aggregate] = (),
        merge: str = "",
        origin: object | None = None,
        final: bool = False,
        reopening: bool = False,
        beyond: bool = False,
        blobs: Mapping[str, bytes] | None = None,
    ) -> Step | None:
        """Write aggregates as one step, on disk when this returns; None when nothing would change.

        `merge` names what is being edited: steps of the same name melt together. `final` steps cannot be undone.
        `reopening` lets the one step through that reopens a closed session; `beyond` is a step of no session, that
        reaches into all of them. `blobs` are bytes that an aggregate names by their digest: kept with it, but not in
        the journal. Raises `ClosedSession`, `FileProblem` when the disk refuses; then nothing has changed.
        """
        self._check_open(reopening or beyond)
        changes = self._changes(after, remove)
        if not changes:
            return None
        last = self._last_to_merge(merge) if merge and not final else None
        step = Step(
            id=last.id if last else new_id(),
            at=self.now(),
            label=label,
            place=dataclasses.replace(self.place, session_id=None) if beyond else self.place,
            merge=merge,
            final=final,
        )
        self.storage.write(step, changes, into=last.id if last else None, blobs=blobs or {})
        self._announce(step, changes, origin)
        return step

    def record(self, thing: Aggregate) -> None:
        """Write a record that is no edit, such as what left the file: no step, no undo, also in a closed session.

        Raises `FileProblem` when the disk refuses; then nothing has changed.
        """
        if self.storage.read_only:
            raise FileProblem("error.file.read_only", path=str(self.storage.path))
        noted = cleaned(thing)
        self.storage.merge([noted], [], [])
        step = Step(id="", at=self.now(), label=label("step.record"), place=self.place)
        self._announce(step, [Change(noted.KIND, noted.id, None, noted)], None)

    def undo(self, origin: object | None = None) -> Step | None:
        """Take the newest step back; None when there is nothing to undo. Raises `CannotUndo`, `ClosedSession`."""
        step = self.undoable()
        if step is None:
            return None
        turned = [Change(c.kind, c.key, c.after, c.before) for c in self._revived(step)]
        return self._swap(step, list(reversed(turned)), StepState.UNDONE, origin)

    def redo(self, origin: object | None = None) -> Step | None:
        """Do the step again that was undone last; None when there is none. Raises like `undo`."""
        step = self.redoable()
        return None if step is None else self._swap(step, self._revived(step), StepState.DONE, origin)

    def undoable(self) -> Step | None:
        """The step that `undo` would take back."""
        step = self.storage.last_step(self.place.traject_id, StepState.DONE)
        return None if step is None or step.final or self.storage.read_only else step

    def redoable(self) -> Step | None:
        """The step that `redo` would do again."""
        return (
            None
            if self.storage.read_only
            else self.storage.last_step(self.place.traject_id, StepState.UNDONE)
        )

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` after every edit; returns the function that ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def close(self) -> None:
        """Close the file; nothing of it stays in memory here."""
        self._listeners.clear()
        self._cache.clear()
        self.storage.close()

    @contextmanager
    def for_good(self) -> Iterator[None]:
        """All edits within succeed together or not at all, and what they take away leaves no trace in the file."""
        try:
            with self.storage.for_good():
                yield
        except BaseException:
            self.forget_cache()
            raise

    def forget_cache(self) -> None:
        """Read everything anew: after an import wrote beside the gate."""
        self._cache.clear()

    # Inside

    def _check_open(self, reopening: bool) -> None:
        if self.storage.read_only:
            raise FileProblem("error.file.read_only", path=str(self.storage.path))
        if not reopening and not self.editable:
            raise ClosedSession

    def _changes(self, after: Iterable[Aggregate], remove: Iterable[Aggregate]) -> list[Change]:
        changes = []
        for thing in map(cleaned, after):
            before = self._before(thing)
            if before != thing:
                changes.append(Change(thing.KIND, thing.id, before, thing))
        for thing in remove:
            before = self._before(thing)
            if before is not None:
                changes.append(Change(thing.KIND, thing.id, before, None))
        return changes

    def _before(self, thing: Aggregate) -> Aggregate | None:
        return self._known(type(thing), self._traject_of(thing)).get(thing.id)

    def _traject_of(self, thing: Aggregate) -> str:
        return getattr(thing, "traject_id", "")

    def _last_to_merge(self, merge: str) -> Step | None:
        last = self.storage.last_step(self.place.traject_id, StepState.DONE)
        if last is None or last.merge != merge or last.place != self.place or self.redoable():
            return None
        age = self.clock() - datetime.fromisoformat(last.at)
        return last if timedelta(0) <= age <= MERGE_WITHIN else None

    def _revived(self, step: Step) -> list[Change]:
        try:
            return [_revive(change) for change in self.storage.changes(step.id)]
        except WijkError as problem:
            raise CannotUndo("error.undo.old") from problem

    def _swap(self, step: Step, changes: list[Change], state: StepState, origin: object | None) -> Step:
        session = self.storage.get(Session, step.place.session_id) if step.place.session_id else None
        if session is not None and session.state is SessionState.CLOSED:
            raise ClosedSession
        for change in changes:
            now = self._before(change.before or change.after)  # type: ignore[arg-type]
            if now != change.before:
                raise CannotUndo("error.undo.moved")
        changes = [*changes, *self._let_go(changes)]
        self.storage.swap(step, changes, state)
        swapped = dataclasses.replace(step, state=state)
        self._announce(swapped, changes, origin)
        return swapped

    def _let_go(self, changes: Iterable[Change]) -> list[Change]:
        """Records of a session that goes: what happened stays on record, without the session."""
        gone = {change.key for change in changes if change.after is None}
        return [
            Change(one.KIND, one.id, one, dataclasses.replace(one, session_id=None))
            for kind in KINDS.values()
            if kind.RECORD and gone
            for one in self.all(kind)
            if getattr(one, "session_id", None) in gone
        ]

    def _announce(self, step: Step, changes: list[Change], origin: object | None) -> None:
        disordered: dict[int, dict[str, Aggregate]] = {}
        for change in changes:
            thing = change.after or change.before
            assert thing is not None
            known = self._known(type(thing), self._traject_of(thing))
            if not self._remember(known, change):
                disordered[id(known)] = known
        for known in disordered.values():
            ordered = sorted(known.items())
            known.clear()
            known.update(ordered)
        record = Changed(frozenset(c.kind for c in changes), frozenset(c.key for c in changes), origin, step)
        for listener in tuple(self._listeners):
            listener(record)

    @staticmethod
    def _remember(known: dict[str, Aggregate], change: Change) -> bool:
        """False when undo brings an older one back: it belongs in its old place, as after opening the file anew."""
        if change.after is None:
            known.pop(change.key, None)
            return True
        in_place = change.key in known or next(reversed(known), "") < change.key
        known[change.key] = change.after
        return in_place


def _revive(change: PlainChange) -> Change:
    kind = kind_named(change.kind)
    before = None if change.before is None else from_plain(kind, change.before)
    after = None if change.after is None else from_plain(kind, change.after)
    return Change(change.kind, change.key, before, after)

"""The storage that the core asks for (`wijkwerkplaats.storage.Storage`), on one SQLite file."""

from __future__ import annotations

import dataclasses
import sqlite3
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from db.connect import key_of
from db.footing import Footing
from db.lock import EditLock
from db.problems import plain_problems, sound_rows
from db.rows import from_row, shape_of, to_row
from wijkwerkplaats.errors import FileProblem
from wijkwerkplaats.journal import Change, Label, Place, PlainChange, Step, StepState
from wijkwerkplaats.model import KINDS, Traject
from wijkwerkplaats.model.base import Aggregate
from wijkwerkplaats.model.codec import to_plain

if TYPE_CHECKING:
    from sqlite_utils import Database

A = TypeVar("A", bound=Aggregate)

_STEP = "id, at, label, args, traject_id, session_id, part, merge, state, final"


class SqliteStorage:
    """One open werkplaats file. Made by `db.file.open_werkplaats`."""

    def __init__(self, conn: sqlite3.Connection, path: Path, lock: EditLock | None) -> None:
        self._conn = conn
        self._path = path
        self._lock = lock
        self._footing = Footing(conn, path, lock) if lock is not None else None
        self._database: Database | None = None

    @property
    def conn(self) -> sqlite3.Connection:
        """The connection; another one after the file was out of reach for a while."""
        return self._footing.conn if self._footing is not None else self._conn

    @property
    def db(self) -> Database:
        """The file through sqlite-utils; imported with the first edit, since it costs as much as a bare window."""
        if self._database is None or self._database.conn is not self.conn:
            from sqlite_utils import Database

            self._database = Database(self.conn)
        return self._database

    @property
    def path(self) -> Path:
        """The file itself."""
        return self._path

    @property
    def read_only(self) -> bool:
        """True when there is no edit lock on the file."""
        return self._lock is None

    @property
    def has_passphrase(self) -> bool:
        """True when the file is encrypted."""
        return key_of(self.conn) is not None

    @property
    def passphrase(self) -> str | None:
        """What the file is encrypted with; None for one that is not."""
        key = key_of(self.conn)
        return None if key is None else key.passphrase

    # Reading

    def get(self, kind: type[A], key: str) -> A | None:
        """One aggregate, or None."""
        found = self._select(kind, "id = ?", key)
        return found[0] if found else None

    def all(self, kind: type[A], traject_id: str) -> list[A]:
        """All aggregates of a kind in a traject, oldest first; all trajects for `Traject`."""
        if kind is Traject:
            return self._select(kind, "1 = 1")
        return self._select(kind, "traject_id = ?", traject_id)

    def has(self, kind: type[Aggregate], traject_id: str) -> bool:
        """Whether a traject has any of a kind, without reading them."""
        with self._reading():
            query = f'SELECT EXISTS (SELECT 1 FROM "{kind.KIND}" WHERE traject_id = ?)'
            return bool(self.conn.execute(query, (traject_id,)).fetchone()[0])

    def _select(self, kind: type[A], where: str, *values: str) -> list[A]:
        with self._reading(), sound_rows(self._path):
            rows = self.rows(f'SELECT * FROM "{kind.KIND}" WHERE {where} ORDER BY id', values)
            return [from_row(kind, row) for row in rows]

    def rows(self, sql: str, values: Sequence[str] = ()) -> Iterator[dict[str, Any]]:
        """The rows of a query as dicts."""
        cursor = self.conn.execute(sql, values)
        names = [column[0] for column in cursor.description]
        return (dict(zip(names, row, strict=True)) for row in cursor)

    def blob(self, digest: str) -> bytes | None:
        """The bytes that were kept under a digest, or None."""
        with self._reading():
            row = self.conn.execute("SELECT data FROM blob WHERE digest = ?", (digest,)).fetchone()
            return None if row is None else bytes(row[0])

    def _reading(self) -> AbstractContextManager[None]:
        return plain_problems(self._path) if self._footing is None else self._footing.reading()

    # Writing

    def write(
        self,
        step: Step,
        changes: Sequence[Change],
        *,
        into: str | None = None,
        blobs: Mapping[str, bytes] | None = None,
    ) -> None:
        """Write the changes with their step and bytes in one transaction; `into` is the step that they melt into."""
        with self._transaction():
            self._keep(blobs or {})
            for change in changes:
                self._put(change)
            if into is None:
                self._drop_undone(step.place.traject_id)
                self._insert_step(step)
            else:
                self._refresh_step(step)
            for change in changes:
                self._note_change(step.id, change)

    def swap(self, step: Step, changes: Sequence[Change], state: StepState) -> None:
        """Write turned-round changes and give the existing step its new state."""
        with self._transaction():
            for change in changes:
                self._put(change)
            self.db.execute("UPDATE step SET state = ? WHERE id = ?", (state.value, step.id))

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        if self._footing is None:
            raise FileProblem("error.file.read_only", path=str(self._path))
        with self._footing.writing(), self.db.atomic():
            # Several aggregates come and go in one step: whether they fit together is judged at the end.
            self.db.execute("PRAGMA defer_foreign_keys = ON")
            yield

    def _keep(self, blobs: Mapping[str, bytes]) -> None:
        """Bytes are known by their digest: who has them needs them no second time. Undo may ask for them any time."""
        for digest, data in blobs.items():
            self.db.execute("INSERT OR IGNORE INTO blob (digest, data) VALUES (?, ?)", (digest, data))

    def _put(self, change: Change) -> None:
        if change.after is None:
            table = shape_of(KINDS[change.kind]).table
            self.db.execute(f'DELETE FROM "{table}" WHERE id = ?', (change.key,))
        else:
            self.db.execute(shape_of(type(change.after)).upsert, to_row(change.after))

    def _drop_undone(self, traject_id: str) -> None:
        self.db.execute(
            "UPDATE step SET state = 'dropped' WHERE traject_id = ? AND state = 'undone'", (traject_id,)
        )

    def _insert_step(self, step: Step) -> None:
        args = msgspec.json.encode(step.label.args).decode()
        place = step.place
        self.db.execute(
            f"INSERT INTO step ({_STEP}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (step.id, step.at, step.label.key, args, place.traject_id, place.session_id, place.part, step.merge,
             step.state.value, step.final),
        )  # fmt: skip

    def _refresh_step(self, step: Step) -> None:
        args = msgspec.json.encode(step.label.args).decode()
        self.db.execute(
            "UPDATE step SET at = ?, label = ?, args = ? WHERE id = ?",
            (step.at, step.label.key, args, step.id),
        )

    def _note_change(self, step_id: str, change: Change) -> None:
        before, after = (None if side is None else to_plain(side) for side in (change.before, change.after))
        self._insert_change(step_id, PlainChange(change.kind, change.key, before, after))

    def _insert_change(self, step_id: str, change: PlainChange) -> None:
        # On conflict the step is melting: its first before stays, only the after moves on.
        self.db.execute(
            "INSERT INTO change (step_id, kind, key, before, after) VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT(step_id, kind, key) DO UPDATE SET after = excluded.after",
            (step_id, change.kind, change.key, _packed(change.before), _packed(change.after)),
        )

    # The journal

    def last_step(self, traject_id: str, state: StepState) -> Step | None:
        """The newest done step, or the undone step that comes first in redoing."""
        order = "ASC" if state is StepState.UNDONE else "DESC"
        found = self._steps(
            f"traject_id = ? AND state = ? ORDER BY seq {order} LIMIT 1", traject_id, state.value
        )
        return found[0] if found else None

    def steps(self, place: Place, *, newest: int | None = None) -> list[Step]:
        """The done steps of a traject, or of one session, oldest first."""
        where, values = "traject_id = ? AND state = 'done'", [place.traject_id]
        if place.session_id is not None:
            where, values = f"{where} AND session_id = ?", [*values, place.session_id]
        limit = "" if newest is None else f" LIMIT {newest:d}"
        return list(reversed(self._steps(f"{where} ORDER BY seq DESC{limit}", *values)))

    def changes(self, step_id: str) -> list[PlainChange]:
        """What a step changed, in the order it was written."""
        with self._reading(), sound_rows(self._path):
            rows = self.rows(
                "SELECT kind, key, before, after FROM change WHERE step_id = ? ORDER BY seq", (step_id,)
            )
            return [
                PlainChange(r["kind"], r["key"], _unpacked(r["before"]), _unpacked(r["after"])) for r in rows
            ]

    def history(self, key: str) -> list[tuple[Step, PlainChange]]:
        """The done steps that changed one aggregate, oldest first, each with that change."""
        where = "state = 'done' AND id IN (SELECT step_id FROM change WHERE key = ?) ORDER BY seq"
        found = ((step, self.changes(step.id)) for step in self._steps(where, key))
        return [(step, change) for step, changes in found for change in changes if change.key == key]

    def then(
        self, place: Place, end: Step, later: Collection[str], kinds: Collection[str], *, besides: str
    ) -> dict[tuple[str, str], dict[str, Any] | None]:
        """What of these kinds was otherwise at a step; what this session changed later counts as changed then.

        The journal is in order but for what a merge brought, and a clock can be set back: a step is later that stands
        further on and was made later, or in a session that came `later`.
        """
        query = (
            "SELECT step.session_id, change.kind, change.key, change.before, change.after "
            "FROM step JOIN change ON change.step_id = step.id "
            "WHERE step.traject_id = ? AND step.state = 'done' AND step.label <> ? "
            f"AND change.kind IN ({_marks(kinds)}) AND step.seq > (SELECT seq FROM step WHERE id = ?) "
            f"AND (step.at > ? OR step.session_id IN ({_marks(later)})) ORDER BY step.seq, change.seq"
        )
        found: dict[tuple[str, str], Any] = {}
        with self._reading(), sound_rows(self._path):
            for row in self.rows(query, (place.traject_id, besides, *kinds, end.id, end.at, *later)):
                key = (row["kind"], row["key"])
                if row["session_id"] != place.session_id:
                    found.setdefault(key, row["before"])
                elif key in found:
                    found[key] = row["after"]
            return {key: _unpacked(packed) for key, packed in found.items()}

    def journal(self) -> Iterator[tuple[Step, list[PlainChange]]]:
        """Every step of the file in order, undone ones included, with its changes."""
        for step in self._steps("1 = 1 ORDER BY seq"):
            yield step, self.changes(step.id)

    def newest_steps(self, most: int) -> list[Step]:
        """The newest done steps of the whole file, newest first."""
        return self._steps(f"state = 'done' ORDER BY seq DESC LIMIT {most:d}")

    def merge(
        self,
        put: Sequence[Aggregate],
        remove: Sequence[tuple[type[Aggregate], str]],
        steps: Sequence[tuple[Step, Sequence[PlainChange]]],
        blobs: Mapping[str, bytes] | None = None,
    ) -> None:
        """Take over aggregates, bytes and steps from another file, as one transaction."""
        with self._transaction():
            self._keep(blobs or {})
            for thing in put:
                self.db.execute(shape_of(type(thing)).upsert, to_row(thing))
            for kind, key in remove:
                self.db.execute(f'DELETE FROM "{shape_of(kind).table}" WHERE id = ?', (key,))
            for step, changes in steps:
                self._insert_step(step)
                for change in changes:
                    self._insert_change(step.id, change)

    def rewrite_journal(
        self, mended: Callable[[Step, Sequence[PlainChange]], tuple[Step, list[PlainChange]] | None]
    ) -> None:
        """Write mended steps in the place of the old ones."""
        with self._transaction():
            for step, changes in list(self.journal()):
                fresh = mended(step, changes)
                if fresh is not None:
                    self._refresh_step(dataclasses.replace(fresh[0], at=step.at))
                    for change in fresh[1]:
                        self._rewrite_change(step.id, change)

    def erase_blobs(self, digests: Collection[str]) -> None:
        """Take bytes away."""
        with self._transaction():
            for digest in digests:
                self.db.execute("DELETE FROM blob WHERE digest = ?", (digest,))

    @contextmanager
    def for_good(self) -> Iterator[None]:
        """One transaction that overwrites what it takes away.

        What was deleted long ago, before anybody asked to overwrite it, goes first: killed at any moment after the
        transaction, the file holds nothing more of it. Moving its pages can leave pieces, so the file is written anew.
        """
        if self.conn.in_transaction:  # part of a larger one
            yield
            return
        if self._footing is None:
            raise FileProblem("error.file.read_only", path=str(self._path))
        from db.erased import journal_overwritten  # not needed to start

        with journal_overwritten(self.conn, self._path):
            with self._footing.writing():
                self.conn.execute("PRAGMA secure_delete = ON")
                self.conn.execute("VACUUM")
            with self._transaction():
                yield
            with self._footing.writing():
                self.conn.execute("VACUUM")

    def erase_traject(self, traject_id: str) -> None:
        """Overwrite everything of a traject, its history and its bytes in the file itself."""
        from db.erased import erase_traject  # not needed to start

        with self.for_good():
            erase_traject(self.conn, traject_id)

    def _rewrite_change(self, step_id: str, change: PlainChange) -> None:
        self.db.execute(
            "UPDATE change SET before = ?, after = ? WHERE step_id = ? AND kind = ? AND key = ?",
            (_packed(change.before), _packed(change.after), step_id, change.kind, change.key),
        )

    def _steps(self, where: str, *values: str) -> list[Step]:
        with self._reading(), sound_rows(self._path):
            return [_step(row) for row in self.rows(f"SELECT {_STEP} FROM step WHERE {where}", values)]

    def close(self) -> None:
        """Let go of the file and of the lock on it."""
        if self._footing is None or self._lock is None:
            self._conn.close()
            return
        self._footing.close()
        self._lock.release()


def _marks(values: Collection[str]) -> str:
    return ", ".join("?" for _ in values)


def _step(row: dict[str, Any]) -> Step:
    args = msgspec.json.decode(row["args"], type=dict[str, str])
    return Step(
        id=row["id"],
        at=row["at"],
        label=Label(row["label"], args),
        place=Place(traject_id=row["traject_id"], session_id=row["session_id"], part=row["part"]),
        merge=row["merge"],
        state=StepState(row["state"]),
        final=bool(row["final"]),
    )


def _packed(plain: dict[str, Any] | None) -> str | None:
    return None if plain is None else msgspec.json.encode(plain).decode()


def _unpacked(text: str | None) -> dict[str, Any] | None:
    if text is None:
        return None
    return msgspec.json.decode(text, type=dict[str, Any])

"""Whether the journal and the tables tell the same: SQLite cannot know that a letter within a text has changed.

Everything is written twice, as what it is now and as what a step left behind; what was turned over on the disk is in
one of both only. A step that found what no step before it left tells the same of older versions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

import msgspec

from db.finding import Finding
from db.rows import from_row
from db.store import SqliteStorage
from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.exchange.versions import TOLD
from wijkwerkplaats.model import KINDS
from wijkwerkplaats.model.codec import from_plain, to_plain

_RECOVERED: Final = "step.recovered"
Key = tuple[str, str]
Side = str | None
"""A version as the journal has it: JSON, or None for not being there."""


def journal_findings(storage: SqliteStorage) -> list[Finding]:
    """What stands in a table and no step wrote, what a step wrote and is not there, steps that do not fit together."""
    journal = _Journal(storage)
    found = [*_rows_that_nobody_wrote(storage, journal), *journal.gone(), *journal.gaps()]
    told = [Finding(key, {"kind": kind, "key": ident}, severe=False) for key, (kind, ident) in found]
    return [*_unreadable_steps(storage), *told]


def _unreadable_steps(storage: SqliteStorage) -> list[Finding]:
    """Steps that would keep the history from being shown."""
    sql = """
        SELECT id FROM step WHERE NOT json_valid(args) OR at NOT GLOB '????-??-??T??:??:??*'
        OR state NOT IN ('done', 'undone', 'dropped')
    """
    return [Finding("check.row", {"kind": "step", "key": str(row[0])}) for row in storage.conn.execute(sql)]


class _Journal:
    """What the newest step left of each thing; for the rest the file is asked, one thing at a time."""

    def __init__(self, storage: SqliteStorage) -> None:
        self._storage = storage
        self._odd: set[str] = set()
        self.last: dict[str, Side] = {}
        self._read()

    def _read(self) -> None:
        # A hundred thousand rows: no more is asked of each than this needs.
        done = "step_id NOT IN (SELECT id FROM step WHERE state <> 'done')"
        some = self._storage.conn.execute(
            "SELECT EXISTS (SELECT 1 FROM step WHERE state <> 'done')"
        ).fetchone()[0]
        sql = f"SELECT key, before, after, {done if some else '1'} FROM change ORDER BY seq"
        last = self.last
        for ident, before, after, holds in self._storage.conn.execute(sql):
            if before is not None and last.get(ident, before) != before:
                self._odd.add(ident)
            if holds or ident not in last:
                last[ident] = after if holds else before

    def kind_of(self, ident: str) -> str:
        """What sort of thing a step tells of."""
        sql = "SELECT kind FROM change WHERE key = ? LIMIT 1"
        return str(self._storage.conn.execute(sql, (ident,)).fetchone()[0])

    def wrote(self, key: Key, text: str) -> bool:
        """Whether a step wrote or found this version; one of an older release lacks the fields that came since."""
        if self.last.get(key[1]) == text:
            return True
        sides = [side for pair in self._sides(key) for side in pair]
        return text in sides or msgspec.json.decode(text) in _as_written(key[0], sides)

    def gone(self) -> Iterator[tuple[str, Key]]:
        """What must be there by every step that wrote it, and is not."""
        there = {
            str(row[0]) for name in KINDS for row in self._storage.conn.execute(f'SELECT id FROM "{name}"')
        }
        for ident, after in self.last.items():
            if after is None or ident in there:
                continue
            key = (self.kind_of(ident), ident)
            if key[0] in KINDS and all(left is not None for _found, left in self._sides(key)):
                yield "check.gone", key

    def gaps(self) -> Iterator[tuple[str, Key]]:
        """Things of which a step found something that no step had left. Merged and recovered ones may be like that."""
        if not self._odd:
            return
        sql = "SELECT key FROM change JOIN step ON id = step_id WHERE label = ?"
        merged = {str(row[0]) for row in self._storage.conn.execute(sql, (TOLD,))}
        sql = "SELECT EXISTS (SELECT 1 FROM step WHERE label = ?)"
        if self._storage.conn.execute(sql, (_RECOVERED,)).fetchone()[0]:
            return
        for ident in sorted(self._odd - merged):
            key = (self.kind_of(ident), ident)
            if key[0] in KINDS and not self._fits(key):
                yield "check.history", key

    def _fits(self, key: Key) -> bool:
        pairs = self._sides(key)
        left = {after for _, after in pairs} | {pairs[0][0]}
        found = {before for before, _ in pairs if before is not None} - left
        if not found:
            return True
        written, sought = _as_written(key[0], left), _as_written(key[0], found)
        return len(sought) == len(found) and all(one in written for one in sought)

    def _sides(self, key: Key) -> list[tuple[Side, Side]]:
        sql = "SELECT before, after FROM change WHERE key = ? AND kind = ? ORDER BY seq"
        return self._storage.conn.execute(sql, (key[1], key[0])).fetchall()


def _as_written(kind: str, sides: Iterable[Side]) -> list[dict[str, Any]]:
    """Versions as this release would write them; those that cannot be read are left out."""
    written = []
    for side in sides:
        try:
            if side is not None:
                thing = from_plain(KINDS[kind], msgspec.json.decode(side))
                written.append(msgspec.json.decode(msgspec.json.encode(to_plain(thing))))
        except (WijkError, ValueError, TypeError):
            continue
    return written


def _rows_that_nobody_wrote(storage: SqliteStorage, journal: _Journal) -> Iterator[tuple[str, Key]]:
    for name, kind in KINDS.items():
        if kind.RECORD:
            continue
        for row in storage.rows(f'SELECT * FROM "{name}"'):
            key = (name, str(row["id"]))
            if key[1] not in journal.last:
                yield "check.journal", key
                continue
            try:
                text = msgspec.json.encode(to_plain(from_row(kind, row))).decode()
            except (WijkError, ValueError):  # `check.row` says so
                continue
            if not journal.wrote(key, text):
                yield "check.differs", key

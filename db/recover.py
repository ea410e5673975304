"""A damaged file, recovered as far as possible into a new one. The original is only read."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec

from db.agreement import journal_findings
from db.connect import names_other_files
from db.file import copy_file, open_werkplaats
from db.keys import Key as FileKey
from db.keys import Keyring, is_encrypted
from db.lock import EditLock, beside
from db.migrations import schema_version
from db.problems import plain_problems
from db.rows import from_row
from db.salvage import Row, Table, lend_locked_schema, lend_schema, lengthen, older_than, salvage
from db.vault import name_of
from wijkwerkplaats.backups import Recovered
from wijkwerkplaats.errors import FileProblem, WijkError
from wijkwerkplaats.exchange.merge import references
from wijkwerkplaats.journal import Label, Place, PlainChange, Step, StepState
from wijkwerkplaats.model import KINDS, Aggregate, Photo, new_id
from wijkwerkplaats.model.codec import cleaned, from_plain, to_plain
from wijkwerkplaats.photos import digest_of

Key = tuple[str, str]
_TABLES = [*KINDS, "step", "change", "blob"]


@dataclass(slots=True)
class _Found:
    """What came out of the damaged file, by kind and id; `known` is what the journal says there must be."""

    things: dict[Key, Aggregate] = field(default_factory=dict)
    steps: dict[str, Step] = field(default_factory=dict)
    changes: dict[str, list[PlainChange]] = field(default_factory=dict)
    known: dict[Key, dict[str, Any] | None] = field(default_factory=dict)
    unread: set[Key] = field(default_factory=set)
    blobs: dict[str, bytes] = field(default_factory=dict)


def recover(path: Path, target: Path, placeholder: str = "?", keys: Keyring | None = None) -> Recovered:
    """Read what can be read of `path` and write it to the new file `target`, with a report of what is missing.

    What the journal still knows is taken from there; a traject, session or party that is lost while others point to
    it comes back by the name `placeholder`. Raises `FileProblem`: no file, nothing to recover, disk full.
    """
    with plain_problems(path):
        if not path.is_file():
            raise FileProblem("error.file.folder" if path.is_dir() else "error.file.missing", path=str(path))
    if target.exists():
        raise FileProblem("error.file.exists", path=str(target))
    with tempfile.TemporaryDirectory(prefix="wijk") as folder:
        key = _key(path, keys)
        tables = _read(path, Path(folder), key)
        if not any(table.rows for table in tables.values()):
            raise FileProblem("error.file.nothing_left", path=str(path))
        old = key is None and older_than(path, schema_version())
        broken = tuple(n for n, t in tables.items() if not t.complete and (t.rows or not old))
        found, report = _Found(), Recovered(target, broken=broken)
        _take_journal(tables, found, report)
        _take_things(tables, found, report)
        _take_blobs(tables["blob"], found, report)
        _fill_gaps(found, placeholder, report)
        draft = Path(folder) / "new.wijk"
        for kind in _write(found, draft, key):
            report.doubt(kind)
        copy_file(draft, target, keys)
        return report


# Reading


def _key(path: Path, keys: Keyring | None) -> FileKey | None:
    with plain_problems(path):
        if not is_encrypted(path):
            return None
        key = keys.key_for(path) if keys is not None else None
    if key is None:
        raise FileProblem("error.passphrase.needed", path=str(path))
    return key


def _read(path: Path, folder: Path, key: FileKey | None) -> dict[str, Table]:
    """The best of several ways: as it is, without its rollback journal, with the list of tables of a new file."""
    best: dict[str, Table] = {name: Table(complete=False) for name in _TABLES}
    for way in range(3 if key is None else 4):
        copy = _copy(path, folder / f"{way}.wijk", with_journal=way == 0)
        if way >= 2:
            with contextlib.suppress(IndexError, ValueError):
                _lend(copy, folder / f"empty{way}.wijk", key, as_changed=way == 3)
        elif key is None:
            lengthen(copy)
        read = salvage(copy, _TABLES, key)
        if _worth(read) > _worth(best):
            best = read
        if all(table.complete for table in best.values()):
            break
    return best


def _lend(copy: Path, empty: Path, key: FileKey | None, *, as_changed: bool) -> None:
    """The list of tables of a new file; of one that got its passphrase later the tables stand in other places."""
    if key is None:
        open_werkplaats(empty).close()
        lend_schema(copy, empty)
        return
    if as_changed:
        from db.cipher import export

        plain = empty.with_suffix(".plain")
        open_werkplaats(plain).close()
        empty.touch(mode=0o600)
        export(plain, None, empty, key)
    else:
        open_werkplaats(empty, new=key).close()
    lend_locked_schema(copy, empty, key)


def _worth(tables: dict[str, Table]) -> tuple[int, int]:
    """How much makes sense: with a list of tables that is not its own a file gives rows of other tables."""
    sense = sum(_makes_sense(name, row) for name, table in tables.items() for row in table.rows.values())
    return sense, sum(table.complete for table in tables.values())


def _makes_sense(name: str, row: Row) -> bool:
    if name in KINDS:
        return _thing(KINDS[name], row) is not None
    return (_step(row) if name == "step" else _change(row)) is not None


def _copy(path: Path, copy: Path, *, with_journal: bool) -> Path:
    lock = EditLock(path)
    with contextlib.suppress(OSError):  # in a folder that cannot be written nobody else is writing
        lock.acquire()
    try:
        with plain_problems(path):
            shutil.copyfile(path, copy)
            journal = beside(path, "-journal")
            if with_journal and journal.is_file() and not names_other_files(path):
                shutil.copyfile(journal, beside(copy, "-journal"))
    finally:
        lock.release()
    return copy


def _take_journal(tables: dict[str, Table], found: _Found, report: Recovered) -> None:
    steps = tables["step"].rows
    for _, row in sorted(steps.items()):
        step = _step(row)
        if step is not None:
            found.steps.setdefault(step.id, step)
    asked = set()
    for _, row in sorted(tables["change"].rows.items()):
        change = _change(row)
        if change is None:
            report.doubt("change")
            continue
        step_id = str(row["step_id"])
        asked.add(step_id)
        if step_id in found.steps:
            mine = found.changes.setdefault(step_id, [])
            if all((one.kind, one.key) != (change.kind, change.key) for one in mine):
                mine.append(change)
        _note_known(found, change, found.steps.get(step_id))
    report.steps = len(found.steps)
    gaps = max(steps, default=0) - len(found.steps)
    report.lost_steps = max(gaps, len(asked - found.steps.keys()), 0)


def _note_known(found: _Found, change: PlainChange, step: Step | None) -> None:
    """What there is according to the journal: after a step that holds, before one that was taken back."""
    key = (change.kind, change.key)
    if step is None or step.state is StepState.DONE:
        found.known[key] = change.after
    else:
        found.known.setdefault(key, change.before)


def _take_things(tables: dict[str, Table], found: _Found, report: Recovered) -> None:
    for name, kind in KINDS.items():
        for row in tables[name].rows.values():
            thing, key = _thing(kind, row), (name, str(row.get("id")))
            if thing is None:
                found.unread.add(key)
            elif not _garbled(row) or found.known.get(key) is None:
                found.things.setdefault(key, thing)
        report.saved[name] = sum(1 for kind_name, _ in found.things if kind_name == name)
    for key, plain in found.known.items():
        if key in found.things or key[0] not in KINDS or plain is None:
            continue
        if tables[key[0]].complete and key not in found.unread and _steps_are_missing(tables, report):
            continue  # it was removed by a step that is lost
        thing = _from_journal(key, plain)
        if thing is None:
            report.lost.setdefault(key[0], []).append(name_of(plain))
        else:
            found.things[key] = thing
            report.from_journal[key[0]] = report.from_journal.get(key[0], 0) + 1
    for key in found.unread - found.things.keys():
        report.lost.setdefault(key[0], []).append(name_of(found.known.get(key) or {}))


def _steps_are_missing(tables: dict[str, Table], report: Recovered) -> bool:
    return bool(report.lost_steps) or not (tables["step"].complete and tables["change"].complete)


def _take_blobs(table: Table, found: _Found, report: Recovered) -> None:
    """Only bytes that are still what they were; a photograph without them is told as lost."""
    for row in table.rows.values():
        data = row.get("data")
        if isinstance(data, bytes) and digest_of(data) == row.get("digest"):
            found.blobs[str(row["digest"])] = data
    for thing in found.things.values():
        if isinstance(thing, Photo) and thing.digest not in found.blobs:
            report.lost.setdefault(Photo.KIND, []).append(thing.caption)


def _fill_gaps(found: _Found, placeholder: str, report: Recovered) -> None:
    """What others point to must be there, if only by name; what cannot stand without it goes."""
    while True:
        missing: dict[Key, str] = {}
        pointing: dict[Key, list[Key]] = {}
        for own, thing in found.things.items():
            plain = to_plain(thing)
            for key in references(plain):
                if key not in found.things:
                    missing[key] = str(plain.get("traject_id") or key[1])
                    pointing.setdefault(key, []).append(own)
        if not missing:
            return
        for key, traject_id in missing.items():
            stand_in = _named(key, traject_id, placeholder)
            report.lost.setdefault(key[0], []).append(name_of(found.known.get(key) or {}))
            if stand_in is not None:
                found.things[key] = stand_in
                continue
            for own in pointing[key]:
                gone = found.things.pop(own, None)
                if gone is not None:
                    report.lost.setdefault(own[0], []).append(name_of(to_plain(gone)))


def _named(key: Key, traject_id: str, name: str) -> Aggregate | None:
    """A stand-in with nothing but its name."""
    fields = KINDS[key[0]].__dataclass_fields__
    plain = {"id": key[1], "traject_id": traject_id, "name": name, "title": name}
    return _from_journal(key, {field: value for field, value in plain.items() if field in fields})


# Rows that may hold anything


def _thing(kind: type[Aggregate], row: Row) -> Aggregate | None:
    try:
        known = {name: row[name] for name in row if name in kind.__dataclass_fields__}
        return cleaned(from_row(kind, known))
    except (WijkError, ValueError, TypeError, RecursionError):
        return None


def _from_journal(key: Key, plain: dict[str, Any]) -> Aggregate | None:
    try:
        thing: Aggregate = cleaned(from_plain(KINDS[key[0]], plain))
    except (WijkError, ValueError, TypeError, RecursionError):
        return None
    return thing if thing.id == key[1] else None


def _garbled(row: Row) -> bool:
    return any(isinstance(value, str) and "�" in value for value in row.values())


def _step(row: Row) -> Step | None:
    try:
        datetime.fromisoformat(row["at"])
        args = msgspec.json.decode(row["args"], type=dict[str, str])
        place = Place(traject_id=row["traject_id"], session_id=row["session_id"], part=row["part"])
        step = Step(
            id=row["id"], at=row["at"], label=Label(row["label"], args), place=place, merge=row["merge"],
            state=StepState(row["state"]), final=bool(row["final"]),
        )  # fmt: skip
        return msgspec.convert(msgspec.to_builtins(step), Step)
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def _change(row: Row) -> PlainChange | None:
    try:
        before, after = (
            None if row[side] is None else msgspec.json.decode(row[side], type=dict[str, Any])
            for side in ("before", "after")
        )
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    texts = (row["kind"], row["key"], row["step_id"])
    return PlainChange(row["kind"], row["key"], before, after) if all(map(_is_text, texts)) else None


def _is_text(value: object) -> bool:
    return isinstance(value, str)


# Writing


def _write(found: _Found, draft: Path, key: FileKey | None) -> list[str]:
    """Make the new file; returns the kinds of which journal and tables do not tell the same."""
    steps = [(step, found.changes.get(step.id, [])) for step in found.steps.values()]
    storage = open_werkplaats(draft, new=key)
    try:
        storage.merge(list(found.things.values()), [], [*steps, *_unrecorded(found)], found.blobs)
        return [one.args["kind"] for one in journal_findings(storage)]
    finally:
        storage.close()


def _unrecorded(found: _Found) -> Iterable[tuple[Step, list[PlainChange]]]:
    """A step for what no step tells of any more, by traject."""
    told = {(one.kind, one.key) for changes in found.changes.values() for one in changes}
    by_traject: dict[str, list[PlainChange]] = {}
    for (kind, ident), thing in found.things.items():
        if (kind, ident) not in told:
            traject_id = str(getattr(thing, "traject_id", ident))
            by_traject.setdefault(traject_id, []).append(PlainChange(kind, ident, None, to_plain(thing)))
    at = datetime.now(UTC).isoformat(timespec="seconds")
    for traject_id, changes in by_traject.items():
        place = Place(traject_id=traject_id)
        yield Step(id=new_id(), at=at, label=Label("step.recovered"), place=place, final=True), changes

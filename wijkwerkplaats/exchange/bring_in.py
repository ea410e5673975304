"""Bringing another file in: the plan carried out in one transaction, with what did not fit kept as a note."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

import msgspec

from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.exchange.merge import Conflict, MergePlan, plan_merge
from wijkwerkplaats.exchange.snapshot import Snapshot, Some, digests, snapshot
from wijkwerkplaats.exchange.versions import TOLD, packed
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Place, PlainChange, Step, label
from wijkwerkplaats.model import Note, Traject, new_id
from wijkwerkplaats.model.codec import cleaned, from_plain, kind_named, to_plain
from wijkwerkplaats.photos import digest_of
from wijkwerkplaats.texts import Texts

_KEY: Final = re.compile(r"[\w.:-]{1,200}")
"""Keys go into calendars, graphs and names of things: nothing but letters, digits and a few signs."""


def bring_in(gate: Gate, theirs: Snapshot, texts: Texts, *, dry_run: bool = False) -> MergePlan:
    """Merge a snapshot into the open file; its conflicts also stay in the file, as internal notes.

    All of it is one transaction. Raises `WijkError` when an aggregate does not fit; then nothing has changed.
    """
    ours = snapshot(gate.storage, photos=False)
    plan = plan_merge(ours, theirs)
    for kind, key in plan.put:
        if not _KEY.fullmatch(key):
            raise WijkError("error.data.shape", kind=kind, detail="id")
    put = [cleaned(from_plain(kind_named(kind), plain)) for (kind, _key), plain in sorted(plan.put.items())]
    for step, changes in plan.steps:
        _check_step(step, changes)
    if not dry_run and plan.changes_something:
        remove = [(kind_named(kind), key) for kind, key in plan.remove]
        notes = [_note(gate, conflict, texts) for conflict in plan.conflicts]
        steps = [*plan.steps, *_told(gate, [*plan.settled, *_unrecorded(plan, ours)], notes)]
        gate.storage.merge([*put, *notes], remove, steps, _needed(plan, theirs))
        gate.forget_cache()
    return plan


def _unrecorded(plan: MergePlan, ours: Snapshot) -> Iterator[PlainChange]:
    """What no step on either side tells of so, in a file that somebody changed by hand: from now on one does."""
    told = itertools.chain(plan.settled, *(changes for _, changes in (*ours.steps, *plan.steps)))
    known = {
        (change.kind, change.key, packed(change.after))
        for change in told
        if (change.kind, change.key) in plan.put
    }
    for (kind, key), plain in plan.put.items():
        if (kind, key, packed(plain)) not in known and not kind_named(kind).RECORD:
            yield PlainChange(kind, key, ours.things.get((kind, key)), plain)


def _told(
    gate: Gate, settled: Sequence[PlainChange], notes: Sequence[Note]
) -> Iterator[tuple[Step, list[PlainChange]]]:
    """A step in each traject: what gave way to what, and the notes about it."""
    by_traject: dict[str, list[PlainChange]] = {}
    for change in settled:
        plain = change.after or change.before or {}
        traject_id = change.key if change.kind == Traject.KIND else str(plain.get("traject_id", ""))
        by_traject.setdefault(traject_id, []).append(change)
    for note in notes:
        made = PlainChange(Note.KIND, note.id, None, to_plain(note))
        by_traject.setdefault(note.traject_id, []).append(made)
    for traject_id, changes in by_traject.items():
        place = Place(traject_id=traject_id)
        yield Step(id=new_id(), at=gate.now(), label=label(TOLD), place=place, final=True), changes


def _needed(plan: MergePlan, theirs: Snapshot) -> Mapping[str, bytes]:
    """The bytes that something taken over names: what was erased here does not come back with what we know already.

    Bytes that are not what their digest says, in a damaged file say, stay behind.
    """
    taken = Snapshot(things=plan.put, steps=plan.steps)
    named = sorted(digests(taken) & theirs.blobs.keys())
    return Some(theirs.blobs, [digest for digest in named if digest_of(theirs.blobs[digest]) == digest])


def _check_step(step: Step, changes: Sequence[PlainChange]) -> None:
    """The journal is shown and worked with later: what does not fit is refused now. Raises `WijkError`."""
    try:
        if datetime.fromisoformat(step.at).tzinfo is None:
            raise ValueError("no time zone")
        msgspec.json.encode((step, changes))  # half letters cannot be stored
    except ValueError as problem:
        raise WijkError("error.data.shape", kind="step", detail=step.id[:60]) from problem
    for change in changes:
        kind_named(change.kind)


def conflict_sentence(conflict: Conflict, texts: Texts) -> str:
    """What both sides hold, field by field where they differ."""
    ours, theirs = conflict.ours or {}, conflict.theirs or {}
    kind = texts(f"counts.{conflict.kind}")
    if conflict.erased:
        return texts("import.conflict.erased", kind=kind)
    name = next(
        (str(side[f]) for side in (ours, theirs) for f in ("name", "title", "text") if side.get(f)),
        conflict.key,
    )
    if not ours or not theirs:
        return texts("import.conflict.gone" if not theirs else "import.conflict.back", kind=kind, name=name)
    differences = "; ".join(
        texts(
            "import.conflict.field",
            field=_field(field, texts),
            ours=_spelled(ours.get(field)),
            theirs=_spelled(theirs.get(field)),
        )
        for field in sorted(set(ours) | set(theirs))
        if field != "id" and ours.get(field) != theirs.get(field)
    )
    return texts("import.conflict.both", kind=kind, name=name, differences=differences)


def _spelled(value: Any) -> str:
    """A value as people read it: what stands within it, without keys and marks."""
    if isinstance(value, dict):
        inner = (one for name, one in value.items() if name != "id" and not isinstance(one, bool))
        return ", ".join(_spelled(one) for one in inner if one not in (None, "", [], ()))
    if isinstance(value, (list, tuple)):
        return " / ".join(map(_spelled, value))
    return "–" if value in (None, "") else str(value)


def _field(name: str, texts: Texts) -> str:
    """What people call a field; its own name when it has no other."""
    return texts(f"field.{name}") if f"field.{name}" in texts.keys else name


def _note(gate: Gate, conflict: Conflict, texts: Texts) -> Note:
    plain = conflict.ours or conflict.theirs or {}
    traject_id = conflict.key if conflict.kind == Traject.KIND else str(plain.get("traject_id", ""))
    text = conflict_sentence(conflict, texts)
    return cleaned(
        Note(id=new_id(), traject_id=traject_id, text=text, internal=True, created=gate.now()),
    )

"""Every kind with anything in its fields: through a file and through JSON it stays what it is, to the byte."""

from __future__ import annotations

import dataclasses
import tempfile
import types
import typing
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from db.check import check
from tests.support import FAST, open_gate
from wijkwerkplaats.exchange.bring_in import bring_in
from wijkwerkplaats.exchange.json_file import from_json, to_json
from wijkwerkplaats.exchange.merge import references
from wijkwerkplaats.exchange.snapshot import Snapshot, snapshot
from wijkwerkplaats.journal import Label, Place, PlainChange, Step, StepState
from wijkwerkplaats.model import KINDS
from wijkwerkplaats.model.answer import OPTIONS, Poll, PollVotes
from wijkwerkplaats.model.closing_round import SCALES
from wijkwerkplaats.model.codec import clean, to_plain
from wijkwerkplaats.model.round import PLACES, RoundRevision, RoundVotes
from wijkwerkplaats.model.turns import TurnCount
from wijkwerkplaats.model.words import Perspective, PollKind, RoundForm
from wijkwerkplaats.photos import digest_of
from wijkwerkplaats.texts import texts

PLANES = (
    "".join(chr(plane * 0x10000 + 0xABCD) for plane in range(17) if plane not in (0,)) + "é漢\u2028\ufffe"
)
TEXT = st.one_of(
    st.just(""),
    st.just(PLANES),
    st.sampled_from(
        ("null", "0", "[]", '{"a": 1}', "'; DROP TABLE step; --", " \n\t ", "=1+1", "\u202eomgekeerd")
    ),
    st.text(st.characters(exclude_categories=("Cs",)), max_size=30).map(clean),
)
DAY = st.one_of(st.sampled_from((date.min, date.max, date(1900, 2, 28), date(2000, 2, 29))), st.dates())
COUNT = st.integers(0, 2**53)
MOMENT = "2026-03-04T19:30:00+00:00"


def _value(hint: Any, name: str) -> st.SearchStrategy[Any]:
    """Anything that a field of this type can hold."""
    origin = typing.get_origin(hint)
    if origin in (typing.Union, types.UnionType):
        return st.one_of(*(_value(option, name) for option in typing.get_args(hint)))
    if origin is tuple:
        inner = [one for one in typing.get_args(hint) if one is not Ellipsis]
        if len(inner) > 1:
            return st.tuples(*(_value(one, name) for one in inner))
        return st.lists(_value(inner[0], name), max_size=3).map(tuple)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(list(hint))
    if dataclasses.is_dataclass(hint):
        return _record(hint)
    return {str: TEXT, int: COUNT, bool: st.booleans(), date: DAY, type(None): st.none()}[hint]


def _poll(kind: PollKind) -> st.SearchStrategy[Poll]:
    counts = st.tuples(*([COUNT] * OPTIONS[kind]))
    votes = st.builds(PollVotes, perspective=st.sampled_from(Perspective), counts=counts)
    return st.builds(Poll, kind=st.just(kind), votes=st.lists(votes, max_size=2).map(tuple))


def _record(kind: type[Any]) -> st.SearchStrategy[Any]:
    if kind is Poll:
        return st.sampled_from(PollKind).flatmap(_poll)
    if kind is TurnCount:
        return st.builds(TurnCount, perspective=st.sampled_from(Perspective), count=COUNT)
    hints = typing.get_type_hints(kind)
    return st.builds(kind, **{f.name: _value(hints[f.name], f.name) for f in dataclasses.fields(kind)})


def _thing(name: str) -> st.SearchStrategy[Any]:
    """One of a kind, under a key that tells its kind, pointing to the others of this sort."""
    kind = KINDS[name]
    hints = typing.get_type_hints(kind)
    fields = {}
    for one in dataclasses.fields(kind):
        if one.name == "id":
            fields["id"] = st.just(f"key-{name}")
        elif one.name.endswith("_id"):
            target = next(to for to, _ in references({one.name: "x"}))
            there = st.just(f"key-{target}")
            own = target == name  # nothing follows itself
            optional = type(None) in typing.get_args(hints[one.name])
            fields[one.name] = st.none() if own else st.one_of(st.none(), there) if optional else there
        else:
            fields[one.name] = _value(hints[one.name], one.name)
    if name == "round":
        return st.sampled_from(RoundForm).flatmap(lambda form: _round(fields, form))
    if name == "closing_round":
        return st.sampled_from(SCALES).flatmap(lambda scale: _closing(fields, scale))
    return st.builds(kind, **fields)


def _round(fields: dict[str, st.SearchStrategy[Any]], form: RoundForm) -> st.SearchStrategy[Any]:
    counts = st.tuples(*([COUNT] * PLACES[form]))
    vote = st.builds(
        RoundVotes, option=TEXT, perspective=st.one_of(st.none(), st.sampled_from(Perspective)), counts=counts,
        amount=COUNT,
    )  # fmt: skip
    votes = st.lists(vote, max_size=2).map(tuple)
    again = st.lists(st.builds(RoundRevision, at=TEXT, reason=TEXT, votes=votes), max_size=2).map(tuple)
    return st.builds(KINDS["round"], **{**fields, "form": st.just(form), "votes": votes, "revisions": again})


def _closing(fields: dict[str, st.SearchStrategy[Any]], scale: int) -> st.SearchStrategy[Any]:
    marks = st.one_of(st.just(()), st.tuples(*([COUNT] * scale)))
    return st.builds(KINDS["closing_round"], **{**fields, "scale": st.just(scale), "marks": marks})


def _of_everything(data: st.DataObject, label: str, said: str, blob: bytes) -> Snapshot:
    """A file with one of each kind, each with a step that made it and one that changed it before."""
    taken = Snapshot(blobs={digest_of(blob): blob})
    for number, (name, kind) in enumerate(sorted(KINDS.items())):
        thing = data.draw(_thing(name), name)
        if name == "photo":
            thing = dataclasses.replace(thing, digest=digest_of(blob))
        plain = to_plain(thing)
        taken.things[name, thing.id] = plain
        if kind.RECORD:
            continue
        place = Place(traject_id="key-traject", session_id="key-session" if number % 2 else None, part=said)
        step = Step(
            id=f"step{number:03}", at=MOMENT, label=Label(label, {"name": said}), place=place, merge=said,
            state=StepState.DONE, final=bool(number % 3),
        )  # fmt: skip
        before = None if number % 2 else {**to_plain(data.draw(_thing(name), name)), "id": thing.id}
        if before is not None and name == "photo":
            before["digest"] = digest_of(blob)
        taken.steps.append((step, [PlainChange(name, thing.id, before, plain)]))
    return taken


@settings(
    max_examples=max(6, settings.default.max_examples // 16 if settings.default else 6),
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
@given(data=st.data(), label=TEXT, said=TEXT, blob=st.binary(min_size=1, max_size=50))
def test_it_stays_what_it_is(data: st.DataObject, label: str, said: str, blob: bytes) -> None:
    before = to_json(_of_everything(data, label, said, blob))
    with tempfile.TemporaryDirectory(dir=FAST) as folder:
        path = Path(folder) / "wijk.wijk"
        for _ in range(2):  # out of the JSON, out of the file, and once more
            gate = open_gate(path)
            bring_in(gate, from_json(before, path), texts("nl"))
            assert to_json(snapshot(gate.storage)) == before
            assert [one for one in check(gate.storage) if one.severe] == []  # type: ignore[arg-type]
            gate.close()
            again = open_gate(path)
            assert to_json(snapshot(again.storage)) == before
            again.close()
            path = path.with_name("other.wijk")

"""Merging, whatever two or three laptops did: nothing vanishes, both ways give the same, and once is enough."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from db.check import check
from tests.support import FAST, open_gate, running_gate
from wijkwerkplaats.edits.alliance import add_seat
from wijkwerkplaats.edits.answers import answer_to
from wijkwerkplaats.edits.capture import add_note
from wijkwerkplaats.edits.common import set_field
from wijkwerkplaats.edits.judgements import judge
from wijkwerkplaats.edits.needs import add_need, remove_needs
from wijkwerkplaats.edits.stakeholders import add_relation, add_stakeholder, remove_stakeholders
from wijkwerkplaats.edits.trajects import mark_part
from wijkwerkplaats.exchange.bring_in import bring_in
from wijkwerkplaats.exchange.merge import MergePlan
from wijkwerkplaats.exchange.snapshot import Snapshot, snapshot
from wijkwerkplaats.exchange.versions import packed
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import StepState
from wijkwerkplaats.model import Need, Note, Stakeholder
from wijkwerkplaats.model.words import Level, PartState, Perspective, RelationKind
from wijkwerkplaats.texts import texts

Edit = tuple[str, int, str]
WORDS = ("Ja", "Nee", "Later")


def _party(gate: Gate, number: int) -> Stakeholder | None:
    parties = gate.all(Stakeholder)
    return parties[number % len(parties)] if parties else None


def _on_party(change: Callable[[Gate, Stakeholder, str], object]) -> Callable[[Gate, int, str], None]:
    def edit(gate: Gate, number: int, word: str) -> None:
        party = _party(gate, number)
        if party is not None:
            change(gate, party, word)

    return edit


def _relate(gate: Gate, party: Stakeholder, word: str) -> None:
    add_relation(gate, party, gate.all(Stakeholder)[0], RelationKind.TENSION)


def _remove_need(gate: Gate, number: int, word: str) -> None:
    needs = gate.all(Need)
    if needs:
        remove_needs(gate, [needs[number % len(needs)]])


EDITS: dict[str, Callable[[Gate, int, str], object]] = {
    "add": lambda gate, number, word: add_stakeholder(gate, f"{word} {number}"),
    "goals": _on_party(lambda gate, party, word: set_field(gate, party, "goals", word)),
    "mark": _on_party(
        lambda gate, party, word: set_field(gate, party, "indispensable", not party.indispensable)
    ),
    "tags": _on_party(lambda gate, party, word: set_field(gate, party, "tags", (*party.tags, word))),
    "remove": _on_party(lambda gate, party, word: remove_stakeholders(gate, [party])),
    "relate": _on_party(_relate),
    "seat": _on_party(lambda gate, party, word: add_seat(gate, party, Level.EXECUTIVE)),
    "judge": _on_party(
        lambda gate, party, word: judge(gate, party, Perspective.RESIDENT, {"influence": len(word) * 10})
    ),
    "answer": lambda gate, number, word: set_field(
        gate, answer_to(gate, "urgency", f"p{number % 2}"), "text", word
    ),
    "note": lambda gate, number, word: add_note(gate, word),
    "need": lambda gate, number, word: add_need(gate, word),
    "drop": _remove_need,
    "part": lambda gate, number, word: mark_part(gate, "urgency", PartState.DONE, word),
    "undo": lambda gate, number, word: _undo(gate, number, word),
    "redo": lambda gate, number, word: _suppressed(gate.redo),
}


def _undo(gate: Gate, number: int, word: str) -> None:
    last = gate.undoable()
    if last is not None and not last.label.key.startswith("step.session"):  # we stand in that session
        _suppressed(gate.undo)


def _suppressed(turn: Callable[[], object]) -> None:
    from wijkwerkplaats.errors import WijkError

    try:
        turn()
    except WijkError:  # it moved on, or another step stands in the way: said to the user
        return


ANY = st.lists(
    st.tuples(st.sampled_from(sorted(EDITS)), st.integers(0, 3), st.sampled_from(WORDS)), max_size=6
)
MANY = settings(
    max_examples=settings.default.max_examples // 8 if settings.default else 12,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)


@contextmanager
def laptops(before: Sequence[Edit], *each: Sequence[Edit]) -> Iterator[list[Path]]:
    """A file that some work was done in, and copies of it that each went on."""
    with tempfile.TemporaryDirectory(dir=FAST) as folder:
        first = Path(folder) / "first.wijk"
        gate = running_gate(first)
        for name in ("School", "Politie"):
            add_stakeholder(gate, name)
        do(gate, before)
        place = gate.place
        gate.close()
        paths = []
        for number, edits in enumerate(each):
            path = Path(shutil.copy(first, first.with_name(f"laptop{number}.wijk")))
            gate = open_gate(path)
            gate.place = place
            do(gate, edits)
            gate.close()
            paths.append(path)
        yield paths


def do(gate: Gate, edits: Sequence[Edit]) -> None:
    for name, number, word in edits:
        EDITS[name](gate, number, word)


def taken(path: Path) -> Snapshot:
    gate = open_gate(path)
    found = snapshot(gate.storage)
    gate.close()
    return found


def merged(path: Path, theirs: Snapshot) -> tuple[MergePlan, Snapshot]:
    """The plan, and the file after it; which passes its check, and whose journal ends in what it holds."""
    gate = open_gate(path)
    plan = bring_in(gate, theirs, texts("nl"))
    found = snapshot(gate.storage)
    assert check(gate.storage) == []  # type: ignore[arg-type]
    gate.close()
    ends = {
        (change.kind, change.key): change.after
        for step, changes in found.steps
        if step.state is StepState.DONE
        for change in changes
    }
    assert {k: packed(v) for k, v in ends.items() if v} == {k: packed(v) for k, v in found.things.items()}
    return plan, found


def told_in(found: Snapshot) -> str:
    return "\n".join(str(plain["text"]) for (kind, _), plain in found.things.items() if kind == Note.KIND)


@MANY
@given(before=ANY, here=ANY, there=ANY)
def test_nothing_vanishes_and_both_ways_give_the_same(
    before: list[Edit], here: list[Edit], there: list[Edit]
) -> None:
    with laptops(before, here, there) as (one, other):
        ours, theirs = taken(one), taken(other)
        forth, after = merged(one, theirs)
        back, then = merged(other, ours)
        conflicts = {(one.kind, one.key) for one in (*forth.conflicts, *back.conflicts)}
        assert bool(forth.conflicts) == bool(back.conflicts)
        if not conflicts:
            assert after.things == then.things
            assert {step.id for step, _ in after.steps} >= {step.id for step, _ in theirs.steps}
        for side, found in ((ours, after), (theirs, after), (ours, then), (theirs, then)):
            not_lost(side, taken_before=(ours, theirs), found=found)


def not_lost(side: Snapshot, *, taken_before: Sequence[Snapshot], found: Snapshot) -> None:
    """What stood in one file stands in the merged one, gave way to a version that knew of it, or was told."""
    for key, plain in side.things.items():
        if packed(found.things.get(key)) == packed(plain):
            continue
        versions = [
            change for _, changes in found.steps for change in changes if (change.kind, change.key) == key
        ]
        assert any(packed(plain) in (packed(one.before), packed(one.after)) for one in versions)
        other = next(one for one in taken_before if one is not side)
        knew = any(
            step.id not in {known.id for known, _ in side.steps} or step.state is not StepState.DONE
            for step, changes in other.steps
            for change in changes
            if (change.kind, change.key) == key
        )
        assert knew or "kant" in told_in(found) or _same_said(plain, key[0], found)


def _same_said(plain: dict[str, object], kind: str, found: Snapshot) -> bool:
    said = {name: value for name, value in plain.items() if name not in ("id", "created")}
    return any(
        said == {name: value for name, value in one.items() if name not in ("id", "created")}
        for (other, _), one in found.things.items()
        if other == kind
    )


@MANY
@given(before=ANY, here=ANY, there=ANY)
def test_once_is_enough_and_the_answer_comes_back(
    before: list[Edit], here: list[Edit], there: list[Edit]
) -> None:
    with laptops(before, here, there) as (one, other):
        theirs = taken(other)
        _, after = merged(one, theirs)
        again, same = merged(one, theirs)
        assert not again.changes_something and same.things == after.things
        back, then = merged(
            other, after
        )  # who takes the merged file in is told nothing again, and has the same
        assert back.conflicts == [] and then.things == after.things


@MANY
@given(first=ANY, second=ANY, third=ANY)
def test_of_three_laptops_the_order_does_not_matter(
    first: list[Edit], second: list[Edit], third: list[Edit]
) -> None:
    with laptops([], first, second, third) as (one, two, three):
        a, b, c = taken(one), taken(two), taken(three)
        plans = [merged(one, b)[0]]
        plan, left = merged(one, c)
        plans.append(plan)
        plan, bc = merged(two, c)
        plans.append(plan)
        three.write_bytes(one.with_name("first.wijk").read_bytes())
        for theirs in (a, bc):
            plan, right = merged(three, theirs)
            plans.append(plan)
        if not any(plan.conflicts for plan in plans):
            assert left.things == right.things
        for side in (a, b, c):
            for key in side.things:
                assert key in left.things or any(
                    (change.kind, change.key) == key for _, changes in left.steps for change in changes
                )

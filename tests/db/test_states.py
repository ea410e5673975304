"""The store against a simple model: whatever the order of edits, undo, redo and reopening, both agree."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from db.check import check
from db.file import open_werkplaats
from tests.support import running_gate
from wijkwerkplaats.edits.alliance import add_seat
from wijkwerkplaats.edits.common import set_field
from wijkwerkplaats.edits.stakeholders import add_relation, add_stakeholder, remove_stakeholders
from wijkwerkplaats.exchange.json_file import from_json, to_json
from wijkwerkplaats.exchange.snapshot import snapshot
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.model import Relation, Seat, Stakeholder
from wijkwerkplaats.model.words import Level, RelationKind

State = dict[type, dict[str, object]]
KINDS = (Stakeholder, Relation, Seat)


class Store(RuleBasedStateMachine):
    """The model: what is there, what was there before each step, what can be redone."""

    @initialize()
    def start(self) -> None:
        """An open file with a running session."""
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "wijk.wijk"
        self.gate = running_gate(self.path)
        self.past: list[State] = []
        self.future: list[State] = []

    def teardown(self) -> None:
        """Close the file; it must be whole."""
        if hasattr(self, "gate"):
            assert check(self.gate.storage) == []  # type: ignore[arg-type]
            self.gate.close()
            self.folder.cleanup()

    def state(self) -> State:
        """What the gate shows."""
        return {kind: {thing.id: thing for thing in self.gate.all(kind)} for kind in KINDS}

    def parties(self) -> list[Stakeholder]:
        """The stakeholders now."""
        return self.gate.all(Stakeholder)

    def edited(self, before: State) -> None:
        """Remember how it was when the edit changed something."""
        if self.state() != before:
            self.past.append(before)
            self.future.clear()

    @rule(name=st.text(max_size=30))
    def add(self, name: str) -> None:
        """Add a party."""
        before = self.state()
        add_stakeholder(self.gate, name)
        self.edited(before)

    @precondition(lambda self: len(self.parties()) >= 2)
    @rule(data=st.data())
    def relate(self, data: st.DataObject) -> None:
        """Relate two parties and give one a seat."""
        before = self.state()
        one, other = data.draw(st.sampled_from(self.parties())), data.draw(st.sampled_from(self.parties()))
        if add_relation(self.gate, one, other, RelationKind.TENSION):
            self.edited(before)
            before = self.state()
        add_seat(self.gate, one, Level.EXECUTIVE)
        self.edited(before)

    @precondition(lambda self: self.parties())
    @rule(data=st.data(), text=st.text(max_size=200))
    def change(self, data: st.DataObject, text: str) -> None:
        """Change a field, as an edit of its own."""
        before = self.state()
        party = data.draw(st.sampled_from(self.parties()))
        last = self.gate.undoable()
        merged = last is not None and last.merge == f"{party.id}:goals" and self.gate.redoable() is None
        set_field(self.gate, party, "goals", text)
        if not merged:
            self.edited(before)

    @precondition(lambda self: self.parties())
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        """Remove a party with all that hangs on it."""
        before = self.state()
        remove_stakeholders(self.gate, [data.draw(st.sampled_from(self.parties()))])
        self.edited(before)

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        """Take a step back."""
        now = self.state()
        self.gate.undo()
        assert self.state() == self.past[-1]
        self.future.append(now)
        self.past.pop()

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        """Do a step again."""
        now = self.state()
        self.gate.redo()
        assert self.state() == self.future[-1]
        self.past.append(now)
        self.future.pop()

    @rule()
    def reopen(self) -> None:
        """Close the program and start it again."""
        before, place = self.state(), self.gate.place
        self.gate.close()
        self.gate = Gate(open_werkplaats(self.path), self.gate.clock)
        self.gate.place = place
        assert self.state() == before

    @rule()
    def export_and_import(self) -> None:
        """The JSON form read back gives the same bytes."""
        data = to_json(snapshot(self.gate.storage))
        assert to_json(from_json(data, self.path)) == data

    @invariant()
    def cache_agrees_with_disk(self) -> None:
        """What the gate remembers is what the file holds."""
        if hasattr(self, "gate"):
            for kind in KINDS:
                assert self.gate.all(kind) == self.gate.storage.all(kind, self.gate.place.traject_id)


Store.TestCase.settings = settings(
    max_examples=25, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck)
)
TestStore = Store.TestCase

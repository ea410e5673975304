"""The store against a simple model: whatever the order of edits, undo, redo and reopening, both agree."""

from __future__ import annotations

import functools
import itertools
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from db.backup import copy_to
from db.check import check
from db.file import foreign, open_werkplaats
from db.keys import Key, Keyring, is_encrypted
from db.vault import SqliteVault
from tests.support import FAST, open_gate, running_gate
from wijkwerkplaats.analysis.persons import seek
from wijkwerkplaats.edits.alliance import add_seat
from wijkwerkplaats.edits.common import set_field
from wijkwerkplaats.edits.forgetting import forget_person
from wijkwerkplaats.edits.persons import Instead
from wijkwerkplaats.edits.photos import add_photo, erase_photo, remove_photo
from wijkwerkplaats.edits.sessions import close_session, reopen_session
from wijkwerkplaats.edits.stakeholders import add_relation, add_stakeholder, remove_stakeholders
from wijkwerkplaats.errors import ClosedSession, FileProblem
from wijkwerkplaats.exchange.bring_in import bring_in
from wijkwerkplaats.exchange.json_file import from_json, to_json
from wijkwerkplaats.exchange.snapshot import Snapshot, snapshot
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Place
from wijkwerkplaats.model import Note, Photo, Relation, Seat, Stakeholder
from wijkwerkplaats.model.words import Level, RelationKind
from wijkwerkplaats.photos import ReadyPhoto, digest_of
from wijkwerkplaats.texts import texts

LINE = st.text("abc é漢", min_size=1, max_size=12).filter(lambda words: words == words.strip())
State = dict[type, dict[str, object]]
KINDS = (Stakeholder, Relation, Seat, Photo)
PERSON = "Willemijn Zonderland"


class Store(RuleBasedStateMachine):
    """The model: what is there, what was there before each step, what can be redone."""

    @initialize()
    def start(self) -> None:
        """An open file with a running session."""
        self.folder = tempfile.TemporaryDirectory(dir=FAST)
        self.path = Path(self.folder.name) / "wijk.wijk"
        self.keys = Keyring()
        key = self.new_key()
        if key is not None:
            self.keys.add(key)
        self.gate = running_gate(self.path, key)
        self.past: list[State] = []
        self.future: list[State] = []
        self.names = itertools.count()

    def new_key(self) -> Key | None:
        """With which key the file is made; None for a plain one."""
        return None

    def back(self, place: Place) -> None:
        """Open the file again, in the same place."""
        self.gate = Gate(open_werkplaats(self.path, keys=self.keys), self.gate.clock)
        self.gate.place = place

    def teardown(self) -> None:
        """Close the file; it must be whole."""
        if hasattr(self, "gate"):
            assert check(self.gate.storage) == []  # type: ignore[arg-type]
            self.gate.close()
            self.folder.cleanup()

    def state(self) -> State:
        """What the gate shows."""
        return {kind: {thing.id: thing for thing in self.gate.all(kind)} for kind in KINDS}

    def no_way_back(self) -> None:
        """After a step that cannot be undone."""
        self.past.clear()
        self.future.clear()
        assert self.gate.undoable() is None

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

    @rule(data=st.binary(min_size=1, max_size=20), caption=st.text(max_size=10))
    def photograph(self, data: bytes, caption: str) -> None:
        """Keep a photograph; the same one twice too."""
        before, data = self.state(), b"met deze mensen erop " + data
        add_photo(self.gate, ReadyPhoto(data, digest_of(data), 3, 3), caption=caption)
        self.edited(before)

    @precondition(lambda self: self.gate.all(Photo))
    @rule(data=st.data())
    def take_photograph_away(self, data: st.DataObject) -> None:
        """Undo brings it back, with its bytes."""
        before = self.state()
        remove_photo(self.gate, data.draw(st.sampled_from(self.gate.all(Photo))))
        self.edited(before)

    @precondition(lambda self: self.gate.all(Photo))
    @rule(data=st.data())
    def erase_photograph(self, data: st.DataObject) -> None:
        """It is gone for good, and so is the way back to before it."""
        photo = data.draw(st.sampled_from(self.gate.all(Photo)))
        kept = self.gate.storage.blob(photo.digest)
        erase_photo(self.gate, photo)
        self.no_way_back()
        if all(one.digest != photo.digest for one in self.gate.all(Photo)):
            assert kept is not None and kept not in self.path.read_bytes()
            assert self.gate.storage.blob(photo.digest) is None

    @precondition(lambda self: self.parties())
    @rule(data=st.data())
    def write_about_somebody_and_erase_her(self, data: st.DataObject) -> None:
        """Nothing of her is left in the bytes, and all the rest is."""
        party = data.draw(st.sampled_from(self.parties()))
        set_field(self.gate, party, "assignment", f"{PERSON} belt")
        before = self.state()
        found = seek(self.gate, PERSON)
        forget_person(self.gate, found, found.sure, Instead("[gewist]"))
        self.no_way_back()
        assert PERSON.encode() not in self.path.read_bytes()
        now = self.state()
        after = now[Stakeholder].pop(party.id)
        assert "[gewist]" in after.assignment  # type: ignore[attr-defined]
        before[Stakeholder].pop(party.id)
        assert now == before

    @rule(reason=st.text(min_size=1, max_size=10).filter(lambda words: words.strip()))
    def close_the_session(self, reason: str) -> None:
        """Nothing can be changed in a closed session; with a reason it opens again, and the steps before it stay."""
        session = self.gate.session()
        assert session is not None
        before = self.state()
        close_session(self.gate, session)
        with pytest.raises(ClosedSession):
            add_stakeholder(self.gate, "te laat")
        assert self.gate.undo() is None and self.state() == before
        reopen_session(self.gate, self.gate.session() or session, reason)
        self.no_way_back()

    @rule(name=st.text(min_size=1, max_size=10))
    def somebody_looks_along(self, name: str) -> None:
        """A second window reads what is saved, is in nobody's way, and cannot write."""
        reader = Gate(open_werkplaats(self.path, read_only=True, keys=self.keys), self.gate.clock)
        reader.place = self.gate.place
        assert snapshot(reader.storage) == snapshot(self.gate.storage)
        with pytest.raises(FileProblem):
            add_stakeholder(reader, name)
        with pytest.raises(FileProblem):
            open_werkplaats(self.path, keys=self.keys)
        before = self.state()
        add_stakeholder(self.gate, name)
        self.edited(before)
        reader.forget_cache()
        assert reader.all(Stakeholder) == self.parties()
        reader.close()

    @rule()
    def reopen(self) -> None:
        """Close the program and start it again."""
        before, place = self.state(), self.gate.place
        self.gate.close()
        self.back(place)
        assert self.state() == before

    @rule()
    def export_and_import(self) -> None:
        """The JSON form read back gives the same bytes."""
        data = to_json(snapshot(self.gate.storage))
        assert to_json(from_json(data, self.path)) == data

    @rule()
    def export_into_an_empty_file(self) -> None:
        """The JSON form brought into an empty file, and exported from there, gives the same bytes."""
        data = to_json(snapshot(self.gate.storage))
        empty = self.path.with_name(f"empty{next(self.names)}.wijk")
        other = open_gate(empty)
        bring_in(other, from_json(data, empty), texts("nl"))
        assert to_json(snapshot(other.storage)) == data
        assert check(other.storage) == []  # type: ignore[arg-type]
        other.close()

    @rule(name=st.text(min_size=1, max_size=10))
    def back_up_and_put_back(self, name: str) -> None:
        """What came after a backup is gone when it is put back, and nothing else."""
        before, place = snapshot(self.gate.storage), self.gate.place
        copy = self.path.with_name(f"backup{next(self.names)}.wijk")
        copy_to(self.gate.storage.conn, copy)  # type: ignore[attr-defined]
        add_stakeholder(self.gate, name)
        self.gate.close()
        kept = SqliteVault(self.path, self.keys).put_back(copy)
        assert kept is not None and kept.exists()
        self.back(place)
        assert snapshot(self.gate.storage) == before

    @rule(here=st.text(min_size=1, max_size=10), there=st.text(min_size=1, max_size=10))
    def merge_two_laptops(self, here: str, there: str) -> None:
        """Two copies that each went on: merged either way the same things, and nothing of either is lost."""
        one, other = (self.path.with_name(f"laptop{next(self.names)}.wijk") for _ in range(2))
        for path, name in ((one, here), (other, there)):
            copy_to(self.gate.storage.conn, path)  # type: ignore[attr-defined]
            laptop = Gate(open_werkplaats(path, keys=self.keys), self.gate.clock)
            laptop.place = self.gate.place
            party = add_stakeholder(laptop, name)
            if party is not None:
                add_seat(laptop, party, Level.EXECUTIVE)
            laptop.close()
        ours, theirs = taken(one, self.keys), taken(other, self.keys)
        forth, back = merged(one, theirs, self.keys), merged(other, ours, self.keys)
        assert forth.things == back.things == ours.things | theirs.things
        assert {step.id for step, _ in forth.steps} == {step.id for step, _ in back.steps}

    @precondition(lambda self: self.parties())
    @rule(data=st.data(), here=LINE, there=LINE)
    def two_laptops_disagree(self, data: st.DataObject, here: str, there: str) -> None:
        """Both changed the same: ours stays, theirs is told and kept as a note, whichever side takes the other in."""
        party = data.draw(st.sampled_from(self.parties()))
        one, other = (self.path.with_name(f"laptop{next(self.names)}.wijk") for _ in range(2))
        for path, words in ((one, here), (other, there)):
            copy_to(self.gate.storage.conn, path)  # type: ignore[attr-defined]
            laptop = Gate(open_werkplaats(path, keys=self.keys), self.gate.clock)
            laptop.place = self.gate.place
            set_field(laptop, party, "goals", f"{words} ({path.stem})")
            laptop.close()
        snapshots = {path: taken(path, self.keys) for path in (one, other)}
        for path, words, theirs, lost in ((one, here, other, there), (other, there, one, here)):
            gate = open_gate(path, self.keys)
            gate.place = self.gate.place
            (conflict,) = bring_in(gate, snapshots[theirs], texts("nl")).conflicts
            assert (conflict.kind, conflict.key) == ("stakeholder", party.id)
            now = gate.get(Stakeholder, party.id)
            assert now is not None and now.goals == f"{words} ({path.stem})"
            assert any(f"{lost} ({theirs.stem})" in note.text for note in gate.all(Note))
            assert check(gate.storage) == []  # type: ignore[arg-type]
            gate.close()

    @invariant()
    def cache_agrees_with_disk(self) -> None:
        """What the gate remembers is what the file holds."""
        if hasattr(self, "gate"):
            for kind in KINDS:
                assert self.gate.all(kind) == self.gate.storage.all(kind, self.gate.place.traject_id)


class EncryptedStore(Store):
    """The same with a passphrase, which also changes, goes and comes back."""

    def new_key(self) -> Key:
        """The key of the test."""
        return first_key()

    @rule(phrase=st.sampled_from((None, "een huis", "twee fietsen")))
    def protect(self, phrase: str | None) -> None:
        """Another passphrase, or none."""
        before, place = snapshot(self.gate.storage), self.gate.place
        self.gate.close()
        SqliteVault(self.path, self.keys).protect(phrase)
        assert is_encrypted(self.path) == (phrase is not None)
        self.back(place)
        assert snapshot(self.gate.storage) == before


@functools.cache
def first_key() -> Key:
    """A key takes a tenth of a second to make."""
    return Key.new("vier stoelen")


def taken(path: Path, keys: Keyring) -> Snapshot:
    """Everything in another file."""
    with foreign(path, keys) as storage:
        return snapshot(storage)


def merged(path: Path, theirs: Snapshot, keys: Keyring) -> Snapshot:
    """A file after the other was brought in; nothing may conflict."""
    gate = open_gate(path, keys)
    plan = bring_in(gate, theirs, texts("nl"))
    assert plan.conflicts == []
    assert check(gate.storage) == []  # type: ignore[arg-type]
    taken = snapshot(gate.storage)
    gate.close()
    return taken


Store.TestCase.settings = settings(
    max_examples=settings.default.max_examples // 5 if settings.default else 20,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
TestStore = Store.TestCase
EncryptedStore.TestCase.settings = settings(
    Store.TestCase.settings, max_examples=settings.default.max_examples // 12 if settings.default else 8
)
TestEncryptedStore = EncryptedStore.TestCase

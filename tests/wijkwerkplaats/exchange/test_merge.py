"""Two laptops' copies of one file, merged."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from db.check import check
from tests.support import open_gate
from wijkwerkplaats.analysis.persons import seek
from wijkwerkplaats.edits.alliance import add_seat, alliance_of
from wijkwerkplaats.edits.answers import answer_to
from wijkwerkplaats.edits.capture import add_note
from wijkwerkplaats.edits.closing_round import add_closing_words
from wijkwerkplaats.edits.common import set_field
from wijkwerkplaats.edits.contacts import add_contact, set_contact
from wijkwerkplaats.edits.forgetting import forget_person
from wijkwerkplaats.edits.judgements import judge
from wijkwerkplaats.edits.needs import add_need, add_need_party, remove_needs, set_need_party
from wijkwerkplaats.edits.persons import Instead
from wijkwerkplaats.edits.photos import add_photo, erase_photo, set_photo
from wijkwerkplaats.edits.stakeholders import add_stakeholder, remove_stakeholders
from wijkwerkplaats.edits.trajects import mark_part
from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.exchange.bring_in import bring_in, conflict_sentence
from wijkwerkplaats.exchange.json_file import from_json, to_json
from wijkwerkplaats.exchange.merge import MergePlan
from wijkwerkplaats.exchange.snapshot import snapshot
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.model import (
    Alliance,
    Answer,
    ClosingRound,
    Contact,
    Judgement,
    Need,
    NeedParty,
    Note,
    PartMark,
    Photo,
    Seat,
    Stakeholder,
)
from wijkwerkplaats.model.words import Level, NeedKind, PartState, Perspective, Ring, Willing
from wijkwerkplaats.photos import ReadyPhoto, digest_of
from wijkwerkplaats.texts import texts


@pytest.fixture
def two(gate: Gate, tmp_path: Path) -> tuple[Gate, Gate]:
    """The same file on two laptops, with two parties."""
    add_stakeholder(gate, "Politie")
    add_stakeholder(gate, "School")
    shutil.copyfile(gate.storage.path, tmp_path / "other.wijk")
    other = open_gate(tmp_path / "other.wijk")
    other.place = gate.place
    return gate, other


def merged(ours: Gate, theirs: Gate) -> MergePlan:
    return bring_in(ours, snapshot(theirs.storage), texts("nl"))


def names(gate: Gate) -> set[str]:
    return {party.name for party in gate.all(Stakeholder)}


def test_additions_of_both_sides_come_together(two: tuple[Gate, Gate]) -> None:
    ours, theirs = two
    add_stakeholder(ours, "Corporatie")
    add_stakeholder(theirs, "Huisarts")
    plan = merged(ours, theirs)
    merged(theirs, ours)
    assert names(ours) == names(theirs) == {"Politie", "School", "Corporatie", "Huisarts"}
    assert plan.conflicts == []
    assert check(ours.storage) == []  # type: ignore[arg-type]
    theirs.close()


def test_their_newer_version_wins_and_our_newer_version_stays(two: tuple[Gate, Gate]) -> None:
    ours, theirs = two
    set_field(theirs, theirs.all(Stakeholder)[0], "name", "Politie Oost")
    set_field(ours, ours.all(Stakeholder)[1], "name", "Basisschool")
    assert merged(ours, theirs).conflicts == []
    assert names(ours) == {"Politie Oost", "Basisschool"}
    theirs.close()


def test_a_removal_travels_and_an_own_removal_stays(two: tuple[Gate, Gate]) -> None:
    ours, theirs = two
    remove_stakeholders(theirs, [theirs.all(Stakeholder)[0]])
    remove_stakeholders(ours, [ours.all(Stakeholder)[1]])
    assert merged(ours, theirs).conflicts == []
    assert names(ours) == set()
    theirs.close()


def test_a_conflict_is_told_and_both_versions_are_kept(two: tuple[Gate, Gate]) -> None:
    ours, theirs = two
    set_field(ours, ours.all(Stakeholder)[0], "name", "Politie West")
    set_field(theirs, theirs.all(Stakeholder)[0], "name", "Politie Oost")
    plan = merged(ours, theirs)
    assert len(plan.conflicts) == 1
    assert "Politie West" in names(ours)
    (note,) = ours.all(Note)
    assert note.internal and "Politie Oost" in note.text and "Politie West" in note.text
    theirs.close()


def test_a_stakeholder_that_is_still_used_comes_back(two: tuple[Gate, Gate]) -> None:
    ours, theirs = two
    remove_stakeholders(ours, [ours.all(Stakeholder)[0]])
    add_seat(theirs, theirs.all(Stakeholder)[0], Level.EXECUTIVE)
    plan = merged(ours, theirs)
    assert len(plan.conflicts) == 1
    assert names(ours) == {"Politie", "School"}
    assert len(ours.all(Seat)) == 1
    assert check(ours.storage) == []  # type: ignore[arg-type]
    theirs.close()


def test_merging_twice_brings_nothing_new(two: tuple[Gate, Gate]) -> None:
    ours, theirs = two
    add_note(theirs, "gehoord")
    merged(ours, theirs)
    assert not merged(ours, theirs).changes_something
    theirs.close()


def test_export_into_an_empty_file_and_export_again_gives_the_same_bytes(gate: Gate, tmp_path: Path) -> None:
    party = add_stakeholder(gate, "<b>Politie</b> & 👮")
    add_seat(gate, party, Level.TACTICAL)
    gate.undo()
    data = to_json(snapshot(gate.storage))
    empty = open_gate(tmp_path / "empty.wijk")
    bring_in(empty, from_json(data, tmp_path / "x.json"), texts("nl"))
    assert to_json(snapshot(empty.storage)) == data
    empty.close()


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"{", "error.import.not_json"),
        (b"\xff\xfe\x00", "error.import.not_json"),
        (b"[]", "error.import.format"),
        (b'{"format": "other"}', "error.import.format"),
        (b'{"format": "wijkwerkplaats", "version": 99}', "error.import.newer"),
        (b'{"format": "wijkwerkplaats", "version": 1}', "error.import.format"),
        (
            b'{"format": "wijkwerkplaats", "version": 1, "aggregates": {"x": []}, "steps": []}',
            "error.data.kind",
        ),
        (
            b'{"format": "wijkwerkplaats", "version": 1, "aggregates": {"traject": [{"id": 3}]}, "steps": []}',
            "error.data.shape",
        ),
        (b"[" * 5000 + b"]" * 5000, "error.import.too_deep"),
    ],
)
def test_a_json_file_that_is_not_right_is_refused_with_a_reason(
    tmp_path: Path, data: bytes, key: str
) -> None:
    with pytest.raises(WijkError) as problem:
        from_json(data, tmp_path / "x.json")
    assert problem.value.key == key
    texts("nl").error(problem.value)


def test_an_issue_that_somebody_else_still_needs_a_party_for_stays(gate: Gate, tmp_path: Path) -> None:
    party, need = add_stakeholder(gate, "Politie"), add_need(gate, "Veilig wonen")
    shutil.copyfile(gate.storage.path, tmp_path / "other.wijk")
    theirs = open_gate(tmp_path / "other.wijk")
    theirs.place = gate.place
    said = add_need_party(theirs, need, party, why="Kent de straat")
    remove_needs(gate, [need])
    plan = merged(gate, theirs)
    assert gate.all(NeedParty) == [said]
    assert [one.text for one in gate.all(Need)] == ["Veilig wonen"]
    assert [conflict.kind for conflict in plan.conflicts] == ["need"]
    assert check(gate.storage) == []  # type: ignore[arg-type]
    theirs.close()


def test_issues_and_rings_go_through_json_whole(gate: Gate, tmp_path: Path) -> None:
    party, need = add_stakeholder(gate, "Politie"), add_need(gate, "Veilig wonen", NeedKind.AMBITION)
    set_field(gate, party, "ring", Ring.CORE)
    said = add_need_party(gate, need, party, why="Kent de straat")
    assert said is not None
    set_need_party(gate, said, "willing", Willing.UNWILLING)
    read = from_json(to_json(snapshot(gate.storage)), tmp_path / "alles.json")
    other = open_gate(tmp_path / "nieuw.wijk")
    bring_in(other, read, texts("nl"))
    other.place = gate.place
    assert other.all(Need) == gate.all(Need)
    assert other.all(NeedParty) == gate.all(NeedParty)
    assert other.all(Stakeholder) == gate.all(Stakeholder)
    other.close()


def test_a_closing_round_that_both_sides_held_is_told(two: tuple[Gate, Gate]) -> None:
    ours, theirs = two
    add_closing_words(ours, "De koffie was goed")
    add_closing_words(theirs, "Te weinig tijd", missed=True)
    (held,) = ours.all(ClosingRound)
    plan = merged(ours, theirs)
    assert ours.all(ClosingRound) == [held]
    assert [conflict.kind for conflict in plan.conflicts] == ["closing_round"]
    (note,) = ours.all(Note)
    assert note.internal and "De koffie was goed" in note.text and "Te weinig tijd" in note.text
    assert "False" not in note.text and held.said[0].id not in note.text
    assert not merged(ours, theirs).changes_something
    assert check(ours.storage) == []  # type: ignore[arg-type]
    theirs.close()


def test_an_answer_that_both_laptops_gave_is_told_with_both_words(two: tuple[Gate, Gate]) -> None:
    ours, theirs = two
    for gate, words in ((ours, "Ja, sinds de winter"), (theirs, "Nee, het valt mee")):
        set_field(gate, answer_to(gate, "urgency", "urgency-signals"), "text", words)
    (mine,) = ours.all(Answer)
    plan = merged(ours, theirs)
    assert ours.all(Answer) == [mine]
    assert [conflict.kind for conflict in plan.conflicts] == ["answer"]
    (note,) = ours.all(Note)
    assert note.internal and "Ja, sinds de winter" in note.text and "Nee, het valt mee" in note.text
    assert not merged(ours, theirs).changes_something
    theirs.close()


def test_of_two_judgements_from_one_perspective_none_is_lost(two: tuple[Gate, Gate]) -> None:
    ours, theirs = two
    for gate, influence in ((ours, 20), (theirs, 90)):
        judge(gate, gate.all(Stakeholder)[0], Perspective.RESIDENT, {"influence": influence})
    judge(theirs, theirs.all(Stakeholder)[1], Perspective.RESIDENT, {"influence": 55})
    plan = merged(ours, theirs)
    assert [conflict.kind for conflict in plan.conflicts] == ["judgement"]
    assert sorted(one.influence or 0 for one in ours.all(Judgement)) == [20, 55]
    theirs.close()


def test_a_choice_that_was_made_before_and_taken_back_is_still_new(gate: Gate, tmp_path: Path) -> None:
    party = add_stakeholder(gate, "Politie")
    for on in (True, False):
        set_field(gate, party, "indispensable", on)
    shutil.copyfile(gate.storage.path, tmp_path / "other.wijk")
    theirs = open_gate(tmp_path / "other.wijk")
    theirs.place = gate.place
    set_field(theirs, theirs.all(Stakeholder)[0], "indispensable", True)
    assert merged(gate, theirs).conflicts == []
    assert gate.all(Stakeholder)[0].indispensable
    theirs.close()


def test_what_they_undid_is_told(two: tuple[Gate, Gate]) -> None:
    ours, theirs = two
    theirs.undo()
    assert names(theirs) == {"Politie"}
    assert len(merged(ours, theirs).conflicts) == 1
    assert names(ours) == {"Politie", "School"}
    assert not merged(ours, theirs).changes_something
    theirs.close()


def test_what_one_removed_and_the_other_changed_comes_back(two: tuple[Gate, Gate]) -> None:
    ours, theirs = two
    remove_stakeholders(ours, [ours.all(Stakeholder)[0]])
    set_field(theirs, theirs.all(Stakeholder)[0], "name", "Politie Oost")
    (conflict,) = merged(ours, theirs).conflicts
    assert names(ours) == {"Politie Oost", "School"}
    assert "teruggezet" in conflict_sentence(conflict, texts("nl"))
    assert not merged(ours, theirs).changes_something
    theirs.close()


def test_two_alliances_and_two_marks_of_a_part_are_told(two: tuple[Gate, Gate]) -> None:
    ours, theirs = two
    for gate, words in ((ours, "De wethouder"), (theirs, "De huisarts")):
        set_field(gate, alliance_of(gate), "figurehead", words)
        mark_part(gate, "urgency", PartState.SKIPPED, words)
    kinds = {conflict.kind for conflict in merged(ours, theirs).conflicts}
    assert kinds == {"alliance", "part_mark"}
    assert len(ours.all(Alliance)) == len(ours.all(PartMark)) == 1
    assert all("De huisarts" in note.text for note in ours.all(Note))
    theirs.close()


def test_the_same_said_twice_is_no_conflict(two: tuple[Gate, Gate]) -> None:
    ours, theirs = two
    for gate in two:
        judge(gate, gate.all(Stakeholder)[0], Perspective.RESIDENT, {"influence": 20})
    before = snapshot(ours.storage)
    assert merged(ours, theirs).conflicts == []
    bring_in(theirs, before, texts("nl"))
    assert ours.all(Judgement) == theirs.all(Judgement) and len(ours.all(Judgement)) == 1
    theirs.close()


def test_a_conflict_is_one_transaction_with_its_note(two: tuple[Gate, Gate], monkeypatch) -> None:
    ours, theirs = two
    set_field(ours, ours.all(Stakeholder)[0], "name", "Politie West")
    set_field(theirs, theirs.all(Stakeholder)[0], "name", "Politie Oost")
    writes: list[object] = []
    merge = ours.storage.merge
    monkeypatch.setattr(ours.storage, "merge", lambda *given: [writes.append(given), merge(*given)])
    monkeypatch.setattr(ours.storage, "write", lambda *given: writes.append(given))
    merged(ours, theirs)
    assert len(writes) == 1 and len(ours.all(Note)) == 1
    theirs.close()


@pytest.mark.parametrize("forth", [True, False])
def test_somebody_who_was_erased_does_not_come_back(two: tuple[Gate, Gate], *, forth: bool) -> None:
    ours, theirs = two if forth else two[::-1]
    for gate in two:  # both have it, as if it was there before the copy
        gate.close()
    path = ours.storage.path
    gate = open_gate(path)
    gate.place = ours.place
    add_contact(gate, gate.all(Stakeholder)[0], "Joke van Dalen 06 12345678")
    photo = add_photo(gate, ReadyPhoto(b"haar gezicht" * 99, digest_of(b"haar gezicht" * 99), 9, 9))
    gate.close()
    shutil.copyfile(path, theirs.storage.path)
    gate, older = open_gate(path), open_gate(theirs.storage.path)
    gate.place = older.place = ours.place
    set_contact(older, older.all(Contact)[0], {"role": "wijkagent"})
    set_photo(older, photo, "caption", "Joke van Dalen")
    found = seek(gate, "Joke van Dalen")
    forget_person(gate, found, found.traces, Instead("[gewist]"))
    erase_photo(gate, photo)
    merged(gate, older)
    assert gate.all(Contact) == [] and gate.all(Photo) == [] and len(gate.all(Note)) == 2
    gate.close()
    content = path.read_bytes()
    for words in (b"Joke van Dalen", b"12345678", b"wijkagent", b"haar gezicht"):
        assert words not in content
    gate = open_gate(path)
    assert not merged(gate, older).changes_something
    assert check(gate.storage) == []  # type: ignore[arg-type]
    merged(older, gate)
    assert older.all(Contact) == [] and older.all(Photo) == []
    gate.close()
    older.close()

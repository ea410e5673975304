"""The filled sample: what a newcomer sees first, and what the tests of the whole program run on."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from db.check import check, counts
from db.file import open_werkplaats
from wijkwerkplaats.analysis.alliance import gaps
from wijkwerkplaats.analysis.polls import agreement, beyond
from wijkwerkplaats.analysis.progress import progress
from wijkwerkplaats.analysis.stakeholders import inventory
from wijkwerkplaats.analysis.urgency import differences, spreads
from wijkwerkplaats.demo import fill_demo
from wijkwerkplaats.demo.party_list import example_csv
from wijkwerkplaats.demo.sample import FOLDER, Sample, is_pair
from wijkwerkplaats.exchange.party_import import carry_out, plan_import
from wijkwerkplaats.exchange.sheets import read_rows
from wijkwerkplaats.gate import Gate, utc_now
from wijkwerkplaats.journal import Place
from wijkwerkplaats.method import load_method
from wijkwerkplaats.model import (
    KINDS,
    Action,
    Alliance,
    Answer,
    Note,
    Question,
    Relation,
    Seat,
    Session,
    Stakeholder,
    Urgency,
)
from wijkwerkplaats.model.words import (
    ActionState,
    Level,
    NoteKind,
    PartState,
    PartyKind,
    Perspective,
    PollKind,
    RelationKind,
    SessionState,
    Verdict,
)
from wijkwerkplaats.texts import texts

MAIN = ("urgency", "stakeholders", "alliance", "steering-financing")
ALL_THE_SAME = {"Molenbeemd", "Oosterwaard", "GGD"}
NAMES = re.compile(
    r"De (Beemdvlinder|Rosmolen|Brug|Wiek(en|jes)?|Korenaar|Linde|Oever|Haven|Groene Beemd|Molenwiek|Kring|Zilverdraad)"
    r"|Het (Wiel|Molentje|Kompas|Eerste Licht|Plein|Zoete Brood)|Stap voor Stap|Sanne de Wit"
)
# Words of one language that the other does not have.
DUTCH = re.compile(r"\b(de|het|een|wij|niet|voor|zijn|maar|ook|naar)\b", re.IGNORECASE)
ENGLISH = re.compile(r"\b(the|and|with|they|from|their|which|are)\b", re.IGNORECASE)


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Gate]]:
    """The sample in both languages."""
    made = {}
    for language in ("nl", "en"):
        made[language] = Gate(open_werkplaats(tmp_path_factory.mktemp(language) / "demo.wijk"))
        fill_demo(made[language], language)
    yield made
    for gate in made.values():
        gate.close()


@pytest.fixture
def sample(samples: dict[str, Gate]) -> Gate:
    """The sample in Dutch."""
    return samples["nl"]


def sessions(gate: Gate) -> list[Session]:
    return gate.all(Session)


def texts_in(value: Any) -> Iterator[str | list[str]]:
    """Every text of the sample, a pair as a pair."""
    if is_pair(value) or isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from texts_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts_in(inner)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_file_is_whole_and_holds_every_kind(samples: dict[str, Gate], language: str) -> None:
    storage: Any = samples[language].storage
    assert check(storage) == []
    found = counts(storage)
    assert all(found[kind] for kind in KINDS)


def test_both_languages_have_the_same_shape(samples: dict[str, Gate]) -> None:
    dutch, english = (counts(samples[language].storage) for language in ("nl", "en"))  # type: ignore[arg-type]
    assert dutch == english
    steps = [
        [(step.at, step.label.key, step.place.part) for step in gate.storage.steps(gate_place(gate))]
        for gate in samples.values()
    ]
    assert steps[0] == steps[1]


def gate_place(gate: Gate) -> Place:
    return Place(traject_id=gate.place.traject_id)


@pytest.mark.parametrize("file", sorted(path.name for path in FOLDER.glob("*.toml")))
def test_every_text_is_there_in_both_languages(file: str) -> None:
    for text in texts_in(tomllib.loads((FOLDER / file).read_text("utf-8"))):
        if isinstance(text, list):
            dutch, english = text
            assert dutch.strip() and english.strip()
            if dutch == english:
                assert english in ALL_THE_SAME, f"not translated: {english}"
            assert not spoken(DUTCH, english), f"Dutch in the English: {english}"
            assert not spoken(ENGLISH, dutch), f"English in the Dutch: {dutch}"
        else:
            words = text if " " in text else ""  # without a space: a key of the program, or a name
            assert not spoken(DUTCH, words) and not spoken(ENGLISH, words), f"in one language only: {text}"


def spoken(language: re.Pattern[str], text: str) -> bool:
    return bool(language.search(NAMES.sub("", text)))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_part_of_the_method_is_touched(samples: dict[str, Gate], language: str) -> None:
    found = progress(samples[language], load_method(language))
    assert not [part for part, one in found.items() if one.state is PartState.UNTOUCHED]
    skipped = [one for one in found.values() if one.state is PartState.SKIPPED]
    assert len(skipped) == 1 and skipped[0].reason


def test_the_main_checklists_are_answered_whole_and_the_others_in_part(sample: Gate) -> None:
    method, answered = load_method("nl"), {answer.point for answer in sample.all(Answer)}
    for checklist in method.checklists:
        wanted = {point.id for point in checklist.points}
        assert wanted & answered
        if checklist.id in MAIN:
            assert wanted <= answered, checklist.id


def test_answers_show_every_verdict_and_a_skip_has_its_reason(sample: Gate) -> None:
    answers = sample.all(Answer)
    assert {answer.verdict for answer in answers} == set(Verdict)
    assert all(answer.reason for answer in answers if answer.verdict is Verdict.SKIP)
    assert all(answer.text for answer in answers if answer.verdict is not Verdict.SKIP)
    assert {remark.perspective for answer in answers for remark in answer.remarks} == set(Perspective)
    open_points = {point.id for point in load_method("nl").points if point.kind == "open"}
    assert all(answer.verdict is Verdict.NONE for answer in answers if answer.point in open_points)


def test_the_room_was_counted_in_every_way_and_never_more_than_were_present(sample: Gate) -> None:
    counted = [answer for answer in sample.all(Answer) if answer.poll is not None]
    assert {answer.poll.kind for answer in counted if answer.poll} == set(PollKind)
    for answer in counted:
        assert answer.poll is not None and agreement(answer.poll) is not None
        assert beyond(answer.poll, sample.get(Session, answer.session_id)) == 0


def test_two_tables_are_closed_and_the_third_still_runs(sample: Gate) -> None:
    first, second, third = sessions(sample)
    assert [one.state for one in (first, second)] == [SessionState.CLOSED] * 2
    assert third.state is SessionState.RUNNING and sample.editable
    assert sample.place == Place(traject_id=third.traject_id, session_id=third.id, part="steering")
    assert second.reopenings[0].reason
    present = {person.perspective for one in (first, second, third) for person in one.attendees}
    assert present == set(Perspective)
    assert any(person.name and person.consent for person in first.attendees)
    assert any(not person.name for person in first.attendees)


def test_every_step_has_a_time_in_the_story_and_none_lies_after_the_closing(sample: Gate) -> None:
    steps = sample.storage.steps(gate_place(sample))
    times = [datetime.fromisoformat(step.at) for step in steps]
    assert times == sorted(times)
    for session in sessions(sample):
        own = [step for step in steps if step.place.session_id == session.id and step.at > str(session.day)]
        assert {step.at[:10] for step in own} <= {str(session.day), session.closed_at[:10]}
        if session.closed_at and not session.reopenings:
            assert own[-1].at >= session.closed_at > own[-2].at


def test_the_clock_is_the_real_one_afterwards(samples: dict[str, Gate]) -> None:
    assert all(gate.clock is utc_now for gate in samples.values())


def test_felt_urgency_differs_between_perspectives_and_moves(sample: Gate) -> None:
    before, after = sample.all(Urgency)
    assert differences(spreads(before))[0].gap > differences(spreads(after))[0].gap >= 1
    medians = {one.perspective: one.median for one in spreads(before)}
    assert medians[Perspective.RESIDENT] > 4 > 2 >= medians[Perspective.POLICY]
    assert before.type != after.type and before.reason and after.reason


def test_the_map_is_filled_and_some_parties_wait_beside_it(sample: Gate) -> None:
    parties, relations = sample.all(Stakeholder), sample.all(Relation)
    assert len(parties) >= 120
    assert 10 <= sum(party.influence is None for party in parties) <= 50
    assert {relation.kind for relation in relations} == set(RelationKind)
    assert len({(party.influence, party.interest) for party in parties}) > 40
    assert all(party.goals and party.domains for party in parties)
    assert sum(bool(party.brings and party.gains) for party in parties) > 40
    assert {party.kind for party in parties} == set(PartyKind) - {PartyKind.NONE, PartyKind.OTHER}
    assert all(not found for found in (inventory(parties).missing_usual, inventory(parties).missing_also))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_example_list_is_the_sample_and_can_be_read_in(gate: Gate, language: str) -> None:
    path = FOLDER / f"parties_{language}.csv"
    assert path.read_bytes() == example_csv(language), "run tools/make_party_list.py"
    plan = plan_import(gate, read_rows(path), texts(language))
    assert len(plan.rows) >= 120
    assert {row.outcome for row in plan.rows} == {"new"}
    assert [row for row in plan.rows if row.remarks] == []
    assert not plan.contacts
    carry_out(gate, plan, path.name)
    assert {row.outcome for row in plan_import(gate, read_rows(path), texts("nl")).rows} == {"same"}


def test_the_alliance_shows_each_sort_of_gap_that_can_be_talked_about(sample: Gate) -> None:
    seats, alliance = sample.all(Seat), sample.all(Alliance)[0]
    found = {gap.key for gap in gaps(seats, sample.all(Stakeholder), alliance, date(2026, 9, 24))}
    assert found == {
        "alliance.gap.needed",
        "alliance.gap.unbalanced",
        "alliance.gap.rhythm",
        "alliance.gap.left",
    }
    assert {seat.level for seat in seats} == set(Level)


def test_what_was_caught_is_of_every_sort(sample: Gate) -> None:
    notes, questions = sample.all(Note), sample.all(Question)
    assert {action.state for action in sample.all(Action)} == set(ActionState)
    assert {note.kind for note in notes} == set(NoteKind)
    assert any(note.internal for note in notes)
    assert {question.answered for question in questions} == {True, False}
    assert all(bool(question.answer) == question.answered for question in questions)


def test_a_pair_becomes_the_text_of_the_language(tmp_path: Path) -> None:
    (tmp_path / "one.toml").write_text('[[row]]\nname = ["wijk", "place"]\nkind = "care"\n', "utf-8")
    assert Sample("en", tmp_path)("one") == {"row": [{"name": "place", "kind": "care"}]}

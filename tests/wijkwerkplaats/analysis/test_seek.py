"""One walk finds a person in tables and history, and tells apart who shares a name, a number or an address."""

from __future__ import annotations

from wijkwerkplaats.analysis.persons import How, seek
from wijkwerkplaats.edits.capture import add_action, add_note
from wijkwerkplaats.edits.common import remove, set_field
from wijkwerkplaats.edits.contacts import add_contact
from wijkwerkplaats.edits.forgetting import forget_person
from wijkwerkplaats.edits.persons import Instead
from wijkwerkplaats.edits.sessions import add_attendee
from wijkwerkplaats.edits.stakeholders import add_stakeholder
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.model import Action, Note
from wijkwerkplaats.model.words import Perspective

INSTEAD = Instead("[gewist]")


def attend(gate: Gate, *names: str) -> None:
    for name in names:
        session = gate.session()
        assert session is not None
        add_attendee(gate, session, Perspective.RESIDENT, name=name, organisation="Wijkraad")


def sure(gate: Gate, name: str) -> list[str]:
    return [trace.excerpt for trace in seek(gate, name).sure]


def test_a_first_name_that_two_people_have_is_sure_for_neither(gate: Gate) -> None:
    attend(gate, "Fatima Yilmaz", "Fatima de Boer")
    add_note(gate, "Vraag het Fatima", part="urgency")
    found = seek(gate, "Fatima")
    assert found.sure == [] and {trace.how for trace in found.traces} == {How.PART}
    forget_person(gate, found, [], INSTEAD)
    assert "Fatima Yilmaz" in str(list(gate.storage.journal()))


def test_a_first_name_by_itself_is_sure_where_it_stands_alone(gate: Gate) -> None:
    attend(gate, "Fatima", "Fatima de Boer")
    assert sure(gate, "fatima") == ["Fatima"]


def test_a_first_name_that_nobody_else_has_is_sure_in_texts_too(gate: Gate) -> None:
    attend(gate, "Fatima")
    add_note(gate, "Vraag het Fatima", part="urgency")
    assert sorted(sure(gate, "Fatima")) == ["Fatima", "Vraag het Fatima"]


def test_a_name_of_two_letters_is_found_where_it_stands_alone(gate: Gate) -> None:
    attend(gate, "Bo", "Bo Smit")
    add_note(gate, "Bo kwam; alle bomen", part="urgency")
    assert sure(gate, "Bo") == ["Bo"]


def test_a_number_that_a_colleague_has_too_is_nobodys_own(gate: Gate) -> None:
    party = add_stakeholder(gate, "Wijkraad")
    add_contact(gate, party, "Joke van Dalen, 030-1234567, joke@raad.example")
    add_contact(gate, party, "Piet Bos, 030-1234567")
    add_note(gate, "Bel 030-1234567", part="urgency")
    add_note(gate, "Mail joke@raad.example", part="urgency")
    assert "Mail joke@raad.example" in sure(gate, "Joke van Dalen")
    assert "Bel 030-1234567" not in sure(gate, "Joke van Dalen")


def test_a_number_that_a_person_once_had_is_looked_for_too(gate: Gate) -> None:
    contact = add_contact(gate, add_stakeholder(gate, "Wijkraad"), "Joke van Dalen, 06-11111111")
    set_field(gate, contact, "phone", "06-22222222")
    add_note(gate, "Bel +31 6 1111 1111", part="urgency")
    assert "Bel +31 6 1111 1111" in sure(gate, "Joke van Dalen")


def test_what_is_left_in_the_history_only_is_counted(gate: Gate) -> None:
    remove(gate, add_note(gate, "Kees Kwik belde", part="urgency"))
    found = seek(gate, "Kees Kwik")
    assert found.traces == [] and found.in_history > 2


def test_the_name_of_a_step_that_was_cut_within_the_name_is_mended(gate: Gate) -> None:
    text = f"{'x' * 50} Joke van Dalen"  # the name of the step ends in `Joke van…`
    add_note(gate, text, part="urgency")
    assert any(step.label.args.get("name", "").endswith("Joke van…") for step, _ in gate.storage.journal())
    found = seek(gate, "Joke van Dalen")
    forget_person(gate, found, found.sure, INSTEAD)
    assert "Joke" not in str(list(gate.storage.journal()))


def test_who_does_it_is_replaced_by_whom_somebody_was_there_for_also_in_the_history(gate: Gate) -> None:
    attend(gate, "Joke van Dalen")
    action = add_action(gate, "Koffie", who="Joke van Dalen en Ria")
    set_field(gate, action, "text", "Thee")
    found = seek(gate, "Joke van Dalen")
    assert found.party == "Wijkraad"
    forget_person(gate, found, found.sure, Instead("[gewist]", "iemand van Wijkraad"))
    assert gate.all(Action)[0].who == "iemand van Wijkraad en Ria"
    told = [side["who"] for _, cs in gate.storage.journal() for c in cs for side in (c.before, c.after)
            if c.kind == Action.KIND and side]  # fmt: skip
    assert set(told) == {"iemand van Wijkraad en Ria"}


def test_a_party_that_bears_the_name_stands_for_nobody(gate: Gate) -> None:
    add_contact(gate, add_stakeholder(gate, "Bakkerij Joke van Dalen"), "Joke van Dalen")
    assert seek(gate, "Joke van Dalen").party == ""


def test_a_line_break_within_the_name_hides_nobody(gate: Gate) -> None:
    add_note(gate, "Vanavond komt Joke\nvan Dalen", part="urgency")
    found = seek(gate, "Joke van Dalen")
    forget_person(gate, found, found.sure, INSTEAD)
    assert gate.all(Note)[0].text == "Vanavond komt [gewist]"

"""One line becomes a note, quote, action, decision or question; what was typed stays whole."""

from __future__ import annotations

from datetime import date

import pytest

from wijkwerkplaats.edits.capture import catch
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.model import Action, Decision, Note, Question
from wijkwerkplaats.model.words import NoteKind, Perspective
from wijkwerkplaats.quickline import Catch, QuickCatch, read_catch
from wijkwerkplaats.texts import texts

TODAY = date(2026, 3, 4)  # a Wednesday
WORDS = texts("nl").words("perspective", Perspective)


def read(line: str, chosen: Catch | None = None) -> QuickCatch:
    return read_catch(line, TODAY, WORDS, chosen, {Catch.ACTION: "Actie", Catch.DECISION: "Besluit"})


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ("Veel wind op het plein", Catch.NOTE, "Veel wind op het plein"),
        ("- Veel wind", Catch.NOTE, "Veel wind"),
        ("-5 graden in de flat", Catch.NOTE, "-5 graden in de flat"),
        ("+31 6 bellen", Catch.NOTE, "+31 6 bellen"),
        ('"Het is hier stil"', Catch.QUOTE, "Het is hier stil"),
        ("„Het is hier stil”", Catch.QUOTE, "Het is hier stil"),
        ('"50 jaar woon ik hier', Catch.QUOTE, "50 jaar woon ik hier"),
        ("+ bankje plaatsen", Catch.ACTION, "bankje plaatsen"),
        ("+bankje", Catch.ACTION, "bankje"),
        ("= we gaan door", Catch.DECISION, "we gaan door"),
        ("besluit: we gaan door", Catch.DECISION, "we gaan door"),
        ("Actie: bankje plaatsen", Catch.ACTION, "bankje plaatsen"),
        ("Actie voeren is leuk", Catch.NOTE, "Actie voeren is leuk"),
        ("Fatima: dat klopt", Catch.NOTE, "Fatima: dat klopt"),
        ("? wie betaalt dit?", Catch.QUESTION, "wie betaalt dit?"),
        ("Wie betaalt dit?", Catch.NOTE, "Wie betaalt dit?"),
        ("mail@wijk.nl bellen, let op!", Catch.NOTE, "mail@wijk.nl bellen, let op!"),
        ("=", Catch.DECISION, ""),
        ("  ", Catch.NOTE, ""),
    ],
)
def test_the_sign_at_the_start_says_what_it_is(line: str, kind: Catch, text: str) -> None:
    found = read(line)
    assert (found.kind, found.text) == (kind, text)


def test_who_or_when_makes_it_an_action_without_a_sign() -> None:
    expected = QuickCatch(Catch.ACTION, "bankje plaatsen", "Fatima", date(2026, 3, 6))
    assert read("@Fatima bankje plaatsen !vrijdag") == expected
    assert read("bankje plaatsen !vrijdag").kind is Catch.ACTION
    assert read("x !1-3").past


def test_what_was_chosen_beats_the_sign() -> None:
    assert read("@Fatima doet mee", Catch.DECISION) == QuickCatch(Catch.DECISION, "@Fatima doet mee")
    assert read("? nog open", Catch.NOTE).text == "? nog open"
    assert read("= nog open", Catch.DECISION).text == "nog open"


def test_a_quote_has_a_perspective_and_no_name() -> None:
    assert read('"Het is hier stil" @bewoner') == QuickCatch(
        Catch.QUOTE, "Het is hier stil", perspective=Perspective.RESIDENT
    )
    assert read('"Vraag het @Fatima maar" @prof').text == "Vraag het @Fatima maar"


def test_each_kind_is_kept_at_the_part(gate: Gate) -> None:
    for line in ('"stil" @bewoner', "+ bankje @Jan !6-3", "= door", "? wie", "los"):
        catch(gate, read(line))
    quote, note = gate.all(Note)
    assert (quote.kind, quote.perspective, quote.text) == (NoteKind.QUOTE, Perspective.RESIDENT, "stil")
    assert (note.kind, note.text, note.part) == (NoteKind.NOTE, "los", "urgency")
    (action,), (decision,), (question,) = gate.all(Action), gate.all(Decision), gate.all(Question)
    assert (action.text, action.who, action.due) == ("bankje", "Jan", date(2026, 3, 6))
    assert (decision.text, question.text) == ("door", "wie")
    assert {one.session_id for one in (action, decision, question)} == {gate.place.session_id}
    gate.undo()
    assert len(gate.all(Note)) == 1

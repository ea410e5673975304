"""Nobody in particular keeps what it is called in a copy without names; whoever could be somebody gets a mask."""

from __future__ import annotations

import pytest

from wijkwerkplaats.edits.capture import add_action
from wijkwerkplaats.edits.common import set_field
from wijkwerkplaats.edits.contacts import add_contact
from wijkwerkplaats.edits.stakeholders import add_stakeholder
from wijkwerkplaats.edits.steering import add_instrument
from wijkwerkplaats.exchange.general import is_general
from wijkwerkplaats.exchange.pseudonym import names_in, pseudonymised
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.model import KINDS, Traject
from wijkwerkplaats.texts import texts

GENERAL = [
    "Iedereen", "iedereen", "allen", "alle partijen", "gemeente", "de gemeente", "school", "De scholen", "wie wil",
    "Wie kan", "de wijkagent", "wijkagenten", "wethouder", "kerngroepje", "jongeren", "Bewoners", "nog te bepalen",
    "Jurist van de gemeente", "everybody", "the council", "whoever is willing", "all residents",
]  # fmt: skip
SOMEBODY = [
    "Fatima",
    "Wil",
    "Rijk",
    "Anders",
    "Will",
    "Joke van Dalen",
    "joke",
    "J. de Wit",
    "Bakker",
    "Mo",
    "Samen Jansen",
]


@pytest.mark.parametrize("who", GENERAL)
def test_a_general_word_is_nobody(who: str) -> None:
    assert is_general(who)


@pytest.mark.parametrize("who", SOMEBODY)
def test_a_name_is_somebody(who: str) -> None:
    assert not is_general(who)


def names(gate: Gate) -> list[str]:
    return names_in([thing for kind in KINDS.values() if kind is not Traject for thing in gate.all(kind)])


def test_who_does_it_and_who_owns_it_are_looked_at(gate: Gate) -> None:
    add_stakeholder(gate, "Woningcorporatie Thuisdijk")
    add_action(gate, "Plan maken", who="Iedereen, Thuisdijk en Fatima (school)")
    set_field(gate, add_instrument(gate, "Wijkvisie"), "owner", "gemeente en Henk Aalbers")
    assert names(gate) == ["Henk Aalbers", "Fatima"]
    text = str(pseudonymised(gate, gate.place.traject_id, texts("nl")).things)
    assert "Iedereen, Thuisdijk en Persoon 2 (school)" in text and "gemeente en Persoon 1" in text


def test_a_first_name_gets_the_mask_of_the_whole_name(gate: Gate) -> None:
    add_contact(gate, add_stakeholder(gate, "School"), "Marleen Oosting")
    add_action(gate, "Plan maken", who="Marleen")
    assert names(gate) == ["Marleen Oosting"]
    assert "Marleen" not in str(pseudonymised(gate, gate.place.traject_id, texts("nl")).things)


def test_a_role_in_the_place_of_a_name_is_masked_too(gate: Gate) -> None:
    add_contact(gate, add_stakeholder(gate, "Gemeente"), "Wethouder wijken")
    assert names(gate) == ["Wethouder wijken"]

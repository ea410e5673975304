"""A file in which somebody stands in every sort of place."""

from __future__ import annotations

from wijkwerkplaats.edits.alliance import add_seat
from wijkwerkplaats.edits.capture import add_action, add_note
from wijkwerkplaats.edits.common import set_field
from wijkwerkplaats.edits.contacts import add_contact
from wijkwerkplaats.edits.judgements import add_party_note
from wijkwerkplaats.edits.sessions import add_attendee
from wijkwerkplaats.edits.stakeholders import add_stakeholder
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.model.words import Level, Perspective

NAME = "Joke van Dalen"


def tell(gate: Gate) -> Gate:
    """A file in which somebody stands in every sort of place, and somebody else has the same surname."""
    party = add_stakeholder(gate, "Bewonersgroep")
    add_contact(gate, party, "Joke van Dalen, 06-12345678")
    add_contact(gate, party, "Piet van Dalen")
    set_field(gate, party, "contacts", "Vraag naar joke  van dalen, of bel 06-12345678")
    set_field(gate, party, "tags", ("via Joke van Dalen",))
    add_party_note(gate, party, "Joké van Dalen belt terug. Joke weet het nog.")
    set_field(gate, add_seat(gate, party, Level.OPERATIONAL), "person", NAME)
    for name in ("Piet van Dalen", NAME):
        session = gate.session()
        assert session is not None
        add_attendee(
            gate, session, Perspective.RESIDENT, name=name, organisation="Bewonersgroep", consent=True
        )
    add_action(gate, "Koffie drinken", who="Joke van Dalen en Ria")
    add_note(gate, "De wijk in met Joke", part="urgency")
    return gate

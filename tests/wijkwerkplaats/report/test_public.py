"""Judgements and names without consent: they have no place in the participants' paper, by type and in fact."""

from __future__ import annotations

import dataclasses
import re
import typing
import zipfile
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from tests.wijkwerkplaats.report.paper import chosen, pages, paper, squashed
from wijkwerkplaats.edits.alliance import add_seat
from wijkwerkplaats.edits.capture import add_action, add_note
from wijkwerkplaats.edits.common import set_field, set_fields
from wijkwerkplaats.edits.contacts import add_contact
from wijkwerkplaats.edits.judgements import add_party_note, judge
from wijkwerkplaats.edits.needs import add_need, add_need_party
from wijkwerkplaats.edits.privacy import note_departure
from wijkwerkplaats.edits.sessions import add_attendee, close_session, reopen_session
from wijkwerkplaats.edits.stakeholders import add_relation, add_stakeholder
from wijkwerkplaats.edits.steering import add_instrument
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.model import KINDS, Attendee, Stakeholder
from wijkwerkplaats.model.words import DepartureKind, Level, Perspective, RelationKind, Ring, Stance, Willing
from wijkwerkplaats.report import Audience, Choice
from wijkwerkplaats.report.context import Context
from wijkwerkplaats.report.material import PublicData
from wijkwerkplaats.report.public import closed_fields, public_notes

CANARIES: dict[tuple[str, str], Any] = {
    ("stakeholder", "stance"): Stance.AGAINST,
    ("stakeholder", "influence"): 98701,
    ("stakeholder", "interest"): 98702,
    ("stakeholder", "dependence"): 98703,
    ("stakeholder", "note"): "Kanarie-partijnotitie",
    ("stakeholder", "contacts"): "Kanarie-contact",
    ("stakeholder", "tags"): ("Kanarie-label",),
    ("stakeholder", "ring"): Ring.INFORMED,
    ("relation", "kind"): RelationKind.TENSION,
    ("relation", "strength"): 98705,
    ("relation", "note"): "Kanarie-relatienotitie",
    ("need_party", "willing"): Willing.UNWILLING,
    ("seat", "give"): 98704,
    ("seat", "gain"): 98706,
    ("seat", "person"): "Kanarie-zetelpersoon",
    ("instrument", "note"): "Kanarie-instrumentnotitie",
    ("session", "facilitator"): "Kanarie-gespreksleider",
    ("contact", "name"): "Kanarie-persoon",
    ("contact", "role"): "Kanarie-rol",
    ("contact", "phone"): "Kanarie-telefoon",
    ("contact", "email"): "Kanarie-mail",
    ("contact", "purpose"): "Kanarie-doel",
    ("contact", "consented"): date(1987, 9, 8),
    ("judgement", "stance"): Stance.AGAINST,
    ("judgement", "influence"): 98707,
    ("judgement", "interest"): 98708,
    ("party_note", "text"): "Kanarie-gedateerde-notitie",
    ("departure", "whom"): "Kanarie-ontvanger",
}
"""A value to look for in every closed field of every aggregate."""

SHOWN = {
    Stance.AGAINST: "Tegen",
    RelationKind.TENSION: "Spanning met",
    Willing.UNWILLING: "Wil niet",
    Ring.INFORMED: "Op de hoogte",
    ("Kanarie-label",): "#Kanarie-label",
    date(1987, 9, 8): "8 september 1987",
}


@pytest.fixture
def told(gate: Gate) -> Gate:
    """A session in which every closed field was filled in."""
    one, other = add_stakeholder(gate, "Politie"), add_stakeholder(gate, "School")
    add_relation(gate, one, other, RelationKind.TENSION)
    add_seat(gate, one, Level.EXECUTIVE)
    add_need_party(gate, add_need(gate, "Veilig wonen"), one, why="Kent de straat")
    add_instrument(gate, "Wijkvisie")
    add_contact(gate, one, "Samira")
    add_party_note(gate, one, "komt graag langs")
    judge(gate, one, Perspective.RESIDENT, {"influence": 5})
    note_departure(gate, DepartureKind.LIST, "partijen.xlsx")
    for (kind, field), value in CANARIES.items():
        set_field(gate, gate.all(KINDS[kind])[0], field, value)
    session = gate.session()
    assert session is not None
    add_attendee(
        gate, session, Perspective.POLICY, name="Kanarie-zonder-akkoord", organisation="Kanarie-dienst"
    )
    add_note(gate, "Kanarie-interne-notitie", internal=True, part="urgency")
    return gate


def test_every_closed_field_has_a_canary() -> None:
    closed = {(kind.KIND, field) for kind in KINDS.values() for field in closed_fields(kind)}
    assert closed == set(CANARIES)
    assert closed_fields(Attendee) == {"name"}  # tried by hand above: one name without consent


def test_participants_never_read_a_judgement(told: Gate) -> None:
    text = "".join(pages(paper(told)))
    assert "Politie" in text
    assert "School" in text
    assert "anarie" not in text
    assert "9870" not in text
    assert "Kent de straat" in text
    assert not re.search(r"\bTegen\b|Spanning|Wil niet|Op de hoogte", text)


def test_nothing_of_it_hides_in_the_file(told: Gate) -> None:
    path = paper(told)
    assert b"anarie" not in path.read_bytes()
    assert b"anarie" not in b"".join(_streams(path))


def _streams(path: Any) -> Iterator[bytes]:
    import pypdf

    reader = pypdf.PdfReader(path)
    yield repr(reader.metadata).encode()
    yield repr(reader.outline).encode()
    yield from (page.get_contents().get_data() for page in reader.pages)  # type: ignore[union-attr]


@pytest.mark.parametrize("choice", [Choice(), Choice(short=True), Choice(recipient="Politie")])
@pytest.mark.parametrize("ending", [".pdf", ".docx"])
def test_no_other_paper_for_everybody_has_it(told: Gate, choice: Choice, ending: str) -> None:
    add_action(told, "Bellen", who="Politie")
    for audience in Audience if choice != Choice() else (Audience.PARTICIPANTS,):
        path = chosen(told, dataclasses.replace(choice, audience=audience), ending=ending)
        held = _parts(path) if ending == ".docx" else b"".join(_streams(path))
        assert b"Politie" in held or ending == ".pdf"
        assert not re.search(rb"anarie|9870", held)


def _parts(path: Any) -> bytes:
    with zipfile.ZipFile(path) as file:
        return b"".join(file.read(name) for name in file.namelist())


ON_PAPER = [one for one in CANARIES if one[0] != "departure"]
"""What left the file is on the page about privacy; no paper tells of other papers."""


@pytest.mark.parametrize("field", ON_PAPER, ids=[".".join(one) for one in ON_PAPER])
def test_the_team_reads_every_judgement(told: Gate, field: tuple[str, str]) -> None:
    text = "".join(pages(paper(told, Audience.INTERNAL)))
    value = CANARIES[field]
    assert squashed(SHOWN.get(value, str(value))) in squashed(text)


def test_the_team_reads_notes_reopenings_and_history(told: Gate) -> None:
    session = told.session()
    assert session is not None
    close_session(told, session)
    closed = told.session()
    assert closed is not None
    reopen_session(told, closed, "We vergaten de huurders")
    text = "".join(pages(paper(told, Audience.INTERNAL)))
    for words in (
        "Kanarie-interne-notitie",
        "We vergaten de huurders",
        "Partij toegevoegd: Politie",
        "INTERN",
    ):
        assert words in text


def test_a_name_is_printed_only_with_consent(told: Gate) -> None:
    session = told.session()
    assert session is not None
    add_attendee(told, session, Perspective.RESIDENT, name="Fatima", organisation="Wijkraad", consent=True)
    for audience in Audience:
        text = "".join(pages(paper(told, audience)))
        assert "Fatima" in text
        assert "zonder-akkoord" not in text.replace("Aanwezige toegevoegd: Kanarie-zonder-akkoord", "")
        assert "beleid 1" in text


def test_the_map_is_for_participants_only_when_it_was_opened(told: Gate) -> None:
    for number, party in enumerate(told.all(Stakeholder)):
        set_fields(told, party, {"influence": 40 + number, "interest": 60})
    assert "Samen doen" not in "".join(pages(paper(told)))
    session = told.session()
    assert session is not None
    set_field(told, session, "open_map", True)
    text = "".join(pages(paper(told)))
    assert "Samen doen" in text
    assert not re.search(r"\bTegen\b|anarie", text)  # the map, not what was noted beside it


# By type


def _reached(kind: Any, seen: set[Any]) -> Iterator[type[Any]]:
    """Every dataclass that can be reached from a type."""
    for part in (kind, *typing.get_args(kind)):
        if isinstance(part, type) and dataclasses.is_dataclass(part) and part not in seen:
            seen.add(part)
            yield part
            for hint in typing.get_type_hints(part).values():
                yield from _reached(hint, seen)
        elif part is not kind:
            yield from _reached(part, seen)


def test_public_data_leads_to_no_closed_field() -> None:
    reached = set(_reached(PublicData, set()))
    assert len(reached) > 10
    assert {kind.__name__: closed_fields(kind) for kind in reached if closed_fields(kind)} == {}


def test_the_participants_context_leads_to_no_closed_field() -> None:
    fields = {field.name: field.type for field in dataclasses.fields(Context)}
    assert set(fields) == {"data", "method", "texts", "part", "pictured"}


def test_public_records_leave_nothing_else_out() -> None:
    """What everybody may read of an aggregate grows with it, or somebody decided otherwise here."""
    left_out = {
        "session": {
            "traject_id",
            "agenda",
            "attendees",
            "state",
            "closed_at",
            "reopenings",
            "open_map",
            "left_out",
        }
    }
    for kind in ("stakeholder", "seat", "instrument", "session"):
        made = KINDS[kind]
        wanted = {f.name for f in dataclasses.fields(made)} - closed_fields(made) - {"traject_id", "created"}
        shown = {f.name for f in dataclasses.fields(_public_kind(made))}
        assert shown == wanted - left_out.get(kind, set())


def _public_kind(kind: type[Any]) -> type[Any]:
    from wijkwerkplaats.report import public as module

    return getattr(module, f"Public{kind.__name__}")


def test_internal_notes_are_not_public(told: Gate) -> None:
    from wijkwerkplaats.model import Note

    assert public_notes(told.all(Note)) == ()

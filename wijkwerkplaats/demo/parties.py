"""The parties of the sample (§4.5), their seats (§5.1) and what they steer with (§5.4)."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any, Final

from wijkwerkplaats.demo.party_list import read_list
from wijkwerkplaats.demo.persons import judgements, persons_and_notes
from wijkwerkplaats.demo.telling import Telling
from wijkwerkplaats.edits.alliance import add_seat, alliance_of, set_rhythm
from wijkwerkplaats.edits.common import set_field, set_fields
from wijkwerkplaats.edits.stakeholders import add_quick_party, add_relation, place_stakeholder
from wijkwerkplaats.edits.steering import add_instrument
from wijkwerkplaats.model.words import Domain, InstrumentStatus, Level, PartyKind, RelationKind, Ring, Stance
from wijkwerkplaats.quickparty import QuickParty

_TOLD: Final = ("goals", "assignment", "brings", "gains", "contacts", "note", "stance", "dependence")
_SEAT: Final = ("person", "gives", "gains", "give", "gain", "since", "until", "change_agent")
_A_DAY: Final = 3
"""How many parties the inventory finds on one working day."""


def inventory(telling: Telling) -> None:
    """The weeks in which the trailblazer goes round: every party by name, with what it wants and brings."""
    telling.stand("stakeholders")
    morning = telling.clock()
    for number, told in enumerate(telling.sample("stakeholders")["party"]):
        if number % _A_DAY == 0:
            telling.clock.reach(_working_day(morning, number // _A_DAY))
        party = add_quick_party(telling.gate, _quick(told))
        telling.parties[told["key"]] = party.id
        values = {name: told[name] for name in _TOLD if name in told}
        if "stance" in values:
            values["stance"] = Stance(values["stance"])
        if "tags" in told:
            values["tags"] = tuple(told["tags"])
        set_fields(telling.gate, party, values)
        persons_and_notes(telling, told["key"])
    telling.clock.reach(_working_day(morning, number // _A_DAY + 1))
    read_list(telling)


def on_the_map(telling: Telling) -> None:
    """The second table puts the parties on the map and draws how they relate."""
    judgements(telling)
    for told in telling.sample("stakeholders")["party"]:
        if "influence" in told:
            place_stakeholder(telling.gate, telling.party(told["key"]), told["influence"], told["interest"])
        if "ring" in told:
            set_field(telling.gate, telling.party(told["key"]), "ring", Ring(told["ring"]))
    told = telling.sample("relations")
    notes = {tuple(one["between"]): one["note"] for one in told["notes"]}
    strengths = {tuple(pair): strength for strength in (1, 3) for pair in told["strength"][str(strength)]}
    for kind in RelationKind:
        for source, target in told[kind]:
            add_relation(
                telling.gate,
                telling.party(source),
                telling.party(target),
                kind,
                notes.get((source, target), ""),
                strength=strengths.get((source, target)),
            )


def alliance(telling: Telling) -> None:
    """After the second table: who carries the alliance, and how often two of its three levels meet."""
    telling.stand("alliance")
    told = telling.sample("alliance")
    whole = alliance_of(telling.gate)
    set_field(telling.gate, whole, "figurehead", told["figurehead"])
    for level, text in told["rhythms"].items():
        set_rhythm(telling.gate, whole, Level(level), text)


def seats(telling: Telling, *, since: date = date.min, before: date = date.max) -> None:
    """Who takes a seat in the months between two tables."""
    telling.stand("alliance")
    for told in telling.sample("alliance")["seat"]:
        if since <= told["since"] < before:
            _take_seat(telling, told)


def instruments(telling: Telling, session: str) -> None:
    """The third table places what the alliance can steer with; the work stands still there."""
    telling.stand("steering", session)
    library = {one.id: one for one in telling.method.instruments}
    for told in telling.sample("steering")["instrument"]:
        found = library[told["library"]] if "library" in told else None
        placed = add_instrument(
            telling.gate,
            found.title if found else told["name"],
            library=found.id if found else "",
            x=found.x if found else told["x"],
            y=found.y if found else told["y"],
            text=found.text if found else told["text"],
        )
        set_fields(telling.gate, placed, _owned(telling, told))


def _quick(told: dict[str, Any]) -> QuickParty:
    return QuickParty(
        name=told["name"],
        kind=PartyKind(told["kind"]),
        domains=tuple(map(Domain, told["domains"].split())),
        level=Level(told["level"]) if "level" in told else None,
        informal=told.get("informal", False),
        active_here=told.get("active_here", True),
        indispensable=told.get("indispensable", False),
    )


def _working_day(first: datetime, days: int) -> datetime:
    weeks, rest = divmod(days, 5)
    return first + timedelta(days=7 * weeks + rest)


def _take_seat(telling: Telling, told: dict[str, Any]) -> None:
    party = telling.party(told["party"])
    seat = add_seat(telling.gate, party, Level(told["level"]), told["role"])
    set_fields(telling.gate, seat, {name: told[name] for name in _SEAT if name in told})


def _owned(telling: Telling, told: dict[str, Any]) -> dict[str, object]:
    return {
        "owner_id": telling.parties[told["owner"]] if "owner" in told else None,
        "owner": told.get("owner_text", ""),
        "status": InstrumentStatus(told["status"]),
        "note": told.get("note", ""),
    }

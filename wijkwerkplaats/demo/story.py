"""The order of events in the sample: three neighbourhood tables and the weeks between them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from wijkwerkplaats.demo import parties, tables
from wijkwerkplaats.demo.needs import needs
from wijkwerkplaats.demo.own import made_own
from wijkwerkplaats.demo.sample import Sample
from wijkwerkplaats.demo.telling import StoryClock, Telling
from wijkwerkplaats.edits.common import set_field
from wijkwerkplaats.edits.trajects import add_traject
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.method import load_method

_INVENTORY = datetime(2026, 3, 30, 8, 5, tzinfo=UTC)
_SEATS = datetime(2026, 6, 2, 12, 40, tzinfo=UTC)
_LATER_SEATS = datetime(2026, 9, 8, 9, 0, tzinfo=UTC)


def fill_demo(gate: Gate, language: str) -> None:
    """Fill an empty file with the sample, through the same edits as a user; ends in the third, running session."""
    present, clock = gate.clock, StoryClock()
    gate.clock = clock
    try:
        _tell(Telling(gate, clock, Sample(language), load_method(language)))
    finally:
        gate.clock = present


def _tell(telling: Telling) -> None:
    first, second, third = telling.sample("sessions")["sessions"]
    _begin(telling, telling.sample("sessions")["traject"])
    tables.prepare(telling, first)
    tables.hold(telling, first)
    telling.clock.reach(_INVENTORY)
    parties.inventory(telling)
    tables.prepare(telling, second)
    tables.hold(telling, second)
    telling.clock.reach(_SEATS)
    parties.alliance(telling)
    parties.seats(telling, before=_LATER_SEATS.date())
    tables.prepare(telling, third)
    telling.clock.reach(_LATER_SEATS)
    parties.seats(telling, since=_LATER_SEATS.date())
    needs(telling)
    made_own(telling)
    tables.hold(telling, third)
    parties.instruments(telling, third["key"])


def _begin(telling: Telling, told: dict[str, Any]) -> None:
    telling.clock.reach(told["made"])
    traject = add_traject(telling.gate, told["name"], wijk=told["wijk"], municipality=told["municipality"])
    set_field(telling.gate, traject, "aim", told["aim"])
    set_field(telling.gate, traject, "purpose", told["purpose"])
    set_field(telling.gate, traject, "keep_until", told["keep_until"])

"""Whom to call at the parties of the sample, what was noted of them, and how each perspective sees them (§4.5)."""

from __future__ import annotations

from typing import Any, Final

from wijkwerkplaats.demo.telling import Telling
from wijkwerkplaats.edits.contacts import add_contact, set_contact
from wijkwerkplaats.edits.judgements import add_party_note, judge
from wijkwerkplaats.model.words import Perspective, Stance

_KEPT: Final = ("role", "phone", "email", "purpose", "consented")


def persons_and_notes(telling: Telling, key: str) -> None:
    """What the trailblazer writes down of a party, beside the party itself."""
    for told in _of(telling, "contact", key):
        person = add_contact(telling.gate, telling.party(key), told["name"])
        values: dict[str, object] = {name: told[name] for name in _KEPT if name in told}
        if values:
            set_contact(telling.gate, person, values)
    for told in _of(telling, "note", key):
        add_party_note(telling.gate, telling.party(key), told["text"], day=told["day"])


def judgements(telling: Telling) -> None:
    """The second table: each perspective says where it would put a party, before the group agrees."""
    for told in telling.sample("persons")["judged"]:
        for perspective in Perspective:
            if perspective in told:
                influence, interest = told[perspective]
                values: dict[str, int | Stance | None] = {"influence": influence, "interest": interest}
                if perspective in told.get("stance", {}):
                    values["stance"] = Stance(told["stance"][perspective])
                judge(telling.gate, telling.party(told["party"]), perspective, values)


def _of(telling: Telling, table: str, key: str) -> list[dict[str, Any]]:
    return [told for told in telling.sample("persons")[table] if told["party"] == key]

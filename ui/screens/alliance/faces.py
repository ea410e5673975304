"""From a seat to what its card and its table say, in the language of the desk."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication

from ui.desk import Desk
from ui.screens.alliance.card import Face
from ui.widgets.dates import day_text
from ui.widgets.layout import plain_tip
from wijkwerkplaats.analysis.alliance import has_left, levels_of
from wijkwerkplaats.model import Seat, Stakeholder
from wijkwerkplaats.model.words import Level
from wijkwerkplaats.texts import Texts


def leads() -> tuple[str, str, str]:
    """The words in front of what a party gives and gets, and the mark of a change agent."""
    return (
        QCoreApplication.translate("Faces", "Gives"),
        QCoreApplication.translate("Faces", "Gets"),
        QCoreApplication.translate("Faces", "Change agent"),
    )


def weights(texts: Texts) -> dict[str, str]:
    """How much a party gives or gets: the values of a choice, with what they are called."""
    return {"": texts("alliance.weight.none")} | {
        str(n): f"{n} · {texts(f'alliance.weight.{n}')}" for n in range(4)
    }


def party_choices(parties: Iterable[Stakeholder], texts: Texts) -> list[tuple[str, str]]:
    """Whom to suggest for a seat: key and name; two of one name also show what kind they are."""
    parties = list(parties)
    often = Counter(party.name.casefold() for party in parties)
    return [
        (p.id, f"{p.name} · {texts.word('party_kind', p.kind)}" if often[p.name.casefold()] > 1 else p.name)
        for p in parties
    ]


def faces(desk: Desk, seats: Iterable[Seat], today: date) -> dict[str, Face]:
    """The face of every seat."""
    seats = list(seats)
    parties = {party.id: party for party in desk.gate.all(Stakeholder)}
    levels = levels_of(seats, today)
    return {seat.id: _face(desk, seat, parties, levels, today) for seat in seats}


def _face(
    desk: Desk, seat: Seat, parties: dict[str, Stakeholder], levels: dict[str, tuple[Level, ...]], today: date
) -> Face:
    party, former = parties.get(seat.stakeholder_id), has_left(seat, today)
    open_to_see = not desk.presenting
    face = Face(
        party=party.name if party else "?", role=_flat(seat.role), person=_flat(seat.person) if open_to_see else "",
        gives=_flat(seat.gives), gains=_flat(seat.gains), give=seat.give if open_to_see else None,
        gain=seat.gain if open_to_see else None, much=_much(desk.texts),
        period=period(seat, today), agent=seat.change_agent,
        former=former, levels=() if former else levels.get(seat.stakeholder_id, ()),
    )  # fmt: skip
    return _spoken(desk, seat, face)


def period(seat: Seat, today: date) -> str:
    """Since when, until when; a seat in the past says so in words."""
    if has_left(seat, today):
        return QCoreApplication.translate("Faces", "Left on {day}").format(day=day_text(seat.until))
    since, until = day_text(seat.since), day_text(seat.until)
    if since and until:
        return f"{since} – {until}"
    if since:
        return QCoreApplication.translate("Faces", "Since {day}").format(day=since)
    return QCoreApplication.translate("Faces", "Until {day}").format(day=until) if until else ""


def _spoken(desk: Desk, seat: Seat, face: Face) -> Face:
    """What a screen reader says and what the tip shows: everything, in one go."""
    texts = desk.texts
    gives, gains, agent = leads()
    others = [texts.word("level", level) for level in face.levels if level is not seat.level]
    also = (
        QCoreApplication.translate("Faces", "Also at: {levels}").format(levels=", ".join(others))
        if others
        else ""
    )
    parts = [
        face.party, texts.word("level", seat.level), face.role, face.person,
        _weighed(texts, gives, face.give, face.gives), _weighed(texts, gains, face.gain, face.gains),
        agent if face.agent else "", face.period, also,
    ]  # fmt: skip
    said = [part for part in parts if part]
    tip = "\n".join(part if len(part) <= 300 else f"{part[:299]}…" for part in said)
    return dataclasses.replace(face, spoken=", ".join(said), tip=plain_tip(tip))


def _weighed(texts: Texts, lead: str, weight: int | None, words: str) -> str:
    much = "" if weight is None else texts(f"alliance.weight.{weight}")
    said = " · ".join(part for part in (much, words) if part)
    return f"{lead}: {said}" if said else ""


def _much(texts: Texts) -> tuple[str, ...]:
    return tuple(texts(f"alliance.weight.{number}").lower() for number in range(4))


def _flat(text: str) -> str:
    return " ".join(text.split())

"""What personal data are for, until when they are kept, and what left the file (AVG, art. 5 and 30)."""

from __future__ import annotations

from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Place
from wijkwerkplaats.model import Departure, new_id
from wijkwerkplaats.model.words import DepartureKind


def note_departure(
    gate: Gate, kind: DepartureKind, name: str, *, whom: str = "", place: Place | None = None
) -> Departure | None:
    """Write down that a paper, list or copy was made, also in a closed session; None where nothing can be written.

    It left from where the gate is, unless it was elsewhere.
    """
    place = place or gate.place
    if gate.storage.read_only or not place.traject_id:
        return None
    left = Departure(
        id=new_id(),
        traject_id=place.traject_id,
        session_id=place.session_id,
        kind=kind,
        name=name,
        whom=whom,
        created=gate.now(),
    )
    gate.record(left)
    return left


def note_copied(gate: Gate, what: str) -> Departure | None:
    """Write down that rows were copied to the clipboard; once a day is enough to know that they may be elsewhere."""
    today = gate.now()[:10]
    known = (one for one in gate.all(Departure) if one.kind is DepartureKind.CLIPBOARD and one.name == what)
    if any(one.created[:10] == today for one in known):
        return None
    return note_departure(gate, DepartureKind.CLIPBOARD, what)

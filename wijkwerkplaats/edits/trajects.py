"""Trajects and their parts."""

from __future__ import annotations

from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Place, Step, label
from wijkwerkplaats.model import PartMark, Traject, new_id
from wijkwerkplaats.model.words import PartState


def add_traject(gate: Gate, name: str, *, wijk: str = "", municipality: str = "") -> Traject:
    """Start a traject and go there. It cannot be undone: there would be no place left to stand."""
    traject = Traject(
        id=new_id(), name=name, wijk=wijk or name, municipality=municipality, created=gate.now()
    )
    gate.place = Place(traject_id=traject.id)
    gate.apply(label("step.traject.add", name=name), traject, final=True)
    return traject


def mark_part(gate: Gate, part: str, state: PartState | None, reason: str = "") -> Step | None:
    """Mark a part as done or skipped (with its reason); None takes the mark away (§3.2)."""
    present = next((mark for mark in gate.all(PartMark) if mark.part == part), None)
    if state is None:
        return gate.apply(label("step.part_mark.remove", part=part), remove=[present] if present else [])
    mark = PartMark(
        id=present.id if present else new_id(),
        traject_id=gate.place.traject_id,
        part=part,
        state=state,
        reason=reason,
    )
    return gate.apply(
        label(f"step.part_mark.{state.value}", part=part), mark, merge=f"mark:{part}:{state.value}"
    )

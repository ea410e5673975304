"""Trajects and their parts."""

from __future__ import annotations

import dataclasses
from datetime import date
from typing import Final

from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Label, Place, Step, label
from wijkwerkplaats.model import PartMark, Traject, new_id
from wijkwerkplaats.model.codec import clean
from wijkwerkplaats.model.words import PartState

KEPT_LONGER: Final = "step.traject.keep_longer"
LONGEST_REASON: Final = 300


def add_traject(gate: Gate, name: str, *, wijk: str = "", municipality: str = "") -> Traject:
    """Start a traject and go there. It cannot be undone: there would be no place left to stand."""
    traject = Traject(
        id=new_id(), name=name, wijk=wijk or name, municipality=municipality, created=gate.now()
    )
    gate.place = Place(traject_id=traject.id)
    gate.apply(label("step.traject.add", name=name), traject, final=True)
    return traject


def keep_longer(gate: Gate, traject: Traject, until: date, reason: str) -> Step | None:
    """Keep personal data longer than was said; why is on record. Raises `ValueError` without a reason."""
    if not reason.strip():
        raise ValueError("data are kept longer with a reason")
    after = dataclasses.replace(traject, keep_until=until)
    args = {"day": until.strftime("%d-%m-%Y"), "reason": clean(" ".join(reason.split()))[:LONGEST_REASON]}
    return gate.apply(Label(KEPT_LONGER, args), after, final=True, beyond=True)


def erase_traject(gate: Gate, traject: Traject) -> None:
    """Take a traject away for good, with its history and photographs (AVG, art. 5.1.e). Nothing of it can be undone.

    Whoever calls this stands nowhere afterwards. Raises `FileProblem` when the disk refuses.
    """
    gate.storage.erase_traject(traject.id)
    gate.forget_cache()
    if gate.place.traject_id == traject.id:
        gate.place = Place()


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

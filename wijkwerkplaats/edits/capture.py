"""Catching notes, quotes, actions, decisions and parked questions, where the facilitator is."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from datetime import date

from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Step, label
from wijkwerkplaats.model import Action, Decision, Note, Question, new_id
from wijkwerkplaats.model.base import Aggregate
from wijkwerkplaats.model.words import ActionState, NoteKind, Perspective
from wijkwerkplaats.quickline import Catch, QuickCatch


def add_note(
    gate: Gate, text: str, *, part: str | None = None, point: str = "", kind: NoteKind = NoteKind.NOTE,
    perspective: Perspective | None = None, internal: bool = False,
) -> Note:  # fmt: skip
    """A note, or a quote from a perspective; an internal one stays with the facilitator."""
    note = Note(
        id=new_id(), traject_id=gate.place.traject_id, session_id=gate.place.session_id, part=_part(gate, part),
        point=point, kind=kind, perspective=perspective, text=text, internal=internal, created=gate.now(),
    )  # fmt: skip
    gate.apply(label("step.note.add", name=text), note)
    return note


def add_action(
    gate: Gate, text: str, *, who: str = "", due: date | None = None, part: str | None = None, point: str = ""
) -> Action:
    """Who does what and when."""
    action = Action(
        id=new_id(), traject_id=gate.place.traject_id, session_id=gate.place.session_id, part=_part(gate, part),
        point=point, text=text, who=who, due=due, created=gate.now(),
    )  # fmt: skip
    gate.apply(label("step.action.add", name=text), action)
    return action


def add_decision(
    gate: Gate, text: str, *, reason: str = "", part: str | None = None, point: str = ""
) -> Decision:
    """What the group decided."""
    decision = Decision(
        id=new_id(), traject_id=gate.place.traject_id, session_id=gate.place.session_id, part=_part(gate, part),
        point=point, text=text, reason=reason, created=gate.now(),
    )  # fmt: skip
    gate.apply(label("step.decision.add", name=text), decision)
    return decision


def add_question(gate: Gate, text: str, *, part: str | None = None, point: str = "") -> Question:
    """A question that is parked for later."""
    question = Question(
        id=new_id(), traject_id=gate.place.traject_id, session_id=gate.place.session_id, part=_part(gate, part),
        point=point, text=text, created=gate.now(),
    )  # fmt: skip
    gate.apply(label("step.question.add", name=text), question)
    return question


def catch(gate: Gate, read: QuickCatch, *, part: str | None = None) -> Aggregate:
    """Keep a line that was read as what it is."""
    if read.kind is Catch.ACTION:
        return add_action(gate, read.text, who=read.who, due=read.due, part=part)
    if read.kind is Catch.DECISION:
        return add_decision(gate, read.text, part=part)
    if read.kind is Catch.QUESTION:
        return add_question(gate, read.text, part=part)
    kind = NoteKind.QUOTE if read.kind is Catch.QUOTE else NoteKind.NOTE
    return add_note(gate, read.text, part=part, kind=kind, perspective=read.perspective)


def set_state(gate: Gate, actions: Sequence[Action], state: ActionState) -> Step | None:
    """Actions are done, dropped, or open again: all of them as one step."""
    after = [dataclasses.replace(one, state=state) for one in actions]
    return gate.apply(label("step.action.edit", name=actions[0].text), *after) if after else None


def _part(gate: Gate, part: str | None) -> str:
    return gate.place.part if part is None else part

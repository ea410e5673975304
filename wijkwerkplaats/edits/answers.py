"""Answering the discussion points of a checklist (§3.2)."""

from __future__ import annotations

import dataclasses

from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Step, label
from wijkwerkplaats.model import Answer, Remark, new_id
from wijkwerkplaats.model.words import Perspective, Verdict


def answer_to(gate: Gate, checklist: str, point: str, asked: str = "") -> Answer:
    """The current session's answer to a point; a fresh, empty one when there is none yet.

    `asked` is the question as the group sees it; a fresh answer keeps it.
    Raises `ValueError` between sessions: an answer belongs to a wijktafel.
    """
    session_id = gate.place.session_id
    if session_id is None:
        raise ValueError("answers belong to a session")
    found = next((a for a in gate.all(Answer) if a.session_id == session_id and a.point == point), None)
    return found or Answer(
        id=new_id(), traject_id=gate.place.traject_id, session_id=session_id, checklist=checklist, point=point,
        asked=asked,
    )  # fmt: skip


def set_verdict(gate: Gate, answer: Answer, verdict: Verdict, *, origin: object | None = None) -> Step | None:
    """What the group answers; the same verdict again takes it away."""
    newest = gate.get(Answer, answer.id) or answer
    after = dataclasses.replace(newest, verdict=Verdict.NONE if newest.verdict is verdict else verdict)
    return gate.apply(label("step.answer.verdict", point=answer.point), after, origin=origin)


def set_answer_text(
    gate: Gate,
    answer: Answer,
    *,
    text: str | None = None,
    reason: str | None = None,
    origin: object | None = None,
) -> Step | None:
    """The group's own words, or why the point is skipped."""
    newest = gate.get(Answer, answer.id) or answer
    after = dataclasses.replace(
        newest,
        text=newest.text if text is None else text,
        reason=newest.reason if reason is None else reason,
    )
    field = "text" if text is not None else "reason"
    return gate.apply(
        label("step.answer.text", point=answer.point),
        after,
        merge=f"answer:{answer.id}:{field}",
        origin=origin,
    )


def set_remark(
    gate: Gate, answer: Answer, perspective: Perspective, text: str, *, origin: object | None = None
) -> Step | None:
    """What was said from one perspective; without text and verdict the remark goes away."""
    newest = gate.get(Answer, answer.id) or answer
    return gate.apply(
        label("step.answer.text", point=answer.point),
        _with_remark(newest, perspective, text=text),
        merge=f"answer:{answer.id}:{perspective.value}",
        origin=origin,
    )


def set_remark_verdict(
    gate: Gate, answer: Answer, perspective: Perspective, verdict: Verdict, *, origin: object | None = None
) -> Step | None:
    """What one perspective answers, beside what the group answers."""
    newest = gate.get(Answer, answer.id) or answer
    after = _with_remark(newest, perspective, verdict=verdict)
    return gate.apply(label("step.answer.verdict", point=answer.point), after, origin=origin)


def _with_remark(
    answer: Answer, perspective: Perspective, *, text: str | None = None, verdict: Verdict | None = None
) -> Answer:
    present = next((r for r in answer.remarks if r.perspective is perspective), None)
    remark = present or Remark(id=new_id(), perspective=perspective)
    changed = dataclasses.replace(
        remark,
        text=remark.text if text is None else text,
        verdict=remark.verdict if verdict is None else verdict,
    )
    others = [changed if r.id == changed.id else r for r in answer.remarks]
    remarks = others if present else [*others, changed]
    return dataclasses.replace(
        answer, remarks=tuple(r for r in remarks if r.text or r.verdict is not Verdict.NONE)
    )

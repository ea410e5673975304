"""Fills a session with everything that a paper can show."""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Sequence
from datetime import date

from wijkwerkplaats.edits import (
    alliance,
    answers,
    capture,
    common,
    polls,
    sessions,
    stakeholders,
    steering,
    trajects,
    urgency,
)
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import label
from wijkwerkplaats.method import load_method
from wijkwerkplaats.model import OPTIONS, Answer, Stakeholder
from wijkwerkplaats.model.words import (
    Domain,
    EvidenceKind,
    Level,
    NoteKind,
    PartState,
    PartyKind,
    Perspective,
    PollKind,
    RelationKind,
    UrgencyType,
    Verdict,
)

DAY = date(2026, 3, 12)


def fill(gate: Gate, words: Sequence[str]) -> None:
    """Use these words wherever a person can type; the more words, the larger the session."""
    for number, word in enumerate(words):
        _caught(gate, word, number)
        _party(gate, word, number)
        sessions.add_attendee(
            gate, _session(gate), Perspective.RESIDENT, name=word, organisation=word, consent=number % 2 == 0
        )
        steering_word = steering.add_instrument(
            gate, word, x=number * 61 % 200 - 100, y=number * 43 % 200 - 100
        )
        common.set_fields(gate, steering_word, {"owner": word, "text": word})
    parties = gate.all(Stakeholder)
    for one, other in itertools.pairwise(parties):
        stakeholders.add_relation(gate, one, other, RelationKind.TENSION, note=words[0])
    _urgency(gate, words[0])
    _answers(gate, words)
    trajects.mark_part(gate, "vision", PartState.SKIPPED, words[-1])
    common.set_fields(gate, _session(gate), {"title": words[0], "place": words[-1], "aim": words[0]})


def _session(gate: Gate):  # type: ignore[no-untyped-def]
    session = gate.session()
    assert session is not None
    return session


def _caught(gate: Gate, word: str, number: int) -> None:
    capture.add_decision(gate, word, reason=word)
    capture.add_action(gate, word, who=word, due=DAY)
    common.set_fields(gate, capture.add_question(gate, word), {"answer": word, "answered": number % 2 == 0})
    capture.add_note(gate, word, kind=NoteKind.QUOTE, perspective=Perspective.RESIDENT, part="stakeholders")
    capture.add_note(gate, word, part="urgency", point="urgency-early-signs")
    capture.add_note(gate, word, part="")
    evidence = urgency.add_evidence(gate, EvidenceKind.FIGURE, word, value=word, source=word, year=2026)
    common.set_field(gate, evidence, "perspective", Perspective.POLICY)


def _party(gate: Gate, word: str, number: int) -> None:
    party = stakeholders.add_stakeholder(gate, word, kind=list(PartyKind)[number % len(PartyKind)])
    common.set_fields(gate, party, {
        "goals": word, "assignment": word, "brings": word, "gains": word, "domains": (list(Domain)[number % 12],),
        "level": list(Level)[number % 3], "indispensable": number % 3 == 0,
        "influence": number * 37 % 101, "interest": number * 53 % 101,
    })  # fmt: skip
    seat = alliance.add_seat(gate, party, list(Level)[number % 3], role=word)
    common.set_fields(gate, seat, {"gives": word, "gains": word, "since": DAY})


def _urgency(gate: Gate, word: str) -> None:
    for number, perspective in enumerate(Perspective):
        for mark in range(1, 6):
            urgency.set_count(gate, urgency.urgency_of(gate), perspective, mark, (mark * 7 + number) % 6)
    urgency.set_signal(gate, urgency.urgency_of(gate), "incident", True)
    urgency.set_type(gate, urgency.urgency_of(gate), UrgencyType.ACUTE)
    common.set_field(gate, urgency.urgency_of(gate), "reason", word)


def _answers(gate: Gate, words: Sequence[str]) -> None:
    for number, point in enumerate(load_method("nl").points[:12]):
        word = words[number % len(words)]
        answer = answers.answer_to(gate, point.id.split("-")[0], point.id)
        verdicts = list(Verdict)[1:]
        answers.set_verdict(gate, answer, verdicts[number % 5])
        answers.set_answer_text(gate, answer, text=word, reason=word)
        for perspective in Perspective:
            answers.set_remark(gate, answer, perspective, word)
        newest = answers.answer_to(gate, answer.checklist, point.id)
        remarks = tuple(
            dataclasses.replace(r, verdict=verdicts[(n + number) % 5]) for n, r in enumerate(newest.remarks)
        )
        gate.apply(label("step.answer.edit"), dataclasses.replace(newest, remarks=remarks))
        _count(gate, answers.answer_to(gate, answer.checklist, point.id), number)


def _count(gate: Gate, answer: Answer, number: int) -> None:
    """A count of each kind, from one vote to hundreds."""
    kind = list(PollKind)[number % 3]
    polls.set_poll_kind(gate, answer, kind)
    for place in range(1, OPTIONS[kind] + 1):
        for at, perspective in enumerate(list(Perspective)[number % 6 :]):
            polls.set_poll_count(gate, answer, perspective, place, (place * number + at) ** 2 % 500)

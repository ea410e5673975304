"""The three neighbourhood tables of the sample: prepared, held, closed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Final

from wijkwerkplaats.analysis.agenda import keys
from wijkwerkplaats.analysis.persons import Found
from wijkwerkplaats.analysis.sought import Sought, words_of
from wijkwerkplaats.demo import parties
from wijkwerkplaats.demo.closing import round_off
from wijkwerkplaats.demo.rounds import vote
from wijkwerkplaats.demo.telling import Telling
from wijkwerkplaats.edits.agenda import keep_times
from wijkwerkplaats.edits.answers import answer_to, set_answer_text, set_remark, set_verdict
from wijkwerkplaats.edits.capture import add_action, add_decision, add_note, add_question
from wijkwerkplaats.edits.common import set_field, set_fields
from wijkwerkplaats.edits.erasures import remember_erasure
from wijkwerkplaats.edits.polls import set_poll_count, set_poll_kind
from wijkwerkplaats.edits.privacy import note_departure
from wijkwerkplaats.edits.sessions import (
    add_attendee,
    add_session,
    close_session,
    reopen_session,
    set_agenda,
    start_session,
)
from wijkwerkplaats.edits.stakeholders import place_stakeholder
from wijkwerkplaats.edits.trajects import mark_part
from wijkwerkplaats.edits.urgency import add_evidence, set_count, set_signal, set_type, urgency_of
from wijkwerkplaats.model import Action, AgendaItem, Question, Session, new_id
from wijkwerkplaats.model.words import (
    ActionState,
    DepartureKind,
    EvidenceKind,
    NoteKind,
    PartState,
    Perspective,
    PollKind,
    UrgencyType,
    Verdict,
)

_PAGE: Final = "session"
"""The page where a session itself is made ready."""
_WELCOME: Final = timedelta(minutes=8)


def prepare(telling: Telling, told: dict[str, Any]) -> None:
    """Make a session ready: where, why, and what is on the agenda."""
    telling.stand(_PAGE)
    telling.clock.reach(told["made"])
    gate = telling.gate
    session = add_session(gate, told["title"], day=told["day"])
    telling.sessions[told["key"]] = session.id
    set_fields(gate, session, {name: told[name] for name in ("place", "facilitator", "aim")})
    blocks = (AgendaItem(**{**item, "spent": None, "key": new_id()}) for item in told["agenda"])
    set_agenda(gate, _now(telling), tuple(blocks))


def hold(telling: Telling, told: dict[str, Any]) -> None:
    """The evening itself, part by part; it is closed when the sample says when."""
    key = told["key"]
    telling.stand(_PAGE, key)
    telling.clock.reach(told["start"])
    start_session(telling.gate, _now(telling))
    for person in told["attendees"]:
        perspective = Perspective(person["perspective"])
        rest = {name: person[name] for name in ("name", "organisation", "consent") if name in person}
        add_attendee(telling.gate, _now(telling), perspective, **rest)
    if key == "3":
        _look_back(telling)
    for part, begins in _parts(telling, told):
        telling.clock.reach(begins)
        telling.stand(part, key)
        _talk(telling, key, part)
    round_off(telling, key)
    if "end" in told:
        telling.stand(_PAGE, key)
        telling.clock.reach(told["end"])
        agenda = _now(telling).agenda
        spent = [item["spent"] for item in told["agenda"]]
        keep_times(telling.gate, _now(telling), dict(zip(keys(agenda), spent, strict=True)))
        close_session(telling.gate, _now(telling))
        for name in told.get("erased", ()):
            remember_erasure(telling.gate, Found(name, Sought(words_of(name))), (), ())
        for left in told["left"]:
            note_departure(telling.gate, DepartureKind(left["kind"]), left["name"], whom=left["whom"])
    if "reopened" in told:
        _mend(telling, told["reopened"])


def _now(telling: Telling) -> Session:
    session = telling.gate.session()
    assert session is not None
    return session


def _parts(telling: Telling, told: dict[str, Any]) -> Iterator[tuple[str, datetime]]:
    """The parts of the agenda at their times, then the others that the talk came to."""
    begins = told["start"] + _WELCOME
    for item in told["agenda"]:
        if "part" in item:
            yield item["part"], begins
        begins += timedelta(minutes=item["minutes"])
    planned = {item.get("part") for item in told["agenda"]}
    yield from ((part.id, begins) for part in telling.method.parts if part.id not in planned)


def _talk(telling: Telling, session: str, part: str) -> None:
    if part == "urgency":
        _measure(telling, session)
    if part == "stakeholders" and session == "2":
        parties.on_the_map(telling)
    for told in telling.of("urgency", "evidence", session, part):
        _bring_evidence(telling, told)
    for told in telling.of("answers", "answer", session, part):
        _answer(telling, told)
    vote(telling, session, part)
    _catch(telling, session, part)
    for told in telling.of("captured", "mark", session, part):
        mark_part(telling.gate, part, PartState(told["state"]), told.get("reason", ""))


def _measure(telling: Telling, session: str) -> None:
    gate = telling.gate
    for told in telling.of("urgency", "measured", session):
        for perspective, counts in told["votes"].items():
            for mark, count in enumerate(counts, start=1):
                set_count(gate, _urgency(telling), Perspective(perspective), mark, count)
        for signal in told["signals"].split():
            set_signal(gate, _urgency(telling), signal, True)
        set_type(gate, _urgency(telling), UrgencyType(told["type"]))
        set_field(gate, _urgency(telling), "reason", told["reason"])


def _urgency(telling: Telling) -> Any:
    return urgency_of(telling.gate)


def _bring_evidence(telling: Telling, told: dict[str, Any]) -> None:
    rest = {name: told[name] for name in ("value", "source", "year", "part") if name in told}
    seen = Perspective(told["perspective"]) if "perspective" in told else None
    add_evidence(telling.gate, EvidenceKind(told["kind"]), told["text"], perspective=seen, **rest)


def _answer(telling: Telling, told: dict[str, Any]) -> None:
    gate, point = telling.gate, told["point"]
    checklist = telling.method.checklist_of(telling.part_of(told))
    assert checklist is not None
    answer = answer_to(gate, checklist.id, point)
    if "verdict" in told:
        set_verdict(gate, answer, Verdict(told["verdict"]))
    if "text" in told:
        set_answer_text(gate, answer, text=told["text"])
    if "reason" in told:
        set_answer_text(gate, answer, reason=told["reason"])
    for perspective, text in told.get("remarks", {}).items():
        set_remark(gate, answer, Perspective(perspective), text)
    if "poll" in told:
        set_poll_kind(gate, answer, PollKind(told["poll"]))
    for perspective, counts in told.get("votes", {}).items():
        for place, count in enumerate(counts, start=1):
            set_poll_count(gate, answer, Perspective(perspective), place, count)


def _catch(telling: Telling, session: str, part: str) -> None:
    gate = telling.gate
    for told in telling.of("captured", "note", session, part):
        seen = Perspective(told["perspective"]) if "perspective" in told else None
        kind = NoteKind(told.get("kind", NoteKind.NOTE))
        add_note(gate, told["text"], kind=kind, perspective=seen, internal=told.get("internal", False))
    for told in telling.of("captured", "action", session, part):
        add_action(gate, told["text"], who=told["who"], due=told.get("due"))
    for told in telling.of("captured", "decision", session, part):
        add_decision(gate, told["text"], reason=told.get("reason", ""))
    for told in telling.of("captured", "question", session, part):
        add_question(gate, told["text"])


def _look_back(telling: Telling) -> None:
    """The third table begins with what was agreed before: what is done, and which questions have an answer."""
    gate, told = telling.gate, telling.sample("captured")
    states = {one["text"]: ActionState(one["state"]) for one in told["action"] if "state" in one}
    for action in gate.all(Action):
        if action.text in states:
            set_field(gate, action, "state", states[action.text])
    answers = {one["text"]: one["answer"] for one in told["question"] if "answer" in one}
    for question in gate.all(Question):
        if question.text in answers:
            set_fields(gate, question, {"answer": answers[question.text], "answered": True})


def _mend(telling: Telling, told: dict[str, Any]) -> None:
    """The morning after: the session is opened again for one mistake, and closed."""
    telling.clock.reach(told["at"])
    reopen_session(telling.gate, _now(telling), told["reason"])
    telling.gate.place = replace(telling.gate.place, part="stakeholders")
    place_stakeholder(telling.gate, telling.party(told["party"]), told["influence"], told["interest"])
    telling.clock.reach(told["until"])
    close_session(telling.gate, _now(telling))

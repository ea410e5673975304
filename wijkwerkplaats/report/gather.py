"""Takes what a summary needs from the gate, and sets judgements apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeVar

from wijkwerkplaats.analysis import alliance as alliance_analysis
from wijkwerkplaats.analysis.answers import in_order, is_discussed
from wijkwerkplaats.analysis.harvest import Harvest, How, Journal, Touched, harvest
from wijkwerkplaats.analysis.needs import ranked
from wijkwerkplaats.analysis.own import part_of
from wijkwerkplaats.analysis.register import carried_over
from wijkwerkplaats.analysis.rounds import before_of, voted
from wijkwerkplaats.analysis.stakeholders import map_positions
from wijkwerkplaats.analysis.steering import balance
from wijkwerkplaats.analysis.then import then
from wijkwerkplaats.analysis.turns import counted
from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Step
from wijkwerkplaats.method import Method
from wijkwerkplaats.model import (
    Action,
    Alliance,
    Answer,
    ClosingRound,
    Contact,
    Instrument,
    Judgement,
    Need,
    NeedParty,
    PartMark,
    PartyNote,
    Photo,
    Relation,
    Round,
    Seat,
    Session,
    Stakeholder,
    Traject,
    Turns,
    Urgency,
)
from wijkwerkplaats.model.words import Perspective, UrgencyType
from wijkwerkplaats.photos import can_be_drawn
from wijkwerkplaats.report.context import in_full
from wijkwerkplaats.report.earlier import comparisons, factor_profile
from wijkwerkplaats.report.material import (
    HistoryStep,
    InternalData,
    MapParty,
    MapRelation,
    Material,
    PartyMap,
    PhotoTold,
    PublicData,
    Room,
    RoundTold,
)
from wijkwerkplaats.report.public import PublicSession, closed_fields, present, public, public_notes
from wijkwerkplaats.texts import Texts

S = TypeVar("S", ClosingRound, Turns, Urgency)
_NEEDED: Final = "alliance.gap.needed"
_MANY: Final = 4


def gather(gate: Gate, method: Method, texts: Texts, session_id: str, today: date) -> Material:
    """Everything for both papers of a session, as it was when it ended. Raises `WijkError` for an unknown session."""
    session = gate.get(Session, session_id)
    if session is None:
        raise WijkError("error.session.unknown", session=session_id)
    traject = gate.get(Traject, session.traject_id)
    if traject is None:
        raise WijkError("error.traject.unknown", traject=session.traject_id)
    journal = Journal(gate)
    found = harvest(gate, session, journal)
    shared = _shared(gate, session, traject, today)
    party_map = _map(shared.parties, shared.relations)
    gaps = alliance_analysis.gaps(
        shared.seats, shared.parties, shared.alliance, shared.day, shared.needs, shared.needed
    )
    return Material(
        public=_public(gate, method, found, shared, gaps, party_map, texts),
        internal=InternalData(
            session=session,
            stakeholders=tuple(shared.parties),
            relations=tuple(shared.relations),
            contacts=_contacts(gate, shared),
            judgements=tuple(shared.judgements),
            party_notes=tuple(shared.party_notes),
            sessions={held.id: held.title for held in gate.all(Session, traject.id)},
            seats=tuple(shared.seats),
            instruments=tuple(shared.instruments),
            notes=tuple(note for note in found.notes if note.internal),
            gaps=tuple(alliance_analysis.sentence(texts, gap) for gap in gaps if gap.internal),
            need_parties=tuple(shared.needed),
            map=party_map,
            changes=found.touched,
            history=tuple(_step(step, texts) for step, _ in journal.of(session)),
            photos=_photos(gate, session),
            turns=counted(_of_session(gate.all(Turns, traject.id), session)),
            reopenings=session.reopenings,
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shared:
    """What the whole traject has one state of, as it was when the session ended; `day` is that day."""

    traject: Traject
    day: date
    actions: list[Action]
    parties: list[Stakeholder]
    relations: list[Relation]
    judgements: list[Judgement]
    party_notes: list[PartyNote]
    seats: list[Seat]
    alliance: Alliance | None
    instruments: list[Instrument]
    needs: list[Need]
    needed: list[NeedParty]


def _shared(gate: Gate, session: Session, traject: Traject, today: date) -> _Shared:
    past = then(gate, session, today)
    return _Shared(
        traject=traject,
        day=past.day,
        actions=past.all(gate, Action, traject.id),
        parties=past.all(gate, Stakeholder, traject.id),
        relations=past.all(gate, Relation, traject.id),
        judgements=past.all(gate, Judgement, traject.id),
        party_notes=past.all(gate, PartyNote, traject.id),
        seats=past.all(gate, Seat, traject.id),
        alliance=next(iter(past.all(gate, Alliance, traject.id)), None),
        instruments=past.all(gate, Instrument, traject.id),
        needs=past.all(gate, Need, traject.id),
        needed=past.all(gate, NeedParty, traject.id),
    )


def _contacts(gate: Gate, shared: _Shared) -> tuple[Contact, ...]:
    """How to reach the parties that were there; as it is known now, for what was taken out stays out."""
    there = {party.id for party in shared.parties}
    return tuple(one for one in gate.all(Contact, shared.traject.id) if one.stakeholder_id in there)


def _public(
    gate: Gate, method: Method, found: Harvest, shared: _Shared,
    gaps: Iterable[alliance_analysis.Gap], party_map: PartyMap, texts: Texts,
) -> PublicData:  # fmt: skip
    session, traject = found.session, shared.traject
    said, held = gate.all(Answer, traject.id), gate.all(Session, traject.id)
    answers = [a for a in said if a.session_id == session.id and is_discussed(a)]
    urgency = _urgency(gate, session)
    return PublicData(
        traject=traject,
        session=public(session),
        today=shared.day,
        decisions=found.decisions,
        actions=found.actions,
        questions=found.questions,
        before=carried_over(gate, session, shared.actions),
        notes=public_notes(found.notes),
        evidence=found.evidence,
        answers=tuple(answers),
        urgency=urgency,
        parties=tuple(public(party) for party in shared.parties),
        talked_about=frozenset(one.key for one in found.touched if _is_public(one, Stakeholder)),
        seats=tuple(public(seat) for seat in shared.seats),
        alliance=shared.alliance,
        gaps=tuple(_sentences([gap for gap in gaps if not gap.internal], texts)),
        needs=tuple(public(need) for need in ranked(shared.needs)),
        needed=tuple(public(one) for one in shared.needed if one.needed),
        seated=alliance_analysis.seated(shared.seats, shared.day),
        instruments=tuple(public(one) for one in shared.instruments),
        balance=balance(shared.instruments),
        marks=_marks(gate, found),
        room=_room(gate, session),
        following=_following(held, session),
        touched=_touched_parts(method, found, answers, urgency),
        present=present(session),
        factors=factor_profile(method, said, held, session),
        compared=comparisons(method, said, held, session),
        open_map=party_map if session.open_map and party_map.parties else None,
    )


def _following(held: Iterable[Session], session: Session) -> PublicSession | None:
    """The session that comes after this one."""
    ordered = in_order(held)
    after = ordered[ordered.index(session) + 1 :]
    return public(after[0]) if after else None


def _urgency(gate: Gate, session: Session) -> Urgency | None:
    """The urgency of the session, when it says something."""
    urgency = _of_session(gate.all(Urgency, session.traject_id), session)
    return urgency if urgency is not None and _says_something(urgency) else None


def _says_something(urgency: Urgency) -> bool:
    return (
        bool(urgency.votes or urgency.signals or urgency.reason.strip())
        or urgency.type is not UrgencyType.NONE
    )


def _touched_parts(
    method: Method, found: Harvest, answers: Iterable[Answer], urgency: Urgency | None
) -> frozenset[str]:
    """The parts of the method that the session did anything with."""
    parts = {part_of(method, answer) for answer in answers}
    for things in (found.decisions, found.actions, found.questions, found.evidence):
        parts |= {one.part for one in things}
    parts |= {note.part for note in found.notes if not note.internal}
    parts |= {one.part for one in found.touched if one.kind not in ("answer", "note")}
    parts |= {"urgency"} if urgency is not None else set()
    return frozenset(parts) & {part.id for part in (*method.parts, *method.extra)}


def _sentences(gaps: list[alliance_analysis.Gap], texts: Texts) -> Iterator[str]:
    """The gaps in plain words; many parties without a seat are one sentence."""
    needed = [gap for gap in gaps if gap.key == _NEEDED]
    if len(needed) > _MANY:
        yield texts("report.alliance.needed", parties=" · ".join(gap.args["party"] for gap in needed))
    for gap in gaps:
        if gap.key != _NEEDED or len(needed) <= _MANY:
            yield alliance_analysis.sentence(texts, gap, lambda day: in_full(day, texts))


def _marks(gate: Gate, found: Harvest) -> tuple[PartMark, ...]:
    """The parts that the session marked as done or skipped."""
    keys = {one.key for one in found.touched if one.kind == PartMark.KIND}
    return tuple(mark for mark in gate.all(PartMark, found.session.traject_id) if mark.id in keys)


def _of_session(found: Iterable[S], session: Session) -> S | None:
    """What a session has one of."""
    return next((one for one in found if one.session_id == session.id), None)


def _room(gate: Gate, session: Session) -> Room:
    """What the room did together, as far as everybody may see it."""
    return Room(
        rounds=_rounds(gate, session),
        photos=tuple(told for told in _photos(gate, session) if told.photo.public),
        closing=_of_session(gate.all(ClosingRound, session.traject_id), session),
        turns=_shared_turns(gate, session),
    )


def _photos(gate: Gate, session: Session) -> tuple[PhotoTold, ...]:
    """The photographs of the session whose bytes are there and whole: one that is damaged keeps nobody from a paper."""
    mine = (one for one in gate.all(Photo, session.traject_id) if one.session_id == session.id)
    read = ((one, gate.storage.blob(one.digest)) for one in mine)
    return tuple(
        PhotoTold(photo=one, data=data) for one, data in read if data and can_be_drawn(data, one.digest)
    )


def _shared_turns(gate: Gate, session: Session) -> Mapping[Perspective, int]:
    """Who spoke, as far as the facilitator shares it."""
    turns = _of_session(gate.all(Turns, session.traject_id), session)
    return counted(turns) if turns is not None and turns.shared else {}


def _rounds(gate: Gate, session: Session) -> tuple[RoundTold, ...]:
    """The voting rounds of the session in which anything was counted."""
    known = gate.all(Round, session.traject_id)
    return tuple(
        RoundTold(round=one, before=before_of(one, known))
        for one in known
        if one.session_id == session.id and voted(one)
    )


def _is_public(touched: Touched, kind: type[Stakeholder]) -> bool:
    """Whether a change shows in what everybody may read: a judgement alone does not."""
    if touched.kind != kind.KIND or touched.how is How.REMOVED:
        return False
    return touched.how is How.ADDED or bool(set(touched.fields) - closed_fields(kind))


def _map(parties: Iterable[Stakeholder], relations: Iterable[Relation]) -> PartyMap:
    known = {party.id: party for party in parties}
    placed = tuple(
        MapParty(
            id=spot.key, name=known[spot.key].name, kind=known[spot.key].kind, x=spot.x, y=spot.y,
            indispensable=known[spot.key].indispensable,
        )
        for spot in map_positions(known.values())
    )  # fmt: skip
    keys = {party.id for party in placed}
    lines = tuple(
        MapRelation(source_id=r.source_id, target_id=r.target_id, kind=r.kind, strength=r.strength or 0)
        for r in relations
        if r.source_id in keys and r.target_id in keys
    )
    return PartyMap(parties=placed, relations=lines)


def _step(step: Step, texts: Texts) -> HistoryStep:
    return HistoryStep(at=step.at, part=step.place.part, name=texts(step.label.key, **step.label.args))

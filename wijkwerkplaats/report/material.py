"""What a summary is made of: everything it needs, taken from the gate at once, so that a thread can draw it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from wijkwerkplaats.analysis.harvest import Touched
from wijkwerkplaats.model import (
    Action,
    Alliance,
    Answer,
    ClosingRound,
    Contact,
    Decision,
    Evidence,
    Instrument,
    Judgement,
    NeedParty,
    Note,
    PartMark,
    PartyNote,
    Photo,
    Question,
    Relation,
    Reopening,
    Round,
    Seat,
    Session,
    Stakeholder,
    Traject,
    Urgency,
)
from wijkwerkplaats.model.words import PartyKind, Perspective, RelationKind, SteeringField
from wijkwerkplaats.report.earlier import Comparison, FactorProfile
from wijkwerkplaats.report.public import (
    Present,
    PublicInstrument,
    PublicNeed,
    PublicNeedParty,
    PublicNote,
    PublicSeat,
    PublicSession,
    PublicStakeholder,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class MapParty:
    """A party on the map: interest to the right, influence upwards, both 0 to 100."""

    id: str
    name: str
    kind: PartyKind
    x: float
    y: float
    indispensable: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MapRelation:
    """A line on the map; `strength` runs from 1 to 3, 0 is not said."""

    source_id: str
    target_id: str
    kind: RelationKind
    strength: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyMap:
    """The map with its judgements; for participants only when the facilitator opened it for the room."""

    parties: tuple[MapParty, ...]
    relations: tuple[MapRelation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundTold:
    """A voting round, and the one that it follows."""

    round: Round
    before: Round | None

    @property
    def part(self) -> str:
        """The part that it was about."""
        return self.round.part


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoTold:
    """A photograph with its bytes."""

    photo: Photo
    data: bytes

    @property
    def part(self) -> str:
        """The part that it belongs to."""
        return self.photo.part


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """What the room did together: votes, photographs, the closing round, and who spoke as far as that is shared."""

    rounds: tuple[RoundTold, ...]
    photos: tuple[PhotoTold, ...]
    closing: ClosingRound | None
    turns: Mapping[Perspective, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicData:
    """What everybody may read. No field below leads to a judgement (tests walk through all of them)."""

    traject: Traject
    session: PublicSession
    today: date
    decisions: tuple[Decision, ...]
    actions: tuple[Action, ...]
    questions: tuple[Question, ...]
    before: tuple[Action, ...]
    notes: tuple[PublicNote, ...]
    evidence: tuple[Evidence, ...]
    answers: tuple[Answer, ...]
    urgency: Urgency | None
    parties: tuple[PublicStakeholder, ...]
    talked_about: frozenset[str]
    seats: tuple[PublicSeat, ...]
    alliance: Alliance | None
    gaps: tuple[str, ...]
    needs: tuple[PublicNeed, ...]
    needed: tuple[PublicNeedParty, ...]
    seated: frozenset[str]
    instruments: tuple[PublicInstrument, ...]
    balance: Mapping[SteeringField, int]
    marks: tuple[PartMark, ...]
    room: Room
    following: PublicSession | None
    """The wijktafel after this one, as far as it is planned."""
    touched: frozenset[str]
    present: Present
    factors: FactorProfile | None
    compared: tuple[Comparison, ...]
    open_map: PartyMap | None = None

    def party_name(self, key: str | None) -> str:
        """What a party is called; empty when there is none."""
        return next((party.name for party in self.parties if party.id == key), "")


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryStep:
    """One step of the session, in words."""

    at: str
    part: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalData:
    """What only the facilitator and the team may read."""

    session: Session
    stakeholders: tuple[Stakeholder, ...]
    relations: tuple[Relation, ...]
    contacts: tuple[Contact, ...]
    judgements: tuple[Judgement, ...]
    party_notes: tuple[PartyNote, ...]
    sessions: Mapping[str, str]
    seats: tuple[Seat, ...]
    instruments: tuple[Instrument, ...]
    notes: tuple[Note, ...]
    gaps: tuple[str, ...]
    need_parties: tuple[NeedParty, ...]
    map: PartyMap
    changes: tuple[Touched, ...]
    history: tuple[HistoryStep, ...]
    photos: tuple[PhotoTold, ...]
    turns: Mapping[Perspective, int]
    reopenings: tuple[Reopening, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """Both kinds of data; who draws the participants' paper gets the first only."""

    public: PublicData
    internal: InternalData

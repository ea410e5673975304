"""The aggregates of the method: frozen dataclasses, one file for each subject."""

from wijkwerkplaats.model.agenda import AgendaTemplate
from wijkwerkplaats.model.alliance import Alliance, Rhythm, Seat
from wijkwerkplaats.model.answer import OPTIONS, Answer, Poll, PollVotes, Remark
from wijkwerkplaats.model.base import KINDS, Aggregate, internal_fields, new_id
from wijkwerkplaats.model.capture import Action, Decision, Note, Question
from wijkwerkplaats.model.closing_round import SCALES, ClosingRound, ClosingWords
from wijkwerkplaats.model.contact import Contact
from wijkwerkplaats.model.departure import Departure
from wijkwerkplaats.model.erasure import Erasure
from wijkwerkplaats.model.instrument import Instrument
from wijkwerkplaats.model.need import Need, NeedParty
from wijkwerkplaats.model.own import FREE, OwnList, OwnPoint, PointSwitch
from wijkwerkplaats.model.part import PartMark
from wijkwerkplaats.model.photo import Photo
from wijkwerkplaats.model.round import (
    MOST_MONEY,
    MOST_VOTES,
    PLACES,
    Round,
    RoundOption,
    RoundRevision,
    RoundVotes,
)
from wijkwerkplaats.model.session import AgendaItem, Attendee, Reopening, Session
from wijkwerkplaats.model.stakeholder import Judgement, PartyNote, Relation, Stakeholder
from wijkwerkplaats.model.traject import Traject
from wijkwerkplaats.model.turns import TurnCount, Turns
from wijkwerkplaats.model.urgency import MARKS, SIGNALS, Evidence, Urgency, Votes

__all__ = [
    "FREE",
    "KINDS",
    "MARKS",
    "MOST_MONEY",
    "MOST_VOTES",
    "OPTIONS",
    "PLACES",
    "SCALES",
    "SIGNALS",
    "Action",
    "AgendaItem",
    "AgendaTemplate",
    "Aggregate",
    "Alliance",
    "Answer",
    "Attendee",
    "ClosingRound",
    "ClosingWords",
    "Contact",
    "Decision",
    "Departure",
    "Erasure",
    "Evidence",
    "Instrument",
    "Judgement",
    "Need",
    "NeedParty",
    "Note",
    "OwnList",
    "OwnPoint",
    "PartMark",
    "PartyNote",
    "Photo",
    "PointSwitch",
    "Poll",
    "PollVotes",
    "Question",
    "Relation",
    "Remark",
    "Reopening",
    "Rhythm",
    "Round",
    "RoundOption",
    "RoundRevision",
    "RoundVotes",
    "Seat",
    "Session",
    "Stakeholder",
    "Traject",
    "TurnCount",
    "Turns",
    "Urgency",
    "Votes",
    "internal_fields",
    "new_id",
]

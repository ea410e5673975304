"""The fixed words of the domain. What they are called on screen and paper stands in `resources/texts`."""

from __future__ import annotations

from enum import StrEnum


class Perspective(StrEnum):
    """From which side somebody looks at the wijk (§4.1)."""

    RESIDENT = "resident"
    PROFESSIONAL = "professional"
    POLICY = "policy"
    EXECUTIVE = "executive"
    ENTREPRENEUR = "entrepreneur"
    OTHER = "other"


class SessionState(StrEnum):
    """Where a session stands."""

    PREPARING = "preparing"
    RUNNING = "running"
    CLOSED = "closed"


class PartState(StrEnum):
    """Where a part of the method stands in a traject (§3.2)."""

    UNTOUCHED = "untouched"
    STARTED = "started"
    DONE = "done"
    SKIPPED = "skipped"


class Verdict(StrEnum):
    """What the group answers to a discussion point (§3.2); NONE while it has only spoken."""

    NONE = ""
    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    UNKNOWN = "unknown"
    SKIP = "skip"


class DepartureKind(StrEnum):
    """What can leave the file."""

    SUMMARY = "summary"
    INTERNAL = "internal"
    PRINT = "print"
    LIST = "list"
    PICTURE = "picture"
    SHEET = "sheet"
    DATA = "data"
    COPY = "copy"
    PERSON = "person"
    CLIPBOARD = "clipboard"


class PollKind(StrEnum):
    """How votes on a point are counted in the room (§7.2)."""

    HANDS = "hands"
    STICKERS = "stickers"
    POSITIONS = "positions"


class RoundForm(StrEnum):
    """How a room votes in a round (§7.2)."""

    STICKERS = "stickers"
    POSITIONS = "positions"
    DOTS = "dots"
    BUDGET = "budget"


class RoundSplit(StrEnum):
    """Who is counted apart: nobody, each perspective; PEOPLE divides a budget by how many each of them has."""

    TOGETHER = "together"
    GROUPS = "groups"
    PEOPLE = "people"


class ActionState(StrEnum):
    """Where an action stands."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


class NoteKind(StrEnum):
    """A note of the facilitator or a quote from the group."""

    NOTE = "note"
    QUOTE = "quote"


class UrgencyType(StrEnum):
    """The three types of urgency (§4.1)."""

    NONE = ""
    ACUTE = "acute"
    CREEPING = "creeping"
    MULTIPLE = "multiple"


class EvidenceKind(StrEnum):
    """Counting or telling (§4.2)."""

    FIGURE = "figure"
    STORY = "story"


class PartyKind(StrEnum):
    """What sort of party a stakeholder is (§4.5)."""

    NONE = ""
    MUNICIPALITY = "municipality"
    HOUSING = "housing"
    POLICE = "police"
    SCHOOL = "school"
    CARE = "care"
    WELFARE = "welfare"
    RESIDENTS = "residents"
    INFORMAL = "informal"
    CLUB = "club"
    RELIGIOUS = "religious"
    CULTURE = "culture"
    ENTREPRENEURS = "entrepreneurs"
    DEVELOPER = "developer"
    INSURER = "insurer"
    GRID = "grid"
    GOVERNMENT = "government"
    KNOWLEDGE = "knowledge"
    OTHER = "other"


class Domain(StrEnum):
    """A field of work in the wijk (§4.5)."""

    LIVING = "living"
    SAFETY = "safety"
    EDUCATION = "education"
    HEALTH = "health"
    WELFARE = "welfare"
    WORK = "work"
    YOUTH = "youth"
    SPACE = "space"
    ENERGY = "energy"
    CULTURE = "culture"
    SPORT = "sport"
    ECONOMY = "economy"


class Level(StrEnum):
    """The three levels on which parties meet (§5.1)."""

    EXECUTIVE = "executive"
    TACTICAL = "tactical"
    OPERATIONAL = "operational"


class Stance(StrEnum):
    """How a party stands towards the wijkaanpak (§4.5). A judgement: internal."""

    UNKNOWN = ""
    CHAMPION = "champion"
    SUPPORTIVE = "supportive"
    NEUTRAL = "neutral"
    RESERVED = "reserved"
    AGAINST = "against"


class Ring(StrEnum):
    """How near a party is to the work (§4.5)."""

    CORE = "core"
    INVOLVED = "involved"
    INFORMED = "informed"
    OUTSIDE = "outside"


class RelationKind(StrEnum):
    """How two parties relate (§4.5)."""

    COOPERATES = "cooperates"
    DEPENDS = "depends"
    FINANCES = "finances"
    TENSION = "tension"
    NO_CONTACT = "no-contact"
    PART_OF = "part-of"


class NeedKind(StrEnum):
    """What parties are needed for (§4.5, §5.1)."""

    ISSUE = "issue"
    AMBITION = "ambition"


class Willing(StrEnum):
    """Whether a party wants to take part in an issue or ambition (§5.1). A judgement: internal."""

    UNKNOWN = ""
    WILLING = "willing"
    UNWILLING = "unwilling"


class InstrumentStatus(StrEnum):
    """How far an instrument of steering is (§5.4)."""

    IDEA = "idea"
    EXPLORING = "exploring"
    AGREED = "agreed"
    IN_USE = "in-use"
    STOPPED = "stopped"


class SteeringField(StrEnum):
    """The four fields of the steering quadrant and its middle (§5.4, fig. 5.4)."""

    DIRECT = "direct"
    REGULATE = "regulate"
    CONNECT = "connect"
    STIMULATE = "stimulate"
    MULTIPLE = "multiple"

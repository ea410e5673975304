"""The method as immutable values, with lookups by id."""

from dataclasses import field
from typing import Protocol

from wijkwerkplaats.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Point:
    """One discussion point of a checklist (§3.2).

    `meaning` says what a yes tells: `order` that something is in order, `need` that something is needed (§4.1).
    An `own` point is the facilitator's; `group` is the title of the own checklist that it stands in.
    """

    id: str
    section: str
    text: str
    hint: str
    why: str
    kind: str
    choices: tuple[str, ...]
    factors: tuple[str, ...]
    meaning: str = "order"
    own: bool = False
    group: str = ""


@dataclass(frozen=True, slots=True)
class Checklist:
    """One of the nineteen checklists of the assessment framework (§3.2)."""

    id: str
    title: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Talk:
    """How a facilitator brings a part into conversation in a group."""

    form: str
    minutes: int
    material: str


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a phase (§4.1-8.3); `shares` names a checklist that another part holds."""

    id: str
    section: str
    phase: str
    title: str
    question: str
    about: str
    pitfalls: tuple[str, ...]
    talk: Talk
    checklist: Checklist | None
    shares: str | None


@dataclass(frozen=True, slots=True)
class Phase:
    """One building block of the process model (§3.1), with its parts in § order."""

    id: str
    section: str
    title: str
    about: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A thread that runs between the building blocks (§3.1, fig. 3.1)."""

    id: str
    title: str
    about: str


@dataclass(frozen=True, slots=True)
class Factor:
    """One of the ten success factors (§2.6)."""

    id: str
    section: str
    title: str
    about: str
    question: str


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the handbook with its meaning in plain language."""

    id: str
    term: str
    meaning: str
    section: str


@dataclass(frozen=True, slots=True)
class Case:
    """A practice case (closing table of §8) beside the parts that it illustrates."""

    id: str
    name: str
    municipality: str
    text: str
    parts: tuple[str, ...]
    section: str


@dataclass(frozen=True, slots=True)
class Instrument:
    """An instrument for steering with its place in the quadrant (§5.4, fig. 5.4); without § when no § names it."""

    id: str
    title: str
    kind: str
    field: str
    x: int
    y: int
    text: str
    section: str = ""


class Library(Protocol):
    """What is looked up beside the parts; whoever makes one may read it when it is first asked for."""

    @property
    def terms(self) -> tuple[Term, ...]:
        """The words of the handbook."""
        ...

    @property
    def cases(self) -> tuple[Case, ...]:
        """The practice cases."""
        ...

    @property
    def instruments(self) -> tuple[Instrument, ...]:
        """The instruments to choose from."""
        ...


@dataclass(frozen=True, slots=True)
class WholeLibrary:
    """A library that was read from cover to cover."""

    terms: tuple[Term, ...]
    cases: tuple[Case, ...]
    instruments: tuple[Instrument, ...]


@dataclass(frozen=True, slots=True)
class Method:
    """The whole method in one language; an unknown id raises KeyError.

    `extra` are parts outside the phases (own checklists). `shelved` are points that are no longer talked about, with
    their part: they are found by id, and asked nowhere.
    """

    phases: tuple[Phase, ...]
    links: tuple[Link, ...]
    factors: tuple[Factor, ...]
    library: Library
    extra: tuple[Part, ...] = ()
    shelved: tuple[tuple[str, Point], ...] = ()
    parts: tuple[Part, ...] = field(init=False, repr=False, compare=False)
    checklists: tuple[Checklist, ...] = field(init=False, repr=False, compare=False)
    points: tuple[Point, ...] = field(init=False, repr=False, compare=False)
    _phases: dict[str, Phase] = field(init=False, repr=False, compare=False)
    _parts: dict[str, Part] = field(init=False, repr=False, compare=False)
    _checklists: dict[str, Checklist] = field(init=False, repr=False, compare=False)
    _points: dict[str, Point] = field(init=False, repr=False, compare=False)
    _factors: dict[str, Factor] = field(init=False, repr=False, compare=False)
    _sources: dict[str, Part] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Build every lookup once; the dataclass is frozen, hence object.__setattr__."""
        parts = tuple(part for phase in self.phases for part in phase.parts)
        everywhere = (*parts, *self.extra)
        checklists = tuple(part.checklist for part in everywhere if part.checklist)
        points = tuple(point for checklist in checklists for point in checklist.points)
        lookups: dict[str, object] = {
            "parts": parts,
            "checklists": checklists,
            "points": points,
            "_phases": {phase.id: phase for phase in self.phases},
            "_parts": {part.id: part for part in everywhere},
            "_checklists": {checklist.id: checklist for checklist in checklists},
            "_points": {point.id: point for point in (*points, *(point for _, point in self.shelved))},
            "_factors": {factor.id: factor for factor in self.factors},
            "_sources": _sources(everywhere, self.shelved),
        }
        for name, lookup in lookups.items():
            object.__setattr__(self, name, lookup)

    @property
    def terms(self) -> tuple[Term, ...]:
        """The words of the handbook."""
        return self.library.terms

    @property
    def cases(self) -> tuple[Case, ...]:
        """The practice cases."""
        return self.library.cases

    @property
    def instruments(self) -> tuple[Instrument, ...]:
        """The instruments to choose from."""
        return self.library.instruments

    def phase(self, phase_id: str) -> Phase:
        """The building block with this id."""
        return self._phases[phase_id]

    def part(self, part_id: str) -> Part:
        """The part with this id."""
        return self._parts[part_id]

    def checklist(self, checklist_id: str) -> Checklist:
        """The checklist with this id."""
        return self._checklists[checklist_id]

    def point(self, point_id: str) -> Point:
        """The discussion point with this id."""
        return self._points[point_id]

    def factor(self, factor_id: str) -> Factor:
        """The success factor with this id."""
        return self._factors[factor_id]

    def cases_of(self, part_id: str) -> tuple[Case, ...]:
        """The practice cases that illustrate this part."""
        return tuple(case for case in self.cases if part_id in case.parts)

    def checklist_of(self, part_id: str) -> Checklist | None:
        """The checklist to talk through in this part: its own, the one it shares (§5.5), or none (§7.3)."""
        part = self._parts[part_id]
        return self._checklists[part.shares] if part.shares else part.checklist

    def knows(self, point_id: str) -> bool:
        """Whether this point is known, asked or shelved."""
        return point_id in self._points

    def holds(self, part_id: str) -> bool:
        """Whether there is a part with this id, own checklists included."""
        return part_id in self._parts

    def holder(self, checklist_id: str) -> Part | None:
        """The part that holds a checklist; None for one that is not known."""
        parts = (*self.parts, *self.extra)
        return next((p for p in parts if p.checklist is not None and p.checklist.id == checklist_id), None)

    def source_of_point(self, point_id: str) -> Part:
        """The part that this point rests on."""
        return self._sources[point_id]


def _sources(parts: tuple[Part, ...], shelved: tuple[tuple[str, Point], ...]) -> dict[str, Part]:
    """Each point's part by its own §: a shared checklist (§5.4-5.5) has points of both its parts."""
    by_section = {part.section: part for part in parts}
    by_id = {part.id: part for part in parts}
    found = {point.id: by_section.get(point.section, by_id[part]) for part, point in shelved}
    for part in parts:
        if part.checklist:
            found |= {p.id: by_section.get(p.section, part) for p in part.checklist.points}
    return found

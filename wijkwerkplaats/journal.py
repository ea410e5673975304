"""The journal: what was changed, when, where, and how it was before."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum
from typing import Any

from wijkwerkplaats.frozen import dataclass
from wijkwerkplaats.model.base import Aggregate
from wijkwerkplaats.model.codec import clean


@dataclass(frozen=True, slots=True)
class Label:
    """The name of a step as a key in `resources/texts/*/steps.toml`, so that it reads well in every language."""

    key: str
    args: dict[str, str] = field(default_factory=dict)


def label(key: str, **args: str) -> Label:
    """A step's name: `label("stakeholder.add", name="Politie")`. Long values are cut, a name must fit a menu."""
    tidy = {name: clean(value) for name, value in args.items()}
    return Label(key, {name: value if len(value) <= 60 else f"{value[:59]}…" for name, value in tidy.items()})


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the facilitator is: the traject, the session (None between sessions) and the part of the method."""

    traject_id: str = ""
    session_id: str | None = None
    part: str = ""


class StepState(StrEnum):
    """DONE counts; UNDONE can be redone; DROPPED was undone and then overtaken by a new edit."""

    DONE = "done"
    UNDONE = "undone"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of the journal. `at` is ISO 8601 UTC; `final` steps (closing, import) cannot be undone."""

    id: str
    at: str
    label: Label
    place: Place
    merge: str = ""
    state: StepState = StepState.DONE
    final: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """One aggregate in one step: `before` is None when it was added, `after` is None when it was removed."""

    kind: str
    key: str
    before: Aggregate | None
    after: Aggregate | None


@dataclass(frozen=True, slots=True)
class PlainChange:
    """A change as it stands in the journal, in plain data: readable also after the schema has moved on."""

    kind: str
    key: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class Changed:
    """The announcement after an edit: which kinds, which keys, who started it."""

    kinds: frozenset[str]
    keys: frozenset[str]
    origin: object | None
    step: Step

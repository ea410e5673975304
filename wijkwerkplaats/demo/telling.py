"""What the tellers of the sample share: the open file, the words, and a clock that they set."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from wijkwerkplaats.demo.sample import Sample
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Place
from wijkwerkplaats.method import Method
from wijkwerkplaats.model import Stakeholder

PACE: Final = timedelta(seconds=7)
"""How long an entry takes, so that an evening's steps do not all have one time."""


class StoryClock:
    """The time in the story: it stands where it is set, and moves on with every look."""

    def __init__(self) -> None:
        self._now = datetime.min.replace(tzinfo=UTC)

    def __call__(self) -> datetime:
        """The time; every look moves it on."""
        self._now += PACE
        return self._now

    def reach(self, time: datetime) -> None:
        """Go on to a time; the clock never goes back, for a step cannot be older than the one before."""
        self._now = max(self._now, time)


@dataclass(slots=True)
class Telling:
    """The sample as far as it has been told. Parties go by their key in the sample, sessions too."""

    gate: Gate
    clock: StoryClock
    sample: Sample
    method: Method
    parties: dict[str, str] = field(default_factory=dict)
    sessions: dict[str, str] = field(default_factory=dict)

    def stand(self, part: str, session: str | None = None) -> None:
        """Go to a part of the method, in a session or between two."""
        here = self.gate.place.traject_id
        key = None if session is None else self.sessions[session]
        self.gate.place = Place(traject_id=here, session_id=key, part=part)

    def party(self, key: str) -> Stakeholder:
        """A party as it is now."""
        found = self.gate.get(Stakeholder, self.parties[key])
        assert found is not None
        return found

    def of(self, file: str, table: str, session: str, part: str | None = None) -> Iterator[dict[str, Any]]:
        """The rows of a table that belong to a session, and to a part when one is named."""
        for row in self.sample(file)[table]:
            if row["session"] == session and (part is None or part == self.part_of(row)):
                yield row

    def part_of(self, row: dict[str, Any]) -> str:
        """The part that a row belongs to: its own, or that of its point."""
        return str(row["part"]) if "part" in row else self.method.source_of_point(row["point"]).id

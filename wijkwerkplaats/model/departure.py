"""What left the file: who got which paper or list, and when. An organisation must be able to tell (AVG, art. 30)."""

from __future__ import annotations

from wijkwerkplaats.model.base import Aggregate, aggregate, personal
from wijkwerkplaats.model.words import DepartureKind


@aggregate("departure")
class Departure(Aggregate):
    """One paper, list or copy that was made. `name` is its file name, without the folder; `created` in ISO 8601 UTC.

    It is a record, not an edit: it has no step in the journal, and nothing takes it back but erasing.
    """

    RECORD = True

    id: str
    traject_id: str
    session_id: str | None = None
    kind: DepartureKind = DepartureKind.SUMMARY
    name: str = ""
    whom: str = personal("")
    created: str = ""

    @property
    def locked(self) -> bool:
        """Whether it left as a zip that opens with a passphrase only."""
        return self.name.lower().endswith(".zip")

"""What was met while a sheet was read and cannot be seen from its rows: said to the user, who may know better."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass

from wijkwerkplaats.texts import Texts


@dataclass(slots=True)
class SheetNotes:
    """Counts of cells and rows: formulas that were never calculated, errors, hidden rows, cells filled by merging."""

    uncalculated: int = 0
    errors: int = 0
    hidden: int = 0
    merged: int = 0

    def add(self, others: SheetNotes) -> None:
        """Count what somebody else counted too."""
        for one in dataclasses.fields(self):
            setattr(self, one.name, getattr(self, one.name) + getattr(others, one.name))

    def sentences(self, words: Texts) -> Iterator[str]:
        """A sentence for everything that was met, with what to do."""
        for field in dataclasses.fields(self):
            count = getattr(self, field.name)
            if count:
                yield words(f"import_party.note.{field.name}", count=count)

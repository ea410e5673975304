"""What a party is needed for (§4.5, §5.1): every issue and ambition, ticked and explained where it is."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter

from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.widgets.layout import column, label
from ui.widgets.mend_table import MendTable
from ui.widgets.records import Column
from wijkwerkplaats.analysis.needs import ranked
from wijkwerkplaats.edits.needs import set_standing
from wijkwerkplaats.model import Need, NeedParty, Stakeholder
from wijkwerkplaats.model.words import Willing

WILLING = 3


@dataclass(frozen=True, slots=True)
class Standing:
    """How the party stands to one issue; `said` is None while nothing was said."""

    id: str
    need: Need
    said: NeedParty | None


class NeedsOfParty(QWidget):
    """All issues and ambitions with the party that the form is about."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._key = ""
        columns = (
            Column(title=self.tr("Issue or ambition"), read=attrgetter("need.text"), width=170),
            Column(title=self.tr("Needed"), read=_needed, write=self._set_needed, kind="check", width=84),
            Column(title=self.tr("What for"), read=_why, write=self._set_why, width=150),
            Column(
                title=self.tr("Willing"), read=_willing, write=self._set_willing, kind="choice", empty=False,
                choices=desk.texts.words("willing", Willing), width=130,
            ),
        )  # fmt: skip
        self.table = MendTable(desk, columns, name=self.tr("What this party is needed for"), wide=(0, 2))
        self.none = label(self.tr("No issue was named yet. Name them under “Who is needed?”."), "muted")
        self.setLayout(column(self.none, self.table))

    def show_party(self, party: Stakeholder) -> None:
        """Show how a party stands to every issue; before the room only what it is needed for."""
        self._key = party.id
        hidden, gate = self._desk.presenting, self._desk.gate
        said = {one.need_id: one for one in gate.all(NeedParty) if one.stakeholder_id == party.id}
        rows = [Standing(need.id, need, said.get(need.id)) for need in ranked(gate.all(Need))]
        rows = [one for one in rows if _needed(one)] if hidden else rows
        self.table.setColumnHidden(WILLING, hidden)
        self.table.set_records(rows)
        self.table.setVisible(bool(rows))
        self.none.setVisible(not rows and not hidden)

    def _set_needed(self, one: Standing, on: bool) -> None:
        self._set(one, "needed", on)

    def _set_why(self, one: Standing, words: str) -> None:
        self._set(one, "why", words)

    def _set_willing(self, one: Standing, value: str | None) -> None:
        self._set(one, "willing", Willing(value or ""))

    def _set(self, one: Standing, field: str, value: object) -> None:
        party = self._desk.gate.get(Stakeholder, self._key)
        if party is not None:
            self._desk.do(set_standing, one.need, party, field, value)


def _needed(one: Standing) -> bool:
    return one.said is not None and one.said.needed


def _why(one: Standing) -> str:
    return one.said.why if one.said is not None else ""


def _willing(one: Standing) -> str:
    return one.said.willing if one.said is not None else ""

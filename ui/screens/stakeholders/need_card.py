"""One issue or ambition with everybody that it needs, as a card."""

from __future__ import annotations

import functools

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from ui.desk import Desk
from ui.screens.stakeholders.form_bits import WheelGuard, choice, show_choice
from ui.screens.stakeholders.need_row import NeedRow
from ui.theme import current
from ui.widgets.fields import TextField
from ui.widgets.flow import FlowLayout
from ui.widgets.layout import GRID, button, column, label, row, tool
from ui.widgets.pick_line import PickLine
from wijkwerkplaats.analysis.needs import Coalition
from wijkwerkplaats.edits import common
from wijkwerkplaats.edits import needs as edits
from wijkwerkplaats.model import Need, NeedParty, Stakeholder
from wijkwerkplaats.model.words import NeedKind

LINE = 300


class NeedCard(QFrame):
    """Grows with the parties; a line at its foot adds one."""

    go_to = Signal(str)
    parties_wanted = Signal(tuple)

    def __init__(self, desk: Desk, need: Need) -> None:
        super().__init__()
        self._desk, self._key = desk, need.id
        self._found: Coalition | None = None
        self.setProperty("role", "card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._guard = WheelGuard(self)
        self.rows: dict[str, NeedRow] = {}
        self.kind = choice(desk.texts.words("need_kind", NeedKind), self._guard)
        self.kind.setAccessibleName(self.tr("Issue or ambition"))
        self.text = TextField(desk, name=self.tr("The issue or ambition"), least=1, most=3)
        self.up = tool("arrow-up", self.tr("Move up"))
        self.down = tool("arrow-down", self.tr("Move down"))
        self.remove = tool("trash-2", self.tr("Remove this issue or ambition"))
        self.told = label("", "muted")
        self.others = button("", "arrow-right", role="flat")
        self.add = PickLine(
            self._add, name=self.tr("Add a party"), placeholder=self.tr("Whom do you need for this? + Enter")
        )
        self._list, self._offers = column(spacing=6), column(spacing=6)
        self.offering = label(self.tr("Wants to take part, but is not needed for this"), "muted")
        self._build()

    def _build(self) -> None:
        head = row(self.kind, self.text, self.up, self.down, self.remove, spacing=4)
        head.setStretch(1, 1)
        foot = FlowLayout(self.add, self.others)
        self.add.setMinimumWidth(round(LINE * current().percent / 100))
        self.setLayout(
            column(
                head, self.told, self._list, self.offering, self._offers, foot, margins=2 * GRID, spacing=10
            )
        )
        self.kind.activated.connect(self._on_kind)
        self.up.clicked.connect(functools.partial(self._move, -1))
        self.down.clicked.connect(functools.partial(self._move, 1))
        self.remove.clicked.connect(self._on_remove)
        self.others.clicked.connect(self._on_others)

    @property
    def stops(self) -> list[QWidget]:
        """Where Tab stops: the head, every party from top to bottom, and the foot."""
        rows = [
            item.widget()
            for place in (self._list, self._offers)
            for item in map(place.itemAt, range(place.count()))
            if item is not None
        ]
        parties = [stop for one in rows if isinstance(one, NeedRow) for stop in one.stops]
        return [self.kind, self.text, self.up, self.down, self.remove, *parties, self.add, self.others]

    # Showing

    def show_need(
        self, found: Coalition, said: list[NeedParty], parties: dict[str, Stakeholder], seated: frozenset[str]
    ) -> None:
        """Show who stands where with this issue."""
        self._found = found
        editable, presenting = self._desk.editable, self._desk.presenting
        show_choice(self.kind, found.need.kind)
        self._name_tools(" ".join(found.need.text.split()))
        self.text.bind(
            found.need.text, functools.partial(self._desk.do, common.set_field, found.need, "text")
        )
        self.text.setReadOnly(not editable)
        for widget in (self.kind, self.up, self.down, self.remove, self.add):
            widget.setEnabled(editable)
        for tools in (self.up, self.down, self.remove):
            tools.setVisible(not presenting)
        shown = [one for one in said if one.stakeholder_id in parties and (one.needed or not presenting)]
        self._show_rows(shown, parties, seated)
        self.told.setText(self._summary(found))
        self.offering.setVisible(any(not one.needed for one in shown))
        self.others.setText(self.tr("Neither needed nor willing: {0}").format(len(found.neither)))
        self.others.setVisible(bool(found.neither) and not presenting)

    def _name_tools(self, what: str) -> None:
        """Let whoever hears the buttons hear of which of the cards they are."""
        self.up.setAccessibleName(self.tr("Move up: {0}").format(what))
        self.down.setAccessibleName(self.tr("Move down: {0}").format(what))
        self.remove.setAccessibleName(self.tr("Remove: {0}").format(what))
        self.add.setAccessibleName(self.tr("Add a party that is needed: {0}").format(what))
        self.others.setAccessibleDescription(what)

    def _show_rows(
        self, said: list[NeedParty], parties: dict[str, Stakeholder], seated: frozenset[str]
    ) -> None:
        there = {one.id for one in said}
        for key in [key for key in self.rows if key not in there]:
            gone = self.rows.pop(key)
            gone.hide()
            gone.deleteLater()
        for place, needed in ((self._list, True), (self._offers, False)):
            for number, one in enumerate(one for one in said if one.needed is needed):
                made = self.rows.get(one.id) or self._row(one.id)
                if place.indexOf(made) != number:
                    place.insertWidget(number, made)
                made.show_said(one, parties[one.stakeholder_id].name, seated=one.stakeholder_id in seated)

    def _row(self, key: str) -> NeedRow:
        made = NeedRow(self._desk, self._guard)
        made.go_to.connect(self.go_to)
        self.rows[key] = made
        return made

    def _summary(self, found: Coalition) -> str:
        if not found.needed:
            return self.tr("Nobody has been named yet. Without whom will this fail?")
        parts = [self.tr("Needed: {0}").format(len(found.needed))]
        if not self._desk.presenting:
            if found.is_whole:
                return self.tr("Needed: {0}. All of them want to, and have a seat.").format(len(found.needed))
            parts.append(self.tr("willing: {0}").format(len(found.ready)))
            parts += [self.tr("not willing: {0}").format(len(found.unwilling))] if found.unwilling else []
            parts += [self.tr("not known: {0}").format(len(found.unsure))] if found.unsure else []
        parts += [self.tr("no seat: {0}").format(len(found.absent))] if found.absent else []
        return " · ".join(parts)

    # Doing

    def _need(self) -> Need:
        assert self._found is not None
        return self._found.need

    def _add(self, key: str, name: str) -> NeedParty | None:
        gate = self._desk.gate
        known = {" ".join(party.name.split()).casefold(): party for party in gate.all(Stakeholder)}
        party = gate.get(Stakeholder, key) if key else known.get(name.casefold())
        if party is None:
            return self._desk.do(edits.add_newcomer, self._need(), name)
        if self._desk.do(edits.add_need_party, self._need(), party) is None:
            self.add.clear()
        return None

    def _on_kind(self) -> None:
        self._desk.do(common.set_field, self._need(), "kind", NeedKind(self.kind.currentData()))

    def _move(self, by: int, _checked: bool = False) -> None:
        self._desk.do(edits.move_need, self._need(), by)

    def _on_remove(self) -> None:
        self._desk.flush()
        self._desk.do(edits.remove_needs, [self._need()])

    def _on_others(self) -> None:
        if self._found is not None:
            self.parties_wanted.emit(self._found.neither)


def in_card(card: NeedCard, key: str) -> QWidget | None:
    """The field to go to for an issue or for a party with it."""
    if key in card.rows:
        return card.rows[key].why
    return None

"""From willing to necessary (§4.5, §5.1): for each issue or ambition who is needed and why, and who wants to."""

from __future__ import annotations

import functools
import itertools
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from ui.desk import Desk
from ui.screens.stakeholders.need_card import NeedCard, in_card
from ui.screens.stakeholders.need_table import WILLING, NeedColumns, lines
from ui.theme import current
from ui.widgets.combo import Combo
from ui.widgets.free_line import FreeLine
from ui.widgets.layout import GRID, button, column, empty_state, label, row, scrolled
from wijkwerkplaats.analysis.alliance import seated
from wijkwerkplaats.analysis.needs import Coalition, coalitions
from wijkwerkplaats.edits import needs as edits
from wijkwerkplaats.model import Need, NeedParty, Seat, Stakeholder
from wijkwerkplaats.model.words import NeedKind

READABLE = 1100


class NeedsTab(QWidget):
    """A card for each issue or ambition, and the same as a table."""

    go_to = Signal(str)
    parties_wanted = Signal(tuple)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.today = date.today
        self.cards: dict[str, NeedCard] = {}
        self._found: list[Coalition] = []
        self._stops: list[QWidget] = []
        self.kind = Combo()
        self.kind.setAccessibleName(self.tr("Issue or ambition"))
        for value, name in desk.texts.words("need_kind", NeedKind).items():
            self.kind.addItem(name, value)
        self.line = FreeLine()
        self.line.setAccessibleName(self.tr("New issue or ambition"))
        self.line.setPlaceholderText(self.tr("Type an issue or ambition and press Enter"))
        self.add = button(self.tr("Add"), "plus")
        self.as_table = button(self.tr("As a table"), "table", role="flat")
        self.as_table.setCheckable(True)
        self.save = button(self.tr("Save picture…"), "image", role="flat")
        self.save.clicked.connect(self._on_save)
        self._columns = NeedColumns(desk, self)
        self.table = self._columns.table(self)
        self.empty = empty_state(
            "handshake",
            self.tr("Whom can you not do without?"),
            self.tr("Name an issue or ambition first. Then say who is needed for it, and why."),
        )
        self._list = column(spacing=2 * GRID)
        self.stack = QStackedWidget(self)
        self._build()

    def _build(self) -> None:
        inner = QWidget()
        inner.setLayout(column(self._list, 1, margins=GRID))
        inner.setMaximumWidth(round(READABLE * current().percent / 100))
        self.area: QScrollArea = scrolled(inner)
        for page in (self.area, self.table, self.empty):
            self.stack.addWidget(page)
        self.told = label("", "hint", wrap=False)
        top = row(self.kind, self.line, self.add)
        top.setStretch(1, 1)
        below = row(self.told, 1, self.as_table, self.save)
        box = column(top, below, self.stack)
        box.setStretch(2, 1)
        box.setContentsMargins(0, GRID, 0, 0)
        self.setLayout(box)
        self.line.returnPressed.connect(self._add)
        self.add.clicked.connect(self._add)
        self.as_table.toggled.connect(self._turn)

    # Showing

    def refresh(self) -> None:
        """Show what the gate holds now."""
        gate, presenting = self._desk.gate, self._desk.presenting
        parties, said = gate.all(Stakeholder), gate.all(NeedParty)
        names = {party.id: party for party in parties}
        present = seated(gate.all(Seat), self.today())
        found = coalitions(gate.all(Need), said, parties, present)
        self._found = found
        self._show_cards([one.need.id for one in found], {one.need.id: one.need for one in found})
        choices = [(party.id, party.name) for party in parties]
        for one in found:
            card = self.cards[one.need.id]
            card.show_need(one, [s for s in said if s.need_id == one.need.id], names, present)
            card.add.set_choices(choices)
        self._order_stops(found)
        self._columns.know(names, present)
        self.table.set_records(lines([one.need for one in found], said, only_needed=presenting))
        self.table.setColumnHidden(WILLING, presenting)
        self.table.viewport().update()
        called = {key for one in found for key in one.needed}
        rest = len(parties) - len(called)
        self.told.setText(self.tr("Parties that nothing needs yet: {0}").format(rest))
        self.told.setVisible(bool(found) and rest > 0)
        for widget in (self.kind, self.line, self.add):
            widget.setEnabled(self._desk.editable)
        self._turn()

    def _order_stops(self, found: list[Coalition]) -> None:
        """Tab goes from top to bottom, whenever a row was made."""
        stops = [stop for one in found for stop in self.cards[one.need.id].stops]
        if stops != self._stops:
            self._stops = stops
            for one, other in itertools.pairwise(stops):
                QWidget.setTabOrder(one, other)

    def _show_cards(self, order: list[str], needs: dict[str, Need]) -> None:
        for key in [key for key in self.cards if key not in needs]:
            gone = self.cards.pop(key)
            gone.hide()
            gone.deleteLater()
        for number, key in enumerate(order):
            if key not in self.cards:
                made = NeedCard(self._desk, needs[key])
                made.go_to.connect(self.go_to)
                made.parties_wanted.connect(self.parties_wanted)
                self.cards[key] = made
            if self._list.indexOf(self.cards[key]) != number:
                self._list.insertWidget(number, self.cards[key])

    def _turn(self) -> None:
        for tool in (self.as_table, self.save):
            tool.setVisible(bool(self.cards))
        shown = self.table if self.as_table.isChecked() else self.area
        self.stack.setCurrentWidget(shown if self.cards else self.empty)

    def reveal(self, key: str) -> bool:
        """Bring an issue or a party with it into view; False when it is not here."""
        self.refresh()
        card = self.cards.get(key) or next((c for c in self.cards.values() if key in c.rows), None)
        if card is None:
            return False
        self.as_table.setChecked(False)
        field = in_card(card, key) or card.text
        self.area.ensureWidgetVisible(card, 0, 0)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    # Doing

    def _on_save(self) -> None:
        from ui.screens.stakeholders.picture_file import save_drawing
        from ui.screens.stakeholders.table_pictures import needs_sheet, needs_title

        gate = self._desk.gate
        parties = {party.id: party for party in gate.all(Stakeholder)}
        make = functools.partial(needs_sheet, self._desk, self._found, gate.all(NeedParty), parties)
        save_drawing(self._desk, self, needs_title(), make)

    def _add(self) -> None:
        text = " ".join(self.line.text().split())
        if not text:
            self.line.setFocus()
            return
        made = self._desk.do(edits.add_need, text, NeedKind(self.kind.currentData()))
        if made is not None:
            self.line.clear()
            if made.id in self.cards:
                self.area.ensureWidgetVisible(self.cards[made.id])
                self.cards[made.id].add.setFocus()

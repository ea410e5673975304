"""Stakeholders (§4.5): add by typing, place on the map, complete in the form, see who is missing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.desk import Desk
from ui.screens.base import Screen
from ui.screens.stakeholders.add_row import AddRow
from ui.screens.stakeholders.doors import Doors
from ui.screens.stakeholders.form import PartyForm
from ui.screens.stakeholders.halves import Halves
from ui.screens.stakeholders.menus import PartyMenus
from ui.screens.stakeholders.picture_panel import PicturePanel
from ui.screens.stakeholders.sub_pages import SubPages
from ui.screens.stakeholders.walk import WalkBar
from ui.widgets.layout import GRID, column, row
from wijkwerkplaats.edits import stakeholders as edits
from wijkwerkplaats.edits.judgements import judge
from wijkwerkplaats.model import (
    Contact,
    Judgement,
    Need,
    NeedParty,
    PartyNote,
    Relation,
    Seat,
    Session,
    Stakeholder,
)
from wijkwerkplaats.model.words import PartyKind


class StakeholdersScreen(Screen):
    """The parties in and around the wijk."""

    KINDS: ClassVar[tuple[type, ...]] = (
        Stakeholder, Relation, Session, Contact, Judgement, PartyNote, Need, NeedParty, Seat,
    )  # fmt: skip

    def __init__(self, desk: Desk, page: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, page, parent)
        self._chosen = ""
        self.stack = QStackedWidget(self)
        whole = column(self.stack)
        whole.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        self.setLayout(whole)
        self.main = QWidget(self.stack)
        self.stack.addWidget(self.main)
        self.adding = AddRow(desk, self.main)
        self.doors = Doors(self.main)
        self.halves = Halves(desk, page, self.main)
        self.overview, self.place = self.halves.overview, self.halves.place
        self.menus = PartyMenus(desk, self)
        self.pages = SubPages(desk, self)
        top = row(self.adding, self.doors)
        top.setStretch(0, 1)
        if not desk.operable:
            self.adding.hide()
            self.doors.hide()
        top.setAlignment(self.doors, Qt.AlignmentFlag.AlignTop)
        self.walk = WalkBar(desk, self)
        box = column(top, self.walk, self.halves)
        box.setStretch(2, 1)
        self.main.setLayout(box)
        self.guard(self.adding)
        self._connect()

    def _connect(self) -> None:
        shown, map_view = self.overview, self.overview.panel.map
        shown.chosen.connect(self.choose)
        shown.opened.connect(self.open_form)
        shown.menu_wanted.connect(self._table_menu)
        shown.remove_wanted.connect(self.remove)
        shown.add_wanted.connect(self._add_of_kind)
        shown.place_wanted.connect(self._place)
        shown.table.told.connect(self._tell)
        map_view.taken_off.connect(self._take_off)
        self._connect_picture(shown.panel)
        shown.picture_made.connect(self._connect_picture)
        shown.party_wanted.connect(self._go_to_party)
        self.adding.added.connect(self.choose)
        self.adding.asked.connect(self.show_party)
        self.place.remove_wanted.connect(self._remove_one)
        self.place.go_to.connect(self.show_party)
        self.menus.edit_wanted.connect(self.open_form)
        self.menus.relate_wanted.connect(self._relate_from)
        self.menus.remove_wanted.connect(self.remove)
        self.menus.merge_wanted.connect(self.pages.merge)
        self.doors.wanted.connect(self._open_door)
        self.walk.reached.connect(self._walk_to)
        self.walk.judge_wanted.connect(self._judge)
        self.walk.place_wanted.connect(self.overview.panel.place_middle)
        self.pages.told.connect(self._tell)
        self.pages.go_to.connect(self.show_party)

    def _connect_picture(self, panel: PicturePanel) -> None:
        panel.map.menu_wanted.connect(self._map_menu)
        panel.map.relation_wanted.connect(self._relate)
        panel.map.line_menu_wanted.connect(self._line_menu)

    # Showing

    def refresh(self) -> None:
        """Show what the gate holds now."""
        parties, relations = self.desk.gate.all(Stakeholder), self.desk.gate.all(Relation)
        if self._chosen and all(party.id != self._chosen for party in parties):
            self._chosen = ""
        self.overview.show_parties(parties, relations)
        self.doors.allow(editable=self.desk.editable, parties=bool(parties), alone=not self.desk.presenting)
        self.pages.refresh()
        self.walk.refresh(parties)
        self._show_chosen(parties, relations)

    def _show_chosen(self, parties: Sequence[Stakeholder], relations: Sequence[Relation]) -> None:
        self.overview.choose(self._chosen)
        party = self.desk.gate.get(Stakeholder, self._chosen) if self._chosen else None
        self.place.show_party(party, relations, parties)

    def choose(self, key: str) -> None:
        """Make a party the chosen one, in the map, the table and the form."""
        if key == self._chosen:
            return
        self._chosen = key
        self._show_chosen(self.desk.gate.all(Stakeholder), self.desk.gate.all(Relation))

    def show_party(self, key: str) -> None:
        """Choose a party and see to it that no filter hides it."""
        self.overview.unhide(key)
        self.choose(key)

    def open_form(self, key: str) -> None:
        """Choose a party and go to its fields."""
        self.choose(key)
        self.overview.turn_to_form()
        self.place.focus_name()

    def reveal(self, key: str) -> None:
        """Bring a party, something of a party or a discussion point into view."""
        self.pages.leave()
        gate = self.desk.gate
        if gate.get(Need, key) or gate.get(NeedParty, key):
            self.overview.turn_to_needs()
            self.overview.needs.reveal(key)
            return
        relation = gate.get(Relation, key)
        thing = gate.get(Contact, key) or gate.get(PartyNote, key) or gate.get(Judgement, key)
        if relation is not None:
            key = relation.source_id
        elif thing is not None:
            key = thing.stakeholder_id
        party = gate.get(Stakeholder, key)
        if party is not None:
            self.overview.turn_to_parties()
            self.show_party(party.id)
            if not self.desk.presenting:  # who looks a party up wants to read it, with the keys there
                self.open_form(party.id)
        else:
            self.overview.reveal(key)

    def _go_to_party(self, key: str) -> None:
        self.show_party(key)
        self.overview.turn_to_parties()
        self.overview.turn_to_form()

    @property
    def form(self) -> PartyForm:
        """The form of the chosen party."""
        return self.place.form

    def first_focus(self) -> QWidget | None:
        """Ready to type names."""
        return self.adding.line

    # Doing

    def _place(self, key: str, influence: int, interest: int) -> None:
        party = self.desk.gate.get(Stakeholder, key)
        if party is not None:
            self.choose(key)
            self._put(party, influence, interest)
        self.overview.panel.map.setFocus()

    def _put(self, party: Stakeholder, influence: int | None, interest: int | None) -> None:
        """Where the group places a party, or the perspective whose view the map shows."""
        who = self.overview.panel.perspective
        if who is None:
            self.desk.do(edits.place_stakeholder, party, influence, interest)
        else:
            self.desk.do(judge, party, who, {"influence": influence, "interest": interest})

    def _take_off(self, key: str) -> None:
        party = self.desk.gate.get(Stakeholder, key)
        if party is not None:
            self._put(party, None, None)

    def _relate_from(self, key: str) -> None:
        picture = self.overview.views.picture
        if picture is not None:
            picture.map.relate_from(key)

    def _relate(self, source_key: str, target_key: str, where: QPoint) -> None:
        source = self.desk.gate.get(Stakeholder, source_key)
        target = self.desk.gate.get(Stakeholder, target_key)
        if source is None or target is None:
            return
        if source.id == target.id:
            self.adding.notice.say(self.tr("A party has no relation with itself. Choose another party."))
            return
        self.menus.for_relation(source, target, where)

    def _map_menu(self, key: str, where: QPoint) -> None:
        party = self.desk.gate.get(Stakeholder, key)
        if party is not None:
            self.menus.for_parties([party], where, on_map=True)

    def _line_menu(self, key: str, where: QPoint) -> None:
        gate = self.desk.gate
        relation = gate.get(Relation, key)
        ends = (
            [gate.get(Stakeholder, one) for one in (relation.source_id, relation.target_id)]
            if relation
            else []
        )
        if relation is not None and all(ends):
            self.menus.for_line(relation, (ends[0].name, ends[1].name), where)  # type: ignore[union-attr]

    def _table_menu(self, parties: list[Stakeholder], where: QPoint) -> None:
        self.menus.for_parties(parties, where)

    def _remove_one(self, key: str) -> None:
        party = self.desk.gate.get(Stakeholder, key)
        if party is not None:
            self.remove([party])

    def remove(self, parties: list[Stakeholder]) -> None:
        """Remove parties with all that hangs on them; one click brings them back."""
        if self.desk.do(edits.remove_stakeholders, parties) is None:
            return
        name = parties[0].name[:60] if len(parties) == 1 else str(len(parties))
        words = self.tr("Removed: {0}. Relations and seats went along.").format(name)
        self.adding.notice.say(words, self.tr("Undo"), self.desk.undo)

    def _open_door(self, name: str) -> None:
        if name == "walk":
            self.walk.begin(self.desk.gate.all(Stakeholder), self._chosen)
        else:
            self.pages.open(name)

    def _walk_to(self, key: str) -> None:
        self.overview.turn_to_parties()
        self.show_party(key)

    def _judge(self, key: str) -> None:
        """Go to where each perspective says how it sees a party."""
        self.open_form(key)
        self.form.show_perspectives()

    def _tell(self, words: str) -> None:
        """Say what a page did; one click takes it back."""
        self.adding.notice.say(words, self.tr("Undo"), self.desk.undo)

    def _add_of_kind(self, kind: str) -> None:
        self.adding.start_with(PartyKind(kind))

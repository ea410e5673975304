"""The tabs of the screen: map, table, party (where it is narrow), who is missing, discussion points."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui.desk import Desk
from ui.screens.stakeholders.columns import INTERNAL, PartyColumns
from ui.screens.stakeholders.filters import FilterBar, SearchText
from ui.screens.stakeholders.form_place import FormPlace
from ui.screens.stakeholders.missing import MissingView
from ui.screens.stakeholders.party_table import PartyTable, TableBar
from ui.screens.stakeholders.picture_panel import PicturePanel
from ui.screens.stakeholders.view_switch import View, ViewSwitch
from ui.screens.stakeholders.views import Views
from ui.widgets.layout import GRID, column, empty_state
from ui.widgets.part_tabs import PartTabs
from ui.widgets.stops import show_from_top
from wijkwerkplaats.model import Contact, Relation, Stakeholder
from wijkwerkplaats.tags import known_tags

if TYPE_CHECKING:
    from ui.screens.stakeholders.needs_tab import NeedsTab

MIDDLE = 50
SOON = 60
CROWD = 150
"""With more parties than this, the map follows typing in the filter as soon as there is time."""


class Overview(PartTabs):
    """Shows all parties in several ways, of which one filter serves the map and the table."""

    chosen = Signal(str)
    opened = Signal(str)
    menu_wanted = Signal(list, QPoint)
    remove_wanted = Signal(list)
    add_wanted = Signal(str)
    place_wanted = Signal(str, int, int)
    party_wanted = Signal(str)
    """A party is to be shown, whatever the filter says."""
    picture_made = Signal(object)
    """Another `PicturePanel` is there."""

    def __init__(self, desk: Desk, page: str, parent: QWidget) -> None:
        super().__init__(desk, page)
        self.setParent(parent)
        self._parties: list[Stakeholder] = []
        self._relations: list[Relation] = []
        self._shown: list[Stakeholder] = []
        self._key = ""
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self._show_current)
        self._search = SearchText(desk.texts)
        self._missing: MissingView | None = None
        self._needs: NeedsTab | None = None
        self._map_tab, self._table_tab = QWidget(self), QWidget(self)
        self._form_tab, self._missing_tab = QWidget(self), QWidget(self)
        self._needs_tab = QWidget(self)
        self._add_tabs()
        self.filter_bar = FilterBar(desk, self._map_tab)
        self.area, self.switch, self.views = self._make_pictures()
        self.panel = self.views.grid
        self.columns = PartyColumns(desk, self)
        self.table = PartyTable(
            desk,
            self.columns,
            name=self.tr("Parties"),
            remove=self.remove_wanted.emit,
            parent=self._table_tab,
        )
        self.table_bar = TableBar(self.table, self._table_tab)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.empty = empty_state(
            "users",
            self.tr("Who is around in this neighbourhood?"),
            self.tr("Type the first party in the line above and press Enter. Just a name is enough."),
        )
        self._map_tab.setLayout(column(self.filter_bar, self.area, self.empty))
        self._table_tab.setLayout(column(self.table, self.table_bar))
        self._form_tab.setLayout(column())
        self._missing_tab.setLayout(column())
        self._needs_tab.setLayout(column())
        self._connect()

    def _add_tabs(self) -> None:
        """The tabs come first: a widget that is made in its place is much faster than one that moves there."""
        self.addTab(self._map_tab, self.tr("Map"))
        self.addTab(self._table_tab, self.tr("Table"))
        self.addTab(self._missing_tab, self.tr("Who is missing?"))
        self.addTab(self._needs_tab, self.tr("Who is needed?"))
        self.add_talk()
        for tab in (self._map_tab, self._table_tab, self._form_tab):
            tab.setContentsMargins(0, GRID, 0, 0)

    def _make_pictures(self) -> tuple[QScrollArea, ViewSwitch, Views]:
        area = scrolled_in(self._map_tab)
        inside = QWidget(area.viewport())
        switch, views = ViewSwitch(inside), Views(self._desk, inside)
        box = column(switch, views)
        box.setStretch(1, 1)
        inside.setLayout(box)
        area.setWidget(inside)
        return area, switch, views

    def _connect(self) -> None:
        self.filter_bar.changed.connect(self._on_filter)
        self.filter_bar.entered.connect(self._on_entered)
        self.currentChanged.connect(self._on_tab)
        self.table.chosen.connect(self._on_table_row)
        self.table.customContextMenuRequested.connect(self._on_table_menu)
        self._connect_picture(self.panel)
        self.switch.changed.connect(self._on_view)
        self.views.made.connect(self._connect_picture)
        self.views.made.connect(self.picture_made)
        self.views.chosen.connect(self.chosen)
        self.views.parties_wanted.connect(self._show_keys)
        self.panel.map.placed.connect(self.place_wanted)
        self.panel.tray.chosen.connect(self.chosen)
        self.panel.tray.opened.connect(self.opened)
        self.panel.place_middle.connect(self._place_in_middle)

    def _connect_picture(self, panel: PicturePanel) -> None:
        panel.map.chosen.connect(self.chosen)
        panel.map.opened.connect(self.opened)

    @property
    def missing(self) -> MissingView:
        """Who is missing; built when one first looks."""
        if self._missing is None:
            self._missing = MissingView(self._desk)
            self._missing.add_wanted.connect(self.add_wanted)
            self._missing.kind_wanted.connect(self._show_kind)
            self._missing.parties_wanted.connect(self._show_keys)
            self._missing.cell_wanted.connect(self._show_cell)
            box = self._missing_tab.layout()
            assert box is not None
            box.addWidget(self._missing)
        return self._missing

    @property
    def needs(self) -> NeedsTab:
        """Who is needed for what; built when one first looks."""
        if self._needs is None:
            from ui.screens.stakeholders.needs_tab import NeedsTab

            self._needs = NeedsTab(self._desk)
            self._needs.go_to.connect(self.party_wanted)
            self._needs.parties_wanted.connect(self._show_keys)
            box = self._needs_tab.layout()
            assert box is not None
            box.addWidget(self._needs)
        return self._needs

    def turn_to_needs(self) -> None:
        """Show who is needed for what."""
        self.setCurrentWidget(self._needs_tab)

    # The form, where there is no room beside

    def add_form(self, form: FormPlace) -> None:
        """Take in the form as a tab."""
        box = self._form_tab.layout()
        assert box is not None
        box.addWidget(form)
        form.show()
        if self.indexOf(self._form_tab) < 0:
            self.insertTab(2, self._form_tab, self.tr("Party"))

    def take_form(self) -> None:
        """Let go of the form: it stands beside the tabs now."""
        index = self.indexOf(self._form_tab)
        if index >= 0:
            if self.currentIndex() == index:
                self.setCurrentIndex(0)
            self.removeTab(index)

    def turn_to_form(self) -> None:
        """Show the tab of the form, if there is one."""
        index = self.indexOf(self._form_tab)
        if index >= 0:
            self.setCurrentIndex(index)

    def turn_to_parties(self) -> None:
        """Show the map or the table."""
        if self.currentWidget() not in (self._map_tab, self._table_tab):
            self.setCurrentWidget(self._map_tab)

    # Showing

    def show_parties(self, parties: Sequence[Stakeholder], relations: Sequence[Relation]) -> None:
        """Show all parties that the filter lets through."""
        self._parties, self._relations = list(parties), list(relations)
        self.columns.relations = Counter(key for r in relations for key in (r.source_id, r.target_id))
        self.columns.persons = self._persons()
        self.table_bar.allow(editable=self._desk.editable)
        for name in INTERNAL:
            self.table.setColumnHidden(self.columns.fields.index(name), self._desk.presenting)
        self.empty.setVisible(not parties)
        self.area.setVisible(bool(parties))
        self.filter_bar.setVisible(bool(parties))
        self.filter_bar.show_tags(() if self._desk.presenting else known_tags(parties))
        self._apply_filter()
        self._show_current()

    def _persons(self) -> dict[str, str]:
        """The names of whom to call, by party."""
        found: dict[str, list[str]] = {}
        for one in self._desk.gate.all(Contact):
            found.setdefault(one.stakeholder_id, []).append(one.name)
        return {key: ", ".join(names) for key, names in found.items()}

    def shown(self) -> list[Stakeholder]:
        """The parties that the filter lets through."""
        return list(self._shown)

    def _apply_filter(self) -> None:
        wanted, text = self.filter_bar.filter(), self._search.of
        self._shown = [p for p in self._parties if wanted.passes(p, text(p))] if wanted else self._parties
        self.filter_bar.show_count(len(self._shown), len(self._parties))

    def _on_filter(self) -> None:
        self._apply_filter()
        if self.currentWidget() is self._map_tab and len(self._parties) > CROWD:
            self._soon.start()
        else:
            self._show_current()

    def _on_entered(self) -> None:
        """Enter in the search goes to the first party that is shown, and then to the next one."""
        if self._soon.isActive():
            self._soon.stop()
            self._show_current()
        keys = [party.id for party in sorted(self._shown, key=_by_name)]
        if keys:
            at = keys.index(self._key) + 1 if self._key in keys else 0
            self.chosen.emit(keys[at % len(keys)])

    def _on_view(self, view: str) -> None:
        self.views.turn_to(View(view))
        QTimer.singleShot(0, self, self._show_picture)

    def _show_picture(self) -> None:
        """At large text the picture lies below the fold."""
        show_from_top(self.switch, self.views)

    def _on_tab(self) -> None:
        tab = self.currentWidget()
        if tab in (self._map_tab, self._table_tab):
            box = tab.layout()
            assert isinstance(box, QVBoxLayout)
            box.insertWidget(0, self.filter_bar)
            self.filter_bar.setVisible(bool(self._parties))
        self._show_current()

    def _show_current(self) -> None:
        """Fill only the tab that shows; the others are filled when one turns to them."""
        tab = self.currentWidget()
        if tab is self._map_tab:
            self.views.show_parties(self._shown, self._relations)
        elif tab is self._table_tab:
            self.table.set_records(self._parties)
            self.table.filter(_Among(self._shown) if len(self._shown) < len(self._parties) else None)
            self.table.viewport().update()
            self.table.choose(self._key)
        elif tab is self._missing_tab:
            self.missing.show_parties(self._parties, self._relations)
        elif tab is self._needs_tab:
            self.needs.refresh()

    def choose(self, key: str) -> None:
        """Mark a party on the map and in the table."""
        self._key = key
        self.views.choose(key)
        self.table.choose(key)

    def unhide(self, key: str) -> None:
        """Show everything when the filter hides this party."""
        if all(party.id != key for party in self._shown):
            self.filter_bar.clear()

    # Asking

    def _on_table_row(self, key: str) -> None:
        if key:
            self.chosen.emit(key)

    def _on_table_menu(self, at: QPoint) -> None:
        self.menu_wanted.emit(self.table.selected(), self.table.viewport().mapToGlobal(at))

    def _place_in_middle(self, key: str) -> None:
        self.place_wanted.emit(key, MIDDLE, MIDDLE)

    def _show_kind(self, kind: str) -> None:
        self.filter_bar.ask(kind=kind)
        self.setCurrentWidget(self._table_tab)

    def _show_keys(self, keys: Sequence[str]) -> None:
        self.filter_bar.ask(keys=keys)
        self.setCurrentWidget(self._table_tab)

    def _show_cell(self, domain: str, level: str) -> None:
        self.filter_bar.ask(domain=domain, level=level or None)
        self.setCurrentWidget(self._table_tab)


def scrolled_in(parent: QWidget) -> QScrollArea:
    """An area that scrolls when it is too low for the map, which is made inside it."""
    area = QScrollArea(parent)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def _by_name(party: Stakeholder) -> tuple[str, str]:
    return party.name.casefold(), party.id


class _Among:
    """Holds for the parties that are shown."""

    def __init__(self, parties: Sequence[Stakeholder]) -> None:
        self._keys = {party.id for party in parties}

    def __call__(self, party: Stakeholder) -> bool:
        return party.id in self._keys

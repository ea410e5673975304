"""Everything about one party (§4.5); what one types is kept by itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from ui.desk import Desk
from ui.screens.stakeholders.domain_chips import DomainChips
from ui.screens.stakeholders.form_bits import PartyWriter, WheelGuard, captioned, choice, show_choice
from ui.screens.stakeholders.form_internal import InternalGroup
from ui.screens.stakeholders.form_needs import NeedsOfParty
from ui.screens.stakeholders.form_relations import RelationsView
from ui.screens.stakeholders.persons_view import PersonsView
from ui.theme import current
from ui.widgets.evenly import Evenly
from ui.widgets.fields import LineField, TextField
from ui.widgets.layout import GRID, button, column, label, row, scrolled
from wijkwerkplaats.model import Relation, Stakeholder
from wijkwerkplaats.model.words import Level, PartyKind

TEXTS = ("goals", "assignment", "brings", "gains")


class PartyForm(QWidget):
    """The fields of one party. `show_party` fills them; every change goes through the gate by itself."""

    remove_wanted = Signal(str)
    go_to = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._write = PartyWriter(desk)
        self._guard = WheelGuard(self)
        self.key = ""
        self.name = LineField(desk, name=self.tr("Name"), placeholder=self.tr("Name of the party"))
        self.name.setFont(current().font("heading", bold=True))
        self.remove = button(self.tr("Remove party"), "trash-2", role="flat")
        self.kind = choice(desk.texts.words("party_kind", PartyKind), self._guard)
        levels = {"": self.tr("Not known"), **desk.texts.words("level", Level)}
        self.level = choice(levels, self._guard)
        self.indispensable = QCheckBox(self.tr("Indispensable: it fails without this party"))
        self.informal = QCheckBox(self.tr("Informal network or group"))
        self.elsewhere = QCheckBox(self.tr("Works elsewhere, could add something here"))
        self.domains = DomainChips(desk, name=self.tr("Domains"))
        self.texts = {field: TextField(desk, name=name) for field, name in self._captions().items()}
        self.persons = PersonsView(desk, self._write)
        self.needs = NeedsOfParty(desk)
        self.relations = RelationsView(desk, self._guard)
        self.internal = InternalGroup(desk, self._write, self._guard)
        self._build()
        self._connect()

    def _captions(self) -> dict[str, str]:
        return {
            "goals": self.tr("Goals and interests"),
            "assignment": self.tr("Assignment"),
            "brings": self.tr("What it can bring"),
            "gains": self.tr("What it wants to gain"),
        }

    # Building

    def _build(self) -> None:
        captions = self._captions()
        self.relations_title = label(self.tr("Relations"), "heading")
        self.relations_hidden = label(
            self.tr("Relations and contact persons are hidden while the room looks along."), "muted"
        )
        self.people = QWidget()
        self.people.setLayout(column(label(self.tr("Whom to call"), "heading"), self.persons))
        body = QWidget()
        wants = Evenly(*(captioned(captions[f], self.texts[f]) for f in TEXTS), least=250)
        body.setLayout(
            column(
                row(self.name),
                self._who(),
                captioned(self.tr("Domains"), self.domains),
                wants,
                self.people,
                column(label(self.tr("Needed for"), "heading"), self.needs),
                self.relations_title,
                self.relations_hidden,
                self.relations,
                self.internal,
                row(1, self.remove),
                1,
                margins=2 * GRID,
                spacing=2 * GRID,
            )
        )
        self.area = scrolled(body)
        self.setLayout(column(self.area))

    def _who(self) -> QWidget:
        made = QWidget()
        fields = Evenly(
            captioned(self.tr("Kind"), self.kind),
            captioned(self.tr("Level"), self.level),
            least=150,
        )
        checks = QWidget()
        checks.setLayout(column(self.indispensable, self.informal, self.elsewhere, spacing=4))
        made.setLayout(column(fields, checks, spacing=12))
        return made

    def _connect(self) -> None:
        self.kind.activated.connect(self._on_kind)
        self.level.activated.connect(self._on_level)
        self.indispensable.clicked.connect(self._on_indispensable)
        self.informal.clicked.connect(self._on_informal)
        self.elsewhere.clicked.connect(self._on_elsewhere)
        self.domains.picked.connect(self._on_domains)
        self.remove.clicked.connect(self._on_remove)
        self.relations.go_to.connect(self.go_to)

    # Showing

    def let_go(self) -> None:
        """The party is gone: nothing more is written to it."""
        self.key = ""

    def show_party(
        self, party: Stakeholder, relations: Sequence[Relation], parties: Sequence[Stakeholder]
    ) -> None:
        """Fill the form with a party."""
        self.key = party.id
        into = self._write.into
        self.name.bind(party.name, into(party.id, "name"))
        for field, widget in self.texts.items():
            widget.bind(getattr(party, field), into(party.id, field))
        show_choice(self.kind, party.kind)
        show_choice(self.level, party.level or "")
        self.indispensable.setChecked(party.indispensable)
        self.informal.setChecked(party.informal)
        self.elsewhere.setChecked(not party.active_here)
        self.domains.show_domains(party.domains)
        self.needs.show_party(party)
        if not self._judgements_hidden():
            self.internal.show_party(party)
            self.persons.show_party(party)
            self.relations.show_relations(party, relations, parties)
        self._honour()

    def _judgements_hidden(self) -> bool:
        return self._desk.presenting

    def _honour(self) -> None:
        """A closed session is for reading; while the room looks along, judgements are away."""
        editable, hidden = self._desk.editable, self._judgements_hidden()
        self.name.setReadOnly(not editable)
        for field in self.texts.values():
            field.setReadOnly(not editable)
        for widget in (
            self.kind,
            self.level,
            self.indispensable,
            self.informal,
            self.elsewhere,
            self.domains,
        ):
            widget.setEnabled(editable)
        self.internal.setEnabled(editable)
        self.internal.setVisible(not hidden)
        self.people.setVisible(not hidden)
        self.relations.setVisible(not hidden)
        self.relations_hidden.setVisible(hidden)
        self.remove.setVisible(editable)

    def show_perspectives(self) -> None:
        """Ready to say how each perspective sees the party."""
        view = self.internal.perspectives
        self.area.ensureWidgetVisible(view, 0, GRID)
        view.begin()

    def focus_name(self) -> None:
        """Ready to change the name."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    # Editing

    def _on_kind(self) -> None:
        self._write.write(self.key, "kind", PartyKind(self.kind.currentData()))

    def _on_level(self) -> None:
        chosen = self.level.currentData()
        self._write.write(self.key, "level", Level(chosen) if chosen else None)

    def _on_elsewhere(self, on: bool) -> None:
        self._write.write(self.key, "active_here", not on)

    def _on_indispensable(self, on: bool) -> None:
        self._write.write(self.key, "indispensable", on)

    def _on_informal(self, on: bool) -> None:
        self._write.write(self.key, "informal", on)

    def _on_domains(self, domains: tuple[object, ...]) -> None:
        self._write.write(self.key, "domains", domains)

    def _on_remove(self) -> None:
        self.remove_wanted.emit(self.key)

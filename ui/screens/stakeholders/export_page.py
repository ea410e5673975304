"""Parties out of the app: for Excel and Calc, or for programs that draw networks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QButtonGroup, QCheckBox, QRadioButton, QWidget

from ui.desk import Desk
from ui.screens.stakeholders.sub_page import SubPage
from ui.widgets.layout import GRID, button, card, column, label, row
from ui.widgets.save_out import save_out
from wijkwerkplaats.exchange.party_export import Network, export_parties
from wijkwerkplaats.model import Contact, Relation, Stakeholder
from wijkwerkplaats.model.words import DepartureKind


class ExportPage(SubPage):
    """Two questions: in which form, and for whom. The safe answer comes first."""

    def __init__(
        self, desk: Desk, shown: Callable[[], Sequence[Stakeholder]], parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.title.setText(self.tr("Save the list of parties"))
        self._desk, self._shown = desk, shown
        self._groups: list[QButtonGroup] = []
        self.forms = self._choices(
            ("xlsx", self.tr("Excel or Calc (.xlsx)"), self.tr("Can be read in again.")),
            ("ods", self.tr("Open document for Calc (.ods)"), self.tr("Can be read in again.")),
            ("csv", self.tr("Plain table (.csv)"), self.tr("Opens everywhere. Without the relations.")),
            ("graphml", self.tr("Network (.graphml)"), self.tr("For Gephi, yEd and the like.")),
            ("json", self.tr("Data (.json)"), self.tr("For people who build something with it.")),
        )
        self.own = self._choices(
            (
                "share",
                self.tr("To share"),
                self.tr("Without judgements, relations, tags, notes and contact persons."),
            ),
            (
                "own",
                self.tr("For own use"),
                self.tr("With judgements, relations, tags and notes. Keep it among yourselves."),
            ),
        )
        self.persons = QCheckBox(self.tr("With contact persons: names and how to reach them"))
        self.persons.setAccessibleDescription(self.tr("Only when you really need them."))
        self.scope = self._choices(("all", self.tr("All parties"), ""), ("shown", "", ""))
        self.save = button(self.tr("Save…"), "save", role="primary")
        self._build()

    def _build(self) -> None:
        self.save.clicked.connect(self._on_save)
        self.own["own"].toggled.connect(self._persons_allowed)
        self.body.addWidget(self._card(self.tr("In which form?"), self.forms))
        whom = self._card(self.tr("For whom?"), self.own)
        box = whom.layout()
        assert box is not None
        box.addWidget(self.persons)
        self.body.addWidget(whom)
        self._scope_card = self._card(self.tr("Which parties?"), self.scope)
        self.body.addWidget(self._scope_card)
        self.body.addLayout(row(self.save, 1))
        self.body.addStretch(1)

    def _choices(self, *choices: tuple[str, str, str]) -> dict[str, QRadioButton]:
        group = QButtonGroup(self)
        self._groups.append(group)
        made = {}
        for key, name, about in choices:
            made[key] = QRadioButton(name)
            made[key].setProperty("about", about)
            made[key].setAccessibleDescription(about)
            group.addButton(made[key])
        next(iter(made.values())).setChecked(True)
        return made

    @staticmethod
    def _card(title: str, choices: dict[str, QRadioButton]) -> QWidget:
        lines = []
        for choice in choices.values():
            about = label(str(choice.property("about")), "hint")
            about.setContentsMargins(3 * GRID + 2, 0, 0, 0)
            about.setVisible(bool(about.text()))
            line = QWidget()
            line.setLayout(column(choice, about, spacing=0))
            lines.append(line)
        return card(*lines, title=title)

    def arrive(self) -> None:
        """Say how many parties the filter shows, when it hides some."""
        shown, total = len(self._shown()), len(self._desk.gate.all(Stakeholder))
        self.scope["shown"].setText(self.tr("Only those that the filter shows: {0}").format(shown))
        self.scope["all"].setChecked(True)
        self.persons.setChecked(False)
        self._persons_allowed()
        self._scope_card.setVisible(shown < total)
        self.save.setEnabled(bool(total))
        self.save.setFocus()

    def _persons_allowed(self) -> None:
        """Persons go along for own use only, and not by themselves."""
        self.persons.setEnabled(self.own["own"].isChecked())

    def _on_save(self) -> None:
        form = next(key for key, choice in self.forms.items() if choice.isChecked())
        name = self.tr("stakeholders") + f".{form}"
        gate = self._desk.gate
        parties = self._shown() if self.scope["shown"].isChecked() else gate.all(Stakeholder)
        network = Network(
            parties,
            gate.all(Relation),
            gate.all(Contact),
            own=self.own["own"].isChecked(),
            persons=self.persons.isChecked() and self.persons.isEnabled(),
        )
        target = save_out(
            self._desk,
            self,
            DepartureKind.LIST,
            lambda target: export_parties(network, target, self._desk.texts),
            title=self.tr("Save the list of parties"),
            suggestion=Path.home() / name,
            pattern=f"{form} (*.{form})",
        )
        if target is not None:
            self.left.emit()

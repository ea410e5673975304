"""Who is missing (§4.5): kinds without a party, things to look at again, and domains against levels."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QPushButton, QTableWidget, QTableWidgetItem, QWidget

from ui.desk import Desk
from ui.theme import current
from ui.widgets.flow import FlowLayout
from ui.widgets.layout import GRID, button, card, column, label, put_icon, row, scrolled
from ui.widgets.press import PushButton
from wijkwerkplaats.analysis.stakeholders import (
    ALSO,
    USUAL,
    Finding,
    Inventory,
    domain_matrix,
    findings,
    inventory,
)
from wijkwerkplaats.model import Contact, Relation, Stakeholder
from wijkwerkplaats.model.words import Domain, Level, PartyKind


class MissingView(QWidget):
    """Three calm cards. It changes nothing: it asks for parties to be added or shown."""

    add_wanted = Signal(str)
    """A party of this kind is to be added."""
    kind_wanted = Signal(str)
    """The parties of this kind are to be shown."""
    parties_wanted = Signal(tuple)
    """The parties with these keys are to be shown."""
    cell_wanted = Signal(str, str)
    """The parties of a domain at a level (empty: level not known) are to be shown."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.kinds: dict[PartyKind, QPushButton] = {}
        self.again: list[QPushButton] = []
        self._shown: object = None
        self.matrix = QTableWidget(len(Domain), len(Level) + 2)
        inner = QWidget()
        inner.setLayout(
            column(
                self._kinds_card(), self._again_card(), self._matrix_card(), 1, margins=GRID, spacing=2 * GRID
            )
        )
        inner.setMaximumWidth(1000)
        self.setLayout(column(scrolled(inner)))

    # Building

    def _kinds_card(self) -> QWidget:
        usual = label(self.tr("Mostly at the table"), "muted")
        also = label(self.tr("Easily forgotten"), "muted")
        hint = label(self.tr("Click a kind that is missing to add a party of that kind."), "hint")
        self.save = button(self.tr("Save picture…"), "image", role="flat")
        self.save.clicked.connect(self._on_save)
        self.summary = label("")
        return card(
            self.summary,
            usual,
            self._chips(USUAL),
            also,
            self._chips(ALSO),
            hint,
            row(self.save, 1),
            title=self.tr("Who is missing?"),
        )

    def _chips(self, kinds: Sequence[PartyKind]) -> QWidget:
        made = QWidget()
        flow = FlowLayout(spacing=6)
        for kind in kinds:
            chip = PushButton()
            chip.setProperty("role", "chip")
            chip.setObjectName(kind)
            chip.clicked.connect(self._on_kind)
            self.kinds[kind] = chip
            flow.addWidget(chip)
        made.setLayout(column(flow))
        return made

    def _again_card(self) -> QWidget:
        self._again_box = column(spacing=4)
        self._again = card(self._again_box, title=self.tr("Look at this again"))
        return self._again

    def _matrix_card(self) -> QWidget:
        texts = self._desk.texts
        levels = [texts.word("level", level) for level in Level]
        self.matrix.setHorizontalHeaderLabels([*levels, self.tr("Level not known"), self.tr("Together")])
        self.matrix.setVerticalHeaderLabels([texts.word("domain", domain) for domain in Domain])
        self.matrix.setAccessibleName(self.tr("Number of parties per domain and level"))
        self.matrix.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.matrix.setTabKeyNavigation(False)
        self.matrix.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        header = self.matrix.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        header.setMinimumHeight(2 * self.fontMetrics().height() + 18)
        self.matrix.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.matrix.verticalHeader().setDefaultSectionSize(max(32, self.fontMetrics().height() + 12))
        self.matrix.cellActivated.connect(self._on_cell)
        self.matrix.cellDoubleClicked.connect(self._on_cell)
        hint = label(
            self.tr("An empty cell is a blind spot. Double-click a cell to see its parties."), "hint"
        )
        return card(hint, self.matrix, title=self.tr("Domains and levels"))

    # Showing

    def show_parties(self, parties: Sequence[Stakeholder], relations: Sequence[Relation]) -> None:
        """Show what the list tells."""
        called = {contact.stakeholder_id for contact in self._desk.gate.all(Contact)}
        if self._shown == (parties, relations, called):
            return
        self._shown = (list(parties), list(relations), called)
        found = inventory(parties)
        self._show_kinds(found)
        self._show_again(findings(parties, relations, called))
        self._show_matrix(parties)

    def _show_kinds(self, found: Inventory) -> None:
        missing = len(found.missing_usual) + len(found.missing_also)
        self.summary.setText(
            self.tr("Every kind of party is in the list.")
            if not missing
            else self.tr("Parties: {0}. Kinds without a party: {1}.").format(found.total, missing)
        )
        for kind, chip in self.kinds.items():
            count, name = found.kinds[kind], self._desk.texts.word("party_kind", kind)
            chip.setText(f"{name}  {count}" if count else name)
            put_icon(chip, "check" if count else "plus", "muted" if count else "accent")
            tip = self.tr("Show these parties") if count else self.tr("Add a party of this kind")
            chip.setToolTip(tip)
            chip.setAccessibleName(f"{name}: {count}. {tip}")
            chip.setProperty("count", count)
            if chip.property("missing") != (not count):
                chip.setProperty("missing", not count)
                chip.style().polish(chip)

    def _show_again(self, found: Sequence[Finding]) -> None:
        for old in self.again:
            old.deleteLater()
        self.again.clear()
        while (item := self._again_box.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._again.setVisible(bool(found))
        for one in found:
            self._again_box.addWidget(self._finding(one))

    def _finding(self, finding: Finding) -> QWidget:
        words = label(self._desk.texts(f"stakeholder_finding.{finding.key}"))
        show = button(self.tr("Show: {0}").format(len(finding.parties)), "arrow-right", role="flat")
        show.setProperty("keys", list(finding.parties))
        if (
            not finding.parties
        ):  # setVisible(True) on what has no parent yet would flash as a window of its own
            show.hide()
        show.clicked.connect(self._on_show)
        self.again.append(show)
        made = QWidget()
        line = row(words, show)
        line.setStretch(0, 1)
        made.setLayout(line)
        return made

    def _show_matrix(self, parties: Sequence[Stakeholder]) -> None:
        for row_number, (_domain, levels) in enumerate(domain_matrix(parties).items()):
            counts = [len(keys) for keys in levels.values()]
            for number, count in enumerate([*counts, sum(counts)]):
                cell = QTableWidgetItem(str(count) if count else "–")
                cell.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                cell.setForeground(current().color("text" if count else "muted"))
                if number == len(counts) and not count:
                    cell.setText(self.tr("empty"))
                    cell.setBackground(current().color("warn_soft"))
                    cell.setForeground(current().color("text"))
                self.matrix.setItem(row_number, number, cell)
        height = self.matrix.verticalHeader().defaultSectionSize() * len(Domain)
        self.matrix.setFixedHeight(height + self.matrix.horizontalHeader().sizeHint().height() + 4)

    # Asking

    def _on_kind(self) -> None:
        chip = self.sender()
        (self.kind_wanted if chip.property("count") else self.add_wanted).emit(chip.objectName())

    def _on_save(self) -> None:
        from ui.screens.stakeholders.picture_file import save_drawing
        from ui.screens.stakeholders.table_pictures import missing_sheet, missing_title

        parties = self._desk.gate.all(Stakeholder)
        save_drawing(self._desk, self, missing_title(), functools.partial(missing_sheet, self._desk, parties))

    def _on_show(self) -> None:
        self.parties_wanted.emit(tuple(self.sender().property("keys")))

    def _on_cell(self, row_number: int, number: int) -> None:
        levels = [*map(str, Level), "none", ""]
        self.cell_wanted.emit(list(Domain)[row_number], levels[number])

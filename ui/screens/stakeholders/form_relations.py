"""How a party relates to others (§4.5): a list, and a line to add one."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.desk import Desk
from ui.screens.stakeholders.form_bits import WheelGuard, choice
from ui.screens.stakeholders.picker import PartyPicker
from ui.widgets.evenly import Evenly
from ui.widgets.layout import button, column, label, row
from ui.widgets.records import Column
from ui.widgets.table import RecordTable
from wijkwerkplaats.edits import common
from wijkwerkplaats.edits.stakeholders import add_relation, is_within, remove_relations
from wijkwerkplaats.model import Relation, Stakeholder
from wijkwerkplaats.model.words import RelationKind


class RelationsView(QWidget):
    """The relations of one party."""

    go_to = Signal(str)
    """Another party is asked for."""

    def __init__(self, desk: Desk, guard: WheelGuard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._key = ""
        columns = (
            Column(title=self.tr("Relation"), read=self._kind_words, width=140),
            Column(title=self.tr("Party"), read=self._other_name, width=170),
            Column(
                title=self.tr("Strength"),
                read=_strength,
                write=self._write_strength,
                kind="choice",
                width=84,
                choices={"": "–", **{str(one): desk.texts(f"relation_strength.{one}") for one in (1, 2, 3)}},
            ),
            Column(title=self.tr("Note"), read=attrgetter("note"), write=self._write_note, width=120),
        )
        self.table = RecordTable(desk, columns, name=self.tr("Relations of this party"), remove=self._remove)
        self.none = label(self.tr("No relations yet."), "muted")
        self.visit = button(self.tr("Go to this party"), "arrow-right", role="flat")
        self.remove = button(self.tr("Remove relation"), "trash-2", role="flat")
        self.other = PartyPicker(name=self.tr("Other party"), placeholder=self.tr("Type a name"))
        self.other.installEventFilter(guard)
        self.kind = choice(desk.texts.words("relation_kind", RelationKind), guard)
        self.kind.setAccessibleName(self.tr("Kind of relation"))
        self.note = QLineEdit()
        self.note.setPlaceholderText(self.tr("Note (if you want)"))
        self.note.setAccessibleName(self.tr("Note with the relation"))
        self.add = button(self.tr("Add relation"), "plus")
        self.said = label("", "hint")
        self._build()

    def _build(self) -> None:
        self.said.hide()
        self.tools = QWidget()
        self.tools.setLayout(row(self.visit, self.remove, 1))
        self.adder = QWidget()
        pair = Evenly(self.kind, self.other, least=190)
        self.adder.setLayout(column(pair, row(self.note, self.add), self.said))
        self.setLayout(column(self.none, self.table, self.tools, self.adder))
        self.visit.clicked.connect(self._visit)
        self.remove.clicked.connect(self._remove_selected)
        self.add.clicked.connect(self._add)
        self.note.returnPressed.connect(self._add)
        self.table.selectionModel().selectionChanged.connect(self._on_selection)

    def show_relations(
        self, party: Stakeholder, relations: Sequence[Relation], parties: Sequence[Stakeholder]
    ) -> None:
        """Show the relations of a party; the others can be picked."""
        if party.id != self._key:
            self.said.hide()
            self.other.empty()
            self.note.clear()
            self.table.clearSelection()
        self._key = party.id
        own = [r for r in relations if party.id in (r.source_id, r.target_id)]
        self.other.show_parties(parties)
        self.table.set_records(own)
        self.table.viewport().update()
        self.none.setVisible(not own)
        self.table.setVisible(bool(own))
        self.tools.setVisible(bool(own))
        self.adder.setVisible(self._desk.editable)
        lines = min(8, max(2, len(own)))
        height = self.table.verticalHeader().defaultSectionSize()
        self.table.setFixedHeight(lines * height + self.table.horizontalHeader().sizeHint().height() + 20)
        self._on_selection()

    # Reading

    def _is_back(self, relation: Relation) -> bool:
        return relation.target_id == self._key

    def _kind_words(self, relation: Relation) -> str:
        words = "relation_back" if self._is_back(relation) else "relation_kind"
        return self._desk.texts.word(words, relation.kind)

    def _other(self, relation: Relation) -> str:
        return relation.source_id if self._is_back(relation) else relation.target_id

    def _other_name(self, relation: Relation) -> str:
        other = self._desk.gate.get(Stakeholder, self._other(relation))
        return other.name if other is not None else ""

    # Editing

    def _write_note(self, relation: Relation, note: str) -> None:
        self._desk.do(common.set_field, relation, "note", note)

    def _write_strength(self, relation: Relation, strength: str | None) -> None:
        self._desk.do(common.set_field, relation, "strength", int(strength) if strength else None)

    def _add(self) -> None:
        gate = self._desk.gate
        source, target = gate.get(Stakeholder, self._key), gate.get(Stakeholder, self.other.picked())
        if source is None or target is None:
            self._say(self.tr("Choose a party from the list first."))
        elif source.id == target.id:
            self._say(self.tr("A party has no relation with itself. Choose another party."))
        else:
            kind = self._chosen_kind()
            if kind is RelationKind.PART_OF and is_within(gate.all(Relation), target.id, source.id):
                self._say(self._desk.texts("error.relation.circle", part=source.name, whole=target.name))
                return
            made = self._desk.do(add_relation, source, target, kind, self.note.text().strip())
            if made is None:
                self._say(self.tr("This relation is there already."))
                return
            self.said.hide()
            self.other.empty()
            self.note.clear()
            self.other.setFocus()

    def _chosen_kind(self) -> RelationKind:
        return RelationKind(self.kind.currentData())

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.show()

    def _visit(self) -> None:
        chosen = self.table.selected()
        if chosen:
            self.go_to.emit(self._other(chosen[0]))

    def _remove_selected(self) -> None:
        self._remove(self.table.selected())

    def _remove(self, relations: list[Relation]) -> None:
        self._desk.do(remove_relations, relations)

    def _on_selection(self) -> None:
        any_chosen = bool(self.table.selected())
        self.visit.setEnabled(any_chosen)
        self.remove.setEnabled(any_chosen and self._desk.editable)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the name of the other party adds, as Enter in the note does."""
        line = self.other.lineEdit()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and line is not None and line.hasFocus():
            self._add()
            return
        super().keyPressEvent(event)


def _strength(relation: Relation) -> str | None:
    return None if relation.strength is None else str(relation.strength)

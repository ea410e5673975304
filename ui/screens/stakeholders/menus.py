"""What one can do with parties from a menu: on the map with one, in the table with all that are chosen."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ui.desk import Desk
from ui.screens.stakeholders.map_look import line_icon, strength_icon
from ui.theme import current
from wijkwerkplaats.analysis.stakeholders import is_placed
from wijkwerkplaats.edits import common
from wijkwerkplaats.edits import stakeholders as edits
from wijkwerkplaats.model import Relation, Stakeholder
from wijkwerkplaats.model.words import Domain, Level, PartyKind, RelationKind, Ring


class PartyMenus(QObject):
    """Makes and shows the menus, and carries out what is chosen; what the screen must do it says by a signal."""

    edit_wanted = Signal(str)
    relate_wanted = Signal(str)
    remove_wanted = Signal(list)
    merge_wanted = Signal(list)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._window = parent
        self.menu: QMenu | None = None
        self._jobs: list[object] = []

    def for_parties(self, parties: Sequence[Stakeholder], where: QPoint, *, on_map: bool = False) -> None:
        """Show what can be done with these parties."""
        if not parties:
            return
        menu = self._fresh()
        if len(parties) == 1:
            self._act(menu, self.tr("Edit"), "pencil", self._edit, parties)
            if on_map and self._desk.editable:
                self._act(menu, self.tr("Relation with…"), "spline", self._relate, parties)
        if self._desk.editable:
            self._act(menu, self._star_words(parties), "star", self._star, parties)
            self._choices(menu, self.tr("Kind"), "party_kind", PartyKind, parties)
            self._choices(menu, self.tr("Level"), "level", Level, parties)
            if not self._desk.presenting:
                self._choices(menu, self.tr("Ring"), "ring", Ring, parties)
            self._choices(menu, self.tr("Add a domain"), "domain", Domain, parties)
            menu.addSeparator()
            if len(parties) > 1:
                self._act(menu, self.tr("Make one party of these…"), "merge", self._merge, parties)
            if any(is_placed(party) for party in parties):
                self._act(menu, self.tr("Take off the map"), "map", self._take_off, parties)
            self._act(menu, self.tr("Remove: {0}").format(len(parties)), "trash-2", self._remove, parties)
        menu.popup(where)

    def for_relation(self, source: Stakeholder, target: Stakeholder, where: QPoint) -> None:
        """Ask what kind of relation two parties have."""
        menu = self._fresh()
        title = menu.addAction(f"{source.name[:40]} …  {target.name[:40]}".replace("&", "&&"))
        title.setEnabled(False)
        for kind, name in self._desk.texts.words("relation_kind", RelationKind).items():
            action = menu.addAction(line_icon(RelationKind(kind)), name)
            self._keep(action, (source, target, RelationKind(kind)))
            action.triggered.connect(self._on_relation)
        menu.popup(where)

    def for_line(self, relation: Relation, names: tuple[str, str], where: QPoint) -> None:
        """What can be done with a relation: another kind, how strong it is, removing it."""
        menu, texts = self._fresh(), self._desk.texts
        title = menu.addAction(f"{names[0][:40]} – {names[1][:40]}".replace("&", "&&"))
        title.setEnabled(False)
        for kind, name in texts.words("relation_kind", RelationKind).items():
            job = (relation, "kind", RelationKind(kind))
            self._line(menu.addAction(line_icon(RelationKind(kind)), name), job, on=kind == relation.kind)
        strengths = menu.addMenu(self.tr("Strength"))
        for strength in (1, 2, 3):
            action = strengths.addAction(strength_icon(strength), texts(f"relation_strength.{strength}"))
            self._line(action, (relation, "strength", strength), on=strength == relation.strength)
        menu.addSeparator()
        away = menu.addAction(current().icon("trash-2"), self.tr("Remove relation"))
        self._keep(away, relation)
        away.triggered.connect(self._on_remove_line)
        menu.popup(where)

    def _line(self, action: QAction, job: object, *, on: bool) -> None:
        action.setCheckable(True)
        action.setChecked(on)
        self._keep(action, job)
        action.triggered.connect(self._on_line)

    def _fresh(self) -> QMenu:
        if self.menu is not None:
            self.menu.deleteLater()
        self._jobs.clear()
        self.menu = QMenu(self._window)
        return self.menu

    def _act(
        self, menu: QMenu, words: str, icon: str, do: Callable[[], object], parties: Sequence[Stakeholder]
    ) -> None:
        action = QAction(current().icon(icon), words, menu)
        self._keep(action, list(parties))
        action.triggered.connect(do)
        menu.addAction(action)

    def _choices(
        self, menu: QMenu, title: str, words: str, values: type[StrEnum], parties: Sequence[Stakeholder]
    ) -> None:
        sub = menu.addMenu(title)
        for value, name in self._desk.texts.words(words, values).items():
            action = sub.addAction(name)
            self._keep(action, (list(parties), values(value)))
            action.triggered.connect(self._on_choice)

    def _star_words(self, parties: Sequence[Stakeholder]) -> str:
        return (
            self.tr("Not indispensable")
            if all(p.indispensable for p in parties)
            else self.tr("Indispensable")
        )

    # Doing

    def _keep(self, action: QAction, job: object) -> None:
        """Remember what an action is about; Qt itself would turn our words into plain text."""
        action.setData(len(self._jobs))
        self._jobs.append(job)

    def _data(self) -> object:
        action = self.sender()
        assert isinstance(action, QAction)
        return self._jobs[int(action.data())]

    def _parties(self) -> list[Stakeholder]:
        data = self._data()
        assert isinstance(data, list)
        return data

    def _edit(self) -> None:
        self.edit_wanted.emit(self._parties()[0].id)

    def _relate(self) -> None:
        self.relate_wanted.emit(self._parties()[0].id)

    def _remove(self) -> None:
        self.remove_wanted.emit(self._parties())

    def _merge(self) -> None:
        self.merge_wanted.emit(self._parties())

    def _star(self) -> None:
        parties = self._parties()
        self._set(parties, {"indispensable": not all(party.indispensable for party in parties)})

    def _take_off(self) -> None:
        self._set(self._parties(), {"influence": None, "interest": None})

    def _on_choice(self) -> None:
        data = self._data()
        assert isinstance(data, tuple)
        parties, value = data
        if isinstance(value, Domain):
            self._desk.do(edits.add_domain, parties, value)
        else:
            field = "kind" if isinstance(value, PartyKind) else "ring" if isinstance(value, Ring) else "level"
            self._set(parties, {field: value})

    def _set(self, parties: Sequence[Stakeholder], values: Mapping[str, object]) -> None:
        self._desk.do(edits.set_for_all, parties, values)

    def _on_relation(self) -> None:
        data = self._data()
        assert isinstance(data, tuple)
        source, target, kind = data
        self._desk.do(edits.add_relation, source, target, kind)

    def _on_line(self) -> None:
        data = self._data()
        assert isinstance(data, tuple)
        relation, field, value = data
        self._desk.do(common.set_field, relation, field, value)

    def _on_remove_line(self) -> None:
        self._desk.do(edits.remove_relations, [self._data()])

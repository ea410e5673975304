"""Find a person everywhere in the file, look at what was found, and erase it as one action."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QWidget

from ui import ask
from ui.desk import Desk
from ui.screens.stakeholders.sub_page import SubPage
from ui.widgets.free_line import FreeLine
from ui.widgets.layout import button, card, label, row
from ui.widgets.mend_table import LongTable
from ui.widgets.records import Column
from wijkwerkplaats.analysis.persons import How, Trace, find_person
from wijkwerkplaats.edits.persons import erase_person
from wijkwerkplaats.model import Session

_SIGNS: Final = {How.RECORD: "user", How.NAME: "file-text", How.PART: "circle-help"}
HIGH: Final = 360


class PersonPage(SubPage):
    """What is surely about the person is ticked; what may be about somebody else is not."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title.setText(self.tr("Find or erase a person"))
        self._desk = desk
        self._name = ""
        self._ticked: set[str] = set()
        self.line = FreeLine()
        self.line.setPlaceholderText(self.tr("Name of the person"))
        self.line.setAccessibleName(self.tr("Name of the person"))
        self.go = button(self.tr("Find"), "search", role="primary")
        self.said = label("")
        self.table = self._make_table()
        self.erase = button("", "trash-2", role="danger")
        self._build()
        self.line.returnPressed.connect(self.look)
        self.go.clicked.connect(self.look)
        self.erase.clicked.connect(self._on_erase)
        self.table.ticked.connect(self._on_tick)

    def _make_table(self) -> LongTable:
        made = LongTable(
            self._desk,
            (
                Column(
                    title=self.tr("Erase"), read=self._is_ticked, write=self._tick, kind="check", width=72
                ),
                Column(title=self.tr("How sure"), read=self._how, icon=_sign, width=190),
                Column(title=self.tr("Where"), read=self._where, width=190),
                Column(title=self.tr("Words"), read=_words, width=240),
            ),
            name=self.tr("Where this person was found"),
            wide=(3,),
        )
        made.setMinimumHeight(HIGH)
        return made

    def _build(self) -> None:
        hint = label(
            self.tr(
                "Looks in every traject of this file: contact persons, who was present, seats, notes, "
                "actions and all other texts."
            ),
            "hint",
        )
        search = row(self.line, self.go)
        search.setStretch(0, 1)
        self.body.addWidget(card(search, hint, title=self.tr("1. Who?")))
        self.warning = label(
            self.tr(
                "Backups and the history of steps still hold what was written before. "
                "Look at what is not ticked: it may be about somebody else."
            ),
            "hint",
        )
        self.found = card(
            self.said, self.table, self.warning, row(self.erase, 1), title=self.tr("2. What was found")
        )
        self.body.addWidget(self.found)
        self.body.addStretch(1)

    # Looking

    def arrive(self) -> None:
        """Begin anew."""
        self._name = ""
        self.line.clear()
        self.found.hide()
        self.line.setFocus()

    def look(self) -> None:
        """Look for the name in the line."""
        self._desk.flush()
        self._name = " ".join(self.line.text().split())
        traces = find_person(self._desk.gate, self._name)
        self._ticked = {trace.id for trace in traces if trace.how is not How.PART}
        self._show(traces)

    def refresh(self) -> None:
        """Something changed: what was found may be gone, or back. The room does not look along here."""
        if self._desk.presenting:
            self.left.emit()
        elif self._name:
            self._show(find_person(self._desk.gate, self._name))

    def _show(self, traces: Sequence[Trace]) -> None:
        self.found.show()
        self.said.setText(
            self.tr("Found in {0} places.").format(len(traces))
            if traces
            else self.tr("This name does not stand anywhere in this file.")
        )
        for widget in (self.table, self.warning, self.erase):
            widget.setVisible(bool(traces))
        self._ticked &= {trace.id for trace in traces}
        self.table.set_records(traces)
        self._count()

    def _count(self) -> None:
        self.erase.setText(self.tr("Erase in {0} places").format(len(self._ticked)))
        self.erase.setEnabled(bool(self._ticked) and not self._desk.gate.storage.read_only)

    # The table

    def _is_ticked(self, trace: Trace) -> bool:
        return trace.id in self._ticked

    def _tick(self, trace: Trace, on: bool) -> None:
        (self._ticked.add if on else self._ticked.discard)(trace.id)
        self.table.viewport().update()
        self._count()

    def _on_tick(self) -> None:
        """Space turns the ticks of the selected rows."""
        chosen = self.table.selected()
        on = not all(trace.id in self._ticked for trace in chosen)
        for trace in chosen:
            self._tick(trace, on)

    def _how(self, trace: Trace) -> str:
        return self._desk.texts(f"person.{trace.how}")

    def _where(self, trace: Trace) -> str:
        kind = self._desk.texts(f"counts.{trace.kind}")
        session = self._desk.gate.storage.get(Session, trace.key) if trace.kind == Session.KIND else None
        kind = f"{kind}: {session.title}" if session is not None else kind
        traject = next((t for t in self._desk.gate.trajects() if t.id == trace.traject_id), None)
        other = traject is not None and traject.id != self._desk.place.traject_id
        return f"{kind} ({traject.name})" if other and traject is not None else kind

    # Erasing

    def _on_erase(self) -> None:
        traces = [one for one in self.table.shown_records() if one.id in self._ticked]
        words = self.tr("Erase “{0}” in {1} places?").format(self._name, len(traces))
        erase, keep = self.tr("Erase"), self.tr("Do not erase")
        if not traces or not ask.yes_no(self, self.tr("Erase a person"), words, yes=erase, no=keep):
            return
        instead = self._desk.texts("person.instead")
        if self._desk.do(erase_person, self._name, traces, instead) is not None:
            self._desk.told.emit(self.tr("Erased in {0} places.").format(len(traces)))
            self.look()


def _words(trace: Trace) -> str:
    return trace.excerpt


def _sign(trace: Trace) -> str:
    return _SIGNS[trace.how]

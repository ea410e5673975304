"""Find a person in the file: show what is kept, mend the name, or forget the person for good (AVG, art. 15 to 17)."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui import ask
from ui.desk import Desk
from ui.returned import tell_returned
from ui.screens.privacy.person_photos import PersonPhotos
from ui.waiting import waiting
from ui.widgets.dates import day_text
from ui.widgets.flow import FlowLayout
from ui.widgets.free_line import FreeLine
from ui.widgets.layout import button, card, column, label, row
from ui.widgets.mend_table import LongTable
from ui.widgets.records import Column
from ui.widgets.save_out import file_name, save_out
from wijkwerkplaats.analysis.erased import is_back, of_person
from wijkwerkplaats.analysis.persons import Found, How, Trace, looked_again, seek
from wijkwerkplaats.edits.erasures import allow_again, erasures
from wijkwerkplaats.edits.forgetting import forget_person
from wijkwerkplaats.edits.persons import Instead, rename_person
from wijkwerkplaats.exchange.conflicted import conflicted_copies
from wijkwerkplaats.model import Photo, Session
from wijkwerkplaats.model.words import DepartureKind

_SIGNS: Final = {How.RECORD: "user", How.NAME: "file-text", How.PART: "circle-help"}
HIGH: Final = 260


class PersonCard(QWidget):
    """What is surely about the person is ticked; what may be about somebody else is not."""

    shown = Signal()
    """What was found shows, and wants to be seen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._name = ""
        self._found: Found | None = None
        self._ticked: set[str] = set()
        self._unfinished = False
        self.line = FreeLine()
        self.line.setPlaceholderText(self.tr("Name of the person"))
        self.line.setAccessibleName(self.tr("Name of the person"))
        self.go = button(self.tr("Find"), "search", role="primary")
        self.again = button(self.tr("Is anybody back who was erased?"), "history", role="flat")
        self.said = label("")
        self.history = label("", "muted")
        self.table = self._make_table()
        self.before = label("")
        self.allow = button(self.tr("May be here again"), "check")
        self.photos = PersonPhotos(desk)
        self.beside = label("", "warn")
        self.overview = button(
            self.tr("Save an overview…"), "file-text",
            tip=self.tr("Everything that is ticked, to hand over. Read it first: a text can also be about others."),
        )  # fmt: skip
        self.rename = button(self.tr("Mend the name…"), "pencil")
        self.erase = button("", "trash-2", role="danger")
        self.older = button(self.tr("Backups from before…"), "history")
        self.setLayout(column(self._build()))
        self.line.returnPressed.connect(self.look)
        self.go.clicked.connect(self.look)
        self.overview.clicked.connect(self._save_overview)
        self.rename.clicked.connect(self._mend)
        self.erase.clicked.connect(self._forget)
        self.older.clicked.connect(desk.older_backups)
        self.table.ticked.connect(self._on_tick)
        self.photos.ticked.connect(self._count)
        self.allow.clicked.connect(self._allow)
        self.again.clicked.connect(self._look_who_is_back)

    def _make_table(self) -> LongTable:
        made = LongTable(
            self._desk,
            (
                Column(title=self.tr("This one"), read=self._is_ticked, write=self._tick, kind="check", width=72),
                Column(title=self.tr("How sure"), read=self._how, icon=lambda trace: _SIGNS[trace.how], width=150),
                Column(title=self.tr("Where"), read=self._where, width=170),
                Column(title=self.tr("Words"), read=lambda trace: trace.excerpt),
            ),
            name=self.tr("Where this person was found"),
            wide=(3,),
        )  # fmt: skip
        made.setMinimumHeight(HIGH)
        return made

    def _build(self) -> QWidget:
        about = self.tr(
            "Looks in every traject of this file: contact persons, who was present, seats, notes, "
            "actions and all other texts."
        )
        search = row(self.line, self.go)
        search.setStretch(0, 1)
        self.found = self._make_found()
        self.found.hide()
        again = row(self.again, 1)
        return card(label(about, "muted"), search, again, self.found, title=self.tr("Who is in this file?"))

    def _make_found(self) -> QWidget:
        backups = self.tr(
            "Backups from before still hold what was written then, and so do copies on a stick or in a mail. "
            "A backup from after holds nothing of it."
        )
        hint = self.tr(
            "Look at what is not ticked: it may be about somebody else. Space ticks the chosen rows."
        )
        self.backups, self.hint = label(backups, "hint"), label(hint, "hint")
        erased = row(self.before, self.allow)
        erased.setStretch(0, 1)
        buttons, made = QWidget(), QWidget()
        buttons.setLayout(FlowLayout(self.overview, self.rename, self.erase))
        made.setLayout(
            column(
                erased, self.said, self.table, self.hint, self.history, self.photos, buttons, self.backups,
                self.beside, row(self.older, 1),
            )
        )  # fmt: skip
        return made

    # Looking

    def look(self) -> None:
        """Look for the name in the line."""
        self._desk.flush()
        self._name = " ".join(self.line.text().split())
        with waiting():
            self._found = seek(self._desk.gate, self._name)
        self._ticked = {trace.id for trace in self._found.sure}
        self._show(self._found)
        self.shown.emit()

    def look_for(self, name: str) -> None:
        """Look for somebody who was named elsewhere."""
        self.line.setText(name)
        self.look()

    def refresh(self) -> None:
        """Something changed: what was found may be gone, or back."""
        self.again.setVisible(bool(erasures(self._desk.gate)) and not self._desk.gate.storage.read_only)
        if self._found is not None:
            self._found = looked_again(self._desk.gate, self._found)
            self._show(self._found)

    def leave(self) -> None:
        """Nobody may see later for whom was looked."""
        self._name, self._found, self._unfinished = "", None, False
        self.line.clear()
        self.table.set_records([])
        self.photos.show_photos(())
        self.found.hide()

    def _show(self, found: Found) -> None:
        traces, in_history = found.traces, found.in_history
        self.found.show()
        self.said.setText(
            self.tr("Places found: {0}.").format(len(traces))
            if traces
            else self.tr("This name does not stand anywhere in this file.")
        )
        self.history.setText(
            self.tr("Also found in the history of steps: {0}. That goes along when you erase.").format(
                in_history
            )
        )
        self.history.setVisible(bool(in_history))
        for widget in (self.table, self.hint, self.overview, self.rename):
            widget.setVisible(bool(traces))
        for widget in (self.erase, self.backups, self.older):
            widget.setVisible(bool(traces) or bool(in_history) or self._unfinished)
        self.photos.setVisible(bool(found.photos) or (bool(traces) and self._has_photos()))
        self.photos.show_photos(found.photos)
        self._ticked &= {trace.id for trace in traces}
        self.table.set_records(traces)
        self._tell_erased(found)
        self._tell_beside(bool(traces or in_history))
        self._count()

    def _tell_beside(self, known: bool) -> None:
        """Second versions of the file that a synchronisation program made are files of their own."""
        others = conflicted_copies(self._desk.gate.storage.path) if known else []
        self.beside.setVisible(bool(others))
        words = self.tr("Beside this file lie other versions of it, which are not looked at: {names}.")
        self.beside.setText(words.format(names=", ".join(one.name for one in others)))

    def _has_photos(self) -> bool:
        return any(self._desk.gate.all(Photo, traject.id) for traject in self._desk.gate.trajects())

    def _tell_erased(self, found: Found) -> None:
        """Somebody of this name was erased before; what is surely of that name may be back with an older copy."""
        records = of_person(erasures(self._desk.gate), found.sought.words)
        self.before.setVisible(bool(records))
        self.allow.setVisible(bool(records) and not self._desk.gate.storage.read_only)
        if records:
            day = day_text(date.fromisoformat(records[-1].created[:10]))
            words = self.tr("Somebody of this name was erased on {day}.")
            if is_back(found, records):
                words = self.tr(
                    "Somebody of this name was erased on {day}. An older copy may have brought the name back."
                )
            self.before.setText(words.format(day=day))

    def _count(self) -> None:
        may, found = not self._desk.gate.storage.read_only, self._found
        in_history = found.in_history if found is not None else 0
        self.erase.setText(
            self.tr("Erase ({0})…").format(len(self._ticked))
            if self._ticked
            else self.tr("Erase from the history…")
        )
        self.erase.setEnabled(may and bool(self._ticked or in_history or self._unfinished))
        self.rename.setEnabled(may and bool(self._ticked))
        self.overview.setEnabled(bool(self._ticked))

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

    def _chosen(self) -> list[Trace]:
        return [one for one in self.table.shown_records() if one.id in self._ticked]

    def _how(self, trace: Trace) -> str:
        return self._desk.texts(f"person.{trace.how}")

    def _where(self, trace: Trace) -> str:
        kind = self._desk.texts(f"counts.{trace.kind}")
        session = self._desk.gate.storage.get(Session, trace.key) if trace.kind == Session.KIND else None
        kind = f"{kind}: {session.title}" if session is not None else kind
        traject = next((t for t in self._desk.gate.trajects() if t.id == trace.traject_id), None)
        other = traject is not None and traject.id != self._desk.place.traject_id
        return f"{kind} ({traject.name})" if other and traject is not None else kind

    # Doing

    def _save_overview(self) -> None:
        from wijkwerkplaats.report.person import person_paper  # reportlab: only when it is needed

        desk, traces, found = self._desk, self._chosen(), self._found
        if found is None:
            return
        save_out(
            desk,
            self,
            DepartureKind.PERSON,
            lambda target: person_paper(desk.gate, desk.texts, found, traces, target),
            title=self.tr("Save the overview of a person"),
            suggestion=desk.gate.storage.path.parent
            / f"{file_name(desk.texts('person.file'), self._name)}.pdf",
            pattern=self.tr("PDF files (*.pdf);;Word files (*.docx)"),
        )

    def _mend(self) -> None:
        title = self.tr("Mend the name")
        name = ask.one_line(self, title, self.tr("How is the name written?"), text=self._name)
        name = " ".join((name or "").split())
        if not name or name == self._name or self._found is None:
            return
        if self._desk.do(rename_person, self._found, self._chosen(), name) is not None:
            self._desk.told.emit(self.tr("The name is mended. Ctrl+Z takes it back."))
            self.look_for(name)

    def _forget(self) -> None:
        found, traces, photos = self._found, self._chosen(), self.photos.chosen()
        if found is None or not self._is_wanted(len(traces), len(photos)):
            return
        texts = self._desk.texts
        who = texts("person.who", party=found.party) if found.party else ""
        instead = Instead(texts("person.instead"), who)
        with waiting():
            done = self._desk.do(forget_person, found, traces, instead, photos=photos)
        self._unfinished = done is None  # what the disk refused halfway can be done again
        if self._unfinished:
            self.refresh()
        else:
            self._desk.told.emit(self.tr("Erased, also from the history. Look at the backups from before."))
            self.look()

    def _is_wanted(self, places: int, photos: int) -> bool:
        words = self.tr(
            "Erase “{0}”, also from the history? Places: {1}. This cannot be undone. Nothing else is lost."
        ).format(self._name, places)
        if photos:
            more = self.tr("Photos that are erased too: {count}.").format(count=photos)
        elif self.photos.boxes:
            more = self.tr("No photo is erased: you ticked none.")
        else:
            more = ""
        erase, keep = self.tr("Erase for good"), self.tr("Do not erase")
        question = "\n\n".join(filter(None, (words, more)))
        return ask.yes_no(self, self.tr("Erase a person"), question, yes=erase, no=keep)

    def _look_who_is_back(self) -> None:
        if not tell_returned(self._desk, self.window()):
            self._desk.told.emit(self.tr("Nobody who was erased is in this file."))

    def _allow(self) -> None:
        """The person agreed to be in the file again: nobody is warned any more."""
        if self._found is not None:
            self._desk.do(allow_again, of_person(erasures(self._desk.gate), self._found.sought.words))
            self._tell_erased(self._found)

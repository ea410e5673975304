"""Page `register`: everything that was agreed, over all sessions; what is late stands first."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, TypeVar

from PySide6.QtWidgets import QMenu, QTabWidget, QWidget

from ui.desk import Desk
from ui.screens.base import Screen
from ui.screens.register.filters import Filters
from ui.screens.register.lists import ActionList, DecisionList, QuestionList, RegisterList
from ui.widgets.layout import GRID, button, column, label, row
from ui.widgets.save_out import file_name, save_out
from wijkwerkplaats.analysis.answers import in_order
from wijkwerkplaats.analysis.register import by_urgency, carried_over
from wijkwerkplaats.exchange.action_export import Agreed, dated, export_agreed, titles
from wijkwerkplaats.model import Action, Decision, Question, Session
from wijkwerkplaats.model.words import DepartureKind, SessionState

Agreement = TypeVar("Agreement", Action, Decision, Question)


class RegisterScreen(Screen):
    """Three lists under tabs, and the way out to a sheet or a calendar."""

    KINDS: ClassVar[tuple[type, ...]] = (Action, Decision, Question, Session)

    def __init__(self, desk: Desk, page: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, page, parent)
        self.filters = Filters(desk)
        self.filters.changed.connect(self._show_actions)
        self.to_do, self.decisions, self.questions = (
            ActionList(desk),
            DecisionList(desk),
            QuestionList(desk),
        )
        self.carried = label("", "hint")
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setAccessibleName(self.tr("Lists"))
        for number, widget in enumerate((self._with_filters(), self.decisions, self.questions)):
            inner = QWidget()
            box = column(widget)
            box.setContentsMargins(0, 2 * GRID, 0, 0)
            inner.setLayout(box)
            self.tabs.addTab(inner, self._lists[number].title())
        box = column(self._head(), self.tabs, margins=3 * GRID, spacing=2 * GRID)
        box.setStretch(1, 1)
        self.setLayout(box)

    @property
    def _lists(self) -> tuple[RegisterList, RegisterList, RegisterList]:
        return self.to_do, self.decisions, self.questions

    def _head(self) -> QWidget:
        about = label(self.tr("What you agreed in all sessions. What is late comes first."), "muted")
        self.export = button(self.tr("Export"), "download")
        menu = QMenu(self.export)
        self.to_sheet = menu.addAction(self.tr("To Excel or Calc (xlsx), all three lists…"))
        self.to_csv = menu.addAction(self.tr("As csv, the list that shows…"))
        self.to_calendar = menu.addAction(self.tr("To a calendar (ics), open actions with a date…"))
        self.to_sheet.triggered.connect(self._export_sheet)
        self.to_csv.triggered.connect(self._export_csv)
        self.to_calendar.triggered.connect(self._export_calendar)
        self.export.setMenu(menu)
        words = column(label(self.tr("Actions and decisions"), "title"), about, spacing=4)
        top = row(words, self.export, spacing=2 * GRID)
        top.setStretch(0, 1)
        made = QWidget()
        made.setLayout(top)
        return made

    def _with_filters(self) -> QWidget:
        made = QWidget()
        box = column(self.filters, self.to_do, self.carried)
        box.setStretch(1, 1)
        made.setLayout(box)
        return made

    # Showing

    def refresh(self) -> None:
        """Show what the gate holds now."""
        self._show_actions()
        decisions = self._latest(Decision)
        questions = [one for one in self._latest(Question) if not one.answered]
        self.decisions.show_records(decisions, all_in_all=len(decisions))
        self.questions.show_records(questions, all_in_all=len(questions))
        counts = (len(self._all(Action)), len(decisions), len(questions))
        for number, (shown, count) in enumerate(zip(self._lists, counts, strict=True)):
            self.tabs.setTabText(number, f"{shown.title()} ({count})" if count else shown.title())
        self.export.setVisible(self.desk.operable)
        self.export.setEnabled(any(counts))
        self._show_carried()

    def _all(self, kind: type[Agreement]) -> list[Agreement]:
        return self.desk.gate.all(kind) if self.desk.place.traject_id else []

    def _latest(self, kind: type[Agreement]) -> list[Agreement]:
        """Those of the newest session first."""
        held = [one.id for one in in_order(self.desk.gate.all(Session))] if self.desk.place.traject_id else []
        rank = {key: number for number, key in enumerate(held)}
        return sorted(self._all(kind), key=lambda one: (rank.get(one.session_id or "", -1), one.id))[::-1]

    def _show_actions(self) -> None:
        found = by_urgency(self._all(Action))
        self.filters.show_actions(found)
        self.filters.setVisible(bool(found))
        shown = [one for one in found if self.filters.lets_through(one)]
        self.to_do.show_records(shown, all_in_all=len(found), nothing=self.filters.nothing())

    def _show_carried(self) -> None:
        """What the running session takes along from before, by itself."""
        session = self.desk.session
        running = session is not None and session.state is SessionState.RUNNING
        count = len(carried_over(self.desk.gate, session)) if session is not None and running else 0
        told = self.tr(
            "This session takes along by itself what is still open from before: {count}. "
            "You see it when you close the session, and it stands in the summary."
        )
        self.carried.setText(told.format(count=count))
        self.carried.setVisible(bool(count))

    def reveal(self, key: str) -> None:
        """Show an action, decision or question; the filter makes way when it hides it."""
        for number, shown in enumerate(self._lists):
            if shown is self.to_do and self.desk.gate.get(Action, key) is not None:
                self.filters.show_all()
            if shown.table.records.row_of(key) >= 0:
                self.tabs.setCurrentIndex(number)
                shown.table.choose(key)

    def first_focus(self) -> QWidget | None:
        """The table, or the way to choose what it shows."""
        return self.to_do.table if self.to_do.table.shown_records() else self.filters.first()

    # Going out

    def _agreed(self, kinds: tuple[int, ...] = (0, 1, 2)) -> Agreed:
        lists = [
            shown.table.shown_records() if number in kinds else [] for number, shown in enumerate(self._lists)
        ]
        sessions, parts = titles(self.desk.gate, self.desk.method)
        traject = self.desk.traject
        return Agreed(
            today=date.today(), actions=lists[0], decisions=lists[1], questions=lists[2],
            wijk=traject.name if traject else "", sessions=sessions, parts=parts,
        )  # fmt: skip

    def _export_sheet(self) -> None:
        self._export(self._agreed(), ".xlsx", self.tr("Sheet (*.xlsx)"))

    def _export_csv(self) -> None:
        self._export(self._agreed((self.tabs.currentIndex(),)), ".csv", self.tr("csv (*.csv)"))

    def _export_calendar(self) -> None:
        agreed = self._agreed((0,))
        if not dated(agreed.actions):
            self.desk.problem.emit(
                self.tr("No action in this list is open and has a date. Give one a date first.")
            )
            return
        self._export(agreed, ".ics", self.tr("Calendar (*.ics)"))

    def _export(self, agreed: Agreed, ending: str, pattern: str) -> None:
        name = file_name(agreed.wijk or "wijk", self.tr("agreed"))
        save_out(
            self.desk,
            self,
            DepartureKind.LIST,
            lambda target: export_agreed(agreed, target, self.desk.texts),
            title=self.tr("Export"),
            suggestion=self.desk.gate.storage.path.parent / f"{name}{ending}",
            pattern=pattern,
            sort="agreed",
        )

"""The place of the form: says what to do while no party is chosen, and builds the form at the first one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from ui.desk import Desk
from ui.screens.stakeholders.form import PartyForm
from ui.widgets.layout import column, empty_state
from wijkwerkplaats.model import Relation, Stakeholder


class FormPlace(QFrame):
    """A card that holds the form. Opening the screen does not wait for it."""

    remove_wanted = Signal(str)
    go_to = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._form: PartyForm | None = None
        self._next: tuple[Stakeholder, Sequence[Relation], Sequence[Stakeholder]] | None = None
        self.setProperty("role", "card")
        self.pages = QStackedWidget()
        hint = self.tr("Choose a party on the map or in the table, or add one.")
        self.pages.addWidget(empty_state("user", self.tr("No party chosen"), hint))
        self.setLayout(column(self.pages, margins=1))

    @property
    def form(self) -> PartyForm:
        """The form; built when it is first needed."""
        if self._form is None:
            self._form = PartyForm(self._desk)
            self._form.remove_wanted.connect(self.remove_wanted)
            self._form.go_to.connect(self.go_to)
            self.pages.addWidget(self._form)
        return self._form

    def show_party(
        self, party: Stakeholder | None, relations: Sequence[Relation], parties: Sequence[Stakeholder]
    ) -> None:
        """Fill the form with a party, at once or when it comes into view; None when no party is chosen."""
        self._next = None if party is None else (party, relations, parties)
        if party is None:
            self.pages.setCurrentIndex(0)
            if self._form is not None:
                self._form.let_go()
        elif self.isVisible():
            self._fill()

    def _fill(self) -> None:
        if self._next is not None:
            self.form.show_party(*self._next)
            self.pages.setCurrentIndex(1)
            self._next = None

    def showEvent(self, event: QShowEvent) -> None:
        """Fill what waited for being seen."""
        super().showEvent(event)
        self._fill()

    def focus_name(self) -> None:
        """Ready to change the name."""
        if self._form is not None:
            self._form.focus_name()

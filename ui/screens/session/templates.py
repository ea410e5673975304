"""Taking a ready-made agenda or an own one, and keeping this one to use again."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from ui.desk import Desk
from ui.widgets.flow import FlowLayout
from ui.widgets.layout import GRID, button, column, row
from wijkwerkplaats.agendas import ReadyAgenda, ready_agendas
from wijkwerkplaats.analysis.agenda import length
from wijkwerkplaats.edits.agenda import save_template, templates, use_agenda
from wijkwerkplaats.edits.common import remove, set_field
from wijkwerkplaats.model import AgendaItem, AgendaTemplate

TAKE, RENAME, REMOVE = "take", "rename", "remove"
"""What can be done with an own agenda."""


class TemplateRow(QWidget):
    """A button with the agendas that can be taken, one to keep this one, and a line that asks for a name."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._renames: AgendaTemplate | None = None
        self.take = button(self.tr("Take an agenda"), "clipboard-list")
        self.take.setMenu(QMenu(self.take))
        self.take.menu().setToolTipsVisible(True)
        self.take.menu().aboutToShow.connect(self.fill)
        self.take.menu().triggered.connect(self._on_choice)
        self.keep = button(self.tr("Keep as your own agenda…"), "bookmark")
        self.keep.clicked.connect(self._ask_new)
        self.naming = _NameLine(self)
        buttons = QWidget()
        buttons.setLayout(FlowLayout(self.take, self.keep))
        self.setLayout(column(buttons, self.naming, spacing=GRID))

    def refresh(self) -> None:
        """What can be done now."""
        session, editable = self._desk.session, self._desk.editable
        self.take.setEnabled(editable and session is not None)
        self.keep.setEnabled(editable and session is not None and bool(session.agenda))

    def fill(self) -> None:
        """Offer what there is now."""
        menu = self.take.menu()
        menu.clear()
        for one in ready_agendas(self._desk.language):
            action = menu.addAction(self._named(one.name, one.agenda))
            action.setToolTip(one.about)
            action.setData((TAKE, one))
        own = templates(self._desk.gate)
        menu.addSeparator()
        for kept in own:
            below = menu.addMenu(self._named(kept.name, kept.agenda))
            below.addAction(self.tr("Take this agenda")).setData((TAKE, kept))
            below.addAction(self.tr("Rename…")).setData((RENAME, kept))
            below.addAction(self.tr("Remove")).setData((REMOVE, kept))
        if not own:
            menu.addAction(self.tr("You have no agendas of your own yet")).setEnabled(False)

    def _named(self, name: str, agenda: tuple[AgendaItem, ...]) -> str:
        minutes = round(length(agenda).total_seconds() / 60)
        told = self.tr("{name} · {hours} h {minutes} min")
        return told.format(name=name, hours=minutes // 60, minutes=f"{minutes % 60:02}").replace("&", "&&")

    # Doing

    def _on_choice(self, action: QAction) -> None:
        what, kept = action.data()
        does = {TAKE: self.use, RENAME: self._ask_rename, REMOVE: self._remove}[what]
        does(kept)

    def use(self, kept: ReadyAgenda | AgendaTemplate) -> None:
        """Replace the agenda, in one step that can be undone."""
        self._desk.flush()
        session = self._desk.session
        if (
            session is not None
            and self._desk.do(use_agenda, session, kept.agenda, name=kept.name) is not None
        ):
            told = self.tr("The agenda is now: {name}. Ctrl+Z brings the one before back.")
            self._desk.told.emit(told.format(name=kept.name))

    def _ask_new(self) -> None:
        session = self._desk.session
        self._renames = None
        self.naming.ask(session.title if session is not None else "")

    def _ask_rename(self, kept: AgendaTemplate) -> None:
        self._renames = kept
        self.naming.ask(kept.name)

    def name_it(self, name: str) -> None:
        """Keep the agenda under this name, or give an own one another name."""
        self._desk.flush()
        session, renames = self._desk.session, self._renames
        if renames is not None:
            self._desk.do(set_field, renames, "name", name)
        elif session is not None and self._desk.do(save_template, name, session.agenda) is not None:
            told = self.tr("Kept as your own agenda: {name}. You find it under Take an agenda.")
            self._desk.told.emit(told.format(name=name))
        self.leave()

    def leave(self) -> None:
        """Put the line for the name away."""
        self.naming.hide()
        self.take.setFocus()

    def _remove(self, kept: AgendaTemplate) -> None:
        if self._desk.do(remove, kept) is not None:
            self._desk.told.emit(self.tr("Taken away. Ctrl+Z brings it back."))


class _NameLine(QWidget):
    """Asks in place for a name; Enter says it, Escape thinks better of it."""

    def __init__(self, owner: TemplateRow) -> None:
        super().__init__(owner)
        self._owner = owner
        self.field = QLineEdit()
        self.field.setMaxLength(120)
        self.field.setAccessibleName(self.tr("What is this agenda called?"))
        self.field.setPlaceholderText(self.tr("What is this agenda called?"))
        self.confirm = button(self.tr("Keep"), role="primary")
        cancel = button(self.tr("Cancel"), role="flat")
        self.field.returnPressed.connect(self._say)
        self.field.textChanged.connect(self._typed)
        self.confirm.clicked.connect(self._say)
        cancel.clicked.connect(owner.leave)
        self.setLayout(row(self.field, self.confirm, cancel))
        self.hide()

    def ask(self, name: str) -> None:
        """Show the line with a first idea."""
        self.field.setText(name)
        self._typed()
        self.show()
        self.field.setFocus()
        self.field.selectAll()

    def _typed(self) -> None:
        self.confirm.setEnabled(bool(self.field.text().strip()))

    def _say(self) -> None:
        if self.field.text().strip():
            self._owner.name_it(" ".join(self.field.text().split()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape thinks better of it."""
        if event.key() == Qt.Key.Key_Escape:
            self._owner.leave()
            return
        super().keyPressEvent(event)

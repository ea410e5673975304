"""The side panel: a strip of tabs over help, notes, actions, decisions and parked questions."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QButtonGroup, QFrame, QStackedWidget, QToolButton, QWidget

from ui.desk import Desk
from ui.theme import current
from ui.widgets.flow import ButtonRow
from ui.widgets.layout import GRID, column, icon_size, line
from ui.widgets.press import ToolButton
from ui.window.side.help import HelpTab
from ui.window.side.turns import TurnsStrip
from wijkwerkplaats.model import Action, Decision, Note, Question

if TYPE_CHECKING:
    from ui.window.side.captures import CaptureTab

HELP, NOTES, ACTIONS, DECISIONS, QUESTIONS = range(5)
CAPTURES: Final[dict[int, tuple[type[Any], str, str]]] = {
    NOTES: (Note, "NotesTab", "notebook-pen"),
    ACTIONS: (Action, "ActionsTab", "square-check"),
    DECISIONS: (Decision, "DecisionsTab", "gavel"),
    QUESTIONS: (Question, "QuestionsTab", "circle-help"),
}
"""What each tab catches, the class of the tab in `ui.window.side.captures`, and its icon."""


class SidePanel(QFrame):
    """The panel itself. It follows the part and the session on screen."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "side")
        self.setAccessibleName(self.tr("Side panel"))
        self._desk = desk
        self._made: dict[int, QWidget] = {}
        self.stack = QStackedWidget()
        self.tabs = self._tabs()
        strip = column(ButtonRow(*self.tabs, name=self.tr("Side panel"), spacing=0))
        strip.setContentsMargins(GRID // 2, GRID // 2, GRID // 2, 0)
        self.turns = TurnsStrip(desk, self)
        box = column(strip, line(), self.stack, line(), self.turns, spacing=0)
        box.setStretch(2, 1)
        self.setLayout(box)
        desk.changed.connect(self._count)
        desk.moved.connect(self._count)
        self._count()
        self.show_tab(int(desk.settings.get("side_tab")))

    def _tabs(self) -> list[QToolButton]:
        self._names = [
            self.tr("Help"), self.tr("Notes"), self.tr("Actions"), self.tr("Decisions"), self.tr("Questions")
        ]  # fmt: skip
        icons = ["lightbulb", *(icon for _, _, icon in CAPTURES.values())]
        self._group = QButtonGroup(self)
        made: list[QToolButton] = []
        for number, (name, icon) in enumerate(zip(self._names, icons, strict=True)):
            one = ToolButton()
            one.setText(name)
            one.setIcon(current().icon(icon, size=icon_size() + 2))
            one.setIconSize(QSize(icon_size() + 2, icon_size() + 2))
            one.setFont(current().font("small"))
            one.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            one.setCheckable(True)
            one.setProperty("role", "tab")
            self._group.addButton(one, number)
            made.append(one)
        self._group.idClicked.connect(self.show_tab)
        return made

    def show_tab(self, number: int) -> None:
        """Show one of the tabs."""
        number = number if 0 <= number < len(self.tabs) else HELP
        self.stack.setCurrentWidget(self._tab(number))
        self.tabs[number].setChecked(True)
        self._desk.settings.set("side_tab", number)

    def _tab(self, number: int) -> QWidget:
        """A tab, made when it is first needed: start-up is measured."""
        if number not in self._made:
            self._made[number] = HelpTab(self._desk) if number == HELP else self._capture(number)
            self.stack.addWidget(self._made[number])
        return self._made[number]

    def _capture(self, number: int) -> CaptureTab:
        module = importlib.import_module("ui.window.side.captures")
        made: CaptureTab = getattr(module, CAPTURES[number][1])(self._desk)
        return made

    def capture(self, number: int) -> CaptureTab:
        """The tab for notes, actions, decisions or questions."""
        return self._tab(number)  # type: ignore[return-value]

    def captures(self) -> dict[int, CaptureTab]:
        """The tabs that catch something, as far as they were made."""
        return {n: tab for n, tab in self._made.items() if n != HELP}  # type: ignore[misc]

    def catch(self, number: int) -> None:
        """Show a tab with the cursor in its line."""
        self.show_tab(number)
        field = self.capture(number).line
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()

    def reveal(self, key: str) -> bool:
        """Bring something that was caught into view; False when the key is of something else."""
        for number, (kind, _, _) in CAPTURES.items():
            if self._desk.gate.get(kind, key) is not None:
                self.show_tab(number)
                return self.capture(number).reveal(key)
        return False

    def _count(self) -> None:
        desk = self._desk
        for number, (kind, _, _) in CAPTURES.items():
            here = desk.place.session_id
            things = desk.gate.all(kind) if desk.place.traject_id else []
            count = sum(thing.session_id == here for thing in things)
            name = self._names[number]
            self.tabs[number].setText(f"{name} {count}" if count else name)

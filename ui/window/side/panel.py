"""The side panel: a strip of tabs over help, notes, actions, decisions and parked questions."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QButtonGroup, QFrame, QStackedWidget, QToolButton, QWidget

from ui.desk import Desk
from ui.theme import current
from ui.widgets.flow import ButtonRow
from ui.widgets.layout import GRID, column, icon_size, line
from ui.window.side.captures import ActionsTab, CaptureTab, DecisionsTab, NotesTab, QuestionsTab
from ui.window.side.help import HelpTab

HELP, NOTES, ACTIONS, DECISIONS, QUESTIONS = range(5)


class SidePanel(QFrame):
    """The panel itself. It follows the part and the session on screen."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "side")
        self.setAccessibleName(self.tr("Side panel"))
        self._desk = desk
        self.help = HelpTab(desk)
        self.captures: list[CaptureTab] = [
            NotesTab(desk),
            ActionsTab(desk),
            DecisionsTab(desk),
            QuestionsTab(desk),
        ]
        self.stack = QStackedWidget()
        for tab in (self.help, *self.captures):
            self.stack.addWidget(tab)
        self.tabs = self._tabs()
        strip = column(ButtonRow(*self.tabs, name=self.tr("Side panel"), spacing=0))
        strip.setContentsMargins(GRID // 2, GRID // 2, GRID // 2, 0)
        box = column(strip, line(), self.stack, spacing=0)
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
        icons = ["lightbulb", *(tab.ICON for tab in self.captures)]
        self._group = QButtonGroup(self)
        made = []
        for number, (name, icon) in enumerate(zip(self._names, icons, strict=True)):
            one = QToolButton()
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
        number = number if 0 <= number < self.stack.count() else HELP
        self.stack.setCurrentIndex(number)
        self.tabs[number].setChecked(True)
        self._desk.settings.set("side_tab", number)

    def catch(self, number: int) -> None:
        """Show a tab with the cursor in its line."""
        self.show_tab(number)
        field = self.captures[number - 1].line
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()

    def reveal(self, key: str) -> bool:
        """Bring something that was caught into view; False when the key is of something else."""
        for number, tab in enumerate(self.captures, start=1):
            if tab.reveal(key):
                self.show_tab(number)
                return True
        return False

    def _count(self) -> None:
        for button, name, tab in zip(self.tabs[1:], self._names[1:], self.captures, strict=True):
            count = tab.count()
            button.setText(f"{name} {count}" if count else name)
